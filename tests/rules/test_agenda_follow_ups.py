from __future__ import annotations

import pytest

from core.rules.agenda import Agenda, Topic, asks_soreness, gap_after
from core.rules.care import NO, YES, Event, Origin, Reply, Visit
from tests.rules.cycles import E, Person, from_day
from tests.rules.following import IMPROVED, UNCHANGED, advised, days_of, told
from tests.rules.spelling import day

# --- what is asked once


def test_ten_days_after_a_booking_it_is_asked_once_whether_it_came_about() -> None:
    person = advised().say(30, Event.REPLIED, Reply.BOOK.value, about=E)
    assert days_of(person, Topic.VISITED, 30, 45) == [40, 41, 42, 43, 44, 45]
    assert told(person, 31, 55) == [(40, Topic.VISITED)]


@pytest.mark.parametrize(
    ("event", "choice"),
    [
        (Event.VISIT, Visit.PRIVATE.value),
        (Event.MANAGED, NO),
        (Event.REPLIED, Reply.NOT_NOW.value),
        (Event.ASKED, "visited"),
    ],
)
def test_a_booking_is_not_asked_about_once_more_is_known(event: Event, choice: str) -> None:
    person = advised().say(30, Event.REPLIED, Reply.BOOK.value, about=E).say(33, event, choice)
    assert days_of(person, Topic.VISITED, 30, 55) == []


def test_a_visit_on_the_day_of_the_booking_is_one() -> None:
    person = advised().say(30, Event.REPLIED, Reply.BOOK.value).say(30, Event.VISIT, Visit.CARRY_ON.value)
    assert days_of(person, Topic.VISITED, 30, 45) == []


def test_a_visit_before_the_booking_is_none() -> None:
    person = advised().say(29, Event.VISIT, Visit.PRIVATE.value).say(30, Event.REPLIED, Reply.BOOK.value)
    assert days_of(person, Topic.VISITED, 30, 41) == [40, 41]


def test_a_second_booking_is_asked_about_again() -> None:
    person = advised().say(30, Event.REPLIED, Reply.BOOK.value).say(40, Event.ASKED, "visited")
    person.say(40, Event.MANAGED, NO).say(40, Event.REPLIED, Reply.BOOK.value)
    assert days_of(person, Topic.VISITED, 40, 55) == [50, 51, 52, 53, 54, 55]


def test_a_question_in_a_message_that_did_not_leave_was_not_put() -> None:
    person = advised().say(30, Event.REPLIED, Reply.BOOK.value).say(40, Event.ASKED, "visited", by_message=True)
    person.unsent = [40]
    assert person.on(41).topics == (Topic.VISITED,)


def test_fourteen_days_of_waiting_are_asked_about_once() -> None:
    person = Person(scores=IMPROVED).say(5, Event.VISIT, Visit.WAITING.value)
    assert days_of(person, Topic.WAITED, 5, 21) == [19, 20, 21]
    assert (19, Topic.WAITED) in told(person, 6, 27)
    assert days_of(person, Topic.WAITED, 20, 27) == []
    person.say(20, Event.VISIT, Visit.WAITING.value)  # still
    assert days_of(person, Topic.WAITED, 20, 35) == [34, 35]


@pytest.mark.parametrize(
    ("event", "choice"), [(Event.RESUMED, ""), (Event.VISIT, Visit.OTHER.value), (Event.VISIT, Visit.CARRY_ON.value)]
)
def test_who_no_longer_waits_is_not_asked(event: Event, choice: str) -> None:
    person = Person(scores=IMPROVED).say(5, Event.VISIT, Visit.WAITING.value).say(9, event, choice)
    assert days_of(person, Topic.WAITED, 5, 27) == []


def test_day_14_asks_about_daily_life_once_and_not_after_the_review() -> None:
    assert days_of(Person(), Topic.LIFE, 1, 60) == list(range(14, 28))
    assert days_of(Person().say(14, Event.ASKED, "life"), Topic.LIFE, 1, 60) == []
    assert days_of(Person().say(14, Event.LIFE, YES), Topic.LIFE, 1, 60) == []


def test_a_pause_puts_daily_life_off_with_the_review() -> None:
    assert days_of(Person(letters="DDDZZZ"), Topic.LIFE, 1, 60)[0] == 17


@pytest.mark.parametrize("visit", [Visit.OTHER, Visit.WAITING])
def test_daily_life_is_not_asked_about_while_somebody_else_looks_after_it(visit: Visit) -> None:
    person = Person().say(3, Event.VISIT, visit.value)
    assert days_of(person, Topic.LIFE, 1, 27) == []
    assert days_of(person.say(15, Event.RESUMED), Topic.LIFE, 15, 27) == list(range(15, 28))


def test_daily_life_is_asked_about_in_every_cycle() -> None:
    person = Person().say(14, Event.LIFE, NO).say(20, Event.CYCLE, Origin.RETURN.value)
    assert days_of(person, Topic.LIFE, 20, 60) == list(range(33, 47))


@pytest.mark.parametrize(("origin", "asked"), [(Origin.RETURN, True), (Origin.CARRY_ON, True), (Origin.RELAPSE, False)])
def test_a_new_cycle_asks_for_the_week_before_it(origin: Origin, asked: bool) -> None:
    person = Person(intake=6).say(40, Event.CYCLE, origin.value, about=34)
    assert days_of(person, Topic.RETURNED, 40, 60) == (list(range(40, 47)) if asked else [])


@pytest.mark.parametrize("answer", [(Event.INTAKE, "", 0), (Event.INTAKE, "", None), (Event.ASKED, "returned", None)])
def test_the_week_before_is_asked_for_once(answer: tuple[Event, str, int | None]) -> None:
    event, choice, score = answer
    person = Person().say(40, Event.CYCLE, Origin.RETURN.value).say(40, event, choice, score=score)
    assert days_of(person, Topic.RETURNED, 40, 60) == []


def test_the_first_cycle_does_not_ask_again_what_start_asked() -> None:
    assert days_of(Person(), Topic.RETURNED, 1, 27) == []


# --- three sessions a week


def _two_months(last: int, before: int = 3) -> Person:
    scores = from_day(1, 9, 9, 9) | from_day(22, *[before] * 7) | from_day(50, *[last] * 7)
    return Person(scores=scores)


@pytest.mark.parametrize(
    ("person", "offered"),
    [
        pytest.param(_two_months(4), True, id="acceptable at both"),
        pytest.param(_two_months(4, before=5), False, id="at one only"),
        pytest.param(_two_months(4).say(57, Event.MAINTAIN, NO), False, id="declined"),
        pytest.param(_two_months(4).say(57, Event.MAINTAIN, YES), False, id="taken"),
        pytest.param(_two_months(4).say(57, Event.ASKED, "maintain"), False, id="asked"),
        pytest.param(_two_months(4).say(28, Event.CHANGE, about=28, score=4), False, id="no change, by feeling"),
        pytest.param(_two_months(4).say(56, Event.CHANGE, about=56, score=4), False, id="nor at the end"),
    ],
)
def test_less_is_offered_to_whoever_does_well_at_two_reviews(person: Person, offered: bool) -> None:
    assert (Topic.MAINTAIN in person.on(58).topics) is offered


def test_well_at_one_review_is_not_enough() -> None:
    assert days_of(_two_months(4), Topic.MAINTAIN, 28, 56) == []


def test_the_latest_of_the_reviews_must_be_well() -> None:
    person = Person(scores=from_day(1, 9, 9, 9) | from_day(22, *[3] * 40) | from_day(78, *[6] * 7))
    assert Topic.MAINTAIN in person.on(60).topics
    assert Topic.MAINTAIN not in person.on(85).topics


@pytest.mark.parametrize("visit", [Visit.OTHER, Visit.WAITING])
def test_nothing_less_is_offered_while_somebody_else_looks_after_it(visit: Visit) -> None:
    person = _two_months(4).say(20, Event.VISIT, visit.value)
    assert Topic.MAINTAIN not in person.on(58).topics
    assert Topic.MAINTAIN in person.say(57, Event.RESUMED).on(58).topics


def test_how_it_feels_alone_offers_nothing_less() -> None:
    person = Person()
    for about in (28, 56):
        person.say(about, Event.CHANGE, about=about, score=1).say(about, Event.RECALL, about=about)
    assert Topic.MAINTAIN not in person.on(58).topics


# --- the next day


@pytest.mark.parametrize(
    ("person", "on", "following"),
    [
        pytest.param(Person(), 1, 14, id="day 14"),
        pytest.param(Person().say(14, Event.ASKED, "life"), 14, 28, id="the review"),
        pytest.param(Person(scores=UNCHANGED).say(28, Event.ASKED, "review"), 28, 29, id="the finding"),
        pytest.param(Person().say(28, Event.ASKED, "review"), 28, 31, id="asked again"),
        pytest.param(Person().say(28, Event.ASKED, "review").say(31, Event.ASKED, "review"), 31, 35, id="the signpost"),
        pytest.param(advised(), 29, 36, id="the repeat"),
        pytest.param(advised().say(29, Event.REPLIED, Reply.BOOK.value), 29, 39, id="the booking"),
        pytest.param(advised().say(29, Event.REPLIED, Reply.BETTER.value, about=E), 29, 42, id="the recheck"),
        pytest.param(advised().say(29, Event.REPLIED, Reply.NOT_NOW.value), 29, 56, id="the next review"),
        pytest.param(
            Person(scores=IMPROVED).say(14, Event.VISIT, Visit.WAITING.value), 14, 28, id="waited on the review's day"
        ),
        pytest.param(Person(scores=IMPROVED).say(10, Event.VISIT, Visit.WAITING.value), 10, 24, id="waited"),
        pytest.param(Person(), 16, 17, id="what is due and not said stays so"),
    ],
)
def test_the_next_day_is_the_first_on_which_something_comes_due(person: Person, on: int, following: int) -> None:
    assert person.on(on).next_day == day(following)


def test_an_agenda_without_topics_has_none_that_speaks() -> None:
    assert Agenda().topic is None
    assert Agenda(topics=(Topic.REPEAT, Topic.LIFE)).topic is Topic.REPEAT


# --- silence, and the question about soreness


@pytest.mark.parametrize(
    ("silent", "begins"),
    [(0, None), (13, None), (14, Event.GAP), (27, Event.GAP), (28, Origin.RETURN), (400, Origin.RETURN)],
)
def test_a_long_silence_begins_a_cycle_and_a_shorter_one_leaves_a_gap(
    silent: int, begins: Origin | Event | None
) -> None:
    assert gap_after(silent) is begins


def _asked(person: Person, first: int, last: int) -> list[int]:
    return [on for on in range(first, last + 1) if asks_soreness(person.care, person.history, day(on))]


def test_soreness_is_asked_for_by_the_present_cycle() -> None:
    person = Person().say(40, Event.CYCLE, Origin.RETURN.value)
    assert _asked(person, 40, 52) == [40, 41, 42, 43, 44, 45, 46, 48, 50, 52]


def test_the_week_up_to_a_recheck_is_asked_daily() -> None:
    person = advised().say(E + 2, Event.REPLIED, Reply.BETTER.value, about=E)
    assert _asked(person, 30, 47) == [30, 32, 34, 36, 37, 38, 39, 40, 41, 42, 44, 46]


def test_the_week_up_to_a_review_that_a_lock_put_off_is_asked_daily() -> None:
    person = Person(letters="D" * 26 + "L" * 7)
    assert _asked(person, 20, 34) == [21, 23, 25, *range(27, 35)]
    assert _asked(person, 55, 62) == list(range(56, 63))


def test_who_does_three_sessions_a_week_is_asked_once_a_week() -> None:
    person = Person().say(57, Event.MAINTAIN, YES)
    assert _asked(person, 57, 90) == [57, 64, 71, 78, 85]
