"""A local platform in a process of its own, so that its work is not counted as ours: `python -m bots.load.platform`.

It tells in one line of JSON where it is, then answers each line it reads by one line; it ends with its input.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import sys
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Protocol, cast

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.limits import Rate as DiscordRate
from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.discord.things import Channel, Member, User
from bots.sandbox.discord.types import ChannelType
from bots.sandbox.screen import Refused, Request
from bots.sandbox.telegram.limits import Rate, TelegramLimits
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SystemClock

ACTORS = 40  # who act all the time, one after the other, and are not due this evening
FIRST_USER, FIRST_CHANNEL = 10**17, 2 * 10**17
NEVER = 10**9  # collections of the middle generation before one of the oldest

AnyPerson = DiscordPerson | TelegramPerson


class Platform(Protocol):
    """What is asked of either platform."""

    actors: list[AnyPerson]

    async def start(self) -> Mapping[str, object]:
        """Listen; returns what the bot, and whoever fills its database, has to know."""
        ...

    @property
    def connected(self) -> bool:
        """Whether the bot serves people now."""
        ...

    @property
    def requests(self) -> list[Request]:
        """What came from the bot; whoever reads it empties it."""
        ...

    async def changed(self) -> None:
        """Return after the next request."""
        ...

    def counts(self, request: Request) -> bool:
        """Whether it counts against the bot's limit."""
        ...

    def answers(self, request: Request) -> str | None:
        """Which of the actors it answers, as far as it tells; "" is one who pressed."""
        ...

    def chat(self, person: AnyPerson, *, pressed: bool) -> str:
        """How `answers` will name them."""
        ...


class Telegram:
    """The local Telegram, with a chat for everybody."""

    def __init__(self, people: int, rate: int) -> None:
        self._server = LocalTelegram(SystemClock(), limits=TelegramLimits(overall=Rate(count=rate, per_s=1)))
        self.actors: list[AnyPerson] = [self._server.person(f"Actor {number}") for number in range(ACTORS)]
        crowd = [self._server.platform.world.add_person(f"P{number}", None, "en") for number in range(people)]
        self._first = crowd[0].id
        for chat in self._server.platform.world.chats.values():
            chat.opened = True

    async def start(self) -> Mapping[str, object]:
        """Listen."""
        await self._server.start()
        actors = [(person.id, person.id) for person in self.actors]
        return {
            "api": self._server.api_url,
            "token": self._server.token,
            "first": (self._first, self._first),
            "actors": actors,
        }

    @property
    def connected(self) -> bool:
        """Whether the bot polls."""
        return any(request.path == "getUpdates" for request in self.requests)

    @property
    def requests(self) -> list[Request]:
        """What came from the bot."""
        return self._server.requests

    async def changed(self) -> None:
        """Return after the next request."""
        await self._server.wait_for(lambda: self.requests, within_s=3600)

    def counts(self, request: Request) -> bool:
        """Messages and edits of them count (FloodGate)."""
        return request.path.startswith(("send", "edit"))

    def answers(self, request: Request) -> str | None:
        """The chat of a message or an edit."""
        if not self.counts(request) or request.status != 200 or not isinstance(request.body, dict):
            return None
        return str(cast("Mapping[str, object]", request.body).get("chat_id"))

    def chat(self, person: AnyPerson, *, pressed: bool) -> str:
        """The private chat bears the person's number."""
        return person.id


class Discord:
    """The local Discord, with everybody in one server and a direct chat opened with each."""

    def __init__(self, people: int, rate: int) -> None:
        self._server = LocalDiscord(SystemClock(), limits=DiscordLimits(overall=DiscordRate(limit=rate, per_s=1)))
        self.actors: list[AnyPerson] = [self._server.person(f"Actor {number}") for number in range(ACTORS)]
        self._chats: dict[str, str] = {}
        now, world, guild = datetime.now(UTC), self._server.world, self._server.guild
        for person in self.actors:
            chat = world.open_direct_chat(world.users[int(person.id)])
            self._chats[person.id] = str(chat.id)
        for number in range(people):
            user = world.users[FIRST_USER + number] = User(id=FIRST_USER + number, name=f"P{number}")
            guild.members[user.id] = Member(user=user, joined_at=now)
            chat = Channel(id=FIRST_CHANNEL + number, kind=ChannelType.DM, recipient=user, created_at=now)
            world.channels[chat.id] = chat

    async def start(self) -> Mapping[str, object]:
        """Listen."""
        await self._server.start()
        return {
            "api": self._server.api_url,
            "gateway": self._server.gateway_url,
            "token": self._server.token,
            "first": (FIRST_USER, FIRST_CHANNEL),
            "actors": list(self._chats.items()),
        }

    @property
    def connected(self) -> bool:
        """Whether the bot is at the gateway."""
        return self._server.connected

    @property
    def requests(self) -> list[Request]:
        """What came from the bot."""
        return self._server.requests

    async def changed(self) -> None:
        """Return after the next request."""
        await self._server.wait_for(lambda: self.requests, within_s=3600)

    def counts(self, request: Request) -> bool:
        """All counts but what answers an interaction."""
        return not request.path.startswith(("/interactions", "/webhooks"))

    def answers(self, request: Request) -> str | None:
        """The channel of a message; of a press and a command, nobody in particular."""
        if request.status >= 300:
            return None
        match request.path.strip("/").split("/"):
            case ["webhooks", *_]:
                return ""
            case ["channels", channel, "messages"]:
                return channel
            case _:
                return None

    def chat(self, person: AnyPerson, *, pressed: bool) -> str:
        """The direct chat; interactions are told apart by their order only."""
        return "" if pressed else self._chats[person.id]


class Measured:
    """What came since the last time it was asked, and how long those waited who acted."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._pending: defaultdict[str, deque[float]] = defaultdict(deque)
        self._began = time.perf_counter()
        self._taken = self._refused = self._acted = 0
        self._waits: list[float] = []

    def figures(self) -> Mapping[str, object]:
        """The figures, which begin anew."""
        now = time.perf_counter()
        shown = {
            "seconds": now - self._began,
            "taken": self._taken,
            "refused": self._refused,
            "acted": self._acted,
            "waits_ms": [wait * 1e3 for wait in self._waits],
        }
        self._began, self._taken, self._refused, self._acted, self._waits = now, 0, 0, 0, []
        return shown

    async def watch(self) -> None:
        """Read what comes."""
        while True:
            await self._platform.changed()
            requests, now = tuple(self._platform.requests), time.perf_counter()
            self._platform.requests.clear()
            for request in requests:
                self._refused += request.status == 429
                self._taken += self._platform.counts(request) and request.status < 300
                answered = self._platform.answers(request)
                if answered is not None and (waiting := self._pending[answered]):
                    self._waits.append(now - waiting.popleft())

    async def act(self, per_s: float) -> None:
        """Somebody acts so many times a second: asks for today, or presses the first button of what they read."""
        draw = random.Random(1)
        for turn in range(10**9):
            await asyncio.sleep(draw.expovariate(per_s))
            person = self._platform.actors[turn // 2 % ACTORS]
            pressed = turn % 2 == 1
            waiting = self._pending[self._platform.chat(person, pressed=pressed)]
            waiting.append(time.perf_counter())
            try:
                await (_press(person) if pressed else person.say(_word(person)))
            except Refused:
                waiting.pop()
            else:
                self._acted += 1


def _word(person: AnyPerson) -> str:
    """On Discord as a plain message: that is answered by one, which counts against the limit."""
    return "today" if isinstance(person, DiscordPerson) else "/today"


async def _press(person: AnyPerson) -> None:
    read = person.screen()[-1]
    label = next((each.label for each in read.buttons if not each.disabled), None)
    if label is None:
        raise Refused("there is nothing to press")
    await person.press(label, message=read)


async def _serve(platform: Platform) -> None:
    print(json.dumps(await platform.start()), flush=True)  # noqa: T201 - this is how processes talk
    loop, measured = asyncio.get_running_loop(), Measured(platform)
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    tasks: list[asyncio.Task[None]] = []
    while line := (await reader.readline()).decode().split():
        match line:
            case ["connected"]:
                while not platform.connected:
                    await asyncio.sleep(0.05)
                tasks.append(asyncio.create_task(measured.watch()))
            case ["act", per_s]:
                tasks.append(asyncio.create_task(measured.act(float(per_s))))
            case _:
                pass
        print(json.dumps(measured.figures()), flush=True)  # noqa: T201


def main() -> None:
    """`python -m bots.load.platform telegram|discord PEOPLE RATE`."""
    name, people, rate = sys.argv[1:]
    makers = cast("Mapping[str, Callable[[int, int], Platform]]", {"telegram": Telegram, "discord": Discord})
    platform = makers[name](int(people), int(rate))
    # It keeps every message, gigabytes of them: to look through all of it for garbage would hold up its answers for
    # seconds, and be measured as ours. What is young is still looked through.
    gc.freeze()
    gc.set_threshold(gc.get_threshold()[0], gc.get_threshold()[1], NEVER)
    asyncio.run(_serve(platform))


if __name__ == "__main__":
    main()
