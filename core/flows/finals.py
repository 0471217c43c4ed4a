"""How challenges ended, told where it was missed, and told again without whoever stands on a board no more."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.ports import Revision, Stale, Transaction
from core.rules.challenge import Challenge, Contest, Stage
from core.rules.community import Community
from core.rules.days import local_day
from core.rules.ledger import PostKind
from core.rules.people import PersonId
from core.rules.posts import EDIT_EVERY, final

MISSED = timedelta(days=14)  # what ended earlier is no news any more
BOARDS_KEPT = timedelta(days=60)  # an older card has long been scrolled away


async def catch_up(tx: Transaction, community: Community, now: datetime) -> None:
    """The bot is here again: what ended while it was away is told now, and once."""
    if not community.ready or community.place is None:
        return
    since = local_day(now, community.clock_zone) - MISSED
    for challenge in await tx.challenges(community.id):
        news = challenge.stage is Stage.OVER and challenge.last_day >= since
        if news and not await tx.may_have_left(community.id, PostKind.FINAL, challenge.id):
            await tx.post_again(final(challenge, community.id, community.place, now))


async def leaving(tx: Transaction, person: PersonId, now: datetime) -> None:
    """The person is about to go: the boards they stand on are told again, and they are not on them then."""
    for board in await tx.boards_over(person):
        await retell(tx, board, now)


async def retell(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Somebody stands on it no more: so says the card of a board that is over. Numbers of a whole side stay."""
    if challenge.contest is not Contest.BOARD or challenge.stage is not Stage.OVER:
        return
    if challenge.last_day < (now - BOARDS_KEPT).date():
        return
    for community in challenge.communities:
        due_at = now + EDIT_EVERY
        await tx.revise(Revision(community=community, stale=Stale.FINAL, subject=challenge.id, due_at=due_at))
