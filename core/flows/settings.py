"""Settings: what is set, and one card for each setting, pressed or typed. What changed is said in one line."""

from __future__ import annotations

from dataclasses import replace

from core.flows import (
    consent,
    linking,
    lock,
    minimal,
    onboarding,
    profile,
    profile_cards,
    questions,
    settings_when,
    today,
)
from core.flows import settings_cards as cards
from core.flows import settings_facts as facts
from core.flows.question_cards import city_form, time_form
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Paragraph, Reply
from core.messages.languages import named, own_name
from core.messages.texts import text
from core.messages.typed import time_of_day
from core.rules.people import LENGTHS, Country, Enrollment

_PICTURES = {
    "still": ("still_images", True),
    "moving": ("still_images", False),
    "described": ("descriptions", True),
    "plain": ("descriptions", False),
    "dark": ("dark_pictures", True),
    "light": ("dark_pictures", False),
}


async def show(turn: Turn, action: Action) -> Reply:
    """The settings; to somebody who follows nothing yet the way to Start, in the language that they typed."""
    code = None
    if turn.following is None:
        name, typed = _named(turn, turn.fields.get("text", "").strip())
        code = named(typed, turn.content.texts.languages, speaking=turn.language) if name == "language" else None
    if code is not None:
        return await onboarding.language(turn, Action(name="start.language", value=code))
    return await _show(turn, action)


@today.while_following
async def _show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The card of facts, or of one setting: the one in the value, or the one typed first ("time 18:30")."""
    typed, name = turn.fields.get("text", "").strip(), action.value
    turn.fields = {}
    if name not in cards.NAMES:
        name, typed = _named(turn, typed)
        typed = "" if name == "soreness" else typed  # what is kept, and by whom, is read before a yes counts
    about = Action(name="settings", value=name)
    if minimal.keeps_off(turn, about) and typed.casefold() != profile_cards.OFF:
        return await minimal.answer(turn, about)
    if name == cards.APP and not turn.others:
        return await linking.show(turn, action)
    if name in cards.PERSONAL:
        return await _personal(turn, name, typed)
    if name:
        return await _open(turn, following, name, typed)
    unknown = Paragraph(text=text("settings-unknown", typed=typed[: questions.MAX_SHOWN]))
    return turn.reply(await facts.card(turn, following, *((unknown,) if typed else ())))


@today.while_following
async def length(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The length of a session is chosen."""
    chosen = next((each for each in LENGTHS if str(each) == action.value), None)
    if chosen is None:
        return await facts.ask(turn, following, "length")
    return await facts.prefer(turn, following, text("settings-saved-length", minutes=chosen), length=chosen)


@today.while_following
async def language(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The language of everything said from now on."""
    if action.value not in turn.content.texts.languages:
        return await facts.ask(turn, following, "language")
    turn.language = turn.content.texts.spoken(turn.language, chosen=action.value)
    following = await turn.save(replace(following, language=turn.language))
    saved = text("settings-saved-language", language=own_name(action.value))
    return turn.reply(await facts.card(turn, following, Paragraph(text=saved)))


@today.while_following
async def pictures(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Still or moving, described or not; those of progress dark or light."""
    found = _PICTURES.get(action.value)
    if found is None:
        return await facts.ask(turn, following, "pictures")
    return await facts.prefer(turn, following, text("settings-saved-pictures"), **{found[0]: found[1]})


@today.while_following
async def soreness(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """May I ask how sore you are? A no takes back the yes and the numbers with it, asked once where there are any."""
    if action.value not in ("on", "off", cards.SURE):
        return await facts.ask(turn, following, "soreness")
    if action.value == "on":
        return await facts.prefer(turn, following, text("settings-saved-soreness-on"), soreness=True)
    if action.value == "off" and await consent.keeps_numbers(turn.tx, following.person):
        return turn.reply(cards.soreness_sure_card())
    gone = await consent.forget_numbers(turn.tx, following.person)
    return await facts.prefer(turn, following, text("settings-saved-soreness-off", count=gone), soreness=False)


@today.while_following
async def country(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Where help would be called for."""
    chosen = next((each for each in Country if each.value == action.value), None)
    if chosen is None and action.value != "none":
        return await facts.ask(turn, following, "country")
    return await facts.prefer(turn, following, text("settings-saved-country"), country=chosen)


@today.while_following
async def app(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Where messages go that come by themselves: to one app, or to the one used last."""
    known = [platform for platform, _ in facts.apps(turn)]
    if not turn.others or action.value not in (cards.LAST, *known):
        return await show(turn, Action(name="settings", value=cards.APP))
    chosen = None if action.value == cards.LAST else action.value
    return await facts.prefer(turn, following, text("settings-saved-app", app=facts.app_of(turn, chosen)), app=chosen)


async def _open(turn: Turn, following: Enrollment, name: str, typed: str) -> Reply:
    """The card of a setting, or what the typed text means on it: a button's label or value, a time, a city."""
    if not typed:
        return await facts.ask(turn, following, name)
    said = questions.chosen(turn, facts.setting_card(turn, following, name), typed)
    if name == "language" and (code := named(typed, turn.content.texts.languages, speaking=turn.language)):
        said = Action(name="settings.language", value=code)
    if said is None and name == "length" and (minutes := questions.minutes_in(typed)) in LENGTHS:
        said = Action(name="settings.length", value=str(minutes))
    if said is not None:
        return await HANDLERS[said.name](turn, said)
    if name in _TYPED:
        turn.fields = {"text": typed}
        return await _TYPED[name](turn, Action(name="settings", value=name))
    return await facts.again(turn, following, name, typed)


async def _personal(turn: Turn, name: str, typed: str) -> Reply:
    """What is known of the person, or one answer of theirs; under a lock only whether health may be asked about."""
    if name in profile_cards.CHOICES:
        action = Action(name=f"profile.{name}")
        return await (lock.show(turn, action) if lock.holds(turn, action) else profile.change(turn, name, typed))
    wanted = typed.casefold() if name == "health" else ""
    known = wanted in (profile_cards.ON, profile_cards.OFF)  # what deletes is pressed, never typed
    return await consent.change(turn, Action(name="settings.health", value=wanted if known else ""))


def _named(turn: Turn, typed: str) -> tuple[str, str]:
    """The setting that the text begins with, by its name or label, and what follows; a time alone is the time."""
    for name in cards.NAMES:
        for called in (turn.content.texts.say(cards.label(name), turn.language), name):
            if f"{typed} ".casefold().startswith(f"{called} ".casefold()):
                return name, typed[len(called) :].strip()
    return ("time", typed) if time_of_day(typed) is not None else ("", typed)


_TYPED: dict[str, Handler] = {"time": settings_when.typed_time, "city": settings_when.typed_city}
HANDLERS: dict[str, Handler] = {
    "settings": show,
    **settings_when.HANDLERS,
    **consent.HANDLERS,
    "settings.length": length,
    "settings.language": language,
    "settings.pictures": pictures,
    "settings.soreness": soreness,
    "settings.country": country,
    "settings.app": app,
}
FORMS = {form.action.name: form for form in (city_form("settings"), time_form("settings"))}
