"""Challenges for those who take part: joining at once, leaving at once, and what they are in (product.md G4 to G7)."""

from __future__ import annotations

import re
from dataclasses import replace

from core.flows import board, entering, finals, roles
from core.flows import challenge_cards as cards
from core.flows.community import restand
from core.flows.entering import Admission
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Reply
from core.messages.texts import text
from core.rules.challenge import Challenge, Contest, Stage
from core.rules.people import PersonId

_PAGE = re.compile(r"[0-9]{1,3}", re.ASCII)
_JOINING = re.compile(r"join_([0-9]{1,15})_([0-9])", re.ASCII)


def joining(payload: str) -> Action | None:
    """What a link of a challenge into the direct chat means, "join_12_1"; None for anything else."""
    match = _JOINING.fullmatch(payload)
    return None if match is None else Action(name="challenge.join", value=f"{match[1]}.{match[2]}")


async def join(turn: Turn, action: Action) -> Reply:
    """In at once; on a board once they have chosen to be seen there; from another side after one more press."""
    admission = await entering.admitted(turn, action.value)
    if isinstance(admission, Reply):
        return admission
    reply = await _joined(turn, admission)
    return replace(reply, link=entering.link_to(admission.challenge, admission.side))


async def change(turn: Turn, action: Action) -> Reply:
    """To another side, with all days since they joined."""
    admission = await entering.admitted(turn, action.value)
    if isinstance(admission, Reply):
        return admission
    if admission.entrant is None:
        return await join(turn, action)
    return await entering.enter(turn, admission, alias=admission.entrant.alias)


async def leave(turn: Turn, action: Action) -> Reply:
    """Out at once, with everything that was seen of them."""
    challenge = await _about(turn, action)
    if challenge is None or turn.enrollment is None:
        return turn.reply(cards.said_card(text("challenge-gone")))
    if not await turn.tx.withdraw(challenge.id, turn.enrollment.person):
        return turn.reply(cards.said_card(text("challenge-not-in")))
    if challenge.stage is Stage.OPEN:
        await restand(turn.tx, challenge, turn.now)
    await finals.retell(turn.tx, challenge, turn.now)
    return turn.reply(cards.said_card(text("challenge-left", name=challenge.name)))


async def show(turn: Turn, action: Action) -> Reply:
    """The person's own view of it; what it is, for a member of its community who is not in it."""
    challenge = await _about(turn, action)
    if challenge is None:
        return turn.reply(cards.said_card(text("challenge-gone")))
    person = None if turn.enrollment is None else turn.enrollment.person
    entrant = None if person is None else await entering.entrant_of(turn, challenge, person)
    if entrant is not None:
        return await entering.shown(turn, challenge, entrant)
    sides = tuple([each for each in challenge.sides if await entering.belongs_to(turn, each.community)])
    if challenge.stage is Stage.OVER or not sides:
        return turn.reply(cards.said_card(text("challenge-gone")))
    if turn.coached is None:
        return await join(turn, cards.about("challenge.join", challenge, sides[0].number))
    return turn.reply(cards.offer_card(challenge, sides))


async def overview(turn: Turn, action: Action) -> Reply:
    """Everything the person does with others, and can leave; in a group also the challenges there."""
    person = None if turn.coached is None else turn.coached.person
    entered = () if person is None else await turn.tx.challenges_of(person)
    mine = [(each, await entering.own_days(turn, each, entrant)) for each, entrant in entered]
    ended = [] if person is None else await finals.boards_of(turn.tx, person, turn.now)
    names, buttons = await _memberships(turn, person)
    card = cards.together_card(
        mine,
        ended,
        await _others(turn, {each.id for each, _ in mine}),
        names,
        buttons,
        hint=turn.here is not None,
        buddy=person is not None,
        page=int(action.value) if _PAGE.fullmatch(action.value) else 0,
    )
    return turn.reply(card)


async def _joined(turn: Turn, admission: Admission) -> Reply:
    challenge, entrant = admission.challenge, admission.entrant
    if entrant is None and challenge.contest is Contest.BOARD:
        return await board.invite(turn, admission)
    before = None if entrant is None else challenge.side(entrant.side)
    if before is not None and before != admission.side:
        return turn.reply(cards.change_card(challenge, before, admission.side))
    return await entering.enter(turn, admission, alias=None if entrant is None else entrant.alias)


async def _memberships(turn: Turn, person: PersonId | None) -> tuple[list[str], list[Button]]:
    """The names of the communities that somebody is a member of, and the buttons about what they show there.

    What is shown comes first, and can be hidden also where the bot is away: it goes once the bot is back.
    """
    names: list[str] = []
    hide: list[Button] = []
    others: list[Button] = []
    for membership in await turn.tx.memberships(person) if person is not None else ():
        community = await turn.tx.community(membership.community)
        if community is None:
            continue
        names += [community.name] if community.name and community.here else []
        if membership.shows_role:
            hide.append(roles.role_button(membership, community))
        elif community.roles and community.here:
            others.append(roles.role_button(membership, community))
    return names, [*hide, *others]


async def _others(turn: Turn, mine: set[int]) -> list[Challenge]:
    """The open challenges of the place somebody acts in that they are not in."""
    if turn.community is None:
        return []
    challenges = await turn.tx.challenges(turn.community.id)
    return [each for each in challenges if each.stage is Stage.OPEN and each.id not in mine]


async def _about(turn: Turn, action: Action) -> Challenge | None:
    """The challenge of the press; a draft is only for those who make it."""
    found = cards.read(action.value)
    challenge = None if found is None else await turn.tx.challenge(found[0])
    return None if challenge is None or challenge.stage is Stage.DRAFT else challenge


HANDLERS: dict[str, Handler] = {
    "challenge": overview,
    "challenge.join": join,
    "challenge.change": change,
    "challenge.leave": leave,
    "challenge.show": show,
    **board.HANDLERS,
}
FORMS = board.FORMS
