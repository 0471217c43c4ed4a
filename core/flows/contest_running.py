"""Challenges for those who run a community: the preview, opening, and ending before the last day (product.md G7)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from core.flows import challenge_cards
from core.flows import contest_cards as cards
from core.flows.asking import ask
from core.flows.community import managing, restand, save
from core.flows.standing import standing_of
from core.flows.standing_cards import standing_card
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.messages.texts import Text, text
from core.rules import draft as drafts
from core.rules.challenge import Challenge, Stage
from core.rules.community import Community, CommunityId, Here
from core.rules.days import local_day
from core.rules.draft import Hurdle
from core.rules.ledger import PostKind
from core.rules.posts import final
from core.rules.standing import look_at

DraftHandler = Callable[[Turn, Community, Challenge, str], Awaitable[Reply]]


async def found_in(turn: Turn, community: Community, action: Action) -> tuple[Challenge, str] | None:
    """The challenge of the press, if this community has a side in it, and what was chosen."""
    number, choice = challenge_cards.read(action.value) or (None, "")
    challenge = None if number is None else await turn.tx.alone_over(number)
    return None if challenge is None or community.id not in challenge.communities else (challenge, choice)


def changes(challenge: Challenge, community: Community) -> bool:
    """Whether it can be changed, and opened, here: a draft, in the community that made it."""
    return challenge.stage is Stage.DRAFT and challenge.sides[0].community == community.id


async def shown(turn: Turn, community: Community, challenge: Challenge, news: Text | None = None) -> Reply:
    """The challenge, and what can be done with it."""
    card = cards.challenge_card(challenge, changes=changes(challenge, community), news=news)
    return await ask(turn, card, None)


def drafting(handler: DraftHandler) -> Handler:
    """The handler, for the draft of the press and those who run the community that made it, with what was chosen."""

    @managing
    async def guarded(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
        found = await found_in(turn, community, action)
        if found is None:
            return await _gone(turn)
        draft, choice = found
        if not changes(draft, community):
            return await shown(turn, community, draft)
        return await handler(turn, community, draft, choice)

    return guarded


@managing
async def show_all(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """The challenges of the community."""
    del here, action
    challenges = await turn.tx.challenges(community.id)
    return await ask(turn, cards.list_card([each for each in challenges if each.stage is not Stage.OVER]), None)


@managing
async def show(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """One of them."""
    found = await found_in(turn, community, action)
    return await (_gone(turn) if found is None else shown(turn, community, found[0]))


@drafting
async def preview(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """What people will see."""
    del choice
    standing = await standing_of(turn.tx, draft, turn.now)
    card = standing_card(drafts.opened(draft), standing, community, now=turn.now)
    return await ask(turn, cards.preview_card(draft, card), None)


@drafting
async def start(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """Open it, if nothing stands in the way: its card goes to every community of it."""
    del choice
    if (hurdle := await _hurdle(turn, community, draft)) is not None:
        return await ask(turn, cards.hurdle_card(draft, hurdle), None)
    at = look_at(draft, (), zone=community.clock_zone)
    challenge = replace(drafts.opened(draft), closes_at=at)
    await turn.tx.save_challenge(challenge)
    await _post(turn, challenge, PostKind.STANDING)
    return await shown(turn, community, challenge, text("contest-opened"))


@managing
async def end(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """End it before its last day, asked once: how it ended is told to every community of it."""
    found = await found_in(turn, community, action)
    if found is None:
        return await _gone(turn)
    challenge, choice = found
    if challenge.stage is not Stage.OPEN:
        return await shown(turn, community, challenge)
    if choice != cards.SURE:
        return await ask(turn, cards.end_card(challenge), None)
    challenge = drafts.ended(challenge, turn.now, community.clock_zone)
    await turn.tx.save_challenge(challenge)
    await _post(turn, challenge, PostKind.FINAL)
    await restand(turn.tx, challenge, turn.now)
    return await shown(turn, community, challenge, text("contest-ended"))


@managing
async def drop(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """A draft is thrown away, by any of its communities."""
    found = await found_in(turn, community, action)
    if found is not None and found[0].stage is not Stage.DRAFT:
        return await shown(turn, community, found[0])
    if found is not None:
        await turn.tx.forget_challenge(found[0].id)
    return await ask(turn, cards.said_card(text("contest-dropped")), None)


async def _hurdle(turn: Turn, community: Community, draft: Challenge) -> Hurdle | None:
    communities: dict[CommunityId, Community] = {}
    most = 0
    for number in draft.communities:
        if (each := await turn.tx.community(number)) is not None:
            communities[number] = each
        challenges = await turn.tx.challenges(number)
        most = max(most, sum(one.stage is Stage.OPEN for one in challenges))
    return drafts.hurdle(draft, communities, local_day(turn.now, community.clock_zone), most)


async def _post(turn: Turn, challenge: Challenge, kind: PostKind) -> None:
    """Owe every community of the challenge a post about it, and plan its daily posts anew."""
    for number in challenge.communities:
        community = await turn.tx.alone_in(number)
        if community is None or community.place is None:
            continue
        plan = final(challenge, number, community.place, turn.now)
        if kind is PostKind.STANDING:
            plan = replace(plan, kind=kind, local_day=local_day(turn.now, community.clock_zone))
        await turn.tx.plan_posts([plan])
        await save(turn.tx, community, turn.now)


async def _gone(turn: Turn) -> Reply:
    return await ask(turn, cards.said_card(text("contest-gone")), None)


HANDLERS: dict[str, Handler] = {
    "coach.challenges": show_all,
    "coach.challenge": show,
    "coach.preview": preview,
    "coach.open": start,
    "coach.end": end,
    "coach.drop": drop,
}
