"""One exercise file, and the texts its id leads to, become an Exercise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from core.content.lexicon import Lexicon
from core.content.sheet import Sheet
from core.errors import InvalidValue
from core.rules.dose import LEVELS, Cap, Dose, Level
from core.rules.routine import (
    HIGHEST_WEIGHT,
    Exercise,
    Kind,
    Position,
    Variant,
    VariantKind,
    form_faults,
    overdoses,
)
from core.rules.wording import Gate, Words

_Value = TypeVar("_Value")
_COUNTS = ("sets", "reps", "spots", "hold_s", "move_s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What an exercise may refer to: the activities, equipment and exercises of its routine, and the texts.

    `exercises` is None when a file could not be read, so that nobody is told of exercises that only seem to be missing.
    `forms` are the ids that the readable files give to exercises and variants.
    """

    activities: tuple[str, ...]
    equipment: tuple[str, ...]
    exercises: frozenset[str] | None
    forms: frozenset[str]
    lexicon: Lexicon

    def variants(self, sheet: Sheet, key: str, *, required: bool = False) -> tuple[str, ...]:
        """The variants that a list names, after noting those that do not exist."""
        return self._known(sheet, key, frozenset(each for each in self.forms if "." in each), required=required)

    def alternatives(self, sheet: Sheet, key: str) -> tuple[str, ...]:
        """The variants and exercises that a list names, after noting those that do not exist."""
        return self._known(sheet, key, self.forms)

    def _known(self, sheet: Sheet, key: str, forms: frozenset[str], *, required: bool = False) -> tuple[str, ...]:
        names = sheet.names(key, required=required)
        sheet.known(key, [each for each in names if self.exercises or each.partition(".")[0] in self.forms], forms)
        return names


def built(sheet: Sheet, build: Callable[[], _Value]) -> _Value | None:
    """What `build` makes, or None when the sheet has faults or the value is refused, which is noted."""
    if not sheet.clean:
        return None
    try:
        return build()
    except InvalidValue as refusal:
        sheet.note(str(refusal))
        return None


def read_exercise(sheet: Sheet, exercise_id: str, frame: Frame) -> Exercise | None:
    """The exercise, or None after noting everything that is wrong with it."""
    words = _words(sheet, exercise_id, frame.lexicon)
    kind = sheet.word("kind", Kind)
    position = sheet.word("position", Position)
    instead = frame.alternatives(sheet, "instead")
    equipment = sheet.names("equipment", frame.equipment)
    levels = _levels(sheet)
    variants = _variants(sheet, exercise_id, frame)
    cap = _cap(sheet.table("cap"))
    weights = _weights(sheet.table("weights"), frame)
    gate = _gate(sheet, exercise_id, frame) if sheet.has("gate") else None
    step_s = sheet.number("step_s", 0)
    optional = sheet.flag("optional")
    sheet.close()
    if levels is None or variants is None or cap is None:
        return None
    _note_faults_between(sheet, exercise_id, equipment, levels, variants, cap)
    return built(
        sheet,
        lambda: Exercise(
            id=exercise_id,
            kind=kind,
            words=words,
            levels=levels,
            variants=variants,
            position=position,
            instead=instead,
            equipment=equipment,
            weights=weights,
            cap=cap,
            step_s=step_s,
            optional=optional,
            gate=gate,
        ),
    )


def _note_faults_between(
    sheet: Sheet,
    exercise_id: str,
    equipment: tuple[str, ...],
    levels: tuple[Level, ...],
    variants: tuple[Variant, ...],
    cap: Cap,
) -> None:
    for what in form_faults(exercise_id, equipment, variants):
        sheet.note(what, "variants")
    for level, what in overdoses(levels, variants, cap):
        sheet.note(what, "levels", str(level.number))


def _words(sheet: Sheet, owner: str, lexicon: Lexicon) -> Words:
    def one(part: str) -> str:
        return lexicon.one(sheet, f"{owner}-{part}")

    def many(part: str) -> tuple[str, ...]:
        return lexicon.many(sheet, f"{owner}-{part}", required=part != "tip")

    return Words(
        name=one("name"),
        purpose=one("purpose"),
        muscles=one("muscles"),
        setup=one("setup"),
        steps=many("step"),
        mistakes=many("mistake"),
        cautions=many("caution"),
        stops=many("stop"),
        tips=many("tip"),
    )


def _levels(sheet: Sheet) -> tuple[Level, ...] | None:
    """All four levels. `per_side` and `move_s` of the exercise hold for every level."""
    per_side = sheet.flag("per_side", required=True)
    move_s = sheet.number("move_s", 0)
    table = sheet.table("levels", required=True)
    found: list[Level | None] = []
    for number in LEVELS:
        if table.has(str(number)):
            found.append(_level(table.table(str(number)), number, per_side=per_side, move_s=move_s))
        else:
            table.expect(str(number))
            table.note(f"level {number} is missing; add {number} = {{ sets = …, hold_s = … }}")
    table.close()
    levels = tuple(each for each in found if each is not None)
    return levels if len(levels) == len(LEVELS) else None


def _level(sheet: Sheet, number: int, *, per_side: bool, move_s: int) -> Level | None:
    sets = sheet.number("sets", least=1)
    reps = sheet.number("reps", 1, least=1)
    spots = sheet.number("spots", 1, least=1)
    hold_s = sheet.number("hold_s", 0)
    every_days = sheet.number("every_days", 1, least=1, most=7)
    sheet.close()

    def build() -> Level:
        dose = Dose(sets=sets, reps=reps, spots=spots, hold_s=hold_s, move_s=move_s, per_side=per_side)
        return Level(number=number, dose=dose, every_days=every_days)

    return built(sheet, build)


def _variants(sheet: Sheet, exercise_id: str, frame: Frame) -> tuple[Variant, ...] | None:
    read = [_variant(each, exercise_id, frame) for each in sheet.tables("variants")]
    variants = tuple(each for each in read if each is not None)
    return variants if len(variants) == len(read) else None


def _variant(sheet: Sheet, exercise_id: str, frame: Frame) -> Variant | None:
    variant_id = sheet.text("id")
    name = variant_id.rpartition(".")[2].lower()
    if name and variant_id != f"{exercise_id}.{name}":
        sheet.note(f"the id {variant_id} is of no variant of {exercise_id}; write '{exercise_id}.{name}'", "id")
    kind = sheet.word("kind", VariantKind)
    position = sheet.word("position", Position)
    equipment = sheet.names("equipment", frame.equipment)
    from_level = sheet.number("from_level", 1, least=1, most=LEVELS[-1])
    public = sheet.flag("public")
    changes = _changes(sheet.table("dose"))
    sheet.close()
    if not name:
        return None
    stem = f"{exercise_id}-{name}"
    title, steps = frame.lexicon.one(sheet, f"{stem}-name"), frame.lexicon.many(sheet, f"{stem}-step")
    return built(
        sheet,
        lambda: Variant(
            id=variant_id,
            kind=kind,
            name=title,
            steps=steps,
            position=position,
            equipment=equipment,
            from_level=from_level,
            changes=changes,
            public=public,
        ),
    )


def _changes(sheet: Sheet) -> dict[str, int | bool]:
    changes: dict[str, int | bool] = {key: sheet.number(key) for key in _COUNTS if sheet.has(key)}
    if sheet.has("per_side"):
        changes["per_side"] = sheet.flag("per_side")
    sheet.expect(*_COUNTS, "per_side")
    sheet.close()
    return changes


def _cap(sheet: Sheet) -> Cap | None:
    hold_s, side_s, session_s = (sheet.optional_number(key) for key in ("hold_s", "side_s", "session_s"))
    sheet.close()
    return built(sheet, lambda: Cap(hold_s=hold_s, side_s=side_s, session_s=session_s))


def _weights(sheet: Sheet, frame: Frame) -> dict[str, int]:
    sheet.expect(*frame.activities)
    weights = {key: sheet.number(key, most=HIGHEST_WEIGHT) for key in frame.activities if sheet.has(key)}
    sheet.close()
    return weights


def _gate(parent: Sheet, exercise_id: str, frame: Frame) -> Gate | None:
    sheet = parent.table("gate")
    after = sheet.text("after")
    level = sheet.number("level", least=1, most=LEVELS[-1])
    if after:
        sheet.known("after", (after,), frame.exercises)
    sheet.close()
    text = frame.lexicon.one(sheet, f"{exercise_id}-gate")
    accept = frame.lexicon.one(sheet, f"{exercise_id}-gate-yes")
    return built(sheet, lambda: Gate(after=after, level=level, text=text, accept=accept))
