"""The rules of messages: how one is made from a request, edited, deleted, and whom it mentions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bots.sandbox.discord import payloads
from bots.sandbox.discord.checks import check_attachments, check_message
from bots.sandbox.discord.component_checks import walk
from bots.sandbox.discord.components import returned
from bots.sandbox.discord.errors import ApiError
from bots.sandbox.discord.things import Channel, Message, User
from bots.sandbox.discord.types import BYTES_PER_UPLOAD, ChannelType, Flag, Json, Permission, objects, part_of
from bots.sandbox.discord.world import World
from bots.sandbox.pixels import picture_size

NONCE_KEPT = timedelta(minutes=5)
# "a few edits an hour" is all that is told of code 30046; the figure is ours.
OLD_EDITS = 30
OLD_AFTER = timedelta(hours=1)
_JOIN, _REPLY = 7, 19
_SETTABLE = Flag.SUPPRESS_EMBEDS | Flag.SUPPRESS_NOTIFICATIONS | Flag.IS_COMPONENTS_V2
_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a request; `key` is n of `files[n]`."""

    key: str
    filename: str
    content_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a request asks of a message: its body, its files, and who asks. `only_for` makes it ephemeral."""

    author: User
    body: Json
    uploads: Sequence[Upload] = ()
    only_for: int | None = None
    interaction: Json | None = field(default=None)


class Messages:
    """Posts, edits and deletes messages. `files` holds the bytes of every attachment by its id."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.files: dict[int, Upload] = {}

    def post(self, channel: Channel, draft: Draft) -> Message:
        """Store a message and tell the bot of it, unless it is ephemeral. Raises ApiError when it is refused.

        With `enforce_nonce` a nonce that the author used here within five minutes returns the first message.
        """
        body = draft.body
        first = self._with_nonce(channel, draft)
        if first is not None:
            return first
        attachments = self._attach(channel, draft, [])
        check_message(body, [attachment["filename"] for attachment in attachments])
        message = Message(
            id=self._world.new_id(), channel_id=channel.id, author=draft.author, at=self._world.clock.now()
        )
        message.nonce, message.interaction, message.only_for = body.get("nonce"), draft.interaction, draft.only_for
        message.flags = int(body.get("flags") or 0) & _SETTABLE
        if draft.only_for is not None:
            message.flags |= Flag.EPHEMERAL
        self._refer(message, body, channel)
        self._fill(message, channel, body, attachments)
        channel.messages[message.id] = message
        self._tell("MESSAGE_CREATE", message, channel)
        return message

    def hold(self, channel: Channel, draft: Draft) -> Message:
        """Store the empty "is thinking" message of a deferred answer."""
        message = Message(
            id=self._world.new_id(), channel_id=channel.id, author=draft.author, at=self._world.clock.now()
        )
        message.flags, message.interaction, message.only_for = int(Flag.LOADING), draft.interaction, draft.only_for
        if draft.only_for is not None:
            message.flags |= Flag.EPHEMERAL
        channel.messages[message.id] = message
        self._tell("MESSAGE_CREATE", message, channel)
        return message

    def edit(self, channel: Channel, message: Message, draft: Draft) -> Message:
        """Change a message. Raises 50005 when it is another author's, 30046 when it is old and edited too often.

        IS_COMPONENTS_V2 can be set but never taken away. Filling a deferred answer is not an edit.
        """
        if message.author is not draft.author:
            raise ApiError(50005)
        self._limit_old_edits(message)
        body = draft.body
        attachments = self._attach(channel, draft, message.attachments)
        flags = message.flags | (int(body.get("flags") or 0) & _SETTABLE)
        final: Json = {"content": message.content, "embeds": message.embeds, "components": message.components} | body
        check_message(final | {"flags": flags}, [attachment["filename"] for attachment in attachments])
        if flags & Flag.LOADING:
            flags &= ~Flag.LOADING
        else:
            message.edits_at.append(self._world.clock.now())
        message.flags = flags
        self._fill(message, channel, final, attachments)
        self._tell("MESSAGE_UPDATE", message, channel)
        return message

    def delete(self, channel: Channel, message: Message) -> None:
        """Remove a message and tell the bot."""
        del channel.messages[message.id]
        data: Json = {"id": str(message.id), "channel_id": str(channel.id)}
        if channel.guild is not None:
            data["guild_id"] = str(channel.guild.id)
        if message.only_for is None:
            self._world.emit("MESSAGE_DELETE", data, guild_id=channel.guild.id if channel.guild else None)
        self._world.changes.announce()

    def greet(self, channel: Channel, newcomer: User) -> None:
        """Post the notice of the system channel that somebody joined."""
        now = self._world.clock.now()
        message = Message(id=self._world.new_id(), channel_id=channel.id, author=newcomer, at=now, type=_JOIN)
        channel.messages[message.id] = message
        self._tell("MESSAGE_CREATE", message, channel)

    def _tell(self, event: str, message: Message, channel: Channel) -> None:
        if message.only_for is None:
            guild_id = channel.guild.id if channel.guild else None
            self._world.emit(event, payloads.message_event(message, channel), guild_id=guild_id)
        self._world.changes.announce()

    def _with_nonce(self, channel: Channel, draft: Draft) -> Message | None:
        nonce = draft.body.get("nonce")
        if nonce is None or not draft.body.get("enforce_nonce"):
            return None
        since = self._world.clock.now() - NONCE_KEPT
        for message in channel.messages.values():
            if message.author is draft.author and message.at >= since and str(message.nonce) == str(nonce):
                return message
        return None

    def _limit_old_edits(self, message: Message) -> None:
        now = self._world.clock.now()
        recent = [at for at in message.edits_at if at > now - OLD_AFTER]
        if now - message.at > OLD_AFTER and len(recent) >= OLD_EDITS:
            raise ApiError(30046, retry_after_s=(recent[0] + OLD_AFTER - now).total_seconds())

    def _attach(self, channel: Channel, draft: Draft, present: Sequence[Json]) -> list[Json]:
        """The attachments a message will have: those it keeps, then the new ones. Raises ApiError 50035, 40005."""
        entries = objects(draft.body, "attachments")
        check_attachments(entries, {*(upload.key for upload in draft.uploads), *(one["id"] for one in present)})
        wanted = {str(entry.get("id")): entry for entry in entries}
        kept = [one for one in present if "attachments" not in draft.body or one["id"] in wanted]
        kept = [one | _described(wanted.get(one["id"], {})) for one in kept]
        return [*kept, *(self._store(channel, upload, wanted.get(upload.key, {})) for upload in draft.uploads)]

    def _store(self, channel: Channel, upload: Upload, entry: Json) -> Json:
        if len(upload.data) > BYTES_PER_UPLOAD:
            raise ApiError(40005)
        file_id = self._world.new_id()
        self.files[file_id] = upload
        name = str(entry.get("filename") or upload.filename)
        url = f"{self._world.cdn_url}/attachments/{channel.id}/{file_id}/{name}"
        attachment: Json = {
            "id": str(file_id),
            "filename": name,
            "size": len(upload.data),
            "url": url,
            "proxy_url": url,
            "content_type": upload.content_type,
        }
        size = picture_size(upload.data)
        return attachment | ({"width": size[0], "height": size[1]} if size else {}) | _described(entry)

    def _refer(self, message: Message, body: Json, channel: Channel) -> None:
        reference = part_of(body, "message_reference")
        if not reference:
            return
        target = channel.messages.get(int(reference.get("message_id", 0)))
        if target is None and reference.get("fail_if_not_exists", True):
            fault = {"code": "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "message": "Unknown message"}
            raise ApiError(50035, errors={"message_reference": {"_errors": [fault]}})
        if target is not None:
            message.type = _REPLY
            message.reference = {"type": 0, "channel_id": str(channel.id), "message_id": str(target.id)}

    def _fill(self, message: Message, channel: Channel, body: Json, attachments: list[Json]) -> None:
        message.content = str(body.get("content") or "")
        message.embeds = [{"type": "rich"} | embed for embed in objects(body, "embeds")]
        message.attachments = attachments
        message.components = returned(objects(body, "components"), attachments)
        texts = [message.content, *(str(part.get("content") or "") for part in walk(message.components))]
        self._mention(message, channel, "\n".join(texts), body.get("allowed_mentions"))

    def _mention(self, message: Message, channel: Channel, text: str, allowed: Mapping[str, list[str]] | None) -> None:
        """Note whom the message pings: all it names, or those that `allowed_mentions` lets through."""

        def passes(kind: str, found: str) -> bool:
            if allowed is None:
                return True
            return kind in (allowed.get("parse") or ()) or found in map(str, allowed.get(kind) or ())

        users = [found for found in dict.fromkeys(_USER.findall(text)) if passes("users", found)]
        roles = [found for found in dict.fromkeys(_ROLE.findall(text)) if passes("roles", found)]
        message.mentions = tuple(self._world.users[int(found)] for found in users if int(found) in self._world.users)
        message.mention_roles = tuple(int(found) for found in roles)
        may = self._world.permissions(message.author, channel) & Permission.MENTION_EVERYONE
        message.mention_everyone = bool(
            may and channel.kind != ChannelType.DM and _EVERYONE.search(text) and passes("everyone", "")
        )


def _described(entry: Json) -> Json:
    return {"description": entry["description"]} if entry.get("description") else {}
