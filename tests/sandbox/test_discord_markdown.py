"""Discord's markdown as it is read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bots.sandbox.discord.markdown import Reader, spans

NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)
READER = Reader(now=NOW, name_of=lambda kind, which: f"{kind}{which}")
UNIX = int(NOW.timestamp())


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("**a** *b* __c__ ~~d~~ ||e|| `f`", "a b c d e f"),
        (r"\*not bold\* and 2\_000", "*not bold* and 2_000"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("# Day 3\n-# small\n> said", "Day 3\nsmall\nsaid"),
        ("- one\n* two", "• one\n• two"),
        ("[care](https://example.org/a_b) now", "care now"),
        ("<@1> <@&2> <#3> </today:4>", "@user1 @role2 #channel3 /today"),
        (f"back <t:{UNIX + 7200}:R>", "back in 2 hours"),
        (f"left <t:{UNIX - 86400}:R>", "left 1 day ago"),
        (f"<t:{UNIX}:t> <t:{UNIX}:D>", "07:00 02 March 2026"),
        ("`**raw**` ```\nx = *1*\n```", "**raw** x = *1*"),
        (r"**a \*\* b**", "a ** b"),
    ],
)
def test_markup_is_read_as_the_app_shows_it(source: str, shown: str) -> None:
    assert "".join(span.text for span in spans(source, READER)) == shown


@pytest.mark.parametrize(
    ("source", "styles"),
    [
        ("**a**", {"bold"}),
        ("***a***", {"bold", "italic"}),
        ("__**a**__", {"underline", "bold"}),
        ("## **a**", {"heading", "bold"}),
        ("-# a", {"small"}),
        ("> a", {"quote"}),
        ("```py\na\n```", {"pre"}),
        ("||a||", {"spoiler"}),
    ],
)
def test_each_mark_has_its_style(source: str, styles: set[str]) -> None:
    (span,) = spans(source, READER)
    assert (span.text, set(span.styles)) == ("a", styles)


def test_an_instant_is_handed_on_for_the_readers_own_zone() -> None:
    (label, shown) = spans(f"**Next**: <t:{UNIX}>", READER)[-2:]
    assert (shown.at, shown.form, shown.text) == (NOW, "f", "02 March 2026 07:00")
    assert label.at is None


def test_a_link_keeps_its_address() -> None:
    (span,) = spans("[**care**](https://example.org)", READER)
    assert (span.url, set(span.styles)) == ("https://example.org", {"bold", "link"})
