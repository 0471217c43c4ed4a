"""Questions to whoever runs a community that are answered below the card that asks, for all to see.

An answer is one of the admin who was asked, within ten minutes, and below that very card: whatever else people write
below a message of ours is theirs, and would be read out to everybody. Of whom was asked only a fingerprint is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from core.errors import UnreadableAction
from core.flows import notes
from core.flows.turn import Handler, Turn
from core.messages.action import Action, decode
from core.messages.card import Card, Reply
from core.rules.asking import ASKED, Question, read_question
from core.rules.community import Community

ANSWERABLE = timedelta(minutes=10)
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")  # put around what stands in a text


async def ask(turn: Turn, card: Card, action: Action | None) -> Reply:
    """Show the card to those who may see it; an answer below it goes to the handler of `action` as the field "text".

    Where the presser alone is shown a card, they are given a form. With None nothing is waited for any more.
    """
    here, community = turn.here, turn.community
    shown_to_all = action is not None and here is not None and not here.hidden
    if community is not None and (shown_to_all or community.asking is not None):
        question = _question(turn, community, card, action) if shown_to_all and action is not None else None
        turn.community = replace(community, asking=None if question is None else question.kept)
        await turn.tx.save_community(turn.community)
    return turn.open_reply(card)


async def answered(turn: Turn, typed: str, to: str, handlers: Mapping[str, Handler]) -> Reply | None:
    """The reply to what was typed below a message of ours that reads `to`; None where no answer is waited for.

    What may be about a red flag is answered first, whoever writes it, to them alone, and is no answer to anything. One
    that comes too late is asked for anew, as long as the question is not forgotten (`forget_spent`).
    """
    if (heard := await notes.overheard(turn, typed)) is not None:
        return heard
    community, question = turn.community, await _waiting(turn, to) if typed else None
    if community is None or question is None:
        return None
    turn.community = replace(community, asking=None)
    await turn.tx.save_community(turn.community)
    action = _action(question)
    if action is None or (handler := handlers.get(action.name)) is None:  # of another version
        return None
    turn.fields = {"text": typed} if question.waits_at(turn.now) else {}
    return await handler(turn, action)


def _question(turn: Turn, community: Community, card: Card, action: Action) -> Question:
    title = "" if card.title is None else turn.content.texts.say(card.title, community.language)
    who, until = turn.tx.fingerprint(turn.account, ASKED), int((turn.now + ANSWERABLE).timestamp())
    return Question(wire=action.wire, who=who, until=until, title=_mark(title))


async def _waiting(turn: Turn, to: str) -> Question | None:
    """The question on the message that reads `to`, where it is asked of whoever writes and they may answer it.

    Of one who writes in the community's own name nothing else is known: it may be the one who pressed.
    """
    here, community = turn.here, turn.community
    question = None if community is None or community.asking is None else read_question(community.asking)
    if here is None or not here.admin or question is None or question.title != _mark(to.partition("\n")[0]):
        return None
    return question if here.unnamed or question.who == turn.tx.fingerprint(turn.account, ASKED) else None


def _action(question: Question) -> Action | None:
    """What takes the answer; None for what another version kept."""
    try:
        return decode(question.wire)
    except UnreadableAction:
        return None


def _mark(title: str) -> str:
    return sha256(title.translate(_ISOLATES).strip().encode(errors="replace")).hexdigest()[:16]
