"""The cards of the safety screen: three lists, each answered by one tap (coaching.md §2.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.flows import picks
from core.flows.buttons import WRONG
from core.flows.picks import Picking
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Points
from core.messages.texts import Text, text
from core.rules.profile import Step
from core.rules.redflags import listed
from core.rules.routine import Routine
from core.rules.screening import Tier
from core.rules.tailoring import Condition

NONE, SOME = "none", "some"
NOTHING = Paragraph(text=text("screen-none-noted"))  # said after "none of these"; no reassurance (coaching.md §2.4)


def emergency_card(back: Button | None = None) -> Card:
    """The first list."""
    return _list_card(Step.EMERGENCY, tuple(Text(id=each.question) for each in listed(Tier.EMERGENCY)), back)


def urgent_card(back: Button | None = None) -> Card:
    """The second list."""
    return _list_card(Step.URGENT, tuple(Text(id=each.question) for each in listed(Tier.URGENT)), back)


def soon_card(routine: Routine, back: Button | None = None) -> Card:
    """The third list: what needs to be seen within days, and what changes the exercises."""
    return _list_card(Step.SOON, tuple(Text(id=each.name) for each in routine.conditions), back)


def pick_card(conditions: Sequence[Condition], picking: Picking, *, action: str, back: Button) -> Card:
    """The third list, to tick what fits."""
    return picks.pick_card(
        text("screen-pick-title"),
        (Paragraph(text=text("screen-pick-ask")),),
        options(conditions),
        action=action,
        picking=picking,
        back=back,
        done=text("pick-done"),
        details=tuple(Text(id=each.name) for each in conditions),
    )


def options(conditions: Sequence[Condition]) -> tuple[Text, ...]:
    """What stands on the buttons of the third list."""
    return tuple(Text(id=each.label) for each in conditions)


def advice_card(picked: Sequence[Condition], on: Button) -> Card:
    """What to do about each thing that was ticked, said once; nothing tells later which it was."""
    advice = Facts(items=tuple((Text(id=each.label), Text(id=each.advice)) for each in picked))
    lead: tuple[Block, ...] = (Paragraph(text=text("screen-advice")), advice, Paragraph(text=text("screen-advice-if")))
    rows = ((replace(on, emphasis=Emphasis.PRIMARY),), (WRONG,))
    return Card(title=text("screen-advice-title"), blocks=lead, rows=rows, health=True)


def _list_card(step: Step, items: tuple[Text, ...], back: Button | None) -> Card:
    action = f"screen.{step.value}"
    none = Button(label=text("screen-none"), action=Action(name=action, value=NONE))
    some = Button(label=text("screen-some"), action=Action(name=action, value=SOME))
    return Card(
        title=Text(id=f"screen-{step.value}-title"),
        blocks=(Paragraph(text=Text(id=f"screen-{step.value}-lead")), Points(items=items)),
        rows=((none,), (some,), *(((back,),) if back else ())),
        health=True,
    )
