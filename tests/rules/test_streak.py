from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import InvalidValue
from core.rules.streak import EarnBack, Reason, ReasonKind, Status, merge, milestone, streak
from tests.rules.spelling import FIRST_DAY, closed, day, on_day


def told(letters: str) -> list[tuple[ReasonKind, int, int, int]]:
    """The reasons on the last day of a log: kind, count, number of the first and of the last day."""
    return [
        (each.kind, each.count, (each.first_day - FIRST_DAY).days + 1, (each.last_day - FIRST_DAY).days + 1)
        for each in on_day(letters).reasons
    ]


@pytest.mark.parametrize(
    ("letters", "number"),
    [
        ("DDSDNDD", 5),
        ("DNSN", 0),
        ("RRRRR", 5),
        ("DDDDDDZZZZZZZZZZ", 6),
        ("NDDNDDDN", 5),
        ("NDDNDDN", 0),
        ("DDNP", 3),
        ("D" * 100 + "N" * 10 + "DDD", 103),
        ("D" * 100 + "N" * 60 + "DDD", 3),
    ],
)
def test_the_cases_of_the_coaching_rules_hold(letters: str, number: int) -> None:
    assert closed(letters).current == number


def test_the_third_missed_day_in_seven_breaks_the_streak_on_its_day() -> None:
    assert closed("DNSN").broken_on == day(4)
    assert closed("NDDNDDN").broken_on == day(7)
    assert closed("NDDNDDDN").broken_on is None
    assert closed("DDDDDDZZZZZZZZZZ").broken_on is None


def test_five_rests_in_a_row_ask_the_caring_question_and_cost_nothing() -> None:
    assert closed("RRRRR").caring_question
    assert not closed("DRRRR").caring_question
    assert closed("DRRRRR").caring_question
    assert closed("DRRRRR").current == 6


def test_paused_days_and_unanswered_open_days_do_not_interrupt_a_row_of_rests() -> None:
    assert on_day("RRZZRRNNR").resting_run == 5
    assert on_day("RRRRRS").resting_run == 0


def test_buffers_count_the_missed_days_of_the_last_seven() -> None:
    fresh, one, two = on_day("DDD"), on_day("DDNDDD"), on_day("DDNDSDDD")
    assert (fresh.buffers_left, one.buffers_left, two.buffers_left) == (2, 1, 0)
    assert two.missed_in_window == (day(3), day(5))
    assert on_day("NDDDDDD").buffers_left == 1
    assert on_day("NDDDDDDD").buffers_left == 2


def test_paused_days_are_left_out_of_the_window() -> None:
    assert on_day("DNDZZZZZZZDDD").missed_in_window == (day(2),)


def test_an_honest_skip_uses_a_buffer_at_once_and_a_silent_open_day_does_not() -> None:
    assert on_day("DDDDS").buffers_left == 1
    assert on_day("DDDDN").buffers_left == 2


def test_a_third_skip_breaks_nothing_until_it_closes() -> None:
    assert on_day("DDDDSSS").current == 4
    assert on_day("DDDDSSSDD").current == 6
    assert on_day("DDDDSSSDDN").current == 2


def test_three_days_bring_a_broken_streak_back() -> None:
    broken = on_day("D" * 20 + "NNN" + "NNN")
    assert broken.current == 0
    assert broken.broken_on == day(23)
    assert broken.earn_back == EarnBack(needed=3, by_day=day(32), returns=23)
    assert on_day("D" * 20 + "NNN" + "NNDDD").current == 23


def test_each_counted_day_brings_the_return_nearer() -> None:
    waiting = [on_day("D" * 20 + "NNNNN" + "D" * counted).earn_back for counted in range(1, 4)]
    assert waiting == [
        EarnBack(needed=2, by_day=day(32), returns=23),
        EarnBack(needed=1, by_day=day(32), returns=23),
        None,
    ]


def test_paused_days_postpone_the_end_of_the_earn_back() -> None:
    waiting = on_day("D" * 20 + "NNNZZZD").earn_back
    assert waiting is not None
    assert waiting.by_day == day(23 + 7 + 3)


def test_nothing_waits_to_be_earned_back_where_nothing_was() -> None:
    assert closed("NNNN").broken_on is None
    assert closed("D" * 9 + "N" * 14).earn_back is None


def test_no_earn_back_is_promised_when_days_still_open_would_make_the_gap_final() -> None:
    gap_of_fourteen = on_day("D" * 9 + "N" * 14 + "N")
    assert gap_of_fourteen.broken_on == day(9 + 12)
    assert gap_of_fourteen.earn_back is None
    assert on_day("D" * 9 + "N" * 13 + "RN").earn_back == EarnBack(needed=2, by_day=day(9 + 13 + 7), returns=12)


def test_fourteen_missed_days_in_a_row_are_final_and_thirteen_are_not() -> None:
    assert closed("D" * 50 + "N" * 13 + "DDD").current == 53
    assert closed("D" * 50 + "N" * 14 + "DDD").current == 3
    assert closed("D" * 50 + "N" * 7 + "Z" * 20 + "N" * 7 + "DDD").current == 3


def test_best_and_total_outlive_a_final_run() -> None:
    after = closed("D" * 50 + "N" * 20 + "DDD")
    assert (after.current, after.best, after.total) == (3, 50, 53)


def test_coming_back_after_three_missed_days_is_welcomed_that_day() -> None:
    assert on_day("DNNND").welcome_back
    assert on_day("DNZZSXNR").welcome_back
    assert not on_day("DDNND").welcome_back
    assert not on_day("DNNNDD").welcome_back
    assert not on_day("DNNNN").welcome_back


def test_days_after_today_and_before_the_first_are_ignored() -> None:
    log = dict.fromkeys([day(0), day(1), day(2), day(9)], Status.DONE)
    assert streak(log, first_day=FIRST_DAY, today=day(3)).total == 2
    assert streak(log, first_day=FIRST_DAY, today=FIRST_DAY - timedelta(1)).total == 0


def test_the_reasons_show_the_sum() -> None:
    assert told("DDNDZZZDDRNN") == [
        (ReasonKind.COUNTED, 5, 1, 9),
        (ReasonKind.RESTED, 1, 10, 10),
        (ReasonKind.BUFFERED, 1, 3, 3),
        (ReasonKind.PAUSED, 3, 5, 7),
        (ReasonKind.OPEN, 2, 11, 12),
    ]


def test_the_reasons_of_a_broken_streak_name_the_days_that_broke_it() -> None:
    assert told("DDDDDNDNNDNN") == [
        (ReasonKind.BROKE, 3, 6, 9),
        (ReasonKind.COUNTED, 1, 10, 10),
        (ReasonKind.OPEN, 2, 11, 12),
    ]


def test_the_reasons_of_a_restored_streak_share_out_its_missed_days() -> None:
    assert told("DDNNNNDLDXDDD") == [
        (ReasonKind.COUNTED, 7, 1, 13),
        (ReasonKind.BUFFERED, 2, 3, 4),
        (ReasonKind.RESTORED, 2, 5, 6),
        (ReasonKind.LOCKED, 1, 8, 8),
        (ReasonKind.EXCUSED, 1, 10, 10),
    ]


def test_the_sum_starts_after_a_final_run() -> None:
    assert told("DDZ" + "N" * 16 + "DDDD") == [(ReasonKind.FINAL, 16, 4, 19), (ReasonKind.COUNTED, 4, 20, 23)]


@pytest.mark.parametrize(
    ("checkin", "paused", "locked", "excused", "status"),
    [
        (None, False, False, False, Status.NONE),
        (None, True, False, True, Status.PAUSED),
        (None, False, False, True, Status.EXCUSED),
        (None, True, True, True, Status.LOCKED),
        (Status.REST, True, False, True, Status.REST),
        (Status.DONE, False, True, False, Status.LOCKED),
    ],
)
def test_a_checkin_outranks_pause_and_excuse_and_a_lock_outranks_all(
    checkin: Status | None, paused: bool, locked: bool, excused: bool, status: Status
) -> None:
    assert merge(checkin, paused=paused, locked=locked, excused=excused) is status


def test_milestones_come_at_the_named_totals_and_then_every_fifty() -> None:
    reached = [total for total in range(1, 301) if milestone(total - 1, total)]
    assert reached == [3, 7, 14, 21, 28, 42, 66, 100, 150, 200, 250, 300]


def test_a_late_entry_that_passes_two_milestones_tells_the_higher() -> None:
    assert milestone(2, 7) == 7
    assert milestone(149, 200) == 200
    assert milestone(7, 7) is None
    assert milestone(8, 7) is None


def test_values_that_cannot_be_are_refused() -> None:
    sound = on_day("DDD")
    with pytest.raises(InvalidValue):
        replace(sound, best=2)
    with pytest.raises(InvalidValue):
        replace(sound, earn_back=EarnBack(needed=1, by_day=day(9), returns=5))
    with pytest.raises(InvalidValue):
        EarnBack(needed=0, by_day=day(9), returns=5)
    with pytest.raises(InvalidValue):
        Reason(kind=ReasonKind.COUNTED, count=0, first_day=day(1), last_day=day(1))
    with pytest.raises(InvalidValue):
        merge(Status.NONE, paused=True, locked=False, excused=False)


def test_no_buffer_is_left_after_three_missed_days_and_never_less() -> None:
    assert closed("DNNN").buffers_left == 0


def test_nothing_is_earned_back_that_the_days_to_earn_it_are_worth_themselves() -> None:
    with pytest.raises(InvalidValue):
        EarnBack(needed=3, by_day=day(1), returns=3)
