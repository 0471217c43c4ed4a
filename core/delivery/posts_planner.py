"""Communities that are due get their post of the day; challenges whose last zone has closed are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.ports import Revision, Stale, Transaction
from core.rules import posts
from core.rules.challenge import Challenge, Stage
from core.rules.community import Community
from core.rules.standing import look_at, over


async def plan_posts(tx: Transaction, now: datetime, limit: int) -> int:
    """Plan what is due at `now` for at most `limit` communities and as many challenges; returns the larger number of
    both.
    """
    communities = await tx.due_communities(now, limit)
    for community in communities:
        await _daily(tx, community, now)
    challenges = await tx.due_challenges(now, limit)
    for challenge in challenges:
        await _look(tx, challenge, now)
    return max(len(communities), len(challenges))


async def _daily(tx: Transaction, community: Community, now: datetime) -> None:
    """Owe the post of the day, which is not sent where it is far too late for it; the cards of challenges follow the
    days.
    """
    running = [each for each in await tx.challenges(community.id) if each.stage is Stage.OPEN]
    if community.place is not None:
        owed = posts.owed(community, now)
        await tx.plan_posts([posts.daily(community, community.place, day, at) for day, at in owed])
    for challenge in running:
        await _revise(tx, community, challenge, now)
    await tx.save_community(posts.scheduled(community, now, busy=bool(running)))


async def _look(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Look whether everybody's last day has closed. If so it is over, and each community is told how it ended."""
    entrants = await tx.entrants(challenge.id)
    communities = [each for number in challenge.communities if (each := await tx.community(number)) is not None]
    zone = communities[0].clock_zone if communities else "UTC"
    if not over(challenge, entrants, now, zone=zone):
        await tx.save_challenge(replace(challenge, closes_at=look_at(challenge, entrants, zone=zone)))
        return
    await tx.save_challenge(replace(challenge, stage=Stage.OVER, closes_at=None))
    for community in communities:
        await _revise(tx, community, challenge, now)
        if community.ready and community.place is not None:
            await tx.plan_posts([posts.final(challenge, community.id, community.place, now)])


async def _revise(tx: Transaction, community: Community, challenge: Challenge, now: datetime) -> None:
    due_at = now + posts.EDIT_EVERY
    await tx.revise(Revision(community=community.id, stale=Stale.STANDING, subject=challenge.id, due_at=due_at))
