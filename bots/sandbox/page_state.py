"""What the page shows at one instant, and how it is told to the browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import orjson

from bots.sandbox.screen import Form, Message, Person, Refused

MESSAGES_SHOWN = 100  # of each chat; older ones scroll out of the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One chat on the screen. `id` is "" for the direct chat with the bot, else the platform's id."""

    id: str
    name: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """One app on the screen.

    `about` is what the app tells of the bot in an empty chat; `commands` maps each word that the app offers after "/"
    to its description.
    """

    person: str
    about: str
    chats: tuple[Chat, ...]
    commands: Mapping[str, str]
    form: Form | None
    toast: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The whole page. `busy` is true while time is played."""

    now: datetime
    busy: bool
    skins: Mapping[str, Skin]

    @property
    def json(self) -> bytes:
        """The state as the browser reads it."""
        return orjson.dumps(self, default=sorted)  # the sets of styles become lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A person in front of one app: their chats (id to name, "" the direct one) and what the app offers them."""

    person: Person
    chats: Mapping[str, str]
    dismiss: Callable[[], Awaitable[None]] | None = None
    about: Callable[[], str] = str
    commands: Callable[[], Mapping[str, str]] = dict[str, str]

    def skin(self) -> Skin:
        """What the person sees now."""
        return Skin(
            person=self.person.name,
            about=self.about(),
            chats=tuple(
                Chat(id=chat, name=name, messages=self.person.screen(chat or None)[-MESSAGES_SHOWN:])
                for chat, name in self.chats.items()
            ),
            commands=dict(self.commands()),
            form=self.person.form,
            toast=self.person.toast,
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
