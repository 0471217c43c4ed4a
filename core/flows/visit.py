"""How did it go with a professional: five answers, and what each changes (coaching.md §1.7).

Red flags go before every answer: a lock holds this back until the person ends it by their own word.
"""

from __future__ import annotations

from core.flows import between, lock, questions, today
from core.flows import visit_cards as cards
from core.flows.carelog import keep, looked
from core.flows.recovery import Standing
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Reply
from core.rules.care import Event, Mode, Origin, Visit
from core.rules.people import Enrollment
from core.rules.screening import Tier

_GOES_ON = {Visit.CARRY_ON, Visit.PRIVATE}  # with a new first week


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The question, or what its answer changes."""
    seen = await looked(turn, following)
    if not seen.profile.agreed:
        return turn.reply(cards.unasked_card(seen.care.mode))
    if typed := turn.fields.get("text", ""):
        return await _typed(turn, typed)
    said = next((each for each in Visit if each.value == action.value), None)
    if said is None:
        return await questions.ask(turn, cards.card(), cards.VISIT)
    return await _told(turn, following, seen, said)


@today.while_following
async def resumed(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The other programme, or the waiting, is over: the exercises here go on, with a new first week."""
    if (await looked(turn, following)).care.mode is Mode.OURS:
        return await today.show(turn, action)
    await keep(turn, following, Event.RESUMED)
    return await _anew(turn, following, cards.resumed_card())


async def _told(turn: Turn, following: Enrollment, seen: Standing, said: Visit) -> Reply:
    last = next(reversed(seen.care.visits), None)
    if last is None or (last.day, last.choice) != (turn.today(following), said.value):
        await keep(turn, following, Event.VISIT, choice=said.value)
    if said is Visit.STOP:
        return await lock.begin(turn, Tier.TOLD)
    card = cards.noted_card(said)
    return await _anew(turn, following, card) if said in _GOES_ON else turn.reply(card)


async def _anew(turn: Turn, following: Enrollment, card: Card) -> Reply:
    """A new cycle begins today, once; then the average before it is asked, where numbers may be kept."""
    here, cycle = turn.today(following), (await looked(turn, following)).care.cycle
    if (cycle.origin, cycle.first_day) != (Origin.CARRY_ON, here):
        await keep(turn, following, Event.CYCLE, choice=Origin.CARRY_ON.value)
    seen = await looked(turn, following)
    if not between.asks_intake(following, seen, here):
        return turn.reply(card)
    return await between.ask_intake(turn, here, *card.blocks)


async def _typed(turn: Turn, typed: str) -> Reply:
    if (said := questions.chosen(turn, cards.card(), typed)) is None:
        return await questions.again(turn, cards.card(), typed, cards.VISIT)
    turn.fields = {}
    return await HANDLERS.get(said.name, today.show)(turn, said)


HANDLERS: dict[str, Handler] = {"visit": show, "visit.resumed": resumed}
