"""A routine's folder becomes a Routine: `routine.toml`, and one file for each exercise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.content.exercises import Frame, built, read_exercise
from core.content.lexicon import Lexicon
from core.content.sheet import Faults, Sheet, did_you_mean, open_sheet
from core.rules.routine import ID, Exercise, Routine, starter_fault

MAIN = "routine.toml"


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
    paths = sorted(path for path in folder.glob("*.toml") if path.name != MAIN)
    sheets = [(path, sheet) for path in paths if (sheet := open_sheet(path, faults))]
    owners.add(folder.name)
    owned = [(_own(sheet, path, owners), sheet) for path, sheet in sheets]
    if main is None:
        return None
    frame = Frame(
        activities=main.names("activities"),
        equipment=main.names("equipment"),
        exercises=frozenset(each for each, _ in owned) if len(sheets) == len(paths) else None,
        lexicon=lexicon,
    )
    exercises = [read_exercise(sheet, exercise_id, frame) for exercise_id, sheet in owned]
    order = main.names("order", frame.exercises, required=True)
    for exercise_id, sheet in owned:
        if order and exercise_id not in order:
            sheet.note(f"{exercise_id} is not in the order of {MAIN}; add it there", "id")
    return _routine(main, folder.name, order, exercises, frame)


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
    main: Sheet, routine_id: str, order: Sequence[str], exercises: Sequence[Exercise | None], frame: Frame
) -> Routine | None:
    read = {each.id: each for each in exercises if each is not None}
    version = main.number("version", least=1)
    starter = main.names("starter", required=True)
    reviewed_by, reviewed_on = main.text("clinically_reviewed_by", ""), main.day("clinically_reviewed_on")
    main.close()
    for variant_id in starter:
        _check_starter(main, variant_id, read, whole=None not in exercises and frame.exercises is not None)
    _check_words(main, routine_id, frame)
    if not read.keys() >= set(order):
        return None
    return built(
        main,
        lambda: Routine(
            id=routine_id,
            version=version,
            exercises=tuple(read[each] for each in order),
            starter=starter,
            activities=frame.activities,
            equipment=frame.equipment,
            reviewed_by=reviewed_by,
            reviewed_on=reviewed_on,
        ),
    )


def _check_starter(main: Sheet, variant_id: str, read: dict[str, Exercise], *, whole: bool) -> None:
    """Note a starter form that does not exist or is not for everyone; nothing is said of exercises with faults."""
    exercise = read.get(variant_id.partition(".")[0])
    variants = {each.id for each in exercise.variants} if exercise else set[str]()
    if exercise is not None and variant_id in variants:
        if fault := starter_fault(exercise, variant_id):
            main.note(fault, "starter")
    elif exercise is not None or whole:
        every = variants or {each.id for exercise in read.values() for each in exercise.variants}
        main.note(f"starter names {variant_id!r}, which is no variant{did_you_mean(variant_id, every)}", "starter")


def _check_words(main: Sheet, routine_id: str, frame: Frame) -> None:
    for part in ("name", "purpose"):
        frame.lexicon.one(main, f"{routine_id}-{part}")
    for activity in frame.activities:
        frame.lexicon.one(main, f"{routine_id}-activity-{activity}", "activities")
    for tool in frame.equipment:
        frame.lexicon.one(main, f"{routine_id}-equipment-{tool}", "equipment")
