from __future__ import annotations

from core.rules.builder import build, gentle
from core.rules.forms import allowed_forms
from core.rules.plan import Needs, Planned
from core.rules.progression import Grade
from core.rules.screening import Safety
from core.rules.swaps import MOST_ALTERNATIVES, alternatives, easier
from tests.rules.persons import YESTERDAY, glutes, person


def planned(needs: Needs, exercise_id: str) -> Planned:
    return next(each for each in build(glutes(), needs).items if each.exercise.id == exercise_id)


def swapped(needs: Needs, exercise_id: str, *taken: str) -> list[str]:
    return [each.form for each in alternatives(glutes(), needs, planned(needs, exercise_id), taken)]


def test_half_of_the_alternatives_are_other_exercises_where_there_are_any() -> None:
    assert swapped(person(), "e4", "e1", "e4") == ["e4.standing", "e4.static", "e7.side", "e6.squeeze"]


def test_the_alternatives_are_other_forms_where_the_session_holds_all_else() -> None:
    every = [each.id for each in glutes().exercises]
    assert swapped(person(minutes=15), "e7", *every) == ["e7.slides", "e7.bent", "e7.side", "e7.prone"]


def test_a_harder_form_is_offered_from_its_level_and_with_its_tool() -> None:
    every = [each.id for each in glutes().exercises]
    assert swapped(person(level=1), "e5", *every) == ["e5.foot_down", "e5.seated"]
    assert swapped(person(level=2), "e5", *every) == ["e5.foot_down", "e5.seated", "e5.chest"]
    assert swapped(person(level=2, equipment=()), "e1", *every) == ["e1.hand"]
    assert swapped(person(level=2), "e1", *every) == ["e1.hand", "e1.fist", "e1.sock", "e1.firm"]


def test_nothing_harder_or_standard_takes_the_place_of_an_eased_form() -> None:
    eased = person(level=4, sites=("outer_hip",), minutes=15, equipment=("ball", "band"))
    assert swapped(eased, "e4", *(each.id for each in glutes().exercises)) == ["e4.static"]


def test_each_alternative_comes_in_its_own_dose_at_its_own_level() -> None:
    mixed = person(e6=Grade(level=3))
    squeeze = alternatives(glutes(), mixed, planned(mixed, "e4"), ("e4",))[-1]
    assert (squeeze.form, squeeze.level, squeeze.dose.sets, squeeze.dose.reps) == ("e6.squeeze", 3, 2, 12)


def test_no_alternative_is_blocked_closed_resting_or_of_no_use() -> None:
    blocked = person(safety=Safety(off=frozenset({"e7"})))
    assert swapped(blocked, "e4", "e4") == ["e4.standing", "e4.static", "e4.small", "e6.squeeze"]
    resting = person(e7=Grade(level=3, last_day=YESTERDAY))
    assert not any(each.startswith("e7") for each in swapped(resting, "e4", "e4"))


def test_before_the_screen_only_the_starter_is_offered() -> None:
    assert swapped(person(screened=False), "e3", "e3", "e4") == ["e6.squeeze"]


def test_on_a_flare_day_nothing_but_gentle_forms_is_offered() -> None:
    squeeze = gentle(glutes(), person()).items[0]
    assert alternatives(glutes(), person(), squeeze, ("e6",)) == ()


def test_an_easier_form_is_another_form_of_the_same_exercise() -> None:
    first = planned(person(), "e3")
    second = easier(glutes(), person(), first)
    assert second is not None
    assert second.form == "e3.standing"
    third = easier(glutes(), person(), second)
    assert third is not None
    assert third.form == "e3.bed"


def test_there_is_no_easier_form_than_the_only_eased_one() -> None:
    eased = person(sites=("sit_bone",))
    assert easier(glutes(), eased, planned(eased, "e5")) is None


def test_a_form_is_allowed_whatever_tools_there_are_but_never_against_the_screen() -> None:
    shown = allowed_forms(glutes(), person(equipment=(), safety=Safety(off=frozenset({"e5"}))))
    assert {"e1", "e1.fist", "e1.sock", "e8"} <= shown
    assert not {each for each in shown if each.startswith(("e2", "e5"))}
    assert "e1.firm" not in shown
    assert allowed_forms(glutes(), person(screened=False)) == frozenset(glutes().starter)


def test_there_are_never_more_than_four() -> None:
    strong = person(level=4, minutes=15, equipment=("ball", "band"))
    for each in build(glutes(), strong).items:
        assert len(alternatives(glutes(), strong, each, ())) <= MOST_ALTERNATIVES
