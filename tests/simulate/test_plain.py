"""The plain double of the rules: held against the cases of coaching.md, and against the rules themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bots.simulate import plain
from core.rules import days
from core.rules.replay import Status
from core.rules.soreness import first_review
from core.rules.streak import merge, streak

MONDAY = date(2026, 3, 2)
SAID = {"D": "done", "P": "partly", "R": "rest", "S": "skipped"}


def kept(letters: str) -> plain.Kept:
    """One letter a day, as coaching.md §4.2 spells them."""
    at = {MONDAY + timedelta(n): letter for n, letter in enumerate(letters)}
    return plain.Kept(
        first_day=MONDAY,
        check_ins={day: SAID[letter] for day, letter in at.items() if letter in SAID},
        paused={day for day, letter in at.items() if letter == "Z"},
        locked={day for day, letter in at.items() if letter == "L"},
        excused={day for day, letter in at.items() if letter == "X"},
    )


def merged(known: plain.Kept, length: int) -> dict[date, Status]:
    """What the rule makes of each of so many days."""
    return {
        day: merge(
            Status(known.check_ins[day]) if day in known.check_ins else None,
            paused=day in known.paused,
            locked=day in known.locked,
            excused=day in known.excused,
        )
        for day in (MONDAY + timedelta(n) for n in range(length))
    }


@pytest.mark.parametrize(
    ("letters", "number"),
    [
        ("DDSDNDD", 5),
        ("RRRRR", 5),
        ("DDDDDDZZZZZZZZZZ", 6),
        ("NDDNDDDN", 5),
        ("DDNP", 3),
        ("D" * 100 + "N" * 10 + "DDD", 103),
        ("D" * 100 + "N" * 60 + "DDD", 3),
    ],
)
def test_the_cases_of_the_coaching_rules_hold_of_the_double(letters: str, number: int) -> None:
    today = MONDAY + timedelta(len(letters) + 2)  # three days on, all of them are closed
    assert plain.streak(kept(letters + "ZZZ"), today).days == number


@settings(max_examples=150, deadline=None)
@given(letters=st.text(alphabet="DDDDPRRSNNNZLX", min_size=1, max_size=60))
def test_the_double_and_the_rule_agree_on_any_days(letters: str) -> None:
    known, today = kept(letters), MONDAY + timedelta(len(letters) - 1)
    log = merged(known, len(letters))
    ours, theirs = plain.streak(known, today), streak(log, first_day=MONDAY, today=today)
    assert (ours.days, ours.total, ours.buffers) == (theirs.current, theirs.total, theirs.buffers_left)


@settings(max_examples=150, deadline=None)
@given(letters=st.text(alphabet="DDDNSLX", min_size=50, max_size=50), over=st.text(alphabet="N-ZZ", min_size=50))
def test_the_double_and_the_rule_agree_on_the_day_of_the_first_review(letters: str, over: str) -> None:
    paused = {MONDAY + timedelta(n) for n, letter in enumerate(over[:50]) if letter == "Z"}
    known = replace(kept(letters), paused=paused)
    resting = {day for day, status in merged(known, len(letters)).items() if status is Status.PAUSED}
    assert plain.review_day(known) == first_review(MONDAY, resting)


@settings(max_examples=150, deadline=None)
@given(
    zone=st.sampled_from(plain.zones()),
    hours=st.floats(0, 4 * 365 * 24),
    minute=st.integers(0, 24 * 60 - 1),
)
def test_the_double_and_the_rule_agree_on_days_and_instants(zone: str, hours: float, minute: int) -> None:
    at = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    day = plain.local_day(at, zone)
    assert day == days.local_day(at, zone)
    assert plain.due(day, zone, minute) == days.due_at(day, zone, minute)
