"""The switches of the page for what goes wrong between a bot and its platforms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_switches import Fault, Passing, Switch
from bots.sandbox.screen import Refused
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import Clock

OUTAGE = timedelta(hours=2)
RATE_LIMITED_S = 10.0

_DOWN = (
    "{} answers every request with 502 for two hours of the page's clock, then works again. What is owed comes late."
)
_BACK = "Ana is back once she writes to Limber."  # Discord tells no bot that it is unblocked
_LIMITED = "{} answers every request with 429 for ten real seconds. The bot waits as long as it is told to."


class Faults:
    """Every switch, `others` too. `changed` is called when one ends by itself."""

    def __init__(
        self,
        discord: LocalDiscord,
        telegram: LocalTelegram,
        people: tuple[DiscordPerson, TelegramPerson],
        clock: Clock,
        changed: Callable[[], None],
        others: Iterable[Switch],
    ) -> None:
        on_discord, on_telegram = people
        self._clock = clock
        self._changed = changed
        self._passing: list[Passing] = []
        self._switches = (
            *_private(discord, on_discord),
            *self._on_the_way("discord", partial(discord.fail, 502), discord),
            _gateway(discord),
            _blocked("telegram", on_telegram, lambda: is_blocked(telegram, on_telegram)),
            *self._on_the_way("telegram", telegram.fail, telegram),
            _files(telegram),
            *others,
        )

    def shown(self) -> tuple[Fault, ...]:
        """All switches as they stand."""
        return tuple(switch.fault() for switch in self._switches)

    async def turn(self, name: str, *, on: bool) -> str:
        """Turn a switch; returns what the page should say, "" for nothing. Raises Refused for one that there is not."""
        switch = next((each for each in self._switches if each.name == name), None)
        if switch is None:
            raise Refused("There is no such switch.")
        await (switch.on() if on else switch.off())
        return switch.begun if on else switch.over

    async def recover(self) -> str:
        """Turn off whatever is on; returns what the page should say, "" for nothing."""
        active = [switch for switch in self._switches if switch.active()]
        for switch in active:
            await switch.off()
        return next((switch.over for switch in active if switch.over), "")

    def next_end(self) -> datetime | None:
        """The earliest instant at which a fault ends by itself; None when none does."""
        return min((each.ends_at for each in self._passing if each.ends_at is not None), default=None)

    async def end_passed(self, now: datetime) -> None:
        """End the outages whose time is over."""
        for each in self._passing:
            if each.ends_at is not None and each.ends_at <= now:
                await each.end()

    async def close(self) -> None:
        """End everything that runs beside the page."""
        for each in self._passing:
            await each.end()

    def _on_the_way(
        self, skin: str, fail: Callable[[], None], server: LocalDiscord | LocalTelegram
    ) -> tuple[Switch, Switch]:
        down = Passing(fail, server.recover, clock=self._clock, changed=self._changed, lasts=OUTAGE)
        limited = Passing(
            partial(server.rate_limit, RATE_LIMITED_S),
            partial(server.rate_limit, 0),
            clock=self._clock,
            changed=self._changed,
            real_s=RATE_LIMITED_S,
        )
        self._passing += [down, limited]
        return (
            Switch(
                name=f"{skin}-down",
                skin=skin,
                label="Down for 2 hours",
                about=_DOWN.format(skin.capitalize()),
                on=down.begin,
                off=down.end,
                active=lambda: down.active,
                until=lambda: down.ends_at,
            ),
            Switch(
                name=f"{skin}-limited",
                skin=skin,
                label="Rate-limited",
                about=_LIMITED.format(skin.capitalize()),
                on=limited.begin,
                off=limited.end,
                active=lambda: limited.active,
            ),
        )


def is_blocked(telegram: LocalTelegram, person: TelegramPerson) -> bool:
    """Whether this person has blocked the bot on Telegram."""
    return not telegram.platform.world.chats[int(person.id)].status(telegram.platform.bot.id).is_in


def has_blocked(discord: LocalDiscord, person: DiscordPerson) -> bool:
    """Whether this person has blocked the bot on Discord."""
    return discord.world.users[int(person.id)].blocks_bot


def _private(discord: LocalDiscord, person: DiscordPerson) -> tuple[Switch, ...]:
    user = discord.world.users[int(person.id)]
    closed = Switch(
        name="discord-closed",
        skin="discord",
        label="Direct messages closed",
        about="Ana allows no direct messages from this server. Discord refuses them; Limber says so at her next press.",
        on=person.close_dms,
        off=person.open_dms,
        active=lambda: not user.dms_open and not user.blocks_bot,
        over=_BACK,
    )
    return closed, _blocked("discord", person, lambda: has_blocked(discord, person), over=_BACK)


def _blocked(
    skin: str, person: DiscordPerson | TelegramPerson, active: Callable[[], bool], *, over: str = ""
) -> Switch:
    return Switch(
        name=f"{skin}-blocked",
        skin=skin,
        label="Bot blocked",
        about="Ana blocks Limber. Nothing reaches her any more, and Limber stops trying until she is back.",
        on=person.block,
        off=person.unblock,
        active=active,
        over=over,
    )


def _gateway(discord: LocalDiscord) -> Switch:
    async def drop() -> None:
        discord.drop_gateway()

    async def wait() -> None:
        """The bot comes back by itself."""

    return Switch(
        name="discord-gateway",
        skin="discord",
        label="Gateway dropped",
        about="Cuts the connection on which presses reach the bot. It connects again by itself and misses nothing.",
        on=drop,
        off=wait,
        active=lambda: not discord.connected,
        act="Drop the gateway",
        begun="The gateway was dropped. Limber connects again by itself.",
    )


def _files(telegram: LocalTelegram) -> Switch:
    async def forget() -> None:
        telegram.forget_files()

    async def upload() -> None:
        """The bot sends a file again when it is next needed."""

    return Switch(
        name="telegram-files",
        skin="telegram",
        label="Forget the files",
        about="Telegram knows no file any more that it was sent before. Limber uploads each picture once more.",
        on=forget,
        off=upload,
        active=lambda: False,
        act="Forget them now",
        begun="Telegram has forgotten every file.",
    )
