"""What people do on Discord -> Coach -> what they see."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import cast
from weakref import WeakValueDictionary

import discord
import structlog
from discord import app_commands

from bots.discord_bot import commands
from bots.discord_bot.answers import ACKNOWLEDGE_S, Answer, InteractionAnswer, TypedAnswer, post
from bots.discord_bot.commands import Given
from bots.discord_bot.guilds import account_of, arrival_of, greeting_place, here_of
from bots.discord_bot.sender import PLATFORM, DiscordMessenger, translated
from bots.discord_bot.shards import Shard
from core.coach import Account, Coach, Reply
from core.errors import MessengerError, Undeliverable, Unreachable
from core.messages.card import Card, Paragraph
from core.messages.texts import Text

log = structlog.get_logger()

_SORRY = Card(blocks=(Paragraph(text=Text(id="sorry-try-again")),))
_TYPED = (discord.MessageType.default, discord.MessageType.reply)  # others are notices of Discord's own


class Handlers:
    """One method for each kind of event. None raises: what goes wrong is logged, and the person is told so."""

    def __init__(self, coach: Coach, messenger: DiscordMessenger, *, told_of_members: bool = False) -> None:
        self._coach = coach
        self._messenger = messenger
        self._told_of_members = told_of_members
        self._lanes = WeakValueDictionary[Account, asyncio.Lock]()  # each is forgotten once nobody stands in it

    async def interaction(self, interaction: discord.Interaction) -> None:
        """A press, a submitted form, a slash command, or one that is being typed."""
        here = here_of(interaction, told_of_members=self._told_of_members)
        answer = InteractionAnswer(interaction, self._coach, self._messenger, here)
        match interaction.type:
            case discord.InteractionType.component:
                await self._pressed(answer, interaction.custom_id or "")
            case discord.InteractionType.modal_submit:
                fields = dict(_fields(interaction.data))
                await self._serve(answer, lambda: self._press(answer, interaction.custom_id or "", fields))
            case discord.InteractionType.application_command:
                typed = commands.typed(cast("Given", interaction.data))
                await self._serve(answer, lambda: self._command(answer, typed))
            case discord.InteractionType.autocomplete:
                await self._suggest(interaction)
            case _:
                return

    def connected(self) -> None:
        """A connection to the gateway stands, for the first time or again."""
        self._coach.meter.connected(PLATFORM)

    async def message(self, message: discord.Message) -> None:
        """A text typed in the direct chat; bots, ourselves included, and servers are not listened to."""
        if message.author.bot or message.guild is not None or message.type not in _TYPED:
            return
        answer = TypedAnswer(message, self._coach, self._messenger)
        await self._serve(answer, lambda: self._command(answer, message.content))

    async def joined(self, guild: discord.Guild) -> None:
        """The bot was added to a server: say so once, if it may anywhere."""
        await self._heed("joined", self._join(guild))

    async def went(self, guild: discord.Guild) -> None:
        """The bot was removed from a server."""
        await self._heed("went", self._coach.communities.went(PLATFORM, str(guild.id)))

    async def remaining(self, shard: Shard, guilds: Sequence[int]) -> None:
        """The bot is in these servers, and in no others that this shard serves."""
        chats = [str(each) for each in guilds]
        remaining = self._coach.communities.remaining(PLATFORM, chats, spoken_for=lambda chat: shard.serves(int(chat)))
        await self._heed("remaining", remaining)

    async def arrived(self, member: discord.Member) -> None:
        """Somebody joined a server; bots are not greeted."""
        if not member.bot:
            here, locale = arrival_of(member.guild), str(member.guild.preferred_locale)
            await self._heed("arrived", self._coach.communities.arrived(here, account_of(member), locale=locale))

    async def left(self, event: discord.RawMemberRemoveEvent) -> None:
        """Somebody left a server, or was removed from it."""
        left = self._coach.communities.left(PLATFORM, str(event.guild_id), account_of(event.user))
        await self._heed("left", left)

    async def _join(self, guild: discord.Guild) -> None:
        reply = await self._coach.communities.came(arrival_of(guild), locale=str(guild.preferred_locale))
        place = greeting_place(guild)
        if place is not None:
            key = f"g{guild.id}"
            await post(self._coach, self._messenger, place, reply.card, reply.language, key)

    async def _heed(self, kind: str, work: Awaitable[None]) -> None:
        try:
            await work
        except Exception as error:  # nobody waits for an answer
            log.warning("not_heeded", platform=PLATFORM, kind=kind, error=type(error).__name__)

    async def _suggest(self, interaction: discord.Interaction) -> None:
        """Offer what may stand in the option; nothing when that fails, for a person who types sees no apology."""
        choices: list[app_commands.Choice[str]] = []
        try:
            choices = commands.suggestions(self._coach, cast("Given", interaction.data), str(interaction.locale))
        except Exception as error:
            log.error("not_suggested", platform=PLATFORM, error=type(error).__name__)
        try:
            async with translated(within_s=ACKNOWLEDGE_S):
                await interaction.response.autocomplete(choices)
        except MessengerError as error:  # they typed on, or gave up
            log.info("suggestion_undeliverable", platform=PLATFORM, error=type(error).__name__)

    async def _pressed(self, answer: InteractionAnswer, wire: str) -> None:
        form = self._coach.form(wire)
        if form is None:
            await self._serve(answer, lambda: self._press(answer, wire, {}))
            return
        try:
            await answer.ask(form)
        except Exception as error:
            # There is nothing to make good: Discord says that the press failed, and the next one opens the form.
            log.warning("form_not_opened", platform=PLATFORM, error=type(error).__name__)

    async def _press(self, answer: Answer, wire: str, fields: Mapping[str, str]) -> Reply:
        return await self._coach.press(
            answer.account, answer.place, wire, fields=fields, locale=answer.locale, here=answer.here
        )

    async def _command(self, answer: Answer, text: str) -> Reply:
        return await self._coach.command(answer.account, answer.place, text, locale=answer.locale, here=answer.here)

    async def _serve(self, answer: Answer, work: Callable[[], Awaitable[Reply]]) -> None:
        """Acknowledge, work, show: the outermost handler of everything a person does."""
        time = asyncio.get_running_loop().time
        began = time()
        acknowledged = asyncio.create_task(answer.acknowledge())  # at once, but what was pressed never waits for it
        try:
            try:
                reply = await work()
            finally:
                await acknowledged
            await self._show(answer, reply)
            self._coach.meter.answered(PLATFORM, time() - began)
        except Exception as error:
            log.error("act_failed", platform=PLATFORM, error=type(error).__name__)  # no trace: it may quote texts
            with suppress(Exception):
                await answer.show(_SORRY, self._coach.language(answer.locale), replaces=False)

    async def _show(self, answer: Answer, reply: Reply) -> None:
        """Bring the answer when it is finished, and after those that were finished before: none is shown over a newer
        one because its picture takes long to upload.
        """
        if (finished := await reply.finished()) is None:
            await answer.drop()
            return
        async with self._lanes.setdefault(answer.account, asyncio.Lock()):
            await self._bring(answer, finished)

    async def _bring(self, answer: Answer, reply: Reply) -> None:
        card, language, replaces = reply.card, reply.language, reply.replaces
        if reply.direct is not None and (unreached := await self._bring_directly(answer, reply.direct, language)):
            card, language = unreached.card, unreached.language
        try:
            await answer.show(card, language, replaces=replaces)
        except Undeliverable as error:
            self._coach.meter.refused(PLATFORM, error.reason.value)
            log.info("answer_undeliverable", platform=PLATFORM, outcome=error.reason.value)
            if answer.place.private:
                await self._coach.lost(answer.place, error.reason)

    async def _bring_directly(self, answer: Answer, card: Card, language: str) -> Reply | None:
        """Send the card to the person's direct chat; now is when Discord allows to open it (platforms.md §1.7).

        Returns what to tell them instead when it did not get through.
        """
        try:
            place = await self._messenger.open(answer.account)
            await post(self._coach, self._messenger, place, card, language, f"d{answer.id}")
        except MessengerError as error:  # also what may pass: the person is there to press again
            reason = error.reason if isinstance(error, Undeliverable) else Unreachable.CLOSED
            self._coach.meter.refused(PLATFORM, reason.value)
            return await self._coach.unreached(answer.account, reason, locale=answer.locale)
        await self._coach.reached(answer.account, place)
        return None


def _fields(part: object) -> Iterator[tuple[str, str]]:
    """The typed fields of a submitted modal, by their names, wherever its labels and rows nest them."""
    if not isinstance(part, Mapping):
        return
    part = cast("Mapping[str, object]", part)
    if isinstance(part.get("value"), str):
        yield str(part["custom_id"]), str(part["value"])
    yield from _fields(part.get("component"))
    for each in cast("Sequence[object]", part.get("components", ())):
        yield from _fields(each)
