"""The questions about the person: where it hurts, what they do, what they have, how sore they were (product.md C4).

Each is answered by one tap, or typed; in Start one leads to the next, later each can be changed alone.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps

from core.flows import consent, picks, questions, screen, steps
from core.flows import profile_cards as cards
from core.flows.picks import Picking
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Paragraph, Points, Quote, Reply
from core.messages.choices import meant
from core.messages.texts import Text, text
from core.messages.typed import number
from core.rules.halt import Wrong
from core.rules.people import Enrollment, State
from core.rules.profile import Profile, Step
from core.rules.soreness import SEVERE, WORST
from core.rules.tailoring import Site

ProfileHandler = Callable[[Turn, Enrollment, Profile, Action], Awaitable[Reply]]


def _while_open(handler: ProfileHandler) -> Handler:
    """The handler, given the profile of somebody who can answer here; everybody else is shown what comes first."""

    @wraps(handler)
    async def guarded(turn: Turn, action: Action) -> Reply:
        if turn.minimal or turn.enrollment is None or not steps.is_open(turn.enrollment):
            return await steps.go_on(turn)
        return await handler(turn, turn.enrollment, await turn.tx.profile(turn.enrollment.person), action)

    return guarded


@_while_open
async def begin(turn: Turn, enrollment: Enrollment, profile: Profile, action: Action) -> Reply:
    """Begin with the questions, or go on with them; what was typed is the answer to the open one."""
    del enrollment
    typed, step = turn.fields.get("text", ""), profile.next_step
    return await steps.go_on(turn) if not typed or step is None else await _typed(turn, profile, step, typed, action)


@_while_open
async def show(turn: Turn, enrollment: Enrollment, profile: Profile, action: Action) -> Reply:
    """Everything that was answered; in Start the question that is open."""
    del action
    return await (steps.go_on(turn) if enrollment.state is State.STARTING else steps.show(turn, profile))


@_while_open
async def back(turn: Turn, enrollment: Enrollment, profile: Profile, action: Action) -> Reply:
    """To the question before the one in the value; with no value, to the last one."""
    step = next((each for each in profile.steps if each.value == action.value), None)
    if (before := profile.before(step)) is not None:
        await turn.tx.save_profile(enrollment.person, profile.reopening(before))
    return await steps.go_on(turn)


@_while_open
async def choose(turn: Turn, enrollment: Enrollment, profile: Profile, action: Action) -> Reply:
    """One of a list, several, or none; the question itself when the value is empty."""
    step = Step(action.name.removeprefix("profile."))
    if step is Step.SITES and not profile.agreed:
        return await steps.go_on(turn, Paragraph(text=text("profile-needs-yes")))
    if typed := turn.fields.get("text"):
        return await _typed(turn, profile, step, typed, action)
    known = cards.options(step, turn.routine)
    if action.value in known or action.value == cards.NONE:
        return await _keep(turn, enrollment, profile, step, tuple(each for each in known if each == action.value))
    if not action.value:
        changed = enrollment.state is State.ACTIVE and step in profile.answered
        return await (_ask(turn, steps.card(turn, profile, step), step) if changed else steps.go_on(turn))
    picking = picks.read(action.value, tuple(known.values()))
    if action.value == cards.SEVERAL:
        picking = Picking(mask=picks.mask_of(tuple(known), cards.chosen(profile, step)))
    if picking.done:
        return await _keep(turn, enrollment, profile, step, picking.chosen(tuple(known)))
    return await _ask(turn, cards.several_card(step, turn.routine, picking), step)


@_while_open
async def read(turn: Turn, enrollment: Enrollment, profile: Profile, action: Action) -> Reply:
    """The safety lists were read, by somebody who wants no questions about their health."""
    if action.value == cards.YES and profile.agreed is False:
        await turn.tx.save_profile(enrollment.person, profile.answering(Step.LISTS))
    return await steps.go_on(turn)


@_while_open
async def intake(turn: Turn, enrollment: Enrollment, profile: Profile, action: Action) -> Reply:
    """Average soreness of the last seven days, or left out; without a yes nothing is kept. After a severe one no
    exercise is offered that day (coaching.md §4.3, rule 5). An old card does not change what months are compared with.
    """
    score = number(action.value, 0, WORST)
    if not profile.agreed or (score is None and action.value != cards.SKIP):
        return await steps.go_on(turn)
    if enrollment.state is State.STARTING or Step.INTAKE not in profile.answered:
        await turn.tx.save_profile(enrollment.person, profile.answering(Step.INTAKE, intake=score))
    if score is None or score < SEVERE:
        return await steps.go_on(turn)
    await turn.tx.note_wrong(enrollment.person, Wrong(day=turn.today(enrollment), at=turn.now))
    return await steps.go_on(turn, Quote(text=text("profile-intake-severe")))


async def answer(turn: Turn, typed: str) -> Reply:
    """What a typed text means to the open question of Start."""
    turn.fields = {"text": typed}
    return await begin(turn, Action(name="profile"))


async def change(turn: Turn, step: str, typed: str) -> Reply:
    """The question called `step` from the settings, or the answer to it that was typed."""
    turn.fields = {"text": typed}
    return await choose(turn, Action(name=f"profile.{step}"))


async def _keep(turn: Turn, enrollment: Enrollment, profile: Profile, step: Step, ids: tuple[str, ...]) -> Reply:
    """Keep the answer, and say what follows from it; then the next question, or all answers where one was changed."""
    named = ids if step is Step.SITES else ()
    new = [site for each in named if each not in profile.sites and (site := turn.routine.site(each)) is not None]
    kept = profile.answering(step, **{step.value: ids})
    if any(site.asks_urgent for site in new):
        kept = kept.reopening(Step.URGENT)
    await turn.tx.save_profile(enrollment.person, kept)
    said = [block for site in new for block in await _follows(turn, site)]
    goes_on = enrollment.state is State.STARTING or profile.next_step is step or kept.next_step is not profile.next_step
    if goes_on:
        return await steps.go_on(turn, *said)
    return await steps.show(turn, kept, Paragraph(text=text("profile-saved")), *said)


async def _follows(turn: Turn, site: Site) -> tuple[Block, ...]:
    """What to know about a place where it hurts; one that is a finding of the safety list has the same consequence."""
    condition = turn.routine.condition(site.finding) if site.finding is not None else None
    if condition is None:
        return (Points(items=tuple(Text(id=each) for each in site.tips)),) if site.tips else ()
    await turn.note(tier=condition.tier, blocked=condition.blocked, kept_off=condition.kept_off, eased=condition.eased)
    return (Quote(text=Text(id=condition.advice)),)


async def _typed(turn: Turn, profile: Profile, step: Step, typed: str, asked: Action) -> Reply:
    """A label, several of a list, or a number; anything else is asked again."""
    turn.fields = {}
    card = steps.card(turn, profile, step)
    if (said := questions.chosen(turn, card, typed)) is not None and said.name in _ANSWERS:
        return await _ANSWERS[said.name](turn, said)
    if step in cards.CHOICES and (value := _listed(turn, step, typed)) is not None:
        return await choose(turn, Action(name=f"profile.{step.value}", value=value))
    if step is Step.INTAKE and (score := number(typed, 0, WORST)) is not None:
        return await intake(turn, Action(name="profile.intake", value=str(score)))
    missed = text("settings-missed", typed=typed[: questions.MAX_SHOWN])
    return await questions.again(turn, steps.below(card, Paragraph(text=missed)), typed, asked)


def _listed(turn: Turn, step: Step, typed: str) -> str | None:
    """The value that means what was typed, as if it had been ticked; None when it means nothing."""
    known = cards.options(step, turn.routine)
    names = {each: turn.content.texts.say(name, turn.language) for each, name in known.items()}
    if (ids := meant(typed, names)) is None:
        return None
    ticked = Picking(mask=picks.mask_of(tuple(known), ids), done=True)
    return picks.value(ticked, tuple(known.values())) if ids else cards.NONE


async def _ask(turn: Turn, card: Card, step: Step) -> Reply:
    return await questions.ask(turn, card, Action(name=f"profile.{step.value}"))


HANDLERS: dict[str, Handler] = {
    "profile": begin,
    "profile.facts": show,
    "profile.back": back,
    **{f"profile.{step.value}": choose for step in cards.CHOICES},
    "profile.intake": intake,
    "profile.lists": read,
}
_ANSWERS: dict[str, Handler] = {**HANDLERS, **consent.HANDLERS, **screen.HANDLERS}
