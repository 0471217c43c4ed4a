"""A session: its steps, its place, and what remains of it when something is ruled out or swapped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.errors import InvalidValue
from core.rules.dose import Dose
from core.rules.session import Hurt, Item, Session, Side

DAY = date(2026, 3, 2)


def item(exercise: str, *, sets: int = 1, per_side: bool = True, variant: str | None = None) -> Item:
    return Item(exercise=exercise, level=1, dose=Dose(sets=sets, hold_s=20, per_side=per_side), variant=variant)


STRETCH, BRIDGE = item("e3", sets=2), item("e6", per_side=False)
SESSION = Session(day=DAY, items=(STRETCH, BRIDGE))
items = some.lists(
    some.builds(item, some.sampled_from(["e1", "e2", "e3"]), sets=some.integers(1, 3), per_side=some.booleans()),
    max_size=3,
    unique_by=lambda each: each.exercise,
)


def walked(session: Session) -> list[tuple[str, int, Side]]:
    seen: list[tuple[str, int, Side]] = []
    while here := session.here:
        seen.append((here.exercise, session.set, session.side))
        session = session.advanced()
    return seen


def test_each_set_is_done_on_both_sides_and_the_sorer_one_comes_second() -> None:
    assert walked(SESSION) == [
        ("e3", 1, Side.FIRST),
        ("e3", 1, Side.SECOND),
        ("e3", 2, Side.FIRST),
        ("e3", 2, Side.SECOND),
        ("e6", 1, Side.BOTH),
    ]


@given(items)
def test_every_step_is_counted_once_and_leads_back(given: list[Item]) -> None:
    session = Session(day=DAY, items=tuple(given))
    for done in range(session.steps):
        assert session.steps_done == done
        on = session.advanced()
        back = on.stepped_back()
        assert replace(back, done=session.done) == session
        session = on
    assert session.here is None
    assert session.done == {each.exercise for each in given}
    assert session.advanced() == session


@given(items)
def test_no_two_steps_have_the_same_place(given: list[Item]) -> None:
    session, places = Session(day=DAY, items=tuple(given)), list[str]()
    while session.here:
        places.append(session.place)
        session = session.advanced()
    assert len({*places, session.place}) == session.steps + 1


def test_a_swap_changes_the_place_so_that_buttons_for_what_stood_there_are_stale() -> None:
    swapped = SESSION.with_here(item("e3", sets=2, variant="e3.standing"))
    assert swapped.place != SESSION.place


@pytest.mark.parametrize(
    ("place", "exercise"), [("0.1.e3.standing", "e3"), ("2.0.e6", "e6"), ("1.0.", ""), ("", ""), ("e3", "")]
)
def test_a_place_tells_its_exercise(place: str, exercise: str) -> None:
    assert Session.exercise_at(place) == exercise


def test_an_exercise_that_is_begun_again_is_not_done() -> None:
    beyond = Session(day=DAY, items=(STRETCH, BRIDGE), at=1, done=frozenset({"e3"}))
    assert beyond.stepped_back().done == frozenset()


def test_what_is_ruled_out_is_not_ahead_any_more_and_what_was_done_stays() -> None:
    session = Session(day=DAY, items=(BRIDGE, STRETCH, item("e5")), at=1, step=2, done=frozenset({"e6"}))
    left = session.only(frozenset({"e5"}))
    assert [each.exercise for each in left.items] == ["e6", "e5"]
    assert (left.at, left.step, left.done) == (1, 0, session.done)


def test_of_several_words_about_one_exercise_the_last_counts() -> None:
    twice = SESSION.stopped("e3", Hurt.EFFORT).stopped("e6", Hurt.EFFORT).stopped("e3", Hurt.SHARP)
    assert twice.hurt == (("e6", Hurt.EFFORT), ("e3", Hurt.SHARP))


def test_on_a_sore_day_only_what_is_behind_stays() -> None:
    session = Session(day=DAY, items=(STRETCH, BRIDGE), at=1, done=frozenset({"e3"}), tiny=True)
    soothed = session.soothed((item("e3", variant="e3.standing"), item("e6", variant="e6.squeeze")))
    assert [each.form for each in soothed.items] == ["e3", "e6.squeeze"]
    assert (soothed.gentle, soothed.tiny, soothed.at, soothed.done) == (True, False, 1, session.done)


def test_the_last_exercise_can_be_left_out() -> None:
    alone = Session(day=DAY, items=(BRIDGE,))
    assert alone.with_here(None).here is None


@pytest.mark.parametrize(("at", "step"), [(-1, 0), (3, 0), (0, 4), (0, -1), (2, 1)])
def test_a_position_out_of_range_is_refused(at: int, step: int) -> None:
    with pytest.raises(InvalidValue):
        Session(day=DAY, items=(STRETCH, BRIDGE), at=at, step=step)


def test_an_exercise_stands_in_a_session_once_and_a_form_belongs_to_it() -> None:
    with pytest.raises(InvalidValue):
        Session(day=DAY, items=(STRETCH, STRETCH))
    with pytest.raises(InvalidValue):
        item("e3", variant="e5.seated")
