"""When the notice was due that comes before the days of somebody silent are deleted; which questions wait."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_CAME = "SELECT id, created_at FROM person JOIN enrollment ON person = id WHERE heard_day IS NULL"
_HEARD = sa.text("UPDATE enrollment SET heard_day = :day WHERE person = :person").bindparams(
    sa.bindparam("day", type_=sa.Date())
)


def upgrade() -> None:
    """Add the column. Nobody was told yet, so whoever has been silent for a year gets the notice first."""
    _note_who_left_start_open()
    op.add_column("enrollment", sa.Column("warned_day", sa.Date()))
    for name, column, held in (
        ("unwarned", "heard_day", "warned_day IS NULL"),
        ("warned", "warned_day", "warned_day IS NOT NULL"),
    ):
        where = sa.text(held)
        op.create_index(f"ix_enrollment_{name}", "enrollment", [column], sqlite_where=where, postgresql_where=where)
    where = sa.text("asking IS NOT NULL")
    op.create_index("ix_community_asking", "community", ["asking"], sqlite_where=where, postgresql_where=where)


def _note_who_left_start_open() -> None:
    """The last that was heard of them is that they agreed."""
    for person, created_at in op.get_bind().execute(sa.text(_CAME)).all():
        came = datetime.fromtimestamp(created_at // 1_000_000, UTC).date()
        op.get_bind().execute(_HEARD, {"day": came, "person": person})
