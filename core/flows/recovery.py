"""How recovery stands: the care log and the diary read together, once a turn; and what the passing of time adds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.flows.daylog import day_log
from core.ports import Transaction
from core.rules.agenda import Agenda, agenda, gap_after, history_of
from core.rules.backoff import silent_days
from core.rules.care import Care, Entry, Event, Origin
from core.rules.days import LocalDay, local_day
from core.rules.findings import History
from core.rules.ledger import Outcome
from core.rules.minimal import agenda_for_all
from core.rules.pacing import days_between, next_due
from core.rules.people import Enrollment, PersonId, Rhythm
from core.rules.profile import Profile
from core.rules.streak import Status
from core.rules.triggers import cared

_DAY = timedelta(days=1)
_LEDGER_DAYS = 56  # so far back it is asked whether a message left; what it said has come up again since
_NEUTRAL = (Status.PAUSED, Status.LOCKED, Status.EXCUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a person's recovery on a day. `history` is that of the present cycle."""

    profile: Profile
    care: Care
    history: History
    agenda: Agenda

    def advised_lately(self, day: LocalDay) -> bool:
        """Whether a professional was advised this day or the one before: none for a milestone (§4.3, rule 6)."""
        latest = self.care.latest_advice
        return latest is not None and (day - latest.day).days <= 1

    def review_waits(self, *, recalls: bool) -> bool:
        """Whether questions of a review can be answered and were not; `recalls`: one of them is about soreness."""
        care, review = self.care, self.agenda.review
        if review is None:
            return False
        asked = (Event.RECALL, Event.CHANGE) if recalls else (Event.CHANGE,)
        return review.day not in care.screened or not all(care.is_answered(review.day, each) for each in asked)


async def standing(
    tx: Transaction,
    enrollment: Enrollment,
    day: LocalDay,
    log: Mapping[LocalDay, Status],
    *,
    minimal: bool = False,
    ahead: bool = False,
) -> Standing:
    """How it stands on `day`, by the merged day log. Scores count only while the person lets them be kept.

    `minimal`: it is looked at where health is not spoken of, so that nothing is due but what holds for everybody.
    `ahead`: so is the next day on which something is due.
    """
    person, first_day = enrollment.person, enrollment.first_day or day
    profile = await tx.profile(person)
    lines = await tx.care_log(person)
    scores: Mapping[LocalDay, int] = await tx.soreness(person) if enrollment.preferences.soreness else {}
    total = cared(lines, scores, log, first_day=first_day, intake=profile.intake)
    history = history_of(total, scores, log)
    unsent = await unsent_days(tx, person, {line.day for line in lines if line.by_message}, day)
    if minimal:
        due = agenda_for_all(total, history, day, unsent=unsent)
    else:
        due = agenda(total, history, day, unsent=unsent, asks=profile.agreed is True, ahead=ahead)
    return Standing(profile=profile, care=total, history=history, agenda=due)


async def unsent_days(
    tx: Transaction, person: PersonId, days: Collection[LocalDay], today: LocalDay
) -> frozenset[LocalDay]:
    """Which of the days had a message that never left, or may not have arrived."""
    lately = {day for day in days if day >= today - _LEDGER_DAYS * _DAY}
    if not lately:
        return frozenset()
    return frozenset(lately.intersection(await tx.unsent(person, since=min(lately))))


async def note_once(tx: Transaction, enrollment: Enrollment, entry: Entry) -> None:
    """Add a line to the care log, unless it says just this already: a message that is tried again says it once."""
    if entry not in await tx.care_log(enrollment.person):
        await tx.note_care(enrollment.person, entry)


async def heard_again(tx: Transaction, enrollment: Enrollment, today: LocalDay) -> None:
    """What the silence before `today` makes of the cycle, noted as the person is heard of again (coaching.md §1.5).

    Only of somebody who lets health be asked about. Days between sessions are silent ones too: only a pause, a stop or
    a failure of ours is nobody's silence.
    """
    heard_day = enrollment.heard_day or enrollment.first_day or today
    if gap_after((today - heard_day).days - 1) is None or not (await tx.profile(enrollment.person)).agreed:
        return
    log, excused = await day_log(tx, enrollment, today), await tx.excused(enrollment.person)
    planned = {day for day in excused if excused[day] is not Outcome.NOT_PLANNED}
    neutral = {day for day, status in log.items() if status in _NEUTRAL and (day in planned or day not in excused)}
    match gap_after(silent_days(heard_day, today - _DAY, neutral)):
        case None:
            return
        case Origin() as origin:
            entry = Entry(day=today, event=Event.CYCLE, choice=origin.value)
        case Event() as event:
            entry = Entry(day=today, event=event)
    await tx.note_care(enrollment.person, entry)


async def besides(tx: Transaction, enrollment: Enrollment, now: datetime, *, minimal: bool = False) -> LocalDay | None:
    """The day of the next message besides those of the rhythm: today's while it is ahead and has something to say.

    `minimal`: it goes to where health is not spoken of.
    """
    today = local_day(now, enrollment.clock_zone)
    if enrollment.preferences.rhythm is Rhythm.DAILY:
        return None
    log = await day_log(tx, enrollment, today)
    due = (await standing(tx, enrollment, today, log, minimal=minimal, ahead=True)).agenda
    return today if due.topics and _is_ahead(enrollment, today, now) else due.next_day


async def excuse_ahead(tx: Transaction, enrollment: Enrollment, now: datetime) -> None:
    """The days without a session that follow on today, where three a week are done, are nobody's to miss."""
    between = days_between(enrollment, local_day(now, enrollment.clock_zone))
    await tx.excuse([(enrollment.person, day, Outcome.NOT_PLANNED) for day in between])


def _is_ahead(enrollment: Enrollment, day: LocalDay, now: datetime) -> bool:
    """Whether the time of the day's message is still to come."""
    every_day = replace(enrollment, preferences=replace(enrollment.preferences, rhythm=Rhythm.DAILY))
    return next_due(every_day, now)[0] == day
