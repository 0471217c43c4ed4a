"""Everything kept about a person as one file to take along: for programs, for spreadsheets, and for people.

README.txt says in words what is what; data.json holds everything, and schema.json (JSON Schema 2020-12) says of each
value what it is; tables/ holds the same, a table for each kind of thing.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, TypeAlias, cast, get_args, get_origin, get_type_hints
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from core.ports import Section

SCHEMA = 1  # what data.json is made like: another number once what was there before is called or made differently
SUMMARY, TABLES = "limber-summary.pdf", "tables"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FORMULA = "=+-@＝＋－＠"  # a cell that begins so is computed by a spreadsheet (OWASP, CSV Injection)
_READABLE = 0o644 << 16
_UNIX = 3

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Describe: TypeAlias = Callable[[str], str]  # from where a value stands to what it is


def packed(
    sections: Sequence[Section], *, made_at: datetime, describe: Describe, readme: str, summary: bytes | None
) -> bytes:
    """The file, as ZIP; always the same bytes for the same things. `summary` is the page for a clinician, if any.

    It computes for a while: call it in a thread.
    """
    files = {"README.txt": readme.encode(), "data.json": _written(data(sections, made_at))}
    files["schema.json"] = _written(schema(sections, describe))
    files |= {f"{TABLES}/{each.name}.csv": _table(each) for each in sections if each.rows or each.unread}
    if summary is not None:
        files[SUMMARY] = summary
    return _zipped(files)


def data(sections: Sequence[Section], made_at: datetime) -> Json:
    """What data.json says."""
    return {
        "schema": SCHEMA,
        "made_at": made_at.isoformat(),
        **{each.name: [_row(each, row) for row in each.rows] for each in sections},
    }


def schema(sections: Sequence[Section], describe: Describe) -> Json:
    """What schema.json says: the shape of data.json."""
    frame: dict[str, Json] = {
        "schema": {"const": SCHEMA},
        "made_at": {"type": "string", "format": "date-time", "description": "When this was put together."},
    }
    parts: dict[str, Json] = {each.name: {"type": "array", "items": _shape(each, describe)} for each in sections}
    return {"$schema": _DIALECT, "title": "Everything Limber keeps about a person", **_object(frame | parts)}


def _shape(section: Section, describe: Describe) -> Json:
    return _object({each.name: {**_kind(each.kind), "description": describe(each.column)} for each in section.fields})


def _object(properties: Mapping[str, Json]) -> dict[str, Json]:
    required: list[Json] = list(properties)
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


_PLAIN: Mapping[object, dict[str, Json]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    type(None): {"type": "null"},
}


def _kind(kind: Any) -> dict[str, Json]:
    """The JSON Schema of values of a type, as it is annotated."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, parts = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return {"anyOf": [_kind(each) for each in parts]}
    if origin is frozenset or (origin is tuple and parts[-1] is Ellipsis):
        return {"type": "array", "items": _kind(parts[0])}
    if origin is tuple:
        return {"type": "array", "prefixItems": [_kind(each) for each in parts], "items": False}
    if is_dataclass(kind):
        return _object({name: _kind(each) for name, each in get_type_hints(kind).items()})
    return {"enum": [each.value for each in cast("type[Enum]", kind)]}


def _row(section: Section, row: Sequence[object]) -> dict[str, Json]:
    return {field.name: _plain(value) for field, value in zip(section.fields, row, strict=True)}


def _plain(value: Any) -> Json:
    """The value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(map(_plain, cast("frozenset[str]", value)), key=str)
    if isinstance(value, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _written(plain: Json) -> bytes:
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def _table(section: Section) -> bytes:
    """A table as spreadsheets read it: the mark before it tells them that it is UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow([each.name for each in section.fields])
    writer.writerows(_cells(section, row) for row in section.rows)
    return written.getvalue().encode("utf-8-sig")


def _cells(section: Section, row: Sequence[object]) -> Iterator[str]:
    for value in _row(section, row).values():
        if isinstance(value, str):
            yield f"'{value}" if value.lstrip()[:1] in tuple(_FORMULA) else value
        else:
            yield "" if value is None else json.dumps(value, ensure_ascii=False)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as file:
        for name, content in files.items():
            info = ZipInfo(name)  # its date is the first day that ZIP knows: the same things make the same file
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
            file.writestr(info, content)
    return written.getvalue()
