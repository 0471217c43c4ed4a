"""The parameters of one request, however they were sent: query, urlencoded, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from bots.sandbox.telegram.wire import bad_request

# telegram-bot-api, Client.cpp, to_bool: these spellings are true, all others false.
_TRUE = frozenset({"true", "yes", "1", "y", "t"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with the request."""

    name: str
    content: bytes


def as_object(value: object) -> Mapping[str, object]:
    """The value as a JSON object, empty when it is none."""
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """The value as a JSON array, empty when it is none."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_integer(value: object) -> int | None:
    """The value as a whole number, written as such or as text; None when it is none."""
    try:
        return int(value) if isinstance(value, int | str) else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What a method was called with. Readers return None when the parameter is missing."""

    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict[str, Upload])

    def text(self, name: str) -> str | None:
        """A string, as it was sent."""
        value = self.values.get(name)
        return value if value is None or isinstance(value, str) else json.dumps(value)

    def integer(self, name: str) -> int | None:
        """A whole number; text that is none counts as missing, as in the real server."""
        return as_integer(self.text(name))

    def flag(self, name: str) -> bool:
        """A switch, off when missing."""
        return (self.text(name) or "").lower() in _TRUE

    def structure(self, name: str) -> object:
        """A JSON value: sent as such, or as JSON text inside a form. Raises ApiError when it does not parse."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return cast("object", json.loads(value)) if value else None
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def strings(self, name: str) -> list[str] | None:
        """A JSON array of strings."""
        value = self.structure(name)
        return None if value is None else [str(item) for item in as_list(value)]

    def upload(self, reference: str) -> Upload | None:
        """The uploaded file meant by a field's name or by `attach://name`."""
        return self.uploads.get(reference.removeprefix("attach://"))
