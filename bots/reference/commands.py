"""`commands.md`: every word that an operator types, and every word that people type in a chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from typer.main import get_command

from bots.cli import app
from bots.reference.table import code, codes, table
from bots.reference.table import page as page_of
from bots.wiring import CONTENT
from core.content import Content, load
from core.flows.words import WORDS, Word
from core.messages.languages import own_name
from core.messages.texts import REFERENCE

_OPERATOR = """
## What an operator types

Each word is `limber <word>`. After `make run` or `make install` it stands in `.venv/bin/limber`. `--help` behind
any word says the same as this page. A word ends with 0 when all is well, with 1 when something is wrong, which it
says in words, and with 2 when it was typed wrongly.
"""
_CHAT = """
## What people type in a chat

The words are the same in every language; what they do is said in the language of who reads it. On Discord they are
slash commands, on Telegram commands. In a direct chat they work without the slash as well, and upper case does not
matter.
"""
_PHRASES = """
### Said in plain words

What is typed instead of a word, in any language, wherever Limber reads it. A "please" around it does no harm.
"""
_MEANT = {"typed-stop": "stop", "typed-hurts": "symptoms", "typed-cancel": "today"}


def page() -> str:
    """The page."""
    content = load(CONTENT)
    words = [part for path, command in sorted(_commands(get_command(app))) for part in _command(path, command)]
    chat = [part for word in WORDS for part in _chat_word(word, content)]
    return page_of("Words and commands", _OPERATOR, *words, _CHAT, *chat, _PHRASES, _phrases(content))


def _commands(word: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every word that does something, with the words before it. They are typer's own kind of click's commands."""
    if not hasattr(word, "commands"):
        yield path, word
        return
    for name, child in word.commands.items():
        yield from _commands(child, (*path, name))


def _command(path: Iterable[str], command: Any) -> Iterator[str]:
    yield f"### limber {' '.join(path)}"
    yield " ".join((command.help or "").split())
    shown = [each for each in command.params if each.name != "help"]
    if shown:
        yield table(("what may follow", "default", "what it is"), map(_parameter, shown))


def _parameter(parameter: Any) -> tuple[str, str, str]:
    if parameter.param_type_name == "argument":
        name, absent = f"<{parameter.name}>", "has to be there" if parameter.required else code(parameter.default)
    else:
        name, absent = ", ".join((*parameter.opts, *parameter.secondary_opts)), _default(parameter)
    return code(name), absent or "none", str(parameter.help or "")


def _default(option: Any) -> str:
    if option.is_flag and not option.secondary_opts:
        return "off"
    return ("on" if option.default else "off") if option.is_flag else code(option.default)


def _chat_word(word: Word, content: Content) -> Iterator[str]:
    yield f"### /{word.name}"
    if word.admin:
        yield "For those who run a server or group."
    option = word.option
    head = ("language", "what it does", *((f"what may follow: {option.name}",) if option else ()))
    yield table(
        head,
        (
            (own_name(each), content.texts.say(word.description, each))
            + ((content.texts.say(option.description, each),) if option else ())
            for each in _languages(content)
        ),
    )


def _phrases(content: Content) -> str:
    rows = (
        (f"`/{word}`", own_name(language), codes(_listed(content, text_id, language)))
        for text_id, word in _MEANT.items()
        for language in _languages(content)
    )
    return table(("word", "language", "said instead"), rows)


def _listed(content: Content, text_id: str, language: str) -> list[str]:
    written = content.texts.written(text_id, language).partition("=")[2]
    return [each.strip() for each in written.split(",")]


def _languages(content: Content) -> tuple[str, ...]:
    """English, then the others."""
    return (REFERENCE, *(each for each in content.texts.languages if each != REFERENCE))
