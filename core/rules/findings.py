"""What a month review looks at and what it finds; every number of the rule in one table (coaching.md §1.3, §1.4)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from core.errors import InvalidValue
from core.rules.days import LocalDay
from core.rules.soreness import WORST
from core.rules.streak import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Every number of the rule, with the version under which a finding was made (coaching.md §1.4)."""

    version: int = 1
    window_days: int = 7
    least_scores: int = 3  # that the mean of a window needs
    every_days: int = 28
    big: Fraction = Fraction(2)
    share: Fraction = Fraction(3, 10)
    small: Fraction = Fraction(1)
    worse: Fraction = Fraction(1)
    low: Fraction = Fraction(2)  # below it at both ends nothing can improve much
    gone: Fraction = Fraction(1)  # up to it, from 2 or more, it is resolved
    acceptable: Fraction = Fraction(4)
    severe: Fraction = Fraction(7)
    steady: Fraction = Fraction(1)  # a smaller change since the review before is a plateau (coaching.md §1.5)
    fair_days: Fraction = Fraction(12)  # done and half of the partly ones, about three a week
    recheck_days: int = 14
    late_days: int = 7  # until when an answer judges again, and silence is answered
    seen_days: int = 56  # for how long having seen a professional changes the words


THRESHOLDS = Thresholds()
MOST_CHANGE = 7  # of the answers to "compared with when you started", 1 very much better (coaching.md §1.1)
_DAY = timedelta(days=1)


class Source(StrEnum):
    """What a finding rests on, the first that there is."""

    DIARY = "diary"
    RECALL = "recall"
    CHANGE = "change"  # how it feels compared with the start, alone
    NONE = "none"


class Class(StrEnum):
    """What became of the soreness."""

    RESOLVED = "resolved"
    IMPROVED = "improved"
    LOW_STABLE = "low_stable"
    WORSE = "worse"
    SLIGHT = "slight"
    UNCHANGED = "unchanged"


class Advice(StrEnum):
    """What is advised, the most cautious last."""

    AGAIN = "again"  # nothing to judge by yet: the questions come again
    CONTINUE = "continue"
    ASK_BOTHER = "ask_bother"
    RECHECK = "recheck"
    SUGGEST = "suggest"
    SIGNPOST = "signpost"  # as ADVISE, without figures
    ADVISE = "advise"


CAUTION = tuple(Advice)
TO_A_PROFESSIONAL = frozenset({Advice.ADVISE, Advice.SIGNPOST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The answers to a review as they stood from `day` on; None is "not answered", and 0 is a score.

    `recall` is the average of the last seven days, `change` 1 (very much better) to 7 (very much worse), `bother`
    whether it bothers enough to be looked at.
    """

    day: LocalDay
    recall: int | None = None
    change: int | None = None
    bother: bool | None = None

    def __post_init__(self) -> None:
        if self.recall is not None and not 0 <= self.recall <= WORST:
            raise InvalidValue(f"soreness is 0 to {WORST}: {self.recall}")
        if self.change is not None and not 1 <= self.change <= MOST_CHANGE:
            raise InvalidValue(f"change is 1 to {MOST_CHANGE}: {self.change}")


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the reviews of one cycle look at.

    `first_day` is day 1, `base` the first and last day of the scores it began with: days 1 to 7 when None. `statuses`
    is the merged day log, `intake` the average of the seven days before day 1. `answers` holds by review day how the
    answers stood, the earliest first. `seen` are the days on which the person said that a professional is, or was,
    seen; `rechecks` the days of two more weeks that were given. From `recall_from` on the diary has too long a gap.
    `noted` are the days that were looked at already: what was answered or said of one keeps it where it is, whatever
    becomes of the log around it.
    """

    first_day: LocalDay
    base: tuple[LocalDay, LocalDay] | None = None
    scores: Mapping[LocalDay, int] = field(default_factory=dict[LocalDay, int], hash=False)
    statuses: Mapping[LocalDay, Status] = field(default_factory=dict[LocalDay, Status], hash=False)
    intake: int | None = None
    answers: Mapping[LocalDay, Sequence[Answered]] = field(
        default_factory=dict[LocalDay, Sequence[Answered]], hash=False
    )
    seen: Collection[LocalDay] = ()
    rechecks: Collection[LocalDay] = ()
    recall_from: LocalDay | None = None
    noted: Collection[LocalDay] = ()

    @property
    def base_days(self) -> tuple[LocalDay, LocalDay]:
        """The first and the last day of the base."""
        return self.base or (self.first_day, self.first_day + (THRESHOLDS.window_days - 1) * _DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One review of a cycle: its day, and its number from 0; a recheck has that of the review it follows."""

    day: LocalDay
    number: int = 0
    recheck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a review found and advises.

    `base` and `last` are means, or answers, 0 to 10; None where nothing was to be compared. `severe`: the last week
    was so sore that this alone advises it. `effective` are the days done and half of the partly ones up to the review,
    `low` that they were few, which changes the words alone. `seen`: a professional was seen lately.
    """

    review: Review
    source: Source
    advice: Advice
    base: Fraction | None = None
    last: Fraction | None = None
    found: Class | None = None
    severe: bool = False
    effective: Fraction = Fraction(0)
    low: bool = False
    seen: bool = False
    version: int = THRESHOLDS.version

    @property
    def unsettled(self) -> bool:
        """Whether it is so bad that whoever was seen should hear it (coaching.md §1.4, O3)."""
        return self.severe or self.found is Class.WORSE
