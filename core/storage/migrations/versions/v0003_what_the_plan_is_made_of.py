"""What the plan is made of: profiles, the safety log, sessions. What a person said stands in `sealed` alone."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


# That something felt wrong stands sealed in the day log; the ledger must not tell.
_TELL_NOTHING = "UPDATE delivery SET outcome = 'not_wanted' WHERE outcome = 'felt_wrong'"


def upgrade() -> None:
    """Add the three tables. Nobody has told anything yet, so they begin empty."""
    op.execute(sa.text(_TELL_NOTHING))
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
