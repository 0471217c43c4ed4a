"""Image files on Telegram: uploaded once for each bot, and from then on sent by the name that Telegram gave them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

import structlog
from telegram import Message
from telegram.error import BadRequest

from bots.telegram_bot.chores import Chores
from bots.telegram_bot.refusals import FORGOTTEN_FILE, in_short, may_pass_in_words, says
from core.errors import TryLater
from core.messages.attached import Image
from core.ports import MediaRefs

log = structlog.stdlib.get_logger()

# How long a message waits for the upload of the same file by another, and how long an upload may take before it counts
# as hanging. A message that waits was composed before: should the person be told meanwhile to stop and see a doctor,
# it would come after that. So no longer than anybody notices; a file of ours takes a fraction of it.
TURN_S = 2.0
KEEP_S = 1.0  # of the ten seconds in which the process must end; a name that is lost costs an upload

File = str | bytes  # Telegram's name of a file, or its content
_Shown = TypeVar("_Shown", bound=Message | bool)


class PictureRefused(Exception):
    """Telegram does not take the picture, or its file cannot be read. Nothing was sent."""


class _Turn:
    """An upload under way: when it began, in seconds of the event loop, and whether it is over."""

    def __init__(self) -> None:
        self.began_s = _now_s()
        self.over = asyncio.Event()


class Uploads:
    """The files of one bot, by whose number, `owner`, `refs` keeps their names; without it each is uploaded always.

    One upload of a file at a time; the next begins when that failed, or hangs: took longer than `turn_s`, in seconds.
    """

    def __init__(self, owner: str, refs: MediaRefs | None, *, turn_s: float = TURN_S) -> None:
        self._owner = owner
        self._refs = refs
        self._turn_s = turn_s
        self._turns: dict[str, _Turn] = {}  # by hash
        self._keeping = Chores()

    async def show(self, image: Image, send: Callable[[File], Awaitable[_Shown]]) -> _Shown:
        """What `send` returns: called with the image's name, else, or where Telegram forgot that, with its content.

        Raises PictureRefused, TryLater when it is others' turn for longer than `turn_s`, and whatever else `send`
        raises. What comes after `send` fails without a word to the caller: the message left.
        """
        try:
            if self._refs is None or not image.lasting:
                return await send(await _content(image))
            return await self._show(image, send, self._refs)
        except BadRequest as refusal:
            if may_pass_in_words(refusal):
                raise PictureRefused(in_short(refusal)) from refusal
            raise

    async def close(self) -> None:
        """Let the names that are being kept be kept, for at most KEEP_S."""
        await self._keeping.close(KEEP_S)

    async def _show(self, image: Image, send: Callable[[File], Awaitable[_Shown]], refs: MediaRefs) -> _Shown:
        until_s = _now_s() + self._turn_s
        while True:
            if (shown := await self._by_name(image, send, refs)) is not None:
                return shown
            turn = self._turns.get(image.sha256)
            if turn is None or _now_s() >= turn.began_s + self._turn_s:
                return await self._upload(image, send, refs)  # claims the turn before it waits for anything
            if _now_s() >= until_s:
                raise TryLater
            with suppress(TimeoutError):
                async with asyncio.timeout_at(min(until_s, turn.began_s + self._turn_s)):
                    await turn.over.wait()

    async def _by_name(self, image: Image, send: Callable[[File], Awaitable[_Shown]], refs: MediaRefs) -> _Shown | None:
        """None when the image has no name that Telegram knows; another than the forgotten one may be new."""
        forgotten = None
        while (name := await refs.get(self._owner, image.sha256)) is not None:
            if name == forgotten:
                await refs.forget(self._owner, image.sha256)
                return None
            try:
                return await send(name)
            except BadRequest as refusal:
                if not says(refusal, FORGOTTEN_FILE):
                    raise
            forgotten = name
        return None

    async def _upload(self, image: Image, send: Callable[[File], Awaitable[_Shown]], refs: MediaRefs) -> _Shown:
        turn = self._turns[image.sha256] = _Turn()
        try:
            shown = await send(await _content(image))
        except BaseException:
            self._end(image, turn)
            raise
        self._keeping.begin(self._keep(image, shown, refs, turn))
        return shown

    async def _keep(self, image: Image, shown: Message | bool, refs: MediaRefs, turn: _Turn) -> None:
        """Keep the name, if one was told, and end the turn."""
        try:
            if isinstance(shown, Message) and (name := _name_in(shown)) is not None:
                await refs.put(self._owner, image.sha256, name)
        except Exception as error:
            log.warning("the name of a picture was not kept", platform="telegram", error=type(error).__name__)
        finally:
            self._end(image, turn)

    def _end(self, image: Image, turn: _Turn) -> None:
        turn.over.set()
        if self._turns.get(image.sha256) is turn:  # of one that hung, the next has it
            del self._turns[image.sha256]


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


def _now_s() -> float:
    return asyncio.get_running_loop().time()
