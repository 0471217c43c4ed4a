from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.flows import picks
from core.flows.buttons import TODAY
from core.flows.picks import Picking
from core.messages.card import Card
from core.messages.texts import Text, text

counts = st.integers(0, 40)


def options(count: int) -> tuple[Text, ...]:
    return tuple(Text(id=f"option-{number}") for number in range(count))


def draw(count: int, picking: Picking, width: int = 1) -> Card:
    return picks.pick_card(
        text("back"),
        (),
        options(count),
        action="some.picks",
        picking=picking,
        back=TODAY,
        done=text("done"),
        width=width,
    )


@given(count=counts, mask=st.integers(0), page=st.integers(0, 99), done=st.booleans())
def test_what_a_button_says_is_read_back(count: int, mask: int, page: int, done: bool):
    mask &= (1 << count) - 1
    said = picks.value(Picking(mask=mask, page=0 if done else page, done=done), options(count))
    assert picks.read(said, options(count)) == Picking(mask=mask, page=0 if done else page, done=done)


@given(said=st.text(max_size=30) | st.from_regex(r"[0-9a-f]{1,18}\.(done|[0-9]{1,3})\.[0-9a-f]{4}", fullmatch=True))
def test_a_damaged_value_is_the_beginning_or_ticks_what_there_is(said: str):
    assert picks.read(said, options(5)).mask < 1 << 5


def test_the_ticks_of_another_list_are_none_of_this_one():
    said = picks.value(Picking(mask=3, done=True), options(5))
    assert picks.read(said, options(6)) == Picking()
    assert picks.read(said, options(5)[::-1]) == Picking()


@given(count=counts, mask=st.integers(0), width=st.integers(1, 3))
def test_every_option_stands_on_one_page_and_only_the_last_page_ends_the_picking(count: int, mask: int, width: int):
    shown: list[str] = []
    on = picking = Picking(mask=mask & ((1 << count) - 1))
    while not on.done:
        picking = on
        card = draw(count, picking, width)
        shown += [str(each.label.values.get("label", each.label)) for row in card.rows[:-1] for each in row]
        on = picks.read(card.rows[-1][0].action.value, options(count))
        assert on.mask == picking.mask
    assert shown == [str(each) for each in options(count)]


@pytest.mark.parametrize("page", [0, 1, 98])
def test_a_tap_turns_one_tick_and_stays_on_its_page(page: int):
    card = draw(14, Picking(mask=0b1, page=page))
    number = min(page, 1)
    for index, row in enumerate(card.rows[:-1], start=7 * number):
        (button,) = row
        assert picks.read(button.action.value, options(14)) == Picking(mask=0b1 ^ (1 << index), page=number)


def test_what_is_chosen_keeps_the_order_of_the_options():
    assert Picking(mask=picks.mask_of("abcd", {"d", "b"})).chosen("abcd") == ("b", "d")
