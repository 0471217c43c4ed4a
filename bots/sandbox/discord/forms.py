"""Open modals as a person sees them, and what the app sends when they are filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from bots.sandbox.discord.screen import candidates
from bots.sandbox.discord.things import Channel
from bots.sandbox.discord.types import Component, Json, objects
from bots.sandbox.screen import Field, Form, Refused

_YES_OR_NO = (("Yes", "true"), ("No", "false"))


def form(data: Json, channel: Channel) -> Form:
    """A modal as it lies open; its texts between the fields are not shown as fields."""
    return Form(
        key=str(data["custom_id"]),
        title=str(data["title"]),
        fields=tuple(_field(label, part, channel) for label, part in inputs(data)),
    )


def inputs(data: Json) -> Iterator[tuple[Json, Json]]:
    """Each input of a modal with the part that labels it (in an old-style row the input itself)."""
    for part in objects(data, "components"):
        if part["type"] == Component.LABEL:
            yield part, part["component"]
        elif part["type"] == Component.ACTION_ROW:
            yield from ((child, child) for child in objects(part, "components"))


def _field(label: Json, part: Json, channel: Channel) -> Field:
    options = [(str(each["label"]), str(each["value"])) for each in objects(part, "options")]
    chosen = [str(each["value"]) for each in objects(part, "options") if each.get("default")]
    options += candidates(part, channel)
    if part["type"] == Component.CHECKBOX:
        options, chosen = list(_YES_OR_NO), ["true" if part.get("default") else "false"]
    return Field(
        key=str(part["custom_id"]),
        label=str(label["label"]),
        description=str(label.get("description") or ""),
        placeholder=str(part.get("placeholder") or ""),
        value=str(part.get("value") or ",".join(chosen)),
        required=bool(part.get("required", True)),
        min_length=int(part.get("min_length") or 0),
        max_length=int(part.get("max_length") or 4000),
        multiline=cast("int", part.get("style", 1)) != 1,
        options=tuple(options),
    )


def filled(opened: Form, values: Mapping[str, str]) -> dict[str, str]:
    """What stands in each field, by key, after the person filled it in. Raises Refused as the app would."""
    by_name = {name: each for each in opened.fields for name in (each.label, each.key)}
    unknown = [name for name in values if name not in by_name]
    if unknown:
        raise Refused(f"The form has no field {unknown[0]!r}; it has {[each.label for each in opened.fields]}")
    typed = {by_name[name].key: value for name, value in values.items()}
    return {each.key: _accepted(each, typed.get(each.key, each.value)) for each in opened.fields}


def _accepted(what: Field, value: str) -> str:
    if not value:
        if what.required:
            raise Refused(f"{what.label} is required")
        return ""
    if what.options:
        known = {name: value for label, value in what.options for name in (label, value)}
        chosen = [
            known.get(each, known.get(each.strip())) for each in ([value] if value in known else value.split(","))
        ]
        if None in chosen:
            raise Refused(f"{what.label} is one of {[label for label, _ in what.options]}")
        return ",".join(each for each in chosen if each)
    if not what.min_length <= len(value) <= what.max_length:
        raise Refused(f"{what.label} takes {what.min_length} to {what.max_length} characters")
    return value


def submitted(part: Json, values: Mapping[str, str]) -> Json:
    """A part of a modal as the app sends it, `values` by custom id."""
    base: Json = {"type": part["type"], "id": part["id"]}
    match part["type"]:
        case Component.LABEL:
            return base | {"component": submitted(part["component"], values)}
        case Component.ACTION_ROW:
            return base | {"components": [submitted(child, values) for child in objects(part, "components")]}
        case Component.TEXT_DISPLAY:
            return base
        case kind:
            return base | {"custom_id": part["custom_id"]} | _sent(kind, values[part["custom_id"]])


def _sent(kind: int, value: str) -> Json:
    match kind:
        case Component.TEXT_INPUT:
            return {"value": value}
        case Component.CHECKBOX:
            return {"value": value == "true"}
        case Component.RADIO_GROUP:
            return {"value": value or None}
        case _:
            return {"values": [each for each in value.split(",") if each]}
