"""Days that are not ours: the programme of a professional, or the wait for an appointment or tests (coaching.md §1.7).

No exercise of ours is in any of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.flows.buttons import TODAY, WRONG
from core.flows.day import Day
from core.flows.visit_cards import RESUMED, VISIT
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph, Points
from core.messages.texts import Text, text, verbatim
from core.rules.care import Mode

_GENTLE = ("flare-walk", "flare-breathe", "mode-side", "mode-back")


def title(day: Day, base: str) -> Text:
    """The title of a card about the day: `base` where our exercises are done."""
    return text(base if day.mode is Mode.OURS or day.minimal else f"{base}-{day.mode.value}", day=day.day)


def blocks(day: Day) -> tuple[Block, ...]:
    """What there is to do: the person's own titles as they typed them, or what is gentle."""
    flare = (Paragraph(text=text("mode-flare")),) if day.flare else ()
    if day.mode is Mode.GENTLE:
        gently = Points(items=tuple(Text(id=each) for each in _GENTLE))
        return (Paragraph(text=text("mode-gentle")), gently, *flare)
    titles = day.needs.profile.programme
    if not titles:
        return (Paragraph(text=text("mode-theirs-untitled")), *flare)
    return (Paragraph(text=text("mode-theirs")), Points(items=tuple(map(verbatim, titles))), *flare)


def ways(day: Day) -> Iterator[Button]:
    """The way to the titles, or to say that the waiting is over."""
    if day.minimal:
        return
    if day.mode is Mode.THEIRS:
        yield Button(label=text("mode-programme"), action=Action(name="programme"))
    if day.mode is Mode.GENTLE:
        yield Button(label=text("mode-visit"), action=VISIT) if day.standing.profile.agreed else RESUMED


def why_card(day: Day) -> Card:
    """Why there is no plan of ours."""
    said = Paragraph(text=text(f"mode-why-{day.mode.value}"))
    return Card(title=text("why-plan-title"), blocks=(said,), rows=(tuple(ways(day)), (TODAY, WRONG)), health=True)
