"""Profiles, lines of the safety log and sessions as bytes, and back: JSON with the names of their fields.

The fields of the dataclasses are the format. Ids stay what they were, known to the content or not. What a later version
added is passed over, and what an older one did not know takes its default. A change that these two rules do not cover
takes a new schema number.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from operator import methodcaller
from typing import Any, Generic, Literal, TypeVar

import msgspec

from core.errors import SealError
from core.rules.screening import Line

_Record = TypeVar("_Record")

_BLOCK_BYTES = 512  # records are filled up to whole blocks: a sealed value's length tells no more than how many
_WHOLE = frozenset({Line})  # no default stands in for a field of these: what is missing may have been a lock
_HALF = "\\ud"  # begins what may be half of an emoji: it has a form in JSON, but msgspec wants one in UTF-8 too


class _Kept(msgspec.Struct, Generic[_Record]):
    """What the bytes say: a record, in a schema that can be read here."""

    schema: Literal[1]
    record: _Record


def to_bytes(record: object) -> bytes:
    """The record in whole blocks; blanks at the end mean nothing."""
    plain = msgspec.to_builtins(record, builtin_types=(date, datetime), order="deterministic")
    text = json.dumps({"schema": 1, "record": plain}, default=methodcaller("isoformat"), separators=(",", ":"))
    return text.encode().ljust(-(-len(text) // _BLOCK_BYTES) * _BLOCK_BYTES)


def from_bytes(kind: type[_Record], written: bytes) -> _Record:
    """The record that was written. Raises SealError when it is no `kind`, or not one that can be read here."""
    try:
        text = written.decode()
        if kind in _WHOLE and not _names(kind) <= _read(dict[str, Any], text).keys():
            raise ValueError
        return _read(kind, text)
    except ValueError:
        # The first error would carry what the person said into a log.
        raise SealError(f"a {kind.__name__} cannot be read: it is a newer Limber's or damaged") from None


def _read(kind: type[_Record], text: str) -> _Record:
    if _HALF in text:
        return msgspec.convert(json.loads(text), _Kept[kind]).record
    return _decoder(kind).decode(text).record


@cache
def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    """What reads the type `kind`; made once, since a day reads dozens of records."""
    return msgspec.json.Decoder(_Kept[kind])


@cache
def _names(kind: type[Any]) -> frozenset[str]:
    return frozenset(each.name for each in fields(kind))
