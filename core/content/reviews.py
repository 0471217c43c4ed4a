"""`safety.toml` becomes Reviews: which texts say what to do about a symptom, and whose review of them still holds.

texts                 their ids; `*` stands for any part of one: "lock-*", "e*-stop-*"
[[reviews]]           language, by, on: who compared what it says with the English, and when
[reviews.words]       id = digest of exactly what was read, English and all; other words are not reviewed any more

The English texts are the reference. Beside unreviewed ones in other languages the English is said too (coaching.md
§2.4, §5.4).
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from core.content.sheet import Faults, Sheet, did_you_mean, open_sheet
from core.messages.texts import REFERENCE, Texts

_DIGEST = 12  # hexadecimal digits: nobody forges a review, words only change


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who reviewed a text, on which day, and the digest of the words they read."""

    by: str
    on: date
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """`safety` holds the ids of the texts that say what to do about a symptom, `given` each review by id and language,
    also those that do not hold any more."""

    texts: Texts = field(default_factory=lambda: Texts({REFERENCE: ""}))
    safety: frozenset[str] = frozenset()
    given: Mapping[tuple[str, str], Review] = field(default_factory=dict[tuple[str, str], Review])

    def unreviewed(self, text_id: str, language: str) -> bool:
        """Whether the text is one of safety that is not said in English there, and nobody has reviewed its words."""
        if text_id not in self.safety:
            return False
        code = self.texts.closest(language)
        return code != REFERENCE and self.texts.has(text_id, code) and self.review(text_id, code) is None

    def review(self, text_id: str, code: str) -> Review | None:
        """The review of exactly the words that stand there now."""
        found = self.given.get((text_id, code))
        return found if found is not None and found.digest == self.digest(text_id, code) else None

    def digest(self, text_id: str, code: str) -> str:
        """What tells these words, and the English ones that they were compared with, from any others."""
        words = "\0".join(self.texts.written(text_id, each) for each in (REFERENCE, code))
        return sha256(words.encode()).hexdigest()[:_DIGEST]


def read_reviews(path: Path, texts: Texts | None, faults: Faults) -> Reviews:
    """What the file says; what has a fault, which is noted, is left out. No file is no text of safety."""
    sheet = open_sheet(path, faults) if texts is not None and path.exists() else None
    if sheet is None or texts is None:
        return Reviews()
    known = texts.book(REFERENCE).ids
    safety = frozenset(
        each for pattern in sheet.names("texts", required=True) for each in _meant(sheet, pattern, known)
    )
    given = {key: review for each in sheet.tables("reviews") for key, review in _given(each, texts, safety)}
    sheet.close()
    return Reviews(texts=texts, safety=safety, given=given)


def _meant(sheet: Sheet, pattern: str, known: frozenset[str]) -> list[str]:
    found = [pattern] if pattern in known else fnmatch.filter(known, pattern)
    if not found:
        sheet.note(f"{pattern} is the id of no text{did_you_mean(pattern, known)}", "texts")
    return found


def _given(sheet: Sheet, texts: Texts, safety: frozenset[str]) -> Iterator[tuple[tuple[str, str], Review]]:
    language, by, on, words = sheet.text("language"), sheet.text("by"), sheet.day("on"), sheet.table("words")
    if language and language not in texts.languages:
        sheet.note(f"language is {language!r}, which there are no texts in", "language")
    if on is None and not sheet.has("on"):
        sheet.note("on is missing; add on = …, a date such as 2026-03-31")
    digests = {each: words.text(each) for each in words.keys}
    for text_id in digests:
        if text_id not in safety:
            words.note(f"{text_id} is no text of safety{did_you_mean(text_id, safety)}", text_id)
    sheet.close()
    if sheet.clean and on is not None:
        yield from (((each, language), Review(by=by, on=on, digest=digest)) for each, digest in digests.items())
