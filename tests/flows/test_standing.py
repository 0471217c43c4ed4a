"""How a challenge stands, read from a real store: no status, soreness, lock, pause or excuse makes a difference to what
all can read, but that a board leaves out whoever rests.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
import sqlalchemy

from core.flows.standing import standing_of
from core.flows.standing_cards import daily_line, final_card, standing_card
from core.ports import Transaction
from core.rules.challenge import Challenge, Contest, Entrant, Side, Stage
from core.rules.community import Community
from core.rules.halt import Wrong
from core.rules.ledger import Outcome
from core.rules.people import Account, PersonId, State
from core.rules.screening import Line, Tier
from core.rules.streak import Status
from tests.room import read, say
from tests.storage.factory import fresh_store

FIRST = date(2026, 3, 2)
DAY = timedelta(days=1)
NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)  # the fourth day
NAMES = ("ana", "bea", "cy", "di")
COUNT = (Status.DONE, Status.PARTLY, Status.REST)


@dataclass(frozen=True)
class Club:
    """Four people in a challenge of each kind; di has missed a day, the others none."""

    tx: Transaction
    community: Community
    challenges: tuple[Challenge, ...]
    people: tuple[PersonId, ...]

    async def public(self) -> list[str]:
        """Everything that is said of the challenges, while they run and at the end."""
        said: list[str] = []
        for challenge in self.challenges:
            for stage in (Stage.OPEN, Stage.OVER):
                seen = replace(challenge, stage=stage)
                stands = await standing_of(self.tx, seen, NOW)
                cards = (standing_card(seen, stands, self.community, now=NOW), final_card(seen, stands))
                said += [*map(read, cards), say(daily_line(seen, stands, FIRST))]
        return said

    async def board(self) -> list[tuple[int, str, int]]:
        rows = (await standing_of(self.tx, self.challenges[-1], NOW)).rows
        return [(row.rank, row.alias, row.days) for row in rows]


@asynccontextmanager
async def opened(folder: Path) -> AsyncGenerator[Club]:
    store = await fresh_store(folder)
    try:
        async with store.transaction() as tx:
            yield await founded(tx)
    finally:
        await store.close()


async def founded(tx: Transaction) -> Club:
    community = await tx.found("chat", "garden", name="Garden", language="en")
    people = [await enrolled(tx, name) for name in NAMES]
    side = Side(number=1, community=community.id, name="Garden")
    challenges: list[Challenge] = []
    for contest in Contest:
        target = 40 if contest is Contest.TOGETHER else None
        made = await tx.new_challenge(contest, "March", FIRST, FIRST + 9 * DAY, [side], target)
        for name, person in zip(NAMES, people, strict=True):
            await tx.enter(made.id, Entrant(person=person, side=1, joined_day=FIRST, alias=name.title()))
        challenges.append(replace(made, stage=Stage.OPEN))
    for person in people:
        for number in range(2 if person == people[-1] else 3):
            await tx.check_in(person, FIRST + number * DAY, Status.DONE, now=NOW)
    return Club(tx, community, tuple(challenges), tuple(people))


async def enrolled(tx: Transaction, name: str) -> PersonId:
    enrollment = await tx.enroll(Account(platform="chat", id=name), language="en", routine="glutes", now=NOW)
    active = replace(enrollment, state=State.ACTIVE, zone="UTC", minute=0, first_day=FIRST)
    await tx.save_enrollment(active)
    return enrollment.person


async def test_no_kind_of_day_and_nothing_of_health_changes_what_all_can_read(tmp_path: Path) -> None:
    async with opened(tmp_path) as club:
        before, di = await club.public(), club.people[-1]
        assert any("All together\nat least 10 of 40 days" in said for said in before)
        assert any("All together\n11 of 40 days" in said for said in before)
        for status in COUNT:
            for person in club.people:
                await club.tx.check_in(person, FIRST, status, now=NOW)
            assert await club.public() == before
        missed = FIRST + 2 * DAY
        await club.tx.check_in(di, missed, Status.SKIPPED, now=NOW)
        await club.tx.excuse([(di, missed, Outcome.WE_WERE_DOWN)])
        await club.tx.pause(di, missed, missed)
        await club.tx.record_soreness(di, FIRST, 9)
        await club.tx.note_wrong(di, Wrong(day=FIRST + 3 * DAY, at=NOW))
        assert await club.public() == before


Resting = Callable[[Transaction, PersonId], Coroutine[Any, Any, object]]


async def locked(tx: Transaction, person: PersonId) -> None:
    await tx.note_safety(person, Line(day=FIRST + 3 * DAY, at=NOW, tier=Tier.EMERGENCY))


async def changed(tx: Transaction, person: PersonId, **choices: Any) -> None:
    enrollment = await tx.enrollment(person)
    assert enrollment is not None
    await tx.save_enrollment(replace(enrollment, **choices))


async def paused(tx: Transaction, person: PersonId) -> None:
    await changed(tx, person, paused_until=FIRST + 3 * DAY)


async def stopped(tx: Transaction, person: PersonId) -> None:
    await changed(tx, person, state=State.STOPPED)


async def unread(tx: Transaction, person: PersonId) -> None:
    """What holds cannot be found out."""
    await locked(tx, person)
    await cast("Any", tx)._run(
        sqlalchemy.text("UPDATE safety_line SET sealed = x'00' WHERE person = :p"), {"p": person}
    )


@pytest.mark.parametrize("rest", [locked, paused, stopped, unread])
async def test_a_board_leaves_out_whoever_rests_and_nothing_else_changes(tmp_path: Path, rest: Resting) -> None:
    async with opened(tmp_path) as club:
        together, teams, _ = club.challenges
        others = replace(club, challenges=(together, teams))
        before = await others.public()
        assert await club.board() == [(1, "Ana", 3), (1, "Bea", 3), (1, "Cy", 3), (4, "Di", 2)]
        await rest(club.tx, club.people[0])
        assert await club.board() == [(1, "Bea", 3), (1, "Cy", 3), (3, "Di", 2)]
        assert await others.public() == before
        await rest(club.tx, club.people[1])
        assert await club.board() == []


async def test_whoever_is_back_is_on_the_board_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as club:
        await changed(club.tx, club.people[0], paused_until=FIRST + 2 * DAY)
        assert len(await club.board()) == len(NAMES)


async def test_who_leaves_takes_their_days_along(tmp_path: Path) -> None:
    async with opened(tmp_path) as club:
        for challenge in club.challenges:
            await club.tx.withdraw(challenge.id, club.people[0])
        assert [alias for _, alias, _ in await club.board()] == ["Bea", "Cy", "Di"]
        over = replace(club.challenges[0], stage=Stage.OVER)
        assert (await standing_of(club.tx, over, NOW)).days == 8
