"""What Discord refuses in the components of a message or a modal, each limit from the component reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bots.sandbox.discord.errors import Faults
from bots.sandbox.discord.types import Component, Json, objects, part_of

TEXT_MOST = 4000
COMPONENTS_MOST = 40
_LINK_STYLE = 5
_SELECTS = {
    Component.STRING_SELECT,
    Component.USER_SELECT,
    Component.ROLE_SELECT,
    Component.MENTIONABLE_SELECT,
    Component.CHANNEL_SELECT,
}
_IN_CONTAINER = {
    Component.ACTION_ROW,
    Component.SECTION,
    Component.TEXT_DISPLAY,
    Component.MEDIA_GALLERY,
    Component.FILE,
    Component.SEPARATOR,
}
_TOP = _IN_CONTAINER | {Component.CONTAINER}
_IN_LABEL = _SELECTS | {
    Component.TEXT_INPUT,
    Component.FILE_UPLOAD,
    Component.RADIO_GROUP,
    Component.CHECKBOX_GROUP,
    Component.CHECKBOX,
}


Place = tuple[str | int, ...]


def located(parts: Sequence[Json], *place: str | int) -> Iterator[tuple[Place, Json]]:
    """Every component with all that are nested in it, in reading order, each with its place in the body."""
    for at, part in enumerate(parts):
        yield (*place, at), part
        yield from located(objects(part, "components"), *place, at, "components")
        for key in ("accessory", "component"):
            if part.get(key):
                yield (*place, at, key), part[key]


def walk(parts: Sequence[Json]) -> Iterator[Json]:
    """Every component with all that are nested in it, in reading order."""
    return (part for _, part in located(parts))


def check_layout(parts: Sequence[Json], files: Sequence[str], faults: Faults) -> None:
    """Check the components of a message with IS_COMPONENTS_V2; `files` are the names of its attachments."""
    for at, part in enumerate(parts):
        with faults.at(at):
            _check_part(part, _TOP, faults)
    everything = list(walk(parts))
    if len(everything) > COMPONENTS_MOST:
        faults.add("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", f"At most {COMPONENTS_MOST} components are allowed.")
    if sum(len(str(part.get("content") or "")) for part in everything) > TEXT_MOST:
        faults.add(
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"The total displayable text size of the components exceeds the maximum size of {TEXT_MOST}",
        )
    _check_unique(parts, faults)
    _check_files(parts, files, faults)


def check_rows(rows: Sequence[Json], faults: Faults) -> None:
    """Check the components of a message without IS_COMPONENTS_V2: up to five rows of buttons or menus."""
    faults.size(len(rows), 0, 5)
    for at, row in enumerate(rows):
        with faults.at(at):
            _check_part(row, {Component.ACTION_ROW}, faults)
    _check_unique(rows, faults)


def check_modal_parts(parts: Sequence[Json], faults: Faults) -> None:
    """Check the parts of a modal: one to five labels, texts or old-style rows."""
    faults.size(len(parts), 1, 5)
    for at, part in enumerate(parts):
        with faults.at(at):
            _check_modal_part(part, faults)
    _check_unique(parts, faults)


def _check_modal_part(part: Json, faults: Faults) -> None:
    match part.get("type"):
        case Component.LABEL:
            faults.text(part, "label", 45, least=1, required=True)
            faults.text(part, "description", 100)
            with faults.at("component"):
                _check_part(part_of(part, "component"), _IN_LABEL, faults, modal=True)
        case Component.ACTION_ROW:
            _check_children(part, "components", {Component.TEXT_INPUT}, 1, 1, faults, modal=True)
            for at, child in enumerate(objects(part, "components")):
                with faults.at("components", at):
                    faults.text(child, "label", 45, least=1, required=True)
        case Component.TEXT_DISPLAY:
            faults.text(part, "content", TEXT_MOST, least=1, required=True)
        case _:
            _refuse_type({Component.ACTION_ROW, Component.TEXT_DISPLAY, Component.LABEL}, faults)


def _check_part(part: Json, allowed: set[Component], faults: Faults, *, modal: bool = False) -> None:
    kind = part.get("type")
    if kind not in allowed:
        _refuse_type(allowed, faults)
        return
    faults.whole(part, "id", 0, 2**31 - 1)
    match kind:
        case Component.ACTION_ROW:
            _check_row(part, faults)
        case Component.SECTION:
            _check_children(part, "components", {Component.TEXT_DISPLAY}, 1, 3, faults)
            with faults.at("accessory"):
                _check_part(part_of(part, "accessory"), {Component.BUTTON, Component.THUMBNAIL}, faults)
        case Component.CONTAINER:
            faults.whole(part, "accent_color", 0, 0xFFFFFF)
            _check_children(part, "components", _IN_CONTAINER, 1, COMPONENTS_MOST, faults)
        case Component.TEXT_DISPLAY:
            faults.text(part, "content", TEXT_MOST, least=1, required=True)
        case Component.MEDIA_GALLERY:
            _check_gallery(part, faults)
        case Component.THUMBNAIL | Component.FILE:
            faults.text(part, "description", 1024)
        case Component.BUTTON:
            _check_button(part, faults)
        case Component.SEPARATOR:
            faults.whole(part, "spacing", 1, 2)
        case _:
            _check_input(part, faults, modal=modal)


def _check_row(part: Json, faults: Faults) -> None:
    children = objects(part, "components")
    if any(child.get("type") in _SELECTS for child in children) and len(children) > 1:
        with faults.at("components"):
            faults.add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "Components displayed in this row exceed its maximum width.")
    _check_children(part, "components", _SELECTS | {Component.BUTTON}, 1, 5, faults)


def _check_children(
    part: Json, key: str, allowed: set[Component], least: int, most: int, faults: Faults, *, modal: bool = False
) -> None:
    children = objects(part, key)
    with faults.at(key):
        faults.size(len(children), least, most)
        for at, child in enumerate(children):
            with faults.at(at):
                _check_part(child, allowed, faults, modal=modal)


def _check_button(part: Json, faults: Faults) -> None:
    faults.text(part, "label", 80)
    faults.text(part, "url", 512, least=1)
    faults.whole(part, "style", 1, 6)
    link = part.get("style") == _LINK_STYLE
    faults.text(part, "custom_id", 100, least=1)
    if link and not part.get("url"):
        with faults.at("url"):
            faults.add("BASE_TYPE_REQUIRED", "This field is required")
    if link and part.get("custom_id") is not None:
        faults.add("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified")
    if not link and part.get("custom_id") is None:
        with faults.at("custom_id"):
            faults.add("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
    if not part.get("label") and not part.get("emoji"):
        faults.add("BUTTON_COMPONENT_INVALID_EMPTY", "A button must have a label or an emoji")


def _check_input(part: Json, faults: Faults, *, modal: bool) -> None:
    faults.text(part, "custom_id", 100, least=1, required=True)
    if part["type"] == Component.CHECKBOX:
        return
    text = part["type"] == Component.TEXT_INPUT
    faults.text(part, "placeholder", 100 if text else 150)
    if text:
        _check_text_input(part, faults)
    else:
        _check_options(part, faults, modal=modal)


def _check_text_input(part: Json, faults: Faults) -> None:
    faults.whole(part, "style", 1, 2)
    faults.whole(part, "min_length", 0, TEXT_MOST)
    faults.whole(part, "max_length", 1, TEXT_MOST)
    faults.text(part, "value", part.get("max_length") or TEXT_MOST)


def _check_options(part: Json, faults: Faults, *, modal: bool) -> None:
    least, most = {Component.RADIO_GROUP: (2, 10), Component.CHECKBOX_GROUP: (1, 10)}.get(part["type"], (1, 25))
    faults.whole(part, "min_values", 0, most)
    faults.whole(part, "max_values", 1, most)
    if modal and part.get("min_values") == 0 and part.get("required", True):
        with faults.at("min_values"):
            faults.add("BASE_TYPE_CHOICES", "min_values of 0 needs required to be false")
    if part["type"] not in {Component.STRING_SELECT, Component.RADIO_GROUP, Component.CHECKBOX_GROUP}:
        return
    options = objects(part, "options")
    with faults.at("options"):
        faults.size(len(options), least, most)
        for at, option in enumerate(options):
            with faults.at(at):
                faults.text(option, "label", 100, least=1, required=True)
                faults.text(option, "value", 100, least=1, required=True)
                faults.text(option, "description", 100)
        if len({option.get("value") for option in options}) < len(options):
            faults.add("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")


def _check_gallery(part: Json, faults: Faults) -> None:
    items = objects(part, "items")
    with faults.at("items"):
        faults.size(len(items), 1, 10)
        for at, item in enumerate(items):
            with faults.at(at):
                faults.text(item, "description", 1024, least=1)
                with faults.at("media"):
                    faults.text(part_of(item, "media"), "url", 2048, required=True)


def media_of(part: Json) -> list[tuple[Place, Json]]:
    """The media a component shows, each with its place within the component."""
    match part.get("type"):
        case Component.MEDIA_GALLERY:
            return [(("items", at, "media"), part_of(item, "media")) for at, item in enumerate(objects(part, "items"))]
        case Component.THUMBNAIL:
            return [(("media",), part_of(part, "media"))]
        case Component.FILE:
            return [(("file",), part_of(part, "file"))]
        case _:
            return []


def _check_files(parts: Sequence[Json], files: Sequence[str], faults: Faults) -> None:
    for where, part in located(parts):
        for place, media in media_of(part):
            scheme, _, name = str(media.get("url", "")).partition("://")
            with faults.at(*where, *place, "url"):
                if scheme == "attachment" and name not in files:
                    faults.add("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", f"No attachment named {name}.")
                elif scheme not in {"attachment", "http", "https"}:
                    faults.add("URL_TYPE_INVALID_SCHEME", f'Scheme "{scheme}" is not supported.')


def _check_unique(parts: Sequence[Json], faults: Faults) -> None:
    everything = list(walk(parts))
    keys = [str(part["custom_id"]) for part in everything if part.get("custom_id")]
    ids = [str(part["id"]) for part in everything if part.get("id")]
    if len(set(keys)) < len(keys):
        faults.add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
    if len(set(ids)) < len(ids):
        faults.add("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")


def _refuse_type(allowed: set[Component], faults: Faults) -> None:
    with faults.at("type"):
        choices = ", ".join(str(int(kind)) for kind in sorted(allowed))
        faults.add("UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({choices},).')
