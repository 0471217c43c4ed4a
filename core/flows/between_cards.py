"""The cards of what is asked between the reviews: day 14, and the start of a new cycle (coaching.md §1.1, §1.5)."""

from __future__ import annotations

from core.flows.buttons import TODAY, WRONG
from core.flows.review_cards import SKIP, WHY
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph, Scale
from core.messages.texts import Text, text
from core.rules.care import NO, YES
from core.rules.days import LocalDay


def life_blocks() -> tuple[Block, ...]:
    """Does it stop normal activities, or disturb sleep?"""
    return (Paragraph(text=text("review-life-ask")),)


def life_row(day: LocalDay) -> tuple[Button, ...]:
    """The two answers, asked on `day`."""
    return tuple(
        Button(label=text(f"review-life-{each}"), action=Action(name="review.life", day=day, value=each))
        for each in (YES, NO)
    )


def life_card(said: str) -> Card:
    """What follows from the answer."""
    blocks = (Paragraph(text=Text(id=f"review-life-{said}-noted")),)
    return Card(title=text("review-noted-title"), blocks=blocks, rows=((WHY, TODAY), (WRONG,)), health=True)


def intake_button(day: LocalDay) -> Button:
    """The way to the average of the last seven days, for the cycle that began on `day`."""
    return Button(label=text("review-intake-button"), action=Action(name="review.intake", day=day))


def intake_card(day: LocalDay, *lead: Block) -> Card:
    """The average of the last seven days, before the cycle that began on `day` (the wording of coaching.md §1.1)."""
    skip = Button(label=text("soreness-skip"), action=Action(name="review.intake", day=day, value=SKIP))
    said = tuple(Paragraph(text=text(each)) for each in ("review-intake", "profile-intake-ask", "soreness-scale"))
    return Card(
        title=text("review-intake-title"),
        blocks=(*lead, *said),
        scale=Scale(action=Action(name="review.intake", day=day), skip=skip),
        rows=((TODAY, WRONG),),
        health=True,
    )


def intake_noted_card() -> Card:
    """The cycle begins."""
    blocks = (Paragraph(text=text("review-intake-noted")),)
    return Card(title=text("review-noted-title"), blocks=blocks, rows=((TODAY, WRONG),), health=True)
