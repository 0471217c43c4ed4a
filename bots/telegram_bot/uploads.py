"""Image files on Telegram: uploaded once for each bot, and from then on sent by the name that Telegram gave them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import Message
from telegram.error import BadRequest

from bots.telegram_bot.refusals import FORGOTTEN_FILE, USELESS_PICTURE, says
from core.messages.attached import Image
from core.ports import MediaRefs

# How long to wait for an upload of the same file that is under way: half of what a message has to leave
# (delivery.md §3), so that a slow line carries a file once and not once for everybody of that minute.
TURN_S = 10.0

File = str | bytes  # Telegram's name of a file, or its content
_Shown = TypeVar("_Shown", bound=Message | bool)


class PictureRefused(Exception):
    """Telegram does not take the picture, or its file cannot be read. Nothing was sent."""


class Uploads:
    """The files of one bot, by whose number, `owner`, `refs` keeps their names; without it each is uploaded always.

    `turn_s` is how long one upload waits for another of the same file, in seconds.
    """

    def __init__(self, owner: str, refs: MediaRefs | None, *, turn_s: float = TURN_S) -> None:
        self._owner = owner
        self._refs = refs
        self._turn_s = turn_s
        self._under_way: dict[str, asyncio.Event] = {}  # by hash

    async def show(self, image: Image, send: Callable[[File], Awaitable[_Shown]]) -> _Shown:
        """What `send` returns: called with the image's name, else, or where Telegram forgot that, with its content.

        Raises PictureRefused, and whatever else `send` raises.
        """
        try:
            return await self._show(image, send)
        except BadRequest as refusal:
            if says(refusal, USELESS_PICTURE):
                raise PictureRefused(refusal.message) from refusal
            raise

    async def _show(self, image: Image, send: Callable[[File], Awaitable[_Shown]]) -> _Shown:
        if (name := await self._name(image)) is not None:
            try:
                return await send(name)
            except BadRequest as refusal:
                if not says(refusal, FORGOTTEN_FILE):
                    raise
            await self._forget(image)
        if (name := await self._given_meanwhile(image)) is not None:
            return await send(name)
        return await self._upload(image, send)

    async def _upload(self, image: Image, send: Callable[[File], Awaitable[_Shown]]) -> _Shown:
        done = self._under_way[image.sha256] = asyncio.Event()
        try:
            shown = await send(await _content(image))
            await self._keep(image, shown)
            return shown
        finally:
            done.set()
            if self._under_way.get(image.sha256) is done:
                del self._under_way[image.sha256]

    async def _given_meanwhile(self, image: Image) -> str | None:
        """The name that came of an upload of the same file, if one is under way and ends soon."""
        under_way = self._under_way.get(image.sha256)
        if under_way is None or not image.lasting:
            return None
        try:
            async with asyncio.timeout(self._turn_s):
                await under_way.wait()
        except TimeoutError:
            return None
        return await self._name(image)

    async def _name(self, image: Image) -> str | None:
        return await self._refs.get(self._owner, image.sha256) if self._refs and image.lasting else None

    async def _forget(self, image: Image) -> None:
        if self._refs:
            await self._refs.forget(self._owner, image.sha256)

    async def _keep(self, image: Image, shown: Message | bool) -> None:
        name = _name_in(shown) if isinstance(shown, Message) else None
        if self._refs and image.lasting and name is not None:
            await self._refs.put(self._owner, image.sha256, name)


async def _content(image: Image) -> bytes:
    """The file, read in a thread. Raises PictureRefused when it cannot be read."""
    try:
        return await asyncio.to_thread(image.read)
    except OSError as error:
        raise PictureRefused(type(error).__name__) from error


def _name_in(message: Message) -> str | None:
    """The name of the file that a message shows. An animation is told as a document besides (Bot API, Message)."""
    if message.animation is not None:
        return message.animation.file_id
    return max(message.photo, key=lambda size: size.width).file_id if message.photo else None
