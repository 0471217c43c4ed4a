"""Setting up a community: where posts go, by which clock, at what time, and what else is wanted; pressed or typed."""

from __future__ import annotations

from dataclasses import replace

from core.flows import coach_cards as cards
from core.flows import questions, rivals, roles
from core.flows.asking import ask
from core.flows.community import POSTING, keep, managing
from core.flows.question_cards import zone_card
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Paragraph, Reply
from core.messages.cities import City
from core.messages.languages import named, own_name
from core.messages.texts import Text, text
from core.messages.typed import number, time_of_day
from core.rules.challenge import Stage
from core.rules.community import Community, Here, Right
from core.rules.days import valid_zone
from core.rules.people import MINUTES_A_DAY

_CITY, _TIME = (form.action for form in (cards.CITY_FORM, cards.TIME_FORM))


@managing
async def show(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """What is missing or set; or what was typed after the word: "city Berlin", "posts off"."""
    del action
    typed = turn.fields.get("text", "").strip()
    name, _, rest = typed.partition(" ")
    turn.fields = {"text": rest.strip()} if rest.strip() else {}
    value = rest.strip().casefold()
    match name.casefold():
        case "":
            return await _shown(turn, here, community)
        case "code":
            return await rivals.code(turn, Action(name="coach.code"))
        case "here" | "city" | "time" as wanted:
            return await HANDLERS[f"coach.{wanted}"](turn, Action(name=f"coach.{wanted}"))
        case "posts" | "welcome" | "roles" as wanted if value in ("on", "off"):
            return await HANDLERS[f"coach.{wanted}"](turn, Action(name=f"coach.{wanted}", value=value))
        case "language" if not value or _language_named(turn, value) is not None:
            return await language(turn, Action(name="coach.language", value=_language_named(turn, value) or ""))
        case _:
            return await _shown(turn, here, community, text("coach-unknown", typed=typed[: questions.MAX_SHOWN]))


@managing
async def here(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """Posts go to the place in which they act, if anything can be posted there."""
    del action
    if missing := [right for right in Right if right in here.lacks & POSTING]:
        return turn.open_reply(cards.refused_card(missing))
    community = await keep(turn, replace(community, place=here.place))
    return await _shown(turn, here, community, text("coach-saved-here"))


@managing
async def city(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """A city was typed: confirm by clock, or choose among several. Nothing was: it is asked."""
    del action
    typed = turn.fields.get("text", "")
    if not typed:
        return await ask(turn, cards.city_card(community, here), _CITY)
    found = turn.cities(typed)
    if not found:
        return await ask(turn, cards.city_card(community, here, missed=typed), _CITY)
    asked = Action(name="coach.zone", value=found[0].zone) if len(found) == 1 else _CITY
    return await ask(turn, _zone_card(turn, *found), asked)


@managing
async def zone(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """The clock is confirmed, by a press or a typed yes; anything else typed is another city."""
    if not valid_zone(action.value):
        return await city(turn, _CITY)
    found = turn.city(action.value)
    if typed := turn.fields.get("text"):
        said = questions.chosen(turn, _zone_card(turn, found), typed)
        turn.fields = {"text": typed} if said is None else {}
        said = said or _CITY
        return await HANDLERS[said.name](turn, said)
    community = await keep(turn, replace(community, zone=action.value))
    return await _shown(turn, here, community, text("coach-saved-city", city=found.name))


@managing
async def when(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """At what time of day?"""
    del action
    return await ask(turn, cards.time_card(community, here), _TIME)


@managing
async def typed_time(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """A time of day was typed; nothing was: it is asked."""
    typed = turn.fields.get("text")
    if not typed:
        return await when(turn, action)
    if (chosen := time_of_day(typed)) is None:
        return await ask(turn, cards.time_card(community, here, missed=typed), _TIME)
    return await minute(turn, Action(name="coach.minute", value=str(chosen)))


@managing
async def minute(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """The time of day is chosen."""
    chosen = number(action.value, 0, MINUTES_A_DAY - 1)
    if chosen is None:
        return await when(turn, action)
    community = await keep(turn, replace(community, minute=chosen))
    return await _shown(turn, here, community, text("coach-saved-time", time=cards.time_at(chosen)))


@managing
async def language(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """The language of everything that all can read."""
    if action.value not in turn.content.texts.languages:
        return await ask(turn, cards.language_card(turn.content.texts.languages), None)
    community = await keep(turn, replace(community, language=action.value))
    saved = text("settings-saved-language", language=own_name(action.value))
    return await _shown(turn, here, community, saved)


@managing
async def check(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """What the bot may do was looked up anew."""
    del action
    missing = await _missing(turn, here, community)
    return await _shown(turn, here, community, text("coach-missing" if missing else "coach-checked"))


def _switch(name: str) -> Handler:
    """One of the switches, put on or off."""

    @managing
    async def switch(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
        if action.value not in ("on", "off"):
            return await _shown(turn, here, community)
        before = community
        community = await keep(turn, replace(community, **{name: action.value == "on"}))
        if community.roles != before.roles:
            await roles.restate(turn.tx, community, turn.now)
        if not community.welcome:
            await turn.tx.forget_arrivals(community.id)
        return await _shown(turn, here, community, Text(id=f"coach-saved-{name}-{action.value}"))

    return switch


async def _shown(turn: Turn, here: Here, community: Community, *said: Text) -> Reply:
    """The question that is still open, else everything that is set; below what was `said`."""
    news: tuple[Block, ...] = tuple(Paragraph(text=each) for each in said)
    if community.place is None:
        return await ask(turn, cards.place_card(await _missing(turn, here, community), news), None)
    if community.zone is None:
        return await ask(turn, cards.city_card(community, here, news=news), _CITY)
    if community.minute is None:
        return await ask(turn, cards.time_card(community, here, news=news), _TIME)
    card = cards.facts_card(
        community,
        here,
        city=turn.city(community.clock_zone).name,
        now=turn.now,
        languages=turn.content.texts.languages,
        missing=await _missing(turn, here, community),
        news=news,
    )
    return await ask(turn, card, None)


async def _missing(turn: Turn, here: Here, community: Community) -> list[Right]:
    """The rights that what is switched on calls for and the bot does not have, as far as they are known from here."""
    challenges = await turn.tx.challenges(community.id)
    is_here = community.place in (None, here.place)
    wanted = {
        **dict.fromkeys((Right.SEE, Right.WRITE, Right.PICTURES), is_here),
        Right.PIN: is_here and any(each.stage is not Stage.OVER for each in challenges),
        Right.ROLES: community.roles,
        Right.ARRIVALS: community.welcome,
    }
    return [right for right in Right if wanted[right] and right in here.lacks]


def _zone_card(turn: Turn, *found: City) -> Card:
    return zone_card("coach", found, turn.now, other=_CITY, back=cards.ALL)


def _language_named(turn: Turn, typed: str) -> str | None:
    return named(typed, turn.content.texts.languages, speaking=turn.language)


HANDLERS: dict[str, Handler] = {
    "coach": show,
    "coach.here": here,
    "coach.city": city,
    "coach.zone": zone,
    "coach.when": when,
    "coach.minute": minute,
    "coach.time": typed_time,
    "coach.language": language,
    "coach.check": check,
    **{f"coach.{name}": _switch(name) for name in cards.SWITCHES},
}
FORMS = {form.action.name: form for form in (cards.CITY_FORM, cards.TIME_FORM)}
