"""Exercises, sessions in letters, and where somebody stands after them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from core.rules.dose import LEVELS, Cap, Dose, Level
from core.rules.progression import Grade, grades
from core.rules.routine import Exercise, Kind, Position, Variant, VariantKind, Words
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status
from tests.rules.spelling import FIRST_DAY, STATUSES, day

TEXT = ("text",)
WORDS = Words(
    name="name", purpose="purpose", muscles="muscles", setup="setup", steps=TEXT, mistakes=TEXT,
    cautions=TEXT, stops=TEXT,
)  # fmt: skip


def exercise_of(name: str, kind: Kind, *doses: Dose, step_s: int = 0, cap: Cap | None = None) -> Exercise:
    easier = Variant(id=f"{name}.easy", kind=VariantKind.EASIER, name="easy", steps=TEXT, position=Position.STANDING)
    return Exercise(
        id=name,
        kind=kind,
        words=WORDS,
        levels=tuple(Level(number=number, dose=dose) for number, dose in zip(LEVELS, doses, strict=True)),
        variants=(easier,),
        position=Position.STANDING,
        step_s=step_s,
        cap=cap or Cap(),
    )


def held(*pairs: tuple[int, int], spots: int = 1) -> list[Dose]:
    return [Dose(sets=sets, hold_s=hold_s, spots=spots) for sets, hold_s in pairs]


# The doses of coaching.md §3.2.
PRESSURE_DOSES = held((2, 5), (1, 15), (1, 20), (1, 30), spots=3)
PRESSURE = exercise_of("e1", Kind.RELEASE, *PRESSURE_DOSES, step_s=5, cap=Cap(hold_s=60, side_s=180))
ILIACUS_CAP = Cap(side_s=60)
ILIACUS = exercise_of("e2", Kind.RELEASE, *held((3, 5), (3, 10), (2, 20), (2, 30)), step_s=5, cap=ILIACUS_CAP)
STRETCH = exercise_of("e3", Kind.STRETCH, *held((2, 20), (2, 30), (3, 30), (2, 45)))
CLAM_DOSES = [Dose(sets=sets, reps=reps, hold_s=5) for sets, reps in ((1, 8), (2, 8), (2, 12), (3, 12))]
CLAM = exercise_of("e4", Kind.STRENGTH, *CLAM_DOSES)

# G good, L good though a little more since, S some, M much, C clearly more since, U unanswered.
ANSWERS = {
    "G": (Felt.EASY, Since.BEFORE),
    "L": (Felt.EASY, Since.LITTLE),
    "S": (Felt.SOME, Since.BEFORE),
    "M": (Felt.MUCH, Since.BEFORE),
    "C": (Felt.EASY, Since.CLEARLY),
    "U": (None, None),
}


def session(number: int, letter: str = "G", *, level: int = 1, exercise: Exercise = STRETCH) -> Session:
    """The session of day `number` in which the exercise was done whole, and how it was."""
    felt, since = ANSWERS[letter]
    item = Item(exercise=exercise.id, level=level, dose=exercise.level(level).dose)
    return Session(day=day(number), items=(item,), done=frozenset({exercise.id}), felt=felt, since=since)


def spelled(letters: str, levels: str = "", exercise: Exercise = STRETCH) -> list[Session]:
    """A session for each letter but dots, on the day of its place; `levels` one digit each, the rest at level 1."""
    numbers = [number for number, letter in enumerate(letters, 1) if letter != "."]
    at = levels.ljust(len(numbers), "1")
    pairs = zip(numbers, at, strict=True)
    return [session(number, letters[number - 1], level=int(level), exercise=exercise) for number, level in pairs]


def stands(
    sessions: Collection[Session],
    today: int,
    *,
    exercise: Exercise = STRETCH,
    log: str = "D" * 400,
    renewed: int | None = None,
    resting: Collection[int] = (),
) -> Grade:
    """The grade on day `today`, but for its sets (`sets_of` tells them); without a log, every day was done."""
    found = grades(
        [exercise],
        sessions,
        {day(number): STATUSES[letter] for number, letter in enumerate(log, 1)},
        first_day=FIRST_DAY,
        today=day(today),
        renewed=day(renewed) if renewed else None,
        resting=frozenset(map(day, resting)),
    )
    return replace(found[exercise.id], sets=None)


def sets_of(sessions: Collection[Session], today: int, exercise: Exercise) -> int | None:
    """The most sets of the exercise that were done, as known on day `today`."""
    log = {each.day: Status.DONE for each in sessions}
    return grades([exercise], sessions, log, first_day=FIRST_DAY, today=day(today))[exercise.id].sets


def level(letters: str, levels: str = "", resting: Collection[int] = (), log: str = "D" * 400) -> int:
    """The level on the last of the spelled days."""
    return stands(spelled(letters, levels), len(letters), resting=resting, log=log).level


def count(letters: str, levels: str = "") -> int:
    return stands(spelled(letters, levels), len(letters)).sessions
