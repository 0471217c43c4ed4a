import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.delivery.dispatcher import IN_FLIGHT
from core.errors import OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.ports import Limits, MessageRef
from core.rules.days import local_day
from core.rules.ledger import LEASE, SEND_TIMEOUT_S
from core.rules.pacing import scheduled
from core.rules.people import Account, Place, State
from tests.room import MONDAY_NOON, Recorder, Room, Someone

EVENING = MONDAY_NOON + timedelta(hours=6)  # 19:00 in Berlin


async def excused(here: Room, who: Someone) -> list[str]:
    async with here.store.transaction() as tx:
        contact = await tx.contact(who.account)
        assert contact is not None
        return sorted(f"{day:%a} {reason.value}" for day, reason in (await tx.excused(contact.person)).items())


async def test_the_message_comes_within_the_chosen_minute_and_once(here: Room) -> None:
    await here.someone().start()
    assert await here.go(EVENING - timedelta(seconds=1)) == []
    heard = await here.go(EVENING + timedelta(seconds=60))
    assert len(heard) == 1
    assert "Time for your stretches, Mon, Mar 2" in heard[0]
    assert await here.go(EVENING + timedelta(hours=20)) == []


async def test_no_message_comes_when_the_day_is_checked_in(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    await ana.press("Rest")
    assert await here.go(EVENING + timedelta(minutes=2)) == []
    assert await excused(here, ana) == []


async def test_a_month_brings_one_message_a_day(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    heard: list[str] = []
    for day in range(1, 31):
        heard += await here.go(MONDAY_NOON + timedelta(days=day))
        await ana.say("help")  # somebody who never answers would be left in peace
    assert len({each.splitlines()[0] for each in heard}) == len(heard) == 30


async def test_after_two_hours_down_one_late_silent_message_says_so(here: Room) -> None:
    await here.someone().start()
    here.clock.move_to(EVENING + timedelta(hours=2))
    heard = await here.deliver()
    assert len(heard) == 1
    assert "late because I was not available" in heard[0]
    assert here.messenger.sent[-1][1].silent


async def test_after_three_days_down_there_is_no_backlog_and_the_days_are_excused(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    await here.deliver()
    here.clock.move_to(EVENING + timedelta(days=2, hours=4))
    assert await here.deliver() == []
    assert await excused(here, ana) == ["Mon we_were_down", "Tue we_were_down", "Wed we_were_down"]


async def test_a_platform_down_for_an_hour_delays_the_message_and_no_more(here: Room) -> None:
    await here.someone().start()
    here.messenger.failures = [TryLater(600.0) for _ in range(6)]
    heard = await here.go(EVENING + timedelta(hours=3))
    assert len(heard) == 1
    assert "late" in heard[0]


async def test_an_unknown_outcome_is_not_sent_twice_and_excuses_the_day(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [OutcomeUnknown()]
    assert await here.go(EVENING + timedelta(hours=5)) == []
    assert await excused(here, ana) == ["Mon no_answer"]


async def test_an_unknown_outcome_within_a_resend_window_goes_again_under_its_key(here: Room) -> None:
    here.messenger.resend_window_s = 120
    await here.someone().start()
    here.messenger.failures = [OutcomeUnknown()]
    assert len(await here.go(EVENING + timedelta(minutes=2))) == 1


async def test_what_may_have_come_is_not_sent_again_once_its_key_may_be_forgotten(here: Room) -> None:
    here.messenger.resend_window_s = 120
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [OutcomeUnknown(), TryLater(600.0)]
    assert await here.go(EVENING + timedelta(hours=5)) == []
    assert await excused(here, ana) == ["Mon no_answer"]


async def test_a_block_stops_everything_until_the_next_contact(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [Undeliverable(Unreachable.BLOCKED)]
    assert await here.go(EVENING + timedelta(days=3, minutes=2)) == []
    assert await here.coach.next_due_at() is None
    assert await excused(here, ana) == []
    await ana.say("today")
    assert len(await here.go(EVENING + timedelta(days=4, minutes=2))) == 1


@pytest.mark.parametrize(("reason", "days"), [(Unreachable.BLOCKED, []), (Unreachable.CLOSED, ["Mon closed"])])
async def test_a_block_also_calls_back_the_message_that_waits_for_its_next_try(
    here: Room, reason: Unreachable, days: list[str]
) -> None:
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [TryLater(600.0)]
    assert await here.go(EVENING + timedelta(minutes=2)) == []
    await here.coach.lost(ana.place, reason)
    assert await here.go(EVENING + timedelta(hours=2)) == []
    assert await excused(here, ana) == days


async def test_what_was_planned_in_time_and_waited_too_long_is_not_sent_and_excuses_the_day(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [TryLater(60.0)]
    assert await here.go(EVENING + timedelta(minutes=1)) == []
    here.clock.move_to(EVENING + timedelta(hours=4))
    assert await here.deliver() == []
    assert await excused(here, ana) == ["Mon too_late"]


async def test_a_platform_that_never_answers_is_waited_for_no_longer_than_a_lease_holds(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert timedelta(seconds=SEND_TIMEOUT_S) < LEASE
    ana = here.someone()
    await ana.start()
    monkeypatch.setattr("core.delivery.dispatcher.SEND_TIMEOUT_S", 0.01)
    here.messenger.on_send = asyncio.Event().wait
    async with asyncio.timeout(5):
        assert await here.go(EVENING + timedelta(hours=1)) == []
    assert await excused(here, ana) == ["Mon no_answer"]


async def test_a_wait_that_is_not_for_the_whole_bot_holds_nobody_else(here: Room) -> None:
    await here.someone("ana").start()
    await here.someone("ben").start()
    here.messenger.failures = [TryLater(3600.0, everywhere=False)]
    assert len(await here.go(EVENING + timedelta(minutes=2))) == 1
    assert len(await here.go(EVENING + timedelta(minutes=63))) == 1


async def test_a_check_in_between_planning_and_sending_supersedes_the_message(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    done = ana.button("Done").action.wire
    here.messenger.failures = [TryLater(60.0)]
    await here.go(EVENING + timedelta(seconds=60))
    await ana.press_wire(done)
    assert await here.go(EVENING + timedelta(hours=1)) == []


async def test_excused_days_are_neutral_for_the_streak(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    await ana.press("Done")
    for _ in range(9):
        here.clock.advance(timedelta(days=1))
        await here.deliver()
    assert "Check-in streak\n1 day" in await ana.say("progress")


async def test_equal_times_are_spread_inside_their_minute(here: Room) -> None:
    for name in "abcdefgh":
        await here.someone(name).start()
    seconds: set[int] = set()
    while (due_at := await here.coach.next_due_at()) is not None and due_at < EVENING + timedelta(minutes=1):
        seconds.add(due_at.second)
        await here.go(due_at)
    assert len(here.messenger.sent) == 8
    assert len(seconds) > 4


async def test_a_named_wait_is_obeyed_by_every_message_at_once(here: Room) -> None:
    here.messenger.limits = Limits(rate_per_s=10.0)
    here.coach.serve(here.messenger)
    for name in "abcdefghijkl":
        await here.someone(name).start()
    tried = 0

    async def refuse(*_: object) -> MessageRef:
        nonlocal tried
        tried += 1
        raise TryLater(600.0)

    here.messenger.send = refuse  # type: ignore[method-assign]
    here.clock.move_to(EVENING + timedelta(minutes=2))
    await here.deliver()
    assert tried <= 2


async def test_a_platform_that_hangs_holds_up_no_other(here: Room) -> None:
    hanging = Recorder(platform="slow")
    never = asyncio.Event()

    async def hang(*_: object) -> MessageRef:
        await never.wait()
        raise TryLater

    hanging.send = hang  # type: ignore[method-assign]
    here.coach.serve(hanging)
    for number in range(IN_FLIGHT + 5):
        await enroll(here, "slow", str(number))
    await here.someone("bo").start()
    here.clock.move_to(EVENING + timedelta(minutes=2))
    until = here.clock.now()
    while not here.messenger.sent:
        until = await here.coach.tick()
        await asyncio.sleep(0)
    assert until > here.clock.now() or here.messenger.sent
    never.set()
    await here.coach.drain()


async def test_days_on_which_the_platform_keeps_us_out_are_excused(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [Undeliverable(Unreachable.FORBIDDEN)]
    assert await here.go(EVENING + timedelta(days=2, minutes=2)) == []
    assert await excused(here, ana) == ["Mon forbidden", "Tue no_place", "Wed no_place"]


async def test_an_enrollment_that_cannot_be_planned_holds_up_nobody(here: Room) -> None:
    ana, bo = here.someone("ana"), here.someone("bo")
    await ana.start()
    await bo.start()
    async with here.store.transaction() as tx:
        contact = await tx.contact(ana.account)
        assert contact is not None
        enrollment = await tx.enrollment(contact.person)
        assert enrollment is not None
        await tx.save_enrollment(replace(enrollment, zone="Mars/Olympus_Mons"))
    assert len(await here.go(EVENING + timedelta(minutes=2))) == 1
    assert "I have stopped" in await ana.say("/stop")


async def enroll(here: Room, platform: str, name: str) -> None:
    account, now = Account(platform=platform, id=name), here.clock.now()
    async with here.store.transaction() as tx:
        new = await tx.enroll(account, language="en", routine="glutes", now=now)
        await tx.reached(account, Place(platform=platform, address=name, private=True))
        day = local_day(now, "Europe/Berlin")
        active = replace(new, state=State.ACTIVE, zone="Europe/Berlin", minute=19 * 60, first_day=day)
        await tx.save_enrollment(scheduled(active, now))
