"""Several of a list, as they are typed: "desk, running", "a ball and the hook tool", "none"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

MAX_TYPED = 200  # characters; what is longer is no list
_LEAST = 3  # letters of what may stand for a longer name
_BETWEEN = re.compile(r"[,;&+/\n]|\b(?:and|und|y|e)\b")
_PIECES = re.compile(r"[\w'’-]+|[^\w\s]")
# The words that are understood; to understand another language, add its words.
_NOTHING = {
    *("none", "none of these", "none of them", "nothing", "nowhere", "no", "skip", "leave it out"),
    *("nichts", "nichts davon", "keine", "keins", "nirgends", "nein", "auslassen"),
    *("nada", "ninguno", "ninguna", "ninguno de estos", "ninguna de estas", "omitir"),
}
_ARTICLES = {"a", "an", "the", "my", "or", "der", "die", "das", "ein", "eine", "el", "la", "los", "las", "un", "una"}


def meant(typed: str, names: Mapping[str, str]) -> tuple[str, ...] | None:
    """The ids of `names` that the text names, in their order; empty for "none", None when any part is no name.

    A name is meant by itself, by its id, or by some of its words where no other name has them all.
    """
    plain = _plain(typed) if len(typed) <= MAX_TYPED else ""
    if plain in _NOTHING:
        return ()
    whole = _one(plain, names)
    found = [whole] if whole else [_one(part, names) for each in _BETWEEN.split(plain) if (part := _plain(each))]
    if not found or None in found:
        return None
    return tuple(each for each in names if each in found)


def _one(plain: str, names: Mapping[str, str]) -> str | None:
    exact = [each for each, name in names.items() if plain in (_plain(name), _plain(each))]
    if exact or len(plain) < _LEAST:
        return _only(exact)
    words = set(plain.split())
    return _only(each for each, name in names.items() if words and words <= set(_plain(f"{name} {each}").split()))


def _only(found: Iterable[str]) -> str | None:
    listed = list(found)
    return listed[0] if len(listed) == 1 else None


def _plain(typed: str) -> str:
    """Small words with single spaces, without articles."""
    spaced = typed.casefold().replace("_", " ")
    kept = [each for each in _PIECES.findall(spaced) if each not in _ARTICLES]
    return " ".join(kept).strip(" .!?…")
