"""What is pressed and typed where everybody reads along."""

from __future__ import annotations

from core.errors import UnreadableAction
from core.flows.buttons import TODAY
from core.flows.showing import LINKED_BY
from core.flows.turn import Turn
from core.flows.words import said
from core.messages.action import Action, decode
from core.messages.card import Card, Paragraph, Reply
from core.messages.texts import Texts, text

_PUBLIC = frozenset({"start", "hello", "help", "post", "challenge", "coach"})  # families whose buttons stand before all
_ADMINS = "coach"  # the family of those who run the community
_HERE = frozenset({"coach", "challenge", "link"})  # words that mean the place in which they are typed


def is_anothers(turn: Turn, action: Action) -> bool:
    """Whether a button of somebody's own card was pressed on a message that everybody sees."""
    return turn.here is not None and turn.here.public and _family(action.name) not in _PUBLIC


def anothers(turn: Turn) -> Reply:
    """The card is another's: nothing was done."""
    line = text("shared-anothers")
    return turn.reply(Card(blocks=(Paragraph(text=line),), rows=((TODAY,),)), notice=line)


def for_admins(typed: str, texts: Texts) -> bool:
    """Whether a wire or a typed word is for those alone who run the community."""
    try:
        return _family(decode(typed).name) == _ADMINS
    except UnreadableAction:
        return _word(typed, texts) == _ADMINS


def answers_here(typed: str, texts: Texts) -> bool:
    """Whether a typed word means the place in which it was typed, or brings a code that others could read there."""
    word = _word(typed, texts)
    return word in _HERE or (word == "start" and LINKED_BY in typed)


def _family(name: str) -> str:
    return name.partition(".")[0]


def _word(typed: str, texts: Texts) -> str:
    found = said(typed, texts, answering=False)
    return "" if found is None else found[0].name
