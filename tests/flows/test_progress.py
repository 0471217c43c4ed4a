from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from core.rules.care import Entry, Event
from core.rules.days import LocalDay
from core.rules.profile import Function
from tests.room import Room, Someone

DAY = timedelta(days=1)
MONDAY = LocalDay(2026, 3, 2)


async def scored(who: Someone, scores: Sequence[int | None]) -> None:
    """A score a day from the first day on."""
    async with who.kept() as (tx, person):
        for day, score in enumerate(scores):
            await tx.record_soreness(person, MONDAY + day * DAY, score)


async def test_progress_leads_with_the_days_looked_after(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DRP")
    lines = (await ana.say("progress")).splitlines()
    assert lines[1:3] == ["Days looked after in all", "3 days"]


async def test_progress_tells_the_streak_its_best_and_what_a_buffer_day_is(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDD")
    read = await ana.say("progress")
    assert "Check-in streak\n3 days\nBest so far\n3 days\nBuffer days\n2 left this week" in read
    assert "A buffer day is a day you miss and your streak lives on" in read


async def test_progress_counts_the_last_four_weeks_in_words(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDDDNDD" * 5)
    read = await ana.say("progress")
    assert "Last 7 days\n5 of 7 looked after" in read
    assert "Mar 24 to Mar 30\n6 of 7 looked after" in read
    assert read.count("of 7 looked after") == 4


async def test_the_first_day_is_called_today(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    assert "Today\n1 of 1 looked after" in await ana.say("progress")


async def test_paused_days_are_named_and_not_missed(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.pause(person, LocalDay(2026, 3, 3), LocalDay(2026, 3, 5))
    await here.live(ana, "DNNND")
    assert "2 of 6 looked after, 3 paused" in await ana.say("progress")


async def test_progress_says_where_the_number_comes_from(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDRNDD")
    read = await ana.say("progress")
    assert "4 days done or partly done" in read
    assert "1 day of rest" in read


async def test_days_that_can_still_be_set_are_offered(here: Room) -> None:
    ana = await here.started()
    await here.go(here.clock.now() + 2 * DAY)
    read = await ana.say("progress")
    assert "You can still add a day" in read
    assert "[Add Tue, Mar 3]" in read
    assert "[Add Mon, Mar 2]" in read
    await here.live(ana, "D")
    await ana.press_wire("1:checkin:20260304:done")
    await ana.press_wire("1:checkin:20260303:done")
    assert "[Add" not in await ana.say("progress")


async def test_progress_shows_no_soreness(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    await ana.press("0 to 3")
    await ana.press("4")
    read = await ana.press("Progress")
    assert "oreness" not in read.replace("[Soreness by week]", "")
    assert not ana.card.health


async def test_soreness_is_shown_by_week_when_it_is_asked_for(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "D" * 9)
    await scored(ana, [5, 6, None, None, None, None, None, 4, 4])
    await ana.say("progress")
    read = await ana.press("Soreness by week")
    assert "Last 7 days\nFewer than three numbers, so no average" in read
    assert "Mar 2 to Mar 4\nFewer than three numbers, so no average" in read
    await ana.press_wire("1:soreness:20260311:3")
    assert "Last 7 days\n3.7, from 3 numbers" in await ana.press_wire("1:progress.soreness::")
    assert ana.card.health


async def test_zeros_are_numbers_of_an_average(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDD")
    await scored(ana, [0, 0, 1])
    assert "Last 4 days\n0.3, from 3 numbers" in await ana.press_wire("1:progress.soreness::")


async def test_whoever_keeps_no_numbers_is_offered_no_averages(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDD")
    assert "Soreness by week" not in await ana.say("progress")
    assert (await ana.press_wire("1:progress.soreness::")).startswith("Your progress")
    await scored(ana, [3, 3, 3])
    await ana.prefer(soreness=False)
    assert "Soreness by week" not in await ana.say("progress")
    assert (await ana.press_wire("1:progress.soreness::")).startswith("Your progress")
    bea = here.someone("bea")
    assert "[Start]" in await bea.press_wire("1:progress.soreness::")


async def test_progress_leads_with_what_the_person_can_do(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        rated = (Function(name="stairs", score=6), Function(name="running", score=2))
        await tx.save_profile(person, replace(await tx.profile(person), functions=rated))
        for day, score in ((0, 4), (14, 6)):
            line = Entry(day=MONDAY + day * DAY, event=Event.FUNCTION, choice="stairs", score=score)
            await tx.note_care(person, line)
    lines = (await ana.say("progress")).splitlines()
    assert lines[1:5] == ["Climbing stairs", "4 → 6 of 10", "Running", "2 of 10"]
    assert ana.card.health
