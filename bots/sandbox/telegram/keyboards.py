"""Reply markup: what may stand below a message, and what it does to the person's keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from bots.sandbox.telegram.parameters import as_list, as_object
from bots.sandbox.telegram.wire import InlineButton, InlineKeyboard, bad_request

# Bot API, InlineKeyboardButton.callback_data: "1-64 bytes".
_CALLBACK_DATA_BYTES = 64
# python-telegram-bot, InlineKeyboardMarkupLimit: found by trial, the Bot API documents neither.
_BUTTONS_IN_ALL = 100
_BUTTONS_PER_ROW = 8
_STYLES = frozenset({"primary", "success", "danger"})
_URL_SCHEMES = ("http://", "https://", "tg://")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyButton:
    """A button of the keyboard that replaces the letters: it types its text, or shares the location."""

    text: str
    shares_location: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyKeyboard:
    """Bot API `ReplyKeyboardMarkup`."""

    rows: tuple[tuple[ReplyButton, ...], ...]
    one_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What `reply_markup` asks for. At most one of the first four is set."""

    inline: InlineKeyboard | None = None
    keyboard: ReplyKeyboard | None = None
    removes_keyboard: bool = False
    forces_reply: bool = False
    selective: bool = False


def read_markup(raw: object) -> Markup:
    """Any `reply_markup` of a new message; None is none. Raises ApiError as the Bot API server does."""
    if raw is None:
        return Markup()
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    given = as_object(cast("object", raw))
    selective = bool(given.get("selective"))
    if "inline_keyboard" in given:
        return Markup(inline=_inline(given))
    if "keyboard" in given:
        return Markup(keyboard=_keyboard(given), selective=selective)
    return Markup(
        removes_keyboard=bool(given.get("remove_keyboard")),
        forces_reply=bool(given.get("force_reply")),
        selective=selective,
    )


def read_inline(raw: object) -> InlineKeyboard | None:
    """The `reply_markup` of an edit: an inline keyboard or nothing, which removes the old one."""
    markup = read_markup(raw)
    if markup.keyboard or markup.removes_keyboard or markup.forces_reply:
        raise bad_request("inline keyboard expected")
    return markup.inline


def _inline(given: Mapping[str, object]) -> InlineKeyboard | None:
    rows = [[_inline_button(button) for button in as_list(row)] for row in as_list(given["inline_keyboard"])]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > _BUTTONS_IN_ALL or any(len(row) > _BUTTONS_PER_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return InlineKeyboard(inline_keyboard=rows) if rows else None


def _inline_button(raw: object) -> InlineButton:
    given = as_object(raw)
    text = given.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    button = InlineButton(text=text)
    url, data, style = given.get("url"), given.get("callback_data"), given.get("style")
    if isinstance(url, str):
        button["url"] = _button_url(url)
    elif isinstance(data, str):
        button["callback_data"] = _button_data(data)
    else:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if style is not None:
        if style not in _STYLES:
            raise bad_request("can't parse inline keyboard button: Invalid button style specified")
        button["style"] = str(style)
    return button


def _button_url(url: str) -> str:
    if not url.startswith(_URL_SCHEMES):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return url


def _button_data(data: str) -> str:
    if not 1 <= len(data.encode()) <= _CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _keyboard(given: Mapping[str, object]) -> ReplyKeyboard:
    rows = tuple(tuple(_reply_button(button) for button in as_list(row)) for row in as_list(given["keyboard"]))
    return ReplyKeyboard(rows=rows, one_time=bool(given.get("one_time_keyboard")))


def _reply_button(raw: object) -> ReplyButton:
    if isinstance(raw, str):
        return ReplyButton(text=raw)
    given = as_object(raw)
    text = given.get("text")
    if not isinstance(text, str) or not text:
        raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')
    return ReplyButton(text=text, shares_location=bool(given.get("request_location")))
