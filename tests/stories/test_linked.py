"""One person on Discord and on Telegram: a code from the one app, typed in the other, and what follows."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.screen import Message
from bots.sandbox.telegram.people import TelegramPerson
from core.coach import Account
from tests.stories.circle import enrolled
from tests.stories.gathering import telegram_gathering
from tests.stories.stage import BOTH, AnyPerson, Stage, answer_to, check_in, heard, labels, stage

DAILY = "Time for your stretches"


@dataclass
class Apps:
    """Ana on Discord, where her days are, and Anna in front of Telegram, whom nobody knows yet."""

    scene: Stage
    ana: DiscordPerson
    anna: TelegramPerson

    async def code(self) -> str:
        """A new one, from Discord."""
        shown = await answer_to(self.ana, "/link")
        return re.findall(r"/link (\S+)", shown.text)[0]

    async def asked(self) -> Message:
        """The code was typed on Telegram."""
        return await answer_to(self.anna, f"/link {await self.code()}")

    async def connect(self) -> None:
        await self.asked()
        await self.anna.press("Connect")
        await self.anna.sees("This chat is now connected with Ana on Discord.")
        await self.ana.sees("Anna on Telegram is connected with this chat now")

    async def progress(self, person: AnyPerson) -> str:
        return (await answer_to(person, "/progress")).text

    def daily(self) -> tuple[int, int]:
        """How many daily messages stand in each app."""
        there, here = ([each for each in heard(who) if DAILY in each.text] for who in (self.ana, self.anna))
        return len(there), len(here)


@pytest.fixture
async def apps(tmp_path: Path) -> AsyncGenerator[Apps]:
    async with stage(BOTH, tmp_path) as scene:
        made = Apps(scene, scene.discord.person("Ana"), scene.telegram.person("Anna"))
        await enrolled(
            scene.house.store, Account(platform="discord", id=made.ana.id), "Europe/Berlin", date(2026, 3, 1)
        )
        await made.ana.open()
        await made.ana.say("/today")
        await made.ana.sees("Your stretches for")
        await made.anna.open()
        await made.anna.sees("Hello, I am Limber")
        yield made


async def test_two_apps_are_one_person_until_one_of_them_lets_go(apps: Apps) -> None:
    question = await apps.asked()
    assert "Connect this chat with Ana? That is an account on Discord, here since March 2026." in question.text
    assert "They will see your check-ins" in question.text
    await apps.anna.press("Connect")
    await apps.anna.sees("This chat is now connected with Ana on Discord.")
    notice = await apps.ana.sees("Anna on Telegram is connected with this chat now")
    assert "This was not me" in labels(notice)

    await apps.scene.time.to_next()  # it goes to the app that was used last
    daily = await apps.anna.sees(DAILY)
    assert apps.daily() == (0, 1)
    await apps.anna.press("Done", message=daily)
    await apps.anna.sees("Mon, Mar 2: Done")
    await apps.ana.press("Done")  # a second tap, in the other app
    await apps.scene.discord.wait_for(lambda: any("Mon, Mar 2: Done" in each.text for each in heard(apps.ana)))
    there, here = await apps.progress(apps.ana), await apps.progress(apps.anna)
    assert "1 day done or partly done" in there
    assert there.split() == here.split()

    await apps.scene.days(1.1)  # Telegram was used last
    await answer_to(apps.ana, "/today")  # and now Discord
    assert apps.daily() == (0, 1)  # the first one became what was noted
    await apps.scene.days(1)
    assert apps.daily() == (1, 1)

    await answer_to(apps.anna, "/unlink")
    await apps.anna.press("Yes, disconnect this chat")
    await apps.anna.sees("This chat has let go. Your days are with Ana on Discord.")
    await apps.ana.sees("This chat is connected with no other app now.")
    await apps.scene.days(1)
    assert apps.daily() == (2, 1)
    assert "1 day done or partly done" in await apps.progress(apps.ana)
    assert "Hello, I am Limber" in (await answer_to(apps.anna, "/start")).text


async def test_this_was_not_me_lets_the_other_go_at_once(apps: Apps) -> None:
    await apps.connect()
    await check_in(apps.anna, "Done")
    await apps.ana.press("This was not me")
    await apps.ana.sees("I let Anna on Telegram go. They no longer see anything of yours.")
    assert "I have no routine for you yet" in await apps.progress(apps.anna)
    assert "1 day done or partly done" in await apps.progress(apps.ana)
    await apps.scene.time.to_next()
    assert apps.daily()[1] == 0


async def test_a_code_of_a_group_is_void_and_nobody_finds_one_by_trying(apps: Apps) -> None:
    scene, anna, ida = apps.scene, apps.anna, apps.scene.telegram.person("Ida")
    group = await telegram_gathering(scene, [ida], [anna])
    code = await apps.code()
    before = len(heard(anna))
    await anna.say(f"/link {code}", chat=group.chat)
    await scene.telegram.wait_for(lambda: len(heard(anna)) > before)
    assert "Others could read that code" in heard(anna)[-1].text
    assert all(code not in each.text for each in anna.screen(group.chat) if not each.mine)
    assert "This code does not work here." in (await answer_to(anna, f"/link {code}")).text

    for number in range(4):  # that was the first wrong one
        assert "This code does not work here." in (await answer_to(anna, f"/link 0000-000{number}")).text
    right = await apps.code()
    assert "Those were several codes that do not work." in (await answer_to(anna, f"/link {right}")).text
    await scene.time.advance(timedelta(minutes=11))
    assert "Connect this chat with Ana?" in (await apps.asked()).text
    await anna.press("This is not me")
    await apps.ana.sees("Somebody typed a code of yours and said that it was not meant for them.")
