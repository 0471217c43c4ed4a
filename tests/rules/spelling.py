"""Logs in letters, as coaching.md §4.2 writes its cases."""

from __future__ import annotations

from datetime import date, timedelta

from core.rules.days import LocalDay
from core.rules.streak import Status, Streak, streak

FIRST_DAY = date(2026, 3, 2)  # a Monday
STATUSES = {
    "D": Status.DONE,
    "P": Status.PARTLY,
    "R": Status.REST,
    "S": Status.SKIPPED,
    "N": Status.NONE,
    "Z": Status.PAUSED,
    "L": Status.LOCKED,
    "X": Status.EXCUSED,
}
COUNTED, MISSED, NEUTRAL = "DPR", "SN", "ZLX"


def day(number: int) -> LocalDay:
    """Day `number` of a log; the first is 1."""
    return FIRST_DAY + timedelta(number - 1)


def on_day(letters: str) -> Streak:
    """The streak on the last of the spelled days, so that it and the two before are open. N has no entry."""
    log = {day(number): STATUSES[letter] for number, letter in enumerate(letters, 1) if letter != "N"}
    return streak(log, first_day=FIRST_DAY, today=day(len(letters)))


def closed(letters: str) -> Streak:
    """The streak when all spelled days have just closed and nothing was entered since."""
    return on_day(letters + "NNN")
