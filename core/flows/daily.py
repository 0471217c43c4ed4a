"""The messages that come by themselves: one card a day with everything there is to say (coaching.md §4.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.content import Content
from core.flows import goals_cards, lock, snooze, today
from core.flows.buttons import PROGRESS, WRONG, add
from core.flows.daily_cards import FEWER, News, farewell_card, fewer_card, news_blocks, still_here_card, summary_blocks
from core.flows.needs import needs_of
from core.flows.today import Day
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Outgoing, Paragraph, Reply
from core.messages.texts import text
from core.ports import Transaction
from core.rules.backoff import Tone, silence, tone
from core.rules.days import LocalDay
from core.rules.ledger import Delivery, DeliveryState, Kind, Outcome
from core.rules.pacing import day_number, is_quiet, is_summary_day
from core.rules.people import Enrollment, Rhythm, State
from core.rules.plan import TINY_MINUTES
from core.rules.screening import Line, Word
from core.rules.soreness import SEVERE
from core.rules.streak import Status, milestone
from core.rules.weeks import weeks

LATE = timedelta(minutes=15)  # from then on the message says that it is late and arrives without a sound
_NEUTRAL = (Status.PAUSED, Status.LOCKED, Status.EXCUSED)
_LOOKED_AFTER = (Status.DONE, Status.PARTLY, Status.REST)
_MONTH = 28  # days after which those who looked after four in five of them are offered fewer messages (rule 7)
_FAREWELL_TRIES = 3  # days in a row on which the platform did not say what became of it
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """A delivery about to be written, and what is known of its person now.

    `follows_up`: the one question after a block is owed by now (coaching.md §2.3).
    """

    delivery: Delivery
    day: Day
    tone: Tone
    now: datetime
    follows_up: bool

    @property
    def enrollment(self) -> Enrollment:
        return self.day.enrollment

    @property
    def first_day(self) -> LocalDay:
        return self.enrollment.first_day or self.day.day

    @property
    def yesterday(self) -> LocalDay:
        return self.day.day - _DAY

    @property
    def missed_yesterday(self) -> bool:
        return self.yesterday >= self.first_day and self.yesterday not in self.day.log

    @property
    def is_late(self) -> bool:
        return self.now - self.delivery.due_at > LATE

    @property
    def sums_up(self) -> bool:
        return is_summary_day(self.first_day, self.day.day)

    @property
    def shown(self) -> Day:
        """The day as the message shows it: after days of silence two minutes are enough."""
        if self.tone not in (Tone.TINY, Tone.STILL_HERE):
            return self.day
        return replace(self.day, needs=replace(self.day.needs, minutes=TINY_MINUTES))


async def compose(content: Content, tx: Transaction, delivery: Delivery, now: datetime) -> Outgoing | Outcome:
    """What a message reads now, or the outcome that makes it needless."""
    enrollment = await tx.enrollment(delivery.person)
    if enrollment is not None and delivery.kind is Kind.NOTICE:
        return await lock.follow_up(tx, enrollment, delivery)
    if enrollment is None or enrollment.state is not State.ACTIVE:
        return Outcome.NOT_ACTIVE
    routine = content.catalog.routine(enrollment.routine)
    day = await today.look(tx, routine, enrollment, delivery.local_day, now=now)
    neutral = {each for each, status in day.log.items() if status in _NEUTRAL}
    mood = tone(silence(enrollment, day.day, neutral), enrollment.preferences.rhythm)
    owes = delivery.kind is Kind.DAY and await _owes_follow_up(tx, day)
    moment = _Moment(delivery=delivery, day=day, tone=mood, now=now, follows_up=owes)
    if (needless := _needless(moment)) is not None:
        return needless
    if mood is Tone.FAREWELL and await _said_farewell(tx, enrollment, day.day):
        return Outcome.BACKED_OFF
    made = await _daily_card(tx, moment) if delivery.kind is Kind.DAY else _reminder_card(moment)
    last = mood is Tone.FAREWELL and delivery.kind is Kind.DAY
    return Outgoing(card=replace(made, silent=_is_silent(moment)), language=enrollment.language, last=last)


@today.while_following
async def fewer(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The weekly summary alone, from now on."""
    del action
    await turn.save(replace(following, preferences=replace(following.preferences, rhythm=Rhythm.WEEKLY)))
    return turn.reply(fewer_card())


async def _owes_follow_up(tx: Transaction, day: Day) -> bool:
    """Whether the follow-up of a block is due, or the message that held it never left or may not have arrived."""
    held = day.needs.safety
    if held.reminder_due is not None:
        return held.reminder_due <= day.day
    if held.reminded is None or held.reminded < day.day - _MONTH * _DAY:
        return False
    ledger = await tx.ledger(day.enrollment.person, since=held.reminded)
    return any(
        each.kind is Kind.DAY and each.local_day == held.reminded and each.state is not DeliveryState.SENT
        for each in ledger
    )


def _needless(moment: _Moment) -> Outcome | None:
    day, kind = moment.day, moment.delivery.kind
    if day.wrong:
        return Outcome.NOT_WANTED
    if day.paused_until is not None:  # also one that began after the day whose message is late
        return Outcome.PAUSED
    if day.noted is not None and not (kind is Kind.DAY and (moment.sums_up or moment.follows_up)):
        return Outcome.CHECKED_IN
    if kind is Kind.DAY:
        return Outcome.BACKED_OFF if moment.tone is Tone.QUIET else None
    unwanted = moment.tone is not Tone.NORMAL or not moment.enrollment.preferences.reminds_twice
    return Outcome.NOT_WANTED if kind is Kind.SECOND and unwanted else None


def _is_silent(moment: _Moment) -> bool:
    """The chosen time wins over the quiet hours; what comes later than promised, or besides, does not wake anybody."""
    besides = moment.delivery.kind is not Kind.DAY and is_quiet(moment.now, moment.enrollment.clock_zone)
    return moment.is_late or besides


async def _daily_card(tx: Transaction, moment: _Moment) -> Card:
    """News, the summary, the stretches, the question: one card."""
    day = moment.day
    if moment.tone is Tone.FAREWELL:
        return farewell_card()
    if moment.tone is Tone.STILL_HERE:
        rows = (*today.begin_row(moment.shown), *today.check_in_rows(day.day), (WRONG,))
        return still_here_card(today.plan_blocks(moment.shown), rows)
    blocks = [*news_blocks(await _news(tx, moment))]
    if (line := goals_cards.plan_line(day.needs.profile)) is not None:
        blocks.append(Paragraph(text=line))
    if moment.follows_up:
        line = Line(day=day.day, at=moment.now, word=Word.REMINDED)
        await tx.note_safety(day.enrollment.person, line)
    if moment.sums_up and (week := weeks(day.log, moment.first_day, moment.yesterday, 1)[0]).counted:
        blocks += summary_blocks(week)
    streak = Paragraph(text=today.streak_line(day.streak))
    health = day.wrong_before or moment.follows_up
    if day.noted is not None:  # the summary is owed all the same, and so is the follow-up of a block
        extra = (FEWER,) if _offers_fewer(moment) else ()
        title = text("daily-summary-title" if moment.sums_up else "lock-follow-up-title")
        rows = ((PROGRESS, *extra), *(((WRONG,),) if moment.follows_up else ()))
        return Card(title=title, blocks=(*blocks, streak), rows=rows, health=health)
    title = text("daily-late-title" if moment.is_late else "daily-title", day=day.day)
    made = _with_stretches(moment, Card(title=title, blocks=(*blocks,), health=health), streak)
    extra = _extra(moment)
    return replace(made, rows=(*made.rows, extra)) if extra else made


def _reminder_card(moment: _Moment) -> Card:
    """The second nudge, or the message that was put off."""
    title = text("daily-second-title" if moment.delivery.kind is Kind.SECOND else "daily-snoozed-title")
    return _with_stretches(moment, Card(title=title), Paragraph(text=today.streak_line(moment.day.streak)))


def _with_stretches(moment: _Moment, lead: Card, *after: Block) -> Card:
    shown = moment.shown
    offer, goals = goals_cards.offer(day_number(moment.first_day, shown.day), shown.needs.profile)
    blocks = (*lead.blocks, *today.plan_blocks(shown), *offer, *after, Paragraph(text=text("today-ask")))
    rows = (*today.begin_row(shown), *today.check_in_rows(shown.day))
    if moment.delivery.kind is Kind.DAY:
        blocks, rows = (*blocks, *today.since_blocks(shown)), (*rows, *today.since_row(shown))
    ways = (WRONG, snooze.button(shown.day), today.why("plan"), *goals)
    health = lead.health or shown.flare or not shown.items
    return replace(lead, blocks=blocks, rows=(*rows, ways), health=health)


def _extra(moment: _Moment) -> tuple[Button, ...]:
    """Fewer messages for the steady; else yesterday, where it can still be added."""
    if _offers_fewer(moment):
        return (FEWER,)
    return (add(moment.yesterday),) if moment.missed_yesterday else ()


async def _news(tx: Transaction, moment: _Moment) -> News:
    day = moment.day
    fewer = _offers_fewer(moment)
    missed = moment.missed_yesterday and moment.tone is Tone.NORMAL and not fewer
    return News(
        late=moment.is_late,
        wrong_yesterday=day.wrong_before,
        pause_over=moment.enrollment.paused_until == moment.yesterday and moment.enrollment.heard_day != day.day,
        missed_yesterday=missed and day.streak.current > 0 and day.streak.buffers_left > 0,
        milestone=None if day.wrong_before else await _milestone(tx, moment),
        tiny=moment.tone is Tone.TINY,
        follow_up=moment.follows_up,
        fewer=fewer,
    )


async def _milestone(tx: Transaction, moment: _Moment) -> int | None:
    """What yesterday's check-in reached, unless it hurt much (coaching.md §4.3, rule 6)."""
    looked_after = [each for each, status in moment.day.log.items() if status in _LOOKED_AFTER]
    before = sum(each < moment.yesterday for each in looked_after)
    reached = milestone(before, before + (moment.yesterday in looked_after))
    if reached is None:
        return None
    day, person = moment.day, moment.enrollment.person
    scores = [await tx.soreness_of(person, each) or 0 for each in (moment.yesterday, day.day)]
    _, was_sore = await needs_of(tx, day.routine, day.enrollment, moment.yesterday, day.log)
    was_sore = was_sore or (day.before is not None and day.before.gentle)
    return None if day.flare or was_sore or max(scores) >= SEVERE else reached


async def _said_farewell(tx: Transaction, enrollment: Enrollment, day: LocalDay) -> bool:
    """Whether the last message left so often, nobody knows whether it arrived, that it is enough; then all is silent.

    It carries advice, so it may come twice rather than never.
    """
    unknown = [each for each, outcome in (await tx.excused(enrollment.person)).items() if outcome is Outcome.NO_ANSWER]
    if sum(day - _FAREWELL_TRIES * _DAY <= each < day for each in unknown) < _FAREWELL_TRIES:
        return False
    await tx.owe_next({enrollment.person: None})
    return True


def _offers_fewer(moment: _Moment) -> bool:
    """Every four weeks, to somebody who looked after at least four in five of the days."""
    day, number = moment.day, day_number(moment.first_day, moment.day.day)
    if moment.enrollment.preferences.rhythm is Rhythm.WEEKLY or number <= _MONTH or number % _MONTH != 1:
        return False
    counted = sum(day.log.get(day.day - back * _DAY) in _LOOKED_AFTER for back in range(1, _MONTH + 1))
    return counted * 5 >= _MONTH * 4


HANDLERS: dict[str, Handler] = {"daily.fewer": fewer}
