"""How a challenge stands: all that everybody may see of it (coaching.md §4.3, rule 10, and §5.2).

It follows from three things alone: who takes part, since when, and which days they looked after. Done, partly and rest
are one and the same; so is everything else, from a skipped day to a lock.

Nobody's missed day can be told from it, not even by a member who knows their own days. Numbers of a side are shown
once LEAST_PEOPLE of it have looked after a day, and they say no more than how many days of the side were looked after,
of how many: another day, of that member or of a third one, may always be the missed one. So a share is that of all days
of all members, and there is none of a day or a week. (A mean of daily shares weighs the days of a growing team
differently, and the weights can give a day away; so can a week that few looked after.) While a challenge runs, days are
rounded down besides before anything else is reckoned, so that two cards, one before and one after, do not show a missed
day either.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from core.errors import InvalidValue
from core.rules.challenge import Challenge, Contest, Entrant, Stage
from core.rules.community import LEAST_PEOPLE
from core.rules.days import Instant, LocalDay, closes_at, local_day
from core.rules.people import PersonId

COARSE_DAYS = 5  # while it runs the days of a side are rounded down to a multiple of this
COARSE_SHARE = Fraction(1, 20)  # and a share of them to one of this
FINE_SHARE = Fraction(1, 1000)  # at the end: what is shown, a tenth of a percent, decides who is first

Counted = Mapping[PersonId, Collection[LocalDay]]
"""The days that everybody who takes part looked after, whenever they joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How the side with this number stands: the share, 0 to 1, of its days looked after; None while it is not shown."""

    side: int
    share: Fraction | None

    def __post_init__(self) -> None:
        if self.share is not None and not 0 <= self.share <= 1:
            raise InvalidValue(f"a share is 0 to 1: {self.share}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a board: a person by their alias, and the days they looked after. Equal days share a rank."""

    rank: int
    alias: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a challenge stands; what may not be shown is not in it. `final`: it is over, and the numbers are exact.

    `days` were looked after by all: of a challenge together, and of teams at the end. `share` is that of all teams, and
    None as long as one of them is hidden, for it would follow from the others. `rows` are a board, the most days first.
    """

    final: bool = False
    days: int | None = None
    share: Fraction | None = None
    teams: tuple[Score, ...] = ()
    rows: tuple[Row, ...] = ()

    @property
    def first(self) -> tuple[int, ...]:
        """The teams with the largest share at the end; none while any is hidden."""
        if not self.final or self.share is None:
            return ()
        most = max(each.share or 0 for each in self.teams)
        return tuple(each.side for each in self.teams if each.share == most)


def standing(
    challenge: Challenge,
    entrants: Sequence[Entrant],
    counted: Counted,
    *,
    now: Instant,
    hidden: Collection[PersonId] = (),
) -> Standing:
    """How the challenge stands now; once an admin ended it, by the days there were then, however late it is asked.

    `hidden` are not listed on a board; everywhere else they make no difference.
    """
    now = min(now, challenge.ended_at or now)
    stands = Standing(final=challenge.stage is Stage.OVER)
    match challenge.contest:
        case Contest.TOGETHER:
            days = [looked_after(challenge, each, counted) for each in entrants]  # today's too: each counts at once
            return replace(stands, days=_shown(days, exact=stands.final))
        case Contest.TEAMS:
            return _teams(challenge, [_part(challenge, each, counted, now) for each in entrants], stands)
        case Contest.BOARD:
            return replace(stands, rows=_board(challenge, entrants, counted, hidden))


def shows(days: Sequence[Collection[LocalDay]]) -> bool:
    """Whether numbers of a group are shown: LEAST_PEOPLE of it looked after a day. `days` are those of each member."""
    return sum(map(bool, days)) >= LEAST_PEOPLE


def look_at(challenge: Challenge, entrants: Sequence[Entrant], *, zone: str = "UTC") -> Instant:
    """When the last day closes for the last of them, wherever they live; in `zone` where nobody takes part."""
    zones = {each.zone for each in entrants} or {zone}
    return max(closes_at(challenge.last_day, each) for each in zones)


def over(challenge: Challenge, entrants: Sequence[Entrant], now: Instant, *, zone: str = "UTC") -> bool:
    """Whether no day of the challenge can be checked in any more, by anybody who takes part."""
    return look_at(challenge, entrants, zone=zone) <= now


def looked_after(challenge: Challenge, entrant: Entrant, counted: Counted) -> frozenset[LocalDay]:
    """The days of the challenge, from their joining on, that the person looked after: none that began after its end."""
    days = counted.get(entrant.person, ())
    first, last = max(entrant.joined_day, challenge.first_day), challenge.last_day
    if challenge.ended_at is not None:
        last = min(last, local_day(challenge.ended_at, entrant.zone))
    return frozenset(day for day in days if first <= day <= last)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What a member adds to a team: how many of their days are over where they live, and which they looked after."""

    side: int
    days: int
    looked_after: frozenset[LocalDay]


def _part(challenge: Challenge, entrant: Entrant, counted: Counted, now: Instant) -> _Part:
    here = local_day(now, entrant.zone)
    over = frozenset(day for day in challenge.days if entrant.joined_day <= day < here)
    return _Part(side=entrant.side, days=len(over), looked_after=over & looked_after(challenge, entrant, counted))


def _shown(days: Sequence[Collection[LocalDay]], *, exact: bool) -> int | None:
    """How many days they looked after between them, as far as that is shown."""
    if not shows(days):
        return None
    total = sum(map(len, days))
    return total if exact else total - total % COARSE_DAYS


def _teams(challenge: Challenge, parts: Sequence[_Part], stands: Standing) -> Standing:
    """What all have is the sum of what each team is shown to have: it says nothing that these do not."""
    tallies: list[tuple[int | None, int]] = []
    for side in challenge.sides:
        own = [each for each in parts if each.side == side.number]
        looked = _shown([each.looked_after for each in own], exact=stands.final)
        tallies.append((looked, sum(each.days for each in own)))
    scores = tuple(
        Score(side=side.number, share=None if looked is None else _share(looked, days, exact=stands.final))
        for side, (looked, days) in zip(challenge.sides, tallies, strict=True)
    )
    known = [looked for looked, _ in tallies if looked is not None]
    if len(known) < len(tallies):
        return replace(stands, teams=scores)
    share = _share(sum(known), sum(days for _, days in tallies), exact=stands.final)
    return replace(stands, teams=scores, share=share, days=sum(known) if stands.final else None)


def _share(looked_after: int, days: int, *, exact: bool) -> Fraction:
    share = Fraction(looked_after, days)
    return round(share / FINE_SHARE) * FINE_SHARE if exact else share // COARSE_SHARE * COARSE_SHARE


def _board(
    challenge: Challenge, entrants: Sequence[Entrant], counted: Counted, hidden: Collection[PersonId]
) -> tuple[Row, ...]:
    """Who chose an alias and looked after a day; those with equal days stand in the order of the alphabet."""
    days = [
        (len(looked_after(challenge, each, counted)), each.alias)
        for each in entrants
        if each.alias is not None and each.person not in hidden
    ]
    listed = sorted((-count, alias.casefold(), alias) for count, alias in days if count)
    if len(listed) < LEAST_PEOPLE:
        return ()
    counts = [count for count, _, _ in listed]
    return tuple(Row(rank=counts.index(count) + 1, alias=alias, days=-count) for count, _, alias in listed)
