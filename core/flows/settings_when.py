"""The settings of when I write: time of day, place, how often, a second reminder."""

from __future__ import annotations

from core.flows import onboarding, questions, schedule, second_reminder, today
from core.flows import settings_cards as cards
from core.flows import settings_facts as facts
from core.flows.question_cards import clock_of, time_at, zone_card
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Reply
from core.messages.cities import City
from core.messages.texts import text
from core.messages.typed import number, time_of_day
from core.rules.days import valid_zone
from core.rules.ledger import Kind
from core.rules.people import MINUTES_A_DAY, Enrollment, Rhythm, State

_CITY = Action(name="settings", value="city")


@today.while_following
async def typed_time(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A time of day was typed."""
    del action
    typed = turn.fields.get("text", "")
    if (chosen := time_of_day(typed)) is None:
        return await facts.again(turn, following, "time", typed)
    return await minute(turn, Action(name="settings.minute", value=str(chosen)))


@today.while_following
async def minute(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The time of day is chosen."""
    chosen = number(action.value, 0, MINUTES_A_DAY - 1)
    if following.zone is None or chosen is None:
        return await facts.ask(turn, following, "time")
    await schedule.reschedule(turn, following, zone=following.zone, minute=chosen)
    return await facts.rescheduled(turn, text("settings-saved-time", time=time_at(chosen)))


@today.while_following
async def typed_city(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A city was typed: confirm by clock, or choose among several."""
    del action
    typed = turn.fields.get("text", "")
    found = turn.cities(typed)
    if not found:
        return await facts.again(turn, following, "city", typed)
    return await _confirm(turn, *found)


async def here(turn: Turn, action: Action) -> Reply:
    """A location was shared, and this is its zone: confirm by clock. While Start is open it is an answer there."""
    if turn.enrollment is None or turn.enrollment.state is State.STARTING:
        return await onboarding.here(turn, action)
    if turn.following is None:
        return await today.show(turn, action)
    if not valid_zone(action.value):
        return await facts.ask(turn, turn.following, "city")
    return await _confirm(turn, turn.city(action.value))


@today.while_following
async def zone(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The zone is confirmed, by a press or a typed yes; anything else typed is another city."""
    if following.minute is None or not valid_zone(action.value):
        return await facts.ask(turn, following, "city")
    if typed := turn.fields.get("text"):
        said = questions.chosen(turn, _zone_card(turn, turn.city(action.value)), typed)
        if said is None:
            return await typed_city(turn, action)
        turn.fields = {}
        handler = HANDLERS.get(said.name)
        return turn.reply(await facts.card(turn, following)) if handler is None else await handler(turn, said)
    now_owed = await schedule.reschedule(turn, following, zone=action.value, minute=following.minute)
    saved = text("settings-saved-city", city=turn.city(action.value).name)
    return await facts.rescheduled(turn, saved, *(() if now_owed is None else (text("settings-saved-now"),)))


@today.while_following
async def rhythm(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Every day or once a week."""
    chosen = next((each for each in Rhythm if each.value == action.value), None)
    if chosen is None:
        return await facts.ask(turn, following, "reminders")
    await turn.save(facts.preferring(following, rhythm=chosen))
    return await facts.rescheduled(turn, text(f"settings-saved-{chosen.value}"))


@today.while_following
async def second(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The second reminder, on or off. Off takes back the one that may be on its way today."""
    at = cards.second_reminder(following, turn.today(following))
    if action.value not in ("on", "off") or (action.value == "on" and at is None):
        return await facts.ask(turn, following, "reminders")
    if action.value == "off" or at is None:
        await turn.tx.call_off(following.person, Kind.SECOND, turn.today(following))
        return await facts.prefer(turn, following, text("settings-saved-second-off"), second_nudge=False)
    await second_reminder.owe_today(turn, following, at)
    clock = clock_of(at, following.clock_zone)
    return await facts.prefer(turn, following, text("settings-saved-second-on", time=clock), second_nudge=True)


async def _confirm(turn: Turn, *found: City) -> Reply:
    asked = Action(name="settings.zone", value=found[0].zone) if len(found) == 1 else _CITY
    return await questions.ask(turn, _zone_card(turn, *found), asked)


def _zone_card(turn: Turn, *found: City) -> Card:
    return zone_card("settings", found, turn.now, other=_CITY, back=cards.ALL)


HANDLERS: dict[str, Handler] = {
    "settings.time": typed_time,
    "settings.minute": minute,
    "settings.city": typed_city,
    "settings.zone": zone,
    "settings.rhythm": rhythm,
    "settings.second": second,
    "zone.here": here,
}
