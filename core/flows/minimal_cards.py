"""The cards of a platform where health is not spoken of (product.md P5): words to read, and no question.

What asks about health, or shows what was said of it, is listed here once: no such button stands on a card there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.lock_cards import crisis_words, lists
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Points, Quote
from core.messages.texts import Text, text
from core.rules.minimal import Reserve
from core.rules.people import Country
from core.rules.redflags import LISTED, lines
from core.rules.routine import Routine
from core.rules.screening import Tier

ANSWERS, READING = Action(name="minimal"), Action(name="minimal.read")
READ = Button(label=text("minimal-read-button"), action=READING)
STOP = Button(label=text("minimal-stop"), action=Action(name="minimal.stop"), emphasis=Emphasis.DANGER)
CONNECT = Button(label=text("link-button"), action=Action(name="link"))
NO_EXERCISE: tuple[Block, ...] = (Paragraph(text=text("minimal-no-exercise")),)
CARE: tuple[Block, ...] = (Quote(text=text("minimal-care")),)
WAITS: tuple[Block, ...] = (Paragraph(text=text("minimal-waits")),)
DONE = "done"  # the third list was read
READINGS = (*(tier.value for tier in LISTED), Tier.SOON.value)  # the three lists, in the order in which they are read
_LEADS = dict(zip(READINGS, ("lists-now", "lists-today", "lists-first"), strict=True))
_OFF = Action(name="settings.health", value="off")

# With everything whose name begins so.
_CLOSED = (
    *("profile", "screen", "soreness", "review", "advice", "visit", "programme", "report", "left", "extras"),
    *("goals.own", "goals.rate", "goals.drop", "progress.soreness", "settings.soreness", "lock.end", "lock.helped"),
    *(
        "session.hurts",
        "session.felt",
        "session.since",
        "session.gentle",
        "wrong.danger",
        "wrong.doctor",
        "wrong.mistake",
    ),
    "notes.help",
)
_CLOSED_VALUES: Mapping[str, tuple[str, ...]] = {
    "settings": ("profile", "sites", "activities", "equipment", "health", "soreness"),
    "settings.health": ("on", ""),  # to turn the questions off deletes, and asks nothing
    "why": ("plan", "review"),
}


def is_closed(action: Action) -> bool:
    """Whether it asks about health, or shows what was said of it."""
    if any(action.name == each or action.name.startswith(f"{each}.") for each in _CLOSED):
        return True
    return action.value in _CLOSED_VALUES.get(action.name, ())


def stripped(card: Card) -> Card:
    """The card without a button, or a form, that asks about health."""
    rows = tuple(tuple(each for each in row if not is_closed(each.action)) for row in card.rows)
    form = None if card.form is None or is_closed(card.form.action) else card.form
    return replace(card, rows=tuple(row for row in rows if row), form=form)


def where(reserve: Reserve) -> Block:
    """Where health can be spoken of."""
    return Paragraph(text=text("minimal-there" if reserve.elsewhere else "minimal-connect"))


def answer_card(reserve: Reserve, *news: Block, known: bool = True, agreed: bool = False) -> Card:
    """That nothing about health is asked or shown here, and where it is. `agreed`: questions can be turned off."""
    blocks = (*news, Paragraph(text=text("minimal-why")), where(reserve))
    ways = () if reserve.elsewhere else ((CONNECT,),)
    off = ((Button(label=text("health-turn-off"), action=_OFF),),) if agreed else ()
    on = TODAY if known else Button(label=text("start-button"), action=Action(name="start"))
    return Card(title=text("minimal-title"), blocks=blocks, rows=(*ways, *off, (on, WRONG)))


def reading_card(name: str, routine: Routine, back: Button | None = None) -> Card:
    """One of the three safety lists, to be read."""
    at = READINGS.index(name)
    following = READINGS[at + 1] if at + 1 < len(READINGS) else DONE
    soon = name == Tier.SOON.value
    items = [each.name for each in routine.conditions] if soon else lines(Tier(name))
    intro = () if at else (Paragraph(text=text("minimal-reading")),)
    numbers = (Paragraph(text=text("emergency-numbers")),) if name == Tier.EMERGENCY.value else ()
    read = Button(label=text("lists-read"), action=replace(READING, value=following), emphasis=Emphasis.PRIMARY)
    before = back_to(replace(READING, value=f"back.{READINGS[at - 1]}")) if at else back
    return Card(
        title=text("minimal-reading-title", number=at + 1, all=len(READINGS)),
        blocks=(
            *intro,
            Paragraph(text=Text(id=_LEADS[name])),
            Points(items=tuple(Text(id=each) for each in items)),
            *numbers,
            *((Quote(text=text("lists-stop")),) if soon else ()),
        ),
        rows=((read,), (WRONG,), *(((before,),) if before else ())),
    )


def lock_card(tier: Tier, country: Country, reserve: Reserve) -> Card:
    """Everything is stopped, and what to do: the words are the same for every stop, but that of a crisis says who
    listens.
    """
    do = crisis_words(country) if tier is Tier.CRISIS else lists(country)
    said = (Paragraph(text=text("lock-minimal-stopped")), *do, where(reserve), Quote(text=text("wrong-unread")))
    rows = () if reserve.elsewhere else ((CONNECT,),)
    return Card(title=text("lock-minimal-title"), blocks=said, rows=(*rows, (WRONG,)), health=True, urgent=True)


def stopped_card(*, known: bool, kept: bool = False) -> Card:
    """Everything was stopped by the person, who alone begins again.

    `known`: there was something to stop; `kept`: there are days, which stay for a year (product.md P6).
    """
    again = Button(label=text("start-again" if known else "start-button"), action=Action(name="start"))
    days = (Paragraph(text=text("minimal-stopped-days")), Paragraph(text=text("stopped-kept"))) if kept else ()
    said = (Paragraph(text=text("minimal-stopped")), *days, Quote(text=text("wrong-unread")))
    return Card(title=text("minimal-stopped-title"), blocks=said, rows=((WRONG,), (again,)), urgent=True)
