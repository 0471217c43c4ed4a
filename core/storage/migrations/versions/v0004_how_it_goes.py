"""How it goes: the care log, with what was asked, answered and advised in `sealed` alone; a day beside the rhythm."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the table and the column. Nothing was asked yet, so both begin empty."""
    op.add_column("enrollment", sa.Column("extra_day", sa.Date()))
    op.create_table(
        "care_entry",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("person", "number", name="pk_care_entry"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_care_entry_person", ondelete="CASCADE"),
    )
