"""What a person can choose and is being asked, pauses, when they were last heard of, a day that felt wrong."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Nobody is taken for silent because of days on which nothing was noted yet.
_HEARD_TODAY = "UPDATE enrollment SET heard_day = CURRENT_DATE WHERE first_day IS NOT NULL"


def upgrade() -> None:
    """Add columns and the table of pauses."""
    for column in _preferences():
        op.add_column("enrollment", column)
    op.execute(sa.text(_HEARD_TODAY))
    op.add_column("check_in", sa.Column("felt_wrong", sa.LargeBinary()))
    op.create_table(
        "pause",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("person", "first_day", name="pk_pause"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_pause_person", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def _preferences() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("paused_until", sa.Date()),
        sa.Column("heard_day", sa.Date()),
        sa.Column("asking", sa.Text()),
        sa.Column("length", sa.Integer()),
        sa.Column("rhythm", sa.Text(), nullable=False, server_default="daily"),
        sa.Column("second_nudge", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("soreness", sa.Boolean()),
        sa.Column("still_images", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("descriptions", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("country", sa.Text()),
    )
