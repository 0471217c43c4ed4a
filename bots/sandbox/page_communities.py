"""The two communities of the page, a server on Discord and a group on Telegram, and who is in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_acts import Unreadable
from bots.sandbox.page_seats import discord_seat, telegram_seat
from bots.sandbox.page_state import Seat
from bots.sandbox.page_switches import Switch
from bots.sandbox.screen import Refused
from bots.sandbox.telegram import acts
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from bots.sandbox.telegram.world import ChatKind, ChatState, Status

MEMBER, ADMIN = "Ana", "Gus"
PEOPLE: Final[Mapping[str, str]] = {MEMBER: "a member", ADMIN: "who runs both communities"}
GROUP = "Limber circle"

_REMOVED = "Gus throws Limber out of the {}. Switched off, he adds it again, and it goes on as it was set up."
_DEMOTED = "Limber is a plain member of the group: it may not pin, and Telegram tells it less about who joins."
_UPGRADED = "Telegram turns the group into a supergroup, which has another number. Limber goes on in that one."


class Communities:
    """Both communities, and who is in them, by name. `you` is the one of PEOPLE who sits in front of the page."""

    def __init__(self, discord: LocalDiscord, telegram: LocalTelegram) -> None:
        self._discord = discord
        self._telegram = telegram
        self._people = {name: (discord.person(name, admin=name == ADMIN), telegram.person(name)) for name in PEOPLE}
        self._admin = self._people[ADMIN][1]
        self._group = telegram.group(GROUP, [self._admin, self.member[1]])
        self._seats = {name: self._seats_of(name) for name in PEOPLE}
        self.you = MEMBER

    @property
    def member(self) -> tuple[DiscordPerson, TelegramPerson]:
        """Ana on both platforms."""
        return self._people[MEMBER]

    def seats(self, name: str = "") -> Mapping[str, Seat]:
        """Somebody's seat in front of each app; yours, unless a name is given."""
        return self._seats[name or self.you]

    def be(self, name: str) -> None:
        """Sit in somebody's place from now on. Raises Unreadable where nobody can."""
        if name not in PEOPLE:
            raise Unreadable(f"You cannot be {name!r} here.")
        self.you = name

    async def open(self) -> None:
        """Gus adds the bot to his group and makes it an administrator; in his server it is already."""
        await self._telegram.add_bot_to_group(self._group, by=self._admin, admin=True)

    async def welcome(self, name: str) -> Mapping[str, Seat]:
        """Somebody new comes into both communities; returns their seats."""
        on_telegram = self._telegram.person(name)
        self._people[name] = self._discord.person(name), on_telegram
        await self._telegram.join(self._group, on_telegram)
        self._seats[name] = self._seats_of(name)
        return self._seats[name]

    async def part(self, name: str) -> None:
        """Somebody leaves both communities."""
        on_discord, on_telegram = self._people.pop(name)
        del self._seats[name]
        await on_discord.leave_guild()
        await self._telegram.leave(self._group, on_telegram)

    def switches(self) -> tuple[Switch, ...]:
        """What may happen to the bot here: it is thrown out and comes back, its group gets another number."""
        discord, telegram = self._discord, self._telegram
        return (
            Switch(
                name="discord-removed",
                skin="discord",
                label="Bot removed",
                about=_REMOVED.format("server"),
                on=discord.remove_bot_from_guild,
                off=discord.add_bot_to_guild,
                active=lambda: discord.world.bot.id not in discord.guild.members,
            ),
            Switch(
                name="telegram-removed",
                skin="telegram",
                label="Bot removed",
                about=_REMOVED.format("group"),
                on=lambda: telegram.remove_bot_from_group(self._group, by=self._admin),
                off=self.open,
                active=lambda: not self._chat.status(telegram.platform.bot.id).is_in,
            ),
            self._demoted(),
            self._upgrade(),
        )

    def _demoted(self) -> Switch:
        bot = self._telegram.platform.bot

        def become(status: Status) -> None:
            by = self._telegram.platform.world.accounts[int(self._admin.id)]
            acts.change_status(self._telegram.platform, self._chat, bot.id, status, by)

        async def demote() -> None:
            if not self._chat.status(bot.id).is_in:
                raise Refused("Limber is not in the group.")
            become(Status.MEMBER)

        async def promote() -> None:
            become(Status.ADMINISTRATOR)

        return Switch(
            name="telegram-demoted",
            skin="telegram",
            label="Bot no admin",
            about=_DEMOTED,
            on=demote,
            off=promote,
            active=lambda: self._chat.status(bot.id) is Status.MEMBER,
        )

    def _upgrade(self) -> Switch:
        async def upgrade() -> None:
            if self._chat.kind is ChatKind.SUPERGROUP:
                raise Refused("The group is a supergroup already.")
            self._group = self._telegram.migrate_to_supergroup(self._group)

        async def stay() -> None:
            """No supergroup becomes a group again."""

        return Switch(
            name="telegram-upgrade",
            skin="telegram",
            label="Upgraded",
            about=_UPGRADED,
            on=upgrade,
            off=stay,
            active=lambda: False,
            act="Upgrade the group",
            begun="The group is a supergroup now.",
        )

    @property
    def _chat(self) -> ChatState:
        return self._telegram.platform.world.chats[int(self._group)]

    def _seats_of(self, name: str) -> Mapping[str, Seat]:
        on_discord, on_telegram = self._people[name]
        return {
            "discord": discord_seat(self._discord, on_discord),
            "telegram": telegram_seat(self._telegram, on_telegram, lambda: self._group),
        }
