"""Simulated people in front of the Discord app."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bots.sandbox.discord import forms, payloads, screen
from bots.sandbox.discord.commands import Commands
from bots.sandbox.discord.component_checks import walk
from bots.sandbox.discord.interactions import Interactions
from bots.sandbox.discord.messages import Draft, Messages
from bots.sandbox.discord.things import Channel, Guild, Message, User
from bots.sandbox.discord.types import Component, InteractionType, Json, Permission, objects
from bots.sandbox.discord.world import World
from bots.sandbox.screen import Form, Refused
from bots.sandbox.screen import Message as Shown

_LINK = 5


class DiscordPerson:
    """A person (`screen.Person`). `chat` is None for the direct chat with the bot, else a channel's id."""

    def __init__(
        self, user: User, guild: Guild, world: World, messages: Messages, interactions: Interactions, commands: Commands
    ) -> None:
        self._user = user
        self._guild = guild
        self._world = world
        self._messages = messages
        self._interactions = interactions
        self._commands = commands

    @property
    def id(self) -> str:
        """The user's id."""
        return str(self._user.id)

    @property
    def name(self) -> str:
        """The name shown to others."""
        return self._user.name

    @property
    def locale(self) -> str:
        """The language of the person's app, as Discord names it ("en-US"); the next interaction tells the bot."""
        return self._user.locale

    @locale.setter
    def locale(self, locale: str) -> None:
        self._user.locale = locale

    @property
    def form(self) -> Form | None:
        """The modal that lies open, if any."""
        opened = self._interactions.forms.get(self._user.id)
        return None if opened is None else forms.form(opened.data, opened.opener.channel)

    @property
    def toast(self) -> str | None:
        """The notice of a failed interaction, if the last one failed."""
        return self._user.toast

    def screen(self, chat: str | None = None) -> tuple[Shown, ...]:
        """The messages this person can see in a chat, oldest first."""
        channel = self._channel(chat)
        if channel is None:
            return ()
        return tuple(map(self._shown, self._seen(channel)))

    def _shown(self, message: Message) -> Shown:
        return screen.shown(message, self._world.channels[message.channel_id], self._user, self._world)

    def _channel(self, chat: str | None) -> Channel | None:
        if chat is None:
            return self._world.direct_chat(self._user)
        channel = self._world.channels.get(int(chat))
        if channel is not None and not self._world.permissions(self._user, channel) & Permission.VIEW_CHANNEL:
            raise Refused("This channel is not visible to you")
        return channel

    def _open_channel(self, chat: str | None) -> Channel:
        channel = self._channel(chat) or (self._world.open_direct_chat(self._user) if chat is None else None)
        if channel is None:
            raise Refused("There is no such channel")
        return channel

    def _seen(self, channel: Channel) -> list[Message]:
        return [each for each in channel.messages.values() if each.only_for in {None, self._user.id}]

    def _find(
        self, chat: str | None, shown: Shown | None, test: Callable[[Json], bool], what: str
    ) -> tuple[Message, Json]:
        """The newest message with a component that passes, or the one given; Refused when there is none."""
        messages = [each for each in reversed(self._seen(self._open_channel(chat))) if _is(each, shown)]
        for message in messages:
            for part in walk(message.components):
                if test(part):
                    return message, part
        raise Refused(f"{self.name} sees no {what} in:\n{self._told(chat)}")

    def _interact(self, message: Message, data: Json) -> None:
        channel = self._world.channels[message.channel_id]
        self._interactions.open(InteractionType.COMPONENT, self._user, channel, data, message=message)

    def _resolved(self, kind: int, values: Sequence[str], channel: Channel) -> Json:
        guild = channel.guild or self._guild
        match kind:
            case Component.ROLE_SELECT:
                return {"roles": {each: payloads.role(guild.roles[int(each)]) for each in values}}
            case Component.CHANNEL_SELECT:
                rights = {"permissions": str(self._world.permissions(self._user, channel))}
                return {"channels": {each: payloads.channel(guild.channels[int(each)]) | rights for each in values}}
            case _:
                return {"users": {each: payloads.user(self._world.users[int(each)]) for each in values}}

    # What the person does

    async def open(self) -> None:
        """Open the direct chat with the bot. The bot is not told."""
        self._world.open_direct_chat(self._user)

    async def say(self, text: str, *, chat: str | None = None) -> None:
        """Send a text, or run the command it names. Raises Refused where the app would not send it."""
        channel = self._open_channel(chat)
        data = self._commands.typed(text, self._user, channel) if text.startswith("/") else None
        if data is not None:
            self._interactions.open(InteractionType.COMMAND, self._user, channel, data)
            return
        if channel.recipient is not None and self._user.blocks_bot:
            raise Refused("You cannot write to somebody you have blocked")
        if not self._world.permissions(self._user, channel) & Permission.SEND_MESSAGES:
            raise Refused("You do not have permission to send messages in this channel")
        self._messages.post(channel, Draft(author=self._user, body={"content": text}))

    async def press(self, label: str, *, message: Shown | None = None, chat: str | None = None) -> None:
        """Press the button with this label, on the message or the newest that has it."""
        stored, part = self._find(chat, message, lambda part: _labelled(part, label), f"button {label!r}")
        if part.get("disabled"):
            raise Refused(f"The button {label!r} is disabled")
        if part.get("style") == _LINK:
            raise Refused(f"The button {label!r} opens a link: {part['url']}")
        data: Json = {"custom_id": part["custom_id"], "component_type": int(Component.BUTTON), "id": part["id"]}
        self._interact(stored, data)

    async def choose(self, value: str, *, message: Shown | None = None, chat: str | None = None) -> None:
        """Choose an option, by value or label, of the newest menu that has it."""
        channel = self._open_channel(chat)
        stored, part = self._find(chat, message, lambda part: bool(_options(part, channel, value)), f"option {value!r}")
        if part.get("disabled"):
            raise Refused("The menu is disabled")
        values = _options(part, channel, value)
        data: Json = {
            "custom_id": part["custom_id"],
            "component_type": part["type"],
            "id": part["id"],
            "values": values,
        }
        if part["type"] != Component.STRING_SELECT:
            data["resolved"] = self._resolved(part["type"], values, channel)
        self._interact(stored, data)

    async def submit(self, values: Mapping[str, str]) -> None:
        """Fill the open modal and send it. Several options of one menu are parted by commas."""
        opened = self._interactions.forms.get(self._user.id)
        if opened is None or self.form is None:
            raise Refused("There is no open form")
        filled = forms.filled(self.form, values)
        parts = [forms.submitted(part, filled) for part in objects(opened.data, "components")]
        del self._interactions.forms[self._user.id]
        opener = opened.opener
        self._interactions.open(
            InteractionType.MODAL_SUBMIT,
            self._user,
            opener.channel,
            {"custom_id": opened.data["custom_id"], "components": parts},
            message=opener.message,
            opener=opener,
        )

    async def dismiss(self) -> None:
        """Close the open modal without sending it. The bot is not told."""
        self._interactions.forms.pop(self._user.id, None)
        self._world.changes.announce()

    def menu(self, chat: str | None = None) -> dict[str, str]:
        """The commands the app offers in a chat after "/", with their descriptions; none where no chat is open."""
        channel = self._channel(chat)
        offered = self._commands.visible(self._user, channel) if channel else []
        return {each["name"]: each["description"] for each in offered}

    async def complete(
        self, command: str, option: str, text: str, *, chat: str | None = None
    ) -> tuple[tuple[str, str], ...]:
        """The suggestions, as (label, value), for what is typed into a command's option; empty when none came.

        An empty `option` is the first one the command has. Raises Refused where the app would offer nothing.
        """
        channel = self._open_channel(chat)
        data = self._commands.completing(command, option, text, self._user, channel)
        asked = self._interactions.open(InteractionType.AUTOCOMPLETE, self._user, channel, data)
        await self._world.changes.until(lambda: asked.suggestions is not None or asked.late)
        return asked.suggestions or ()

    async def sees(
        self, what: str | Callable[[Shown], bool], *, chat: str | None = None, within_s: float = 10.0
    ) -> Shown:
        """Wait until the bot's newest message in the chat contains the text or passes the test; return it."""
        found: list[Shown] = []

        def test(message: Shown) -> bool:
            return what(message) if callable(what) else what in message.text

        def look() -> bool:
            channel = self._channel(chat)
            mine = [each for each in self._seen(channel) if each.author is self._world.bot] if channel else []
            found[:] = [each for each in map(self._shown, mine[-1:]) if test(each)]
            return bool(found)

        try:
            await self._world.changes.until(look, within_s)
        except TimeoutError:
            raise AssertionError(f"{self.name} does not see {what!r} in:\n{self._told(chat)}") from None
        return found[0]

    def _told(self, chat: str | None) -> str:
        lines = [
            f"[{each.author}] {each.text} {[button.label for button in each.buttons]}" for each in self.screen(chat)
        ]
        return "\n".join([*lines, f"form: {self.form}", f"toast: {self.toast}"])

    async def block(self) -> None:
        """Block the bot and close direct messages."""
        self._user.blocks_bot, self._user.dms_open = True, False

    async def unblock(self) -> None:
        """Undo `block`."""
        self._user.blocks_bot, self._user.dms_open = False, True

    async def close_dms(self) -> None:
        """Close direct messages from members of shared servers."""
        self._user.dms_open = False

    async def open_dms(self) -> None:
        """Allow direct messages from members of shared servers again."""
        self._user.dms_open = True

    async def leave_guild(self) -> None:
        """Leave the guild."""
        self._world.leave(self._guild, self._user)

    async def join_guild(self) -> None:
        """Join the guild; its system channel says so."""
        self._world.join(self._guild, self._user)
        system = self._world.channels.get(self._guild.system_channel_id or 0)
        if system is not None:
            self._messages.greet(system, self._user)


def _is(message: Message, shown: Shown | None) -> bool:
    return shown is None or str(message.id) == shown.id


def _labelled(part: Json, label: str) -> bool:
    return part["type"] == Component.BUTTON and label in {screen.button(part).label, part.get("label")}


def _options(part: Json, channel: Channel, wanted: str) -> list[str]:
    """The value of a menu's option that the person means by value or label; empty when it has none such."""
    options = screen.choice(part, channel).options if part["type"] in screen.MENUS else ()
    return [value for label, value in options if wanted in {label, value}][:1]
