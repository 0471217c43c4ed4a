"""The shape of content: a routine, its exercises, their levels and variants (coaching.md §3).

Words are ids of texts in the language files; nothing a person reads and no number of a course stands here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from core.errors import InvalidValue
from core.rules.dose import LEVELS, Cap, Dose, Level
from core.rules.people import LENGTHS
from core.rules.tailoring import Condition, Length, Site
from core.rules.wording import Gate, Words

HIGHEST_WEIGHT = 3  # coaching.md §3.4

ID = re.compile(r"[a-z][a-z0-9]*")
_VARIANT_ID = re.compile(r"([a-z][a-z0-9]*)\.[a-z][a-z0-9_]*")


class Kind(StrEnum):
    """What an exercise does; a session keeps at least one of the first two and one of the last (coaching.md §3.5)."""

    RELEASE = "release"
    STRETCH = "stretch"
    STRENGTH = "strength"


class Position(StrEnum):
    """How the body is while a form is done; a swap says so."""

    STANDING = "standing"
    SEATED = "seated"
    KNEELING = "kneeling"
    LYING = "lying"


class VariantKind(StrEnum):
    """How a variant differs from the standard form."""

    EASIER = "easier"
    HARDER = "harder"
    NO_TOOL = "no_tool"


def _refuse_if(wrong: bool, why: str) -> None:
    if wrong:
        raise InvalidValue(why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form of an exercise, called `<exercise>.<name>`, with a name and steps of its own (text ids).

    `changes` replaces fields of the level's dose; `public` forms may be shown to a group, where nobody is screened.
    """

    id: str
    kind: VariantKind
    name: str
    steps: tuple[str, ...]
    position: Position
    equipment: tuple[str, ...] = ()
    from_level: int = 1
    changes: Mapping[str, int | bool] = field(default_factory=dict[str, int | bool], hash=False)
    public: bool = False

    def __post_init__(self) -> None:
        _refuse_if(not _VARIANT_ID.fullmatch(self.id), f"{self.id!r} is not <exercise>.<name> in small letters")
        _refuse_if(not self.name or not self.steps, f"{self.id} needs a name and steps")
        _refuse_if(self.from_level not in LEVELS, f"from_level is one of {LEVELS}")
        _refuse_if(self.public and bool(self.equipment), f"{self.id} is public; it cannot need equipment")
        _refuse_if(
            self.public and self.kind is not VariantKind.EASIER, f"{self.id} is public; only an easier form can be"
        )
        object.__setattr__(self, "changes", MappingProxyType(dict(self.changes)))

    @property
    def exercise_id(self) -> str:
        """The exercise this is a form of."""
        return self.id.partition(".")[0]

    def dose(self, level: Level) -> Dose:
        """The dose of this form at `level`."""
        return replace(level.dose, **self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise with its four levels. `weights` tell how much it serves an activity, 0 to 3 (coaching.md §3.4).

    `optional` is offered and never planned unasked. `instead` are the forms that may take its place, the best first:
    ids of exercises (their standard form) and of variants. `step_s` lengthens the hold after a comfortable session, up
    to the next level's hold; 0 for exercises that grow by levels alone (coaching.md §3.1).
    """

    id: str
    kind: Kind
    words: Words
    levels: tuple[Level, ...]
    variants: tuple[Variant, ...]
    position: Position
    instead: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    weights: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)
    cap: Cap = field(default_factory=Cap)
    step_s: int = 0
    optional: bool = False
    gate: Gate | None = None

    def __post_init__(self) -> None:
        _refuse_if(not ID.fullmatch(self.id), f"{self.id!r} is not one word of small letters and digits")
        _refuse_if(tuple(each.number for each in self.levels) != LEVELS, f"{self.id} needs the levels {LEVELS}")
        _refuse_if(self.step_s < 0, "step_s is 0 or more seconds")
        _refuse_if(self.id in self.instead, f"{self.id} cannot take its own place")
        _refuse_if(not all(0 <= each <= HIGHEST_WEIGHT for each in self.weights.values()), "a weight is 0 to 3")
        for fault in form_faults(self.id, self.equipment, self.variants):
            raise InvalidValue(fault)
        for _, fault in overdoses(self.levels, self.variants, self.cap):
            raise InvalidValue(fault)
        object.__setattr__(self, "weights", MappingProxyType(dict(self.weights)))

    def level(self, number: int) -> Level:
        """Level `number`. Raises InvalidValue when it is not 1 to 4."""
        _refuse_if(number not in LEVELS, f"a level is one of {LEVELS}")
        return self.levels[number - 1]

    def variant(self, variant_id: str) -> Variant:
        """The form called `variant_id`. Raises InvalidValue when there is none."""
        for each in self.variants:
            if each.id == variant_id:
                return each
        raise InvalidValue(f"{self.id} has no form {variant_id}")


def form_faults(exercise_id: str, equipment: tuple[str, ...], variants: tuple[Variant, ...]) -> Iterator[str]:
    """What is wrong with an exercise's forms taken together, in words."""
    ids = [each.id for each in variants]
    kinds = {each.kind for each in variants}
    for variant_id in sorted({each for each in ids if ids.count(each) > 1}):
        yield f"variant {variant_id} is given twice; keep one"
    for each in variants:
        if each.exercise_id != exercise_id:
            yield f"variant {each.id} is not of {exercise_id}; its id starts with {exercise_id!r} and a dot"
        if each.kind is VariantKind.NO_TOOL and each.equipment:
            yield f"variant {each.id} is a no_tool form; take its equipment out"
    if VariantKind.EASIER not in kinds:
        yield f"{exercise_id} has no easier form; add a variant of kind easier"
    if equipment and VariantKind.NO_TOOL not in kinds:
        yield f"{exercise_id} needs equipment and has no form without; add a variant of kind no_tool"


def overdoses(levels: tuple[Level, ...], variants: tuple[Variant, ...], cap: Cap) -> Iterator[tuple[Level, str]]:
    """Every dose above the hard cap: its level, and which limit is exceeded, in words."""
    for level in levels:
        if fault := cap.broken_by(level.dose):
            yield level, f"at level {level.number} {fault}"
        for each in variants:
            given = each.dose(level)
            if each.from_level <= level.number and given != level.dose and (fault := cap.broken_by(given)):
                yield level, f"variant {each.id} at level {level.number}: {fault}"


def starter_fault(exercise: Exercise, variant_id: str) -> str | None:
    """Why a form is not for everyone unscreened, in words; None when it is."""
    variant = exercise.variant(variant_id)
    if exercise.optional or exercise.gate is not None:
        return f"{variant_id} cannot be in the starter: {exercise.id} is not for everyone"
    if variant.kind is VariantKind.HARDER or variant.from_level > 1 or variant.equipment:
        return f"{variant_id} cannot be in the starter: it must be easy, from level 1, without equipment"
    return None


def easing_fault(exercise: Exercise, variant_id: str) -> str | None:
    """Why a form cannot ease an exercise, in words; None when it can."""
    variant = exercise.variant(variant_id)
    if variant.kind is VariantKind.HARDER or variant.from_level > 1:
        return f"{variant_id} eases nothing: it must be an easier form, from level 1"
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A course: its exercises in the order they are done.

    `starter` names the easy forms that everyone gets, at level 1, until the safety screen is answered; `gentle` those
    of a flare day; `assessed` the exercises that stay off when an emergency sign is old and was looked at. Whatever has
    a gate is among the `blocked` of every condition (coaching.md §2.3).
    `reviewed_by` is empty until a licensed physiotherapist has read the words (coaching.md §5.4).
    """

    id: str
    version: int
    exercises: tuple[Exercise, ...]
    starter: tuple[str, ...]
    lengths: tuple[Length, ...]
    gentle: tuple[str, ...] = ()
    assessed: frozenset[str] = frozenset()
    sites: tuple[Site, ...] = ()
    conditions: tuple[Condition, ...] = ()
    activities: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    reviewed_by: str = ""
    reviewed_on: date | None = None

    def __post_init__(self) -> None:
        _refuse_if(not ID.fullmatch(self.id), f"{self.id!r} is not one word of small letters and digits")
        _refuse_if(self.version < 1, "versions count from 1")
        ids = [each.id for each in self.exercises]
        _refuse_if(not ids or len(set(ids)) != len(ids), "a routine has exercises, each once")
        _refuse_if(bool(self.reviewed_by) != (self.reviewed_on is not None), "a review has a name and a date")
        _refuse_if(not self.starter, "a routine needs a starter")
        for variant_id in self.starter:
            fault = starter_fault(self.exercise(variant_id.partition(".")[0]), variant_id)
            _refuse_if(fault is not None, str(fault))
        for exercise in self.exercises:
            self._check_references(exercise)
        self._check_tables()
        gated = {each.id for each in self.exercises if each.gate is not None}
        conditions = tuple(replace(each, blocked=each.blocked | gated) for each in self.conditions)
        object.__setattr__(self, "conditions", conditions)

    def _check_tables(self) -> None:
        minutes = tuple(sorted(each.minutes for each in self.lengths))
        _refuse_if(minutes != LENGTHS, f"a routine has a session of each of {LENGTHS} minutes, once")
        changes = (*self.sites, *self.conditions)
        once = {(type(each), each.id) for each in changes}
        _refuse_if(len(once) < len(changes), "a site or a condition is given twice")
        for exercise_id in self.assessed.union(*(each.exercises for each in (*self.lengths, *changes))):
            self.exercise(exercise_id)
        for variant_id in (*self.gentle, *(form for each in changes for form in each.eased)):
            fault = easing_fault(self.exercise(variant_id.partition(".")[0]), variant_id)
            _refuse_if(fault is not None, str(fault))
        for site in self.sites:
            unknown = site.finding is not None and self.condition(site.finding) is None
            _refuse_if(unknown, f"{site.id} finds an unknown condition")

    def _check_references(self, exercise: Exercise) -> None:
        _refuse_if(not exercise.weights.keys() <= set(self.activities), f"{exercise.id} weighs an unknown activity")
        needed = {*exercise.equipment, *(tool for each in exercise.variants for tool in each.equipment)}
        _refuse_if(not needed <= set(self.equipment), f"{exercise.id} needs unknown equipment")
        if exercise.gate is not None:
            _refuse_if(exercise.gate.after == exercise.id, f"{exercise.id} cannot open its own gate")
            self.exercise(exercise.gate.after)
        for form_id in exercise.instead:
            self.form(form_id)

    @property
    def name(self) -> str:
        """The id of its name's text."""
        return f"{self.id}-name"

    @property
    def purpose(self) -> str:
        """The id of the text that says what it is for."""
        return f"{self.id}-purpose"

    def activity_name(self, activity: str) -> str:
        """The id of the text that names an activity."""
        return f"{self.id}-activity-{activity}"

    def equipment_name(self, tool: str) -> str:
        """The id of the text that names a piece of equipment."""
        return f"{self.id}-equipment-{tool}"

    def length(self, minutes: int) -> Length:
        """The session of `minutes`. Raises InvalidValue when there is none."""
        for each in self.lengths:
            if each.minutes == minutes:
                return each
        raise InvalidValue(f"{self.id} has no session of {minutes} minutes")

    def site(self, site_id: str) -> Site | None:
        """The place where it hurts that is called `site_id`; None when there is none (any more)."""
        return next((each for each in self.sites if each.id == site_id), None)

    def condition(self, condition_id: str) -> Condition | None:
        """The condition called `condition_id`; None when there is none (any more)."""
        return next((each for each in self.conditions if each.id == condition_id), None)

    def form(self, form_id: str) -> tuple[Exercise, Variant | None]:
        """The exercise, and its variant unless the id is the exercise's own. InvalidValue when there is none."""
        exercise_id, dot, _ = form_id.partition(".")
        exercise = self.exercise(exercise_id)
        return exercise, exercise.variant(form_id) if dot else None

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise called `exercise_id`. Raises InvalidValue when there is none."""
        for each in self.exercises:
            if each.id == exercise_id:
                return each
        raise InvalidValue(f"{self.id} has no exercise {exercise_id}")
