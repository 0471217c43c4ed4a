"""What a summary counts: weeks, exercises, ratings, flags and advice."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.care import Cycle, Entry, Event, Origin, Reply, Visit
from core.rules.days import OPEN_DAYS, LocalDay
from core.rules.dose import Dose
from core.rules.findings import Advice
from core.rules.screening import Line, Tier, Word
from core.rules.session import Hurt, Item, Session
from core.rules.streak import Status
from core.rules.summary import Flag, Tally, flags, practised, ratings, tallies, told, visits

FIRST = LocalDay(2026, 3, 2)
DAY = timedelta(days=1)
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
LETTERS = {
    "D": Status.DONE, "P": Status.PARTLY, "R": Status.REST, "S": Status.SKIPPED, "Z": Status.PAUSED,
    "L": Status.LOCKED, "X": Status.EXCUSED,
}  # fmt: skip


def logged(letters: str) -> Mapping[LocalDay, Status]:
    return {FIRST + n * DAY: LETTERS[each] for n, each in enumerate(letters) if each in LETTERS}


def scored(*scores: int | None) -> Mapping[LocalDay, int]:
    return {FIRST + n * DAY: each for n, each in enumerate(scores) if each is not None}


def session(number: int, *levels: tuple[str, int], done: str = "", hurt: str = "") -> Session:
    """The session of a day, by its number from 0; `done` names the exercises done whole, all of them when empty."""
    items = tuple(Item(exercise=each, level=level, dose=Dose(sets=1, hold_s=10 * level)) for each, level in levels)
    return Session(
        day=FIRST + number * DAY,
        items=items,
        done=frozenset(done.split()) if done else frozenset(each for each, _ in levels),
        hurt=tuple((each, Hurt.SHARP) for each in hurt.split()),
    )


def weeks_of(letters: str, *scores: int | None, sessions: tuple[Session, ...] = ()) -> tuple[Tally, ...]:
    """The weeks as they stand on the day of the last letter."""
    return tallies(logged(letters), scored(*scores), sessions, first_day=FIRST, today=FIRST + (len(letters) - 1) * DAY)


def test_weeks_count_from_day_1_and_the_last_one_may_be_shorter() -> None:
    found = weeks_of("DDDDDDDPRS")
    assert [(each.first_day, each.last_day) for each in found] == [
        (FIRST, FIRST + 6 * DAY),
        (FIRST + 7 * DAY, FIRST + 9 * DAY),
    ]
    assert found[0].days == {Status.DONE: 7}
    assert found[1].days == {Status.PARTLY: 1, Status.REST: 1, Status.SKIPPED: 1}


def test_day_1_is_a_week_of_one_day() -> None:
    (only,) = weeks_of("D")
    assert (only.first_day, only.last_day, only.open) == (FIRST, FIRST, 0)


def test_days_that_can_still_get_an_entry_are_open_and_in_no_column() -> None:
    (only,) = weeks_of("D" + "N" * OPEN_DAYS)
    assert (only.open, only.days) == (OPEN_DAYS, {Status.DONE: 1})


def test_a_mean_is_an_exact_fraction_and_zeros_count() -> None:
    first, second = weeks_of("D" * 9, 0, 1, None, 0)
    assert (first.mean, len(first.scores)) == (Fraction(1, 3), 3)
    assert (second.mean, second.scores) == (None, ())


def test_a_session_counts_on_a_day_that_is_done_or_partly() -> None:
    ran = tuple(session(number, ("e1", 1)) for number in range(4))
    (only,) = weeks_of("DPRS", sessions=(*ran, session(2, ("e1", 1))))
    assert only.sessions == 2


@given(letters=st.text("DPRSZLXN", min_size=1, max_size=60))
def test_every_day_stands_in_one_week_once(letters: str) -> None:
    found = weeks_of(letters)
    assert sum(sum(each.days.values()) + each.open for each in found) == len(letters)
    assert sum(each.days.get(Status.DONE, 0) for each in found) == letters.count("D")
    assert all(one.last_day + DAY == after.first_day for one, after in pairwise(found))


def test_exercises_are_counted_by_level_with_their_last_dose() -> None:
    ran = (session(0, ("e1", 1), ("e3", 1)), session(1, ("e1", 2), ("e3", 1), done="e1"), session(2, ("e1", 2)))
    found = {each.exercise: each for each in practised(ran, logged("DDD"))}
    assert found["e1"].sessions == (1, 2, 0, 0)
    assert found["e3"].sessions == (1, 0, 0, 0)
    assert (found["e1"].last.dose.hold_s, found["e1"].last_day) == (20, FIRST + 2 * DAY)
    assert found["e3"].last_day == FIRST


def test_what_was_begun_on_a_day_of_rest_was_not_done() -> None:
    assert practised((session(0, ("e1", 1)),), logged("R")) == ()


def test_of_two_ratings_of_a_day_the_last_one_counts() -> None:
    log = [
        Entry(day=day, event=Event.FUNCTION, choice="stairs", score=score)
        for day, score in ((FIRST, 4), (FIRST, 5), (FIRST + 13 * DAY, 0))
    ]
    assert ratings(log) == {"stairs": ((FIRST, 5), (FIRST + 13 * DAY, 0))}


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ({"tier": Tier.EMERGENCY}, Flag(day=FIRST, what="emergency")),
        ({"tier": Tier.URGENT}, Flag(day=FIRST, what="urgent")),
        ({"tier": Tier.TOLD}, Flag(day=FIRST, what="told")),
        ({"tier": Tier.CRISIS}, Flag(day=FIRST, what="crisis")),
        ({"tier": Tier.SOON, "blocked": frozenset({"e1"})}, Flag(day=FIRST, what="soon", exercises=frozenset({"e1"}))),
        ({"eased": frozenset({"e6.no_hold"})}, Flag(day=FIRST, what="adapt", exercises=frozenset({"e6"}))),
        ({"word": Word.CLINICIAN}, Flag(day=FIRST, what="clinician")),
        ({"word": Word.MISTAKE}, Flag(day=FIRST, what="mistake")),
    ],
)
def test_a_line_of_the_safety_log_is_a_flag(line: dict[str, object], flag: Flag) -> None:
    made = Line(day=FIRST, at=AT, **line)  # pyright: ignore[reportArgumentType]
    assert flags([made], {}, [Cycle(first_day=FIRST)]) == (flag,)


def test_none_of_these_and_a_reminder_are_no_flags() -> None:
    lines = [Line(day=FIRST, at=AT), Line(day=FIRST, at=AT, word=Word.REMINDED)]
    assert flags(lines, {}, [Cycle(first_day=FIRST)]) == ()


def test_scores_that_did_not_wait_for_a_review_are_flags_in_the_order_of_time() -> None:
    scores = scored(2, 2, 8, 2)
    lines = [Line(day=FIRST + 3 * DAY, at=AT, tier=Tier.URGENT)]
    found = flags(lines, scores, [Cycle(first_day=FIRST)])
    assert [(each.day - FIRST, each.what) for each in found] == [(2 * DAY, "severe"), (3 * DAY, "urgent")]


def test_a_score_is_compared_with_the_beginning_of_its_cycle() -> None:
    again = FIRST + 40 * DAY
    scores = {again + n * DAY: 7 for n in range(3)}
    began = Cycle(first_day=again, origin=Origin.RETURN, intake=5)
    assert [each.what for each in flags([], scores, [Cycle(first_day=FIRST), began])] == ["worsening"]
    calm = Cycle(first_day=again, origin=Origin.RETURN, intake=7)
    assert flags([], scores, [Cycle(first_day=FIRST, intake=1), calm]) == ()


def test_a_relapse_is_a_flag_of_its_day() -> None:
    day = FIRST + 60 * DAY
    again = Cycle(first_day=day, origin=Origin.RELAPSE, base=(day - 6 * DAY, day))
    assert flags([], {}, [Cycle(first_day=FIRST), again]) == (Flag(day=day, what="relapse"),)


def test_advice_has_the_last_answer_before_the_next_advice() -> None:
    review = FIRST + 27 * DAY
    log = [
        Entry(day=review, event=Event.ADVISED, about=review, choice=Advice.ADVISE.value),
        Entry(day=review, event=Event.REPLIED, about=review, choice=Reply.NOT_NOW.value),
        Entry(day=review + DAY, event=Event.REPLIED, about=review, choice=Reply.BOOK.value),
        Entry(day=review + 28 * DAY, event=Event.ADVISED, about=review + 28 * DAY, choice=Advice.SUGGEST.value),
        Entry(day=review + 29 * DAY, event=Event.REPLIED, choice=Reply.SEEING.value),
        Entry(day=review + 28 * DAY, event=Event.ADVISED, about=review, choice=Advice.AGAIN.value),
    ]
    assert [(each.advice, each.about, each.reply) for each in told(log)] == [
        (Advice.ADVISE, review, Reply.BOOK),
        (Advice.SUGGEST, review + 28 * DAY, Reply.SEEING),
    ]


def test_advice_without_an_answer_has_none() -> None:
    log = [Entry(day=FIRST, event=Event.ADVISED, choice=Advice.SUGGEST.value, trigger="flares")]
    assert [(each.reply, each.trigger) for each in told(log)] == [(None, "flares")]


def test_what_somebody_prefers_not_to_say_is_not_said() -> None:
    log = [Entry(day=FIRST, event=Event.VISIT, choice=each.value) for each in Visit]
    assert [said for _, said in visits(log)] == [Visit.CARRY_ON, Visit.OTHER, Visit.STOP, Visit.WAITING]
