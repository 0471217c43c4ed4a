import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial

import pytest

from core.errors import Undeliverable, Unreachable
from core.messages.action import Action
from core.rules.care import Entry, Event, Visit
from core.rules.days import local_day
from core.rules.halt import Wrong
from core.rules.ledger import Kind
from core.rules.people import State
from core.rules.screening import Line, Tier, Word, safety
from core.rules.tokens import MOST_WRONG_OF_ALL
from tests.flows.apps import OTHER, also_on, code_on, connected, following, in_group, linked, on, person
from tests.room import Room, read

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def test_two_apps_become_one_person_and_both_are_told(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    offered = await ana.say("/link")
    assert "ten minutes and works once" in offered
    assert "Never post a code" in offered
    there = on(here, "ana2")
    asked = await there.say(f"/link {code_on(offered).lower().replace('-', ' ')}")
    assert "Connect this chat with Ana?" in asked
    assert "here since March 2026" in asked
    assert not any("Ana" in each.action.wire or "ana" in each.action.wire for each in there.card.buttons)
    assert "connected with Ana on another app" in await there.press("Connect")
    assert await person(there) == await person(ana)
    assert await here.deliver() == [
        (
            "Your apps\nAna2 on Discord is connected with this chat now, and sees your days and answers.\n"
            "If that was not you, press the button. I let the other chat go at once.\n[This was not me]\n[Today]"
        )
    ]
    assert discord.sent == []


async def test_a_link_from_the_other_app_carries_the_code(here: Room) -> None:
    ana, there = await here.started(), on(here, "ana2")
    await ana.say("/link")
    assert ana.reply is not None
    assert "Connect this chat with Ana?" in await there.say(f"/start {ana.reply.link}")
    await there.press("Connect")
    assert await person(there) == await person(ana)


async def test_no_code_is_given_to_strangers_or_shown_before_others(here: Room) -> None:
    assert "press Start" in await here.someone("cy").say("/link")
    ana = await here.started()
    assert "I show codes in private only" in await in_group(ana, "/link")
    assert code_on(await in_group(ana, "/link", hidden=True))


@pytest.mark.parametrize("word", ["/link ", "/start l_"])
async def test_a_code_that_others_could_read_is_void_at_once(here: Room, word: str) -> None:
    ana, there, thief = await here.started(), on(here, "ana2"), on(here, "thief")
    code = code_on(await ana.say("/link"))
    assert here.coach.answers_here(f"{word}{code}")
    assert not here.coach.answers_here("/start Berlin")
    assert "it works no more" in await in_group(there, f"{word}{code}")
    assert there.reply is not None
    assert there.reply.notice is not None
    for who in (there, thief):
        assert "does not work here" in await who.say(f"/link {code}")


async def test_every_code_that_does_not_work_is_refused_in_the_same_words(here: Room) -> None:
    ana = await here.started()
    first = on(here, "first")
    guessed = await on(here, "a").say("/link ABCD-EFGH")

    code = code_on(await ana.say("/link"))
    assert await here.someone("same-platform").say(f"/link {code}") == guessed
    await first.say(f"/link {code}")
    assert await on(here, "b").say(f"/link {code}") == guessed, "taken by another"
    assert "Connect this chat" in await first.say(f"/link {code}"), "the same account may ask again"

    await first.press("This is not me")
    assert await on(here, "c").say(f"/link {code}") == guessed, "void"

    code = code_on(await ana.say("/link"))
    newer = code_on(await ana.say("/link"))
    assert await on(here, "d").say(f"/link {code}") == guessed, "there is a newer one"
    here.clock.move_to(here.clock.now() + 10 * MINUTE)
    assert await on(here, "e").say(f"/link {newer}") == guessed, "expired"

    code = code_on(await ana.say("/link"))
    await on(here, "f").say(f"/link {code}")
    used = await connected(here, ana, "g")
    assert await on(here, "h").say(f"/link {code}") == guessed
    assert await person(used) == await person(ana)


async def test_her_own_code_is_told_kindly_in_the_chat_that_showed_it(here: Room) -> None:
    ana = await here.started()
    code = code_on(await ana.say("/link"))
    assert "in this very chat" in await ana.say(f"/link {code}")
    assert "Connect this chat" in await on(here, "ana2").say(f"/link {code}")


async def test_after_five_wrong_tries_not_even_the_right_code_is_looked_at(here: Room) -> None:
    ana, there = await here.started(), on(here, "ana2")
    code = code_on(await ana.say("/link"))
    for tried in range(5):
        assert "does not work here" in await there.say(f"/link 0000-000{tried}")
    waits = await there.say(f"/link {code}")
    assert "try again in ten minutes" in waits
    assert await there.say("/link 0000-0009") == waits
    assert "Connect this chat" in await on(here, "else").say(f"/link {code}")
    here.clock.move_to(here.clock.now() + 11 * MINUTE)
    assert "Connect this chat" in await there.say(f"/link {code_on(await ana.say('/link'))}")


async def test_so_many_wrong_tries_of_all_stop_everybody_for_a_while(here: Room) -> None:
    """All whom nobody knows: those who have been here for days pay for no bot, and have five tries of their own."""
    ana, known = await here.started(), await following(here, "known", OTHER)
    here.clock.move_to(here.clock.now() + DAY)
    new = await following(here, "new", OTHER)
    code = code_on(await ana.say("/link"))
    now = here.clock.now()
    async with here.store.transaction() as tx:
        for tried in range(MOST_WRONG_OF_ALL):
            await tx.note_wrong_try(on(here, f"bot{tried}").account, now, forget_before=now - 10 * MINUTE)
    for stranger in (on(here, "ana2"), new):
        assert "try again in ten minutes" in await stranger.say(f"/link {code}")
    assert "Connect this chat" in await known.say(f"/link {code}")


async def test_a_forged_press_does_nothing(here: Room) -> None:
    ana, thief = await here.started(), on(here, "thief")
    code_on(await ana.say("/link"))
    before = await ana.enrollment()
    for wire in ("link.yes", "link.keep", "link.no", "link.notme", "unlink.yes"):
        for value in ("", "1772452800", "theirs.", "x.y.z"):
            await thief.press_wire(f"1:{wire}::{value}")
            await ana.press_wire(f"1:{wire}::{value}")
    assert await thief.enrollment() is None
    assert await ana.enrollment() == before


async def test_of_two_who_show_a_code_at_once_the_first_has_it(here: Room) -> None:
    ana, first, second = await here.started(), on(here, "first"), on(here, "second")
    code = code_on(await ana.say("/link"))
    await first.say(f"/link {code}")
    connect = first.button("Connect").action.wire
    assert "does not work here" in await second.say(f"/link {code}")
    assert "nothing was connected" in await second.press_wire(connect), "the question was asked of the other"
    assert "is now connected" in await first.press_wire(connect)
    assert "nothing was connected" in await first.press_wire(connect), "a second tap finds no code"
    assert await second.enrollment() is None


async def test_an_old_question_never_answers_a_newer_one(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben", "third")
    there = on(here, "cy")
    await there.say(f"/link {code_on(await ana.say('/link'))}")
    to_ana = there.button("Connect").action.wire
    here.clock.move_to(here.clock.now() + MINUTE)
    await there.say(f"/link {code_on(await ben.say('/link'))}")
    to_ben = there.button("Connect").action.wire
    assert "nothing was connected" in await there.press_wire(to_ana)
    await there.press_wire(to_ben)
    assert await person(there) == await person(ben)


async def test_a_yes_comes_too_late_after_ten_minutes(here: Room) -> None:
    ana, there = await here.started(), on(here, "ana2")
    await there.say(f"/link {code_on(await ana.say('/link'))}")
    here.clock.move_to(here.clock.now() + 10 * MINUTE)
    assert "nothing was connected" in await there.press("Connect")
    assert await there.enrollment() is None


async def test_somebody_who_says_it_is_not_them_stays_apart_and_the_other_side_is_told(here: Room) -> None:
    ana, there = await here.started(), on(here, "ben")
    await there.say(f"/link {code_on(await ana.say('/link'))}")
    connect = there.button("Connect").action.wire
    assert "Nothing was connected" in await there.press("This is not me")
    assert "nothing was connected" in await there.press_wire(connect)
    assert await there.enrollment() is None
    assert ["not meant for them" in each for each in await here.deliver()] == [True]


async def test_what_was_not_me_is_let_go_by_the_chat_that_was_there_first_alone(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    thief = await connected(here, ana, "thief")
    assert "nothing to let go" in await thief.press_wire("1:link.notme::")
    await ana.say("/settings app")
    await ana.press("Discord")
    assert "I let Thief on Discord go" in await ana.press_wire("1:link.notme::")
    assert await thief.enrollment() is None
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.app is None
    await thief.say("today")
    assert thief.offers("Start")


async def test_what_was_not_me_takes_along_the_buddies_that_it_made_and_no_others(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    for friend in (await following(here, "ben"), await following(here, "cy", OTHER)):
        await ana.press_wire("1:buddy.code::")
        await friend.say(f"/link {code_on(read(ana.card))}")
        await friend.press("Yes")
    thief, mole = await connected(here, ana, "thief"), await following(here, "mole", OTHER)
    await thief.press_wire("1:buddy.code::")
    await mole.say(f"/link {code_on(read(thief.card))}")
    await mole.press("Yes")
    await here.deliver()
    discord.sent.clear()
    assert "Mole" in await ana.press_wire("1:buddy::")
    gone = await ana.press_wire("1:link.notme::")
    assert "Mole" in gone
    assert "buddies no more" in gone
    assert "Ben" not in gone
    assert "Invite a buddy" in await mole.press_wire("1:buddy::")
    assert "not yet" not in read(mole.card).replace("or not yet", "")
    left = await ana.press_wire("1:buddy::")
    assert ("Mole" in left, "Ben: not yet" in left, "Cy: not yet" in left) == (False, True, True)
    assert all("Ana" not in read(card) for _, card, _ in discord.sent)


async def test_a_chat_that_is_told_of_another_sees_who_the_buddies_are(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    thief, mole = await connected(here, ana, "thief"), await following(here, "mole", OTHER)
    await here.deliver()
    await thief.press_wire("1:buddy.code::")
    await mole.say(f"/link {code_on(read(thief.card))}")
    await mole.press("Yes")
    await here.deliver()
    await thief.press_wire("1:unlink.yes::")
    [told] = [each for each in await here.deliver() if "connected with no other app" in each]
    assert "Your buddies are:\nMole" in told


async def test_who_cannot_be_written_to_is_told_on_the_next_card_in_that_app_and_nowhere_else(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    code = code_on(await in_group(ana, "/link", hidden=True))
    await here.coach.lost(ana.place, Unreachable.CLOSED)
    thief = on(here, "thief")
    await thief.say(f"/link {code}")
    await thief.press("Connect")
    assert (await here.deliver(), discord.sent) == ([], [])
    assert "is connected with this chat now" not in await thief.say("/today")
    first = await in_group(ana, "/today", hidden=True)
    assert first.index("Thief on Discord is connected with this chat now") < first.index("[This was not me]")
    assert "is connected with this chat now" not in await in_group(ana, "/today", hidden=True)
    assert "I let Thief on Discord go" in await ana.press_wire("1:link.notme::")


async def test_once_the_chat_opens_again_what_was_not_told_is_told_there(here: Room) -> None:
    discord, ana = also_on(here), await here.started()
    code = code_on(await ana.say("/link"))
    thief = on(here, "thief")
    await thief.say(f"/link {code}")
    await thief.press("Connect")
    here.messenger.failures.append(Undeliverable(Unreachable.CLOSED))
    assert await here.deliver() == []
    assert discord.sent == [], "the thief is not who is to be told"
    assert "Thief on Discord is connected" in await ana.say("/today")
    assert ana.offers("This was not me")


async def test_a_chat_that_was_told_is_not_told_again(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    await connected(here, ana)
    await ana.say("/today")
    assert not ana.offers("This was not me"), "it is on its way"
    assert ["Ana2 on Discord is connected" in each for each in await here.deliver()] == [True]
    await ana.say("/today")
    assert not ana.offers("This was not me")


async def test_after_disconnecting_each_chat_stands_alone(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    assert "no other app" in await ana.say("/unlink")
    there = await connected(here, ana)
    await here.deliver()
    assert "connected with Ana2 on Discord" in await ana.say("/link")
    assert "stay with Ana on another app" in await there.say("/unlink")
    assert "Your days are with Ana" in await there.press("Yes, disconnect this chat")
    assert await there.enrollment() is None
    assert (await ana.enrollment()) is not None
    assert ["connected with no other app" in each for each in await here.deliver()] == [True]
    assert "no other app" in await there.press_wire("1:unlink.yes::")


@pytest.mark.parametrize("while_one_is_sent", [False, True])
@pytest.mark.parametrize("way", ["unlink.yes", "link.notme"])
async def test_of_an_app_that_was_let_go_no_place_is_kept(here: Room, way: str, while_one_is_sent: bool) -> None:
    ana, discord = await here.started(), also_on(here)
    there = await connected(here, ana)
    who, tomorrow = there if way == "unlink.yes" else ana, here.clock.now() + timedelta(days=1)
    await here.go(tomorrow)
    if while_one_is_sent:
        discord.on_send = partial(who.press_wire, Action(name=way).wire)
    await here.go(tomorrow + timedelta(days=1))
    discord.on_send = None
    if not while_one_is_sent:
        await who.press_wire(Action(name=way).wire)
    await here.deliver()
    assert here.file is not None
    with closing(sqlite3.connect(here.file)) as file:
        rows = file.execute("SELECT platform, address, platform_ref FROM delivery").fetchall()
    assert {row[1:] for row in rows if row[0] == "discord"} == {("", None)}
    assert sum(row[0] == "discord" for row in rows) >= 2
    assert all(address and ref for platform, address, ref in rows if platform != "discord")


async def test_a_start_that_was_not_finished_simply_goes(here: Room) -> None:
    ana, there = await here.started(), on(here, "ana2")
    await there.say("/start")
    await there.press("I agree and I am 18 or over")
    assert "is now connected" in await linked(ana, there)
    assert await person(there) == await person(ana)


async def test_of_two_histories_this_chat_can_give_up_its_own_alone(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben", OTHER)
    await ana.say("done")
    before, own = await person(ana), await person(ben)
    asked = await linked(ana, ben)
    assert asked.startswith("Both chats have a history")
    assert "another app\nSince Mar 2, 2026. Days in all: 1. Streak now: 1." in asked
    assert "This chat\nSince Mar 2, 2026. Days in all: 0. Streak now: 0." in asked
    assert "everything in this chat is deleted" in asked
    turned = await ben.press("Keep the one in this chat")
    assert "say yes in the other one" in turned
    assert await person(ben) == own, "nothing has gone"
    await ana.say(f"/link {code_on(turned)}")
    await ana.press("Connect")
    await ana.press("Keep the one from Discord")
    assert await person(ana) == await person(ben) == own
    async with here.store.transaction() as tx:
        assert await tx.enrollment(before) is None
        assert await tx.check_ins(before) == {}


async def test_what_protects_goes_on_to_hold_and_a_lock_comes_first(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben", OTHER)
    asked = await linked(ana, ben)
    assert "Both chats" in asked
    now = here.clock.now()
    day = local_day(now, "Europe/Berlin")
    async with ben.kept() as (tx, whose):
        limits = Line(day=day, at=now, tier=Tier.SOON, blocked=frozenset({"e2"}), kept_off=frozenset({"e5"}))
        await tx.note_safety(whose, limits)
        await tx.note_safety(whose, Line(day=day, at=now, word=Word.HURT, blocked=frozenset({"e1"})))
        await tx.note_wrong(whose, Wrong(day=day, at=now))
    async with ana.kept() as (tx, whose):
        await tx.note_safety(whose, Line(day=day, at=now, tier=Tier.URGENT))
    first = await ben.press("Keep the one from another app")
    assert "stop" in first.casefold()
    assert ben.card.urgent
    async with ben.kept() as (tx, whose):
        held = safety(await tx.safety_log(whose))
        assert held.off == {"e1", "e2", "e5"}
        assert held.reminder_due is not None
        assert held.lock is not None
        assert await tx.last_wrong(whose, since=day) == Wrong(day=day, at=now)
        assert await tx.is_owed(whose, Kind.NOTICE, day + timedelta(days=3))


async def test_a_professionals_programme_goes_on_in_what_is_kept(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben", OTHER)
    await linked(ana, ben)
    async with ben.kept() as (tx, whose):
        day = local_day(here.clock.now(), "Europe/Berlin")
        await tx.note_care(whose, Entry(day=day, event=Event.VISIT, choice=Visit.OTHER.value))
    assert "Glute bridge" in await ana.say("/today")
    await ben.press("Keep the one from another app")
    assert "Glute bridge" not in await ana.say("/today")
    assert "Glute bridge" not in await ben.say("/today")


async def test_after_linking_a_language_and_a_stop_are_those_that_were_kept(here: Room) -> None:
    ana = await here.started()
    there = await connected(here, ana)
    assert "I have stopped" in await there.say("/stop")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.state is State.STOPPED
    await there.say("/privacy")
    await there.press("Delete everything about me")
    await there.press("Yes, delete everything")
    assert await ana.enrollment() is None
    assert await there.enrollment() is None


async def test_a_locked_person_can_let_go_and_cannot_connect(here: Room) -> None:
    also_on(here)
    ana = await here.started()
    there = await connected(here, ana)
    async with ana.kept() as (tx, whose):
        now = here.clock.now()
        await tx.note_safety(whose, Line(day=local_day(now, "Europe/Berlin"), at=now, tier=Tier.EMERGENCY))
    locked = await ana.say("/today")
    assert await ana.say("/link") == locked
    for wire, answer in (("link.no", "Nothing was connected"), ("buddy.no", "Nobody is told")):
        assert answer in await ana.press_wire(f"1:{wire}::"), "to turn something down is always possible"
    await here.coach.lost(ana.place, Unreachable.CLOSED)
    read_there = await in_group(ana, "/today", hidden=True)
    assert read_there.startswith(locked.partition("\n[")[0]), "what to do comes first"
    assert "Ana2 on Discord is connected with this chat now" in read_there
    assert "I let Ana2 on Discord go" in await ana.press_wire("1:link.notme::")
    assert await there.enrollment() is None
