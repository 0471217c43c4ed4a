"""What a person asks for besides: the message again later, and a second reminder (coaching.md §4.3, rule 7)."""

from datetime import UTC, datetime, timedelta

import pytest

from core.errors import OutcomeUnknown, TryLater
from core.rules.people import Rhythm
from tests.room import Room

DAY = timedelta(days=1)


async def test_the_second_nudge_comes_three_hours_later_to_those_who_asked_and_did_not_check_in(here: Room) -> None:
    ana = await here.started(time="12:30")
    await ana.prefer(second_nudge=True)
    sent = await here.go(here.clock.now() + 1.2 * DAY)
    assert [message.splitlines()[0] for message in sent][1:] == ["Your second reminder for today"]
    await ana.say("today")
    later = here.clock.now() + timedelta(hours=1)
    await here.go(later)
    await ana.say("done")
    assert await here.go(later + timedelta(hours=8)) == []


async def test_a_second_nudge_in_the_quiet_hours_makes_no_sound(here: Room) -> None:
    ana = await here.started(time="19:00")
    await ana.prefer(second_nudge=True)
    await here.go(here.clock.now() + DAY)
    assert [card.silent for _, card, _ in here.messenger.sent] == [False, True]


async def test_a_second_nudge_keeps_three_hours_from_a_message_that_was_late(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    late = here.clock.now() + timedelta(hours=4)  # two and a half to three after the message was owed
    here.clock.move_to(late)
    assert len(await here.deliver()) == 1
    assert await here.go(late + timedelta(hours=3) - timedelta(minutes=1)) == []
    sent = await here.go(late + timedelta(hours=3, minutes=1))
    assert [message.splitlines()[0] for message in sent] == ["Your second reminder for today"]


async def test_a_second_nudge_that_would_come_past_midnight_after_a_late_message_does_not_come(here: Room) -> None:
    ana = await here.started(time="20:30")
    await ana.prefer(second_nudge=True)
    here.clock.move_to(datetime(2026, 3, 2, 20, 1, tzinfo=UTC))  # 21:01 in Berlin: half an hour late
    assert len(await here.deliver()) == 1
    assert await here.go(here.clock.now() + timedelta(hours=8)) == []


async def test_a_late_message_brings_no_second_nudge_back_that_a_later_one_took_the_place_of(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    here.messenger.failures = [TryLater(600.0) for _ in range(9)]
    assert await here.go(here.clock.now() + timedelta(hours=2)) == []
    await ana.say("later")
    await ana.press("In 3 hours")
    sent = await here.go(here.clock.now() + timedelta(hours=9))
    assert [message.splitlines()[0] for message in sent[1:]] == ["Here I am again, as you asked"]


@pytest.mark.parametrize(("hours", "label"), [(1, "In 1 hour"), (3, "In 3 hours")])
async def test_a_message_that_is_put_off_comes_again(here: Room, hours: int, label: str) -> None:
    ana = await here.started(time="14:00")
    await here.go(here.clock.now() + timedelta(hours=2))
    await ana.press_wire(later_wire(here))
    noted_at = here.clock.now()
    assert "I will write again" in await ana.press(label)
    assert await here.go(noted_at + timedelta(hours=hours) - timedelta(minutes=1)) == []
    sent = await here.go(noted_at + timedelta(hours=hours, minutes=1))
    assert [message.splitlines()[0] for message in sent] == ["Here I am again, as you asked"]


def later_wire(here: Room) -> str:
    card = here.messenger.sent[-1][1]
    return next(each for each in card.buttons if each.action.name == "snooze").action.wire


async def test_a_message_can_be_put_off_twice_and_survives_a_restart(here: Room) -> None:
    ana = await here.started(time="14:00")
    await here.go(here.clock.now() + timedelta(hours=2))
    for _ in range(2):
        await ana.press_wire(later_wire(here))
        await ana.press("In 1 hour")
        here.restart()
        ana.coach = here.coach
        sent = await here.go(here.clock.now() + timedelta(hours=2))
        assert len(sent) == 1


async def test_putting_off_until_tomorrow_calls_off_everything_of_today(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    await here.go(here.clock.now() + timedelta(hours=2))
    await ana.press_wire(later_wire(here))
    assert "nothing more today" in await ana.press("Tomorrow")
    assert await here.go(here.clock.now() + timedelta(hours=8)) == []


async def test_three_hours_that_reach_past_the_end_of_the_day_mean_tomorrow(here: Room) -> None:
    ana = await here.started(time="14:00")
    await here.go(datetime(2026, 3, 3, 0, 30, tzinfo=UTC))  # 01:30 in Berlin, still Monday
    await ana.say("later")
    assert "nothing more today" in await ana.press("In 3 hours")


async def test_last_weeks_card_cannot_put_anything_off(here: Room) -> None:
    ana = await here.started(time="14:00")
    await here.go(here.clock.now() + timedelta(hours=2))
    old = later_wire(here)
    await here.go(here.clock.now() + 7 * DAY)
    assert "Your stretches" in await ana.press_wire(old)


async def test_nothing_more_today_holds_also_before_the_days_own_message(here: Room) -> None:
    ana = await here.started()
    await ana.say("later")
    assert "nothing more today" in await ana.press("Tomorrow")
    assert await here.go(datetime(2026, 3, 3, 1, tzinfo=UTC)) == []


@pytest.mark.parametrize("before", ["it hurts", "/pause 3"])
async def test_nothing_is_promised_on_a_day_that_sends_nothing(here: Room, before: str) -> None:
    ana = await here.started()
    await ana.say(before)
    assert "When shall I write again" not in await ana.say("later")


async def test_whoever_is_written_to_weekly_gets_no_second_reminder(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(rhythm=Rhythm.WEEKLY, second_nudge=True)
    sent = await here.go(here.clock.now() + 8 * DAY)
    assert len(sent) == 1


async def test_a_second_reminder_turned_on_after_todays_message_still_comes_today(here: Room) -> None:
    ana = await here.started(time="14:00")
    await here.go(here.clock.now() + timedelta(hours=2))
    await ana.say("/settings reminders")
    await ana.press("Turn on second reminder")
    sent = await here.go(here.clock.now() + timedelta(hours=6))
    assert [message.splitlines()[0] for message in sent] == ["Your second reminder for today"]


@pytest.mark.parametrize(("until", "titles"), [("Tomorrow", []), ("In 3 hours", ["Here I am again, as you asked"])])
async def test_a_second_reminder_turned_on_after_putting_today_off_begins_tomorrow(
    here: Room, until: str, titles: list[str]
) -> None:
    ana = await here.started(time="14:00")
    await here.go(here.clock.now() + timedelta(hours=2))
    await ana.press_wire(later_wire(here))
    await ana.press(until)
    await ana.press_wire("1:settings.second::on")
    sent = await here.go(here.clock.now() + timedelta(hours=8))
    assert [message.splitlines()[0] for message in sent] == titles


async def test_a_second_reminder_turned_off_and_on_again_still_comes_today(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    await here.go(here.clock.now() + timedelta(hours=2))
    await ana.press_wire("1:settings.second::off")
    await ana.press_wire("1:settings.second::on")
    assert len(await here.go(here.clock.now() + timedelta(hours=6))) == 1


async def test_a_check_in_after_the_days_message_needs_no_second_reminder(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    assert len(await here.go(here.clock.now() + timedelta(hours=2))) == 1
    await ana.say("done")
    assert await here.go(here.clock.now() + timedelta(hours=8)) == []


async def test_a_second_reminder_leaves_alone_who_has_been_silent_for_days(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    heard = await here.go(here.clock.now() + 8 * DAY)
    assert sum("second reminder" in each for each in heard) == 3


async def test_a_second_reminder_that_fails_does_not_leave_out_a_day_whose_message_came(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    assert len(await here.go(here.clock.now() + timedelta(hours=2))) == 1
    here.messenger.failures.append(OutcomeUnknown())
    assert await here.go(here.clock.now() + timedelta(hours=8)) == []
    assert here.messenger.failures == []
    async with ana.kept() as (tx, person):
        assert await tx.excused(person) == {}


async def test_a_message_that_is_put_off_takes_the_place_of_the_second_reminder(here: Room) -> None:
    ana = await here.started(time="14:00")
    await ana.prefer(second_nudge=True)
    await here.go(here.clock.now() + timedelta(hours=2))
    await ana.press_wire(later_wire(here))
    await ana.press("In 1 hour")
    sent = await here.go(here.clock.now() + timedelta(hours=8))
    assert [message.splitlines()[0] for message in sent] == ["Here I am again, as you asked"]


async def test_tomorrow_said_before_the_days_message_leaves_out_the_second_reminder_too(here: Room) -> None:
    ana = await here.started(time="19:00")
    await ana.prefer(second_nudge=True)
    await ana.say("later")
    await ana.press("Tomorrow")
    assert await here.go(here.clock.now() + timedelta(hours=11)) == []
