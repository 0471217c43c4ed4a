"""The pictures of a person's progress as values: the rules count, and every word is said before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from core.messages.texts import Text, text
from core.pictures.bars import Bar, Bars
from core.pictures.calendar import WEEK, WEEKS, Calendar
from core.pictures.chart import Figure, Heading
from core.pictures.curve import Curve, Level
from core.pictures.theme import ThemeName
from core.rules.change import matters_from
from core.rules.days import LocalDay
from core.rules.findings import History
from core.rules.marks import LEFT_OUT, Mark
from core.rules.recovery import last_week, mean
from core.rules.streak import Streak
from core.rules.weeks import Week

CURVE_WEEKS = 8  # two reviews long; what is older says little about now
_LEAST_DAYS = 28
_LABEL_EVERY = 3  # weeks
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How a person's pictures speak and look: `say` in their language, whose weeks start on `week_start` (0 Monday)."""

    say: Callable[[Text], str]
    week_start: int
    theme: ThemeName

    def heading(self, name: str, about: Text, *figures: tuple[str, Text]) -> Heading:
        """The heading of the picture called `name`, with figures by the id of their label."""
        shown = tuple(Figure(value=self.say(value), label=self.say(Text(id=label))) for label, value in figures)
        return Heading(title=self.say(Text(id=f"{name}-title")), about=self.say(about), figures=shown, theme=self.theme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Soreness:
    """What a person's numbers look like: `start` is the mean that the cycle began with, once the days that it is made
    of are over; `matters` the highest mean that is a change that matters; `now` the mean of the last seven days. None
    where there are too few numbers.
    """

    first_day: LocalDay
    here: LocalDay
    scores: Mapping[LocalDay, int]
    start: Fraction | None
    matters: Fraction | None
    now: Fraction | None

    @property
    def count(self) -> int:
        """How many numbers the curve shows."""
        return sum(self.first_day <= day <= self.here for day in self.scores)


def soreness_of(history: History, scores: Mapping[LocalDay, int], here: LocalDay) -> Soreness:
    """The soreness of the present cycle up to `here`, its last CURVE_WEEKS weeks."""
    first, last = history.base_days
    start = mean(scores, first, last) if here > last else None
    return Soreness(
        first_day=max(min(history.first_day, here), here - (CURVE_WEEKS * WEEK - 1) * _DAY),
        here=here,
        scores=scores,
        start=start,
        matters=None if start is None else matters_from(start),
        now=last_week(scores, here),
    )


def first_shown(first_day: LocalDay, here: LocalDay, week_start: int) -> LocalDay:
    """The start of the calendar's first week: that of `first_day`, or the one eleven weeks before that of `here`."""
    first = max(first_day, here - (WEEKS - 1) * WEEK * _DAY)
    return first - (first.weekday() - week_start) % WEEK * _DAY


def calendar(voice: Voice, days: Mapping[LocalDay, Mark], here: LocalDay, streak: Streak) -> Calendar:
    """The last twelve weeks, with the streak, its best and the buffer days that are left."""
    first = first_shown(min(days), here, voice.week_start)
    shown = [first + index * _DAY for index in range(WEEKS * WEEK)]
    numbers = (("streak", streak.current), ("best", streak.best), ("buffers", streak.buffers_left))
    figures = ((f"calendar-{name}", text("picture-number", number=number)) for name, number in numbers)
    return Calendar(
        heading=voice.heading("calendar", text("calendar-sub", first=max(first, min(days))), *figures),
        days=tuple(days.get(day) for day in shown),
        today=shown.index(here),
        months=_months(voice, shown[::WEEK]),
        weekdays=tuple(voice.say(text("picture-weekday", day=day)) for day in shown[:WEEK]),
        names=tuple((mark, voice.say(text(f"mark-{mark.value}"))) for mark in Mark),
    )


def _months(voice: Voice, starts: Sequence[LocalDay]) -> tuple[tuple[int, str], ...]:
    """A name above each week in which a month is new; none for the first where the next one follows at once."""
    new = [week for week, day in enumerate(starts) if week == 0 or day.month != starts[week - 1].month]
    named = new[1:] if new[1:] and new[1] == 1 else new
    return tuple((week, voice.say(text("picture-month", day=starts[week]))) for week in named)


def bars(voice: Voice, weeks: Sequence[Week], days: Mapping[LocalDay, Mark], total: int) -> Bars:
    """The weeks, the latest first, as bars."""
    return Bars(
        heading=voice.heading("weeks", text("weeks-sub"), ("weeks-total", text("picture-number", number=total))),
        weeks=tuple(_bar(voice, week, days, place) for place, week in enumerate(reversed(weeks))),
        counted=voice.say(text("weeks-counted")),
        left_out=voice.say(text("weeks-left-out")),
    )


def left_out(week: Week, days: Mapping[LocalDay, Mark]) -> int:
    """How many days of the week were paused, or for a reason that is not the person's not judged."""
    return sum(days.get(week.first_day + index * _DAY) in LEFT_OUT for index in range(week.days))


def _bar(voice: Voice, week: Week, days: Mapping[LocalDay, Mark], place: int) -> Bar:
    label = "" if place % _LABEL_EVERY else voice.say(text("picture-day", day=week.first_day))
    return Bar(counted=week.counted, left_out=left_out(week, days), days=week.days, label=label)


def curve(voice: Voice, of: Soreness) -> Curve:
    """The means of seven days, those that the words list as dots, with the start and what would be a change that
    matters. No number by itself is shown (coaching.md §5.2).
    """
    length = max(_LEAST_DAYS, (of.here - of.first_day).days + 1)
    shown = [of.first_day + index * _DAY for index in range(length)]
    exact = [last_week(of.scores, day) if day <= of.here else None for day in shown]
    means = [None if each is None else float(each) for each in exact]
    step = WEEK if length <= _LEAST_DAYS else 2 * WEEK
    figures = () if of.now is None else (("curve-now", text("picture-mean", mean=of.now)),)
    return Curve(
        heading=voice.heading("curve", text("curve-sub"), *figures),
        weeks=tuple(None if (of.here - day).days % WEEK else each for day, each in zip(shown, means, strict=True)),
        means=tuple(means),
        labels=tuple((index, voice.say(text("picture-day", day=shown[index]))) for index in range(0, length, step)),
        start=_level(voice, "curve-start", of.start),
        matters=_level(voice, "curve-matters", of.matters),
        week=voice.say(text("curve-week")),
        mean=voice.say(text("curve-mean")),
    )


def _level(voice: Voice, name: str, at: Fraction | None) -> Level | None:
    return None if at is None else Level(at=float(at), words=voice.say(text(name, mean=at)))
