"""A Discord server beside a Telegram group: eight people each, and two of them are in both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.telegram.people import TelegramPerson
from core.coach import Account
from core.rules.people import PersonId
from core.rules.streak import Status
from tests.stories.circle import DAY, Member, check_in, deeds, enrolled, share, together
from tests.stories.gathering import Gathering, discord_gathering, telegram_gathering
from tests.stories.stage import BOTH, Stage, heard, stage

FIRST = date(2026, 3, 3)
DAYS = [FIRST + number * DAY for number in range(7)]
LAST = DAYS[-1]
TITLE, SERVER, GROUP = "Side by side", "Limber garden", "Oak Street"
A_WHILE = timedelta(minutes=2)
ANA, BEN = 0, 1  # in both; Ana takes part in the server, Ben changes to the group


@dataclass(repr=False)
class Rivals:
    """Two communities. `members` 0 to 7 are in the server, 8 to 13 in the group; 0 and 1 are in both."""

    scene: Stage
    server: Gathering
    group: Gathering
    gus: DiscordPerson
    ida: TelegramPerson
    there: list[DiscordPerson]
    here: list[TelegramPerson]
    members: list[Member] = field(default_factory=list)
    others: dict[int, Member] = field(default_factory=dict)  # the second accounts
    persons: dict[int, PersonId] = field(default_factory=dict)

    def is_in(self, number: int, side: str) -> None:
        member = self.members[number]
        member.joined = {side: max(FIRST, member.local_day(self.scene.clock.now()))}


async def rivals(scene: Stage) -> Rivals:
    gus, ida = scene.discord.person("Gus", admin=True), scene.telegram.person("Ida")
    there = [scene.discord.person(f"Member {number}") for number in range(8)]
    here = [scene.telegram.person(f"Member {number}") for number in (0, 1, *range(8, 14))]
    group = await telegram_gathering(scene, [ida], here)
    made = Rivals(scene, discord_gathering(scene), group, gus, ida, there, here)
    for number, person in enumerate((*there, *here[2:])):
        account = Account(platform="discord" if number < len(there) else "telegram", id=person.id)
        zone = ("Europe/Berlin", "America/New_York")[number % 2]
        made.persons[number] = await enrolled(scene.house.store, account, zone, FIRST - DAY)
        made.members.append(Member(number, account, zone))
    return made


async def are_linked(made: Rivals, number: int) -> None:
    """The code of the one app is typed in the other."""
    there, here = made.there[number], made.here[number]
    await there.open()
    await there.say("/link")
    code = (await there.sees("works once")).text
    await here.open()
    await here.sees("Hello, I am Limber")
    await here.say(re.findall(r"/link \S+", code)[0])
    await here.sees(f"Connect this chat with Member {number}?")
    await here.press("Connect")
    await here.sees(f"connected with Member {number} on Discord")
    other = Account(platform="telegram", id=here.id)
    made.others[number] = Member(number, other, made.members[number].zone, noted=made.members[number].noted)


async def agree(made: Rivals) -> None:
    """Gus invites with a code, Ida types it and says yes, Gus opens it for both."""
    await made.server.set_up(made.gus)
    await made.group.set_up(made.ida)
    await made.server.drafts(made.gus, "Another group")
    await made.server.presses(made.gus, "7 days", "7 days, from")
    invited = await made.server.presses(made.gus, "Invite the other group", "/coach code")
    shown = await made.group.says(
        made.ida, re.findall(r"/coach code \S+", invited.text)[0], "Shall your group take part?"
    )
    assert SERVER in shown.text
    await made.group.presses(made.ida, "Yes, take part", "Your group is in")
    await made.server.says(made.gus, "/coach", "Limber here")
    await made.server.presses(made.gus, "Challenges", "Challenges here")
    await made.server.presses(made.gus, TITLE, "being made")
    await made.server.presses(made.gus, "Change or open it", "Your new challenge")
    await made.server.opens(made.gus)


async def they_join(made: Rivals) -> None:
    server, group = made.server, made.group
    card = await server.standing(made.gus, TITLE)
    for number, person in enumerate(made.there):
        await server.asks(person, f"Join {SERVER}", card, "You are in.")
        made.is_in(number, SERVER)
    card = await group.standing(made.ida, TITLE)
    for number, person in enumerate(made.here[2:], start=8):
        assert (await group.led(person, f"Join {GROUP}", card)).startswith("join_")
        made.is_in(number, GROUP)
    for number, label in ((ANA, f"Stay with {SERVER}"), (BEN, f"Change to {GROUP}")):
        await group.asks(made.here[number], f"Join {GROUP}", card, f"You are with {SERVER}")
        await group.goes_on(made.here[number], label, TITLE)
    made.is_in(BEN, GROUP)


async def they_look_after_themselves(made: Rivals) -> None:
    """Each once a day; the two who are in both, now in the one app, now in the other."""
    for at, todo in groupby(deeds("rivals", made.members, DAYS), key=lambda deed: deed.at):
        await made.scene.time.play_to(at)
        for deed in todo:
            elsewhere = made.others.get(deed.member) if deed.day.day % 2 else None
            await check_in(made.scene.house.coach, elsewhere or made.members[deed.member], deed)


async def ana_did_it_in_both(made: Rivals) -> None:
    """Under both posts of the day: her day is noted once, as partly."""
    day = date(2026, 3, 2)
    ana, also_ana = made.there[ANA], made.here[ANA]
    post = made.server.newest(made.gus, "Stretch of the day")
    noted = await made.server.asks(ana, "I did it", post, "Thank you")
    assert "noted for your own day too" in noted.text
    await also_ana.press("I did it", message=made.group.newest(made.ida, "Stretch of the day"), chat=made.group.chat)
    await made.scene.telegram.wait_for(lambda: also_ana.toast)
    assert "Your own day stays as you noted it" in (also_ana.toast or "")
    async with made.scene.house.store.transaction() as tx:
        assert await tx.check_ins(made.persons[ANA]) == {day: Status.PARTLY}


async def test_two_communities_on_two_platforms_read_the_same_end(tmp_path: Path) -> None:
    async with stage(BOTH, tmp_path) as scene:
        made = await rivals(scene)
        for number in (ANA, BEN):
            await are_linked(made, number)
        await agree(made)
        await they_join(made)
        await scene.time.play_to(datetime(2026, 3, 2, 18, 30, tzinfo=UTC))  # after the first post of the day
        await ana_did_it_in_both(made)
        await they_look_after_themselves(made)
        closed = datetime.combine(LAST + 3 * DAY, time(7), UTC)  # 03:00 in New York, in summer time by then
        await scene.time.play_to(closed - timedelta(hours=1))
        assert (made.server.finals(made.gus), made.group.finals(made.ida)) == ({}, {})
        await scene.time.play_to(closed + A_WHILE)
        ends = [made.server.finals(made.gus)[TITLE].text, made.group.finals(made.ida)[TITLE].text]
        lines = [[line for line in each.splitlines() if "%" in line or "In all" in line] for each in ends]
        assert lines[0] == lines[1]
        for side in (SERVER, GROUP):
            assert f"{side}: {float(share(made.members, side, FIRST, LAST)):.1f}%" in ends[0], ends[0]
        assert f"{sum(together(made.members, side, FIRST, LAST) for side in (SERVER, GROUP))} days" in ends[0]
        for number in (ANA, BEN):
            await one_person_was_told_once(made, number)


async def one_person_was_told_once(made: Rivals, number: int) -> None:
    """The message of a day goes to one of the two apps alone."""
    told = "\n".join(each.text for each in (*heard(made.there[number]), *heard(made.here[number])))
    days = re.findall(r"Time for your stretches, (\w+, \w+ \d+)", told)
    assert len(days) == len(set(days)) > 7, days
