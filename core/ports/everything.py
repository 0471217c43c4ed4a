"""Everything that is kept about a person, for them to take along: each value with where it stands and of which type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.rules.people import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a value is called, where it stands (table.column, or table.sealed.field), and its type as in annotations."""

    name: str
    column: str
    kind: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things of one kind; each of `rows` holds a value for each of `fields`, in their order.

    `unread` tells in how many things something does not open: it is left out, or the whole thing is.
    """

    name: str
    fields: tuple[Field, ...]
    rows: Sequence[Sequence[object]]
    unread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much is kept about a person: days with a check-in, messages owed or sent, and answers about health."""

    days: int
    messages: int
    answers: int


class Everything(Protocol):
    """The part of a transaction about all that is kept of a person."""

    async def everything(self, person: PersonId) -> Sequence[Section]:
        """All of it, what is sealed opened; a kind of which there is nothing has no rows.

        Of others nothing is told: of a buddy, that there is one and on which platform.
        """
        ...

    async def tally(self, person: PersonId) -> Tally:
        """How much it is, without a look at what is sealed."""
        ...
