"""A routine's folder becomes a Routine: `routine.toml`, its two tables, and one file for each exercise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.content.exercises import Frame, built, read_exercise
from core.content.lexicon import Lexicon
from core.content.sheet import Faults, Sheet, open_sheet
from core.content.tailoring import Course, read_conditions, read_lengths, read_sites
from core.rules.routine import ID, Routine, easing_fault, starter_fault
from core.rules.tailoring import Condition, Site

MAIN, SITES, CONDITIONS = "routine.toml", "sites.toml", "conditions.toml"


def read_routines(folder: Path, lexicon: Lexicon, faults: Faults) -> tuple[Routine, ...]:
    """Every routine below `folder`, by id. Those with a fault, which is noted, are left out."""
    owners: set[str] = set()
    folders = sorted(each for each in folder.glob("*") if each.is_dir())
    if not folders:
        faults.note(folder, 1, f"no routine; add a folder with a {MAIN}")
    routines = [_read(each, lexicon, faults, owners) for each in folders]
    lexicon.note_strays(frozenset(owners))
    return tuple(each for each in routines if each is not None)


def _read(folder: Path, lexicon: Lexicon, faults: Faults, owners: set[str]) -> Routine | None:
    """One routine. `owners` are the ids of routines and exercises so far; texts are found by them, so none repeats."""
    main = open_sheet(folder / MAIN, faults)
    paths = sorted(path for path in folder.glob("*.toml") if path.name not in (MAIN, SITES, CONDITIONS))
    sheets = [(path, sheet) for path in paths if (sheet := open_sheet(path, faults))]
    owners.add(folder.name)
    owned = [(_own(sheet, path, owners), sheet) for path, sheet in sheets]
    if main is None:
        return None
    frame = Frame(
        activities=main.names("activities"),
        equipment=main.names("equipment"),
        exercises=frozenset(each for each, _ in owned) if len(sheets) == len(paths) else None,
        forms=frozenset(form for each, sheet in owned for form in _forms(each, sheet)),
        lexicon=lexicon,
    )
    exercises = [read_exercise(sheet, exercise_id, frame) for exercise_id, sheet in owned]
    order = main.names("order", frame.exercises, required=True)
    for exercise_id, sheet in owned:
        if order and exercise_id not in order:
            sheet.note(f"{exercise_id} is not in the order of {MAIN}; add it there", "id")
    course = Course(id=folder.name, frame=frame, exercises={each.id: each for each in exercises if each is not None})
    asked, hurting = open_sheet(folder / CONDITIONS, faults), open_sheet(folder / SITES, faults)
    if asked is None or hurting is None:
        owners.discard(folder.name)  # so that nobody is told of texts that only seem to belong to nothing
    return _routine(main, order, course, _tables(asked, hurting, course))


def _forms(exercise_id: str, sheet: Sheet) -> Iterator[str]:
    """The ids that a file gives to its exercise and variants, whether or not these are sound."""
    yield exercise_id
    yield from (each.text("id") for each in sheet.tables("variants"))


def _tables(
    asked: Sheet | None, hurting: Sheet | None, course: Course
) -> tuple[tuple[Site, ...], tuple[Condition, ...]] | None:
    """Where it hurts, and what the safety screen asks; None after noting a fault of either."""
    conditions = read_conditions(asked, course) if asked else ()
    known = frozenset(each.id for each in conditions) if asked and asked.clean else None
    sites = read_sites(hurting, course, known) if hurting else ()
    return (sites, conditions) if asked and asked.clean and hurting and hurting.clean else None


def _own(sheet: Sheet, path: Path, owners: set[str]) -> str:
    """The exercise's id; after noting that it cannot be used, the one its file's name begins with."""
    exercise_id = sheet.text("id")
    if exercise_id and not ID.fullmatch(exercise_id):
        sheet.note(f"id is {exercise_id!r}; use one word of small letters and digits, such as 'e1'", "id")
    if exercise_id in owners:
        sheet.note(f"the id {exercise_id} is used twice; choose another", "id")
    if not sheet.clean:
        exercise_id = path.stem.partition("-")[0]
    owners.add(exercise_id)
    return exercise_id


def _routine(
    main: Sheet, order: Sequence[str], course: Course, tables: tuple[tuple[Site, ...], tuple[Condition, ...]] | None
) -> Routine | None:
    frame, read = course.frame, course.exercises
    version = main.number("version", least=1)
    starter = course.variants(main, "starter", starter_fault, required=True)
    gentle = course.variants(main, "gentle", easing_fault)
    assessed = frozenset(main.names("assessed", frame.exercises))
    lengths = read_lengths(main, frame)
    reviewed_by, reviewed_on = main.text("clinically_reviewed_by", ""), main.day("clinically_reviewed_on")
    main.close()
    _check_words(main, course.id, frame)
    if tables is None or not read.keys() >= set(order):
        return None
    sites, conditions = tables
    return built(
        main,
        lambda: Routine(
            id=course.id,
            version=version,
            exercises=tuple(read[each] for each in order),
            starter=starter,
            lengths=lengths,
            gentle=gentle,
            assessed=assessed,
            sites=sites,
            conditions=conditions,
            activities=frame.activities,
            equipment=frame.equipment,
            reviewed_by=reviewed_by,
            reviewed_on=reviewed_on,
        ),
    )


def _check_words(main: Sheet, routine_id: str, frame: Frame) -> None:
    for part in ("name", "purpose"):
        frame.lexicon.one(main, f"{routine_id}-{part}")
    for activity in frame.activities:
        frame.lexicon.one(main, f"{routine_id}-activity-{activity}", "activities")
    for tool in frame.equipment:
        frame.lexicon.one(main, f"{routine_id}-equipment-{tool}", "equipment")
