"""The statements about challenges: their sides, who takes part, and the days that count."""

from __future__ import annotations

from sqlalchemy import Integer, and_, bindparam, delete, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert

from core.rules.replay import Status
from core.storage.tables import UtcInstant, check_in, enrollment
from core.storage.tables_together import challenge, challenge_side, entrant, is_closing

_NOW = bindparam("now", type_=UtcInstant)
_LIMIT = bindparam("limit", type_=Integer)
_counts = check_in.c.status.in_(
    [literal_column(f"'{status.value}'") for status in (Status.DONE, Status.PARTLY, Status.REST)]
)

_this_challenge = challenge.c.id == bindparam("of_challenge")

NEW_CHALLENGE = insert(challenge).returning(challenge.c.id)
SAVE_CHALLENGE = (
    update(challenge)
    .where(_this_challenge)
    .values({column.name: bindparam(column.name) for column in challenge.c if not column.primary_key})
)
CHALLENGE = select(challenge).where(_this_challenge)
ALONE_OVER = CHALLENGE.with_for_update(key_share=True)  # people may enter meanwhile
_with_a_side_here = select(challenge_side.c.challenge).where(challenge_side.c.community == bindparam("of_community"))
CHALLENGES = select(challenge).where(challenge.c.id.in_(_with_a_side_here)).order_by(challenge.c.id.desc())
FORGET_CHALLENGE = delete(challenge).where(_this_challenge)
DUE_CHALLENGES = (
    select(challenge)
    .where(is_closing, challenge.c.closes_at <= _NOW)
    .order_by(challenge.c.closes_at)
    .limit(_LIMIT)
    .with_for_update(skip_locked=True, key_share=True)
)

_its_sides = challenge_side.c.challenge == bindparam("of_challenge")
_new_side = insert(challenge_side)
SAVE_SIDE = _new_side.on_conflict_do_update(
    index_elements=["challenge", "number"],
    set_={"community": _new_side.excluded.community, "name": _new_side.excluded.name},
)
DROP_SIDES = delete(challenge_side).where(_its_sides, challenge_side.c.number > bindparam("last"))
SIDES = select(challenge_side).where(_its_sides).order_by(challenge_side.c.number)

_takes_part = and_(entrant.c.challenge == bindparam("of_challenge"), entrant.c.person == bindparam("of_person"))
_with_clock = select(entrant, enrollment.c.zone).join(enrollment, enrollment.c.person == entrant.c.person)
_new_entrant = insert(entrant)
ENTER = _new_entrant.on_conflict_do_update(
    index_elements=["challenge", "person"],
    set_={"side": _new_entrant.excluded.side, "alias": _new_entrant.excluded.alias},
)
UNLIST = update(entrant).where(_takes_part).values(alias=None)
WITHDRAW = delete(entrant).where(_takes_part)
ENTRANTS = _with_clock.where(entrant.c.challenge == bindparam("of_challenge")).order_by(entrant.c.id)
PLACES = (
    _with_clock.join(challenge, challenge.c.id == entrant.c.challenge)
    .where(entrant.c.person == bindparam("of_person"), challenge.c.stage == bindparam("of_stage"))
    .order_by(entrant.c.challenge)
)
BOARDS_OVER = (
    select(challenge)
    .join(entrant, entrant.c.challenge == challenge.c.id)
    .where(
        entrant.c.person == bindparam("of_person"),
        entrant.c.alias.is_not(None),
        challenge.c.stage == bindparam("of_stage"),
        challenge.c.contest == bindparam("of_contest"),
    )
    .order_by(challenge.c.id)
)
_counted = and_(
    check_in.c.person == entrant.c.person,
    check_in.c.local_day.between(bindparam("first_day"), bindparam("last_day")),
    _counts,
)
COUNTED_DAYS = (
    select(entrant.c.person, check_in.c.local_day)
    .select_from(entrant.outerjoin(check_in, _counted))
    .where(entrant.c.challenge == bindparam("of_challenge"))
)
