"""The safety screen: what an answer locks, blocks and eases, and by whose word that ends (coaching.md §2).

Nothing but the consequence is kept, never which item was ticked. Locks and blocks end by the person's word alone,
never by time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import InvalidValue
from core.rules.days import LocalDay

SCREEN_VERSION = 1


class Tier(StrEnum):
    """How urgent an answer is (coaching.md §2.1)."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    ADAPT = "adapt"
    NONE = "none"


LOCKING = (Tier.EMERGENCY, Tier.URGENT)  # the most urgent first
FOLLOW_UP = {Tier.EMERGENCY: timedelta(hours=24), Tier.URGENT: timedelta(days=3)}  # coaching.md §2.3
FOLLOW_UP_SOON_DAYS = 10  # a line in that day's message


class Word(StrEnum):
    """What a line of the safety log says."""

    FOUND = "found"  # an answer of a screen, "none of these" too
    CLINICIAN = "clinician"  # "a clinician told me it is OK": ends the lock
    MISTAKE = "mistake"  # "this was a mistake": ends the lock
    ASSESSED = "assessed"  # long-standing and already assessed: the lock becomes a block
    ALLOWED = "allowed"  # a clinician allowed these exercises: ends their blocks
    REMINDED = "reminded"  # the one follow-up of a block was sent


ENDINGS = (Word.CLINICIAN, Word.MISTAKE, Word.ASSESSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a person's safety log: the local day and the instant, what was said, and its consequence.

    `blocked` exercises are off until a clinician allows them, `kept_off` ones stay off, `eased` names variants that
    replace the standard form. ALLOWED lists in `blocked` and `eased` what it ends.
    """

    day: LocalDay
    at: datetime
    word: Word = Word.FOUND
    tier: Tier = Tier.NONE
    version: int = SCREEN_VERSION
    blocked: frozenset[str] = frozenset()
    kept_off: frozenset[str] = frozenset()
    eased: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise InvalidValue("an instant has a zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A stop of everything: how urgent it is, since which day, and when its tier was said first."""

    tier: Tier
    since: LocalDay
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """What holds now. `locked` are the spans of days that were frozen, the open one up to None.

    `off` and `eased` are exercise and variant ids; `liftable` the part of `off` that a clinician's word can end.
    `renewed` is the day from which exercises begin anew after a lock, None when there was none.
    `reminder_due` is the day from which the follow-up of a block is owed, None when none is.
    """

    lock: Lock | None = None
    off: frozenset[str] = frozenset()
    liftable: frozenset[str] = frozenset()
    eased: frozenset[str] = frozenset()
    locked: tuple[tuple[LocalDay, LocalDay | None], ...] = ()
    renewed: LocalDay | None = None
    reminder_due: LocalDay | None = None

    def is_locked(self, day: LocalDay) -> bool:
        """Whether the day is frozen by a lock."""
        return any(first <= day and (last is None or day <= last) for first, last in self.locked)


def safety(log: Sequence[Line]) -> Safety:
    """What the safety log, oldest first, adds up to."""
    held = Safety()
    blocked, kept_off, eased = set[str](), set[str](), set[str]()
    lock: Lock | None = None
    locked: list[tuple[LocalDay, LocalDay | None]] = []
    renewed, reminder = held.renewed, held.reminder_due
    for line in log:
        match line.word:
            case Word.ALLOWED:
                blocked -= line.blocked
                eased -= line.eased
            case Word.REMINDED:
                reminder = None
            case Word.FOUND | Word.ASSESSED | Word.CLINICIAN | Word.MISTAKE:
                blocked |= line.blocked
                kept_off |= line.kept_off
                eased |= line.eased
        if line.tier is Tier.SOON and reminder is None:  # another answer puts off no follow-up
            reminder = line.day + timedelta(days=FOLLOW_UP_SOON_DAYS)
        if line.word in ENDINGS and lock is not None:
            locked[-1] = (lock.since, max(lock.since, line.day))
            renewed = renewed if line.word is Word.MISTAKE else line.day
            lock = None
        elif line.tier in LOCKING:
            if lock is None:
                locked.append((line.day, None))
            lock = _more_urgent(lock, line)
    return Safety(
        lock=lock,
        off=frozenset(blocked | kept_off),
        liftable=frozenset(blocked - kept_off),
        eased=frozenset(eased),
        locked=tuple(locked),
        renewed=renewed,
        reminder_due=reminder,
    )


def _more_urgent(lock: Lock | None, line: Line) -> Lock:
    if lock is None:
        return Lock(tier=line.tier, since=line.day, at=line.at)
    if LOCKING.index(line.tier) >= LOCKING.index(lock.tier):
        return lock
    return Lock(tier=line.tier, since=lock.since, at=line.at)
