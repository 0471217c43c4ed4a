"""Every statement of the store, built once: building one per call costs more than running it (delivery.md §5).

`insert` is PostgreSQL's because SQLite reads its ON CONFLICT alike. FOR UPDATE SKIP LOCKED, which keeps the workers of
a PostgreSQL store out of each other's way, is left out on SQLite, where one writer holds the whole file.

Those about what a plan is made of stand in `statements_coaching`, those about people in company in
`statements_communities`, `statements_challenges` and `statements_linking`, those about people of whom nothing is heard
in `statements_silence`, those about what workers share in `statements_sharing`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Text,
    and_,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from core.rules.ledger import DeliveryState, Kind
from core.storage.tables import (
    UtcInstant,
    account,
    check_in,
    delivery,
    enrollment,
    excused_day,
    heartbeat,
    is_claimed,
    is_leased,
    is_open,
    is_owed,
    is_planned,
    is_sending,
    pause,
    person,
    remembered,
)
from core.storage.tables_together import challenge, community, is_closing, is_expected, revision

_NOW = bindparam("now", type_=UtcInstant)
_LEASE = bindparam("lease", type_=UtcInstant)
_LIMIT = bindparam("limit", type_=Integer)

# --- people

this_account = and_(account.c.platform == bindparam("of_platform"), account.c.account_id == bindparam("of_account"))
_this_place = and_(account.c.platform == bindparam("of_platform"), account.c.address == bindparam("of_address"))

CONTACT = select(account).where(this_account)
ALONE_WITH = select(enrollment.c.person).where(enrollment.c.person == bindparam("of_person")).with_for_update()
NEW_PERSON = insert(person).returning(person.c.id)
NEW_ACCOUNT = (
    insert(account)
    .on_conflict_do_update(index_elements=["platform", "account_id"], set_={"platform": account.c.platform})
    .returning(account.c.person)
)
DELETE_PERSON = delete(person).where(person.c.id == bindparam("of_person"))
NEW_ENROLLMENT = insert(enrollment).on_conflict_do_nothing(index_elements=["person"])
ENROLLMENT = select(enrollment).where(enrollment.c.person == bindparam("of_person"))
SAVE_ENROLLMENT = (
    update(enrollment)
    .where(enrollment.c.person == bindparam("of_person"))
    .values({column.name: bindparam(column.name) for column in enrollment.c if not column.primary_key})
)
REACHED = update(account).where(this_account).values(address=bindparam("address"), unreachable=None)
LOST = update(account).where(_this_place).values(unreachable=bindparam("unreachable")).returning(account.c.person)

DROP_PLANNED = (
    update(delivery)
    .where(
        is_open,
        is_planned,
        delivery.c.platform == bindparam("of_platform"),
        delivery.c.address == bindparam("of_address"),
    )
    .values(state="superseded", outcome=bindparam("outcome"))
    .returning(delivery.c.person, delivery.c.local_day, delivery.c.kind)
)

# --- the day log

_this_day = and_(check_in.c.person == bindparam("of_person"), check_in.c.local_day == bindparam("of_day"))

NEW_CHECK_IN = insert(check_in).on_conflict_do_nothing(index_elements=["person", "local_day"])
STATUS = select(check_in.c.status).where(_this_day).with_for_update()
SAVE_STATUS = update(check_in).where(_this_day).values(status=bindparam("status"), recorded_at=_NOW)
CHECK_INS = (
    select(check_in.c.local_day, check_in.c.status)
    .where(check_in.c.person == bindparam("of_person"), check_in.c.status.is_not(None))
    .order_by(check_in.c.local_day)
)
_new_soreness = insert(check_in)
SAVE_SORENESS = _new_soreness.on_conflict_do_update(
    index_elements=["person", "local_day"], set_={"soreness": _new_soreness.excluded.soreness}
)
SORENESS = (
    select(check_in.c.local_day, check_in.c.soreness)
    .where(check_in.c.person == bindparam("of_person"), check_in.c.soreness.is_not(None))
    .order_by(check_in.c.local_day)
)
FORGET_SORENESS = (
    update(check_in)
    .where(check_in.c.person == bindparam("of_person"), check_in.c.soreness.is_not(None))
    .values(soreness=None)
)
_new_wrong = insert(check_in)
NOTE_WRONG = _new_wrong.on_conflict_do_update(
    index_elements=["person", "local_day"], set_={"felt_wrong": _new_wrong.excluded.felt_wrong}
)
FORGET_WRONG = update(check_in).where(_this_day).values(felt_wrong=None)
LAST_WRONG = (
    select(check_in.c.local_day, check_in.c.felt_wrong)
    .where(
        check_in.c.person == bindparam("of_person"),
        check_in.c.local_day >= bindparam("since"),
        check_in.c.felt_wrong.is_not(None),
    )
    .order_by(check_in.c.local_day.desc())
    .limit(1)
)
SORENESS_OF = select(check_in.c.soreness).where(_this_day, check_in.c.soreness.is_not(None))

_new_pause = insert(pause)
PAUSE = _new_pause.on_conflict_do_update(
    index_elements=["person", "first_day"], set_={"last_day": _new_pause.excluded.last_day}
)
_their_pauses = pause.c.person == bindparam("of_person")
DROP_PAUSES = delete(pause).where(_their_pauses, pause.c.first_day >= bindparam("of_day"))
CUT_PAUSES = (
    update(pause).where(_their_pauses, pause.c.last_day >= bindparam("of_day")).values(last_day=bindparam("eve"))
)
PAUSES = select(pause.c.first_day, pause.c.last_day).where(_their_pauses).order_by(pause.c.first_day)
EXCUSE = insert(excused_day).on_conflict_do_nothing(index_elements=["person", "local_day"])
EXCUSED = (
    select(excused_day.c.local_day, excused_day.c.outcome)
    .where(excused_day.c.person == bindparam("of_person"))
    .order_by(excused_day.c.local_day)
)

# --- the ledger


def best_reachable(of_person: ColumnElement[int], app: ColumnElement[str | None]) -> ColumnElement[int]:
    """The account that the person is written to: that on the chosen platform, else the one used last."""
    usable = (
        select(account.c.id)
        .where(account.c.person == of_person, account.c.address.is_not(None), account.c.unreachable.is_(None))
        .order_by(account.c.used_at.desc().nulls_last(), account.c.id)
        .limit(1)
        .correlate_except(account)
    )
    return func.coalesce(usable.where(account.c.platform == app).scalar_subquery(), usable.scalar_subquery())


_linked = account.alias("linked")
_best = best_reachable(enrollment.c.person, enrollment.c.app)
with_place = select(enrollment, _linked.c.platform, _linked.c.address).select_from(
    enrollment.outerjoin(_linked, _linked.c.id == _best)
)
"""Enrollments, each with the place in which its person is written to."""

DUE = (
    with_place.where(is_owed, enrollment.c.next_due_at <= _NOW)
    .order_by(enrollment.c.next_due_at)
    .limit(_LIMIT)
    .with_for_update(of=enrollment, skip_locked=True)
)
PLAN = insert(delivery).on_conflict_do_nothing(index_elements=["person", "kind", "local_day"])
_of_this_kind = and_(
    delivery.c.person == bindparam("of_person"),
    delivery.c.kind == bindparam("of_kind"),
    delivery.c.local_day == bindparam("of_day"),
)
DROP_PLAN = delete(delivery).where(_of_this_kind)
CALL_OFF = (
    update(delivery)
    .where(_of_this_kind, is_open)
    .values(state="superseded", outcome=bindparam("outcome"), lease_until=None, claim=delivery.c.claim + 1)
)
IS_OWED = select(delivery.c.id).where(_of_this_kind)
LEDGER = (
    select(delivery)
    .where(delivery.c.person == bindparam("of_person"), delivery.c.local_day >= bindparam("since"))
    .order_by(delivery.c.due_at)
)
UNSENT = select(delivery.c.local_day).where(
    delivery.c.person == bindparam("of_person"),
    delivery.c.local_day >= bindparam("since"),
    delivery.c.kind == Kind.DAY.value,
    delivery.c.state != DeliveryState.SENT.value,
)
OWE_NEXT = (
    update(enrollment)
    .where(enrollment.c.person == bindparam("of_person"))
    .values(next_due_at=bindparam("next_due_at", type_=UtcInstant))
)

_on_these_platforms = delivery.c.platform.in_(bindparam("platforms", expanding=True))
_instants = union_all(
    select(func.min(enrollment.c.next_due_at).label("at")).where(is_owed),
    select(func.min(community.c.next_due_at)).where(is_expected),
    select(func.min(challenge.c.closes_at)).where(is_closing),
    select(func.min(revision.c.due_at)),
    select(func.min(delivery.c.ready_at)).where(is_open, is_planned, _on_these_platforms),
    select(func.min(delivery.c.lease_until)).where(is_leased, is_claimed, _on_these_platforms),
    select(func.min(delivery.c.lease_until)).where(is_leased, is_sending),
).subquery("instants")
NEXT_DUE_AT = select(func.min(_instants.c.at))

_ready = (
    select(delivery.c.id)
    .where(
        is_open,
        delivery.c.platform == bindparam("of_platform"),
        delivery.c.ready_at <= _NOW,
        or_(is_planned, delivery.c.lease_until <= _NOW),
    )
    .order_by(delivery.c.ready_at)
    .limit(_LIMIT)
    .with_for_update(skip_locked=True)
)
_taken: dict[str, ColumnElement[Any]] = {
    "worker": bindparam("worker"),
    "lease_until": _LEASE,
    "claim": delivery.c.claim + 1,
}
CLAIM = update(delivery).where(delivery.c.id.in_(_ready)).values(state="claimed", **_taken).returning(delivery)
_orphaned = (
    select(delivery.c.id)
    .where(is_leased, is_sending, delivery.c.lease_until <= _NOW)
    .order_by(delivery.c.lease_until)
    .limit(_LIMIT)
    .with_for_update(skip_locked=True)
)
ORPHANS = update(delivery).where(delivery.c.id.in_(_orphaned)).values(_taken).returning(delivery)

INHERIT = update(delivery).where(is_leased).values(lease_until=_LEASE)
GIVE_BACK = INHERIT.where(is_claimed, delivery.c.worker == bindparam("of_worker"))
KEEP = GIVE_BACK.where(delivery.c.id.in_(bindparam("deliveries", expanding=True)))

has_left = and_(
    delivery.c.person.is_not(None),
    ~select(account.c.id)
    .where(account.c.person == delivery.c.person, account.c.platform == delivery.c.platform)
    .correlate(delivery)
    .exists(),
)
"""Whether the person of a delivery has no account any more where it went."""

_this_delivery = delivery.c.id == bindparam("of_delivery")
_still_ours = and_(is_leased, delivery.c.claim == bindparam("of_claim"))
SENDING = (
    update(delivery)
    .where(_this_delivery, _still_ours, is_claimed, delivery.c.worker == bindparam("of_worker"), ~has_left)
    .values(state="sending", tried_at=func.coalesce(delivery.c.tried_at, _NOW), lease_until=_LEASE)
)
_is_forgotten = and_(bindparam("final", type_=Boolean), has_left)
_settled = update(delivery).values(
    state=bindparam("state"),
    outcome=bindparam("outcome"),
    ready_at=func.coalesce(bindparam("ready", type_=UtcInstant), delivery.c.ready_at),
    attempt=bindparam("attempt"),
    tried_at=case(
        (bindparam("unsure", type_=Boolean), delivery.c.tried_at), else_=bindparam("tried", type_=UtcInstant)
    ),
    address=case((_is_forgotten, ""), else_=delivery.c.address),
    platform_ref=case(
        (_is_forgotten, None), else_=func.coalesce(bindparam("ref", type_=Text), delivery.c.platform_ref)
    ),
    lease_until=None,
)
SETTLE = _settled.where(_this_delivery, _still_ours)
SETTLE_SENT = _settled.where(_this_delivery)

# --- outages, and what the program remembers

BEAT = insert(heartbeat).on_conflict_do_nothing(index_elements=["minute", "worker"])
FORGET_BEATS = delete(heartbeat).where(heartbeat.c.minute < bindparam("before"))
WAS_ALIVE = (
    select(heartbeat.c.minute)
    .where(heartbeat.c.minute >= bindparam("start"), heartbeat.c.minute <= bindparam("end"))
    .limit(1)
)
_new_memory = insert(remembered)
REMEMBER = _new_memory.on_conflict_do_update(index_elements=["key"], set_={"value": _new_memory.excluded.value})
RECALL = select(remembered.c.value).where(remembered.c.key == bindparam("of_key"))
FORGET_KEY = delete(remembered).where(remembered.c.key == bindparam("of_key"))
