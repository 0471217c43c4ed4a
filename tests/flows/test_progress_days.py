"""Which days progress is about: those of the person's own clock, of the present cycle, and of the last twelve weeks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.flows.progress_cards import soreness_alt, weeks_alt
from core.flows.progress_pictures import Soreness, Voice, curve, first_shown
from core.pictures.calendar import WEEKS
from core.rules.care import Entry, Event, Origin
from core.rules.days import LocalDay
from core.rules.streak import Status
from core.rules.weeks import weeks
from tests.room import Room, say

DAY = timedelta(days=1)
MONDAY = LocalDay(2026, 3, 2)
VOICE = Voice(say=say, week_start=0, theme="light")


def sore(scores: Mapping[LocalDay, int], here: LocalDay) -> Soreness:
    return Soreness(first_day=MONDAY, here=here, scores=scores, start=None, matters=None, now=None)


async def test_after_a_move_west_of_the_first_day_progress_is_about_that_day(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    known = await ana.enrollment()
    assert known is not None
    async with ana.kept() as (tx, _):
        await tx.save_enrollment(replace(known, zone="Pacific/Pago_Pago"))
    here.clock.move_to(datetime(2026, 3, 2, 13, 30, tzinfo=UTC))  # 02:30 there: it is still the day before
    assert "Today\n1 of 1 looked after" in await ana.say("progress")
    assert "Day by day, from Mar 2 to today." in await ana.press_wire("1:progress.calendar::")


async def test_averages_are_of_the_present_cycle(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    began = MONDAY + 21 * DAY
    async with ana.kept() as (tx, person):
        for number in range(28):
            await tx.check_in(person, MONDAY + number * DAY, Status.DONE, now=here.clock.now())
            await tx.record_soreness(person, MONDAY + number * DAY, 8 if number < 21 else 2)
        await tx.note_care(person, Entry(day=began, event=Event.CYCLE, choice=Origin.RETURN.value))
        known = await tx.enrollment(person)
        assert known is not None
        await tx.save_enrollment(replace(known, heard_day=began + 5 * DAY))
    here.clock.move_to(here.clock.now() + 27 * DAY)
    read = await ana.press_wire("1:progress.soreness::")
    assert "Last 7 days\n2.0, from 7 numbers" in read
    assert "8.0" not in read


def test_the_calendar_begins_with_the_first_day_or_eleven_weeks_before_this_one() -> None:
    week = timedelta(days=7)
    assert first_shown(MONDAY + DAY, MONDAY + 3 * DAY, 0) == MONDAY
    for back in range(7):
        last = MONDAY + 20 * week + back * DAY
        assert first_shown(MONDAY, last, 0) == MONDAY + (20 - WEEKS + 1) * week


def test_nothing_is_drawn_of_days_to_come() -> None:
    scores = {MONDAY + number * DAY: 4 for number in range(4)}
    drawn = curve(VOICE, sore(scores, MONDAY + 3 * DAY))
    assert len(drawn.means) == 28
    assert drawn.means[2:] == (4.0, 4.0, *(None,) * 24)


def test_the_words_of_the_curve_count_the_numbers_that_it_shows() -> None:
    scores = {MONDAY + number * DAY: 4 for number in (-2, -1, 0, 1, 9)}
    assert say(soreness_alt(sore(scores, MONDAY + DAY))).startswith("Your soreness from Mar 2 to today: 2 numbers.")


def test_the_words_of_the_bars_begin_with_the_earliest_week() -> None:
    log = {MONDAY + number * DAY: Status.DONE for number in range(16)}
    shown = weeks(log, MONDAY, MONDAY + 15 * DAY, 12)
    assert say(weeks_alt(shown)) == "A bar for each week from Mar 2 to today: 16 of 16 days looked after."
