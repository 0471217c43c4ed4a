"""A review that was answered or spoken of stays on its day, whatever becomes of the log around it."""

from __future__ import annotations

import pytest

from core.rules.agenda import Topic
from core.rules.care import Event, Reply
from core.rules.findings import Advice
from core.rules.recovery import review_day, reviews
from tests.rules.cycles import E, Person, number
from tests.rules.following import IMPROVED, advised, told
from tests.rules.spelling import day


def days(person: Person, until: int) -> list[int]:
    """The days of the reviews up to one."""
    return [number(each.day) for each in reviews(person.history, day(until))]


@pytest.mark.parametrize(
    ("before", "after", "answered", "following"),
    [
        pytest.param("D" * 27, "D" * 27 + "L", 28, [28, 56, 84], id="a lock on the day"),
        pytest.param("D" * 27, "D" * 27 + "L" * 40, 28, [28, 68, 84], id="a long one"),
        pytest.param("D" * 27, "D" * 27 + "Z", 28, [28, 56, 84], id="a pause on the day"),
        pytest.param("D" * 27, "D" * 27 + "Z" * 20, 28, [28, 56, 84], id="a long one from it on"),
        pytest.param("D" * 27, "D" * 25 + "ZZZ", 28, [28, 56, 84], id="a pause that began before it"),
        pytest.param("D" * 27 + "ZZZ", "D" * 28 + "ZZ", 31, [31, 59, 87], id="a late check-in of a paused day"),
        pytest.param("Z" * 14, "", 42, [42, 70, 98], id="a pause that was none"),
        pytest.param("D" * 27 + "LLLL", "D" * 31, 32, [32, 60, 88], id="a lock by mistake"),
        pytest.param("D" * 20 + "L" * 50, "D" * 20 + "L" * 51, 71, [71, 99], id="a lock again after a long one"),
        pytest.param("D" * 55, "D" * 55 + "Z", 56, [28, 56, 84], id="a pause on the second"),
        pytest.param("D" * 55 + "LLL", "D" * 58, 59, [28, 59, 84], id="a lock by mistake on the second"),
        pytest.param("D" * 55 + "L" * 35, "D" * 55 + "L" * 36, 91, [28, 91, 91], id="a lock over two"),
    ],
)
@pytest.mark.parametrize("event", [Event.CHANGE, Event.SCREENED, Event.ADVISED])
def test_what_was_answered_or_said_keeps_the_day(
    before: str, after: str, answered: int, following: list[int], event: Event
) -> None:
    person = Person(letters=before)
    assert answered in days(person, 100)
    person.say(answered, event, Advice.CONTINUE.value if event is Event.ADVISED else "", about=answered)
    person.letters = after
    assert days(person, 98 if len(following) == 3 else 99)[: len(following)] == following


def test_a_review_of_which_nothing_is_known_moves_as_before() -> None:
    assert days(Person(letters="D" * 27 + "Z"), 60) == [29, 57]
    assert days(Person(letters="D" * 27 + "Z").say(56, Event.CHANGE, about=56), 60) == [29, 57]


def test_the_second_review_is_not_taken_for_a_first_that_nobody_answered() -> None:
    assert days(Person().say(56, Event.CHANGE, about=56), 84) == [28, 56, 84]


def test_advice_is_not_taken_back_by_a_pause_or_a_lock_on_its_day() -> None:
    for letter in "ZL":
        person = Person(scores=IMPROVED).say(E, Event.CHANGE, about=E, score=5).say(E, Event.RECALL, about=E)
        person.say(E, Event.ADVISED, Advice.ADVISE.value, about=E)
        person.letters = "D" * (E - 1) + letter
        assert told(person, E + 1, 40) == [(E + 7, Topic.REPEAT)]
        finding = person.on(40).finding
        assert finding is not None
        assert (finding.advice, number(finding.review.day)) == (Advice.ADVISE, E)


@pytest.mark.parametrize(("letters", "again"), [("D" * 41 + "Z", 42), ("D" * 41 + "LLL", 42), ("", 42)])
def test_a_recheck_that_was_answered_keeps_its_day_and_is_no_review(letters: str, again: int) -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E).say(42, Event.CHANGE, about=42, score=3)
    person.letters = letters
    assert [number(each) for each in person.history.rechecks] == [again]
    assert days(person, 84) == [28, 56, 84]


def test_a_recheck_is_not_taken_for_the_review_after_it() -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E).say(56, Event.CHANGE, about=56, score=3)
    assert [number(each) for each in person.history.rechecks] == [42]
    person.letters = "D" * 40 + "L" * 30
    assert [number(each) for each in person.history.rechecks] == [56]
    assert number(review_day(person.history, 1)) == 56
