"""What happens to communities: the bot comes and goes, people join and leave, a group gets another id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from datetime import timedelta
from functools import partial
from typing import TypeVar

from core.clock import Clock
from core.coach.again import again
from core.content import Content
from core.errors import StoreBusy
from core.flows import community, welcome
from core.flows.community import Guest, Spoken
from core.messages.card import Reply
from core.ports import Store, Transaction
from core.rules.community import Here
from core.rules.people import Account

Done = TypeVar("Done")

_TRIES, _A_WHILE = 60, timedelta(seconds=1)  # longer than a database takes to start again


class Communities:
    """The door for what platforms tell of servers and groups. `stir` wakes whatever waits for the next thing to do."""

    def __init__(self, store: Store, clock: Clock, content: Content, stir: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._content = content
        self._stir = stir

    async def came(self, here: Here, *, locale: str | None = None) -> Reply:
        """The bot was added, or came back: what to say there, to everybody."""
        language = self._content.texts.spoken(locale or "")
        return await self._do(lambda tx: community.came(tx, here, language, self._clock.now()))

    async def went(self, platform: str, chat: str) -> None:
        """The bot was removed: all is kept, and nothing more is sent there."""
        await self._see_to(lambda tx: community.went(tx, platform, chat))

    async def remaining(self, platform: str, chats: Collection[str], *, spoken_for: Spoken = lambda chat: True) -> None:
        """The bot is in these and in no others of the platform: it may have been removed while nobody listened.

        Whoever sees only some of the chats says by `spoken_for` which those are; nothing is concluded of the others.
        """
        await self._do(lambda tx: community.remaining(tx, platform, chats, self._clock.now(), spoken_for=spoken_for))

    async def moved(self, platform: str, before: str, after: str) -> None:
        """The platform gave a community another id; everything follows, in one transaction."""
        await self._see_to(lambda tx: community.moved(tx, platform, before, after, self._clock.now()))

    async def arrived(self, here: Here, account: Account, *, locale: str | None = None) -> None:
        """Somebody joined: they are greeted with others in a while, never by a message of their own."""
        guest = Guest(here=here, account=account, language=self._content.texts.spoken(locale or ""))
        await self._do(lambda tx: welcome.arrived(tx, guest, self._clock.now()))

    async def left(self, platform: str, chat: str, account: Account) -> None:
        """Somebody left, or was removed: what others saw of them there goes at once."""
        await self._see_to(lambda tx: community.left(tx, platform, chat, account, self._clock.now()))

    async def _see_to(self, what: Callable[[Transaction], Awaitable[None]]) -> None:
        """As `_do`, of what no platform says twice: while the database is away, it is tried again."""
        for _ in range(_TRIES - 1):
            try:
                await self._do(what)
                return
            except StoreBusy:
                await self._clock.sleep_until(self._clock.now() + _A_WHILE)
        await self._do(what)

    async def _do(self, what: Callable[[Transaction], Awaitable[Done]]) -> Done:
        """What comes of it in one transaction, done again where another worker stood in the way."""
        done = await again(partial(self._once, what))
        self._stir()
        return done

    async def _once(self, what: Callable[[Transaction], Awaitable[Done]]) -> Done:
        async with self._store.transaction() as tx:
            return await what(tx)
