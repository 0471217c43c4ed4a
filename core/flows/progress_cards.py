"""The cards of progress. What a picture shows stands in words on its card: without it nothing is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.flows import today
from core.flows.buttons import PROGRESS, TODAY, WRONG
from core.flows.progress_pictures import Soreness, left_out
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.marks import Mark
from core.rules.streak import Reason, Streak
from core.rules.weeks import Week

CALENDAR = Button(label=text("progress-calendar"), action=Action(name="progress.calendar"))
WEEKS = Button(label=text("progress-weeks"), action=Action(name="progress.weeks"))
SORENESS = Button(label=text("progress-soreness"), action=Action(name="progress.soreness"))


def numbers(streak: Streak) -> Block:
    """The streak in numbers, the days looked after first."""
    return Facts(
        items=(
            (text("progress-total"), text("days", days=streak.total)),
            (text("progress-current"), text("days", days=streak.current)),
            (text("progress-best"), text("days", days=streak.best)),
            (text("progress-buffers"), text("progress-buffers-left", days=streak.buffers_left)),
        )
    )


def sentences(streak: Streak) -> Iterator[Block]:
    """The way back where there is one, the sum behind the number, and what counts."""
    if streak.earn_back is not None:
        yield Paragraph(text=today.streak_line(streak))
    if streak.total:
        yield Paragraph(text=text("progress-sum", parts=tuple(map(_reason, streak.reasons))))
    yield Paragraph(text=text("progress-about"))
    yield Paragraph(text=text("progress-buffer-day"))


def week_line(week: Week, back: int) -> tuple[Text, Text]:
    """A week in words; `back` counts the weeks after it."""
    return days_of(week, back), text("progress-week", counted=week.counted, days=week.days, paused=week.paused)


def days_of(week: Week, back: int) -> Text:
    """Which days these are; `back` counts the weeks after them."""
    if back == 0:
        return text("progress-last-days", days=week.days)
    return text("progress-days", first=week.first_day, last=week.last_day)


def _reason(reason: Reason) -> Text:
    return text(f"reason-{reason.kind.value}", count=reason.count, first=reason.first_day, last=reason.last_day)


# --- the calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The marks of all days, of which a calendar shows those from `since` on. `daily`: a session is meant for each."""

    marks: Mapping[LocalDay, Mark]
    since: LocalDay
    daily: bool

    @property
    def first_day(self) -> LocalDay:
        """The first that is shown."""
        return max(self.since, min(self.marks))

    @property
    def counts(self) -> Mapping[Mark, int]:
        """How many are shown of each mark that occurs; who chose fewer sessions is not told the days without one."""
        found = Counter(mark for day, mark in self.marks.items() if day >= self.since)
        if not self.daily:
            del found[Mark.MISSED]
        return {mark: found[mark] for mark in Mark if found[mark]}


def calendar_card(days: Days, streak: Streak) -> Card:
    """How many days there are of each mark, and the streak."""
    facts = Facts(items=tuple((_name(mark), text("days", days=count)) for mark, count in days.counts.items()))
    blocks = [Paragraph(text=text("calendar-about", first=days.first_day)), facts, numbers(streak)]
    if Mark.EXCUSED in days.counts:
        blocks.append(Paragraph(text=text("calendar-free")))
    return Card(title=text("calendar-title"), blocks=tuple(blocks), rows=((WEEKS, PROGRESS), (TODAY,)))


def calendar_alt(days: Days, streak: Streak) -> Text:
    """What the calendar shows."""
    parts = tuple(text("calendar-part", name=_name(mark), count=count) for mark, count in days.counts.items())
    numbers = {"streak": streak.current, "best": streak.best, "left": streak.buffers_left}
    return text("calendar-alt", first=days.first_day, parts=parts, **numbers)


def _name(mark: Mark) -> Text:
    return text(f"mark-{mark.value}")


# --- the weeks


def weeks_card(weeks: Sequence[Week], days: Mapping[LocalDay, Mark]) -> Card:
    """Up to twelve weeks, the latest first."""
    lines = ((days_of(week, back), _counted(week, days)) for back, week in enumerate(weeks))
    blocks: list[Block] = [Paragraph(text=text("weeks-about")), Facts(items=tuple(lines))]
    if any(left_out(week, days) for week in weeks):
        blocks.append(Paragraph(text=text("weeks-left-out-about")))
    return Card(title=text("weeks-title"), blocks=tuple(blocks), rows=((CALENDAR, PROGRESS), (TODAY,)))


def weeks_alt(weeks: Sequence[Week]) -> Text:
    """What the bars show."""
    days, looked_after = sum(week.days for week in weeks), sum(week.counted for week in weeks)
    return text("weeks-alt", first=weeks[-1].first_day, days=days, counted=looked_after)


def _counted(week: Week, days: Mapping[LocalDay, Mark]) -> Text:
    return text("weeks-week", counted=week.counted, days=week.days, left=left_out(week, days))


# --- soreness


def soreness_card(of: Soreness, by_week: Sequence[tuple[Text, Text]]) -> Card:
    """The average of each week, and what would be a change that matters."""
    blocks: list[Block] = [Paragraph(text=text("progress-soreness-about")), Facts(items=tuple(by_week))]
    if of.start is not None and of.matters is not None:
        blocks.append(Paragraph(text=text("progress-soreness-matters", start=of.start, limit=of.matters)))
    return Card(title=text("progress-soreness"), blocks=tuple(blocks), rows=((PROGRESS, TODAY), (WRONG,)), health=True)


def soreness_alt(of: Soreness) -> Text:
    """What the curve shows."""
    if of.now is None:
        return text("curve-alt-few", first=of.first_day, count=of.count)
    return text("curve-alt", first=of.first_day, count=of.count, mean=of.now)
