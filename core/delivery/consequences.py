"""What an end of a delivery means for the person and for the place it went to (delivery.md §2)."""

from __future__ import annotations

from core.ports import Transaction
from core.rules.ledger import (
    OF_ONE_CHAT,
    Delivery,
    DeliveryState,
    Kind,
    Outcome,
    Plan,
    Settlement,
    Unreachable,
    is_repeated,
)
from core.rules.people import Place


async def follow(tx: Transaction, delivery: Delivery, settlement: Settlement) -> None:
    """Keep what a settlement means for the person and for their direct place."""
    if settlement.last:
        await _fall_silent(tx, delivery)
    if settlement.state is DeliveryState.PLANNED:
        await _keep_up(tx, delivery)
    if settlement.unreachable is not None:
        await lose(tx, delivery.place, settlement.unreachable)
        if await _is_owed_elsewhere(tx, delivery):
            return
    if settlement.excuses and settlement.outcome is not None and delivery.kind is Kind.DAY:
        await tx.excuse([(delivery.person, delivery.local_day, settlement.outcome)])


async def _fall_silent(tx: Transaction, delivery: Delivery) -> None:
    """Owe the person nothing more, unless they were heard of while the last message was on its way."""
    enrollment = await tx.enrollment(delivery.person)
    if enrollment is not None and (enrollment.heard_day is None or enrollment.heard_day < delivery.local_day):
        await tx.owe_next({delivery.person: None})


async def _keep_up(tx: Transaction, delivery: Delivery) -> None:
    """What is tried again goes where the person is now: they may have let go of the app while it was on its way there,
    when nothing else could take it along.
    """
    person, before = delivery.person, delivery.place
    if any(each.account.platform == before.platform for each in await tx.accounts(person)):
        return
    elsewhere = await tx.place_of(person, None)
    if elsewhere is None or delivery.kind in OF_ONE_CHAT:
        await tx.call_off(person, delivery.kind, delivery.local_day)
        await tx.forget_places(person)
    else:
        await tx.redirect(person, before, elsewhere)


async def _is_owed_elsewhere(tx: Transaction, delivery: Delivery) -> bool:
    """What could not be written to one app of a person goes to another; False where they have none, for what is meant
    for one alone, and for what may have arrived at an earlier try: another app does not know its key.
    """
    may_have_arrived = delivery.tried_at is not None and not is_repeated(delivery)
    if delivery.kind in OF_ONE_CHAT or may_have_arrived:
        return False
    if (place := await tx.place_of(delivery.person, None)) is None:
        return False
    person, kind, day, at = delivery.person, delivery.kind, delivery.local_day, delivery.due_at
    await tx.plan_again(Plan(person=person, place=place, kind=kind, local_day=day, due_at=at))
    return True


async def lose(tx: Transaction, place: Place, reason: Unreachable) -> None:
    """Write to this direct place no more; what is planned goes to another one of the person. Where there is none, a
    person who left is owed nothing either; for anyone else the planner goes on and excuses the days that nothing can
    reach them on, as the days of what was planned are here.
    """
    person = await tx.lost(place, reason)
    if person is not None:
        await tx.alone_with(person)
    if person is not None and (elsewhere := await tx.place_of(person, None)) is not None:
        await tx.redirect(person, place, elsewhere)
        return
    outcome = Outcome(reason.value)
    dropped = await tx.drop_planned(place, outcome)
    if reason is not Unreachable.BLOCKED:
        await tx.excuse([(whose, day, outcome) for whose, day in dropped])
    if person is not None and reason in (Unreachable.BLOCKED, Unreachable.GONE):
        await tx.owe_next({person: None})
