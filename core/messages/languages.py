"""What languages are called: by their speakers, in English, and in the language of whoever asks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from core.messages.texts import REFERENCE, locale_of


def own_name(language: str) -> str:
    """The language as its speakers call it."""
    name = locale_of(_base(language)).get_display_name() or language
    return name[:1].upper() + name[1:]


def named(typed: str, languages: Iterable[str], *, speaking: str) -> str | None:
    """The one of `languages` that was typed: by its own name, its English one, its code, or what it is called in the
    language of who types; None for anything else.
    """
    wanted = _plain(" ".join(typed.split()))
    return next((each for each in languages if wanted in _names(each, speaking)), None)


def _names(language: str, speaking: str) -> set[str]:
    locale = locale_of(_base(language))
    called = (locale.get_display_name(_base(each)) for each in (language, REFERENCE, speaking))
    return {_plain(each) for each in (language, *called) if each}


def _plain(name: str) -> str:
    """Without accents: not every keyboard has them."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))


def _base(language: str) -> str:
    return language.partition("-")[0]
