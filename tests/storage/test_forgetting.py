"""A person who is forgotten was never there: every row of theirs goes, and none of anybody else's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.ports import Revision, Stale
from core.rules.asking import ASKED, Question
from core.rules.buddies import Nudge
from core.rules.care import Entry, Event
from core.rules.challenge import Challenge, Contest, Entrant, Side
from core.rules.community import Community, Gesture
from core.rules.days import closes_at
from core.rules.halt import Wrong
from core.rules.ledger import Kind, Outcome, Plan
from core.rules.people import Account, PersonId, Place
from core.rules.posts import ARRIVALS_KEPT
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.rules.streak import Status
from core.rules.tokens import TOKEN_HOLDS, Purpose, Token
from core.storage.store import SqlStore
from core.storage.tables import metadata
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW, run

DAY = date(2025, 6, 2)
ALSO = Account(platform="there", id="anna-too")
BERT, CARA = Account(platform="here", id="bert"), Account(platform="here", id="cara")
OF_NOBODY = {"community", "challenge", "challenge_side", "heartbeat", "lease", "pace", "remembered"}


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


def a_question(tx: SqlTransaction, account: Account) -> str:
    until = int((NOW + TOKEN_HOLDS).timestamp())
    return Question(wire="1:coach.city::", who=tx.fingerprint(account, ASKED), until=until, title="x").kept


async def test_nothing_of_a_forgotten_person_is_left_and_everything_of_others(store: SqlStore):
    async with store.transaction() as tx:
        club = await tx.found("here", "-1", name="Club", language="en")
        sides = [Side(number=1, community=club.id, name="All")]
        board = await tx.new_challenge(Contest.BOARD, "May", DAY, DAY + timedelta(days=6), sides, None)
        there = await tx.found("there", "-1", name="Club", language="en")
        for account in (Account(platform="here", id="anna-too"), Account(platform="here", id="dora")):
            await tx.gesture(club.id, DAY, Gesture.DID_IT, account, None)  # of others, who stay strangers
        await tx.save_community(replace(club, asking=a_question(tx, CARA)))
        bert = await live(tx, BERT, club, board)
        cara = await live(tx, CARA, club, board)
        await tx.pair(bert, cara, on=("here", "here"))
        await tx.nudge(a_nudge(bert, cara))
        before = await rows_in(tx)

        anna = await live(tx, ANNA, club, board)
        await tx.attach(ALSO, anna)
        await tx.pair(anna, cara, on=("here", "here"))
        await tx.pair(bert, anna, on=("here", "here"))
        await tx.nudge(a_nudge(anna, cara))
        await tx.nudge(a_nudge(cara, anna))
        await tx.offer(a_token("of-a-stranger", Account(platform="here", id="dora"), None))
        await tx.take_token("of-a-stranger", ALSO)
        await tx.note_wrong_try(ALSO, NOW, forget_before=NOW)
        await tx.gesture(club.id, DAY, Gesture.DID_IT, ANNA, None)  # as a stranger, before they enrolled
        await tx.gesture(there.id, DAY, Gesture.CHEERED, ALSO, None)
        await tx.save_community(replace(there, asking=a_question(tx, ALSO)))
        meanwhile = await rows_in(tx)
        assert {table for table, rows in meanwhile.items() if not rows > before[table]} == OF_NOBODY

        assert await tx.forget(anna) == 1
        assert await rows_in(tx) == before


async def test_what_was_kept_for_a_while_goes_when_that_is_over_and_not_before(store: SqlStore):
    codes = tuple(Account(platform="here", id=name) for name in ("early", "late"))
    async with store.transaction() as tx:
        club = await tx.found("here", "-1", name="Club", language="en")
        for account, at in zip(codes, (NOW, NOW + timedelta(seconds=1)), strict=True):
            holds = replace(a_token(f"of-{account.id}", account, None), expires_at=at + TOKEN_HOLDS)
            await tx.offer(holds)
            await tx.note_wrong_try(account, at, forget_before=NOW)
            await tx.arrived(club.id, account, at + TOKEN_HOLDS - ARRIVALS_KEPT)
        await tx.forget_spent(NOW + TOKEN_HOLDS + timedelta(milliseconds=500))
        assert [await tx.token(f"of-{each.id}", NOW) is None for each in codes] == [True, False]
        assert [(await tx.wrong_tries(each, NOW))[0] for each in codes] == [0, 1]
        assert await tx.arrivals(club.id, most=9) == (1, [codes[1]])


@pytest.mark.parametrize(("after_s", "waits"), [(0, True), (1, False)])
async def test_a_question_to_an_admin_is_kept_for_as_long_as_it_can_be_answered(
    store: SqlStore, after_s: int, waits: bool
):
    async with store.transaction() as tx:
        kept, of_another_version = [await tx.found("here", chat, name=chat, language="en") for chat in ("-1", "-2")]
        await tx.save_community(replace(kept, asking=a_question(tx, ANNA)))
        await tx.save_community(replace(of_another_version, asking="1:coach.city::"))
        await tx.forget_spent(NOW + TOKEN_HOLDS + timedelta(seconds=after_s))
        left = [await tx.community(each.id) for each in (kept, of_another_version)]
    assert [each is not None and each.asking is not None for each in left] == [waits, False]


async def test_what_was_done_under_a_post_is_kept_while_its_day_is_open_anywhere_and_hardly_longer(store: SqlStore):
    async with store.transaction() as tx:
        club = await tx.found("here", "-1", name="Club", language="en")
        await tx.gesture(club.id, DAY, Gesture.DID_IT, BERT, None)
        closes = closes_at(DAY, "Etc/GMT+12")  # the last zone in which it does
        await tx.forget_spent(closes - timedelta(seconds=1))
        assert (await tx.gestures(club.id, DAY)).counts == {Gesture.DID_IT: 1}
        await tx.forget_spent(closes)
        assert (await tx.gestures(club.id, DAY)).counts == {}
