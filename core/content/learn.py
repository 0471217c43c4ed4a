"""`learn.toml` becomes lessons. What a lesson says is found by its id: lesson-sore-title, -text-1, -point-1, -sure."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from core.content.exercises import built
from core.content.lexicon import Lexicon
from core.content.sheet import Faults, Sheet, open_sheet
from core.messages.card import MAX_BUTTONS
from core.rules.learning import Evidence, Lesson
from core.rules.routine import ID

MOST = MAX_BUTTONS - 2  # all lessons stand on one card, beside two other buttons

_OWNER = "lesson"


def read_lessons(path: Path, exercises: Collection[str] | None, lexicon: Lexicon, faults: Faults) -> tuple[Lesson, ...]:
    """Every lesson of the file, in its order; those with a fault, which is noted, are left out. No file is no lessons.

    `exercises` are the ids there are, None when a routine could not be read: then nobody is told of exercises that
    only seem to be missing.
    """
    sheet = open_sheet(path, faults) if path.exists() else None
    if sheet is None:
        return ()
    owned: dict[str, Lesson | None] = {}
    for each in sheet.tables("lessons"):
        if lesson_id := _own(each, owned):
            owned[lesson_id] = _read(each, lesson_id, exercises, lexicon)
    if len(owned) > MOST:
        sheet.note(f"{len(owned)} lessons; at most {MOST} fit on a card", "lessons")
    sheet.close()
    lexicon.note_strays(frozenset({_OWNER}), "lesson")
    return tuple(each for each in owned.values() if each is not None)


def _own(sheet: Sheet, taken: Collection[str]) -> str | None:
    """The lesson's id; None after noting that it cannot be used."""
    lesson_id = sheet.text("id")
    if lesson_id and not ID.fullmatch(lesson_id):
        sheet.note(f"id is {lesson_id!r}; use one word of small letters and digits, such as 'sitting'", "id")
    if lesson_id in taken:
        sheet.note(f"the id {lesson_id} is used twice; choose another", "id")
    return lesson_id if sheet.clean else None


def _read(sheet: Sheet, lesson_id: str, exercises: Collection[str] | None, lexicon: Lexicon) -> Lesson | None:
    evidence = sheet.word("evidence", Evidence)
    sources = sheet.names("sources")
    explains = sheet.names("explains", exercises)
    sheet.close()
    stem = f"{_OWNER}-{lesson_id}"
    title, sure = lexicon.one(sheet, f"{stem}-title"), lexicon.one(sheet, f"{stem}-sure")
    paragraphs, points = lexicon.many(sheet, f"{stem}-text"), lexicon.many(sheet, f"{stem}-point", required=False)
    return built(
        sheet,
        lambda: Lesson(
            id=lesson_id,
            title=title,
            paragraphs=paragraphs,
            points=points,
            sure=sure,
            evidence=evidence,
            sources=sources,
            explains=frozenset(explains),
        ),
    )
