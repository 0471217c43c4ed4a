"""A message before any platform drew it.

Texts are ids with values: the renderer says them in the person's language and escapes them, because only it knows how.
What can be counted is checked when a card is born; what must be said first, by `measuring`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import islice

from core.errors import InvalidValue
from core.messages.action import Action
from core.messages.attached import Document, Picture
from core.messages.texts import Text, verbatim

# The intersection of both platforms (platforms.md §3.1).
MAX_ROW = 5
MAX_BUTTONS = 14  # beside a scale; with MAX_ROWS they are the 40 components of a Discord message
MAX_ROWS = 8
MAX_NOTICE = 200  # Telegram's answerCallbackQuery
MOST = 10  # of the soreness scale (coaching.md §1.1)


class Audience(StrEnum):
    """Who may read a card."""

    PRIVATE = "private"  # the direct chat
    PRESSER = "presser"  # in a shared place, seen by the person who pressed only
    PUBLIC = "public"


class Emphasis(StrEnum):
    """How a button stands out; its label alone always carries the meaning."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of prose."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """A numbered list, read in order."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A list in no order, one point a line."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Short lines of a label and what it says."""

    items: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words set apart: a caution, a reason."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An instant, shown by the reader's own app where it can, else in `zone` and the reader's language.

    `left_s`, the seconds to it when the card was made, shows it as the time left: counted down by an app that can.
    """

    label: Text
    at: datetime
    zone: str
    left_s: int | None = None


Block = Paragraph | Steps | Points | Facts | Quote | When


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button with a meaning."""

    label: Text
    action: Action
    emphasis: Emphasis = Emphasis.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A question answered by a number from 0 to `most`, or not at all.

    The number becomes the value of `action`. The blocks of the card say what 0 and `most` mean.
    """

    action: Action
    skip: Button
    most: int = MOST

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The numbers in order, then the way past the question."""
        numbers = range(self.most + 1)
        return (
            *(Button(label=verbatim(str(n)), action=replace(self.action, value=str(n))) for n in numbers),
            self.skip,
        )

    def rows(self, *widths: int) -> tuple[tuple[Button, ...], ...]:
        """The buttons in rows as wide as the platform has room for."""
        buttons = iter(self.buttons)
        return tuple(tuple(islice(buttons, width)) for width in widths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One typed answer. A platform with forms opens one behind `button`; elsewhere the person simply types.

    `action` is sent with the field "text" filled in. A form is made from its action alone, so that it opens without
    a look at the database. `locatable`: a platform where people can share their location may offer that instead.
    """

    button: Text
    title: Text
    label: Text
    hint: Text
    action: Action
    max_length: int = 80
    locatable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A platform-neutral message.

    A scale is drawn above the rows. `health` marks a card that holds a health value; such a card is never public.
    A `document` tells of one person, so its card is marked so too. A `picture` or a document stands below the words,
    no scale beside it; where a platform has no room for all the words beside it, the picture is left out.
    `silent` cards arrive without a sound. An `urgent` card says what to do about a symptom: nothing stands above it.
    Raises InvalidValue when it breaks a limit of either platform or would show health data in public.
    """

    title: Text | None = None
    blocks: tuple[Block, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    form: Form | None = None
    scale: Scale | None = None
    document: Document | None = None
    picture: Picture | None = None
    audience: Audience = Audience.PRIVATE
    health: bool = False
    silent: bool = False
    urgent: bool = False

    def __post_init__(self) -> None:
        if self.title is None and not self.blocks:
            raise InvalidValue("a card says something")
        if any(not 1 <= len(row) <= MAX_ROW for row in self.rows):
            raise InvalidValue(f"a row holds 1 to {MAX_ROW} buttons")
        if sum(map(len, self.rows)) + (self.form is not None) > MAX_BUTTONS:
            raise InvalidValue(f"a card holds at most {MAX_BUTTONS} buttons")
        if len(self.rows) + (self.form is not None) > MAX_ROWS:
            raise InvalidValue(f"a card holds at most {MAX_ROWS} rows")
        wires = [button.action.wire for button in self.buttons]
        if len(set(wires)) != len(wires):
            raise InvalidValue("two buttons of a card mean the same")
        if self.form is not None and self.scale is not None:
            raise InvalidValue("a card asks one thing")
        if self.health and self.audience is Audience.PUBLIC:
            raise InvalidValue("health data is never public")
        if self.document is not None and not self.health:
            raise InvalidValue("a document tells of a person: its card is marked as health")
        if sum(each is not None for each in (self.document, self.picture, self.scale)) > 1:
            raise InvalidValue("a card brings one thing: a picture, a document or a scale")  # Discord's 40 components

    @property
    def buttons(self) -> Iterator[Button]:
        """All buttons in reading order: those of the scale, then row after row."""
        yield from self.scale.buttons if self.scale is not None else ()
        yield from (button for row in self.rows for button in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What an adapter does after a press or a command.

    `replaces`: the pressed message becomes `card`; otherwise `card` is a new message where the person acted.
    `direct` is besides sent to the person's direct chat, within this very interaction. `rest` does what takes long and
    is left to do before the answer is shown.

    In a shared place a `notice` of at most MAX_NOTICE characters says all there is, where a platform can show one to
    the person who acted and no whole card. `link` is what leads them from there to the same in the direct chat.
    """

    card: Card
    language: str
    replaces: bool = True
    direct: Card | None = None
    notice: Text | None = None
    link: str = ""
    rest: Callable[[], Awaitable[Reply | None]] | None = field(default=None, repr=False, compare=False)

    async def finished(self) -> Reply | None:
        """The answer to show; None, and nothing is shown, when the person did something else meanwhile."""
        return self if self.rest is None else await self.rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message that leaves by itself. After the `last` one nothing is sent until the person is heard of again.

    `finish` does what takes long before it leaves, such as a drawing. `pinned`: it is to stay in sight.
    """

    card: Card
    language: str
    last: bool = False
    finish: Callable[[Card], Awaitable[Card]] | None = field(default=None, repr=False, compare=False)
    pinned: bool = False


def texts_of(block: Block) -> tuple[Text, ...]:
    """Every text of a block, in reading order."""
    match block:
        case Paragraph(text=text) | Quote(text=text) | When(label=text):
            return (text,)
        case Steps(items=items) | Points(items=items):
            return items
        case Facts(items=items):
            return tuple(text for pair in items for text in pair)
