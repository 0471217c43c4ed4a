"""The exercises of a session in words: what, how much, and a button that says how."""

from __future__ import annotations

from core.messages.action import Action
from core.messages.card import Block, Button, Facts, Paragraph, Quote
from core.messages.texts import Text, text
from core.rules.plan import Plan
from core.rules.routine import Dose, Exercise, Variant

STARTER_LEVEL = 1  # until the safety screen is answered everyone gets the starter at level 1


def blocks(plan: Plan) -> tuple[Block, ...]:
    """What to do and how much of it, and when to stop."""
    doses = Facts(items=tuple((name(*each), dose(*each)) for each in plan))
    intro = "today-intro" if len(plan) > 1 else "today-intro-one"
    return (Paragraph(text=Text(id=intro)), doses, Quote(text=text("today-stop")))


def how_rows(plan: Plan) -> tuple[tuple[Button, ...], ...]:
    """A button for each exercise that says how to do it."""
    return tuple(
        (
            Button(
                label=text("exercise-how", name=Text(id=exercise.words.name)),
                action=Action(name="exercise", value=variant.id),
            ),
        )
        for exercise, variant in plan
    )


def name(exercise: Exercise, variant: Variant) -> Text:
    """The exercise and its form."""
    return text("exercise-form", name=Text(id=exercise.words.name), form=Text(id=variant.name))


def dose(exercise: Exercise, variant: Variant) -> Text:
    """How much of it, in words."""
    return dose_text(variant.dose(exercise.level(STARTER_LEVEL)))


def dose_text(given: Dose) -> Text:
    """The dose in words, such as "2 times 20 seconds on each side"."""
    sides = "-each-side" if given.per_side else ""
    kind = "dose-reps" if given.reps > 1 else "dose-hold"
    held = "-held" if given.reps > 1 and given.hold_s else ""
    return text(f"{kind}{held}{sides}", sets=given.sets, reps=given.reps, hold=given.hold_s)
