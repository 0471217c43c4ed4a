"""Which flow answers what a person pressed or typed; a lock answers before any of them (coaching.md §2.3)."""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import SealError
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
    minimal,
    minimal_cards,
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
    retention,
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
    **minimal.HANDLERS,
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
    **retention.HANDLERS,
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


_WITHOUT_LOG = frozenset[str]().union(
    *(each.HANDLERS for each in (wrong, notes, words, privacy, retention, stop)), [minimal_cards.STOP.action.name]
)
"""What answers somebody whose safety log cannot be opened: advice, and what they decide about their data and messages.
No exercise is shown by any of it."""


async def pressed(turn: Turn, action: Action) -> Reply:
    """Do what a button means; one that means nothing any more shows today. What was typed with it is heard first.

    Raises SealError where a safety log that cannot be opened stands in the way, as `typed` does.
    """
    said = turn.fields.get("text", "")
    if turn.unread is not None and action.name not in _WITHOUT_LOG:
        return await _overheard(turn, said, turn.unread)
    return await notes.heard(turn, said, action, lambda: _pressed(turn, action))


async def typed(turn: Turn, said: str, asked: Action | None) -> Reply:
    """Do what was typed: a word, with or without a slash; what was `asked`; the label of a button; else help."""
    if (found := words.said(said, turn.content.texts, answering=asked is not None)) is not None:
        word, follows = found
        turn.fields = {"text": follows} if follows else {}
        return await pressed(turn, Action(name=word.action))
    if turn.unread is not None:
        return await _overheard(turn, said, turn.unread)
    scored = minimal.typed_score if turn.minimal else soreness.typed_score
    score = await scored(turn, said) if turn.safety.lock is None else None
    return score or await notes.heard(turn, said, asked, lambda: _typed(turn, said, asked))


async def _overheard(turn: Turn, said: str, unread: SealError) -> Reply:
    """Only what may be about a red flag is answered: the log may hold a lock."""
    heard = await notes.overheard(turn, said)
    if heard is None:
        raise unread
    return heard


async def _pressed(turn: Turn, action: Action) -> Reply:
    if lock.holds(turn, action):
        return await lock.show(turn, action)
    handler = minimal.answer if minimal.keeps_off(turn, action) else HANDLERS.get(action.name, today.show)
    return await minimal.passed(turn, action, await handler(turn, action))


async def _typed(turn: Turn, said: str, asked: Action | None) -> Reply:
    asked = None if minimal.keeps_off(turn, asked) else asked
    if turn.safety.lock is not None:
        return await _under_lock(turn, said, asked)
    return await minimal.passed(turn, asked, await _understood(turn, said, asked))


async def _understood(turn: Turn, said: str, asked: Action | None) -> Reply:
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
