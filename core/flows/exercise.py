"""How to do one exercise: steps, what to take care of, when to stop; and the list of today's."""

from __future__ import annotations

from collections.abc import Iterator

from core.flows import learn, pictures, stretches, today
from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.today import Day
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Points, Reply, Steps
from core.messages.texts import Text, text
from core.rules.forms import allowed_forms
from core.rules.people import Enrollment
from core.rules.routine import Routine
from core.rules.session import Item

_LIST = Action(name="exercise")


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """One exercise in a form that this person may do, or today's list; today's card when nothing is to be done."""
    seen = await today.seen(turn, following)
    if not seen.items:
        return await today.show(turn, action)
    if action.value not in allowed_forms(turn.routine, seen.needs):
        return turn.reply(_list_card(turn.routine, seen))
    planned = next((item for item in seen.items if item.form == action.value), None)
    care = today.care_lines(seen, action.value.partition(".")[0])
    made = Card(
        title=stretches.name(turn.routine, action.value),
        blocks=(*blocks(turn.routine, action.value, planned), *care),
        rows=((back_to(_origin(seen, action.value)), WRONG), *_more(turn, action.value)),
        health=bool(care) and not seen.minimal,
    )
    return turn.reply(made)


@today.while_following
async def picture(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """What the exercise looks like, with its steps and when to stop; its words alone while it is not drawn."""
    seen = await today.seen(turn, following)
    drawn = pictures.picture_of(turn.content, following.preferences, action.value)
    if drawn is None or not seen.items or action.value not in allowed_forms(turn.routine, seen.needs):
        return await show(turn, action)
    care = today.care_lines(seen, action.value.partition(".")[0])
    made = Card(
        title=stretches.name(turn.routine, action.value),
        blocks=(*_how(turn.routine, action.value), *care, *_stops(turn.routine, action.value)),
        rows=((back_to(Action(name="exercise", value=action.value)), WRONG),),
        picture=drawn,
        health=bool(care) and not seen.minimal,
    )
    return turn.reply(made)


def _origin(seen: Day, form_id: str) -> Action:
    """Where one comes from: the session that stands at this form, the list of today, or today's card."""
    if seen.begun and seen.session is not None and seen.session.here is not None and seen.session.here.form == form_id:
        return Action(name="session", day=seen.day)
    return _LIST if any(item.form == form_id for item in seen.items) else TODAY.action


def blocks(routine: Routine, form_id: str, item: Item | None = None) -> tuple[Block, ...]:
    """Purpose, steps, mistakes, care and the signs to stop at once."""
    exercise, variant = routine.form(form_id)
    words = exercise.words
    facts = [(text("exercise-purpose"), Text(id=words.purpose))]
    if item is not None:
        facts.insert(0, (text("exercise-dose"), stretches.dose(item.dose)))
    return (
        Facts(items=tuple(facts)),
        *_how(routine, form_id),
        *_points("exercise-mistakes", () if variant else words.mistakes),
        *_points("exercise-careful", words.cautions),
        *_stops(routine, form_id),
    )


def _stops(routine: Routine, form_id: str) -> tuple[Block, ...]:
    """The exercise's own signs to stop at once."""
    return tuple(_points("exercise-stops", routine.form(form_id)[0].words.stops))


def _how(routine: Routine, form_id: str) -> tuple[Block, ...]:
    exercise, variant = routine.form(form_id)
    steps = Steps(items=tuple(Text(id=each) for each in (variant.steps if variant else exercise.words.steps)))
    return (steps,) if variant else (Paragraph(text=Text(id=exercise.words.setup)), steps)


def _points(lead: str, items: tuple[str, ...]) -> Iterator[Block]:
    if items:
        yield Paragraph(text=Text(id=lead))
        yield Points(items=tuple(Text(id=each) for each in items))


def _list_card(routine: Routine, seen: Day) -> Card:
    """Today's exercises, one button each."""
    buttons = [
        Button(
            label=Text(id=routine.exercise(item.exercise).words.name), action=Action(name="exercise", value=item.form)
        )
        for item in seen.items
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Card(
        title=text("exercise-list-title"),
        blocks=stretches.blocks(routine, seen.items),
        rows=(*rows, (back_to(TODAY.action), WRONG)),
    )


def _more(turn: Turn, form_id: str) -> Iterator[tuple[Button, ...]]:
    if form_id in turn.content.pictures:
        yield (Button(label=text("exercise-picture"), action=Action(name="exercise.picture", value=form_id)),)
    if (lesson := learn.button(form_id.partition(".")[0], turn.content.catalog)) is not None:
        yield (lesson,)


HANDLERS: dict[str, Handler] = {"exercise": show, "exercise.picture": picture}
