from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.days import LocalDay, due_at, local_day
from core.rules.pacing import owed, scheduled, spread
from core.rules.people import Enrollment, PersonId, Preferences, Rhythm, State
from core.rules.travel import Crossing, crossing, moved, touched

MARCH = [date(2026, 3, day) for day in range(1, 32)]
ZONES = (
    "Europe/Berlin",
    "Asia/Tokyo",
    "Pacific/Honolulu",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "UTC",
)


def somebody(zone: str, minute: int = 19 * 60, first_day: LocalDay = MARCH[0]) -> Enrollment:
    return Enrollment(
        person=PersonId(1),
        routine="glutes",
        language="en",
        state=State.ACTIVE,
        zone=zone,
        minute=minute,
        first_day=first_day,
    )


def flown(
    start: Enrollment, zone: str, now: datetime, settled: set[LocalDay], *, minute: int | None = None
) -> Crossing:
    before = scheduled(start, now - timedelta(minutes=1))
    after = moved(before, zone=zone, minute=before.minute if minute is None else minute, now=now)  # pyright: ignore
    return crossing(before, after, now, settled=settled)


def at(day: LocalDay, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


TENTH = MARCH[9]
CASES = {
    "a short flight east before the hour changes nothing": (
        somebody("Europe/Berlin"), "Europe/Athens", at(TENTH, 12), Crossing()),
    "a flight east past the hour owes the day at once": (
        somebody("Europe/Berlin"), "Asia/Tokyo", at(TENTH, 12), Crossing(owed_now=TENTH)),
    "a flight west after the message owes nothing twice": (
        somebody("Asia/Tokyo"), "Europe/Berlin", at(TENTH, 11), Crossing()),
    "a flight west to the day before finds it settled": (
        somebody("Pacific/Auckland"), "Pacific/Honolulu", at(TENTH, 7), Crossing()),
    "a flight east over the date line leaves out the day it was": (
        somebody("Pacific/Honolulu"), "Pacific/Auckland", at(TENTH, 22), Crossing(left_out=(TENTH,))),
    "a flight east over the date line into the evening owes the new day and leaves out the old": (
        somebody("Pacific/Honolulu", minute=12 * 60), "Pacific/Kiritimati", at(TENTH, 21, 59),
        Crossing(left_out=(TENTH,)),
    ),
    "an earlier hour chosen before the old one came means tomorrow": (
        somebody("UTC"), "UTC", at(TENTH, 12), Crossing()),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_worked_cases(case: str) -> None:
    start, zone, now, expected = CASES[case]
    offset = spread(start.person)
    today = local_day(now, start.zone or "")
    came = due_at(today, start.zone or "", start.minute or 0) + offset <= now
    settled = {day for day in MARCH if day < today or (came and day == today)}
    minute = 7 * 60 if zone == start.zone else None
    assert flown(start, zone, now, settled, minute=minute) == expected


def test_a_day_that_is_owed_but_unplanned_is_owed_at_once_when_the_hour_moves_before_it() -> None:
    start = scheduled(somebody("UTC"), at(TENTH, 18))
    now = at(TENTH, 19, 5)
    after = moved(start, zone="UTC", minute=7 * 60, now=now)
    assert crossing(start, after, now, settled=set(MARCH[:9])) == Crossing(owed_now=TENTH)


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, paused_until=MARCH[11]),
        lambda one: replace(one, preferences=Preferences(rhythm=Rhythm.WEEKLY)),
    ],
)
def test_nothing_is_owed_at_once_during_a_pause_or_between_summaries(
    change: Callable[[Enrollment], Enrollment],
) -> None:
    now = at(TENTH, 12)
    assert flown(change(somebody("Europe/Berlin")), "Asia/Tokyo", now, set(MARCH[:9])) == Crossing()


def test_day_one_moves_back_and_never_forward() -> None:
    now = at(TENTH, 22)
    there = somebody("Pacific/Auckland", first_day=MARCH[10])
    assert moved(there, zone="Pacific/Honolulu", minute=60, now=now).first_day == TENTH
    assert moved(somebody("Pacific/Honolulu"), zone="Pacific/Auckland", minute=60, now=now).first_day == MARCH[0]


@given(
    start=st.sampled_from(ZONES),
    minute=st.integers(0, 1439),
    flights=st.lists(
        st.tuples(st.sampled_from(ZONES), st.integers(1, 40 * 60), st.booleans()), min_size=1, max_size=20
    ),
)
def test_over_a_month_of_flights_every_day_lived_is_owed_once_or_left_out(
    start: str, minute: int, flights: list[tuple[str, int, bool]]
) -> None:
    now = at(MARCH[0], 12)
    person = somebody(start, minute, first_day=local_day(now, start))
    person = scheduled(person, now)
    first_day = person.first_day or MARCH[0]
    ledger: list[LocalDay] = []
    left_out: set[LocalDay] = set()
    latest = first_day
    for zone, minutes, planner_first in flights:
        now += timedelta(minutes=minutes)
        if planner_first:
            person = plan(person, now, ledger)
        latest = max(latest, local_day(now, person.zone or ""))
        after = moved(person, zone=zone, minute=minute, now=now)
        settled = {day for day in touched(person, after, now) if day in ledger}
        change = crossing(person, after, now, settled=settled)
        left_out |= set(change.left_out)
        person = scheduled(after, now)
        if change.owed_now is not None:
            assert change.owed_now not in ledger
            ledger.append(change.owed_now)
        person = plan(person, now, ledger)
        latest = max(latest, local_day(now, zone))
    now += timedelta(days=3)
    person = plan(person, now, ledger)
    lived = (first_day + timedelta(days) for days in range(1, (latest - first_day).days + 1))
    assert len(set(ledger)) == len(ledger)
    assert [day for day in lived if day not in ledger and day not in left_out] == []


def plan(person: Enrollment, now: datetime, ledger: list[LocalDay]) -> Enrollment:
    """What the planner does: every day once, as the ledger's unique key holds it."""
    ledger.extend(day for day, _ in owed(person, now) if day not in ledger)
    return scheduled(replace(person, next_due_at=None), now)
