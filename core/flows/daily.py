"""The messages that come by themselves: one card a day with everything there is to say (coaching.md §4.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.content import Content
from core.flows import (
    daily_recovery,
    export,
    goals_cards,
    lock,
    minimal_cards,
    modes,
    pictures,
    retention,
    second_reminder,
    snooze,
    stretches,
    today,
    told,
)
from core.flows.buttons import PROGRESS, WRONG, add
from core.flows.daily_cards import FEWER, News, farewell_card, fewer_card, news_blocks, still_here_card, summary_blocks
from core.flows.day import Day, look
from core.flows.moment import MONTH, Moment, news
from core.flows.recovery import besides, note_once, unsent_days
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import MAX_BUTTONS, Block, Button, Card, Outgoing, Paragraph, Reply
from core.messages.texts import Text, text
from core.ports import Transaction
from core.rules.backoff import Tone, silence, tone
from core.rules.instance import UNDECIDED, Instance
from core.rules.ledger import Delivery, Kind, Outcome
from core.rules.minimal import Reserve, reserve
from core.rules.pacing import day_number, is_between, is_quiet, next_due
from core.rules.people import Enrollment, Rhythm, State
from core.rules.screening import Line, Word
from core.rules.streak import Status
from core.rules.weeks import weeks

_NEUTRAL = (Status.PAUSED, Status.LOCKED, Status.EXCUSED)
_FAREWELL_TRIES = 3  # days in a row on which the platform did not say what became of it
_DAY = timedelta(days=1)


async def compose(
    content: Content, tx: Transaction, delivery: Delivery, now: datetime, *, instance: Instance = UNDECIDED
) -> Outgoing | Outcome:
    """What a message reads now, or the outcome that makes it needless.

    It is written for the platform it goes to: where `instance` has it so, nothing of health is in it.
    """
    enrollment = await tx.enrollment(delivery.person)
    if enrollment is not None and delivery.kind is Kind.NOTICE:
        return await lock.follow_up(tx, enrollment, delivery, await _reserve(tx, delivery, instance))
    if enrollment is not None and delivery.kind is Kind.EXPORT:
        return await export.compose(content, tx, enrollment, delivery, now, instance)
    if enrollment is not None and delivery.kind is Kind.EXPIRY:
        return await retention.notice(tx, enrollment, now)
    if enrollment is not None and delivery.kind in told.KINDS:
        return await told.compose(content, tx, enrollment, delivery, now)
    if enrollment is None or enrollment.state is not State.ACTIVE:
        return Outcome.NOT_ACTIVE
    routine = content.catalog.routine(enrollment.routine)
    held = await _reserve(tx, delivery, instance)
    day = await look(tx, routine, enrollment, delivery.local_day, now=now, reserve=held)
    moment = await _moment(tx, day, delivery, now)
    if moment.tone is Tone.FAREWELL and _needless(moment) is None and await _said_farewell(tx, moment.day):
        return Outcome.BACKED_OFF
    made = _needless(moment) or _illustrated(content, moment, await _made(tx, moment))
    await _look_ahead(tx, moment)
    if isinstance(made, Outcome):
        return made
    await second_reminder.keep_apart(tx, moment)
    last = moment.tone is Tone.FAREWELL and delivery.kind is Kind.DAY
    made = minimal_cards.stripped(made) if held.minimal else made
    return Outgoing(card=replace(made, silent=_is_silent(moment)), language=enrollment.language, last=last)


@today.while_following
async def fewer(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The weekly summary alone, from now on."""
    del action
    await turn.save(replace(following, preferences=replace(following.preferences, rhythm=Rhythm.WEEKLY)))
    return turn.reply(fewer_card())


async def _reserve(tx: Transaction, delivery: Delivery, instance: Instance) -> Reserve:
    """How much may be said of health where the message goes."""
    accounts = await tx.accounts(delivery.person) if instance.minimal else ()
    return reserve(instance, delivery.place.platform, (each.account.platform for each in accounts))


async def _moment(tx: Transaction, day: Day, delivery: Delivery, now: datetime) -> Moment:
    neutral = {each for each, status in day.log.items() if status in _NEUTRAL}
    mood = tone(silence(day.enrollment, day.day, neutral), day.enrollment.preferences.rhythm)
    daily = delivery.kind is Kind.DAY
    return Moment(
        delivery=delivery,
        day=day,
        tone=mood,
        now=now,
        follows_up=daily and not day.minimal and await _owes_follow_up(tx, day),
        said=daily_recovery.said(day, mood) if daily else None,
    )


async def _look_ahead(tx: Transaction, moment: Moment) -> None:
    """Where messages are few, the next one that is needed besides is known before this one leaves."""
    enrollment, due_at = moment.enrollment, moment.enrollment.next_due_at
    if enrollment.preferences.rhythm is Rhythm.DAILY or due_at is None or moment.tone is Tone.FAREWELL:
        return
    ahead = replace(enrollment, extra_day=await besides(tx, enrollment, moment.now, minimal=moment.day.minimal))
    if due_at > moment.now:
        ahead = replace(ahead, next_due_at=next_due(ahead, moment.now)[1])
    if ahead != enrollment:
        await tx.save_enrollment(ahead)


async def _owes_follow_up(tx: Transaction, day: Day) -> bool:
    """Whether the follow-up of a block is due, or the message that held it never left or may not have arrived."""
    held = day.needs.safety
    if held.reminder_due is not None:
        return held.reminder_due <= day.day
    if held.reminded is None or held.reminded < day.day - MONTH * _DAY:
        return False
    return bool(await unsent_days(tx, day.enrollment.person, {held.reminded}, day.day))


def _needless(moment: Moment) -> Outcome | None:
    day, kind = moment.day, moment.delivery.kind
    if day.wrong:
        return Outcome.NOT_WANTED
    if day.paused_until is not None:  # also one that began after the day whose message is late
        return Outcome.PAUSED
    speaks = moment.follows_up or moment.said is not None
    if day.noted is not None and not (kind is Kind.DAY and (moment.sums_up or speaks)):
        return Outcome.CHECKED_IN
    if kind is Kind.DAY:
        return _unneeded(moment)
    unwanted = moment.tone is not Tone.NORMAL or not moment.enrollment.preferences.reminds_twice
    return Outcome.NOT_WANTED if kind is Kind.SECOND and unwanted else None


def _unneeded(moment: Moment) -> Outcome | None:
    """Why the day's message has nothing to say, or none is wanted; advice is said to somebody who is silent too."""
    if moment.said is not None or moment.tone is Tone.FAREWELL:
        return None
    if moment.tone is Tone.QUIET:
        return Outcome.BACKED_OFF
    return Outcome.NOT_PLANNED if is_between(moment.enrollment, moment.day.day) and not moment.follows_up else None


def _is_silent(moment: Moment) -> bool:
    """The chosen time wins over the quiet hours; what comes later than promised, or besides, does not wake anybody."""
    unpromised = moment.delivery.kind is not Kind.DAY and is_quiet(moment.now, moment.enrollment.clock_zone)
    return moment.is_late or unpromised


async def _made(tx: Transaction, moment: Moment) -> Card:
    """The card of the message; with it is noted what it says of recovery. Whether it left, the ledger knows."""
    day, enrollment = moment.day, moment.enrollment
    if moment.delivery.kind is not Kind.DAY:
        return _reminder_card(moment)
    if moment.tone is Tone.FAREWELL:
        advised, entry = daily_recovery.farewell(day)
        if entry is not None:
            await note_once(tx, enrollment, entry)
        return _farewell_card(moment, advised=advised)
    if moment.said is not None:
        await note_once(tx, enrollment, moment.said.entry)
    if moment.follows_up:
        await tx.note_safety(enrollment.person, Line(day=day.day, at=moment.now, word=Word.REMINDED))
    return await _daily_card(tx, moment)


async def _daily_card(tx: Transaction, moment: Moment) -> Card:
    """News, recovery, the summary, the stretches, the question: one card."""
    day, said = moment.day, moment.said
    if moment.tone is Tone.STILL_HERE:
        return _still_here_card(moment)
    blocks: list[Block] = [*news_blocks(await news(tx, moment)), *(said.blocks if said else ())]
    if (line := goals_cards.plan_line(day.profile)) is not None and not moment.judges:
        blocks.append(Paragraph(text=line))
    if moment.sums_up:
        week = weeks(day.log, moment.first_day, moment.yesterday, 1)[0]
        blocks += [*(summary_blocks(week) if week.counted else ()), *daily_recovery.passive_blocks(day)]
    streak = () if moment.judges else (Paragraph(text=today.streak_line(day.streak)),)
    if day.noted is not None or moment.tone is Tone.QUIET:
        return replace(_short_card(moment), blocks=(*blocks, *streak), health=_advises(moment))
    title = modes.title(day, "daily-late-title" if moment.is_late else "daily-title")
    made = _with_stretches(moment, Card(title=title, blocks=tuple(blocks)), *streak)
    extra = _extra(moment)
    return replace(made, rows=(*made.rows, extra)) if extra else made


def _advises(moment: Moment) -> bool:
    """Whether it speaks, in any line, of what went wrong, of recovery, or of somebody to see: such a message is marked
    as health, and shows no exercise."""
    day = moment.day
    if day.minimal:
        return moment.said is not None
    passive = moment.sums_up and day.standing.agenda.passive
    return day.wrong_before or day.flare or moment.follows_up or moment.said is not None or passive


def _illustrated(content: Content, moment: Moment, card: Card) -> Card:
    """The first exercise to be seen at once, named below it; not beside advice, nor where there is none."""
    shown = moment.shown
    if card.health or not shown.items or today.begin_row(shown)[0][0] not in card.buttons:
        return card
    form = shown.items[0].form
    picture = pictures.picture_of(content, moment.enrollment.preferences, form)
    if picture is None:
        return card
    first = text("daily-picture", name=stretches.name(shown.routine, form))
    return replace(card, picture=replace(picture, caption=first))


def _short_card(moment: Moment) -> Card:
    """What is owed to somebody who checked in already, or does not answer: the summary, a follow-up, recovery."""
    said, extra = moment.said, (FEWER,) if moment.offers_fewer else ()
    title = "daily-summary-title" if moment.sums_up else "lock-follow-up-title"
    title = title if said is None or moment.sums_up else "daily-recovery-title"
    last = ((WRONG,),) if moment.follows_up or said is not None else ()
    return Card(title=Text(id=title), rows=(*(said.rows if said else ()), (PROGRESS, *extra), *last))


def _farewell_card(moment: Moment, *, advised: bool) -> Card:
    """The last message; one that is late says so."""
    made = farewell_card(advised=advised)
    blocks = (*news_blocks(News(late=moment.is_late)), *made.blocks)
    return replace(made, blocks=blocks, health=advised and not moment.day.minimal)


def _still_here_card(moment: Moment) -> Card:
    """A week of silence, with nothing besides but the follow-up of a block, what a review says, and that it is late."""
    shown, said = moment.shown, moment.said
    rows = (*(said.rows if said else ()), *today.begin_row(shown), *today.check_in_rows(shown.day), (WRONG,))
    lead = (*news_blocks(News(late=moment.is_late, follow_up=moment.follows_up)), *(said.blocks if said else ()))
    made = still_here_card(today.plan_blocks(shown), rows, ours=bool(shown.items))
    return replace(made, blocks=(*lead, *made.blocks), health=_advises(moment) or not (shown.items or shown.minimal))


def _reminder_card(moment: Moment) -> Card:
    """The second nudge, or the message that was put off."""
    title = text("daily-second-title" if moment.delivery.kind is Kind.SECOND else "daily-snoozed-title")
    return _with_stretches(moment, Card(title=title), Paragraph(text=today.streak_line(moment.day.streak)))


def _with_stretches(moment: Moment, lead: Card, *after: Block) -> Card:
    """The stretches of the day and the check-in; with answers to advice there is room for little else."""
    shown, said = moment.shown, moment.said
    crowded = said is not None and said.crowds
    offer, goals = goals_cards.offer(day_number(moment.first_day, shown.day), shown.profile)
    offer, goals = ((), ()) if said is not None else (offer, goals)
    blocks = (*lead.blocks, *today.plan_blocks(shown), *offer, *after, Paragraph(text=text("today-ask")))
    rows = (*(said.rows if said else ()), *today.begin_row(shown), *today.check_in_rows(shown.day))
    if moment.delivery.kind is Kind.DAY and not crowded:
        blocks, rows = (*blocks, *today.since_blocks(shown)), (*rows, *today.since_row(shown))
    later = () if said is not None else (snooze.button(shown.day),)
    ways = (WRONG,) if crowded else (WRONG, *later, today.why("plan"), *modes.ways(shown), *goals)
    taken = {button.action for row in rows for button in row}
    ways = tuple(each for each in ways if each.action not in taken)
    room = MAX_BUTTONS - sum(map(len, rows)) - len(_extra(moment))
    health = _advises(moment) or not (shown.items or shown.minimal)
    return replace(lead, blocks=blocks, rows=(*rows, ways[:room]), health=health)


def _extra(moment: Moment) -> tuple[Button, ...]:
    """Fewer messages for the steady; else yesterday, where it can still be added."""
    if moment.delivery.kind is not Kind.DAY or (moment.said is not None and moment.said.crowds):
        return ()
    if moment.offers_fewer:
        return (FEWER,)
    return (add(moment.yesterday),) if moment.missed_yesterday else ()


async def _said_farewell(tx: Transaction, day: Day) -> bool:
    """Whether the last message left so often, nobody knows whether it arrived, that it is enough; then all is silent.

    It carries advice, so it may come twice rather than never.
    """
    person = day.enrollment.person
    unknown = [each for each, outcome in (await tx.excused(person)).items() if outcome is Outcome.NO_ANSWER]
    if sum(day.day - _FAREWELL_TRIES * _DAY <= each < day.day for each in unknown) < _FAREWELL_TRIES:
        return False
    await tx.owe_next({person: None})
    return True


HANDLERS: dict[str, Handler] = {"daily.fewer": fewer}
