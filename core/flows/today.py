"""Today: the stretches of the day, the check-in buttons, the streak so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps

from core.flows import stretches
from core.flows.buttons import MISTAKE, PROGRESS, WRONG, change
from core.flows.daylog import day_log, last_wrong, paused_until, streak_of
from core.flows.turn import FollowersHandler, Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.ports import Transaction
from core.rules.days import LocalDay, local_day
from core.rules.halt import halts
from core.rules.people import USUAL_LENGTH, Enrollment, State
from core.rules.plan import Plan, starter
from core.rules.routine import Routine
from core.rules.streak import CHECKINS, Status, Streak

_NOT_STARTED = ("not-started-title", "not-started-how", "start-button")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a card about one local day knows of a person.

    `wrong`: something felt wrong, and no exercise may be offered; `wrong_before`: it did the day before.
    """

    enrollment: Enrollment
    day: LocalDay
    log: Mapping[LocalDay, Status]
    streak: Streak
    wrong: bool
    wrong_before: bool

    @property
    def noted(self) -> Status | None:
        """The check-in of the day."""
        status = self.log.get(self.day)
        return status if status in CHECKINS else None

    @property
    def paused_until(self) -> LocalDay | None:
        """The last day of the pause that the day is in, or that begins the day after."""
        return paused_until(self.enrollment, self.day)

    def plan(self, routine: Routine) -> Plan:
        """The exercises of the day, as long as the person chose; none when something felt wrong."""
        return () if self.wrong else starter(routine, self.enrollment.preferences.length or USUAL_LENGTH)


async def look(tx: Transaction, enrollment: Enrollment, day: LocalDay, *, now: datetime) -> Day:
    """The day, with the streak as it stands now."""
    log = await day_log(tx, enrollment)
    wrong = await last_wrong(tx, enrollment, day)
    return Day(
        enrollment=enrollment,
        day=day,
        log=log,
        streak=streak_of(log, enrollment, local_day(now, enrollment.clock_zone)),
        wrong=halts(wrong, day, now),
        wrong_before=wrong is not None and wrong.day == day - timedelta(days=1),
    )


async def show(turn: Turn, action: Action) -> Reply:
    """Today's card; the way to Start for everybody else."""
    del action
    if turn.following is None:
        return turn.reply(away_card(turn))
    return turn.reply(await card(turn, turn.following))


def while_following(handler: FollowersHandler) -> Handler:
    """The handler, given what the person follows; everybody else is shown the way to Start."""

    @wraps(handler)
    async def guarded(turn: Turn, action: Action) -> Reply:
        if turn.following is None:
            return await show(turn, action)
        return await handler(turn, turn.following, action)

    return guarded


async def card(turn: Turn, enrollment: Enrollment) -> Card:
    """Today's stretches, the check-in buttons or what was noted, and the streak so far."""
    today = turn.today(enrollment)
    day = await look(turn.tx, enrollment, today, now=turn.now)
    return _wrong_day_card(day) if day.wrong else _day_card(day, day.plan(turn.routine))


def check_in_rows(day: LocalDay) -> tuple[tuple[Button, ...], ...]:
    """The four one-tap check-ins of a day."""

    def button(status: Status, emphasis: Emphasis = Emphasis.PLAIN) -> Button:
        action = Action(name="checkin", day=day, value=status.value)
        return Button(label=text(f"status-{status.value}"), action=action, emphasis=emphasis)

    others = (Status.PARTLY, Status.REST, Status.SKIPPED)
    return ((button(Status.DONE, Emphasis.PRIMARY), *map(button, others)),)


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
    before = (Quote(text=text("daily-wrong-yesterday")),) if day.wrong_before else ()
    blocks = [*before, *_standing(day), *stretches.blocks(plan), Paragraph(text=streak_line(day.streak))]
    rows = stretches.how_rows(plan)
    if day.noted is None:
        blocks.append(Paragraph(text=text("today-ask")))
        rows = (*check_in_rows(day.day), *rows)
    else:
        rows = ((change(day.day), PROGRESS), *rows)
    pause = (Button(label=text("today-pause"), action=Action(name="pause")),) if day.paused_until else ()
    rows = (*rows, (WRONG, *pause))
    return Card(title=text("today-title", day=day.day), blocks=tuple(blocks), rows=rows, health=day.wrong_before)


def _wrong_day_card(day: Day) -> Card:
    """No exercise and no streak on a day on which something felt wrong."""
    if day.noted is None:
        status = Action(name="checkin", day=day.day, value=Status.REST.value)
        row = (Button(label=text("today-rest"), action=status, emphasis=Emphasis.PRIMARY),)
    else:
        row = (change(day.day), PROGRESS)
    read = Button(label=text("wrong-read"), action=WRONG.action)
    blocks = (*_standing(day), Paragraph(text=text("today-wrong")), Paragraph(text=text("today-wrong-next")))
    return Card(title=text("today-wrong-title"), blocks=blocks, rows=((read,), row, (MISTAKE,)), health=True)


def _standing(day: Day) -> tuple[Block, ...]:
    """What was noted of the day already, and that a pause holds the messages."""
    noted: tuple[Block, ...] = ()
    if day.noted is not None:
        noted = (Paragraph(text=text("today-noted", status=Text(id=f"status-{day.noted.value}"))),)
    return noted if day.paused_until is None else (*noted, Quote(text=text("today-paused", day=day.paused_until)))


HANDLERS: dict[str, Handler] = {"today": show}
