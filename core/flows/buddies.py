"""Buddies: two people who agreed to see one thing of each other, whether today was looked after, or not yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from core.flows import buddy_cards as cards
from core.flows import showing, today
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.messages.texts import text
from core.messages.typed import number
from core.ports import Transaction
from core.rules.buddies import MOST_BUDDIES, NUDGES, Buddy, Nudge
from core.rules.days import local_day
from core.rules.ledger import Kind, Plan
from core.rules.pacing import after_quiet
from core.rules.people import Enrollment, PersonId
from core.rules.streak import LOOKED_AFTER
from core.rules.tokens import Purpose, Token


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Every buddy, and the way to invite one."""
    del action
    return turn.reply(cards.buddies_card(await all_of(turn.tx, following.person, turn.now)))


@today.while_following
async def invite(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A code for one other person."""
    if showing.overheard(turn):
        return showing.only_in_private(turn, "code-private")
    if len(await turn.tx.buddies(following.person)) >= MOST_BUDDIES:
        return await show(turn, action)
    return turn.reply(cards.code_card(await showing.given(turn, following, Purpose.BUDDY)))


async def ask(turn: Turn, token: Token) -> Reply:
    """Somebody shows another person's code: would they be buddies?"""
    if turn.following is None:
        return turn.reply(cards.stranger_card())
    if (hindered := await _hindrance(turn, turn.following, token)) is not None:
        return turn.reply(cards.said_card(hindered))
    if not await showing.take(turn, token):
        return await showing.refused(turn)
    return turn.reply(cards.question_card(token))


@today.while_following
async def agree(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Yes: they are buddies, and the other one is told."""
    token = await showing.waiting(turn, action, Purpose.BUDDY)
    if token is None or token.person is None:
        return turn.reply(cards.said_card("buddy-over"))
    await turn.tx.alone_with(token.person)  # who may be agreeing with somebody else
    if (hindered := await _hindrance(turn, following, token)) is not None:
        return turn.reply(cards.said_card(hindered))
    await turn.tx.void(token.sha256)
    await turn.tx.pair(following.person, token.person, on=(turn.account.platform, token.giver.platform))
    await _tell(turn, token.person)
    return turn.reply(cards.buddies_card(await all_of(turn.tx, following.person, turn.now), text("buddy-agreed")))


@today.while_following
async def decline(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """No: nobody is told, and the code is void."""
    del following
    if (token := await showing.waiting(turn, action, Purpose.BUDDY)) is not None:
        await turn.tx.void(token.sha256)
    return turn.reply(cards.said_card("buddy-declined"))


@today.while_following
async def one(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """One buddy: a kind word to send, and the way out."""
    found = await _meant(turn, following, action.value)
    return await show(turn, action) if found is None else turn.reply(cards.buddy_card(found[1]))


@today.while_following
async def end(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """They are buddies no more, at once; the other one is told that, and nothing else."""
    if (found := await _meant(turn, following, action.value)) is not None:
        await turn.tx.part(following.person, found[0])
        await _tell(turn, found[0])
    return turn.reply(cards.said_card("buddy-ended"))


@today.while_following
async def nudge(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A kind word to a buddy, one a day. What becomes of it is never said: it would tell how they are."""
    mark, _, chosen = action.value.partition(".")
    found, words = await _meant(turn, following, mark), number(chosen, 1, NUDGES)
    if found is None or words is None:
        return await show(turn, action)
    last = await turn.tx.nudge_by(following.person)
    if last is not None and local_day(last.at, following.clock_zone) == turn.today(following):
        return turn.reply(cards.said_card("nudge-enough"))
    await turn.tx.nudge(Nudge(sender=following.person, receiver=found[0], words=words, at=turn.now))
    await _pass_on(turn, found[0])
    return turn.reply(cards.said_card("nudge-taken"))


async def end_those_of(turn: Turn, person: PersonId, platform: str) -> Sequence[Buddy]:
    """Everybody with whom the person agreed on a platform is no buddy any more, and told so; returns who that was."""
    ended = list[Buddy]()
    for each in await turn.tx.buddies(person):
        agreed, found = await turn.tx.agreed_on(person, each), await seen(turn.tx, person, each, turn.now)
        if agreed is not None and found is not None and agreed[0] == platform:
            await turn.tx.part(person, each)
            await _tell(turn, each)
            ended.append(found)
    return ended


async def all_of(tx: Transaction, person: PersonId, now: datetime) -> tuple[Buddy, ...]:
    """The person's buddies, in the order in which they agreed."""
    found = [await seen(tx, person, each, now) for each in await tx.buddies(person)]
    return tuple(each for each in found if each is not None)


def mark_of(person: PersonId, buddy: PersonId) -> str:
    """What stands for a buddy on the person's own buttons; an identity to nobody."""
    return sha256(f"{person}:{buddy}".encode()).hexdigest()[:8]


async def seen(tx: Transaction, person: PersonId, buddy: PersonId, now: datetime) -> Buddy | None:
    """What the person sees of the buddy; only days on which they checked in are looked at, never why there is none.

    They are called what they are called on the platform on which they agreed, and nothing where they have left it:
    who they are on another one was never told.
    """
    agreed, known = await tx.agreed_on(person, buddy), await tx.enrollment(buddy)
    if agreed is None or known is None:
        return None
    accounts = [each.account for each in await tx.accounts(buddy)]
    account = next((each for each in accounts if each.platform == agreed[1]), None)
    status = (await tx.check_ins(buddy)).get(local_day(now, known.clock_zone))
    return Buddy(account=account, mark=mark_of(person, buddy), done=status in LOOKED_AFTER)


async def _meant(turn: Turn, following: Enrollment, mark: str) -> tuple[PersonId, Buddy] | None:
    """The buddy for whom the mark stands; None for anybody else."""
    for each in await turn.tx.buddies(following.person):
        if mark_of(following.person, each) == mark:
            found = await seen(turn.tx, following.person, each, turn.now)
            return None if found is None else (each, found)
    return None


async def _hindrance(turn: Turn, following: Enrollment, token: Token) -> str | None:
    """Why the two cannot become buddies."""
    if token.person is None or token.person == following.person:
        return "buddy-own"
    mine, theirs = await turn.tx.buddies(following.person), await turn.tx.buddies(token.person)
    if token.person in mine:
        return "buddy-already"
    return "buddy-full" if max(len(mine), len(theirs)) >= MOST_BUDDIES else None


async def _tell(turn: Turn, person: PersonId) -> None:
    """Write to somebody that their buddies have changed: once a day, whatever else changes then."""
    known = await turn.tx.enrollment(person)
    place = None if known is None else await turn.tx.place_of(person, known.preferences.app)
    if known is not None and place is not None:
        day = local_day(turn.now, known.clock_zone)
        plan = Plan(person=person, place=place, kind=Kind.BUDDY, local_day=day, due_at=turn.now)
        await turn.tx.plan([plan])


async def _pass_on(turn: Turn, person: PersonId) -> None:
    """Owe somebody a kind word, not in their quiet hours and one a day; whether it suits is seen when it leaves."""
    known = await turn.tx.enrollment(person)
    place = None if known is None else await turn.tx.place_of(person, known.preferences.app)
    if known is not None and place is not None:
        at = after_quiet(turn.now, known.clock_zone)
        day = local_day(at, known.clock_zone)
        await turn.tx.plan([Plan(person=person, place=place, kind=Kind.NUDGE, local_day=day, due_at=at)])


HANDLERS: dict[str, Handler] = {
    "buddy": show,
    "buddy.code": invite,
    "buddy.yes": agree,
    "buddy.no": decline,
    "buddy.one": one,
    "buddy.end": end,
    "buddy.nudge": nudge,
}
