"""The two seats in front of the page: a person on the local Discord and the same one on the local Telegram."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Reversible
from contextlib import suppress

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_faults import has_blocked, is_blocked
from bots.sandbox.page_state import Key, Seat, Suggestions
from bots.sandbox.screen import Refused
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram

ANSWERED_S = 5.0  # real seconds; nobody answers while the platform is down

# What the apps report when their language is set, as Discord writes it, and its own name.
LANGUAGES = {
    "en-US": "English (US)",
    "en-GB": "English (UK)",
    "de": "Deutsch",
    "es-ES": "Español",
    "fr": "Français",
    "pt-BR": "Português",
    "hi": "हिन्दी",
    "ja": "日本語",
    "he": "Made up, right to left",
}


def discord_seat(discord: LocalDiscord, person: DiscordPerson) -> Seat:
    """The seat in front of Discord: a channel of the guild, and the direct chat."""

    async def complete(text: str, chat: str | None) -> Suggestions:
        command, space, typed = text.removeprefix("/").partition(" ")
        if not space or not text.startswith("/"):
            return ()
        try:
            return await person.complete(command, "", typed, chat=chat)
        except Refused:  # no such command, or one without suggestions
            return ()

    def speak(locale: str) -> None:
        person.locale = locale

    async def answered() -> None:
        with suppress(TimeoutError):  # the bot is gone
            await discord.wait_for(lambda: not discord.unanswered, ANSWERED_S)

    user = discord.world.users[int(person.id)]
    return Seat(
        person=person,
        chats=lambda: {discord.channel_id: discord.channel.name, "": discord.world.bot.name},
        speak=speak,
        online=lambda: discord.connected,
        blocked=lambda: has_blocked(discord, person),
        newest=lambda: newest(
            channel.messages for channel in (discord.channel, discord.world.direct_chat(user)) if channel
        ),
        answered=answered,
        lobby=discord.channel_id,
        dismiss=person.dismiss,
        complete=complete,
        commands=person.menu,
    )


def telegram_seat(telegram: LocalTelegram, person: TelegramPerson, group: Callable[[], str]) -> Seat:
    """The seat in front of Telegram: the private chat with the bot, and the group, whose id may change."""
    chats = telegram.platform.world.chats

    def keyboard() -> tuple[tuple[Key, ...], ...]:
        place = person.location_key
        return tuple(tuple(Key(label=label, locates=label == place) for label in row) for row in person.keyboard())

    async def locate(latitude: float, longitude: float) -> None:
        await person.share_location(latitude, longitude)

    def speak(locale: str) -> None:
        person.language_code = telegram_language(locale)

    async def answered() -> None:
        with suppress(TimeoutError):  # the bot is gone
            await telegram.wait_for(lambda: not person.spinning, ANSWERED_S)

    return Seat(
        person=person,
        chats=lambda: {"": telegram.platform.bot.name, group(): chats[int(group())].title},
        speak=speak,
        online=lambda: True,  # Telegram shows no such thing of a bot
        blocked=lambda: is_blocked(telegram, person),
        newest=lambda: newest(chats[int(chat)].messages for chat in (person.id, group())),
        answered=answered,
        locate=locate,
        about=lambda: telegram.platform.profile.descriptions.get("", ""),
        commands=person.menu,
        keyboard=keyboard,
        offer=lambda: person.offered_url or "",
        follow=person.follow_offer,
        reply=lambda text, message, chat: person.reply(text, message, chat=chat),
    )


def newest(chats: Iterable[Reversible[int]]) -> tuple[int, ...]:
    """The number of the newest message of each chat, 0 where there is none."""
    return tuple(next(reversed(messages), 0) for messages in chats)


def telegram_language(locale: str) -> str:
    """The language as Telegram's apps report it (an IETF tag); of Discord's tags only Brazil's keeps its region."""
    language = locale.partition("-")[0]
    return locale.lower() if language == "pt" else language
