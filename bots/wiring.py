"""The composition root: opens everything in order, closes it in reverse."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import structlog
from pydantic import SecretStr

from bots.copies import before_migration, kept_no_longer
from bots.health import Glance, Health, Pulse
from bots.leases import Leases
from bots.metrics import Metrics
from bots.proxy import environment_proxy
from bots.settings import Settings
from bots.worker import Service, Supervisor
from core.clock import Clock, SystemClock
from core.coach import Coach
from core.content import Content, load
from core.delivery.outages import KEPT
from core.errors import ConfigurationFault
from core.messages.texts import text
from core.pictures.studio import Studio
from core.rules.instance import Instance
from core.storage.keys import KeyFile
from core.storage.media import StoredMediaRefs
from core.storage.sealed import Cipher, key_from_text
from core.storage.store import SqlStore, held_proof, open_store
from core.storage.transaction import SqlTransaction

CONTENT = Path(__file__).resolve().parent.parent / "content"
KEY_FILE = "limber.key"
DISCORD = "https://discord.com"
POLLER = "telegram.poller"  # Telegram gives a bot's updates to one process

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything that is open: the coach, its store, the supervisor that keeps it running, and what tells how it is."""

    coach: Coach
    store: SqlStore
    supervisor: Supervisor
    health: Health


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
    make_data_dir(settings.data_dir)
    async with AsyncExitStack() as stack:
        worker = f"{os.getpid()}-{secrets.token_hex(4)}"
        before = before_migration(settings, clock.now())
        store = await open_store(settings.store_url, cipher_of(settings), _seen_at_work(worker, clock), before)
        stack.push_async_callback(store.close)
        await stack.enter_async_context(kept_no_longer(settings, clock))
        studio = Studio()
        stack.callback(studio.close)
        metrics = Metrics(settings.platforms)
        coach = Coach(store, clock, content, studio=studio, worker=worker, instance=_instance(settings), meter=metrics)
        # Where the file is one worker's alone there is nothing to divide, and no dead worker's lease to wait for.
        leases = Leases(store, clock, worker) if store.shared else None
        services: list[Service] = []
        if settings.discord_token is not None:
            services.append(_discord(settings, settings.discord_token, coach, store, leases))
        if settings.telegram_token is not None:
            services.append(await _telegram(settings, settings.telegram_token, coach, store, stack, leases))
        supervisor = Supervisor(coach, clock, services)
        glance = Glance(store, clock, settings.platforms)
        health = Health(supervisor=supervisor, metrics=metrics, glance=glance, pulse=Pulse(), leases=leases)
        yield House(coach=coach, store=store, supervisor=supervisor, health=health)


def _seen_at_work(worker: str, clock: Clock) -> Callable[[SqlTransaction], Awaitable[None]]:
    """Notes that the worker runs, before it does anything: whoever would change the key sees it from then on.

    Nothing waits for a dead worker that had everything to itself.
    """

    async def note(tx: SqlTransaction) -> None:
        now = clock.now()
        await tx.beat(worker, now, forget_before=now - KEPT)
        await tx.inherit(now=now)

    return note


def _instance(settings: Settings) -> Instance:
    return Instance(
        operator=settings.operator,
        contact=settings.operator_contact,
        backup_days=settings.backup_days,
        minimal=frozenset({"discord"}) if settings.discord_minimal else frozenset(),
    )


def make_data_dir(folder: Path) -> None:
    """Make the folder of the database and the key, where there is none. Raises ConfigurationFault where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationFault(f"LIMBER_DATA_DIR: {folder} cannot be used: {error.strerror}.") from None


def key_file(settings: Settings) -> KeyFile:
    """Where the key is kept, unless LIMBER_DATA_KEY tells it."""
    return KeyFile(path=settings.data_dir / KEY_FILE)


def cipher_of(settings: Settings) -> Cipher:
    """What opens this database. Raises SealError and ConfigurationFault as `KeyFile.settled`."""
    held = partial(held_proof, settings.store_url)
    if settings.data_key is None:
        return Cipher(key_file(settings).settled(held))
    key = key_from_text(settings.data_key.get_secret_value())
    key_file(settings).compare(key, held)
    return Cipher(key)


# The adapters are imported only where their platform has a token: the other costs no start-up time.


def _discord(settings: Settings, token: SecretStr, coach: Coach, store: SqlStore, leases: Leases | None) -> Service:
    from bots.discord_bot.client import DiscordAdapter
    from bots.sharing import WORKER, SharedShards

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
        shards=settings.discord_shards,
        sharing=SharedShards(leases) if leases is not None else None,
        rate_per_s=settings.discord_rate,
    )
    coach.serve(adapter.messenger)
    run = adapter.run if leases is None else partial(leases.hold, WORKER + leases.worker, adapter.run)
    return Service(name="discord", run=run, ready=lambda: adapter.ready)


async def _telegram(
    settings: Settings,
    token: SecretStr,
    coach: Coach,
    store: SqlStore,
    stack: AsyncExitStack,
    leases: Leases | None,
) -> Service:
    from bots.telegram_bot.client import API, Polling, open_bot
    from bots.telegram_bot.commands import Commands
    from bots.telegram_bot.handlers import Handlers
    from bots.telegram_bot.sender import FREE_RATE, TelegramMessenger
    from bots.telegram_bot.webhook import Webhook

    memory = _Memory(store, "telegram")
    api = settings.telegram_api_url or API
    rate = settings.telegram_rate
    opening = open_bot(token.get_secret_value(), api=api, proxy=environment_proxy(api), pays=rate > FREE_RATE)
    bot = await stack.enter_async_context(opening)
    moved = partial(coach.communities.moved, "telegram")
    refs = StoredMediaRefs(store, "telegram")
    messenger = TelegramMessenger(bot, coach.say, refs, moved=moved, rate_per_s=rate)
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
        polling = Polling(bot, handlers, commands)
        if leases is None:
            return Service(name="telegram", run=polling.run, ready=lambda: polling.ready)
        run = partial(leases.hold, POLLER, polling.run)
        return Service(name="telegram", run=run, ready=lambda: polling.ready, waits=lambda: POLLER not in leases.held)
    webhook = Webhook(
        bot,
        handlers,
        commands,
        url=settings.telegram_webhook_url,
        secret=settings.telegram_webhook_secret.get_secret_value(),
        host=settings.telegram_webhook_host,
        port=settings.telegram_webhook_port,
    )
    return Service(name="telegram", run=webhook.run, ready=lambda: webhook.ready)


class _Memory:
    """One short text that an adapter keeps between starts: what commands the platform was last told."""

    def __init__(self, store: SqlStore, platform: str) -> None:
        self._store = store
        self._key = f"{platform}.commands"

    async def recall(self) -> str | None:
        async with self._store.transaction() as tx:
            return await tx.recall(self._key)

    async def remember(self, value: str) -> None:
        async with self._store.transaction() as tx:
            await tx.remember(self._key, value)
