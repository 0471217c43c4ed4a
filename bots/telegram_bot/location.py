"""Sharing one's location in place of typing a city. Only the zone of the place ever leaves here."""

from __future__ import annotations

from collections.abc import Callable

from telegram import InlineKeyboardButton, KeyboardButton, Location, ReplyKeyboardMarkup

from core.messages.texts import Text

SHARE = "telegram:location"  # callback data of a button of our own; no wire of the core begins like this
ASK, TYPE = Text(id="location-ask"), Text(id="location-type")
DROPPED, NOWHERE = Text(id="location-dropped"), Text(id="location-nowhere")
TYPE_KEY = Text(id="location-type-key")
_SHARE_KEY = Text(id="location-share")

Say = Callable[[Text], str]


def share_button(say: Say) -> InlineKeyboardButton:
    """The button below a card that brings the keyboard."""
    return InlineKeyboardButton(say(_SHARE_KEY), callback_data=SHARE)


def keyboard(say: Say) -> ReplyKeyboardMarkup:
    """The keys in place of the letters: only such a key can ask a person's app for the location."""
    share = KeyboardButton(say(_SHARE_KEY), request_location=True)
    return ReplyKeyboardMarkup([[share], [KeyboardButton(say(TYPE_KEY))]], resize_keyboard=True, one_time_keyboard=True)


def zone_of(location: Location) -> str | None:
    """The IANA zone of a place, "Etc/GMT+5" and the like at sea; None where there is none."""
    from tzfpy import get_tz  # reads its map of zones into memory, and most people never share where they are

    return get_tz(location.longitude, location.latitude) or None
