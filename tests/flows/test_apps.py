"""One check-in, whichever app it comes from, and messages in the app that a person chose, or used last."""

from datetime import timedelta

from core.errors import Undeliverable, Unreachable
from core.messages.texts import text
from core.rules.days import local_day
from core.rules.ledger import Kind
from core.rules.people import Account
from core.rules.streak import Status
from tests.flows.apps import also_on, connected, in_group, linked, on, person
from tests.room import Recorder, Room, Someone, read, say

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def days_of(who: Someone) -> list[Status]:
    async with who.kept() as (tx, whose):
        return list((await tx.check_ins(whose)).values())


async def counts(here: Room, discord: Recorder) -> tuple[int, int]:
    """How many messages came to each app."""
    await here.deliver()
    return len(here.messenger.sent), len(discord.sent)


async def test_one_day_has_one_check_in_whichever_app_the_tap_came_from(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    there = await connected(here, ana)
    await ana.say("today")
    await there.say("today")
    done, also_done = (each.button("Done").action.wire for each in (ana, there))
    await ana.press_wire(done)
    await there.press_wire(also_done)
    assert await days_of(ana) == [Status.DONE]
    await there.press_wire(there.button("Change").action.wire)
    await there.press("Rest")
    assert await days_of(ana) == [Status.REST]
    assert "Rest" in await ana.say("today")
    here.clock.move_to(here.clock.now() + DAY)
    await there.press_wire(done)
    assert await days_of(ana) == [Status.DONE], "an old card is about its own day, in the other app too"


async def test_messages_go_to_the_app_used_last_or_to_the_one_that_was_chosen(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    there = await connected(here, ana)
    before = await counts(here, discord)
    await here.go(here.clock.now() + DAY)
    first = await counts(here, discord)
    assert (first[0] - before[0], first[1] - before[1]) == (0, 1), "the app that was connected was used last"

    await ana.say("today")
    await here.go(here.clock.now() + DAY)
    second = await counts(here, discord)
    assert (second[0] - first[0], second[1] - first[1]) == (1, 0)

    await ana.say("/settings app")
    assert "Where messages go: Discord" in await ana.press("Discord")
    assert "App for messages\nDiscord" in await there.say("/settings")
    await here.go(here.clock.now() + DAY)
    third = await counts(here, discord)
    assert (third[0] - second[0], third[1] - second[1]) == (0, 1)
    today = local_day(here.clock.now(), "Europe/Berlin")
    await ana.press_wire(f"1:snooze:{today:%Y%m%d}:1")
    await here.go(here.clock.now() + 2 * HOUR)
    fourth = await counts(here, discord)
    assert (fourth[0] - third[0], fourth[1] - third[1]) == (0, 1), "also what is put off in the other app"
    assert "App for messages\nThe app you used last" in await ana.say("/settings app the app you used last")


async def test_with_one_app_there_is_nothing_to_choose(here: Room) -> None:
    ana = await here.started()
    assert "App for messages" not in await ana.say("/settings")
    assert ana.offers("Connect another app")
    assert "/link" in await ana.say("/settings app")
    await ana.press_wire("1:settings.app::discord")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.app is None


async def test_what_one_app_refuses_comes_in_the_other(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    await connected(here, ana)
    await here.deliver()
    discord.failures.append(Undeliverable(Unreachable.BLOCKED))
    heard = await here.go(here.clock.now() + DAY)
    assert len(heard) == 1
    assert discord.sent == []
    assert len(await here.go(here.clock.now() + DAY)) == 1, "and the next one too"


async def test_the_follow_up_of_a_lock_goes_where_the_person_can_be_reached(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    there = await connected(here, ana)
    await here.deliver()
    await there.press_wire("1:wrong.danger::")
    await here.coach.lost(there.place, Unreachable.BLOCKED)
    before = len(here.messenger.sent)
    heard = await here.go(here.clock.now() + 2 * DAY)
    assert ["Did you get help" in each or "help" in each for each in heard] == [True]
    assert len(here.messenger.sent) == before + 1


async def test_somebody_who_acts_where_no_message_arrives_is_written_to_in_the_other_app(here: Room) -> None:
    also_on(here)
    ana, there = await here.started(), on(here, "ana2")
    await linked(ana, there)
    async with there.kept() as (tx, _):
        await tx.lost(there.place, Unreachable.CLOSED)
    before = len(here.messenger.sent)
    assert "Direct messages from me do not reach you" not in await in_group(there, "done", hidden=True)
    await here.go(here.clock.now() + DAY)
    assert len(here.messenger.sent) > before


async def test_only_a_change_of_app_is_written_down(here: Room) -> None:
    ana = await here.started()

    async def used(account: Account) -> object:
        async with ana.kept() as (tx, whose):
            return next(each.used_at for each in await tx.accounts(whose) if each.account == account)

    await ana.say("today")
    assert await used(ana.account) is None
    there = await connected(here, ana)
    first = await used(there.account)
    here.clock.move_to(here.clock.now() + HOUR)
    await there.say("today")
    assert await used(there.account) == first
    await ana.say("today")
    again = await used(ana.account)
    await ana.say("today")
    assert await used(ana.account) == again
    assert again is not None


async def test_what_was_owed_in_a_chat_that_let_go_comes_in_the_other(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    there = await connected(here, ana)
    await here.deliver()
    await there.say("today")
    await there.press_wire(f"1:snooze:{local_day(here.clock.now(), 'Europe/Berlin'):%Y%m%d}:3")
    await there.say("/unlink")
    await there.press("Yes, disconnect this chat")
    sent = len(discord.sent)
    async with ana.kept() as (tx, whose):
        assert await tx.is_owed(whose, Kind.SNOOZE, local_day(here.clock.now(), "Europe/Berlin"))
    before = len(here.messenger.sent)
    await here.go(here.clock.now() + 4 * HOUR)
    told, snoozed = (read(card) for _, card, _ in here.messenger.sent[before:])
    assert "connected with no other app" in told
    assert snoozed.startswith(say(text("daily-snoozed-title")))
    assert len(discord.sent) == sent


async def test_a_person_keeps_every_day_after_linking(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DDR")
    there = await connected(here, ana)
    assert await days_of(there) == [Status.DONE, Status.DONE, Status.REST]
    assert await person(there) == await person(ana)
