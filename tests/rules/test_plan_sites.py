"""The worked examples of coaching.md §3.4, and what the safety screen's conditions ease."""

from __future__ import annotations

from dataclasses import replace

from core.rules.builder import build
from core.rules.forms import Fitting, allowed_forms
from core.rules.plan import Needs, Plan, Reason, Why
from core.rules.progression import Grade
from core.rules.screening import Safety
from tests.rules.persons import glutes, person, sets


def plan_for(*sites: str, minutes: int = 15, safety: Safety | None = None, level: int = 1) -> Plan:
    return build(glutes(), person(sites=sites, minutes=minutes, safety=safety, level=level))


def reasons(plan: Plan, form: str) -> tuple[Reason, ...]:
    return next(each.reasons for each in plan.items if each.form == form)


def weight(needs: Needs, exercise_id: str) -> int:
    return Fitting(glutes(), needs).weight(glutes().exercise(exercise_id))


def found(*conditions: str) -> Safety:
    """What the screen makes of these conditions."""
    ticked = [each for each in glutes().conditions if each.id in conditions]
    assert len(ticked) == len(conditions)
    return Safety(
        off=frozenset().union(*(each.blocked | each.kept_off for each in ticked)),
        eased=frozenset().union(*(each.eased for each in ticked)),
    )


def test_the_middle_of_the_buttock_changes_nothing() -> None:
    assert plan_for("buttock") == plan_for()


def test_a_sore_outer_hip_stands_for_its_clamshell_and_does_not_cross_legs() -> None:
    plan = plan_for("outer_hip")
    assert sets(plan) == "e1 x2, e3 x2, e4.standing x1, e6 x1, e7 x1"
    assert plan.left_out["e5"] == Reason(why=Why.OFF_SITE, about="outer_hip")
    assert Reason(why=Why.EASED_SITE, about="outer_hip") in reasons(plan, "e4.standing")
    assert Reason(why=Why.CARE, about="outer_hip") in reasons(plan, "e1")


def test_a_sore_sit_bone_sits_for_its_stretch_and_bridges_more() -> None:
    plan = plan_for("sit_bone")
    assert sets(plan) == "e1 x2, e3 x2, e5.seated x2, e4 x1, e6 x1, e7 x1"
    assert Reason(why=Why.MORE, about="sit_bone") in reasons(plan, "e6")
    assert weight(person(sites=("sit_bone",), activities=("riding",)), "e6") == 3
    assert weight(person(activities=("riding",)), "e6") == 2
    assert weight(person(sites=("sit_bone",), activities=("desk",)), "e6") == 3  # never above 3


def test_a_sore_groin_leaves_out_what_pulls_on_it() -> None:
    assert sets(plan_for("groin")) == "e1 x2, e3 x2, e4 x1, e6 x1"
    opened = person(sites=("groin",), opened=("e2", "e8"), activities=("riding",), level=2, minutes=15)
    assert not {"e2", "e5", "e7", "e8"} & {each.exercise.id for each in build(glutes(), opened).items}


def test_zero_always_wins() -> None:
    both = person(sites=("sit_bone",), safety=Safety(off=frozenset({"e6"})))
    assert weight(both, "e6") == 0
    assert build(glutes(), both).left_out["e6"] == Reason(why=Why.OFF_SAFETY)


def test_a_sore_low_back_bends_the_knee_and_takes_care_in_the_stretch() -> None:
    plan = plan_for("low_back")
    assert sets(plan) == "e1 x2, e3 x2, e5 x2, e4 x1, e6 x1, e7.bent x1"
    assert Reason(why=Why.CARE, about="low_back") in reasons(plan, "e3")


def test_pain_down_the_leg_leaves_easy_strength_and_an_easy_stretch() -> None:
    plan = plan_for("leg", safety=found("rf19"))
    assert sets(plan) == "e3.standing x2, e4.standing x1, e6.half x1"
    assert {plan.left_out[each].why for each in ("e1", "e2", "e5", "e7")} == {Why.OFF_SAFETY}
    assert reasons(plan, "e4.standing")[1:] == (
        Reason(why=Why.EASED_SAFETY),
        Reason(why=Why.EASED_SITE, about="leg"),
    )


def test_a_form_that_satisfies_the_screen_and_the_site_comes_before_one_that_satisfies_the_screen_alone() -> None:
    both = plan_for("outer_hip", safety=Safety(eased=frozenset({"e4.small", "e4.static"})))
    assert "e4.static" in sets(both)
    screen = plan_for("outer_hip", safety=Safety(eased=frozenset({"e4.small"})))
    assert "e4.small" in sets(screen)
    assert "e4.standing" not in sets(screen)


def test_an_eased_exercise_without_a_possible_form_is_left_out() -> None:
    eased = Safety(eased=frozenset({"e1.sock"}))
    without = build(glutes(), person(equipment=(), safety=eased))
    assert without.left_out["e1"] == Reason(why=Why.NO_FORM)
    assert sets(build(glutes(), person(safety=eased))).startswith("e1.sock")


def test_a_pregnant_person_gets_neither_pressure_with_tools_nor_long_lying_on_the_back() -> None:
    plan = plan_for(safety=found("pregnant"))
    assert sets(plan) == "e1.hand x2, e3.standing x2, e5.seated x2, e4 x1, e6.squeeze x1, e7.side x1"


def test_heart_trouble_leaves_no_strength_until_a_clinician_allows_it() -> None:
    assert sets(plan_for(safety=found("heart"), minutes=10)) == "e1 x2, e3 x2, e5 x2"
    allowed = Safety(eased=frozenset({"e6.no_hold"}))
    assert "e6.no_hold x1" in sets(plan_for(safety=allowed))


def test_nothing_hard_is_planned_unasked() -> None:
    strong = person(level=4, minutes=15, equipment=("ball", "hook", "band"), opened=("e2",), e3=Grade(level=4))
    assert {each.form for each in build(glutes(), strong).items} <= {each.id for each in glutes().exercises}


def test_a_replaced_hip_is_never_bent_beyond_a_right_angle() -> None:
    replaced = glutes().condition("hip_replacement")
    assert replaced is not None
    allowed = Safety(off=replaced.kept_off, eased=replaced.eased)  # after a clinician's word
    forms = allowed_forms(glutes(), person(level=4, safety=allowed))
    assert {"e3.standing", "e6"} < forms
    assert {"e3.bed", "e5", "e5.chest", "e5.seated"}.isdisjoint(forms)


def test_where_several_answers_ease_an_exercise_no_form_of_one_alone_is_shown() -> None:
    both = found("pregnant", "heart")
    allowed = replace(both, off=frozenset(), liftable=frozenset())
    forms = allowed_forms(glutes(), person(level=4, safety=allowed))
    assert {each for each in forms if each.startswith("e6")} == {"e6.squeeze"}
