"""Today: the stretches of the day, how to do each, and the check-in buttons; also the daily message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from core.content import Content
from core.flows.daylog import day_log, streak_of
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Points, Quote, Reply, Steps
from core.messages.texts import Text, text
from core.ports import Transaction
from core.rules.days import LocalDay, local_day
from core.rules.ledger import Delivery, Outcome
from core.rules.people import Enrollment, State
from core.rules.routine import Dose, Exercise, Routine, Variant
from core.rules.streak import Status, Streak

CHECK_INS = (Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED)
LATE = timedelta(minutes=15)  # from then on the message says that it is late and arrives without a sound
_NOT_STARTED = ("not-started-title", "not-started-how", "start-button")
STARTER_LEVEL = 1  # until the safety screen is answered everyone gets the starter at level 1


async def show(turn: Turn, action: Action) -> Reply:
    """Today's card; the way to Start for everybody else."""
    del action
    if turn.following is None:
        return turn.reply(away_card(turn))
    return turn.reply(await card(turn, turn.following))


async def card(turn: Turn, enrollment: Enrollment) -> Card:
    """Today's stretches, the check-in buttons or what was noted, and the streak so far."""
    day = turn.today(enrollment)
    log = await day_log(turn.tx, enrollment)
    return _day_card(turn.routine, day, log, streak_of(log, enrollment, day), title=text("today-title", day=day))


async def exercise(turn: Turn, action: Action) -> Reply:
    """How to do one exercise: steps, what to avoid, when to stop."""
    variants = starter(turn.routine)
    found = next((each for each in variants if each[1].id == action.value), None)
    if turn.following is None or found is None:
        return await show(turn, action)
    return turn.reply(_exercise_card(*found))


async def daily(tx: Transaction, content: Content, delivery: Delivery, now: datetime) -> tuple[Card, str] | Outcome:
    """What a daily message reads now and its language, or the outcome that makes it needless."""
    enrollment = await tx.enrollment(delivery.person)
    if enrollment is None or enrollment.state is not State.ACTIVE or enrollment.zone is None:
        return Outcome.NOT_ACTIVE
    log = await day_log(tx, enrollment)
    day = delivery.local_day
    if log.get(day) in CHECK_INS:
        return Outcome.CHECKED_IN
    late = now - delivery.due_at > LATE
    title = text("daily-late-title" if late else "daily-title", day=day)
    so_far = streak_of(log, enrollment, local_day(now, enrollment.zone))
    made = _day_card(content.catalog.routine(enrollment.routine), day, log, so_far, title=title)
    if late:
        made = replace(made, blocks=(Paragraph(text=text("daily-late-why")), *made.blocks), silent=True)
    return made, enrollment.language


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


def starter(routine: Routine) -> tuple[tuple[Exercise, Variant], ...]:
    """The fixed safe plan that everyone gets before the safety screen, in the routine's order."""
    return tuple(
        (exercise, exercise.variant(variant_id))
        for exercise in routine.exercises
        for variant_id in routine.starter
        if variant_id.partition(".")[0] == exercise.id
    )


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


def dose_text(dose: Dose) -> Text:
    """The dose in words, such as "2 times 20 seconds on each side"."""
    sides = "-each-side" if dose.per_side else ""
    kind = "dose-reps" if dose.reps > 1 else "dose-hold"
    held = "-held" if dose.reps > 1 and dose.hold_s else ""
    return text(f"{kind}{held}{sides}", sets=dose.sets, reps=dose.reps, hold=dose.hold_s)


def _day_card(routine: Routine, day: LocalDay, log: Mapping[LocalDay, Status], streak: Streak, *, title: Text) -> Card:
    plan = starter(routine)
    noted = log.get(day)
    how = tuple(
        (
            Button(
                label=text("exercise-how", name=Text(id=exercise.words.name)),
                action=Action(name="exercise", value=variant.id),
            ),
        )
        for exercise, variant in plan
    )
    doses = Facts(
        items=tuple(
            (_name(exercise, variant), dose_text(variant.dose(exercise.level(STARTER_LEVEL))))
            for exercise, variant in plan
        )
    )
    blocks: list[Block] = [Paragraph(text=text("today-intro")), doses, Quote(text=text("today-stop"))]
    blocks.append(Paragraph(text=streak_line(streak)))
    if noted is not None and noted in CHECK_INS:
        blocks.insert(0, Paragraph(text=text("today-noted", status=Text(id=f"status-{noted.value}"))))
        change = Button(label=text("checkin-change"), action=Action(name="checkin.ask", day=day))
        rows = ((change, _progress_button()), *how)
    else:
        blocks.append(Paragraph(text=text("today-ask")))
        rows = (*check_in_rows(day), *how)
    return Card(title=title, blocks=tuple(blocks), rows=rows)


def _progress_button() -> Button:
    return Button(label=text("progress-button"), action=Action(name="progress"))


def _exercise_card(exercise: Exercise, variant: Variant) -> Card:
    words = exercise.words
    blocks: tuple[Block, ...] = (
        Facts(
            items=(
                (text("exercise-dose"), dose_text(variant.dose(exercise.level(STARTER_LEVEL)))),
                (text("exercise-purpose"), Text(id=words.purpose)),
            )
        ),
        Steps(items=tuple(Text(id=step) for step in variant.steps)),
        Paragraph(text=text("exercise-careful")),
        Points(items=tuple(Text(id=each) for each in words.cautions)),
        Paragraph(text=text("exercise-stops")),
        Points(items=tuple(Text(id=each) for each in words.stops)),
    )
    back = Button(label=text("back"), action=Action(name="today"))
    return Card(title=_name(exercise, variant), blocks=blocks, rows=((back,),))


def _name(exercise: Exercise, variant: Variant) -> Text:
    return text("exercise-form", name=Text(id=exercise.words.name), form=Text(id=variant.name))


HANDLERS: dict[str, Handler] = {"today": show, "exercise": exercise}
