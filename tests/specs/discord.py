"""Checks recorded traffic against Discord's own specification: requests, answers and gateway events.

The OpenAPI document and the gateway schemas are no part of the project; where their folder is missing, tests that
need them are skipped (`needs_specs`). Each function returns the faults found, one line each, empty when all is well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from bots.sandbox.screen import Request

Json = dict[str, Any]

SPECS = Path(__file__).parents[3] / "shared" / "specs"
needs_specs = pytest.mark.skipif(not SPECS.is_dir(), reason=f"the official specifications are not at {SPECS}")

# What discord.py 2.7.1 sends and the document leaves out.
_ALSO_SENT = {
    "RichEmbed": ("flags",),
    "MessageEditRequestPartial": ("tts",),
    "IncomingWebhookUpdateRequestPartial": ("tts",),
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": ("tts",),
    "ApplicationCommandUpdateRequest": ("nsfw",),
    "MessageReferenceRequest": ("type",),
}
# Events that have no schema of their own, with the OpenAPI object that they are.
_EVENT_OBJECTS = {
    "CHANNEL_CREATE": "GuildChannelResponse",
    "CHANNEL_UPDATE": "GuildChannelResponse",
    "CHANNEL_DELETE": "GuildChannelResponse",
    "THREAD_CREATE": "ThreadResponse",
}
_SAME_SCHEMA = {"GUILD_MEMBER_UPDATE": "GUILD_MEMBER_ADD"}
_PLAIN_EVENTS = {
    "GUILD_DELETE": {"id"},
    "GUILD_ROLE_CREATE": {"guild_id", "role"},
    "GUILD_MEMBER_REMOVE": {"guild_id", "user"},
    "MESSAGE_DELETE": {"id", "channel_id"},
    "MESSAGE_REACTION_ADD": {"user_id", "channel_id", "message_id", "emoji", "burst", "type"},
    "MESSAGE_REACTION_REMOVE": {"user_id", "channel_id", "message_id", "emoji", "burst", "type"},
}
_COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
_LINK, _PREMIUM, _BUTTON = 5, 6, 2


def check_traffic(requests: Iterable[Request], events: Iterable[tuple[str, Json]] = ()) -> list[str]:
    """All faults of a recording: every request, its answer, and every gateway event."""
    faults = [fault for request in requests for fault in (*check_request(request), *check_answer(request))]
    return faults + [fault for name, data in events for fault in check_event(name, data)]


def check_request(request: Request) -> list[str]:
    """The faults of a request's path and body."""
    found = _operation(request.method, request.path)
    where = f"{request.method} {request.path}"
    if found is None:
        return [f"{where}: the API has no such method"]
    content = _document()["paths"][found[0]][found[1]].get("requestBody", {}).get("content", {})
    schema = content.get("application/json", content.get("multipart/form-data", {})).get("schema")
    if schema is None:
        return [f"{where}: takes no body"] if request.body else []
    own = [*_own_faults(request.body), *_name_faults(request)]
    pointer = f"{found[0]} {found[1]} request"
    return [f"{where} request {fault}" for fault in (*_faults(pointer, request.body or {}, sent=True), *own)]


def check_answer(request: Request) -> list[str]:
    """The faults of the answer a request got; a cut connection or a 5xx has none."""
    found = _operation(request.method, request.path)
    if found is None or request.status == 0 or request.status >= 500:
        return []
    responses = _document()["paths"][found[0]][found[1]]["responses"]
    key = str(request.status) if str(request.status) in responses else f"{request.status // 100}XX"
    where = f"{request.method} {request.path} {request.status}"
    if key not in responses:
        return [f"{where}: not among {list(responses)}"]
    if request.status == 204:
        return [f"{where}: has a body"] if request.answer is not None else []
    return [f"{where} {fault}" for fault in _faults(f"{found[0]} {found[1]} {key}", request.answer, sent=False)]


def check_event(name: str, data: Json) -> list[str]:
    """The faults of a gateway event's data."""
    if name in _EVENT_OBJECTS:
        return [f"{name} {fault}" for fault in _faults(_EVENT_OBJECTS[name], data, sent=False)]
    if name in _PLAIN_EVENTS:
        return [f"{name} lacks {key}" for key in sorted(_PLAIN_EVENTS[name] - data.keys())]
    validator = _event_validator(_SAME_SCHEMA.get(name, name), data.get("type") if "INTERACTION" in name else None)
    if validator is None:
        return [f"{name}: no such event is known"]
    return [f"{name} {_line(error)}" for error in validator.iter_errors(data)]


# The document


@cache
def _document() -> Json:
    return json.loads((SPECS / "discord-openapi.json").read_bytes())


@cache
def _operations() -> list[tuple[re.Pattern[str], str]]:
    paths = sorted(_document()["paths"], key=lambda path: (path.count("{"), path))
    return [(re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))), path) for path in paths]


def _operation(method: str, path: str) -> tuple[str, str] | None:
    for pattern, template in _operations():
        if pattern.fullmatch(path) and method.lower() in _document()["paths"][template]:
            return template, method.lower()
    return None


def _faults(pointer: str, value: object, *, sent: bool) -> list[str]:
    return [_line(error) for error in _validator(pointer, sent=sent).iter_errors(value)]


def _line(error: jsonschema_rs.ValidationError) -> str:
    return f"/{'/'.join(str(key) for key in error.instance_path)}: {error.message[:300]}"


@cache
def _validator(pointer: str, *, sent: bool) -> jsonschema_rs.Draft202012Validator:
    document = _strict_document(sent=sent)
    match pointer.split():
        case [template, method, "request"]:
            content = document["paths"][template][method]["requestBody"]["content"]
            schema = content.get("application/json", content.get("multipart/form-data"))["schema"]
        case [template, method, status]:
            response = document["paths"][template][method]["responses"][status]
            if "$ref" in response:
                response = document["components"]["responses"][response["$ref"].rsplit("/", 1)[-1]]
            schema = response["content"]["application/json"]["schema"]
        case _:
            schema = document["components"]["schemas"][pointer]
    return jsonschema_rs.Draft202012Validator({**schema, "components": document["components"]}, validate_formats=False)


@cache
def _strict_document(*, sent: bool) -> Json:
    """The document with no unknown keys allowed, and one-of lists that tell by `type` which branch is wrong."""
    document = json.loads((SPECS / "discord-openapi.json").read_bytes())
    schemas = document["components"]["schemas"]
    for name, keys in _ALSO_SENT.items():
        schemas[name]["properties"] |= {key: {} for key in keys}
    # Field errors carry words ("BASE_TYPE_REQUIRED"), though the document types every code as a number.
    schemas["InnerErrors"]["properties"]["_errors"]["items"] = {"required": ["code", "message"]}
    schemas["Error"]["open"] = True
    # Permissions are "serialized into strings" (permissions reference), also where the document types a number.
    schemas["CreateRoleRequest"]["properties"]["permissions"] = {"type": "string", "pattern": "^[0-9]+$"}
    if sent:
        schemas["SnowflakeType"]["type"] = ["string", "integer"]
    _close(schemas)
    _branch(document, schemas)
    return document


def _close(node: object) -> None:
    if isinstance(node, list):
        for child in node:
            _close(child)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("properties"), dict) and "allOf" not in node and not node.get("open"):
        node.setdefault("additionalProperties", False)
    for key, child in node.items():
        if key != "allOf":
            _close(child)


def _branch(node: object, schemas: Json) -> None:
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in list(children):
        _branch(child, schemas)
    if not isinstance(node, dict):
        return
    for key in ("oneOf", "anyOf"):
        options = node.get(key)
        branches = [_typed(option, schemas) for option in options] if isinstance(options, list) else []
        if len(branches) > 1 and all(branches):
            del node[key]
            node["properties"] = {"type": {"enum": [kind for kinds, _ in filter(None, branches) for kind in kinds]}}
            node["required"] = ["type"]
            node["allOf"] = [
                {"if": {"properties": {"type": {"enum": kinds}}}, "then": option}
                for kinds, option in filter(None, branches)
            ]


def _typed(option: Json, schemas: Json) -> tuple[list[int], Json] | None:
    """The values of `type` that choose this option, where that is how options are told apart."""
    if "$ref" not in option:
        return None
    schema = schemas[option["$ref"].rsplit("/", 1)[-1]]
    kinds = schema.get("properties", {}).get("type", {}).get("enum")
    return (kinds, option) if kinds else None


@cache
def _event_validator(name: str, kind: int | None) -> jsonschema_rs.Draft7Validator | None:
    title = "".join(word.capitalize() for word in name.split("_"))
    path = SPECS / "discord-gateway" / f"Gateway{title}DispatchData.json"
    if not path.exists():
        return None
    schema = json.loads(path.read_bytes())
    if kind is not None:
        branch = {
            2: "APIApplicationCommandInteraction",
            3: "APIMessageComponentInteraction",
            4: "APIApplicationCommandAutocompleteInteraction",
            5: "APIModalSubmitInteraction",
        }[kind]
        schema["$ref"] = f"#/definitions/{branch}"
    return jsonschema_rs.Draft7Validator(schema, validate_formats=False)


# What the document cannot say


def _own_faults(body: object) -> Iterator[str]:
    """Documented limits of messages that the document does not express."""
    for part in _objects(body):
        if len(str(part.get("content") or "")) > 2000 and "type" not in part:
            yield "content: above 2000 characters"
        if part.get("type") == _BUTTON and "style" in part and not _button_is_whole(part):
            yield f"button {part.get('label')!r}: neither custom_id nor url"
        if isinstance(part.get("embeds"), list) and len("".join(_embed_texts(part["embeds"]))) > 6000:
            yield "embeds: above 6000 characters together"
        if isinstance(part.get("components"), list):
            keys = [each["custom_id"] for each in _objects(part["components"]) if "custom_id" in each]
            if len(set(keys)) < len(keys):
                yield "components: a custom_id twice"


def _button_is_whole(part: Json) -> bool:
    return bool(part.get("custom_id") or part.get("url") or part["style"] == _PREMIUM)


def _objects(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _objects(child)
    elif isinstance(value, list):
        for child in value:
            yield from _objects(child)


def _embed_texts(embeds: list[Json]) -> Iterator[str]:
    for part in _objects(embeds):
        yield from (str(part[key]) for key in ("title", "description", "name", "value", "text") if part.get(key))


def _name_faults(request: Request) -> Iterator[str]:
    if not request.path.endswith("/commands") or not isinstance(request.body, list):
        return
    for command in request.body:
        name = command["name"]
        if command.get("type", 1) == 1 and (name != name.lower() or not _COMMAND_NAME.fullmatch(name)):
            yield f"command name {name!r}: not allowed"
