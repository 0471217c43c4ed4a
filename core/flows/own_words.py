"""What a person types in words of their own, a name or a title: line by line, as it can be shown and kept."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60  # characters of a name or a title
# Control characters, lone surrogates, and the marks that turn the writing direction beyond the line they stand in.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_SEEN = "LNPS"  # letters, numbers, punctuation, symbols: a line of anything else looks empty


def lines(typed: str) -> tuple[str, ...]:
    """The lines of what was typed, with single spaces; those that show nothing are left out."""
    cleaned = (" ".join(_UNSHOWN.sub(" ", each).split()) for each in typed.splitlines())
    return tuple(each for each in cleaned if any(unicodedata.category(sign)[0] in _SEEN for sign in each))
