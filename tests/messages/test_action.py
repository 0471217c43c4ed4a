import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValue, UnreadableAction
from core.messages.action import MAX_WIRE_BYTES, Action, decode

names = st.from_regex(r"[a-z][a-z0-9.]{0,15}", fullmatch=True)
values = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=30)
days = st.none() | st.dates()


@given(name=names, day=days, value=values)
def test_an_action_comes_back_from_its_wire_unchanged(name: str, day: date | None, value: str) -> None:
    action = Action(name=name, day=day, value=value)
    assert decode(action.wire) == action
    assert len(action.wire.encode()) <= MAX_WIRE_BYTES


@given(st.text(max_size=80))
def test_any_text_decodes_or_is_refused_kindly(wire: str) -> None:
    with contextlib.suppress(UnreadableAction):
        assert decode(wire).wire


def test_a_wire_carries_version_name_day_and_value() -> None:
    assert Action(name="checkin", day=date(2026, 3, 29), value="done").wire == "1:checkin:20260329:done"


def test_the_longest_zone_fits_into_a_button() -> None:
    assert Action(name="start.zone", value="America/Argentina/ComodRivadavia").wire


@pytest.mark.parametrize(
    "wire", ["", "1:checkin", "2:checkin:20260329:done", "1:checkin:20261329:done", "1:Check::", "0"]
)
def test_damaged_and_older_wires_are_refused(wire: str) -> None:
    with pytest.raises(UnreadableAction):
        decode(wire)


@pytest.mark.parametrize("value", ["x" * 60, "a b", "ä", "\n"])
def test_a_value_that_cannot_travel_is_refused_at_birth(value: str) -> None:
    with pytest.raises(InvalidValue):
        Action(name="start.zone", value=value)
