"""Questions to whoever runs a community that are answered below the card that asks, for all to see.

An answer is one of the admin who was asked, within ten minutes, and below that very card: whatever else people write
below a message of ours is theirs, and would be read out to everybody. Of whom was asked only a fingerprint is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from core.errors import UnreadableAction
from core.flows import notes
from core.flows.turn import Handler, Turn
from core.messages.action import Action, decode
from core.messages.card import Card, Reply
from core.rules.community import Community

ANSWERABLE = timedelta(minutes=10)
_PURPOSE = "community.asking"
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")  # put around what stands in a text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What waits: the `action` that takes the answer, whom it was asked, until when, and a mark of its card's title."""

    action: Action
    who: str
    until: int  # in seconds since 1970
    title: str

    @property
    def kept(self) -> str:
        """As one line, as it is kept of a community."""
        return f"{self.action.wire} {self.who} {self.until} {self.title}"


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
    that comes too late is asked for anew.
    """
    if (heard := await notes.overheard(turn, typed)) is not None:
        return heard
    community, question = turn.community, await _waiting(turn, to) if typed else None
    if community is None or question is None:
        return None
    turn.community = replace(community, asking=None)
    await turn.tx.save_community(turn.community)
    if (handler := handlers.get(question.action.name)) is None:  # of another version
        return None
    turn.fields = {"text": typed} if turn.now.timestamp() <= question.until else {}
    return await handler(turn, question.action)


def _question(turn: Turn, community: Community, card: Card, action: Action) -> _Question:
    title = "" if card.title is None else turn.content.texts.say(card.title, community.language)
    who = turn.tx.fingerprint(turn.account, _PURPOSE)
    return _Question(action=action, who=who, until=int((turn.now + ANSWERABLE).timestamp()), title=_mark(title))


async def _waiting(turn: Turn, to: str) -> _Question | None:
    """The question on the message that reads `to`, where it is asked of whoever writes and they may answer it.

    Of one who writes in the community's own name nothing else is known: it may be the one who pressed.
    """
    here, community = turn.here, turn.community
    question = None if community is None or community.asking is None else _read(community.asking)
    if here is None or not here.admin or question is None or question.title != _mark(to.partition("\n")[0]):
        return None
    return question if here.unnamed or question.who == turn.tx.fingerprint(turn.account, _PURPOSE) else None


def _read(kept: str) -> _Question | None:
    """None for what another version kept."""
    match kept.split(" "):
        case [wire, who, until, title] if until.isdecimal():
            try:
                return _Question(action=decode(wire), who=who, until=int(until), title=title)
            except UnreadableAction:
                return None
        case _:
            return None


def _mark(title: str) -> str:
    return sha256(title.translate(_ISOLATES).strip().encode(errors="replace")).hexdigest()[:16]
