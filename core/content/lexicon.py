"""The language files, and which of their texts belong to an exercise or a routine."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path

from core.content.sheet import Faults, Sheet, did_you_mean, read
from core.errors import InvalidValue
from core.messages.proofreading import Book
from core.messages.texts import REFERENCE, Texts, locale_of


class Lexicon:
    """`languages/<code>/*.ftl` under a content folder; the files of a language are read as one.

    `texts` is None after a fault that leaves nothing to say. An exercise's texts are found by their ids, `e3-name`,
    `e3-step-1`, so that an author adds a step by writing it. English is proofread always, the others with
    `every_language`: what somebody waits for is never the reading of a language that nobody speaks.
    """

    def __init__(self, folder: Path, faults: Faults, *, every_language: bool = False) -> None:
        self._faults = faults
        self._folder = folder
        self._starts: dict[str, list[tuple[int, Path]]] = {}
        self._claimed: set[str] = set()
        self._missing: set[str] = set()
        self.texts = self._read(every_language=every_language)
        self._book: Book | None = self.texts.book(REFERENCE) if self.texts else None

    def _read(self, *, every_language: bool) -> Texts | None:
        codes = sorted(each for each in self._folder.glob("*") if each.is_dir())
        sources = {each.name: self._joined(each) for each in codes if self._is_language(each)}
        if REFERENCE not in sources:
            self._faults.note(self._folder / REFERENCE, 1, "no English texts; add a folder with .ftl files")
            return None
        texts = Texts(sources)
        for each in texts.misprints(() if every_language else (REFERENCE,)):
            self._note(each.language, each.line, each.what)
        for language in texts.languages if every_language else ():
            self._note_missing(texts, language)
        return texts

    def _note_missing(self, texts: Texts, language: str) -> None:
        """Note what was written in English and not in this language, in the file that is called as the English one."""
        english = texts.book(REFERENCE)
        for text_id in sorted(english.ids - texts.book(language).ids):
            path = self._folder / language / self._found(REFERENCE, english.line(text_id))[0].name
            self._faults.note(path, 1, f"{text_id} is missing; write what the English text says")

    def _is_language(self, folder: Path) -> bool:
        try:
            locale_of(folder.name)
        except InvalidValue:
            self._faults.note(folder, 1, f"{folder.name!r} is not a language code; use one such as de or pt-BR")
            return False
        return True

    def _joined(self, folder: Path) -> str:
        joined = ""
        starts: list[tuple[int, Path]] = []
        for path in sorted(folder.glob("*.ftl")):
            starts.append((joined.count("\n") + 1, path))
            joined += (read(path, self._faults) or "") + "\n"
        self._starts[folder.name] = starts or [(1, folder)]
        return joined

    def _note(self, language: str, line: int, what: str) -> None:
        path, line = self._found(language, line)
        self._faults.note(path, line, what)

    def _found(self, language: str, line: int) -> tuple[Path, int]:
        """The file in which a line of a whole language stands, and which line of that it is."""
        starts = self._starts[language]
        first, path = starts[bisect_right(starts, line, key=lambda each: each[0]) - 1]
        return path, line - first + 1

    def one(self, sheet: Sheet, text_id: str, *keys: str) -> str:
        """`text_id`, after noting at a key of `sheet`, or at the sheet itself, when English lacks it."""
        self._claimed.add(text_id)
        if self._book and text_id not in self._book.ids:
            self._missing.add(text_id)
            sheet.note(f"the text {text_id} is missing; write it into languages/{REFERENCE}", *keys)
        return text_id

    def many(self, sheet: Sheet, stem: str, *, required: bool = True) -> tuple[str, ...]:
        """`stem-1`, `stem-2` and so on, as many as there are, after noting gaps, and none where some are required."""
        numbered = re.compile(re.escape(stem) + r"-([1-9][0-9]?)")
        found = [
            int(match[1]) for each in (self._book.ids if self._book else ()) if (match := numbered.fullmatch(each))
        ]
        return tuple(self.one(sheet, f"{stem}-{n}") for n in range(1, max(found, default=int(required)) + 1))

    def note_strays(self, owners: frozenset[str], kind: str = "exercise or routine") -> None:
        """Note texts whose ids begin like an owner's but belong to nothing, and owned texts that speak of values.

        `kind` says what the owners are. What a picture shows, `e3-standing-alt`, belongs to the picture.
        """
        if self._book is None:
            return
        for text_id in self._book.ids:
            line = self._book.line(text_id)
            if text_id in self._claimed:
                if values := self._book.values(text_id):
                    self._note(
                        REFERENCE, line, f"{text_id} cannot speak of {', '.join(sorted(values))}: nothing fills it"
                    )
            elif text_id.partition("-")[0] in owners and not text_id.endswith("-alt"):
                hint = did_you_mean(text_id, self._missing) or "; remove it"
                self._note(REFERENCE, line, f"{text_id} belongs to no {kind}{hint}")
