from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.change import matters_from
from core.rules.findings import THRESHOLDS, Class
from core.rules.recovery import classed

BETTER = {Class.IMPROVED, Class.RESOLVED}
MEANS = st.fractions(min_value=0, max_value=10, max_denominator=7)


@pytest.mark.parametrize(
    ("base", "limit"),
    [
        ("10", None),
        ("9", None),
        ("80/9", "34/5"),
        ("8", "6"),
        ("20/3", "23/5"),
        ("6", "21/5"),
        ("5", "7/2"),
        ("10/3", "23/10"),
        ("2", "1"),
        ("1", "0"),
        ("1/2", None),
    ],
)
def test_the_change_that_matters_scales_with_the_start(base: str, limit: str | None) -> None:
    assert matters_from(Fraction(base)) == (None if limit is None else Fraction(limit))


@given(MEANS, MEANS)
def test_at_what_is_said_or_below_a_review_finds_it_improved_or_resolved(base: Fraction, last: Fraction) -> None:
    limit = matters_from(base)
    assert limit is None or last > limit or classed(base, last) in BETTER


@given(MEANS)
def test_what_is_said_is_a_tenth_and_the_next_tenth_above_is_too_high(base: Fraction) -> None:
    if (limit := matters_from(base)) is not None:
        assert (limit * 10).denominator == 1
        assert classed(base, limit + Fraction(1, 10)) not in BETTER


@given(MEANS)
def test_no_limit_is_said_where_a_review_advises_all_the_same(base: Fraction) -> None:
    limit = matters_from(base)
    assert limit is None or limit < THRESHOLDS.severe
    if limit is None and base >= 1:
        assert classed(base, THRESHOLDS.severe) in BETTER
