"""When a community is owed its post of the day, and how soon people are greeted (product.md, G2 and G3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.rules import days
from core.rules.challenge import Challenge
from core.rules.community import Community, CommunityId
from core.rules.days import LocalDay
from core.rules.ledger import PostKind, PostPlan
from core.rules.pacing import spread
from core.rules.people import Place

EDIT_EVERY = timedelta(minutes=1)  # at most one edit of a card, however many changes there are
GREETS_AFTER = timedelta(minutes=3)  # of the first arrival: those who come together are greeted together
GREETS_EVERY = timedelta(minutes=10)
ARRIVALS_KEPT = timedelta(days=1)  # at most, should no greeting be made: who waits that long is not greeted any more
GESTURES_KEPT = timedelta(days=3)  # as long as something can be pressed under the post of a day
_LAST_BEGINS = timedelta(hours=15)  # where a day begins last, in Etc/GMT+12, after its midnight in UTC
_TICK = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def scheduled(community: Community, now: datetime, *, busy: bool) -> Community:
    """The community with `next_due_at` set to its first daily post after `now`: the one rule for planner and flows.

    None is owed where nothing can be posted, and where there is nothing to say: no stretch of the day, and no open
    challenge (`busy`).
    """
    at = next(_posts(community, now))[1] if _plannable(community) and (community.posts or busy) else None
    return replace(community, next_due_at=at)


def owed(community: Community, now: datetime) -> Iterator[tuple[LocalDay, datetime]]:
    """Every daily post owed from `next_due_at` up to `now`, oldest first: one, or more after a downtime."""
    if community.next_due_at is None or not _plannable(community):
        return
    for day, at in _posts(community, community.next_due_at - _TICK):
        if at > now:
            return
        yield day, at


def daily(community: Community, place: Place, day: LocalDay, at: datetime) -> PostPlan:
    """The post of a day, owed at `at`."""
    return PostPlan(community=community.id, place=place, kind=PostKind.DAILY, local_day=day, due_at=at)


def final(challenge: Challenge, community: CommunityId, place: Place, now: datetime) -> PostPlan:
    """How a challenge ended, told at once, and once."""
    return PostPlan(
        community=community,
        place=place,
        kind=PostKind.FINAL,
        local_day=challenge.last_day,
        due_at=now,
        subject=challenge.id,
    )


def standing(challenge: Challenge, community: Community, place: Place, now: datetime) -> PostPlan:
    """The card that stands while a challenge is open, owed at once."""
    plan = final(challenge, community.id, place, now)
    return replace(plan, kind=PostKind.STANDING, local_day=days.local_day(now, community.clock_zone))


def stood_anew(challenge: Challenge, community: CommunityId, place: Place, now: datetime) -> PostPlan:
    """The card of a challenge in the place of one that was deleted: once, so that nobody has to delete it each day.

    Its day is the last of the challenge, which no card is first posted on: a second one is owed already.
    """
    return replace(final(challenge, community, place, now), kind=PostKind.STANDING)


def last_shut_day(now: datetime) -> LocalDay:
    """The latest day under whose post nothing can be pressed any more, wherever a community lives."""
    return (now - GESTURES_KEPT - _LAST_BEGINS).date()


def greeting(community: Community, place: Place, now: datetime, *, last: datetime | None) -> PostPlan | None:
    """The greeting to be owed once somebody has joined; None where the `last` one is yet to come, and greets them."""
    if last is not None and last > now:
        return None
    at = now + GREETS_AFTER if last is None else max(now + GREETS_AFTER, last + GREETS_EVERY)
    return PostPlan(
        community=community.id,
        place=place,
        kind=PostKind.GREETING,
        local_day=days.local_day(at, community.clock_zone),
        due_at=at,
        subject=(at - _EPOCH) // _MINUTE,
    )


def _plannable(community: Community) -> bool:
    return community.ready and days.valid_zone(community.zone or "")


def _posts(community: Community, after: datetime) -> Iterator[tuple[LocalDay, datetime]]:
    """Every daily post later than `after`, without an end: the communities' equal times are spread as people's are."""
    offset = spread(community.id)
    at = after - offset
    while True:
        day, at = days.next_due(at, community.clock_zone, community.minute or 0)
        yield day, at + offset
