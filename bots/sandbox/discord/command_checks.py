"""What Discord refuses in registered commands, and in the suggestions for their options.

Limits are those of the application command reference. What is wrong with `autocomplete` is told in words of our own,
since Discord's are not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from bots.sandbox.discord.errors import Faults
from bots.sandbox.discord.types import Json, objects, part_of

CHAT_INPUT = 1
COMMANDS_MOST = 100
OPTIONS_MOST = CHOICES_MOST = 25
CHARACTERS_MOST = 8000
# "Locales" of the API reference.
_LOCALES = (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja "
    "zh-TW ko"
)


class Option(IntEnum):
    """The kinds of command options that are read here; all others are text."""

    SUBCOMMAND = 1
    GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    NUMBER = 10


def check_commands(bodies: Sequence[Json]) -> None:
    """Check all commands of a scope. Raises ApiError 50035 with the faults."""
    faults = Faults()
    faults.size(len(bodies), 0, COMMANDS_MOST)
    for at, body in enumerate(bodies):
        with faults.at(at):
            _check_command(body, faults)
    faults.raise_any()


def check_choices(choices: Sequence[Json], faults: Faults) -> None:
    """Check what may be chosen for an option: fixed choices, or suggestions for what is being typed."""
    with faults.at("choices"):
        faults.size(len(choices), 0, CHOICES_MOST)
        for at, choice in enumerate(choices):
            with faults.at(at):
                faults.text(choice, "name", 100, least=1, required=True)
                if choice.get("value") is None or isinstance(choice["value"], str):
                    faults.text(choice, "value", 100, required=True)


def _check_command(body: Json, faults: Faults) -> None:
    _check_name(body, faults)
    if (body.get("type") or CHAT_INPUT) == CHAT_INPUT:
        _check_description(body, faults)
        if _length(body) > CHARACTERS_MOST:
            faults.add("APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({CHARACTERS_MOST})")
    _check_options(body, faults)


def _check_description(body: Json, faults: Faults) -> None:
    faults.text(body, "description", 100, least=1, required=True)
    with faults.at("description_localizations"):
        for locale in part_of(body, "description_localizations"):
            if locale not in _LOCALES.split():
                faults.add("ENUM_TYPE_COERCE", f'Value "{locale}" is not a valid locale.')
            faults.text(part_of(body, "description_localizations"), locale, 100, least=1)


def _length(body: Json) -> int:
    """The characters of a command or option with all that it holds, each text in its longest language."""
    own = sum(
        max(len(str(each)) for each in (body.get(key) or "", *part_of(body, f"{key}_localizations").values()))
        for key in ("name", "description")
    )
    values = sum(len(str(each.get("name"))) + len(str(each.get("value"))) for each in objects(body, "choices"))
    return own + values + sum(map(_length, objects(body, "options")))


def _check_options(body: Json, faults: Faults) -> None:
    options = objects(body, "options")
    with faults.at("options"):
        faults.size(len(options), 0, OPTIONS_MOST)
        names = {option.get("name") for option in options}
        if len(names) < len(options):
            faults.add("APPLICATION_COMMANDS_DUPLICATE_OPTION_NAME", "Option names must be unique")
        wanted = [bool(option.get("required")) for option in options]
        if wanted != sorted(wanted, reverse=True):
            faults.add("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed first")
        for at, option in enumerate(options):
            with faults.at(at):
                _check_name(option, faults)
                _check_description(option, faults)
                check_choices(objects(option, "choices"), faults)
                _check_autocomplete(option, faults)
                _check_options(option, faults)


def _check_autocomplete(option: Json, faults: Faults) -> None:
    if not option.get("autocomplete"):
        return
    with faults.at("autocomplete"):
        if option.get("type") not in {Option.STRING, Option.INTEGER, Option.NUMBER}:
            faults.add("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This type of option cannot be autocompleted")
        if objects(option, "choices"):
            faults.add("APPLICATION_COMMAND_OPTIONS_CHOICES_MUTUALLY_EXCLUSIVE", "Choices exclude autocomplete")


def _check_name(body: Json, faults: Faults) -> None:
    faults.text(body, "name", 32, least=1, required=True)
    name = str(body.get("name", ""))
    typed = (body.get("type") or CHAT_INPUT) == CHAT_INPUT or "required" in body
    if typed and (name != name.lower() or not all(sign in "-_'" or sign.isalnum() for sign in name)):
        with faults.at("name"):
            faults.add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
