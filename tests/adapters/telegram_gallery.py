"""Pictures to send on Telegram, and who looks at them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import cast

from aiohttp import web
from aiohttp.test_utils import TestServer

from bots.sandbox.screen import Message
from bots.sandbox.telegram.people import TelegramPerson
from bots.telegram_bot.client import open_bot
from bots.telegram_bot.sender import TelegramMessenger
from core.coach import Place
from core.messages.attached import Image, Loop, Picture
from core.messages.card import Card
from core.messages.texts import Texts, verbatim
from tests.adapters.telegram_stage import Stage, card, stage
from tests.sandbox.telegram_fixtures import png

SAY = Texts(
    {"en": "picture-described = What you see: { $alt }\n", "de": "picture-described = Zu sehen: { $alt }\n"}
).say
STILL, FILM = png(640, 480), b"\x00\x00\x00\x18ftypmp42 not much of a film"
THERE = Place(platform="telegram", address="5", private=True)


@dataclass
class Names:
    """core.ports.MediaRefs in a dictionary."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    async def get(self, owner: str, sha256: str) -> str | None:
        return self.kept.get((owner, sha256))

    async def put(self, owner: str, sha256: str, ref: str) -> None:
        self.kept[owner, sha256] = ref

    async def forget(self, owner: str, sha256: str) -> None:
        self.kept.pop((owner, sha256), None)


class Drawer:
    """Pictures from files that count how often they are read, and where."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.threads: set[threading.Thread] = set()

    def image(self, name: str, content: bytes, *, lasting: bool = True) -> Image:
        def read() -> bytes:
            self.read.append(name)
            self.threads.add(threading.current_thread())
            return content

        digest = sha256(content).hexdigest()
        return Image(name=name, sha256=digest, width=640, height=480, read=read, lasting=lasting)

    def picture(
        self, *, moves: bool = True, described: bool = False, lasting: bool = True, caption: str | None = None
    ) -> Picture:
        film = self.image("bridge-3fa9c2.mp4", FILM, lasting=lasting)
        loop = Loop(mp4=film, gif=self.image("bridge-77a0b1.gif", b"GIF89a"), seconds=6.2)
        still = self.image("bridge-1b2c3d.png", STILL, lasting=lasting)
        alt = verbatim("A person <lifts> the hips.")
        below = verbatim(caption) if caption is not None else None
        return Picture(alt=alt, still=still, loop=loop if moves else None, described=described, caption=below)


@asynccontextmanager
async def gallery(names: Names) -> AsyncGenerator[Stage]:
    """A stage whose messenger keeps the names of files in `names`."""
    async with stage() as scene:
        scene.messenger = TelegramMessenger(scene.bot, SAY, names)
        yield scene
        await scene.messenger.close()


async def opened(scene: Stage) -> TelegramPerson:
    ada = scene.server.person("Ada")
    await ada.open()
    return ada


def direct(person: TelegramPerson) -> Place:
    return Place(platform="telegram", address=person.id, private=True)


def pictured(words: str, picture: Picture, *buttons: str) -> Card:
    return replace(card(words, *buttons), picture=picture)


def uploads(scene: Stage) -> list[tuple[str, str]]:
    """Every request that brought a file: the method, and the file's name."""
    bodies = [(each, cast("dict[str, object]", each.body)) for each in scene.server.requests]
    return [(each.path, str(body[file])) for each, body in bodies for file in each.files]


def heard(person: TelegramPerson) -> list[Message]:
    return [message for message in person.screen() if not message.mine]


async def until(holds: Callable[[], bool]) -> None:
    """Return once it holds."""
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0)


@asynccontextmanager
async def refusing(
    words: Mapping[str, str], names: Names, pause: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> AsyncGenerator[tuple[TelegramMessenger, list[str]]]:
    """A messenger before a Telegram that refuses what it is told to in these words; and what was asked of it, in order.

    A method is "by name" where a picture came without its file.
    """
    asked: list[str] = []

    async def serve(request: web.Request) -> web.Response:
        await request.read()
        method = request.path.rpartition("/")[2]
        asked.append(f"{method} by name" if "Animation" in method and request.content_type.endswith("json") else method)
        if (said := words.get(asked[-1])) is not None:
            return _refusal(said)
        chat = {"id": int(THERE.address), "type": "private"}
        return web.json_response({"ok": True, "result": {"message_id": 1, "date": 1, "chat": chat}})

    app = web.Application()
    app.router.add_post("/{any:.*}", serve)
    async with TestServer(app) as server, open_bot("1:x", api=str(server.make_url("")).rstrip("/")) as bot:
        messenger = TelegramMessenger(bot, SAY, names, pause=pause)
        yield messenger, asked
        await messenger.close()


def _refusal(said: str) -> web.Response:
    status = {"Bad Gateway": 502, "Too Many Requests": 429}.get(said, 400)
    wait = {"parameters": {"retry_after": 7}} if status == 429 else {}
    return web.json_response({"ok": False, "error_code": status, "description": said, **wait}, status=status)
