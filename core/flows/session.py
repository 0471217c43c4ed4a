"""The guided session: one message, one step at a time, until it becomes the day's check-in (product.md D4).

All that is kept is the session of the day. A button names the place it is for, so that a press on an old card, a second
tap or another device changes nothing and shows where the session stands now.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import wraps

from core.flows import checkin, questions, stretches, today
from core.flows import session_cards as cards
from core.flows.today import Day
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.builder import tiny
from core.rules.care import Mode
from core.rules.days import LocalDay
from core.rules.people import Enrollment
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status

DayHandler = Callable[[Turn, Day, Action], Awaitable[Reply]]
SessionHandler = Callable[[Turn, Day, Session, str], Awaitable[Reply]]


def of_today(handler: DayHandler) -> Handler:
    """The handler, given today as it stands; today's card for another day's button, or without exercises of ours.

    When something felt wrong that card comes below, since the button may stand where the advice is read now.
    """

    @today.while_following
    @wraps(handler)
    async def guarded(turn: Turn, following: Enrollment, action: Action) -> Reply:
        if action.day != turn.today(following):
            return await today.show(turn, action)
        day = await today.seen(turn, following)
        if day.withheld:
            return replace(await today.show(turn, action), replaces=not day.wrong)
        return await handler(turn, day, action)

    return guarded


def in_place(handler: SessionHandler) -> Handler:
    """The handler, given the session under way and what was chosen, for a button of the place where it stands.

    Any other button shows where that is, or what was noted when it is over.
    """

    @of_today
    @wraps(handler)
    async def guarded(turn: Turn, day: Day, action: Action) -> Reply:
        session = under_way(day)
        if session is None:
            over = day.session is not None and day.session.finished
            return await checkin.noted(turn, day.enrollment, day.day) if over else await today.show(turn, action)
        place, _, chosen = action.value.partition(":")
        if place != session.place:
            return await stand(turn, day, session)
        return await handler(turn, day, session, chosen)

    return guarded


def under_way(day: Day) -> Session | None:
    """The session that is on; on a day that turned out sore what is ahead of it is gentle."""
    if day.session is None or not day.begun:
        return None
    sore = day.flare and not day.session.gentle
    return day.session.soothed(stretches.items_of(day.plan())) if sore else day.session


async def stand(turn: Turn, day: Day, session: Session, said: Text | None = None) -> Reply:
    """Keep the session and show where it stands; `said` comes first."""
    await _keep(turn, day, session)
    return turn.reply(cards.card(turn.content, day, session, turn.now, said))


async def end(turn: Turn, day: Day, session: Session, said: Text | None = None) -> Reply:
    """The session becomes the check-in, which lowers no "done" that stands. Nothing is noted where nothing was done."""
    if (status := _worth(session)) is None:
        await _keep(turn, day, session)
        return _first(turn.reply(cards.nothing_card(day.day)), said)
    await _keep(turn, day, replace(session, finished=True))
    status = Status.DONE if day.noted is Status.DONE else status
    check_in = Action(name="checkin", day=day.day, value=status.value)
    return _first(await checkin.check_in(turn, check_in), said)


async def typed(turn: Turn, words: str) -> Action | None:
    """What was typed as a button of the session under way, or of today's card; None for any other text."""
    if turn.following is None:
        return None
    day = await today.seen(turn, turn.following)
    session = None if day.withheld else under_way(day)
    shown = cards.card(turn.content, day, session, turn.now) if session else await today.card(turn, turn.following)
    return questions.chosen(turn, shown, words)


@of_today
async def begin(turn: Turn, day: Day, action: Action) -> Reply:
    """Begin the session of the day, or show where it stands; there is one a day (coaching.md §5.2)."""
    return await _stand_or_begin(turn, day, action)


@of_today
async def begin_tiny(turn: Turn, day: Day, action: Action) -> Reply:
    """The two-minute version. A session under way goes on instead; on a sore day its gentle plan is as short."""
    if under_way(day) is not None or day.flare:
        return await _stand_or_begin(turn, day, action)
    items = stretches.items_of(tiny(day.routine, day.needs))
    return await _stand_or_begin(turn, day, action, items, is_tiny=True)


@of_today
async def ease_off(turn: Turn, day: Day, action: Action) -> Reply:
    """A sore day: what is still ahead gives way to the gentle plan, and resting counts (coaching.md §4.3 rule 5)."""
    session = day.session or Session(day=day.day, items=())
    if not session.finished and not session.gentle:
        gently = stretches.items_of(replace(day, flare=True).plan())
        await _keep(turn, day, session.soothed(gently))
    return await today.show(turn, action)


@in_place
async def step_on(turn: Turn, day: Day, session: Session, chosen: str) -> Reply:
    """One step on; the last one ends the session."""
    del chosen
    on = session.advanced()
    return await (stand if on.here else end)(turn, day, on)


@in_place
async def step_back(turn: Turn, day: Day, session: Session, chosen: str) -> Reply:
    """One step back."""
    del chosen
    return await stand(turn, day, cards.before(day, session) or session)


@today.while_following
async def finish(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """End the session where it stands, also that of an earlier day that is still open."""
    if action.day is None or not checkin.is_open(turn, following, action.day):
        return await today.show(turn, action)
    day = await today.seen_on(turn, following, action.day)
    if day.session is None or day.mode is not Mode.OURS:
        return await today.show(turn, action)
    if day.session.finished:
        return await checkin.noted(turn, following, action.day)
    return await end(turn, day, day.session)


@today.while_following
async def felt(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """How sore the session was at its worst; then the other questions of the day."""
    answer = next((each for each in Felt if each.value == action.value), None)
    session = await _asked_of(turn, following, action.day)
    if answer is None or session is None:
        return await today.show(turn, action)
    await turn.tx.save_session(following.person, replace(session, felt=answer))
    noted = await checkin.noted(turn, following, session.day, asks_felt=False)
    return _first(noted, text(f"session-felt-{answer.value}-noted"), health=True)


@today.while_following
async def since(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """How it has been since a session of an earlier day; today's card goes on below."""
    answer = next((each for each in Since if each.value == action.value), None)
    session = await _asked_of(turn, following, action.day)
    if answer is None or session is None or session.day >= turn.today(following):
        return await today.show(turn, action)
    await turn.tx.save_session(following.person, replace(session, since=answer))
    return _first(await today.show(turn, action), text(f"session-since-{answer.value}-noted"), health=True)


async def _stand_or_begin(
    turn: Turn, day: Day, action: Action, items: tuple[Item, ...] = (), *, is_tiny: bool = False
) -> Reply:
    """Where the session stands; else a new one of `items`, or of the day's plan."""
    if (session := under_way(day)) is not None:
        return await stand(turn, day, session)
    emptied = day.session or Session(day=day.day, items=())
    items = items or stretches.items_of(day.plan())
    if emptied.finished or not items:
        return await today.show(turn, action)
    return await stand(turn, day, replace(emptied, items=items, at=0, step=0, tiny=is_tiny, gentle=day.flare))


async def _keep(turn: Turn, day: Day, session: Session) -> None:
    if session != day.session:
        await turn.tx.save_session(day.enrollment.person, session)


async def _asked_of(turn: Turn, following: Enrollment, day: LocalDay | None) -> Session | None:
    """The session of an open day that something was done in, of somebody whose health may be asked about."""
    if day is None or not checkin.is_open(turn, following, day):
        return None
    session = await turn.tx.session(following.person, day)
    agreed = (await turn.tx.profile(following.person)).agreed is True
    return session if agreed and session is not None and session.done else None


def _worth(session: Session) -> Status | None:
    """What the session counts as (coaching.md §4.2); None when nothing was done in it."""
    begun = session.done or (session.tiny and session.steps_done)
    whole = all(item.exercise in session.done for item in session.items) and not session.tiny
    return (Status.DONE if whole else Status.PARTLY) if begun else None


def _first(reply: Reply, said: Text | None, *, health: bool = False) -> Reply:
    """The reply with `said` above everything else, but for advice that is urgent."""
    if said is None or reply.card.urgent:
        return reply
    card = replace(reply.card, blocks=(Paragraph(text=said), *reply.card.blocks), health=health or reply.card.health)
    return replace(reply, card=card)


HANDLERS: dict[str, Handler] = {
    "session": begin,
    "session.tiny": begin_tiny,
    "session.gentle": ease_off,
    "session.next": step_on,
    "session.back": step_back,
    "session.finish": finish,
    "session.felt": felt,
    "session.since": since,
}
