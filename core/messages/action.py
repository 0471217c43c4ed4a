"""What a button means, and its wire: the text that the platform hands back when the button is pressed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from core.errors import InvalidValue, UnreadableAction
from core.rules.days import LocalDay

VERSION = "1"
MAX_WIRE_BYTES = 64  # Telegram's callback_data; Discord's custom_id takes 100
_NAME = re.compile(r"[a-z][a-z0-9.]*")
_VALUE = re.compile(r"[\x21-\x7e]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What happens on a press: a name, the local day it is about, and one value.

    `name` is dotted lower case ("checkin", "start.zone"), `value` printable ASCII without spaces. The day makes an old
    card harmless: a press on it is about its own day, never about today.
    Raises InvalidValue when the wire would be malformed or longer than 64 bytes.
    """

    name: str
    day: LocalDay | None = None
    value: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise InvalidValue(f"not an action name: {self.name!r}")
        if not _VALUE.fullmatch(self.value):
            raise InvalidValue(f"not an action value: {self.value!r}")
        if len(self.wire) > MAX_WIRE_BYTES:
            raise InvalidValue(f"wire of {len(self.wire)} bytes: {self.wire}")

    @property
    def wire(self) -> str:
        """The encoded form, at most 64 ASCII characters: `version:name:day:value`."""
        day = "" if self.day is None else self.day.isoformat().replace("-", "")
        return f"{VERSION}:{self.name}:{day}:{self.value}"


def decode(wire: str) -> Action:
    """The action behind a wire. Raises UnreadableAction when it is damaged or of another version."""
    version, _, rest = wire.partition(":")
    parts = rest.split(":", 2)
    if version != VERSION or len(parts) != 3:
        raise UnreadableAction(wire[:MAX_WIRE_BYTES])
    name, day, value = parts
    try:
        return Action(name=name, day=_day(day), value=value)
    except ValueError as error:
        raise UnreadableAction(wire[:MAX_WIRE_BYTES]) from error


def _day(digits: str) -> LocalDay | None:
    if not digits:
        return None
    if not re.fullmatch(r"[0-9]{8}", digits):
        raise UnreadableAction(digits)
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
