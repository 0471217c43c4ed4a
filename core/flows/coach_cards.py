"""The cards of /coach: three questions to begin with, then everything that is set, and what the bot may not do yet.

The actions of a community's admins all begin with "coach", so that their right to it is looked up before they are done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from core.flows import question_cards
from core.flows.buttons import back_to
from core.flows.question_cards import MAX_TYPED_CITY, MAX_TYPED_TIME, clock_of, time_at
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote, When
from core.messages.languages import own_name
from core.messages.texts import Text, text, verbatim
from core.rules.community import Community, Here, Right

ALL = Action(name="coach")
OTHERS = text("coach-others")
SWITCHES = ("posts", "welcome", "roles")
TYPED = {  # what may follow the word, and what it is called where an app offers it
    **{name: Text(id=f"coach-{label}") for name, label in (("here", "here"), ("city", "city"), ("time", "when"))},
    **{f"{name} {value}": Text(id=f"coach-{name}-{value}") for name in SWITCHES for value in ("on", "off")},
}
CITY_FORM = replace(question_cards.city_form("coach"), locatable=False)  # where one admin is says little of the others
TIME_FORM = question_cards.time_form("coach")
_MOST_LANGUAGES = 9
_STEPS = 3


def where_card() -> Card:
    """Only in a community can it be told who runs it."""
    return Card(title=text("coach-where-title"), blocks=(Paragraph(text=text("coach-where")),))


def others_card() -> Card:
    """To somebody who does not run the community."""
    return Card(blocks=(Paragraph(text=OTHERS),))


def back_card() -> Card:
    """To everybody, when the bot comes back to where it was set up."""
    return Card(title=text("coach-back-title"), blocks=(Paragraph(text=text("coach-back")),))


def refused_card(missing: Iterable[Right]) -> Card:
    """The place cannot be chosen yet, and where that is changed."""
    again = Button(label=text("coach-again"), action=Action(name="coach.here"), emphasis=Emphasis.PRIMARY)
    blocks = (Paragraph(text=text("coach-refused")), *how(missing))
    return Card(title=text("coach-refused-title"), blocks=blocks, rows=((again, back_to(ALL)),))


def how(missing: Iterable[Right]) -> tuple[Block, ...]:
    """Each right that the bot lacks, with where to click."""
    return tuple(Quote(text=Text(id=f"right-{right.value}")) for right in missing)


def place_card(missing: Sequence[Right], news: Sequence[Block]) -> Card:
    """The first question: here?"""
    ask = (_step(1), Paragraph(text=text("coach-place-ask")), Paragraph(text=text("coach-place-how")))
    what = (Paragraph(text=text("coach-what")),)
    return Card(title=text("coach-title"), blocks=(*news, *what, *ask, *how(missing)), rows=((_POST_HERE,),))


def city_card(community: Community, here: Here, *, missed: str | None = None, news: Sequence[Block] = ()) -> Card:
    """Which clock the days follow; `missed` is the city that was typed and not known."""
    ask = text("coach-city-ask") if missed is None else text("start-city-missed", city=missed[:MAX_TYPED_CITY])
    reply = text("start-city-press") if here.hidden else text("coach-city-reply")
    step = () if community.ready else (_step(2),)
    return Card(
        title=text("coach-city-title"),
        blocks=(*news, *step, Paragraph(text=ask), Paragraph(text=reply)),
        rows=((back_to(ALL),),) if community.ready else (),
        form=CITY_FORM,
    )


def time_card(community: Community, here: Here, *, missed: str | None = None, news: Sequence[Block] = ()) -> Card:
    """Which time of day; `missed` is what was typed and not read."""
    ask = text("coach-time-ask") if missed is None else text("start-time-missed", typed=missed[:MAX_TYPED_TIME])
    reply = text("start-time-press") if here.hidden else text("coach-time-reply")
    step = () if community.ready else (_step(_STEPS),)
    card = question_cards.time_card("coach", back=ALL, private=False)
    return replace(
        card,
        title=text("coach-time-title"),
        blocks=(*news, *step, Paragraph(text=ask), Paragraph(text=reply)),
        rows=card.rows if community.ready else (*card.rows[:-1], (_button("coach-city", "city"),)),
    )


def language_card(languages: Sequence[str]) -> Card:
    """Every language there is, by its own name."""
    buttons = [
        Button(label=verbatim(own_name(each)), action=Action(name="coach.language", value=each))
        for each in languages[:_MOST_LANGUAGES]
    ]
    rows = [tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)]
    ask = Paragraph(text=text("coach-language-ask"))
    return Card(title=text("settings-language"), blocks=(ask,), rows=(*rows, (back_to(ALL),)))


def facts_card(
    community: Community,
    here: Here,
    *,
    city: str,
    now: datetime,
    languages: Sequence[str],
    missing: Sequence[Right],
    news: Sequence[Block],
) -> Card:
    """Everything that is set, what has just changed, what is missing, and the way to change each."""
    is_here = community.place == here.place
    facts = [
        (text("coach-place"), text("coach-place-here" if is_here else "coach-place-other")),
        (text("coach-time"), text("start-time-choice", time=time_at(community.minute or 0))),
        (text("coach-clock"), text("settings-city-clock", city=city, clock=clock_of(now, community.clock_zone))),
        *((Text(id=f"coach-{name}"), text("on" if getattr(community, name) else "off")) for name in SWITCHES),
    ]
    if len(languages) > 1:
        facts.append((text("settings-language"), verbatim(own_name(community.language))))
    elsewhere = () if is_here else (Paragraph(text=text("coach-elsewhere")),)
    blocks = (*news, Facts(items=tuple(facts)), *_next_post(community), *elsewhere, *how(missing))
    return Card(title=text("coach-title"), blocks=blocks, rows=_rows(community, languages, is_here=is_here))


def _rows(community: Community, languages: Sequence[str], *, is_here: bool) -> tuple[tuple[Button, ...], ...]:
    posts, welcome, roles = (_switch(community, name) for name in SWITCHES)
    language = (_button("settings-language", "language"),) if len(languages) > 1 else ()
    return (
        *(() if is_here else ((_POST_HERE,),)),
        (_button("coach-city", "city"), _button("coach-when", "when")),
        (posts, welcome),
        (roles, *language),
        (_button("coach-new", "new"), _button("coach-challenges", "challenges")),
        (_button("coach-check", "check"),),
    )


def _next_post(community: Community) -> tuple[Block, ...]:
    if community.next_due_at is not None:
        return (When(label=text("coach-next"), at=community.next_due_at, zone=community.clock_zone),)
    return () if community.posts else (Paragraph(text=text("coach-nothing")),)


def _step(number: int) -> Block:
    return Quote(text=text("coach-step", step=number, steps=_STEPS))


def _switch(community: Community, name: str) -> Button:
    value = "off" if getattr(community, name) else "on"
    return Button(label=Text(id=f"coach-{name}-{value}"), action=Action(name=f"coach.{name}", value=value))


def _button(label: str, name: str) -> Button:
    return Button(label=Text(id=label), action=Action(name=f"coach.{name}"))


_POST_HERE = Button(label=text("coach-here"), action=Action(name="coach.here"), emphasis=Emphasis.PRIMARY)
