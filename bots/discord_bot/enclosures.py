"""The files that go with a card: read beside the event loop, left standing where they are, left out where refused."""

from __future__ import annotations

import asyncio
import io
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, TypeVar
from urllib.parse import urlsplit

import discord
import structlog
from discord import ui

from bots.discord_bot.render import Say, draw, shown
from core.errors import MessengerError, Undeliverable, Unreachable
from core.messages.attached import Image, Picture
from core.messages.card import Card

log = structlog.get_logger()

ROOM = 32 * 1024 * 1024  # bytes of pictures in memory: the same few go out to many people every morning

Sent = TypeVar("Sent")
Carry = Callable[[ui.LayoutView, list[discord.File]], Awaitable[Sent]]


class NotTaken(MessengerError):
    """Discord will not take this very request: 50035 Invalid Form Body, 40005 Request entity too large, or what no rule
    knows.
    """


class Enclosures:
    """Brings cards with their files. `room`: how many bytes of lasting pictures are kept in memory."""

    def __init__(self, *, room: int = ROOM) -> None:
        self._room = room
        self._read: OrderedDict[str, bytes] = OrderedDict()

    async def bring(self, card: Card, say: Say, carry: Carry[Sent]) -> Sent:
        """What `carry` returns for the view of the card and its files; a list of files serves one request.

        Where no file may be attached, or this one is not taken, the words are brought without the picture. discord.py
        rewinds the files before it repeats a request by itself. Raises MessengerError, as `carry` does.
        """
        if card.picture is not None:
            try:
                return await carry(draw(card, say), [await self._file(card.picture, say)])
            except (OSError, MessengerError) as error:
                if not _lies_with_the_file(error):
                    raise
                log.warning("picture_left_out", platform="discord", error=type(error).__name__)
                card = replace(card, picture=None)
        return await carry(draw(card, say), _documents(card, say))

    async def _file(self, picture: Picture, say: Say) -> discord.File:
        image = shown(picture)
        return discord.File(io.BytesIO(await self._content(image)), image.name, description=say(picture.alt))

    async def _content(self, image: Image) -> bytes:
        content = self._read.pop(image.sha256, None)
        if content is None:
            content = await asyncio.to_thread(image.read)
        if image.lasting:
            self._read[image.sha256] = content  # the last one used is the last
            while sum(map(len, self._read.values())) > self._room:
                self._read.popitem(last=False)
        return content


def standing(card: Card, message: discord.Message | None) -> discord.Attachment | None:
    """The file of the card's picture, if the message shows it already: one name is one file.

    It is found in the components, for `attachments` leaves out what those refer to (discord-api-docs #8277).
    """
    if card.picture is None or message is None:
        return None
    name = shown(card.picture).name
    files = (media.attachment_id for media in _media(message) if PurePosixPath(urlsplit(media.url).path).name == name)
    return next((_Kept(file_id) for file_id in files if file_id is not None), None)


class _Kept(discord.Attachment):
    """A file that stays with its message; Discord asks for its id alone."""

    def __init__(self, file_id: int) -> None:
        self.id = file_id

    def to_dict(self) -> Any:
        return {"id": self.id}


def _media(message: discord.Message) -> Iterator[discord.UnfurledMediaItem]:
    for container in message.components:
        for part in container.children if isinstance(container, discord.Container) else ():
            yield from (item.media for item in part.items) if isinstance(part, discord.MediaGalleryComponent) else ()


def _documents(card: Card, say: Say) -> list[discord.File]:
    if card.document is None:
        return []
    described = say(card.document.description)
    return [discord.File(io.BytesIO(card.document.content), card.document.name, description=described)]


def _lies_with_the_file(error: Exception) -> bool:
    """It cannot be read, or is not taken, or the bot may not attach any where it may perhaps write."""
    if isinstance(error, Undeliverable):
        return error.reason is Unreachable.FORBIDDEN
    return isinstance(error, OSError | NotTaken)
