from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.rules.backoff import Tone, silence, silent_days, tone
from core.rules.pacing import days_between
from core.rules.people import Enrollment, PersonId, Preferences, Rhythm, State

DAY = date(2026, 3, 2)


def test_the_tones_of_two_weeks_of_silence():
    spoken = [tone(silent, Rhythm.DAILY) for silent in range(17)]
    quiet = Tone.QUIET
    assert spoken == [
        *[Tone.NORMAL] * 3,
        Tone.TINY,
        *[quiet] * 3,
        Tone.STILL_HERE,
        *[quiet] * 6,
        *[Tone.FAREWELL] * 3,
    ]


def test_whoever_chose_a_weekly_message_hears_it_until_the_farewell():
    assert {tone(silent, Rhythm.WEEKLY) for silent in range(14)} == {Tone.NORMAL}
    assert tone(14, Rhythm.WEEKLY) is Tone.FAREWELL


def test_paused_and_excused_days_are_not_silent_ones():
    neutral = {DAY + timedelta(days=1), DAY + timedelta(days=3)}
    assert silent_days(DAY, DAY + timedelta(days=5), neutral) == 3


@given(gap=st.integers(-3, 60), neutral=st.sets(st.integers(-10, 70)))
def test_silence_is_never_longer_than_the_days_since_the_last_word(gap: int, neutral: set[int]):
    left_out = {DAY + timedelta(days=each) for each in neutral}
    assert 0 <= silent_days(DAY, DAY + timedelta(days=gap), left_out) <= max(0, gap)


def test_days_between_three_sessions_a_week_are_not_silent_ones():
    thrice = Enrollment(
        person=PersonId(1),
        routine="glutes",
        language="en",
        state=State.ACTIVE,
        zone="Europe/Berlin",
        minute=0,
        first_day=DAY,
        heard_day=DAY,
        preferences=Preferences(rhythm=Rhythm.THRICE),
    )
    between = {each for n in range(28) for each in days_between(thrice, DAY + timedelta(days=n))}
    assert silence(thrice, DAY + timedelta(days=14), between) == 6
    assert tone(6, Rhythm.THRICE) is Tone.QUIET
