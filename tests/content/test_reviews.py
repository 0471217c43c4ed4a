"""Which texts are about safety, whose review of one holds, and what is wrong with the file that says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bots.safety_texts import PAGE, lines, page
from core.content.reviews import Reviews, read_reviews
from core.content.sheet import Faults
from core.messages.texts import Texts
from tests.room import content

ENGLISH = "lock-a = Stop now\nlock-b = See { -who }\n-who = a doctor\nplain = Hello\n"
GERMAN = "lock-a = Hör auf\nlock-b = Geh zu { -who }\n-who = einer Ärztin\nplain = Hallo\n"
GIVEN = 'texts = ["lock-*"]\n\n[[reviews]]\nlanguage = "de"\nby = "A. B., physiotherapist"\non = 2026-03-31\n'


def reviews(folder: Path, source: str, *, german: str = GERMAN, english: str = ENGLISH) -> tuple[Reviews, list[str]]:
    """What the file says, and its faults without their path."""
    path = folder / "safety.toml"
    path.write_text(source, "utf-8")
    faults = Faults(folder)
    found = read_reviews(path, Texts({"en": english, "de": german}), faults)
    return found, [each.partition("safety.toml:")[2] for each in faults.lines]


def test_a_translation_of_safety_waits_for_a_review_and_english_for_none(tmp_path: Path) -> None:
    made, faults = reviews(tmp_path, 'texts = ["lock-*"]\n', german="lock-a = Hör auf\nplain = Hallo\n")
    assert faults == []
    assert made.safety == {"lock-a", "lock-b"}
    assert made.unreviewed("lock-a", "de-AT")
    assert not any(made.unreviewed(*each) for each in (("lock-a", "en-GB"), ("plain", "de"), ("lock-b", "de")))


@pytest.mark.parametrize(
    ("text", "other", "holds"),
    [
        ("Hallo", "Guten Tag", True),  # another text
        ("einer Ärztin", "einem Freund", False),  # a word within it
        ("Geh zu", "Lauf zu", False),
    ],
)
def test_a_review_holds_for_exactly_the_words_it_was_about(tmp_path: Path, text: str, other: str, holds: bool) -> None:
    digest = reviews(tmp_path, 'texts = ["lock-*"]\n')[0].digest("lock-b", "de")
    source = f'{GIVEN}\n[reviews.words]\nlock-b = "{digest}"\n'
    made, faults = reviews(tmp_path, source, german=GERMAN.replace(text, other))
    assert faults == []
    assert made.unreviewed("lock-b", "de") is not holds
    given = made.given["lock-b", "de"]
    assert (given.by, given.on) == ("A. B., physiotherapist", date(2026, 3, 31))
    assert reviews(tmp_path, source, english=ENGLISH.replace("See", "Look for"))[0].unreviewed("lock-b", "de")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ('texts = ["lok-*"]\n', "1: lok-* is the id of no text"),
        (f'{GIVEN}\n[reviews.words]\nplain = "00"\n', "plain is no text of safety"),
        (GIVEN.replace('"de"', '"fr"') + "[reviews.words]\n", "4: language is 'fr', which there are no texts in"),
        (GIVEN.replace("on = 2026-03-31\n", "") + "[reviews.words]\n", "on is missing"),
        (GIVEN.replace("by =", "bye =") + "[reviews.words]\n", "bye is not a key of this table"),
    ],
)
def test_each_fault_is_named(tmp_path: Path, source: str, fault: str) -> None:
    _, faults = reviews(tmp_path, source)
    assert any(fault in each for each in faults), faults


def test_what_tells_people_what_to_do_is_among_the_texts_of_safety() -> None:
    """A few that must never be lost from the list, whatever a pattern is changed to."""
    assert {
        *("lock-emergency-do", "crisis-lines", "emergency-us", "wrong-now-legs", "screen-rf01", "lists-now"),
        *("glutes-condition-clot-advice", "e1-stop-2", "e2-caution-1", "session-stop", "today-stop", "advice-see"),
        *("review-advise", "wrong-button", "help-wrong", "post-stop"),
    } <= content().reviews.safety


def test_the_page_of_reviews_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(content()), "write it anew: limber content reviews"


def test_the_lines_of_a_review_are_those_that_make_it_hold(tmp_path: Path) -> None:
    written = list(lines(content(), "de"))
    assert written[1] == 'language = "de"'
    one = next(each for each in written if each.startswith("lock-urgent-do = "))
    assert one == f'lock-urgent-do = "{content().reviews.digest("lock-urgent-do", "de")}"'
