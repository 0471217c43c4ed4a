"""What is kept, table by table, in the words of the glossary. `migrations/` builds the same tables step by step.

What is kept of people in company stands in `tables_together`.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    and_,
    false,
    literal_column,
)
from sqlalchemy.types import TypeDecorator

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class UtcInstant(TypeDecorator[datetime]):
    """An instant as whole microseconds since 1970: exact, sortable and small on SQLite and PostgreSQL alike."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Microseconds since 1970. A naive datetime is a TypeError."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The instant, in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


# SQLite counts rows only in a column whose type is spelled INTEGER.
ID = BigInteger().with_variant(Integer(), "sqlite")


def of_person(*, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    """What belongs to a person goes with the person."""
    owner = ForeignKey("person.id", ondelete="CASCADE")
    return Column("person", BigInteger, owner, nullable=nullable, primary_key=primary_key, autoincrement=False)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

person = Table(
    "person",
    metadata,
    Column("id", ID, primary_key=True),
    Column("created_at", UtcInstant, nullable=False),
    sqlite_autoincrement=True,  # the number of a deleted person is never given away again
)

account = Table(
    "account",
    metadata,
    Column("id", ID, primary_key=True),  # in the order in which accounts were linked
    Column("platform", Text, nullable=False),
    Column("account_id", Text, nullable=False),
    of_person(),
    Column("address", Text),  # of its direct place
    Column("unreachable", Text),
    Column("used_at", UtcInstant),  # when the person last used it
    Column("untold_at", UtcInstant),  # when something happened that was not told there yet
    UniqueConstraint("platform", "account_id"),
    Index("ix_account_person", "person"),
    Index("ix_account_place", "platform", "address"),
)

enrollment = Table(
    "enrollment",
    metadata,
    of_person(primary_key=True),
    Column("routine", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("zone", Text),
    Column("minute", Integer),
    Column("first_day", Date),
    Column("next_due_at", UtcInstant),
    Column("paused_until", Date),
    Column("heard_day", Date),
    Column("asking", Text),
    Column("length", Integer),
    Column("rhythm", Text, nullable=False, server_default="daily"),
    Column("second_nudge", Boolean, nullable=False, server_default=false()),
    Column("soreness", Boolean),
    Column("still_images", Boolean, nullable=False, server_default=false()),
    Column("descriptions", Boolean, nullable=False, server_default=false()),
    Column("country", Text),
    Column("extra_day", Date),
    Column("dark_pictures", Boolean, nullable=False, server_default=false()),
    Column("app", Text),
    Column("warned_day", Date),
)

pause = Table(
    "pause",
    metadata,
    of_person(primary_key=True),
    Column("first_day", Date, primary_key=True),
    Column("last_day", Date, nullable=False),
    sqlite_with_rowid=False,
)

check_in = Table(
    "check_in",
    metadata,
    of_person(primary_key=True),
    Column("local_day", Date, primary_key=True),
    Column("status", Text),  # null while only the soreness of the day is known
    Column("recorded_at", UtcInstant),  # when the last word on the status was said
    Column("soreness", LargeBinary),  # sealed
    Column("felt_wrong", LargeBinary),  # sealed; null unless the person said so
    sqlite_with_rowid=False,
)

excused_day = Table(
    "excused_day",
    metadata,
    of_person(primary_key=True),
    Column("local_day", Date, primary_key=True),
    Column("outcome", Text, nullable=False),
    sqlite_with_rowid=False,
)

# Rows with a long value: with the value inside its tree, as without a rowid, SQLite would spill half of it to a page of
# its own (sqlite.org/fileformat2.html §1.6).
profile = Table(
    "profile",
    metadata,
    of_person(primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

safety_line = Table(
    "safety_line",
    metadata,
    of_person(primary_key=True),
    Column("number", Integer, primary_key=True),  # of the person's lines, from 1, in the order of noting
    Column("sealed", LargeBinary, nullable=False),
)

care_entry = Table(
    "care_entry",
    metadata,
    of_person(primary_key=True),
    Column("number", Integer, primary_key=True),  # of the person's lines, from 1, in the order of noting
    Column("sealed", LargeBinary, nullable=False),
)

session = Table(
    "session",
    metadata,
    of_person(primary_key=True),
    Column("local_day", Date, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", ID, primary_key=True),
    of_person(nullable=True),
    Column("community", BigInteger),  # older than the table of communities: SQLite adds no foreign key to a column
    Column("platform", Text),
    Column("address", Text),
    Column("private", Boolean),
    Column("kind", Text, nullable=False),
    Column("local_day", Date, nullable=False),
    Column("due_at", UtcInstant, nullable=False),
    Column("ready_at", UtcInstant, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("tried_at", UtcInstant),
    Column("claim", Integer, nullable=False),  # how often it was taken up; an old number no longer holds the row
    Column("lease_until", UtcInstant),
    Column("worker", Text),
    Column("platform_ref", Text),
    Column("outcome", Text),
    Column("subject", Integer, nullable=False, server_default="0"),  # tells several of a kind and day apart
    UniqueConstraint("person", "kind", "local_day"),
    CheckConstraint("(person IS NULL) <> (community IS NULL)", name="one_owner"),
    CheckConstraint("address IS NOT NULL OR state = 'superseded'", name="place_unless_superseded"),
    sqlite_autoincrement=True,  # the id is an idempotency key: it may never come back for another message
)

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("minute", UtcInstant, primary_key=True),
    Column("worker", Text, primary_key=True),
    sqlite_with_rowid=False,
)

remembered = Table(
    "remembered",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

lease = Table(
    "lease",
    metadata,
    Column("name", Text, primary_key=True),
    Column("worker", Text, nullable=False),
    Column("until", UtcInstant, nullable=False),
    sqlite_with_rowid=False,
)

pace = Table(
    "pace",
    metadata,
    Column("name", Text, primary_key=True),
    Column("free_at", UtcInstant, nullable=False),
    Column("held_until", UtcInstant),
    sqlite_with_rowid=False,
    postgresql_with={"fillfactor": 50},  # rewritten for every message: the new row finds room beside the old
)

# Small indexes for what is owed: they hold the open rows only, however many are settled. A query uses one of them when
# it repeats the condition word for word, so states stand in the SQL itself and not in a parameter.
is_planned = delivery.c.state == literal_column("'planned'")
is_claimed = delivery.c.state == literal_column("'claimed'")
is_sending = delivery.c.state == literal_column("'sending'")
is_open = delivery.c.state.in_([literal_column("'planned'"), literal_column("'claimed'")])
is_leased = delivery.c.lease_until.is_not(None)
is_owed = and_(enrollment.c.state == literal_column("'active'"), enrollment.c.next_due_at.is_not(None))
is_of_community = delivery.c.community.is_not(None)
is_unwarned = enrollment.c.warned_day.is_(None)
is_warned = enrollment.c.warned_day.is_not(None)

Index("ix_enrollment_owed", enrollment.c.next_due_at, sqlite_where=is_owed, postgresql_where=is_owed)
Index("ix_enrollment_unwarned", enrollment.c.heard_day, sqlite_where=is_unwarned, postgresql_where=is_unwarned)
Index("ix_enrollment_warned", enrollment.c.warned_day, sqlite_where=is_warned, postgresql_where=is_warned)
Index("ix_delivery_open", delivery.c.ready_at, sqlite_where=is_open, postgresql_where=is_open)
Index("ix_delivery_leased", delivery.c.lease_until, sqlite_where=is_leased, postgresql_where=is_leased)
Index(
    "uq_delivery_community_kind_subject_local_day",
    delivery.c.community,
    delivery.c.kind,
    delivery.c.subject,
    delivery.c.local_day,
    unique=True,
    sqlite_where=is_of_community,
    postgresql_where=is_of_community,
)
