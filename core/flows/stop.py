"""Stop: one step, no questions, everything kept until the person says otherwise."""

from __future__ import annotations

from dataclasses import replace

from core.flows import today
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.rules.people import State


async def stop(turn: Turn, action: Action) -> Reply:
    """Nothing more is sent. The days stay; Start goes on where it was."""
    del action
    if turn.enrollment is not None:
        await turn.save(replace(turn.enrollment, state=State.STOPPED))
    return turn.reply(today.away_card(turn))


HANDLERS: dict[str, Handler] = {"stop": stop}
