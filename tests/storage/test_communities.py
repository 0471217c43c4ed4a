"""Communities, their members, and what is owed to them, as the store keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import Unreachable
from core.ports import MessageRef, Revision, Stale
from core.rules.challenge import Contest, Side
from core.rules.community import Community, CommunityId, Gesture, Gestures, Membership
from core.rules.ledger import LEASE, DeliveryState, Kind, Outcome, Plan, Post, PostKind, PostPlan, Settlement
from core.rules.people import Account, PersonId, Place
from core.storage.store import SqlStore
from core.storage.transaction import SqlTransaction
from tests.storage.conftest import ANNA, NOW, run

DAY = date(2025, 6, 2)
TOMORROW = DAY + timedelta(days=1)
SECOND = timedelta(seconds=1)
HALL = Place(platform="here", address="-100/45", private=False)
DIRECT = Place(platform="here", address="dm-1", private=True)
BERT, CARA = Account(platform="here", id="bert"), Account(platform="here", id="cara")


@pytest.fixture
async def club(store: SqlStore) -> Community:
    async with store.transaction() as tx:
        return await tx.found("here", "-100", name="The club", language="en")


async def enroll(tx: SqlTransaction, account: Account) -> PersonId:
    return (await tx.enroll(account, language="en", routine="glutes", now=NOW)).person


def a_post(club: Community, kind: PostKind = PostKind.DAILY, subject: int = 0) -> PostPlan:
    return PostPlan(community=club.id, place=HALL, kind=kind, local_day=DAY, due_at=NOW, subject=subject)


async def send(tx: SqlTransaction, ref: str = "m-1") -> Post:
    """Take the one post that is owed, and say that it arrived as `ref`."""
    (post,) = await tx.claim("one", platform="here", now=NOW + SECOND, lease_until=NOW + LEASE, limit=10)
    assert isinstance(post, Post)
    assert await tx.settle(post, Settlement(state=DeliveryState.SENT, ref=ref))
    return post


def ref(message: str, place: Place = HALL) -> MessageRef:
    return MessageRef(place=place, id=message)


# --- communities


async def test_a_community_is_founded_once_and_stays_what_its_admins_made_it(store: SqlStore, club: Community):
    chosen = replace(
        club,
        name="Renamed",
        language="de",
        place=HALL,
        zone="Europe/Berlin",
        minute=420,
        posts=False,
        welcome=False,
        roles=True,
        here=False,
        asking="coach.city",
        next_due_at=NOW,
    )
    async with store.transaction() as tx:
        assert club == Community(id=club.id, platform="here", chat="-100", name="The club", language="en")
        await tx.save_community(chosen)
        assert await tx.found("here", "-100", name="Anything", language="fr") == chosen
        assert (await tx.found("there", "-100", name="Another", language="fr")).id != club.id
        assert await tx.community(club.id) == await tx.community_of("here", "-100") == chosen
        assert await tx.community(CommunityId(99)) is await tx.community_of("here", "-1") is None
        assert await tx.communities_on("here") == [chosen]


async def test_communities_are_due_earliest_first_and_only_where_the_bot_is(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        early, gone = [await tx.found("here", chat, name="Club", language="en") for chat in ("-101", "-102")]
        assert await tx.next_due_at(("here",)) is None
        await tx.save_community(replace(gone, here=False, next_due_at=NOW - 2 * SECOND))
        assert await tx.next_due_at(("here",)) is None
        await tx.save_community(replace(club, next_due_at=NOW))
        await tx.save_community(replace(early, next_due_at=NOW - SECOND))
        assert [due.id for due in await tx.due_communities(NOW, 10)] == [early.id, club.id]
        assert [due.id for due in await tx.due_communities(NOW, 1)] == [early.id]
        assert [due.id for due in await tx.due_communities(NOW - SECOND, 10)] == [early.id]
        assert await tx.next_due_at(("here",)) == NOW - SECOND


async def test_a_community_that_moves_takes_its_place_and_its_messages_along(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        await tx.save_community(replace(club, place=HALL))
        near = replace(a_post(club, subject=1), place=replace(HALL, address="-1004/45"))
        chat = replace(a_post(club, subject=2), place=replace(HALL, address="-100"))
        await tx.plan_posts([a_post(club), near, chat])
        assert await tx.move_community("here", "-100", "-200")
        assert not await tx.move_community("here", "-100", "-300")
        moved = replace(HALL, address="-200/45")
        assert await tx.community(club.id) == replace(club, chat="-200", place=moved)
        posts = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10)
        assert {post.place.address for post in posts} == {"-200/45", "-1004/45", "-200"}


async def test_what_was_founded_under_a_new_id_meanwhile_makes_way_and_leaves_its_sides(
    store: SqlStore, club: Community, anna: PersonId
):
    async with store.transaction() as tx:
        other = await tx.found("here", "-200", name="The same club", language="en")
        await tx.join_community(other.id, anna)
        await tx.plan_posts([a_post(other)])
        sides = [Side(number=1, community=other.id, name="Us"), Side(number=2, community=club.id, name="Them")]
        teams = await tx.new_challenge(Contest.TEAMS, "Spring", DAY, DAY + 6 * (TOMORROW - DAY), sides, None)
        assert await tx.move_community("here", "-100", "-200")
        assert await tx.community_of("here", "-200") == replace(club, chat="-200")
        assert await tx.community(other.id) is None
        assert await tx.memberships(anna) == []
        assert await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10) == []
        (kept,) = await tx.challenges(club.id)
        assert (kept.id, kept.communities, len(kept.sides)) == (teams.id, (club.id,), 2)


# --- members


async def test_a_membership_is_kept_once_and_shows_a_role_when_told(store: SqlStore, club: Community, anna: PersonId):
    async with store.transaction() as tx:
        away = await tx.found("there", "-1", name="Away", language="en")
        for community in (away, club, club):
            await tx.join_community(community.id, anna)
        mine = Membership(community=club.id, person=anna)
        assert await tx.memberships(anna) == [mine, replace(mine, community=away.id)]
        await tx.save_membership(replace(mine, shows_role=True))
        await tx.join_community(club.id, anna)
        assert await tx.memberships(anna) == [replace(mine, shows_role=True), replace(mine, community=away.id)]
        assert await tx.showing_roles(club.id) == [anna]
        assert await tx.showing_roles(away.id) == []
        assert await tx.member_account(club.id, anna) == ANNA
        assert await tx.member_account(away.id, anna) is None


async def test_who_leaves_leaves_nothing_there_and_everything_elsewhere(
    store: SqlStore, club: Community, anna: PersonId
):
    async with store.transaction() as tx:
        other = await tx.found("here", "-101", name="Other", language="en")
        bert = await enroll(tx, BERT)
        for community in (club, other):
            await tx.join_community(community.id, anna)
            await tx.gesture(community.id, DAY, Gesture.DID_IT, ANNA, anna)
        await tx.join_community(club.id, bert)
        await tx.gesture(club.id, DAY, Gesture.DID_IT, BERT, bert)
        assert await tx.leave_community(club.id, anna) == []
        assert [each.community for each in await tx.memberships(anna)] == [other.id]
        assert (await tx.gestures(club.id, DAY)).counts == {Gesture.DID_IT: 1}
        assert (await tx.gestures(other.id, DAY)).counts == {Gesture.DID_IT: 1}
        assert [each.community for each in await tx.memberships(bert)] == [club.id]


async def test_those_who_arrived_wait_in_the_order_in_which_they_came(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        other = await tx.found("here", "-101", name="Other", language="en")
        assert await tx.arrived(club.id, CARA, NOW) == 1
        assert await tx.arrived(club.id, BERT, NOW + SECOND) == 2
        assert await tx.arrived(club.id, CARA, NOW + 2 * SECOND) == 2
        assert await tx.arrived(other.id, CARA, NOW) == 1
        assert await tx.arrivals(club.id, most=9) == (2, [CARA, BERT])
        assert await tx.arrivals(club.id, most=1) == (2, [CARA])
        await tx.unarrived(club.id, CARA)
        assert await tx.arrivals(club.id, most=9) == (1, [BERT])
        await tx.forget_arrivals(club.id)
        assert await tx.arrivals(club.id, most=9) == (0, [])
        assert await tx.arrivals(other.id, most=9) == (1, [CARA])


# --- under the post of a day


async def test_a_gesture_counts_once_a_day_and_account_until_it_is_taken_back(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        assert await tx.gesture(club.id, DAY, Gesture.DID_IT, BERT, None)
        assert not await tx.gesture(club.id, DAY, Gesture.DID_IT, BERT, None)
        assert await tx.gesture(club.id, DAY, Gesture.CHEERED, BERT, None)
        assert await tx.gesture(club.id, DAY, Gesture.DID_IT, CARA, None)
        assert await tx.gesture(club.id, TOMORROW, Gesture.DID_IT, BERT, None)
        assert await tx.gestures(club.id, DAY) == Gestures(counts={Gesture.DID_IT: 2, Gesture.CHEERED: 1})
        assert await tx.take_back(club.id, DAY, Gesture.DID_IT, BERT)
        assert not await tx.take_back(club.id, DAY, Gesture.DID_IT, BERT)
        assert (await tx.gestures(club.id, DAY)).counts == {Gesture.DID_IT: 1, Gesture.CHEERED: 1}
        assert (await tx.gestures(club.id, TOMORROW)).counts == {Gesture.DID_IT: 1}


async def test_names_are_shown_of_those_who_shared_in_their_order_while_they_have_an_account_there(
    store: SqlStore, club: Community, anna: PersonId
):
    async with store.transaction() as tx:
        bert = await enroll(tx, BERT)
        for account, person in ((BERT, bert), (ANNA, anna)):
            await tx.gesture(club.id, DAY, Gesture.SHARED, account, person)
        await tx.gesture(club.id, DAY, Gesture.DID_IT, ANNA, anna)
        assert await tx.gestures(club.id, DAY) == Gestures(
            counts={Gesture.SHARED: 2, Gesture.DID_IT: 1}, shared=("bert", "anna")
        )
        await tx.attach(Account(platform="there", id="b"), bert)
        await tx.detach(BERT)
        assert (await tx.gestures(club.id, DAY)).shared == ("anna",)


async def test_a_stranger_cannot_be_followed_from_day_to_day_or_place_to_place(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        other = await tx.found("here", "-101", name="Other", language="en")
        for community, day in ((club, DAY), (club, TOMORROW), (other, DAY)):
            await tx.gesture(community.id, day, Gesture.DID_IT, BERT, None)
        whos = [who for (who,) in await run(tx, "SELECT who FROM gesture")]
        assert len(set(whos)) == 3
        assert not any(b"bert" in who for who in whos)


# --- the ledger of communities


async def test_a_post_is_owed_once_a_community_kind_subject_and_day(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        await tx.plan_posts([a_post(club), a_post(club, PostKind.STANDING, 7), a_post(club, PostKind.STANDING, 8)])
        await tx.plan_posts([replace(a_post(club), due_at=NOW - LEASE), replace(a_post(club), local_day=TOMORROW)])
        await tx.plan_posts([])
        posts = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10)
        seven = next(post for post in posts if isinstance(post, Post) and post.subject == 7)
        assert seven == Post(
            id=seven.id,
            community=club.id,
            place=HALL,
            kind=PostKind.STANDING,
            subject=7,
            local_day=DAY,
            due_at=NOW,
            ready_at=NOW,
            state=DeliveryState.CLAIMED,
            claim=1,
        )
        assert len(posts) == 4
        assert {post.due_at for post in posts} == {NOW}


async def test_messages_to_people_and_posts_leave_by_the_same_door(store: SqlStore, club: Community, anna: PersonId):
    async with store.transaction() as tx:
        await tx.plan([Plan(person=anna, place=DIRECT, kind=Kind.DAY, local_day=DAY, due_at=NOW)])
        await tx.plan_posts([replace(a_post(club), due_at=NOW - SECOND)])
        post, message = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10)
        assert (type(post).__name__, type(message).__name__) == ("Post", "Delivery")
        for row in (post, message):
            assert await tx.sending(row, "one", now=NOW, lease_until=NOW + LEASE)
        later = NOW + LEASE
        orphaned = await tx.orphans("two", now=later, lease_until=later + LEASE, limit=10)
        assert {type(row).__name__ for row in orphaned} == {"Post", "Delivery"}
        assert not await tx.settle(post, Settlement(state=DeliveryState.UNKNOWN, outcome=Outcome.NO_ANSWER))


async def test_a_lost_place_drops_posts_too_and_tells_of_people_alone(store: SqlStore, club: Community, anna: PersonId):
    async with store.transaction() as tx:
        await tx.plan([Plan(person=anna, place=HALL, kind=Kind.DAY, local_day=DAY, due_at=NOW)])
        await tx.plan_posts([a_post(club)])
        assert await tx.lost(HALL, Unreachable.GONE) is None
        assert await tx.drop_planned(HALL, Outcome.GONE) == [(anna, DAY)]
        assert await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10) == []


async def test_the_latest_post_that_was_sent_is_the_one_to_edit(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        await tx.plan_posts([a_post(club)])
        assert await tx.posted(club.id, PostKind.DAILY, 0) is None
        await send(tx, "m-1")
        await tx.plan_posts([replace(a_post(club), local_day=TOMORROW, due_at=NOW + SECOND)])
        assert await tx.posted(club.id, PostKind.DAILY, 0) == ref("m-1")
        await send(tx, "m-2")
        assert await tx.posted(club.id, PostKind.DAILY, 0) == ref("m-2")
        assert await tx.posted(club.id, PostKind.DAILY, 0, DAY) == ref("m-1")
        assert await tx.posted(club.id, PostKind.DAILY, 1) is await tx.posted(club.id, PostKind.FINAL, 0) is None
        assert await tx.last_post_at(club.id, PostKind.DAILY) == NOW + SECOND
        assert await tx.last_post_at(club.id, PostKind.GREETING) is None


async def test_a_message_stands_where_it_was_moved_to_until_it_is_gone(store: SqlStore, club: Community):
    elsewhere = ref("m-9", replace(HALL, address="-100/46"))
    async with store.transaction() as tx:
        await tx.plan_posts([a_post(club, PostKind.STANDING, 7)])
        await send(tx, "m-1")
        await tx.stands(club.id, ref("m-2"), None)
        await tx.stands(CommunityId(club.id + 1), ref("m-1"), None)
        await tx.stands(club.id, ref("m-1", elsewhere.place), None)
        assert await tx.posted(club.id, PostKind.STANDING, 7) == ref("m-1")
        await tx.stands(club.id, ref("m-1"), elsewhere)
        assert await tx.posted(club.id, PostKind.STANDING, 7) == elsewhere
        await tx.stands(club.id, elsewhere, None)
        assert await tx.posted(club.id, PostKind.STANDING, 7) is None


async def test_a_post_owed_anew_is_another_one(store: SqlStore, club: Community):
    standing = a_post(club, PostKind.STANDING, 7)
    async with store.transaction() as tx:
        await tx.plan_posts([standing, a_post(club, PostKind.STANDING, 8)])
        posts = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10)
        eight = next(post for post in posts if isinstance(post, Post) and post.subject == 8)
        await tx.post_again(replace(standing, due_at=NOW + SECOND))
        seven = await send(tx)
        assert (seven.subject, seven.due_at) == (7, NOW + SECOND)
        assert await tx.settle(eight, Settlement(state=DeliveryState.SENT, ref="m-8"))
        left = [await tx.may_have_left(club.id, PostKind.STANDING, number) for number in (7, 8, 9)]
        assert left == [True, True, False]
        await tx.post_again(replace(standing, due_at=NOW + SECOND))
        assert await tx.may_have_left(club.id, PostKind.STANDING, 7), "it is owed"
        await tx.call_off_posts(club.id, PostKind.STANDING, 7)
        assert not await tx.may_have_left(club.id, PostKind.STANDING, 7)


async def test_posts_that_are_called_off_are_not_sent_and_those_that_left_are(store: SqlStore, club: Community):
    async with store.transaction() as tx:
        await tx.plan_posts([a_post(club, PostKind.STANDING, 7), a_post(club, PostKind.STANDING, 8)])
        posts = await tx.claim("one", platform="here", now=NOW, lease_until=NOW + LEASE, limit=10)
        seven, eight = sorted((post for post in posts if isinstance(post, Post)), key=lambda post: post.subject)
        await tx.call_off_posts(club.id, PostKind.STANDING, 7)
        assert not await tx.sending(seven, "one", now=NOW, lease_until=NOW + LEASE)
        assert await tx.sending(eight, "one", now=NOW, lease_until=NOW + LEASE)
        await tx.call_off_posts(club.id, PostKind.STANDING, 8)
        assert await tx.settle(eight, Settlement(state=DeliveryState.PLANNED, ready_at=NOW, attempt=1))


async def test_many_changes_are_one_revision_at_the_earliest_instant(store: SqlStore, club: Community):
    soon = Revision(community=club.id, stale=Stale.STANDING, subject=7, due_at=NOW + SECOND)
    other = replace(soon, subject=8, due_at=NOW)
    async with store.transaction() as tx:
        for revision in (soon, replace(soon, due_at=NOW + LEASE), other):
            await tx.revise(revision)
        assert await tx.revisions(NOW, 9) == [other]
        assert await tx.next_due_at(()) == NOW
        assert await tx.revisions(NOW + SECOND, 9) == [other, soon]
        assert await tx.revisions(NOW + SECOND, 1) == [other]
        await tx.revised(other)
        assert await tx.revisions(NOW + LEASE, 9) == [soon]


async def test_what_is_asked_for_anew_while_it_is_being_done_is_done_again(store: SqlStore, club: Community):
    first = Revision(community=club.id, stale=Stale.DAILY, subject=1, due_at=NOW)
    taken = replace(first, due_at=NOW + LEASE)
    anew = replace(first, due_at=NOW + SECOND)
    async with store.transaction() as tx:
        await tx.revise(first)
        await tx.revise_later(first, taken.due_at)
        assert await tx.revisions(NOW, 9) == []
        await tx.revise(anew)
        await tx.revised(taken)
        await tx.revise_later(taken, NOW + 2 * LEASE)
        assert await tx.revisions(NOW + SECOND, 9) == [anew]
        await tx.revised(anew)
        assert await tx.revisions(NOW + 9 * LEASE, 9) == []


async def test_whatever_waits_in_a_community_is_due_at_the_latest_when_told(store: SqlStore, club: Community):
    late = Revision(community=club.id, stale=Stale.DAILY, subject=1, due_at=NOW + 9 * LEASE)
    early = replace(late, subject=2, due_at=NOW)
    async with store.transaction() as tx:
        other = await tx.found("here", "-200", name="Another club", language="en")
        for revision in (late, early, replace(late, community=other.id)):
            await tx.revise(revision)
        await tx.revise_all(club.id, NOW + SECOND)
        assert await tx.revisions(NOW + LEASE, 9) == [early, replace(late, due_at=NOW + SECOND)]
