from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.care import Event, Origin, Reply
from core.rules.findings import Advice
from core.rules.triggers import Speaks, Trigger, relapse, speaks
from tests.rules.cycles import Person, from_day, number
from tests.rules.spelling import day
from tests.rules.test_triggers import FLARING, HISTORIES, INTAKES, sets_off

# --- relapse

MENDED = from_day(1, 6, 6, 6) | from_day(22, 3, 3, 3)  # the mean of the first review is 3


@pytest.mark.parametrize(
    ("later", "on", "relapses"),
    [
        pytest.param(from_day(40, 5, 5, 5), 42, True, id="two above the best review"),
        pytest.param(from_day(40, 5, 5, 4), 42, False, id="a third less"),
        pytest.param(from_day(40, 5, 5), 41, False, id="two scores are too few"),
        pytest.param({40: 5, 41: 5, 46: 5}, 46, True, id="within seven days"),
        pytest.param({40: 5, 41: 5, 47: 5}, 47, False, id="within eight"),
        pytest.param(from_day(40, 5, 5, 5), 43, False, id="a day without a score"),
    ],
)
def test_a_week_well_above_the_best_review_is_a_relapse(later: dict[int, int], on: int, relapses: bool) -> None:
    person = Person(scores=MENDED | later)
    base = relapse(person.history, day(on))
    assert base == ((day(on - 6), day(on)) if relapses else None)


@pytest.mark.parametrize(
    ("first", "last", "later", "relapses"),
    [
        pytest.param((4, 4, 4), (2, 2, 2), (4, 4, 4), False, id="four is acceptable"),
        pytest.param((4, 4, 4), (2, 2, 2), (4, 4, 5), True, id="a third above is not"),
        pytest.param((3, 3, 3), (0, 0, 0), (5, 5, 5), True, id="after it was gone"),
        pytest.param((6, 6, 6), (5, 5, 5), (7, 7, 7), False, id="after little had changed"),
        pytest.param((1, 1, 1), (1, 1, 1), (5, 5, 5), False, id="after it was little all along"),
    ],
)
def test_only_what_had_got_better_relapses(
    first: tuple[int, ...], last: tuple[int, ...], later: tuple[int, ...], relapses: bool
) -> None:
    person = Person(scores=from_day(1, *first) | from_day(22, *last) | from_day(40, *later))
    assert (relapse(person.history, day(42)) is not None) is relapses


def test_the_best_of_several_reviews_counts_and_a_recheck_is_one() -> None:
    scores = from_day(1, 9, 9, 9) | from_day(22, 3, 3, 3) | from_day(50, 6, 6, 6)
    person = Person(scores=scores | from_day(70, 5, 5, 5))
    assert relapse(person.history, day(72))
    again = Person(scores=from_day(1, 5, 5, 5) | from_day(22, 5, 5, 5) | from_day(36, 2, 2, 2) | from_day(48, 5, 5, 5))
    assert not relapse(again.history, day(50))
    again.say(29, Event.REPLIED, Reply.BETTER.value, about=28)
    assert relapse(again.history, day(50))


def test_a_review_counts_from_the_day_after_it() -> None:
    person = Person(scores=from_day(1, 9, 9, 9) | from_day(22, 3, 3, 3, 3, 9, 9, 9))
    assert relapse(person.history, day(28)) is None


def test_what_is_remembered_is_not_compared_with_the_diary() -> None:
    person = Person(scores=from_day(40, 9, 9, 9), intake=6)
    person.say(28, Event.RECALL, about=28, score=1).say(28, Event.CHANGE, about=28)
    assert relapse(person.history, day(42)) is None


def test_a_relapse_begins_a_cycle_and_the_second_within_180_days_advises() -> None:
    person = Person(scores=MENDED | from_day(40, 5, 5, 5))
    first = called(person, 42)
    assert (first.trigger, first.advice, first.screens, first.cycle) == (Trigger.RELAPSE, None, True, Origin.RELAPSE)
    person.say(42, Event.CYCLE, Origin.RELAPSE.value, about=36)
    assert called(person, 42).cycle is None  # it has begun


@pytest.mark.parametrize(("after", "advice"), [(180, Advice.ADVISE), (181, None)])
def test_a_second_relapse_is_advised_within_180_days(after: int, advice: Advice | None) -> None:
    second = 1 + after
    mended = from_day(1, 6, 6, 6) | from_day(second - 40, 3, 3, 3)
    person = Person(scores=mended | from_day(second - 2, 5, 5, 5)).say(1, Event.CYCLE, Origin.RELAPSE.value, about=-5)
    person.scores = {**person.scores, **from_day(-5, *[6] * 7), **from_day(22, 3, 3, 3)}
    person.say(175, Event.ADVISED, Advice.SIGNPOST.value, about=168)  # the last review had nothing to go by
    speaking = called(person, second)
    assert (speaking.cycle, speaking.advice) == (Origin.RELAPSE, advice)
    assert speaking.advised_by is (Trigger.RELAPSE if advice else None)


def test_other_cycles_are_no_relapses() -> None:
    person = Person(scores=MENDED | from_day(40, 5, 5, 5)).say(1, Event.CYCLE, Origin.CARRY_ON.value)
    assert called(person, 42).advice is None


# --- who speaks


def called(person: Person, on: int) -> Speaks:
    return speaks(person.care, person.history, day(on))


def test_an_ordinary_score_calls_for_nothing() -> None:
    assert called(Person(scores={1: 3}), 1) == Speaks()
    assert called(Person(scores={1: 9}), 2) == Speaks()


def test_one_severe_score_asks_about_danger_and_advises_nothing() -> None:
    assert called(Person(scores={1: 8}, intake=8), 1) == Speaks(
        fired=(Trigger.SEVERE,), trigger=Trigger.SEVERE, screens=True
    )


def test_a_severe_week_speaks_before_all_else() -> None:
    scores = from_day(1, 8, 8, 8)
    everything = (Trigger.SEVERE_WEEK, Trigger.WORSENING, Trigger.SEVERE)
    assert called(Person(scores=scores, intake=3), 3) == Speaks(
        fired=everything,
        trigger=Trigger.SEVERE_WEEK,
        advice=Advice.ADVISE,
        advised_by=Trigger.SEVERE_WEEK,
        screens=True,
    )


def test_a_severe_week_that_was_not_told_of_asks_about_danger_whatever_the_day_is_like() -> None:
    speaking = called(Person(scores=from_day(1, 8, 8, 8, 0), intake=9), 4)
    assert (speaking.fired, speaking.advice, speaking.screens) == ((Trigger.SEVERE_WEEK,), Advice.ADVISE, True)


def test_of_two_the_more_cautious_advice_is_given() -> None:
    speaking = called(Person(scores={1: 1, 2: 1, 3: 8, 5: 8, 7: 8}, intake=10), 7)
    assert speaking.fired == (Trigger.SEVERE_WEEK, Trigger.SEVERE, Trigger.FLARE, Trigger.FLARES)
    assert (speaking.advice, speaking.advised_by) == (Advice.ADVISE, Trigger.SEVERE_WEEK)


def test_worsening_asks_about_danger_and_advises() -> None:
    assert called(Person(scores=from_day(1, 5, 5, 5), intake=3), 3) == Speaks(
        fired=(Trigger.WORSENING,),
        trigger=Trigger.WORSENING,
        advice=Advice.ADVISE,
        advised_by=Trigger.WORSENING,
        screens=True,
    )


def test_a_relapse_that_is_severe_speaks_of_the_severe_and_begins_a_cycle() -> None:
    person = Person(scores=MENDED | {38: 3, 39: 3, 42: 9})
    assert called(person, 42) == Speaks(
        fired=(Trigger.SEVERE, Trigger.RELAPSE, Trigger.FLARE),
        trigger=Trigger.SEVERE,
        screens=True,
        base=(day(36), day(42)),
    )


def test_a_flare_asks_about_nothing_and_the_third_suggests() -> None:
    person = Person(scores=FLARING, intake=10)
    assert called(person, 9) == Speaks(fired=(Trigger.FLARE,), trigger=Trigger.FLARE)
    assert called(person, 17) == Speaks(
        fired=(Trigger.FLARE, Trigger.FLARES),
        trigger=Trigger.FLARE,
        advice=Advice.SUGGEST,
        advised_by=Trigger.FLARES,
    )


# --- once in fourteen days

WORSE = from_day(1, *[3] * 7) | from_day(8, *[5] * 30)


@pytest.mark.parametrize(("on", "advises"), [(10, True), (11, False), (23, False), (24, True)])
def test_worsening_is_advised_again_after_fourteen_days_and_counts_meanwhile(on: int, advises: bool) -> None:
    person = Person(scores=WORSE)
    if on > 10:
        person.say(10, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    speaking = called(person, on)
    assert speaking.trigger is Trigger.WORSENING
    assert (speaking.advice is Advice.ADVISE, speaking.screens) == (advises, advises)


@pytest.mark.parametrize(
    ("trigger", "advice", "by"),
    [
        ("", Advice.ADVISE, Trigger.SEVERE_WEEK),
        ("life", Advice.ADVISE, Trigger.SEVERE_WEEK),
        ("worsening", Advice.ADVISE, Trigger.SEVERE_WEEK),
        ("flares", Advice.ADVISE, Trigger.SEVERE_WEEK),
        ("severe_week", None, None),
    ],
)
def test_what_is_graver_is_advised_in_the_cool_down_of_what_is_less(
    trigger: str, advice: Advice | None, by: Trigger | None
) -> None:
    person = Person(scores=from_day(1, 8, 8, 8), intake=3).say(2, Event.ADVISED, "advise", trigger=trigger)
    speaking = called(person, 3)
    assert (speaking.advice, speaking.advised_by, speaking.screens) == (advice, by, True)
    assert speaking.trigger is (Trigger.SEVERE_WEEK if by else Trigger.WORSENING)


def test_a_severe_week_that_was_advised_lets_others_speak() -> None:
    person = Person(scores=from_day(1, 8, 8, 8, 0), intake=9).say(3, Event.ADVISED, "advise", trigger="severe_week")
    assert called(person, 4) == Speaks(fired=(Trigger.SEVERE_WEEK,))


def test_a_score_corrected_for_yesterday_does_not_advise_twice() -> None:
    person = Person(scores=WORSE).say(11, Event.ADVISED, Advice.ADVISE.value, trigger="worsening")
    assert called(person, 10).advice is None


@pytest.mark.parametrize("trigger", ["flares", "worsening", "severe_week"])
def test_the_third_flare_is_not_mentioned_after_other_advice(trigger: str) -> None:
    person = Person(scores=FLARING, intake=10).say(4, Event.ADVISED, "suggest", trigger=trigger)
    assert called(person, 17).advice is None
    person.log.clear()
    assert called(person.say(3, Event.ADVISED, "suggest", trigger=trigger), 17).advice is Advice.SUGGEST


def test_after_not_now_worsening_speaks_and_flares_wait_for_the_review() -> None:
    flares = Person(scores=FLARING, intake=10).say(1, Event.REPLIED, Reply.NOT_NOW.value)
    assert called(flares, 17).advice is None
    assert called(flares.say(2, Event.REPLIED, Reply.BOOK.value), 17).advice is Advice.SUGGEST
    worse = Person(scores=WORSE).say(1, Event.REPLIED, Reply.NOT_NOW.value)
    assert called(worse, 10).advice is Advice.ADVISE


def test_a_review_ends_the_silence_after_not_now() -> None:
    moved = {each + 20: score for each, score in FLARING.items()}
    person = Person(scores=moved, intake=10).say(27, Event.REPLIED, Reply.NOT_NOW.value)
    assert called(person, 37).advice is Advice.SUGGEST
    assert called(person.say(28, Event.REPLIED, Reply.NOT_NOW.value), 37).advice is None


@given(HISTORIES, INTAKES, st.integers(1, 40))
def test_a_later_score_changes_nothing_of_an_earlier_day(scores: dict[int, int], intake: int | None, on: int) -> None:
    past = {each: score for each, score in scores.items() if each <= on}
    assert called(Person(scores=scores, intake=intake), on) == called(Person(scores=past, intake=intake), on)


@given(HISTORIES, INTAKES)
def test_what_speaks_has_fired_and_advice_comes_from_what_fired(scores: dict[int, int], intake: int | None) -> None:
    person = Person(scores=scores, intake=intake)
    for on in scores:
        speaking = called(person, on)
        assert set(sets_off(scores, on, intake)) == set(speaking.fired) - {Trigger.RELAPSE}
        assert speaking.trigger in (*speaking.fired, None)
        assert (speaking.advice is None) == (speaking.advised_by is None)
        assert number(speaking.base[1]) == on if speaking.base else Trigger.RELAPSE not in speaking.fired
