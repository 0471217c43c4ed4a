"""The words people type, and help: what each does. An unknown word gets help too, never silence."""

from __future__ import annotations

from dataclasses import dataclass

from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Quote, Reply
from core.messages.texts import Text, text, verbatim


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What may follow a word, such as a city after start."""

    name: str
    description: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word people type, and what it does."""

    name: str
    description: Text
    option: Option | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What an app may offer while an option is typed: `label` is shown, `value` is typed for the person."""

    label: str
    value: str


PUNCTUATION = ".,!?…"
WORDS = tuple(
    Word(name=name, description=Text(id=f"word-{name}"))
    for name in ("start", "today", "progress", "privacy", "stop", "help")
)


def word_in(typed: str) -> Word | None:
    """The word that was typed: alone ("Stop!"), or as a command with whatever follows ("/start@LimberBot now")."""
    first, _, rest = typed.partition(" ")
    if rest and not typed.startswith("/"):
        return None
    name = first.removeprefix("/").partition("@")[0].rstrip(PUNCTUATION).casefold()
    return next((word for word in WORDS if word.name == name), None)


async def show(turn: Turn, action: Action) -> Reply:
    """The words and what each does."""
    return turn.reply(card(turn, understood=action.value != "unknown"))


def card(turn: Turn, *, understood: bool) -> Card:
    """Help, with a kind first line when something was not understood."""
    words = Facts(items=tuple((verbatim(f"/{word.name}"), word.description) for word in WORDS))
    first = ("today-button", "today") if turn.following else ("start-button", "start")
    button = Button(label=Text(id=first[0]), action=Action(name=first[1]))
    intro: tuple[Block, ...] = (Paragraph(text=text("help-intro")),)
    if not understood:  # it may have been about pain, so what to do then comes first (coaching.md §2.5)
        intro = (Quote(text=text("help-wrong")), Paragraph(text=text("help-unknown")))
    blocks = (*intro, words, Quote(text=text("help-not-monitored")))
    return Card(title=text("help-title"), blocks=blocks, rows=((button,),))


HANDLERS: dict[str, Handler] = {"help": show}
