"""Progress in words: activities rated, days looked after, the streak and the sum behind it, the last weeks.

Soreness is left out until it is asked for, and then it is the averages of weeks (coaching.md §5.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.flows import checkin, today
from core.flows.buttons import PROGRESS, TODAY, WRONG, add
from core.flows.daylog import day_log, streak_of
from core.flows.goals_cards import rated
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.people import Enrollment
from core.rules.streak import Reason, Streak
from core.rules.summary import ratings
from core.rules.weeks import Week, mean_of, weeks

_WEEKS = 4
_SORENESS = Button(label=text("progress-soreness"), action=Action(name="progress.soreness"))


async def show(turn: Turn, action: Action) -> Reply:
    """How it goes, what the person can do first, with the reasons for the number."""
    enrollment = turn.coached
    if enrollment is None or enrollment.first_day is None:
        return await today.show(turn, action)
    log = await day_log(turn.tx, enrollment, turn.today(enrollment))
    here = max(turn.today(enrollment), enrollment.first_day)  # after a move west day 1 may lie ahead
    streak = streak_of(log, enrollment, here)
    missing = tuple(map(add, checkin.open_days(turn, enrollment, log)))
    last_weeks = weeks(log, enrollment.first_day, here, _WEEKS)
    function = await _function(turn, enrollment)
    by_week = Facts(items=tuple(map(_week, last_weeks, range(_WEEKS))))
    blocks = [*function, numbers(streak), *sentences(streak), by_week]
    if missing:
        blocks.append(Paragraph(text=text("progress-open")))
    sore = (_SORENESS,) if await _scores(turn, enrollment) else ()
    rows = (*((missing,) if missing else ()), (TODAY, today.why("streak"), *sore))
    return turn.reply(Card(title=text("progress-title"), blocks=tuple(blocks), rows=rows, health=bool(function)))


async def soreness(turn: Turn, action: Action) -> Reply:
    """The average of each of the last four weeks, for whoever keeps numbers."""
    enrollment = turn.coached
    if enrollment is None or enrollment.first_day is None or not (scores := await _scores(turn, enrollment)):
        return await show(turn, action)
    here = max(turn.today(enrollment), enrollment.first_day)
    spans = weeks({}, enrollment.first_day, here, _WEEKS)
    facts = Facts(items=tuple((_days(week, back), _mean(scores, week)) for back, week in enumerate(spans)))
    blocks = (Paragraph(text=text("progress-soreness-about")), facts)
    return turn.reply(
        Card(title=text("progress-soreness"), blocks=blocks, rows=((PROGRESS, TODAY), (WRONG,)), health=True)
    )


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


async def _function(turn: Turn, enrollment: Enrollment) -> tuple[Block, ...]:
    """How well each of the person's own activities went at first, and goes now."""
    own = rated(await turn.tx.profile(enrollment.person))
    by_activity = ratings(await turn.tx.care_log(enrollment.person))
    lines = [(text(f"goals-do-{each.name}"), _rated(by_activity.get(each.name, ()), each.score)) for each in own]
    return (Facts(items=tuple(lines)),) if lines else ()


def _rated(before: tuple[tuple[LocalDay, int], ...], now: int) -> Text:
    """The first rating and the present one; the present one alone where there is no other day."""
    if len(before) < 2:
        return text("goals-score", score=now)
    return text("progress-function", first=before[0][1], now=now)


async def _scores(turn: Turn, enrollment: Enrollment) -> Mapping[LocalDay, int]:
    """The person's scores, while they let them be kept."""
    return await turn.tx.soreness(enrollment.person) if enrollment.preferences.soreness else {}


def _mean(scores: Mapping[LocalDay, int], week: Week) -> Text:
    mean, count = mean_of(scores, week)
    return text("progress-soreness-few") if mean is None else text("progress-soreness-mean", mean=mean, count=count)


def _reason(reason: Reason) -> Text:
    return text(f"reason-{reason.kind.value}", count=reason.count, first=reason.first_day, last=reason.last_day)


def _week(week: Week, back: int) -> tuple[Text, Text]:
    return _days(week, back), text("progress-week", counted=week.counted, days=week.days, paused=week.paused)


def _days(week: Week, back: int) -> Text:
    """Which days these are; `back` counts the weeks after them."""
    if back == 0:
        return text("progress-last-days", days=week.days)
    return text("progress-days", first=week.first_day, last=week.last_day)


HANDLERS: dict[str, Handler] = {"progress": show, "progress.soreness": soreness}
