"""The bot's requests for the page's drawer, numbered, with how much of the platforms' limits each one uses."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import orjson

from bots.sandbox.screen import Request

KEPT = 200  # requests; older ones drop out of the drawer

# Discord, "Message Components": 40 components of a message counting nested ones, 4000 characters of all texts.
_COMPONENTS, _COMPONENTS_TEXT = 40, 4000
_TEXT_DISPLAY = 10
# Bot API, sendMessage "1-4096 characters" and sendPhoto "0-1024"; the buttons are python-telegram-bot's finding.
_TELEGRAM_TEXTS = {"text": 4096, "caption": 1024}
_TELEGRAM_BUTTONS = 100
_FOLDED = ("getUpdates", "sendChatAction", "/typing", "/gateway/bot")

_Json = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """How much of a limit a message uses."""

    name: str
    used: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One request in the drawer. Numbers grow by one over both platforms."""

    number: int
    skin: str
    request: Request
    meters: tuple[Meter, ...]


class Journal:
    """Follows what the local platforms recorded. `folded` counts the polls and typing notices left out."""

    def __init__(self, sources: Mapping[str, Sequence[Request]]) -> None:
        self._sources = sources
        self._read = dict.fromkeys(sources, 0)
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self.folded = 0
        self.newest = 0

    def catch_up(self) -> None:
        """Take in what the bot has asked for since the last look."""
        fresh = [
            (request.at, skin, request)
            for skin, requests in self._sources.items()
            for request in requests[self._read[skin] :]
        ]
        self._read = {skin: len(requests) for skin, requests in self._sources.items()}
        for _at, skin, request in sorted(fresh, key=lambda each: each[0]):
            if request.path.endswith(_FOLDED):
                self.folded += 1
                continue
            self.newest += 1
            self._entries.append(Entry(number=self.newest, skin=skin, request=request, meters=meters(skin, request)))

    def json(self, after: int) -> bytes:
        """The requests with a higher number than `after`, oldest first, and the count of those folded away."""
        entries = [each for each in self._entries if each.number > after]
        return orjson.dumps({"entries": entries, "folded": self.folded, "kept": KEPT}, default=str)


def meters(skin: str, request: Request) -> tuple[Meter, ...]:
    """What a request that carries a message uses of its platform's limits; empty for every other request."""
    body = _object(request.body)
    return _discord(_object(body.get("data")) or body) if skin == "discord" else _telegram(body, request.answer)


def _discord(message: _Json) -> tuple[Meter, ...]:
    parts = _parts(message.get("components"))
    if not parts or "title" in message:  # a form has other limits
        return ()
    texts = sum(len(str(part.get("content", ""))) for part in parts if part.get("type") == _TEXT_DISPLAY)
    return (
        Meter(name="components", used=len(parts), most=_COMPONENTS),
        Meter(name="text", used=texts, most=_COMPONENTS_TEXT),
    )


def _parts(raw: object) -> list[_Json]:
    """Every component, however deep."""
    found: list[_Json] = []
    for part in map(_object, _list(raw)):
        found += [part, *_parts(part.get("components"))]
        found += _parts([part["accessory"]] if "accessory" in part else [])
    return found


def _telegram(body: _Json, answer: object) -> tuple[Meter, ...]:
    sent = _object(_object(answer).get("result"))
    body = {**_object(body.get("media")), **body}  # editMessageMedia says its caption in there
    found = [
        Meter(name=name, used=_units(str(sent.get(name, body[name]))), most=most)  # the limit counts what is shown
        for name, most in _TELEGRAM_TEXTS.items()
        if name in body and "callback_query_id" not in body
    ]
    rows = _list(_object(body.get("reply_markup")).get("inline_keyboard"))
    buttons = sum(len(_list(row)) for row in rows)
    return (*found, Meter(name="buttons", used=buttons, most=_TELEGRAM_BUTTONS)) if buttons else tuple(found)


def _units(text: str) -> int:
    """Telegram counts in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _object(raw: object) -> _Json:
    """The JSON object, also from its text, as forms carry it; an empty one for anything else."""
    if isinstance(raw, str) and raw.startswith("{"):
        try:
            raw = orjson.loads(raw)
        except orjson.JSONDecodeError:
            return {}
    return cast("_Json", raw) if isinstance(raw, dict) else {}


def _list(raw: object) -> list[object]:
    return cast("list[object]", raw) if isinstance(raw, list) else []
