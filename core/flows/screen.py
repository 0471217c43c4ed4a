"""The safety screen: three lists, one tap each; what fits is picked only where it has to be (coaching.md §2.3).

What was ticked travels in the buttons. Kept is the consequence alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.flows import lock, picks, steps, today
from core.flows import screen_cards as cards
from core.flows.buttons import back_to
from core.flows.picks import Picking
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Reply
from core.messages.texts import text
from core.rules.profile import SCREENS, Profile, Step
from core.rules.redflags import Found, found
from core.rules.screening import Tier, Word
from core.rules.tailoring import Condition

_AT_ONCE = 7  # pieces of advice on one card
_ON = Button(label=text("screen-on"), action=Action(name="screen.on"))


async def show(turn: Turn, action: Action) -> Reply:
    """One of the lists, to read or answer it again."""
    step = next((each for each in SCREENS if each.value == action.value), None)
    if step is None or (profile := await may_ask(turn)) is None:
        return await go_on(turn, action)
    return turn.reply(steps.card(turn, profile, step))


async def emergency(turn: Turn, action: Action) -> Reply:
    """The answer to the first list."""
    return await _answer(turn, action, Step.EMERGENCY, Tier.EMERGENCY)


async def urgent(turn: Turn, action: Action) -> Reply:
    """The answer to the second list."""
    return await _answer(turn, action, Step.URGENT, Tier.URGENT)


async def soon(turn: Turn, action: Action) -> Reply:
    """The answer to the third list: none, or which."""
    if (profile := await may_ask(turn)) is None:
        return await go_on(turn, action)
    if action.value == cards.NONE:
        return await _settle(turn, profile, Picking())
    some = action.value == cards.SOME
    return turn.reply(_pick_card(turn, Picking()) if some else steps.card(turn, profile, Step.SOON))


async def pick(turn: Turn, action: Action) -> Reply:
    """What fits of the third list; nothing is kept until the person is done."""
    if (profile := await may_ask(turn)) is None:
        return await go_on(turn, action)
    picking = picks.read(action.value, cards.options(turn.routine.conditions))
    return await _settle(turn, profile, picking) if picking.done else turn.reply(_pick_card(turn, picking))


async def advice(turn: Turn, action: Action) -> Reply:
    """The rest of what to do, where much was ticked."""
    picking = picks.read(action.value, cards.options(turn.routine.conditions))
    if await may_ask(turn) is None or not picking.mask:
        return await go_on(turn, action)
    return turn.reply(advice_card(turn, picking))


async def again(turn: Turn, action: Action) -> Reply:
    """The three lists from the beginning; until they are answered only the starter is offered. Answers only add."""
    if turn.enrollment is None or (profile := await may_ask(turn)) is None:
        return await go_on(turn, action)
    await turn.tx.save_profile(turn.enrollment.person, profile.reopening(*SCREENS))
    return await steps.go_on(turn)


async def go_on(turn: Turn, action: Action) -> Reply:
    """What comes after the lists; the lock comes before everything."""
    if turn.safety.lock is not None or turn.enrollment is None:
        return await lock.show(turn, action)
    return await steps.go_on(turn)


async def may_ask(turn: Turn) -> Profile | None:
    """The profile of somebody who lets health be asked about here, and is not locked; None for everybody else."""
    if turn.minimal or turn.enrollment is None or turn.safety.lock is not None:
        return None
    profile = await turn.tx.profile(turn.enrollment.person)
    return profile if profile.agreed else None


async def settled(turn: Turn, picked: Sequence[Condition]) -> Reply | None:
    """Keep what was ticked comes to, once; the lock's reply where that locks, else None."""
    said = found(picked)
    if said.locks:
        return await lock.begin(turn, said.tier, said)
    if turn.enrollment is not None and not await _is_noted(turn, said):
        await turn.note(tier=said.tier, blocked=said.blocked, kept_off=said.kept_off, eased=said.eased)
    return None


async def _answer(turn: Turn, action: Action, step: Step, tier: Tier) -> Reply:
    if action.value == cards.SOME:
        return await lock.begin(turn, tier)
    if turn.enrollment is None or (profile := await may_ask(turn)) is None:
        return await go_on(turn, action)
    if action.value != cards.NONE:
        return turn.reply(steps.card(turn, profile, step))
    await turn.tx.save_profile(turn.enrollment.person, profile.answering(step))
    return await steps.go_on(turn, cards.NOTHING)


async def _settle(turn: Turn, profile: Profile, picking: Picking) -> Reply:
    if turn.enrollment is None:
        return await today.show(turn, Action(name="today"))
    await turn.tx.save_profile(turn.enrollment.person, profile.answering(Step.SOON))
    locked = await settled(turn, picking.chosen(turn.routine.conditions))
    if locked is not None:
        return locked
    if not picking.mask:
        return await steps.go_on(turn, cards.NOTHING)
    return turn.reply(advice_card(turn, replace(picking, done=False)))


async def _is_noted(turn: Turn, said: Found) -> bool:
    """Whether the last line says just this: a double tap adds nothing."""
    if turn.enrollment is None or turn.unread or not (log := await turn.tx.safety_log(turn.enrollment.person)):
        return False
    last, today = log[-1], turn.today(turn.enrollment)
    kept = Found(tier=last.tier, blocked=last.blocked, kept_off=last.kept_off, eased=last.eased)
    return (last.word, last.day, kept) == (Word.FOUND, today, said)


def _pick_card(turn: Turn, picking: Picking) -> Card:
    back = back_to(Action(name="screen", value=Step.SOON.value))
    return cards.pick_card(turn.routine.conditions, picking, action="screen.pick", back=back)


def advice_card(turn: Turn, picking: Picking, *, action: str = "screen.advice", on: Button = _ON) -> Card:
    """What to do about what was ticked, a card's worth of it; `action` shows the rest, then it goes `on`."""
    conditions = turn.routine.conditions
    picked, first = picking.chosen(conditions), picking.page * _AT_ONCE
    if first + _AT_ONCE < len(picked):
        value = picks.value(replace(picking, page=picking.page + 1), cards.options(conditions))
        on = Button(label=text("screen-more"), action=Action(name=action, value=value))
    return cards.advice_card(picked[first : first + _AT_ONCE] or picked[:_AT_ONCE], on)


HANDLERS: dict[str, Handler] = {
    "screen": show,
    "screen.emergency": emergency,
    "screen.urgent": urgent,
    "screen.soon": soon,
    "screen.pick": pick,
    "screen.advice": advice,
    "screen.again": again,
    "screen.on": go_on,
}
