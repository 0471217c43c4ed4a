from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.rules.pacing import (
    day_number,
    days_between,
    is_between,
    is_quiet,
    is_summary_day,
    next_due,
    owed,
    scheduled,
    second_due,
    week_before,
)
from core.rules.people import Enrollment, PersonId, Preferences, Rhythm, State

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA = Enrollment(
    person=PersonId(0),
    routine="glutes",
    language="en",
    state=State.ACTIVE,
    zone="Europe/Berlin",
    minute=19 * 60,
    first_day=MONDAY,
)
WEEKLY = replace(ANA, preferences=Preferences(rhythm=Rhythm.WEEKLY))
THRICE = replace(ANA, preferences=Preferences(rhythm=Rhythm.THRICE))


def test_nothing_is_owed_on_a_paused_day():
    paused = replace(ANA, paused_until=date(2026, 3, 9))
    assert next_due(paused, NOON) == (date(2026, 3, 10), datetime(2026, 3, 10, 18, tzinfo=UTC))


def test_a_pause_that_is_over_holds_nothing_back():
    assert next_due(replace(ANA, paused_until=date(2026, 2, 20)), NOON) == next_due(ANA, NOON)


def test_a_weekly_message_comes_on_the_day_after_each_seventh():
    days = [MONDAY + timedelta(days=each) for each in range(40)]
    assert [day for day in days if is_summary_day(MONDAY, day)] == [MONDAY + timedelta(days=7 * n) for n in range(1, 6)]
    assert next_due(WEEKLY, NOON)[0] == MONDAY + timedelta(days=7)
    assert next_due(WEEKLY, next_due(WEEKLY, NOON)[1])[0] == MONDAY + timedelta(days=14)


@given(
    first=st.integers(-40, 10), paused=st.none() | st.integers(-10, 30), weekly=st.booleans(), hours=st.integers(0, 999)
)
def test_what_is_owed_next_is_later_and_on_a_day_that_may_speak(
    first: int, paused: int | None, weekly: bool, hours: int
):
    enrollment = replace(
        WEEKLY if weekly else ANA,
        first_day=MONDAY + timedelta(days=first),
        paused_until=None if paused is None else MONDAY + timedelta(days=paused),
    )
    after = NOON + timedelta(hours=hours)
    day, at = next_due(enrollment, after)
    assert at > after
    assert enrollment.paused_until is None or day > enrollment.paused_until
    assert not weekly or enrollment.first_day is None or day_number(enrollment.first_day, day) % 7 == 1


def test_the_second_nudge_comes_three_hours_later_and_never_past_the_end_of_the_day():
    day, at = next_due(ANA, NOON)
    assert second_due(ANA, day, at) == at + timedelta(hours=3)
    late = replace(ANA, minute=1)  # 00:01 is near the end of the local day
    assert second_due(late, *next_due(late, NOON)) is None


@pytest.mark.parametrize(
    ("hour", "quiet"), [(0, True), (7, True), (8, False), (12, False), (20, False), (21, True), (23, True)]
)
def test_the_quiet_hours_are_those_of_the_persons_clock(hour: int, quiet: bool):
    at = datetime(2026, 7, 1, hour, 30, tzinfo=UTC) - timedelta(hours=2)  # Berlin in summer
    assert is_quiet(at, "Europe/Berlin") is quiet


def test_after_a_downtime_every_day_since_is_owed():
    due = replace(ANA, next_due_at=datetime(2026, 3, 1, 18, tzinfo=UTC))
    assert [day for day, _ in owed(due, NOON + timedelta(days=1))] == [date(2026, 3, 1), date(2026, 3, 2)]


def test_nothing_is_owed_to_somebody_who_has_stopped():
    assert scheduled(replace(ANA, state=State.STOPPED), NOON).next_due_at is None


def test_nothing_is_owed_before_zone_and_time_are_known():
    with pytest.raises(InvalidValue):
        next_due(replace(ANA, state=State.STARTING, zone=None), NOON)


def spoken(enrollment: Enrollment, count: int) -> list[int]:
    """The numbers of the days of the next messages."""
    days, at = list[int](), NOON
    for _ in range(count):
        day, at = next_due(enrollment, at)
        days.append(day_number(MONDAY, day))
    return days


def test_three_sessions_a_week_are_on_its_first_third_and_fifth_day():
    assert spoken(THRICE, 7) == [1, 3, 5, 8, 10, 12, 15]


@pytest.mark.parametrize(("rhythm", "expected"), [(WEEKLY, [4, 8, 15]), (THRICE, [1, 3, 4]), (ANA, [1, 2, 3])])
def test_an_extra_day_has_a_message_besides_those_of_the_rhythm(rhythm: Enrollment, expected: list[int]):
    assert spoken(replace(rhythm, extra_day=MONDAY + timedelta(days=3)), 3) == expected


def test_the_days_between_three_sessions_a_week_follow_on_each_of_them():
    between = [[day_number(MONDAY, day) for day in days_between(THRICE, MONDAY + timedelta(days=n))] for n in (0, 2, 4)]
    assert between == [[2], [4], [6, 7]]


@pytest.mark.parametrize("rhythm", [ANA, WEEKLY])
def test_other_rhythms_leave_no_day_out(rhythm: Enrollment):
    assert list(days_between(rhythm, MONDAY)) == []


def test_a_day_between_stays_one_when_something_is_said_on_it_besides():
    extra = replace(THRICE, extra_day=MONDAY + timedelta(days=1))
    assert is_between(extra, MONDAY + timedelta(days=1))
    assert list(days_between(extra, MONDAY)) == [MONDAY + timedelta(days=1)]
    assert not is_between(extra, MONDAY)


@given(shift=st.integers(0, 100))
def test_the_week_before_a_day_begins_with_its_first_day(shift: int):
    before = week_before(ANA, MONDAY + timedelta(days=shift))
    assert len(before) == shift % 7
    assert all((day - MONDAY).days // 7 == shift // 7 for day in before)
