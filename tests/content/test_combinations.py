from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from core.content import load
from core.content.combinations import combination_faults, people, plan_faults
from core.rules.builder import build
from core.rules.plan import Needs, Plan
from core.rules.routine import Routine
from core.rules.tailoring import Length
from tests.rules.persons import glutes, person

TINY = Path(__file__).parent / "packs" / "tiny"


def wrists() -> Routine:
    return load(TINY).catalog.routine("wrists")


def with_slots(routine: Routine, minutes: int, *slots: tuple[str, ...]) -> Routine:
    lengths = (Length(minutes=minutes, slots=slots) if each.minutes == minutes else each for each in routine.lengths)
    return replace(routine, lengths=tuple(lengths))


def test_every_combination_of_the_small_pack_has_its_session() -> None:
    assert list(combination_faults(wrists())) == []


def test_a_sample_of_all_combinations_of_the_glutes_has_its_session() -> None:
    def sample(everyone: Sequence[Needs]) -> Iterable[Needs]:
        assert len(everyone) > 5000
        return everyone[::60]

    assert list(combination_faults(glutes(), sample)) == []


def test_everyone_differs_in_what_the_builder_sees() -> None:
    everyone = people(wrists())
    assert {each.minutes for each in everyone} == {2, 5, 10, 15}
    assert {each.level for needs in everyone for each in needs.grades.values()} == {1, 2, 3, 4}
    assert {needs.profile.equipment for needs in everyone} == {()}  # with the can the doses are the same
    assert len(everyone) < 100


def test_a_length_without_strength_is_told_once_with_who_meets_it() -> None:
    broken = replace(with_slots(glutes(), 5, ("e1",), ("e3", "e5")), sites=(), conditions=())
    told = list(combination_faults(broken))
    assert told[0] == (
        "glutes: 5 minutes hold no strength, though e4, e6, e7 could be done, for level 1; activities none; "
        "sites none; off none; eased none; equipment none; opened none"
    )
    assert len(set(told)) == len(told) < 5


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda plan: replace(plan, items=()), "10 minutes hold nothing, though e1, e3, e5, e4, e6, e7 could be done"),
        (lambda plan: replace(plan, items=plan.items[:3]), "10 minutes hold no strength, though e4, e6, e7"),
        (lambda plan: replace(plan, items=plan.items[3:]), "10 minutes hold no release or stretch, though e1, e3"),
        (lambda plan: replace(plan, items=plan.items[::-1]), "10 minutes are out of order"),
        (lambda plan: replace(plan, items=plan.items * 2), "10 minutes take 796 s"),
        (lambda plan: replace(plan, blocked=True), "10 minutes are answered with a professional"),
    ],
)
def test_a_wrong_plan_is_told(change: object, fault: str) -> None:
    assert callable(change)
    plan = build(glutes(), person())
    assert list(plan_faults(glutes(), person(), plan)) == []
    wrong = change(plan)
    assert isinstance(wrong, Plan)
    assert any(each.startswith(fault) for each in plan_faults(glutes(), person(), wrong))


def test_a_blocked_exercise_and_a_dose_above_the_cap_are_told() -> None:
    plan = build(glutes(), person())
    stretch = plan.items[1]
    long = replace(stretch, dose=replace(stretch.dose, hold_s=200))
    faults = list(plan_faults(glutes(), person(), replace(plan, items=(long,))))
    assert any("hold e3, whose session_s is 800, above the hard cap of 240" in each for each in faults)
    groin = person(sites=("groin",))
    assert "10 minutes hold e5, which is off" in list(plan_faults(glutes(), groin, plan))
