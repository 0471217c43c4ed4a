"""Red flags in what people write of their own accord: a bonus beside the button, which asks and never decides
(coaching.md §2.5).

Nothing of the text is kept here, and nothing of it is in the answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from core.rules.phrases_table import LEXICONS, Family, Lexicon
from core.rules.screening import Tier

MAX_SCANNED = 8000  # characters, of what was typed and of its plain form: twice a message of either platform
_WORDS_BEFORE = 5  # coaching.md §2.5
_REACH = 160  # characters before a phrase, in which those words are looked for
_GAP = r"((?: [a-z0-9,]{1,40}){0,4}?)"  # few words, none endless: the time taken stays in proportion to the text
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ‛`´′＇ʹ"))
_DROPPED = frozenset({"Mn", "Me", "Cf"})  # accents, and marks nobody sees: zero width, direction
_LINES = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")
_APART = re.compile(
    r"\b(can|don|doesn|didn|isn|aren|wasn|weren|couldn|wouldn|haven|hasn|won) t\b"
)  # where an apostrophe became a blank
_MASKED = re.compile(r"\b(k|d|su)[!1*|](?=ll|e\b|cid)")  # k!ll, d1e: a letter that people hide
_OUT_OF = re.compile(r"\b(\d{1,2}) ?(?:/|out of) ?(\d{1,2})\b")
_FORBIDS, _ANY, _SPACE, _NEAR = "!", "~", "_", " & "


class Speaks(StrEnum):
    """How a hit is answered, the most urgent first."""

    CRISIS = "crisis"  # the crisis words
    ASK = "ask"  # the card of the two lists
    SOFT = "soft"  # one line, just checking


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a text may be about, and how to answer."""

    family: Family
    speaks: Speaks


_SPEAKS, _FAMILIES = tuple(Speaks), tuple(Family)


def scan(typed: str) -> Hit | None:
    """The most urgent hit of the whole text; None where nothing was found.

    In an emergency a negation, another person, the past or an "if" before the phrase makes the answer soft; elsewhere
    it silences it.
    """
    plain = _plain(typed)
    hits = (hit for lexicon in LEXICONS for sentence in _sentences(plain) for hit in _hits(sentence, lexicon))
    return min(hits, key=lambda hit: (_SPEAKS.index(hit.speaks), _FAMILIES.index(hit.family)), default=None)


def _plain(typed: str) -> str:
    """Small letters without accents, apostrophes and hidden marks."""
    text = unicodedata.normalize("NFKC", typed[:MAX_SCANNED].translate(_APOSTROPHES)).casefold()
    text = unicodedata.normalize("NFKD", text[:MAX_SCANNED])
    shown = "".join(each for each in text if unicodedata.category(each) not in _DROPPED)
    shown = _MASKED.sub(r"\1i", _LINES.sub("\n", shown))
    return _OUT_OF.sub(r"\1of\2", shown)[:MAX_SCANNED]


def _sentences(plain: str) -> Iterator[str]:
    """Each sentence as words and commas. A line and "..." end one, and do not: a phrase may go on behind them."""
    joined = re.sub(r"\.{2,}|\n", " ", plain)
    for sentence in dict.fromkeys((*re.split(r"[.!?;:\n]+", plain), *re.split(r"[.!?;:]+", joined))):
        words = " ".join(re.findall(r"[a-z0-9]+|,", sentence))
        if words:
            yield re.sub(r"([a-z])\1{2,}", r"\1\1", _APART.sub(r"\1t", words))


def _hits(sentence: str, lexicon: Lexicon) -> Iterator[Hit]:
    harmless, phrases = _compiled(lexicon)
    sentence = harmless.sub("x", sentence)
    for family, hint, phrase in phrases:
        for match in phrase.finditer(sentence):
            if hit := _hit(family, hint=hint, doubted=_doubted(sentence, match, lexicon)):
                yield hit


def _hit(family: Family, *, hint: bool, doubted: bool) -> Hit | None:
    grave = family.tier in (Tier.CRISIS, Tier.EMERGENCY)
    if doubted and not grave:
        return None
    if hint or doubted:
        return Hit(family=family, speaks=Speaks.SOFT)
    return Hit(family=family, speaks=Speaks.CRISIS if family is Family.SELF_HARM else Speaks.ASK)


def _doubted(sentence: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the words before the phrase, or a negation in the middle of it, take it back."""
    near = sentence[max(0, match.start() - _REACH) : match.start()].rpartition(",")[2]
    before = _after(near, lexicon.ends)
    cues = (lexicon.others, lexicon.past, lexicon.hypothetical)
    if any(re.search(cue, before) for cue in cues):
        return True
    denied = (_after(before, lexicon.ends_negation), *(each for each in match.groups() if each))
    return any(re.search(lexicon.negation, each.strip()) for each in denied)


def _after(words: str, ends: str) -> str:
    """The last words, those behind the last of the `ends`."""
    last = re.split(rf"\b(?:{ends})\b", words)[-1]
    return " ".join(last.split()[-_WORDS_BEFORE:])


# --- from the table to regular expressions


@cache
def _compiled(lexicon: Lexicon) -> tuple[re.Pattern[str], tuple[tuple[Family, bool, re.Pattern[str]], ...]]:
    """What is passed over, and each phrase with its family and whether it only hints."""
    tables = ((False, lexicon.asks), (True, lexicon.hints))
    rows = ((family, hint, each) for hint, table in tables for family in table for each in _rows(table[family]))
    # A phrase is looked for at every word, also within another one: the first may be denied and the second not.
    phrases = tuple((family, hint, re.compile(rf"\b(?={each}\b)")) for family, hint, each in rows)
    return re.compile(rf"\b(?:{'|'.join(_rows(lexicon.harmless))})\b"), phrases


def _rows(patterns: tuple[str, ...]) -> Iterator[str]:
    """The expressions of patterns; one with two sides reads in either order."""
    for sides in (each.split(_NEAR) for each in patterns):
        for order in dict.fromkeys((tuple(sides), tuple(reversed(sides)))):
            yield _row(f" {_ANY} ".join(order))


def _row(pattern: str) -> str:
    """Slot after slot, with at most a comma between."""
    made = ""
    for slot in pattern.split():
        if slot == _ANY:
            made += _GAP
        elif slot.startswith(_FORBIDS):
            made += _forbidden(slot.removeprefix(_FORBIDS))
        else:
            made += (r" (?:, )?" if made else "") + _slot(slot)
    return made


def _forbidden(slot: str) -> str:
    """What may not follow at once, or with "~" within a few words."""
    gap = _GAP if slot.startswith(_ANY) else ""
    return rf"(?!{gap} {_slot(slot.removeprefix(_ANY))}\b)"


def _slot(slot: str) -> str:
    return f"(?:{'|'.join(map(_word, slot.split('|')))})"


def _word(word: str) -> str:
    """The word with each single letter also doubled, and "*" as any ending."""
    loose = re.sub(r"([a-z])(\1?)", lambda letter: letter[0] if letter[2] else f"{letter[0]}{letter[0]}?", word)
    return loose.replace(_SPACE, " ").replace("*", "[a-z]{0,20}")
