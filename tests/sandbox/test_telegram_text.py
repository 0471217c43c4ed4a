"""Texts, entities and spans, without a server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bots.sandbox.telegram.text import CAPTION_LIMIT, TEXT_LIMIT, spans, typed, utf16_length, written
from bots.sandbox.telegram.wire import ApiError


def test_white_space_around_goes_and_entities_move_along() -> None:
    text = written("  <b> Day</b> 3 \n", "HTML", limit=TEXT_LIMIT)
    assert text.plain == "Day 3"
    assert text.entities == ({"type": "bold", "offset": 0, "length": 3},)


def test_nothing_is_found_inside_code() -> None:
    text = written("<code>/today</code> /today", "HTML", limit=TEXT_LIMIT)
    assert [(entity["type"], entity["offset"]) for entity in text.entities] == [("code", 0), ("bot_command", 7)]


def test_a_mention_by_id_needs_a_known_person() -> None:
    html = '<a href="tg://user?id=5">Asha</a>'
    assert written(html, "HTML", limit=TEXT_LIMIT).entities == ()
    known = written(html, "HTML", limit=TEXT_LIMIT, known=lambda id_: {"id": id_, "is_bot": False, "first_name": "A"})
    assert known.entities[0]["type"] == "text_mention"


def test_entities_given_apart_count_without_a_parse_mode() -> None:
    bold = {"type": "bold", "offset": 0, "length": 1}
    assert written("x", entities=[bold], limit=TEXT_LIMIT).entities == (bold,)
    with pytest.raises(ApiError, match="can't parse MessageEntity"):
        written("x", entities=[{**bold, "type": "big"}], limit=TEXT_LIMIT)


def test_a_command_is_found_after_an_emoji_in_utf16_units() -> None:
    (entity,) = typed("💪 /today").entities
    assert (entity["type"], entity["offset"], entity["length"]) == ("bot_command", 3, 6)


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        written("x", "BBCode", limit=CAPTION_LIMIT)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.data())
def test_spans_joined_are_the_text(text: str, data: st.DataObject) -> None:
    # Telegram never cuts a surrogate pair, so entities begin and end between characters.
    places = [utf16_length(text[:number]) for number in range(len(text) + 1)]
    ends = data.draw(st.lists(st.tuples(st.sampled_from(places), st.sampled_from(places)), max_size=4))
    entities = [{"type": "bold", "offset": min(pair), "length": max(pair) - min(pair)} for pair in ends]
    assert "".join(span.text for span in spans(text, entities)) == text  # pyright: ignore[reportArgumentType]
