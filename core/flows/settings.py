"""Settings: what is set, and one card for each setting, pressed or typed. What changed is said in one line."""

from __future__ import annotations

from dataclasses import replace

from core.flows import onboarding, questions, schedule, today
from core.flows import settings_cards as cards
from core.flows.buttons import back_to
from core.flows.question_cards import (
    city_card,
    city_form,
    clock_of,
    length_card,
    time_at,
    time_card,
    time_form,
    zone_card,
)
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Paragraph, Reply
from core.messages.cities import City
from core.messages.texts import Text, text
from core.messages.typed import number, time_of_day
from core.rules.days import valid_zone
from core.rules.ledger import Kind, Plan
from core.rules.people import LENGTHS, MINUTES_A_DAY, Country, Enrollment, Rhythm, State

_PICTURES = {"still": ("still_images", True), "moving": ("still_images", False)}
_WORDS = {"described": ("descriptions", True), "plain": ("descriptions", False)}
_CITY = Action(name="settings", value="city")


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The card of facts, or of one setting: the one in the value, or the one typed first ("time 18:30")."""
    typed, name = turn.fields.get("text", "").strip(), action.value
    turn.fields = {}
    if name not in cards.NAMES:
        name, typed = _named(turn, typed)
        typed = "" if name == "soreness" else typed  # what is kept, and by whom, is read before a yes counts
    if name:
        return await _open(turn, following, name, typed)
    unknown = text("settings-unknown", typed=typed[: questions.MAX_SHOWN])
    return turn.reply(_facts(turn, following, Paragraph(text=unknown)) if typed else _facts(turn, following))


@today.while_following
async def typed_time(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A time of day was typed."""
    del action
    typed = turn.fields.get("text", "")
    if (chosen := time_of_day(typed)) is None:
        return await _again(turn, following, "time", typed)
    return await minute(turn, Action(name="settings.minute", value=str(chosen)))


@today.while_following
async def minute(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The time of day is chosen."""
    chosen = number(action.value, 0, MINUTES_A_DAY - 1)
    if following.zone is None or chosen is None:
        return await show(turn, Action(name="settings", value="time"))
    await schedule.reschedule(turn, following, zone=following.zone, minute=chosen)
    return await _rescheduled(turn, text("settings-saved-time", time=time_at(chosen)))


@today.while_following
async def typed_city(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A city was typed: confirm by clock, or choose among several."""
    del action
    typed = turn.fields.get("text", "")
    found = turn.cities(typed)
    if not found:
        return await _again(turn, following, "city", typed)
    return await _confirm(turn, *found)


async def here(turn: Turn, action: Action) -> Reply:
    """A location was shared, and this is its zone: confirm by clock. While Start is open it is an answer there."""
    if turn.enrollment is None or turn.enrollment.state is State.STARTING:
        return await onboarding.here(turn, action)
    if turn.following is None:
        return await today.show(turn, action)
    if not valid_zone(action.value):
        return await show(turn, _CITY)
    return await _confirm(turn, turn.city(action.value))


@today.while_following
async def zone(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The zone is confirmed, by a press or a typed yes; anything else typed is another city."""
    if following.minute is None or not valid_zone(action.value):
        return await show(turn, _CITY)
    if typed := turn.fields.get("text"):
        said = questions.chosen(turn, _zone_card(turn, turn.city(action.value)), typed)
        if said is None:
            return await typed_city(turn, action)
        turn.fields = {}
        return await HANDLERS[said.name](turn, said)
    now_owed = await schedule.reschedule(turn, following, zone=action.value, minute=following.minute)
    saved = text("settings-saved-city", city=turn.city(action.value).name)
    return await _rescheduled(turn, saved, *(() if now_owed is None else (text("settings-saved-now"),)))


@today.while_following
async def length(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The length of a session is chosen."""
    chosen = next((each for each in LENGTHS if str(each) == action.value), None)
    if chosen is None:
        return await show(turn, Action(name="settings", value="length"))
    return await _prefer(turn, following, text("settings-saved-length", minutes=chosen), length=chosen)


@today.while_following
async def rhythm(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Every day or once a week."""
    chosen = next((each for each in Rhythm if each.value == action.value), None)
    if chosen is None:
        return await show(turn, Action(name="settings", value="reminders"))
    await turn.save(_preferring(following, rhythm=chosen))
    return await _rescheduled(turn, text(f"settings-saved-{chosen.value}"))


@today.while_following
async def second(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The second reminder, on or off. Off takes back the one that may be on its way today."""
    at = cards.second_reminder(following, turn.today(following))
    if action.value not in ("on", "off") or (action.value == "on" and at is None):
        return await show(turn, Action(name="settings", value="reminders"))
    if action.value == "off" or at is None:
        await turn.tx.call_off(following.person, Kind.SECOND, turn.today(following))
        return await _prefer(turn, following, text("settings-saved-second-off"), second_nudge=False)
    clock, day = clock_of(at, following.clock_zone), turn.today(following)
    if at > turn.now and turn.direct_place is not None and await turn.tx.is_owed(following.person, Kind.DAY, day):
        again = Plan(person=following.person, place=turn.direct_place, kind=Kind.SECOND, local_day=day, due_at=at)
        await turn.tx.plan_again(again)  # the day's message has come already, and plans none any more
    return await _prefer(turn, following, text("settings-saved-second-on", time=clock), second_nudge=True)


@today.while_following
async def language(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The language of everything said from now on."""
    if action.value not in turn.content.texts.languages:
        return await show(turn, Action(name="settings", value="language"))
    turn.language = turn.content.texts.spoken(turn.language, chosen=action.value)
    following = await turn.save(replace(following, language=turn.language))
    saved = text("settings-saved-language", language=cards.own_name(action.value))
    return turn.reply(_facts(turn, following, Paragraph(text=saved)))


@today.while_following
async def pictures(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Still or moving, described or not."""
    found = (_PICTURES | _WORDS).get(action.value)
    if found is None:
        return await show(turn, Action(name="settings", value="pictures"))
    return await _prefer(turn, following, text("settings-saved-pictures"), **{found[0]: found[1]})


@today.while_following
async def soreness(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """May I ask how sore you are? A no takes back the yes and the numbers with it, asked once where there are any."""
    if action.value not in ("on", "off", cards.SURE):
        return await show(turn, Action(name="settings", value="soreness"))
    if action.value == "on":
        return await _prefer(turn, following, text("settings-saved-soreness-on"), soreness=True)
    if action.value == "off" and await turn.tx.soreness(following.person):
        return turn.reply(cards.soreness_sure_card())
    gone = await turn.tx.forget_soreness(following.person)
    return await _prefer(turn, following, text("settings-saved-soreness-off", count=gone), soreness=False)


@today.while_following
async def country(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Where help would be called for."""
    chosen = next((each for each in Country if each.value == action.value), None)
    if chosen is None and action.value != "none":
        return await show(turn, Action(name="settings", value="country"))
    return await _prefer(turn, following, text("settings-saved-country"), country=chosen)


async def _open(turn: Turn, following: Enrollment, name: str, typed: str) -> Reply:
    """The card of a setting, or what the typed text means on it: a button's label or value, a time, a city."""
    card = _setting_card(turn, following, name)
    if not typed:
        return await questions.ask(turn, card, Action(name="settings", value=name))
    said = questions.chosen(turn, card, typed)
    if said is None and name == "length" and (minutes := questions.minutes_in(typed)) in LENGTHS:
        said = Action(name="settings.length", value=str(minutes))
    if said is not None:
        return await HANDLERS[said.name](turn, said)
    if name in _TYPED:
        turn.fields = {"text": typed}
        return await _TYPED[name](turn, Action(name="settings", value=name))
    return await _again(turn, following, name, typed)


def _setting_card(turn: Turn, following: Enrollment, name: str, *, missed: str | None = None) -> Card:
    private, day = turn.place.private, turn.today(following)
    match name:
        case "time":
            return time_card("settings", back=cards.ALL, private=private, missed=missed)
        case "city":
            return city_card("settings", back_to(cards.ALL), private=private, missed=missed)
        case "length":
            return length_card("settings", back=cards.ALL, missed=missed)
        case "reminders":
            return cards.reminders_card(following, day)
        case "language":
            return cards.language_card(turn.content.texts.languages)
        case "pictures":
            return cards.pictures_card(following)
        case "soreness":
            return cards.soreness_card(following, day)
        case _:
            return cards.country_card()


async def _again(turn: Turn, following: Enrollment, name: str, typed: str) -> Reply:
    """The card of the setting once more, saying that the answer was not read."""
    shown = typed[: questions.MAX_SHOWN]
    card = _setting_card(turn, following, name, missed=shown)
    if name not in ("time", "city", "length"):
        card = replace(card, blocks=(Paragraph(text=text("settings-missed", typed=shown)), *card.blocks))
    return await questions.again(turn, card, typed, Action(name="settings", value=name))


async def _confirm(turn: Turn, *found: City) -> Reply:
    asked = Action(name="settings.zone", value=found[0].zone) if len(found) == 1 else _CITY
    return await questions.ask(turn, _zone_card(turn, *found), asked)


def _zone_card(turn: Turn, *found: City) -> Card:
    return zone_card("settings", found, turn.now, other=_CITY, back=cards.ALL)


async def _prefer(turn: Turn, following: Enrollment, saved: Text, **chosen: object) -> Reply:
    following = await turn.save(_preferring(following, **chosen))
    return turn.reply(_facts(turn, following, Paragraph(text=saved)))


def _preferring(following: Enrollment, **chosen: object) -> Enrollment:
    return replace(following, preferences=replace(following.preferences, **chosen))


async def _rescheduled(turn: Turn, *saved: Text) -> Reply:
    """What changed, and when the next message comes because of it."""
    if turn.following is None:
        return await today.show(turn, cards.ALL)
    news = [Paragraph(text=each) for each in saved]
    return turn.reply(_facts(turn, turn.following, *news, *await schedule.next_message(turn, turn.following)))


def _facts(turn: Turn, following: Enrollment, *news: Block) -> Card:
    city = turn.city(following.clock_zone).name
    return cards.facts_card(following, city, turn.now, today=turn.today(following), news=news)


def _named(turn: Turn, typed: str) -> tuple[str, str]:
    """The setting that the text begins with, by its name or label, and what follows; a time alone is the time."""
    for name in cards.NAMES:
        for called in (turn.content.texts.say(cards.label(name), turn.language), name):
            if f"{typed} ".casefold().startswith(f"{called} ".casefold()):
                return name, typed[len(called) :].strip()
    return ("time", typed) if time_of_day(typed) is not None else ("", typed)


_TYPED: dict[str, Handler] = {"time": typed_time, "city": typed_city}
HANDLERS: dict[str, Handler] = {
    "settings": show,
    "settings.time": typed_time,
    "settings.minute": minute,
    "settings.city": typed_city,
    "settings.zone": zone,
    "settings.length": length,
    "settings.rhythm": rhythm,
    "settings.second": second,
    "settings.language": language,
    "settings.pictures": pictures,
    "settings.soreness": soreness,
    "settings.country": country,
    "zone.here": here,
}
FORMS = {form.action.name: form for form in (city_form("settings"), time_form("settings"))}
