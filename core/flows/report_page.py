"""The clinician's page put together from what is kept: counts, means, dates, and what was advised (product.md R5).

What the person did not agree to is not kept, so it is not on the page either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import count

from core.flows import stretches
from core.flows.daylog import day_log
from core.flows.goals_cards import ACTIVITIES
from core.flows.recovery import Standing, standing, unsent_days
from core.messages.texts import Text, text
from core.ports import Transaction
from core.report.page import AdviceRow, FlagRow, FunctionRow, Page, PracticeRow, WeekRow
from core.rules.care import Entry, Event
from core.rules.days import LocalDay, local_day
from core.rules.findings import Finding
from core.rules.people import Enrollment
from core.rules.recovery import review_day
from core.rules.routine import Routine
from core.rules.screening import Line
from core.rules.session import Session
from core.rules.streak import CHECKINS, Status
from core.rules.summary import Advised, Flag, Tally, flags, practised, ratings, tallies, told, visits


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Everything the page is made of, as it was read. `today` is the last day it is about.

    What a message said that may not have arrived is not in the care log.
    """

    first_day: LocalDay
    today: LocalDay
    routine: Routine
    standing: Standing
    log: Mapping[LocalDay, Status]
    scores: Mapping[LocalDay, int]
    sessions: Sequence[Session]
    safety_log: Sequence[Line]
    care_log: Sequence[Entry]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet that a page could say."""
        checked_in = any(status in CHECKINS for status in self.log.values())
        return not (checked_in or self.flags or ratings(self.care_log))

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What mattered for safety."""
        return flags(self.safety_log, self.scores, self.standing.care.cycles)


async def kept(tx: Transaction, routine: Routine, enrollment: Enrollment, now: datetime) -> Kept | None:
    """What is kept about the person from day 1 up to now; None before that, and while there is nothing to say."""
    person, first_day = enrollment.person, enrollment.first_day
    if first_day is None:
        return None
    today = max(local_day(now, enrollment.clock_zone), first_day)  # after a move west day 1 may lie ahead
    log, lines = await day_log(tx, enrollment, today), await tx.care_log(person)
    unsent = await unsent_days(tx, person, {line.day for line in lines if line.by_message}, today)
    found = Kept(
        first_day=first_day,
        today=today,
        routine=routine,
        standing=await standing(tx, enrollment, today, log),
        log=log,
        scores=await tx.soreness(person) if enrollment.preferences.soreness else {},
        sessions=await tx.sessions(person, since=first_day),
        safety_log=await tx.safety_log(person),
        care_log=[line for line in lines if not (line.by_message and line.day in unsent)],
    )
    return None if found.is_empty else found


def page(of: Kept, name: str | None) -> Page:
    """The page, with a name on top or without one."""
    profile, routine = of.standing.profile, of.routine
    return Page(
        made_day=of.today,
        first_day=of.first_day,
        last_day=of.today,
        name=name,
        headline=tuple(_headline(of)),
        sites=tuple(Text(id=each.name) for each in routine.sites if each.id in profile.sites),
        activities=tuple(
            Text(id=routine.activity_name(each)) for each in routine.activities if each in profile.activities
        ),
        weeks=tuple(map(_week, tallies(of.log, of.scores, of.sessions, first_day=of.first_day, today=of.today))),
        practice=tuple(_practice(of)),
        function=tuple(_function(of)),
        flags=tuple(_flag(each, routine) for each in of.flags),
        advice=_advice(of),
    )


def _headline(of: Kept) -> Iterator[Text]:
    """What the latest review found, in figures and in words; before the first one, when that is."""
    finding = of.standing.agenda.finding
    if finding is None:
        history = of.standing.history
        days = (review_day(history, number) for number in count())
        yield text("page-no-review", day=next(each for each in days if each > of.today))
        return
    day = finding.review.day
    if finding.found is None:
        yield text("page-no-scores", day=day)
    else:
        means = {name: mean or Fraction() for name, mean in (("base", finding.base), ("last", finding.last))}
        yield text(f"page-class-{finding.found.value}", **means)
        yield text(f"page-{finding.source.value}", day=day)
    if (change := _change(of, finding)) is not None:
        yield text("page-change", change=text(f"page-change-{change}"))


def _change(of: Kept, finding: Finding) -> int | None:
    """The answer to "compared with when you started", 1 to 7."""
    stands = of.standing.care.answers.get(finding.review.day, ())
    return stands[-1].change if stands else None


def _week(of: Tally) -> WeekRow:
    return WeekRow(
        first_day=of.first_day,
        last_day=of.last_day,
        done=of.days.get(Status.DONE, 0),
        partly=of.days.get(Status.PARTLY, 0),
        rest=of.days.get(Status.REST, 0),
        skipped=of.days.get(Status.SKIPPED, 0),
        none=of.days.get(Status.NONE, 0),
        paused=sum(of.days.get(each, 0) for each in (Status.PAUSED, Status.LOCKED, Status.EXCUSED)),
        open=of.open,
        sessions=of.sessions,
        soreness=of.mean,
        scores=len(of.scores),
    )


def _practice(of: Kept) -> Iterator[PracticeRow]:
    """The exercises in the order of the routine; what it no longer has is left out."""
    found = {each.exercise: each for each in practised(of.sessions, of.log)}
    for exercise in of.routine.exercises:
        if (done := found.get(exercise.id)) is not None:
            yield PracticeRow(
                exercise=Text(id=exercise.words.name),
                sessions=done.sessions,
                dose=stretches.dose(done.last.dose),
                last_day=done.last_day,
            )


def _function(of: Kept) -> Iterator[FunctionRow]:
    """The activities that are still among the person's own."""
    own = {each.name for each in of.standing.profile.functions}
    for activity, rated in ratings(of.care_log).items():
        if activity in own and activity in ACTIVITIES:
            yield FunctionRow(activity=text(f"goals-do-{activity}"), ratings=rated)


def _flag(flag: Flag, routine: Routine) -> FlagRow:
    """What it led to. Which exercises were meant is said where that is not all of them."""
    names = tuple(Text(id=each.words.name) for each in routine.exercises if each.id in flag.exercises)
    words = text(f"page-flag-{flag.what}")
    if names:
        words = text("page-flag-exercises", what=words, exercises=names)
    return FlagRow(day=flag.day, words=words)


def _advice(of: Kept) -> tuple[AdviceRow, ...]:
    """What was advised, and how seeing somebody went, in the order of time."""
    rows = [
        *(_advised(each) for each in told(of.care_log)),
        *(
            AdviceRow(day=day, words=text("page-visit"), answer=text(f"page-visit-{said.value}"))
            for day, said in visits(of.care_log)
        ),
        *(
            AdviceRow(day=each.day, words=text("page-life"), answer=text(f"page-life-{each.choice}"))
            for each in of.care_log
            if each.event is Event.LIFE
        ),
    ]
    return tuple(sorted(rows, key=lambda row: row.day))


def _advised(each: Advised) -> AdviceRow:
    words = text(f"page-advice-{each.advice.value}")
    if each.about is not None:
        words = text("page-advice-review", advice=words, day=each.about)
    answer = None if each.reply is None else text(f"page-reply-{each.reply.value}")
    return AdviceRow(day=each.day, words=words, answer=answer)
