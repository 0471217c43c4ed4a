from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.days import LocalDay
from core.rules.marks import LOOKED_AFTER, Mark, marks
from core.rules.replay import Status
from core.rules.streak import ReasonKind, streak

FIRST = LocalDay(2026, 3, 2)
DAY = timedelta(days=1)
STATUS = {
    "D": Status.DONE, "P": Status.PARTLY, "R": Status.REST, "S": Status.SKIPPED, "N": Status.NONE,
    "Z": Status.PAUSED, "L": Status.LOCKED, "X": Status.EXCUSED,
}  # fmt: skip
LETTER = {
    Mark.DONE: "d", Mark.PARTLY: "p", Mark.REST: "r", Mark.BUFFER: "b", Mark.MISSED: "m", Mark.PAUSED: "z",
    Mark.EXCUSED: "x", Mark.OPEN: ".",
}  # fmt: skip


def marked(letters: str) -> str:
    """The marks of a log that ends today, a letter each."""
    log = {FIRST + index * DAY: STATUS[letter] for index, letter in enumerate(letters) if letter != "N"}
    return "".join(LETTER[mark] for mark in marks(log, FIRST, FIRST + (len(letters) - 1) * DAY).values())


@pytest.mark.parametrize(
    ("log", "shown"),
    [
        ("DPR", "dpr"),
        ("NNN", "..."),
        ("NDDD", "bddd"),
        ("NNNDDD", "bbmddd"),  # the third in seven days is beyond the buffer
        ("NDDNDDDNDDD", "bddbdddbddd"),
        ("DZZLLXD", "dzzzzxd"),  # a lock looks like a pause
        ("SSSD", "bbmd"),
        ("DDSSS", "ddbbm"),  # still to be changed, and judged as it stands
        ("DNNZZNDDD", "dbbzzmddd"),  # neutral days are taken out first
    ],
)
def test_every_day_has_the_mark_of_what_became_of_it(log: str, shown: str) -> None:
    assert marked(log) == shown


def test_a_person_of_the_first_day_has_one_open_day() -> None:
    assert marks({}, FIRST, FIRST) == {FIRST: Mark.OPEN}


@given(st.text("DPRSNZLX", min_size=1, max_size=40))
def test_the_days_looked_after_are_the_total_of_the_streak(letters: str) -> None:
    log = {FIRST + index * DAY: STATUS[letter] for index, letter in enumerate(letters) if letter != "N"}
    today = FIRST + (len(letters) - 1) * DAY
    found = marks(log, FIRST, today)
    stands = streak(log, first_day=FIRST, today=today)
    assert list(found) == [FIRST + index * DAY for index in range(len(letters))]
    assert sum(mark in LOOKED_AFTER for mark in found.values()) == stands.total
    buffered = sum(reason.count for reason in stands.reasons if reason.kind is ReasonKind.BUFFERED)
    assert sum(mark is Mark.BUFFER for mark in found.values()) >= buffered


@given(st.text("DPRSNZLX", min_size=1, max_size=40))
def test_a_lock_cannot_be_told_from_a_pause(letters: str) -> None:
    assert marked(letters.replace("L", "Z")) == marked(letters)
