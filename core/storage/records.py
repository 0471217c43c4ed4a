"""Profiles, lines of the safety log and sessions as bytes, and back: JSON with the names of their fields.

The fields of the dataclasses are the format. Ids stay what they were, known to the content or not. What a later version
added is passed over, and what an older one did not know takes its default. A change that these two rules do not cover
takes a new schema number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from types import UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints

from core.errors import SealError
from core.rules.screening import Line

_Record = TypeVar("_Record")
_Reader: TypeAlias = Callable[[Any], Any]

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
        return _reader(kind)(kept["record"])
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


@cache
def _reader(kind: Any) -> _Reader:
    """What makes a value of the type `kind` from its plain form; made once, since a day reads dozens of records."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is UnionType:  # a type, or None
        return partial(_optional, _reader(parts[0]))
    if origin is frozenset:
        return partial(_collected, frozenset, _reader(parts[0]))
    if origin is tuple and parts[-1] is Ellipsis:
        return partial(_collected, tuple, _reader(parts[0]))
    if origin is tuple:
        return partial(_paired, tuple(map(_reader, parts)))
    return _single(kind)


def _single(kind: type[Any]) -> _Reader:
    if is_dataclass(kind):
        readers = {name: _reader(each) for name, each in get_type_hints(kind).items()}
        return partial(_recorded, kind, readers)
    if issubclass(kind, date):
        return kind.fromisoformat
    return kind if issubclass(kind, Enum) else partial(_checked, kind)


def _optional(reader: _Reader, plain: Any) -> Any:
    return None if plain is None else reader(plain)


def _collected(kind: Callable[[Iterable[Any]], Any], reader: _Reader, plain: Any) -> Any:
    return kind(map(reader, _checked(list, plain)))


def _paired(readers: tuple[_Reader, ...], plain: Any) -> tuple[Any, ...]:
    return tuple(reader(each) for reader, each in zip(readers, _checked(list, plain), strict=True))


def _recorded(kind: type[Any], readers: Mapping[str, _Reader], plain: Any) -> Any:
    known, whole = _checked(dict, plain), kind in _WHOLE
    return kind(**{name: reader(known[name]) for name, reader in readers.items() if whole or name in known})


def _checked(kind: type[Any], plain: Any) -> Any:
    """`plain`, when it is a `kind` and nothing like it."""
    if type(plain) is not kind:  # to isinstance, True is a number
        raise TypeError
    return plain
