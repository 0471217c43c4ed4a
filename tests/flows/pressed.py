"""What a press means, read off its wire alone: what it asks for, and what must answer it."""

from __future__ import annotations

from collections.abc import Iterable

from core.errors import UnreadableAction
from core.messages.action import Action, decode
from core.messages.card import Button, Card
from core.messages.measuring import measure
from core.rules.screening import Line
from tests.flows.offered import ENDINGS
from tests.room import say

_SEVERE = ("8", "9", "10")
_SCORED = ("soreness", "review.soreness", "review.recall", "review.intake")
_SCREENS = ("screen.emergency", "screen.urgent")
_LISTS = ("emergency.some", "urgent.some")
_TICKED = ("wrong.danger", "wrong.doctor", "notes.help")


def wires_of(card: Card) -> list[str]:
    """Everything that can be pressed on the card."""
    assert measure(card, say) == ()
    return [each.action.wire for each in card.buttons] + ([card.form.action.wire] if card.form else [])


def meaning(wire: str) -> Action | None:
    """The action behind a wire; None when it is damaged."""
    try:
        return decode(wire)
    except UnreadableAction:
        return None


def advice_due(action: Action | None, *, locked: bool) -> str | None:
    """How the title of the answer must begin; None where no advice is due."""
    name, value = (action.name, action.value) if action is not None else ("", "")
    if name in _TICKED or (name in _SCREENS and value == "some") or (name == "review.list" and value in _LISTS):
        return "lock-"
    sharp = name == "session.hurts" and value.partition(":")[2] == "sharp"
    if sharp or (name in _SCORED and value in _SEVERE):
        return "lock-" if locked else "wrong-title"
    return "wrong-title" if name == "wrong" else None


def ends(lock: Line | None, action: Action | None) -> bool:
    """Whether this press is the second word that ends this very lock."""
    if lock is None or action is None or action.name != "lock.end":
        return False
    return action.value in {f"{word}.{int(lock.at.timestamp()):x}" for word in ENDINGS}


def answering(buttons: Iterable[Button], number: int) -> str | None:
    """The button that answers the question of the card; None when it asks nothing about the person."""
    actions = [each.action for each in buttons if each.action.name.startswith(("profile.", "screen.", "minimal.read"))]
    wires = [each.wire for each in actions if each.name != "profile.back" and not each.value.startswith("back.")]
    if not wires:
        return None
    picking = any(each.name == "screen.pick" for each in actions)
    return wires[-1 if picking and number % 2 == 0 else number % len(wires)]
