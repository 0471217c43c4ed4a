from __future__ import annotations

from dataclasses import replace

import pytest

from core.rules.dose import Cap
from core.rules.progression import Grade, Light, light
from core.rules.routine import Kind
from core.rules.session import Felt, Hurt, Since
from tests.rules.spelling import day
from tests.rules.standing import CLAM, ILIACUS, PRESSURE, count, exercise_of, held, level, session, spelled, stands

# The table of coaching.md §3.1, cell by cell


@pytest.mark.parametrize(
    ("felt", "since", "says"),
    [
        (Felt.EASY, Since.BEFORE, Light.UP),
        (Felt.EASY, Since.LITTLE, Light.UP),
        (Felt.EASY, Since.CLEARLY, Light.DOWN),
        (Felt.EASY, None, Light.SAME),
        (Felt.SOME, Since.BEFORE, Light.SAME),
        (Felt.SOME, Since.LITTLE, Light.SAME),
        (Felt.SOME, Since.CLEARLY, Light.DOWN),
        (Felt.SOME, None, Light.SAME),
        (Felt.MUCH, Since.BEFORE, Light.DOWN),
        (Felt.MUCH, Since.LITTLE, Light.DOWN),
        (Felt.MUCH, Since.CLEARLY, Light.DOWN),
        (Felt.MUCH, None, Light.DOWN),
        (None, Since.BEFORE, Light.SAME),
        (None, Since.LITTLE, Light.SAME),
        (None, Since.CLEARLY, Light.DOWN),
        (None, None, Light.SAME),
    ],
)
def test_during_and_since_say_up_same_or_down(felt: Felt | None, since: Since | None, says: Light) -> None:
    answered = replace(session(1), felt=felt, since=since)
    assert light(answered, "e3") is says
    tiny = replace(answered, tiny=True)
    assert light(tiny, "e3") is (Light.SAME if says is Light.UP else says)


@pytest.mark.parametrize("hurt", Hurt)
def test_an_exercise_that_hurt_says_down_for_itself_alone(hurt: Hurt) -> None:
    hurting = replace(session(1), hurt=(("e3", hurt),))
    assert light(hurting, "e3") is Light.DOWN
    assert light(hurting, "e4") is Light.UP


@pytest.mark.parametrize(
    ("letter", "grade"),
    [
        ("G", Grade(level=2, sessions=3, needed=4, last_day=day(10))),
        ("L", Grade(level=2, sessions=3, needed=4, last_day=day(10))),
        ("S", Grade(level=2, sessions=2, needed=4, last_day=day(10))),
        ("U", Grade(level=2, sessions=2, needed=4, last_day=day(10))),
        ("M", Grade(level=1, sessions=0, needed=4, last_day=day(10))),
        ("C", Grade(level=1, sessions=0, needed=4, last_day=day(10))),
    ],
)
def test_a_session_adds_to_the_count_or_repeats_or_leads_one_level_down(letter: str, grade: Grade) -> None:
    assert stands(spelled("GGGG...GG" + letter, "1111222"), 11) == grade


# Up


def test_who_has_done_nothing_stands_at_the_beginning() -> None:
    assert stands([], 30) == Grade(needed=4)
    assert stands([], 30, exercise=CLAM) == Grade(needed=3)
    assert stands([], 30, exercise=PRESSURE) == Grade(hold_s=5, needed=4)


def test_four_good_sessions_lead_to_level_2_on_day_8_and_not_before() -> None:
    assert [level("GGGG" + "." * rest) for rest in (0, 3, 4)] == [1, 1, 2]
    assert [level("GGG.G" + "." * rest) for rest in (2, 3)] == [1, 2]
    assert level("GGG" + "." * 10) == 1


def test_three_are_enough_for_strength() -> None:
    sessions = spelled("G.G.G", exercise=CLAM)
    assert [stands(sessions, today, exercise=CLAM).level for today in (7, 8)] == [1, 2]
    assert stands(sessions[:2], 8, exercise=CLAM) == Grade(sessions=2, needed=3, last_day=day(3))


def test_only_answered_sessions_add_up() -> None:
    assert level("GUGSGUU.") == 1
    assert level("GUGSGUL.") == 2
    assert count("GUGSG.") == 3


def test_days_15_and_22_open_levels_3_and_4_and_none_is_skipped() -> None:
    month = "G" * 28
    levels = "1" * 7 + "2" * 7 + "3" * 7 + "4" * 7
    assert "".join(str(level(month[:today], levels[:today])) for today in range(1, 29)) == levels
    assert stands(spelled(month, levels), 29).needed == 0


def test_a_late_start_takes_each_level_in_turn() -> None:
    late = "." * 24 + "G" * 12
    assert [level(late[:today]) for today in (28, 29)] == [1, 2]
    assert [level(late[:today], "11112222"[: today - 24]) for today in (32, 33)] == [2, 3]


def test_sessions_at_a_lower_level_do_not_count_for_a_higher_one() -> None:
    assert count("GGGG...G", "11111") == 0
    assert level("GGGG...GGGGGGG.", "1111") == 2


def test_a_good_session_counts_for_eight_weeks() -> None:
    good = [session(number) for number in (1, 2, 3)]
    between = [session(number, "S") for number in (20, 40)]
    seldom = "".join("P" if number in (1, 2, 3, 20, 40, 57) else "N" for number in range(1, 58))
    assert [stands([*good, *between], today, log=seldom).sessions for today in (57, 58, 59, 60)] == [3, 2, 1, 0]
    assert stands([*good, *between, session(57)], 58, log=seldom + "D" * 30).sessions == 3
    assert stands([*good, *between, session(57)], 70, log=seldom + "D" * 30).level == 1


# Down


def test_down_is_one_level_and_never_below_the_first() -> None:
    up_to_3 = "GGGG...GGGG..."
    assert level(up_to_3 + "M", "111122223") == 2
    assert level(up_to_3 + "MM", "1111222232") == 1
    assert level(up_to_3 + "MMM", "11112222321") == 1
    assert level("M") == 1


def test_after_a_down_the_count_begins_again() -> None:
    assert count("GGGM") == 0
    assert [level("GGGM" + "G" * more + "....") for more in (3, 4)] == [1, 2]


def test_an_answer_of_the_next_day_takes_effect_once() -> None:
    up = spelled("GGGG...GGGG...", "11112222")
    clearly, planned_before = session(15, "C", level=3), session(16, "G", level=3)
    assert [stands([*up, clearly], today).level for today in (15, 16, 20)] == [2, 2, 2]
    assert stands([*up, clearly, planned_before], 17) == Grade(level=2, needed=4, last_day=day(16))
    again = replace(planned_before, felt=Felt.MUCH)
    assert stands([*up, clearly, again], 17).level == 2


def test_a_lower_session_that_was_too_much_leads_below_itself() -> None:
    up = spelled("GGGG...GGGG...", "11112222")
    assert stands([*up, session(15, "M", level=2)], 16).level == 1


@pytest.mark.parametrize("status", ["D", "P", "R", "S", "N"])
def test_an_exercise_stopped_because_it_hurt_comes_down_whatever_became_of_the_day(status: str) -> None:
    hurting = replace(session(8, "U", level=2), done=frozenset[str](), hurt=(("e3", Hurt.EFFORT),))
    log = "D" * 7 + status + "D" * 10
    found = stands([*spelled("GGGG"), hurting], 9, log=log)
    assert found == Grade(level=1, needed=4, last_day=day(4))


def test_an_exercise_swapped_for_another_because_it_hurt_comes_down_too() -> None:
    other = session(8, "U", exercise=CLAM)
    swapped = replace(other, hurt=(("e3", Hurt.EFFORT),))
    assert stands([*spelled("GGGG"), swapped], 9).level == 1
    assert stands([*spelled("GGGG"), other], 9).level == 2


def test_much_leaves_an_exercise_alone_that_was_not_done() -> None:
    skipped = replace(session(8, "M", level=2), done=frozenset[str]())
    assert stands([*spelled("GGGG"), skipped], 9) == Grade(level=2, needed=4, last_day=day(4))


# Rest


def test_within_a_week_after_a_flare_nothing_steps_up() -> None:
    days = "....GGGG" + "." * 10
    assert [level(days[:today], resting=[4]) for today in (11, 12)] == [1, 2]
    assert level(days[:12], resting=[5]) == 1


def test_after_a_flare_the_good_sessions_are_counted_anew() -> None:
    assert stands(spelled("GGGG"), 20, resting=[4]).sessions == 0
    assert stands(spelled("GGGGGG"), 7, resting=[4]).sessions == 2
    assert level("GGGGGGGG....", resting=[4]) == 2
    assert level("GGGGGGG.....", resting=[4]) == 1


def test_a_flare_does_not_lead_down_and_what_was_too_much_that_day_does() -> None:
    assert level("GGGG....", resting=[8]) == 1  # the week is repeated
    assert level("GGGG.....", resting=[9]) == 2
    assert level("GGGG....M", "11112", resting=[9]) == 1


# Adherence


@pytest.mark.parametrize(
    ("log", "reached"),
    [
        pytest.param("DDDNNNN", 2, id="3 of 7"),
        pytest.param("DDPNNNN", 1, id="2 and a half of 7"),
        pytest.param("DDPPNNN", 2, id="a half and a half are one"),
        pytest.param("PPPPRRR", 1, id="rest days are no sessions"),
        pytest.param("PPPPPPN", 2, id="six halves"),
    ],
)
def test_low_adherence_in_the_first_week_holds_level_1(log: str, reached: int) -> None:
    assert stands(spelled("GGGGGGG", exercise=CLAM), 8, exercise=CLAM, log=log).level == reached


def test_twelve_effective_days_of_28_are_enough_and_eleven_and_a_half_are_not() -> None:
    sessions = [session(number) for number in (25, 26, 27, 28)]
    silent = "N" * 24
    assert stands(sessions, 29, log="D" * 8 + "N" * 16 + "DDDD").level == 2
    assert stands(sessions, 29, log="D" * 7 + "P" + "N" * 16 + "DDDD").level == 1
    assert stands(sessions, 29, log=silent + "DDDD").level == 1
    assert stands(sessions, 36, log=silent + "D" * 11 + "N").level == 1
    assert stands(sessions, 37, log=silent + "D" * 12 + "N").level == 2


def test_a_check_in_of_today_does_not_change_todays_level() -> None:
    sessions = spelled("GGG", exercise=CLAM)
    for status in "DN":
        assert stands(sessions, 8, exercise=CLAM, log="DDDNNNN" + status).level == 2
    late = spelled("G.G.G", exercise=CLAM)
    for status in "DN":
        assert stands(late, 8, exercise=CLAM, log="PNPNPNN" + status).level == 1


def test_low_adherence_takes_no_level_away() -> None:
    sessions = [*spelled("GGGG"), session(30, level=2)]
    assert stands(sessions, 45, log="D" * 8 + "N" * 21 + "D" + "N" * 20).level == 2


# Hold


def test_a_hold_grows_by_five_seconds_up_to_the_next_level_s() -> None:
    holds = [stands(spelled("G" * good, exercise=PRESSURE), 7, exercise=PRESSURE).hold_s for good in range(5)]
    assert holds == [5, 10, 15, 15, 15]
    assert stands(spelled("GGGG", exercise=PRESSURE), 8, exercise=PRESSURE).hold_s == 15


def test_a_hold_stays_where_the_last_level_has_it() -> None:
    month = spelled("G" * 28, "1" * 7 + "2" * 7 + "3" * 7 + "4" * 7, ILIACUS)
    holds = [stands(month[:today], today, exercise=ILIACUS).hold_s for today in range(1, 29)]
    assert holds[:7] == [10] * 7
    assert holds[7:14] == [15, 20, 20, 20, 20, 20, 20]
    assert holds[14:21] == [25, 30, 30, 30, 30, 30, 30]
    assert holds[21:] == [30] * 7


def test_a_hold_repeats_with_the_count() -> None:
    assert stands(spelled("GSU", exercise=PRESSURE), 4, exercise=PRESSURE).hold_s == 10
    assert stands(spelled("GGM", exercise=PRESSURE), 4, exercise=PRESSURE).hold_s == 5
    assert stands(spelled("GGU", exercise=PRESSURE), 4, exercise=PRESSURE, resting=[3]).hold_s == 5


@pytest.mark.parametrize(
    ("cap", "longest"),
    [
        (Cap(), 15),
        (Cap(side_s=89), 14),  # two rounds on three spots are six holds
        (Cap(side_s=72), 12),
        (Cap(session_s=144), 12),  # on both sides
        (Cap(session_s=143), 11),
    ],
)
def test_a_hold_never_passes_a_hard_cap(cap: Cap, longest: int) -> None:
    exercise = exercise_of("e1", Kind.RELEASE, *held((2, 5), (1, 15), (1, 15), (1, 15), spots=3), step_s=5, cap=cap)
    assert stands(spelled("GGG", exercise=exercise), 4, exercise=exercise).hold_s == longest


def test_an_exercise_never_outlasts_the_longest_session() -> None:
    exercise = exercise_of("e1", Kind.RELEASE, *held((20, 5), (1, 40), (1, 40), (1, 40)), step_s=20)
    assert stands(spelled("GG", exercise=exercise), 3, exercise=exercise).hold_s == 22  # 20 rounds, two sides, 900 s
