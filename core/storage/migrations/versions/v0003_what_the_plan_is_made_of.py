"""What the plan is made of: profiles, the safety log, sessions. What a person said stands in `sealed` alone."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the three tables. Nobody has told anything yet, so they begin empty."""
    _table_of_records("profile")
    _table_of_records("safety_line", sa.Column("number", sa.Integer(), nullable=False))
    _table_of_records("session", sa.Column("local_day", sa.Date(), nullable=False))


def _table_of_records(name: str, *keys: sa.Column[Any]) -> None:
    """A sealed record for each person and key; it goes with the person."""
    op.create_table(
        name,
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        *keys,
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("person", *(key.name for key in keys), name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=f"fk_{name}_person", ondelete="CASCADE"),
    )
