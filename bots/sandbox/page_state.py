"""What the page shows at one instant, and how it is told to the browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import orjson

from bots.sandbox.page_switches import Fault
from bots.sandbox.screen import Form, Message, Person, Refused

MESSAGES_SHOWN = 100  # of each chat; older ones scroll out of the page

Suggestions = tuple[tuple[str, str], ...]  # (label, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One chat on the screen. `id` is "" for the direct chat with the bot, else the platform's id.

    `commands` maps each word that the app offers here after "/" to its description.
    """

    id: str
    name: str
    messages: tuple[Message, ...]
    commands: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of the keyboard that replaces the letters. `locates`: it shares where the person is."""

    label: str
    locates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """One app on the screen.

    `about` is what the app tells of the bot in an empty chat; `offer` is a link into the direct chat that the bot asks
    the app to open, "" for none; `online` tells whether the bot is there, `blocked` whether the person has blocked it,
    `is_set_up` whether they have gone through Start.
    """

    person: str
    about: str
    chats: tuple[Chat, ...]
    keyboard: tuple[tuple[Key, ...], ...]
    form: Form | None
    toast: str | None
    offer: str
    online: bool
    blocked: bool
    is_set_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """A month that is being played: `day` of `days`, counted from one."""

    day: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """People who are being set up: `done` of `people` are."""

    done: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """The simulated people beside the one in front of the page, by name."""

    names: tuple[str, ...]
    has_room: bool
    arriving: Arriving | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tale:
    """A story as the list shows it. `in_public`: its end is seen in the shared chats, else in the direct ones."""

    title: str
    about: str
    in_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The whole page. `you` is who sits in front of it, of `people` (name to a few words about each).

    `world` names this beginning of everything; `story` is the one that was told in it, "" for none, and `told` whether
    it is at its end. `seed` is that of the last story or month. `busy` is true while time passes; `requests` is the
    number of the bot's newest request.
    """

    world: str
    stories: Mapping[str, Tale]
    story: str
    told: bool
    seed: str
    now: datetime
    you: str
    people: Mapping[str, str]
    busy: bool
    playing: Playing | None
    neighbours: Neighbourhood
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


def no_commands(_chat: str | None) -> Mapping[str, str]:
    """What an app offers after "/" that offers nothing."""
    return {}


async def no_suggestions(_text: str, _chat: str | None) -> Suggestions:
    """What an app offers that completes nothing."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A person in front of one app: their chats (id to name, "" the direct one) and what the app offers them.

    `lobby` is the chat in which a newcomer says /start, None where opening the bot does. `newest` tells cheaply whether
    there may be something new to read, `answered` returns once the bot has answered what was pressed.
    """

    person: Person
    chats: Callable[[], Mapping[str, str]]
    speak: Callable[[str], None]
    online: Callable[[], bool]
    blocked: Callable[[], bool]
    newest: Callable[[], tuple[int, ...]]
    answered: Callable[[], Awaitable[None]]
    lobby: str | None = None
    dismiss: Callable[[], Awaitable[None]] | None = None
    locate: Callable[[float, float], Awaitable[None]] | None = None
    complete: Callable[[str, str | None], Awaitable[Suggestions]] = no_suggestions
    about: Callable[[], str] = str
    commands: Callable[[str | None], Mapping[str, str]] = no_commands
    keyboard: Callable[[], tuple[tuple[Key, ...], ...]] = tuple
    offer: Callable[[], str] = str
    follow: Callable[[], Awaitable[None]] | None = None
    reply: Callable[[str, Message, str | None], Awaitable[None]] | None = None

    def skin(self, *, is_set_up: bool) -> Skin:
        """What the person sees now."""
        return Skin(
            person=self.person.name,
            about=self.about(),
            chats=tuple(self._chat(chat, name) for chat, name in self.chats().items()),
            keyboard=self.keyboard(),
            form=self.person.form,
            toast=self.person.toast,
            offer=self.offer(),
            online=self.online(),
            blocked=self.blocked(),
            is_set_up=is_set_up,
        )

    def _chat(self, chat: str, name: str) -> Chat:
        messages = self.person.screen(chat or None)[-MESSAGES_SHOWN:]
        return Chat(id=chat, name=name, messages=messages, commands=dict(self.commands(chat or None)))

    @property
    def shared(self) -> str:
        """The chat that the person shares with others."""
        return next(filter(None, self.chats()))

    def chat(self, chat: str) -> str | None:
        """The chat as `Person` names it. Raises Refused when the person is not in it."""
        if chat not in self.chats():
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


class Actor(Protocol):
    """Acts for people in front of their apps."""

    @property
    def personas(self) -> Mapping[str, str]:
        """Name to a few words about each persona."""
        ...

    def is_set_up(self, person: Person, *, chat: str | None) -> bool:
        """Whether the person has gone through Start, which begins in this chat, and has not left since."""
        ...

    async def answer(self, persona: str, seed: str, person: Person) -> None:
        """Answer the newest message as this persona would; the same seed gives the same answers."""
        ...

    async def take_part(self, person: Person, *, chat: str) -> None:
        """Press what everybody may press in a chat that is shared, each button once."""
        ...

    async def set_up(self, person: Person, *, chat: str | None) -> None:
        """Go through Start, beginning in this chat. Raises Refused where it cannot go on."""
        ...
