from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.room import Room, Someone


async def pauses(who: Someone) -> Sequence[tuple[date, date]]:
    async with who.kept() as (tx, person):
        return await tx.pauses(person)


async def day(here: Room, days: int = 1) -> list[str]:
    return await here.go(here.clock.now() + timedelta(days=days))


@pytest.mark.parametrize("how", ["press:3 days", "say:3", "say:3 days"])
async def test_a_pause_is_two_taps_and_says_until_when(here: Room, how: str) -> None:
    ana = await here.started()
    await ana.say("pause")
    kind, _, what = how.partition(":")
    noted = await (ana.press(what) if kind == "press" else ana.say(what))
    assert "Wed, Mar 4 is the last day" in noted
    assert "My next message comes" in noted
    assert await pauses(ana) == [(date(2026, 3, 2), date(2026, 3, 4))]


async def test_nothing_is_sent_during_a_pause_and_one_message_ends_it(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 7")
    assert await day(here, 6) == []
    assert len(await day(here, 2)) == 1


async def test_a_pause_costs_no_streak_and_erases_no_check_in(here: Room) -> None:
    ana = await here.started()
    await ana.say("done")
    await ana.say("/pause 28")
    await day(here, 20)
    assert "Check-in streak: 2 days" in await ana.say("done")
    await day(here, 10)
    assert "Check-in streak: 3 days" in await ana.say("done")
    assert "Days looked after in all\n3 days" in await ana.say("progress")


async def test_a_day_that_is_checked_in_already_is_not_part_of_the_pause(here: Room) -> None:
    ana = await here.started()
    await ana.say("done")
    assert "Tue, Mar 3 is the last day" in await ana.say("/pause 1")


@pytest.mark.parametrize("typed", ["0", "29", "-3", "soon", "999999999", "<b>&", "x" * 4000, "🧘", "שלום", "²", "7.5"])
async def test_a_number_of_days_that_is_none_is_asked_for_again(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "1 to 28 days" in await ana.say(f"/pause {typed}")
    assert "1 to 28 days" in await ana.say(typed)
    assert await pauses(ana) == []
    assert "is the last day of your pause" in await ana.say("14")


async def test_words_about_pain_are_never_taken_for_a_number(here: Room) -> None:
    ana = await here.started()
    await ana.say("pause")
    assert "Is one of these true?" in await ana.say("my left leg is numb")


async def test_it_may_have_begun_earlier_and_no_earlier_than_a_week_ago(here: Room) -> None:
    ana = await here.started()
    for _ in range(10):
        await ana.say("today")
        await day(here)
    await ana.say("/pause 3")
    asked = await ana.press("It began earlier")
    assert "[Yesterday]\n[3 days ago]\n[A week ago]" in asked
    assert "It counts from Thu, Mar 5" in await ana.press("A week ago")
    assert min(await pauses(ana)) == (date(2026, 3, 5), date(2026, 3, 14))
    again = await ana.press_wire("1:pause.earlier::")
    assert "It cannot begin any earlier" in again
    assert "It cannot begin any earlier" in await ana.press_wire("1:pause.earlier:20260301:")


async def test_a_pause_never_begins_before_day_one(here: Room) -> None:
    ana = await here.started()
    await day(here)
    await ana.say("/pause 3")
    assert "[3 days ago]" not in await ana.press("It began earlier")


async def test_a_pause_is_made_longer_or_shorter_from_today(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 7")
    await day(here, 2)
    assert "Sun, Mar 8 is the last day" in await ana.say("/pause")
    await ana.press("28 days")
    assert "Wed, Mar 4 is the last day" in await ana.say("/pause 1")
    assert await pauses(ana) == [(date(2026, 3, 2), date(2026, 3, 3)), (date(2026, 3, 4), date(2026, 3, 4))]


async def test_a_pause_ended_early_keeps_the_days_before_and_brings_todays_message(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 14")
    await day(here, 4)
    assert "Your pause is over" in await ana.press_wire("1:pause.end::")
    assert await pauses(ana) == [(date(2026, 3, 2), date(2026, 3, 5))]
    assert len(await day(here)) == 1
    assert "How long would you like to pause" in await ana.press_wire("1:pause.end::")


async def test_a_pause_ended_on_its_first_day_leaves_no_trace(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 14")
    await ana.press("End the pause")
    assert await pauses(ana) == []
    assert len(await day(here)) == 1


async def test_the_last_day_of_a_pause_can_still_be_taken_out_of_it(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 1")
    assert "You are on a pause" in await ana.say("today")
    assert "Your pause is over" in await ana.press_wire("1:pause.end::")
    assert await pauses(ana) == []


async def test_a_double_tap_pauses_once(here: Room) -> None:
    ana = await here.started()
    assert await ana.press_wire("1:pause.days::7") == await ana.press_wire("1:pause.days::7")
    assert await pauses(ana) == [(date(2026, 3, 2), date(2026, 3, 8))]


@pytest.mark.parametrize(
    "wire", ["pause::", "pause.days::7", "pause.days::x", "pause.earlier:20260301:", "pause.end::"]
)
async def test_whoever_is_not_coached_gets_a_kind_answer(here: Room, wire: str) -> None:
    assert "[Start]" in await here.someone("nobody").press_wire(f"1:{wire}")
    bob = here.someone("bob")
    await bob.say("/start")
    await bob.press("I agree and I am 18 or over")
    assert "[Start]" in await bob.press_wire(f"1:{wire}")
    ana = await here.started()
    await ana.say("stop")
    assert "[Start again]" in await ana.press_wire(f"1:{wire}")


async def test_starting_again_ends_a_pause(here: Room) -> None:
    ana = await here.started()
    await ana.say("/pause 28")
    await ana.say("stop")
    await day(here, 2)
    await ana.say("start")
    await ana.say("yes")
    assert await pauses(ana) == [(date(2026, 3, 2), date(2026, 3, 3))]
    assert len(await day(here)) == 1


@pytest.mark.parametrize(("ended_at_hour", "missed"), [(17, True), (19, False)])  # in UTC; the message comes at 18
async def test_a_pause_ended_after_the_days_hour_leaves_that_day_out(
    here: Room, ended_at_hour: int, missed: bool
) -> None:
    ana = await here.started()
    await ana.say("/pause 7")
    await here.go(datetime(2026, 3, 4, ended_at_hour, tzinfo=UTC))
    await ana.press("End the pause")
    last = date(2026, 3, 3) if missed else date(2026, 3, 4)
    assert await pauses(ana) == [(date(2026, 3, 2), last)]
