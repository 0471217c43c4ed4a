"""The names under which people stand on a board: one that is offered, or one they typed (coaching.md §4.3, rule 10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import count
from unicodedata import category, normalize

from core.rules.challenge import LONGEST_ALIAS

# Plants that nobody is called after: an alias must not look like somebody's name.
_PLANTS = (
    "alder birch cedar clover elm fennel fern flax larch lime linden maple mint moss oak pine plum reed sorrel thistle "
    "thyme tulip walnut willow yarrow"
)
PLANTS = tuple(_PLANTS.split())
_HIDDEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")  # nothing to be seen, or it turns the writing direction
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters without a shape
_BESIDE = frozenset(" -'\u2019")  # of what is no letter: no alias is a link, a mention or markup


def one_line(typed: str, most: int) -> str | None:
    """What was typed on one line without hidden characters, cut after `most`; None where nothing is left."""
    shown = (" " if each.isspace() else each for each in normalize("NFC", typed) if _is_seen(each))
    return " ".join("".join(shown).split())[:most].strip() or None


def alias_of(typed: str) -> str | None:
    """The alias that was typed: 1 to 30 letters, digits, spaces, hyphens and apostrophes; None for anything else."""
    alias = one_line(normalize("NFKC", typed), LONGEST_ALIAS + 1)
    if alias is None or len(alias) > LONGEST_ALIAS or not alias[0].isalnum():
        return None
    return alias if all(each in _BESIDE or category(each)[0] in "LMN" for each in alias) else None


def is_taken(alias: str, taken: Collection[str]) -> bool:
    """Whether somebody has this alias, whatever the case of its letters."""
    return _plain(alias) in {_plain(each) for each in taken}


def free(names: Sequence[str], taken: Collection[str], at: int) -> tuple[int, str]:
    """The first name from number `at` on that nobody has, with its number. They never run out: "Fern 2" comes next."""
    return next((n, name) for n in count(at) if not is_taken(name := alias_at(names, n), taken))


def alias_at(names: Sequence[str], number: int) -> str:
    """The name of this number; past the last one they begin again, counted."""
    again, index = divmod(number, len(names))
    return f"{names[index]} {again + 1}" if again else names[index]


def _plain(alias: str) -> str:
    return normalize("NFKC", alias).casefold()


def _is_seen(letter: str) -> bool:
    return letter.isspace() or (category(letter) not in _HIDDEN and letter not in _BLANK)
