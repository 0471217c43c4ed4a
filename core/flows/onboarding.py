"""Start: consent and 18 or over first, then the city, the time of day, and the yes to a daily message.

Until the person agrees nothing is kept. From then on the enrollment itself remembers how far Start has come, so it goes
on after a restart, and on any device, with whatever is still missing.
"""

from __future__ import annotations

from dataclasses import replace

from core.flows import onboarding_cards as cards
from core.flows import stop, today
from core.flows.turn import ROUTINE, Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Reply
from core.messages.typed import time_of_day
from core.rules.days import local_day, valid_zone
from core.rules.people import MINUTES_A_DAY, Enrollment, State


async def start(turn: Turn, action: Action) -> Reply:
    """Begin, go on where it stopped, or show today when all is set up."""
    del action
    if turn.following is not None:
        return await today.show(turn, Action(name="today"))
    if turn.enrollment is not None and turn.enrollment.state is State.STOPPED:
        await turn.save(replace(turn.enrollment, state=State.STARTING))
    return turn.reply(_next_card(turn))


async def agree(turn: Turn, action: Action) -> Reply:
    """Consent given and 18 or over: from here on something is kept."""
    if turn.enrollment is None:
        turn.enrollment = await turn.tx.enroll(turn.account, language=turn.language, routine=ROUTINE, now=turn.now)
        turn.contact = await turn.tx.contact(turn.account)
        await turn.reach()
    return await start(turn, action)


async def too_young(turn: Turn, action: Action) -> Reply:
    """Under 18: a polite stop, nothing stored. Of somebody who has agreed before, everything goes, asked once."""
    if turn.enrollment is not None and action.value != cards.SURE:
        return turn.reply(cards.really_young_card())
    if turn.enrollment is not None:
        await turn.tx.forget(turn.enrollment.person)
        turn.contact = turn.enrollment = None
    return turn.reply(cards.young_card())


async def later(turn: Turn, action: Action) -> Reply:
    """Not now: nothing stored, the way back stays. Somebody who was coached before is left as stopped."""
    if turn.following is not None:
        return await start(turn, action)
    if turn.enrollment is not None and turn.enrollment.first_day is not None:
        return await stop.stop(turn, action)
    if turn.enrollment is not None:
        await turn.tx.forget(turn.enrollment.person)
        turn.contact = turn.enrollment = None
    return turn.reply(cards.later_card())


async def city(turn: Turn, action: Action) -> Reply:
    """A city was typed: confirm by clock, or choose among several."""
    enrollment = _starting(turn)
    if enrollment is None:
        return await start(turn, action)
    typed = turn.fields.get("text", "")[: cards.MAX_TYPED_CITY]
    found = turn.content.cities.find(typed, language=turn.language)
    if not found:
        return turn.reply(cards.city_card(private=turn.place.private, missed=typed))
    return turn.reply(cards.zone_card(found, turn.now))


async def zone(turn: Turn, action: Action) -> Reply:
    """The zone is confirmed; an empty value asks for another city."""
    enrollment = _starting(turn)
    if enrollment is None:
        return await start(turn, action)
    if action.value and not valid_zone(action.value):
        return turn.reply(cards.city_card(private=turn.place.private))
    await turn.save(replace(enrollment, zone=action.value or None, minute=None))
    return turn.reply(_next_card(turn))


async def minute(turn: Turn, action: Action) -> Reply:
    """The time of day is chosen; an empty value asks again."""
    enrollment = _starting(turn)
    if enrollment is None or enrollment.zone is None:
        return await start(turn, action)
    chosen = int(action.value) if action.value.isascii() and action.value.isdigit() else None
    valid = chosen if chosen is not None and chosen < MINUTES_A_DAY else None
    await turn.save(replace(enrollment, minute=valid))
    return turn.reply(_next_card(turn))


async def typed_time(turn: Turn, action: Action) -> Reply:
    """A time of day was typed."""
    typed = turn.fields.get("text", "")
    chosen = time_of_day(typed)
    if chosen is None and _starting(turn) is not None:
        return turn.reply(cards.time_card(private=turn.place.private, missed=typed[:20]))
    return await minute(turn, replace(action, value=str(chosen or 0)))


async def go(turn: Turn, action: Action) -> Reply:
    """The yes to a daily message: day 1 begins, and the first message comes at once."""
    enrollment = _starting(turn)
    if enrollment is None or enrollment.zone is None or enrollment.minute is None:
        return await start(turn, action)
    here = local_day(turn.now, enrollment.zone)
    first_day = min(enrollment.first_day or here, here)  # after a move west day 1 may lie ahead
    following = await turn.save(replace(enrollment, state=State.ACTIVE, first_day=first_day))
    first = await today.card(turn, following)
    if turn.place.private:
        return turn.reply(cards.ready_card(first, following))
    return turn.reply(cards.sent_card(), direct=first)


async def typed_answer(turn: Turn, typed: str) -> Reply | None:
    """What a typed text means to an unfinished Start; None when there is none or it asks for no typing."""
    enrollment = _starting(turn)
    if enrollment is None or not typed:
        return None
    turn.fields = {"text": typed}
    if enrollment.zone is None:
        return await city(turn, cards.CITY_FORM.action)
    if enrollment.minute is None:
        return await typed_time(turn, cards.TIME_FORM.action)
    return None


def _starting(turn: Turn) -> Enrollment | None:
    """The enrollment while Start is open."""
    enrollment = turn.enrollment
    return enrollment if enrollment is not None and enrollment.state is State.STARTING else None


def _next_card(turn: Turn) -> Card:
    enrollment = turn.enrollment
    if enrollment is None:
        return cards.welcome_card(reviewed=bool(turn.routine.reviewed_by))
    if enrollment.zone is None:
        return cards.city_card(private=turn.place.private)
    if enrollment.minute is None:
        return cards.time_card(private=turn.place.private)
    return cards.go_card(enrollment, private=turn.place.private)


HANDLERS: dict[str, Handler] = {
    "start": start,
    "start.agree": agree,
    "start.young": too_young,
    "start.later": later,
    "start.city": city,
    "start.zone": zone,
    "start.minute": minute,
    "start.time": typed_time,
    "start.go": go,
}
FORMS = {form.action.name: form for form in (cards.CITY_FORM, cards.TIME_FORM)}
