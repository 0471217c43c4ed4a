"""Stop: one step, no questions, everything kept until the person says otherwise."""

from __future__ import annotations

from dataclasses import replace

from core.flows import today
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Reply
from core.messages.texts import text
from core.rules.people import State


async def stop(turn: Turn, action: Action) -> Reply:
    """Nothing more is sent. The days stay; Start goes on where it was."""
    del action
    if turn.enrollment is None:
        return turn.reply(today.not_started_card())
    await turn.save(replace(turn.enrollment, state=State.STOPPED))
    again = Button(label=text("start-again"), action=Action(name="start"))
    return turn.reply(Card(title=text("stop-title"), blocks=(Paragraph(text=text("stop-what")),), rows=((again,),)))


HANDLERS: dict[str, Handler] = {"stop": stop}
