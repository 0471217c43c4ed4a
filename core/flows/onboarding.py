"""Start: consent and 18 or over first, then city, time of day, length of a session, the questions about the person
(core.flows.profile), and the yes to a daily message.

Until the person agrees nothing is kept. From then on the enrollment and the profile themselves remember how far Start
has come, so it goes on after a restart, and on any device, with whatever is still missing.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, unquote

from core.flows import (
    challenges,
    consent,
    linking,
    minimal,
    notes,
    pause,
    profile,
    questions,
    schedule,
    screen,
    steps,
    stop,
    today,
)
from core.flows import onboarding_cards as cards
from core.flows.onboarding_cards import Carried
from core.flows.question_cards import city_form, time_form, zone_card
from core.flows.showing import LINKED_BY
from core.flows.turn import ROUTINE, Handler, Turn
from core.messages.action import MAX_WIRE_BYTES, Action
from core.messages.card import Card, Reply
from core.messages.cities import City
from core.messages.languages import named
from core.messages.typed import number, time_of_day
from core.rules.days import valid_zone
from core.rules.people import LENGTHS, MINUTES_A_DAY, Enrollment, State

_BACK = Action(name="start")
_NOTHING = Carried()
_INVITED = "hello"  # what the link from a group into the private chat carries


async def word(turn: Turn, action: Action) -> Reply:
    """Start as a typed word; a city may follow, and is taken where the city is asked next."""
    typed = turn.fields.get("text", "")
    turn.fields = {}
    if (answer := notes.led(turn, typed)) is not None:
        return answer
    if (joining := challenges.joining(typed)) is not None:
        return await challenges.join(turn, joining)
    if typed.startswith(LINKED_BY):
        return await linking.redeem(turn, typed.removeprefix(LINKED_BY))
    if typed in ("", _INVITED) or turn.following is not None:
        return await start(turn, action)
    if turn.enrollment is None:
        return turn.reply(_welcome(turn, Carried(city=quote(typed, safe=""))))
    reply = await start(turn, action)
    return await _find(turn, typed) if (known := _starting(turn)) and known.zone is None else reply


async def start(turn: Turn, action: Action) -> Reply:
    """Begin, go on where it stopped, or show today when all is set up."""
    del action
    if turn.following is not None:
        return await today.show(turn, Action(name="today"))
    if turn.enrollment is not None and turn.enrollment.state is State.STOPPED:
        await turn.save(replace(turn.enrollment, state=State.STARTING))
    return turn.reply(await _next_card(turn))


async def welcome(turn: Turn, action: Action) -> Reply:
    """Back to where Start began; today once it is over."""
    return await start(turn, action) if turn.following is not None else turn.reply(_welcome(turn))


async def agree(turn: Turn, action: Action) -> Reply:
    """Consent given and 18 or over: from here on something is kept. The value is what was chosen and typed before."""
    with_it = cards.carried(action.value)
    if turn.enrollment is None:
        _speak(turn, with_it.language)
        turn.enrollment = await turn.tx.enroll(turn.account, language=turn.language, routine=ROUTINE, now=turn.now)
        turn.contact = await turn.tx.contact(turn.account)
        await turn.reach()
    turn.fields = {"text": unquote(with_it.city)}
    return await word(turn, action)


async def language(turn: Turn, action: Action) -> Reply:
    """Another language was chosen while Start is open; of a stranger nothing is kept, it goes on with the buttons."""
    with_it = cards.carried(action.value if "/" in action.value else f"{action.value}/")
    if turn.following is not None or not _speak(turn, with_it.language):
        return await start(turn, action)
    if turn.enrollment is None:
        return turn.reply(_welcome(turn, with_it))
    await turn.save(replace(turn.enrollment, language=turn.language))
    return await start(turn, action)


async def too_young(turn: Turn, action: Action) -> Reply:
    """Under 18: a polite stop, nothing stored. Of somebody who has agreed before, everything goes, asked once."""
    if turn.enrollment is not None and action.value != cards.SURE:
        return turn.reply(cards.really_young_card())
    _speak(turn, action.value)
    await stop.forget(turn)
    return turn.reply(cards.young_card())


async def later(turn: Turn, action: Action) -> Reply:
    """Not now: nothing stored, the way back stays. Somebody who was coached before is left as stopped."""
    if turn.following is not None:
        return await start(turn, action)
    _speak(turn, action.value if turn.enrollment is None else "")
    return await stop.stop(turn, action)


async def city(turn: Turn, action: Action) -> Reply:
    """A city was typed: confirm by clock, or choose among several."""
    if _starting(turn) is None:
        return await start(turn, action)
    return await _find(turn, turn.fields.get("text", ""))


async def here(turn: Turn, action: Action) -> Reply:
    """A location was shared while Start is open, and this is its zone: confirm by clock."""
    if _starting(turn) is None:
        return await start(turn, action)
    if not valid_zone(action.value):
        return turn.reply(cards.city_question(private=turn.place.private))
    return await _confirm(turn, turn.city(action.value))


async def zone(turn: Turn, action: Action) -> Reply:
    """The zone is confirmed; an empty value asks for another city."""
    enrollment = _starting(turn)
    if enrollment is None:
        return await start(turn, action)
    if typed := turn.fields.get("text"):  # in answer to the question for the clock
        asked = (turn.city(action.value),) if valid_zone(action.value) else ()
        said = questions.chosen(turn, _zone_card(turn, *asked), typed)
        turn.fields = {}
        return await _find(turn, typed) if said is None else await HANDLERS[said.name](turn, said)
    known = action.value if valid_zone(action.value) else None
    await turn.save(replace(enrollment, zone=known, minute=enrollment.minute if known else None))
    return turn.reply(await _next_card(turn))


async def minute(turn: Turn, action: Action) -> Reply:
    """The time of day is chosen; an empty value asks again."""
    enrollment = _starting(turn)
    if enrollment is None or enrollment.zone is None:
        return await start(turn, action)
    await turn.save(replace(enrollment, minute=number(action.value, 0, MINUTES_A_DAY - 1)))
    return turn.reply(await _next_card(turn))


async def typed_time(turn: Turn, action: Action) -> Reply:
    """A time of day was typed."""
    if _starting(turn) is None:
        return await start(turn, action)
    typed = turn.fields.get("text", "")
    if (chosen := time_of_day(typed)) is None:
        return await questions.again(turn, cards.time_question(private=turn.place.private, missed=typed), typed)
    return await minute(turn, replace(action, value=str(chosen)))


async def length(turn: Turn, action: Action) -> Reply:
    """The length of a session is chosen; an empty value asks again."""
    enrollment = _starting(turn)
    if enrollment is None or enrollment.minute is None:
        return await start(turn, action)
    chosen = next((each for each in LENGTHS if str(each) == action.value), None)
    await turn.save(replace(enrollment, preferences=replace(enrollment.preferences, length=chosen)))
    return turn.reply(await _next_card(turn))


async def go(turn: Turn, action: Action) -> Reply:
    """The yes to a daily message: day 1 begins, or the days go on, and the first message comes at once."""
    enrollment = _starting(turn)
    if enrollment is None or not await steps.is_complete(turn, enrollment):
        return await start(turn, action)
    here = turn.today(enrollment)
    first_day = min(enrollment.first_day or here, here)  # after a move west day 1 may lie ahead
    back = await pause.ended(turn, enrollment, here)
    following = await turn.save(replace(back, state=State.ACTIVE, first_day=first_day, heard_day=here))
    first = await today.card(turn, following)
    if turn.place.private:
        return turn.reply(cards.ready_card(first, await schedule.next_message(turn, following)))
    return turn.reply(cards.sent_card(), direct=first)


async def typed_answer(turn: Turn, typed: str, asked: Action | None) -> Reply | None:
    """What a typed text means to Start, a button's label too; None when nothing is asked, or that is no answer."""
    enrollment = _starting(turn)
    if not typed or (enrollment is None and turn.enrollment is not None):
        return None
    if enrollment is not None and asked is not None and asked.name in _TYPED:
        turn.fields = {"text": typed}
        return await _TYPED[asked.name](turn, asked)
    if (enrollment is None or enrollment.zone is None) and (code := _language_named(turn, typed)) is not None:
        return await language(turn, Action(name="start.language", value=code))
    if (said := questions.chosen(turn, await _next_card(turn), typed)) is not None:
        return await _ANSWERS[said.name](turn, said)
    return None if enrollment is None else await _answer(turn, enrollment, typed)


async def _answer(turn: Turn, enrollment: Enrollment, typed: str) -> Reply | None:
    """Take the text as an answer to what is still missing; None where only the last yes is."""
    if enrollment.zone is None:
        return await _find(turn, typed)
    if enrollment.minute is None:
        turn.fields = {"text": typed}
        return await typed_time(turn, Action(name="start.time"))
    if enrollment.preferences.length is None:
        if (chosen := questions.minutes_in(typed)) in LENGTHS:
            return await length(turn, Action(name="start.length", value=str(chosen)))
        return await questions.again(turn, cards.length_question(missed=typed), typed)
    return None if await steps.is_complete(turn, enrollment) else await profile.answer(turn, typed)


async def _find(turn: Turn, typed: str) -> Reply:
    found = turn.cities(typed)
    if not found:
        return await questions.again(turn, cards.city_question(private=turn.place.private, missed=typed), typed)
    return await _confirm(turn, *found)


async def _confirm(turn: Turn, *found: City) -> Reply:
    asked = Action(name="start.zone", value=found[0].zone) if len(found) == 1 else cards.OTHER_CITY
    return await questions.ask(turn, _zone_card(turn, *found), asked)


def _zone_card(turn: Turn, *found: City) -> Card:
    return zone_card("start", found, turn.now, other=cards.OTHER_CITY, back=_BACK)


def _starting(turn: Turn) -> Enrollment | None:
    """The enrollment while Start is open."""
    enrollment = turn.enrollment
    return enrollment if enrollment is not None and enrollment.state is State.STARTING else None


async def _next_card(turn: Turn) -> Card:
    """The question that is still open, the earliest first."""
    return _welcome(turn) if turn.enrollment is None else await steps.start_card(turn, turn.enrollment)


def _welcome(turn: Turn, with_it: Carried = _NOTHING) -> Card:
    """The first card. A city is carried where it is known, and a button has room for it beside any language."""
    others = [each for each in turn.content.texts.languages if each != turn.content.texts.closest(turn.language)]
    used = max(len(Action(name="start.language", value=f"{each}/").wire) for each in turn.content.texts.languages)
    fits = used + len(with_it.city) <= MAX_WIRE_BYTES and turn.cities(unquote(with_it.city))
    kept = with_it if fits else replace(with_it, city="")
    return cards.welcome_card(reviewed=bool(turn.routine.reviewed_by), with_it=kept, languages=others)


def _language_named(turn: Turn, typed: str) -> str | None:
    return named(typed, turn.content.texts.languages, speaking=turn.language)


def _speak(turn: Turn, code: str) -> bool:
    """Speak this language from now on, if it is one."""
    known = code in turn.content.texts.languages
    if known:
        turn.language = turn.content.texts.spoken(turn.language, chosen=code)
    return known


HANDLERS: dict[str, Handler] = {
    "start": word,
    "start.welcome": welcome,
    "start.agree": agree,
    "start.language": language,
    "start.young": too_young,
    "start.later": later,
    "start.city": city,
    "start.zone": zone,
    "start.minute": minute,
    "start.time": typed_time,
    "start.length": length,
    "start.go": go,
}
_ANSWERS: dict[str, Handler] = {
    **HANDLERS,
    **profile.HANDLERS,
    **consent.HANDLERS,
    **screen.HANDLERS,
    **minimal.HANDLERS,
}
_TYPED: dict[str, Handler] = {"start.zone": zone, **minimal.HANDLERS}
FORMS = {form.action.name: form for form in (city_form("start"), time_form("start"))}
