"""The Telegram adapter in front of a local Telegram, with a coach that follows a script."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import cast

import pytest

from bots.sandbox.screen import Request
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from bots.telegram_bot.client import PolledBot, Polling, open_bot
from bots.telegram_bot.commands import Commands
from bots.telegram_bot.handlers import Handlers
from bots.telegram_bot.sender import TelegramMessenger
from bots.telegram_bot.spinner import PATIENCE_S
from bots.telegram_bot.transport import READ_S
from bots.telegram_bot.webhook import Webhook
from core.clock import SteppedClock
from core.coach import Account, Coach, Here, Place, Reply, Word
from core.errors import Unreachable
from core.messages.action import Action
from core.messages.card import Audience, Button, Card, Paragraph
from core.messages.texts import Text, Texts, text, verbatim
from core.ports import UNMETERED
from tests.specs.telegram import check_request

TEXTS = Texts(
    {
        "en": "open-in-private = Let us talk in private.\nopen-in-private-button = Open the chat\n"
        "answer-in-private = I answer you in private.\n"
        "sorry-try-again = Please try again.\nwrote-in-private = I wrote to you.\n"
        "word-start = Begin\nword-today = Today's session\nword-help = What you can say\n"
        "word-challenge = Together\nword-coach = Set me up\n"
        "location-share = Share my place\nlocation-ask = Press the key.\nlocation-type-key = Rather type\n"
        "location-type = Type your city.\nlocation-dropped = Looked up and not kept.\n"
        "location-nowhere = No zone there.\n",
        "de": "open-in-private = Lass uns privat reden.\nopen-in-private-button = Zum Chat\n"
        "sorry-try-again = Bitte noch einmal.\n"
        "word-start = Anfangen\nword-today = Heute\nword-help = Was du sagen kannst\n"
        "word-challenge = Gemeinsam\nword-coach = Einrichten\n"
        "location-share = Ort teilen\nlocation-type-key = Lieber tippen\nlocation-type = Tippe deine Stadt.\n",
    }
)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def card(words: str, *buttons: str) -> Card:
    """A card of one paragraph, and a row of buttons each of which means its own label."""
    row = tuple(Button(label=verbatim(name), action=Action(name=name.lower())) for name in buttons)
    return Card(blocks=(Paragraph(text=verbatim(words)),), rows=(row,) if row else ())


# The library cannot read it: a chat without its type.
UNREADABLE = {"message_id": 1, "date": 1, "chat": {"id": 1}, "text": "private words"}


def echo(what: str) -> Reply:
    """A reply that says what was asked."""
    return Reply(card=card(what), language="en")


def message_of(person: TelegramPerson, **content: object) -> dict[str, object]:
    """A message of the person's in the direct chat, as it comes over the wire."""
    user = {"id": int(person.id), "first_name": person.name}
    return {
        "message_id": 9,
        "date": 1,
        "chat": {**user, "type": "private"},
        "from": {**user, "is_bot": False},
        **content,
    }


def photo(caption: str) -> dict[str, object]:
    """What a photo with words beside it is on the wire."""
    return {"caption": caption, "photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}


@dataclass
class ScriptedCommunities:
    """Keeps what it was told of groups, through `tell`."""

    tell: Callable[[str], None]
    heres: list[Here] = field(default_factory=list[Here])

    async def came(self, here: Here, *, locale: str | None = None) -> Reply:
        self.heres.append(here)
        self.tell(f"came {here.chat}")
        return Reply(card=replace(card("Here I am."), audience=Audience.PUBLIC), language="en", replaces=False)

    async def went(self, platform: str, chat: str) -> None:
        self.tell(f"went {chat}")

    async def moved(self, platform: str, before: str, after: str) -> None:
        self.tell(f"moved {before} {after}")

    async def arrived(self, here: Here, account: Account, *, locale: str | None = None) -> None:
        self.heres.append(here)
        self.tell(f"arrived {here.chat} {account.id}")

    async def left(self, platform: str, chat: str, account: Account) -> None:
        self.tell(f"left {chat} {account.id}")


@dataclass
class ScriptedCoach:
    """Answers every press and text with `answer(what)`, and keeps what it was told in `told`.

    Typed below a message in a group, it answers only what `awaits` is.
    """

    answer: Callable[[str], Reply | Awaitable[Reply]] = lambda what: Reply(
        card=card(f"You: {what}", "Done"), language="en"
    )
    told: list[str] = field(default_factory=list[str])
    from_whom: list[tuple[Account, Place]] = field(default_factory=list[tuple[Account, Place]])
    locales: list[str | None] = field(default_factory=list[str | None])
    heres: list[Here | None] = field(default_factory=list[Here | None])
    awaits: str = ""
    full: bool = False  # of every account
    replied_to: list[str] = field(default_factory=list[str])
    announce: Callable[[], None] = lambda: None  # wakes those who wait for something on the stage
    words = tuple(
        Word(name=name, description=text(f"word-{name}"), action=name, admin=name == "coach")
        for name in ("start", "today", "help", "challenge", "coach")
    )
    languages = TEXTS.languages
    meter = UNMETERED

    def __post_init__(self) -> None:
        self.communities = ScriptedCommunities(self._tell)

    def for_admins(self, said: str) -> bool:
        return said.startswith(("1:coach", "/coach"))

    def has_room(self, account: Account) -> bool:
        return not self.full

    def lets_in(self, account: Account, said: str) -> bool:
        return not self.full

    def answers_here(self, said: str) -> bool:
        return said.startswith(("/coach", "/challenge"))

    def say(self, said: Text, language: str) -> str:
        return TEXTS.say(said, language)

    def language(self, platform_locale: str | None) -> str:
        return TEXTS.closest(platform_locale or "")

    async def press(
        self, account: Account, place: Place, wire: str, *, locale: str | None = None, here: Here | None = None
    ) -> Reply:
        return await self._reply(account, place, f"press {wire}", locale, here)

    async def command(
        self, account: Account, place: Place, typed: str, *, locale: str | None = None, here: Here | None = None
    ) -> Reply:
        return await self._reply(account, place, f"text {typed!r}", locale, here)

    async def replied(
        self, account: Account, place: Place, typed: str, *, to: str, here: Here, locale: str | None = None
    ) -> Reply | None:
        self.replied_to.append(to)
        return await self._reply(account, place, f"text {typed!r}", locale, here) if typed == self.awaits else None

    async def located(self, account: Account, place: Place, zone: str, *, locale: str | None = None) -> Reply:
        return await self._reply(account, place, f"zone {zone}", locale)

    async def reached(self, account: Account, place: Place) -> None:
        self._tell(f"reached {place.address == account.id}")

    async def lost(self, place: Place, reason: Unreachable) -> None:
        self._tell(f"lost {reason}")

    async def unreached(self, account: Account, reason: Unreachable, *, locale: str | None = None) -> Reply:
        self._tell(f"unreached {reason}")
        return Reply(card=card("You cannot be reached."), language="en")

    @asynccontextmanager
    async def answering(self, place: Place, *, new: bool = True) -> AsyncGenerator[None]:
        yield
        self._tell(f"answered {place.private}")

    def held(self, platform: str, wait_s: float) -> None:
        self._tell(f"held {platform} {wait_s:g}")

    def _tell(self, what: str) -> None:
        self.told.append(what)
        self.announce()

    @property
    def heard(self) -> list[str]:
        """The presses, texts and zones alone."""
        return [one for one in self.told if one.startswith(("press", "text", "zone"))]

    async def _reply(
        self, account: Account, place: Place, what: str, locale: str | None, here: Here | None = None
    ) -> Reply:
        self.heres.append(here)
        self._tell(what)
        self.from_whom.append((account, place))
        self.locales.append(locale)
        reply = self.answer(what)
        return reply if isinstance(reply, Reply) else await reply


@dataclass
class Memory:
    """What `Commands` keeps between two starts."""

    kept: str | None = None

    async def recall(self) -> str | None:
        return self.kept

    async def remember(self, fingerprint: str) -> None:
        self.kept = fingerprint


@dataclass(kw_only=True)
class Stage:
    """A running local Telegram, a bot connected to it, and the adapter's parts."""

    server: LocalTelegram
    bot: PolledBot
    coach: ScriptedCoach
    messenger: TelegramMessenger
    pauses: list[float] = field(default_factory=list[float])
    on_pause: Callable[[], None] = lambda: None
    patience_s: float = PATIENCE_S

    @property
    def handlers(self) -> Handlers:
        return Handlers(self.bot, self.as_coach, self.messenger, pause=self._pause, patience_s=self.patience_s)

    @property
    def commands(self) -> Commands:
        memory = Memory()
        return Commands(self.bot, self.as_coach, recall=memory.recall, remember=memory.remember)

    @property
    def polling(self) -> Polling:
        return Polling(self.bot, self.handlers, self.commands, pause=self._pause)

    @property
    def as_coach(self) -> Coach:
        return cast("Coach", self.coach)

    def asked(self, method: str) -> list[Request]:
        """The requests of one method, in the order of their answers."""
        return [request for request in self.server.requests if request.path == method]

    async def _pause(self, wait_s: float) -> None:
        self.pauses.append(wait_s)
        self.server.platform.gate.close_for(0)
        self.on_pause()


@asynccontextmanager
async def stage(
    coach: ScriptedCoach | None = None, limits: TelegramLimits | None = None, read_s: float = READ_S
) -> AsyncGenerator[Stage]:
    """A stage on which nothing runs yet. At the end, every request made on it is held against the Bot API."""
    server = LocalTelegram(SteppedClock(NOON), limits=limits or TelegramLimits.without_rates())
    await server.start()
    try:
        async with open_bot(server.token, api=server.api_url, read_s=read_s) as bot:
            playing = coach or ScriptedCoach()
            playing.announce = server.platform.changes.announce
            moved = partial(playing.communities.moved, "telegram")
            yield Stage(server=server, bot=bot, coach=playing, messenger=TelegramMessenger(bot, TEXTS.say, moved=moved))
    finally:
        await server.stop()
    with contextlib.suppress(pytest.skip.Exception):  # the description lies beside the project, or not
        faults = [fault for request in server.requests for fault in check_request(request)]
        assert not faults, "\n".join(faults)


@asynccontextmanager
async def second_process(scene: Stage, token: str | None = None) -> AsyncGenerator[Stage]:
    """Another process of the same bot, with connections and a coach of its own."""
    async with open_bot(token or scene.server.token, api=scene.server.api_url) as bot:
        yield Stage(server=scene.server, bot=bot, coach=ScriptedCoach(), messenger=TelegramMessenger(bot, TEXTS.say))


@asynccontextmanager
async def running(adapter: Polling | Webhook) -> AsyncGenerator[asyncio.Task[None]]:
    """The adapter at work, until the end of the block."""
    task = asyncio.create_task(adapter.run())
    try:
        yield task
    finally:
        if not task.done():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def polled(
    coach: ScriptedCoach | None = None, limits: TelegramLimits | None = None, read_s: float = READ_S
) -> AsyncGenerator[Stage]:
    """A stage with the adapter polling."""
    async with stage(coach, limits, read_s) as scene, running(scene.polling):
        await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
        yield scene
