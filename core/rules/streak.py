"""The check-in streak: a day log in, the number, its best, and the reasons out (coaching.md §4.2 and §4.3).

Nothing is stored but the log: every question replays it, so a late check-in is worth what a timely one is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import islice

from core.errors import InvalidValue
from core.rules.days import OPEN_DAYS, LocalDay
from core.rules.replay import (
    BUFFER_DAYS,
    EARN_BACK_DAYS,
    MERITS,
    NEUTRAL,
    UNANSWERED,
    WINDOW_DAYS,
    Course,
    Status,
    replayed,
    spelled,
)

EARN_BACK_WITHIN_DAYS = 7  # after the break (coaching.md §4.3, rule 3)
WELCOME_AFTER_DAYS = 3  # missed days after which coming back is a milestone (rule 6)
CARING_AFTER_RESTS = 5  # resting days in a row after which the caring question is due (coaching.md §4.2)
_FIRST_MILESTONES = (3, 7, 14, 21, 28, 42, 66, 100)  # rule 6; then every 50

CHECKINS = frozenset({Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED})
"""What a person can say of a day."""
LOOKED_AFTER = CHECKINS - {Status.SKIPPED}
"""What counts, and is one thing to others."""


class ReasonKind(StrEnum):
    """Why the number is what it is. The first two tell where the sum starts, the others share out the days since."""

    FINAL = "final"  # a run of missed days so long that the sum starts after it
    BROKE = "broke"  # missed days of one window, the last of which broke the streak; it waits to be earned back
    COUNTED = "counted"  # done or partly
    RESTED = "rested"
    BUFFERED = "buffered"  # missed, and within the buffer
    RESTORED = "restored"  # missed beyond the buffer, and earned back since
    PAUSED = "paused"
    LOCKED = "locked"
    EXCUSED = "excused"
    OPEN = "open"  # missed so far, and can still be set


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """`count` days of one kind, the earliest of them `first_day`, the latest `last_day`."""

    kind: ReasonKind
    count: int
    first_day: LocalDay
    last_day: LocalDay

    def __post_init__(self) -> None:
        if self.count < 1 or self.first_day > self.last_day:
            raise InvalidValue(f"{self.count} days from {self.first_day} to {self.last_day}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnBack:
    """`needed` more counted days, from the next that can count on and until `by_day`, bring the number to `returns`.

    The open days without a check-in are taken as missed, so that nothing promised is lost when they close. A missed
    day on the way that breaks anew starts the waiting again: `needed` and `by_day` then move.
    """

    needed: int
    by_day: LocalDay
    returns: int

    def __post_init__(self) -> None:
        if not 0 < self.needed <= EARN_BACK_DAYS or self.returns <= self.needed:
            raise InvalidValue(f"nothing to earn back: {self.returns} for {self.needed}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """The streak as it stands today, all in local days.

    `missed_in_window` are the missed days among the last seven that are not neutral, `buffers_left` how many more of
    them it survives. `broken_on` is set while a broken streak waits to be earned back, `earn_back` tells how; it is
    None when only a late check-in could keep the gap from becoming final. COUNTED and RESTED of `reasons` add up to
    `current`.
    """

    current: int
    best: int
    total: int
    buffers_left: int
    missed_in_window: tuple[LocalDay, ...]
    broken_on: LocalDay | None
    earn_back: EarnBack | None
    resting_run: int
    welcome_back: bool
    reasons: tuple[Reason, ...]

    def __post_init__(self) -> None:
        if not 0 <= self.current <= self.best <= self.total:
            raise InvalidValue(f"a streak of {self.current}, best {self.best}, total {self.total}")
        if self.earn_back is not None and self.broken_on is None:
            raise InvalidValue("a streak that is not broken cannot be earned back")

    @property
    def caring_question(self) -> bool:
        """Whether so many days in a row were rests that the caring question is due; never a penalty."""
        return self.resting_run >= CARING_AFTER_RESTS


def merge(checkin: Status | None, *, paused: bool, locked: bool, excused: bool) -> Status:
    """The status of a day: a check-in outranks paused and excused, not locked (coaching.md §4.2).

    Raises InvalidValue for a status that a person cannot check in with.
    """
    if checkin is not None and checkin not in CHECKINS:
        raise InvalidValue(f"not a check-in: {checkin}")
    if locked:
        return Status.LOCKED
    if checkin is not None:
        return checkin
    if paused:
        return Status.PAUSED
    return Status.EXCUSED if excused else Status.NONE


def milestone(total_before: int, total_now: int) -> int | None:
    """The highest milestone of total days above `total_before` and up to `total_now` (coaching.md §4.3, rule 6)."""
    later = range(150, total_now + 1, 50)
    reached = [step for step in (*_FIRST_MILESTONES, *later) if total_before < step <= total_now]
    return reached[-1] if reached else None


def streak(log: Mapping[LocalDay, Status], *, first_day: LocalDay, today: LocalDay) -> Streak:
    """The streak of a log whose statuses are merged; days without an entry are none, days outside are ignored.

    done, partly and rest count; skipped and none are missed; paused, locked and excused are taken out first. A missed
    day that is at least the third in its seven breaks the streak; the third counted day since the latest break brings
    the whole back. (The rule gives it seven days; within four, three counted days or a newer break have come.) Missed
    days that are still open are left out, a skip too, since it can still be changed: a day still open never breaks a
    streak. So turning a missed day into a counted or a neutral one never lowers the number.

    `best` is the highest number that any day up to today has seen, so it holds when open days close.
    """
    days = spelled(log, first_day, today)
    course = replayed(days)
    steady = days.translate(None, NEUTRAL)
    answered = steady.translate(None, UNANSWERED)
    missed_in_window = _missed_in_window(days)
    return Streak(
        current=course.number,
        best=course.best,
        total=course.total,
        buffers_left=max(0, BUFFER_DAYS - len(missed_in_window)),
        missed_in_window=tuple(first_day + timedelta(index) for index in missed_in_window),
        broken_on=first_day + timedelta(course.breaks[-1]) if course.waiting else None,
        earn_back=_earn_back(days, course.lost, today) if course.waiting else None,
        resting_run=len(answered) - len(answered.rstrip(b"R")),
        welcome_back=days[-1:] in _COUNTED_DAYS and _missed_before_today(steady) >= WELCOME_AFTER_DAYS,
        reasons=tuple(_reasons(days, course, first_day)),
    )


_COUNTED_DAYS = (b"D", b"P", b"R")
_LABELS = bytes.maketrans(b"PS", b"DN")
_RESTORED = ord("B")
_LABELLED = {
    ReasonKind.COUNTED: b"D",
    ReasonKind.RESTED: b"R",
    ReasonKind.BUFFERED: b"N",
    ReasonKind.RESTORED: b"B",
    ReasonKind.PAUSED: b"Z",
    ReasonKind.LOCKED: b"L",
    ReasonKind.EXCUSED: b"X",
    ReasonKind.OPEN: b".",
}


def _missed_in_window(days: bytes) -> list[int]:
    """The missed days among the last seven that are not neutral; an unanswered open day takes its place, unmissed."""
    backwards = (index for index in range(len(days) - 1, -1, -1) if days[index] not in NEUTRAL)
    return [index for index in islice(backwards, WINDOW_DAYS) if days[index] in b"SN"][::-1]


def _missed_before_today(steady: bytes) -> int:
    """How many days directly before today went without a counted check-in, silent open ones too."""
    return len(steady[:-1]) - len(steady[:-1].rstrip(b"SN."))


def _earn_back(days: bytes, lost: int, today: LocalDay) -> EarnBack | None:
    past = days.removesuffix(UNANSWERED)  # today can still count
    judged = replayed(past.replace(UNANSWERED, b"N") + UNANSWERED * OPEN_DAYS)
    if judged.lost > lost:
        return None
    needed = EARN_BACK_DAYS - (judged.total - judged.broken)
    passed = len(days[judged.breaks[-1] + 1 :].translate(None, NEUTRAL))
    by_day = today + timedelta(EARN_BACK_WITHIN_DAYS - passed)
    return EarnBack(needed=needed, by_day=by_day, returns=judged.total - lost + needed)


def _reasons(days: bytes, course: Course, first_day: LocalDay) -> Iterator[Reason]:
    """Where the sum starts, then the days since by kind: each day has one."""

    def reason(kind: ReasonKind, count: int, first: int, last: int) -> Reason:
        first_of_kind, last_of_kind = first_day + timedelta(first), first_day + timedelta(last)
        return Reason(kind=kind, count=count, first_day=first_of_kind, last_day=last_of_kind)

    if course.final >= 0:
        run = days.translate(MERITS)[: course.final + 1].rpartition(b"D")[2]
        first = course.final + 1 - len(run.lstrip(b"."))
        yield reason(ReasonKind.FINAL, run.count(b"N"), first, course.final)
    if course.waiting:
        broke = _missed_in_window(days[: course.breaks[-1] + 1])
        yield reason(ReasonKind.BROKE, len(broke), broke[0], broke[-1])
    labels = bytearray(days.translate(_LABELS))
    labels[-OPEN_DAYS:] = labels[-OPEN_DAYS:].replace(b"N", UNANSWERED)
    for index in course.breaks:
        labels[index] = _RESTORED
    for kind, label in _LABELLED.items():
        if count := labels.count(label, course.starts_at):
            yield reason(kind, count, labels.find(label, course.starts_at), labels.rfind(label, course.starts_at))
