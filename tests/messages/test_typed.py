import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages.typed import time_of_day


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("18:30", 1110),
        ("7", 420),
        ("07:05", 425),
        ("7pm", 1140),
        ("7 PM", 1140),
        ("12am", 0),
        ("12 a.m.", 0),
        ("12pm", 720),
        ("6:30 pm", 1110),
        ("19.30", 1170),
        ("19h", 1140),
        ("19h30", 1170),
        ("0730", 450),
        ("at 18:30", 1110),
        ("0:00", 0),
        ("23:59", 1439),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, minute: int) -> None:
    assert time_of_day(typed) == minute


@pytest.mark.parametrize("typed", ["", "24:00", "25", "7:60", "13pm", "0am", "evening", "18:3", "-7", "٧", "1" * 500])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert time_of_day(typed) is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_can_be_typed(hour: int, minute: int) -> None:
    assert time_of_day(f"{hour}:{minute:02}") == hour * 60 + minute


@given(st.text())
def test_any_text_gives_a_minute_of_the_day_or_nothing(typed: str) -> None:
    minute = time_of_day(typed)
    assert minute is None or 0 <= minute < 1440
