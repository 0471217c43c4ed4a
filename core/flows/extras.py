"""Exercises that stay off until the person turns them on: behind a gate, or for some activities only."""

from __future__ import annotations

from dataclasses import replace

from core.flows import today
from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.today import Day
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Facts, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.rules.forms import Fitting
from core.rules.people import Enrollment
from core.rules.plan import Needs, Planned, Reason, Why
from core.rules.progression import Grade
from core.rules.routine import Exercise, Routine
from core.rules.wording import Gate

_ALL = Action(name="extras")
_ACCEPT = "extras.accept"
_MOST = 12  # buttons beside the last row
_A_ROW = 2


def refusal(routine: Routine, needs: Needs, exercise: Exercise) -> Reason | None:
    """Why the exercise cannot be on: the reason the builder would give if it were. None when it can."""
    if not needs.profile.screened:
        return Reason(why=Why.STARTER)
    profile = replace(needs.profile, opened=needs.profile.opened | {exercise.id})
    fitted = Fitting(routine, replace(needs, profile=profile)).fitted(exercise)
    return None if isinstance(fitted, Planned) or fitted.why is Why.OTHER_DAY else fitted


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """What can be turned on, what is, and why the others cannot; today's card when something felt wrong."""
    seen = await today.seen(turn, following)
    return await today.show(turn, action) if seen.withheld else turn.reply(_card(seen))


@today.while_following
async def turn_on(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """On at once; behind a gate only after what there is to read, and a tap on it."""
    seen = await today.seen(turn, following)
    exercise = _openable(seen, action.value)
    if exercise is None:
        return await show(turn, action)
    if exercise.gate is not None and action.name != _ACCEPT:
        return turn.reply(_gate_card(exercise, exercise.gate))
    return await _keep(turn, following, seen, seen.needs.profile.opened | {exercise.id})


@today.while_following
async def turn_off(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Off again, by one tap."""
    seen = await today.seen(turn, following)
    return await _keep(turn, following, seen, seen.needs.profile.opened - {action.value})


async def _keep(turn: Turn, following: Enrollment, seen: Day, opened: frozenset[str]) -> Reply:
    await turn.tx.save_profile(following.person, replace(seen.needs.profile, opened=opened))
    return await show(turn, _ALL)


def _extras(routine: Routine) -> tuple[Exercise, ...]:
    return tuple(each for each in routine.exercises if each.gate is not None or each.optional)


def _openable(seen: Day, exercise_id: str) -> Exercise | None:
    """The exercise that may be turned on now; None when there is none of this id."""
    found = next((each for each in _extras(seen.routine) if each.id == exercise_id), None)
    closed = seen.withheld or found is None or refusal(seen.routine, seen.needs, found) is not None
    return None if closed else found


def _card(seen: Day) -> Card:
    extras, opened = _extras(seen.routine), seen.needs.profile.opened
    facts = tuple((Text(id=each.words.name), _said(seen, each)) for each in extras)
    buttons = [_switch(each, "off") for each in extras if each.id in opened]
    buttons += [_switch(each, "on") for each in extras if each.id not in opened and _openable(seen, each.id)]
    if not seen.needs.profile.screened:
        buttons.append(Button(label=text("profile-begin"), action=Action(name="profile")))
    rows = [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons[:_MOST]), _A_ROW)]
    about = (
        (Paragraph(text=text("extras-about")), Facts(items=facts)) if extras else (Paragraph(text=text("extras-none")),)
    )
    return Card(title=text("extras-title"), blocks=about, rows=(*rows, (TODAY, WRONG)), health=True)


def _said(seen: Day, exercise: Exercise) -> Text:
    """What it is for, and how it stands with it."""
    return text("extras-what", purpose=Text(id=exercise.words.purpose), standing=_standing(seen, exercise))


def _standing(seen: Day, exercise: Exercise) -> Text:
    routine, reason = seen.routine, refusal(seen.routine, seen.needs, exercise)
    if reason is None and exercise.id not in seen.needs.profile.opened:
        return text("extras-ready")
    if reason is None:
        least = min((each.minutes for each in routine.lengths if exercise.id in each.exercises), default=0)
        return text("extras-on-longer", minutes=least) if least > seen.needs.minutes else text("extras-on")
    if reason.why is Why.GATE and exercise.gate is not None:
        after = routine.exercise(exercise.gate.after)
        now = seen.needs.grades.get(after.id, Grade()).level
        return text("extras-gate", level=exercise.gate.level, after=Text(id=after.words.name), now=now)
    if reason.why is Why.OPTIONAL:
        served = tuple(Text(id=routine.activity_name(each)) for each, weight in exercise.weights.items() if weight)
        return text("extras-optional", parts=served)
    site = routine.site(reason.about)
    return text(f"extras-{reason.why.value}", about=Text(id=site.name) if site is not None else reason.about)


def _switch(exercise: Exercise, way: str) -> Button:
    label = text(f"extras-turn-{way}", name=Text(id=exercise.words.name))
    return Button(label=label, action=Action(name=f"extras.{way}", value=exercise.id))


def _gate_card(exercise: Exercise, gate: Gate) -> Card:
    accept = Button(label=Text(id=gate.accept), action=Action(name=_ACCEPT, value=exercise.id))
    return Card(
        title=Text(id=exercise.words.name),
        blocks=(Paragraph(text=Text(id=gate.text)), Quote(text=text("extras-shown"))),
        rows=((accept,), (back_to(_ALL), WRONG)),
        health=True,
    )


HANDLERS: dict[str, Handler] = {
    "extras": show,
    "extras.on": turn_on,
    _ACCEPT: turn_on,
    "extras.off": turn_off,
}
