"""The commands a bot registered, and what a person types into them: "/link code:ABC", "/log 3", "/coach setup"."""

from __future__ import annotations

from collections.abc import Sequence

from bots.sandbox.discord import payloads
from bots.sandbox.discord.command_checks import CHAT_INPUT, Option, check_commands
from bots.sandbox.discord.things import Channel, Guild, User
from bots.sandbox.discord.types import Json, objects
from bots.sandbox.discord.world import World
from bots.sandbox.screen import Refused

_GUILD_CONTEXT, _BOT_DM_CONTEXT = 0, 1


class Commands:
    """The registered commands, global (scope None) or of one guild, in returned form."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_scope: dict[int | None, list[Json]] = {}

    def of(self, scope: int | None) -> list[Json]:
        """The commands of a scope."""
        return self._by_scope.get(scope, [])

    def replace(self, scope: int | None, bodies: Sequence[Json]) -> list[Json]:
        """Overwrite the commands of a scope; a command with the same name and type keeps its id.

        Raises ApiError 50035 with the faults.
        """
        check_commands(bodies)
        known = {(each["name"], each["type"]): each["id"] for each in self.of(scope)}
        self._by_scope[scope] = [self._returned(body, scope, known) for body in bodies]
        self._world.changes.announce()
        return self._by_scope[scope]

    def _returned(self, body: Json, scope: int | None, known: dict[tuple[str, int], str]) -> Json:
        kind = int(body.get("type") or CHAT_INPUT)
        rights = body.get("default_member_permissions")
        command: Json = {key: value for key, value in body.items() if value is not None} | {
            "id": known.get((body["name"], kind)) or str(self._world.new_id()),
            "application_id": str(self._world.bot.id),
            "version": str(self._world.new_id()),
            "type": kind,
            "description": body.get("description") or "",
            "default_member_permissions": None if rights is None else str(rights),
        }
        return command | ({"guild_id": str(scope)} if scope else {})

    def visible(self, user: User, channel: Channel) -> list[Json]:
        """The typed commands this user is offered in this place, those of the guild first."""
        own = self.of(channel.guild.id) if channel.guild else []
        commands = [each for each in [*own, *self.of(None)] if each["type"] == CHAT_INPUT]
        return [each for each in commands if self._offered(each, user, channel)]

    def _offered(self, command: Json, user: User, channel: Channel) -> bool:
        contexts = command.get("contexts")
        if channel.guild is None:
            return _BOT_DM_CONTEXT in contexts if contexts else command.get("dm_permission", True)
        needed = int(command["default_member_permissions"] or 0)
        rights = self._world.permissions(user, channel)
        return (not contexts or _GUILD_CONTEXT in contexts) and rights & needed == needed

    def typed(self, text: str, user: User, channel: Channel) -> Json | None:
        """The interaction data of a typed command; None when it names none. Raises Refused as the app would."""
        name, _, rest = text.removeprefix("/").partition(" ")
        command = next((each for each in self.visible(user, channel) if each["name"] == name), None)
        if command is None:
            return None
        data = {"id": command["id"], "name": command["name"], "type": CHAT_INPUT}
        if "guild_id" in command:
            data["guild_id"] = command["guild_id"]
        resolved: Json = {}
        options = _options_of(command, rest.strip(), channel.guild, resolved)
        if options:
            data["options"] = options
        return data | ({"resolved": resolved} if resolved else {})

    def completing(self, command: str, option: str, text: str, user: User, channel: Channel) -> Json:
        """The interaction data while this text is being typed into an option ("settings zone" names a subcommand)."""
        name, *inner = command.removeprefix("/").split()
        found = next((each for each in self.visible(user, channel) if each["name"] == name), None)
        if found is None:
            raise Refused(f"There is no command {command!r} here")
        data: Json = {"id": found["id"], "name": name, "type": CHAT_INPUT}
        return data | {"options": _focused(found, inner, option, text)}


def _focused(command: Json, inner: Sequence[str], option: str, text: str) -> list[Json]:
    wanted = inner[0] if inner else option
    part = next((each for each in objects(command, "options") if wanted in {each["name"], ""}), None)
    if part is None:
        raise Refused(f"{command['name']} has no option {wanted!r}")
    name = part["name"]
    if inner:
        return [{"type": part["type"], "name": name, "options": _focused(part, inner[1:], option, text)}]
    if not part.get("autocomplete"):
        raise Refused(f"{name} offers no suggestions")
    return [{"type": part["type"], "name": name, "value": text.removeprefix(f"{name}:"), "focused": True}]


def _options_of(command: Json, rest: str, guild: Guild | None, resolved: Json) -> list[Json]:
    """The options of an interaction, from what was typed after the command or subcommand."""
    known = objects(command, "options")
    if known and known[0]["type"] in {Option.SUBCOMMAND, Option.GROUP}:
        word, _, rest = rest.partition(" ")
        chosen = next((each for each in known if each["name"] == word), None)
        if chosen is None:
            raise Refused(f"{command['name']} needs one of: {', '.join(each['name'] for each in known)}")
        inner = _options_of(chosen, rest.strip(), guild, resolved)
        return [{"type": chosen["type"], "name": chosen["name"], "options": inner}]
    given = _pair(known, rest)
    missing = [each["name"] for each in known if each.get("required") and each["name"] not in given]
    if missing:
        raise Refused(f"This option is required: {', '.join(missing)}")
    by_name = {each["name"]: each for each in known}
    return [
        {"type": by_name[name]["type"], "name": name, "value": _value(by_name[name], text, guild, resolved)}
        for name, text in given.items()
    ]


def _pair(known: Sequence[Json], rest: str) -> dict[str, str]:
    """Typed words to option names: "name:value" by name, all others in the options' order, the last takes the rest."""
    given: dict[str, str] = {}
    current: str | None = None
    for word in rest.split():
        name, colon, value = word.partition(":")
        free = [each["name"] for each in known if each["name"] not in given]
        if colon and name in free:
            given[name], current = value, name
        elif current is not None and (not free or ":" in rest):
            given[current] += " " + word
        elif free:
            given[free[0]], current = word, free[0]
        else:
            raise Refused("This command takes no further options")
    return given


def _value(option: Json, text: str, guild: Guild | None, resolved: Json) -> str | int | float | bool:
    choices = objects(option, "choices")
    if choices:
        for choice in choices:
            if text in {str(choice["name"]), str(choice["value"])}:
                return choice["value"]
        raise Refused(f"{option['name']} is one of: {', '.join(str(choice['name']) for choice in choices)}")
    try:
        match option["type"]:
            case Option.INTEGER:
                return _in_range(option, int(text))
            case Option.NUMBER:
                return _in_range(option, float(text))
            case Option.BOOLEAN:
                return {"true": True, "false": False}[text.lower()]
            case Option.USER:
                return _user(text, guild, resolved)
            case _:
                return _fitting(option, text)
    except (ValueError, KeyError) as wrong:
        raise Refused(f"{option['name']} does not take {text!r}") from wrong


def _in_range(option: Json, number: float) -> float:
    if not option.get("min_value", number) <= number <= option.get("max_value", number):
        raise ValueError(number)
    return number


def _fitting(option: Json, text: str) -> str:
    if not option.get("min_length", 0) <= len(text) <= option.get("max_length", 6000):
        raise ValueError(text)
    return text


def _user(text: str, guild: Guild | None, resolved: Json) -> str:
    members = guild.members.values() if guild else ()
    found = {each.user.name: each for each in members}[text.lstrip("@")]
    key = str(found.user.id)
    resolved.setdefault("users", {})[key] = payloads.user(found.user)
    resolved.setdefault("members", {})[key] = payloads.member_without_user(found) | {"permissions": "0"}
    return key
