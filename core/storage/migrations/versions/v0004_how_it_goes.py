"""How it goes: the care log, with what was asked, answered and advised in `sealed` alone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the table. Nothing was asked yet, so it begins empty."""
    op.create_table(
        "care_entry",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("person", "number", name="pk_care_entry"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_care_entry_person", ondelete="CASCADE"),
    )
