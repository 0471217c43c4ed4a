"""English beneath what says what to do about a symptom, until somebody has reviewed the translation (coaching.md §2.4).

The words of the reader's language stay, and below one line that says why the same stands in English. A card says first
what is most urgent: where there is no room for all of both, the English goes as far as it fits, by whole blocks. Where
not even its first one fits, what is about safety stands in English alone: it is the one that was written for this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from core.messages.card import Block, Button, Card, Facts, Form, Paragraph, Points, Quote, Steps, When, texts_of
from core.messages.measuring import measure
from core.messages.texts import REFERENCE, Text, text

_WHY, _ONLY = "beneath-why", "beneath-only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneath:
    """`say` says a text in a language, `unreviewed` tells by id and language what needs the English beneath."""

    say: Callable[[Text, str], str]
    unreviewed: Callable[[str, str], bool]

    def card(self, card: Card, language: str) -> Card:
        """The card as somebody reads it in this language; one that has the English already stays as it is."""
        if any(isinstance(each, Quote) and each.text.id in (_WHY, _ONLY) for each in card.blocks):
            return card
        english = tuple(self._blocks(card, language))
        if not english:
            return card
        whole_to_part = (self._both(card, english[:most]) for most in range(len(english), 0, -1))
        fits = (each for each in whole_to_part if not measure(each, lambda said: self.say(said, language)))
        return next(fits, None) or self._alone(card, language)

    def _both(self, card: Card, english: tuple[Block, ...]) -> Card:
        return replace(card, blocks=(*card.blocks, Quote(text=text(_WHY)), *english))

    def _blocks(self, card: Card, language: str) -> Iterator[Block]:
        """What the card says about safety, in English: its title, its words, then what its buttons are called."""
        if card.title is not None and self._needs(card.title, language):
            yield Paragraph(text=_english(card.title))
        for block in card.blocks:
            if not isinstance(block, When):
                yield from self._part(block, language)
        labels = [*(each.label for each in card.buttons), *(() if card.form is None else (card.form.button,))]
        called = {self.say(each, language): each for each in labels if self._needs(each, language)}
        if called:
            yield Facts(items=tuple((each, _english(each)) for each in called.values()))

    def _part(self, block: Block, language: str) -> Iterator[Block]:
        """Of a list what is about safety; of numbered steps all, for their numbers."""
        match block:
            case Points(items=items):
                if said := tuple(_english(each) for each in items if self._needs(each, language)):
                    yield Points(items=said)
            case Facts(items=items):
                if pairs := [each for each in items if any(self._needs(part, language) for part in each)]:
                    yield Facts(items=tuple((_english(label), _english(value)) for label, value in pairs))
            case _:
                if any(self._needs(each, language) for each in texts_of(block)):
                    yield _in_english(block)

    def _alone(self, card: Card, language: str) -> Card:
        """The card with all that is about safety in English, in its own place, below a line that says so."""

        def said(each: Text) -> Text:
            return _english(each) if self._needs(each, language) else each

        def pressed(button: Button) -> Button:
            return replace(button, label=said(button.label))

        rows = tuple(tuple(pressed(each) for each in row) for row in card.rows)
        title = None if card.title is None else said(card.title)
        blocks = tuple(_each(block, said) for block in card.blocks)
        form: Form | None = None if card.form is None else replace(card.form, button=said(card.form.button))
        return replace(card, title=title, blocks=(Quote(text=text(_ONLY)), *blocks), rows=rows, form=form)

    def _needs(self, said: Text, language: str) -> bool:
        """Whether the text, or one within it, is about safety and is not in words that were reviewed."""
        if said.language:
            return False
        return self.unreviewed(said.id, language) or any(self._needs(each, language) for each in _within(said))


def _within(said: Text) -> Iterator[Text]:
    for value in said.values.values():
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            yield from value


def _english(said: Text) -> Text:
    return replace(said, language=REFERENCE)


def _in_english(block: Block) -> Block:
    return _each(block, _english)


def _each(block: Block, change: Callable[[Text], Text]) -> Block:
    """The block with each of its texts changed."""
    match block:
        case Paragraph(text=said) | Quote(text=said):
            return replace(block, text=change(said))
        case When(label=label):
            return replace(block, label=change(label))
        case Steps(items=items) | Points(items=items):
            return replace(block, items=tuple(map(change, items)))
        case Facts(items=items):
            return Facts(items=tuple((change(label), change(value)) for label, value in items))
