"""People in company: communities, challenges, buddies, codes, and a person with several accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add tables, which begin empty, and four columns that change nothing for those who are there."""
    op.add_column("account", sa.Column("used_at", sa.BigInteger()))
    op.add_column("account", sa.Column("untold_at", sa.BigInteger()))
    op.add_column("enrollment", sa.Column("app", sa.Text()))
    _ledger()
    _communities()
    _members()
    _challenges()
    _codes()


def _ledger() -> None:
    op.add_column("delivery", sa.Column("subject", sa.Integer(), nullable=False, server_default="0"))
    op.drop_index("uq_delivery_community_kind_local_day", "delivery")
    owned = sa.text("community IS NOT NULL")
    op.create_index(
        "uq_delivery_community_kind_subject_local_day",
        "delivery",
        ["community", "kind", "subject", "local_day"],
        unique=True,
        sqlite_where=owned,
        postgresql_where=owned,
    )


def _communities() -> None:
    op.create_table(
        "community",
        sa.Column("id", _ID, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("platform", "chat", "name", "language")),
        sa.Column("address", sa.Text()),
        sa.Column("zone", sa.Text()),
        sa.Column("minute", sa.Integer()),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("posts", "welcome", "roles", "here")),
        sa.Column("asking", sa.Text()),
        sa.Column("next_due_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_community"),
        sa.UniqueConstraint("platform", "chat", name="uq_community_platform_chat"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_community_owed",
        "community",
        ["next_due_at"],
        sqlite_where=sa.text("here = 1 AND next_due_at IS NOT NULL"),
        postgresql_where=sa.text("here AND next_due_at IS NOT NULL"),
    )
    op.create_table(
        "revision",
        sa.Column("community", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("stale", sa.Text(), nullable=False),
        sa.Column("subject", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("community", "stale", "subject", name="pk_revision"),
        _goes_with("community", "revision"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_revision_due_at", "revision", ["due_at"])
    op.create_index("ix_revision_subject", "revision", ["stale", "subject"])


def _members() -> None:
    op.create_table(
        "membership",
        sa.Column("community", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("shows_role", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("community", "person", name="pk_membership"),
        _goes_with("community", "membership"),
        _goes_with("person", "membership"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_membership_person", "membership", ["person"])
    op.create_table(
        "arrival",
        sa.Column("community", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("community", "account_id", name="pk_arrival"),
        _goes_with("community", "arrival"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_arrival_account_id", "arrival", ["account_id"])
    op.create_index("ix_arrival_at", "arrival", ["at"])
    op.create_table(
        "gesture",
        sa.Column("id", _ID, nullable=False),
        sa.Column("community", sa.BigInteger(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("gesture", sa.Text(), nullable=False),
        sa.Column("who", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_gesture"),
        _unique("gesture", "community", "local_day", "gesture", "who"),
        _goes_with("community", "gesture"),
        _goes_with("person", "gesture"),
    )
    op.create_index("ix_gesture_person", "gesture", ["person"])
    op.create_index("ix_gesture_local_day", "gesture", ["local_day"])


def _challenges() -> None:
    op.create_table(
        "challenge",
        sa.Column("id", _ID, nullable=False),
        sa.Column("contest", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("target", sa.Integer()),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("ended_early", sa.Boolean(), nullable=False),
        sa.Column("closes_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_challenge"),
        sqlite_autoincrement=True,
    )
    closing = sa.text("closes_at IS NOT NULL")
    op.create_index("ix_challenge_closing", "challenge", ["closes_at"], sqlite_where=closing, postgresql_where=closing)
    op.create_table(
        "challenge_side",
        sa.Column("challenge", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("community", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("challenge", "number", name="pk_challenge_side"),
        _goes_with("challenge", "challenge_side"),
        _goes_with("community", "challenge_side"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_challenge_side_community", "challenge_side", ["community"])
    op.create_table(
        "entrant",
        sa.Column("id", _ID, nullable=False),
        sa.Column("challenge", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.Column("joined_day", sa.Date(), nullable=False),
        sa.Column("alias", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_entrant"),
        _unique("entrant", "challenge", "person"),
        _goes_with("person", "entrant"),
        sa.ForeignKeyConstraint(
            ["challenge", "side"],
            ["challenge_side.challenge", "challenge_side.number"],
            name="fk_entrant_challenge",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_entrant_person", "entrant", ["person"])


def _codes() -> None:
    op.create_table(
        "token",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("sha256", "purpose", "platform", "account_id")),
        sa.Column("person", sa.BigInteger()),
        sa.Column("subject", sa.BigInteger()),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("taken_platform", sa.Text()),
        sa.Column("taken_id", sa.Text()),
        sa.PrimaryKeyConstraint("sha256", name="pk_token"),
        _unique("token", "platform", "account_id", "purpose"),
        _goes_with("person", "token"),
    )
    op.create_index("ix_token_person", "token", ["person"])
    op.create_index("ix_token_taken", "token", ["taken_platform", "taken_id"])
    op.create_index("ix_token_expires_at", "token", ["expires_at"])
    op.create_table(
        "wrong_try",
        sa.Column("id", _ID, nullable=False),
        sa.Column("who", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wrong_try"),
    )
    op.create_index("ix_wrong_try_who", "wrong_try", ["who"])
    op.create_index("ix_wrong_try_at", "wrong_try", ["at"])
    op.create_table(
        "buddy",
        sa.Column("id", _ID, nullable=False),
        sa.Column("one", sa.BigInteger(), nullable=False),
        sa.Column("other", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("one_on", "other_on")),
        sa.PrimaryKeyConstraint("id", name="pk_buddy"),
        _unique("buddy", "one", "other"),
        sa.CheckConstraint("one < other", name="ck_buddy_in_order"),
        _goes_with("person", "buddy", column="one"),
        _goes_with("person", "buddy", column="other"),
    )
    op.create_index("ix_buddy_other", "buddy", ["other"])
    op.create_table(
        "nudge",
        sa.Column("sender", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("receiver", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sender", name="pk_nudge"),
        _goes_with("person", "nudge", column="sender"),
        _goes_with("person", "nudge", column="receiver"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_nudge_receiver", "nudge", ["receiver"])


def _goes_with(owner: str, table: str, *, column: str = "") -> sa.ForeignKeyConstraint:
    name = column or owner
    return sa.ForeignKeyConstraint([name], [f"{owner}.id"], name=f"fk_{table}_{name}", ondelete="CASCADE")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")
