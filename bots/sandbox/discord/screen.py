"""Stored messages as a person sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bots.sandbox.discord import markdown
from bots.sandbox.discord.checks import embed_texts
from bots.sandbox.discord.things import Channel, Message, User
from bots.sandbox.discord.types import Component, Flag, Json, objects, part_of
from bots.sandbox.discord.world import World
from bots.sandbox.screen import Button, Choice, File, Kind, Picture, Span, Style
from bots.sandbox.screen import Message as Shown

_JOINED = 7
MENUS = {Component.STRING_SELECT, Component.USER_SELECT, Component.ROLE_SELECT, Component.CHANNEL_SELECT}
_STYLES = {1: Style.PRIMARY, 2: Style.PLAIN, 3: Style.SUCCESS, 4: Style.DANGER, 5: Style.LINK}


def shown(message: Message, channel: Channel, viewer: User, world: World) -> Shown:
    """A message as the viewer's app draws it."""
    page = _Page(world, channel)
    page.add_message(message)
    text = tuple(page.spans)
    return Shown(
        id=str(message.id),
        author=message.author.name,
        mine=message.author is viewer,
        at=message.at,
        text="".join(span.text for span in text),
        spans=text,
        pictures=tuple(page.pictures),
        files=tuple(page.files),
        rows=tuple(page.rows),
        choices=tuple(page.choices),
        only_me=message.only_for == viewer.id,
        edited=bool(message.edits_at),
        silent=bool(message.flags & Flag.SUPPRESS_NOTIFICATIONS),
        accent=page.accent,
    )


@dataclass(slots=True)
class _Page:
    """Gathers what a message shows, part after part."""

    world: World
    channel: Channel
    spans: list[Span] = field(default_factory=list[Span])
    pictures: list[Picture] = field(default_factory=list[Picture])
    files: list[File] = field(default_factory=list[File])
    attachments: dict[str, Json] = field(default_factory=dict[str, Json])
    rows: list[tuple[Button, ...]] = field(default_factory=list[tuple[Button, ...]])
    choices: list[Choice] = field(default_factory=list[Choice])
    accent: int | None = None

    def add_message(self, message: Message) -> None:
        if message.type == _JOINED:
            self.write(f"{message.author.name} joined the server.")
        if message.flags & Flag.LOADING:
            self.write(f"{message.author.name} is thinking…")
        self.write(message.content)
        for embed in message.embeds:
            for text in embed_texts(embed):
                self.write(text)
            for key in ("image", "thumbnail"):
                if url := part_of(embed, key).get("url"):
                    self.pictures.append(Picture(url=str(url), above=True))
        self.attachments = {str(attachment["url"]): attachment for attachment in message.attachments}
        if not message.flags & Flag.IS_COMPONENTS_V2:
            for attachment in message.attachments:
                self.add_file(attachment)
        self.add_parts(message.components)

    def write(self, text: str) -> None:
        """Add a block of markdown below what stands there."""
        if not text:
            return
        reader = markdown.Reader(now=self.world.clock.now(), name_of=self._name)
        if self.spans:
            self.spans.append(Span(text="\n"))
        self.spans += markdown.spans(text, reader)

    def _name(self, kind: str, which: int) -> str:
        guild = self.channel.guild
        match kind:
            case "user":
                found = self.world.users.get(which)
            case "role":
                found = guild.roles.get(which) if guild else None
            case _:
                found = self.world.channels.get(which)
        return found.name if found else "unknown"

    def add_file(self, attachment: Json) -> None:
        """A picture, or any other file."""
        alt = attachment.get("description")
        if str(attachment["content_type"]).startswith(("image/", "video/")):
            self.pictures.append(picture(attachment, alt))
        else:
            name, url, size = str(attachment["filename"]), str(attachment["url"]), int(attachment["size"])
            self.files.append(File(name=name, url=url, size=size, description=alt))

    def add_parts(self, parts: Sequence[Json]) -> None:
        for part in parts:
            self.add_part(part)

    def add_part(self, part: Json) -> None:
        match part["type"]:
            case Component.TEXT_DISPLAY:
                self.write(str(part["content"]))
            case Component.ACTION_ROW:
                self._add_row(objects(part, "components"))
            case Component.BUTTON:
                self._add_row([part])
            case Component.MEDIA_GALLERY:
                self.pictures += [picture(item["media"], item.get("description")) for item in objects(part, "items")]
            case Component.THUMBNAIL:
                self.pictures.append(picture(part["media"], part.get("description")))
            case Component.FILE:
                if attachment := self.attachments.get(part["file"]["url"]):
                    self.add_file(attachment)
            case _:
                self.accent = part.get("accent_color", self.accent)
                self.add_parts(objects(part, "components"))
                self.add_parts([part["accessory"]] if part.get("accessory") else [])

    def _add_row(self, parts: Sequence[Json]) -> None:
        buttons = tuple(button(part) for part in parts if part["type"] == Component.BUTTON)
        if buttons:
            self.rows.append(buttons)
        self.choices += [choice(part, self.channel) for part in parts if part["type"] != Component.BUTTON]


def picture(media: Json, alt: str | None) -> Picture:
    """An attachment or a media item as it is drawn, below the words."""
    return Picture(
        url=str(media["url"]),
        kind=Kind.VIDEO if str(media.get("content_type")).startswith("video/") else Kind.IMAGE,
        width=media.get("width") or 0,
        height=media.get("height") or 0,
        alt=alt,
        above=True,
    )


def choice(part: Json, channel: Channel) -> Choice:
    """A menu as it is drawn, with the options Discord itself offers."""
    options = [(str(each["label"]), str(each["value"])) for each in objects(part, "options")]
    options += candidates(part, channel)
    return Choice(key=part["custom_id"], placeholder=str(part.get("placeholder") or ""), options=tuple(options))


def candidates(part: Json, channel: Channel) -> Iterator[tuple[str, str]]:
    """The options that Discord itself offers in a user, role or channel menu, as (label, value)."""
    guild = channel.guild
    if guild is None:
        return
    match part["type"]:
        case Component.USER_SELECT:
            yield from ((each.user.name, str(each.user.id)) for each in guild.members.values())
        case Component.ROLE_SELECT:
            yield from ((each.name, str(each.id)) for each in guild.roles.values())
        case Component.CHANNEL_SELECT:
            yield from ((each.name, str(each.id)) for each in guild.channels.values())
        case _:
            return


def button(part: Json) -> Button:
    """A button as it is drawn: its emoji stands before its label."""
    emoji = part_of(part, "emoji").get("name")
    label = " ".join(str(each) for each in (emoji, part.get("label")) if each)
    return Button(
        label=label,
        key=str(part.get("custom_id") or ""),
        style=_STYLES.get(part["style"], Style.PLAIN),
        url=part.get("url"),
        disabled=bool(part.get("disabled")),
    )
