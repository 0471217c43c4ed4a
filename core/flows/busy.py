"""Somebody asks for more than can be done at once: a kind word, and what is urgent is still answered."""

from __future__ import annotations

from core.errors import UnreadableAction
from core.flows import words
from core.flows.soreness import number_in
from core.messages.action import decode
from core.messages.card import Audience, Card, Paragraph, Quote, Reply
from core.messages.texts import Texts, text
from core.rules.people import Place
from core.rules.phrases import scan

# Families of what is about a symptom, or may say one.
_URGENT = frozenset({"wrong", "lock", "notes", "screen", "minimal", "soreness", "review"})
_HURTS = "session.hurts"
_SCANNED = 400  # characters; a longer text says what it is about in them, or is no cry for help


def is_urgent(said: str, texts: Texts) -> bool:
    """Whether a wire, or a typed text, may be about a red flag."""
    try:
        name = decode(said).name
        return name == _HURTS or name.partition(".")[0] in _URGENT
    except UnreadableAction:
        word, begins = words.said(said, texts, answering=False), said[:_SCANNED]
        named = word is not None and word[0].action in _URGENT
        return named or number_in(begins) is not None or scan(begins) is not None


def reply(place: Place, language: str) -> Reply:
    """That nothing was done, what to do in an emergency, and that a moment later it works again."""
    audience = Audience.PRIVATE if place.private else Audience.PRESSER
    blocks = (Paragraph(text=text("busy")), Quote(text=text("help-wrong")))
    card = Card(title=text("busy-title"), blocks=blocks, audience=audience)
    return Reply(card=card, language=language, replaces=False, notice=text("busy"))


def silence(place: Place, language: str) -> Reply:
    """An answer that is not shown: it was given a moment ago."""
    return Reply(card=reply(place, language).card, language=language, replaces=False, rest=_nothing)


async def _nothing() -> None:
    return None
