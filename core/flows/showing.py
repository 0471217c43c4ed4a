"""A code that one person gives out and another shows, and the question that waits for a yes (platforms.md §3.3)."""

from __future__ import annotations

from core.flows.codes import new_code, sha_of
from core.flows.turn import Turn
from core.messages.action import Action
from core.messages.card import Card, Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.people import Account, Enrollment
from core.rules.tokens import MOST_WRONG, MOST_WRONG_OF_ALL, TOKEN_HOLDS, Purpose, Token

LINKED_BY = "l_"  # what stands before a code in the link from one app into the other
_HERE = (Purpose.LINK, Purpose.BUDDY)  # what a person can show; a RIVAL is for those who run a community


def overheard(turn: Turn) -> bool:
    """Whether others can read what is typed and answered here."""
    return not turn.place.private and (turn.here is None or not turn.here.hidden)


async def given(turn: Turn, giver: Enrollment, purpose: Purpose) -> str:
    """A new code, as it is shown; the earlier one of this account and purpose is void."""
    code, sha256 = new_code()
    expires_at = turn.now + TOKEN_HOLDS
    token = Token(sha256=sha256, purpose=purpose, giver=turn.account, expires_at=expires_at, person=giver.person)
    await turn.tx.offer(token)
    return code


async def read(turn: Turn, typed: str) -> Token | Reply:
    """The code that was typed, else why it does not work: in the same words, whether there is such a code or not.

    One that others could read is void at once.
    """
    sha256 = sha_of(typed)
    if overheard(turn):
        await turn.tx.void(sha256)
        return only_in_private(turn, "code-overheard")
    if await _has_to_wait(turn):
        return turn.reply(_card("code-wait"))
    token = await turn.tx.token(sha256, turn.now)
    known = token is not None and token.purpose in _HERE and await _still_stands(turn, token)
    if token is None or not known or token.taken_by not in (None, turn.account):
        return await refused(turn)
    return token


async def take(turn: Turn, token: Token, *, by: Account | None = None) -> bool:
    """Bind the code to this account, in place of an earlier one of its purpose; False when another was faster."""
    taker = by or turn.account
    earlier = await turn.tx.taken_token(taker, token.purpose, turn.now)
    if earlier is not None and earlier.sha256 != token.sha256:
        await turn.tx.void(earlier.sha256)
    return await turn.tx.take_token(token.sha256, taker)


async def waiting(turn: Turn, action: Action, purpose: Purpose) -> Token | None:
    """The code whose question this answers: the one that this account showed last, as long as it holds."""
    token = await turn.tx.taken_token(turn.account, purpose, turn.now)
    is_meant = token is not None and mark(token) == action.value and await _still_stands(turn, token)
    return token if is_meant else None


def mark(token: Token) -> str:
    """What tells the question about this code from earlier ones: nothing of the code, and nobody's name."""
    return str(int(token.expires_at.timestamp()))


async def refused(turn: Turn) -> Reply:
    """The code does not work; noted, for nobody shall find one by trying."""
    await turn.tx.note_wrong_try(turn.account, turn.now, forget_before=turn.now - TOKEN_HOLDS)
    return turn.reply(_card("code-refused"))


def only_in_private(turn: Turn, reason: str) -> Reply:
    """No code is shown, or taken, where others read along."""
    return turn.reply(_card(reason), notice=Text(id=f"{reason}-how"))


async def _has_to_wait(turn: Turn) -> bool:
    """Whether so many wrong codes were tried that none is looked at.

    Accounts that cost nothing can be had by the hundred, so those that nobody knows have one limit in common. It holds
    up nobody who has been here for more than a day, or forty of them could keep everybody from connecting anything.
    """
    theirs, of_all = await turn.tx.wrong_tries(turn.account, turn.now - TOKEN_HOLDS)
    first_day = turn.coached.first_day if turn.coached is not None else None
    known = turn.coached is not None and first_day is not None and first_day < turn.today(turn.coached)
    return theirs >= MOST_WRONG or (not known and of_all >= MOST_WRONG_OF_ALL)


async def _still_stands(turn: Turn, token: Token) -> bool:
    """Whether whoever gave it out is who they were."""
    giver = await turn.tx.contact(token.giver)
    return giver is not None and giver.person == token.person


def _card(reason: str) -> Card:
    said = (Paragraph(text=Text(id=reason)), Paragraph(text=Text(id=f"{reason}-how")))
    return Card(title=text("code-title"), blocks=said)
