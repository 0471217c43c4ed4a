"""The statements that read all there is about a person, table by table, for them to take along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Integer,
    LargeBinary,
    Select,
    Table,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    union,
)

from core.ports import Stale
from core.storage.tables import (
    account,
    care_entry,
    check_in,
    delivery,
    enrollment,
    excused_day,
    pause,
    person,
    profile,
    safety_line,
    session,
)
from core.storage.tables_together import (
    arrival,
    buddy,
    challenge,
    challenge_side,
    community,
    entrant,
    gesture,
    membership,
    nudge,
    revision,
    token,
    wrong_try,
)

_ME = bindparam("of_person", type_=Integer)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Asked:
    """A value that is read: what it is called, in which column it stands, and the expression for it."""

    name: str
    column: Column[Any]
    value: ColumnElement[Any]

    @property
    def place(self) -> str:
        """Where it stands: table.column."""
        return f"{self.column.table.name}.{self.column.name}"

    @property
    def sealed(self) -> bool:
        """Whether it has to be opened first."""
        return isinstance(self.column.type, LargeBinary)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """What is read of one table. After the values `query` reads the primary key: a value is sealed for it."""

    name: str
    asked: tuple[Asked, ...]
    query: Select[*tuple[Any, ...]]


def _as(column: Column[Any], name: str = "", value: ColumnElement[Any] | None = None) -> Asked:
    return Asked(name=name or column.name, column=column, value=column if value is None else value)


def _part(
    table: Table, where: ColumnElement[bool], *asked: Asked | Column[Any], among: FromClause | None = None
) -> Part:
    wanted = tuple(each if isinstance(each, Asked) else _as(each) for each in asked)
    keys = list(table.primary_key.columns)
    query = select(*(each.value for each in wanted), *keys).select_from(table if among is None else among)
    return Part(name=table.name, asked=wanted, query=query.where(where).order_by(*keys))


def _own(table: Table, *but: str) -> Part:
    """All there is in rows of the person's own."""
    return _part(table, table.c.person == _ME, *(each for each in table.c if each.name not in ("person", *but)))


def _of_mine(key: Column[Any], platform: Column[str], account_id: Column[str]) -> Select[Any]:
    """The keys of rows that name an account of the person."""
    is_named = and_(account.c.platform == platform, account.c.account_id == account_id)
    return select(key).select_from(account.join(key.table, is_named)).where(account.c.person == _ME)


_PLATFORM, _COMMUNITY = _as(community.c.platform), _as(community.c.name, "community")
_codes = union(
    select(token.c.sha256).where(token.c.person == _ME),
    _of_mine(token.c.sha256, token.c.platform, token.c.account_id),
    _of_mine(token.c.sha256, token.c.taken_platform, token.c.taken_id),
)
_of_first = buddy.c.one == _ME

PARTS = (
    _part(person, person.c.id == _ME, *person.c),
    _own(account),
    _own(enrollment),
    _own(pause),
    _own(check_in),
    _own(excused_day),
    _own(profile),
    _own(safety_line),
    _own(care_entry),
    _own(session),
    _own(delivery, "community", "subject"),
    _part(
        membership,
        membership.c.person == _ME,
        *(_PLATFORM, _COMMUNITY, membership.c.shows_role),
        among=membership.join(community),
    ),
    _part(
        entrant,
        entrant.c.person == _ME,
        *(_as(challenge.c.name, "challenge"), challenge.c.contest, challenge.c.first_day, challenge.c.last_day),
        *(_as(challenge_side.c.name, "side"), entrant.c.joined_day, entrant.c.alias),
        among=entrant.join(challenge_side).join(challenge),
    ),
    _part(
        gesture,
        or_(gesture.c.person == _ME, gesture.c.id.in_(bindparam("of_gestures", expanding=True))),
        *(_PLATFORM, _COMMUNITY, gesture.c.local_day, gesture.c.gesture),
        among=gesture.join(community),
    ),
    # Of the other two things alone: that there is one, and where.
    _part(
        buddy,
        or_(_of_first, buddy.c.other == _ME),
        _as(buddy.c.one_on, "agreed_on", case((_of_first, buddy.c.one_on), else_=buddy.c.other_on)),
        _as(buddy.c.other_on, "buddy_agreed_on", case((_of_first, buddy.c.other_on), else_=buddy.c.one_on)),
    ),
    _part(nudge, nudge.c.sender == _ME, nudge.c.words, nudge.c.at),  # those received are somebody else's
    _part(token, token.c.sha256.in_(_codes), token.c.purpose, token.c.expires_at),
    _part(
        arrival,
        account.c.person == _ME,
        *(_PLATFORM, _COMMUNITY, arrival.c.at),
        among=arrival.join(account, account.c.account_id == arrival.c.account_id).join(
            community, and_(community.c.id == arrival.c.community, community.c.platform == account.c.platform)
        ),
    ),
    _part(wrong_try, wrong_try.c.who.in_(bindparam("of_tries", expanding=True)), wrong_try.c.at),
    _part(
        revision,
        and_(revision.c.stale == Stale.ROLE.value, revision.c.subject == _ME),
        *(_PLATFORM, _COMMUNITY, revision.c.stale, revision.c.due_at),
        among=revision.join(community),
    ),
)

STRANGERS = (
    select(gesture.c.id, gesture.c.community, gesture.c.local_day, gesture.c.who)
    .join(community, community.c.id == gesture.c.community)
    .where(gesture.c.person.is_(None), community.c.platform == bindparam("of_platform"))
)


def _count(table: Table, *where: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count()).select_from(table).where(table.c.person == _ME, *where).scalar_subquery()


TALLY = select(
    _count(check_in, check_in.c.status.is_not(None)).label("days"),
    _count(delivery).label("messages"),
    (
        _count(check_in, check_in.c.soreness.is_not(None))
        + _count(check_in, check_in.c.felt_wrong.is_not(None))
        + _count(safety_line)
        + _count(care_entry)
    ).label("answers"),
)
