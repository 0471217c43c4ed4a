"""What each REST method does: channels, threads, messages, interactions and their webhooks."""

from __future__ import annotations

from bots.sandbox.discord import payloads
from bots.sandbox.discord.errors import ApiError, Faults
from bots.sandbox.discord.interactions import Interaction, Interactions
from bots.sandbox.discord.messages import Draft, Messages
from bots.sandbox.discord.rest import Answer, Call, Route
from bots.sandbox.discord.things import Channel, Message, User
from bots.sandbox.discord.types import Callback, ChannelType, Flag, Json, Permission
from bots.sandbox.discord.world import World

_NO_CONTENT: Answer = (204, None)
_TRUE = {"1", "true"}


class MessageRoutes:
    """Channel, message and interaction methods."""

    def __init__(self, world: World, messages: Messages, interactions: Interactions) -> None:
        self._world = world
        self._messages = messages
        self._interactions = interactions

    def table(self) -> tuple[Route, ...]:
        """The routes to mount."""
        channel, webhook = "/channels/{channel}", "/webhooks/{app}/{token}"
        messages, message = channel + "/messages", channel + "/messages/{message}"
        rows = (
            ("POST", "/users/@me/channels", self._open_direct_chat),
            ("GET", channel, self._get_channel),
            ("POST", channel + "/typing", self._type),
            ("POST", channel + "/threads", self._start_thread),
            ("POST", message + "/threads", self._start_thread),
            ("PUT", messages + "/pins/{message}", self._pin),
            ("DELETE", messages + "/pins/{message}", self._unpin),
            ("GET", messages, self._list),
            ("GET", message, self._get),
            ("PATCH", message, self._edit),
            ("DELETE", message, self._delete),
            ("PUT", message + "/reactions/{emoji}/@me", self._react),
            ("DELETE", message + "/reactions/{emoji}/@me", self._unreact),
        )
        free = (
            ("GET", webhook + "/messages/{which}", self._get_answer),
            ("PATCH", webhook + "/messages/{which}", self._edit_answer),
            ("DELETE", webhook + "/messages/{which}", self._delete_answer),
        )
        return (
            *(Route(method=method, template=path, handle=handle) for method, path, handle in rows),
            *(Route(method=method, template=path, handle=handle, free=True) for method, path, handle in free),
            Route(method="POST", template=messages, handle=self._post, creates_message=True),
            Route(method="POST", template=webhook, handle=self._follow_up, free=True, creates_message=True),
            Route(
                method="POST",
                template="/interactions/{interaction}/{token}/callback",
                handle=self._answer,
                free=True,
                creates_message=True,
            ),
        )

    # Channels

    def _open_direct_chat(self, call: Call) -> Answer:
        recipient = self._world.users.get(int(call.body.get("recipient_id") or 0))
        if recipient is None or recipient.bot:
            raise ApiError(50033)
        return 200, payloads.channel(self._world.open_direct_chat(recipient))

    def _channel(self, call: Call, needed: int = 0) -> Channel:
        channel = self._world.channels.get(call.id("channel"))
        if channel is None:
            raise ApiError(10003)
        self._world.require(channel, needed)
        return channel

    def _get_channel(self, call: Call) -> Answer:
        return 200, payloads.channel(self._channel(call))

    def _type(self, call: Call) -> Answer:
        self._writable(call)
        return _NO_CONTENT

    def _start_thread(self, call: Call) -> Answer:
        parent = self._channel(call, Permission.CREATE_PUBLIC_THREADS)
        faults = Faults()
        faults.text(call.body, "name", 100, least=1, required=True)
        faults.raise_any()
        start = self._stored(parent, call).id if "message" in call.path else None
        thread = self._world.add_thread(parent, call.body["name"], owner=self._world.bot, thread_id=start)
        return 201, payloads.channel(thread)

    # Messages

    def _writable(self, call: Call) -> Channel:
        """The channel to write to. Raises 50278 and 50007 for closed direct chats, 50001 and 50013 in guilds."""
        thread = self._channel(call).kind == ChannelType.PUBLIC_THREAD
        needed: int = Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES
        if call.uploads:
            needed |= Permission.ATTACH_FILES
        if call.body.get("embeds"):
            needed |= Permission.EMBED_LINKS
        channel = self._channel(call, needed)
        if channel.recipient is not None:
            self._require_open(channel.recipient)
        return channel

    def _require_open(self, recipient: User) -> None:
        if not self._world.shares_guild(recipient):
            raise ApiError(50278)
        if recipient.blocks_bot or not recipient.dms_open:
            raise ApiError(50007)

    def _stored(self, channel: Channel, call: Call) -> Message:
        message = channel.messages.get(call.id("message"))
        if message is None or message.only_for is not None:
            raise ApiError(10008)
        return message

    def _draft(self, call: Call) -> Draft:
        return Draft(author=self._world.bot, body=call.body, uploads=call.uploads)

    def _post(self, call: Call) -> Answer:
        return 200, payloads.message(self._messages.post(self._writable(call), self._draft(call)))

    def _list(self, call: Call) -> Answer:
        channel = self._channel(call, Permission.READ_MESSAGE_HISTORY)
        before = int(call.query.get("before", 2**63))
        after = int(call.query.get("after", 0))
        found = [each for each in channel.messages.values() if after < each.id < before and each.only_for is None]
        limit = int(call.query.get("limit", 50))
        chosen = found[:limit] if "after" in call.query else found[-limit:]
        return 200, [payloads.message(each) for each in reversed(chosen)]

    def _get(self, call: Call) -> Answer:
        return 200, payloads.message(self._stored(self._channel(call, Permission.READ_MESSAGE_HISTORY), call))

    def _edit(self, call: Call) -> Answer:
        channel = self._channel(call)
        return 200, payloads.message(self._messages.edit(channel, self._stored(channel, call), self._draft(call)))

    def _delete(self, call: Call) -> Answer:
        channel = self._channel(call)
        message = self._stored(channel, call)
        if message.author is not self._world.bot:
            self._world.require(channel, Permission.MANAGE_MESSAGES)
        self._messages.delete(channel, message)
        return _NO_CONTENT

    def _pin(self, call: Call) -> Answer:
        return self._set_pinned(call, pinned=True)

    def _unpin(self, call: Call) -> Answer:
        return self._set_pinned(call, pinned=False)

    def _set_pinned(self, call: Call, *, pinned: bool) -> Answer:
        channel = self._channel(call, Permission.PIN_MESSAGES)
        message = self._stored(channel, call)
        message.pinned = pinned
        guild_id = channel.guild.id if channel.guild else None
        self._world.emit("MESSAGE_UPDATE", payloads.message_event(message, channel), guild_id=guild_id)
        return _NO_CONTENT

    def _react(self, call: Call) -> Answer:
        channel = self._channel(call, Permission.ADD_REACTIONS | Permission.READ_MESSAGE_HISTORY)
        message, emoji = self._stored(channel, call), call.path["emoji"]
        if emoji not in message.reactions:
            message.reactions.append(emoji)
            self._tell_reaction("MESSAGE_REACTION_ADD", message, channel, emoji)
        return _NO_CONTENT

    def _unreact(self, call: Call) -> Answer:
        channel = self._channel(call)
        message, emoji = self._stored(channel, call), call.path["emoji"]
        if emoji in message.reactions:
            message.reactions.remove(emoji)
            self._tell_reaction("MESSAGE_REACTION_REMOVE", message, channel, emoji)
        return _NO_CONTENT

    def _tell_reaction(self, event: str, message: Message, channel: Channel, emoji: str) -> None:
        data: Json = {
            "user_id": str(self._world.bot.id),
            "channel_id": str(channel.id),
            "message_id": str(message.id),
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        guild_id = channel.guild.id if channel.guild else None
        if guild_id is not None:
            data["guild_id"] = str(guild_id)
        self._world.emit(event, data, guild_id=guild_id)

    # Interactions

    def _answer(self, call: Call) -> Answer:
        interaction = self._interactions.answer(call.id("interaction"), call.path["token"], call.body, call.uploads)
        if call.query.get("with_response") not in _TRUE:
            return _NO_CONTENT
        return 200, _callback_result(interaction, Callback(call.body["type"]))

    def _by_token(self, call: Call) -> Interaction:
        if call.id("app") != self._world.bot.id:
            raise ApiError(10015)
        return self._interactions.by_token(call.path["token"])

    def _follow_up(self, call: Call) -> Answer:
        return 200, payloads.message(self._interactions.follow_up(self._by_token(call), call.body, call.uploads))

    def _get_answer(self, call: Call) -> Answer:
        return 200, payloads.message(self._interactions.message(self._by_token(call), call.path["which"]))

    def _edit_answer(self, call: Call) -> Answer:
        interaction = self._by_token(call)
        message = self._interactions.message(interaction, call.path["which"])
        return 200, payloads.message(self._interactions.edit(interaction, message, call.body, call.uploads))

    def _delete_answer(self, call: Call) -> Answer:
        interaction = self._by_token(call)
        self._messages.delete(interaction.channel, self._interactions.message(interaction, call.path["which"]))
        return _NO_CONTENT


def _callback_result(interaction: Interaction, callback: Callback) -> Json:
    about: Json = {"id": str(interaction.id), "type": int(interaction.kind), "channel_id": str(interaction.channel.id)}
    if interaction.channel.guild is not None:
        about["guild_id"] = str(interaction.channel.guild.id)
    message = interaction.original
    if message is None:
        return {"interaction": about}
    about |= {
        "response_message_id": str(message.id),
        "response_message_loading": bool(message.flags & Flag.LOADING),
        "response_message_ephemeral": message.only_for is not None,
    }
    if callback not in {Callback.MESSAGE, Callback.UPDATE}:
        return {"interaction": about}
    return {"interaction": about, "resource": {"type": int(callback), "message": payloads.message(message)}}
