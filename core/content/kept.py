"""`kept.toml` becomes the list of everything that is kept; PRIVACY.md and the cards of /privacy are made from it.

What each is, why and how long is found by its id: kept-checkin, kept-checkin-why, kept-checkin-until.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.content.lexicon import Lexicon
from core.content.sheet import Faults, Sheet, open_sheet
from core.messages.texts import Text, text
from core.rules.routine import ID

_OWNER = "kept"
_COLUMN = re.compile(r"[a-z_]+\.(sealed\.)?[a-z_0-9]+")
_PLACE = re.compile(r"\{\{ (\w+) \}\}")


class Of(StrEnum):
    """Whom something is about."""

    PERSON = "person"
    STRANGER = "stranger"  # somebody Limber does not coach
    COMMUNITY = "community"
    PROGRAM = "program"


class Topic(StrEnum):
    """What a person may want to read about: a page of /privacy. OTHERS holds whatever is not about them."""

    APPS = "apps"
    SETTINGS = "settings"
    DAYS = "days"
    BODY = "body"
    CARE = "care"
    TOGETHER = "together"
    MESSAGES = "messages"
    OTHERS = "others"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One thing that is kept. `columns` are where it stands: table.column, in a sealed record table.sealed.field."""

    id: str
    of: Of
    topic: Topic
    columns: tuple[str, ...]
    sealed: bool

    @property
    def what(self) -> Text:
        """What it is."""
        return text(f"{_OWNER}-{self.id}")

    @property
    def why(self) -> Text:
        """What it is kept for."""
        return text(f"{_OWNER}-{self.id}-why")

    @property
    def until(self) -> Text:
        """How long it is kept."""
        return text(f"{_OWNER}-{self.id}-until")


def read_kept(path: Path, lexicon: Lexicon, faults: Faults) -> tuple[Kept, ...]:
    """Every row of the file, in its order; those with a fault, which is noted, are left out. No file is no rows."""
    sheet = open_sheet(path, faults) if path.exists() else None
    if sheet is None:
        return ()
    found: list[Kept] = []
    for each in sheet.tables("kept"):
        row = _read(each)
        if row is not None and _is_new(each, row, found):
            for said in (row.what, row.why, row.until):
                lexicon.one(each, said.id, "id")
            found.append(row)
    sheet.close()
    lexicon.note_strays(frozenset({_OWNER}), f"row of {path.name}")
    return tuple(found)


def _read(sheet: Sheet) -> Kept | None:
    row_id, of = sheet.text("id"), sheet.word("of", Of)
    if row_id and not ID.fullmatch(row_id):
        sheet.note(f"id is {row_id!r}; use one word of small letters and digits, such as 'pause'", "id")
    sheet.expect("topic")
    topic = sheet.word("topic", Topic) if of is Of.PERSON else Topic.OTHERS
    if of is not Of.PERSON and sheet.has("topic"):
        sheet.note("only what is about a person has a topic; remove it", "topic")
    columns = sheet.names("columns", required=True)
    for each in columns:
        if not _COLUMN.fullmatch(each):
            sheet.note(f"columns names {each!r}; write table.column, or table.sealed.field", "columns")
    row = Kept(id=row_id, of=of, topic=topic, columns=columns, sealed=sheet.flag("sealed"))
    sheet.close()
    return row if sheet.clean else None


def _is_new(sheet: Sheet, row: Kept, found: Sequence[Kept]) -> bool:
    """Whether neither its id nor a column of it stands in a row before, which is noted."""
    if any(each.id == row.id for each in found):
        sheet.note(f"the id {row.id} is used twice; choose another", "id")
    for each in found:
        for column in sorted(set(each.columns) & set(row.columns)):
            sheet.note(f"{column} stands in {each.id} already; a column stands in one row", "columns")
    return sheet.clean


def page(template: str, rows: Sequence[Kept], say: Callable[[Text], str]) -> str:
    """PRIVACY.md: the template, with a table of what is about somebody in place of {{ person }}, {{ stranger }}..."""
    return _PLACE.sub(lambda place: "\n".join(_table(rows, Of(place[1]), say)), template)


def _table(rows: Sequence[Kept], of: Of, say: Callable[[Text], str]) -> Iterator[str]:
    yield "| what | why | how long | encrypted |"
    yield "|---|---|---|---|"
    for each in rows:
        if each.of is of:
            cells = (*map(say, (each.what, each.why, each.until)), "yes" if each.sealed else "")
            yield f"| {' | '.join(cells)} |"
