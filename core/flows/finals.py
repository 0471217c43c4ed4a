"""What was missed while the bot was away, and last cards of boards, told again without whoever is on them no more."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.ports import Revision, Stale, Transaction
from core.rules.challenge import Challenge, Contest, Stage
from core.rules.community import Community
from core.rules.days import local_day
from core.rules.people import PersonId
from core.rules.posts import EDIT_EVERY, final, standing

MISSED = timedelta(days=14)  # what ended earlier is no news any more
BOARDS_KEPT = timedelta(days=60)  # an older card has long been scrolled away


async def catch_up(tx: Transaction, community: Community, now: datetime) -> None:
    """The bot is here again: what is stale is due, and cards that never left are owed, of an end while it is news."""
    await tx.revise_all(community.id, now + EDIT_EVERY)
    if not community.ready or community.place is None:
        return
    since = local_day(now, community.clock_zone) - MISSED
    for challenge in await tx.challenges(community.id):
        if challenge.stage is Stage.OPEN:
            plan = standing(challenge, community, community.place, now)
        elif challenge.stage is Stage.OVER and challenge.last_day >= since:
            plan = final(challenge, community.id, community.place, now)
        else:
            continue
        if not await tx.may_have_left(community.id, plan.kind, challenge.id):
            await tx.post_again(plan)


async def leaving(tx: Transaction, person: PersonId, now: datetime) -> None:
    """The person is about to go: the boards they stand on are told again, and they are not on them then."""
    for board in await boards_of(tx, person, now):
        await retell(tx, board, now)


async def boards_of(tx: Transaction, person: PersonId, now: datetime) -> list[Challenge]:
    """The boards that are over on which the person stands, as long as their cards are told again."""
    return [each for each in await tx.boards_over(person) if _kept(each, now)]


async def retell(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Somebody stands on it no more: so says the card of a board that is over. Numbers of a whole side stay."""
    if challenge.contest is not Contest.BOARD or challenge.stage is not Stage.OVER or not _kept(challenge, now):
        return
    for community in challenge.communities:
        due_at = now + EDIT_EVERY
        await tx.revise(Revision(community=community, stale=Stale.FINAL, subject=challenge.id, due_at=due_at))


def _kept(challenge: Challenge, now: datetime) -> bool:
    return challenge.last_day >= (now - BOARDS_KEPT).date()
