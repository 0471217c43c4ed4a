"""What the clinician's page says, before it is drawn (product.md R5; coaching.md §1.4, §1.7, §2.3).

A page is made on request, from what the log holds and nothing else. Words are texts, so that the page speaks the
person's language; an activity or a name that the person typed is `verbatim`. Rows stand in the order of time, the
earliest first. How many of them find room is `core.report.room`'s; nothing needs to be left out here.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from core.errors import InvalidValue
from core.messages.texts import Text
from core.rules.days import LocalDay

LEVELS = 4  # of an exercise (coaching.md §3.2)
WORST = 10  # of both scales (coaching.md §1.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """A week of the log, or a shorter piece of one. Its columns are days, but for the sessions and the scores.

    `paused`: days that count for nothing, since they were paused, locked or excused. `open` days can still get their
    entry and stand in no column. `soreness` is the mean of `scores` numbers, None when there are none (0 is a score).
    Raises InvalidValue when the numbers cannot be true.
    """

    first_day: LocalDay
    last_day: LocalDay
    done: int = 0
    partly: int = 0
    rest: int = 0
    skipped: int = 0
    none: int = 0
    paused: int = 0
    open: int = 0
    sessions: int = 0
    soreness: Fraction | None = None
    scores: int = 0

    def __post_init__(self) -> None:
        counts = (self.done, self.partly, self.rest, self.skipped, self.none, self.paused, self.open)
        if min(*counts, self.sessions, self.scores) < 0 or sum(counts) != (self.last_day - self.first_day).days + 1:
            raise InvalidValue(f"{sum(counts)} days from {self.first_day} to {self.last_day}")
        if (self.soreness is None) != (self.scores == 0) or not 0 <= (self.soreness or 0) <= WORST:
            raise InvalidValue(f"soreness {self.soreness} out of {self.scores} scores")

    @property
    def looked_after(self) -> int:
        """The days that count (coaching.md §4.2)."""
        return self.done + self.partly + self.rest


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeRow:
    """How often an exercise was done at each of its levels, 1 to 4, and in which dose (`dose`) the last time."""

    exercise: Text
    sessions: tuple[int, int, int, int]
    dose: Text
    last_day: LocalDay

    def __post_init__(self) -> None:
        if len(self.sessions) != LEVELS or min(self.sessions) < 0 or not any(self.sessions):
            raise InvalidValue(f"sessions at the levels 1 to {LEVELS}: {self.sessions}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionRow:
    """An activity that the person named, and how well it went on some days: 0 unable, 10 normal."""

    activity: Text
    ratings: tuple[tuple[LocalDay, int], ...]

    def __post_init__(self) -> None:
        if not self.ratings or any(not 0 <= rating <= WORST for _, rating in self.ratings):
            raise InvalidValue(f"an activity is rated from 0 to {WORST}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagRow:
    """What a safety answer of that day led to: its urgency, and what was stopped or left out; never what was ticked."""

    day: LocalDay
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceRow:
    """What was advised on a day, and what the person answered, if anything."""

    day: LocalDay
    words: Text
    answer: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything the page says.

    `name`: only what the person typed for this page. `headline`: the finding of the month in one to three sentences
    ("5.0 to 4.8 over four weeks"), each a text of its own. `sites`: where it hurts; `activities`: what the person
    does. A part without rows is left out of the page, but for the flags, of which it says that there were none.
    Raises InvalidValue for a page without a headline or a period that ends before it begins or after it was made.
    """

    made_day: LocalDay
    first_day: LocalDay
    last_day: LocalDay
    headline: tuple[Text, ...]
    name: str | None = None
    sites: tuple[Text, ...] = ()
    activities: tuple[Text, ...] = ()
    weeks: tuple[WeekRow, ...] = ()
    practice: tuple[PracticeRow, ...] = ()
    function: tuple[FunctionRow, ...] = ()
    flags: tuple[FlagRow, ...] = ()
    advice: tuple[AdviceRow, ...] = ()

    def __post_init__(self) -> None:
        if not self.headline:
            raise InvalidValue("a page says what was found")
        if not self.first_day <= self.last_day <= self.made_day:
            raise InvalidValue(f"a page of {self.made_day} about {self.first_day} to {self.last_day}")

    @property
    def days(self) -> int:
        """How many days the page is about, both ends counted."""
        return (self.last_day - self.first_day).days + 1
