"""This instance of Limber: who runs it, and what they decided for everybody on it."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import InvalidValue

BACKUP_DAYS = 30  # coaching.md §5.1: backups age out within that


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """What whoever runs Limber chose.

    `operator` is what they call themselves and `contact` how they are reached, shown to whoever asks what is kept; None
    where they did not say. `backup_days` is how long, at most, copies of the database are kept. On the platforms in
    `minimal` no question about health is asked, and no answer about it shown (product.md P5). Raises InvalidValue for
    a negative number of days.
    """

    operator: str | None = None
    contact: str | None = None
    backup_days: int = BACKUP_DAYS
    minimal: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.backup_days < 0:
            raise InvalidValue(f"copies are kept for a number of days, not {self.backup_days}")


UNDECIDED = Instance()  # nothing was said
