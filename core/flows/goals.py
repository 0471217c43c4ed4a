"""A person's own goals: up to three activities rated from time to time, and an if-then plan (coaching.md §1.1, §4.1).

Everything is chosen from lists, so that nothing a person types is kept. Each answer is kept at once, and may be left
out or changed at any time.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from core.flows import goals_cards as cards
from core.flows import questions, today
from core.flows.goals_cards import ACTIVITIES, BARRIERS, CUES, NONE, rated, rating
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Reply
from core.messages.typed import number
from core.rules.care import Entry, Event
from core.rules.people import Enrollment
from core.rules.profile import MOST_FUNCTIONS, Function, Profile
from core.rules.soreness import WORST


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """What is set, and the way to set it."""
    del action
    return turn.reply(cards.all_card(turn.reserve.shown(await turn.tx.profile(following.person))))


@today.while_following
async def own(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The activities to choose from, for whoever agreed to be asked about their health."""
    profile = await turn.tx.profile(following.person)
    return turn.reply(cards.own_card(rated(profile))) if profile.agreed else await show(turn, action)


async def rate(activity: str, turn: Turn, action: Action) -> Reply:
    """How well an activity can be done now, pressed or typed; the question for anything else."""
    following = turn.following
    if following is None:
        return await today.show(turn, action)
    profile, wire = await turn.tx.profile(following.person), Action(name=rating(activity))
    before = {each.name: each.score for each in rated(profile)}
    if not profile.agreed or (activity not in before and len(before) >= MOST_FUNCTIONS):
        return await own(turn, action)
    card = cards.rate_card(activity, before.get(activity))
    typed = turn.fields.get("text", "")
    if (score := number(typed or action.value, 0, WORST)) is not None:
        rated_now = Entry(day=turn.today(following), event=Event.FUNCTION, choice=activity, score=score)
        await turn.tx.note_care(following.person, rated_now)
        return await _keep(turn, following, profile, {**before, activity: score})
    return await _typed(turn, card, typed, wire) if typed else await questions.ask(turn, card, wire)


@today.while_following
async def drop(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """An activity is left out, with its score."""
    profile = await turn.tx.profile(following.person)
    scores = {each.name: each.score for each in rated(profile) if each.name != action.value}
    return await _keep(turn, following, profile, scores)


@today.while_following
async def cue(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """After what the session comes; then what may get in the way."""
    profile = await turn.tx.profile(following.person)
    if action.value in (*CUES, NONE):
        chosen = None if action.value == NONE else action.value
        await turn.tx.save_profile(following.person, replace(profile, cue=chosen))
        return await barrier(turn, Action(name="goals.barrier"))
    return await _choose(turn, cards.cue_card(profile), Action(name="goals.cue"))


@today.while_following
async def barrier(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """What gets in the way; the plan is made."""
    profile = await turn.tx.profile(following.person)
    if action.value in (*BARRIERS, NONE):
        chosen = None if action.value == NONE else action.value
        await turn.tx.save_profile(following.person, replace(profile, barrier=chosen))
        return await show(turn, cards.ALL)
    return await _choose(turn, cards.barrier_card(profile), Action(name="goals.barrier"))


async def _keep(turn: Turn, following: Enrollment, profile: Profile, scores: dict[str, int]) -> Reply:
    functions = tuple(Function(name=name, score=score) for name, score in scores.items())
    await turn.tx.save_profile(following.person, replace(profile, functions=functions))
    return await own(turn, Action(name="goals.own"))


async def _choose(turn: Turn, card: Card, wire: Action) -> Reply:
    typed = turn.fields.get("text", "")
    return await _typed(turn, card, typed, wire) if typed else await questions.ask(turn, card, wire)


async def _typed(turn: Turn, card: Card, typed: str, wire: Action) -> Reply:
    """What the button means whose label was typed; else the question again."""
    if (said := questions.chosen(turn, card, typed)) is None:
        return await questions.again(turn, card, typed, wire)
    turn.fields = {}
    return await HANDLERS.get(said.name, today.show)(turn, said)


HANDLERS: dict[str, Handler] = {
    "goals": show,
    "goals.own": own,
    "goals.drop": drop,
    "goals.cue": cue,
    "goals.barrier": barrier,
    **{rating(each): partial(rate, each) for each in ACTIVITIES},
}
