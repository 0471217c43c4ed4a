"""The first tables: people, the day log, the ledger, heartbeats."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Build everything."""
    _people()
    _day_log()
    _ledger()
    op.create_table(
        "heartbeat",
        sa.Column("minute", sa.BigInteger(), nullable=False),
        sa.Column("worker", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("minute", "worker", name="pk_heartbeat"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "remembered",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_remembered"),
        sqlite_with_rowid=False,
    )


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", _ID, nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "account",
        sa.Column("id", _ID, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.Text()),
        sa.Column("unreachable", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("platform", "account_id", name="uq_account_platform_account_id"),
        _goes_with_person("account"),
    )
    op.create_index("ix_account_person", "account", ["person"])
    op.create_index("ix_account_place", "account", ["platform", "address"])
    op.create_table(
        "enrollment",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text()),
        sa.Column("minute", sa.Integer()),
        sa.Column("first_day", sa.Date()),
        sa.Column("next_due_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("person", name="pk_enrollment"),
        _goes_with_person("enrollment"),
    )
    _partial_index("ix_enrollment_owed", "enrollment", ["next_due_at"], "state = 'active' AND next_due_at IS NOT NULL")


def _day_log() -> None:
    op.create_table(
        "check_in",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("status", sa.Text()),
        sa.Column("recorded_at", sa.BigInteger()),
        sa.Column("soreness", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("person", "local_day", name="pk_check_in"),
        _goes_with_person("check_in"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "excused_day",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "local_day", name="pk_excused_day"),
        _goes_with_person("excused_day"),
        sqlite_with_rowid=False,
    )


def _ledger() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", sa.BigInteger()),
        sa.Column("community", sa.BigInteger()),
        sa.Column("platform", sa.Text()),
        sa.Column("address", sa.Text()),
        sa.Column("private", sa.Boolean()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("ready_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("tried_at", sa.BigInteger()),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.BigInteger()),
        sa.Column("worker", sa.Text()),
        sa.Column("platform_ref", sa.Text()),
        sa.Column("outcome", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint("person", "kind", "local_day", name="uq_delivery_person_kind_local_day"),
        sa.CheckConstraint("(person IS NULL) <> (community IS NULL)", name="ck_delivery_one_owner"),
        sa.CheckConstraint("address IS NOT NULL OR state = 'superseded'", name="ck_delivery_place_unless_superseded"),
        _goes_with_person("delivery"),
        sqlite_autoincrement=True,
    )
    _partial_index("ix_delivery_open", "delivery", ["ready_at"], "state IN ('planned', 'claimed')")
    _partial_index("ix_delivery_leased", "delivery", ["lease_until"], "lease_until IS NOT NULL")
    _partial_index(
        "uq_delivery_community_kind_local_day",
        "delivery",
        ["community", "kind", "local_day"],
        "community IS NOT NULL",
        unique=True,
    )


def _goes_with_person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["person"], ["person.id"], name=f"fk_{table}_person", ondelete="CASCADE")


def _partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition)
