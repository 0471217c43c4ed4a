"""What comes by itself because of somebody else, or of another app of the person's: written as it stands then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from core.content import Content
from core.flows import buddies, buddy_cards, linking_cards, showing
from core.flows.day import look
from core.flows.daylog import paused_until
from core.flows.turn import Turn
from core.messages.card import Card, Outgoing, Reply
from core.messages.measuring import measure
from core.messages.names import named
from core.ports import Transaction
from core.rules.backoff import Tone, silence, tone
from core.rules.buddies import Nudge
from core.rules.days import local_day
from core.rules.ledger import Delivery, DeliveryState, Kind, Outcome
from core.rules.pacing import after_quiet, is_quiet
from core.rules.people import Enrollment, State
from core.rules.screening import safety

KINDS = (Kind.LINKED, Kind.SHOWN, Kind.BUDDY, Kind.NUDGE)
_ON_ITS_WAY = (DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.SENDING)
_REACH = timedelta(days=1)  # a kind word waits for no longer than the quiet hours


async def compose(
    content: Content, tx: Transaction, enrollment: Enrollment, delivery: Delivery, now: datetime
) -> Outgoing | Outcome:
    """What the message reads now, or the outcome that makes it needless.

    Whose account is connected with whose is told in any case; what buddies do only to those who follow a routine.
    """
    match delivery.kind:
        case Kind.LINKED:
            made = await _linked(content, tx, delivery, now)
        case Kind.SHOWN:
            made = linking_cards.shown_card()
        case _ if enrollment.state is not State.ACTIVE:
            made = Outcome.NOT_ACTIVE
        case Kind.NUDGE:
            made = await _nudged(content, tx, enrollment, delivery, now)
        case _:
            made = await _befriended(tx, enrollment, now)
    if isinstance(made, Outcome):
        return made
    card = replace(made, silent=is_quiet(now, enrollment.clock_zone))
    return Outgoing(card=card, language=enrollment.language)


async def beside(turn: Turn, reply: Reply) -> Reply:
    """The answer, with what this account was never told of another one: it could not be written, or did not arrive.

    An answer that has no room for it, or that others can read, goes as it is.
    """
    contact = turn.contact
    if contact is None or turn.enrollment is None or contact.untold_at is None or showing.overheard(turn):
        return reply
    state = await _state(turn.tx, turn.enrollment, contact.untold_at)
    if state in _ON_ITS_WAY and contact.open_place is not None:
        return reply
    if state is not DeliveryState.SENT:
        friends = await buddies.all_of(turn.tx, contact.person, turn.now)
        told = linking_cards.told_card(turn.content, [each.account for each in turn.others], friends)
        card = linking_cards.beside(reply.card, told)
        if measure(named(card, {}), partial(turn.content.texts.say, language=turn.language)):
            return reply
        reply = replace(reply, card=card)
    await turn.tx.note_untold(contact.account, None)
    return reply


async def _state(tx: Transaction, enrollment: Enrollment, owed_at: datetime) -> DeliveryState | None:
    """What became of the notice that was owed at that instant; None when there was no place for one."""
    since = local_day(owed_at, enrollment.clock_zone) - _REACH  # they may have moved since
    owed = await tx.ledger(enrollment.person, since=since)
    return next((each.state for each in owed if each.kind is Kind.LINKED and each.due_at == owed_at), None)


async def _linked(content: Content, tx: Transaction, delivery: Delivery, now: datetime) -> Card | Outcome:
    """What is connected with this chat now."""
    accounts = await tx.accounts(delivery.person)
    if all(each.place != delivery.place for each in accounts):  # it was let go since
        return Outcome.NOT_WANTED
    others = [each.account for each in accounts if each.place != delivery.place]
    return linking_cards.told_card(content, others, await buddies.all_of(tx, delivery.person, now))


async def _befriended(tx: Transaction, enrollment: Enrollment, now: datetime) -> Card | Outcome:
    """Who the person's buddies are now; a lock stands alone, and in a pause nothing is sent."""
    if safety(await tx.safety_log(enrollment.person)).lock is not None:
        return Outcome.NOT_WANTED
    if paused_until(enrollment, local_day(now, enrollment.clock_zone)) is not None:
        return Outcome.PAUSED
    return buddy_cards.changed_card(await buddies.all_of(tx, enrollment.person, now))


async def _nudged(
    content: Content, tx: Transaction, enrollment: Enrollment, delivery: Delivery, now: datetime
) -> Card | Outcome:
    """A buddy's kind word, if it suits: not under a lock or a halt, in a pause, on a day that has a check-in, or to
    somebody who has not answered for so long that the day's message asks for less.
    """
    routine = content.catalog.routine(enrollment.routine)
    day = await look(tx, routine, enrollment, local_day(now, enrollment.clock_zone), now=now)
    if day.wrong:
        return Outcome.NOT_WANTED
    if day.paused_until is not None:
        return Outcome.PAUSED
    if day.noted is not None:
        return Outcome.CHECKED_IN
    if tone(silence(enrollment, day.day, ()), enrollment.preferences.rhythm) is not Tone.NORMAL:
        return Outcome.BACKED_OFF
    nudge = await _first_of(tx, enrollment, delivery)
    sender = None if nudge is None else await buddies.seen(tx, enrollment.person, nudge.sender, now)
    return Outcome.NOT_WANTED if nudge is None or sender is None else buddy_cards.nudge_card(sender, nudge.words)


async def _first_of(tx: Transaction, enrollment: Enrollment, delivery: Delivery) -> Nudge | None:
    """The first kind word for the day of the delivery from somebody who still is a buddy."""
    zone, friends = enrollment.clock_zone, await tx.buddies(enrollment.person)
    for each in await tx.nudges_to(enrollment.person, delivery.due_at - _REACH):
        if each.sender in friends and local_day(after_quiet(each.at, zone), zone) == delivery.local_day:
            return each
    return None
