"""A question that waits for a typed answer: where an app has no forms, people simply type (platforms.md §3.1).

What waits stands in the enrollment, so it outlives the process and is the same on every device. Any press or word
ends the waiting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from core.errors import UnreadableAction
from core.flows import words
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action, decode
from core.messages.card import Button, Card, Reply
from core.messages.texts import text
from core.messages.typed import number
from core.rules.people import LENGTHS

CANCEL = "cancel"
MAX_SHOWN = 40  # characters of what was typed that are said back
_SENTENCE = 4  # words
_MINUTES = re.compile(r"\s*(?:m|mins?|minutes?|minuten|minutos)\.?$", re.IGNORECASE)


async def ask(turn: Turn, card: Card, action: Action) -> Reply:
    """Show the card; what is typed next goes to the handler of `action` as the field "text"."""
    await _note(turn, action.wire)
    return turn.reply(card)


async def taken(turn: Turn) -> Action | None:
    """The question that was waiting, which now waits no more."""
    wire = turn.enrollment.asking if turn.enrollment is not None else None
    if wire is None:
        return None
    await _note(turn, None)
    try:
        return decode(wire)
    except UnreadableAction:  # of another version
        return None


async def answered(turn: Turn, typed: str, asked: Action | None, handlers: Mapping[str, Handler]) -> Reply | None:
    """The reply to what was typed; None when nothing was asked, or nothing typed and the question waits on."""
    if asked is None or asked.name not in handlers:
        return None
    if not typed:
        await _note(turn, asked.wire)
        return None
    turn.fields = {"text": typed}
    return await handlers[asked.name](turn, asked)


async def again(turn: Turn, card: Card, typed: str, action: Action | None = None) -> Reply:
    """Ask again after an answer that was none. So many words may be about pain: then help comes, which says what to do.

    The question of `action` waits on; None where it stands in the state of Start.
    """
    shown = words.card(turn, understood=False) if len(typed.split()) >= _SENTENCE else card
    return turn.reply(shown) if action is None else await ask(turn, shown, action)


def minutes_in(typed: str) -> int | None:
    """The number in "10", "ten" or "10 minutes", up to the longest session; None for anything else."""
    return number(_MINUTES.sub("", typed[:MAX_SHOWN]), min(LENGTHS), max(LENGTHS))


def chosen(turn: Turn, card: Card, typed: str) -> Action | None:
    """What the button means whose label was typed, its words before a comma, or its value; None when no button fits."""
    wanted = _plain(typed)
    if wanted == CANCEL:
        wanted = _plain(turn.content.texts.say(text("back"), turn.language))
    labels = [(_plain(turn.content.texts.say(each.label, turn.language)), each) for each in card.buttons]
    return (
        _only(button for label, button in labels if label == wanted)
        or _only(button for label, button in labels if label.partition(",")[0] == wanted)
        or _only(button for _, button in labels if wanted.isalpha() and button.action.value == wanted)
    )


async def _note(turn: Turn, wire: str | None) -> None:
    if turn.enrollment is not None and turn.enrollment.asking != wire:
        await turn.save(replace(turn.enrollment, asking=wire))


def _only(buttons: Iterable[Button]) -> Action | None:
    fitting = list(buttons)
    return fitting[0].action if len(fitting) == 1 else None


def _plain(typed: str) -> str:
    return " ".join(typed.casefold().split()).rstrip(PUNCTUATION)
