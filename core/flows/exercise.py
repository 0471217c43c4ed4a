"""How to do one exercise of today: steps, what to take care of, when to stop."""

from __future__ import annotations

from core.flows import stretches, today
from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.daylog import last_wrong
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Facts, Paragraph, Points, Reply, Steps
from core.messages.texts import Text, text
from core.rules.halt import halts
from core.rules.people import LENGTHS, Enrollment
from core.rules.plan import starter
from core.rules.routine import Exercise, Variant


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """One exercise in its form of today; today's card when it is none of today's, or nothing is to be done today."""
    plan = starter(turn.routine, max(LENGTHS))  # a card sent before the length was changed still opens
    found = next((each for each in plan if each[1].id == action.value), None)
    day = turn.today(following)
    if found is None or halts(await last_wrong(turn.tx, following, day), day, turn.now):
        return await today.show(turn, action)
    return turn.reply(_card(*found))


def _card(exercise: Exercise, variant: Variant) -> Card:
    words = exercise.words
    blocks: tuple[Block, ...] = (
        Facts(
            items=(
                (text("exercise-dose"), stretches.dose(exercise, variant)),
                (text("exercise-purpose"), Text(id=words.purpose)),
            )
        ),
        Steps(items=tuple(Text(id=step) for step in variant.steps)),
        Paragraph(text=text("exercise-careful")),
        Points(items=tuple(Text(id=each) for each in words.cautions)),
        Paragraph(text=text("exercise-stops")),
        Points(items=tuple(Text(id=each) for each in words.stops)),
    )
    return Card(title=stretches.name(exercise, variant), blocks=blocks, rows=((back_to(TODAY.action), WRONG),))


HANDLERS: dict[str, Handler] = {"exercise": show}
