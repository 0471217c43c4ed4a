"""What the browser asks the page to do: read from JSON, checked, and done by the simulated person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from bots.sandbox.page_state import Seat
from bots.sandbox.screen import Refused

Fields = Mapping[str, object]

# Where the person may be, in degrees (latitude, longitude): one city on each side of the date line and the equator.
PLACES = {
    "Berlin": (52.52, 13.405),
    "Bengaluru": (12.9716, 77.5946),
    "São Paulo": (-23.5505, -46.6333),
    "San Francisco": (37.7749, -122.4194),
    "Auckland": (-36.8509, 174.7645),
}

_TEXTS = ("skin", "do", "chat", "message", "label", "text", "value")


class Unreadable(Exception):
    """What the browser sent is none of the page's own requests; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing a person does. `chat` and `message` are ids; what the act does not need is empty."""

    skin: str
    do: str
    chat: str = ""
    message: str = ""
    label: str = ""
    text: str = ""
    value: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str])


def fields_of(body: object) -> Fields:
    """The JSON object that was sent. Raises Unreadable for anything else."""
    if not isinstance(body, dict):
        raise Unreadable("The page sent something that is not a JSON object.")
    return cast("Fields", body)


def texts_of(body: object, *names: str) -> dict[str, str]:
    """The named texts of a JSON object that has no other fields. Raises Unreadable."""
    fields = fields_of(body)
    if strange := fields.keys() - {*names}:
        raise Unreadable(f"Nobody here knows the field {min(strange)!r}.")
    return {name: _text(value, name) for name, value in fields.items()}


def read_act(body: object) -> Act:
    """The act described by decoded JSON. Raises Unreadable."""
    fields = dict(fields_of(body))
    values = {name: _text(value, name) for name, value in fields_of(fields.pop("values", {})).items()}
    texts = texts_of(fields, *_TEXTS)
    if not texts.get("skin") or not texts.get("do"):
        raise Unreadable("An act needs a skin and something to do.")
    return Act(**texts, values=values)


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise Unreadable(f"The field {name!r} must be a text.")
    return value


async def perform(act: Act, seat: Seat) -> None:
    """Let the person do it. Raises Refused as their app would, Unreadable for an act that no app has."""
    chat, person = seat.chat(act.chat), seat.person
    match act.do:
        case "open":
            await person.open()
        case "say":
            await person.say(act.text, chat=chat)
        case "press":
            await person.press(act.label, message=seat.message(act.message, chat), chat=chat)
        case "choose":
            await person.choose(act.value, message=seat.message(act.message, chat), chat=chat)
        case "submit":
            await person.submit(act.values)
        case "close_form":
            if seat.dismiss is None:
                raise Refused("This app has no forms.")
            await seat.dismiss()
        case "reply":
            await _reply(act, seat)
        case "locate":
            await _locate(act.value, seat)
        case "follow":
            if seat.follow is None:
                raise Refused("This app offers no links.")
            await seat.follow()
        case _:
            raise Unreadable(f"No app can {act.do!r}.")


async def _reply(act: Act, seat: Seat) -> None:
    chat = seat.chat(act.chat)
    replied = seat.message(act.message, chat)
    if seat.reply is None or replied is None:
        raise Refused("There is nothing to reply to.")
    await seat.reply(act.text, replied, chat)


async def _locate(place: str, seat: Seat) -> None:
    if seat.locate is None:
        raise Refused("This app shares no location.")
    if place not in PLACES:
        raise Unreadable(f"The page has no place {place!r}.")
    await seat.locate(*PLACES[place])
