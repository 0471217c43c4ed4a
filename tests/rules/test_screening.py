from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.rules.screening import ENDINGS, FOLLOW_UP, LOCKING, Line, Lock, Safety, Tier, Word, safety, said_anew

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
URGENCY = (Tier.NONE, Tier.ADAPT, Tier.SOON, Tier.TOLD, Tier.URGENT, Tier.EMERGENCY, Tier.CRISIS)


def line(
    after: int = 0,
    word: Word = Word.FOUND,
    tier: Tier = Tier.NONE,
    *,
    blocked: Iterable[str] = (),
    kept_off: Iterable[str] = (),
    eased: Iterable[str] = (),
) -> Line:
    return Line(
        day=MONDAY + after * DAY,
        at=NOON + after * DAY,
        word=word,
        tier=tier,
        blocked=frozenset(blocked),
        kept_off=frozenset(kept_off),
        eased=frozenset(eased),
    )


def is_locked(held: Safety, day: date) -> bool:
    return any(first <= day and (last is None or day <= last) for first, last in held.locked)


def lock_at(after: int, tier: Tier, since: int | None = None) -> Lock:
    first = MONDAY + (after if since is None else since) * DAY
    return Lock(tier=tier, since=first, at=NOON + after * DAY)


def test_nothing_said_holds_nothing():
    assert safety(()) == Safety()


def test_none_of_these_holds_nothing():
    assert safety([line()]) == Safety()


@pytest.mark.parametrize("tier", LOCKING)
def test_an_emergency_and_an_urgent_answer_lock(tier: Tier):
    held = safety([line(2, tier=tier)])
    assert held.lock == lock_at(2, tier)
    assert held.locked == ((MONDAY + 2 * DAY, None),)


@pytest.mark.parametrize("tier", [Tier.SOON, Tier.ADAPT, Tier.NONE])
def test_every_other_answer_locks_nothing(tier: Tier):
    assert safety([line(tier=tier, blocked={"e1"})]).lock is None


def test_a_more_urgent_answer_makes_the_lock_more_urgent_and_its_days_go_on():
    held = safety([line(tier=Tier.URGENT), line(2, tier=Tier.EMERGENCY)])
    assert held.lock == lock_at(2, Tier.EMERGENCY, since=0)
    assert held.locked == ((MONDAY, None),)


@pytest.mark.parametrize("later", [Tier.URGENT, Tier.SOON, Tier.ADAPT, Tier.NONE])
def test_a_less_urgent_answer_changes_no_lock(later: Tier):
    assert safety([line(tier=Tier.EMERGENCY), line(2, tier=later)]).lock == lock_at(0, Tier.EMERGENCY)


def test_the_same_answer_again_does_not_put_the_follow_up_off():
    assert safety([line(tier=Tier.URGENT), line(2, tier=Tier.URGENT)]).lock == lock_at(0, Tier.URGENT)


@pytest.mark.parametrize("word", ENDINGS)
def test_a_lock_ends_by_the_persons_word_and_its_days_stay_frozen(word: Word):
    held = safety([line(tier=Tier.EMERGENCY), line(5, word)])
    assert held.lock is None
    assert held.locked == ((MONDAY, MONDAY + 5 * DAY),)
    assert [is_locked(held, MONDAY + after * DAY) for after in (-1, 0, 5, 6)] == [False, True, True, False]


def test_after_a_clinicians_word_exercises_begin_anew_and_after_a_mistake_they_do_not():
    assert safety([line(tier=Tier.URGENT), line(3, Word.CLINICIAN)]).renewed == MONDAY + 3 * DAY
    assert safety([line(tier=Tier.URGENT), line(3, Word.MISTAKE)]).renewed is None


def test_a_mistake_takes_no_earlier_beginning_back():
    log = [line(tier=Tier.URGENT), line(3, Word.CLINICIAN), line(8, tier=Tier.URGENT), line(8, Word.MISTAKE)]
    assert safety(log).renewed == MONDAY + 3 * DAY


def test_what_is_old_and_was_looked_at_becomes_a_block_with_its_follow_up():
    held = safety([line(tier=Tier.EMERGENCY), line(1, Word.ASSESSED, Tier.SOON, blocked={"e1", "e5"})])
    assert held.lock is None
    assert held.off == held.liftable == {"e1", "e5"}
    assert held.reminder_due == MONDAY + 11 * DAY


def test_the_end_of_a_lock_ends_no_block():
    log = [line(tier=Tier.SOON, blocked={"e1"}), line(1, tier=Tier.EMERGENCY), line(2, Word.CLINICIAN)]
    assert safety(log).off == {"e1"}


def test_a_second_lock_has_days_of_its_own():
    log = [line(tier=Tier.URGENT), line(1, Word.MISTAKE), line(4, tier=Tier.EMERGENCY)]
    held = safety(log)
    assert held.locked == ((MONDAY, MONDAY + DAY), (MONDAY + 4 * DAY, None))
    assert held.lock == lock_at(4, Tier.EMERGENCY)


def test_a_lock_that_ends_on_an_earlier_day_after_a_move_west_has_its_one_day():
    held = safety([line(1, tier=Tier.URGENT), line(0, Word.MISTAKE)])
    assert held.locked == ((MONDAY + DAY, MONDAY + DAY),)


def test_a_word_that_ends_a_lock_does_nothing_where_there_is_none():
    assert safety([line(word=word) for word in ENDINGS]) == Safety()


def test_a_clinicians_word_ends_the_block_it_names_and_no_other():
    held = safety([line(tier=Tier.SOON, blocked={"e1", "e5"}), line(1, Word.ALLOWED, blocked={"e1"})])
    assert (held.off, held.liftable) == ({"e5"}, {"e5"})


def test_what_stays_off_stays_off():
    log = [line(tier=Tier.ADAPT, blocked={"e1", "e5"}, kept_off={"e5"}), line(1, Word.ALLOWED, blocked={"e1", "e5"})]
    held = safety(log)
    assert (held.off, held.liftable) == ({"e5"}, frozenset())


def test_a_clinicians_word_ends_the_easing_it_names():
    log = [line(tier=Tier.ADAPT, eased={"e1.hand", "e5.seated"}), line(1, Word.ALLOWED, eased={"e5.seated"})]
    assert safety(log).eased == {"e1.hand"}


def test_an_exercise_that_was_allowed_is_blocked_again_by_a_new_answer():
    log = [line(blocked={"e1"}), line(1, Word.ALLOWED, blocked={"e1"}), line(2, blocked={"e1"})]
    assert safety(log).off == {"e1"}


def test_the_follow_up_of_a_block_is_owed_after_ten_days_and_once():
    asked = line(tier=Tier.SOON, blocked={"e1"})
    assert safety([asked]).reminder_due == MONDAY + 10 * DAY
    assert safety([asked, line(10, Word.REMINDED)]).reminder_due is None
    assert safety([asked, line(10, Word.REMINDED)]).off == {"e1"}


def test_another_answer_puts_no_follow_up_off_and_one_after_it_owes_another():
    first, second = line(tier=Tier.SOON), line(6, tier=Tier.SOON)
    assert safety([first, second]).reminder_due == MONDAY + 10 * DAY
    assert safety([first, line(10, Word.REMINDED), line(12, tier=Tier.SOON)]).reminder_due == MONDAY + 22 * DAY


def test_what_only_adapts_owes_no_follow_up():
    assert safety([line(tier=Tier.ADAPT, blocked={"e1"})]).reminder_due is None


def test_an_instant_has_a_zone():
    with pytest.raises(InvalidValue):
        Line(day=MONDAY, at=datetime(2026, 3, 2, 12))  # noqa: DTZ001


# --- laws

EXERCISES = ("e1", "e2", "e5", "e6")
FORMS = ("e1.hand", "e6.no_hold")
some_exercises = st.frozensets(st.sampled_from(EXERCISES), max_size=2)
some_forms = st.frozensets(st.sampled_from(FORMS), max_size=2)
answers: st.SearchStrategy[Line] = st.builds(
    Line,
    day=st.just(MONDAY),
    at=st.just(NOON),
    word=st.just(Word.FOUND),
    tier=st.sampled_from(tuple(Tier)),
    blocked=some_exercises,
    kept_off=some_exercises,
    eased=some_forms,
)
words: st.SearchStrategy[Line] = st.builds(
    Line,
    day=st.just(MONDAY),
    at=st.just(NOON),
    word=st.sampled_from(tuple(Word)),
    blocked=some_exercises,
    eased=some_forms,
)


def dated(said: list[Line]) -> list[Line]:
    """One line a day, in the order in which they were said."""
    return [replace(each, day=MONDAY + after * DAY, at=NOON + after * DAY) for after, each in enumerate(said)]


logs: st.SearchStrategy[list[Line]] = st.lists(answers | words, max_size=12).map(dated)
answered: st.SearchStrategy[list[Line]] = st.lists(answers, max_size=8).map(dated)


def urgency(held: Safety) -> int:
    return URGENCY.index(held.lock.tier) if held.lock else 0


@given(log=logs, days=st.integers(1, 4000))
def test_time_alone_ends_no_lock_and_no_block(log: list[Line], days: int):
    """However long ago all of it was said, the same holds; an open lock freezes every day from then on."""
    ago = [replace(each, day=each.day - days * DAY, at=each.at - days * DAY) for each in log]
    now, then = safety(log), safety(ago)
    assert (then.off, then.liftable, then.eased) == (now.off, now.liftable, now.eased)
    assert (then.lock is None) == (now.lock is None)
    if now.lock is not None:
        assert is_locked(now, now.lock.since + days * DAY)


@given(log=logs, more=answers | words)
def test_a_lock_ends_by_the_three_words_alone(log: list[Line], more: Line):
    before, after = safety(log), safety([*log, more])
    if before.lock is not None and more.word not in ENDINGS:
        assert after.lock is not None
        assert after.lock.since == before.lock.since


@given(log=logs, more=answers)
def test_more_answers_make_nothing_less_urgent(log: list[Line], more: Line):
    before, after = safety(log), safety([*log, more])
    assert urgency(after) >= urgency(before)
    assert after.off >= before.off
    assert after.eased >= before.eased
    assert after.off - after.liftable >= before.off - before.liftable
    assert before.reminder_due is None or after.reminder_due == before.reminder_due


@given(log=logs)
def test_what_is_kept_off_is_lifted_by_no_word_but_that_it_was_ticked_by_mistake(log: list[Line]):
    retracted = max((number for number, each in enumerate(log, 1) if each.word is Word.RETRACTED), default=0)
    kept = frozenset[str]().union(*(each.kept_off for each in log[retracted:] if each.word is Word.FOUND))
    held = safety(log)
    assert kept <= held.off
    assert not kept & held.liftable


@given(log=logs)
def test_what_may_be_lifted_is_off(log: list[Line]):
    held = safety(log)
    assert held.liftable <= held.off


@given(log=answered, data=st.data())
def test_answers_come_to_the_same_in_any_order(log: list[Line], data: st.DataObject):
    other = data.draw(st.permutations(log))
    one, two = safety(log), safety(dated(other))
    assert (one.off, one.liftable, one.eased, urgency(one)) == (two.off, two.liftable, two.eased, urgency(two))


@given(log=answered)
def test_the_same_answers_twice_hold_the_same(log: list[Line]):
    assert safety([*log, *log]) == safety(log)


@given(log=logs)
def test_at_most_the_last_span_of_frozen_days_is_open(log: list[Line]):
    held = safety(log)
    open_ones = [number for number, (_, last) in enumerate(held.locked) if last is None]
    assert open_ones == ([len(held.locked) - 1] if held.lock else [])


def test_a_screen_answered_by_mistake_is_taken_back_and_what_hurt_is_not():
    held = safety(
        [
            line(tier=Tier.ADAPT, blocked=["e1", "e2"], kept_off=["e2"], eased=["e6.squeeze"]),
            line(1, Word.HURT, Tier.ADAPT, blocked=["e5"]),
            line(2, Word.RETRACTED),
        ]
    )
    assert (held.off, held.eased, held.retractable) == ({"e5"}, frozenset(), False)


def test_what_hurt_is_not_answered_by_mistake():
    assert not safety([line(tier=Tier.SOON, word=Word.HURT, blocked=["e5"])]).retractable


@pytest.mark.parametrize("tier", LOCKING)
def test_taking_the_third_list_back_ends_no_lock(tier: Tier):
    assert safety([line(tier=tier), line(1, Word.RETRACTED)]).lock == lock_at(0, tier)


def test_what_was_assessed_stays_off_when_the_third_list_is_taken_back():
    held = safety(
        [
            line(tier=Tier.EMERGENCY),
            line(1, Word.ASSESSED, Tier.SOON, blocked=["e1"]),
            line(2, tier=Tier.ADAPT, blocked=["e2"]),
            line(3, Word.RETRACTED),
        ]
    )
    assert (held.lock, held.off) == (None, {"e1"})


# --- several stops at once

C, E, U, T = Tier.CRISIS, Tier.EMERGENCY, Tier.URGENT, Tier.TOLD


@pytest.mark.parametrize("word", [Word.MISTAKE, Word.ASSESSED])
@pytest.mark.parametrize("top", LOCKING[:-1])
def test_a_word_about_the_most_urgent_stop_leaves_every_less_urgent_one(top: Tier, word: Word):
    below = LOCKING[LOCKING.index(top) + 1 :]
    for order in ((top, *below), (*below, top), (*below[::-1], top)):
        said = [line(after, tier=tier) for after, tier in enumerate(order)]
        held = safety([*said, line(7, word)])
        assert [each.tier for each in held.locks] == list(below)
        assert held.locked == ((MONDAY, None),)


@pytest.mark.parametrize("tiers", [(C, E), (E, U), (U, T), (T, C), LOCKING])
def test_a_clinicians_word_ends_every_stop(tiers: tuple[Tier, ...]):
    held = safety([*(line(tier=tier) for tier in tiers), line(3, Word.CLINICIAN)])
    assert (held.locks, held.locked, held.renewed) == ((), ((MONDAY, MONDAY + 3 * DAY),), MONDAY + 3 * DAY)


def test_one_mistake_after_the_other_ends_all_and_the_days_are_one_span():
    log = [line(tier=T), line(1, tier=E), line(2, tier=U), *(line(after, Word.MISTAKE) for after in (3, 4, 5))]
    held = [safety(log[:size]).lock for size in (3, 4, 5, 6)]
    assert held == [lock_at(1, E, 0), lock_at(2, U, 0), lock_at(0, T), None]
    assert safety(log).locked == ((MONDAY, MONDAY + 5 * DAY),)


def test_the_next_less_urgent_stop_is_the_one_beneath():
    assert safety([line(tier=U)]).beneath is None
    held = safety([line(tier=T), line(1, tier=C), line(2, tier=U)])
    assert (held.lock, held.beneath) == (lock_at(1, C, 0), lock_at(2, U, 0))


def test_the_same_sign_said_again_beneath_does_not_put_its_follow_up_off():
    held = safety([line(tier=U), line(1, tier=E), line(2, tier=U), line(3, Word.MISTAKE)])
    assert held.lock == lock_at(0, U)


def test_an_emergency_that_was_assessed_begins_anew_also_when_what_stood_beneath_was_a_mistake():
    log = [line(tier=E), line(1, tier=U), line(2, Word.ASSESSED, Tier.SOON), line(4, Word.MISTAKE)]
    assert safety(log).renewed == MONDAY + 2 * DAY


def test_the_crisis_is_the_most_urgent_and_the_word_to_stop_the_least():
    assert LOCKING == (C, E, U, T)
    assert [FOLLOW_UP[each] for each in LOCKING] == [DAY, DAY, 3 * DAY, 14 * DAY]


@given(log=logs, word=st.sampled_from((Word.MISTAKE, Word.ASSESSED)))
def test_a_word_about_one_stop_ends_one_stop(log: list[Line], word: Word):
    before, after = safety(log), safety([*log, line(60, word)])
    assert after.locks == before.locks[1:]


def test_of_two_stops_the_less_urgent_is_beneath():
    assert safety([line(tier=U), line(1, tier=E)]).beneath == lock_at(0, U)


@pytest.mark.parametrize("kept", ["blocked", "kept_off", "eased"])
def test_whatever_came_from_the_third_list_can_be_taken_back(kept: str):
    said = replace(line(tier=Tier.ADAPT), **{kept: frozenset({"e1.hand" if kept == "eased" else "e1"})})
    assert safety([said]).retractable
    assert not safety([said, line(1, Word.RETRACTED)]).retractable


def test_an_exercise_allowed_in_its_usual_form_is_allowed_by_its_own_name():
    eased = replace(line(tier=Tier.ADAPT), eased=frozenset({"e1.hand"}))
    allowed = replace(line(3, Word.ALLOWED), eased=frozenset({"e1.hand"}))
    assert safety([eased, allowed]).allowed == {"e1": MONDAY + 3 * DAY}


def test_each_stop_keeps_the_days_of_its_own():
    log = [line(tier=U), line(1, Word.CLINICIAN), line(5, tier=U), line(6, Word.CLINICIAN)]
    assert safety(log).locked == ((MONDAY, MONDAY + DAY), (MONDAY + 5 * DAY, MONDAY + 6 * DAY))


WORDS_AND_TIERS = st.builds(
    line,
    st.integers(0, 20),
    st.sampled_from(Word),
    st.sampled_from(URGENCY),
    blocked=st.sets(st.sampled_from("abc")),
    kept_off=st.sets(st.sampled_from("abc")),
    eased=st.sets(st.sampled_from(["a.x", "b.x"])),
)
LOGS = st.lists(WORDS_AND_TIERS, max_size=6)


@given(LOGS, LOGS)
def test_what_is_said_anew_in_another_log_only_ever_adds_caution(gone: list[Line], kept: list[Line]):
    before, here = safety(gone), safety(kept)
    held = safety([*kept, *said_anew(gone, MONDAY + 30 * DAY, NOON + 30 * DAY)])
    assert held.off == before.off | here.off
    assert held.eased == before.eased | here.eased
    assert {each.tier for each in held.locks} == {each.tier for each in (*before.locks, *here.locks)}
    assert (held.reminder_due is None) <= (before.reminder_due is None and here.reminder_due is None)
    assert {each.tier: each.at for each in before.locks} | {each.tier: each.at for each in here.locks} == {
        each.tier: each.at for each in held.locks
    }


@given(LOGS)
def test_what_hurt_stays_blocked_in_another_log_when_the_lists_were_a_mistake(gone: list[Line]):
    mistake = line(40, Word.RETRACTED)
    held = safety([*said_anew(gone, MONDAY + 30 * DAY, NOON + 30 * DAY), mistake])
    assert held.off >= safety([*gone, mistake]).off
