"""The table of coaching.md §2.5, every cell of it, and how people really write."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.phrases import MAX_SCANNED, Hit, Speaks, _compiled, scan
from core.rules.phrases_table import ENGLISH, LEXICONS, Family
from core.rules.screening import Tier
from tests.rules.said import HINTED, IDIOMS, SAID, phrases
from tests.rules.written import MORE_CATCHES, MORE_SILENT, MORE_SOFTLY

HARM, SADDLE, LEGS, CHEST = Family.SELF_HARM, Family.SADDLE, Family.BOTH_LEGS, Family.CHEST
CLOT, ILL, TRAUMA, SEVERE = Family.CLOT, Family.INFECTION, Family.TRAUMA, Family.SEVERE
NERVE, DRUGS = Family.ONE_LEG, Family.PREGNANCY
BELLY, INJURY, BIRTH = Family.BELLY, Family.INJURY, Family.BIRTH
GRAVE = (Tier.CRISIS, Tier.EMERGENCY)

# --- the table: what it catches, what is asked softly, what stays silent

CATCHES: list[tuple[Family, str]] = [
    (SADDLE, "numb near my groin"),
    (SADDLE, "my genitals are numb"),
    (SADDLE, "numbness in the crotch"),
    (SADDLE, "my inner thigh feels numb"),
    (SADDLE, "my bum is numb when I wipe"),
    (SADDLE, "can't pee"),
    (SADDLE, "I wet myself"),
    (SADDLE, "soiled myself"),
    (SADDLE, "lost control of my bladder"),
    (SADDLE, "I lost control of my bowels"),
    (LEGS, "both legs are numb"),
    (LEGS, "both legs feel weak"),
    (LEGS, "tingling in both legs"),
    (LEGS, "my leg gave way"),
    (LEGS, "my legs gave way on the stairs"),
    (LEGS, "foot drop"),
    (LEGS, "I can't lift my foot"),
    (NERVE, "my leg is numb"),
    (NERVE, "tingling down my thigh"),
    (NERVE, "pins and needles in the calf"),
    (NERVE, "electric feeling down to the foot"),
    (NERVE, "shooting pain in the leg"),
    (CLOT, "my calf is swollen"),
    (CLOT, "one leg is hot"),
    (CLOT, "the calf looks red"),
    (CHEST, "chest pain"),
    (CHEST, "I can't breathe"),
    (CHEST, "I can't breath"),
    (CHEST, "it is hard to breathe"),
    (LEGS, "my foot drops when I walk"),
    (HARM, "i want 2 die"),
    (ILL, "I have a fever"),
    (ILL, "chills since Monday"),
    (ILL, "temperature"),
    (ILL, "night sweats"),
    (ILL, "I lost weight"),
    (TRAUMA, "fell off a horse"),
    (TRAUMA, "a fall from my bike"),
    (TRAUMA, "fell on the stairs"),
    (TRAUMA, "bike crash"),
    (TRAUMA, "accident with the horse"),
    (TRAUMA, "thrown off the bike"),
    (SEVERE, "it is unbearable"),
    (SEVERE, "I can't walk"),
    (SEVERE, "10/10"),
    (SEVERE, "worst pain ever"),
    (DRUGS, "I am pregnant"),
    *((DRUGS, f"I take {drug}") for drug in ("warfarin", "apixaban", "rivaroxaban", "dabigatran")),
    *((DRUGS, f"I take {drug}") for drug in ("heparin", "clopidogrel")),
    (DRUGS, "on a blood thinner"),
    (BELLY, "a pulsing lump in my belly"),
    (INJURY, "I can't put weight on my leg"),
    (BIRTH, "my waters broke"),
    (HARM, "I want to kill myself"),
    (HARM, "I could end it all"),
    (HARM, "I want to die"),
    (HARM, "feeling suicidal"),
]
SOFTLY: list[tuple[Family, str]] = [
    (LEGS, "felt weak after leg day"),
    (ILL, "lost weight on purpose"),
    (SEVERE, "these clams are killing me"),
    (SEVERE, "brutal workout lol"),
]
SILENT = [
    "saddle sore",
    "new saddle",
    "pissed off",
    "need to pee more since drinking water",
    "weak coffee",
    "both legs done!",
    "shooting hoops",
    "comfortably numb",
    "numb from the cold",
    "hot day",
    "calf stretch",
    "breathing exercise",
    "cabin fever",
    "fell asleep",
    "fall (season)",
    "fell off the wagon",
    "crash course",
    "my wife is pregnant",
    "this exercise kills me",
]


def asked(family: Family) -> Hit:
    return Hit(family=family, speaks=Speaks.CRISIS if family is HARM else Speaks.ASK)


@pytest.mark.parametrize(("family", "typed"), [*CATCHES, *MORE_CATCHES, *phrases(SAID)])
def test_a_sign_is_asked_about(family: Family, typed: str) -> None:
    assert scan(typed) == asked(family)


@pytest.mark.parametrize(("family", "typed"), [*SOFTLY, *MORE_SOFTLY, *phrases(HINTED)])
def test_what_is_likely_harmless_is_asked_softly(family: Family, typed: str) -> None:
    assert scan(typed) == Hit(family=family, speaks=Speaks.SOFT)


@pytest.mark.parametrize("typed", [*SILENT, *MORE_SILENT, *IDIOMS])
def test_what_is_harmless_alone_stays_silent(typed: str) -> None:
    assert scan(typed) is None


def test_every_family_has_a_cell_and_the_graver_ones_are_the_emergencies() -> None:
    assert {family for family, _ in CATCHES} == set(Family) == {*ENGLISH.asks}
    assert [each for each in Family if each.tier in GRAVE] == [HARM, SADDLE, LEGS, CHEST, BELLY, INJURY, BIRTH]


def test_the_table_names_its_language() -> None:
    assert [each.language for each in LEXICONS] == ["en"]


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("my leg is numb. also I can't pee", SADDLE),
        ("I can't pee and I want to die", HARM),
        ("not suicidal, but both legs are numb", LEGS),
        ("no numb groin, and my calf is swollen", CLOT),
        ("felt weak. fever.", ILL),
    ],
)
def test_the_most_urgent_hit_of_the_whole_text_wins(typed: str, family: Family) -> None:
    assert scan(typed) == asked(family)


def test_a_hit_holds_nothing_of_the_text() -> None:
    assert set(Hit.__slots__) == {"family", "speaks"}


# --- laws

WORDS = "no not my mum last year if numb leg legs both crotch can't pee chest pain fever fell 10/10 swollen calf , . \n"
SPOKEN = st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join)
GRAVE_SAID = [typed for family, typed in (*CATCHES, *MORE_CATCHES, *phrases(SAID)) if family.tier in GRAVE]
GRAVE_PHRASES = st.sampled_from(GRAVE_SAID)
NEGATIONS = ("no", "not", "never", "without", "denies", "don't have", "isn't", "haven't", "none")


@given(typed=st.text() | SPOKEN)
def test_no_text_is_too_odd(typed: str) -> None:
    assert scan(typed) is None or isinstance(scan(typed), Hit)


@given(phrase=GRAVE_PHRASES, negation=st.sampled_from(NEGATIONS), comma=st.sampled_from((" ", ", ", "\n")))
def test_no_negation_silences_an_emergency(phrase: str, negation: str, comma: str) -> None:
    assert scan(f"{negation}{comma}{phrase}") is not None


@given(
    phrase=GRAVE_PHRASES, cue=st.sampled_from(("my mum", "last year", "if", "in case", "worried about", "my friend"))
)
def test_nobody_else_no_past_and_no_if_silences_an_emergency(phrase: str, cue: str) -> None:
    assert scan(f"{cue} {phrase}") is not None


@given(phrase=GRAVE_PHRASES, data=st.data())
def test_hidden_marks_between_letters_hide_nothing(phrase: str, data: st.DataObject) -> None:
    marks = st.sampled_from(("", "\u200b", "\u200d", "\u2060", "\u00ad", "\u200f", "\ufeff", "\u0301"))
    written = "".join(each + data.draw(marks) if each.isascii() and each.isalpha() else each for each in phrase)
    assert scan(written) == scan(phrase)


@given(phrase=GRAVE_PHRASES)
def test_wide_and_capital_letters_say_the_same(phrase: str) -> None:
    wide = "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" and each != "'" else each for each in phrase)
    assert unicodedata.normalize("NFKC", wide) == unicodedata.normalize("NFKC", phrase)
    assert scan(wide) == scan(phrase.upper()) == scan(phrase)


@pytest.mark.parametrize(
    "part", ["numb ", "n", "can't ", "1", "a,", "leg is ", "\u0301", "ﷺ", ".", "both legs ", "no my mum ", "10/"]
)
def test_the_work_on_a_long_text_is_that_on_its_first_part(part: str) -> None:
    """However long it is, no more is scanned; that much of it is scanned at once."""
    long = part * (MAX_SCANNED // len(part) + 1)
    assert scan(long * 50) == scan(long)


def test_a_sign_behind_much_harmless_text_is_found() -> None:
    assert scan("all good today " * 400 + "but I can't pee") == asked(SADDLE)


def test_no_expression_of_the_table_repeats_without_end() -> None:
    """Each repetition has a bound, so no text takes more than a fixed number of steps a character."""
    harmless, phrases = _compiled(ENGLISH)
    unbounded = re.compile(r"[+*]|\{\d*,\}")
    assert [each.pattern for each in (harmless, *(row[2] for row in phrases)) if unbounded.search(each.pattern)] == []
