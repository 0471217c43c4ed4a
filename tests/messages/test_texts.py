from __future__ import annotations

import timeit
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from threading import Thread
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentBundle
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.messages.texts import MAX_TYPED, Text, Texts, text, verbatim

FSI, PDI = "\u2068", "\u2069"
ENGLISH = """
plain = Hello there.
greet = Hello { $name }, welcome.
days = { $days ->
    [one] one day
   *[other] { $days } days
}
mean = It was { $mean }.
when = See you on { $at }.
short = { DATETIME($at, skeleton: "MMMEd") }
styled = { DATETIME($at, dateStyle: "short") }
list = You did { $things }.
outer = Today: { $inner }
only-english = Only here.
"""
GERMAN = """
plain = Hallo.
greet = Hallo { $name }, willkommen.
days = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
mean = Es waren { $mean }.
when = Bis { $at }.
list = Geschafft: { $things }.
outer = Heute: { $inner }
"""
HEBREW = """
plain = שלום.
greet = שלום { $name }!
outer = היום: { $inner }
"""
TEXTS = Texts({"en": ENGLISH, "de": GERMAN, "he": HEBREW})
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("said", "language", "expected"),
    [
        (text("plain"), "en", "Hello there."),
        (text("days", days=1), "en", "one day"),
        (text("days", days=12345), "en", "12,345 days"),
        (text("days", days=12345), "de", "12.345 Tage"),
        (text("mean", mean=Fraction(5)), "en", "It was 5.0."),
        (text("mean", mean=Fraction(24, 5)), "de", "Es waren 4,8."),
        (text("mean", mean=Fraction(1, 3)), "en", "It was 0.3."),
        (text("mean", mean=Decimal("7.25")), "en", "It was 7.25."),
        (text("when", at=date(2026, 3, 4)), "en", "See you on March 4, 2026."),
        (text("when", at=date(2026, 3, 4)), "de", "Bis 4. März 2026."),
        (text("when", at=time(19, 0)), "de", "Bis 19:00."),
        (text("when", at=datetime(2026, 3, 4, 19, 5, tzinfo=BERLIN)), "de", "Bis 4. März 2026, 19:05."),
        (text("short", at=date(2026, 3, 4)), "en", "Wed, Mar 4"),
        (text("styled", at=date(2026, 3, 4)), "en", "3/4/26"),
        (text("list", things=(text("plain"),)), "en", "You did Hello there.."),
        (text("list", things=(verbatim("a"), verbatim("b"), verbatim("c"))), "en", "You did a, b, and c."),
        (text("list", things=(verbatim("a"), verbatim("b"), verbatim("c"))), "de", "Geschafft: a, b und c."),
        (text("list", things=()), "en", "You did ."),
        (text("outer", inner=text("days", days=2)), "de", "Heute: 2 Tage"),
    ],
)
def test_a_text_is_said_as_its_language_says_it(said: Text, language: str, expected: str) -> None:
    assert TEXTS.say(said, language) == expected


def test_a_text_that_a_language_lacks_is_said_in_english_throughout() -> None:
    assert TEXTS.say(text("only-english"), "de") == "Only here."
    assert TEXTS.say(text("only-english"), "xx") == "Only here."


def test_inside_an_english_fallback_the_inner_text_keeps_the_reader_s_language() -> None:
    texts = Texts({"en": "a = A { $b }\nb = B", "de": "b = Be"})
    assert texts.say(text("a", b=text("b")), "de") == "A Be"


@pytest.mark.parametrize(
    ("reported", "spoken"), [("de", "de"), ("de-AT", "de"), ("de_AT", "de"), ("HE", "he"), ("fr", "en"), ("", "en")]
)
def test_what_an_app_reports_is_answered_in_the_closest_language(reported: str, spoken: str) -> None:
    assert TEXTS.closest(reported) == spoken
    assert TEXTS.say(text("plain"), reported) == TEXTS.say(text("plain"), spoken)


def test_left_to_right_languages_carry_no_isolation_marks() -> None:
    assert TEXTS.say(text("greet", name="Sam"), "en") == "Hello Sam, welcome."


def test_a_right_to_left_name_is_isolated_in_a_left_to_right_language() -> None:
    assert TEXTS.say(text("greet", name="דנה"), "en") == f"Hello {FSI}דנה{PDI}, welcome."


def test_a_right_to_left_language_isolates_every_value() -> None:
    assert TEXTS.say(text("greet", name="Sam"), "he") == f"שלום {FSI}Sam{PDI}!"


@pytest.mark.parametrize("typed", ["a\nb", "a\r\nb", "a\x00b", "a\u2028b", "a\u202eb", "a\u2069\u2069b", "a\ud800b"])
def test_what_could_break_out_of_a_line_becomes_a_space(typed: str) -> None:
    assert TEXTS.say(verbatim(typed), "en") == "a b"


HOSTILE = st.text(max_size=200) | st.sampled_from(
    ["<b>&", "@everyone", "{ $days }", "{", "👩‍👩‍👧", "שלום", "\u202e", "[x](y)"]
)


FRAMES = {"en": ("Hello ", ", welcome."), "de": ("Hallo ", ", willkommen."), "he": ("שלום ", "!")}


@given(typed=HOSTILE, language=st.sampled_from(sorted(FRAMES)))
@example(typed="{ -term }{ plain }", language="en")
def test_whatever_was_typed_always_stays_inside_its_place(typed: str, language: str) -> None:
    before, after = FRAMES[language]
    said = TEXTS.say(text("greet", name=typed), language)
    inside = said.removeprefix(before).removesuffix(after)
    assert said == before + inside + after
    assert "\n" not in said
    assert said.count(FSI) == said.count(PDI) <= 1
    assert len(inside.strip(FSI + PDI)) <= len(typed)
    said.encode()


@given(typed=st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), max_size=200))
def test_harmless_letters_and_signs_are_never_changed(typed: str) -> None:
    assert TEXTS.say(verbatim(typed), "en").strip(FSI + PDI) == typed


@pytest.mark.parametrize(
    "value",
    [True, 1.5, None, b"x", ["a"], ("a",), datetime(2026, 3, 4), "x" * (MAX_TYPED + 1)],  # noqa: DTZ001
    ids=repr,
)
def test_a_value_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValue):
        text("greet", name=value)


def test_the_longest_value_there_may_be_can_be_said() -> None:
    assert len(TEXTS.say(verbatim("א" * MAX_TYPED), "en")) == MAX_TYPED + 2


@pytest.mark.parametrize("text_id", ["", "1a", "a b", "a.b", "ä"])
def test_a_malformed_id_is_refused(text_id: str) -> None:
    with pytest.raises(InvalidValue):
        Text(id=text_id)


def test_a_text_with_a_language_is_said_in_it_whoever_reads_it() -> None:
    english = Text(id="outer", values={"inner": text("days", days=2)}, language="en")
    assert TEXTS.say(english, "de") == "Today: 2 days"
    assert TEXTS.say(text("outer", inner=english), "de") == "Heute: Today: 2 days"


def test_what_a_language_has_and_what_was_written_for_it() -> None:
    assert TEXTS.has("plain", "de-AT")
    assert not TEXTS.has("only-english", "de")
    texts = Texts({"en": "# About a.\na = A { -b }\n\n# About b.\n-b = B { c }\nc = C\nd = D\n"})
    assert texts.written("a", "en") == "a = A { -b }\n-b = B { c }\nc = C"
    assert texts.say(text("a"), "en") == "A B C"


def test_a_text_that_cannot_be_read_takes_no_other_with_it() -> None:
    texts = Texts({"en": "a = A\nb = B\n", "de": "a = { \nb = Be\n"})
    assert [texts.say(text(each), "de") for each in ("a", "b")] == ["A", "Be"]


def test_an_unknown_id_and_a_missing_value_are_bugs() -> None:
    with pytest.raises(InvalidValue, match="no text 'nowhere'"):
        TEXTS.say(text("nowhere"), "de")
    with pytest.raises(InvalidValue, match="name"):
        TEXTS.say(text("greet"), "en")


def test_texts_are_values() -> None:
    values: dict[str, Any] = {"days": 1}
    said = Text(id="days", values=values)
    values["days"] = 2
    assert said == text("days", days=1)
    assert hash(said) == hash(text("days", days=1))
    assert said != text("days", days=2)


def test_a_language_nobody_knows_and_a_missing_english_are_refused() -> None:
    with pytest.raises(InvalidValue, match="not a language"):
        Texts({"en": "", "klingon": ""})
    with pytest.raises(InvalidValue, match="no texts in en"):
        Texts({"de": ""})


def test_the_languages_are_listed() -> None:
    assert TEXTS.languages == ("de", "en", "he")


@pytest.mark.parametrize(
    ("english", "german", "fault"),
    [
        ("a = A\nb = {$\n", "", "en:2: not readable as Fluent: Expected"),
        ("a = A\na = B\n", "", "en:2: a is given more than once"),
        ('\na = { "" }\n', "", "en:2: a says nothing"),
        ("a =\n    .hint = x\n", "", "en:1: a says nothing"),
        ("a = { b }\n", "", "en:1: a refers to b, which is not in en"),
        ("a = { -b }\n", "", "en:1: a refers to -b, which is not in en"),
        ("a = { b }\nb = { a }\n", "", "en:1: a refers to itself"),
        ("a = { SHOUT($x) }\n", "", "en:1: a calls SHOUT"),
        ("verbatim = x\n", "", "en:1: verbatim is built in"),
        ("a = A\n", "\nb = B\n", "de:2: b is not in English"),
        ("a = { $x }\n", "a = { $y }\n", "de:1: a speaks of $y, the English text of $x"),
        ("a = { $x }\n", "a = A\n", "de:1: a speaks of no value, the English text of $x"),
        ("a = { b }\nb = { $x }\n", "a = A\nb = { $x }\n", "de:1: a speaks of no value, the English text of $x"),
    ],
)
def test_each_misprint_is_found_on_its_line(english: str, german: str, fault: str) -> None:
    assert any(each.startswith(fault) for each in Texts({"en": english, "de": german}).faults())


def test_all_misprints_are_found_at_once() -> None:
    faults = Texts({"en": "a = {$\nb = B\nb = C\n", "de": "c = C\n"}).faults()
    assert [each.partition(" ")[0] for each in faults] == ["de:1:", "en:1:", "en:2:", "en:3:"]


def test_texts_without_a_misprint_have_no_faults() -> None:
    assert TEXTS.faults() == ()
    assert Texts({"en": "a = { -name } { b }\nb = B\n-name = Limber\n", "de": ""}).faults() == ()


def test_a_simple_text_is_said_within_microseconds() -> None:
    greeting = text("greet", name="Sam")
    best_s = min(timeit.repeat(lambda: TEXTS.say(greeting, "en"), number=500, repeat=5)) / 500
    assert best_s < 100e-6  # about 8 µs on an idle core; the margin is for busy ones


def test_an_instant_is_shown_in_its_own_zone() -> None:
    noon = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert TEXTS.say(text("when", at=noon.astimezone(BERLIN)), "de") == "Bis 1. Juli 2026, 14:00."


def test_the_region_of_an_app_decides_how_dates_and_times_are_written():
    texts = Texts({"en": 'at = { $day } at { $time }, { DATETIME($day, skeleton: "MMMEd") }\n', "pt-BR": "at = x\n"})
    said = text("at", day=date(2026, 3, 2), time=time(19, 5))
    assert texts.say(said, "en") == "March 2, 2026 at 7:05\u202fPM, Mon, Mar 2"
    assert texts.say(said, "en-GB") == "2 March 2026 at 19:05, Mon 2 Mar"
    assert texts.say(said, "en-XX") == texts.say(said, "de-DE") == texts.say(said, "en")


@pytest.mark.parametrize(
    ("reported", "chosen", "around", "spoken"),
    [
        ("de-AT", "en", "es", "en"),
        ("de-AT", "", "es", "de-AT"),
        ("fr-FR", "", "es", "es"),
        ("", "", "es-MX", "es-MX"),
        ("", "xx", "de", "de"),
        ("fr", "", "xx", "en"),
    ],
)
def test_the_person_goes_before_their_app_and_that_before_those_around_them(
    reported: str, chosen: str, around: str, spoken: str
) -> None:
    texts = Texts(dict.fromkeys(("en", "de", "es"), "a = b\n"))
    assert texts.spoken(reported, chosen=chosen, around=around) == spoken


@pytest.mark.parametrize(
    ("reported", "chosen", "spoken"),
    [
        ("en-GB", "", "en-GB"),
        ("en_gb", "", "en-GB"),
        ("en", "", "en"),
        ("", "", "en"),
        ("en-XX", "", "en"),
        ("de-AT", "", "en"),
        ("pt-PT", "", "en"),
        ("pt-BR", "", "pt-BR"),
        ("en-GB", "en", "en-GB"),
        ("en", "en-GB", "en-GB"),
        ("en-US", "pt-BR", "pt-BR"),
        ("../../etc", "", "en"),
    ],
)
def test_the_language_is_the_persons_and_the_region_the_apps(reported: str, chosen: str, spoken: str):
    texts = Texts({"en": "a = b\n", "pt-BR": "a = b\n"})
    assert texts.spoken(reported, chosen=chosen) == spoken


def test_a_text_is_said_while_another_thread_says_it_for_the_first_time(monkeypatch: pytest.MonkeyPatch) -> None:
    texts, said = Texts({"en": ENGLISH, "de": GERMAN}), list[str]()
    learn = FluentBundle.add_resource

    def meanwhile(bundle: FluentBundle, resource: Any) -> None:
        monkeypatch.setattr(FluentBundle, "add_resource", learn)
        here = Thread(target=lambda: said.append(texts.say(text("plain"), "de")))
        here.start()
        here.join()
        learn(bundle, resource)

    monkeypatch.setattr(FluentBundle, "add_resource", meanwhile)
    assert texts.say(text("plain"), "de") == "Hallo."
    assert said == ["Hallo."]
