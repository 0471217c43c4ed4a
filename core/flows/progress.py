"""Progress in words: days looked after, the streak and the sum behind it, the last weeks, what can still be set."""

from __future__ import annotations

from collections.abc import Iterator

from core.flows import checkin, today
from core.flows.buttons import TODAY, add
from core.flows.daylog import day_log, streak_of
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Facts, Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.streak import Reason, Streak
from core.rules.weeks import Week, weeks

_WEEKS = 4


async def show(turn: Turn, action: Action) -> Reply:
    """How it goes, with the reasons for the number. Soreness is left out (coaching.md §5.2)."""
    enrollment = turn.coached
    if enrollment is None or enrollment.first_day is None:
        return await today.show(turn, action)
    log = await day_log(turn.tx, enrollment, turn.today(enrollment))
    here = max(turn.today(enrollment), enrollment.first_day)  # after a move west day 1 may lie ahead
    streak = streak_of(log, enrollment, here)
    missing = tuple(map(add, checkin.open_days(turn, enrollment, log)))
    last_weeks = weeks(log, enrollment.first_day, here, _WEEKS)
    blocks = [numbers(streak), *sentences(streak), Facts(items=tuple(map(_week, last_weeks, range(_WEEKS))))]
    if missing:
        blocks.append(Paragraph(text=text("progress-open")))
    ways = (TODAY, today.why("streak"))
    rows = (missing, ways) if missing else (ways,)
    return turn.reply(Card(title=text("progress-title"), blocks=tuple(blocks), rows=rows))


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


def _reason(reason: Reason) -> Text:
    return text(f"reason-{reason.kind.value}", count=reason.count, first=reason.first_day, last=reason.last_day)


def _week(week: Week, back: int) -> tuple[Text, Text]:
    when = text("progress-days", first=week.first_day, last=week.last_day)
    if back == 0:
        when = text("progress-last-days", days=week.days)
    return when, text("progress-week", counted=week.counted, days=week.days, paused=week.paused)


HANDLERS: dict[str, Handler] = {"progress": show}
