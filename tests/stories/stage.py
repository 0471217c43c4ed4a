"""The real bot between its real client libraries and a local platform; one stage a platform, one story on both."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bots.playground import running
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.screen import Message
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from bots.settings import Settings
from bots.timemachine import TimeMachine
from bots.wiring import House, opened
from core.clock import SteppedClock
from core.content import Content
from tests.room import content
from tests.specs import discord as discord_spec
from tests.specs import telegram as telegram_spec
from tests.storage.factory import KEY, fresh_sqlite

MONDAY_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
BOTH = "both"
AnyPerson = DiscordPerson | TelegramPerson
ABOUT = (  # the questions about the person, and an answer to each
    ("May I ask about your health?", "Yes, you may ask"),
    ("Where does it hurt most?", "Middle of the buttock"),
    ("What do you do most?", "Sitting at a desk"),
    ("What do you have at hand?", "None of these"),
    ("How sore were you?", "Leave it out"),
    ("Safety, 1 of 3", "None of these"),
    ("Safety, 2 of 3", "None of these"),
    ("Safety, 3 of 3", "None of these"),
)
_A_FEW_SECONDS = timedelta(seconds=4)
AS_ABOVE: Mapping[str, Sequence[str]] = {}


class HurriedClock(SteppedClock):
    """Nobody waits for the few seconds that a pace asks for: they pass at once."""

    async def sleep_until(self, at: datetime) -> None:
        """Return when `now() >= at`."""
        if at - self.now() <= _A_FEW_SECONDS:
            self.move_to(at)
        await super().sleep_until(at)


class Stage:
    """`platform` runs, or BOTH in one house; everything a story does to it is the same on both. It reads the project's
    content or another. `limits` are those of Discord.
    """

    def __init__(
        self,
        platform: str,
        folder: Path,
        said: Content | None = None,
        *,
        limits: DiscordLimits | None = None,
    ) -> None:
        self.platform = platform
        self.folder = folder
        self.said = said or content()
        self.clock = HurriedClock(MONDAY_NOON, flowing=True)
        # Stories type faster than people do; the paces have tests of their own.
        self.discord = LocalDiscord(self.clock, limits=limits or DiscordLimits.wide())
        self.telegram = LocalTelegram(self.clock, limits=TelegramLimits.without_rates())
        self._house = AsyncExitStack()
        fresh_sqlite(folder, "limber.sqlite3")  # migrated already: that takes longer than many a story
        self.house: House
        self.time: TimeMachine

    @property
    def here(self) -> LocalDiscord | LocalTelegram:
        return self.discord if self.platform == "discord" else self.telegram

    def settings(self) -> Settings:
        return Settings.model_construct(
            discord_token=None if self.platform == "telegram" else SecretStr(self.discord.token),
            discord_api_url=self.discord.api_url,
            discord_gateway_url=self.discord.gateway_url,
            discord_members=True,
            telegram_token=None if self.platform == "discord" else SecretStr(self.telegram.token),
            telegram_api_url=self.telegram.api_url,
            data_dir=self.folder,
            data_key=SecretStr(base64.b64encode(KEY).decode()),
        )

    async def open(self) -> None:
        self.house = await self._house.enter_async_context(opened(self.settings(), self.clock, self.said))
        await self._house.enter_async_context(running(self.house))
        self.time = TimeMachine(self.clock, self.house.coach)
        while not self.house.supervisor.ready:
            await asyncio.sleep(0)

    async def close(self) -> None:
        await self._house.aclose()

    async def restart(self) -> None:
        """The process ends and another begins, on the same data."""
        await self.close()
        await self.open()

    async def newcomer(self, name: str = "Ana") -> AnyPerson:
        """Somebody who has opened the chat and said start."""
        person: AnyPerson
        if self.platform == "discord":
            person = self.discord.person(name)
            await person.open()
            await person.say("/start")
        else:
            person = self.telegram.person(name)
            await person.open()
        await person.sees("Hello, I am Limber")
        return person

    async def member(self, name: str = "Ana", time: str = "19:00") -> AnyPerson:
        """Somebody who has finished Start, in Berlin."""
        person = await self.newcomer(name)
        await begin(person, time)
        await tell(person)
        await agree_daily(person)
        return person

    async def days(self, count: float) -> None:
        await self.time.advance(timedelta(days=count))

    def go_down(self) -> None:
        """The platform answers 502 to everything until `self.here.recover()`."""
        if self.platform == "discord":
            self.discord.fail(502)
        else:
            self.telegram.fail()

    def faults(self) -> list[str]:
        """What breaks the official description of the platform in anything sent, answered or told.

        Nothing does where the descriptions are not beside the project; tests/specs says so.
        """
        if not telegram_spec.is_available():
            return []
        return [
            *discord_spec.check_traffic(self.discord.requests, self.discord.events),
            *telegram_spec.faults_of(self.telegram.requests, self.telegram.updates),
        ]


async def agree(person: AnyPerson) -> None:
    await person.press("I agree and I am 18 or over")
    await person.sees("Where are you?")


async def begin(person: AnyPerson, time: str = "19:00") -> None:
    """From the hello to the first question about the person."""
    await agree(person)
    await person.say("Berlin")
    await person.sees("Is it")
    await person.press("Yes")
    await person.sees("When shall I write?")
    await person.say(time)
    await person.sees("How long is a session?")
    await person.press("10 minutes")


async def tell(
    person: AnyPerson, answers: Mapping[str, Sequence[str]] = AS_ABOVE, *, until: str = "", chat: str | None = None
) -> None:
    """Answer the questions about the person, up to the one that shows `until`.

    `answers` are those that are not as above: one label is pressed, several are ticked.
    """
    for shown, label in ABOUT:
        await person.sees(shown, chat=chat)
        if shown == until:
            return
        ticked = answers.get(shown, (label,))
        await person.press(ticked[0] if len(ticked) == 1 else "More than one", chat=chat)
        if len(ticked) > 1:
            await pick(person, ticked)


async def pick(person: AnyPerson, ticked: Sequence[str]) -> None:
    """Tick what is named, in the order of the list, whatever page it stands on; then go on."""
    page = await person.sees(lambda each: "Next" in labels(each) or _more(each) is not None)
    for label in ticked:
        while label not in labels(page):
            page = await _turn(person, page)
        await person.press(label)
        page = await person.sees(lambda each, label=label: f"{label} ✓" in labels(each))
    while _more(page) is not None:
        page = await _turn(person, page)
    await person.press("Next")


async def agree_daily(person: AnyPerson) -> Message:
    """The last yes of Start; the first day's card."""
    await person.sees("Shall we begin?")
    await person.press("Yes, write to me daily")
    return await person.sees("You are all set")


async def check_in(person: AnyPerson, status: str) -> Message:
    """Ask for today and say how it went."""
    await person.say("/today")
    await person.sees(lambda each: "Your stretches for" in each.text and status in labels(each))
    await person.press(status)
    return await person.sees("Noted")


async def felt(person: AnyPerson, how: str = "0 to 3") -> Message:
    """Say how the session felt, below what was noted."""
    await person.sees(lambda each: how in labels(each))
    await person.press(how)
    return await person.sees(lambda each: how not in labels(each) and "worst" in each.text)


async def sore(person: AnyPerson, score: str) -> Message:
    """Give the soreness of the day below what was noted."""
    await person.sees("Average soreness in the last 24 hours?")
    await person.press(score)
    return await person.sees(f"Soreness noted: {score} of 10")


async def answer_to(person: AnyPerson, typed: str) -> Message:
    """Type, and see what is said to that: a new message."""
    before = {each.id for each in heard(person)}
    await person.say(typed)
    return await person.sees(lambda each: each.id not in before and not each.text.endswith("is thinking…"))


def heard(person: AnyPerson) -> list[Message]:
    """What the bot said in the direct chat, oldest first."""
    return [each for each in person.screen() if not each.mine]


def labels(message: Message) -> frozenset[str]:
    return frozenset(button.label for button in message.buttons)


async def _turn(person: AnyPerson, page: Message) -> Message:
    """The next page of a list."""
    await person.press(_more(page) or "")
    return await person.sees(lambda each: labels(each) != labels(page))


def _more(page: Message) -> str | None:
    return next((label for label in labels(page) if label.startswith("More (")), None)


@asynccontextmanager
async def stage(
    platform: str,
    folder: Path,
    said: Content | None = None,
    *,
    limits: DiscordLimits | None = None,
) -> AsyncGenerator[Stage]:
    made = Stage(platform, folder, said, limits=limits)
    await made.discord.start()
    await made.telegram.start()
    try:
        await made.open()
        yield made
        assert made.faults() == []
    finally:
        await made.close()
        await made.telegram.stop()
        await made.discord.stop()
