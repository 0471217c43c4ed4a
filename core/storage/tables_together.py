"""What is kept of people in company. What belongs to a community goes with it, as what belongs to a person does."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    and_,
)

from core.storage.tables import ID, UtcInstant, metadata, of_person


def _goes_with(table: str, *, primary_key: bool = False) -> Column[int]:
    owner = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(table, BigInteger, owner, nullable=False, primary_key=primary_key, autoincrement=False)


community = Table(
    "community",
    metadata,
    Column("id", ID, primary_key=True),
    Column("platform", Text, nullable=False),
    Column("chat", Text, nullable=False),  # the platform's own id of it
    Column("name", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("address", Text),  # of the place of its posts
    Column("zone", Text),
    Column("minute", Integer),
    Column("posts", Boolean, nullable=False),
    Column("welcome", Boolean, nullable=False),
    Column("roles", Boolean, nullable=False),
    Column("here", Boolean, nullable=False),
    Column("asking", Text),
    Column("next_due_at", UtcInstant),
    UniqueConstraint("platform", "chat"),
    sqlite_autoincrement=True,  # buttons of a community that is gone must not mean another
)

membership = Table(
    "membership",
    metadata,
    _goes_with("community", primary_key=True),
    of_person(primary_key=True),
    Column("shows_role", Boolean, nullable=False),
    Index("ix_membership_person", "person"),
    sqlite_with_rowid=False,
)

arrival = Table(
    "arrival",
    metadata,
    _goes_with("community", primary_key=True),
    Column("account_id", Text, primary_key=True),  # on the community's platform
    Column("at", UtcInstant, nullable=False),
    Index("ix_arrival_account_id", "account_id"),
    Index("ix_arrival_at", "at"),
    sqlite_with_rowid=False,
)

gesture = Table(
    "gesture",
    metadata,
    Column("id", ID, primary_key=True),  # in the order in which they were made
    _goes_with("community"),
    Column("local_day", Date, nullable=False),
    Column("gesture", Text, nullable=False),
    Column("who", LargeBinary, nullable=False),  # the fingerprint of an account, another one each day and community
    of_person(nullable=True),  # null for a stranger
    UniqueConstraint("community", "local_day", "gesture", "who"),
    Index("ix_gesture_person", "person"),
    Index("ix_gesture_local_day", "local_day"),
)

challenge = Table(
    "challenge",
    metadata,
    Column("id", ID, primary_key=True),
    Column("contest", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("target", Integer),
    Column("stage", Text, nullable=False),
    Column("ended_early", Boolean, nullable=False),
    Column("ended_at", UtcInstant),  # null also where a version before 0009 ended it
    Column("closes_at", UtcInstant),
    sqlite_autoincrement=True,  # nor buttons of a challenge that is gone
)

challenge_side = Table(
    "challenge_side",
    metadata,
    _goes_with("challenge", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _goes_with("community"),
    Column("name", Text, nullable=False),
    Index("ix_challenge_side_community", "community"),
    sqlite_with_rowid=False,
)

entrant = Table(
    "entrant",
    metadata,
    Column("id", ID, primary_key=True),  # in the order in which they joined
    Column("challenge", BigInteger, nullable=False),
    of_person(),
    Column("side", Integer, nullable=False),
    Column("joined_day", Date, nullable=False),
    Column("alias", Text),
    UniqueConstraint("challenge", "person"),
    ForeignKeyConstraint(
        ["challenge", "side"], ["challenge_side.challenge", "challenge_side.number"], ondelete="CASCADE"
    ),
    Index("ix_entrant_person", "person"),
)

revision = Table(
    "revision",
    metadata,
    _goes_with("community", primary_key=True),
    Column("stale", Text, primary_key=True),
    Column("subject", BigInteger, primary_key=True, autoincrement=False),
    Column("due_at", UtcInstant, nullable=False),
    Index("ix_revision_due_at", "due_at"),
    Index("ix_revision_subject", "stale", "subject"),
    sqlite_with_rowid=False,
)

token = Table(
    "token",
    metadata,
    Column("sha256", Text, primary_key=True),  # of the code, which is kept nowhere
    Column("purpose", Text, nullable=False),
    Column("platform", Text, nullable=False),  # of the account it was given to
    Column("account_id", Text, nullable=False),
    of_person(nullable=True),  # null when the giver is nobody's
    Column("subject", BigInteger),
    Column("expires_at", UtcInstant, nullable=False),
    Column("taken_platform", Text),  # of the account that showed it
    Column("taken_id", Text),
    UniqueConstraint("platform", "account_id", "purpose"),
    Index("ix_token_person", "person"),
    Index("ix_token_taken", "taken_platform", "taken_id"),
    Index("ix_token_expires_at", "expires_at"),
)

wrong_try = Table(
    "wrong_try",
    metadata,
    Column("id", ID, primary_key=True),
    Column("who", LargeBinary, nullable=False),  # the fingerprint of an account
    Column("at", UtcInstant, nullable=False),
    Index("ix_wrong_try_who", "who"),
    Index("ix_wrong_try_at", "at"),
)

_PERSON = "person.id"
buddy = Table(
    "buddy",
    metadata,
    Column("id", ID, primary_key=True),  # in the order in which they agreed
    Column("one", BigInteger, ForeignKey(_PERSON, ondelete="CASCADE"), nullable=False),
    Column("other", BigInteger, ForeignKey(_PERSON, ondelete="CASCADE"), nullable=False),
    Column("one_on", Text, nullable=False),  # the platform on which each agreed
    Column("other_on", Text, nullable=False),
    UniqueConstraint("one", "other"),
    CheckConstraint("one < other", name="in_order"),
    Index("ix_buddy_other", "other"),
)

nudge = Table(
    "nudge",
    metadata,
    Column("sender", BigInteger, ForeignKey(_PERSON, ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("receiver", BigInteger, ForeignKey(_PERSON, ondelete="CASCADE"), nullable=False),
    Column("words", Integer, nullable=False),
    Column("at", UtcInstant, nullable=False),
    Index("ix_nudge_receiver", "receiver"),
    sqlite_with_rowid=False,
)

# Small, and repeated word for word, as those in `tables` are.
is_expected = and_(community.c.here, community.c.next_due_at.is_not(None))
is_closing = challenge.c.closes_at.is_not(None)
asks = community.c.asking.is_not(None)

Index("ix_community_owed", community.c.next_due_at, sqlite_where=is_expected, postgresql_where=is_expected)
Index("ix_community_asking", community.c.asking, sqlite_where=asks, postgresql_where=asks)
Index("ix_challenge_closing", challenge.c.closes_at, sqlite_where=is_closing, postgresql_where=is_closing)
