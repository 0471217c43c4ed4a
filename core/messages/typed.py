"""What people type: a time of day in the ways it is written."""

from __future__ import annotations

import re

from core.rules.people import MINUTES_A_DAY

_TIME = re.compile(
    r"(?:at\s+)?(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2})?|(?P<plain>\d{2}))?\s*(?P<half>[ap])?\.?(?:m\.?)?",
    re.IGNORECASE | re.ASCII,
)


def time_of_day(typed: str) -> int | None:
    """Minutes after midnight (0 to 1439) for "18:30", "7", "7pm", "19.30", "19h", "0730"; None for anything else."""
    match = _TIME.fullmatch(typed.strip())
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["plain"] or 0)
    if half := (match["half"] or "").lower():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    total = hour * 60 + minute
    return total if minute < 60 and total < MINUTES_A_DAY else None
