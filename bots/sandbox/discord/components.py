"""From the components a bot sends to those Discord gives back: numbered, defaults filled in, media resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from bots.sandbox.discord.component_checks import media_of, walk
from bots.sandbox.discord.types import Component, Json, objects

# The fields Discord always returns, though the bot may leave them out (response schemas of the OpenAPI spec).
_DEFAULTS: dict[int, Json] = {
    Component.CONTAINER: {"accent_color": None, "spoiler": False},
    Component.SEPARATOR: {"spacing": 1, "divider": True},
    Component.THUMBNAIL: {"description": None, "spoiler": False},
    Component.FILE: {"spoiler": False, "name": None, "size": None},
    Component.STRING_SELECT: {"min_values": 1, "max_values": 1},
    Component.USER_SELECT: {"min_values": 1, "max_values": 1},
    Component.ROLE_SELECT: {"min_values": 1, "max_values": 1},
    Component.MENTIONABLE_SELECT: {"min_values": 1, "max_values": 1},
    Component.CHANNEL_SELECT: {"min_values": 1, "max_values": 1},
}


def numbered(components: Sequence[Json]) -> list[Json]:
    """The components, each with an integer `id`: its own, or the next that is free."""
    parts = deepcopy(list(components))
    ids = _free_ids({part["id"] for part in walk(parts) if part.get("id")})
    for part in walk(parts):
        part["id"] = part.get("id") or next(ids)
    return parts


def returned(components: Sequence[Json], attachments: Sequence[Json]) -> list[Json]:
    """A message's components as Discord returns them. `attachments` are those of the message, in returned form."""
    parts = numbered(components)
    by_name = {attachment["filename"]: attachment for attachment in attachments}
    for part in walk(parts):
        _fill(part)
        for _, media in media_of(part):
            media |= _resolved(str(media["url"]), by_name, part)
    return parts


def _free_ids(taken: set[int]) -> Iterator[int]:
    number = 0
    while True:
        number += 1
        if number not in taken:
            yield number


def _fill(part: Json) -> None:
    part.pop("required", None)  # means something in modals only
    for key, value in _DEFAULTS.get(part["type"], {}).items():
        part.setdefault(key, value)
    for item in objects(part, "items"):
        item.setdefault("description", None)
        item.setdefault("spoiler", False)
    empty = [key for key, value in part.items() if value is None and key not in _DEFAULTS.get(part["type"], {})]
    for key in empty:
        del part[key]


def _resolved(url: str, by_name: Mapping[str, Json], part: Json) -> Json:
    scheme, _, name = url.partition("://")
    if scheme != "attachment":
        return {"id": str(part["id"]), "url": url, "proxy_url": url}
    attachment = by_name[name]
    if part["type"] == Component.FILE:
        part |= {"name": name, "size": attachment["size"]}
    return {
        "id": attachment["id"],
        "url": attachment["url"],
        "proxy_url": attachment["url"],
        "width": attachment.get("width"),
        "height": attachment.get("height"),
        "content_type": attachment["content_type"],
        "attachment_id": attachment["id"],
    }


def shown_in(components: Sequence[Json]) -> set[str]:
    """The ids of the attachments that a message's components show."""
    media = (each for part in walk(components) for _, each in media_of(part))
    return {str(each["attachment_id"]) for each in media if "attachment_id" in each}
