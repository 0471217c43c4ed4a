"""Two people see one thing of each other, and nothing from which another could be guessed."""

from dataclasses import replace
from datetime import timedelta

from core.flows.buddies import mark_of
from core.rules.days import local_day
from core.rules.ledger import Kind, Outcome
from core.rules.screening import Line, Tier
from tests.flows.apps import also_on, code_on, connected, following, in_group, linked, on, person
from tests.room import Room, Someone, say

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
BERLIN = "Europe/Berlin"
TAKEN = "I pass it on when it suits"


async def two(here: Room) -> tuple[Someone, Someone]:
    """Ana, and Ben on the same platform, who are buddies."""
    ana, ben = await here.started(), await following(here, "ben")
    await ben.say(f"/link {await invited(ana)}")
    await ben.press("Yes")
    return ana, ben


async def invited(who: Someone) -> str:
    await who.press_wire("1:buddy::")
    return code_on(await who.press("Invite a buddy"))


async def seen_by(who: Someone) -> str:
    return await who.press_wire("1:buddy::")


async def nudge(who: Someone, label: str = "Two minutes are enough") -> str:
    await seen_by(who)
    await who.press("Buddy 1")
    return await who.press(label)


async def nudges(here: Room) -> list[str]:
    """The kind words that arrive within a day."""
    return [each for each in await here.go(here.clock.now() + 20 * HOUR) if each.startswith("A kind word")]


async def test_buddies_agree_on_both_sides_and_both_are_told(here: Room) -> None:
    ana = await here.started()
    assert "one thing of each other" in await seen_by(ana)
    code = await invited(ana)
    ben, cy = await following(here, "ben"), here.someone("cy")
    assert "press Start" in await cy.say(f"/link {code}")
    assert "Be buddies with Ana?" in await ben.say(f"/link {code}")
    agree = ben.button("Yes").action.wire
    assert await ana.press_wire(agree) == await ana.press_wire("1:buddy.yes::"), "the question was asked of another"
    assert "You are buddies now.\nAna: not yet" in await ben.press_wire(agree)
    assert "question is over" in await ben.press_wire(agree)
    assert ["They are now:\nBen" in each for each in await here.deliver()] == [True]
    assert "Ben: not yet" in await seen_by(ana)


async def test_an_invitation_is_declined_without_a_word_to_anybody(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben")
    code = await invited(ana)
    await ben.say(f"/link {code}")
    agree = ben.button("Yes").action.wire
    assert "Nobody is told" in await ben.press("No, thank you")
    assert "question is over" in await ben.press_wire(agree)
    assert "does not work here" in await ben.say(f"/link {code}")
    assert await here.deliver() == []


async def test_no_one_is_their_own_buddy_or_has_a_sixth_or_one_twice(here: Room) -> None:
    also_on(here)
    ana, ben = await two(here)
    there = on(here, "ana2")
    await linked(ana, there)
    assert "your own code" in await there.say(f"/link {await invited(ana)}")
    code = await invited(ana)
    assert "buddies already" in await ben.say(f"/link {code}")
    cy = await following(here, "cy")
    assert "Be buddies with Ana?" in await cy.say(f"/link {code}")
    assert "does not work here" in await ben.say(f"/link {code}"), "it is another's by now"
    me, others = await person(ana), [await person(await following(here, name)) for name in "efgh"]
    async with here.store.transaction() as tx:
        for other in others:
            await tx.pair(me, other, on=("chat", "chat"))
    await seen_by(ana)
    assert not ana.offers("Invite a buddy")
    await ana.press_wire("1:buddy.code::")
    assert not ana.offers("Back to today")
    assert "as many as there can be" in await ana.say(f"/link {await invited(cy)}")


async def test_an_invitation_is_shown_and_taken_in_private_only(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben")
    code = await invited(ana)
    assert "works no more" in await in_group(ben, f"/link {code}")
    assert "does not work here" in await ben.say(f"/link {code}")


async def test_what_counts_is_one_thing_to_a_buddy(here: Room) -> None:
    ana, ben = await two(here)
    for said in ("done", "rest", "partly"):
        await ben.say(said)
        assert "Ben: looked after today" in await seen_by(ana)
        here.clock.move_to(here.clock.now() + DAY)
        assert "Ben: not yet" in await seen_by(ana)
    await ben.say("done")
    await ben.press_wire("1:wrong.danger::")
    assert "Ben: looked after today" in await seen_by(ana), "or the change would tell"


async def test_a_day_is_that_of_the_buddys_own_clock(here: Room) -> None:
    ana, ben = await here.started(), await following(here, "ben", zone="Pacific/Auckland")
    await ben.say(f"/link {await invited(ana)}")
    await ben.press("Yes")
    await ben.say("done")  # a Tuesday already
    assert "Ben: looked after today" in await seen_by(ana)
    here.clock.move_to(here.clock.now() + 12 * HOUR)  # still the same day in Berlin, for one minute of it
    assert "Ben: not yet" in await seen_by(ana)


async def test_nothing_of_a_buddys_health_can_be_read_off_a_card(here: Room) -> None:
    """However the buddy's day went that does not count, every card and every answer reads the same."""
    ana, ben = await two(here)
    await here.deliver()

    async def everything() -> list[str]:
        cards = [await seen_by(ana), await ana.press("Buddy 1"), await nudge(ana), await nudge(ana)]
        async with ana.kept() as (tx, whose):
            last = await tx.nudge_by(whose)
            assert last is not None
        return cards

    plain = await everything()
    now = here.clock.now()
    day = local_day(now, BERLIN)
    for change in ("skipped", "wrong", "locked", "paused", "stopped"):
        here.clock.move_to(here.clock.now() + DAY)
        match change:
            case "skipped":
                await ben.say("skipped")
            case "wrong":
                await ben.say("/symptoms")
            case "locked":
                async with ben.kept() as (tx, whose):
                    await tx.note_safety(whose, Line(day=day, at=now, tier=Tier.EMERGENCY))
            case "paused":
                async with ben.kept() as (tx, whose):
                    await tx.pause(whose, day, day + 20 * DAY)
            case _:
                await ben.say("/stop")
        assert await everything() == plain, change


async def test_a_kind_word_arrives_once_a_day_and_names_who_sent_it(here: Room) -> None:
    ana, ben = await two(here)
    await here.deliver()
    assert TAKEN in await nudge(ana)
    assert "one a day is plenty" in await nudge(ana, "Rest counts too")
    assert TAKEN in await nudge(ben, "Rest counts too")
    heard = await here.deliver()
    assert sorted(heard) == [
        "A kind word\nAna sends you this:\nTwo minutes are enough\n[Today]\n[About this buddy]",
        "A kind word\nBen sends you this:\nRest counts too\n[Today]\n[About this buddy]",
    ]
    here.clock.move_to(here.clock.now() + DAY)
    assert TAKEN in await nudge(ana)


async def test_of_two_kind_words_on_a_day_the_first_arrives_and_both_senders_hear_the_same(here: Room) -> None:
    ana, ben = await two(here)
    cy = await following(here, "cy")
    await cy.say(f"/link {await invited(ana)}")
    await cy.press("Yes")
    await here.deliver()
    first, second = await nudge(cy), await nudge(ben, "Thinking of you today")
    assert first == second
    heard = await here.deliver()
    assert len(heard) == 1
    assert "Cy sends you this:\nTwo minutes are enough" in heard[0]


async def test_a_kind_word_does_not_arrive_where_it_does_not_suit_and_the_sender_hears_the_same(here: Room) -> None:
    """Each of these has a buddy of their own, who sends a word and is told the same."""
    outcomes = {
        "locked": Outcome.NOT_WANTED,
        "wrong": Outcome.NOT_WANTED,
        "paused": Outcome.PAUSED,
        "stopped": Outcome.NOT_ACTIVE,
        "done": Outcome.CHECKED_IN,
        "skipped": Outcome.CHECKED_IN,
        "silent": Outcome.BACKED_OFF,
        "tiny": Outcome.BACKED_OFF,
        "ended": Outcome.NOT_WANTED,
        "well": None,
    }
    words = {"locked": "1:wrong.danger::", "wrong": "/symptoms", "paused": "/pause 3", "stopped": "/stop"}
    silent = {"silent": 14, "tiny": 3}  # days without a word
    receivers = {why: await following(here, why) for why in outcomes}
    for why, who in receivers.items():
        sender = await following(here, f"sender-{why}")
        me, them = await person(sender), await person(who)
        async with here.store.transaction() as tx:
            await tx.pair(me, them, on=("chat", "chat"))
        said = words.get(why, why)
        await (who.press_wire(said) if said.startswith("1:") else who.say(said))
        if why in silent:
            async with who.kept() as (tx, whose):
                known = await tx.enrollment(whose)
                assert known is not None
                assert known.heard_day is not None
                await tx.save_enrollment(replace(known, heard_day=known.heard_day - silent[why] * DAY))
        assert TAKEN in await sender.press_wire(f"1:buddy.nudge::{mark_of(me, them)}.1")
        if why == "ended":
            await who.press_wire(f"1:buddy.end::{mark_of(them, me)}")
    heard = [each for each in await here.deliver() if each.startswith("A kind word")]
    assert ["Sender-Well sends you this" in each for each in heard] == [True]
    day = local_day(here.clock.now(), BERLIN)
    for why, who in receivers.items():
        async with who.kept() as (tx, whose):
            owed = await tx.ledger(whose, since=day)
        assert [each.outcome for each in owed if each.kind is Kind.NUDGE] == [outcomes[why]], why


async def test_in_the_quiet_hours_a_kind_word_waits_for_the_morning(here: Room) -> None:
    ana, _ = await two(here)
    await here.go(here.clock.now().replace(hour=21, minute=30))  # 22:30 in Berlin
    assert TAKEN in await nudge(ana)
    assert await here.deliver() == []
    heard = await here.go(here.clock.now() + 9 * HOUR)
    assert here.clock.now().hour == 6
    assert heard == []
    assert ["Ana sends you this" in each for each in await here.go(here.clock.now() + HOUR)] == [True]


async def test_ending_is_at_once_and_the_other_one_is_told_that_alone(here: Room) -> None:
    ana, ben = await two(here)
    await here.deliver()
    here.clock.move_to(here.clock.now() + DAY)
    assert await nudge(ana)
    [arrived] = await here.deliver()
    assert arrived.startswith("A kind word")
    card = here.messenger.sent[-1][1]
    about = next(each.action.wire for each in card.buttons if say(each.label) == "About this buddy")
    assert "Ana: not yet" in await ben.press_wire(about)
    assert "buddies no more" in await ben.press("End this buddy")
    assert [each for each in await here.deliver() if "You have none at the moment" in each] != []
    assert "Ben" not in await seen_by(ana)
    assert "Ben" not in await ana.press_wire(f"1:buddy.nudge::{await mark(ana, ben)}.1")
    assert await nudges(here) == []


async def test_a_buddy_is_called_what_they_were_called_where_they_agreed(here: Room) -> None:
    """An app that they connect, or come back to, tells the other one nothing of who they are there."""
    also_on(here)
    ana, ben = await two(here)
    there = await connected(here, ana, "realname")
    here.clock.move_to(here.clock.now() + timedelta(minutes=1))
    await there.say("today")
    assert "Ana: not yet" in await seen_by(ben)
    await nudge(there)
    assert ["Ana sends you this" in each for each in await nudges(here)] == [True]
    await ana.press_wire("1:unlink.yes::")
    assert "somebody: looked after today" in (await there.say("done"), await seen_by(ben))[1]


async def test_news_of_buddies_comes_once_a_day(here: Room) -> None:
    ana, ben = await two(here)
    assert len(await here.deliver()) == 1
    await ben.press_wire(f"1:buddy.end::{await mark(ben, ana)}")
    await ben.say(f"/link {await invited(ana)}")
    await ben.press("Yes")
    assert await here.deliver() == []


async def test_a_forged_mark_reaches_nobody(here: Room) -> None:
    ana, ben = await two(here)
    await here.deliver()
    cy = await following(here, "cy")
    theirs = await mark(ana, ben)
    for wire in ("one", "end", "nudge"):
        for value in (theirs, f"{theirs}.1", "", "x", ".1", f"{theirs}.9"):
            await cy.press_wire(f"1:buddy.{wire}::{value}")
    assert "Ben: not yet" in await seen_by(ana)
    assert await here.deliver() == []


async def mark(who: Someone, buddy: Someone) -> str:
    return mark_of(await person(who), await person(buddy))


async def test_a_buddy_who_goes_is_not_told_of_in_a_pause(here: Room) -> None:
    ana, ben = await two(here)
    await here.go(here.clock.now() + DAY)  # by then the notice of their beginning was read
    await ana.say("/pause 7")
    await ben.press_wire("1:buddy::")
    await ben.press("Buddy 1")
    await ben.press("End this buddy")
    before = len(here.messenger.sent)
    await here.deliver()
    assert len(here.messenger.sent) == before
    async with ana.kept() as (tx, whose):
        ledger = await tx.ledger(whose, since=local_day(here.clock.now(), BERLIN))
    assert [each.outcome for each in ledger if each.kind is Kind.BUDDY][-1] is Outcome.PAUSED
