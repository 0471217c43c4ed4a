"""The names under which people stand on a board: one that is offered, or one they typed (coaching.md §4.3, rule 10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import count
from unicodedata import category, decimal, name, normalize

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
# Scripts that are written together (Unicode TS 39, table 1, "highly restrictive"); any other name is of one alone.
_TOGETHER = (
    frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "CJK", "BOPOMOFO"}),
    frozenset({"LATIN", "CJK", "HANGUL"}),
)
_ANY_SCRIPT = "MODIFIER"  # an okina, say
_NO_SCRIPT = "COMBINING"  # a mark that no letter of a script is written with, once what can be is one letter with it
_MOST_MARKS = 4  # above and below one letter: Khmer and Myanmar need as many
# Small letters of other scripts, and of Latin, that look like these, for names that are of one script throughout.
_LOOKS = str.maketrans(
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458\u04bb\u0501"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u0251\u0131\u0261",
    "abekmhopctyxsijhdaikvoptyxaig",
)


def one_line(typed: str, most: int) -> str | None:
    """What was typed on one line without hidden characters, cut after `most`; None where nothing is left."""
    shown = "".join(" " if each.isspace() else each for each in typed if _is_seen(each))
    return " ".join(normalize("NFC", shown).split())[:most].strip() or None


def alias_of(typed: str) -> str | None:
    """The alias that was typed: 1 to 30 letters of one script, digits, spaces, hyphens and apostrophes; None for
    anything else.
    """
    alias = one_line(normalize("NFKC", typed), LONGEST_ALIAS + 1)
    if alias is None or len(alias) > LONGEST_ALIAS or not alias[0].isalnum():
        return None
    fits = all(each in _BESIDE or category(each)[0] in "LMN" for each in alias)
    return alias if fits and _is_one_script(alias) and _most_marks(alias) <= _MOST_MARKS else None


def is_taken(alias: str, taken: Collection[str]) -> bool:
    """Whether somebody has this alias, or one that looks like it: case, accents and what is no letter do not count."""
    return _skeleton(alias) in {_skeleton(each) for each in taken}


def free(names: Sequence[str], taken: Collection[str], at: int) -> tuple[int, str]:
    """The first name from number `at` on that nobody has, with its number. They never run out: "Fern 2" comes next."""
    return next((n, name) for n in count(at) if not is_taken(name := alias_at(names, n), taken))


def alias_at(names: Sequence[str], number: int) -> str:
    """The name of this number; past the last one they begin again, counted."""
    again, index = divmod(number, len(names))
    return f"{names[index]} {again + 1}" if again else names[index]


def _skeleton(alias: str) -> str:
    """What is left of an alias to compare by: bare small letters and plain digits."""
    signs = (each for each in normalize("NFKD", alias.casefold()) if category(each)[0] in "LMN")
    bare = (each for each in signs if _script(each) not in (_NO_SCRIPT, _ANY_SCRIPT))
    return "".join(str(decimal(each, each)) for each in bare).translate(_LOOKS)


def _is_one_script(alias: str) -> bool:
    scripts = {_script(each) for each in alias if category(each)[0] in "LM"} - {_ANY_SCRIPT}
    return _NO_SCRIPT not in scripts and (len(scripts) <= 1 or any(scripts <= each for each in _TOGETHER))


def _script(letter: str) -> str:
    """The script of a letter or mark, as its name begins; the standard library knows no other way."""
    return name(letter, "").partition(" ")[0].partition("-")[0]


def _most_marks(alias: str) -> int:
    """How many marks follow one another at most."""
    runs = "".join("m" if category(each)[0] == "M" else " " for each in alias).split()
    return max(map(len, runs), default=0)


def _is_seen(letter: str) -> bool:
    return letter.isspace() or (category(letter) not in _HIDDEN and letter not in _BLANK)
