from __future__ import annotations

import pytest

from core.rules.agenda import Agenda, Topic
from core.rules.care import YES, Event, Origin
from core.rules.findings import Advice, Review, Source
from tests.rules.cycles import E, Person, from_day
from tests.rules.following import IMPROVED, LOW, UNCHANGED, advised, days_of, told
from tests.rules.spelling import day

# --- a whole course


def test_a_diary_without_improvement_is_advised_repeated_once_and_again_at_each_review_up_to_three_times() -> None:
    scores = dict.fromkeys(range(1, 130), 5)
    finding, review, repeat = Topic.FINDING, Topic.REVIEW, Topic.REPEAT
    assert told(Person(scores=scores), 1, 130) == [
        (14, Topic.LIFE),
        (28, review),
        (29, finding),
        (36, repeat),
        (56, review),
        (57, finding),
        (84, review),
        (112, review),
    ]


def test_somebody_without_a_score_or_an_answer_hears_the_signpost_three_times() -> None:
    said = told(Person(), 1, 130)
    assert [each for each in said if each[1] is not Topic.REVIEW] == [
        (14, Topic.LIFE),
        (35, Topic.FINDING),
        (42, Topic.REPEAT),
        (63, Topic.FINDING),
    ]
    assert [on for on, topic in said if topic is Topic.REVIEW] == [28, 31, 56, 59, 84, 87, 112, 115]


def test_who_does_well_is_told_so_once_at_each_review_and_offered_less() -> None:
    scores = from_day(1, *[6] * 7) | from_day(22, *[3] * 80)
    said = told(Person(scores=scores), 1, 90)
    assert said == [
        (14, Topic.LIFE),
        (28, Topic.REVIEW),
        (29, Topic.FINDING),
        (56, Topic.REVIEW),
        (57, Topic.FINDING),
        (58, Topic.MAINTAIN),
        (84, Topic.REVIEW),
        (85, Topic.FINDING),
    ]


def test_nothing_is_due_in_an_ordinary_week() -> None:
    assert Person(scores=IMPROVED).say(14, Event.ASKED, "life").on(20) == Agenda(next_day=day(28))


# --- the finding


def test_it_is_found_as_soon_as_both_questions_are_answered_or_left_out() -> None:
    person = Person(scores=UNCHANGED)
    assert person.on(E).finding is None
    person.say(E, Event.RECALL, about=E, score=5)
    assert person.on(E).topics == (Topic.REVIEW,)
    person.say(E, Event.CHANGE, about=E)
    due = person.on(E)
    assert due.topics == (Topic.FINDING,)
    assert due.finding is not None
    assert due.finding.advice is Advice.ADVISE


def test_else_it_is_found_the_day_after() -> None:
    person = Person(scores=UNCHANGED).say(E, Event.ASKED, "review")
    assert person.on(E).topics == ()
    assert person.on(E + 1).topics == (Topic.FINDING,)


def test_what_was_said_is_not_said_again() -> None:
    person = Person(scores=UNCHANGED).say(E + 1, Event.ADVISED, Advice.ADVISE.value, about=E)
    assert person.on(E + 1).topics == ()
    assert person.on(E + 1).finding is not None


@pytest.mark.parametrize("said", [Advice.CONTINUE, Advice.SUGGEST, Advice.SIGNPOST])
def test_less_than_what_is_found_does_not_count_as_said(said: Advice) -> None:
    person = Person(scores=UNCHANGED).say(E, Event.ADVISED, said.value, about=E)
    assert person.on(E + 1).topics == (Topic.FINDING,)


def test_what_was_said_of_another_review_does_not_count() -> None:
    person = Person(scores=UNCHANGED).say(E - 3, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    assert Topic.FINDING in person.on(E + 1).topics


def test_what_a_message_said_that_did_not_leave_is_said_again() -> None:
    person = Person(scores=UNCHANGED, unsent=[E + 1]).say(E, Event.ASKED, "review")
    person.say(E + 1, Event.ADVISED, Advice.ADVISE.value, about=E, by_message=True)
    assert person.on(E + 2).topics == (Topic.FINDING,)
    person.unsent = ()
    assert person.on(E + 2).topics == ()


def test_what_was_said_in_an_answer_counts_whatever_became_of_the_message() -> None:
    person = advised()
    person.unsent = [E + 1]
    assert person.on(E + 2).topics == ()


def test_a_late_answer_that_adds_caution_is_told_and_one_that_adds_none_is_not() -> None:
    person = Person(scores=IMPROVED).say(E, Event.ASKED, "review")
    person.say(E + 1, Event.ADVISED, Advice.CONTINUE.value, about=E)
    better, worse = [*person.log], [*person.log]
    person.log = better
    assert person.say(E + 3, Event.CHANGE, about=E, score=1).on(E + 3).topics == ()
    person.log = worse
    assert person.say(E + 3, Event.CHANGE, about=E, score=6).on(E + 3).topics == (Topic.FINDING,)


def test_the_finding_is_never_less_cautious_than_what_was_said() -> None:
    person = advised(IMPROVED)
    finding = person.on(E + 2).finding
    assert finding is not None
    assert finding.advice is Advice.ADVISE


def test_whether_it_bothers_settles_what_was_asked() -> None:
    person = Person(scores=LOW).say(E, Event.ADVISED, Advice.ASK_BOTHER.value, about=E)
    assert person.on(E + 1).finding == person.on(E + 7).finding
    finding = person.on(E + 8).finding
    assert finding is not None
    assert finding.advice is Advice.CONTINUE
    assert Topic.FINDING not in person.on(E + 8).topics
    due = person.say(E + 9, Event.BOTHER, YES, about=E).on(E + 9)
    assert due.finding is not None
    assert (due.finding.advice, due.topic) == (Advice.ADVISE, Topic.FINDING)


def test_a_suggestion_is_made_once_and_needs_no_answer() -> None:
    person = Person(scores=IMPROVED).say(E, Event.CHANGE, about=E, score=4).say(E, Event.RECALL, about=E)
    finding = person.on(E).finding
    assert finding is not None
    assert finding.advice is Advice.SUGGEST
    assert told(person, E, E + 27) == [(E, Topic.FINDING)]


def test_until_a_new_review_has_something_to_go_by_the_one_before_stands() -> None:
    person = Person(scores=UNCHANGED).say(E + 1, Event.ADVISED, Advice.ADVISE.value, about=E)
    finding = person.on(56 + 3).finding
    assert finding is not None
    assert finding.review == Review(day=day(E))
    person.log.clear()
    assert person.on(56 + 3).topics[0] is Topic.FINDING  # it was never said


def test_nothing_is_due_on_a_day_that_is_paused() -> None:
    person = Person(scores=UNCHANGED, letters="D" * E + "Z" * 5)
    assert {person.on(on).topics for on in range(29, 34)} == {()}
    assert person.on(34).topics == (Topic.FINDING,)


def test_what_is_due_is_due_on_the_very_day_on_which_a_lock_ends() -> None:
    person = Person(scores=UNCHANGED, letters="D" * E + "L")
    assert person.on(29).topics == (Topic.FINDING,)


def test_nothing_is_due_before_the_first_day() -> None:
    person = Person().say(40, Event.CYCLE, Origin.RETURN.value)
    assert [person.on(on).topics for on in (39, 40)] == [(), (Topic.RETURNED,)]


# --- the questions


def test_the_questions_can_be_answered_for_a_week() -> None:
    person = Person()
    opened = [on for on in range(1, 56) if person.on(on).review is not None]
    assert opened == list(range(28, 36))
    assert person.on(28).review == Review(day=day(28))
    assert person.on(56).review == Review(day=day(56), number=1)


def test_a_message_that_did_not_go_puts_the_questions_into_the_next_one() -> None:
    person = Person(unsent=[28, 29]).say(28, Event.ASKED, "review", by_message=True)
    assert person.on(29).topics == (Topic.REVIEW,)
    person.say(29, Event.ASKED, "review", by_message=True).say(30, Event.ASKED, "review", by_message=True)
    assert days_of(person, Topic.REVIEW, 30, 40) == [31, 32, 33, 34]


def test_questions_put_on_the_third_day_only_are_not_put_again() -> None:
    person = Person().say(31, Event.ASKED, "review")
    assert days_of(person, Topic.REVIEW, 31, 40) == []


def test_where_there_is_something_to_go_by_the_questions_come_once() -> None:
    person = Person(scores=IMPROVED).say(E, Event.ASKED, "review")
    assert days_of(person, Topic.REVIEW, E, 40) == []


def test_who_is_advised_already_is_not_asked_after_the_day() -> None:
    assert days_of(Person(scores=UNCHANGED), Topic.REVIEW, E, 40) == [E]
    assert days_of(Person(scores=IMPROVED), Topic.REVIEW, E, 40) == [28, 29, 30, 31, 32, 33, 34, 35]


@pytest.mark.parametrize("left_out", [Event.RECALL, Event.CHANGE])
def test_one_answer_of_two_leaves_the_questions_open(left_out: Event) -> None:
    person = Person().say(E, left_out, about=E)
    assert Topic.REVIEW in person.on(E).topics
    other = Event.CHANGE if left_out is Event.RECALL else Event.RECALL
    assert Topic.REVIEW not in person.say(E, other, about=E).on(E).topics


@pytest.mark.parametrize("put", [True, False])
def test_who_left_out_everything_is_asked_once_more_and_hears_the_signpost(put: bool) -> None:
    person = Person().say(E, Event.RECALL, about=E).say(E, Event.CHANGE, about=E)
    if put:
        person.say(E, Event.ASKED, "review", by_message=True)
    assert told(person, E, 41) == [(31, Topic.REVIEW), (35, Topic.FINDING)]


def test_who_left_out_everything_with_something_to_go_by_is_not_asked_again() -> None:
    person = Person(scores=IMPROVED).say(E, Event.RECALL, about=E).say(E, Event.CHANGE, about=E)
    assert days_of(person, Topic.REVIEW, E, 41) == []


# --- whoever wants no questions


def test_without_questions_the_advice_is_due_at_once_and_nothing_else_ever() -> None:
    person = Person(asks=False)
    assert told(person, 1, 120) == [(28, Topic.FINDING), (56, Topic.FINDING), (84, Topic.FINDING)]
    finding = person.on(28).finding
    assert finding is not None
    assert (finding.advice, finding.source) == (Advice.SIGNPOST, Source.NONE)
    assert person.on(28).review is None
    assert person.on(112).passive


def test_without_questions_what_only_an_answer_could_settle_is_the_signpost_too() -> None:
    finding = Person(scores=LOW, asks=False).on(E).finding
    assert finding is not None
    assert finding.advice is Advice.SIGNPOST
