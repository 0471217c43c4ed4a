"""The cards that come with a copy of everything that is kept: the file itself, and where it went."""

from __future__ import annotations

from core.flows.buttons import TODAY, back_to
from core.flows.minimal_cards import CONNECT
from core.messages.action import Action
from core.messages.attached import Document
from core.messages.card import Card, Paragraph
from core.messages.texts import Text, text

_FILE = "limber-data.zip"
_ROWS = ((back_to(Action(name="privacy")), TODAY),)


def file_card(quiet_on: Text | None, *, unread: bool = False) -> Card:
    """What to do with the file, which is still to be made; on an app `quiet_on` nothing of health is in it.

    `unread`: something of it could not be opened.
    """
    held = text("privacy-export-here") if quiet_on is None else text("privacy-export-quiet", app=quiet_on)
    missing = (Paragraph(text=text("privacy-export-unread")),) if unread else ()
    blocks = (Paragraph(text=held), *missing, Paragraph(text=text("privacy-export-not-kept")))
    rows = _ROWS if quiet_on is None else ((CONNECT,), *_ROWS)
    return Card(title=text("privacy-export-title"), blocks=blocks, rows=rows, health=True)


def document(content: bytes) -> Document:
    """Everything as a file."""
    return Document(name=_FILE, content=content, description=text("privacy-export-file"))


def sent_card() -> Card:
    """In a shared place: where the file went."""
    return _said("privacy-export-sent-title", text("privacy-export-sent"))


def elsewhere_card(here: Text, there: Text) -> Card:
    """Health is not spoken of here: it goes to another app of theirs."""
    return _said("privacy-export-elsewhere-title", text("privacy-export-elsewhere", here=here, app=there), app=there)


def unreached_card(here: Text, there: Text) -> Card:
    """Health is not spoken of here, and their other app cannot be written to: they ask for it there."""
    return _said("privacy-export-elsewhere-title", text("privacy-export-unreached", here=here, app=there), app=there)


def _said(title: str, said: Text, **named: Text) -> Card:
    return Card(title=text(title, **named), blocks=(Paragraph(text=said),), rows=_ROWS)
