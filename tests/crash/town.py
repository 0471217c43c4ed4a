"""People on a local Telegram and a local Discord, all of whom are owed a message; and what reached them."""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from bots.sandbox.discord.limits import DiscordLimits
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.discord.things import Channel
from bots.sandbox.discord.types import ChannelType
from bots.sandbox.screen import Request
from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SystemClock
from core.rules.days import local_day, zone_info
from core.rules.pacing import scheduled
from core.rules.people import Enrollment, PersonId, State
from core.storage import tables
from core.storage.rows import Values, enrollment_values

ZONE = "Asia/Kolkata"  # no clock changes
_CHUNK = 1_000
_LOOK_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """A person with one account, and the chat in which they are written to."""

    person: PersonId
    platform: str
    account: str
    chat: str


class Town:
    """Both local platforms and the people on them. `clock` is the machine's."""

    def __init__(self) -> None:
        self.clock = SystemClock()
        self.telegram = LocalTelegram(self.clock, limits=TelegramLimits.without_rates())
        self.discord = LocalDiscord(self.clock, limits=DiscordLimits.wide())
        self.residents: list[Resident] = []
        self._seen = {"telegram": 0, "discord": 0}
        self._arrived = 0

    async def fill(self, engine: AsyncEngine, count: int, *, minutes: int = 1) -> None:
        """So many people move in, half of them on each platform, and are enrolled: all of them are owed a message by
        now, or, with more `minutes`, in equal parts in each of these, from the one that has just passed.
        """
        first, now = self.clock.now().replace(second=0, microsecond=0) - timedelta(minutes=1), self.clock.now()
        self.residents = [self._new(PersonId(number + 1)) for number in range(count)]
        moved = [(each, first + timedelta(minutes=each.person % minutes)) for each in self.residents]
        async with engine.begin() as connection:
            for start in range(0, count, _CHUNK):
                for table, rows in _rows(moved[start : start + _CHUNK], now).items():
                    await connection.execute(insert(table), rows)

    def _new(self, person: PersonId) -> Resident:
        if person % 2:
            world = self.telegram.platform.world
            account = world.add_person(f"T{person}", None, "en")
            world.chats[account.id].opened = True
            return Resident(person=person, platform="telegram", account=str(account.id), chat=str(account.id))
        city = self.discord.world
        user = city.add_user(f"D{person}")
        city.join(self.discord.guild, user)
        chat = Channel(id=city.new_id(), kind=ChannelType.DM, recipient=user, created_at=self.clock.now())
        city.channels[chat.id] = chat
        return Resident(person=person, platform="discord", account=str(user.id), chat=str(chat.id))

    # What reached them

    @property
    def arrived(self) -> int:
        """How many requests that bring a message were carried out so far."""
        for name, requests in (("telegram", self.telegram.requests), ("discord", self.discord.requests)):
            self._arrived += sum(map(_brings, requests[self._seen[name] :]))
            self._seen[name] = len(requests)
        return self._arrived

    async def until_arrived(self, count: int, within_s: float = 60.0) -> None:
        """Return when so many have arrived. Raises TimeoutError after `within_s` seconds."""

        async def there() -> bool:
            return self.arrived >= count

        await until(there, within_s)

    def received(self, resident: Resident) -> int:
        """How many messages stand in the person's chat."""
        if resident.platform == "telegram":
            return len(self.telegram.platform.world.chats[int(resident.chat)].messages)
        return len(self.discord.world.channels[int(resident.chat)].messages)

    @property
    def repeated(self) -> int:
        """How often Discord was sent a message that it had by then, and knew it by its nonce."""
        posts = Counter(request.path for request in self.discord.requests if _brings(request))
        chats = {f"/channels/{each.chat}/messages": each for each in self.residents if each.platform == "discord"}
        return sum(count - self.received(chats[path]) for path, count in posts.items() if path in chats)


async def until(holds: Callable[[], Awaitable[bool]], within_s: float) -> None:
    """Return when it holds; what other processes do can only be looked at again and again. Raises TimeoutError after
    `within_s` seconds.
    """
    async with asyncio.timeout(within_s):
        while not await holds():
            await asyncio.sleep(_LOOK_S)


@asynccontextmanager
async def town() -> AsyncGenerator[Town]:
    """A town that can be written to; nobody lives there yet."""
    made = Town()
    with _cut_connections():
        await made.telegram.start()
        await made.discord.start()
        try:
            yield made
        finally:
            await made.telegram.stop()
            await made.discord.stop()


@contextmanager
def _cut_connections() -> Generator[None]:
    """Whoever is killed in the middle of a request never finishes it: aiohttp would log each of them, and does not
    close the file in which it kept what had come.
    """
    log = logging.getLogger("aiohttp.server")
    before = log.level
    log.setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Unclosed file", ResourceWarning)
        yield
    log.setLevel(before)


def _brings(request: Request) -> bool:
    """Whether the request brought a message to somebody."""
    path = request.path
    return (
        request.status == 200 and request.method == "POST" and (path.startswith("send") or path.endswith("/messages"))
    )


def _rows(moved: Sequence[tuple[Resident, datetime]], now: datetime) -> dict[tables.Table, list[Values]]:
    return {
        tables.person: [{"id": each.person, "created_at": now} for each, _ in moved],
        tables.account: [
            {"platform": each.platform, "account_id": each.account, "person": each.person, "address": each.chat}
            for each, _ in moved
        ],
        tables.enrollment: [{"person": each.person, **_enrollment(each.person, at, now)} for each, at in moved],
    }


def _enrollment(person: PersonId, minute_at: datetime, now: datetime) -> Values:
    local = minute_at.astimezone(zone_info(ZONE))
    enrollment = Enrollment(
        person=person,
        routine="glutes",
        language="en",
        state=State.ACTIVE,
        zone=ZONE,
        minute=local.hour * 60 + local.minute,
        first_day=local_day(now, ZONE) - timedelta(days=2),
    )
    return enrollment_values(scheduled(enrollment, minute_at - timedelta(microseconds=1)))
