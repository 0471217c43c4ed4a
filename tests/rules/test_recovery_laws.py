"""What holds of every history: nobody is left without advice, and nothing takes it back (coaching.md §5.3)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.rules.agenda import MOST_SPOKEN, Agenda, Topic
from core.rules.care import Event, Reply
from core.rules.findings import CAUTION, TO_A_PROFESSIONAL, Advice, Answered, History, Review, Source
from core.rules.recovery import judge, mean, review_day, reviews
from tests.rules.cycles import Person, answered, history, number
from tests.rules.spelling import day

LETTERS = st.lists(
    st.tuples(st.sampled_from("DDPRSNNZZLX"), st.integers(1, 20)), max_size=12
).map(lambda runs: "".join(letter * length for letter, length in runs))  # fmt: skip
SCORES = st.dictionaries(st.integers(1, 60), st.integers(0, 10), max_size=30)
NUMBERS = st.none() | st.integers(0, 10)
FEELINGS = st.none() | st.integers(1, 7)
ANSWERS = st.builds(answered, st.integers(20, 70), recall=NUMBERS, change=FEELINGS, bother=st.none() | st.booleans())


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A cycle of up to two months, with answers to its first review in the order of their days."""
    told = history(draw(SCORES), letters=draw(LETTERS), intake=draw(NUMBERS), seen=draw(st.sets(st.integers(1, 60))))
    stands = sorted(draw(st.lists(ANSWERS, max_size=4)), key=lambda each: each.day)
    return replace(told, answers={review_day(told): tuple(stands)})


def caution(told: History, today: int, *, recheck: bool = False) -> int:
    """How cautious the first review is, so many days after its day."""
    review = Review(day=review_day(told), recheck=recheck)
    return CAUTION.index(judge(told, review, review.day + timedelta(today)).advice)


# --- the review


@given(histories())
def test_a_review_is_never_held_back_by_more_than_fourteen_days_and_those_that_were_held(told: History) -> None:
    held = sum(letter.name in ("PAUSED", "LOCKED") for letter in told.statuses.values())
    first = number(review_day(told))
    assert 28 <= first <= 28 + 14 + held
    paused = [each for each, status in told.statuses.items() if status.name == "PAUSED"]
    counted = first - min(14, sum(each <= review_day(told) for each in paused))
    assert counted >= 28


@given(histories(), st.integers(0, 40))
def test_the_same_history_finds_the_same_as_often_as_it_is_asked(told: History, after: int) -> None:
    assert caution(told, after) == caution(replace(told), after)
    assert list(reviews(told, day(150))) == list(reviews(told, day(150)))


@given(histories(), st.integers(0, 6))
def test_as_days_pass_advice_to_see_somebody_is_not_taken_back(told: History, after: int) -> None:
    clear = [CAUTION[caution(told, on)] in TO_A_PROFESSIONAL for on in (after, after + 1, after + 30)]
    bothered = any(each.bother is not None for each in told.answers[review_day(told)])
    assert bothered or clear == sorted(clear)


@given(histories(), st.integers(1, 7), NUMBERS, FEELINGS)
@example(history(), 7, None, 1)
def test_a_late_answer_takes_no_caution_away(told: History, after: int, recall: int | None, change: int | None) -> None:
    review = review_day(told)
    stands = [each for each in told.answers.get(review, ()) if each.day <= review]
    before = replace(told, answers={review: tuple(stands)})
    late = Answered(day=review + timedelta(after), recall=recall, change=change)
    with_late = replace(told, answers={review: (*stands, late)})
    settled = caution(before, after - 1)
    assert caution(with_late, after) >= settled or CAUTION[settled] is Advice.ASK_BOTHER


@given(histories(), st.integers(0, 40), st.booleans(), LETTERS)
def test_how_much_was_done_never_changes_the_advice(told: History, after: int, recheck: bool, letters: str) -> None:
    other = {each: status for each, status in history(letters=letters).statuses.items() if status.name != "PAUSED"}
    held = {each: status for each, status in told.statuses.items() if status.name in ("PAUSED", "LOCKED")}
    busy = {each: status for each, status in other.items() if status.name != "LOCKED"}
    changed = replace(told, statuses={**busy, **held})
    assert caution(told, after, recheck=recheck) == caution(changed, after, recheck=recheck)


@given(histories(), st.integers(0, 40), st.booleans())
def test_having_been_seen_never_changes_the_advice(told: History, after: int, recheck: bool) -> None:
    assert caution(told, after, recheck=recheck) == caution(replace(told, seen=()), after, recheck=recheck)


@given(histories())
def test_somebody_without_anything_to_go_by_is_sent_to_a_professional_after_a_week(told: History) -> None:
    review = Review(day=review_day(told))
    finding = judge(told, review, review.day + timedelta(7))
    if finding.source is Source.NONE:
        assert finding.advice in TO_A_PROFESSIONAL


@given(histories(), st.integers(0, 40))
def test_a_severe_week_is_always_advised(told: History, after: int) -> None:
    review = Review(day=review_day(told))
    finding = judge(told, review, review.day + timedelta(after))
    assert not finding.severe or finding.advice is Advice.ADVISE


@given(histories(), st.integers(1, 60))
def test_a_score_of_zero_is_not_a_missing_one(told: History, on: int) -> None:
    without = {each: score for each, score in told.scores.items() if each != day(on)}
    window = (day(on - 3), day(on + 3))
    rest, total = mean(without, *window), mean({**without, day(on): 0}, *window)
    scored = sum(window[0] <= each <= window[1] for each in without)
    assert (total is None) == (scored < 2)
    if rest is not None:
        assert total == rest * scored / (scored + 1)


# --- day by day

REPLIES = st.dictionaries(st.integers(12, 100), st.sampled_from(Reply), max_size=4)
UNSENT = st.sets(st.integers(1, 100), max_size=10)


def live(person: Person, last: int, replies: dict[int, Reply], quiet: Collection[int]) -> list[tuple[int, Topic]]:
    """What the messages of every day say, each its first topic; on `quiet` days none leaves, though it is noted."""
    person.unsent = quiet
    said: list[tuple[int, Topic]] = []
    for on in range(12, last + 1):
        due = person.on(on)
        if due.topic is not None:
            said.append((on, due.topic))
            _note(person, on, due)
        if on in replies and person.care.latest_advice is not None:
            about = person.care.latest_advice.about
            person.say(on, Event.REPLIED, replies[on].value, about=number(about) if about else None)
    return [each for each in said if each[0] not in quiet]


def _note(person: Person, on: int, due: Agenda) -> None:
    finding, latest = due.finding, person.care.latest_advice
    if due.topic is Topic.FINDING and finding is not None:
        person.say(on, Event.ADVISED, finding.advice.value, about=number(finding.review.day), by_message=True)
    elif due.topic is Topic.REPEAT and latest is not None:
        person.say(on, Event.ADVISED, latest.choice, about=number(latest.about or day(0)), by_message=True)
    elif due.topic is not None:
        person.say(on, Event.ASKED, due.topic.value, by_message=True)


@given(SCORES, REPLIES, UNSENT)
@settings(max_examples=12, deadline=None)
@example({}, {}, set())
@example(dict.fromkeys(range(1, 60), 5), {30: Reply.BETTER}, set())
def test_a_professional_is_advised_at_most_three_times_a_cycle(
    scores: dict[int, int], replies: dict[int, Reply], quiet: set[int]
) -> None:
    person = Person(scores=scores)
    live(person, 100, replies, quiet)
    arrived = [each for each in person.care.advised if number(each.day) not in quiet]
    assert sum(Advice(each.choice) in TO_A_PROFESSIONAL for each in arrived) <= MOST_SPOKEN


@given(UNSENT, st.booleans(), st.integers(0, 2))
@settings(max_examples=12, deadline=None)
def test_whoever_gives_nothing_to_go_by_hears_the_signpost_with_the_first_message_from_day_35_on(
    quiet: set[int], asks: bool, scored: int
) -> None:
    person = Person(scores=dict.fromkeys(range(1, scored + 1), 6), asks=asks)
    live(person, 55, {}, quiet)
    said = [number(each.day) for each in person.care.advised if number(each.day) not in quiet]
    assert said[:1] == [next(on for on in range(35 if asks else 28, 60) if on not in quiet)]


@given(SCORES, st.none() | st.integers(1, 7), UNSENT)
@settings(max_examples=12, deadline=None)
def test_what_a_review_advises_is_said_by_the_first_message_after_it(
    scores: dict[int, int], change: int | None, quiet: set[int]
) -> None:
    person = Person(scores=scores)
    if change is not None:
        person.say(28, Event.CHANGE, about=28, score=change).say(28, Event.RECALL, about=28)
    found = judge(person.history, Review(day=day(28)), day(28)).advice
    live(person, 50, {}, quiet)
    said = [each for each in person.care.advised if number(each.day) not in quiet and each.about == day(28)]
    if found is not Advice.AGAIN:
        first = next(on for on in range(28 if change else 29, 60) if on not in quiet)
        assert (number(said[0].day), Advice(said[0].choice)) >= (first, found)
        assert number(said[0].day) == first
        assert CAUTION.index(Advice(said[0].choice)) >= CAUTION.index(found) or found is Advice.ASK_BOTHER


@given(SCORES, REPLIES, st.integers(1, 120))
@settings(max_examples=12, deadline=None)
def test_asking_twice_on_a_day_says_the_same(scores: dict[int, int], replies: dict[int, Reply], on: int) -> None:
    person = Person(scores=scores)
    live(person, on, replies, ())
    assert person.on(on) == person.on(on)
    again = person.on(on).topic
    assert again is not Topic.FINDING  # it was said, and nothing new was answered


@given(SCORES, REPLIES)
@settings(max_examples=12, deadline=None)
def test_nothing_comes_due_before_the_day_that_was_named(scores: dict[int, int], replies: dict[int, Reply]) -> None:
    person = Person(scores=scores)
    live(person, 36, replies, ())
    named = person.on(36).next_day
    due = [on for on in range(37, 60) if person.on(on).topics]
    assert due[:1] == ([number(named)] if named is not None else [])
