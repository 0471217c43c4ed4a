"""Between rows and the values of the core, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Row

from core.errors import Unreachable
from core.ports import Due, Owed
from core.rules.community import CommunityId
from core.rules.ledger import (
    Delivery,
    DeliveryState,
    Kind,
    LedgerRow,
    Outcome,
    Plan,
    Post,
    PostKind,
    PostPlan,
    Settlement,
)
from core.rules.people import Account, Contact, Country, Enrollment, PersonId, Place, Preferences, Rhythm, State

AnyRow = Row[*tuple[Any, ...]]
Values = Mapping[str, object]


def of_account(account: Account) -> Values:
    """Which account is meant."""
    return {"of_platform": account.platform, "of_account": account.id}


def contact_from(row: AnyRow) -> Contact:
    """The contact that `row` of `account` holds."""
    return Contact(
        account=Account(platform=row.platform, id=row.account_id),
        person=PersonId(row.person),
        place=direct_place(row),
        unreachable=None if row.unreachable is None else Unreachable(row.unreachable),
        used_at=row.used_at,
        untold_at=row.untold_at,
    )


def enrollment_values(enrollment: Enrollment) -> Values:
    """What stands in an enrollment's row beside its person."""
    return {
        "routine": enrollment.routine,
        "language": enrollment.language,
        "state": enrollment.state.value,
        "zone": enrollment.zone,
        "minute": enrollment.minute,
        "first_day": enrollment.first_day,
        "next_due_at": enrollment.next_due_at,
        "paused_until": enrollment.paused_until,
        "heard_day": enrollment.heard_day,
        "asking": enrollment.asking,
        "extra_day": enrollment.extra_day,
        "warned_day": enrollment.warned_day,
        **_preference_values(enrollment.preferences),
    }


def _preference_values(preferences: Preferences) -> Values:
    country = preferences.country and preferences.country.value
    chosen = {each.name: getattr(preferences, each.name) for each in fields(preferences)}
    return {**chosen, "rhythm": preferences.rhythm.value, "country": country}


def enrollment_from(row: AnyRow) -> Enrollment:
    """The enrollment that `row` holds."""
    return Enrollment(
        person=PersonId(row.person),
        routine=row.routine,
        language=row.language,
        state=State(row.state),
        zone=row.zone,
        minute=row.minute,
        first_day=row.first_day,
        next_due_at=row.next_due_at,
        paused_until=row.paused_until,
        heard_day=row.heard_day,
        asking=row.asking,
        extra_day=row.extra_day,
        warned_day=row.warned_day,
        preferences=Preferences(
            length=row.length,
            rhythm=Rhythm(row.rhythm),
            second_nudge=row.second_nudge,
            soreness=row.soreness,
            still_images=row.still_images,
            descriptions=row.descriptions,
            dark_pictures=row.dark_pictures,
            country=None if row.country is None else Country(row.country),
            app=row.app,
        ),
    )


def due_from(row: AnyRow) -> Due:
    """The enrollment in `row` with the direct place beside it."""
    return Due(enrollment=enrollment_from(row), place=direct_place(row))


def plan_values(plan: Plan) -> Values:
    """The whole new row of a planned message."""
    return {"person": plan.person, "outcome": plan.outcome and plan.outcome.value, **_owed_values(plan, plan.outcome)}


def post_values(plan: PostPlan) -> Values:
    """The whole new row of a planned post."""
    return {"community": plan.community, "subject": plan.subject, **_owed_values(plan)}


def _owed_values(plan: Plan | PostPlan, outcome: Outcome | None = None) -> Values:
    return {
        "platform": plan.place.platform,
        "address": plan.place.address,
        "private": plan.place.private,
        "kind": plan.kind.value,
        "local_day": plan.local_day,
        "due_at": plan.due_at,
        "ready_at": plan.due_at,
        "state": (DeliveryState.SUPERSEDED if outcome else DeliveryState.PLANNED).value,
        "attempt": 0,
        "claim": 0,
    }


def owed_row_from(row: AnyRow) -> Delivery | Post:
    """What is owed by the ledger's `row`: to a person, or to a community."""
    held = {name: getattr(row, name) for name in _HELD}
    held |= {"place": sent_place(row), "state": DeliveryState(row.state)}
    if row.community is None:
        return Delivery(person=PersonId(row.person), kind=Kind(row.kind), **held)
    return Post(community=CommunityId(row.community), kind=PostKind(row.kind), subject=row.subject, **held)


_HELD = ("id", "local_day", "due_at", "ready_at", "attempt", "tried_at", "claim")


def sent_place(row: AnyRow) -> Place:
    """Where the message in the ledger's `row` goes, or went."""
    return Place(platform=row.platform, address=row.address, private=row.private)


def owed_from(row: AnyRow) -> Owed:
    """What became of the message in a row of `delivery`."""
    return Owed(
        kind=Kind(row.kind),
        local_day=row.local_day,
        due_at=row.due_at,
        state=DeliveryState(row.state),
        outcome=None if row.outcome is None else Outcome(row.outcome),
    )


def settlement_values(delivery: LedgerRow, settlement: Settlement) -> Values:
    """What a settlement changes, and in which row."""
    return {
        "of_delivery": delivery.id,
        "of_claim": delivery.claim,
        "state": settlement.state.value,
        "final": settlement.state is not DeliveryState.PLANNED,
        "outcome": settlement.outcome and settlement.outcome.value,
        "ready": settlement.ready_at,
        "attempt": settlement.attempt,
        "unsure": settlement.unsure,
        "tried": delivery.tried_at,
        "ref": settlement.ref,
    }


def direct_place(row: AnyRow) -> Place | None:
    """Where the account in `row` can be written to, None while no place is known."""
    return None if row.address is None else Place(platform=row.platform, address=row.address, private=True)
