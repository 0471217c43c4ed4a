"""The second reminder of a day, for those who asked for one (coaching.md §4.3, rule 7)."""

from __future__ import annotations

from datetime import datetime

from core.flows.moment import Moment
from core.flows.turn import Turn
from core.ports import Transaction
from core.rules.days import zone_info
from core.rules.ledger import DeliveryState, Kind, Plan
from core.rules.pacing import SECOND_AFTER
from core.rules.people import Enrollment


async def owe_today(turn: Turn, following: Enrollment, at: datetime) -> None:
    """Owe today's where the day's message has come already, and so plans none; not to whoever put that message off:
    they have said when to write again.
    """
    person, place, day = following.person, turn.direct_place, turn.today(following)
    if place is None or at <= turn.now or await turn.tx.is_owed(person, Kind.SNOOZE, day):
        return
    if await turn.tx.is_owed(person, Kind.DAY, day):
        await turn.tx.plan_again(Plan(person=person, place=place, kind=Kind.SECOND, local_day=day, due_at=at))


async def keep_apart(tx: Transaction, moment: Moment) -> None:
    """Put off the one that is to follow a late message of the day: it comes three hours after that, or not at all where
    that is past midnight, since it may be late itself and nobody chose that time.
    """
    delivery = moment.delivery
    if delivery.kind is not Kind.DAY or not moment.is_late or not moment.enrollment.preferences.reminds_twice:
        return
    person, day = delivery.person, delivery.local_day
    planned = (Kind.SECOND, day, DeliveryState.PLANNED)
    if all((each.kind, each.local_day, each.state) != planned for each in await tx.ledger(person, since=day)):
        return
    at = moment.now + SECOND_AFTER
    if at.astimezone(zone_info(moment.enrollment.clock_zone)).date() != day:
        await tx.call_off(person, Kind.SECOND, day)
    else:
        await tx.plan_again(Plan(person=person, place=delivery.place, kind=Kind.SECOND, local_day=day, due_at=at))
