"""Writing less to somebody who does not answer, and then no more (coaching.md §4.3, rule 8)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from enum import StrEnum

from core.rules.days import LocalDay
from core.rules.pacing import is_summary_day
from core.rules.people import Enrollment, Rhythm

TINY_AFTER_DAYS = 3
STILL_HERE_AFTER_DAYS = 7
FAREWELL_AFTER_DAYS = 14


class Tone(StrEnum):
    """How a day's message speaks."""

    NORMAL = "normal"
    TINY = "tiny"  # offers the tiny version
    QUIET = "quiet"  # there is none
    STILL_HERE = "still_here"  # no catch-up, no question
    FAREWELL = "farewell"  # the last one: how to return, and that a professional can help


def silent_days(heard_day: LocalDay, day: LocalDay, neutral: Collection[LocalDay]) -> int:
    """How many days without a press or a word lie after `heard_day`, `day` included.

    Those in `neutral` are left out: paused ones, and ones on which nothing of ours arrived that could be answered.
    """
    passed = (heard_day + timedelta(days) for days in range(1, (day - heard_day).days + 1))
    return sum(each not in neutral for each in passed)


def silence(enrollment: Enrollment, day: LocalDay, neutral: Collection[LocalDay]) -> int:
    """The `silent_days` of a person; where a message comes once a week, no more than the weeks that had one."""
    heard_day = enrollment.heard_day or enrollment.first_day or day
    silent = silent_days(heard_day, day, neutral)
    if enrollment.preferences.rhythm is not Rhythm.WEEKLY:
        return silent
    first_day = enrollment.first_day or day
    later = (heard_day + timedelta(days) for days in range(1, (day - heard_day).days + 1))
    summaries = sum(is_summary_day(first_day, each) and each not in neutral for each in later)
    return min(silent, 7 * summaries)


def tone(silent: int, rhythm: Rhythm) -> Tone:
    """How to speak on the `silent`th day without an answer, 0 for somebody who was here today."""
    if silent >= FAREWELL_AFTER_DAYS:
        return Tone.FAREWELL
    if rhythm is Rhythm.WEEKLY or silent < TINY_AFTER_DAYS:
        return Tone.NORMAL
    return {TINY_AFTER_DAYS: Tone.TINY, STILL_HERE_AFTER_DAYS: Tone.STILL_HERE}.get(silent, Tone.QUIET)
