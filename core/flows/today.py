"""Today: the stretches of the day, how to do each, and the check-in buttons; also the daily message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from core.content import Content
from core.flows.daylog import day_log, streak_of
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote, Reply, Steps
from core.messages.texts import Text, text
from core.ports import Transaction
from core.rules.days import LocalDay, local_day
from core.rules.ledger import Delivery, Outcome
from core.rules.people import Enrollment, State
from core.rules.routine import Dose, Exercise, Routine, Variant
from core.rules.streak import Status, Streak

CHECK_INS = (Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED)
_DIRECT_AGAIN = Button(label=text("direct-again"), action=Action(name="direct"))
LATE = timedelta(minutes=15)  # from then on the message says that it is late and arrives without a sound
STARTER_LEVEL = 1  # until the safety screen is answered everyone gets the starter at level 1


async def show(turn: Turn, action: Action) -> Reply:
    """Today's card; Start for somebody who has not finished it."""
    del action
    if turn.following is None:
        return turn.reply(not_started_card())
    made = await card(turn, turn.following)
    return turn.reply(made if turn.place.private or turn.reachable else _with_closed_notice(made))


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


def not_started_card() -> Card:
    """For everyone the bot does not know (any more)."""
    return Card(
        title=text("not-started-title"),
        blocks=(Paragraph(text=text("not-started-how")),),
        rows=((Button(label=text("start-button"), action=Action(name="start"), emphasis=Emphasis.PRIMARY),),),
    )


def streak_line(streak: Streak) -> Text:
    """The streak in one sentence."""
    return text("streak-line", days=streak.current, buffers=streak.buffers_left)


def dose_text(dose: Dose) -> Text:
    """The dose in words, such as "2 times 20 seconds on each side"."""
    sides = "-each-side" if dose.per_side else ""
    kind = "dose-hold" if dose.reps == 1 else "dose-reps"
    return text(f"{kind}{sides}", sets=dose.sets, reps=dose.reps, hold=dose.hold_s, seconds=dose.hold_s + dose.move_s)


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
    if noted is not None and noted in CHECK_INS:
        blocks.insert(0, Paragraph(text=text("today-noted", status=Text(id=f"status-{noted.value}"))))
        change = Button(label=text("checkin-change"), action=Action(name="checkin.ask", day=day))
        rows = ((change, _progress_button()), *how)
    else:
        blocks.append(Paragraph(text=text("today-ask")))
        rows = (*check_in_rows(day), *how)
    blocks.append(Paragraph(text=streak_line(streak)))
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
        *(Paragraph(text=Text(id=caution)) for caution in words.cautions),
        Quote(text=text("exercise-stops", signs=tuple(Text(id=each) for each in words.stops))),
    )
    back = Button(label=text("back"), action=Action(name="today"))
    return Card(title=_name(exercise, variant), blocks=blocks, rows=((back,),))


def _name(exercise: Exercise, variant: Variant) -> Text:
    return text("exercise-form", name=Text(id=exercise.words.name), form=Text(id=variant.name))


def closed_card() -> Card:
    """Direct messages do not get through: where to allow them, and another try."""
    return Card(
        title=text("direct-closed-title"),
        blocks=(Paragraph(text=text("direct-closed")), Steps(items=(text("direct-step-1"), text("direct-step-2")))),
        rows=((_DIRECT_AGAIN,),),
    )


def _with_closed_notice(made: Card) -> Card:
    notice = Quote(text=text("direct-closed"))
    return replace(made, blocks=(notice, *made.blocks), rows=(*made.rows, (_DIRECT_AGAIN,)))


async def direct(turn: Turn, action: Action) -> Reply:
    """Try the direct chat again: today's card goes there within this press."""
    if turn.following is None or turn.place.private:
        return await show(turn, action)
    sent = Card(title=text("direct-trying-title"), blocks=(Paragraph(text=text("direct-trying")),))
    return turn.reply(sent, direct=await card(turn, turn.following))


HANDLERS: dict[str, Handler] = {"today": show, "exercise": exercise, "direct": direct}
