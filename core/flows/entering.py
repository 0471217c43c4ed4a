"""Who may take part in a challenge, and what happens when they do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from core.flows import challenge_cards as cards
from core.flows.community import restand
from core.flows.daylog import paused_until
from core.flows.turn import Turn
from core.messages.action import Action
from core.messages.card import Button, Reply
from core.messages.texts import Text, text
from core.rules.challenge import Challenge, Contest, Entrant, Side, Stage
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.people import Enrollment, PersonId, State
from core.rules.standing import looked_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """Somebody who may take part on a side; `entrant` is how they do already. `rest` is what else the press said."""

    challenge: Challenge
    side: Side
    following: Enrollment
    entrant: Entrant | None = None
    rest: str = ""


async def admitted(turn: Turn, value: str) -> Admission | Reply:
    """The way into the challenge of "<id>.<side>" ("<id>" and more, where it has one side); else the kind reason why
    there is none. A group's challenge is for its members: to others not even its name is said.
    """
    number, choice = cards.read(value) or (None, "")
    challenge = None if number is None else await turn.tx.challenge(number)
    side = None if challenge is None else _side(challenge, choice)
    if challenge is None or side is None or challenge.stage is Stage.DRAFT:
        return turn.reply(cards.said_card(text("challenge-gone")))
    belongs = await belongs_to(turn, side.community)
    if turn.enrollment is None or turn.enrollment.state is State.STARTING:
        card = cards.stranger_card(challenge if belongs else None)
        return turn.reply(card, link=link_to(challenge, side))
    if not belongs:
        return turn.reply(cards.said_card(text("challenge-outside")))
    if challenge.stage is Stage.OVER or turn.today(turn.enrollment) > challenge.last_day:
        return turn.reply(cards.said_card(text("challenge-over", name=challenge.name)))
    entrant = await entrant_of(turn, challenge, turn.enrollment.person)
    if entrant is None and _first_day(challenge, turn.today(turn.enrollment)) > challenge.last_day:
        return turn.reply(cards.said_card(text("challenge-last-day", name=challenge.name)))
    if (away := _away(turn, turn.enrollment)) is not None:
        return away
    return Admission(challenge=challenge, side=side, following=turn.enrollment, entrant=entrant, rest=choice)


def link_to(challenge: Challenge, side: Side) -> str:
    """What the link into the direct chat carries to the same place; `challenges.joining` reads it."""
    return f"join_{challenge.id}_{side.number}"


async def belongs_to(turn: Turn, community: CommunityId) -> bool:
    """Whether the person acts in this community, or is a member of it."""
    if turn.community is not None and turn.community.id == community:
        return True
    if turn.enrollment is None:
        return False
    return any(each.community == community for each in await turn.tx.memberships(turn.enrollment.person))


async def entrant_of(turn: Turn, challenge: Challenge, person: PersonId) -> Entrant | None:
    """How the person takes part; None when they do not."""
    return next((each for each in await turn.tx.entrants(challenge.id) if each.person == person), None)


async def enter(turn: Turn, admission: Admission, *, alias: str | None = None) -> Reply:
    """The person is in, on the side they asked for; said to them alone."""
    challenge, following, before = admission.challenge, admission.following, admission.entrant
    today = turn.today(following)
    entrant = Entrant(
        person=following.person,
        side=admission.side.number,
        joined_day=_first_day(challenge, today) if before is None else before.joined_day,
        zone=following.clock_zone,
        alias=alias,
    )
    if before is None or before != replace(entrant, zone=before.zone):
        await turn.tx.enter(challenge.id, entrant)
        await restand(turn.tx, challenge, turn.now)
    later = entrant.joined_day > today >= challenge.first_day
    return await shown(turn, challenge, entrant, text("challenge-joined-later" if later else "challenge-joined"))


async def shown(turn: Turn, challenge: Challenge, entrant: Entrant, news: Text | None = None) -> Reply:
    """The person's own view of a challenge they are in."""
    return turn.reply(cards.in_card(challenge, entrant, await own_days(turn, challenge, entrant), news=news))


async def own_days(turn: Turn, challenge: Challenge, entrant: Entrant) -> int:
    """On how many days since they joined the person looked after themselves."""
    counted = await turn.tx.counted_days(challenge.id, entrant.joined_day, challenge.last_day)
    return len(looked_after(challenge, entrant, counted))


def _first_day(challenge: Challenge, today: LocalDay) -> LocalDay:
    """The first day that counts for somebody who joins today.

    In a team that has begun it is tomorrow: nobody brings a day of which they know how it went. The days before are not
    held against whoever joins, and neither against whoever joins anew: that they were in before is not kept.
    """
    begun = challenge.contest is Contest.TEAMS and challenge.first_day <= today
    return today + timedelta(days=1) if begun else max(today, challenge.first_day)


def _side(challenge: Challenge, choice: str) -> Side | None:
    if len(challenge.sides) == 1:
        return challenge.sides[0]
    return challenge.side(int(choice)) if choice.isdecimal() and len(choice) == 1 else None


def _away(turn: Turn, enrollment: Enrollment) -> Reply | None:
    """Kind words to whoever has stopped or takes a pause: there is nothing to do there before they come back."""
    if enrollment.state is State.STOPPED:
        again = Button(label=text("start-again"), action=Action(name="start"))
        return turn.reply(cards.said_card(text("challenge-stopped"), again))
    if (until := paused_until(enrollment, turn.today(enrollment))) is not None:
        pause = Button(label=text("challenge-pause"), action=Action(name="pause"))
        return turn.reply(cards.said_card(text("challenge-paused", day=until), pause))
    return None
