"""From which mean of a week on a change of soreness matters (coaching.md §1.2): the review's rule, turned round.

It is said in tenths, rounded down: whoever reads it as it is said is never told more than a review would find.
"""

from __future__ import annotations

from fractions import Fraction
from math import floor

from core.rules.findings import THRESHOLDS


def matters_from(base: Fraction) -> Fraction | None:
    """The highest tenth at or below which a review would call every mean of a week improved or resolved.

    It scales with the start: two points less, or from one point on three tenths of `base` (coaching.md §1.4). None
    where no mean is low enough, and where so high a mean is advised on however much it changed.
    """
    rule = THRESHOLDS
    limit = base - min(rule.big, max(rule.small, rule.share * base))
    said = Fraction(floor(limit * 10), 10)
    return said if 0 <= said < rule.severe else None
