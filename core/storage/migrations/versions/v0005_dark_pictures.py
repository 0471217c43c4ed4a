"""Pictures of progress on a dark ground, for whoever wants them so."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; the light ground stays for everybody who has not chosen."""
    op.add_column("enrollment", sa.Column("dark_pictures", sa.Boolean(), nullable=False, server_default=sa.false()))
