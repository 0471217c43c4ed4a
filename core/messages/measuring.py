"""Whether a card fits both platforms once it is said (platforms.md §3.1): tests ask it of every card and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.messages.card import Block, Card, Facts, Paragraph, Points, Quote, Steps, When, texts_of
from core.messages.texts import Text

MAX_TITLE = 60
MAX_BODY = 3800  # of Discord's 4000 for all the text of a message; the rest is for the title and what is escaped
MAX_LABEL = 38  # Discord's design guide for a button without an icon
MAX_FORM_TITLE = 45
MAX_FORM_LABEL = 45
MAX_FORM_HINT = 100
MAX_CAPTION = 1024  # all that is said beside a document: Telegram's caption


def measure(card: Card, say: Callable[[Text], str]) -> tuple[str, ...]:
    """Which length limits the card breaks once said by `say`; empty when it fits both platforms."""
    said = [(text, len(say(text)), most) for text, most in _limited(card)]
    faults = [f"{text.id}: {size} characters, at most {most}" for text, size, most in said if size > most]
    body = sum(len(say(text)) for text in _body(card)) + sum(map(_marks, card.blocks))
    body += 0 if card.document is None else 4  # blank lines around what describes it
    most = MAX_BODY if card.document is None else MAX_CAPTION
    if body > most:
        faults.append(f"body: {body} characters, at most {most}")
    return tuple(faults)


def _marks(block: Block) -> int:
    """The characters that a platform needs at most around the texts of a block: what makes it a list, bold or apart."""
    match block:
        case Paragraph():
            return 2
        case Quote():
            return 6
        case Steps(items=items) | Points(items=items):
            return 2 + 5 * len(items)
        case Facts(items=items):
            return 2 + 7 * len(items)
        case When():
            return 60  # the instant in words


def _limited(card: Card) -> Iterator[tuple[Text, int]]:
    if card.title is not None:
        yield card.title, MAX_TITLE
    for button in card.buttons:
        yield button.label, MAX_LABEL
    if card.form is not None:
        yield card.form.button, MAX_LABEL
        yield card.form.title, MAX_FORM_TITLE
        yield card.form.label, MAX_FORM_LABEL
        yield card.form.hint, MAX_FORM_HINT


def _body(card: Card) -> Iterator[Text]:
    """What must find room together; beside a document that is all that is said."""
    for block in card.blocks:
        yield from texts_of(block)
    if card.document is not None:
        yield card.document.description
        yield from () if card.title is None else (card.title,)
