"""Start: consent and 18 or over first, then the city, the time of day, and the yes to a daily message.

Until the person agrees nothing is kept. From then on the enrollment itself remembers how far Start has come, so it goes
on after a restart, and on any device, with whatever is still missing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from core.flows import today
from core.flows.turn import ROUTINE, Handler, Turn
from core.messages.action import Action
from core.messages.card import Audience, Block, Button, Card, Emphasis, Form, Paragraph, Quote, Reply, When
from core.messages.cities import City
from core.messages.texts import Text, text
from core.messages.typed import time_of_day
from core.rules.days import local_day, valid_zone, zone_info
from core.rules.people import MINUTES_A_DAY, Enrollment, State

TIMES = (7 * 60, 9 * 60, 12 * 60, 17 * 60, 19 * 60, 21 * 60)  # 19:00 is the default of coaching.md §4.3 rule 7
USUAL = 19 * 60
MAX_TYPED_CITY = 80
MAX_BUTTON_CITY = 26
_SURE = "sure"

CITY_FORM = Form(
    button=text("start-city-button"),
    title=text("start-city-title"),
    label=text("start-city-label"),
    hint=text("start-city-hint"),
    action=Action(name="start.city"),
    max_length=MAX_TYPED_CITY,
)
TIME_FORM = Form(
    button=text("start-time-button"),
    title=text("start-time-title"),
    label=text("start-time-label"),
    hint=text("start-time-hint"),
    action=Action(name="start.time"),
    max_length=10,
)


def welcome_card(*, reviewed: bool, audience: Audience = Audience.PRIVATE) -> Card:
    """What Limber is and keeps, and the question that comes before everything."""
    blocks: list[Block] = [
        Paragraph(text=text("start-welcome-what")),
        Paragraph(text=text("start-welcome-purpose")),
        Paragraph(text=text("start-welcome-kept")),
    ]
    if not reviewed:
        blocks.append(Quote(text=text("not-reviewed")))
    agree = _button("start-agree", "start.agree", Emphasis.PRIMARY)
    return Card(
        title=text("start-welcome-title"),
        blocks=tuple(blocks),
        rows=((agree,), (_button("start-young", "start.young"), _button("start-later", "start.later"))),
        audience=audience,
    )


def invitation_card() -> Card:
    """The public card with the Start button."""
    return Card(
        title=text("invitation-title"),
        blocks=(Paragraph(text=text("invitation-what")),),
        rows=((_button("start-button", "start", Emphasis.PRIMARY),),),
        audience=Audience.PUBLIC,
    )


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
    if turn.enrollment is not None and action.value != _SURE:
        return turn.reply(_really_young_card())
    if turn.enrollment is not None:
        await turn.tx.forget(turn.enrollment.person)
        turn.contact = turn.enrollment = None
    why = Paragraph(text=text("start-young-why"))
    return turn.reply(Card(title=text("start-young-title"), blocks=(why,), rows=((_button("back", "start"),),)))


async def later(turn: Turn, action: Action) -> Reply:
    """Not now: nothing stored, the way back stays."""
    if turn.coached is not None:
        return await start(turn, action)
    if turn.enrollment is not None:
        await turn.tx.forget(turn.enrollment.person)
        turn.contact = turn.enrollment = None
    card = Card(
        title=text("start-later-title"),
        blocks=(Paragraph(text=text("start-later-how")),),
        rows=((_button("start-button", "start", Emphasis.PRIMARY),),),
    )
    return turn.reply(card)


async def city(turn: Turn, action: Action) -> Reply:
    """A city was typed: confirm by clock, or choose among several."""
    enrollment = _starting(turn)
    if enrollment is None:
        return await start(turn, action)
    typed = turn.fields.get("text", "")[:MAX_TYPED_CITY]
    found = turn.content.cities.find(typed, language=turn.language)
    if not found:
        return turn.reply(_city_card(turn, missed=typed))
    return turn.reply(_zone_card(found, turn.now))


async def zone(turn: Turn, action: Action) -> Reply:
    """The zone is confirmed; an empty value asks for another city."""
    enrollment = _starting(turn)
    if enrollment is None:
        return await start(turn, action)
    if action.value and not valid_zone(action.value):
        return turn.reply(_city_card(turn))
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
        return turn.reply(_time_card(turn, missed=typed[:20]))
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
        return turn.reply(_ready_card(first, following))
    done = Card(title=text("start-ready-title"), blocks=(Paragraph(text=text("start-ready-direct")),))
    return turn.reply(done, direct=first)


async def typed_answer(turn: Turn, typed: str) -> Reply | None:
    """What a typed text means to an unfinished Start; None when there is none or it asks for no typing."""
    enrollment = _starting(turn)
    if enrollment is None or not typed:
        return None
    turn.fields = {"text": typed}
    if enrollment.zone is None:
        return await city(turn, CITY_FORM.action)
    if enrollment.minute is None:
        return await typed_time(turn, TIME_FORM.action)
    return None


def _starting(turn: Turn) -> Enrollment | None:
    """The enrollment while Start is open."""
    enrollment = turn.enrollment
    return enrollment if enrollment is not None and enrollment.state is State.STARTING else None


def _ready_card(first: Card, following: Enrollment) -> Card:
    """The first day's card, with when the next message comes."""
    blocks = first.blocks
    if following.next_due_at is not None and following.zone is not None:
        blocks = (When(label=text("start-ready-next"), at=following.next_due_at, zone=following.zone), *blocks)
    return replace(first, title=text("start-ready-title"), blocks=blocks)


def _really_young_card() -> Card:
    sure = Button(
        label=text("start-young-sure"), action=Action(name="start.young", value=_SURE), emphasis=Emphasis.DANGER
    )
    ask = Paragraph(text=text("start-young-ask"))
    return Card(title=text("start-young-title"), blocks=(ask,), rows=((sure,), (_button("back", "start"),)))


def _next_card(turn: Turn) -> Card:
    enrollment = turn.enrollment
    if enrollment is None:
        return welcome_card(reviewed=bool(turn.routine.reviewed_by))
    if enrollment.zone is None:
        return _city_card(turn)
    if enrollment.minute is None:
        return _time_card(turn)
    return _go_card(enrollment, private=turn.place.private)


def _city_card(turn: Turn, missed: str | None = None) -> Card:
    ask = text("start-city-ask") if missed is None else text("start-city-missed", city=missed)
    how = text("start-city-type" if turn.place.private else "start-city-press")
    return Card(
        title=text("start-city-title"),
        blocks=(Paragraph(text=ask), Paragraph(text=how)),
        rows=((_button("start-later", "start.later"),),),
        form=CITY_FORM,
    )


def _zone_card(found: tuple[City, ...], now: datetime) -> Card:
    other = _button("start-zone-other", "start.zone")
    if len(found) == 1:
        only = found[0]
        title = text("start-zone-title", clock=_clock(now, only.zone))
        yes = Button(label=text("yes"), action=Action(name="start.zone", value=only.zone), emphasis=Emphasis.PRIMARY)
        question = Paragraph(text=text("start-zone-ask", city=only.name, clock=_clock(now, only.zone)))
        return Card(title=title, blocks=(question,), rows=((yes, other),))
    choices = tuple(
        (
            Button(
                label=text("start-zone-choice", city=_short(each.name), clock=_clock(now, each.zone)),
                action=Action(name="start.zone", value=each.zone),
            ),
        )
        for each in found
    )
    ask = Paragraph(text=text("start-zones-ask"))
    return Card(title=text("start-zones-title"), blocks=(ask,), rows=(*choices, (other,)))


def _time_card(turn: Turn, missed: str | None = None) -> Card:
    ask = text("start-time-ask") if missed is None else text("start-time-missed", typed=missed)
    how = text("start-time-type" if turn.place.private else "start-time-press")
    buttons = [
        Button(
            label=text("start-time-choice", time=_time(each)),
            action=Action(name="start.minute", value=str(each)),
            emphasis=Emphasis.PRIMARY if each == USUAL else Emphasis.PLAIN,
        )
        for each in TIMES
    ]
    back = _button("back", "start.zone")
    return Card(
        title=text("start-time-title"),
        blocks=(Paragraph(text=ask), Paragraph(text=how)),
        rows=(tuple(buttons[:3]), tuple(buttons[3:]), (back,)),
        form=TIME_FORM,
    )


def _go_card(enrollment: Enrollment, *, private: bool) -> Card:
    at = _time(enrollment.minute or 0)
    where = text("start-go-here", time=at) if private else text("start-go-direct", time=at)
    back = _button("back", "start.minute")
    return Card(
        title=text("start-go-title"),
        blocks=(Paragraph(text=where), Paragraph(text=text("start-go-stop"))),
        rows=((_button("start-go", "start.go", Emphasis.PRIMARY), back),),
    )


def _short(city: str) -> str:
    """The city's name as far as a button has room for it beside the clock."""
    return city if len(city) <= MAX_BUTTON_CITY else city[: MAX_BUTTON_CITY - 1].rstrip() + "…"


def _button(label: str, action: str, emphasis: Emphasis = Emphasis.PLAIN) -> Button:
    return Button(label=Text(id=label), action=Action(name=action), emphasis=emphasis)


def _time(minute_of_day: int) -> time:
    return time(minute_of_day // 60, minute_of_day % 60)


def _clock(now: datetime, zone: str) -> time:
    return now.astimezone(zone_info(zone)).time().replace(second=0, microsecond=0)


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
FORMS = {form.action.name: form for form in (CITY_FORM, TIME_FORM)}
