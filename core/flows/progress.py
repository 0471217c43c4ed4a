"""Progress in words: the streak, the sum behind it, the days that can still be set."""

from __future__ import annotations

from core.flows import checkin, today
from core.flows.daylog import day_log, streak_of
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.streak import Reason, Streak


async def show(turn: Turn, action: Action) -> Reply:
    """How it goes, with the reasons for the number."""
    enrollment = turn.coached
    if enrollment is None:
        return await today.show(turn, action)
    log = await day_log(turn.tx, enrollment)
    streak = streak_of(log, enrollment, turn.today(enrollment))
    missing = tuple(
        Button(label=text("progress-missing", day=day), action=Action(name="checkin.ask", day=day))
        for day in checkin.open_days(turn, enrollment, log)
    )
    back = Button(label=text("today-button"), action=Action(name="today"))
    rows = (missing, (back,)) if missing else ((back,),)
    return turn.reply(Card(title=text("progress-title"), blocks=_blocks(streak), rows=rows))


def _blocks(streak: Streak) -> tuple[Block, ...]:
    numbers = Facts(
        items=(
            (text("progress-total"), text("days", days=streak.total)),
            (text("progress-current"), text("days", days=streak.current)),
            (text("progress-best"), text("days", days=streak.best)),
            (text("progress-buffers"), text("progress-buffers-left", days=streak.buffers_left)),
        )
    )
    blocks: list[Block] = [numbers]
    if streak.earn_back is not None:
        blocks.append(Paragraph(text=today.streak_line(streak)))
    if streak.total:
        blocks.append(Paragraph(text=text("progress-sum", parts=tuple(map(_reason, streak.reasons)))))
    blocks.append(Paragraph(text=text("progress-about")))
    return tuple(blocks)


def _reason(reason: Reason) -> Text:
    return text(f"reason-{reason.kind.value}", count=reason.count, first=reason.first_day, last=reason.last_day)


HANDLERS: dict[str, Handler] = {"progress": show}
