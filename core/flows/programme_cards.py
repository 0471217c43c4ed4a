"""The cards of a professional's programme: the titles that the person typed, and the ways to change them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.own_words import LONGEST
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Form, Paragraph, Points
from core.messages.measuring import MAX_LABEL
from core.messages.texts import text, verbatim
from core.rules.profile import MOST_TITLES

ALL = Action(name="programme")
ADD = Action(name="programme.add")
DROP = Action(name="programme.drop")
OVER = Action(name="visit.resumed")
_A_ROW = 2

FORM = Form(
    button=text("programme-add"),
    title=text("programme-add"),
    label=text("programme-add-label"),
    hint=text("programme-add-hint"),
    action=ADD,
    max_length=LONGEST,
)


def programme_card(titles: Sequence[str], *news: Block, agreed: bool) -> Card:
    """The titles, below what has just changed; without a yes to questions about health none are kept."""
    blocks: list[Block] = [*news, Paragraph(text=text("programme-about"))]
    if titles:
        blocks.append(_listed(titles))
    elif agreed:
        blocks.append(Paragraph(text=text("programme-none")))
    else:
        blocks.append(Paragraph(text=text("programme-unasked")))
    ways = [Button(label=text("programme-add"), action=ADD)] if agreed and len(titles) < MOST_TITLES else []
    if titles:
        ways.append(Button(label=text("programme-drop"), action=DROP))
    over = Button(label=text("programme-over"), action=OVER)
    rows = (*((tuple(ways),) if ways else ()), (over,), (TODAY, WRONG))
    return Card(title=text("programme-title"), blocks=tuple(blocks), rows=rows, health=True)


def add_card(titles: Sequence[str], *news: Block, private: bool) -> Card:
    """What is it called? What is typed is one title a line."""
    how = text("programme-add-type" if private else "programme-add-press")
    listed = (_listed(titles),) if titles else ()
    enough = Button(label=text("programme-enough"), action=ALL) if titles else back_to(ALL)
    return Card(
        title=text("programme-add"),
        blocks=(*news, *listed, Paragraph(text=text("programme-add-ask")), Paragraph(text=how)),
        rows=((enough, WRONG),),
        form=FORM,
        health=True,
    )


def drop_card(titles: Sequence[str]) -> Card:
    """Which of them is no longer done?"""
    buttons = [Button(label=verbatim(_short(each)), action=Action(name=DROP.name, value=mark(each))) for each in titles]
    rows = [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]
    return Card(
        title=text("programme-drop"),
        blocks=(Paragraph(text=text("programme-drop-ask")),),
        rows=(*rows, (back_to(ALL), WRONG)),
        health=True,
    )


def mark(title: str) -> str:
    """What stands for a title in a wire, which holds no words of a person's own."""
    return f"{zlib.crc32(title.encode(errors='replace')):08x}"


def _listed(titles: Sequence[str]) -> Points:
    return Points(items=tuple(verbatim(each) for each in titles))


def _short(title: str) -> str:
    """The title as far as a button has room for it."""
    return title if len(title) <= MAX_LABEL else title[: MAX_LABEL - 1].rstrip() + "…"
