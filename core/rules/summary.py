"""What the logs add up to for somebody else to read: counts and means, nothing is judged (product.md R5).

Every function is given the logs as they are kept; what is not in them, because the person did not agree to it, is not
in the answer either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from core.errors import InvalidValue
from core.rules.care import Cycle, Entry, Event, Origin, Reply, Visit
from core.rules.days import OPEN_DAYS, LocalDay
from core.rules.dose import LEVELS
from core.rules.findings import Advice
from core.rules.screening import Line, Tier, Word
from core.rules.session import Item, Session
from core.rules.streak import Status
from core.rules.triggers import Trigger, fired
from core.rules.weeks import WEEK

_DAY = timedelta(days=1)
_UNTOLD = frozenset({Advice.AGAIN, Advice.ASK_BOTHER})  # questions rather than advice
_DONE = (Status.DONE, Status.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A week of the log, or the piece of one that there is.

    `days` counts each status of the days that are closed or have an entry, `open` the others. `scores` are the numbers
    of the week, the earliest first.
    """

    first_day: LocalDay
    last_day: LocalDay
    days: Mapping[Status, int]
    open: int = 0
    sessions: int = 0
    scores: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if sum(self.days.values()) + self.open != (self.last_day - self.first_day).days + 1:
            raise InvalidValue(f"not the days from {self.first_day} to {self.last_day}")

    @property
    def mean(self) -> Fraction | None:
        """The exact mean of the scores, however few; None without one."""
        return Fraction(sum(self.scores), len(self.scores)) if self.scores else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """How often an exercise was done at each level, 1 to 4, and how it was done the last time."""

    exercise: str
    sessions: tuple[int, int, int, int]
    last: Item
    last_day: LocalDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something of a day that mattered for safety. `what` is a tier, a word of the safety log, or a trigger.

    `exercises` are those that were left out, or allowed again, by it. Which sign was ticked is not known.
    """

    day: LocalDay
    what: str
    exercises: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """Advice that was said on a day, and the answer to it, if any. `about` is the day of the review it comes from."""

    day: LocalDay
    advice: Advice
    about: LocalDay | None = None
    trigger: str = ""
    reply: Reply | None = None


def tallies(
    log: Mapping[LocalDay, Status],
    scores: Mapping[LocalDay, int],
    sessions: Iterable[Session],
    *,
    first_day: LocalDay,
    today: LocalDay,
) -> tuple[Tally, ...]:
    """Week by week from day 1 up to and with today, the earliest first; the last one may be shorter."""
    trained = {each.day for each in sessions if each.done and log.get(each.day) in _DONE}
    firsts = (first_day + each * WEEK for each in range((today - first_day) // WEEK + 1))
    return tuple(_tally(log, scores, trained, first, min(first + WEEK - _DAY, today), today) for first in firsts)


def practised(sessions: Iterable[Session], log: Mapping[LocalDay, Status]) -> tuple[Practice, ...]:
    """What was done whole, by exercise, on days that are done or partly done; `sessions` has the earliest first."""
    counts: dict[str, Counter[int]] = {}
    last: dict[str, tuple[Item, LocalDay]] = {}
    for session in sessions:
        for item in session.items if log.get(session.day) in _DONE else ():
            if item.exercise in session.done:
                counts.setdefault(item.exercise, Counter())[item.level] += 1
                last[item.exercise] = item, session.day
    return tuple(
        Practice(exercise=each, sessions=_by_level(counts[each]), last=item, last_day=day)
        for each, (item, day) in last.items()
    )


def ratings(log: Iterable[Entry]) -> Mapping[str, tuple[tuple[LocalDay, int], ...]]:
    """How well each activity went, by the day it was rated; of several ratings of a day the last one counts."""
    found: dict[str, dict[LocalDay, int]] = {}
    for line in log:
        if line.event is Event.FUNCTION and line.score is not None:
            found.setdefault(line.choice, {})[line.day] = line.score
    return {activity: tuple(sorted(by_day.items())) for activity, by_day in found.items()}


def flags(lines: Iterable[Line], scores: Mapping[LocalDay, int], cycles: Sequence[Cycle]) -> tuple[Flag, ...]:
    """What the safety log says, and the scores that did not wait for a review, in the order of time.

    `cycles` has the first one first; a score is compared with the beginning of the one that was on.
    """
    relapses = (Flag(day=each.first_day, what=Trigger.RELAPSE) for each in cycles if each.origin is Origin.RELAPSE)
    found = [*filter(None, map(_flag, lines)), *_fired(scores, cycles), *relapses]
    return tuple(sorted(found, key=lambda flag: flag.day))


def told(log: Sequence[Entry]) -> Iterator[Advised]:
    """What was advised, and the last answer that was given before the next advice."""
    for at, line in enumerate(log):
        if line.event is not Event.ADVISED or Advice(line.choice) in _UNTOLD:
            continue
        reply: Reply | None = None
        for later in log[at + 1 :]:
            if later.event is Event.ADVISED:
                break
            reply = Reply(later.choice) if later.event is Event.REPLIED else reply
        yield Advised(day=line.day, advice=Advice(line.choice), about=line.about, trigger=line.trigger, reply=reply)


def visits(log: Iterable[Entry]) -> Iterator[tuple[LocalDay, Visit]]:
    """What the person said of seeing somebody; nothing where they preferred not to say."""
    for line in log:
        if line.event is Event.VISIT and (said := Visit(line.choice)) is not Visit.PRIVATE:
            yield line.day, said


def _tally(
    log: Mapping[LocalDay, Status],
    scores: Mapping[LocalDay, int],
    trained: Collection[LocalDay],
    first: LocalDay,
    last: LocalDay,
    today: LocalDay,
) -> Tally:
    days = [first + each * _DAY for each in range((last - first).days + 1)]
    is_open = [log.get(day, Status.NONE) is Status.NONE and (today - day).days < OPEN_DAYS for day in days]
    closed = Counter(log.get(day, Status.NONE) for day, still in zip(days, is_open, strict=True) if not still)
    return Tally(
        first_day=first,
        last_day=last,
        days=closed,
        open=sum(is_open),
        sessions=sum(day in trained for day in days),
        scores=tuple(scores[day] for day in days if day in scores),
    )


def _by_level(counts: Mapping[int, int]) -> tuple[int, int, int, int]:
    first, second, third, fourth = (counts.get(level, 0) for level in LEVELS)
    return first, second, third, fourth


def _flag(line: Line) -> Flag | None:
    """What a line of the safety log says; None for "none of these" and for a follow-up."""
    exercises = line.blocked | line.kept_off | {each.partition(".")[0] for each in line.eased}
    if line.word is Word.FOUND and line.tier is Tier.NONE and not exercises:
        return None
    if line.word is Word.REMINDED:
        return None
    if line.word is not Word.FOUND:
        return Flag(day=line.day, what=line.word.value, exercises=exercises)
    what = Tier.ADAPT if line.tier is Tier.NONE else line.tier
    return Flag(day=line.day, what=what.value, exercises=exercises)


def _fired(scores: Mapping[LocalDay, int], cycles: Sequence[Cycle]) -> Iterator[Flag]:
    for day in scores:
        cycle = next((each for each in reversed(cycles) if each.first_day <= day), cycles[0])
        found = fired(scores, day, first_day=cycle.first_day, intake=cycle.intake, base=cycle.base)
        if found:
            yield Flag(day=day, what=found[0])
