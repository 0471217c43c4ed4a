"""The cards of the summary for a clinician: what it will say, whether a name stands on it, and the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.own_words import LONGEST
from core.messages.action import Action
from core.messages.attached import Document
from core.messages.card import Block, Button, Card, Emphasis, Form, Paragraph, Points
from core.messages.texts import Text, text
from core.rules.profile import Profile

ASK = Action(name="report")
NAME = Action(name="report.name")
UNNAMED = Action(name="report.unnamed")
_FILE = "limber-summary.pdf"

FORM = Form(
    button=text("clinician-named"),
    title=text("clinician-name"),
    label=text("clinician-name-label"),
    hint=text("clinician-name-hint"),
    action=NAME,
    max_length=LONGEST,
)


def about_card(profile: Profile, *, soreness: bool, private: bool) -> Card:
    """What the page will say, before it is made. `soreness`: there are numbers."""
    points = Points(items=tuple(_parts(profile, soreness=soreness)))
    blocks: list[Block] = [Paragraph(text=text("clinician-about")), points]
    if not private:
        blocks.append(Paragraph(text=text("clinician-direct")))
    blocks.append(Paragraph(text=text("clinician-name-ask")))
    plain = Button(label=text("clinician-unnamed"), action=UNNAMED, emphasis=Emphasis.PRIMARY)
    named = Button(label=text("clinician-named"), action=NAME)
    return Card(title=text("clinician-title"), blocks=tuple(blocks), rows=((plain, named), (TODAY, WRONG)))


def name_card(*missed: Block, private: bool) -> Card:
    """Which name? `missed` says why what was typed is none."""
    how = text("clinician-name-type" if private else "clinician-name-press")
    plain = Button(label=text("clinician-unnamed"), action=UNNAMED)
    blocks = (*missed, Paragraph(text=text("clinician-name-kept")), Paragraph(text=how))
    return Card(title=text("clinician-name"), blocks=blocks, rows=((plain,), (back_to(ASK), WRONG)), form=FORM)


def nothing_card() -> Card:
    """There is nothing to say yet."""
    blocks = (Paragraph(text=text("clinician-nothing")), Paragraph(text=text("clinician-nothing-then")))
    return Card(title=text("clinician-title"), blocks=blocks, rows=((TODAY, WRONG),))


def page_card() -> Card:
    """What to do with the page, which is still to be drawn."""
    blocks = (Paragraph(text=text("clinician-here")), Paragraph(text=text("clinician-not-kept")))
    return Card(title=text("clinician-here-title"), blocks=blocks, rows=((TODAY, WRONG),), health=True)


def document(content: bytes) -> Document:
    """The page as a file."""
    return Document(name=_FILE, content=content, description=text("clinician-file"))


def sent_card() -> Card:
    """In a shared place: where the page went."""
    sent = Paragraph(text=text("clinician-sent"))
    return Card(title=text("clinician-sent-title"), blocks=(sent,), rows=((TODAY, WRONG),))


def _parts(profile: Profile, *, soreness: bool) -> Iterator[Text]:
    yield text("clinician-says-days")
    if soreness:
        yield text("clinician-says-soreness")
    if profile.functions:
        yield text("clinician-says-function")
    if profile.sites or profile.activities:
        yield text("clinician-says-profile")
    yield text("clinician-says-flags")
    yield text("clinician-says-advice")
