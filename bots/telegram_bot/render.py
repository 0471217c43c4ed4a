"""A card as a Telegram message: HTML text and an inline keyboard.

Every word is escaped here. A form needs no drawing: the card asks, and the person types, or shares their location.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from html import escape, unescape
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, format_timedelta
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.constants import KeyboardButtonStyle

from bots.telegram_bot.location import share_button
from core.messages.attached import Document, Picture
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Points, Quote, Steps, When, texts_of
from core.messages.texts import Text, locale_of, text

MAX_TEXT = 4096  # sendMessage: UTF-16 units after entities parsing (Bot API)
MAX_CAPTION = 1024  # sendDocument, sendPhoto and sendAnimation: likewise
_MARKS = 8  # units around one text at most: a blank line before, "12. " or ": ", a line's end
_TAG = re.compile("<[^>]*>")
_SCALE = (6, 5, 1)  # 0 to 5, 6 to 10, and the way past (platforms.md §2.1)
_STYLES = {Emphasis.PRIMARY: KeyboardButtonStyle.PRIMARY, Emphasis.DANGER: KeyboardButtonStyle.DANGER}

Say = Callable[[Text], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is sent: `html` for parse mode HTML, at most 4096 UTF-16 units once parsed; 1024 as the caption of a `file`
    or a `picture`."""

    html: str
    keyboard: InlineKeyboardMarkup | None
    file: InputFile | None = None
    picture: Picture | None = None


def draw(card: Card, say: Say, language: str, *, private: bool = True) -> Page:
    """The card in Telegram's words. A text beyond the platform's limit is cut and ends in "…".

    No word is cut for a picture: where they do not all fit beside it, its caption is left out, and else the picture.
    `private`: it stands in a direct chat, the only place where a location can be asked for (Bot API, KeyboardButton).
    """
    html = _html(card, say, language)
    if card.picture is not None and _length(html) > MAX_CAPTION:
        smaller = replace(card.picture, caption=None) if card.picture.caption is not None else None
        return draw(replace(card, picture=smaller), say, language, private=private)
    return Page(
        html=html,
        keyboard=_keyboard(card, say, private=private),
        file=_file(card.document) if card.document is not None else None,
        picture=card.picture,
    )


def _html(card: Card, say: Say, language: str) -> str:
    last = _description(card)
    texts = 1 + (last is not None) + sum(len(texts_of(block)) + isinstance(block, When) for block in card.blocks)
    pen = _Pen(say, language, room=(MAX_TEXT if card.document is None else MAX_CAPTION) - _MARKS * texts)
    parts = [f"<b>{pen.say(card.title)}</b>"] if card.title is not None else []
    parts += [_block(block, pen) for block in card.blocks]
    return "\n\n".join([*parts, pen.say(last)] if last is not None else parts)


def _description(card: Card) -> Text | None:
    """What describes the file that comes along: on Telegram files have no alt text."""
    if card.document is not None:
        return card.document.description
    if card.picture is None:
        return None
    return text("picture-described", alt=card.picture.alt) if card.picture.described else card.picture.caption


def _file(document: Document) -> InputFile:
    return InputFile(document.content, filename=document.name)


def _length(html: str) -> int:
    """Of our own HTML once parsed, in UTF-16 units."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2


class _Pen:
    """Says texts in one language and escapes them, as long as there is room (in UTF-16 units)."""

    def __init__(self, say: Say, language: str, room: int) -> None:
        self._say = say
        self._room = room
        self.language = language

    def say(self, text: Text) -> str:
        return self.write(self._say(text))

    def write(self, words: str) -> str:
        units = words.encode("utf-16-le")
        if len(units) > 2 * self._room:
            kept = units[: 2 * max(0, self._room - 1)].decode("utf-16-le", "ignore")
            words = kept + "…" if self._room > 0 else ""
        self._room -= len(words.encode("utf-16-le")) // 2
        return escape(words, quote=False)


def _block(block: Block, pen: _Pen) -> str:
    match block:
        case Paragraph(text=text):
            return pen.say(text)
        case Quote(text=text):
            return f"<blockquote>{pen.say(text)}</blockquote>"
        case Steps(items=items):
            return "\n".join(f"{number}. {pen.say(item)}" for number, item in enumerate(items, 1))
        case Points(items=items):
            return "\n".join(f"• {pen.say(item)}" for item in items)
        case Facts(items=items):
            return "\n".join(f"<b>{pen.say(label)}</b>: {pen.say(text)}" for label, text in items)
        case When():
            return f"<b>{pen.say(block.label)}</b>: {_instant(block, pen)}"


def _instant(when: When, pen: _Pen) -> str:
    """The instant, or the time left, as the reader's own app writes it; an app that cannot shows the words between."""
    form, words = ("wDt", _date(when, pen)) if when.left_s is None else ("r", _left(when.left_s, pen))
    return f'<tg-time unix="{int(when.at.timestamp())}" format="{form}">{pen.write(words)}</tg-time>'


def _date(when: When, pen: _Pen) -> str:
    """Weekday, date and time."""
    zone, locale = ZoneInfo(when.zone), locale_of(pen.language)
    day = format_date(when.at.astimezone(zone), "full", locale=locale)
    return f"{day}, {format_time(when.at, 'short', tzinfo=zone, locale=locale)}"


def _left(seconds: int, pen: _Pen) -> str:
    """Such as "in 25 seconds"; whole minutes from two on."""
    return format_timedelta(timedelta(seconds=seconds), add_direction=True, threshold=2, locale=locale_of(pen.language))


def _keyboard(card: Card, say: Say, *, private: bool) -> InlineKeyboardMarkup | None:
    numbers = card.scale.rows(*_SCALE) if card.scale is not None else ()
    rows = [[_button(button, say) for button in row] for row in (*filter(None, numbers), *card.rows)]
    if private and card.form is not None and card.form.locatable:
        rows.insert(0, [share_button(say)])
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button, say: Say) -> InlineKeyboardButton:
    return InlineKeyboardButton(say(button.label), callback_data=button.action.wire, style=_STYLES.get(button.emphasis))
