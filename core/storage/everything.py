"""The verbs for all that is kept about a person: read from the tables as they are, so that nothing is left out."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/everything.py

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, cast, get_type_hints

from core.errors import SealError
from core.ports.everything import Field, Section, Tally
from core.rules.care import Entry
from core.rules.people import Account, PersonId
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.storage import statements_everything as sql
from core.storage.coaching import Coaching
from core.storage.linking import Linking
from core.storage.records import from_bytes
from core.storage.rows import AnyRow, Values
from core.storage.statements_everything import Asked, Part
from core.storage.tables import UtcInstant

RECORDS: Mapping[str, type[Any]] = {
    "profile.sealed": Profile,
    "safety_line.sealed": Line,
    "care_entry.sealed": Entry,
    "session.sealed": Session,
}
"""What is sealed as a whole, by where it stands."""
_SCORE, _INSTANT = "check_in.soreness", "check_in.felt_wrong"  # sealed by themselves


class Everything(Coaching, Linking):
    """Reads all that is kept about a person, and counts it."""

    async def everything(self, person: PersonId) -> Sequence[Section]:
        accounts = [each.account for each in await self.accounts(person)]
        tries, before = list(map(self._trier, accounts)), await self._gestures_before(accounts)
        values: Values = {"of_person": person, "of_tries": tries, "of_gestures": before}
        return [self._section(part, await self._rows(part.query, values)) for part in sql.PARTS]

    async def tally(self, person: PersonId) -> Tally:
        (counted,) = await self._rows(sql.TALLY, {"of_person": person})
        return Tally(days=counted.days, messages=counted.messages, answers=counted.answers)

    async def _gestures_before(self, accounts: Sequence[Account]) -> Sequence[int]:
        """What the accounts did under posts while they were nobody's: nothing but their hash can tell."""
        found: list[int] = []
        for each in accounts:
            unknown = await self._rows(sql.STRANGERS, {"of_platform": each.platform})
            found += [row.id for row in unknown if row.who == self._who(row.community, row.local_day, each)]
        return found

    def _section(self, part: Part, found: Sequence[AnyRow]) -> Section:
        """What does not open is left out: a value by itself, a record with its row."""
        rows, unread = list[tuple[object, ...]](), 0
        for row in found:
            try:
                rows.append(tuple(self._values(part, row)))
            except SealError:
                unread += 1
                if not any(each.place in RECORDS for each in part.asked):
                    rows.append(tuple(None if each.sealed else value for each, value in _told(part, row)))
        return Section(name=part.name, fields=tuple(fields_of(part)), rows=rows, unread=unread)

    def _values(self, part: Part, row: AnyRow) -> Iterator[object]:
        """The values of a row, what is sealed opened; a record as the values of its fields."""
        key = row[len(part.asked) :]
        for each, value in _told(part, row):
            if not each.sealed or value is None:
                yield value
                continue
            opened = self._cipher.open(value, ":".join((each.place, *map(str, key))))
            if each.place in RECORDS:
                record = from_bytes(RECORDS[each.place], opened)
                yield from (getattr(record, field.name) for field in fields(record))
            else:
                yield opened[0] if each.place == _SCORE else datetime.fromisoformat(opened.decode())


def _told(part: Part, row: AnyRow) -> Iterator[tuple[Asked, Any]]:
    return zip(part.asked, row, strict=False)


def fields_of(part: Part) -> Iterator[Field]:
    """What is told of each row of a part; a record that is sealed as a whole is told field by field."""
    for each in part.asked:
        if each.place in RECORDS:
            for name, kind in get_type_hints(RECORDS[each.place]).items():
                yield Field(name=name, column=f"{each.place}.{name}", kind=kind)
        else:
            yield Field(name=each.name, column=each.place, kind=_kind(each))


def _kind(asked: Asked) -> object:
    """The type of its values, as in an annotation."""
    kind = asked.column.type.python_type
    if isinstance(asked.column.type, UtcInstant) or asked.place == _INSTANT:
        kind = datetime
    if asked.place == _SCORE:
        kind = int
    return cast("object", kind | None) if asked.column.nullable else kind
