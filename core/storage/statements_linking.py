"""The statements about what joins two: codes, buddies, accounts of one person."""

from __future__ import annotations

from sqlalchemy import Integer, and_, bindparam, case, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from core.rules.ledger import OF_ONE_CHAT, Kind
from core.storage.statements import best_reachable, has_left, this_account
from core.storage.tables import UtcInstant, account, delivery, is_open, is_sending
from core.storage.tables_together import (
    arrival,
    buddy,
    community,
    entrant,
    gesture,
    membership,
    nudge,
    token,
    wrong_try,
)

_NOW = bindparam("now", type_=UtcInstant)

# --- codes

_this_code = token.c.sha256 == bindparam("of_code")
_given_to = and_(token.c.platform == bindparam("of_platform"), token.c.account_id == bindparam("of_account"))
_taken_by = and_(token.c.taken_platform == bindparam("of_platform"), token.c.taken_id == bindparam("of_account"))

OFFER = insert(token)
VOID_EARLIER = delete(token).where(_given_to, token.c.purpose == bindparam("of_purpose"))
TOKEN = select(token).where(_this_code)
FORGET_SPENT = delete(token).where(token.c.expires_at <= _NOW)
TAKE_TOKEN = (
    update(token)
    .where(_this_code, or_(token.c.taken_id.is_(None), _taken_by))
    .values(taken_platform=bindparam("of_platform"), taken_id=bindparam("of_account"))
)
TAKEN = (
    select(token)
    .where(_taken_by, token.c.purpose == bindparam("of_purpose"), token.c.expires_at > _NOW)
    .order_by(token.c.expires_at.desc())
    .limit(1)
)
VOID = delete(token).where(_this_code)
FORGET_CODES = delete(token).where(or_(_given_to, _taken_by))

NOTE_WRONG_TRY = insert(wrong_try)
FORGET_OLD_TRIES = delete(wrong_try).where(wrong_try.c.at < bindparam("before"))
FORGET_TRIES = delete(wrong_try).where(wrong_try.c.who == bindparam("of_who"))
_theirs = case((wrong_try.c.who == bindparam("of_who"), 1), else_=0)
WRONG_TRIES = select(func.coalesce(func.sum(_theirs), 0), func.count()).where(wrong_try.c.at >= bindparam("since"))

# --- buddies

_these_two = and_(buddy.c.one == bindparam("of_one"), buddy.c.other == bindparam("of_other"))
_me = bindparam("of_person", type_=Integer)
PAIR = insert(buddy).on_conflict_do_nothing(index_elements=["one", "other"])
AGREED_ON = select(buddy).where(_these_two)
PART = delete(buddy).where(_these_two)
BUDDIES = (
    select(case((buddy.c.one == _me, buddy.c.other), else_=buddy.c.one))
    .where(or_(buddy.c.one == _me, buddy.c.other == _me))
    .order_by(buddy.c.id)
)

_new_nudge = insert(nudge)
NUDGE = _new_nudge.on_conflict_do_update(
    index_elements=["sender"], set_={name: _new_nudge.excluded[name] for name in ("receiver", "words", "at")}
)
NUDGE_BY = select(nudge).where(nudge.c.sender == bindparam("of_person"))
NUDGES_TO = (
    select(nudge)
    .where(nudge.c.receiver == bindparam("of_person"), nudge.c.at >= bindparam("since", type_=UtcInstant))
    .order_by(nudge.c.at)
)

# --- accounts of one person

ACCOUNTS = select(account).where(account.c.person == bindparam("of_person")).order_by(account.c.id)
USED = update(account).where(this_account).values(used_at=_NOW)
ATTACH = insert(account)
NOTE_UNTOLD = update(account).where(this_account).values(untold_at=bindparam("at", type_=UtcInstant))
DETACH = delete(account).where(this_account).returning(account)
PLACE_OF = select(account).where(account.c.id == best_reachable(bindparam("of_person"), bindparam("chosen")))
FORGET_ARRIVAL = delete(arrival).where(
    arrival.c.account_id == bindparam("of_account"),
    arrival.c.community.in_(select(community.c.id).where(community.c.platform == bindparam("of_platform"))),
)

DROP_COPIES = (
    update(delivery)
    .where(
        is_open,
        delivery.c.kind == Kind.EXPORT.value,
        delivery.c.person == bindparam("of_person"),
        delivery.c.platform == bindparam("of_platform"),
        delivery.c.address == bindparam("of_address"),
    )
    .values(state="superseded", outcome="not_wanted", lease_until=None, claim=delivery.c.claim + 1)
)
REDIRECT = (
    update(delivery)
    .where(
        is_open,
        *(delivery.c.kind != each.value for each in sorted(OF_ONE_CHAT)),
        delivery.c.person == bindparam("of_person"),
        delivery.c.platform == bindparam("of_platform"),
        delivery.c.address == bindparam("of_address"),
    )
    .values(
        platform=bindparam("platform"),
        address=bindparam("address"),
        state="planned",
        lease_until=None,
        claim=delivery.c.claim + 1,
    )
)

FORGET_PLACES = (
    update(delivery)
    .where(delivery.c.person == bindparam("of_person"), ~is_open, ~is_sending, delivery.c.address != "", has_left)
    .values(address="", platform_ref=None)
)

_after = bindparam("after", type_=Integer)
_my_communities = select(membership.c.community).where(membership.c.person == _after)
_my_challenges = select(entrant.c.challenge).where(entrant.c.person == _after)
_mine = gesture.alias("mine")
_i_did_too = select(_mine.c.id).where(
    _mine.c.person == _after,
    _mine.c.community == gesture.c.community,
    _mine.c.local_day == gesture.c.local_day,
    _mine.c.gesture == gesture.c.gesture,
)
GESTURE_DAYS = (
    select(gesture.c.community, gesture.c.local_day)
    .where(gesture.c.person == _me)
    .distinct()
    .order_by(gesture.c.community, gesture.c.local_day)
)
HAND_OVER = (
    update(membership)
    .where(membership.c.person == _me, membership.c.community.not_in(_my_communities))
    .values(person=_after),
    update(gesture).where(gesture.c.person == _me, ~_i_did_too.correlate(gesture).exists()).values(person=_after),
    update(entrant).where(entrant.c.person == _me, entrant.c.challenge.not_in(_my_challenges)).values(person=_after),
)
