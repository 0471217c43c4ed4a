"""How a person who acted is answered: on the interaction they are waiting for, or in the chat they typed in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

import aiohttp
import discord
from discord import ui

from bots.discord_bot.enclosures import NotTaken, standing
from bots.discord_bot.render import Say, draw, draw_form
from bots.discord_bot.sender import PLATFORM, DiscordMessenger, translated
from core.coach import Account, Coach, Here, Place
from core.errors import MessengerError, Undeliverable
from core.messages.card import Card, Form

ACKNOWLEDGE_S = 3.0  # for the first answer to an interaction; Discord takes none that comes later


class Answer(Protocol):
    """Who acted where, and the way back to them. `id` is Discord's id of what they did, `here` the server if any."""

    id: int
    account: Account
    place: Place
    locale: str | None
    here: Here | None

    async def acknowledge(self) -> None:
        """Show that the act was noticed, before any work. Never raises for a reason of Discord's."""
        ...

    async def show(self, card: Card, language: str, *, replaces: bool) -> None:
        """Show the card to the person who acted and to nobody else. Raises MessengerError."""
        ...

    async def drop(self) -> None:
        """Show nothing: a newer answer stands already. Never raises for a reason of Discord's."""
        ...


async def post(coach: Coach, messenger: DiscordMessenger, place: Place, card: Card, language: str, key: str) -> None:
    """Send a card that somebody waits for, before all that the token sends unasked. Raises MessengerError."""
    async with coach.answering(place):
        await messenger.send(place, card, language, key, patient=True)


class TypedAnswer:
    """The answer to a text typed in the direct chat: a new message there."""

    def __init__(self, message: discord.Message, coach: Coach, messenger: DiscordMessenger) -> None:
        self.id = message.id
        self.account = Account(platform=PLATFORM, id=str(message.author.id))
        self.place = Place(platform=PLATFORM, address=str(message.channel.id), private=True)
        self.locale: str | None = None  # a message does not tell it
        self.here: Here | None = None
        self._coach = coach
        self._messenger = messenger
        self._count = 0

    async def acknowledge(self) -> None:
        """Nothing: a message needs no acknowledgement."""

    async def show(self, card: Card, language: str, *, replaces: bool) -> None:
        """Send the card to the chat."""
        self._count += 1
        await post(self._coach, self._messenger, self.place, card, language, f"m{self.id}-{self._count}")

    async def drop(self) -> None:
        """Nothing: nothing was announced."""


class InteractionAnswer:
    """The answer to a press, a submitted form or a slash command (platforms.md §1.6).

    In the direct chat, and on a message that only the person who pressed sees, the pressed message is edited. Elsewhere
    the answer is a new message that only they see; a public card is never touched. When Discord no longer takes an
    answer to the interaction, it goes to their direct chat.
    """

    def __init__(
        self, interaction: discord.Interaction, coach: Coach, messenger: DiscordMessenger, here: Here | None
    ) -> None:
        self.id = interaction.id
        self.here = here
        self.account = Account(platform=PLATFORM, id=str(interaction.user.id))
        private = interaction.guild_id is None
        self.place = Place(platform=PLATFORM, address=str(interaction.channel_id), private=private)
        self.locale: str | None = str(interaction.locale)
        self._interaction = interaction
        self._coach = coach
        self._messenger = messenger
        self._alive = True
        self._count = 0
        pressed = interaction.message
        self._editable = pressed is not None and (private or pressed.flags.ephemeral)
        self._awaits_first = not self._editable  # acknowledged by a "thinking" message that the first card fills

    async def acknowledge(self) -> None:
        """Tell Discord within its 3 seconds that an answer will come.

        Being too late (10062), or second to another process (40060), is no reason not to work: the first leaves only
        the direct chat for the answer, the second leaves the interaction open to both.
        """
        response = self._interaction.response
        hidden, thinking = not self.place.private, not self._editable
        try:
            await _respond(lambda: response.defer(ephemeral=hidden, thinking=thinking))
        except Undeliverable:
            self._alive = False
        except MessengerError:
            return  # whether it was taken shows when the card is brought

    async def ask(self, form: Form) -> None:
        """Open the form in front of the person, at once and instead of an acknowledgement. Raises MessengerError."""
        language = self._coach.language(self.locale)
        modal = draw_form(form, self._spoken(language))
        await _respond(lambda: self._interaction.response.send_modal(modal))

    async def show(self, card: Card, language: str, *, replaces: bool) -> None:
        """Bring the card by the nearest way that Discord still takes."""
        in_place = self._awaits_first or (replaces and self._editable)
        self._awaits_first = False
        say = self._spoken(language)
        if self._alive and in_place and await _taken(self._edit(card, say)):
            return
        if self._alive and await _taken(self._follow(card, say)):
            return
        place = self.place if self.place.private else await self._messenger.open(self.account)
        self._count += 1
        await post(self._coach, self._messenger, place, card, language, f"i{self.id}-{self._count}")

    async def drop(self) -> None:
        """Take away the "thinking" message, where there is one; a pressed message stays as the newer answer made it."""
        if self._alive and self._awaits_first:
            with suppress(MessengerError):
                async with translated():
                    await self._interaction.delete_original_response()

    def _spoken(self, language: str) -> Say:
        return lambda text: self._coach.say(text, language)

    async def _edit(self, card: Card, say: Say) -> None:
        """Show the card in the message of the interaction, where a picture that stands there already is kept."""
        acted = self._interaction
        pressed = acted.message if self._editable else None
        if (kept := standing(card, pressed)) is not None:
            with suppress(NotTaken):  # then it is uploaded
                async with translated():
                    await acted.edit_original_response(view=draw(card, say), attachments=[kept])
                return

        async def carry(view: ui.LayoutView, files: list[discord.File]) -> None:
            async with translated():
                await acted.edit_original_response(view=view, attachments=files)

        await self._messenger.enclosures.bring(card, say, carry)

    async def _follow(self, card: Card, say: Say) -> None:
        """Show the card in a new message of the interaction."""
        hidden = not self.place.private

        async def carry(view: ui.LayoutView, files: list[discord.File]) -> None:
            async with translated():
                await self._interaction.followup.send(view=view, files=files, ephemeral=hidden)

        await self._messenger.enclosures.bring(card, say, carry)


async def _taken(request: Awaitable[None]) -> bool:
    """Whether Discord took it; False when it never will. Raises MessengerError for what may pass."""
    try:
        await request
    except Undeliverable:
        return False
    return True


async def _respond(respond: Callable[[], Awaitable[object]]) -> None:
    """Give an interaction its first answer, once more when the connection breaks. Raises MessengerError."""
    async with translated(within_s=ACKNOWLEDGE_S):
        try:
            await respond()
        except aiohttp.ClientConnectionError:
            await respond()
