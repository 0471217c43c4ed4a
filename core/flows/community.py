"""The life of a community: the bot comes and goes, people act in it and leave it, a group gets another id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import wraps

from core.flows import coach_cards, finals, own_words
from core.flows.onboarding_cards import invitation_card
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Audience, Reply
from core.ports import Revision, Stale, Transaction
from core.rules.aliases import one_line
from core.rules.challenge import Challenge, Stage
from core.rules.community import LONGEST_NAME, Community, CommunityId, Gesture, Here, Right
from core.rules.days import OPEN_DAYS, local_day
from core.rules.ledger import PostKind
from core.rules.people import Account
from core.rules.posts import EDIT_EVERY, scheduled, standing

Spoken = Callable[[str], bool]
AdminsHandler = Callable[[Turn, Here, Community, Action], Awaitable[Reply]]

POSTING = frozenset({Right.SEE, Right.WRITE})  # without which nothing can be posted
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who has just joined. `language` is spoken in a community that is not known yet."""

    here: Here
    account: Account
    language: str


# --- what platforms tell


async def came(tx: Transaction, here: Here, language: str, now: datetime) -> Reply:
    """The bot was added: what I am, before all. Where it was set up before, everything is as it was."""
    community = await save(tx, replace(await known(tx, here, language), here=True), now)
    await finals.catch_up(tx, community, now)
    card = invitation_card(new=True) if community.place is None else coach_cards.back_card()
    return Reply(card=replace(card, audience=Audience.PUBLIC), language=community.language, replaces=False)


async def went(tx: Transaction, platform: str, chat: str) -> None:
    """The bot was removed: all that was chosen is kept, and who waited to be greeted is not."""
    found = await tx.community_of(platform, chat)
    community = None if found is None else await tx.alone_in(found.id)
    if community is not None and community.here:
        await tx.save_community(replace(community, here=False, asking=None, next_due_at=None))
        await tx.forget_arrivals(community.id)


async def remaining(
    tx: Transaction, platform: str, chats: Collection[str], now: datetime, *, spoken_for: Spoken
) -> None:
    """Of the platform's communities that are spoken for, by their chat, the bot is in these and no others."""
    for each in await tx.communities_on(platform):
        if not spoken_for(each.chat) or each.here == (each.chat in chats):
            continue
        if each.here:
            await went(tx, platform, each.chat)
        elif (community := await tx.alone_in(each.id)) is not None:
            await finals.catch_up(tx, await save(tx, replace(community, here=True), now), now)


async def moved(tx: Transaction, platform: str, before: str, after: str, now: datetime) -> None:
    """A community has another id. What was sent under the old one cannot be edited: standing cards are posted anew."""
    moving = await tx.community_of(platform, before)
    running = await _running(tx, moving) if moving is not None else []
    if not await tx.move_community(platform, before, after):
        return
    community = await tx.community_of(platform, after)
    for challenge in running:
        if community is not None and community.place is not None:
            await tx.post_again(standing(challenge, community, community.place, now))


async def left(tx: Transaction, platform: str, chat: str, account: Account, now: datetime) -> None:
    """Somebody left: nothing of theirs is kept here, and the cards on which it showed are drawn again."""
    community = await tx.community_of(platform, chat)
    if community is None:
        return
    await tx.unarrived(community.id, account)
    today = local_day(now, community.clock_zone)
    for day in (today - timedelta(days=back) for back in range(OPEN_DAYS)):
        if any([await tx.take_back(community.id, day, gesture, account) for gesture in Gesture]):
            await _revise(tx, community.id, Stale.DAILY, day.toordinal(), now)
    contact = await tx.contact(account)
    for number in await tx.leave_community(community.id, contact.person) if contact is not None else ():
        if (challenge := await tx.challenge(number)) is not None:
            await restand(tx, challenge, now)
            await finals.retell(tx, challenge, now)


# --- what people do there


async def met(turn: Turn, here: Here) -> Community:
    """The community somebody acts in, by its present name. Whoever follows a routine is a member from then on.

    Only those who run it change it: many may press under a post at once, and nobody waits for anybody.
    """
    community = await known(turn.tx, here, turn.language, alone=here.admin)
    if turn.following is not None:
        person = turn.following.person
        if all(each.community != community.id for each in await turn.tx.memberships(person)):
            await turn.tx.join_community(community.id, person)
    return community


def managing(handler: AdminsHandler) -> Handler:
    """The handler, for those who run the community at this very moment; a kind word to everybody else.

    It is answered in the language of whoever reads it: everybody, where the platform can show nobody's alone.
    """

    @wraps(handler)
    async def guarded(turn: Turn, action: Action) -> Reply:
        here, community = turn.here, turn.community
        if here is None or community is None:
            return turn.reply(coach_cards.where_card())
        if not here.admin:
            return turn.reply(coach_cards.others_card(), notice=coach_cards.OTHERS)
        if not community.here and not here.lacks & POSTING:  # it was away, and nobody told that it is back
            community = await keep(turn, replace(community, here=True))
            await finals.catch_up(turn.tx, community, turn.now)
        if not here.hidden:
            turn.language = community.language
        return await handler(turn, here, community, action)

    return guarded


async def keep(turn: Turn, community: Community) -> Community:
    """Keep what an admin chose."""
    turn.community = await save(turn.tx, community, turn.now)
    return turn.community


# --- what is kept


async def known(tx: Transaction, here: Here, language: str, *, alone: bool = True) -> Community:
    """The community by its present name; founded where there was none. `alone` is for those who may change it."""
    name = " ".join(own_words.lines(here.name))[:LONGEST_NAME].rstrip()
    name = name if one_line(name, LONGEST_NAME) is not None else ""  # nothing of it would be seen
    community = await tx.community_of(here.platform, here.chat)
    renamed = community is not None and bool(name) and name != community.name
    if community is not None and (alone or renamed):
        community = await tx.alone_in(community.id)
    if community is None:
        return await tx.found(here.platform, here.chat, name=name, language=language)
    if renamed:
        community = replace(community, name=name)
        await tx.save_community(community)
    return community


async def save(tx: Transaction, community: Community, now: datetime) -> Community:
    """Keep the community with its next post scheduled: on a day that has had none, and never past one that is due."""
    busy = any(challenge.stage is Stage.OPEN for challenge in await tx.challenges(community.id))
    after = now if community.next_due_at is None else min(now, community.next_due_at - _TICK)
    planned = scheduled(community, after, busy=busy)
    last = await tx.last_post_at(community.id, PostKind.DAILY)
    zone = community.clock_zone
    while last is not None and planned.next_due_at is not None and _same_day(last, planned.next_due_at, zone):
        planned = scheduled(community, planned.next_due_at, busy=busy)
    await tx.save_community(planned)
    return planned


async def restand(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Have the standing card of a challenge brought up to date, wherever it stands."""
    for community in challenge.communities:
        await _revise(tx, community, Stale.STANDING, challenge.id, now)


async def _revise(tx: Transaction, community: CommunityId, stale: Stale, subject: int, now: datetime) -> None:
    await tx.revise(Revision(community=community, stale=stale, subject=subject, due_at=now + EDIT_EVERY))


async def _running(tx: Transaction, community: Community) -> list[Challenge]:
    """The open challenges of which a card stands there."""
    challenges = [each for each in await tx.challenges(community.id) if each.stage is Stage.OPEN]
    return [each for each in challenges if await tx.posted(community.id, PostKind.STANDING, each.id) is not None]


def _same_day(one: datetime, other: datetime, zone: str) -> bool:
    return local_day(one, zone) == local_day(other, zone)
