"""A challenge before it is opened: what its admins can choose, and what follows from each choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from core.rules.challenge import LONGEST_ALIAS, MOST_SIDES, Challenge, Contest, Side, Stage
from core.rules.community import Community, CommunityId
from core.rules.days import Instant, LocalDay, local_day

LENGTHS = (7, 14, 21, 28)  # days
USUAL_LENGTH = 14
TEAMS = tuple(range(2, MOST_SIDES + 1))
MOST_OPEN = 3  # challenges of a community at a time
MOST_TARGET = 100_000
LONGEST_TEAM = LONGEST_ALIAS  # so that "Join" and the name have room on a button
LONGEST_TYPED_NAME = 50
_A_WEEK = (25, 50, 100)  # check-ins: of about 5, 10 and 20 people who look after most days
_DAY = timedelta(days=1)


class Shape(StrEnum):
    """What an admin chooses first."""

    TOGETHER = "together"
    TEAMS = "teams"
    RIVALS = "rivals"  # teams again, and each is a community
    BOARD = "board"


class Begins(StrEnum):
    """When it may begin."""

    TOMORROW = "tomorrow"
    MONDAY = "monday"  # the next one, today left out
    TODAY = "today"


class Hurdle(StrEnum):
    """Why a draft cannot be opened yet."""

    NOT_READY = "unready"  # a community of it is not set up, or the bot not there
    ALONE = "alone"  # the other community has not said yes
    PAST = "past"
    MANY = "many"


_CONTESTS = {Shape.TOGETHER: Contest.TOGETHER, Shape.BOARD: Contest.BOARD}


def contest_of(shape: Shape) -> Contest:
    """What is compared in a challenge of this shape."""
    return _CONTESTS.get(shape, Contest.TEAMS)


def shape_of(challenge: Challenge) -> Shape:
    """The shape it was given; a single team waits for another community's."""
    if challenge.contest is not Contest.TEAMS:
        return Shape(challenge.contest.value)
    alone = len(challenge.sides) == 1
    return Shape.RIVALS if alone or len(challenge.communities) > 1 else Shape.TEAMS


def is_agreed(challenge: Challenge) -> bool:
    """Whether another community said yes to it as it is."""
    return len(challenge.communities) > 1


def first_day(begins: Begins, today: LocalDay) -> LocalDay:
    """The day on which it begins, seen from `today`."""
    if begins is Begins.MONDAY:
        return today + (7 - today.weekday()) * _DAY
    return today if begins is Begins.TODAY else today + _DAY


def last_day(first: LocalDay, length: int) -> LocalDay:
    """The last of so many days."""
    return first + (length - 1) * _DAY


def targets(length: int) -> tuple[int, ...]:
    """Shared numbers of check-ins that suit so many days; the middle one first comes to mind."""
    weeks = max(1, round(length / 7))
    return tuple(each * weeks for each in _A_WEEK)


def usual_target(length: int) -> int:
    """The target of a draft in which none was chosen."""
    return targets(length)[1]


def beginning(draft: Challenge, first: LocalDay) -> Challenge:
    """The draft, as long as before, from another first day on."""
    return replace(draft, first_day=first, last_day=last_day(first, draft.length))


def lasting(draft: Challenge, length: int) -> Challenge:
    """The draft with another length; a target that was one of those suggested grows or shrinks with it."""
    before, target = targets(draft.length), draft.target
    if target in before:
        target = targets(length)[before.index(target)]
    return replace(draft, last_day=last_day(draft.first_day, length), target=target)


def with_teams(draft: Challenge, names: tuple[str, ...]) -> Challenge:
    """The draft with these teams, all of the community that made it."""
    return replace(draft, sides=teams_in(draft.sides[0].community, names))


def teams_in(community: CommunityId, names: tuple[str, ...]) -> tuple[Side, ...]:
    """Sides with these names, all of one community."""
    return tuple(Side(number=n, community=community, name=name) for n, name in enumerate(names, start=1))


def joined_by(draft: Challenge, community: Community, name: str) -> Challenge:
    """The draft with another community's side, called by this name."""
    side = Side(number=len(draft.sides) + 1, community=community.id, name=name)
    return replace(draft, sides=(*draft.sides, side))


def hurdle(draft: Challenge, communities: dict[CommunityId, Community], today: LocalDay, most: int) -> Hurdle | None:
    """What stands in the way of opening it; None for nothing. `most` is how many are open where most are."""
    if shape_of(draft) is Shape.RIVALS and not is_agreed(draft):
        return Hurdle.ALONE
    if not all((known := communities.get(each)) is not None and known.ready for each in draft.communities):
        return Hurdle.NOT_READY
    if draft.first_day < today:
        return Hurdle.PAST
    return Hurdle.MANY if most >= MOST_OPEN else None


def opened(draft: Challenge) -> Challenge:
    """The challenge, open from now on."""
    return replace(draft, stage=Stage.OPEN)


def ended(challenge: Challenge, at: Instant, zone: str) -> Challenge:
    """The challenge, ended by an admin; early unless its last day was over in `zone`, and only late entries open.

    Its last day stays what it was: its length does, and the card of its end is owed under that day, and once.
    """
    early = local_day(at, zone) <= challenge.last_day
    return replace(challenge, stage=Stage.OVER, ended_early=early, ended_at=at, closes_at=None)
