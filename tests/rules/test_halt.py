from datetime import UTC, date, datetime, timedelta

import pytest

from core.rules.halt import LEAST, Wrong, halts

DAY = timedelta(days=1)
AT = datetime(2026, 3, 3, 14, tzinfo=UTC)
WRONG = Wrong(day=date(2026, 3, 3), at=AT)


@pytest.mark.parametrize("day", [WRONG.day, WRONG.day - DAY, WRONG.day - 2 * DAY])
def test_the_day_and_earlier_ones_that_a_move_shows_again_are_halted_however_long_they_last(day: date):
    assert halts(WRONG, day, AT + 3 * LEAST)


def test_a_later_day_is_halted_for_twelve_hours():
    assert halts(WRONG, WRONG.day + DAY, AT + LEAST - timedelta(seconds=1))
    assert not halts(WRONG, WRONG.day + DAY, AT + LEAST)


def test_nothing_is_halted_where_nothing_felt_wrong():
    assert not halts(None, WRONG.day, AT)
