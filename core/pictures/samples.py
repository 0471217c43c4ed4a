"""Progress pictures of made-up people, for whoever looks a theme or a change of the drawing over."""

from __future__ import annotations

from random import Random

from core.pictures.bars import Bar, Bars
from core.pictures.calendar import WEEK, WEEKS, Calendar
from core.pictures.canvas import Canvas
from core.pictures.challenge import Challenge, Team
from core.pictures.chart import Figure, Heading
from core.pictures.curve import Curve, Level
from core.pictures.theme import ThemeName
from core.rules.marks import Mark

_TODAY = 80
_WEIGHTS = {
    Mark.DONE: 52, Mark.PARTLY: 14, Mark.REST: 14, Mark.BUFFER: 8, Mark.MISSED: 6, Mark.PAUSED: 3, Mark.EXCUSED: 3,
}  # fmt: skip


def samples(theme: ThemeName) -> tuple[tuple[str, Canvas], ...]:
    """Every kind of progress picture with its name, always the same."""
    return (
        ("calendar", calendar(theme).canvas()),
        ("weeks", bars(theme).canvas()),
        ("soreness", curve(theme).canvas()),
        ("challenge", challenge(theme).canvas()),
    )


def calendar(theme: ThemeName) -> Calendar:
    """Ten weeks, with every mark there is."""
    past = Random(3).choices(list(_WEIGHTS), list(_WEIGHTS.values()), k=_TODAY - 13)
    last = (Mark.DONE, Mark.OPEN, Mark.OPEN)
    ahead = WEEKS * WEEK - _TODAY - 1
    days = (*(None,) * 11, *past, *last, *(None,) * ahead)
    return Calendar(
        heading=Heading(
            title="Your calendar",
            about="Last 12 weeks",
            figures=(
                Figure(value="16", label="streak"),
                Figure(value="31", label="best"),
                Figure(value="1", label="buffer days"),
            ),
            theme=theme,
        ),
        days=days,
        today=_TODAY,
        months=((0, "Mar"), (4, "Apr"), (8, "May")),
        weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        names=tuple((mark, mark.value) for mark in Mark),
    )


def bars(theme: ThemeName) -> Bars:
    """Twelve weeks, some of them with days left out."""
    numbers = ((3, 0, 4), (5, 0, 7), (7, 0, 7), (6, 0, 7), (4, 3, 7), (0, 7, 7), (2, 5, 7), (6, 0, 7), (7, 0, 7),
               (3, 0, 7), (0, 0, 7), (6, 0, 7))  # fmt: skip
    labels = ("Mar 2", "", "", "Mar 23", "", "", "Apr 13", "", "", "May 4", "", "")
    weeks = tuple(
        Bar(counted=counted, left_out=left_out, days=days, label=label)
        for (counted, left_out, days), label in zip(numbers, labels, strict=True)
    )
    figures = (Figure(value="49", label="days in all"),)
    heading = Heading(title="Your weeks", about="Days looked after, of seven", figures=figures, theme=theme)
    return Bars(heading=heading, weeks=weeks, counted="looked after", left_out="left out")


def curve(theme: ThemeName) -> Curve:
    """Eight weeks that end better than they began, with a gap."""
    chance = Random(7)
    scores = [max(0, min(10, round(6.6 - 0.075 * day + chance.uniform(-1.3, 1.3)))) for day in range(56)]
    kept = [score if day < 28 or day % 2 else None for day, score in enumerate(scores)]
    kept[20:27] = [None] * 7
    means = tuple(_mean(kept[max(0, day - 6) : day + 1]) for day in range(len(kept)))
    figures = (Figure(value=f"{means[-1]:.1f}", label="last 7 days"),)
    return Curve(
        heading=Heading(title="Soreness", about="0 none, 10 the worst", figures=figures, theme=theme),
        weeks=tuple(mean if day % 7 == 6 else None for day, mean in enumerate(means)),
        means=means,
        labels=((0, "Apr 6"), (14, "Apr 20"), (28, "May 4"), (42, "May 18")),
        start=Level(at=6.0, words="start 6.0"),
        matters=Level(at=4.2, words="4.2 or lower: a change that matters"),
        week="end of a week",
        mean="average of seven days",
    )


def challenge(theme: ThemeName) -> Challenge:
    """Two teams of a challenge that is over."""
    return Challenge(
        heading=Heading(title="Spring challenge", about="The share of days looked after", theme=theme),
        left="28 days",
        together="All together",
        count="57.4%",
        reached=0.574,
        teams=(
            Team(name="Desk Stretchers", mark="DS", share=0.621, total="62.1%", note="your team", own=True),
            Team(name="Hip Happens", mark="HH", share=0.493, total="49.3%"),
        ),
        foot="Rest days count, and size does not matter",
    )


def _mean(scores: list[int | None]) -> float | None:
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if len(known) >= 3 else None
