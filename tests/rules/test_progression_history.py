"""Which of a person's sessions make up where they stand, and how far back they are looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import InvalidValue
from core.rules.days import LocalDay
from core.rules.progression import REACH_DAYS, Grade, grades
from core.rules.session import Felt, Hurt
from core.rules.streak import Status
from tests.rules.spelling import FIRST_DAY, STATUSES, day
from tests.rules.standing import ANSWERS, CLAM, PRESSURE, STRETCH, session, spelled, stands

# Which sessions count


@pytest.mark.parametrize(("status", "counts"), [(each, each in "DP") for each in STATUSES])
def test_a_session_counts_while_its_day_is_done_or_partly(status: str, counts: bool) -> None:
    log = "DD" + status + "D" * 10
    assert stands(spelled("GGG"), 4, log=log).sessions == (3 if counts else 2)
    assert stands(spelled("GGG"), 4, log=log).last_day == day(3 if counts else 2)
    assert stands(spelled("GGGG...M", "11112"), 9, log="D" * 7 + status).level == (1 if counts else 2)


def test_a_gentle_session_is_a_day_of_rest_and_its_easy_forms_lead_nowhere() -> None:
    reached = [*spelled("GGGG"), session(9, level=2)]
    for letter in ANSWERS:
        gentle = replace(session(10, letter, level=1), gentle=True)
        assert stands([*reached, gentle], 11) == replace(stands(reached, 11, resting=[10]), last_day=day(10))


def test_what_was_done_before_a_day_turned_sore_rests_and_comes_down_when_it_was_too_much() -> None:
    reached = [*spelled("GGGG"), session(9, level=2)]
    turned = {letter: replace(session(10, letter, level=2), gentle=True) for letter in ANSWERS}
    assert {stands([*reached, each], 11).last_day for each in turned.values()} == {day(10)}
    assert {letter: stands([*reached, each], 11).level for letter, each in turned.items()} == {
        **dict.fromkeys("GLSU", 2),
        **dict.fromkeys("MC", 1),
    }
    hurt = replace(turned["G"], hurt=(("e3", Hurt.EFFORT),))
    assert stands([*reached, hurt], 11).level == 1


def test_an_exercise_that_begins_anew_takes_every_level_in_turn_again() -> None:
    levels = [1] * 7 + [2] * 7 + [3] * 7 + [4] * 9
    sessions = [session(number, level=level) for number, level in enumerate(levels, 1)]
    log = {day(number): Status.DONE for number in range(1, 31)}

    def level(today: int, *anew: tuple[str, LocalDay]) -> int:
        held = [each for each in sessions if each.day < day(today)]
        found = grades([STRETCH], held, log, first_day=FIRST_DAY, today=day(today), anew=anew)
        return found["e3"].level

    assert level(25) == 4
    assert level(25, ("e3", day(25))) == 1
    assert level(31, ("e3", day(25))) == 1  # what was done at a higher level adds nothing
    assert level(25, ("e4", day(25))) == 4  # another exercise


def test_it_begins_anew_also_before_the_first_session_within_the_reach() -> None:
    today = day(90)  # the first day that is looked at is the sixth
    sessions = [session(number, level=3) for number in range(20, 90, 14)]
    log = {each.day: Status.DONE for each in sessions}

    def level(*anew: tuple[str, LocalDay]) -> int:
        return grades([STRETCH], sessions, log, first_day=FIRST_DAY, today=today, anew=anew)["e3"].level

    assert level() == level(("e3", day(3))) == 3  # as the sessions say, and so does what is older than the reach
    assert level(("e3", day(10))) == 1


def test_a_tiny_session_keeps_an_exercise_going_and_adds_nothing() -> None:
    tiny = replace(session(4), tiny=True)
    assert stands([*spelled("GGG"), tiny], 9) == Grade(sessions=3, needed=4, last_day=day(4))
    assert stands([*spelled("GGGG"), replace(session(30, level=2), tiny=True)], 50).level == 2


def test_what_lies_ahead_is_not_looked_at() -> None:
    assert stands(spelled("GGGGGGGGM"), 4) == stands(spelled("GGGG"), 4)
    assert stands(spelled("GGGG"), 8, resting=[9, 12]).level == 2


def test_each_exercise_stands_for_itself() -> None:
    both = replace(
        session(1), items=session(1).items + session(1, exercise=CLAM).items, done=frozenset({"e3"}), felt=Felt.MUCH
    )
    found = grades([PRESSURE, STRETCH, CLAM], [both], {day(1): Status.DONE}, first_day=FIRST_DAY, today=day(2))
    assert set(found) == {"e1", "e3", "e4"}
    assert {name for name, grade in found.items() if grade.last_day} == {"e3"}


# Beginning again


def test_after_28_days_without_it_an_exercise_begins_again() -> None:
    sessions = [*spelled("GGGG"), session(8, level=2), session(9, level=2)]
    assert stands(sessions, 36) == Grade(level=2, sessions=2, needed=4, last_day=day(9))
    assert stands(sessions, 37) == Grade(level=1, sessions=0, needed=4, last_day=day(9))
    assert stands([*sessions, session(40)], 41) == Grade(level=1, sessions=1, needed=4, last_day=day(40))


def test_after_a_lock_everything_begins_again_and_so_do_the_weeks() -> None:
    sessions = spelled("GGGG...GGGG...", "11112222")
    assert stands(sessions, 15, renewed=12) == Grade(needed=4)
    anew = [*sessions, *(session(number) for number in (20, 21, 22, 23))]
    assert [stands(anew, today, renewed=20).level for today in (26, 27)] == [1, 2]
    assert stands(anew, 27, renewed=21).sessions == 3


# Reading a window of the past


def test_who_began_before_the_reach_stands_at_the_level_of_the_sessions_within() -> None:
    today = REACH_DAYS + 100
    sessions = [session(number, "S", level=3) for number in range(today - REACH_DAYS, today)]
    assert stands(sessions, today) == Grade(level=3, needed=4, last_day=day(today - 1))
    assert stands([*sessions, session(today, "M", level=3)], today).level == 2
    assert stands([*sessions[:-20], session(today - 20, "S", level=2)], today).level == 2
    assert stands(sessions[28:], today).level == 1  # nothing for four weeks: it began again


def test_an_exercise_swapped_at_the_edge_of_the_reach_does_not_hide_the_level() -> None:
    today = REACH_DAYS + 100
    swapped = replace(session(today - REACH_DAYS, exercise=CLAM), hurt=(("e3", Hurt.EFFORT),))
    sessions = [session(number, "S", level=3) for number in range(today - REACH_DAYS + 1, today)]
    assert stands([swapped, *sessions], today).level == 3


def test_the_reach_holds_every_good_session_of_a_step_as_long_as_the_step_lasts() -> None:
    good = [session(number, level=2) for number in (201, 220, 239, 256)]
    good.insert(0, session(180, "S", level=2))
    assert [stands(good, today).level for today in (256, 257, 283, 284)] == [2, 3, 3, 1]


def test_what_is_older_than_the_reach_is_not_looked_at() -> None:
    today = REACH_DAYS + 10
    oldest = session(10, "M", level=3)
    assert stands([oldest], today).last_day == day(10)
    assert stands([oldest], today + 1) == Grade(needed=4)
    every_20_days = [session(number, "U", level=2) for number in range(10, today, 20)]
    assert stands(every_20_days, today + 1).level == 2


def test_a_grade_beyond_the_levels_is_refused() -> None:
    with pytest.raises(InvalidValue):
        Grade(level=5)
