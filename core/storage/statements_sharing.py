"""The statements about what workers share: leases, and the pace at which they may send together (delivery.md §4)."""

from __future__ import annotations

from sqlalchemy import BigInteger, bindparam, case, delete, distinct, func, or_, select, type_coerce
from sqlalchemy.dialects.postgresql import insert

from core.storage.tables import UtcInstant, delivery, heartbeat, is_open, lease, pace

_NOW = bindparam("now", type_=UtcInstant)

_new_lease = insert(lease)
TAKE_LEASE = _new_lease.on_conflict_do_update(
    index_elements=["name"],
    set_={"worker": _new_lease.excluded.worker, "until": _new_lease.excluded.until},
    where=or_(lease.c.worker == _new_lease.excluded.worker, lease.c.until <= _NOW),
)
LEAVE_LEASE = delete(lease).where(lease.c.name == bindparam("of_name"), lease.c.worker == bindparam("of_worker"))
FORGET_LEASES = delete(lease).where(lease.c.until < bindparam("before", type_=UtcInstant))
LEASES = select(lease.c.name, lease.c.worker).where(
    lease.c.name >= bindparam("first"), lease.c.name < bindparam("after"), lease.c.until > _NOW
)
WORKERS = select(func.count(distinct(heartbeat.c.worker))).where(heartbeat.c.minute >= bindparam("since"))
OUTBOX = select(func.count().label("waiting"), func.min(delivery.c.due_at).label("oldest")).where(
    is_open, delivery.c.platform == bindparam("of_platform"), delivery.c.due_at <= _NOW
)

# One statement a slot: whoever takes the row next waits for it, and is given the next one.
_new_pace = insert(pace)
_later = type_coerce(pace.c.free_at, BigInteger) + bindparam("by_us", type_=BigInteger)
NEXT_SLOT = _new_pace.on_conflict_do_update(
    index_elements=["name"],
    set_={"free_at": case((pace.c.free_at > _NOW, _later), else_=type_coerce(_new_pace.excluded.free_at, BigInteger))},
).returning(pace.c.free_at, pace.c.held_until)
_latest = case(
    (pace.c.held_until > _new_pace.excluded.held_until, pace.c.held_until), else_=_new_pace.excluded.held_until
)
HOLD_PACE = _new_pace.on_conflict_do_update(index_elements=["name"], set_={"held_until": _latest})
