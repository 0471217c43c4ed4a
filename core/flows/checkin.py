"""Check-in: one tap says how the day went. Today and the last two days can be set and changed until they close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from core.flows import checkin_cards as cards
from core.flows import company, daily_recovery, sharing, soreness, stretches, today
from core.flows.daylog import day_log, streak_of
from core.flows.today import Day
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action
from core.messages.card import Card, Reply
from core.messages.texts import Text
from core.rules.care import Mode
from core.rules.days import LocalDay, closes_at
from core.rules.people import Enrollment
from core.rules.session import Session
from core.rules.streak import CARING_AFTER_RESTS, CHECKINS, Status

_MOVED = (Status.DONE, Status.PARTLY)  # what a session can become


async def check_in(turn: Turn, action: Action) -> Reply:
    """Note a day. A second tap says the same again; a closed day is answered kindly and changes nothing."""
    enrollment, day = turn.coached, action.day
    status = next((each for each in CHECKINS if each.value == action.value), None)
    if enrollment is None or day is None or status is None:
        return await today.show(turn, action)
    if not is_open(turn, enrollment, day):
        return turn.reply(await _closed_card(turn, enrollment, day))
    turn.checked_in |= await turn.tx.check_in(enrollment.person, day, status, now=turn.now) is None
    await company.changed(turn.tx, enrollment.person, turn.now)
    seen = await today.seen_on(turn, enrollment, day)
    return turn.reply(await _noted_card(turn, await _keep_session(turn, seen, status), status, asks_felt=True))


async def noted(turn: Turn, enrollment: Enrollment, day: LocalDay, *, asks_felt: bool = True) -> Reply:
    """The card of a day that has its check-in, with the next question there is; today's card when it has none.

    How the session felt comes before the soreness of the day, unless `asks_felt` is False.
    """
    seen = await today.seen_on(turn, enrollment, day)
    if seen.noted is None:
        return await today.show(turn, Action(name="today"))
    return turn.reply(await _noted_card(turn, seen, seen.noted, asks_felt=asks_felt))


async def ask(turn: Turn, action: Action) -> Reply:
    """The four buttons again, to set or change one open day; its soreness too, where that may be asked."""
    enrollment, day = turn.coached, action.day
    if enrollment is None or day is None:
        return await today.show(turn, action)
    if not is_open(turn, enrollment, day):
        return turn.reply(await _closed_card(turn, enrollment, day))
    return turn.reply(cards.ask_card(day, soreness.change_buttons(turn, enrollment, day)))


async def typed_status(turn: Turn, typed: str) -> Reply | None:
    """A check-in for today that was typed as one of the four words; None for any other text."""
    enrollment = turn.coached
    if enrollment is None:
        return None
    for status in CHECKINS:
        label = turn.content.texts.say(Text(id=f"status-{status.value}"), turn.language)
        if typed.rstrip(PUNCTUATION).casefold() in {status.value, label.casefold()}:
            action = Action(name="checkin", day=turn.today(enrollment), value=status.value)
            return await check_in(turn, action)
    return None


def is_open(turn: Turn, enrollment: Enrollment, day: LocalDay) -> bool:
    """Whether the day may still be set: today or one of the two before it, and not before day 1."""
    first = enrollment.first_day
    if first is None or not first <= day <= turn.today(enrollment):
        return False
    return turn.now < closes_at(day, enrollment.clock_zone)


def open_days(turn: Turn, enrollment: Enrollment, log: Mapping[LocalDay, Status]) -> tuple[LocalDay, ...]:
    """Earlier days that are still open and have no entry, newest first."""
    today_is = turn.today(enrollment)
    days = (today_is - timedelta(days=back) for back in (1, 2))
    return tuple(day for day in days if is_open(turn, enrollment, day) and log.get(day) not in CHECKINS)


async def _keep_session(turn: Turn, seen: Day, status: Status) -> Day:
    """Keep what the check-in was for: "done" is the whole session, the guided one or the plan of the day.

    Where another programme is done, or none, it is no session of ours.
    """
    session = seen.session
    if seen.mode is not Mode.OURS:
        return seen
    if status in _MOVED and session is None and (items := stretches.items_of(seen.plan())):
        session = Session(day=seen.day, items=items, gentle=seen.flare)
    if status not in _MOVED or session is None or session.finished:
        return seen
    if status is Status.DONE:
        hurt = {exercise for exercise, _ in session.hurt}
        done = frozenset(item.exercise for item in session.items) - hurt
        session = replace(session, at=len(session.items), step=0, done=done, finished=True)
    await turn.tx.save_session(seen.enrollment.person, session)
    return replace(seen, session=session)


async def _noted_card(turn: Turn, seen: Day, status: Status, *, asks_felt: bool) -> Card:
    """The answer follows from the log alone, so that a double tap reads the same twice."""
    enrollment, day, here = seen.enrollment, seen.day, turn.today(seen.enrollment)
    halted = seen.wrong if day == here else (await today.seen(turn, enrollment)).wrong
    question = await soreness.question(turn, seen)
    if halted or question.severe:
        return cards.wrong_day_card(day, status, question, minimal=seen.minimal)
    if asks_felt and status in _MOVED and _waits_for_felt(seen):
        question = cards.felt_question(day)
    before = streak_of({each: seen.log[each] for each in seen.log if each != day}, enrollment, here)
    if not seen.minimal and seen.streak.resting_run // CARING_AFTER_RESTS > before.resting_run // CARING_AFTER_RESTS:
        return cards.caring_card(day, seen.streak)
    shares = () if question.asks else await sharing.offers(turn, seen)
    milestones = daily_recovery.may_praise(seen)
    return cards.noted_card(day, status, before, seen.streak, question, shares, milestones=milestones)


def _waits_for_felt(seen: Day) -> bool:
    """Whether it was not said yet how the day's session felt; only of somebody whose health may be asked about."""
    session = seen.session
    return seen.profile.agreed is True and session is not None and bool(session.done) and session.felt is None


async def _closed_card(turn: Turn, enrollment: Enrollment, day: LocalDay) -> Card:
    log = await day_log(turn.tx, enrollment, turn.today(enrollment))
    return cards.closed_card(day, log.get(day))


HANDLERS: dict[str, Handler] = {"checkin": check_in, "checkin.ask": ask}
