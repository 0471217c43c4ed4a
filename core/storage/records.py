"""Profiles, lines of the safety log and sessions as bytes, and back: JSON with the names of their fields.

The fields of the dataclasses are the format. Ids stay what they were, known to the content or not. What a later version
added is passed over, and what an older one did not know takes its default. A change that these two rules do not cover
takes a new schema number.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import repeat
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from core.errors import SealError
from core.rules.screening import Line

_Record = TypeVar("_Record")

_SCHEMA = 1
_BLOCK_BYTES = 512  # records are filled up to whole blocks: a sealed value's length tells no more than how many
_WHOLE = frozenset({Line})  # no default stands in for a field of these: what is missing may have been a lock


def to_bytes(record: object) -> bytes:
    """The record in whole blocks; blanks at the end mean nothing."""
    text = json.dumps({"schema": _SCHEMA, "record": record}, default=_plain, separators=(",", ":"))
    return text.encode().ljust(-(-len(text) // _BLOCK_BYTES) * _BLOCK_BYTES)


def from_bytes(kind: type[_Record], written: bytes) -> _Record:
    """The record that was written. Raises SealError when it is no `kind`, or not one that can be read here."""
    try:
        kept = json.loads(written)
        if kept["schema"] != _SCHEMA:
            raise ValueError
        return _value(kind, kept["record"])
    except (KeyError, TypeError, ValueError):
        # The first error would carry what the person said into a log.
        raise SealError(f"a {kind.__name__} cannot be read: it is a newer Limber's or damaged") from None


def _plain(value: Any) -> object:
    """What JSON has a form for, in the place of `value`."""
    if isinstance(value, frozenset):
        return sorted(cast("frozenset[str]", value))
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _value(kind: Any, plain: Any) -> Any:
    """What `plain` stands for in a field of the type `kind`."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is UnionType:  # a type, or None
        return None if plain is None else _value(parts[0], plain)
    if origin is frozenset:
        return frozenset(_value(parts[0], each) for each in _checked(list, plain))
    if origin is tuple:
        of_each = repeat(parts[0], len(plain)) if parts[-1] is Ellipsis else parts
        return tuple(_value(part, each) for part, each in zip(of_each, _checked(list, plain), strict=True))
    return _single(kind, plain)


def _single(kind: type[Any], plain: Any) -> Any:
    if is_dataclass(kind):
        return kind(**_fields(kind, _checked(dict, plain)))
    if issubclass(kind, date):
        return kind.fromisoformat(plain)
    if issubclass(kind, Enum):
        return kind(plain)
    return _checked(kind, plain)


def _fields(kind: type[Any], plain: Mapping[str, Any]) -> dict[str, Any]:
    types = _types(kind).items()
    return {name: _value(each, plain[name]) for name, each in types if name in plain or kind in _WHOLE}


@cache
def _types(kind: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _checked(kind: type[Any], plain: Any) -> Any:
    """`plain`, when it is a `kind` and nothing like it."""
    if type(plain) is not kind:  # to isinstance, True is a number
        raise TypeError
    return plain
