"""The words people type, and help: what each does. An unknown word gets help too, never silence."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from core.flows.buttons import WRONG
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Quote, Reply
from core.messages.texts import Text, Texts, text, verbatim


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What may follow a word, such as a city after start."""

    name: str
    description: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word people type, and what it does. `action` is the name of the action it stands for.

    `admin`: it is for those who run a community, and stands in no help for everybody.
    """

    name: str
    description: Text
    action: str
    option: Option | None = None
    admin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What an app may offer while an option is typed: `label` is shown, `value` is typed for the person."""

    label: str
    value: str


PUNCTUATION = ".,!?…¡¿"
_DROPPED = frozenset({"Mn", "Me", "Cf"})  # accents, and marks nobody sees
_OPTIONS = {
    "start": "city",
    "learn": "topic",
    "why": "what",
    "settings": "setting",
    "pause": "days",
    "link": "code",
    "privacy": "what",
    "coach": "setting",
}
_ACTIONS = {"symptoms": "wrong"}
_ADMINS = ("coach",)
# What is typed instead of a word, in any language. Whatever somebody calls it, stopping is as easy as starting
# (coaching.md §5.2), and pain is heard.
_PHRASES = {"typed-stop": "stop", "typed-hurts": "symptoms", "typed-cancel": "today"}


def _word(name: str) -> Word:
    option = _OPTIONS.get(name)
    return Word(
        name=name,
        description=Text(id=f"word-{name}"),
        action=_ACTIONS.get(name, name),
        option=Option(name=option, description=Text(id=f"word-{name}-{option}")) if option else None,
        admin=name in _ADMINS,
    )


_NAMES = "start today progress learn why settings pause challenge link unlink symptoms report privacy stop help coach"
WORDS = tuple(map(_word, _NAMES.split()))


def said(typed: str, texts: Texts, *, answering: bool) -> tuple[Word, str] | None:
    """The word that was typed, and what follows it: alone ("Stop, please!"), or as a command ("/pause@LimberBot 7").

    "cancel" leads back to today, unless it is an answer: a question waits when `answering`.
    """
    first, *rest = typed.split(maxsplit=1)[:2] or [""]
    name = first.removeprefix("/").partition("@")[0]
    if not first.startswith("/"):
        name, rest = _impolite(typed, texts), []
    name = _plain(name)
    for phrases, meant in _PHRASES.items():
        if name in _phrases(texts, phrases) and not (answering and phrases == "typed-cancel"):
            name = meant
    word = next((word for word in WORDS if word.name == name), None)
    return None if word is None else (word, "".join(rest))


def means(typed: str, phrases: str, texts: Texts) -> bool:
    """Whether what was typed is one of a list of phrases, in any language."""
    return _plain(typed) in _phrases(texts, phrases)


def _impolite(typed: str, texts: Texts) -> str:
    """What was typed without a "please" before or after it."""
    plain = _plain(typed)
    for each in _phrases(texts, "typed-polite"):
        plain = _plain(plain.removeprefix(f"{each} ").removeprefix(f"{each},").removesuffix(f" {each}"))
    return plain


def _plain(typed: str) -> str:
    """What was typed on one line, in small letters, without accents: few type them in haste."""
    apart = unicodedata.normalize("NFKD", typed.casefold())
    typed = "".join(each for each in apart if unicodedata.category(each) not in _DROPPED)
    return " ".join(typed.casefold().split()).strip(PUNCTUATION + " ")


@cache
def _phrases(texts: Texts, text_id: str) -> frozenset[str]:
    """Every phrase of a list, in all languages."""
    listed = (each for said in texts.everywhere(text_id) for each in said.split(","))
    return frozenset(_plain(each) for each in listed)


async def show(turn: Turn, action: Action) -> Reply:
    """The words and what each does."""
    return turn.reply(card(turn, understood=action.value != "unknown"))


def card(turn: Turn, *, understood: bool) -> Card:
    """Help, with a kind first line when something was not understood."""
    words = Facts(items=tuple((verbatim(f"/{word.name}"), word.description) for word in WORDS if not word.admin))
    first = ("today-button", "today") if turn.following else ("start-button", "start")
    ways = (Button(label=Text(id=first[0]), action=Action(name=first[1])),)
    intro: tuple[Block, ...] = (Paragraph(text=text("help-intro")),)
    if not understood:  # it may have been about pain, so what to do then comes first (coaching.md §2.5)
        intro = (Quote(text=text("help-wrong")), Paragraph(text=text("help-unknown")))
        ways = (*ways, WRONG)
    blocks = (*intro, words, Quote(text=text("help-not-monitored")))
    return Card(title=text("help-title"), blocks=blocks, rows=(ways,))


HANDLERS: dict[str, Handler] = {"help": show}
