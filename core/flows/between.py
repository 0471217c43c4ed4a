"""What is asked between the reviews: on day 14, and when a new cycle begins (coaching.md §1.1, §1.5)."""

from __future__ import annotations

from datetime import timedelta

from core.flows import between_cards as cards
from core.flows import questions, today, wrong
from core.flows.carelog import advised, keep, looked
from core.flows.recovery import Standing
from core.flows.review_cards import SKIP
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Reply
from core.messages.typed import number
from core.rules.care import NO, YES, Event, Origin
from core.rules.days import LocalDay
from core.rules.findings import Advice
from core.rules.people import Enrollment
from core.rules.soreness import SEVERE, WORST

LIFE = "life"  # the trigger of what is suggested on day 14
_INTAKE_DAYS = timedelta(days=7)  # of a cycle, in which its base is still being noted


@today.while_following
async def life(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Whether it stops normal activities or disturbs sleep; a yes does not wait for the month."""
    seen, said = await looked(turn, following), action.value
    began = seen.history.first_day
    if not seen.profile.agreed or said not in (YES, NO) or (action.day or began) < began:
        return await today.show(turn, action)
    stands = {day: each for day, each in seen.care.life.items() if day >= began}
    if not stands or stands[max(stands)] is not (said == YES):
        await keep(turn, following, Event.LIFE, choice=said)
    if said == YES:
        await advised(turn, following, seen, Advice.SUGGEST, trigger=LIFE)
    return turn.reply(cards.life_card(said))


@today.while_following
async def intake(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The average of the last seven days, for a cycle that began lately; a severe one is answered with what to do."""
    seen, typed = await looked(turn, following), turn.fields.get("text", "")
    score = number(typed or action.value, 0, WORST)
    began = seen.history.first_day
    if not asks_intake(following, seen, turn.today(following)) or action.day not in (None, began):
        return await (wrong.show if score is not None and score >= SEVERE else today.show)(turn, action)
    if typed and score is None:
        return await _typed(turn, began, typed)
    if score is None and action.value != SKIP:
        return await ask_intake(turn, began)
    if score is None or score != seen.care.cycle.intake:
        await keep(turn, following, Event.INTAKE, score=score)
    if score is not None and score >= SEVERE:
        return turn.reply(await wrong.advice(turn, score=score))
    return turn.reply(cards.intake_noted_card())


def asks_intake(following: Enrollment, seen: Standing, here: LocalDay) -> bool:
    """Whether the average before the present cycle can be given: the first cycle has that of Start."""
    cycle, may = seen.care.cycle, seen.profile.agreed and following.preferences.soreness
    return bool(may) and cycle.origin is not Origin.START and here < cycle.first_day + _INTAKE_DAYS


async def ask_intake(turn: Turn, day: LocalDay, *lead: Block) -> Reply:
    """The question, for the cycle that began on `day`."""
    return await questions.ask(turn, cards.intake_card(day, *lead), Action(name="review.intake", day=day))


async def _typed(turn: Turn, day: LocalDay, typed: str) -> Reply:
    card, wire = cards.intake_card(day), Action(name="review.intake", day=day)
    if (said := questions.chosen(turn, card, typed)) is None:
        return await questions.again(turn, card, typed, wire)
    turn.fields = {}
    return await HANDLERS.get(said.name, today.show)(turn, said)


HANDLERS: dict[str, Handler] = {"review.life": life, "review.intake": intake}
