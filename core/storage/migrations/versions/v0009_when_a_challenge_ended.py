"""When an admin ended a challenge: no day after it counts."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column. When a challenge ended before was not kept: it stays empty, and its days are the planned ones."""
    op.add_column("challenge", sa.Column("ended_at", sa.BigInteger()))
