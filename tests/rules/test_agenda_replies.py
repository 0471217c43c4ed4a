from __future__ import annotations

import pytest

from core.rules.agenda import Topic, may_try_short
from core.rules.care import Event, Origin, Reply, Visit
from core.rules.findings import Advice, Finding, Review, Source
from tests.rules.cycles import E, Person, from_day, number
from tests.rules.following import IMPROVED, SLIGHT, UNCHANGED, advised, days_of, told
from tests.rules.spelling import day

# --- repeats and replies


def test_advice_without_an_answer_is_repeated_seven_days_later_once() -> None:
    person = advised()
    assert days_of(person, Topic.REPEAT, E, 55) == list(range(E + 8, 55 + 1))
    person.say(E + 9, Event.ADVISED, Advice.ADVISE.value, about=E, by_message=True)
    assert days_of(person, Topic.REPEAT, E, 55) == []
    person.unsent = [E + 9]
    assert days_of(person, Topic.REPEAT, E, 55) == list(range(E + 8, 55 + 1))


@pytest.mark.parametrize("reply", list(Reply))
def test_any_answer_ends_the_repeats(reply: Reply) -> None:
    person = advised().say(E + 1, Event.REPLIED, reply.value, about=E)
    assert days_of(person, Topic.REPEAT, E, 55) == []


def test_a_visit_is_an_answer_too() -> None:
    assert days_of(advised().say(E + 3, Event.VISIT, Visit.PRIVATE.value), Topic.REPEAT, E, 55) == []


def test_an_answer_to_earlier_advice_is_none_to_the_new_one() -> None:
    person = Person(scores=UNCHANGED).say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(5, Event.REPLIED, Reply.BOOK.value).say(E + 1, Event.ADVISED, Advice.ADVISE.value, about=E)
    assert days_of(person, Topic.REPEAT, 5, E + 8) == [E + 8]


def test_early_advice_is_repeated_like_any_other() -> None:
    person = Person().say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    assert days_of(person, Topic.REPEAT, 5, 40) == list(range(12, 28))  # then the review speaks
    person.say(12, Event.ADVISED, Advice.ADVISE.value, trigger="worsening", by_message=True)
    assert days_of(person, Topic.REPEAT, 5, 40) == []


@pytest.mark.parametrize("answered", [3, 4])
def test_after_an_answer_new_advice_of_the_same_kind_is_repeated_again(answered: int) -> None:
    person = Person().say(3, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(answered, Event.REPLIED, Reply.BOOK.value).say(
        18, Event.ADVISED, Advice.ADVISE.value, trigger="worsening"
    )
    assert days_of(person, Topic.REPEAT, 3, 27) == [25, 26, 27]


def test_a_suggestion_is_not_repeated() -> None:
    person = Person(scores=IMPROVED).say(E, Event.ADVISED, Advice.SUGGEST.value, about=E)
    assert days_of(person, Topic.REPEAT, E, 55) == []


def test_after_not_now_nothing_comes_before_the_next_review() -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.NOT_NOW.value, about=E)
    assert told(person, E + 2, 55) == []
    assert person.on(56).topics == (Topic.REVIEW,)


def test_after_not_now_even_a_later_answer_waits_for_the_next_review() -> None:
    person = Person().say(E, Event.ASKED, "review").say(35, Event.ADVISED, Advice.SIGNPOST.value, about=E)
    person.say(35, Event.CHANGE, about=E, score=6).say(35, Event.RECALL, about=E)
    assert person.on(35).topics == (Topic.FINDING,)
    assert person.say(35, Event.REPLIED, Reply.NOT_NOW.value, about=E).on(35).topics == ()


def test_any_other_answer_leaves_a_later_finding_to_be_told() -> None:
    person = Person().say(35, Event.ADVISED, Advice.SIGNPOST.value, about=E).say(35, Event.REPLIED, Reply.SEEING.value)
    person.say(35, Event.CHANGE, about=E, score=6).say(35, Event.RECALL, about=E)
    assert person.on(35).topics == (Topic.FINDING,)


def test_a_professional_is_advised_three_times_a_cycle_and_then_in_the_summary_alone() -> None:
    person = advised(dict.fromkeys(range(1, 200), 5))
    for on in (36, 57):
        assert not person.on(on).passive
        person.say(on, Event.ADVISED, Advice.ADVISE.value, about=E if on == 36 else 56)
    assert person.on(57).passive
    person.say(84, Event.ASKED, "review")
    assert told(person, 85, 111) == []
    assert person.on(90).passive


def test_early_advice_and_unsent_messages_are_counted_as_what_they_are() -> None:
    person = Person(scores=dict.fromkeys(range(1, 200), 5), unsent=[12])
    person.say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(12, Event.ADVISED, Advice.ADVISE.value, trigger="worsening", by_message=True)
    person.say(29, Event.ADVISED, Advice.ADVISE.value, about=E)
    assert Topic.FINDING in person.on(57).topics
    person.unsent = ()
    assert Topic.FINDING not in person.on(57).topics
    assert person.on(57).passive


@pytest.mark.parametrize("scores", [UNCHANGED, {}])
def test_the_first_clear_finding_of_a_cycle_is_said_however_often_a_professional_was_advised(
    scores: dict[int, int],
) -> None:
    person = Person(scores=scores)
    for on in (3, 10, 25):
        person.say(on, Event.ADVISED, Advice.ADVISE.value, trigger="severe_week")
    assert [topic for _, topic in told(person, E + 1, 55)].count(Topic.FINDING) == 1
    assert person.on(55).passive
    assert Topic.FINDING not in [topic for _, topic in told(person, 56, 83)]


def test_what_waits_to_be_said_is_not_passive_yet() -> None:
    person = Person(scores=UNCHANGED)
    for on in (3, 10, 25):
        person.say(on, Event.ADVISED, Advice.ADVISE.value, trigger="severe_week")
    assert (person.on(E + 1).topic, person.on(E + 1).passive) == (Topic.FINDING, False)


def test_the_farewell_is_advice_for_everybody_which_neither_repeats_nor_counts() -> None:
    person = Person().say(15, Event.ADVISED, Advice.SIGNPOST.value, by_message=True)
    assert days_of(person, Topic.REPEAT, 15, 55) == []
    assert person.care.latest_advice is None
    for on in (19, 20):
        person.say(on, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    assert not person.on(E + 8).passive
    about_a_review = Person().say(E, Event.ADVISED, Advice.SIGNPOST.value, about=E, by_message=True)
    assert days_of(about_a_review, Topic.REPEAT, E, E + 8) == [E + 7, E + 8]


@pytest.mark.parametrize(("seen", "repeats"), [(E + 8 - 57, True), (E + 8 - 56, False), (E, False)])
def test_advice_is_not_repeated_within_56_days_of_seeing_a_professional(seen: int, repeats: bool) -> None:
    person = Person(scores=UNCHANGED).say(seen, Event.VISIT, Visit.PRIVATE.value)
    person.say(E + 1, Event.ADVISED, Advice.ADVISE.value, about=E)
    assert (Topic.REPEAT in person.on(E + 8).topics) is repeats


def test_what_is_no_advice_to_see_somebody_is_said_however_often_that_was() -> None:
    person = Person(scores=IMPROVED)
    for on in (5, 12, 19):
        person.say(on, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    assert Topic.FINDING in person.on(E + 1).topics
    assert not person.on(E + 1).passive


def test_not_now_to_something_else_puts_nothing_off() -> None:
    person = Person(scores=UNCHANGED).say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(E + 1, Event.REPLIED, Reply.NOT_NOW.value)
    assert Topic.FINDING in person.on(E + 1).topics


def test_a_new_cycle_counts_anew() -> None:
    person = Person(scores=dict.fromkeys(range(1, 200), 5))
    for on in (5, 12, 19):
        person.say(on, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    person.say(20, Event.CYCLE, Origin.CARRY_ON.value)
    assert not person.on(48).passive
    assert Topic.FINDING in person.on(48).topics


# --- two more weeks


def test_two_more_weeks_end_in_a_review_of_their_own() -> None:
    person = Person(scores=SLIGHT | from_day(36, 3, 3, 3)).say(E, Event.ASKED, "review")
    assert told(person, E, 55) == [
        (29, Topic.FINDING),
        (42, Topic.REVIEW),
        (43, Topic.FINDING),
        (50, Topic.REPEAT),
    ]
    finding = person.on(44).finding
    assert finding is not None
    assert finding.review == Review(day=day(42), recheck=True)
    assert finding.advice is Advice.ADVISE


@pytest.mark.parametrize(("on", "recheck"), [(28, 42), (35, 42), (36, 50), (41, 55), (42, 56), (45, 56)])
def test_a_reply_that_asks_for_time_gives_two_weeks_up_to_the_next_review(on: int, recheck: int) -> None:
    for reply in (Reply.BETTER, Reply.SHORT):
        person = advised(on=28).say(on, Event.REPLIED, reply.value, about=E)
        assert [number(each) for each in person.history.rechecks] == [recheck]


def test_two_more_weeks_that_end_with_the_next_review_are_judged_by_it() -> None:
    person = advised().say(45, Event.REPLIED, Reply.BETTER.value, about=E)
    assert person.on(56).review == Review(day=day(56), number=1)
    assert person.on(60).review == Review(day=day(56), number=1)


@pytest.mark.parametrize("reply", [Reply.BOOK, Reply.SEEING, Reply.NOT_NOW])
def test_other_replies_give_no_more_weeks(reply: Reply) -> None:
    assert advised().say(E + 1, Event.REPLIED, reply.value, about=E).history.rechecks == ()


def test_who_says_it_is_better_hears_of_two_more_weeks_and_is_judged_after_them() -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E)
    finding = person.on(E + 2).finding
    assert finding is not None
    assert finding.advice is Advice.RECHECK
    assert told(person, E + 2, 50) == [(42, Topic.REVIEW), (43, Topic.FINDING), (50, Topic.REPEAT)]


def test_a_second_better_gives_no_more_time() -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E)
    person.say(43, Event.ADVISED, Advice.ADVISE.value, about=42).say(43, Event.REPLIED, Reply.BETTER.value, about=42)
    assert [number(each) for each in person.history.rechecks] == [42]
    finding = person.on(44).finding
    assert finding is not None
    assert finding.advice is Advice.ADVISE
    assert told(person, 44, 55) == []


@pytest.mark.parametrize("reply", [Reply.BOOK, Reply.SEEING, Reply.NOT_NOW])
def test_better_is_taken_back_by_another_answer(reply: Reply) -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E)
    person.say(E + 2, Event.REPLIED, reply.value, about=E)
    finding = person.on(E + 2).finding
    assert person.history.rechecks == ()
    assert finding is not None
    assert finding.advice is Advice.ADVISE
    person.say(E + 4, Event.REPLIED, Reply.BETTER.value, about=E)
    assert person.history.rechecks == (day(42),)


@pytest.mark.parametrize(("change", "given"), [(4, True), (5, False), (7, False), (None, True)])
def test_better_gives_no_time_where_it_is_said_after_it_that_it_got_worse(change: int | None, given: bool) -> None:
    person = Person(scores=UNCHANGED).say(E, Event.CHANGE, about=E, score=6)
    person.say(E, Event.ADVISED, Advice.ADVISE.value, about=E).say(E, Event.REPLIED, Reply.BETTER.value, about=E)
    assert person.history.rechecks == (day(42),)
    person.say(E, Event.CHANGE, about=E, score=change)
    assert bool(person.history.rechecks) is given
    person.say(E, Event.CHANGE, about=E, score=3)
    assert person.history.rechecks == (day(42),)


@pytest.mark.parametrize("visit", [Visit.OTHER, Visit.WAITING])
def test_the_short_plan_is_none_while_somebody_else_looks_after_it(visit: Visit) -> None:
    finding = Finding(review=Review(day=day(E)), source=Source.DIARY, advice=Advice.ADVISE, low=True)
    person = advised().say(5, Event.VISIT, visit.value)
    assert not may_try_short(person.care, finding)
    assert may_try_short(person.say(20, Event.RESUMED).care, finding)


def test_two_more_weeks_that_turned_into_advice_are_none() -> None:
    person = Person(scores=SLIGHT).say(E, Event.ADVISED, Advice.RECHECK.value, about=E)
    assert person.history.rechecks == (day(42),)
    person.say(E + 2, Event.ADVISED, Advice.ADVISE.value, about=E)
    assert person.history.rechecks == ()
    person.say(E + 3, Event.REPLIED, Reply.BETTER.value, about=E)
    assert person.history.rechecks == (day(42),)


def test_early_advice_has_no_review_to_be_looked_at_again() -> None:
    person = Person().say(5, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    assert person.say(5, Event.REPLIED, Reply.BETTER.value).history.rechecks == ()


def test_a_new_cycle_has_two_more_weeks_of_its_own() -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E)
    person.say(40, Event.CYCLE, Origin.CARRY_ON.value)
    assert person.history.rechecks == ()
    person.say(67, Event.ADVISED, Advice.RECHECK.value, about=67)
    assert [number(each) for each in person.history.rechecks] == [81]


def test_the_short_plan_is_offered_once_after_few_days_and_with_clear_advice() -> None:
    finding = Finding(review=Review(day=day(E)), source=Source.DIARY, advice=Advice.ADVISE, low=True)
    signpost = Finding(review=Review(day=day(E)), source=Source.NONE, advice=Advice.SIGNPOST, low=True)
    suggest = Finding(review=Review(day=day(E)), source=Source.DIARY, advice=Advice.SUGGEST, low=True)
    busy = Finding(review=Review(day=day(E)), source=Source.DIARY, advice=Advice.ADVISE)
    care = advised().care
    assert [may_try_short(care, each) for each in (finding, signpost, suggest, busy)] == [True, True, False, False]
    for reply in (Reply.SHORT, Reply.BETTER):
        assert not may_try_short(advised().say(E + 1, Event.REPLIED, reply.value, about=E).care, finding)
    assert not may_try_short(Person().say(E, Event.ADVISED, Advice.RECHECK.value, about=E).care, finding)


def test_better_and_then_worse_leaves_the_advice_to_be_said_again() -> None:
    person = advised().say(29, Event.REPLIED, Reply.BETTER.value, about=E)
    assert Topic.REPEAT not in person.on(36).topics
    assert Topic.REPEAT in person.say(29, Event.CHANGE, about=E, score=7).on(36).topics
