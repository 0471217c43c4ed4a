"""Direct messages that do not get through: how to allow them, and another try."""

from __future__ import annotations

from dataclasses import replace

from core.flows import today
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import MAX_BUTTONS, MAX_ROWS, Audience, Button, Card, Paragraph, Quote, Reply, Steps
from core.messages.texts import text
from core.rules.people import Enrollment

AGAIN = Button(label=text("direct-again"), action=Action(name="direct"))


@today.while_following
async def again(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Try the direct chat again: today's card goes there within this press."""
    if turn.place.private:
        return await today.show(turn, action)
    sent = Card(title=text("direct-sent-title"), blocks=(Paragraph(text=text("direct-sent")),))
    return turn.reply(sent, direct=await today.card(turn, following))


def closed_card() -> Card:
    """Where direct messages are allowed, and another try; or another app, where they arrive (platforms.md §1.7)."""
    steps = Steps(items=(text("direct-step-1"), text("direct-step-2")))
    blocks = (Paragraph(text=text("direct-closed")), steps, Paragraph(text=text("direct-other")))
    return Card(title=text("direct-closed-title"), blocks=blocks, rows=((AGAIN,),))


def noticed(reply: Reply, turn: Turn) -> Reply:
    """The reply with a notice below it, for a member in a shared place whom no direct message reaches.

    Another try is offered below, where the card has room for it. What is urgent stands alone.
    """
    made = reply.card
    known = turn.place.private or turn.reachable or turn.following is None or made.audience is Audience.PUBLIC
    if known or made.urgent or reply.direct is not None:  # a try is on its way already
        return reply
    notice = Quote(text=text("direct-notice"))
    forms = made.form is not None
    is_full = len(tuple(made.buttons)) + forms >= MAX_BUTTONS or len(made.rows) + forms >= MAX_ROWS
    rows = made.rows if is_full else (*made.rows, (AGAIN,))
    return replace(reply, card=replace(made, blocks=(*made.blocks, notice), rows=rows))


HANDLERS: dict[str, Handler] = {"direct": again}
