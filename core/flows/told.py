"""What comes by itself because of somebody else, or of another app of the person's: written as it stands then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.content import Content
from core.flows import buddies, buddy_cards, linking_cards
from core.flows.day import look
from core.messages.card import Card, Outgoing
from core.ports import Transaction
from core.rules.backoff import FAREWELL_AFTER_DAYS, silence
from core.rules.buddies import Nudge
from core.rules.days import local_day
from core.rules.ledger import Delivery, Kind, Outcome
from core.rules.pacing import after_quiet, is_quiet
from core.rules.people import Enrollment, State
from core.rules.screening import safety

KINDS = (Kind.LINKED, Kind.SHOWN, Kind.BUDDY, Kind.NUDGE)
_REACH = timedelta(days=1)  # a kind word waits for no longer than the quiet hours


async def compose(
    content: Content, tx: Transaction, enrollment: Enrollment, delivery: Delivery, now: datetime
) -> Outgoing | Outcome:
    """What the message reads now, or the outcome that makes it needless.

    Whose account is connected with whose is told in any case; what buddies do only to those who follow a routine.
    """
    match delivery.kind:
        case Kind.LINKED:
            made = await _linked(content, tx, delivery)
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


async def _linked(content: Content, tx: Transaction, delivery: Delivery) -> Card | Outcome:
    """What is connected with this chat now."""
    accounts = await tx.accounts(delivery.person)
    if all(each.place != delivery.place for each in accounts):  # it was let go since
        return Outcome.NOT_WANTED
    others = [each.account for each in accounts if each.place != delivery.place]
    return linking_cards.told_card(content, others)


async def _befriended(tx: Transaction, enrollment: Enrollment, now: datetime) -> Card | Outcome:
    """Who the person's buddies are now; a lock stands alone."""
    if safety(await tx.safety_log(enrollment.person)).lock is not None:
        return Outcome.NOT_WANTED
    return buddy_cards.changed_card(await buddies.all_of(tx, enrollment.person, now))


async def _nudged(
    content: Content, tx: Transaction, enrollment: Enrollment, delivery: Delivery, now: datetime
) -> Card | Outcome:
    """A buddy's kind word, if it suits: not under a lock or a halt, in a pause, on a day that has a check-in, or to
    somebody who has not answered for so long that nothing else comes either.
    """
    routine = content.catalog.routine(enrollment.routine)
    day = await look(tx, routine, enrollment, local_day(now, enrollment.clock_zone), now=now)
    if day.wrong:
        return Outcome.NOT_WANTED
    if day.paused_until is not None:
        return Outcome.PAUSED
    if day.noted is not None:
        return Outcome.CHECKED_IN
    if silence(enrollment, day.day, ()) >= FAREWELL_AFTER_DAYS:
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
