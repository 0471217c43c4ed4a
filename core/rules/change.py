"""From which mean of a week on a change of soreness matters (coaching.md §1.2): the review's rule, turned round."""

from __future__ import annotations

from fractions import Fraction

from core.rules.findings import THRESHOLDS


def matters_from(base: Fraction) -> Fraction | None:
    """The highest mean of a week that a review would call improved or resolved; None where none is low enough.

    It scales with the start: two points less, or from one point on three tenths of `base` (coaching.md §1.4).
    """
    rule = THRESHOLDS
    limit = base - min(rule.big, max(rule.small, rule.share * base))
    return limit if limit >= 0 else None
