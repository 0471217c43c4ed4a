from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest

from core.rules.agenda import Topic, may_try_short
from core.rules.backoff import FAREWELL_AFTER_DAYS, Tone, silent_days, tone
from core.rules.care import Event
from core.rules.findings import Advice, Class, Finding, Review, Source
from core.rules.people import Rhythm
from core.rules.recovery import judge, recheck_day, review_day, reviews
from core.rules.triggers import Trigger, fired, speaks
from tests.rules.cycles import E, Person, answered, found, from_day, history, month, number
from tests.rules.spelling import FIRST_DAY, day

F = Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A row of coaching.md §1.6: the scores from day 1 and from day 22, the answers, and what is expected."""

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    intake: int | None = None
    recall: int | None = None
    change: int | None = None
    source: Source = Source.DIARY
    means: tuple[Fraction, Fraction] | None = None
    found: Class | None = None
    advice: Advice

    def finding(self) -> Finding:
        """What the review finds, its questions answered on its day."""
        stands = answered(E, recall=self.recall, change=self.change)
        return found(history(month(self.first, self.last), intake=self.intake, answers={E: [stands]}))


CASES = {
    "1": Case(
        first=(6, 6, 5, 6, 7, 6, 6), last=(4,) * 7, means=(F(6), F(4)), found=Class.IMPROVED, advice=Advice.CONTINUE
    ),
    "2": Case(first=(6, 6, 6), last=(5,) * 5, change=3, found=Class.SLIGHT, advice=Advice.RECHECK),
    "3": Case(first=(6, 6, 6), last=(5,) * 5, found=Class.SLIGHT, advice=Advice.ADVISE),
    "4": Case(first=(4, 4, 4), last=(3, 3, 3), found=Class.SLIGHT, advice=Advice.RECHECK),
    "5": Case(first=(3,) * 4, last=(2,) * 4, found=Class.IMPROVED, advice=Advice.CONTINUE),
    "6": Case(
        first=(5,) * 4,
        last=(5, 4, 5, 5),
        change=4,
        means=(F(5), F(19, 4)),
        found=Class.UNCHANGED,
        advice=Advice.ADVISE,
    ),
    "7": Case(first=(5,) * 4, last=(5, 4, 5, 5), change=2, found=Class.UNCHANGED, advice=Advice.SUGGEST),
    "8": Case(first=(4, 4, 4), last=(5, 5, 5), change=2, found=Class.WORSE, advice=Advice.ADVISE),
    "9": Case(first=(1, 1, 2, 1), last=(1, 1, 1), found=Class.LOW_STABLE, advice=Advice.ASK_BOTHER),
    "10": Case(first=(9,) * 4, last=(7,) * 4, change=2, found=Class.IMPROVED, advice=Advice.ADVISE),
    "11": Case(
        first=(6,) * 4,
        last=(2, 3),
        intake=7,
        recall=3,
        change=2,
        source=Source.RECALL,
        means=(F(7), F(3)),
        found=Class.IMPROVED,
        advice=Advice.CONTINUE,
    ),
    "12": Case(
        first=(6, 5), intake=6, recall=6, change=4, source=Source.RECALL, found=Class.UNCHANGED, advice=Advice.ADVISE
    ),
    "13": Case(first=(6, 5), change=4, source=Source.CHANGE, advice=Advice.ADVISE),
    "15": Case(first=(2, 0, 1), last=(0, 0, 0), means=(F(1), F(0)), found=Class.IMPROVED, advice=Advice.CONTINUE),
    "16": Case(first=(3, 3, 3), last=(0, 0, 0), found=Class.RESOLVED, advice=Advice.CONTINUE),
    "17": Case(
        first=(5, 6, 5),
        last=(3, 3, 8, 3, 3, 3, 3),
        means=(F(16, 3), F(26, 7)),
        found=Class.IMPROVED,
        advice=Advice.CONTINUE,
    ),
    "18a": Case(first=(6, 6, 6), last=(4, 4, 4), change=4, found=Class.IMPROVED, advice=Advice.SUGGEST),
    "18b": Case(first=(6, 6, 6), last=(4, 4, 4), change=6, found=Class.IMPROVED, advice=Advice.ADVISE),
    "20": Case(first=(2, 2, 2), last=(2, 2, 2), change=4, found=Class.UNCHANGED, advice=Advice.ADVISE),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_worked_cases_find_what_the_coaching_rules_say(case: Case) -> None:
    finding = case.finding()
    assert (finding.source, finding.found, finding.advice) == (case.source, case.found, case.advice)
    if case.means is not None:
        assert (finding.base, finding.last) == case.means


def test_in_case_2_the_recheck_falls_on_day_42() -> None:
    person = Person(scores=month((6, 6, 6), (5,) * 5)).say(E, Event.ADVISED, Advice.RECHECK.value, about=E)
    assert [number(each) for each in person.history.rechecks] == [42]


def test_case_10_is_advised_for_being_severe_alone() -> None:
    assert CASES["10"].finding().severe
    assert not CASES["1"].finding().severe


def test_case_14_is_asked_on_day_28_and_day_31_and_gets_the_signpost_on_day_35() -> None:
    person = Person(scores=from_day(1, 6, 5, 6), intake=6, letters="D" * 60)
    asked = [on for on in range(E, E + 7) if _is_put(person, on)]
    assert asked == [28, 31]
    assert person.on(34).finding is None
    due = person.on(35)
    assert due.topic is Topic.FINDING
    assert due.finding is not None
    assert (due.finding.source, due.finding.advice, due.finding.base) == (Source.NONE, Advice.SIGNPOST, None)


def _is_put(person: Person, on: int) -> bool:
    """Whether the questions are due on a day; if so they are put."""
    due = Topic.REVIEW in person.on(on).topics
    if due:
        person.say(on, Event.ASKED, Topic.REVIEW.value, by_message=True)
    return due


def test_the_eight_of_case_17_spoke_on_its_own_day() -> None:
    scores = {day(each): score for each, score in month((5, 6, 5), (3, 3, 8, 3, 3, 3, 3)).items()}
    severe = [number(each) for each in scores if Trigger.SEVERE in fired(scores, each, first_day=FIRST_DAY)]
    assert severe == [24]


def test_case_19_is_not_postponed_a_second_time() -> None:
    stands = {42: [answered(42, change=3)]}
    told = history(from_day(1, 6, 6, 6) | from_day(36, 5, 5, 5), answers=stands, rechecks=[42])
    finding = judge(told, Review(day=day(42), recheck=True), day(42))
    assert (finding.found, finding.advice) == (Class.SLIGHT, Advice.ADVISE)


def test_case_21_advises_on_day_5_before_any_month() -> None:
    person = Person(scores={2: 7, 3: 7, 5: 8}, intake=5)
    called = [speaks(person.care, person.history, day(on)) for on in (2, 3, 5)]
    assert [each.advice for each in called] == [None, None, Advice.ADVISE]
    assert called[-1].trigger is Trigger.WORSENING
    assert called[-1].screens


def test_case_22_advises_in_other_words_and_offers_the_short_plan() -> None:
    stands = {E: [answered(E, change=4)]}
    few, enough = "DDD" + "N" * 25, "DDDN" * 7
    finding = found(history(month((5, 5, 5), (5, 5, 5)), letters=few, answers=stands))
    assert (finding.advice, finding.low, finding.effective) == (Advice.ADVISE, True, 3)
    assert may_try_short(Person().care, finding)
    busy = found(history(month((5, 5, 5), (5, 5, 5)), letters=enough, answers=stands))
    assert (busy.advice, busy.low, busy.effective) == (Advice.ADVISE, False, 21)
    assert not may_try_short(Person().care, busy)


@pytest.mark.parametrize(
    ("letters", "review"),
    [
        pytest.param("", 28, id="no pause"),
        pytest.param("D" * 9 + "Z" * 10, 38, id="case 23"),
        pytest.param("Z" * 30, 42, id="case 24"),
        pytest.param("Z" * 14, 42, id="fourteen paused days count"),
        pytest.param("Z" * 15, 42, id="the fifteenth does not"),
        pytest.param("D" * 27 + "Z" * 5, 33, id="a pause over the day itself"),
        pytest.param("D" * 28 + "Z" * 5, 28, id="a pause after it"),
        pytest.param("D" * 20 + "L" * 5, 28, id="a lock puts nothing off"),
        pytest.param("D" * 20 + "L" * 12, 33, id="unless the day falls into it"),
        pytest.param("D" * 27 + "LZZL", 32, id="one after another"),
    ],
)
def test_the_first_review_comes_after_28_days_that_were_not_paused(letters: str, review: int) -> None:
    assert number(review_day(history(letters=letters))) == review


def test_case_25_hears_the_advice_in_the_farewell_and_nothing_of_recovery_before() -> None:
    person = Person(scores=from_day(1, 6, 5, 6), intake=6, letters="DDD")
    heard = day(3)
    tones = {on: tone(silent_days(heard, day(on), ()), Rhythm.DAILY) for on in range(4, 18)}
    assert [on for on, each in tones.items() if each is Tone.FAREWELL] == [17]
    assert FAREWELL_AFTER_DAYS == 14
    assert {topic for on in range(1, 18) for topic in person.on(on).topics} == {Topic.LIFE}
    assert tones[14] is Tone.QUIET  # so that this is not asked either


def test_later_reviews_follow_every_28_days_whatever_was_paused_since() -> None:
    told = history(letters="D" * 9 + "Z" * 10 + "D" * 30 + "Z" * 5)
    assert [number(each.day) for each in reviews(told, day(100))] == [38, 66, 94]
    assert [each.number for each in reviews(told, day(100))] == [0, 1, 2]
    paused_then = history(letters="D" * 50 + "Z" * 10)
    assert [number(each.day) for each in reviews(paused_then, day(90))] == [28, 61, 84]


def test_a_review_is_one_from_its_day_on() -> None:
    assert list(reviews(history(), day(27))) == []
    assert list(reviews(history(), day(28))) == [Review(day=day(28))]


def test_a_recheck_comes_fourteen_days_later_and_not_in_a_pause() -> None:
    assert recheck_day(history(), day(28)) == day(42)
    assert recheck_day(history(letters="D" * 40 + "ZZZ"), day(28)) == day(44)
