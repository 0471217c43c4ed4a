"""What Start shows: one card a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from core.messages.action import Action
from core.messages.card import Audience, Block, Button, Card, Emphasis, Form, Paragraph, Quote, When
from core.messages.cities import City
from core.messages.texts import Text, text
from core.rules.days import zone_info
from core.rules.people import Enrollment

TIMES = (7 * 60, 9 * 60, 12 * 60, 17 * 60, 19 * 60, 21 * 60)  # 19:00 is the default of coaching.md §4.3 rule 7
USUAL = 19 * 60
MAX_TYPED_CITY = 80
MAX_BUTTON_CITY = 26
SURE = "sure"

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


def welcome_card(*, reviewed: bool) -> Card:
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
    )


def invitation_card() -> Card:
    """The public card with the Start button."""
    return Card(
        title=text("invitation-title"),
        blocks=(Paragraph(text=text("invitation-what")),),
        rows=((_button("start-button", "start", Emphasis.PRIMARY),),),
        audience=Audience.PUBLIC,
    )


def ready_card(first: Card, following: Enrollment) -> Card:
    """The first day's card, with when the next message comes."""
    blocks = first.blocks
    if following.next_due_at is not None and following.zone is not None:
        blocks = (When(label=text("start-ready-next"), at=following.next_due_at, zone=following.zone), *blocks)
    return replace(first, title=text("start-ready-title"), blocks=blocks)


def really_young_card() -> Card:
    """Under 18 after having agreed: everything goes, asked once."""
    sure = Button(
        label=text("start-young-sure"), action=Action(name="start.young", value=SURE), emphasis=Emphasis.DANGER
    )
    ask = Paragraph(text=text("start-young-ask"))
    return Card(title=text("start-young-title"), blocks=(ask,), rows=((sure,), (_button("back", "start"),)))


def city_card(*, private: bool, missed: str | None = None) -> Card:
    """Which city; `missed` is what was typed and not known."""
    ask = text("start-city-ask") if missed is None else text("start-city-missed", city=missed)
    how = text("start-city-type" if private else "start-city-press")
    return Card(
        title=text("start-city-title"),
        blocks=(Paragraph(text=ask), Paragraph(text=how)),
        rows=((_button("start-later", "start.later"),),),
        form=CITY_FORM,
    )


def zone_card(found: Sequence[City], now: datetime) -> Card:
    """Is it this late for you? Or, of several places, which of these clocks is yours."""
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


def time_card(*, private: bool, missed: str | None = None) -> Card:
    """Which time of day; `missed` is what was typed and not read."""
    ask = text("start-time-ask") if missed is None else text("start-time-missed", typed=missed)
    how = text("start-time-type" if private else "start-time-press")
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


def go_card(enrollment: Enrollment, *, private: bool) -> Card:
    """The last question: shall it begin."""
    at = _time(enrollment.minute or 0)
    where = text("start-go-here", time=at) if private else text("start-go-direct", time=at)
    back = _button("back", "start.minute")
    return Card(
        title=text("start-go-title"),
        blocks=(Paragraph(text=where), Paragraph(text=text("start-go-stop"))),
        rows=((_button("start-go", "start.go", Emphasis.PRIMARY), back),),
    )


def young_card() -> Card:
    """Under 18: a polite stop."""
    why = Paragraph(text=text("start-young-why"))
    return Card(title=text("start-young-title"), blocks=(why,), rows=((_button("back", "start"),),))


def later_card() -> Card:
    """Not now: nothing kept, and the way back."""
    how = Paragraph(text=text("start-later-how"))
    begin = _button("start-button", "start", Emphasis.PRIMARY)
    return Card(title=text("start-later-title"), blocks=(how,), rows=((begin,),))


def sent_card() -> Card:
    """All set, and today's card is in the direct chat."""
    return Card(title=text("start-ready-title"), blocks=(Paragraph(text=text("start-ready-direct")),))


def _short(city: str) -> str:
    """The city's name as far as a button has room for it beside the clock."""
    return city if len(city) <= MAX_BUTTON_CITY else city[: MAX_BUTTON_CITY - 1].rstrip() + "…"


def _button(label: str, action: str, emphasis: Emphasis = Emphasis.PLAIN) -> Button:
    return Button(label=Text(id=label), action=Action(name=action), emphasis=emphasis)


def _time(minute_of_day: int) -> time:
    return time(minute_of_day // 60, minute_of_day % 60)


def _clock(now: datetime, zone: str) -> time:
    return now.astimezone(zone_info(zone)).time().replace(second=0, microsecond=0)
