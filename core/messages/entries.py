"""The source of a language, cut into its texts. Each is parsed when it is first said: no start waits for thousands."""

from __future__ import annotations

import re

from fluent.syntax import FluentParser, ast

from core.messages.proofreading import references

_BEGINS = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)  # a text begins a line, all else in it does not
_BELOW = re.compile(r"(\s*\n(#.*)?)+\Z")  # empty lines, and comments about what comes next
_PARSER = FluentParser(with_spans=False)


class Entries:
    """The texts of one language by their ids, terms as `-name`; of one given twice the first."""

    def __init__(self, source: str) -> None:
        found = list(_BEGINS.finditer(source))
        starts = [each.start() for each in found]
        self._sources: dict[str, str] = {}
        for each, end in zip(found, [*starts[1:], len(source)], strict=False):
            self._sources.setdefault(each[1], _BELOW.sub("", source[each.start() : end]))
        self._parsed: dict[str, ast.Resource] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._sources

    def parsed(self, name: str) -> ast.Resource:
        """The text alone, as Fluent reads it; KeyError when there is none."""
        if (known := self._parsed.get(name)) is None:
            known = self._parsed[name] = _PARSER.parse(self._sources[name])
        return known

    def with_references(self, name: str) -> tuple[str, ...]:
        """The id, and those of all texts and terms that it refers to, each once; empty when there is none."""
        found: dict[str, None] = {}
        waiting = [name]
        while waiting:
            if (each := waiting.pop(0)) in self and each not in found:
                found[each] = None
                waiting += sorted(references(self.parsed(each)))
        return tuple(found)

    def written(self, name: str) -> str:
        """Exactly what was written for the text, and for all it refers to."""
        return "\n".join(self._sources[each] for each in self.with_references(name))
