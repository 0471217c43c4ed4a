"""What communities are sent, and how what stands there reads now: both follow from today's state."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from core.content import Content
from core.flows import roles, welcome
from core.flows.post_cards import daily_card
from core.flows.standing import settle, standing_of
from core.flows.standing_cards import daily_line, final_card, standing_card
from core.flows.standing_pictures import drawn
from core.messages.card import Card, Outgoing
from core.pictures.studio import Studio
from core.ports import Award, Edit, Revision, Stale, Transaction
from core.rules.challenge import Challenge, ChallengeId, Contest, Stage
from core.rules.community import Community, Gesture
from core.rules.days import LocalDay
from core.rules.ledger import Outcome, Post, PostKind, PostPlan
from core.rules.people import Place
from core.rules.posts import stood_anew

_AWAY = timedelta(days=1)  # no row waits so long for the bot to be back: whatever waits is due then (finals.catch_up)


async def compose(content: Content, studio: Studio, tx: Transaction, post: Post, now: datetime) -> Outgoing | Outcome:
    """What a post reads now, or the outcome that makes it needless."""
    community = await tx.community(post.community)
    if community is None or not community.ready or community.place is None:
        return Outcome.NOT_ACTIVE
    if community.place != post.place:
        await _follow(tx, post, community.place)
        return Outcome.NO_PLACE
    match post.kind:
        case PostKind.DAILY:
            card = await _daily(content, tx, community, post.local_day, now)
            return Outcome.NOT_WANTED if card is None else Outgoing(card=card, language=community.language)
        case PostKind.GREETING:
            return await welcome.compose(tx, community, post)
        case PostKind.STANDING | PostKind.FINAL:
            return await _about_challenge(content, studio, tx, community, post, now)


async def revised(
    content: Content, tx: Transaction, revision: Revision, now: datetime
) -> Edit | Award | datetime | None:
    """How what is stale reads now; None when it does not stand anywhere any more.

    Where the bot is away nothing can be edited, and what people took back still shows: when to look again.
    """
    community = await tx.community(revision.community)
    if community is None:
        return None
    if not community.here:
        return now + _AWAY
    match revision.stale:
        case Stale.DAILY:
            return await _daily_edit(content, tx, community, date.fromordinal(revision.subject), now)
        case Stale.STANDING:
            return await _standing_edit(tx, community, ChallengeId(revision.subject), now)
        case Stale.FINAL:
            return await _final_edit(tx, community, ChallengeId(revision.subject), now)
        case Stale.ROLE:
            return await roles.award(tx, revision, now)


async def _follow(tx: Transaction, post: Post, place: Place) -> None:
    """Posts go to another place since this one was planned."""
    plan = PostPlan(
        community=post.community,
        place=place,
        kind=post.kind,
        local_day=post.local_day,
        due_at=post.due_at,
        subject=post.subject,
    )
    await tx.post_again(plan)


async def _daily(content: Content, tx: Transaction, community: Community, day: LocalDay, now: datetime) -> Card | None:
    """The post of the day: the stretch, and a line for each open challenge; None where there is neither."""
    gestures = await tx.gestures(community.id, day)
    open_ones = [each for each in await tx.challenges(community.id) if each.stage is Stage.OPEN]
    lines = tuple([daily_line(each, await standing_of(tx, each, now), day) for each in open_ones])
    stretches = community.posts or Gesture.DID_IT in gestures.counts  # what people answered stays
    card = daily_card(content, community, day, gestures, lines, posts=stretches)
    return card if card.blocks else None


async def _about_challenge(
    content: Content, studio: Studio, tx: Transaction, community: Community, post: Post, now: datetime
) -> Outgoing | Outcome:
    """The card that stands while the challenge is open, or the one that says how it ended."""
    challenge = await tx.challenge(ChallengeId(post.subject))
    wanted = Stage.OPEN if post.kind is PostKind.STANDING else Stage.OVER
    if challenge is None or challenge.stage is not wanted:
        return Outcome.NOT_ACTIVE
    if wanted is Stage.OPEN:
        return Outgoing(card=await _standing(tx, community, challenge, now), language=community.language, pinned=True)
    await settle(tx, challenge, now)
    standing = await standing_of(tx, challenge, now)
    say = partial(content.texts.say, language=community.language)
    finish = drawn(studio, say, challenge, standing, community)
    return Outgoing(card=final_card(challenge, standing), language=community.language, finish=finish)


async def _standing(tx: Transaction, community: Community, challenge: Challenge, now: datetime) -> Card:
    return standing_card(challenge, await standing_of(tx, challenge, now), community, now=now)


async def _daily_edit(
    content: Content, tx: Transaction, community: Community, day: LocalDay, now: datetime
) -> Edit | None:
    ref = await tx.posted(community.id, PostKind.DAILY, 0, day)
    card = None if ref is None else await _daily(content, tx, community, day, now)
    if ref is None or card is None:
        return None
    return Edit(ref=ref, card=card, language=community.language)


async def _standing_edit(tx: Transaction, community: Community, number: ChallengeId, now: datetime) -> Edit | None:
    ref = await tx.posted(community.id, PostKind.STANDING, number)
    challenge = None if ref is None else await tx.challenge(number)
    if ref is None or challenge is None or challenge.stage is Stage.DRAFT:
        return None
    again = None
    if challenge.stage is Stage.OPEN and community.ready and community.place is not None:
        again = stood_anew(challenge, community.id, community.place, now)
    card = await _standing(tx, community, challenge, now)
    return Edit(ref=ref, card=card, language=community.language, again=again)


async def _final_edit(tx: Transaction, community: Community, number: ChallengeId, now: datetime) -> Edit | None:
    """A board at its end, without whoever stands on it no more; it has no picture, which an edit would leave out."""
    ref = await tx.posted(community.id, PostKind.FINAL, number)
    challenge = None if ref is None else await tx.challenge(number)
    if ref is None or challenge is None or challenge.contest is not Contest.BOARD:
        return None
    card = final_card(challenge, await standing_of(tx, challenge, now))
    return Edit(ref=ref, card=card, language=community.language)
