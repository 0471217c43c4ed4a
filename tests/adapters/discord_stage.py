"""The Discord adapter in front of a local Discord, with a coach that follows a script."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

from bots.discord_bot.client import DiscordAdapter
from bots.discord_bot.connection import Connection
from bots.discord_bot.shards import Alone, Sharing
from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.screen import Request
from core.clock import SteppedClock
from core.coach import Account, Coach, Here, Place, Reply, Suggestion, Word
from core.errors import Unreachable
from core.flows.words import Option
from core.messages.action import Action, decode
from core.messages.card import Audience, Button, Card, Form, Paragraph
from core.messages.texts import Text, Texts, text, verbatim
from core.ports import UNMETERED
from tests.specs.discord import SPECS, check_traffic

TEXTS = Texts(
    {
        "en": "sorry-try-again = Please try again.\nword-start = begin\nword-today = today's session\n"
        "role-days = { $days } days\nwelcome = Shall we begin?\n"
        "word-pause = pause for some days\npause-days = how many\n",
        "de": "welcome = Fangen wir an?\ncity = Stadt\nword-pause = einige Tage ruhen\npause-days = wie viele\n",
    }
)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAYS = Option(name="days", description=text("pause-days"))
PAUSE = Word(name="pause", description=text("word-pause"), action="pause", option=DAYS)
CITY = Form(
    button=verbatim("Type your city"),
    title=verbatim("Where are you?"),
    label=verbatim("City"),
    hint=verbatim("Berlin"),
    action=Action(name="city"),
)


def card(words: str, *buttons: str, **options) -> Card:
    """A card of one paragraph, and a row of buttons each of which means its own label."""
    row = tuple(Button(label=verbatim(name), action=Action(name=name.lower())) for name in buttons)
    return Card(blocks=(Paragraph(text=verbatim(words)),), rows=(row,) if row else (), **options)


def says(words: str, *buttons: str, replaces: bool = True, direct: Card | None = None) -> Reply:
    return Reply(card=card(words, *buttons), language="en", replaces=replaces, direct=direct)


@dataclass
class ScriptedCommunities:
    """Keeps what it is told of servers, and welcomes the bot in each."""

    told: list[str] = field(default_factory=list)
    came_to: list[Here] = field(default_factory=list)

    async def came(self, here: Here, *, locale: str | None = None) -> Reply:
        self.came_to.append(here)
        start = Button(label=verbatim("Start"), action=Action(name="start"))
        card = Card(blocks=(Paragraph(text=text("welcome")),), rows=((start,),), audience=Audience.PUBLIC)
        return Reply(card=card, language=TEXTS.closest(locale or ""))

    async def went(self, platform: str, chat: str) -> None:
        self.told.append(f"went {chat}")

    async def remaining(self, platform: str, chats: Collection[str], *, spoken_for: Callable[[str], bool]) -> None:
        assert all(map(spoken_for, chats))
        self.told.append(f"remaining {' '.join(chats)}")

    async def arrived(self, here: Here, account: Account, *, locale: str | None = None) -> None:
        self.told.append(f"arrived {here.chat} {account.id}")

    async def left(self, platform: str, chat: str, account: Account) -> None:
        self.told.append(f"left {chat} {account.id}")


@dataclass
class ScriptedCoach:
    """Answers every press and text with `answer(what)`, or with an error, and keeps what it was told in `told`."""

    answer: Callable[[str], Reply] = lambda what: says(f"You: {what}", "Done")
    told: list[str] = field(default_factory=list)
    from_whom: list[tuple[Account, Place, str | None]] = field(default_factory=list)
    reached_at: list[Place] = field(default_factory=list)
    held_for: list[float] = field(default_factory=list)
    heres: list[Here | None] = field(default_factory=list)
    communities: ScriptedCommunities = field(default_factory=lambda: ScriptedCommunities())
    words = (*(Word(name=name, description=text(f"word-{name}"), action=name) for name in ("start", "today")), PAUSE)
    meter = UNMETERED

    def suggest(self, word: str, typed: str, *, locale: str | None = None) -> tuple[Suggestion, ...]:
        """As many days as are typed, and one more."""
        return tuple(Suggestion(label=f"{word} {days} days ({locale})", value=str(days)) for days in _counts(typed))

    def say(self, said: Text, language: str) -> str:
        return TEXTS.say(said, language)

    def language(self, platform_locale: str | None) -> str:
        return TEXTS.closest(platform_locale or "")

    def form(self, wire: str) -> Form | None:
        return CITY if decode(wire).name == "city" else None

    async def press(
        self,
        account: Account,
        place: Place,
        wire: str,
        *,
        fields: Mapping[str, str] | None = None,
        locale: str | None = None,
        here: Here | None = None,
    ) -> Reply:
        what = f"press {decode(wire).name}" + (f" {dict(fields)}" if fields else "")
        return self._reply(account, place, what, locale, here)

    async def command(
        self, account: Account, place: Place, typed: str, *, locale: str | None = None, here: Here | None = None
    ) -> Reply:
        return self._reply(account, place, f"text {typed}", locale, here)

    async def reached(self, account: Account, place: Place) -> None:
        self.told.append("reached")
        self.reached_at.append(place)

    async def lost(self, place: Place, reason: Unreachable) -> None:
        self.told.append(f"lost {reason}")

    async def unreached(self, account: Account, reason: Unreachable, *, locale: str | None = None) -> Reply:
        self.told.append(f"unreached {reason}")
        return says("Your direct messages are closed.", "Again")

    @asynccontextmanager
    async def answering(self, place: Place, *, new: bool = True) -> AsyncGenerator[None]:
        yield
        self.told.append("answered")

    def held(self, platform: str, wait_s: float) -> None:
        self.held_for.append(wait_s)

    @property
    def heard(self) -> list[str]:
        """The presses and texts alone."""
        return [one for one in self.told if one.startswith(("press", "text"))]

    def _reply(self, account: Account, place: Place, what: str, locale: str | None, here: Here | None) -> Reply:
        self.told.append(what)
        self.heres.append(here)
        self.from_whom.append((account, place, locale))
        return self.answer(what)


def _counts(typed: str) -> tuple[int, ...]:
    return (int(typed), int(typed) + 1) if typed else ()


@dataclass
class Memory:
    """What is kept between two starts."""

    kept: str | None = None

    async def recall(self) -> str | None:
        return self.kept

    async def remember(self, digest: str) -> None:
        self.kept = digest


@dataclass(kw_only=True)
class Stage:
    """A running local Discord and adapters connected to it; `ana` is a member of its server."""

    server: LocalDiscord
    coach: ScriptedCoach
    adapter: DiscordAdapter
    ana: DiscordPerson
    memory: Memory

    @property
    def shared(self) -> str:
        """The channel that everybody in the server reads."""
        return self.server.channel_id

    def another(self, coach: ScriptedCoach | None = None) -> DiscordAdapter:
        """One more adapter for the same bot, as during a rolling restart."""
        return adapter_on(self.server, coach or self.coach, self.memory)

    async def chat_with(self, reply: Reply, person: DiscordPerson | None = None) -> Place:
        """The direct chat, with the card of the reply standing in it."""
        account = Account(platform="discord", id=(person or self.ana).id)
        place = await self.adapter.messenger.open(account)
        await self.adapter.messenger.send(place, reply.card, reply.language, "opening")
        return place

    @property
    def connection(self) -> Connection:
        """The one that listens."""
        (connection,) = self.adapter._listening.values()
        return connection

    def asked(self, method: str, ending: str) -> list[Request]:
        """The requests to paths that end so."""
        return [each for each in self.server.requests if each.method == method and each.path.endswith(ending)]


def adapter_on(
    server: LocalDiscord,
    coach: ScriptedCoach | Coach,
    memory: Memory,
    sharing: Sharing | None = None,
    shards: int | None = None,
) -> DiscordAdapter:
    """An adapter that is not running yet."""
    return DiscordAdapter(
        token=server.token,
        coach=cast("Coach", coach),
        recall=memory.recall,
        remember=memory.remember,
        api_url=server.api_url,
        gateway_url=server.gateway_url,
        opening_s=0,
        members=True,
        sharing=sharing or Alone(identify_every_s=0),
        shards=shards,
    )


@asynccontextmanager
async def running(adapter: DiscordAdapter, server: LocalDiscord) -> AsyncGenerator[asyncio.Task[None]]:
    """The adapter at work until the end of the block; the task is its `run`."""
    before = _greeted(server)
    task = asyncio.create_task(adapter.run())
    try:
        await server.wait_for(lambda: _greeted(server) > before or task.done())
        for connection in adapter._listening.values():
            await connection.wait_until_ready()
        yield task
    finally:
        await adapter.close()
        with suppress(Exception, asyncio.CancelledError):
            await task


def _greeted(server: LocalDiscord) -> int:
    return sum(name == "READY" for name, _ in server.events)


@asynccontextmanager
async def offstage(*, valid: bool = True, **options) -> AsyncGenerator[Stage]:
    """A stage whose adapter does not run yet. At the end, every request is held against Discord's description.

    With `valid=False` it is not, for a test that sends nonsense on purpose.
    """
    server = LocalDiscord(SteppedClock(NOON), **{"limits": DiscordLimits.wide(), **options})
    await server.start()
    coach, memory = ScriptedCoach(), Memory()
    try:
        yield Stage(
            server=server,
            coach=coach,
            adapter=adapter_on(server, coach, memory),
            ana=server.person("Ana"),
            memory=memory,
        )
        faults = check_traffic(server.requests) if valid and SPECS.is_dir() else []
        assert faults == [], faults
    finally:
        await server.stop()


@asynccontextmanager
async def onstage(**options) -> AsyncGenerator[Stage]:
    """A stage whose adapter is connected."""
    async with offstage(**options) as stage, running(stage.adapter, stage.server):
        yield stage
