"""The questions that Start and the settings share: the city, its clock, the time of day, the length of a session.

`of` is who asks, "start" or "settings": the answers come back as its actions, "start.zone" or "settings.zone".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from core.flows.buttons import back_to
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Form, Paragraph
from core.messages.cities import City
from core.messages.texts import text
from core.rules.days import zone_info
from core.rules.people import LENGTHS, USUAL_LENGTH

TIMES = (7 * 60, 9 * 60, 12 * 60, 17 * 60, 19 * 60, 21 * 60)  # 19:00 is the default of coaching.md §4.3 rule 7
USUAL = 19 * 60
MAX_TYPED_CITY = 80
MAX_BUTTON_CITY = 26
MAX_TYPED_TIME = 20


def city_form(of: str) -> Form:
    """Where a city is typed, or a location shared."""
    return Form(
        button=text("start-city-button"),
        title=text("start-city-title"),
        label=text("start-city-label"),
        hint=text("start-city-hint"),
        action=Action(name=f"{of}.city"),
        max_length=MAX_TYPED_CITY,
        locatable=True,
    )


def time_form(of: str) -> Form:
    """Where a time of day is typed."""
    return Form(
        button=text("start-time-button"),
        title=text("start-time-title"),
        label=text("start-time-label"),
        hint=text("start-time-hint"),
        action=Action(name=f"{of}.time"),
        max_length=MAX_TYPED_TIME,
    )


def city_card(of: str, *rest: Button, private: bool, missed: str | None = None) -> Card:
    """Which city; `missed` is what was typed and not known, `rest` the ways back and out."""
    ask = text("start-city-ask") if missed is None else text("start-city-missed", city=missed[:MAX_TYPED_CITY])
    how = text("start-city-type" if private else "start-city-press")
    return Card(
        title=text("start-city-title"),
        blocks=(Paragraph(text=ask), Paragraph(text=how)),
        rows=(rest,),
        form=city_form(of),
    )


def zone_card(of: str, found: Sequence[City], now: datetime, *, other: Action, back: Action) -> Card:
    """Is it this late for you? Or, of several places, which of these clocks is yours."""
    last = (Button(label=text("start-zone-other"), action=other), back_to(back))
    if len(found) == 1:
        only, clock = found[0], clock_of(now, found[0].zone)
        yes = Button(label=text("yes"), action=Action(name=f"{of}.zone", value=only.zone), emphasis=Emphasis.PRIMARY)
        question = Paragraph(text=text("start-zone-ask", city=only.name, clock=clock))
        return Card(title=text("start-zone-title", clock=clock), blocks=(question,), rows=((yes,), last))
    choices = tuple((_choice(of, each, now),) for each in found)
    ask = Paragraph(text=text("start-zones-ask"))
    return Card(title=text("start-zones-title"), blocks=(ask,), rows=(*choices, last))


def time_card(of: str, *, back: Action, private: bool, missed: str | None = None) -> Card:
    """Which time of day; `missed` is what was typed and not read."""
    ask = text("start-time-ask") if missed is None else text("start-time-missed", typed=missed[:MAX_TYPED_TIME])
    how = text("start-time-type" if private else "start-time-press")
    buttons = [
        Button(
            label=text("start-time-choice", time=time_at(each)),
            action=Action(name=f"{of}.minute", value=str(each)),
            emphasis=Emphasis.PRIMARY if each == USUAL else Emphasis.PLAIN,
        )
        for each in TIMES
    ]
    return Card(
        title=text("start-time-title"),
        blocks=(Paragraph(text=ask), Paragraph(text=how)),
        rows=(tuple(buttons[:3]), tuple(buttons[3:]), (back_to(back),)),
        form=time_form(of),
    )


def length_card(of: str, *, back: Action, missed: str | None = None) -> Card:
    """How many minutes a day; `missed` is what was typed and is none of them."""
    ask = text("start-length-ask") if missed is None else text("start-length-missed", typed=missed[:MAX_TYPED_TIME])
    lengths = tuple(
        Button(
            label=text("minutes", minutes=each),
            action=Action(name=f"{of}.length", value=str(each)),
            emphasis=Emphasis.PRIMARY if each == USUAL_LENGTH else Emphasis.PLAIN,
        )
        for each in LENGTHS
    )
    return Card(
        title=text("start-length-title"),
        blocks=(Paragraph(text=ask), Paragraph(text=text("start-length-about"))),
        rows=(lengths[:2], lengths[2:], (back_to(back),)),
    )


def time_at(minute_of_day: int) -> time:
    """The time of day so many minutes after midnight."""
    return time(minute_of_day // 60, minute_of_day % 60)


def clock_of(now: datetime, zone: str) -> time:
    """What the clocks of the zone show, to the minute."""
    return now.astimezone(zone_info(zone)).time().replace(second=0, microsecond=0)


def _choice(of: str, city: City, now: datetime) -> Button:
    label = text("start-zone-choice", city=_short(city.name), clock=clock_of(now, city.zone))
    return Button(label=label, action=Action(name=f"{of}.zone", value=city.zone))


def _short(city: str) -> str:
    """The city's name as far as a button has room for it beside the clock."""
    return city if len(city) <= MAX_BUTTON_CITY else city[: MAX_BUTTON_CITY - 1].rstrip() + "…"
