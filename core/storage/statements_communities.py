"""The statements about communities: members, arrivals, gestures, posts, what is to be brought up to date."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from core.storage.tables import UtcInstant, account, delivery, is_of_community, is_open
from core.storage.tables_together import (
    arrival,
    asks,
    challenge_side,
    community,
    entrant,
    gesture,
    is_expected,
    membership,
    revision,
)

_NOW = bindparam("now", type_=UtcInstant)
_LIMIT = bindparam("limit", type_=Integer)

# --- communities

_this_chat = and_(community.c.platform == bindparam("of_platform"), community.c.chat == bindparam("of_chat"))
_this_community = community.c.id == bindparam("of_community")

COMMUNITY = select(community).where(_this_community)
ALONE_IN = COMMUNITY.with_for_update(key_share=True)  # members may join, and press, meanwhile
COMMUNITY_OF = select(community).where(_this_chat)
COMMUNITIES_ON = select(community).where(community.c.platform == bindparam("of_platform")).order_by(community.c.id)
FOUND = (
    insert(community)
    .on_conflict_do_update(index_elements=["platform", "chat"], set_={"platform": community.c.platform})
    .returning(community)
)
_WHAT_IT_IS = ("id", "platform", "chat")
SAVE_COMMUNITY = (
    update(community)
    .where(_this_community)
    .values({column.name: bindparam(column.name) for column in community.c if column.name not in _WHAT_IT_IS})
)
DUE_COMMUNITIES = (
    select(community)
    .where(is_expected, community.c.next_due_at <= _NOW)
    .order_by(community.c.next_due_at)
    .limit(_LIMIT)
    .with_for_update(skip_locked=True, key_share=True)
)


QUESTIONS = select(community.c.id, community.c.asking).where(asks)
FORGET_QUESTION = update(community).where(_this_community, community.c.asking == bindparam("was")).values(asking=None)

_before = bindparam("before", type_=Text)
_after = bindparam("after", type_=Text)


def _is_in(address: Column[str | None]) -> ColumnElement[bool]:
    """Whether the address is that of the chat, or of a topic in it."""
    return or_(address == _before, func.substr(address, 1, func.length(_before) + 1) == _before.concat("/"))


def _moved(address: Column[str | None]) -> ColumnElement[str]:
    return _after.concat(func.substr(address, func.length(_before) + 1))


MOVE_CHAT = update(community).where(_this_community).values(chat=_after)
MOVE_PLACE = (
    update(community).where(_this_community, _is_in(community.c.address)).values(address=_moved(community.c.address))
)
MOVE_POSTS = (
    update(delivery)
    .where(delivery.c.community == bindparam("of_community"), _is_in(delivery.c.address))
    .values(address=_moved(delivery.c.address), platform_ref=None)
)
DROP_POSTS = delete(delivery).where(delivery.c.community == bindparam("of_community"))
HAND_SIDES_ON = (
    update(challenge_side)
    .where(challenge_side.c.community == bindparam("of_community"))
    .values(community=bindparam("after"))
)
DELETE_COMMUNITY = delete(community).where(_this_community)

# --- members

_their_membership = and_(
    membership.c.community == bindparam("of_community"), membership.c.person == bindparam("of_person")
)
JOIN = insert(membership).on_conflict_do_nothing(index_elements=["community", "person"])
MEMBERSHIPS = select(membership).where(membership.c.person == bindparam("of_person")).order_by(membership.c.community)
SAVE_MEMBERSHIP = update(membership).where(_their_membership).values(shows_role=bindparam("shows_role"))
SHOWING_ROLES = (
    select(membership.c.person)
    .where(membership.c.community == bindparam("of_community"), membership.c.shows_role)
    .order_by(membership.c.person)
)
LEAVE = delete(membership).where(_their_membership)
DROP_GESTURES = delete(gesture).where(
    gesture.c.person == bindparam("of_person"), gesture.c.community == bindparam("of_community")
)
_of_its_sides = exists().where(
    challenge_side.c.challenge == entrant.c.challenge,
    challenge_side.c.number == entrant.c.side,
    challenge_side.c.community == bindparam("of_community"),
)
LEAVE_SIDES = (
    delete(entrant).where(entrant.c.person == bindparam("of_person"), _of_its_sides).returning(entrant.c.challenge)
)
MEMBERSHIPS_ON = (
    select(membership.c.community)
    .join(community, community.c.id == membership.c.community)
    .where(membership.c.person == bindparam("of_person"), community.c.platform == bindparam("of_platform"))
)
MEMBER_ACCOUNT = (
    select(account.c.platform, account.c.account_id)
    .join(community, community.c.platform == account.c.platform)
    .where(_this_community, account.c.person == bindparam("of_person"))
    .order_by(account.c.id)
    .limit(1)
)

_its_arrivals = arrival.c.community == bindparam("of_community")
ARRIVED = insert(arrival).on_conflict_do_nothing(index_elements=["community", "account_id"])
UNARRIVED = delete(arrival).where(_its_arrivals, arrival.c.account_id == bindparam("of_account"))
HOW_MANY_ARRIVED = select(func.count()).select_from(arrival).where(_its_arrivals)
ARRIVALS = (
    select(community.c.platform, arrival.c.account_id)
    .join(community, community.c.id == arrival.c.community)
    .where(_its_arrivals)
    .order_by(arrival.c.at, arrival.c.account_id)
    .limit(_LIMIT)
)
FORGET_ARRIVALS = delete(arrival).where(_its_arrivals)
FORGET_OLD_ARRIVALS = delete(arrival).where(arrival.c.at < bindparam("before"))

# --- under the post of a day

_that_day = and_(gesture.c.community == bindparam("of_community"), gesture.c.local_day == bindparam("of_day"))
GESTURE = insert(gesture).on_conflict_do_nothing(index_elements=["community", "local_day", "gesture", "who"])
TAKE_BACK = delete(gesture).where(
    _that_day, gesture.c.gesture == bindparam("of_gesture"), gesture.c.who == bindparam("of_who")
)
GESTURES = select(gesture.c.gesture, func.count()).where(_that_day).group_by(gesture.c.gesture)
_name_there = (
    select(account.c.account_id)
    .join(community, community.c.platform == account.c.platform)
    .where(account.c.person == gesture.c.person, community.c.id == gesture.c.community)
    .order_by(account.c.id)
    .limit(1)
    .correlate(gesture)
    .scalar_subquery()
)
SHARED = (
    select(_name_there)
    .where(_that_day, gesture.c.gesture == bindparam("of_gesture"), _name_there.is_not(None))
    .order_by(gesture.c.id)
)
FORGET_GESTURES = delete(gesture).where(gesture.c.local_day <= bindparam("last"))
GESTURES_OF_STRANGERS = (
    select(gesture.c.community, gesture.c.local_day)
    .distinct()
    .join(community, community.c.id == gesture.c.community)
    .where(gesture.c.person.is_(None), community.c.platform == bindparam("of_platform"))
)
FORGET_HASH = delete(gesture).where(_that_day, gesture.c.who == bindparam("of_who"))

# --- the ledger of communities

_of_this_kind = and_(delivery.c.community == bindparam("of_community"), delivery.c.kind == bindparam("of_kind"))
_of_this_subject = and_(_of_this_kind, delivery.c.subject == bindparam("of_subject"))
PLAN_POST = insert(delivery).on_conflict_do_nothing(
    index_elements=["community", "kind", "subject", "local_day"], index_where=is_of_community
)
DROP_POST = delete(delivery).where(_of_this_subject, delivery.c.local_day == bindparam("of_day"))
CALL_OFF_POSTS = (
    update(delivery)
    .where(_of_this_subject, is_open)
    .values(state="superseded", outcome=bindparam("outcome"), lease_until=None)
)
_stands = and_(delivery.c.state == "sent", delivery.c.platform_ref.is_not(None))
_never_left = delivery.c.state.in_([literal_column("'superseded'"), literal_column("'undeliverable'")])
MAY_HAVE_LEFT = select(delivery.c.id).where(_of_this_subject, ~_never_left).limit(1)
POSTED = (
    select(delivery)
    .where(_of_this_subject, _stands)
    .order_by(delivery.c.local_day.desc(), delivery.c.id.desc())
    .limit(1)
)
POSTED_ON = POSTED.where(delivery.c.local_day == bindparam("of_day"))
STANDS = (
    update(delivery)
    .where(
        delivery.c.community == bindparam("of_community"),
        delivery.c.platform_ref == bindparam("of_ref"),
        delivery.c.address == bindparam("of_address"),
    )
    .values(address=bindparam("address"), platform_ref=bindparam("ref"))
)
LAST_POST = select(func.max(delivery.c.due_at)).where(_of_this_kind)

_this_revision = and_(
    revision.c.community == bindparam("of_community"),
    revision.c.stale == bindparam("of_stale"),
    revision.c.subject == bindparam("of_subject"),
)
# Whoever is the first to change something asks for the edit. All others see that it is asked for, and hold it so until
# they are done: it is not made before, and nobody waits for anybody.
IS_ASKED_FOR = (
    select(revision.c.subject)
    .where(_this_revision, revision.c.due_at <= bindparam("was_due_at"))
    .with_for_update(read=True)
)
_new_revision = insert(revision)
REVISE = _new_revision.on_conflict_do_update(
    index_elements=["community", "stale", "subject"],
    set_={"due_at": _new_revision.excluded.due_at},
    where=_new_revision.excluded.due_at < revision.c.due_at,
)
REVISIONS = (
    select(revision)
    .where(revision.c.due_at <= _NOW)
    .order_by(revision.c.due_at)
    .limit(_LIMIT)
    .with_for_update(skip_locked=True)
)
_due_at = bindparam("due_at", type_=UtcInstant)
REVISE_ALL = (
    update(revision)
    .where(revision.c.community == bindparam("of_community"), revision.c.due_at > _due_at)
    .values(due_at=_due_at)
)
_as_it_was = and_(_this_revision, revision.c.due_at == bindparam("was_due_at"))
REVISED = delete(revision).where(_as_it_was)
REVISE_LATER = update(revision).where(_as_it_was).values(due_at=_due_at)
FORGET_REVISIONS = delete(revision).where(
    revision.c.stale == bindparam("of_stale"), revision.c.subject == bindparam("of_subject")
)
