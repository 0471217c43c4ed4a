"""The exercises of a session in words: what, in which form, how much."""

from __future__ import annotations

from collections.abc import Sequence

from core.messages.card import Block, Facts, Paragraph, Quote
from core.messages.texts import Text, text
from core.rules.dose import Dose
from core.rules.plan import Plan
from core.rules.routine import Routine
from core.rules.session import Item


def items_of(plan: Plan) -> tuple[Item, ...]:
    """What a session of this plan holds."""
    return tuple(
        Item(
            exercise=each.exercise.id,
            variant=each.variant.id if each.variant else None,
            level=each.level,
            dose=each.dose,
        )
        for each in plan.items
    )


def blocks(routine: Routine, items: Sequence[Item]) -> tuple[Block, ...]:
    """What to do and how much of it, and when to stop."""
    doses = Facts(items=tuple((name(routine, item.form), dose(item.dose)) for item in items))
    intro = "today-intro" if len(items) > 1 else "today-intro-one"
    return (Paragraph(text=Text(id=intro)), doses, Quote(text=text("today-stop")))


def name(routine: Routine, form_id: str) -> Text:
    """The exercise, with its form where that is not the standard one."""
    exercise, variant = routine.form(form_id)
    if variant is None:
        return Text(id=exercise.words.name)
    return text("exercise-form", name=Text(id=exercise.words.name), form=Text(id=variant.name))


def dose(given: Dose) -> Text:
    """How much of it in words, such as "2 times for 20 seconds on each side"."""
    sides = "-each-side" if given.per_side else ""
    if given.spots > 1:
        return text(f"dose-spots{sides}", sets=given.sets, spots=given.spots, hold=given.hold_s)
    kind = "dose-reps" if given.reps > 1 else "dose-hold"
    held = "-held" if given.reps > 1 and given.hold_s else ""
    return text(f"{kind}{held}{sides}", sets=given.sets, reps=given.reps, hold=given.hold_s)
