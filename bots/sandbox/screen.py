"""What a simulated person sees and can do, the same on both local platforms.

The page draws these values and the tests read them. They are made from what the local servers stored, never from
what the bot meant to send.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Refused(Exception):
    """The person tried something that their app would not let them do; the message says what."""


class Style(StrEnum):
    """How a button is drawn."""

    PLAIN = "plain"
    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button below a message. `key` is what the platform hands back (custom_id or callback data)."""

    label: str
    key: str
    style: Style = Style.PLAIN
    url: str | None = None
    disabled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One menu below a message (Discord's select). `options` are (label, value) pairs."""

    key: str
    placeholder: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text in one style. `styles` is a subset of {bold, italic, underline, strike, code, pre, quote,
    heading, small, link, spoiler, command}; `url` is set for links only. `at` is set for an instant, which the app
    writes in its reader's own zone (`form` is Discord's letter for how); `text` then has it in UTC."""

    text: str
    styles: frozenset[str] = frozenset()
    url: str | None = None
    at: datetime | None = None
    form: str = ""


class Kind(StrEnum):
    """How an app shows a picture; a video is silent and loops."""

    IMAGE = "image"
    VIDEO = "video"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as it is shown, `width` by `height` pixels, each 0 where the platform does not say.

    `url` is served by the local platform; `alt` is None where the platform has none. `above`: the words of the message
    stand above it, else below.
    """

    url: str
    kind: Kind = Kind.IMAGE
    width: int = 0
    height: int = 0
    alt: str | None = None
    above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file below a message, of `size` bytes. `url` is served by the local platform; `description` is its alt text."""

    name: str
    url: str
    size: int
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message on the screen. `text` is what is read, without markup; `spans` is the same with its styles.

    `accent` is the colour of its edge, 0 to 0xFFFFFF; None is the app's own.
    """

    id: str
    author: str
    mine: bool
    at: datetime
    text: str
    spans: tuple[Span, ...] = ()
    pictures: tuple[Picture, ...] = ()
    files: tuple[File, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    choices: tuple[Choice, ...] = ()
    only_me: bool = False
    edited: bool = False
    silent: bool = False
    accent: int | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All buttons, row after row."""
        return tuple(button for row in self.rows for button in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an open form. `options` are (label, value) pairs for a menu, empty for a text field."""

    key: str
    label: str
    description: str = ""
    placeholder: str = ""
    value: str = ""
    required: bool = True
    min_length: int = 0
    max_length: int = 4000
    multiline: bool = False
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form (Discord's modal) that lies open in front of the person."""

    key: str
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request the bot made, as the page's drawer shows it and the tests check it against the official spec.

    `body` is the decoded JSON or the form's fields (files by their names); `answer` the decoded JSON answer.
    """

    at: datetime
    method: str
    path: str
    query: Mapping[str, str]
    body: object
    files: tuple[str, ...]
    status: int
    answer: object


class Person(Protocol):
    """A simulated person in front of one app. Waits are for events, never for time to pass.

    `chat` names where it happens: None is the direct chat with the bot, else the id of a channel or group.
    """

    @property
    def id(self) -> str:
        """The platform's id of this person."""
        ...

    @property
    def name(self) -> str:
        """The name shown to others."""
        ...

    async def open(self) -> None:
        """Do what a newcomer does first: Telegram's big Start button; on Discord open the direct chat."""
        ...

    async def say(self, text: str, *, chat: str | None = None) -> None:
        """Type and send a text. On both platforms a leading "/word" that is a registered command runs it."""
        ...

    async def press(self, label: str, *, message: Message | None = None, chat: str | None = None) -> None:
        """Press the button with this label on `message`, or on the newest message that has it.

        Returns when the platform has taken the press; what follows is awaited with `sees`.
        Raises Refused when there is no such button, or it is disabled.
        """
        ...

    async def submit(self, values: Mapping[str, str]) -> None:
        """Fill the open form, fields named by key or label, and send it. Raises Refused as the app would."""
        ...

    async def choose(self, value: str, *, message: Message | None = None, chat: str | None = None) -> None:
        """Choose an option, by value or label, of the newest menu."""
        ...

    def screen(self, chat: str | None = None) -> tuple[Message, ...]:
        """The messages this person can see in a chat, oldest first."""
        ...

    @property
    def form(self) -> Form | None:
        """The form that lies open, if any."""
        ...

    @property
    def toast(self) -> str | None:
        """The last short notice shown by the app (a callback answer; "This interaction failed"), if any."""
        ...

    async def sees(
        self, what: str | Callable[[Message], bool], *, chat: str | None = None, within_s: float = 10.0
    ) -> Message:
        """Wait until the newest message of the bot in the chat contains the text (or satisfies the test); return it.

        Raises AssertionError with the whole screen in words when it does not happen in time.
        """
        ...

    async def block(self) -> None:
        """Block the bot (Telegram), or block it and close direct messages (Discord)."""
        ...

    async def unblock(self) -> None:
        """Undo `block`."""
        ...
