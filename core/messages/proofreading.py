"""What is wrong with language files: everything at once, with the line it stands on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from fluent.syntax import FluentParser, ast

# Emoji and their joiners: a screen reader says a name for each that nobody chose (platforms.md §3.4).
_SIGN = re.compile("[\u231a-\u23ff\u2600-\u2712\u2714-\u27bf\u2b05-\u2b55\ufe0f\u200d\u20e3\U0001f000-\U0001faff]")
FUNCTIONS = frozenset({"NUMBER", "DATETIME"})
BUILT_IN = frozenset({"verbatim"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Misprint:
    """One fault. `line` counts from 1 in the language's whole source; `what` says how to mend it."""

    language: str
    line: int
    what: str


def proofread(books: Mapping[str, Book], *, reference: Book) -> tuple[Misprint, ...]:
    """Every fault of every language, in the order of languages and lines.

    A fault is: Fluent cannot read it, an id given twice, a text that is empty or that nobody could read aloud, a
    reference that leads nowhere or in a circle, a text that `reference` lacks, and values that differ from those of
    `reference`.
    """
    found = [each for book in books.values() for each in book.misprints()]
    for book in books.values():
        if book is not reference:
            found += book.differences(reference)
    return tuple(sorted(found, key=lambda each: (each.language, each.line, each.what)))


class Book:
    """One language's texts as they were written. `ids` are those of its texts; terms, `-name`, are kept apart."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self.resource = FluentParser().parse(source)
        self._source = source
        self._breaks = [at for at, letter in enumerate(source) if letter == "\n"]
        self._entries: dict[str, ast.Message | ast.Term] = {}
        for entry in self._readable():
            self._entries.setdefault(_id(entry), entry)
        self._parts = {name: tuple(_nodes(entry)) for name, entry in self._entries.items()}
        self.ids = frozenset(name for name, entry in self._entries.items() if isinstance(entry, ast.Message))
        self._times = Counter(map(_id, self._readable()))

    def line(self, text_id: str) -> int:
        """The line a text of this book begins on."""
        return self._line(_start(self._entries[text_id]))

    def values(self, text_id: str) -> frozenset[str]:
        """The values a text of this book speaks of, also through the texts it refers to: {"$name"}."""
        return self._values(text_id, frozenset())

    def _readable(self) -> Iterator[ast.Message | ast.Term]:
        return (entry for entry in self.resource.body if isinstance(entry, ast.Message | ast.Term))

    def misprints(self) -> Iterator[Misprint]:
        """The faults that show without a look at another language."""
        for junk in self.resource.body:
            if isinstance(junk, ast.Junk):
                yield from self._unreadable(junk)
        for entry in self._readable():
            for what in self._faults_of(entry):
                yield self._misprint(_start(entry), what)

    def differences(self, reference: Book) -> Iterator[Misprint]:
        """Texts that the reference lacks, and texts that speak of other values there."""
        for name, entry in self._entries.items():
            if isinstance(entry, ast.Term):
                continue
            model = reference._entries.get(name)
            if model is None:
                yield self._misprint(_start(entry), f"{name} is not in English; remove it, or write the English text")
                continue
            ours, theirs = self.values(name), reference.values(name)
            if ours != theirs:
                what = f"{name} speaks of {_listed(ours)}, the English text of {_listed(theirs)}; use the same"
                yield self._misprint(_start(entry), what)

    def _unreadable(self, junk: ast.Junk) -> Iterator[Misprint]:
        for note in junk.annotations or []:
            start = note.span.start if note.span else _start(junk)
            yield self._misprint(start, f"not readable as Fluent: {note.message}")

    def _faults_of(self, entry: ast.Message | ast.Term) -> Iterator[str]:
        name = _id(entry)
        if self._times[name] > 1:
            yield f"{name} is given more than once; keep one"
        if name in BUILT_IN:
            yield f"{name} is built in; choose another id"
        if _blank(entry.value):
            yield f"{name} says nothing; write a text"
        if signs := _SIGN.findall(_written(entry)):
            yield f"{name} shows {' '.join(signs)}; say it in words"
        elif _is_mute(entry.value):
            yield f"{name} has no letter and no digit; write a word"
        for node in _nodes(entry):
            if isinstance(node, ast.MessageReference | ast.TermReference) and _target(node) not in self._entries:
                yield f"{name} refers to {_target(node)}, which is not in {self.language}"
            if isinstance(node, ast.FunctionReference) and node.id.name not in FUNCTIONS:
                yield f"{name} calls {node.id.name}; there are only {_listed(FUNCTIONS)}"
        if self._circles(name):
            yield f"{name} refers to itself"

    def _values(self, name: str, seen: frozenset[str]) -> frozenset[str]:
        if name in seen:
            return frozenset()
        parts = self._parts.get(name, ())
        found = frozenset(f"${node.id.name}" for node in parts if isinstance(node, ast.VariableReference))
        referred = [_target(node) for node in parts if isinstance(node, ast.MessageReference)]
        return found.union(*(self._values(each, seen | {name}) for each in referred))

    def _circles(self, name: str) -> bool:
        waiting, seen = [name], set[str]()
        while waiting:
            parts = self._parts.get(waiting.pop(), ())
            targets = {_target(node) for node in parts if isinstance(node, _REFERENCES)}
            if name in targets:
                return True
            waiting += targets - seen
            seen |= targets
        return False

    def _misprint(self, start: int, what: str) -> Misprint:
        return Misprint(language=self.language, line=self._line(start), what=what)

    def _line(self, start: int) -> int:
        return bisect_left(self._breaks, start) + 1


_REFERENCES = (ast.MessageReference, ast.TermReference)


def references(resource: ast.Resource) -> frozenset[str]:
    """The ids of the texts and terms that a source refers to."""
    return frozenset(_target(node) for node in _nodes(resource) if isinstance(node, _REFERENCES))


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """The node and all within it, as they are read, without the places they stand at."""
    waiting: list[object] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += reversed(cast("list[object]", each))
        elif isinstance(each, ast.BaseNode) and not isinstance(each, ast.Span):
            yield each
            waiting += reversed(vars(each).values())


def _blank(pattern: ast.Pattern | None) -> bool:
    return pattern is None or all(_silent(each) for each in pattern.elements)


def _is_mute(pattern: ast.Pattern | None) -> bool:
    """Whether a text that is there has nothing to be read aloud: only signs, and no value."""
    if pattern is None or _blank(pattern) or any(isinstance(each, ast.Placeable) for each in pattern.elements):
        return False
    return not any(letter.isalnum() for each in pattern.elements for letter in _written(each))


def _written(node: ast.BaseNode) -> str:
    """Everything in it that is shown as it stands."""
    shown = (each.value for each in _nodes(node) if isinstance(each, ast.TextElement | ast.StringLiteral))
    return " ".join(shown)


def _silent(element: ast.TextElement | ast.Placeable) -> bool:
    if isinstance(element, ast.TextElement):
        return not element.value.strip()
    return isinstance(element.expression, ast.StringLiteral) and not element.expression.value.strip()


def _id(entry: ast.Message | ast.Term) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


def _target(node: ast.MessageReference | ast.TermReference) -> str:
    return f"-{node.id.name}" if isinstance(node, ast.TermReference) else node.id.name


def _start(node: ast.SyntaxNode) -> int:
    return node.span.start if node.span else 0


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "no value"
