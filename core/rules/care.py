"""The care log: what was asked, answered and advised about recovery, a line each, and what it adds up to.

It decides nothing: what is due follows from it in `core.rules.agenda` (coaching.md §1.4, §1.5, §1.7).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.errors import InvalidValue
from core.rules.days import LocalDay
from core.rules.findings import TO_A_PROFESSIONAL, Advice, Answered
from core.rules.soreness import WORST


class Event(StrEnum):
    """What a line of the care log says."""

    INTAKE = "intake"  # the average of the seven days before a new cycle: `score`, None when left out
    RECALL = "recall"  # the average of the last seven days: `score`, None when left out
    CHANGE = "change"  # compared with the start: `score` 1 to 7, None when left out
    BOTHER = "bother"  # does it bother enough to be looked at: `choice` yes or no
    LIFE = "life"  # day 14, does it stop normal activities or disturb sleep: `choice` yes or no
    FUNCTION = "function"  # an activity of their own, `choice`, rated `score`
    SCREENED = "screened"  # the three lists were answered for a review
    ADVISED = "advised"  # `choice`, an Advice, was said; `trigger` where it did not wait for a review
    ASKED = "asked"  # a question that comes once was put: `choice` is its topic
    REPLIED = "replied"  # to advice: `choice` is a Reply
    MANAGED = "managed"  # did you manage to see somebody: `choice` yes or no
    VISIT = "visit"  # how did it go: `choice` is a Visit
    RESUMED = "resumed"  # the other programme, or the waiting, is over: the exercises here go on
    CYCLE = "cycle"  # a new cycle begins on `day`: `choice` is an Origin
    GAP = "gap"  # back after 14 to 27 silent days
    MAINTAIN = "maintain"  # three sessions a week: `choice` yes or no


class Reply(StrEnum):
    """The answers to advice (coaching.md §1.7; the fifth by §1.4, step 4)."""

    BOOK = "book"
    SEEING = "seeing"
    NOT_NOW = "not_now"
    BETTER = "better"
    SHORT = "short"  # the five-minute plan for 14 days


class Visit(StrEnum):
    """What a professional said, as far as it is asked (coaching.md §1.7)."""

    CARRY_ON = "carry_on"
    OTHER = "other"  # a different programme
    STOP = "stop"
    WAITING = "waiting"  # for an appointment or tests
    PRIVATE = "private"


class Origin(StrEnum):
    """Why a cycle began."""

    START = "start"
    RETURN = "return"  # after 28 silent days or more
    RELAPSE = "relapse"
    CARRY_ON = "carry_on"  # a professional has looked at it


class Mode(StrEnum):
    """Whose exercises are done."""

    OURS = "ours"
    THEIRS = "theirs"  # the programme of a professional: reminders and check-ins, no exercise from here
    GENTLE = "gentle"  # waiting for an appointment or tests


YES, NO = "yes", "no"
WORSE_CHANGE = 5  # from this answer to "compared with when you started" on it got worse (coaching.md §1.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: the local day, what it says, and the day of the review it is `about`, None for none.

    `by_message`: said in the message of that day, which may not have left.
    """

    day: LocalDay
    event: Event
    about: LocalDay | None = None
    choice: str = ""
    score: int | None = None
    trigger: str = ""
    by_message: bool = False

    def __post_init__(self) -> None:
        if self.score is not None and not 0 <= self.score <= WORST:
            raise InvalidValue(f"a score is 0 to {WORST}: {self.score}")

    @property
    def advises(self) -> bool:
        """Whether it is clear advice to see a professional for something found: the farewell carries some for
        everybody, which is about nothing and asks for no answer."""
        found = self.about is not None or bool(self.trigger)
        return self.event is Event.ADVISED and found and Advice(self.choice) in TO_A_PROFESSIONAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """A stretch of time with a beginning of its own: `first_day` is day 1.

    `base` are the first and last day of the scores it began with, None for days 1 to 7; `intake` is the average of
    the seven days before it, None when not asked or left out.
    """

    first_day: LocalDay
    origin: Origin = Origin.START
    base: tuple[LocalDay, LocalDay] | None = None
    intake: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """What the care log adds up to.

    `cycles` has the first one first. `answers` holds by review day how they stood, the earliest first. `advised`,
    `asked`, `replies` and `functions` are lines as they were noted. `gap` is the day of the latest return after 14 to
    27 silent days in the present cycle. `seen` are the days on which a professional was said to be, or to have been,
    seen; `mode_since` the day since which the mode holds. `worse_since` are the reviews of which it was said after the
    latest reply that it got worse.
    """

    cycles: tuple[Cycle, ...]
    answers: Mapping[LocalDay, tuple[Answered, ...]] = field(
        default_factory=dict[LocalDay, tuple[Answered, ...]], hash=False
    )
    left_out: frozenset[tuple[LocalDay, Event]] = frozenset()
    screened: frozenset[LocalDay] = frozenset()
    life: Mapping[LocalDay, bool] = field(default_factory=dict[LocalDay, bool], hash=False)
    advised: tuple[Entry, ...] = ()
    asked: tuple[Entry, ...] = ()
    replies: tuple[Entry, ...] = ()
    functions: tuple[Entry, ...] = ()
    visits: tuple[Entry, ...] = ()
    seen: tuple[LocalDay, ...] = ()
    gap: LocalDay | None = None
    mode: Mode = Mode.OURS
    mode_since: LocalDay | None = None
    maintains: bool | None = None
    worse_since: frozenset[LocalDay | None] = frozenset()

    @property
    def cycle(self) -> Cycle:
        """The present cycle."""
        return self.cycles[-1]

    @property
    def latest_advice(self) -> Entry | None:
        """The latest clear advice to see a professional for something found; None when there was none."""
        return next((each for each in reversed(self.advised) if each.advises), None)

    @property
    def programme(self) -> Entry | None:
        """The latest visit that led to another programme or to waiting, which its mode came from; None without one."""
        return next((each for each in reversed(self.visits) if Visit(each.choice) in _MODES), None)

    @property
    def noted(self) -> frozenset[LocalDay]:
        """The days of the reviews that were answered, left out, screened for or spoken of."""
        return self.screened | {*self.answers, *(each.about for each in self.advised if each.about)}

    def is_answered(self, day: LocalDay, event: Event) -> bool:
        """Whether a question of the review of `day` was answered, or left out."""
        if (day, event) in self.left_out:
            return True
        stands = self.answers.get(day, ())
        return bool(stands) and (stands[-1].recall if event is Event.RECALL else stands[-1].change) is not None


def care(log: Sequence[Entry], *, first_day: LocalDay, intake: int | None = None) -> Care:
    """What the log, the earliest line first, adds up to for somebody whose day 1 was `first_day`."""
    total = Care(cycles=(Cycle(first_day=first_day, intake=intake),))
    for line in log:
        total = _added(total, line)
    return total


def _added(total: Care, line: Entry) -> Care:
    match line.event:
        case Event.RECALL | Event.CHANGE | Event.BOTHER:
            return _answered(total, line)
        case Event.INTAKE:
            return _began_at(total, line)
        case Event.LIFE:
            return replace(total, life={**total.life, line.day: line.choice == YES})
        case Event.FUNCTION:
            return replace(total, functions=(*total.functions, line))
        case Event.SCREENED:
            return replace(total, screened=total.screened | ({line.about} if line.about else set[LocalDay]()))
        case Event.ADVISED:
            return replace(total, advised=(*total.advised, line))
        case Event.ASKED | Event.MANAGED:
            return replace(total, asked=(*total.asked, line))
        case Event.REPLIED:
            seen = (line.day,) if line.choice == Reply.SEEING.value else ()
            since = total.worse_since - {line.about}
            return replace(total, replies=(*total.replies, line), seen=(*total.seen, *seen), worse_since=since)
        case Event.MAINTAIN:
            return replace(total, maintains=line.choice == YES)
        case Event.GAP:
            return replace(total, gap=line.day)
        case Event.CYCLE:
            return _begun(total, line)
        case Event.VISIT:
            return _visited(total, line)
        case Event.RESUMED:
            return replace(total, mode=Mode.OURS, mode_since=line.day)


_MODES = {Visit.OTHER: Mode.THEIRS, Visit.WAITING: Mode.GENTLE}


def _visited(total: Care, line: Entry) -> Care:
    """What a professional said. "Stop" is a lock and changes nothing here: one that was a mistake ends without a trace,
    and one that was none ends by a cycle that carries on.
    """
    visits, said = (*total.visits, line), Visit(line.choice)
    if said is Visit.STOP:
        return replace(total, visits=visits)
    return replace(
        total,
        visits=visits,
        seen=(*total.seen, line.day),
        mode=_MODES.get(said, Mode.OURS),
        mode_since=line.day,
    )


def _begun(total: Care, line: Entry) -> Care:
    """A new cycle; that of a relapse begins with the scores of the week up to its first day, from `about` on.

    One that carries on has been looked at by a professional.
    """
    origin = Origin(line.choice)
    base = (line.about, line.day) if origin is Origin.RELAPSE and line.about is not None else None
    cycle = Cycle(first_day=line.day, origin=origin, base=base)
    seen = (line.day,) if origin is Origin.CARRY_ON else ()
    return replace(total, cycles=(*total.cycles, cycle), seen=(*total.seen, *seen), gap=None, maintains=None)


def _began_at(total: Care, line: Entry) -> Care:
    question = (total.cycle.first_day, Event.INTAKE)
    left_out = total.left_out | {question} if line.score is None else total.left_out - {question}
    cycle = replace(total.cycle, intake=line.score)
    return replace(total, cycles=(*total.cycles[:-1], cycle), left_out=left_out)


def _answered(total: Care, line: Entry) -> Care:
    worse = total.worse_since
    if line.event is Event.CHANGE:
        worse = worse | {line.about} if (line.score or 0) >= WORSE_CHANGE else worse - {line.about}
    if line.about is None:
        return replace(total, worse_since=worse)
    before = total.answers.get(line.about, ())
    latest = before[-1] if before else Answered(day=line.day)
    left_out = total.left_out - {(line.about, line.event)}
    match line.event:
        case Event.RECALL:
            latest = replace(latest, day=line.day, recall=line.score)
        case Event.CHANGE:
            latest = replace(latest, day=line.day, change=line.score)
        case _:
            latest = replace(latest, day=line.day, bother=line.choice == YES)
    if line.event is not Event.BOTHER and line.score is None:
        left_out |= {(line.about, line.event)}
    answers = {**total.answers, line.about: (*before, latest)}
    return replace(total, answers=answers, left_out=left_out, worse_since=worse)
