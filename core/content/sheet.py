"""A TOML file read key by key. What is wrong is noted with its line, not raised, so that all of it is found at once."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar, cast

Table = Mapping[str, object]
Keys = tuple[str | int, ...]

_T = TypeVar("_T")
_Word = TypeVar("_Word", bound=StrEnum)
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=""")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


class Faults:
    """The faults found so far, each `path:line: what, and how to fix it`, paths as seen from beside the folder."""

    def __init__(self, folder: Path) -> None:
        self._beside = folder.absolute().parent
        self._found: list[tuple[str, int, str]] = []

    def note(self, path: Path, line: int, what: str) -> None:
        """Keep one fault."""
        self._found.append((path.absolute().relative_to(self._beside).as_posix(), line, what))

    @property
    def lines(self) -> tuple[str, ...]:
        """Every fault once, by file and line."""
        return tuple(f"{path}:{line}: {what}" for path, line, what in sorted(set(self._found)))


class Sheet:
    """One table of a TOML file.

    Every getter returns the value, or a stand-in of the same type after it noted a fault: the caller builds its value
    only if `clean`. Call `close` last; it notes the keys that nobody asked for.
    """

    def __init__(self, table: Table, at: Callable[[Keys, str], None]) -> None:
        self._table = table
        self._at = at
        self._asked: set[str] = set()
        self.clean = True  # nothing was noted here or in a table within

    def note(self, what: str, *keys: str) -> None:
        """Note a fault at a key of this table (or a key of a table within it), or at the table itself."""
        self._note_at(keys, what)

    def text(self, key: str, default: str | None = None) -> str:
        """A string. Without a default it must be there and not be empty."""
        value = self._take(key, str, "a text in quotes", default)
        if value == "" and default is None and key in self._table:
            self.note(f"{key} is empty; write something", key)
        return value or ""

    def number(self, key: str, default: int | None = None, *, least: int = 0, most: int | None = None) -> int:
        """A whole number from `least` to `most`. Without a default it must be there."""
        value = self._take(key, int, "a whole number", default)
        if value is None:
            return least
        if value < least or (most is not None and value > most):
            self.note(f"{key} is {value}; it must be {least} {'or more' if most is None else f'to {most}'}", key)
        return value

    def optional_number(self, key: str) -> int | None:
        """A whole number, or None when the key is not there."""
        self.expect(key)
        return self.number(key) if self.has(key) else None

    def flag(self, key: str, *, required: bool = False) -> bool:
        """True or false; false when it is not there and not required."""
        return bool(self._take(key, bool, "true or false", None if required else False))

    def day(self, key: str) -> date | None:
        """A date, or None when it is not there."""
        self.expect(key)
        return self._take(key, date, "a date such as 2026-03-31", None) if self.has(key) else None

    def word(self, key: str, words: type[_Word]) -> _Word:
        """One word of a fixed set."""
        value = self.text(key)
        if value and value not in set(words):
            known = [each.value for each in words]
            self.note(f"{key} is {value!r}; use one of {', '.join(known)}{did_you_mean(value, known)}", key)
        return words(value) if value in set(words) else next(iter(words))

    def names(self, key: str, known: Collection[str] | None = None, *, required: bool = False) -> tuple[str, ...]:
        """A list of strings, each once and each one of `known`; empty when it is not there and not required."""
        listed: list[object] = self._take(key, list, 'a list such as ["a", "b"]', None if required else []) or []
        names = tuple(each for each in listed if isinstance(each, str))
        if len(names) != len(listed) or len(set(names)) != len(names):
            self.note(f"{key} holds texts in quotes, each once", key)
        self.known(key, names, known)
        return names

    def choices(self, key: str, known: Collection[str] | None) -> tuple[tuple[str, ...], ...]:
        """A list of lists of strings, each one of `known`; empty when it is not there."""
        listed: list[object] = self._take(key, list, 'a list such as [["a"], ["b", "c"]]', []) or []
        choices = tuple(
            tuple(str(name) for name in cast("list[object]", each)) for each in listed if isinstance(each, list)
        )
        if len(choices) != len(listed):
            self.note(f'{key} holds lists such as [["a"], ["b", "c"]]', key)
        self.known(key, {name for each in choices for name in each}, known)
        return choices

    def known(self, key: str, names: Collection[str], known: Collection[str] | None) -> None:
        """Note every name that is not one of `known`."""
        for name in names:
            if known is not None and name not in known:
                self.note(f"{key} names {name!r}, which does not exist{did_you_mean(name, known)}", key)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key of this table, in order."""
        return tuple(self._table)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._table

    def table(self, key: str, *, required: bool = False) -> Sheet:
        """A table within; an empty one when it is not there."""
        found: Table | None = self._take(key, dict, f"a table: [{key}]", None if required else {})
        if found is None:
            return Sheet({}, lambda keys, what: None)  # one fault is enough: what it lacks is not noted
        return self._within(found, key)

    def tables(self, key: str) -> Iterator[Sheet]:
        """The tables of a list, in order; none when it is not there."""
        listed: list[object] = self._take(key, list, f"a list of tables: [[{key}]]", []) or []
        for number, each in enumerate(listed):
            if isinstance(each, dict):
                yield self._within(cast("Table", each), key, number)
            else:
                self.note(f"{key} holds tables: start each with [[{key}]]", key)

    def _within(self, table: Table, *keys: str | int) -> Sheet:
        return Sheet(table, lambda inner, what: self._note_at((*keys, *inner), what))

    def _note_at(self, keys: Keys, what: str) -> None:
        self.clean = False
        self._at(keys, what)

    def expect(self, *keys: str) -> None:
        """Let these keys be there."""
        self._asked.update(keys)

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._table.keys() - self._asked:
            missing = self._asked - self._table.keys()
            close = did_you_mean(key, missing or self._asked)
            self.note(f"{key} is not a key of this table{close or '; remove it'}", key)

    def _take(self, key: str, kind: type[_T], wanted: str, default: _T | None) -> _T | None:
        self._asked.add(key)
        if key not in self._table:
            if default is None:
                self.note(f"{key} is missing; add {key} = …, {wanted}")
            return default
        value = self._table[key]
        if type(value) is kind:
            return cast("_T", value)
        self.note(f"{key} must be {wanted}", key)
        return None


def open_sheet(path: Path, faults: Faults) -> Sheet | None:
    """The root table of a TOML file, or None after noting why it cannot be read."""
    source = read(path, faults)
    if source is None:
        return None
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else source.count("\n") + 1
        faults.note(path, line, f"not readable as TOML: {_AT_LINE.sub('', str(error))}")
        return None
    lines = dict(_lines(source))
    return Sheet(table, lambda keys, what: faults.note(path, _line_of(lines, keys), what))


def read(path: Path, faults: Faults) -> str | None:
    """The text of a file, or None after noting why it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        faults.note(path, error.object.count(b"\n", 0, error.start) + 1, "not UTF-8; save the file as UTF-8")
    except OSError as error:
        faults.note(path, 1, f"cannot be read: {error.strerror}")
    return None


def did_you_mean(word: str, known: Collection[str]) -> str:
    """`; did you mean 'x'?` when one of `known` is close, else nothing."""
    close = difflib.get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _line_of(lines: Mapping[Keys, int], keys: Keys) -> int:
    """The line of the innermost known part of `keys`; 1 when no part is known."""
    while keys and keys not in lines:
        keys = keys[:-1]
    return lines.get(keys, 1)


def _lines(source: str) -> Iterator[tuple[Keys, int]]:
    """Where each table and key stands. tomllib keeps no positions, so the layout of the source is followed."""
    table: Keys = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(source.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            name = header[2].strip("\"'")
            table = (name,)
            if header[1] == "[[":
                counts[name] = counts.get(name, -1) + 1
                table = (name, counts[name])
                if counts[name] == 0:
                    yield (name,), number
            yield table, number
        elif key := _KEY.match(line):
            yield (*table, key[key.lastindex or 0]), number
