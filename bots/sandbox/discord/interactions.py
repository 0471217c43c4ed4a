"""Interactions: what a person does with a command, a button, a menu or a form, and how the bot answers it.

The first answer must come within 3 s of real time, once; after it the token serves for 15 minutes of the clock
("Receiving and Responding" of the API reference).
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bots.sandbox.discord import payloads
from bots.sandbox.discord.checks import check_modal
from bots.sandbox.discord.command_checks import check_choices
from bots.sandbox.discord.components import numbered
from bots.sandbox.discord.errors import ApiError, Faults
from bots.sandbox.discord.messages import Draft, Messages, Upload
from bots.sandbox.discord.things import Channel, Message, User
from bots.sandbox.discord.types import BYTES_PER_UPLOAD, Callback, Flag, InteractionType, Json, objects, part_of
from bots.sandbox.discord.world import World

TOKEN_LIFE = timedelta(minutes=15)
FAILED = "This interaction failed"
_MESSAGES = {Callback.MESSAGE, Callback.DEFERRED_MESSAGE}
_UPDATES = {Callback.DEFERRED_UPDATE, Callback.UPDATE}
_ALLOWED: dict[InteractionType, set[Callback]] = {
    InteractionType.COMMAND: _MESSAGES | {Callback.MODAL},
    InteractionType.COMPONENT: _MESSAGES | _UPDATES | {Callback.MODAL},
    InteractionType.AUTOCOMPLETE: {Callback.AUTOCOMPLETE},
    InteractionType.MODAL_SUBMIT: _MESSAGES | _UPDATES,
}


@dataclass(slots=True, kw_only=True, eq=False)
class Interaction:
    """One thing a person did. `message` carries the pressed component; `original` is the message of the answer."""

    id: int
    token: str
    kind: InteractionType
    user: User
    channel: Channel
    data: Json
    opened_at: datetime
    message: Message | None = None
    opener: Interaction | None = None
    answered: bool = False
    late: bool = False
    original: Message | None = None
    messages: dict[int, Message] = field(default_factory=dict[int, Message])
    suggestions: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenForm:
    """A modal that lies open in front of somebody: its data, and the interaction that was answered with it."""

    data: Json
    opener: Interaction


class Interactions:
    """Opens interactions and takes the bot's answers. `forms` are the open modals by the user's id."""

    def __init__(self, world: World, messages: Messages, *, answer_within_s: float = 3.0) -> None:
        self._world = world
        self._messages = messages
        self._answer_within_s = answer_within_s
        self._by_token: dict[str, Interaction] = {}
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self.forms: dict[int, OpenForm] = {}

    @property
    def open_ones(self) -> int:
        """How many the bot has still to answer, and still may."""
        return len(self._timers)

    def close(self) -> None:
        """Stop waiting for answers."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def open(
        self,
        kind: InteractionType,
        user: User,
        channel: Channel,
        data: Json,
        *,
        message: Message | None = None,
        opener: Interaction | None = None,
    ) -> Interaction:
        """Tell the bot what the person did, and start the time it has to answer."""
        interaction = Interaction(
            id=self._world.new_id(),
            token=secrets.token_hex(32),
            kind=kind,
            user=user,
            channel=channel,
            data=data,
            opened_at=self._world.clock.now(),
            message=message,
            opener=opener,
        )
        user.toast = None
        self._by_token[interaction.token] = interaction
        loop = asyncio.get_running_loop()
        self._timers[interaction.id] = loop.call_later(self._answer_within_s, self._fail, interaction)
        guild_id = channel.guild.id if channel.guild else None
        self._world.emit("INTERACTION_CREATE", self._payload(interaction), guild_id=guild_id)
        return interaction

    def _fail(self, interaction: Interaction) -> None:
        interaction.late = True
        del self._timers[interaction.id]
        if interaction.kind != InteractionType.AUTOCOMPLETE:
            interaction.user.toast = FAILED
        self._world.changes.announce()

    def answer(self, interaction_id: int, token: str, body: Json, uploads: Sequence[Upload]) -> Interaction:
        """Take the first answer. Raises 10062 when it is unknown or too late, 40060 the second time, 50035."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.id != interaction_id or interaction.late:
            raise ApiError(10062)
        if interaction.answered:
            raise ApiError(40060)
        callback = self._callback_type(interaction, body)
        self._carry_out(interaction, callback, part_of(body, "data"), uploads)
        interaction.answered = True
        self._timers.pop(interaction.id).cancel()
        self._world.changes.announce()
        return interaction

    def _callback_type(self, interaction: Interaction, body: Json) -> Callback:
        allowed = _ALLOWED[interaction.kind]
        if interaction.message is None:
            allowed = allowed - _UPDATES
        if body.get("type") not in allowed:
            faults = Faults()
            with faults.at("type"):
                choices = ", ".join(str(int(kind)) for kind in sorted(allowed))
                faults.add("BASE_TYPE_CHOICES", f"Value must be one of {{{choices}}}.")
            faults.raise_any()
        return Callback(body["type"])

    def _carry_out(self, interaction: Interaction, callback: Callback, data: Json, uploads: Sequence[Upload]) -> None:
        match callback:
            case Callback.MESSAGE:
                self._keep(
                    interaction, self._messages.post(interaction.channel, self._draft(interaction, data, uploads))
                )
            case Callback.DEFERRED_MESSAGE:
                self._keep(interaction, self._messages.hold(interaction.channel, self._draft(interaction, data, ())))
            case Callback.UPDATE | Callback.DEFERRED_UPDATE:
                if callback == Callback.UPDATE and interaction.message is not None:
                    draft = self._draft(interaction, data, uploads)
                    self._messages.edit(interaction.channel, interaction.message, draft)
                interaction.original = interaction.message
            case Callback.MODAL:
                check_modal(data)
                form = data | {"components": numbered(objects(data, "components"))}
                self.forms[interaction.user.id] = OpenForm(data=form, opener=interaction)
            case Callback.AUTOCOMPLETE:
                choices = objects(data, "choices")
                faults = Faults()
                check_choices(choices, faults)
                faults.raise_any()
                interaction.suggestions = tuple((str(each["name"]), str(each["value"])) for each in choices)

    def _keep(self, interaction: Interaction, message: Message) -> None:
        interaction.messages[message.id] = message
        interaction.original = interaction.original or message

    def _draft(self, interaction: Interaction, body: Json, uploads: Sequence[Upload]) -> Draft:
        hidden = int(body.get("flags") or 0) & Flag.EPHEMERAL
        app_id = str(self._world.bot.id)
        origin = {"application_id": app_id, "webhook_id": app_id, "interaction_metadata": self._metadata(interaction)}
        only_for = interaction.user.id if hidden else None
        return Draft(author=self._world.bot, body=body, uploads=uploads, only_for=only_for, interaction=origin)

    def by_token(self, token: str) -> Interaction:
        """The interaction whose token serves as a webhook. Raises 50027 when unknown or expired, 10015 unanswered."""
        interaction = self._by_token.get(token)
        if interaction is None or self._world.clock.now() - interaction.opened_at >= TOKEN_LIFE:
            raise ApiError(50027)
        if not interaction.answered:
            raise ApiError(10015)
        return interaction

    def follow_up(self, interaction: Interaction, body: Json, uploads: Sequence[Upload]) -> Message:
        """A further message; directly after a deferred answer it fills that one instead."""
        draft = self._draft(interaction, body, uploads)
        if interaction.original is not None and interaction.original.flags & Flag.LOADING:
            return self._messages.edit(interaction.channel, interaction.original, draft)
        message = self._messages.post(interaction.channel, draft)
        self._keep(interaction, message)
        return message

    def edit(self, interaction: Interaction, message: Message, body: Json, uploads: Sequence[Upload]) -> Message:
        """Change a message through the token."""
        return self._messages.edit(interaction.channel, message, self._draft(interaction, body, uploads))

    def message(self, interaction: Interaction, which: str) -> Message:
        """The message `@original` or an id stands for. Raises 10008 when there is none."""
        found = interaction.original if which == "@original" else interaction.messages.get(int(which))
        if found is None or found.id not in interaction.channel.messages:
            raise ApiError(10008)
        return found

    def _metadata(self, interaction: Interaction) -> Json:
        meta: Json = {
            "id": str(interaction.id),
            "type": int(interaction.kind),
            "user": payloads.user(interaction.user),
            "authorizing_integration_owners": _owners(interaction),
        }
        if interaction.kind == InteractionType.COMPONENT and interaction.message is not None:
            meta["interacted_message_id"] = str(interaction.message.id)
        if interaction.opener is not None:
            meta["triggering_interaction_metadata"] = self._metadata(interaction.opener)
        return meta

    def _payload(self, interaction: Interaction) -> Json:
        """The data of INTERACTION_CREATE."""
        channel, user, world = interaction.channel, interaction.user, self._world
        rights = str(world.permissions(user, channel))
        body: Json = {
            "id": str(interaction.id),
            "application_id": str(world.bot.id),
            "type": int(interaction.kind),
            "data": interaction.data,
            "channel_id": str(channel.id),
            "channel": payloads.channel(channel) | {"permissions": rights},
            "token": interaction.token,
            "version": 1,
            "app_permissions": str(world.permissions(world.bot, channel)),
            "locale": user.locale,
            "entitlements": [],
            "authorizing_integration_owners": _owners(interaction),
            "context": 0 if channel.guild else 1,
            "attachment_size_limit": BYTES_PER_UPLOAD,
        }
        if interaction.message is not None:
            body["message"] = payloads.message(interaction.message)
        if channel.guild is None:
            return body | {"user": payloads.user(user)}
        guild = channel.guild
        return body | {
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": payloads.member(guild.members[user.id]) | {"permissions": rights},
        }


def _owners(interaction: Interaction) -> Json:
    return {"0": str(interaction.channel.guild.id) if interaction.channel.guild else "0"}
