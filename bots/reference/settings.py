"""`settings.md`: every key that an operator can set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bots import settings
from bots.reference.table import code, codes, table
from bots.reference.table import page as page_of
from core.errors import ConfigurationFault

_INTRO = """
All settings come from the environment, or from a file `.env` in the folder where Limber is started. The environment
wins. An empty value counts as not set. An unknown key is an error that suggests the right one. `limber config`
prints every key, its value and where it came from, with secrets masked; `limber doctor` says what is wrong with
them.
"""
_FILES = """
## Secrets in files

These keys have a second form with `_FILE` behind the name. Its value is the path of a file, and the text of that
file is the value. Container tools hand over secrets this way. Setting both forms is an error.
"""
_TYPES = {str: "text", bool: "`true` or `false`", int: "whole number", float: "number", Path: "path"}


def page() -> str:
    """The page. Raises ConfigurationFault when a setting has no description."""
    rows = [_row(name, field) for name, field in settings.Settings.model_fields.items()]
    files = "\n".join(f"- `{key}`" for key in settings.known_keys() if key.endswith(settings.FILE))
    head = ("setting", "type", "default", "what it is")
    return page_of("Settings", _INTRO, table(head, rows), _FILES, files)


def _row(name: str, field: FieldInfo) -> tuple[str, str, str, str]:
    if not field.description:
        raise ConfigurationFault(f"Nobody has described the setting {name}. Give its Field a description.")
    default = field.default
    shown = str(default).lower() if isinstance(default, bool) else default
    return code(settings.key_of(name)), _type(field), code(shown) or "not set", field.description


def _type(field: FieldInfo) -> str:
    kinds = [each for each in _options(field.annotation) if each is not NoneType]
    return ", ".join(_named(each, field) for each in kinds)


def _options(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) is UnionType else (annotation,)


def _named(kind: Any, field: FieldInfo) -> str:
    if get_origin(kind) is Literal:
        return f"one of {codes(get_args(kind))}"
    if kind is SecretStr:
        return "text, secret"
    return f"{_TYPES[kind]}{''.join(_range(field))}"


def _range(field: FieldInfo) -> Iterator[str]:
    """The limits, as they follow the name of the type."""
    least = next((each.ge for each in field.metadata if hasattr(each, "ge")), None)
    most = next((each.le for each in field.metadata if hasattr(each, "le")), None)
    if least is not None and most is not None:
        yield f", {least} to {most}"
    elif least is not None:
        yield f", {least} or more"
