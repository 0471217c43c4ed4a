"""What people type: a time of day, a number, a number of days, in the ways they are written."""

from __future__ import annotations

import re

from core.rules.people import MINUTES_A_DAY

# The words that are understood; to understand another language, add its words.
_COUNTING = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_NUMBERS = {word: value for value, word in enumerate(_COUNTING.split())}
_TENS = re.compile(r"twenty[ -](one|two|three|four|five|six|seven|eight|nine)")
_MOMENTS = {
    **dict.fromkeys(("noon", "midday", "12 noon", "mittag", "mittags", "mediodía", "mediodia"), 720),
    **dict.fromkeys(("midnight", "12 midnight", "mitternacht", "medianoche"), 0),
}
_PAST = {"half past": 30, "quarter past": 15, "a quarter past": 15, "viertel nach": 15}
# The hours that a part of the day may mean, each of a 12-hour clock at most once; "12 in the morning" means none.
_PARTS = {
    "a": range(12),
    "am": range(12),
    "p": range(12, 24),
    "pm": range(12, 24),
    "in the morning": range(1, 12),
    "in the afternoon": range(12, 19),
    "in the evening": range(16, 24),
    "at night": (*range(19, 24), *range(5)),
    "morgens": range(1, 12),
    "vormittags": range(6, 12),
    "nachmittags": range(12, 19),
    "abends": range(16, 24),
    "de la mañana": range(1, 12),
    "de la tarde": range(12, 21),
    "de la noche": range(19, 24),
}
_UNITS = {
    **dict.fromkeys(("", "d", "day", "days", "tag", "tage", "día", "días", "dia", "dias"), 1),
    **dict.fromkeys(("w", "week", "weeks", "woche", "wochen", "semana", "semanas"), 7),
    **dict.fromkeys(("fortnight", "fortnights"), 14),
}

_LEAD = re.compile(r"^(?:at|um|for|für|a las?|por|durante) ")
_DOTTED = re.compile(r"\b([ap])\.?\s?m\b\.?")
_PAST_THE_HOUR = re.compile(rf"({'|'.join(_PAST)}) (\d{{1,2}})(?!\d)", re.ASCII)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*(?:[:.h]|uhr)\s*(?P<minute>\d{2})?|(?P<plain>\d{2}))?"
    rf"\s*(?:h|uhr|horas|o['’]clock)?\s*(?P<part>{'|'.join(_PARTS)})?",
    re.ASCII,
)
_DAYS = re.compile(r"(?P<count>[0-9]{1,3}|an?|eine?n?|una?)?\s*(?P<unit>[a-zí]*)")


def time_of_day(typed: str) -> int | None:
    """Minutes after midnight (0 to 1439), or None for what is no time or may mean two.

    "18:30", "7", "7pm", "19.30", "19h30", "0730", "18 Uhr", "noon", "half past six", "6 in the evening". An hour
    alone is the one of a 24-hour clock: "7" is 07:00.
    """
    plain = _DOTTED.sub(r"\1m", _plain(typed))
    if plain in _MOMENTS:
        return _MOMENTS[plain]
    match = _TIME.fullmatch(_PAST_THE_HOUR.sub(lambda past: f"{past[2]}:{_PAST[past[1]]}", plain))
    if match is None:
        return None
    minute = int(match["minute"] or match["plain"] or 0)
    hour = _hour(int(match["hour"]), match["part"])
    return hour * 60 + minute if hour is not None and minute < 60 else None


def number(typed: str, least: int, most: int) -> int | None:
    """The whole number in "7" or "seven" when it is one from `least` to `most`; None for anything else."""
    plain = _plain(typed)
    if not plain.isascii() or not plain.isdigit() or len(plain) > len(str(most)):
        return None
    return int(plain) if least <= int(plain) <= most else None


def days_of(typed: str) -> int | None:
    """The number of days in "7", "7 days", "a week", "two weeks" or "a fortnight"; None for anything else."""
    match = _DAYS.fullmatch(_plain(typed))
    if match is None or match["unit"] not in _UNITS or not match[0]:
        return None
    count, unit = match["count"] or "1", match["unit"]
    if not count.isdigit():
        return _UNITS[unit] if unit else None  # "a week", and not "a"
    return int(count) * _UNITS[unit]


def _plain(typed: str) -> str:
    """Small letters with single spaces, without "at", "for" or a full stop, and numbers in digits."""
    small = _LEAD.sub("", " ".join(typed.casefold().split())).rstrip(" .")
    whole = _TENS.sub(lambda tens: str(20 + _NUMBERS[tens[1]]), small)
    return re.sub(r"[a-z]+", lambda word: str(_NUMBERS.get(word[0], word[0])), whole)


def _hour(hour: int, part: str | None) -> int | None:
    """The hour of a 24-hour clock, or None when there is no such hour or not in that part of the day."""
    if part is None:
        return hour if hour < MINUTES_A_DAY // 60 else None
    if not 1 <= hour <= 12:
        return None
    return next((each for each in (hour % 12, hour % 12 + 12) if each in _PARTS[part]), None)
