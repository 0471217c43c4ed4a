"""What the core needs kept of challenges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.people import PersonId


class Challenges(Protocol):
    """The part of a transaction about challenges and who takes part. Instants are UTC."""

    async def new_challenge(
        self,
        contest: Contest,
        name: str,
        first_day: LocalDay,
        last_day: LocalDay,
        sides: Sequence[Side],
        target: int | None,
    ) -> Challenge:
        """A new challenge, a draft."""
        ...

    async def save_challenge(self, challenge: Challenge) -> None:
        """Replace a challenge by this one, its sides included; who is on a side that is gone goes with it."""
        ...

    async def challenge(self, challenge: ChallengeId) -> Challenge | None:
        """The challenge with this number."""
        ...

    async def alone_over(self, challenge: ChallengeId) -> Challenge | None:
        """The challenge; nobody else changes it before this transaction ends, but people may enter it. To be asked for
        before it is saved, and after `alone_in`.
        """
        ...

    async def challenges(self, community: CommunityId) -> Sequence[Challenge]:
        """Those with a side here, drafts and past ones too, the latest made first."""
        ...

    async def challenges_of(self, person: PersonId) -> Sequence[tuple[Challenge, Entrant]]:
        """Those the person is in that are OPEN, in the order of their numbers."""
        ...

    async def boards_over(self, person: PersonId) -> Sequence[Challenge]:
        """The boards the person is on, under an alias, that are OVER, in the order of their numbers."""
        ...

    async def forget_challenge(self, challenge: ChallengeId) -> None:
        """Remove a challenge and everything about it."""
        ...

    async def due_challenges(self, now: datetime, limit: int) -> Sequence[Challenge]:
        """Those with `closes_at <= now`, earliest first."""
        ...

    async def enter(self, challenge: ChallengeId, entrant: Entrant) -> None:
        """The person takes part; one who did already stands on this side, under this alias, from their first day on."""
        ...

    async def unlist(self, challenge: ChallengeId, person: PersonId) -> None:
        """The person takes part under no alias any more, and so stands on no board."""
        ...

    async def withdraw(self, challenge: ChallengeId, person: PersonId) -> bool:
        """The person takes part no more, and nothing is left of it. False when they did not."""
        ...

    async def entrants(self, challenge: ChallengeId) -> Sequence[Entrant]:
        """Who takes part, in the order in which they joined, with the zone of each one's clock."""
        ...

    async def counted_days(
        self, challenge: ChallengeId, first_day: LocalDay, last_day: LocalDay
    ) -> Mapping[PersonId, frozenset[LocalDay]]:
        """Of everybody who takes part: the days between the two with a check-in that counts (done, partly, rest)."""
        ...
