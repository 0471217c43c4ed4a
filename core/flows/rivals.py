"""Two communities against each other: one shows a code in private, the other types it, sees what it is, and agrees.

A code is bound to the community that showed it, and wrong ones are counted of it: its admins act as one, and those who
write in its own name cannot be told from one another, nor from those of other communities.
"""

from __future__ import annotations

from zlib import crc32

from core.flows import contest_cards as cards
from core.flows import contest_running, showing
from core.flows.asking import ask
from core.flows.codes import new_code, sha_of
from core.flows.community import managing
from core.flows.contest_running import found_in
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.messages.texts import Text, text
from core.rules import draft as drafts
from core.rules.challenge import Challenge, ChallengeId, Stage
from core.rules.community import Community, Here
from core.rules.draft import Shape
from core.rules.people import Account
from core.rules.tokens import MOST_WRONG, MOST_WRONG_OF_ALL, RIVAL_HOLDS, TOKEN_HOLDS, Purpose, Token


@managing
async def invite(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """A new code, to the admin who asked and nobody else; an earlier one of theirs is void."""
    found = await found_in(turn, community, action)
    draft = None if found is None else found[0]
    if draft is None or drafts.shape_of(draft) is not Shape.RIVALS or not contest_running.changes(draft, community):
        return await ask(turn, cards.said_card(text("contest-gone")), None)
    if drafts.is_agreed(draft):
        return await contest_running.shown(turn, community, draft)
    shown, sha256 = new_code()
    token = Token(
        sha256=sha256,
        purpose=Purpose.RIVAL,
        giver=turn.account,
        expires_at=turn.now + RIVAL_HOLDS,
        person=None if turn.contact is None else turn.contact.person,
        subject=draft.id,
    )
    await turn.tx.offer(token)
    return turn.reply(cards.rival_card(draft, shown))


@managing
async def code(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """A code was typed: what it invites to, and with whom."""
    del here, action
    typed = turn.fields.get("text", "").strip()
    if not typed:
        return await ask(turn, cards.code_card(), cards.CODE_FORM.action)
    token = await _shown_by(turn, community, typed)
    if isinstance(token, Text):
        return await _again(turn, token)
    draft = await _invitation(turn, community, token)
    if isinstance(draft, Text):
        return await _again(turn, draft)
    if not await showing.take(turn, token, by=_as_one(community)):
        return await _again(turn, text("contest-code-wrong"))
    return await ask(turn, cards.accept_card(draft, _mark(token, draft)), None)


@managing
async def accept(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """Yes: this community is the other side, and the code is used up. What has changed since is shown anew."""
    del here
    token = await turn.tx.taken_token(_as_one(community), Purpose.RIVAL, turn.now)
    if token is None or showing.mark(token) != action.value.partition(".")[0]:
        return await _again(turn, text("contest-code-over"))
    draft = await _invitation(turn, community, token)
    if isinstance(draft, Text):
        return await _again(turn, draft)
    if (mark := _mark(token, draft)) != action.value:
        return await ask(turn, cards.accept_card(draft, mark, news=text("contest-changed")), None)
    joined = drafts.joined_by(draft, community, community.name or cards.unnamed(turn.content, community, 2))
    await turn.tx.save_challenge(joined)
    await turn.tx.void(token.sha256)
    return await contest_running.shown(turn, community, joined, text("contest-accepted"))


async def _shown_by(turn: Turn, community: Community, typed: str) -> Token | Text:
    """The code that was typed, else the kind reason why it does not work; a wrong one is counted.

    One that was meant for a person alone is void: it was typed before others.
    """
    since, sha256 = turn.now - TOKEN_HOLDS, sha_of(typed)
    unnamed = turn.here is not None and turn.here.unnamed
    triers = [_as_one(community), *(() if unnamed else (turn.account,))]
    for each in triers:
        theirs, of_all = await turn.tx.wrong_tries(each, since)
        if theirs >= MOST_WRONG or of_all >= MOST_WRONG_OF_ALL:
            return text("contest-code-many")
    token = await turn.tx.token(sha256, turn.now)
    if token is not None and token.purpose is not Purpose.RIVAL:
        await turn.tx.void(sha256)
    elif token is not None:
        return token
    for each in triers:
        await turn.tx.note_wrong_try(each, turn.now, forget_before=since)
    return text("contest-code-wrong")


async def _invitation(turn: Turn, community: Community, token: Token) -> Challenge | Text:
    """The draft that the code invites this community to; else the kind reason why there is none."""
    draft = await turn.tx.alone_over(ChallengeId(token.subject or 0))
    if draft is None or draft.stage is not Stage.DRAFT or drafts.is_agreed(draft):
        return text("contest-code-over")
    if community.id in draft.communities:
        return text("contest-code-own")
    return draft if community.ready else text("contest-hurdle-unready")


def _as_one(community: Community) -> Account:
    """The community itself, whichever of its admins acts. Its platform gives its id to no person."""
    return Account(platform=community.platform, id=community.chat)


def _mark(token: Token, draft: Challenge) -> str:
    """What tells the question about this code, and about the draft as it stands, from earlier ones."""
    shown = f"{draft.name}\n{draft.sides[0].name}\n{draft.first_day}\n{draft.last_day}"
    return f"{showing.mark(token)}.{crc32(shown.encode())}"


async def _again(turn: Turn, missed: Text) -> Reply:
    return await ask(turn, cards.code_card(missed=missed), cards.CODE_FORM.action)


HANDLERS: dict[str, Handler] = {"coach.rival": invite, "coach.code": code, "coach.accept": accept}
