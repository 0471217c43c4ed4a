"""A made-up language that runs from right to left, for the sandbox: it shows how a chat looks to who reads that way."""

from __future__ import annotations

import re

from core.messages.texts import Text, Texts

MIRRORED = "he"  # a language that Unicode's data knows and that the content has no texts in

_HEBREW = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד"
)
# Addresses and commands stay: an app makes something of them.
_KEPT = re.compile(r"(https?://\S+|(?<!\w)/[a-z]+)")


class Mirrored(Texts):
    """Texts that have one more language, the English ones in Hebrew letters. What somebody typed is written so too."""

    def __init__(self, texts: Texts) -> None:
        super().__init__({**texts._sources, MIRRORED: ""})

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that there are: nobody is to take this one for another, and choose it."""
        return tuple(each for each in super().languages if each != MIRRORED)

    def say(self, text: Text, language: str) -> str:
        """As `Texts.say`."""
        words = super().say(text, language)
        return _mirrored(words) if (text.language or language).partition("-")[0] == MIRRORED else words


def _mirrored(words: str) -> str:
    parts = _KEPT.split(words)
    return "".join(part if at % 2 else part.translate(_HEBREW) for at, part in enumerate(parts))
