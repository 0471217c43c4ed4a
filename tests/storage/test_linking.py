"""Codes, buddies and the accounts of one person, as the store keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import InvalidValue, Unreachable
from core.rules.buddies import Nudge
from core.rules.challenge import Contest, Entrant, Side
from core.rules.community import CommunityId, Gesture
from core.rules.ledger import Delivery, Kind, LedgerRow, Plan
from core.rules.people import Account, Contact, Enrollment, PersonId, Place, Preferences, State
from core.rules.tokens import Purpose, Token
from core.storage.store import SqlStore
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW, run

DAY = date(2025, 6, 2)
MINUTE = timedelta(minutes=1)
ALSO = Account(platform="there", id="anna-too")
BERT = Account(platform="there", id="bert")
HERE = Place(platform="here", address="dm-1", private=True)
THERE = Place(platform="there", address="dm-2", private=True)
CODE = Token(sha256="c0de", purpose=Purpose.LINK, giver=ANNA, expires_at=NOW + 10 * MINUTE)


async def enroll(tx: SqlTransaction, account: Account) -> PersonId:
    return (await tx.enroll(account, language="en", routine="glutes", now=NOW)).person


async def a_club(tx: SqlTransaction, platform: str) -> CommunityId:
    return (await tx.found(platform, "-1", name="Club", language="en")).id


# --- codes


async def test_a_code_holds_until_it_expires_or_is_void(store: SqlStore, anna: PersonId):
    given = replace(CODE, person=anna, subject=7)
    rival = Token(sha256="0ther", purpose=Purpose.RIVAL, giver=ANNA, expires_at=NOW + 20 * MINUTE)
    async with store.transaction() as tx:
        await tx.offer(given)
        await tx.offer(rival)
        assert await tx.token("c0de", NOW) == given
        assert await tx.token("c0d3", NOW) is None
        assert await tx.token("c0de", given.expires_at) is None
        assert await tx.token("c0de", NOW) is None, "what does not hold is forgotten"
        assert await tx.token("0ther", NOW) == rival
        await tx.void("0ther")
        assert await tx.token("0ther", NOW) is None


async def test_a_new_code_voids_the_earlier_one_of_its_giver_and_purpose(store: SqlStore):
    others = [replace(CODE, sha256="1", purpose=Purpose.BUDDY), replace(CODE, sha256="2", giver=BERT)]
    async with store.transaction() as tx:
        for token in (CODE, *others, replace(CODE, sha256="new")):
            await tx.offer(token)
        assert [await tx.token(code, NOW) for code in ("c0de", "1", "2")] == [None, *others]


async def test_a_code_is_bound_to_the_account_that_showed_it_first(store: SqlStore):
    async with store.transaction() as tx:
        await tx.offer(CODE)
        assert await tx.take_token("c0de", BERT)
        assert await tx.take_token("c0de", BERT)
        assert not await tx.take_token("c0de", replace(BERT, platform="here"))
        assert not await tx.take_token("none", BERT)
        shown = replace(CODE, taken_by=BERT)
        assert await tx.token("c0de", NOW) == await tx.taken_token(BERT, Purpose.LINK, NOW) == shown
        later = replace(CODE, sha256="later", giver=ALSO, expires_at=NOW + 11 * MINUTE)
        await tx.offer(later)
        assert await tx.take_token("later", BERT)
        assert await tx.taken_token(BERT, Purpose.LINK, NOW) == replace(later, taken_by=BERT)
        assert await tx.taken_token(BERT, Purpose.BUDDY, NOW) is await tx.taken_token(ANNA, Purpose.LINK, NOW) is None
        assert await tx.taken_token(BERT, Purpose.LINK, later.expires_at) is None


async def test_wrong_tries_are_counted_by_account_and_by_all_and_name_nobody(store: SqlStore):
    async with store.transaction() as tx:
        assert await tx.wrong_tries(ANNA, NOW) == (0, 0)
        for minute, account in ((0, ANNA), (5, BERT), (6, ANNA)):
            await tx.note_wrong_try(account, NOW + minute * MINUTE, forget_before=NOW)
        assert await tx.wrong_tries(ANNA, NOW) == (2, 3)
        assert await tx.wrong_tries(BERT, NOW + 6 * MINUTE) == (0, 1)
        await tx.note_wrong_try(ANNA, NOW + 7 * MINUTE, forget_before=NOW + 5 * MINUTE)
        assert await tx.wrong_tries(ANNA, NOW) == (2, 3)
        kept = [who for (who,) in await run(tx, "SELECT DISTINCT who FROM wrong_try")]
        assert len(kept) == 2
        assert not any(account.id.encode() in who for who in kept for account in (ANNA, BERT))


# --- buddies


async def test_buddies_are_each_others_in_the_order_in_which_they_agreed(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        bert = await enroll(tx, BERT)
        cara = await enroll(tx, replace(BERT, id="cara"))
        for one, other in ((cara, anna), (anna, bert), (bert, anna)):
            await tx.pair(one, other, on=("where", "there"))
        assert await tx.agreed_on(anna, cara) == ("there", "where")
        assert await tx.agreed_on(cara, anna) == await tx.agreed_on(anna, bert) == ("where", "there"), "not anew"
        assert await tx.agreed_on(bert, cara) is None
        assert await tx.buddies(anna) == [cara, bert]
        assert await tx.buddies(bert) == await tx.buddies(cara) == [anna]
        assert await tx.part(bert, anna)
        assert not await tx.part(anna, bert)
        assert await tx.buddies(anna) == [cara]
        with pytest.raises(InvalidValue):
            await tx.pair(anna, anna, on=("here", "here"))


async def test_a_kind_word_is_the_senders_latest_and_waits_for_its_receiver(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        bert = await enroll(tx, BERT)
        cara = await enroll(tx, replace(BERT, id="cara"))
        assert await tx.nudge_by(bert) is None
        first = Nudge(sender=bert, receiver=cara, words=1, at=NOW)
        second = Nudge(sender=bert, receiver=anna, words=2, at=NOW + MINUTE)
        early = Nudge(sender=cara, receiver=anna, words=3, at=NOW)
        for nudge in (first, second, early):
            await tx.nudge(nudge)
        assert await tx.nudge_by(bert) == second
        assert await tx.nudges_to(anna, NOW) == [early, second]
        assert await tx.nudges_to(anna, NOW + MINUTE) == [second]
        assert await tx.nudges_to(cara, NOW) == []


# --- accounts of one person


async def test_an_account_that_is_linked_keeps_its_place_and_stands_last(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        await enroll(tx, BERT)
        await tx.attach(ALSO, anna)
        await tx.reached(BERT, THERE)
        await tx.lost(THERE, Unreachable.CLOSED)
        await tx.attach(BERT, anna)
        assert await tx.accounts(anna) == [
            Contact(account=ANNA, person=anna),
            Contact(account=ALSO, person=anna),
            Contact(account=BERT, person=anna, place=THERE, unreachable=Unreachable.CLOSED),
        ]
        await tx.detach(ALSO)
        assert await tx.contact(ALSO) is None
        assert [each.account for each in await tx.accounts(anna)] == [ANNA, BERT]
        await tx.detach(ALSO)


async def test_an_account_that_changes_hands_opens_nothing_with_an_old_code(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        await tx.attach(ALSO, anna)
        bert = await enroll(tx, BERT)
        for change in (tx.detach(ALSO), tx.attach(ALSO, bert)):
            await tx.offer(replace(CODE, sha256="given", giver=ALSO, person=anna))
            await tx.offer(replace(CODE, sha256="shown"))
            await tx.take_token("shown", ALSO)
            await tx.offer(replace(CODE, sha256="other", purpose=Purpose.BUDDY))
            await change
            assert await tx.token("given", NOW) is await tx.token("shown", NOW) is None
            assert await tx.token("other", NOW) is not None


async def test_who_lets_an_account_go_leaves_the_communities_of_its_platform(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        here, there = await a_club(tx, "here"), await a_club(tx, "there")
        for community in (here, there):
            await tx.join_community(community, anna)
        for account in (ALSO, BERT):
            await tx.attach(account, anna)
        sides = [Side(number=1, community=there, name="All")]
        board = await tx.new_challenge(Contest.BOARD, "May", DAY, DAY + 6 * (24 * 60 * MINUTE), sides, None)
        await tx.enter(board.id, Entrant(person=anna, side=1, joined_day=DAY))
        await tx.detach(BERT)
        assert [each.community for each in await tx.memberships(anna)] == [here, there]
        await tx.detach(ALSO)
        assert [each.community for each in await tx.memberships(anna)] == [here]
        assert await tx.entrants(board.id) == []


async def test_what_is_handed_over_is_what_the_other_does_not_have(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        bert = await enroll(tx, BERT)
        cara = await enroll(tx, replace(BERT, id="cara"))
        here, there = await a_club(tx, "here"), await a_club(tx, "there")
        made = [
            await tx.new_challenge(
                Contest.BOARD, "May", DAY, DAY + 6 * (24 * 60 * MINUTE), [Side(number=1, community=here, name="")], None
            )
            for _ in range(2)
        ]
        for person, account, communities, challenges in (
            (anna, ANNA, (here, there), made),
            (bert, BERT, (there,), made[1:]),
        ):
            for community in communities:
                await tx.join_community(community, person)
                await tx.gesture(community, DAY, Gesture.SHARED, account, person)
            for challenge in challenges:
                await tx.enter(challenge.id, Entrant(person=person, side=1, joined_day=DAY, alias=account.id))
            await tx.pair(person, cara, on=("here", "there"))
        assert await tx.gesture_days(anna) == [(here, DAY), (there, DAY)]
        await tx.hand_over(anna, bert)
        assert [each.community for each in await tx.memberships(bert)] == [here, there]
        assert [each.community for each in await tx.memberships(anna)] == [there]
        assert [(each.person, each.alias) for each in await tx.entrants(made[0].id)] == [(bert, "anna")]
        assert [(each.person, each.alias) for each in await tx.entrants(made[1].id)] == [(anna, "anna"), (bert, "bert")]
        owners = (await run(tx, "SELECT community, person FROM gesture ORDER BY id")).all()
        assert [tuple(row) for row in owners] == [(here, bert), (there, anna), (there, bert)]
        assert await tx.buddies(cara) == [anna, bert]


async def test_what_has_not_left_yet_follows_to_another_place(store: SqlStore, anna: PersonId):
    async with store.transaction() as tx:
        bert = await enroll(tx, BERT)
        plan = Plan(person=anna, place=HERE, kind=Kind.DAY, local_day=DAY, due_at=NOW)
        await tx.plan([plan])
        left, held = await claim(tx), replace(plan, kind=Kind.SNOOZE)
        assert await tx.sending(left, "one", now=NOW, lease_until=NOW + MINUTE)
        await tx.plan([held])
        taken = await claim(tx)
        await tx.plan([replace(plan, person=bert)])
        await tx.redirect(anna, HERE, THERE)
        assert not await tx.sending(taken, "one", now=NOW, lease_until=NOW + MINUTE), "it would go to the old place"
        (moved,) = await tx.claim("one", platform="there", now=NOW, lease_until=NOW + MINUTE, limit=9)
        assert (moved.id, moved.place) == (taken.id, THERE)
        (other,) = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + MINUTE, limit=9)
        assert isinstance(other, Delivery)
        assert other.person == bert
        (orphan,) = await tx.orphans("two", now=NOW + MINUTE, lease_until=NOW + 2 * MINUTE, limit=9)
        assert (orphan.id, orphan.place) == (left.id, HERE)


async def test_what_one_app_is_told_of_another_goes_to_no_other_and_waits_until_it_was_said(
    store: SqlStore, anna: PersonId
):
    async with store.transaction() as tx:
        await tx.attach(ALSO, anna)
        assert [each.untold_at for each in await tx.accounts(anna)] == [None, None]
        await tx.note_untold(ALSO, NOW)
        assert [each.untold_at for each in await tx.accounts(anna)] == [None, NOW]
        await tx.plan([Plan(person=anna, place=HERE, kind=Kind.LINKED, local_day=DAY, due_at=NOW)])
        await tx.redirect(anna, HERE, THERE)
        assert (await claim(tx)).place == HERE
        await tx.note_untold(ALSO, None)
        assert (await tx.accounts(anna))[1].untold_at is None


async def claim(tx: SqlTransaction) -> LedgerRow:
    """The one row that is ready here."""
    (row,) = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + MINUTE, limit=9)
    return row


async def due_place(tx: SqlTransaction) -> Place | None:
    return (await tx.due(NOW, 1))[0].place


async def test_messages_go_to_the_app_chosen_else_to_the_one_used_last_that_can_be_reached(
    store: SqlStore, anna: PersonId
):
    active = Enrollment(
        person=anna,
        routine="glutes",
        language="en",
        state=State.ACTIVE,
        zone="Europe/Berlin",
        minute=420,
        first_day=DAY,
        next_due_at=NOW,
    )
    to_here = replace(active, preferences=Preferences(app="here"))
    async with store.transaction() as tx:
        await tx.save_enrollment(active)
        await tx.attach(ALSO, anna)
        assert await tx.place_of(anna, None) is await due_place(tx) is None
        await tx.reached(ALSO, THERE)
        assert await tx.place_of(anna, "here") == await due_place(tx) == THERE
        await tx.reached(ANNA, HERE)
        assert await tx.place_of(anna, None) == await due_place(tx) == HERE, "none was used: the first one"
        await tx.used(ALSO, NOW)
        assert await tx.place_of(anna, None) == await due_place(tx) == THERE
        await tx.used(ANNA, NOW + MINUTE)
        assert await tx.place_of(anna, None) == await due_place(tx) == HERE
        await tx.used(ALSO, NOW + 2 * MINUTE)
        await tx.save_enrollment(to_here)
        assert await tx.enrollment(anna) == to_here
        assert await tx.place_of(anna, "here") == await due_place(tx) == HERE
        await tx.lost(HERE, Unreachable.BLOCKED)
        assert await tx.place_of(anna, "here") == await due_place(tx) == THERE
        await tx.lost(THERE, Unreachable.CLOSED)
        assert await tx.place_of(anna, None) is await due_place(tx) is None
