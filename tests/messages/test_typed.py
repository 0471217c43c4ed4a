import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages.typed import days_of, number, time_of_day


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("18:30", 1110),
        ("7", 420),
        ("07:05", 425),
        ("7pm", 1140),
        ("7 PM", 1140),
        ("12am", 0),
        ("12 a.m.", 0),
        ("12pm", 720),
        ("6:30 pm", 1110),
        ("19.30", 1170),
        ("19h", 1140),
        ("19h30", 1170),
        ("0730", 450),
        ("at 18:30", 1110),
        ("0:00", 0),
        ("23:59", 1439),
        ("noon", 720),
        ("at noon", 720),
        ("12 noon", 720),
        ("Midnight", 0),
        ("12 am", 0),
        ("12 pm", 720),
        ("12:30 a.m.", 30),
        ("7.30pm", 1170),
        ("7.30 p.m.", 1170),
        ("18 Uhr", 1080),
        ("um 18 Uhr 30", 1110),
        ("18:30 Uhr", 1110),
        ("19:30h", 1170),
        ("7 o'clock", 420),
        ("seven", 420),
        ("half past six", 390),
        ("Half past 6 in the evening", 1110),
        ("quarter past seven pm", 1155),
        ("7 in the morning", 420),
        ("12 in the afternoon", 720),
        ("6 in the evening", 1080),
        ("six in the evening.", 1080),
        ("10 at night", 1320),
        ("12 at night", 0),
        ("2 at night", 120),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, minute: int) -> None:
    assert time_of_day(typed) == minute


@pytest.mark.parametrize(
    "typed",
    [
        *("", "24:00", "25", "7:60", "13pm", "0am", "evening", "18:3", "-7", "٧", "1" * 500),
        *("half six", "half past noon", "half past 6:30", "quarter to seven", "7 m", "at", "twenty past", "7 8"),
        *("12 in the morning", "12 in the evening", "2 in the evening", "6 at night", "18 in the morning"),
    ],
)
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert time_of_day(typed) is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_can_be_typed(hour: int, minute: int) -> None:
    assert time_of_day(f"{hour}:{minute:02}") == hour * 60 + minute


@given(st.text())
def test_any_text_gives_a_minute_of_the_day_or_nothing(typed: str) -> None:
    minute = time_of_day(typed)
    assert minute is None or 0 <= minute < 1440


@pytest.mark.parametrize(("typed", "value"), [("7", 7), (" 0 ", 0), ("seven", 7), ("Ten", 10), ("zero", 0), ("07", 7)])
def test_a_number_is_read_in_digits_and_in_words(typed: str, value: int) -> None:
    assert number(typed, 0, 10) == value


@pytest.mark.parametrize("typed", ["", "11", "eleven", "-1", "7.5", "7/10", "seven or eight", "٧", "²", "1" * 5000])
def test_what_is_no_number_within_the_bounds_is_not_guessed(typed: str) -> None:
    assert number(typed, 0, 10) is None


def test_a_number_below_the_least_is_none() -> None:
    assert number("0", 1, 28) is None
    assert number("28", 1, 28) == 28


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("7", 7),
        ("7 days", 7),
        ("7d", 7),
        ("1 day", 1),
        ("one day", 1),
        ("a day", 1),
        ("a week", 7),
        ("Week", 7),
        ("for a week.", 7),
        ("two weeks", 14),
        ("2w", 14),
        ("a fortnight", 14),
        ("ten days", 10),
        ("twenty-eight days", 28),
        ("twenty days", 20),
        ("3 Tage", 3),
        ("für eine Woche", 7),
        ("2 semanas", 14),
        ("un día", 1),
        ("40 days", 40),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, days: int) -> None:
    assert days_of(typed) == days


@pytest.mark.parametrize("typed", ["", "a", "an", "for", "a month", "some days", "1.5 weeks", "-2 days", "1" * 500])
def test_what_is_no_number_of_days_is_not_guessed(typed: str) -> None:
    assert days_of(typed) is None


@given(st.integers(1, 28))
def test_every_length_of_a_pause_can_be_typed(days: int) -> None:
    assert days_of(str(days)) == days_of(f"{days} days") == number(str(days), 1, 28) == days


@given(st.text())
def test_any_text_gives_days_or_nothing(typed: str) -> None:
    days = days_of(typed)
    assert days is None or days >= 0


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("18 Uhr", 1080),
        ("um 18.30 Uhr", 1110),
        ("18 Uhr 30", 1110),
        ("7 Uhr abends", 1140),
        ("mittags", 720),
        ("a las 18:30", 1110),
        ("a las 7 de la mañana", 420),
        ("las 7", None),
        ("mediodía", 720),
    ],
)
def test_times_are_read_as_they_are_written_in_german_and_spanish(typed: str, minutes: int | None) -> None:
    assert time_of_day(typed) == minutes
