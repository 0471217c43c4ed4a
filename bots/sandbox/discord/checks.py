"""What Discord refuses in the body of a message or a modal, with its own `errors` tree.

Limits are those of the message reference; the codes are the ones Discord answers. Unknown keys are ignored, as there.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import cast

from bots.sandbox.discord.component_checks import check_layout, check_modal_parts, check_rows
from bots.sandbox.discord.errors import ApiError, Faults
from bots.sandbox.discord.types import Flag, Json, objects, part_of

CONTENT_MOST = 2000
EMBED_TEXT_MOST = 6000
ATTACHMENTS_MOST = 10


def check_message(body: Json, files: Sequence[str]) -> None:
    """Check a whole message, as it would stand after the request; `files` are the names of its attachments.

    Raises ApiError 50035 with the faults, 50006 for an empty message.
    """
    faults = Faults()
    flags = body.get("flags") or 0
    faults.text(body, "content", CONTENT_MOST)
    if isinstance(body.get("nonce"), str):
        faults.text(body, "nonce", 25)
    _check_mentions(body, faults)
    _check_embeds(objects(body, "embeds"), faults)
    parts = objects(body, "components")
    with faults.at("components"):
        if flags & Flag.IS_COMPONENTS_V2:
            check_layout(parts, files, faults)
        else:
            check_rows(parts, faults)
    if flags & Flag.IS_COMPONENTS_V2:
        _refuse_legacy(body, faults)
    faults.raise_any()
    filled = ("content", "embeds", "components", "poll", "sticker_ids")
    if not files and not any(body.get(key) for key in filled):
        raise ApiError(50006)


def check_attachments(entries: Sequence[Json], known: Container[str]) -> None:
    """Check what a request says of its files; `known` are the n of its `files[n]` and the ids that it may keep.

    Raises ApiError 50035 with the faults.
    """
    faults = Faults()
    with faults.at("attachments"):
        faults.size(len(entries), 0, ATTACHMENTS_MOST)
        for at, entry in enumerate(entries):
            with faults.at(at):
                faults.text(entry, "description", 1024)
                faults.text(entry, "filename", 1024)
                if str(entry.get("id")) not in known:
                    faults.add("ATTACHMENT_NOT_FOUND", "Attachment data not found")
    faults.raise_any()


def check_modal(body: Json) -> None:
    """Check the data of a modal. Raises ApiError 50035 with the faults."""
    faults = Faults()
    faults.text(body, "custom_id", 100, least=1, required=True)
    faults.text(body, "title", 45, least=1, required=True)
    with faults.at("components"):
        check_modal_parts(objects(body, "components"), faults)
    faults.raise_any()


def _refuse_legacy(body: Json, faults: Faults) -> None:
    for key in ("content", "embeds", "poll", "sticker_ids"):
        if body.get(key):
            with faults.at(key):
                faults.add(
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
                )


def _check_mentions(body: Json, faults: Faults) -> None:
    allowed = part_of(body, "allowed_mentions")
    parse = cast("list[str]", allowed.get("parse") or [])
    with faults.at("allowed_mentions"):
        for key in ("users", "roles"):
            with faults.at(key):
                faults.size(len(allowed.get(key) or []), 0, 100)
            if key in parse and allowed.get(key):
                faults.add("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", f'parse:["{key}"] and {key}: [ids...] exclude')


def _check_embeds(embeds: Sequence[Json], faults: Faults) -> None:
    with faults.at("embeds"):
        faults.size(len(embeds), 0, 10)
        for at, embed in enumerate(embeds):
            with faults.at(at):
                _check_embed(embed, faults)
        if sum(len(text) for embed in embeds for text in embed_texts(embed)) > EMBED_TEXT_MOST:
            faults.add("MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBED_TEXT_MOST}")


def _check_embed(embed: Json, faults: Faults) -> None:
    faults.text(embed, "title", 256)
    faults.text(embed, "description", 4096)
    fields = objects(embed, "fields")
    with faults.at("fields"):
        faults.size(len(fields), 0, 25)
        for at, field in enumerate(fields):
            with faults.at(at):
                faults.text(field, "name", 256, least=1, required=True)
                faults.text(field, "value", 1024, least=1, required=True)
    with faults.at("footer"):
        faults.text(part_of(embed, "footer"), "text", 2048)


def embed_texts(embed: Json) -> list[str]:
    """The texts of an embed in reading order: author, title, description, fields, footer."""
    texts = [part_of(embed, "author").get("name"), embed.get("title"), embed.get("description")]
    for field in objects(embed, "fields"):
        texts += [field.get("name"), field.get("value")]
    texts.append(part_of(embed, "footer").get("text"))
    return [str(text) for text in texts if text]
