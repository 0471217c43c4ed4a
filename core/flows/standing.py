"""How a challenge stands, read from what is kept; nothing of it is kept itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.errors import SealError
from core.flows.daylog import paused_until
from core.ports import Transaction
from core.rules.challenge import Challenge, Contest, Entrant, Stage
from core.rules.days import local_day
from core.rules.people import PersonId, State
from core.rules.screening import safety
from core.rules.standing import Standing, standing


async def standing_of(tx: Transaction, challenge: Challenge, now: datetime) -> Standing:
    """How the challenge stands at `now`, as everybody may see it."""
    entrants = await tx.entrants(challenge.id)
    counted = await tx.counted_days(challenge.id, challenge.first_day, challenge.last_day)
    runs = challenge.contest is Contest.BOARD and challenge.stage is not Stage.OVER
    hidden = await _hidden(tx, entrants, now) if runs else frozenset[PersonId]()
    return standing(challenge, entrants, counted, now=now, hidden=hidden)


async def settle(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """The last card of a challenge is made: whoever is not on a board now never stands on it again.

    From then on nobody is hidden: a lock, a pause or a stop that comes later would show, when a name is gone.
    """
    if challenge.contest is Contest.BOARD:
        for person in sorted(await _hidden(tx, await tx.entrants(challenge.id), now)):
            await tx.unlist(challenge.id, person)


async def _hidden(tx: Transaction, entrants: Sequence[Entrant], now: datetime) -> frozenset[PersonId]:
    """Who is not on a board for now: whoever has paused, or stopped, and whoever a lock holds."""
    return frozenset([each.person for each in entrants if each.alias is not None and await _rests(tx, each, now)])


async def _rests(tx: Transaction, entrant: Entrant, now: datetime) -> bool:
    enrollment = await tx.enrollment(entrant.person)
    if enrollment is None or enrollment.state is not State.ACTIVE:
        return True
    if paused_until(enrollment, local_day(now, entrant.zone)) is not None:
        return True
    try:
        return safety(await tx.safety_log(entrant.person)).lock is not None
    except SealError:  # it may hold one, and the others have a board all the same
        return True
