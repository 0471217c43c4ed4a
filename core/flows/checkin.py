"""Check-in: one tap says how the day went. Today and the last two days can be set and changed until they close."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from core.flows import checkin_cards as cards
from core.flows import soreness, today
from core.flows.daylog import day_log, last_wrong, streak_of
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action
from core.messages.card import Card, Reply
from core.messages.texts import Text
from core.rules.days import LocalDay, closes_at
from core.rules.halt import halts
from core.rules.people import Enrollment
from core.rules.streak import CARING_AFTER_RESTS, CHECKINS, Status


async def check_in(turn: Turn, action: Action) -> Reply:
    """Note a day. A second tap says the same again; a closed day is answered kindly and changes nothing."""
    enrollment, day = turn.coached, action.day
    status = next((each for each in CHECKINS if each.value == action.value), None)
    if enrollment is None or day is None or status is None:
        return await today.show(turn, action)
    if not is_open(turn, enrollment, day):
        return turn.reply(await _closed_card(turn, enrollment, day))
    await turn.tx.check_in(enrollment.person, day, status, now=turn.now)
    return turn.reply(await _noted_card(turn, enrollment, day, status))


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


async def _noted_card(turn: Turn, enrollment: Enrollment, day: LocalDay, status: Status) -> Card:
    """The answer follows from the log alone, so that a double tap reads the same twice."""
    here = turn.today(enrollment)
    log = await day_log(turn.tx, enrollment)
    wrong = halts(await last_wrong(turn.tx, enrollment, here), here, turn.now)
    question = await soreness.question(turn, enrollment, day, log, felt_wrong=wrong)
    if wrong or question.severe:
        return cards.wrong_day_card(day, status, question)
    before = streak_of({each: log[each] for each in log if each != day}, enrollment, here)
    after = streak_of(log, enrollment, here)
    if after.resting_run // CARING_AFTER_RESTS > before.resting_run // CARING_AFTER_RESTS:
        return cards.caring_card(day, after)
    return cards.noted_card(day, status, before, after, question)


async def _closed_card(turn: Turn, enrollment: Enrollment, day: LocalDay) -> Card:
    return cards.closed_card(day, (await day_log(turn.tx, enrollment)).get(day))


HANDLERS: dict[str, Handler] = {"checkin": check_in, "checkin.ask": ask}
