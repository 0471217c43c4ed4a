"""The verbs for challenges: their sides, who takes part, the days that count."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/challenges.py

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side, Stage
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.people import PersonId
from core.storage import statements_challenges as sql
from core.storage.connected import Connected
from core.storage.rows import AnyRow, Values
from core.storage.rows_together import challenge_from, challenge_values, entrant_from, side_from, side_values


class Challenges(Connected):
    """Keeps challenges."""

    async def new_challenge(
        self,
        contest: Contest,
        name: str,
        first_day: LocalDay,
        last_day: LocalDay,
        sides: Sequence[Side],
        target: int | None,
    ) -> Challenge:
        draft = Challenge(
            id=ChallengeId(0),
            contest=contest,
            name=name,
            first_day=first_day,
            last_day=last_day,
            sides=tuple(sides),
            target=target,
        )
        number = (await self._rows(sql.NEW_CHALLENGE, challenge_values(draft)))[0].id
        made = replace(draft, id=ChallengeId(number))
        await self._save_sides(made)
        return made

    async def save_challenge(self, challenge: Challenge) -> None:
        this: Values = {"of_challenge": challenge.id}
        await self._run(sql.SAVE_CHALLENGE, {**this, **challenge_values(challenge)})
        await self._run(sql.DROP_SIDES, {**this, "last": len(challenge.sides)})
        await self._save_sides(challenge)

    async def _save_sides(self, challenge: Challenge) -> None:
        await self._run_all(sql.SAVE_SIDE, [side_values(challenge, side) for side in challenge.sides])

    async def challenge(self, challenge: ChallengeId) -> Challenge | None:
        row = await self._one(sql.CHALLENGE, {"of_challenge": challenge})
        return await self._whole(row) if row else None

    async def alone_over(self, challenge: ChallengeId) -> Challenge | None:
        row = await self._one(sql.ALONE_OVER, {"of_challenge": challenge})
        return await self._whole(row) if row else None

    async def challenges(self, community: CommunityId) -> Sequence[Challenge]:
        return [await self._whole(row) for row in await self._rows(sql.CHALLENGES, {"of_community": community})]

    async def challenges_of(self, person: PersonId) -> Sequence[tuple[Challenge, Entrant]]:
        places = await self._rows(sql.PLACES, {"of_person": person, "of_stage": Stage.OPEN.value})
        found = [(await self.challenge(place.challenge), entrant_from(place)) for place in places]
        return [(challenge, entrant) for challenge, entrant in found if challenge is not None]

    async def boards_over(self, person: PersonId) -> Sequence[Challenge]:
        over: Values = {"of_person": person, "of_stage": Stage.OVER.value, "of_contest": Contest.BOARD.value}
        return [await self._whole(row) for row in await self._rows(sql.BOARDS_OVER, over)]

    async def forget_challenge(self, challenge: ChallengeId) -> None:
        await self._run(sql.FORGET_CHALLENGE, {"of_challenge": challenge})

    async def due_challenges(self, now: datetime, limit: int) -> Sequence[Challenge]:
        rows = await self._rows(sql.DUE_CHALLENGES, {"now": now, "limit": limit})
        return [await self._whole(row) for row in rows]

    async def enter(self, challenge: ChallengeId, entrant: Entrant) -> None:
        place: Values = {"challenge": challenge, "person": entrant.person, "side": entrant.side}
        await self._run(sql.ENTER, {**place, "joined_day": entrant.joined_day, "alias": entrant.alias})

    async def unlist(self, challenge: ChallengeId, person: PersonId) -> None:
        await self._run(sql.UNLIST, {"of_challenge": challenge, "of_person": person})

    async def withdraw(self, challenge: ChallengeId, person: PersonId) -> bool:
        return await self._count(sql.WITHDRAW, {"of_challenge": challenge, "of_person": person}) == 1

    async def entrants(self, challenge: ChallengeId) -> Sequence[Entrant]:
        return [entrant_from(row) for row in await self._rows(sql.ENTRANTS, {"of_challenge": challenge})]

    async def counted_days(
        self, challenge: ChallengeId, first_day: LocalDay, last_day: LocalDay
    ) -> Mapping[PersonId, frozenset[LocalDay]]:
        between: Values = {"of_challenge": challenge, "first_day": first_day, "last_day": last_day}
        days: dict[PersonId, set[LocalDay]] = {}
        for person, day in await self._rows(sql.COUNTED_DAYS, between):
            days.setdefault(PersonId(person), set()).update([day] if day else [])
        return {person: frozenset(theirs) for person, theirs in days.items()}

    async def _whole(self, row: AnyRow) -> Challenge:
        sides = await self._rows(sql.SIDES, {"of_challenge": row.id})
        return challenge_from(row, tuple(map(side_from, sides)))
