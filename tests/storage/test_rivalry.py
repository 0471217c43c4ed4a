"""Several workers write at once: what was read in order to write stays as it was read, in whichever order they act."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.coach.again import again
from core.delivery.expiry import Expiry
from core.errors import StoreConflict
from core.flows import community, company, retention, welcome
from core.flows.community import Guest
from core.ports import Revision, Stale
from core.rules.challenge import Contest, Side
from core.rules.community import Gesture, Here
from core.rules.days import LocalDay
from core.rules.ledger import DeliveryState, Kind, Plan
from core.rules.people import Account, PersonId, Place, State
from core.rules.screening import Line, Tier
from core.rules.streak import Status
from core.storage.store import SqlStore, open_store
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW, run
from tests.storage.factory import CIPHER

Work = Callable[[SqlTransaction], Awaitable[object]]

DAY = NOW.date()
BERT = Account(platform="here", id="bert")
HOME = Place(platform="here", address="dm", private=True)
ROOM = Place(platform="here", address="-1", private=False)
CLUB = Here(platform="here", chat="-1", name="Club", place=ROOM, admin=True)
SOON = NOW + timedelta(minutes=1)
_WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture
async def server(server_url: str) -> AsyncIterator[SqlStore]:
    store = await open_store(server_url, CIPHER)
    yield store
    await store.close()


async def done(store: SqlStore, work: Work) -> object:
    async with store.transaction() as tx:
        return await work(tx)


async def has_to_wait(store: SqlStore, work: Work, meanwhile: Awaitable[object]) -> bool:
    """Both are done: `meanwhile` begins once `work` has, before that one commits. Whether it waited for the commit."""
    async with store.transaction() as tx:
        await work(tx)
        other = asyncio.ensure_future(meanwhile)
        while not other.done() and not (await run(tx, _WAITS)).scalar():
            await asyncio.sleep(0)
        waits = not other.done()
    await other
    return waits


# --- those of whom nothing is heard


async def silent(store: SqlStore, *, warned: LocalDay | None) -> PersonId:
    """Somebody last heard of two years ago."""
    async with store.transaction() as tx:
        new = await tx.enroll(ANNA, language="en", routine="glutes", now=NOW)
        await tx.reached(ANNA, HOME)
        heard = DAY - timedelta(days=800)
        following = replace(new, state=State.ACTIVE, zone="UTC", minute=0, first_day=heard)
        await tx.save_enrollment(replace(following, heard_day=heard, warned_day=warned))
    return new.person


async def comes_back(tx: SqlTransaction) -> None:
    contact = await tx.meet(ANNA)
    known = None if contact is None else await tx.enrollment(contact.person)
    assert known is not None
    await tx.save_enrollment(replace(known, heard_day=DAY, warned_day=None, minute=420))


@pytest.mark.parametrize("warned", [DAY - timedelta(days=400), None], ids=["at their end", "before their notice"])
async def test_whoever_comes_back_while_the_silent_are_looked_for_stays_as_they_said(
    server: SqlStore, warned: LocalDay | None
):
    await done(server, lambda tx: retention.resume(tx, NOW - timedelta(hours=1)))
    person = await silent(server, warned=warned)
    await has_to_wait(server, comes_back, Expiry(server, lambda award: None).tick(NOW))
    async with server.transaction() as tx:
        kept = await tx.enrollment(person)
    assert kept is not None
    assert (kept.minute, kept.heard_day, kept.warned_day) == (420, DAY, None)


async def test_of_several_workers_one_looks_for_the_silent_and_another_when_its_hour_is_over(store: SqlStore):
    one, two = (Expiry(store, lambda award: None, worker=each) for each in ("one", "two"))
    await one.tick(NOW)
    person = await silent(store, warned=None)
    await two.tick(NOW)
    assert await done(store, lambda tx: tx.ledger(person, since=DAY - timedelta(days=9))) == []
    await two.tick(NOW + timedelta(hours=1))
    async with store.transaction() as tx:
        (notice,) = await tx.ledger(person, since=DAY - timedelta(days=9))
    assert (notice.kind, notice.state) == (Kind.EXPIRY, DeliveryState.PLANNED)


# --- in company


async def test_those_who_press_under_a_post_wait_for_nobody_and_one_edit_is_asked_for(server: SqlStore):
    async with server.transaction() as tx:
        club = await community.known(tx, CLUB, "en")
    edit = Revision(community=club.id, stale=Stale.DAILY, subject=DAY.toordinal(), due_at=SOON)

    async def press(account: Account, tx: SqlTransaction) -> None:
        await community.known(tx, replace(CLUB, admin=False), "en", alone=False)
        await tx.gesture(club.id, DAY, Gesture.DID_IT, account, None)
        await tx.revise(edit)

    await done(server, partial(press, ANNA))
    others = [Account(platform="here", id=str(number)) for number in range(10)]
    each = asyncio.gather(*(done(server, partial(press, account)) for account in others))
    assert not await has_to_wait(server, partial(press, BERT), each)
    async with server.transaction() as tx:
        assert (await tx.gestures(club.id, DAY)).counts[Gesture.DID_IT] == 12
        assert await tx.revisions(SOON, 9) == [edit]


async def test_an_edit_is_not_made_before_the_change_that_asked_for_it_is_kept(server: SqlStore):
    async with server.transaction() as tx:
        club = await community.known(tx, CLUB, "en")
        edit = Revision(community=club.id, stale=Stale.DAILY, subject=1, due_at=NOW)
        await tx.revise(edit)
    async with server.transaction() as one, server.transaction() as two:
        await one.revise(replace(edit, due_at=SOON))
        assert await two.revisions(SOON, 9) == []
    async with server.transaction() as tx:
        assert await tx.revisions(SOON, 9) == [edit]


async def test_what_two_choose_for_a_community_is_both_kept(server: SqlStore):
    await done(server, lambda tx: community.known(tx, CLUB, "en"))

    async def choose(tx: SqlTransaction) -> None:
        await tx.save_community(replace(await community.known(tx, CLUB, "en"), roles=True))

    assert await has_to_wait(server, choose, done(server, lambda tx: community.went(tx, "here", "-1")))
    async with server.transaction() as tx:
        club = await tx.community_of("here", "-1")
    assert club is not None
    assert (club.roles, club.here) == (True, False)


async def test_a_question_that_is_asked_anew_outlives_the_sweep_of_the_one_before(server: SqlStore):
    async with server.transaction() as tx:
        club = await community.known(tx, CLUB, "en")
        await tx.save_community(replace(club, asking="of another version"))

    async def ask(tx: SqlTransaction) -> None:
        await tx.save_community(replace(club, asking="anew"))

    assert await has_to_wait(server, ask, done(server, lambda tx: tx.forget_spent(NOW)))
    async with server.transaction() as tx:
        kept = await tx.community(club.id)
    assert kept is not None
    assert kept.asking == "anew"


async def test_a_challenge_that_another_community_joins_is_not_changed_beneath_it(server: SqlStore):
    async with server.transaction() as tx:
        clubs = [await community.known(tx, replace(CLUB, chat=chat), "en") for chat in ("-1", "-2")]
        sides = [Side(number=1, community=clubs[0].id, name="One")]
        draft = await tx.new_challenge(Contest.TEAMS, "May", DAY, DAY + timedelta(days=6), sides, None)

    async def joins(tx: SqlTransaction) -> None:
        found = await tx.alone_over(draft.id)
        assert found is not None
        await tx.save_challenge(replace(found, sides=(*found.sides, Side(number=2, community=clubs[1].id, name="Two"))))

    async def is_renamed(tx: SqlTransaction) -> None:
        found = await tx.alone_over(draft.id)
        assert found is not None
        await tx.save_challenge(replace(found, name="June"))

    assert await has_to_wait(server, joins, done(server, is_renamed))
    async with server.transaction() as tx:
        kept = await tx.challenge(draft.id)
    assert kept is not None
    assert (kept.name, len(kept.sides)) == ("June", 2)


async def test_whoever_arrives_while_a_greeting_is_made_is_greeted_by_the_next(server: SqlStore):
    async with server.transaction() as tx:
        club = replace(await community.known(tx, CLUB, "en"), place=ROOM, zone="UTC", minute=420)
        await tx.save_community(club)
        await tx.arrived(club.id, BERT, NOW)

    async def greets(tx: SqlTransaction) -> None:
        await tx.alone_in(club.id)
        people, _ = await tx.arrivals(club.id, most=5)
        assert people == 1

    late = Account(platform="here", id="late")
    guest = Guest(here=replace(CLUB, admin=False), account=late, language="en")

    async def then_forgets(tx: SqlTransaction) -> None:
        await greets(tx)
        await tx.forget_arrivals(club.id)

    await has_to_wait(server, then_forgets, done(server, lambda tx: welcome.arrived(tx, guest, NOW)))
    async with server.transaction() as tx:
        assert await tx.arrivals(club.id, most=5) == (1, [late])


# --- what is owed


async def test_nothing_is_sent_to_an_app_that_was_let_go_after_it_was_planned(store: SqlStore, anna: PersonId):
    plan = Plan(person=anna, place=HOME, kind=Kind.DAY, local_day=DAY, due_at=NOW)
    async with store.transaction() as tx:
        await tx.detach(ANNA)
        await tx.plan([plan])
        (row,) = await tx.claim("one", platform="here", now=NOW, lease_until=SOON, limit=9)
        assert not await tx.sending(row, "one", now=NOW, lease_until=SOON)


async def test_each_row_is_taken_up_by_one_of_many_workers(server: SqlStore):
    async with server.transaction() as tx:
        for number in range(40):
            new = await tx.enroll(Account(platform="here", id=str(number)), language="en", routine="glutes", now=NOW)
            await tx.plan([Plan(person=new.person, place=HOME, kind=Kind.DAY, local_day=DAY, due_at=NOW)])

    async def take(worker: int) -> list[int]:
        async with server.transaction() as tx:
            rows = await tx.claim(str(worker), platform="here", now=NOW, lease_until=SOON, limit=7)
            return [row.id for row in rows]

    taken = await asyncio.gather(*map(take, range(8)))
    found = [each for rows in taken for each in rows]
    assert len(found) == len(set(found))
    assert max(map(len, taken)) <= 7


async def test_of_many_at_once_one_holds_a_lease_and_each_has_a_slot_of_its_own(server: SqlStore):
    every = timedelta(milliseconds=40)

    async def take(worker: int) -> tuple[bool, int]:
        async with server.transaction() as tx:
            held = await tx.take_lease("one", str(worker), now=NOW, until=SOON)
            return held, (await tx.next_slot("pace", now=NOW, every=every)).at.microsecond // 40_000

    taken = await asyncio.gather(*map(take, range(12)))
    assert sum(held for held, _ in taken) == 1
    assert sorted(slot for _, slot in taken) == list(range(12))


# --- any order


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of one person, as far as it matters here; None of one who is not known."""

    status: Status | None = None
    lines: int = 0
    minute: int = 0


def after(known: Kept | None, step: str) -> Kept | None:
    """What the step makes of it."""
    match step, known:
        case "start", _:
            return known or Kept()
        case _, None:
            return None
        case "forget", _:
            return None
        case "line", _:
            return replace(known, lines=known.lines + 1)
        case "later", _:
            return replace(known, minute=known.minute + 1)
        case _:
            return replace(known, status=Status(step))


async def act(steps: Sequence[tuple[str, int]], tx: SqlTransaction) -> None:
    """A turn: each step reads before it writes, after so many trips to the database for nothing."""
    for step, trips in steps:
        for _ in range(trips):
            await tx.recall("nothing")
        contact = await tx.meet(ANNA)
        known = None if contact is None else await tx.enrollment(contact.person)
        if step == "start" and known is None:
            known = await tx.enroll(ANNA, language="en", routine="glutes", now=NOW)
        if known is None:
            continue
        match step:
            case "start":
                pass
            case "forget":
                await company.leaving(tx, known.person, NOW)
                await tx.forget(known.person)
            case "line":
                await tx.note_safety(known.person, Line(day=DAY, at=NOW, tier=Tier.NONE))
            case "later":
                await tx.save_enrollment(replace(known, minute=(known.minute or 0) + 1))
            case _:
                await tx.check_in(known.person, DAY, Status(step), now=NOW)


async def kept_in(store: SqlStore) -> Kept | None:
    async with store.transaction() as tx:
        contact = await tx.contact(ANNA)
        known = None if contact is None else await tx.enrollment(contact.person)
        if known is None:
            return None
        status = (await tx.check_ins(known.person)).get(DAY)
        return Kept(status=status, lines=len(await tx.safety_log(known.person)), minute=known.minute or 0)


_steps = st.sampled_from(["start", "forget", "line", "later", "done", "rest"])
_turns = st.lists(st.lists(st.tuples(_steps, st.integers(0, 2)), min_size=1, max_size=3), min_size=2, max_size=3)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=_turns, known=st.booleans())
async def test_turns_at_the_same_time_end_as_in_some_order(
    store: SqlStore, turns: list[list[tuple[str, int]]], known: bool
):
    before: Kept | None = None
    async with store.transaction() as tx:
        contact = await tx.contact(ANNA)
        if contact is not None:
            await tx.forget(contact.person)
        if known:
            await tx.enroll(ANNA, language="en", routine="glutes", now=NOW)
            before = Kept()
    await asyncio.gather(*(again(partial(done, store, partial(act, steps))) for steps in turns))
    possible: list[Kept | None] = []
    for order in permutations(turns):
        state = before
        for step, _ in [each for turn in order for each in turn]:
            state = after(state, step)
        possible.append(state)
    assert await kept_in(store) in possible


async def test_of_two_who_wait_for_each_other_one_is_told_to_do_it_again(server: SqlStore):
    async with server.transaction() as tx:
        one, two = [(await tx.enroll(each, language="en", routine="glutes", now=NOW)).person for each in (ANNA, BERT)]
    both, met = [0], asyncio.Event()

    async def hold(first: PersonId, second: PersonId, tx: SqlTransaction) -> None:
        await tx.alone_with(first)
        both[0] += 1
        if both[0] == 2:
            met.set()
        await met.wait()
        await tx.alone_with(second)

    turns = [partial(done, server, partial(hold, *pair)) for pair in ((one, two), (two, one))]
    found = await asyncio.gather(*(turn() for turn in turns), return_exceptions=True)
    assert [type(each) for each in found if each is not None] == [StoreConflict]
    both[0] = 0
    await asyncio.gather(*map(again, turns))
