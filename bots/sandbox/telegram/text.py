"""Texts as Telegram reads them: markup, found entities and limits, with TDLib's own parser and its own error texts."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import tdjson

from bots.sandbox.screen import Span
from bots.sandbox.telegram.parameters import as_integer, as_list, as_object
from bots.sandbox.telegram.wire import Entity, User, bad_request

# Bot API: sendMessage "1-4096 characters after entities parsing", captions 1024; a character is a UTF-16 unit.
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_PARSE_MODES: dict[str, dict[str, object]] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
_TYPES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "DateTime": "date_time",
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
}
# Inside these nothing else is found by itself.
_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})
_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "quote",
    "expandable_blockquote": "quote",
    "text_link": "link",
    "url": "link",
    "bot_command": "command",
}

KnownUser = Callable[[int], User | None]


def _nobody(_user_id: int) -> User | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedText:
    """A text without markup, and its entities in order."""

    plain: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """The length in UTF-16 units, in which Telegram counts offsets and limits."""
    return len(text.encode("utf-16-le")) // 2


def utf16_slice(text: str, start: int, end: int) -> str:
    """The part of a text between two UTF-16 offsets."""
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le", "replace")


def _td(query: dict[str, object]) -> dict[str, object]:
    answer = tdjson.td_execute(json.dumps(query).encode())
    return cast("dict[str, object]", json.loads(cast("bytes", answer)))


# TDLib writes to standard error unless it is told not to.
_td({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def _date_format(kind: object) -> str:
    """The `date_time_format` that Telegram writes for a date_time entity: "r", or letters of "wdDtT"."""
    spec = as_object(kind)
    if spec.get("@type") == "dateTimeFormattingTypeRelative":
        return "r"
    letters = {"dateTimePartPrecisionShort": ("d", "t"), "dateTimePartPrecisionLong": ("D", "T")}
    date = letters.get(str(as_object(spec.get("date_precision")).get("@type")), ("", ""))[0]
    time = letters.get(str(as_object(spec.get("time_precision")).get("@type")), ("", ""))[1]
    return ("w" if spec.get("show_day_of_week") else "") + date + time


def _entity(raw: object, known: KnownUser) -> Entity | None:
    found = as_object(raw)
    kind = as_object(found.get("type"))
    name = _TYPES.get(str(kind.get("@type")).removeprefix("textEntityType"))
    if name is None:
        return None
    entity = Entity(type=name, offset=cast("int", found["offset"]), length=cast("int", found["length"]))
    if name == "text_link":
        entity["url"] = str(kind["url"])
    elif name == "pre" and kind.get("language"):
        entity["language"] = str(kind["language"])
    elif name == "custom_emoji":
        entity["custom_emoji_id"] = str(kind["custom_emoji_id"])
    elif name == "date_time":
        entity["unix_time"] = cast("int", kind["unix_time"])
        entity["date_time_format"] = _date_format(kind.get("formatting_type"))
    elif name == "text_mention":
        user = known(cast("int", kind["user_id"]))
        if user is None:
            return None
        entity["user"] = user
    return entity


def _given_entity(given: Mapping[str, object], known: KnownUser) -> Entity | None:
    """A `MessageEntity` as the bot sent it; a mention of an unknown person is dropped."""
    offset, length, kind = as_integer(given.get("offset")), as_integer(given.get("length")), given.get("type")
    if offset is None or length is None or kind not in _TYPES.values():
        raise bad_request("can't parse MessageEntity: unsupported type, offset or length specified")
    rest = {key: value for key, value in given.items() if key in Entity.__annotations__ and key != "user"}
    entity = cast("Entity", {**rest, "offset": offset, "length": length})
    if kind == "text_mention":
        user = known(as_integer(as_object(given.get("user")).get("id")) or 0)
        if user is None:
            return None
        entity["user"] = user
    return entity


def _entities(raw: object, known: KnownUser) -> list[Entity]:
    return [entity for item in as_list(raw) if (entity := _entity(item, known)) is not None]


def _found(text: str) -> list[Entity]:
    return _entities(_td({"@type": "getTextEntities", "text": text}).get("entities"), _nobody)


def _with_found(text: FormattedText) -> FormattedText:
    closed = [entity for entity in text.entities if entity["type"] in _OPAQUE]
    free = [entity for entity in _found(text.plain) if not any(_overlap(entity, other) for other in closed)]
    entities = sorted([*text.entities, *free], key=lambda entity: (entity["offset"], -entity["length"]))
    return FormattedText(plain=text.plain, entities=tuple(entities))


def _overlap(one: Entity, other: Entity) -> bool:
    return one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]


def _trimmed(text: FormattedText) -> FormattedText:
    """Without the white space around it, which Telegram removes; entities move along."""
    body = text.plain.rstrip()
    end = utf16_length(body)
    start = end - utf16_length(body.lstrip())
    entities: list[Entity] = []
    for entity in text.entities:
        first = max(entity["offset"], start)
        last = min(entity["offset"] + entity["length"], end)
        if last > first:
            entities.append({**entity, "offset": first - start, "length": last - first})
    return FormattedText(plain=body.lstrip(), entities=tuple(entities))


def typed(text: str) -> FormattedText:
    """A text as a person typed it, with the commands, links and mentions found in it."""
    return _with_found(_trimmed(FormattedText(plain=text)))


def parsed(text: str, parse_mode: str, known: KnownUser = _nobody) -> FormattedText:
    """A text with its markup taken out. Raises ApiError in TDLib's words when the markup does not parse."""
    if not parse_mode:
        return FormattedText(plain=text)
    mode = _PARSE_MODES.get(parse_mode.lower())
    if mode is None:
        raise bad_request("unsupported parse_mode")
    answer = _td({"@type": "parseTextEntities", "text": text, "parse_mode": mode})
    if answer["@type"] == "error":
        reason = str(answer["message"])
        raise bad_request(reason[:1].lower() + reason[1:])
    return FormattedText(plain=str(answer["text"]), entities=tuple(_entities(answer["entities"], known)))


def written(
    text: str, parse_mode: str = "", entities: object = None, *, limit: int, known: KnownUser = _nobody
) -> FormattedText:
    """A text or caption the bot sent, parsed, trimmed and measured.

    `entities` (a list of MessageEntity) counts when there is no parse mode. `limit` is in UTF-16 units.
    Raises ApiError when the markup does not parse or the text is too long; an empty text passes.
    """
    formatted = parsed(text, parse_mode, known)
    if not parse_mode and entities:
        marks = [_given_entity(as_object(item), known) for item in as_list(entities)]
        formatted = FormattedText(plain=text, entities=tuple(mark for mark in marks if mark is not None))
    result = _with_found(_trimmed(formatted))
    if utf16_length(result.plain) > limit:
        raise bad_request("message caption is too long" if limit == CAPTION_LIMIT else "message is too long")
    return result


def spans(text: str, entities: Iterable[Entity]) -> tuple[Span, ...]:
    """The text cut where a style begins or ends; joined, the spans are the text. A time left is one to count down."""
    marks = list(entities)
    cuts = {0, utf16_length(text)}
    for entity in marks:
        cuts |= {entity["offset"], entity["offset"] + entity["length"]}
    places = sorted(cuts)
    return tuple(_span(text, start, end, marks) for start, end in itertools.pairwise(places))


def _span(text: str, start: int, end: int, entities: list[Entity]) -> Span:
    piece = utf16_slice(text, start, end)
    covering = [one for one in entities if one["offset"] <= start and end <= one["offset"] + one["length"]]
    links = [one.get("url", piece) for one in covering if _STYLES.get(one["type"]) == "link"]
    styles = frozenset(_STYLES[one["type"]] for one in covering if one["type"] in _STYLES)
    counted = [one["unix_time"] for one in covering if one.get("date_time_format") == "r" and "unix_time" in one]
    at, form = (datetime.fromtimestamp(counted[0], UTC), "R") if counted else (None, "")
    return Span(text=piece, styles=styles, url=links[0] if links else None, at=at, form=form)
