"""What holds of every plan, whoever the person is (coaching.md §5.3, rule 4)."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.content.combinations import plan_faults
from core.rules.builder import build, gentle, tiny
from core.rules.dose import LEVELS
from core.rules.forms import allowed_forms
from core.rules.people import LENGTHS
from core.rules.plan import Needs, Plan, Planned
from core.rules.profile import SCREENS, Profile
from core.rules.progression import Grade
from core.rules.routine import VariantKind
from core.rules.screening import Lock, Safety, Tier
from core.rules.swaps import alternatives, easier
from tests.rules.persons import TODAY, glutes

ROUTINE = glutes()
EXERCISES = [each.id for each in ROUTINE.exercises]
VARIANTS = [form.id for each in ROUTINE.exercises for form in each.variants]
SITES = [each.id for each in ROUTINE.sites]
DAYS = st.dates(TODAY - timedelta(days=9), TODAY)


def some(ids: list[str] | tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True).map(tuple)


PROFILES = st.builds(
    Profile,
    agreed=st.just(True),
    answered=st.sampled_from([SCREENS, SCREENS, SCREENS, frozenset()]),
    sites=some(SITES),
    activities=some(ROUTINE.activities),
    equipment=some(ROUTINE.equipment),
    opened=some(["e2", "e8"]).map(frozenset),
)
SAFETY = st.builds(Safety, off=some(EXERCISES).map(frozenset), eased=some(VARIANTS).map(frozenset))
GRADES = st.builds(
    Grade,
    level=st.sampled_from(LEVELS),
    hold_s=st.none() | st.sampled_from(range(5, 50, 5)),
    last_day=st.none() | DAYS,
)
NEEDS = st.builds(
    Needs,
    profile=PROFILES,
    safety=SAFETY,
    grades=st.dictionaries(st.sampled_from(EXERCISES), GRADES),
    day=st.just(TODAY),
    minutes=st.sampled_from(LENGTHS),
)


def all_offered(needs: Needs) -> tuple[list[Plan], list[Planned]]:
    """Every plan for these needs, and every exercise that any of them, a swap or an easier form offers."""
    plans = [build(ROUTINE, needs), tiny(ROUTINE, needs), gentle(ROUTINE, needs)]
    offered: list[Planned] = []
    for plan in plans:
        taken = [each.exercise.id for each in plan.items]
        for each in plan.items:
            lighter = easier(ROUTINE, needs, each)
            offered += [each, *alternatives(ROUTINE, needs, each, taken), *([lighter] if lighter else [])]
    return plans, offered


@given(NEEDS)
def test_nothing_that_is_off_is_ever_offered(needs: Needs) -> None:
    off = needs.safety.off.union(*(each.off for each in ROUTINE.sites if each.id in needs.profile.sites))
    for each in all_offered(needs)[1]:
        assert each.exercise.id not in off
    assert not {each.partition(".")[0] for each in allowed_forms(ROUTINE, needs)} & off


@given(NEEDS)
def test_whatever_is_offered_may_be_shown(needs: Needs) -> None:
    shown = allowed_forms(ROUTINE, needs)
    for each in all_offered(needs)[1]:
        assert each.form in shown


@given(NEEDS)
def test_an_eased_exercise_is_offered_in_its_eased_forms_alone(needs: Needs) -> None:
    for each in all_offered(needs)[1]:
        eased = {form for form in needs.safety.eased if form.startswith(f"{each.exercise.id}.")}
        assert not eased or each.form in eased


@given(NEEDS)
def test_no_dose_is_above_the_cap(needs: Needs) -> None:
    for each in all_offered(needs)[1]:
        assert each.exercise.cap.broken_by(each.dose) is None


@given(NEEDS)
def test_what_needs_a_tool_is_offered_to_its_owner(needs: Needs) -> None:
    for each in all_offered(needs)[1]:
        tools = each.variant.equipment if each.variant else each.exercise.equipment
        assert set(tools) <= set(needs.profile.equipment)


@given(NEEDS)
def test_every_plan_is_full_in_order_and_within_its_time(needs: Needs) -> None:
    plan = build(ROUTINE, needs)
    assert list(plan_faults(ROUTINE, needs, plan)) == []
    assert {each.exercise.id for each in plan.items} | set(plan.left_out) == set(EXERCISES)
    assert not {each.exercise.id for each in plan.items} & set(plan.left_out)
    assert not any(each.variant and each.variant.kind is VariantKind.HARDER for each in _uneased(needs, plan))


def _uneased(needs: Needs, plan: Plan) -> list[Planned]:
    eased = {each.partition(".")[0] for each in needs.safety.eased}
    return [each for each in plan.items if each.exercise.id not in eased]


@given(NEEDS)
def test_strength_of_level_three_is_not_planned_two_days_running(needs: Needs) -> None:
    for each in build(ROUTINE, needs).items:
        grade = needs.grades.get(each.exercise.id, Grade())
        if needs.profile.screened and each.exercise.level(grade.level).every_days == 2:
            assert grade.last_day != TODAY - timedelta(days=1)


@given(NEEDS, st.sampled_from([Tier.EMERGENCY, Tier.URGENT]))
def test_a_lock_means_nothing_at_all(needs: Needs, tier: Tier) -> None:
    lock = Lock(tier=tier, since=TODAY, at=datetime(2026, 1, 10, tzinfo=UTC))
    locked = replace(needs, safety=replace(needs.safety, locks=(lock,)))
    plans, offered = all_offered(locked)
    assert offered == []
    assert all(plan.blocked for plan in plans)
    assert allowed_forms(ROUTINE, locked) == frozenset()
    for each in build(ROUTINE, needs).items:
        assert alternatives(ROUTINE, locked, each, ()) == ()
        assert easier(ROUTINE, locked, each) is None


@given(NEEDS)
def test_the_order_of_the_answers_changes_nothing(needs: Needs) -> None:
    told = needs.profile
    turned = replace(told, sites=told.sites[::-1], activities=told.activities[::-1], equipment=told.equipment[::-1])
    again = replace(needs, profile=turned, grades=dict(reversed(needs.grades.items())))
    assert build(ROUTINE, again) == build(ROUTINE, needs)


SCRIPT = """
from core.rules.builder import build
from core.rules.screening import Safety
from core.rules.swaps import alternatives
from tests.rules.persons import glutes, person
eased = frozenset(form.id for each in glutes().exercises[3:6] for form in each.variants)
needs = person(sites=("leg", "sit_bone", "outer_hip"), opened=("e8", "e2"), safety=Safety(eased=eased), minutes=15)
plan = build(glutes(), needs)
print([(each.form, each.reasons) for each in plan.items], plan.left_out)
print([each.form for each in alternatives(glutes(), needs, plan.items[-1], ())])
"""


def test_the_seed_of_hashes_changes_nothing() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
