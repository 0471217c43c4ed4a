"""Stored messages as a person sees them."""

from __future__ import annotations

from collections.abc import Iterable

from bots.sandbox.screen import Button, File, Kind, Message, Picture, Span, Style
from bots.sandbox.telegram.files import FileKind, FileStore, StoredFile
from bots.sandbox.telegram.text import spans
from bots.sandbox.telegram.wire import InlineButton, InlineKeyboard, Poll, User
from bots.sandbox.telegram.wire import Message as Wire
from bots.sandbox.telegram.world import StoredMessage

_STYLES = {"primary": Style.PRIMARY, "success": Style.SUCCESS, "danger": Style.DANGER}


def shown(stored: StoredMessage, viewer_id: int, files: FileStore, files_url: str) -> Message:
    """A message as `viewer_id` sees it. `files_url` stands before the path of each file."""
    wire = stored.wire
    pieces = _spans(wire)
    poll = wire.get("poll")
    return Message(
        id=str(stored.id),
        author=wire["from"]["first_name"],
        mine=stored.author_id == viewer_id,
        at=stored.at,
        text="".join(piece.text for piece in pieces),
        spans=pieces,
        pictures=_pictures(wire, files, files_url),
        files=_files(wire, files, files_url),
        rows=_poll_rows(poll) if poll else _rows(wire.get("reply_markup")),
        edited="edit_date" in wire,
        silent=stored.silent,
    )


def _spans(wire: Wire) -> tuple[Span, ...]:
    if notice := _notice(wire):
        return (Span(text=notice),)
    if "text" in wire:
        return spans(wire["text"], wire.get("entities", []))
    return spans(wire.get("caption", ""), wire.get("caption_entities", []))


def _notice(wire: Wire) -> str:
    """What the app writes for messages that are no text: service messages, polls, places."""
    author = wire["from"]["first_name"]
    if joined := wire.get("new_chat_members"):
        return f"{author} added {_names(joined)}" if joined[0]["id"] != wire["from"]["id"] else f"{author} joined"
    if left := wire.get("left_chat_member"):
        return f"{author} removed {left['first_name']}" if left["id"] != wire["from"]["id"] else f"{author} left"
    if "migrate_to_chat_id" in wire or "migrate_from_chat_id" in wire:
        return "The group became a supergroup"
    if topic := wire.get("forum_topic_created"):
        return f"{author} created the topic {topic['name']}"
    if "group_chat_created" in wire:
        return f"{author} created the group"
    if place := wire.get("location"):
        return f"📍 {place['latitude']:.4f}, {place['longitude']:.4f}"
    return wire["poll"]["question"] if "poll" in wire else ""


def _names(users: Iterable[User]) -> str:
    return ", ".join(user["first_name"] for user in users)


def _pictures(wire: Wire, files: FileStore, files_url: str) -> tuple[Picture, ...]:
    media = [*wire.get("photo", [])[-1:], *([wire["animation"]] if "animation" in wire else [])]
    stored = [files.by_id(item["file_id"]) for item in media]
    above = wire.get("show_caption_above_media", False)
    return tuple(_picture(file, files_url, above=above) for file in stored if file)


def _picture(file: StoredFile, files_url: str, *, above: bool) -> Picture:
    """A GIF is stored as it came, so the app has an image to show."""
    moves = file.kind is FileKind.ANIMATION and file.mime != "image/gif"
    kind = Kind.VIDEO if moves else Kind.IMAGE
    return Picture(url=files_url + file.path, kind=kind, width=file.width, height=file.height, above=above)


def _files(wire: Wire, files: FileStore, files_url: str) -> tuple[File, ...]:
    """The document of a message; that of an animation is the animation itself."""
    document = wire.get("document") if "animation" not in wire else None
    stored = files.by_id(document["file_id"]) if document else None
    return (File(name=stored.name, url=files_url + stored.path, size=len(stored.content)),) if stored else ()


def _rows(keyboard: InlineKeyboard | None) -> tuple[tuple[Button, ...], ...]:
    rows = keyboard["inline_keyboard"] if keyboard else []
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: InlineButton) -> Button:
    if "url" in button:
        return Button(label=button["text"], key=button["url"], style=Style.LINK, url=button["url"])
    style = _STYLES.get(button.get("style", ""), Style.PLAIN)
    return Button(label=button["text"], key=button.get("callback_data", ""), style=style)


def _poll_rows(poll: Poll) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        (Button(label=option["text"], key=option["persistent_id"], disabled=poll["is_closed"]),)
        for option in poll["options"]
    )
