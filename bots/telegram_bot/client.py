"""How updates come in: by long polling, or by a webhook into a server of our own (`webhook`).

Both hand each update to the handlers and confirm it to Telegram only afterwards, when what it asked for is committed;
its answer may still be on its way. What was handled but not yet confirmed when the process dies comes again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Coroutine, Generator, Iterable, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, cast

import structlog
from telegram import Bot, Update

from bots.telegram_bot.answers import Pause
from bots.telegram_bot.commands import Commands
from bots.telegram_bot.handlers import Handlers
from bots.telegram_bot.places import PLATFORM
from bots.telegram_bot.refusals import PollingConflict, TokenRefused, translated
from bots.telegram_bot.transport import READ_S, Transport
from core.errors import ConfigurationFault, MessengerError

log = structlog.stdlib.get_logger()

API = "https://api.telegram.org"
ALLOWED = ("message", "callback_query", "my_chat_member", "chat_member")
LONG_POLL_S = 50
UNHEARD_S = 90.0  # a poll is answered within LONG_POLL_S, or given up soon after
STEP_BACK_S, LONGEST_STEP_S = 2.0, 60.0  # the first wait after a conflict, twice as long each time, and the last
CONFIRM_S = 2.0  # of the ten seconds in which the process must end

_CHARGED = frozenset({"sendMessage", "sendPhoto", "sendAnimation", "sendDocument"})  # of what we send

_Json = dict[str, object]


class PolledBot(Bot):
    """A bot that hands out updates as they came, so that one the library cannot read does not fail its whole batch."""

    async def raw_updates(self, offset: int | None, long_poll_s: int) -> list[_Json]:
        """getUpdates, undecoded: the updates from `offset` on, confirming all before it."""
        asked: _Json = {"offset": offset, "timeout": long_poll_s, "allowed_updates": ALLOWED}
        patience_s = long_poll_s + (self.request.read_timeout or READ_S)
        return cast("list[_Json]", await self._post("getUpdates", asked, read_timeout=patience_s))


class PayingBot(PolledBot):
    """A bot of which Telegram takes more than 30 messages a second, for its fee."""

    async def _post(self, endpoint: str, data: _Json | None = None, *rest: Any, **named: Any) -> Any:
        if endpoint in _CHARGED:
            data = {**(data or {}), "allow_paid_broadcast": True}
        return await super()._post(endpoint, data, *rest, **named)


@asynccontextmanager
async def open_bot(
    token: str, *, api: str = API, proxy: str | None = None, read_s: float = READ_S, pays: bool = False
) -> AsyncGenerator[PolledBot]:
    """A bot with its connections, closed on leaving; nothing is sent yet.

    `api` is the address of the Bot API server, `proxy` that of an HTTP proxy on the way to it. An answer is waited for
    `read_s`, that of a poll so much longer than the poll itself.
    """
    logging.getLogger("telegram").setLevel(logging.WARNING)  # below, it logs the token and whole messages
    async with (
        Transport(proxy=proxy, read_s=read_s) as calls,
        Transport(proxy=proxy, connections=1, read_s=read_s) as polls,
    ):
        yield (PayingBot if pays else PolledBot)(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=calls,
            get_updates_request=polls,
        )


class Polling:
    """Asks Telegram for updates. Only one process may poll with a token. `pause` waits for a number of seconds."""

    def __init__(
        self,
        bot: PolledBot,
        handlers: Handlers,
        commands: Commands,
        *,
        long_poll_s: int = LONG_POLL_S,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._handlers = handlers
        self._commands = commands
        self._long_poll_s = long_poll_s
        self._pause = pause
        self._offset: int | None = None  # outlives a run, so that a reconnection brings nothing twice
        self._stepped_back_s = 0.0  # after the last poll, if that was a conflict
        self._heard_at: float | None = None  # when Telegram last answered in this run

    @property
    def ready(self) -> bool:
        """Whether updates come in: Telegram answered lately, and gives them to nobody else."""
        if self._heard_at is None or self._stepped_back_s:
            return False
        return asyncio.get_running_loop().time() - self._heard_at < UNHEARD_S

    async def run(self) -> None:
        """Poll until cancelled, then let what has begun come to its end.

        While somebody else reads this bot's updates, it says so once and keeps trying. Raises MessengerError when
        Telegram cannot be reached: run again after a while. Raises ConfigurationFault when it does not accept the
        token, which no further try changes.
        """
        try:
            with token_at_fault():
                while True:
                    try:
                        await self._connect()
                        await self._poll()
                    except PollingConflict as conflict:
                        await self._step_back(conflict)
        except asyncio.CancelledError:
            await self._handlers.drain()
            raise
        finally:
            self._heard_at = None

    async def _connect(self) -> None:
        with translated():
            await self._bot.get_me()
            await self._bot.delete_webhook()  # one that was left behind would refuse every poll
        await self._commands.register()
        self._heard_at = asyncio.get_running_loop().time()

    async def _poll(self) -> None:
        while True:
            with translated():
                batch = await self._bot.raw_updates(self._offset, self._long_poll_s)
            self._heard_at = asyncio.get_running_loop().time()
            if self._stepped_back_s:
                self._stepped_back_s = 0.0
                log.info("updates come in again", platform=PLATFORM)
            if batch:
                await self._take(batch)

    async def _take(self, batch: Sequence[_Json]) -> None:
        """Handle the updates; the next poll confirms them, while their answers are still on their way."""
        after = cast("int", batch[-1]["update_id"]) + 1
        try:
            await _to_the_end(self._handle(batch))
        except asyncio.CancelledError:
            await self._confirm(after)
            raise
        self._offset = after

    async def _step_back(self, conflict: PollingConflict) -> None:
        if not self._stepped_back_s:
            log.error("no updates come in", platform=PLATFORM, advice=str(conflict))
        self._stepped_back_s = min(self._stepped_back_s * 2 or STEP_BACK_S, LONGEST_STEP_S)
        await self._pause(self._stepped_back_s)

    async def _confirm(self, offset: int) -> None:
        """Tell Telegram at an orderly stop what was handled, so that it does not come again; failing that, it does."""
        with suppress(MessengerError, TimeoutError), translated():
            async with asyncio.timeout(CONFIRM_S):
                await self._bot.raw_updates(offset, 0)

    async def _handle(self, batch: Sequence[_Json]) -> None:
        updates = [update for raw in batch if (update := read_update(raw, self._bot)) is not None]
        async with asyncio.TaskGroup() as group:
            for queue in _by_person(updates):
                group.create_task(self._in_order(queue))

    async def _in_order(self, updates: Iterable[Update]) -> None:
        for update in updates:
            await self._handlers.handle(update)


@contextmanager
def token_at_fault() -> Generator[None]:
    """Raises ConfigurationFault in place of TokenRefused: while we run, nobody can correct a setting."""
    try:
        yield
    except TokenRefused as refused:
        raise ConfigurationFault(str(refused)) from None


def read_update(raw: _Json, bot: Bot) -> Update | None:
    """The update, or None when this version of the library cannot read it: it is passed over."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:  # whatever the library trips over
        log.error("an update cannot be read", platform=PLATFORM, error=type(error).__name__)
        return None


def _by_person(updates: Sequence[Update]) -> Iterable[list[Update]]:
    """The updates of each person, in order."""
    queues: dict[int, list[Update]] = {}
    for update in updates:
        user = update.effective_user
        queues.setdefault(user.id if user is not None else -update.update_id, []).append(update)
    return queues.values()


async def _to_the_end(work: Coroutine[None, None, None]) -> None:
    """Await `work`; when cancelled meanwhile, be cancelled only after it is done."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
