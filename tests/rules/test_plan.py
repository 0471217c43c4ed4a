from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import InvalidValue
from core.rules.budget import cost_s
from core.rules.builder import build, gentle, tiny
from core.rules.plan import Plan, Reason, Why
from core.rules.profile import Profile
from core.rules.progression import Grade
from core.rules.screening import Line, Safety, Tier, safety
from tests.rules.persons import STRENGTH, TODAY, glutes, person, sets

ALL_SEVEN = ("e2",)


def took_s(plan: Plan) -> int:
    return sum(map(cost_s, plan.items))


@pytest.mark.parametrize(("level", "minutes"), [(1, 8), (2, 13), (3, 20), (4, 25)])
def test_all_seven_take_the_minutes_of_the_table(level: int, minutes: int) -> None:
    everything = person(level=level, opened=ALL_SEVEN, e3=Grade(level=max(level, 2)))
    routine = glutes()
    doses = [each.level(level).dose.session_s + 10 for each in routine.exercises if not each.optional]
    assert len(doses) == 7
    assert abs(sum(doses) - minutes * 60) < 40
    assert took_s(build(routine, replace(everything, minutes=15))) <= 900


@pytest.mark.parametrize(
    ("minutes", "level", "expected"),
    [
        (2, 1, "e3 x1"),
        (2, 4, "e3 x1"),
        (5, 1, "e1 x1, e3 x1, e6 x1"),
        (5, 3, "e1 x1, e3 x1, e6 x1"),
        (5, 4, "e3 x1, e6 x1"),
        (10, 1, "e1 x2, e3 x2, e5 x2, e4 x1, e6 x1"),
        (10, 2, "e1 x1, e3 x2, e5 x2, e4 x1, e6 x2"),
        (10, 3, "e1 x1, e3 x2, e5 x1, e4 x1, e6 x1"),
        (10, 4, "e1 x1, e3 x2, e5 x1, e6 x1"),
        (15, 1, "e1 x2, e3 x2, e5 x2, e4 x1, e6 x1, e7 x1"),
        (15, 2, "e1 x1, e3 x2, e5 x2, e4 x2, e6 x2, e7 x1"),
        (15, 3, "e1 x1, e3 x3, e5 x2, e4 x1, e6 x2, e7 x1"),
        (15, 4, "e1 x1, e3 x2, e5 x1, e4 x1, e6 x2, e7 x1"),
    ],
)
def test_a_sitter_gets_what_the_length_holds(minutes: int, level: int, expected: str) -> None:
    plan = build(glutes(), person(level=level, minutes=minutes))
    assert sets(plan) == expected
    assert took_s(plan) <= minutes * 60
    assert not plan.blocked


def test_an_a_day_takes_twelve_minutes_and_a_b_day_fifteen() -> None:
    a_day = build(glutes(), person(level=4, minutes=15, opened=ALL_SEVEN, done=STRENGTH))
    b_day = build(glutes(), person(level=4, minutes=15, opened=ALL_SEVEN))
    assert sets(a_day) == "e1 x1, e2 x2, e3 x2, e5 x2"
    assert round(took_s(a_day) / 60) == 12
    assert sets(b_day) == "e1 x1, e2 x1, e3 x2, e5 x1, e4 x1, e6 x1, e7 x1"
    assert round(took_s(b_day) / 60) == 15


@pytest.mark.parametrize("minutes", [5, 10, 15])
def test_the_slots_of_resting_strength_stay_empty(minutes: int) -> None:
    plan = build(glutes(), person(level=3, minutes=minutes, done=STRENGTH))
    assert {each.exercise.id for each in plan.items} <= {"e1", "e3", "e5"}
    assert [plan.left_out[each].why for each in STRENGTH] == [Why.OTHER_DAY] * 3


def test_strength_that_does_not_rest_is_kept_on_an_a_day() -> None:
    mixed = person(level=3, done=STRENGTH, e7=Grade(level=2))
    assert "e7" in sets(build(glutes(), mixed))


@pytest.mark.parametrize(("days", "level", "rests"), [(1, 3, True), (2, 3, False), (0, 3, False), (1, 2, False)])
def test_strength_rests_the_day_after_from_level_three(days: int, level: int, rests: bool) -> None:
    plan = build(glutes(), person(e6=Grade(level=level, last_day=TODAY - timedelta(days=days))))
    assert (plan.left_out.get("e6") == Reason(why=Why.OTHER_DAY)) is rests


def test_two_minutes_are_not_empty_when_their_exercises_rest() -> None:
    no_stretch = Safety(off=frozenset({"e3", "e5"}))
    assert sets(tiny(glutes(), person(level=3, done=STRENGTH, safety=no_stretch))) == "e1 x1"
    all_rest = Safety(off=frozenset({"e1", "e3", "e5"}))
    plan = tiny(glutes(), person(level=3, done=STRENGTH, safety=all_rest))
    assert plan.items == ()
    assert not plan.blocked


def test_only_release_at_level_four_fits_two_minutes_with_the_dose_of_a_lower_level() -> None:
    plan = tiny(glutes(), person(level=4, safety=Safety(off=frozenset({"e3", "e5", *STRENGTH}))))
    assert [(each.form, each.level, each.dose.hold_s) for each in plan.items] == [("e1", 2, 15)]
    assert Reason(why=Why.FEWER_SETS) in plan.items[0].reasons


def test_an_impossible_slot_goes_to_the_best_other_exercise() -> None:
    plan = build(glutes(), person(safety=Safety(off=frozenset({"e5"}))))
    assert sets(plan) == "e1 x2, e3 x2, e4 x1, e6 x1, e7 x1"


def test_an_empty_slot_is_filled_by_the_sort_that_is_missing() -> None:
    plan = build(glutes(), person(minutes=5, safety=Safety(off=frozenset({"e4", "e6"}))))
    assert sets(plan) == "e1 x1, e3 x1, e7 x1"


def test_dropped_sets_are_told_and_so_is_what_found_no_room() -> None:
    plan = build(glutes(), person(level=4))
    reduced = {each.form for each in plan.items if Reason(why=Why.FEWER_SETS) in each.reasons}
    assert reduced == {"e5", "e6"}
    assert {name: reason.why for name, reason in plan.left_out.items()} == {
        "e2": Why.GATE,
        "e8": Why.OPTIONAL,
        "e4": Why.NO_ROOM,
        "e7": Why.NO_ROOM,
    }


def test_a_hold_that_grew_is_kept_and_never_goes_above_the_cap() -> None:
    def hold_s(grade: Grade) -> int:
        return build(glutes(), person(e1=grade)).items[0].dose.hold_s

    assert hold_s(Grade(level=1, hold_s=10)) == 10
    assert hold_s(Grade(level=4, hold_s=61)) == 30


def test_a_form_with_a_hold_of_its_own_keeps_it() -> None:
    eased = person(sites=("outer_hip",), e4=Grade(level=1, hold_s=9))
    assert [each.dose.hold_s for each in build(glutes(), eased).items if each.form == "e4.standing"] == [5]


def test_without_tools_the_form_without_is_planned() -> None:
    first = build(glutes(), person(equipment=())).items[0]
    assert first.form == "e1.fist"
    assert Reason(why=Why.NO_TOOL) in first.reasons


def test_an_optional_exercise_waits_for_the_person() -> None:
    rider = person(minutes=15, activities=("riding",))
    assert build(glutes(), rider).left_out["e8"] == Reason(why=Why.OPTIONAL)
    opened = person(minutes=15, activities=("riding",), opened=("e8",))
    assert "e8 x2" in sets(build(glutes(), opened))
    assert build(glutes(), person(minutes=15, opened=("e8",))).left_out["e8"] == Reason(why=Why.OPTIONAL)


def test_the_gate_opens_with_the_tap_and_the_level_together() -> None:
    def planned(opened: tuple[str, ...], level: int, **more: Safety) -> bool:
        return "e2" in sets(build(glutes(), person(minutes=15, opened=opened, e3=Grade(level=level), **more)))

    assert planned(("e2",), 2)
    assert not planned(("e2",), 1)
    assert not planned((), 2)
    assert not planned(("e2",), 2, safety=Safety(off=frozenset({"e2"})))


def test_iliacus_work_at_level_one_rests_every_second_day() -> None:
    yesterday = TODAY - timedelta(days=1)
    again = person(minutes=15, opened=("e2",), e3=Grade(level=2), e2=Grade(last_day=yesterday))
    assert build(glutes(), again).left_out["e2"] == Reason(why=Why.OTHER_DAY)


def test_who_chose_no_activity_is_served_by_what_serves_any() -> None:
    plan = build(glutes(), person(activities=()))
    assert sets(plan) == "e1 x2, e3 x2, e5 x2, e4 x1, e6 x1"
    assert all(each.reasons == () for each in plan.items)


def test_the_activity_that_weighs_most_is_the_reason() -> None:
    plan = build(glutes(), person(activities=("running", "desk")))
    about = {each.exercise.id: each.reasons[0].about for each in plan.items}
    assert about == {"e1": "running", "e3": "desk", "e5": "desk", "e4": "running", "e6": "desk"}


@pytest.mark.parametrize(
    ("minutes", "forms"),
    [
        (2, "e6.squeeze x1"),
        (5, "e3.standing x2, e6.squeeze x1"),
        (10, "e3.standing x2, e4.standing x1, e6.squeeze x1"),
        (15, "e3.standing x2, e4.standing x1, e6.squeeze x1"),
    ],
)
def test_before_the_screen_there_is_the_starter_at_level_one(minutes: int, forms: str) -> None:
    plan = build(glutes(), person(level=4, minutes=minutes, screened=False))
    assert sets(plan) == forms
    assert all(each.level == 1 and Reason(why=Why.STARTER) in each.reasons for each in plan.items)
    assert plan.left_out["e5"] == Reason(why=Why.STARTER)


def test_blocks_and_eases_count_before_the_screen_too() -> None:
    hurt = Safety(off=frozenset({"e6"}), eased=frozenset({"e4.static"}))
    assert sets(build(glutes(), person(screened=False, safety=hurt))) == "e3.standing x2, e4.static x1"
    assert sets(tiny(glutes(), person(screened=False, safety=hurt))) == "e4.static x1"
    none = Safety(off=frozenset({"e3", "e4", "e6"}))
    assert build(glutes(), person(screened=False, safety=none)).blocked


@pytest.mark.parametrize("screened", [True, False])
def test_a_lock_leaves_nothing(screened: bool) -> None:
    line = Line(day=TODAY, at=datetime(2026, 1, 10, 12, tzinfo=UTC), tier=Tier.URGENT)
    locked = person(screened=screened, safety=safety([line]))
    for plan in (build(glutes(), locked), tiny(glutes(), locked), gentle(glutes(), locked)):
        assert plan.items == ()
        assert plan.blocked
        assert set(plan.left_out.values()) == {Reason(why=Why.OFF_SAFETY)}


def test_when_all_is_off_a_professional_comes_first() -> None:
    nothing = Safety(off=frozenset(each.id for each in glutes().exercises))
    plan = build(glutes(), person(safety=nothing))
    assert plan.blocked
    assert plan.items == ()


def test_a_flare_day_holds_the_gentle_forms_that_are_allowed() -> None:
    flare = gentle(glutes(), person(level=4, done=STRENGTH))
    assert sets(flare) == "e6.squeeze x1"
    assert flare.items[0].reasons == (Reason(why=Why.GENTLE),)
    assert flare.left_out["e3"] == Reason(why=Why.GENTLE)
    off = gentle(glutes(), person(safety=Safety(off=frozenset({"e6"}))))
    assert off.items == ()
    assert not off.blocked
    eased = Safety(eased=frozenset({"e6.no_hold"}))
    assert gentle(glutes(), person(safety=eased)).items == ()


def test_a_length_that_the_routine_does_not_have_is_refused() -> None:
    with pytest.raises(InvalidValue):
        build(glutes(), person(minutes=7))


def test_ids_that_the_routine_has_no_more_are_left_out() -> None:
    told = Profile(agreed=True, answered=person().profile.answered, sites=("elbow",), activities=("chess",))
    assert build(glutes(), replace(person(), profile=told)).items
