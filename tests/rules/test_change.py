from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.change import matters_from
from core.rules.findings import Class
from core.rules.recovery import classed

MEANS = st.fractions(min_value=0, max_value=10, max_denominator=7)


@pytest.mark.parametrize(
    ("base", "limit"),
    [("8", "6"), ("20/3", "14/3"), ("6", "21/5"), ("5", "7/2"), ("10/3", "7/3"), ("2", "1"), ("1", "0"), ("1/2", None)],
)
def test_the_change_that_matters_scales_with_the_start(base: str, limit: str | None) -> None:
    assert matters_from(Fraction(base)) == (None if limit is None else Fraction(limit))


@given(MEANS, MEANS)
def test_it_is_what_a_review_would_call_improved_or_resolved(base: Fraction, last: Fraction) -> None:
    limit = matters_from(base)
    assert (limit is not None and last <= limit) == (classed(base, last) in {Class.IMPROVED, Class.RESOLVED})
