from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.rules.dose import LEVELS, LONGEST_DOSE_S, Cap, Dose, Level
from core.rules.people import LENGTHS
from core.rules.routine import (
    Exercise,
    Kind,
    Position,
    Routine,
    Variant,
    VariantKind,
    overdoses,
)
from core.rules.screening import Tier
from core.rules.tailoring import Condition, Length, Site
from core.rules.wording import Gate, Words

WORDS = Words(
    name="x1-name",
    purpose="x1-purpose",
    muscles="x1-muscles",
    setup="x1-setup",
    steps=("x1-step-1",),
    mistakes=("x1-mistake-1",),
    cautions=("x1-caution-1",),
    stops=("x1-stop-1",),
)
HOLD = Dose(sets=2, hold_s=20)
EASY = Variant(
    id="x1.easy",
    kind=VariantKind.EASIER,
    name="x1-easy-name",
    steps=("x1-easy-step-1",),
    position=Position.STANDING,
)
STRETCH = Exercise(
    id="x1",
    kind=Kind.STRETCH,
    words=WORDS,
    levels=tuple(Level(number=number, dose=HOLD) for number in LEVELS),
    variants=(EASY,),
    position=Position.KNEELING,
    instead=("x1.easy",),
)
HARD = replace(EASY, id="x1.hard", kind=VariantKind.HARDER)
SITE = Site(id="hip", name="example-site-hip")
CONDITION = Condition(
    id="bones", tier=Tier.ADAPT, name="example-condition-bones", advice="example-condition-bones-advice"
)
SESSIONS = tuple(Length(minutes=each, slots=(("x1",),)) for each in LENGTHS)
ROUTINE = Routine(
    id="example",
    version=1,
    exercises=(STRETCH,),
    starter=("x1.easy",),
    lengths=SESSIONS,
    sites=(SITE,),
    conditions=(CONDITION,),
)


def test_a_dose_takes_its_sets_spots_repetitions_and_both_sides() -> None:
    dose = Dose(sets=2, spots=3, reps=4, hold_s=5, move_s=1)
    assert dose.side_s == 2 * 3 * 4 * 6
    assert dose.session_s == 2 * dose.side_s
    assert replace(dose, per_side=False).session_s == dose.side_s


@pytest.mark.parametrize(
    "fields",
    [
        {"sets": 0, "hold_s": 5},
        {"sets": 1, "reps": 0, "hold_s": 5},
        {"sets": 1, "spots": 0, "hold_s": 5},
        {"sets": 1, "hold_s": -1},
        {"sets": 1},
        {"sets": 1, "hold_s": LONGEST_DOSE_S, "per_side": True},
    ],
)
def test_a_dose_that_makes_no_sense_is_refused(fields: dict[str, int]) -> None:
    with pytest.raises(InvalidValue):
        Dose(**fields)


@given(sets=st.integers(1, 5), reps=st.integers(1, 12), hold_s=st.integers(1, 7), limit=st.integers(1, 400))
def test_a_cap_always_lets_through_what_is_within_it_and_nothing_else(
    sets: int, reps: int, hold_s: int, limit: int
) -> None:
    dose = Dose(sets=sets, reps=reps, hold_s=hold_s)
    assert (Cap(session_s=limit).broken_by(dose) is None) == (dose.session_s <= limit)
    assert (Cap(side_s=limit).broken_by(dose) is None) == (dose.side_s <= limit)
    assert (Cap(hold_s=limit).broken_by(dose) is None) == (hold_s <= limit)


def test_an_exercise_with_a_dose_above_its_cap_is_refused() -> None:
    with pytest.raises(InvalidValue, match="level 1 hold_s is 20, above the hard cap of 10"):
        replace(STRETCH, cap=Cap(hold_s=10))


def test_a_variant_dose_above_the_cap_is_refused_from_its_first_level_on() -> None:
    longer = replace(EASY, id="x1.long", kind=VariantKind.HARDER, from_level=3, changes={"hold_s": 40})
    found = overdoses(STRETCH.levels, (EASY, longer), Cap(hold_s=30))
    assert [level.number for level, _ in found] == [3, 4]


def test_a_variant_changes_only_what_it_names() -> None:
    variant = replace(EASY, changes={"hold_s": 0, "move_s": 3})
    assert variant.dose(STRETCH.level(1)) == Dose(sets=2, hold_s=0, move_s=3)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "X1"},
        {"levels": STRETCH.levels[:3]},
        {"levels": STRETCH.levels[::-1]},
        {"variants": ()},
        {"variants": (EASY, EASY)},
        {"variants": (replace(EASY, id="y1.easy"),)},
        {"variants": (EASY, replace(EASY, id="x1.bare", kind=VariantKind.NO_TOOL, equipment=("ball",)))},
        {"equipment": ("ball",)},
        {"weights": {"desk": 4}},
        {"step_s": -5},
        {"instead": ("x1",)},
    ],
    ids=str,
)
def test_an_exercise_that_cannot_be_coached_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(InvalidValue):
        replace(STRETCH, **change)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "easy"},
        {"name": ""},
        {"steps": ()},
        {"from_level": 5},
        {"public": True, "equipment": ("ball",)},
        {"public": True, "kind": VariantKind.HARDER},
    ],
    ids=str,
)
def test_a_variant_that_makes_no_sense_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(InvalidValue):
        replace(EASY, **change)


@pytest.mark.parametrize(
    "change",
    [
        {"exercises": ()},
        {"exercises": (STRETCH, STRETCH)},
        {"starter": ()},
        {"starter": ("x1.none",)},
        {"starter": ("x2.easy",)},
        {"version": 0},
        {"reviewed_by": "A. Reader"},
        {"reviewed_on": date(2026, 3, 31)},
        {"exercises": (replace(STRETCH, optional=True),)},
        {"exercises": (replace(STRETCH, weights={"desk": 1}),)},
        {"exercises": (replace(STRETCH, variants=(replace(EASY, equipment=("ball",)),)),)},
        {"exercises": (replace(STRETCH, gate=Gate(after="x9", level=2, text="x1-gate", accept="x1-gate-yes")),)},
        {"exercises": (replace(STRETCH, gate=Gate(after="x1", level=2, text="x1-gate", accept="x1-gate-yes")),)},
        {"exercises": (replace(STRETCH, instead=("x2",)),)},
        {"exercises": (replace(STRETCH, instead=("x1.none",)),)},
        {"lengths": SESSIONS[1:]},
        {"lengths": (*SESSIONS, SESSIONS[0])},
        {"lengths": (*SESSIONS[1:], Length(minutes=2, slots=(("x2",),)))},
        {"gentle": ("x1.none",)},
        {"gentle": ("x1",)},
        {"exercises": (replace(STRETCH, variants=(EASY, HARD)),), "gentle": ("x1.hard",)},
        {"assessed": frozenset({"x2"})},
        {"sites": (SITE, SITE)},
        {"sites": (replace(SITE, off=frozenset({"x2"})),)},
        {"sites": (replace(SITE, more=frozenset({"x2"})),)},
        {"sites": (replace(SITE, care=frozenset({"x2"})),)},
        {"sites": (replace(SITE, eased=("x1.none",)),)},
        {"exercises": (replace(STRETCH, variants=(EASY, HARD)),), "sites": (replace(SITE, eased=("x1.hard",)),)},
        {"sites": (replace(SITE, finding="none"),)},
        {"conditions": (CONDITION, CONDITION)},
        {"conditions": (replace(CONDITION, blocked=frozenset({"x2"})),)},
        {"conditions": (replace(CONDITION, kept_off=frozenset({"x2"})),)},
        {"conditions": (replace(CONDITION, eased=frozenset({"x2.easy"})),)},
    ],
)
def test_a_routine_that_does_not_hold_together_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(InvalidValue):
        replace(ROUTINE, **change)


def test_a_site_a_condition_and_a_session_are_checked_at_birth() -> None:
    for change in ({"id": "Hip"}, {"off": frozenset({"x1"}), "eased": ("x1.easy",)}):
        with pytest.raises(InvalidValue):
            replace(SITE, **change)
    for change in ({"id": ""}, {"tier": Tier.URGENT}):
        with pytest.raises(InvalidValue):
            replace(CONDITION, **change)
    for change in ({"minutes": 7}, {"slots": ()}, {"slots": ((),)}, {"sets": 0}, {"hold_s": 0}):
        with pytest.raises(InvalidValue):
            replace(SESSIONS[0], **change)


def test_any_condition_blocks_whatever_has_a_gate() -> None:
    gate = Gate(after="x1", level=2, text="x2-gate", accept="x2-gate-yes")
    gated = replace(STRETCH, id="x2", variants=(replace(EASY, id="x2.easy"),), gate=gate)
    routine = replace(ROUTINE, exercises=(STRETCH, gated))
    assert [each.blocked for each in routine.conditions] == [{"x2"}]


def test_the_words_of_an_exercise_are_all_there_but_tips() -> None:
    for field in ("name", "purpose", "cautions", "stops", "steps"):
        empty = () if isinstance(getattr(WORDS, field), tuple) else ""
        with pytest.raises(InvalidValue):
            replace(WORDS, **{field: empty})
    assert WORDS.tips == ()


def test_what_was_born_stays_as_it_is() -> None:
    weights = {"desk": 1}
    exercise = replace(STRETCH, weights=weights)
    weights["desk"] = 3
    assert exercise.weights["desk"] == 1
    with pytest.raises(TypeError):
        exercise.weights["desk"] = 2  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        exercise.step_s = 5  # type: ignore[misc]


def test_a_routine_finds_its_exercises_and_names_its_texts() -> None:
    assert ROUTINE.exercise("x1") is STRETCH
    assert STRETCH.variant("x1.easy") is EASY
    assert ROUTINE.activity_name("desk") == "example-activity-desk"
    assert ROUTINE.form("x1") == (STRETCH, None)
    assert ROUTINE.form("x1.easy") == (STRETCH, EASY)
    assert ROUTINE.site("hip") is SITE
    assert ROUTINE.site("knee") is None
    assert ROUTINE.condition("bones") == CONDITION
    assert ROUTINE.length(5) is SESSIONS[1]
    with pytest.raises(InvalidValue, match="no session"):
        ROUTINE.length(7)
    with pytest.raises(InvalidValue, match="no exercise"):
        ROUTINE.exercise("x2")
    with pytest.raises(InvalidValue, match="no form"):
        STRETCH.variant("x1.other")
    with pytest.raises(InvalidValue):
        STRETCH.level(0)
