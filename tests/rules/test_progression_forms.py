"""Short sessions and easier forms keep an exercise going; they do not carry it to doses that were never tried."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.rules.builder import build
from core.rules.forms import Fitting
from core.rules.progression import Grade
from core.rules.session import Session
from tests.rules.persons import glutes, grades, person
from tests.rules.spelling import day
from tests.rules.standing import CLAM, session, sets_of, stands


def with_sets(each: Session, sets: int) -> Session:
    item = each.items[0]
    return replace(each, items=(replace(item, dose=replace(item.dose, sets=sets)),))


def eased(each: Session) -> Session:
    item = each.items[0]
    return replace(each, items=(replace(item, variant=f"{item.exercise}.easy"),))


def grown(days: int) -> list[Session]:
    """A good session each day, at the level of the day."""
    sessions: list[Session] = []
    for number in range(1, days + 1):
        sessions.append(session(number, level=stands(sessions, number, exercise=CLAM).level, exercise=CLAM))
    return sessions


@pytest.mark.parametrize(("days", "level", "counts"), [(1, 1, True), (8, 2, True), (15, 3, True), (22, 4, False)])
def test_a_session_of_fewer_than_half_the_sets_is_not_a_good_one(days: int, level: int, counts: bool) -> None:
    before, today = grown(days), days + 1
    short = with_sets(session(today, level=level, exercise=CLAM), 1)
    stood = stands(before, today, exercise=CLAM)
    assert stood.level == level
    assert stands([*before, short], today, exercise=CLAM).sessions - stood.sessions == counts


@pytest.mark.parametrize(("most", "sets"), [(None, 3), (1, 2), (2, 3), (3, 3)])
def test_sets_grow_by_one_at_a_time_whatever_the_level(most: int | None, sets: int) -> None:
    exercise = glutes().exercise("e6")
    needs = replace(person(), grades=grades(4, e6=Grade(level=4, sets=most)))
    assert Fitting(glutes(), needs).planned(exercise, None).dose.sets == sets


def test_the_most_sets_of_an_exercise_are_known() -> None:
    short, whole = (with_sets(session(number, exercise=CLAM), sets) for number, sets in ((1, 1), (2, 2)))
    assert sets_of([short, whole, replace(short, day=day(3))], 4, CLAM) == 2
    assert sets_of([], 4, CLAM) is None


def test_easier_forms_alone_say_so_and_the_first_other_begins_at_level_one() -> None:
    easy = [eased(session(number, level=1)) for number in range(1, 5)]
    assert stands(easy, 9) == Grade(level=2, needed=4, last_day=day(4), eased=True)
    first = stands([*easy, session(9, level=1)], 10)
    assert (first.level, first.sessions, first.eased) == (1, 1, False)


def test_an_easier_form_now_and_then_keeps_the_level() -> None:
    assert stands([*(session(number) for number in range(1, 5)), eased(session(9, level=2))], 10).level == 2


@pytest.mark.parametrize(("was_eased", "level"), [(True, 1), (False, 3)])
def test_the_plan_gives_the_usual_form_at_level_one_after_easier_ones(was_eased: bool, level: int) -> None:
    standing = grades(3, e3=Grade(level=3, eased=was_eased))
    (planned,) = (
        each for each in build(glutes(), replace(person(), grades=standing)).items if each.exercise.id == "e3"
    )
    assert (planned.variant, planned.level) == (None, level)
