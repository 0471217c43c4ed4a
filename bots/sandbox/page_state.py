"""What the page shows at one instant, and how it is told to the browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import orjson

from bots.sandbox.page_faults import Fault
from bots.sandbox.screen import Form, Message, Person, Refused

MESSAGES_SHOWN = 100  # of each chat; older ones scroll out of the page

Suggestions = tuple[tuple[str, str], ...]  # (label, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One chat on the screen. `id` is "" for the direct chat with the bot, else the platform's id."""

    id: str
    name: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of the keyboard that replaces the letters. `locates`: it shares where the person is."""

    label: str
    locates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """One app on the screen.

    `about` is what the app tells of the bot in an empty chat; `commands` maps each word that the app offers after "/"
    to its description; `online` tells whether the bot is there, `blocked` whether the person has blocked it,
    `is_set_up` whether they have gone through Start.
    """

    person: str
    about: str
    chats: tuple[Chat, ...]
    commands: Mapping[str, str]
    keyboard: tuple[tuple[Key, ...], ...]
    form: Form | None
    toast: str | None
    online: bool
    blocked: bool
    is_set_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """A month that is being played: `day` of `days`, counted from one."""

    day: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The whole page. `busy` is true while time passes; `requests` is the number of the bot's newest request."""

    now: datetime
    busy: bool
    playing: Playing | None
    skins: Mapping[str, Skin]
    faults: tuple[Fault, ...]
    personas: Mapping[str, str]
    languages: Mapping[str, str]
    language: str
    places: tuple[str, ...]
    requests: int

    @property
    def json(self) -> bytes:
        """The state as the browser reads it."""
        return orjson.dumps(self, default=sorted)  # the sets of styles become lists


async def no_suggestions(_text: str, _chat: str | None) -> Suggestions:
    """What an app offers that completes nothing."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A person in front of one app: their chats (id to name, "" the direct one) and what the app offers them.

    `lobby` is the chat in which a newcomer says /start, None where opening the bot does.
    """

    person: Person
    chats: Mapping[str, str]
    speak: Callable[[str], None]
    online: Callable[[], bool]
    blocked: Callable[[], bool]
    lobby: str | None = None
    dismiss: Callable[[], Awaitable[None]] | None = None
    locate: Callable[[float, float], Awaitable[None]] | None = None
    complete: Callable[[str, str | None], Awaitable[Suggestions]] = no_suggestions
    about: Callable[[], str] = str
    commands: Callable[[], Mapping[str, str]] = dict[str, str]
    keyboard: Callable[[], tuple[tuple[Key, ...], ...]] = tuple

    def skin(self, *, is_set_up: bool) -> Skin:
        """What the person sees now."""
        return Skin(
            person=self.person.name,
            about=self.about(),
            chats=tuple(
                Chat(id=chat, name=name, messages=self.person.screen(chat or None)[-MESSAGES_SHOWN:])
                for chat, name in self.chats.items()
            ),
            commands=dict(self.commands()),
            keyboard=self.keyboard(),
            form=self.person.form,
            toast=self.person.toast,
            online=self.online(),
            blocked=self.blocked(),
            is_set_up=is_set_up,
        )

    def chat(self, chat: str) -> str | None:
        """The chat as `Person` names it. Raises Refused when the person is not in it."""
        if chat not in self.chats:
            raise Refused("There is no such chat.")
        return chat or None

    def message(self, message: str, chat: str | None) -> Message | None:
        """The message with this id, None for "". Raises Refused when it is gone."""
        if not message:
            return None
        found = next((each for each in self.person.screen(chat) if each.id == message), None)
        if found is None:
            raise Refused("This message is gone.")
        return found
