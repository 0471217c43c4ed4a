from datetime import timedelta

from core.errors import OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.rules.streak import Status
from tests.room import MONDAY_NOON, Room, Someone

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
    await here.someone().start()
    heard = await here.go(MONDAY_NOON + timedelta(days=30))
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


async def test_a_block_stops_everything_until_the_next_contact(here: Room) -> None:
    ana = here.someone()
    await ana.start()
    here.messenger.failures = [Undeliverable(Unreachable.BLOCKED)]
    assert await here.go(EVENING + timedelta(days=3, minutes=2)) == []
    assert await here.coach.next_due_at() is None
    assert await excused(here, ana) == []
    await ana.say("today")
    assert len(await here.go(EVENING + timedelta(days=4, minutes=2))) == 1


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
    assert Status.EXCUSED.value


async def test_equal_times_are_spread_inside_their_minute(here: Room) -> None:
    for name in "abcdefgh":
        await here.someone(name).start()
    seconds: set[int] = set()
    while (due_at := await here.coach.next_due_at()) is not None and due_at < EVENING + timedelta(minutes=1):
        seconds.add(due_at.second)
        await here.go(due_at)
    assert len(here.messenger.sent) == 8
    assert len(seconds) > 4
