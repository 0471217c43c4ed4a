"""The picture of an exercise as a person wants it: moving or still, described in words or not."""

from __future__ import annotations

from core.content import Content
from core.messages.attached import Picture
from core.messages.card import Block, Points
from core.messages.texts import Text
from core.rules.people import Preferences


def picture_of(content: Content, preferences: Preferences, form_id: str) -> Picture | None:
    """What this form looks like; None while it is not drawn. The words of its card say the same without it."""
    drawing = content.pictures.get(form_id)
    if drawing is None:
        return None
    return Picture(
        alt=Text(id=drawing.alt),
        still=drawing.still,
        loop=None if preferences.still_images else drawing.loop,
        described=preferences.descriptions,
    )


def phase_blocks(content: Content, form_id: str) -> tuple[Block, ...]:
    """The phases of its movement in a few words each, which no picture shows; nothing while it is not drawn."""
    drawing = content.pictures.get(form_id)
    return (Points(items=tuple(Text(id=each) for each in drawing.phases)),) if drawing is not None else ()
