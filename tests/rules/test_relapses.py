"""The cycle of a relapse: it leaves no advice unsaid, and ends with the number that made it."""

from __future__ import annotations

import pytest

from core.rules.care import Care, Event, Origin
from core.rules.findings import Advice
from core.rules.triggers import Speaks, Trigger, cared, speaks
from tests.rules.cycles import Person, from_day
from tests.rules.spelling import FIRST_DAY, day

MENDED = from_day(1, 6, 6, 6) | from_day(22, 3, 3, 3)
PLATEAU = MENDED | from_day(50, 4, 5, 5, 5, 5, 5, 5)  # the second review finds that little has changed


def called(person: Person, on: int) -> Speaks:
    return speaks(person.care, person.history, day(on))


def of(person: Person) -> Care:
    scores = {day(each): score for each, score in person.scores.items()}
    return cared(person.log, scores, {}, first_day=FIRST_DAY, intake=person.intake)


@pytest.mark.parametrize(
    ("scores", "on"),
    [
        pytest.param(PLATEAU | {57: 6}, 57, id="after the day of the review"),
        pytest.param(PLATEAU | {56: 6}, 56, id="on the day itself"),
    ],
)
def test_a_relapse_says_what_the_review_had_to_say(scores: dict[int, int], on: int) -> None:
    person = Person(scores=scores)
    speaking = called(person, on)
    assert speaking.cycle is Origin.RELAPSE
    assert (speaking.advice, speaking.advised_by) == (Advice.ADVISE, Trigger.RELAPSE)


@pytest.mark.parametrize(("said", "again"), [(Advice.ADVISE, None), (Advice.CONTINUE, Advice.ADVISE)])
def test_a_relapse_does_not_say_again_what_was_said_clearly(said: Advice, again: Advice | None) -> None:
    person = Person(scores=PLATEAU | {57: 6}).say(57, Event.ADVISED, said.value, about=56)
    assert called(person, 57).advice is again


def test_a_relapse_after_a_month_that_went_well_advises_nothing() -> None:
    assert called(Person(scores=MENDED | from_day(40, 5, 5, 5)), 42).advice is None


def test_a_number_that_is_corrected_ends_the_cycle_that_it_began_and_said_again_begins_it() -> None:
    scores = MENDED | {40: 5, 41: 5}
    person = Person(scores=scores | {42: 6}, intake=6)
    person.say(30, Event.GAP).say(42, Event.CYCLE, Origin.RELAPSE.value, about=36)
    assert [each.origin for each in of(person).cycles] == [Origin.START, Origin.RELAPSE]
    person.scores = scores | {42: 2}
    assert (of(person).cycle.origin, of(person).gap, of(person).cycle.intake) == (Origin.START, day(30), 6)
    person.scores = scores | {42: 5}
    assert of(person).cycle.origin is Origin.RELAPSE


def test_scores_that_are_not_looked_at_take_no_cycle_away() -> None:
    person = Person().say(42, Event.CYCLE, Origin.RELAPSE.value, about=36)
    assert of(person).cycle.origin is Origin.RELAPSE


def test_other_cycles_hold_whatever_the_scores_say() -> None:
    person = Person(scores={40: 1, 50: 1}).say(40, Event.CYCLE, Origin.CARRY_ON.value)
    assert of(person.say(50, Event.CYCLE, Origin.RETURN.value)) == person.care


def test_what_began_after_a_relapse_that_was_none_goes_on() -> None:
    person = Person(scores=MENDED | {40: 5, 41: 5, 42: 2}).say(42, Event.CYCLE, Origin.RELAPSE.value, about=36)
    person.say(80, Event.CYCLE, Origin.RETURN.value)
    assert [each.origin for each in of(person).cycles] == [Origin.START, Origin.RETURN]
