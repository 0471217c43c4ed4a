"""The cards of a visit to a professional: how did it go, in five answers, and what each changes (coaching.md §1.7).

Nothing is asked about what was said there, and nothing of it is judged.
"""

from __future__ import annotations

from core.flows.buttons import TODAY, WRONG
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph
from core.messages.texts import Text, text
from core.rules.care import Mode, Visit

VISIT = Action(name="visit")
RESUMED = Button(label=text("visit-resumed"), action=Action(name="visit.resumed"))
_PROGRAMME = Button(label=text("visit-programme"), action=Action(name="programme"))


def rows() -> tuple[tuple[Button, ...], ...]:
    """The five answers, one a row."""
    return tuple((_answer(each),) for each in Visit)


def card() -> Card:
    """How did it go?"""
    blocks = (Paragraph(text=text("visit-ask")), Paragraph(text=text("visit-private-note")))
    return Card(title=text("visit-title"), blocks=blocks, rows=(*rows(), (TODAY, WRONG)), health=True)


def noted_card(visit: Visit) -> Card:
    """What the answer changes."""
    ways = {Visit.OTHER: ((_PROGRAMME,), (RESUMED,)), Visit.WAITING: ((RESUMED,),)}
    words = Paragraph(text=Text(id=f"visit-{_id(visit)}-noted"))
    rows_ = (*ways.get(visit, ()), (TODAY, WRONG))
    return Card(title=text("visit-noted-title"), blocks=(words,), rows=rows_, health=True)


def resumed_card() -> Card:
    """The exercises here go on."""
    blocks = (Paragraph(text=text("visit-resumed-noted")),)
    return Card(title=text("visit-noted-title"), blocks=blocks, rows=((TODAY, WRONG),), health=True)


def unasked_card(mode: Mode) -> Card:
    """Nothing of it can be noted of somebody who wants no questions about their health; `mode` can be left."""
    settings = Button(label=text("daily-settings"), action=Action(name="settings", value="profile"))
    over = () if mode is Mode.OURS else ((RESUMED,),)
    blocks = (Paragraph(text=text("visit-unasked")),)
    return Card(title=text("visit-title"), blocks=blocks, rows=(*over, (settings, TODAY), (WRONG,)), health=bool(over))


def _answer(visit: Visit) -> Button:
    return Button(label=Text(id=f"visit-{_id(visit)}"), action=Action(name="visit", value=visit.value))


def _id(visit: Visit) -> str:
    return visit.value.replace("_", "-")
