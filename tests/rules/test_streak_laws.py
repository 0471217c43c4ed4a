from __future__ import annotations

from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.rules.replay import FINAL_RUN_DAYS
from core.rules.streak import ReasonKind
from tests.rules.spelling import COUNTED, MISSED, NEUTRAL, STATUSES, closed, on_day

OPEN = 3


def _joined(runs: list[tuple[str, int]], end: str) -> str:
    return "".join(letter * length for letter, length in runs) + end


# Runs of one letter, so that windows, final runs and long pauses all come up; a few days of any kind end the log.
logs: st.SearchStrategy[str] = st.builds(
    _joined,
    st.lists(st.tuples(st.sampled_from("DDDDRSNNNNZX"), st.integers(1, 18) | st.integers(1, 3)), max_size=9),
    st.text(alphabet="".join(STATUSES), min_size=1, max_size=12),
)


def as_written(letters: str) -> int:
    """The number of a log of closed days by coaching.md §4.3 rule 3, word for word."""
    days = [letter for letter in letters if letter not in NEUTRAL]
    missed = [letter in MISSED for letter in days]
    finals = [end for end in range(FINAL_RUN_DAYS, len(days) + 1) if all(missed[end - FINAL_RUN_DAYS : end])]
    whole = sum(not miss for miss in missed[finals[-1] if finals else 0 :])
    breaks = [at for at, miss in enumerate(missed) if miss and sum(missed[max(0, at - 6) : at + 1]) >= 3]
    if not breaks:
        return whole
    since = [at for at in range(breaks[-1] + 1, len(days)) if not missed[at]]
    return whole if len(since) >= 3 and since[2] <= breaks[-1] + 7 else len(since)


def without_open_misses(letters: str) -> str:
    """The log as it is judged on its last day: what is missed and still open is left out."""
    return letters[:-OPEN] + "".join(letter for letter in letters[-OPEN:] if letter not in MISSED)


def changed(letters: str, at: int, letter: str) -> str:
    return letters[:at] + letter + letters[at + 1 :]


@given(logs)
@example("D" * 20 + "NNN" + "DNDDND")
def test_the_number_is_what_the_rule_says_word_for_word(letters: str) -> None:
    assert on_day(letters).current == as_written(without_open_misses(letters))


@given(logs)
@settings(deadline=None)
def test_the_best_is_the_highest_number_that_any_day_has_seen(letters: str) -> None:
    passed = [letters[:length] for length in range(1, len(letters) + 1)]
    assert on_day(letters).best == max(as_written(without_open_misses(each)) for each in passed)


@pytest.mark.parametrize("length", range(1, 15))
def test_resting_lowers_the_streak_on_no_log_of_this_length(length: int) -> None:
    numbers = {letters: closed(letters).current for letters in map("".join, product("DN", repeat=length))}
    for letters, number in numbers.items():
        rested = (changed(letters, at, "D") for at, letter in enumerate(letters) if letter == "N")
        assert all(numbers[each] >= number for each in rested), letters


@given(logs, st.data())
def test_done_partly_and_rest_are_worth_the_same(letters: str, data: st.DataObject) -> None:
    other = "".join(data.draw(st.sampled_from(COUNTED)) if letter in COUNTED else letter for letter in letters)
    assert on_day(other).current == on_day(letters).current


@given(logs)
def test_an_honest_skip_is_worth_a_silent_day(letters: str) -> None:
    assert on_day(letters.replace("S", "N")).current == on_day(letters.replace("N", "S")).current


@given(logs)
def test_neutral_days_are_as_if_they_had_not_been(letters: str) -> None:
    steady = "".join(letter for letter in letters if letter not in NEUTRAL)
    assert closed(steady).current == closed(letters).current


@given(logs, st.data())
def test_a_rest_is_never_worse_than_a_missed_day_in_any_history(letters: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(letters) - 1))
    missed, rested = on_day(changed(letters, at, "S")), on_day(changed(letters, at, "R"))
    assert rested.current >= missed.current
    assert rested.best >= missed.best
    assert rested.total == missed.total + 1


@given(logs, st.data(), st.sampled_from(NEUTRAL))
def test_a_neutral_day_is_never_worse_than_a_missed_one(letters: str, data: st.DataObject, neutral: str) -> None:
    at = data.draw(st.integers(0, len(letters) - 1))
    assert on_day(changed(letters, at, neutral)).current >= on_day(changed(letters, at, "N")).current


@given(logs, st.sampled_from(list(STATUSES)))
def test_best_and_total_never_fall_as_days_pass(letters: str, following: str) -> None:
    before, after = on_day(letters), on_day(letters + following)
    assert after.best >= before.best
    assert after.total >= before.total


@given(logs, st.integers(1, OPEN), st.sampled_from("DPRSZLX"))
def test_best_and_total_never_fall_as_an_open_day_gets_its_entry(letters: str, back: int, entry: str) -> None:
    at = max(0, len(letters) - back)
    before, after = on_day(changed(letters, at, "N")), on_day(changed(letters, at, entry))
    assert after.best >= before.best
    assert after.total >= before.total
    assert after.current >= before.current


@given(logs)
def test_a_day_still_open_never_breaks_the_streak(letters: str) -> None:
    skipped, silent, excused = (on_day(letters + letter * OPEN) for letter in "SNX")
    assert skipped.current == silent.current == excused.current
    assert skipped.broken_on == silent.broken_on == excused.broken_on


@given(logs)
def test_reasons_add_up_to_the_number_and_share_out_every_day_since(letters: str) -> None:
    told = on_day(letters)
    parts = [each for each in told.reasons if each.kind not in {ReasonKind.FINAL, ReasonKind.BROKE}]
    counted = [each.count for each in parts if each.kind in {ReasonKind.COUNTED, ReasonKind.RESTED}]
    assert sum(counted) == told.current
    if parts:
        first, last = min(each.first_day for each in parts), max(each.last_day for each in parts)
        assert sum(each.count for each in parts) == (last - first).days + 1


@given(logs)
@example("DDDNNNDNNN")
def test_what_is_promised_for_coming_back_is_given_and_stays(letters: str) -> None:
    waiting = on_day(letters).earn_back
    if waiting is not None:
        come_back = (letters[:-1] if letters[-1] == "N" else letters) + "D" * waiting.needed
        assert on_day(come_back).current == waiting.returns
        assert closed(come_back).current == waiting.returns


@given(logs)
def test_coming_back_is_possible_before_its_last_day(letters: str) -> None:
    told = on_day(letters)
    if told.earn_back is not None:
        (latest,) = {each.last_day for each in told.reasons if each.kind is ReasonKind.BROKE}
        assert told.broken_on == latest
        assert told.earn_back.by_day > max(told.missed_in_window, default=latest)
