"""The tables of a routine: how long a session is, where it hurts, what the safety screen asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.content.exercises import Frame, built
from core.content.sheet import Sheet
from core.rules.people import LENGTHS
from core.rules.routine import Exercise, easing_fault
from core.rules.screening import Tier
from core.rules.tailoring import ID, Condition, Length, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What a table may refer to: the routine's id and frame, and those of its exercises that could be read."""

    id: str
    frame: Frame
    exercises: Mapping[str, Exercise]

    def variants(
        self, sheet: Sheet, key: str, fault_of: Callable[[Exercise, str], str | None], *, required: bool = False
    ) -> tuple[str, ...]:
        """The variants that a list names, after noting those that do not exist and those that `fault_of` refuses."""
        names = self.frame.variants(sheet, key, required=required)
        for variant_id in names:
            exercise = self.exercises.get(variant_id.partition(".")[0])
            if exercise is not None and variant_id in {each.id for each in exercise.variants}:
                fault = fault_of(exercise, variant_id)
                if fault is not None:
                    sheet.note(fault, key)
        return names


def read_lengths(main: Sheet, frame: Frame) -> tuple[Length, ...]:
    """Every session, after noting what is wrong, given twice or missing."""
    read = [_length(each, frame) for each in main.tables("lengths")]
    minutes = [each for each, _ in read]
    _note_twice(main, "lengths", [f"a session of {each} minutes" for each in minutes])
    for each in LENGTHS:
        if each not in minutes:
            main.note(f"a session of {each} minutes is missing; add [[lengths]] with minutes = {each}", "lengths")
    return tuple(length for _, length in read if length is not None)


def _length(sheet: Sheet, frame: Frame) -> tuple[int, Length | None]:
    minutes = sheet.number("minutes")
    slots = sheet.choices("slots", frame.exercises)
    sets, hold_s = sheet.optional_number("sets"), sheet.optional_number("hold_s")
    sheet.close()
    return minutes, built(sheet, lambda: Length(minutes=minutes, slots=slots, sets=sets, hold_s=hold_s))


def read_conditions(sheet: Sheet, course: Course) -> tuple[Condition, ...]:
    """Every item of the third screen, after noting what is wrong."""
    read = [_condition(each, course) for each in sheet.tables("conditions")]
    sheet.close()
    _note_twice(sheet, "conditions", [each for each, _ in read])
    return tuple(condition for _, condition in read if condition is not None)


def _condition(sheet: Sheet, course: Course) -> tuple[str, Condition | None]:
    condition_id, every = _id(sheet), course.frame.exercises
    tier = sheet.word("tier", Tier)
    blocked = frozenset(sheet.names("blocked", every))
    if sheet.flag("everything"):
        blocked |= every or frozenset()
    kept_off = frozenset(sheet.names("kept_off", every))
    eased = frozenset(course.variants(sheet, "eased", easing_fault))
    sheet.close()
    if not condition_id:
        return "", None
    stem = f"{course.id}-condition-{condition_id}"
    name, _, advice = (course.frame.lexicon.one(sheet, f"{stem}{part}") for part in ("", "-button", "-advice"))
    return condition_id, built(
        sheet,
        lambda: Condition(
            id=condition_id,
            tier=tier,
            name=name,
            advice=advice,
            blocked=blocked,
            kept_off=kept_off,
            eased=eased,
        ),
    )


def read_sites(sheet: Sheet, course: Course, conditions: frozenset[str] | None) -> tuple[Site, ...]:
    """Every place where it may hurt, after noting what is wrong. `conditions` are None when they are not known."""
    read = [_site(each, course, conditions) for each in sheet.tables("sites")]
    sheet.close()
    _note_twice(sheet, "sites", [each for each, _ in read])
    return tuple(site for _, site in read if site is not None)


def _site(sheet: Sheet, course: Course, conditions: frozenset[str] | None) -> tuple[str, Site | None]:
    site_id, every, lexicon = _id(sheet), course.frame.exercises, course.frame.lexicon
    off, more, care = (frozenset(sheet.names(key, every)) for key in ("off", "more", "care"))
    eased = course.variants(sheet, "eased", easing_fault)
    finding = sheet.text("finding", "") or None
    if finding is not None:
        sheet.known("finding", (finding,), conditions)
    asks_urgent = sheet.flag("asks_urgent")
    sheet.close()
    if not site_id:
        return "", None
    name = lexicon.one(sheet, f"{course.id}-site-{site_id}")
    tips = lexicon.many(sheet, f"{name}-tip", required=False)

    def build() -> Site:
        return Site(
            id=site_id,
            name=name,
            off=off,
            eased=eased,
            more=more,
            care=care,
            finding=finding,
            asks_urgent=asks_urgent,
            tips=tips,
        )

    site = built(sheet, build)
    for exercise_id in sorted(care):
        lexicon.one(sheet, f"{name}-{exercise_id}", "care")
    return site_id, site


def _id(sheet: Sheet) -> str:
    """The id of a row; empty after noting that it cannot be one."""
    row_id = sheet.text("id")
    if row_id and not ID.fullmatch(row_id):
        sheet.note(f"id is {row_id!r}; use small letters, digits and _, such as 'low_back'", "id")
        return ""
    return row_id


def _note_twice(sheet: Sheet, key: str, ids: list[str]) -> None:
    for each in sorted({each for each in ids if each and ids.count(each) > 1}):
        sheet.note(f"{each} is given twice; keep one", key)
