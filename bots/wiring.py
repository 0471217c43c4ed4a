"""The composition root: opens everything in order, closes it in reverse."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import structlog
from pydantic import SecretStr

from bots.proxy import environment_proxy
from bots.settings import Settings
from bots.worker import Service, Supervisor
from core.clock import Clock, SystemClock
from core.coach import Coach
from core.content import Content, load
from core.errors import ConfigurationFault
from core.messages.texts import text
from core.pictures.studio import Studio
from core.storage.media import StoredMediaRefs
from core.storage.sealed import Cipher, key_from_text, load_key
from core.storage.store import SqliteStore, open_store

CONTENT = Path(__file__).resolve().parent.parent / "content"
KEY_FILE = "limber.key"
DISCORD = "https://discord.com"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything that is open: the coach, its store, and the supervisor that keeps it running."""

    coach: Coach
    store: SqliteStore
    supervisor: Supervisor


@asynccontextmanager
async def opened(
    settings: Settings, clock: Clock | None = None, content: Content | None = None
) -> AsyncGenerator[House]:
    """The house by these settings, closed again on leaving; the project's content is read unless another is given.

    Raises LimberError that says what to change.
    """
    clock, content = clock or SystemClock(), content or load(CONTENT)
    if content.warnings:
        log.warning("pictures_left_out", count=len(content.warnings), advice="limber content check")
    _make_data_dir(settings.data_dir)
    async with AsyncExitStack() as stack:
        store = await open_store(settings.store_url, _cipher(settings))
        stack.push_async_callback(store.close)
        studio = Studio()
        stack.callback(studio.close)
        coach = Coach(store, clock, content, studio=studio, worker=f"{os.getpid()}-{secrets.token_hex(4)}")
        services: list[Service] = []
        if settings.discord_token is not None:
            services.append(_discord(settings, settings.discord_token, coach, store))
        if settings.telegram_token is not None:
            services.append(await _telegram(settings, settings.telegram_token, coach, store, stack))
        yield House(coach=coach, store=store, supervisor=Supervisor(coach, clock, services))


def _make_data_dir(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationFault(f"LIMBER_DATA_DIR: {folder} cannot be used: {error.strerror}.") from None


def _cipher(settings: Settings) -> Cipher:
    if settings.data_key is not None:
        return Cipher(key_from_text(settings.data_key.get_secret_value()))
    return Cipher(load_key(settings.data_dir / KEY_FILE))


# The adapters are imported only where their platform has a token: the other costs no start-up time.


def _discord(settings: Settings, token: SecretStr, coach: Coach, store: SqliteStore) -> Service:
    from bots.discord_bot.client import DiscordAdapter

    memory = _Memory(store, "discord")
    adapter = DiscordAdapter(
        token=token.get_secret_value(),
        coach=coach,
        recall=memory.recall,
        remember=memory.remember,
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
        proxy=environment_proxy(settings.discord_api_url or DISCORD),
        members=settings.discord_members,
    )
    coach.serve(adapter.messenger)
    return Service(name="discord", run=adapter.run, ready=lambda: adapter.ready)


async def _telegram(
    settings: Settings, token: SecretStr, coach: Coach, store: SqliteStore, stack: AsyncExitStack
) -> Service:
    from bots.telegram_bot.client import API, Polling, Webhook, open_bot
    from bots.telegram_bot.commands import Commands
    from bots.telegram_bot.handlers import Handlers
    from bots.telegram_bot.sender import TelegramMessenger

    memory = _Memory(store, "telegram")
    api = settings.telegram_api_url or API
    bot = await stack.enter_async_context(open_bot(token.get_secret_value(), api=api, proxy=environment_proxy(api)))
    moved = partial(coach.communities.moved, "telegram")
    messenger = TelegramMessenger(bot, coach.say, StoredMediaRefs(store, "telegram"), moved=moved)
    stack.push_async_callback(messenger.close)
    commands = Commands(
        bot,
        coach,
        recall=memory.recall,
        remember=memory.remember,
        description=text("about-long"),
        short_description=text("about-short"),
    )
    coach.serve(messenger)
    handlers = Handlers(bot, coach, messenger)
    if settings.telegram_webhook_url is None or settings.telegram_webhook_secret is None:
        return Service(name="telegram", run=Polling(bot, handlers, commands).run)
    webhook = Webhook(
        bot,
        handlers,
        commands,
        url=settings.telegram_webhook_url,
        secret=settings.telegram_webhook_secret.get_secret_value(),
        host=settings.telegram_webhook_host,
        port=settings.telegram_webhook_port,
    )
    return Service(name="telegram", run=webhook.run)


class _Memory:
    """One short text that an adapter keeps between starts: what commands the platform was last told."""

    def __init__(self, store: SqliteStore, platform: str) -> None:
        self._store = store
        self._key = f"{platform}.commands"

    async def recall(self) -> str | None:
        async with self._store.transaction() as tx:
            return await tx.recall(self._key)

    async def remember(self, value: str) -> None:
        async with self._store.transaction() as tx:
            await tx.remember(self._key, value)
