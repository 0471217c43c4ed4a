"""Fourteen days of three challenges at once, by forty people in five zones, through a restart a day."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

import pytest

from bots.sandbox.screen import Message
from bots.sandbox.telegram.people import TelegramPerson
from core.coach import Account
from core.rules.community import Membership
from tests.stories.circle import (
    COUNTS,
    DAY,
    PEOPLE,
    ZONES,
    Deed,
    Member,
    board,
    check_in,
    deeds,
    enrolled,
    share,
    together,
)
from tests.stories.gathering import Gathering, discord_gathering, telegram_gathering, told
from tests.stories.stage import AnyPerson, Stage, labels, stage

FIRST, LAST = date(2026, 3, 3), date(2026, 3, 16)
DAYS = [FIRST + number * DAY for number in range(14)]
LATE, GOES, MOVES, LEAVES = (FIRST + number * DAY for number in (3, 4, 5, 7))
EVENINGS = [FIRST + number * DAY for number in range(-1, 15)]  # after the last one nobody checks in any more
TOGETHER, TEAMS, BOARD = "Days for all of us", "Team days", "Days looked after"
NORTH, SOUTH = "North", "South"
WAITS_S = 10
A_WHILE = timedelta(minutes=2)  # a card is drawn again within one
_A_MINUTE = timedelta(minutes=1)  # a group takes twenty messages and edits in each
NOBODYS = re.compile(
    r"Member \d|Gus|Ida|Visitor|skipped|partly|soreness|locked|\b[012] (people|members)\b", re.IGNORECASE
)


@dataclass(repr=False)
class Circle:
    """A community on the stage, its admins, its forty members, and three who only read along."""

    scene: Stage
    here: Gathering
    gus: AnyPerson
    ida: AnyPerson
    people: list[AnyPerson]
    visitors: list[AnyPerson]
    members: list[Member] = field(default_factory=list)
    aliases: dict[int, str] = field(default_factory=dict)

    async def card(self, title: str) -> Message:
        return await self.here.standing(self.ida, title)

    async def joins(self, title: str, label: str, numbers: range, key: str | None = None) -> None:
        """By the button on the card that everybody sees."""
        card = await self.card(title)
        for member in (self.members[number] for number in numbers):
            person = self.people[member.number]
            if isinstance(person, TelegramPerson) and member.number not in self.aliases:
                assert (await self.here.led(person, label, card)).startswith("join_")
            else:
                await self.here.asks(person, label, card, "You are in.")
            self._is_in(member, key or title)

    async def stands_on_the_board(self, number: int, typed: str = "") -> None:
        """Under the alias that is offered, or one they type."""
        person, member, card = self.people[number], self.members[number], await self.card(BOARD)
        if isinstance(person, TelegramPerson):
            await person.open_link(await self.here.led(person, "Join", card))
            invited = await person.sees("Others here will see how many days you looked after")
        else:
            invited = await self.here.asks(person, "Join", card, "Others here will see how many days you looked after")
        offered = next(each for each in labels(invited) if each.startswith("Join as "))
        if not typed:
            await self.here.goes_on(person, offered, "You are in.")
        elif isinstance(person, TelegramPerson):
            await person.say(typed)
            await person.sees("You are in.")
        else:
            await person.press("Type a name", chat=self.here.chat)
            await self.here.server.wait_for(lambda: person.form)
            await person.submit({"What shall I call you there?": typed})
            await person.sees("You are in.", chat=self.here.chat)
        self.aliases[number] = typed or offered.removeprefix("Join as ")
        self._is_in(member, BOARD)

    async def lives(self, todo: list[Deed]) -> None:
        """Everybody does what they do, each at their own time."""
        for at, made in groupby(todo, key=lambda deed: deed.at):
            await self.scene.time.play_to(at)
            for deed in made:
                await check_in(self.scene.house.coach, self.members[deed.member], deed)

    async def leaves(self, number: int) -> None:
        """Out of the community; the bot has heard of it when this returns."""
        await self.goes(self.people[number])
        self.members[number].gone = True
        await self._forgotten(self.members[number].account)

    async def goes(self, person: AnyPerson) -> None:
        if isinstance(person, TelegramPerson):
            await self.scene.telegram.leave(self.here.chat, person)
        else:
            await person.leave_guild()

    def running(self) -> str:
        """What the shared card shows while it runs: never the exact number."""
        days = together(self.members, TOGETHER, FIRST, LAST)
        return f"at least {days - days % 5} of 200 days"

    def _is_in(self, member: Member, key: str) -> None:
        """In a team that has begun, from the next day on."""
        today = member.local_day(self.scene.clock.now())
        member.joined[key] = max(FIRST, today + DAY if key in (NORTH, SOUTH) and today >= FIRST else today)

    async def _forgotten(self, account: Account) -> None:
        """Raises TimeoutError where they stay a member."""
        async with asyncio.timeout(WAITS_S):
            memberships: Sequence[Membership] | None = None
            while memberships != []:
                async with self.scene.house.store.transaction() as tx:
                    contact = await tx.contact(account)
                    memberships = list(await tx.memberships(contact.person)) if contact is not None else []


async def circle(scene: Stage) -> Circle:
    names = [f"Member {number}" for number in range(PEOPLE)]
    if scene.platform == "discord":
        gus, ida = (scene.discord.person(name, admin=True) for name in ("Gus", "Ida"))
        people: list[AnyPerson] = [scene.discord.person(name) for name in names]
        visitors: list[AnyPerson] = [scene.discord.person(f"Visitor {number}") for number in range(3)]
        made = Circle(scene, discord_gathering(scene), gus, ida, people, visitors)
    else:
        gus, ida = (scene.telegram.person(name) for name in ("Gus", "Ida"))
        members = [scene.telegram.person(name) for name in names]
        strangers = [scene.telegram.person(f"Visitor {number}") for number in range(3)]
        here = await telegram_gathering(scene, [gus, ida], [*members, *strangers])
        made = Circle(scene, here, gus, ida, [*members], [*strangers])
    for number, person in enumerate(made.people):
        account, zone = Account(platform=scene.platform, id=person.id), ZONES[number % len(ZONES)]
        await enrolled(scene.house.store, account, zone, FIRST - 2 * DAY)
        made.members.append(Member(number, account, zone))
    return made


async def begins(made: Circle) -> None:
    """Gus sets the community up and opens the three challenges, by buttons alone."""
    here, gus = made.here, made.gus
    await here.set_up(gus)
    await here.drafts(gus, "Together")
    await here.presses(gus, "Goal: 200", "200 days")
    await here.opens(gus)
    made.scene.clock.advance(_A_MINUTE)
    await here.drafts(gus, "Teams here")
    await here.fills(gus, "Team names", "Two to four names", f"{NORTH}, {SOUTH}", NORTH)
    await here.opens(gus)
    made.scene.clock.advance(_A_MINUTE)
    await here.drafts(gus, "Board")
    await here.opens(gus)


async def people_join(made: Circle) -> None:
    for number in range(6):
        await made.stands_on_the_board(number, "Quiet river" if number == 3 else "")
    await made.joins(TOGETHER, "Join", range(30))
    await made.joins(TEAMS, f"Join {NORTH}", range(0, 24, 2), NORTH)
    await made.joins(TEAMS, f"Join {SOUTH}", range(1, 24, 2), SOUTH)


async def two_is_nobody(made: Circle, todo: list[Deed]) -> list[Deed]:
    """After the check-ins of two people the card shows no number yet; returns what is left to do."""
    counted = [deed for deed in todo if deed.status in COUNTS and TOGETHER in made.members[deed.member].joined]
    await made.lives(counted[:2])
    await made.scene.time.advance(A_WHILE)
    card = await made.card(TOGETHER)
    assert "Numbers show from three people on." in card.text, card.text
    assert not re.search(r"at least|[0-9] of 200", card.text), card.text
    return [deed for deed in todo if deed not in counted[:2]]


async def latecomers(made: Circle) -> None:
    """Their days before do not count."""
    await three_did_it(made)
    await made.stands_on_the_board(8)
    await made.joins(TOGETHER, "Join", range(30, 34))
    await made.joins(TEAMS, f"Join {SOUTH}", range(34, 36), SOUTH)


async def three_did_it(made: Circle) -> None:
    """Under the post of the day: nobody learns of two."""
    for count, visitor in enumerate(made.visitors, start=1):
        post = made.here.newest(made.ida, "Stretch of the day")
        if isinstance(visitor, TelegramPerson):
            await visitor.press("I did it", message=post, chat=made.here.chat)
            await made.here.server.wait_for(lambda visitor=visitor: visitor.toast)
            assert "It is counted" in (visitor.toast or "")
        else:
            await made.here.asks(visitor, "I did it", post, "It is counted")
        await made.scene.time.advance(A_WHILE)
        post = made.here.newest(made.ida, "Stretch of the day")
        assert ("3 people did it today" in post.text) == (count == 3), post.text
        assert count == 3 or "did it today" not in post.text


async def the_maker_goes(made: Circle) -> None:
    """A challenge is nobody's own: another admin sees all three, and may do with them what the first one could."""
    await made.goes(made.gus)
    await made.here.says(made.ida, "/coach", "Limber here")
    listed = await made.here.presses(made.ida, "Challenges", "Challenges here")
    assert [f"{title}: open" in listed.text for title in (TOGETHER, TEAMS, BOARD)] == [True] * 3, listed.text
    one = await made.here.presses(made.ida, TEAMS, "It is")
    assert "End it early" in labels(one)


async def the_group_moves(made: Circle) -> None:
    """Telegram gives it another id; the cards stand in the new one."""
    if made.scene.platform == "telegram":
        made.here.chat = made.scene.telegram.migrate_to_supergroup(made.here.chat)
        for title in (TOGETHER, TEAMS, BOARD):
            assert len(await made.here.standings(made.ida, title)) == 1


async def three_leave(made: Circle) -> None:
    """They are gone from the board, and from the numbers, at once."""
    before = await made.card(BOARD)
    assert made.aliases[1] in before.text
    for number in (1, 2, 20):
        await made.leaves(number)
    await made.scene.time.advance(A_WHILE)
    shown = await made.card(BOARD)
    assert [made.aliases[number] in shown.text for number in range(6)] == [number not in (1, 2) for number in range(6)]
    assert made.running() in (await made.card(TOGETHER)).text


@pytest.mark.parametrize("platform", ["discord", "telegram"])
async def test_three_challenges_of_forty_people_end_with_what_is_counted_by_hand(platform: str, tmp_path: Path) -> None:
    async with stage(platform, tmp_path) as scene:
        made = await circle(scene)
        await begins(made)
        await people_join(made)
        await fortnight(made)
        await it_ends(made)
        nobody_is_shown(made)


HAPPENS = {LATE: latecomers, GOES: the_maker_goes, MOVES: the_group_moves, LEAVES: three_leave}


async def fortnight(made: Circle) -> None:
    """Noon after noon, with what happens then, and a restart."""
    scene = made.scene
    todo = deeds("circle", made.members, DAYS)
    for evening in EVENINGS:
        noon = datetime.combine(evening, time(12), UTC)
        await scene.time.play_to(noon)
        if evening > FIRST:
            assert made.running() in (await made.card(TOGETHER)).text
        today = [deed for deed in todo if noon < deed.at <= noon + DAY]
        if evening < FIRST:
            today = await two_is_nobody(made, today)
        if (happens := HAPPENS.get(evening)) is not None:
            await happens(made)
        await made.lives(today)
        await scene.restart()


async def it_ends(made: Circle) -> None:
    """Only when the last day has closed in the last zone: 03:00 in Pago Pago, on the third day after it."""
    closed = datetime.combine(LAST + 3 * DAY, time(14), UTC)
    await made.scene.time.play_to(closed - timedelta(hours=1))
    assert not made.here.finals(made.ida)
    await made.scene.time.play_to(closed + A_WHILE)
    finals = made.here.finals(made.ida)
    assert set(finals) == {TOGETHER, TEAMS, BOARD}, told(made.ida, made.here.chat)
    assert f"{together(made.members, TOGETHER, FIRST, LAST)} of 200 days" in finals[TOGETHER].text
    shares = {team: share(made.members, team, FIRST, LAST) for team in (NORTH, SOUTH)}
    for team, percent in shares.items():
        assert f"{team}: {float(percent):.1f}%" in finals[TEAMS].text, finals[TEAMS].text
    first = max(shares, key=lambda team: shares[team])
    assert f"{first} looked after the largest share" in finals[TEAMS].text
    lines = re.findall(r"(\d+\. [^\n:]+?):? (\d+) days?\b", finals[BOARD].text)
    assert sorted(f"{who}: {days}" for who, days in lines) == board(made.members, made.aliases, BOARD, FIRST, LAST)


def nobody_is_shown(made: Circle) -> None:
    """In everything that everybody could ever read, edits and all."""
    published = made.here.published()
    assert len(published) > 100
    for each in published:
        assert (found := NOBODYS.search(each)) is None, (found, each)
        if "Thank you to everybody" not in each:
            for rounded in re.findall(r"at least (\d+)", each):
                assert int(rounded) % 5 == 0, each
            assert not re.search(r"(?<!at least )\b\d+ of 200 days|(?<!at least )\b(?!100)\d+(\.\d+)?%", each), each
