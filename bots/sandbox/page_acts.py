"""What the browser asks the page to do: read from JSON, checked, and done by the simulated person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from bots.sandbox.page_state import Seat
from bots.sandbox.screen import Refused

Fields = Mapping[str, object]

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


def read_act(body: object) -> Act:
    """The act described by decoded JSON. Raises Unreadable."""
    fields = fields_of(body)
    if strange := fields.keys() - {*_TEXTS, "values"}:
        raise Unreadable(f"Nobody here knows the field {min(strange)!r}.")
    texts = {name: _text(fields[name], name) for name in _TEXTS if name in fields}
    values = {name: _text(value, name) for name, value in fields_of(fields.get("values", {})).items()}
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
        case _:
            raise Unreadable(f"No app can {act.do!r}.")
