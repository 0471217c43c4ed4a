from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import InvalidValue
from core.rules.care import NO, YES, Care, Cycle, Entry, Event, Mode, Origin, Reply, Visit, care
from core.rules.findings import Advice, Answered
from tests.rules.cycles import E, Person, answered
from tests.rules.spelling import FIRST_DAY, day

RECALL, CHANGE, BOTHER = Event.RECALL, Event.CHANGE, Event.BOTHER


def test_nobody_has_an_empty_log_without_a_first_cycle() -> None:
    assert care([], first_day=FIRST_DAY, intake=6) == Care(cycles=(Cycle(first_day=FIRST_DAY, intake=6),))
    assert care([], first_day=FIRST_DAY).cycle.origin is Origin.START


# --- answers


def test_answers_stand_one_upon_another_the_earliest_first() -> None:
    person = Person().say(28, RECALL, about=28, score=5).say(28, CHANGE, about=28, score=3)
    person.say(30, CHANGE, about=28, score=6).say(31, BOTHER, YES, about=28)
    assert person.care.answers == {
        day(28): (
            answered(28, recall=5),
            answered(28, recall=5, change=3),
            answered(30, recall=5, change=6),
            answered(31, recall=5, change=6, bother=True),
        )
    }


def test_answers_of_two_reviews_are_kept_apart() -> None:
    person = Person().say(28, RECALL, about=28, score=5).say(56, RECALL, about=56, score=2)
    assert person.care.answers == {day(28): (answered(28, recall=5),), day(56): (answered(56, recall=2),)}


def test_an_answer_about_no_review_is_none() -> None:
    assert Person().say(28, RECALL, score=5).care == Person().care


@pytest.mark.parametrize("event", [RECALL, CHANGE])
def test_a_question_left_out_is_answered_and_has_no_number(event: Event) -> None:
    person = Person().say(28, event, about=28)
    assert person.care.is_answered(day(28), event)
    assert person.care.answers[day(28)][-1] == Answered(day=day(28))
    assert not person.care.is_answered(day(28), CHANGE if event is RECALL else RECALL)
    assert not person.care.is_answered(day(56), event)


@pytest.mark.parametrize("event", [RECALL, CHANGE])
def test_what_was_left_out_can_be_answered_and_an_answer_taken_back(event: Event) -> None:
    person = Person().say(28, event, about=28).say(29, event, about=28, score=1)
    assert person.care.is_answered(day(28), event)
    assert person.care.left_out == frozenset()
    person.say(30, event, about=28)
    assert person.care.left_out == {(day(28), event)}


def test_a_recall_of_zero_is_an_answer() -> None:
    person = Person().say(28, RECALL, about=28, score=0)
    assert person.care.is_answered(day(28), RECALL)
    assert person.care.left_out == frozenset()


def test_whether_it_bothers_leaves_the_questions_open() -> None:
    person = Person().say(28, BOTHER, NO, about=28)
    assert person.care.answers == {day(28): (answered(28, bother=False),)}
    assert not person.care.is_answered(day(28), RECALL)
    assert not person.care.is_answered(day(28), CHANGE)


def test_lists_that_were_answered_are_known_by_their_review() -> None:
    assert Person().say(28, Event.SCREENED, about=28).say(28, Event.SCREENED).care.screened == {day(28)}


def test_daily_life_and_own_activities_are_kept_as_said() -> None:
    person = Person().say(14, Event.LIFE, YES).say(44, Event.LIFE, NO).say(28, Event.FUNCTION, "sit 1 h", score=4)
    assert person.care.life == {day(14): True, day(44): False}
    assert person.care.functions == tuple(person.log[-1:])


# --- advice, questions and replies


def test_advice_questions_and_replies_are_kept_in_their_order() -> None:
    person = Person().say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(5, Event.REPLIED, Reply.BOOK.value).say(15, Event.ASKED, "visited").say(15, Event.MANAGED, NO)
    person.say(28, Event.ADVISED, Advice.SUGGEST.value, about=28)
    told = person.care
    first, reply, asked, managed, last = person.log
    assert (told.advised, told.replies, told.asked) == ((first, last), (reply,), (asked, managed))
    assert told.latest_advice == first


def test_the_latest_clear_advice_is_one_to_see_somebody_for_something_found() -> None:
    assert Person().care.latest_advice is None
    person = Person().say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(35, Event.ADVISED, Advice.SIGNPOST.value, about=28).say(63, Event.ADVISED, Advice.SIGNPOST.value)
    assert person.care.latest_advice == person.log[1]


def test_a_review_that_was_answered_screened_for_or_spoken_of_is_noted() -> None:
    person = Person().say(28, Event.SCREENED, about=28).say(56, Event.CHANGE, about=56)
    person.say(85, Event.ADVISED, Advice.ADVISE.value, about=84).say(90, Event.ADVISED, "advise", trigger="severe_week")
    assert person.care.noted == {day(28), day(56), day(84)}


@pytest.mark.parametrize(("last", "worse"), [(4, False), (5, True), (None, False)])
def test_that_it_got_worse_since_the_latest_reply_is_kept_by_review(last: int | None, worse: bool) -> None:
    person = Person().say(28, Event.CHANGE, about=28, score=7).say(28, Event.REPLIED, Reply.BETTER.value, about=28)
    assert not person.care.worse_since
    person.say(28, Event.CHANGE, about=28, score=last)
    assert (day(28) in person.care.worse_since) is worse
    assert not person.say(28, Event.REPLIED, Reply.BETTER.value, about=28).care.worse_since


def test_whoever_sees_somebody_or_tells_of_a_visit_was_seen() -> None:
    person = Person().say(29, Event.REPLIED, Reply.SEEING.value).say(30, Event.REPLIED, Reply.BOOK.value)
    assert person.say(40, Event.VISIT, Visit.PRIVATE.value).care.seen == (day(29), day(40))


# --- after a visit


@pytest.mark.parametrize(
    ("visit", "mode"),
    [
        (Visit.CARRY_ON, Mode.OURS),
        (Visit.OTHER, Mode.THEIRS),
        (Visit.WAITING, Mode.GENTLE),
        (Visit.PRIVATE, Mode.OURS),
    ],
)
def test_a_visit_says_whose_exercises_are_done_until_they_go_on_here(visit: Visit, mode: Mode) -> None:
    person = Person().say(40, Event.VISIT, visit.value)
    assert (person.care.mode, person.care.mode_since) == (mode, day(40))
    assert person.care.visits == tuple(person.log)
    person.say(60, Event.RESUMED)
    assert (person.care.mode, person.care.mode_since) == (Mode.OURS, day(60))


@pytest.mark.parametrize(("visit", "mode"), [(Visit.OTHER, Mode.THEIRS), (Visit.WAITING, Mode.GENTLE)])
def test_a_word_to_stop_is_a_lock_and_changes_nothing_beneath_it(visit: Visit, mode: Mode) -> None:
    person = Person().say(40, Event.VISIT, visit.value)
    before = person.care
    person.say(50, Event.VISIT, Visit.STOP.value)
    assert (person.care.mode, person.care.mode_since, person.care.seen) == (mode, day(40), before.seen)
    assert person.care.programme == person.log[0]


def test_better_and_then_worse_is_no_answer_to_advice_whatever_it_was_about() -> None:
    for about in (None, E):
        person = Person().say(E + 1, Event.REPLIED, Reply.BETTER.value, about=about)
        assert person.care.worse_since == frozenset()
        person.say(E + 1, Event.CHANGE, about=about, score=6)
        assert person.care.worse_since == {None if about is None else day(about)}
        person.say(E + 2, Event.REPLIED, Reply.BETTER.value, about=about)
        assert person.care.worse_since == frozenset()


def test_the_latest_visit_counts() -> None:
    person = Person().say(40, Event.VISIT, Visit.WAITING.value).say(50, Event.VISIT, Visit.OTHER.value)
    assert (person.care.mode, person.care.mode_since) == (Mode.THEIRS, day(50))


# --- cycles


@pytest.mark.parametrize("origin", [Origin.RETURN, Origin.CARRY_ON])
def test_a_new_cycle_begins_with_nothing_of_the_one_before(origin: Origin) -> None:
    person = Person(intake=6).say(30, Event.GAP).say(57, Event.MAINTAIN, YES).say(60, Event.CYCLE, origin.value)
    assert person.care.cycle == Cycle(first_day=day(60), origin=origin)
    assert person.care.cycles[0] == Cycle(first_day=FIRST_DAY, intake=6)
    assert (person.care.gap, person.care.maintains) == (None, None)


def test_a_relapse_begins_with_the_week_up_to_it() -> None:
    person = Person().say(60, Event.CYCLE, Origin.RELAPSE.value, about=54)
    assert person.care.cycle == Cycle(first_day=day(60), origin=Origin.RELAPSE, base=(day(54), day(60)))


def test_only_a_relapse_begins_with_scores_of_before() -> None:
    assert Person().say(60, Event.CYCLE, Origin.RETURN.value, about=54).care.cycle.base is None
    assert Person().say(60, Event.CYCLE, Origin.RELAPSE.value).care.cycle.base is None


def test_the_week_before_a_cycle_is_that_of_the_present_one() -> None:
    person = Person(intake=6).say(60, Event.CYCLE, Origin.RETURN.value).say(60, Event.INTAKE, score=4)
    assert [each.intake for each in person.care.cycles] == [6, 4]
    assert person.care.left_out == frozenset()


def test_the_week_before_a_cycle_may_be_left_out_and_told_later() -> None:
    person = Person().say(60, Event.CYCLE, Origin.RETURN.value).say(60, Event.INTAKE)
    assert person.care.left_out == {(day(60), Event.INTAKE)}
    person.say(61, Event.INTAKE, score=0)
    assert (person.care.left_out, person.care.cycle.intake) == (frozenset(), 0)


def test_a_gap_and_three_sessions_a_week_are_kept() -> None:
    person = Person().say(30, Event.GAP).say(57, Event.MAINTAIN, NO)
    assert (person.care.gap, person.care.maintains) == (day(30), False)
    assert person.say(70, Event.MAINTAIN, YES).care.maintains is True


def test_a_history_is_that_of_the_present_cycle() -> None:
    person = Person(scores={1: 5}, intake=6, letters="D").say(20, Event.REPLIED, Reply.SEEING.value)
    person.say(60, Event.CYCLE, Origin.RELAPSE.value, about=54).say(60, Event.INTAKE, score=4).say(80, Event.GAP)
    told = person.history
    assert (told.first_day, told.base, told.intake) == (day(60), (day(54), day(60)), 4)
    assert (told.recall_from, told.seen, told.scores) == (day(80), (day(20),), {day(1): 5})
    assert (told.statuses, told.answers) == (Person(letters="D").history.statuses, {})


def test_a_line_with_a_score_that_cannot_be_is_refused() -> None:
    line = Entry(day=day(1), event=RECALL, score=0)
    for wrong in (-1, 11):
        with pytest.raises(InvalidValue):
            replace(line, score=wrong)
    assert replace(line, score=10).score == 10
