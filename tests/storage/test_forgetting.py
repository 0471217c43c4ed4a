"""A person who is forgotten was never there: every row of theirs goes, and none of anybody else's."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from core.ports import Revision, Stale
from core.rules.buddies import Nudge
from core.rules.care import Entry, Event
from core.rules.challenge import Challenge, Contest, Entrant, Side
from core.rules.community import Community, Gesture
from core.rules.halt import Wrong
from core.rules.ledger import Kind, Outcome, Plan
from core.rules.people import Account, PersonId, Place
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.rules.streak import Status
from core.rules.tokens import Purpose, Token
from core.storage.store import SqliteStore
from core.storage.tables import metadata
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW, run

DAY = date(2025, 6, 2)
ALSO = Account(platform="there", id="anna-too")
BERT, CARA = Account(platform="here", id="bert"), Account(platform="here", id="cara")
OF_NOBODY = {"community", "challenge", "challenge_side", "heartbeat", "remembered"}


async def rows_in(tx: SqlTransaction) -> dict[str, Counter[tuple[Any, ...]]]:
    """Every row of every table."""
    return {table: Counter(tuple(row) for row in await run(tx, f"SELECT * FROM {table}")) for table in metadata.tables}


async def live(tx: SqlTransaction, account: Account, club: Community, board: Challenge) -> PersonId:
    """Leave a trace in every table that can hold one."""
    me = (await tx.enroll(account, language="en", routine="glutes", now=NOW)).person
    await tell(tx, me)
    await tx.join_community(club.id, me)
    await tx.arrived(club.id, account, NOW)
    await tx.gesture(club.id, DAY, Gesture.SHARED, account, me)
    await tx.enter(board.id, Entrant(person=me, side=1, joined_day=DAY, alias=account.id))
    await tx.revise(Revision(community=club.id, stale=Stale.ROLE, subject=me, due_at=NOW))
    for number in range(1, 5):
        await tx.revise(Revision(community=club.id, stale=Stale.STANDING, subject=number, due_at=NOW))
    await tx.note_wrong_try(account, NOW, forget_before=NOW)
    await tx.offer(a_token(f"of-{account.id}", account, me))
    return me


async def tell(tx: SqlTransaction, me: PersonId) -> None:
    """Say something about everything."""
    await tx.check_in(me, DAY, Status.DONE, now=NOW)
    await tx.record_soreness(me, DAY, 3)
    await tx.note_wrong(me, Wrong(day=DAY, at=NOW))
    await tx.pause(me, DAY, DAY)
    await tx.excuse([(me, DAY, Outcome.GONE)])
    await tx.save_profile(me, Profile())
    await tx.note_safety(me, Line(day=DAY, at=NOW))
    await tx.note_care(me, Entry(day=DAY, event=Event.RECALL, about=DAY, score=0))
    await tx.save_session(me, Session(day=DAY, items=()))
    place = Place(platform="here", address=f"dm-{me}", private=True)
    await tx.plan([Plan(person=me, place=place, kind=Kind.BUDDY, local_day=DAY, due_at=NOW)])


def a_nudge(sender: PersonId, receiver: PersonId) -> Nudge:
    return Nudge(sender=sender, receiver=receiver, words=1, at=NOW)


def a_token(sha256: str, giver: Account, person: PersonId | None) -> Token:
    return Token(sha256=sha256, purpose=Purpose.LINK, giver=giver, person=person, expires_at=NOW + timedelta(hours=1))


async def test_nothing_of_a_forgotten_person_is_left_and_everything_of_others(store: SqliteStore):
    async with store.transaction() as tx:
        club = await tx.found("here", "-1", name="Club", language="en")
        sides = [Side(number=1, community=club.id, name="All")]
        board = await tx.new_challenge(Contest.BOARD, "May", DAY, DAY + timedelta(days=6), sides, None)
        bert = await live(tx, BERT, club, board)
        cara = await live(tx, CARA, club, board)
        await tx.pair(bert, cara)
        await tx.nudge(a_nudge(bert, cara))
        before = await rows_in(tx)

        anna = await live(tx, ANNA, club, board)
        await tx.attach(ALSO, anna)
        await tx.pair(anna, cara)
        await tx.pair(bert, anna)
        await tx.nudge(a_nudge(anna, cara))
        await tx.nudge(a_nudge(cara, anna))
        await tx.offer(a_token("of-a-stranger", Account(platform="here", id="dora"), None))
        await tx.take_token("of-a-stranger", ALSO)
        await tx.note_wrong_try(ALSO, NOW, forget_before=NOW)
        meanwhile = await rows_in(tx)
        assert {table for table, rows in meanwhile.items() if not rows > before[table]} == OF_NOBODY

        assert await tx.forget(anna) == 1
        assert await rows_in(tx) == before
