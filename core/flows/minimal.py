"""Where health is not spoken of: the gate that every press and every answer of such a platform passes (product.md P5).

A press that is about health keeps nothing, and is answered kindly; one that says that something is wrong, with what to
do. Of what a flow answers no card passes that shows something of health, and no button that asks about it.
"""

from __future__ import annotations

from dataclasses import replace

from core.flows import lock, lock_cards, review_cards, screen_cards, soreness, steps, stop, today, wrong
from core.flows import minimal_cards as cards
from core.flows.minimal_cards import is_closed
from core.flows.questions import chosen
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Paragraph, Reply
from core.messages.texts import text
from core.messages.typed import number
from core.rules.halt import Wrong
from core.rules.people import State
from core.rules.profile import Step
from core.rules.screening import Tier
from core.rules.soreness import SEVERE, WORST

_OWN_DATA = "privacy"  # what is said there of what is kept is decided there
_SCORED = ("soreness", "profile.intake", "review.soreness", "review.recall", "review.intake")
_HURTS = "session.hurts"
_ALARMS = {"wrong.danger": Tier.EMERGENCY, "wrong.doctor": Tier.URGENT, "notes.help": Tier.CRISIS}
_LISTED = {
    ("screen.emergency", screen_cards.SOME): Tier.EMERGENCY,
    ("screen.urgent", screen_cards.SOME): Tier.URGENT,
    **{("review.list", f"{part.value}.{review_cards.SOME}"): tier for part, tier in review_cards.LOCKS.items()},
}


def keeps_off(turn: Turn, action: Action | None) -> bool:
    """Whether a press, or the question that waits for what is typed, is about health, and that has no place here."""
    return turn.minimal and action is not None and is_closed(action)


async def answer(turn: Turn, action: Action) -> Reply:
    """What to do, where the press says that something is wrong; else that nothing of it is asked or shown here."""
    tier = _ALARMS.get(action.name) or _LISTED.get((action.name, action.value))
    if tier is not None:
        return await _alarmed(turn, tier)
    if turn.safety.lock is not None:
        return await lock.show(turn, action)
    if _is_severe(turn, action):
        return await wrong.show(turn, action)
    return turn.reply(await _card(turn))


async def passed(turn: Turn, action: Action | None, reply: Reply) -> Reply:
    """What a flow answers, as it may be shown here."""
    if not turn.minimal or (action is not None and action.name.partition(".")[0] == _OWN_DATA):
        return reply
    if _tells(reply.card):
        turn.after = None
        return turn.reply(await _card(turn))
    direct = None if reply.direct is None or _tells(reply.direct) else cards.stripped(reply.direct)
    return replace(reply, card=cards.stripped(reply.card), direct=direct)


async def typed_score(turn: Turn, said: str) -> Reply | None:
    """What is answered to a soreness number that was typed; None for any other text."""
    if (score := soreness.number_in(said)) is None:
        return None
    action = Action(name="soreness")
    return await passed(turn, action, await (wrong.show if SEVERE <= score <= WORST else answer)(turn, action))


async def show(turn: Turn, action: Action) -> Reply:
    """That nothing about health is asked or shown here, and where it is."""
    del action
    return turn.reply(await _card(turn))


async def read(turn: Turn, action: Action) -> Reply:
    """One safety list after the other, each with its own "I have read this"; after the third it goes on."""
    known, wanted = turn.enrollment, action.value.removeprefix("back.")
    if known is None or not steps.is_open(known):
        return await steps.go_on(turn)
    if wanted == cards.DONE:
        profile = await turn.tx.profile(known.person)
        await turn.tx.save_profile(known.person, profile.answering(Step.LISTS))
        return await (today.show(turn, action) if turn.following else steps.go_on(turn))
    name = wanted if wanted in cards.READINGS else cards.READINGS[0]
    card = steps.reading(turn, name)
    if (typed := turn.fields.get("text", "")) and (said := chosen(turn, card, typed)) is not None:
        turn.fields = {}
        return await HANDLERS.get(said.name, today.show)(turn, said)
    return await steps.ask_reading(turn, name)


async def stop_everything(turn: Turn, action: Action) -> Reply:
    """No message and no exercise until they begin again by themselves, without a reason; on this day none at all."""
    if (known := turn.enrollment) is None:
        return turn.reply(cards.stopped_card(known=False))
    await _halt(turn)
    if known.first_day is not None and known.state is not State.STOPPED:
        await stop.stop(turn, action)
    return turn.reply(cards.stopped_card(known=True, kept=known.first_day is not None))


async def _alarmed(turn: Turn, tier: Tier) -> Reply:
    """What to do comes at once, as it does for strangers: of what it was about nothing is kept."""
    await _halt(turn)
    card = lock_cards.lock_card(tier, lock.country_of(turn.enrollment), known=False)
    return turn.reply(replace(card, blocks=(*card.blocks, cards.where(turn.reserve)), rows=wrong.ticks(turn)))


async def _halt(turn: Turn) -> None:
    """No exercise for the rest of the day."""
    if (known := turn.enrollment) is not None:
        await turn.tx.note_wrong(known.person, Wrong(day=turn.today(known), at=turn.now))


async def _card(turn: Turn) -> Card:
    """In Start it goes on below."""
    known = turn.enrollment
    if known is not None and known.state is State.STARTING:
        card = await steps.start_card(turn, known)
        return replace(cards.stripped(card), blocks=(Paragraph(text=text("minimal-why")), *card.blocks))
    agreed = known is not None and (await turn.tx.profile(known.person)).agreed is True
    return cards.answer_card(
        turn.reserve, known=turn.following is not None, agreed=agreed and turn.following is not None
    )


def _tells(card: Card) -> bool:
    """Whether it asks for a number, or shows something of health; what is urgent is to be read in any case."""
    return card.scale is not None or (card.health and not card.urgent)


def _is_severe(turn: Turn, action: Action) -> bool:
    score = number(turn.fields.get("text", "") or action.value, 0, WORST)
    return action.name == _HURTS or (action.name in _SCORED and score is not None and score >= SEVERE)


HANDLERS: dict[str, Handler] = {
    cards.ANSWERS.name: show,
    cards.READING.name: read,
    cards.STOP.action.name: stop_everything,
}
