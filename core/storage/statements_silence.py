"""The statements about people of whom nothing is heard any more: who is told, and who is forgotten (product.md P6)."""

from __future__ import annotations

from sqlalchemy import Date, Integer, bindparam, literal_column, select, update

from core.storage.statements import with_place
from core.storage.tables import UtcInstant, delivery, enrollment, is_open, is_unwarned, is_warned

_LIMIT = bindparam("limit", type_=Integer)

_is_silent = enrollment.c.heard_day <= bindparam("heard_by", type_=Date)
UNWARNED = with_place.where(is_unwarned, _is_silent).limit(_LIMIT).with_for_update(of=enrollment, skip_locked=True)
_notice_waits = (
    select(delivery.c.id)
    .where(
        delivery.c.person == enrollment.c.person,
        delivery.c.kind == literal_column("'expiry'"),
        is_open,
        delivery.c.due_at > bindparam("owed_since", type_=UtcInstant),
    )
    .correlate(enrollment)
)
ENDED = (
    select(enrollment.c.person)
    .where(is_warned, enrollment.c.warned_day <= bindparam("warned_by", type_=Date), _is_silent)
    .where(~_notice_waits.exists())
    .limit(_LIMIT)
    .with_for_update(of=enrollment, skip_locked=True)  # whoever acts now is silent no more
)
DROP_NOTICES = (
    update(delivery)
    .where(is_open, delivery.c.kind == literal_column("'expiry'"))
    .values(state="superseded", outcome="not_wanted", lease_until=None, claim=delivery.c.claim + 1)
)
FORGET_WARNINGS = update(enrollment).where(is_warned).values(warned_day=None)
