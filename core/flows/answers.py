"""Which flow answers what a person pressed or typed; a lock answers before any of them (coaching.md §2.3)."""

from __future__ import annotations

from collections.abc import Mapping

from core.flows import (
    advice,
    aftercare,
    between,
    buddies,
    challenges,
    checkin,
    coach,
    contest,
    daily,
    direct,
    exercise,
    extras,
    goals,
    learn,
    left_out,
    linking,
    lock,
    notes,
    onboarding,
    pause,
    post,
    privacy,
    profile,
    programme,
    progress,
    questions,
    report,
    review,
    roles,
    screen,
    session,
    session_swap,
    settings,
    sharing,
    snooze,
    soreness,
    stop,
    today,
    visit,
    why,
    words,
    wrong,
)
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Form, Reply

HANDLERS: Mapping[str, Handler] = {
    **onboarding.HANDLERS,
    **profile.HANDLERS,
    **today.HANDLERS,
    **exercise.HANDLERS,
    **daily.HANDLERS,
    **snooze.HANDLERS,
    **checkin.HANDLERS,
    **session.HANDLERS,
    **session_swap.HANDLERS,
    **aftercare.HANDLERS,
    **soreness.HANDLERS,
    **post.HANDLERS,
    **sharing.HANDLERS,
    **roles.HANDLERS,
    **wrong.HANDLERS,
    **lock.HANDLERS,
    **notes.HANDLERS,
    **screen.HANDLERS,
    **left_out.HANDLERS,
    **progress.HANDLERS,
    **programme.HANDLERS,
    **report.HANDLERS,
    **review.HANDLERS,
    **between.HANDLERS,
    **advice.HANDLERS,
    **visit.HANDLERS,
    **why.HANDLERS,
    **goals.HANDLERS,
    **extras.HANDLERS,
    **learn.HANDLERS,
    **direct.HANDLERS,
    **linking.HANDLERS,
    **buddies.HANDLERS,
    **privacy.HANDLERS,
    **settings.HANDLERS,
    **pause.HANDLERS,
    **stop.HANDLERS,
    **words.HANDLERS,
    **coach.HANDLERS,
    **contest.HANDLERS,
    **challenges.HANDLERS,
}
FORMS: Mapping[str, Form] = {
    **onboarding.FORMS,
    **settings.FORMS,
    **programme.FORMS,
    **report.FORMS,
    **coach.FORMS,
    **contest.FORMS,
    **challenges.FORMS,
}


async def pressed(turn: Turn, action: Action) -> Reply:
    """Do what a button means; one that means nothing any more shows today. What was typed with it is heard first."""
    return await notes.heard(turn, turn.fields.get("text", ""), action, lambda: _pressed(turn, action))


async def typed(turn: Turn, said: str, asked: Action | None) -> Reply:
    """Do what was typed: a word, with or without a slash; what was `asked`; the label of a button; else help."""
    if (found := words.said(said, answering=asked is not None)) is not None:
        word, follows = found
        turn.fields = {"text": follows} if follows else {}
        return await pressed(turn, Action(name=word.action))
    score = await soreness.typed_score(turn, said) if turn.safety.lock is None else None
    return score or await notes.heard(turn, said, asked, lambda: _typed(turn, said, asked))


async def _pressed(turn: Turn, action: Action) -> Reply:
    if lock.holds(turn, action):
        return await lock.show(turn, action)
    return await HANDLERS.get(action.name, today.show)(turn, action)


async def _typed(turn: Turn, said: str, asked: Action | None) -> Reply:
    if turn.safety.lock is not None:
        return await _under_lock(turn, said, asked)
    return (
        await programme.typed(turn, said)
        or await checkin.typed_status(turn, said)
        or await snooze.typed(turn, said)
        or await _labelled(turn, review.named(said))
        or await onboarding.typed_answer(turn, said, asked)
        or await questions.answered(turn, said, asked, HANDLERS)
        or await _labelled(turn, await session.typed(turn, said))
        or await words.show(turn, Action(name="help", value="unknown" if said else ""))
    )


async def _under_lock(turn: Turn, said: str, asked: Action | None) -> Reply:
    """Only the lock's own card takes an answer, and a question that it leaves open."""
    waits = asked is not None and not lock.holds(turn, asked)
    return (
        await _labelled(turn, await lock.typed(turn, said, asked))
        or (await questions.answered(turn, said, asked, HANDLERS) if waits else None)
        or await lock.show(turn, Action(name="lock"))
    )


async def _labelled(turn: Turn, action: Action | None) -> Reply | None:
    """What the button does whose label was typed; None where no button is called so."""
    return None if action is None else await _pressed(turn, action)
