"""The Bot API's machine-readable description as a judge of requests, answers and updates (platforms.md §8).

The description lies beside the project, not in it; without it the tests that need it skip with that reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
from pydantic import TypeAdapter, ValidationError

from bots.sandbox.screen import Request
from bots.sandbox.telegram.text import parsed, utf16_length
from bots.sandbox.telegram.wire import ApiError

_FILE = Path(__file__).parents[3] / "shared" / "specs" / "telegram-bot-api.json"
_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
}
# How many, of what: "1-4096 characters after entities parsing", "1-64 bytes", "2-10 items".
_SIZE = re.compile(r"(\d+)-(\d+) (characters|bytes|items|identifiers|answer options)( after entit(?:y|ies) parsing)?")
_CONSTANT = re.compile(r"(?:always|must be) \"?([a-z_]+)")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_TAGS = ("type", "status", "source")

_Object = Mapping[str, object]


@cache
def _spec() -> dict[str, dict[str, _Object]]:
    if not _FILE.exists():
        pytest.skip(f"the Bot API description is not beside the project: {_FILE.name}")
    return cast("dict[str, dict[str, _Object]]", json.loads(_FILE.read_text(encoding="utf-8")))


def is_available() -> bool:
    """Whether the description is there to judge by."""
    return _FILE.exists()


def faults_of(requests: Iterable[Request], updates: Iterable[_Object]) -> list[str]:
    """Everything that breaks the Bot API in what the bot sent, and in what it was answered and told; by the description
    alone: what another library makes of the same answers is tried with the local Telegram itself.
    """
    return [
        *(fault for request in requests for fault in (*check_request(request), *check_answer(request, models=False))),
        *(fault for update in updates for fault in check_update(update, models=False)),
    ]


def check_request(request: Request) -> list[str]:
    """What is wrong with the method and the parameters of a request."""
    method = _spec()["methods"].get(request.path)
    if method is None:
        return [f"{request.path}: there is no such method"]
    given = {**request.query, **cast("_Object", request.body)}
    files = frozenset(request.files)
    loose = {name for name in files if name not in _names(method) and not _is_attached(name, given)}
    values = {name: value for name, value in given.items() if name not in files or name in _names(method)}
    return [
        *(f"{request.path}: file {name} is attached to nothing" for name in sorted(loose)),
        *_object_faults(method, values, request.path, files, is_form=True),
        *_by_hand(request.path, values),
    ]


def check_answer(request: Request, *, models: bool = True) -> list[str]:
    """What is wrong with the answer the local Telegram gave; a cut connection has none."""
    if request.answer is None:
        return []
    answer = cast("_Object", request.answer)
    if request.status != 200:
        return _error_faults(request, answer)
    where, result = f"{request.path} result", answer.get("result")
    types = cast("list[str]", _spec()["methods"][request.path]["returns"])
    return [*_type_faults(types, result, where, frozenset()), *(_model_faults(types, result, where) if models else ())]


def check_update(update: _Object, *, models: bool = True) -> list[str]:
    """What is wrong with an update."""
    kinds = set(update) - {"update_id"}
    where = f"update {', '.join(sorted(kinds))}"
    single = [] if len(kinds) == 1 else [f"{where}: must have exactly one kind"]
    modelled = _model_faults(["Update"], update, where) if models else []
    return [*single, *_type_faults(["Update"], update, where, frozenset()), *modelled]


def _error_faults(request: Request, answer: _Object) -> list[str]:
    where = f"{request.path} error"
    parameters = answer.get("parameters")
    whole = answer.get("ok") is False and answer.get("error_code") == request.status and answer.get("description")
    return [
        *([] if whole else [f"{where}: not a whole error object"]),
        *(_type_faults(["ResponseParameters"], parameters, where, frozenset()) if parameters is not None else []),
    ]


def _names(thing: _Object) -> set[str]:
    return {str(field["name"]) for field in _fields(thing)}


def _fields(thing: _Object) -> list[_Object]:
    return cast("list[_Object]", thing.get("fields", []))


def _is_newer(thing: _Object, name: str) -> bool:
    """Whether aiogram knows a field that came after the description (Bot API 10.1)."""
    return name in getattr(getattr(_models(), str(thing["name"]), None), "model_fields", {})


def _is_attached(name: str, given: _Object) -> bool:
    return any(f"attach://{name}" in str(value) for value in given.values())


def _object_faults(
    thing: _Object, value: _Object, where: str, files: frozenset[str], *, is_form: bool = False
) -> Iterator[str]:
    fields = {str(field["name"]): field for field in _fields(thing)}
    for name, field in fields.items():
        if field["required"] and name not in value:
            yield f"{where}: {name} is missing"
    if _tag_fits(thing, value) is False:
        yield f"{where}: not the constant that tells its kind"
    for name, item in value.items():
        if name not in fields:
            yield from [] if _is_newer(thing, name) else [f"{where}: {name} is unknown"]
        elif not (is_form and name in files):
            types = cast("list[str]", fields[name]["types"])
            decoded = _decoded(types, item) if is_form else item
            yield from _type_faults(types, decoded, f"{where}.{name}", files)
            yield from _size_faults(fields[name], decoded, value, f"{where}.{name}")


def _decoded(types: list[str], value: object) -> object:
    """A form field as what its type says: everything but a string travels as JSON text."""
    if not isinstance(value, str) or types == ["String"]:
        return value
    try:
        return cast("object", json.loads(value))
    except ValueError:
        return value


def _type_faults(types: list[str], value: object, where: str, files: frozenset[str]) -> list[str]:
    """No fault, when the value is of one of the types; else the faults under the type that comes nearest."""
    if any(next(_single_faults(one, value, where, files), None) is None for one in types):
        return []
    return min((list(_single_faults(one, value, where, files)) for one in types), key=len)


def _single_faults(kind: str, value: object, where: str, files: frozenset[str]) -> Iterator[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{where}: {value!r} is no array"
            return
        for number, item in enumerate(cast("list[object]", value)):
            yield from _single_faults(kind.removeprefix("Array of "), item, f"{where}[{number}]", files)
    elif kind in _PLAIN:
        if not isinstance(value, _PLAIN[kind]) or (isinstance(value, bool) and kind != "Boolean"):
            yield f"{where}: {value!r} is no {kind}"
        elif isinstance(value, str) and value.startswith("attach://") and value[9:] not in files:
            yield f"{where}: {value} names no file of the request"
    elif kind == "InputFile":
        if not (isinstance(value, str) and value.removeprefix("attach://") in files):
            yield f"{where}: no file {value!r} in the request"
    elif isinstance(value, dict):
        thing = _branch(kind, cast("_Object", value))
        if thing is None:
            yield f"{where}: none of the kinds of {kind}"
        else:
            yield from _object_faults(thing, cast("_Object", value), where, files)
    else:
        yield f"{where}: {value!r} is no {kind}"


def _branch(kind: str, value: _Object) -> _Object | None:
    """The type itself, or that one of its kinds whose constant field the value has."""
    thing = _spec()["types"][kind]
    subtypes = cast("list[str] | None", thing.get("subtypes"))
    if subtypes is None:
        return thing
    if kind == "MaybeInaccessibleMessage":
        return _spec()["types"]["InaccessibleMessage" if value.get("date") == 0 else "Message"]
    branches = (_spec()["types"][name] for name in subtypes)
    return next((branch for branch in branches if _tag_fits(branch, value)), None)


def _tag_fits(thing: _Object, value: _Object) -> bool | None:
    """Whether the value has the constant that tells this kind from its siblings; None when it has no such field."""
    for field in _fields(thing):
        constant = _CONSTANT.search(str(field["description"])) if field["name"] in _TAGS else None
        if constant:
            return value.get(str(field["name"])) == constant[1]
    return None


def _size_faults(field: _Object, value: object, around: _Object, where: str) -> Iterator[str]:
    size = _SIZE.search(str(field["description"]))
    if size is None or not isinstance(value, str | list):
        return
    least, most = int(size[1]), int(size[2])
    if isinstance(value, list):
        count = len(cast("list[object]", value))
    elif size[4]:
        mode = str(around.get(f"{field['name']}_parse_mode") or around.get("parse_mode") or "")
        try:
            count = utf16_length(parsed(value, mode).plain)
        except ApiError as error:
            yield f"{where}: {error}"
            return
    else:
        count = len(value.encode()) if size[3] == "bytes" else utf16_length(value)
    if not least <= count <= most:
        yield f"{where}: {count} {size[3]}, allowed are {least}-{most}"


def _by_hand(method: str, values: _Object) -> Iterator[str]:
    """Rules that the description tells in prose only."""
    secret = values.get("secret_token")
    if secret is not None and not _SECRET.fullmatch(str(secret)):
        yield f"{method}.secret_token: only A-Z, a-z, 0-9, _ and - are allowed, 1-256 of them"


def _model_faults(types: list[str], value: object, where: str) -> list[str]:
    """What aiogram's models say: none of the types takes the value."""
    attempts: list[str] = []
    for kind in types:
        try:
            _adapter(kind).validate_python(value)
        except ValidationError as error:
            attempts.append(f"{where}: aiogram: {error}")
        else:
            return []
    return attempts


@cache
def _adapter(kind: str) -> TypeAdapter[object]:
    if kind.startswith("Array of "):
        return TypeAdapter(list[_model(kind.removeprefix("Array of "))])  # pyright: ignore[reportInvalidTypeArguments]
    return TypeAdapter(_model(kind))


@cache
def _models() -> ModuleType:
    """aiogram's types. To make them takes five seconds, which only those wait for who ask for them."""
    import aiogram.types

    return aiogram.types


def _model(kind: str) -> type:
    plain = {"Boolean": bool, "Integer": int, "String": str}
    return plain[kind] if kind in plain else cast("type", getattr(_models(), f"{kind}Union", getattr(_models(), kind)))
