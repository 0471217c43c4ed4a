"""Stop: one step, no questions, everything kept until the person says otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.flows import company, onboarding_cards, today
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.rules.people import State

NEUTRAL_DAYS = 28  # after a stop; as long as the longest pause (coaching.md §4.3, rule 4)
_DAY = timedelta(days=1)


async def stop(turn: Turn, action: Action) -> Reply:
    """Nothing more is sent. The days stay, and Start goes on where it was; of a Start left open nothing is kept.

    The day and those after it count as paused, so that nobody who leaves comes back to missed days. A check-in still
    counts.
    """
    del action
    if turn.enrollment is None or turn.enrollment.first_day is None:
        await forget(turn)
        return turn.reply(onboarding_cards.later_card())
    if turn.following is not None:
        day = turn.today(turn.following)
        await turn.tx.pause(turn.following.person, day, day + NEUTRAL_DAYS * _DAY)
    await turn.save(replace(turn.enrollment, state=State.STOPPED))
    await company.changed(turn.tx, turn.enrollment.person, turn.now)
    return turn.reply(today.away_card(turn))


async def forget(turn: Turn) -> None:
    """Remove what is kept about the person, if anything is."""
    if turn.enrollment is not None:
        turn.withdrawn = await company.leaving(turn.tx, turn.enrollment.person, turn.now)
        await turn.tx.forget(turn.enrollment.person)
        turn.contact = turn.enrollment = None


HANDLERS: dict[str, Handler] = {"stop": stop}
