"""Today: the stretches of the day, the check-in buttons, the streak so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.flows import stretches
from core.flows.daylog import day_log, streak_of
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.ports import Transaction
from core.rules.days import LocalDay
from core.rules.people import USUAL_LENGTH, Enrollment, State
from core.rules.plan import Plan, starter
from core.rules.routine import Routine
from core.rules.streak import Status, Streak

CHECK_INS = (Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED)
WRONG = Button(label=text("wrong-button"), action=Action(name="wrong"))
_NOT_STARTED = ("not-started-title", "not-started-how", "start-button")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a card about one local day knows of a person. `wrong`: something felt wrong that day."""

    enrollment: Enrollment
    day: LocalDay
    log: Mapping[LocalDay, Status]
    streak: Streak
    wrong: bool

    @property
    def noted(self) -> Status | None:
        """The check-in of the day."""
        status = self.log.get(self.day)
        return status if status in CHECK_INS else None

    def plan(self, routine: Routine) -> Plan:
        """The exercises of the day, as long as the person chose; none when something felt wrong."""
        return () if self.wrong else starter(routine, self.enrollment.preferences.length or USUAL_LENGTH)


async def look(tx: Transaction, enrollment: Enrollment, day: LocalDay, *, today: LocalDay) -> Day:
    """The day, with the streak as it stands `today`."""
    log = await day_log(tx, enrollment)
    wrong = await tx.felt_wrong(enrollment.person, day)
    return Day(enrollment=enrollment, day=day, log=log, streak=streak_of(log, enrollment, today), wrong=wrong)


async def show(turn: Turn, action: Action) -> Reply:
    """Today's card; the way to Start for everybody else."""
    del action
    if turn.following is None:
        return turn.reply(away_card(turn))
    return turn.reply(await card(turn, turn.following))


async def card(turn: Turn, enrollment: Enrollment) -> Card:
    """Today's stretches, the check-in buttons or what was noted, and the streak so far."""
    today = turn.today(enrollment)
    day = await look(turn.tx, enrollment, today, today=today)
    return _wrong_day_card(day) if day.wrong else _day_card(day, day.plan(turn.routine))


def check_in_rows(day: LocalDay) -> tuple[tuple[Button, ...], ...]:
    """The four one-tap check-ins of a day."""
    buttons = tuple(
        Button(
            label=text(f"status-{status.value}"),
            action=Action(name="checkin", day=day, value=status.value),
            emphasis=Emphasis.PRIMARY if status is Status.DONE else Emphasis.PLAIN,
        )
        for status in CHECK_INS
    )
    return (buttons[:2], buttons[2:])


def away_card(turn: Turn) -> Card:
    """For somebody who has stopped, and for everyone the bot does not know (any more)."""
    stopped = turn.enrollment is not None and turn.enrollment.state is State.STOPPED
    title, how, start = ("stopped-title", "stopped-how", "start-again") if stopped else _NOT_STARTED
    button = Button(label=Text(id=start), action=Action(name="start"), emphasis=Emphasis.PRIMARY)
    return Card(title=Text(id=title), blocks=(Paragraph(text=Text(id=how)),), rows=((button,),))


def streak_line(streak: Streak) -> Text:
    """The streak in a sentence; while it is broken, the way back instead of a small number."""
    if streak.earn_back is not None:
        back = streak.earn_back
        return text("streak-earn-back", needed=back.needed, day=back.by_day, returns=back.returns)
    if streak.total and not streak.current:
        return text("streak-anew", total=streak.total)
    return text("streak-line", days=streak.current, buffers=streak.buffers_left)


def _day_card(day: Day, plan: Plan) -> Card:
    blocks = [*_standing(day), *stretches.blocks(plan), Paragraph(text=streak_line(day.streak))]
    rows = stretches.how_rows(plan)
    if day.noted is None:
        blocks.append(Paragraph(text=text("today-ask")))
        rows = (*check_in_rows(day.day), *rows)
    else:
        rows = ((_change(day.day), _progress()), *rows)
    if _is_paused(day):
        pause = Button(label=text("today-pause"), action=Action(name="pause"))
        return Card(title=text("today-title", day=day.day), blocks=tuple(blocks), rows=(*rows, (WRONG, pause)))
    return Card(title=text("today-title", day=day.day), blocks=tuple(blocks), rows=(*rows, (WRONG,)))


def _wrong_day_card(day: Day) -> Card:
    """No exercise and no streak on a day on which something felt wrong."""
    if day.noted is None:
        status = Action(name="checkin", day=day.day, value=Status.REST.value)
        row = (Button(label=text("today-rest"), action=status, emphasis=Emphasis.PRIMARY),)
    else:
        row = (_change(day.day), _progress())
    blocks = (*_standing(day), Paragraph(text=text("today-wrong")), Paragraph(text=text("today-wrong-next")))
    return Card(title=text("today-wrong-title"), blocks=blocks, rows=((WRONG,), row))


def _standing(day: Day) -> tuple[Block, ...]:
    """What was noted of the day already, and that nothing is sent for now."""
    noted: tuple[Block, ...] = ()
    if day.noted is not None:
        noted = (Paragraph(text=text("today-noted", status=Text(id=f"status-{day.noted.value}"))),)
    if _is_paused(day) and day.enrollment.paused_until is not None:
        return (*noted, Quote(text=text("today-paused", day=day.enrollment.paused_until)))
    return noted


def _is_paused(day: Day) -> bool:
    return day.enrollment.paused_until is not None and day.enrollment.paused_until >= day.day


def _change(day: LocalDay) -> Button:
    return Button(label=text("checkin-change"), action=Action(name="checkin.ask", day=day))


def _progress() -> Button:
    return Button(label=text("progress-button"), action=Action(name="progress"))


HANDLERS: dict[str, Handler] = {"today": show}
