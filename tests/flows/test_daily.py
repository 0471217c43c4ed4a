"""The message of a day, from the first week to the farewell and the way back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import OutcomeUnknown, TryLater, Unreachable
from core.rules.halt import Wrong
from core.rules.people import Rhythm
from tests.room import MONDAY_NOON, Room

DAY = timedelta(days=1)


async def days_of(here: Room, count: int) -> list[str]:
    """What is sent in so many days, a message a day at most, empty where there was none."""
    heard: list[str] = []
    for _ in range(count):
        sent = await here.go(here.clock.now() + DAY)
        assert len(sent) <= 1
        heard.append(sent[0] if sent else "")
    return heard


async def test_two_silent_weeks_end_in_one_farewell_and_then_in_silence(here: Room) -> None:
    await here.someone().start()
    heard = await days_of(here, 60)
    spoken = [number for number, message in enumerate(heard) if message]
    assert spoken == [0, 1, 2, 3, 7, 14]
    assert "takes two minutes" in heard[3]
    assert "Still here when you like" in heard[7]
    assert "my last message for now" in heard[14]
    assert "a professional can help" in heard[14]
    assert "[Delete everything about me]" in heard[14]
    assert await here.coach.next_due_at() is None


async def test_what_comes_late_says_so_to_somebody_silent_too(here: Room) -> None:
    await here.started()
    for days, title in ((7, "Still here when you like"), (14, "my last message for now")):
        await here.go(MONDAY_NOON + timedelta(days=days))
        here.clock.move_to(here.clock.now() + timedelta(hours=8))  # two hours after the chosen one
        (said,) = await here.deliver()
        assert title in said
        assert "late because I was not available" in said


async def test_one_press_after_the_farewell_brings_the_messages_back(here: Room) -> None:
    ana = await here.started()
    await days_of(here, 30)
    old = here.messenger.sent[-1][1]
    back = next(each for each in old.buttons if each.action.name == "today")
    assert "Your stretches" in await ana.press_wire(back.action.wire)
    assert "Time for your stretches" in (await days_of(here, 1))[0]


async def test_somebody_who_presses_while_the_farewell_is_on_its_way_is_not_left_alone(here: Room) -> None:
    ana = await here.started()
    await days_of(here, 14)
    here.messenger.on_send = lambda: ana.say("today")
    assert "my last message" in (await days_of(here, 1))[0]
    here.messenger.on_send = None
    assert await here.coach.next_due_at() is not None


async def test_any_answer_makes_the_next_message_an_ordinary_one(here: Room) -> None:
    ana = await here.started()
    await days_of(here, 6)
    await ana.say("help")
    assert "Time for your stretches" in (await days_of(here, 2))[1]


async def test_a_missed_day_is_mentioned_once_and_kindly(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DD")
    await days_of(here, 1)
    heard = (await days_of(here, 1))[0]
    assert "Yesterday has no check-in. That does no harm" in heard
    assert "[Add Wed, Mar 4]" in heard


async def test_a_milestone_of_yesterday_stands_in_todays_message(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDD")
    heard = (await days_of(here, 1))[0]
    assert "3 days looked after in all" in heard
    assert "[Add" not in heard
    assert "days looked after in all" not in (await days_of(here, 1))[0]


async def test_no_milestone_after_a_day_of_much_soreness(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DD")
    await ana.say("done")
    async with ana.kept() as (tx, person):
        await tx.record_soreness(person, datetime(2026, 3, 4, tzinfo=UTC).date(), 8)
    await here.go(here.clock.now() + DAY)
    assert "looked after in all" not in (await days_of(here, 1))[0]


async def test_the_eighth_day_brings_the_summary_with_the_stretches(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDPRDSD")
    heard = (await days_of(here, 1))[0]
    assert "Looked after\n6 of 7 days" in heard
    assert "Done\n4 days" in heard
    assert "[Done]" in heard


async def test_the_summary_comes_even_to_those_who_checked_in_already(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "D" * 7)
    await ana.say("done")
    heard = (await days_of(here, 1))[0]
    assert "Your last week" in heard
    assert "[Done]" not in heard


async def test_the_steady_are_offered_fewer_messages_after_four_weeks_and_get_one_a_week(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "D" * 28)
    heard = (await days_of(here, 1))[0]
    assert "I write once a week" in heard
    card = here.messenger.sent[-1][1]
    fewer = next(each for each in card.buttons if each.action.name == "daily.fewer")
    assert "Once a week from now on" in await ana.press_wire(fewer.action.wire)
    await ana.say("done")
    heard = await days_of(here, 13)
    judging = ("Look back with me", "see a physiotherapist or doctor", "seeing a physiotherapist or doctor")
    weekly = [number for number, message in enumerate(heard) if message and not any(map(message.count, judging))]
    assert weekly == [6]
    assert "Looked after" in heard[6]


async def test_fewer_messages_are_not_offered_to_those_who_missed_many_days(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DN" * 14)
    assert "once a week" not in (await days_of(here, 1))[0]


async def test_nothing_is_sent_on_a_day_on_which_something_felt_wrong(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.note_wrong(person, Wrong(day=here.clock.now().date(), at=here.clock.now()))
    read = await ana.say("today")
    assert "No exercises today" in read
    assert "How:" not in read
    assert "treak" not in read
    heard = await days_of(here, 2)
    assert heard[0] == ""
    assert "Yesterday you said that something felt wrong" in heard[1]


async def test_the_first_message_after_a_pause_says_so(here: Room) -> None:
    ana = await here.started()
    first = datetime(2026, 3, 2, tzinfo=UTC).date()
    async with ana.kept() as (tx, person):
        await tx.pause(person, first, first + 4 * DAY)
        enrollment = await tx.enrollment(person)
        assert enrollment is not None
        await tx.save_enrollment(replace(enrollment, paused_until=first + 4 * DAY))
    heard = await days_of(here, 8)
    assert [number for number, message in enumerate(heard) if message][:2] == [5, 6]
    assert "Your pause is over" in heard[5]
    assert "Your pause is over" not in heard[6]


async def test_a_pause_holds_back_a_summary_that_is_tried_again(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "D" * 7)
    here.messenger.failures.append(TryLater(after_s=600))
    await here.go(here.clock.now() + timedelta(hours=6, minutes=2))
    await ana.say("/pause 3")
    await ana.say("done")
    assert await here.go(here.clock.now() + timedelta(hours=2)) == []


async def test_a_weekly_message_is_not_the_last_one_only_because_we_were_down(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(rhythm=Rhythm.WEEKLY)
    await here.live(ana, "D" * 8)
    here.clock.move_to(here.clock.now() + 20 * DAY)
    heard = await here.go(here.clock.now() + 8 * DAY)
    assert heard
    assert "my last message" not in heard[0]


async def test_days_on_which_we_were_down_are_left_out_even_if_a_press_comes_first(here: Room) -> None:
    ana = await here.started()
    here.clock.move_to(here.clock.now() + 4 * DAY)
    await ana.say("/pause 3")
    async with ana.kept() as (tx, person):
        assert len(await tx.excused(person)) == 4


async def test_a_farewell_of_which_nothing_is_known_is_tried_three_times_and_no_more(here: Room) -> None:
    await here.started()
    await days_of(here, 14)
    here.messenger.failures += [OutcomeUnknown() for _ in range(40)]
    await here.go(here.clock.now() + 20 * DAY)
    assert len(here.messenger.failures) == 37
    assert await here.coach.next_due_at() is None


async def test_a_message_that_may_have_arrived_is_not_sent_again_after_the_resend_window(here: Room) -> None:
    here.messenger.resend_window_s = 300
    await here.started()
    here.messenger.failures += [OutcomeUnknown(), TryLater(after_s=3600)]
    assert await here.go(datetime(2026, 3, 3, 2, tzinfo=UTC)) == []
    assert here.messenger.failures == []


async def test_a_message_that_surely_did_not_arrive_is_sent_again_however_long_it_takes(here: Room) -> None:
    here.messenger.resend_window_s = 300
    await here.started()
    here.messenger.failures += [TryLater(after_s=1200), TryLater(after_s=3600)]
    assert len(await here.go(datetime(2026, 3, 3, 2, tzinfo=UTC))) == 1


@pytest.mark.parametrize(("missed", "offered"), [(5, True), (6, False)])
async def test_four_in_five_days_of_the_last_four_weeks_are_enough_for_fewer_messages(
    here: Room, missed: int, offered: bool
) -> None:
    ana = await here.started()
    await here.live(ana, "SDDD" * missed + "D" * (28 - 4 * missed))
    assert ("I write once a week" in (await days_of(here, 1))[0]) is offered


@pytest.mark.parametrize(("reason", "left_out"), [(Unreachable.CLOSED, 1), (Unreachable.BLOCKED, 0)])
async def test_a_day_whose_message_waits_for_another_try_when_the_chat_closes_is_left_out(
    here: Room, reason: Unreachable, left_out: int
) -> None:
    ana = await here.started()
    here.messenger.failures.append(TryLater(after_s=600))
    await here.go(here.clock.now() + timedelta(hours=6, minutes=2))
    await here.coach.lost(ana.place, reason)
    async with ana.kept() as (tx, person):
        assert len(await tx.excused(person)) == left_out


async def test_days_without_direct_messages_are_left_out_also_for_those_who_press_in_the_server(here: Room) -> None:
    ana = await here.started()
    await here.coach.lost(ana.place, Unreachable.CLOSED)
    garden = here.someone(private=False)
    for _ in range(4):
        await garden.say("help")
        await here.go(here.clock.now() + DAY)
    async with ana.kept() as (tx, person):
        assert len(await tx.excused(person)) == 4
