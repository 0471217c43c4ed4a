"""What happens to communities: the bot comes and goes, people join and leave, a group gets another id."""

from __future__ import annotations

from collections.abc import Callable, Collection

from core.clock import Clock
from core.content import Content
from core.flows import community, welcome
from core.flows.community import Guest
from core.messages.card import Reply
from core.ports import Store
from core.rules.community import Here
from core.rules.people import Account


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
        async with self._store.transaction() as tx:
            reply = await community.came(tx, here, language, self._clock.now())
        self._stir()
        return reply

    async def went(self, platform: str, chat: str) -> None:
        """The bot was removed: all is kept, and nothing more is sent there."""
        async with self._store.transaction() as tx:
            await community.went(tx, platform, chat)

    async def remaining(self, platform: str, chats: Collection[str]) -> None:
        """The bot is in these and in no others of the platform: it may have been removed while nobody listened."""
        async with self._store.transaction() as tx:
            await community.remaining(tx, platform, chats, self._clock.now())
        self._stir()

    async def moved(self, platform: str, before: str, after: str) -> None:
        """The platform gave a community another id; everything follows, in one transaction."""
        async with self._store.transaction() as tx:
            await community.moved(tx, platform, before, after, self._clock.now())
        self._stir()

    async def arrived(self, here: Here, account: Account, *, locale: str | None = None) -> None:
        """Somebody joined: they are greeted with others in a while, never by a message of their own."""
        async with self._store.transaction() as tx:
            guest = Guest(here=here, account=account, language=self._content.texts.spoken(locale or ""))
            await welcome.arrived(tx, guest, self._clock.now())
        self._stir()

    async def left(self, platform: str, chat: str, account: Account) -> None:
        """Somebody left, or was removed: what others saw of them there goes at once."""
        async with self._store.transaction() as tx:
            await community.left(tx, platform, chat, account, self._clock.now())
        self._stir()
