"""Every card that a test reads is read once more in every language, and drawn for both platforms.

A card of one make, with the same texts in the same places, is looked at once in a process. `check` fails with all that
is wrong: a length limit, a label of signs alone, what Discord's or Telegram's own rules refuse, and what somebody typed
that would be markup.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import count
from typing import Any, TypeVar, cast

from bots.discord_bot import render as discord
from bots.sandbox.screen import Request
from bots.sandbox.telegram.text import CAPTION_LIMIT, TEXT_LIMIT, parsed, utf16_length
from bots.sandbox.telegram.wire import ApiError
from bots.telegram_bot import render as telegram
from core.messages.beneath import Beneath
from core.messages.card import MAX_NOTICE, Block, Button, Card, Facts, Paragraph, Points, Quote, Steps, When
from core.messages.card import texts_of as said_in
from core.messages.measuring import measure
from core.messages.texts import REFERENCE, Text, Texts
from tests.messages.pseudo import accented, mirrored
from tests.shipped import CONTENT, content
from tests.specs.discord import SPECS, check_request

LONG, MIRRORED = "eo", "he"  # languages that Unicode's data knows and we have no texts in
HOSTILE = ("<b>&</b>", "@everyone", "[x](http://y)", "\u202eabc", "😀", "**_~`||", "{ $x }", "&lt;/b&gt;")
_MARKUP = re.compile(r"(?<!\\)\[x\]\(|(?<!\\)<b>|@everyone|(?<!\\)\*\*_")
_ENTITIES = {"bold", "blockquote", "date_time"}
_AT = datetime(2026, 3, 2, tzinfo=UTC)
_seen: set[object] = set()
_ALL = "LIMBER_LANGUAGES" in os.environ

_T = TypeVar("_T")


@cache
def texts() -> Texts:
    """Every language there is, and the two that nobody speaks."""
    sources = {
        each.name: "\n".join(path.read_text(encoding="utf-8") for path in sorted(each.glob("*.ftl")))
        for each in (CONTENT / "languages").iterdir()
    }
    english = sources[REFERENCE]
    return Texts({**sources, LONG: accented(english), MIRRORED: mirrored(english)})


def check(card: Card) -> None:
    """Fail unless the card can be read in every language on both platforms.

    It is measured in all of them, and drawn in the longest, in a real one that changes, and full of what nobody should
    type in the one that runs from right to left. `LIMBER_LANGUAGES=all pytest tests/flows` draws it in every one.
    """
    if (make := _make(card)) in _seen:
        return
    _seen.add(make)
    real = sorted({*texts().languages} - {LONG, MIRRORED})
    drawn = {*texts().languages} if _ALL else {LONG, real[len(_seen) % len(real)]}
    faults = [
        f"{language}: {fault}" for language in texts().languages for fault in _faults(card, language, language in drawn)
    ]
    faults += [f"hostile, {fault}" for fault in _faults(_typed_by_a_stranger(card), MIRRORED, draws=True)]
    assert not faults, "\n".join(faults)


def check_notice(notice: Text | None) -> None:
    """Fail unless the notice fits in every real language."""
    if notice is None:
        return
    for language in texts().languages:
        if language not in (LONG, MIRRORED):
            said = texts().say(notice, language)
            assert len(said) <= MAX_NOTICE, f"{language}: {len(said)} characters: {said}"


def _faults(card: Card, language: str, draws: bool) -> Iterator[str]:
    said: dict[int, tuple[Text, str]] = {}  # with its text, so that no other has that id meanwhile

    def say(text: Text, language: str = language) -> str:
        if (known := said.get(id(text))) is None:
            known = said[id(text)] = text, texts().say(text, language)
        return known[1]

    def unreviewed(text_id: str, language: str) -> bool:
        return language != REFERENCE and text_id in content().reviews.safety and texts().has(text_id, language)

    card = Beneath(say=say, unreviewed=unreviewed).card(card, language)
    if language not in (LONG, MIRRORED) and any(_is_english_alone(each) for each in card.blocks):
        yield "no room for both languages, so only the English is left"
    yield from measure(card, say)
    if draws:
        yield from _on_discord(card, say)
        yield from _on_telegram(card, say, language)
    else:
        for button in card.buttons:
            if not any(letter.isalnum() for letter in say(button.label)):
                yield f"{button.label.id} is a label without a word"


def _is_english_alone(block: Block) -> bool:
    return isinstance(block, Quote) and block.text.id == "beneath-only"


def _on_discord(card: Card, say: Callable[[Text], str]) -> Iterator[str]:
    view = discord.draw(card, say)
    components: list[dict[str, Any]] = view.to_components()
    if view.content_length() > 4000:
        yield f"Discord: {view.content_length()} characters"
    words = " ".join(each["content"] for each in components[0]["components"] if each["type"] == 10)
    if found := _MARKUP.search(words):
        yield f"Discord: {found[0]} is not shown as it is"
    bodies: list[tuple[str, dict[str, Any]]] = [("/channels/1/messages", {"flags": 1 << 15, "components": components})]
    if card.form is not None:
        bodies.append(("/interactions/1/t/callback", {"type": 9, "data": discord.draw_form(card.form, say).to_dict()}))
    for path, body in bodies if SPECS.is_dir() else ():
        request = Request(at=_AT, method="POST", path=path, query={}, body=body, files=(), status=0, answer=None)
        yield from check_request(request)


def _on_telegram(card: Card, say: Callable[[Text], str], language: str) -> Iterator[str]:
    page = telegram.draw(card, say, language)
    try:
        read = parsed(page.html, "HTML")
    except ApiError as error:
        yield f"Telegram: {error}"
        return
    most = TEXT_LIMIT if page.file is None and page.picture is None else CAPTION_LIMIT
    if utf16_length(read.plain) > most or read.plain.endswith("…"):
        yield f"Telegram: {utf16_length(read.plain)} units, at most {most}"
    if others := {each["type"] for each in read.entities} - _ENTITIES:
        yield f"Telegram: {others} stand in it"


# --- makes


@dataclass(frozen=True, slots=True)
class _Kind:
    """Some part of a card, by what it is: the ids of its texts, whatever their values."""

    kind: type
    ids: frozenset[str]


def _make(card: Card) -> object:
    """What is the same for two cards that differ in their values and in the length of their lists alone."""
    blocks = tuple(dict.fromkeys(_Kind(type(each), _ids(*said_in(each))) for each in card.blocks))
    around = card.title, card.form and card.form.title
    extras = card.document is None, card.picture is None, card.scale is None, len(card.rows)
    return blocks, _ids(*(each.label for each in card.buttons)), _ids(*(each for each in around if each)), extras


def _ids(*said: Text) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(said)
    while waiting:
        each = waiting.pop()
        found.add(each.id)
        for value in each.values.values():
            waiting += (value,) if isinstance(value, Text) else value if isinstance(value, tuple) else ()
    return frozenset(found)


# --- what somebody may type


def _typed_by_a_stranger(card: Card) -> Card:
    """The card with everything that was typed replaced by what nobody should, of the same length."""
    turn = count()

    def hostile(value: _T) -> _T:
        made: object = value
        if isinstance(value, str):
            start = next(turn) % len(HOSTILE)
            made = ("".join((*HOSTILE[start:], *HOSTILE[:start])) * (len(value) // 40 + 1))[: len(value)]
        elif isinstance(value, Text):
            made = replace(value, values={name: hostile(each) for name, each in value.values.items()})
        elif isinstance(value, tuple):
            made = tuple(map(hostile, cast("tuple[Any, ...]", value)))
        return cast("_T", made)

    def block(each: Block) -> Block:
        match each:
            case Paragraph(text=said) | Quote(text=said):
                return replace(each, text=hostile(said))
            case When(label=label):
                return replace(each, label=hostile(label))
            case Steps(items=items) | Points(items=items):
                return replace(each, items=hostile(items))
            case Facts(items=pairs):
                return Facts(items=hostile(pairs))

    def button(each: Button) -> Button:
        return replace(each, label=hostile(each.label))

    rows = tuple(tuple(map(button, row)) for row in card.rows)
    title = None if card.title is None else hostile(card.title)
    return replace(card, title=title, blocks=tuple(map(block, card.blocks)), rows=rows)
