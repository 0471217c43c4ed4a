"""The safety screen: what an answer locks, blocks and eases, and by whose word that ends (coaching.md §2).

Nothing but the consequence is kept, never which item was ticked. Locks and blocks end by the person's word alone,
never by time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import InvalidValue
from core.rules.days import LocalDay

SCREEN_VERSION = 1


class Tier(StrEnum):
    """How urgent an answer is (coaching.md §2.1), and what stops everything besides the two lists."""

    CRISIS = "crisis"  # thoughts of suicide or self-harm: RF23, with words of its own
    EMERGENCY = "emergency"
    URGENT = "urgent"
    TOLD = "told"  # somebody who looked at it told the person to stop (coaching.md §1.7)
    SOON = "soon"
    ADAPT = "adapt"
    NONE = "none"


LOCKING = (Tier.CRISIS, Tier.EMERGENCY, Tier.URGENT, Tier.TOLD)  # the most urgent first
FOLLOW_UP = {
    Tier.CRISIS: timedelta(hours=24),
    Tier.EMERGENCY: timedelta(hours=24),  # coaching.md §2.3
    Tier.URGENT: timedelta(days=3),
    Tier.TOLD: timedelta(days=14),  # coaching.md §1.7
}
FOLLOW_UP_SOON_DAYS = 10  # a line in that day's message


class Word(StrEnum):
    """What a line of the safety log says."""

    FOUND = "found"  # an answer of a screen, "none of these" too
    CLINICIAN = "clinician"  # "a clinician told me it is OK": ends every lock
    MISTAKE = "mistake"  # "this was a mistake": ends the most urgent lock
    ASSESSED = "assessed"  # long-standing and already assessed: the most urgent lock becomes a block
    HURT = "hurt"  # an exercise hurt sharply: it is blocked (coaching.md §2.1, RF20)
    ALLOWED = "allowed"  # a clinician allowed these exercises: ends their blocks
    RETRACTED = "retracted"  # the third list was answered by mistake: ends what it blocked, kept off and eased
    REMINDED = "reminded"  # the one follow-up of a block was sent


ENDINGS = (Word.CLINICIAN, Word.MISTAKE, Word.ASSESSED)
_LASTING = (Word.HURT, Word.ASSESSED)  # what these block was no mistake


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
    """A stop of everything: how urgent it is, since which day all is stopped, and when its tier was said first."""

    tier: Tier
    since: LocalDay
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """What holds now. `locked` are the spans of days that were frozen, the open one up to None.

    `locks` are the stops that stand, one a tier and the most urgent first: a word about that one leaves the others.
    `off` and `eased` are exercise and variant ids; `liftable` the part of `off` that a clinician's word can end.
    `retractable`: some of it comes from the third list, which can have been answered by mistake.
    `renewed` is the day from which exercises begin anew after a lock, None when there was none; `allowed` the exercises
    that a clinician's word brought back, or back to their usual form, each with the latest day of that.
    `reminder_due` is the day from which the follow-up of a block is owed, None when none is; `reminded` the day whose
    message held the last one.
    """

    locks: tuple[Lock, ...] = ()
    off: frozenset[str] = frozenset()
    liftable: frozenset[str] = frozenset()
    eased: frozenset[str] = frozenset()
    retractable: bool = False
    locked: tuple[tuple[LocalDay, LocalDay | None], ...] = ()
    renewed: LocalDay | None = None
    allowed: Mapping[str, LocalDay] = field(default_factory=dict[str, LocalDay], hash=False)
    reminder_due: LocalDay | None = None
    reminded: LocalDay | None = None

    @property
    def lock(self) -> Lock | None:
        """The most urgent stop; None when nothing is stopped."""
        return self.locks[0] if self.locks else None

    @property
    def beneath(self) -> Lock | None:
        """The next less urgent one that was said besides."""
        return self.locks[1] if len(self.locks) > 1 else None


def safety(log: Sequence[Line]) -> Safety:
    """What the safety log, oldest first, adds up to."""
    total = _Sum()
    for line in log:
        total.add(line)
    return total.safety


def said_anew(log: Sequence[Line], day: LocalDay, now: datetime) -> tuple[Line, ...]:
    """What the log adds up to as lines for another log of the same person, on whose `day` they are noted `now`.

    They end nothing that holds there, so that there is only ever more caution. A stop keeps the instant at which it was
    said, and with it its follow-up.
    """
    held = safety(log)
    lasting = {each for line in log if line.word in _LASTING for each in line.blocked & held.off}
    tier = Tier.ADAPT if held.reminder_due is None else Tier.SOON
    kept_off = held.off - held.liftable
    limits = Line(day=day, at=now, tier=tier, blocked=held.liftable, kept_off=kept_off, eased=held.eased)
    hurt = Line(day=day, at=now, tier=Tier.ADAPT, word=Word.HURT, blocked=frozenset(lasting))
    stops = tuple(Line(day=day, at=each.at, tier=each.tier) for each in held.locks)
    return (
        *((limits,) if held.off or held.eased or tier is Tier.SOON else ()),
        *((hurt,) if lasting else ()),
        *stops,
    )


@dataclass(slots=True)
class _Sum:
    """The lines so far. What the lists blocked can be taken back; what hurt, or was assessed, is `lasting`.

    `standing` are the stops, each with the instant at which its tier was said first.
    """

    listed: set[str] = field(default_factory=set[str])
    lasting: set[str] = field(default_factory=set[str])
    kept_off: set[str] = field(default_factory=set[str])
    eased: set[str] = field(default_factory=set[str])
    standing: dict[Tier, datetime] = field(default_factory=dict[Tier, datetime])
    locked: list[tuple[LocalDay, LocalDay | None]] = field(default_factory=list[tuple[LocalDay, LocalDay | None]])
    renewed: LocalDay | None = None
    allowed: dict[str, LocalDay] = field(default_factory=dict[str, LocalDay])
    reminder_due: LocalDay | None = None
    reminded: LocalDay | None = None

    def add(self, line: Line) -> None:
        self._limit(line)
        self._follow_up(line)
        self._hold(line)

    @property
    def safety(self) -> Safety:
        blocked = self.listed | self.lasting
        return Safety(
            locks=self._locks,
            off=frozenset(blocked | self.kept_off),
            liftable=frozenset(blocked - self.kept_off),
            eased=frozenset(self.eased),
            retractable=bool(self.listed or self.kept_off or self.eased),
            locked=tuple(self.locked),
            renewed=self.renewed,
            allowed=dict(self.allowed),
            reminder_due=self.reminder_due,
            reminded=self.reminded,
        )

    def _limit(self, line: Line) -> None:
        match line.word:
            case Word.ALLOWED:
                self.listed -= line.blocked
                self.lasting -= line.blocked
                self.eased -= line.eased
                back = line.blocked | {each.partition(".")[0] for each in line.eased}
                self.allowed |= dict.fromkeys(back, line.day)
            case Word.RETRACTED:
                self.listed, self.kept_off, self.eased = set[str](), set[str](), set[str]()
            case _ if line.word in _LASTING:
                self.lasting |= line.blocked
            case _:
                self.listed |= line.blocked
                self.kept_off |= line.kept_off
                self.eased |= line.eased

    def _follow_up(self, line: Line) -> None:
        if line.word is Word.REMINDED:
            self.reminder_due, self.reminded = None, line.day
        if line.tier is Tier.SOON and self.reminder_due is None:  # another answer puts off no follow-up
            self.reminder_due = line.day + timedelta(days=FOLLOW_UP_SOON_DAYS)

    def _hold(self, line: Line) -> None:
        if line.word in ENDINGS and self.standing:
            self._end(line)
        elif line.tier in LOCKING:
            if not self.standing:
                self.locked.append((line.day, None))
            self.standing.setdefault(line.tier, line.at)

    def _end(self, line: Line) -> None:
        """A clinician looked at everything; the other words are about the most urgent stop, and what is less urgent
        stays.
        """
        if line.word is Word.CLINICIAN:
            self.standing.clear()
        else:
            self.standing.pop(self._locks[0].tier)
        if line.word is not Word.MISTAKE:
            self.renewed = line.day
        if not self.standing:
            since = self.locked[-1][0]
            self.locked[-1] = (since, max(since, line.day))

    @property
    def _locks(self) -> tuple[Lock, ...]:
        stand = (tier for tier in LOCKING if tier in self.standing)
        return tuple(Lock(tier=tier, since=self.locked[-1][0], at=self.standing[tier]) for tier in stand)
