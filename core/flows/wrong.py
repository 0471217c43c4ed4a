"""Something feels wrong: the standing advice, at once and before anything else (coaching.md §2.1, §2.3, §2.4).

Nobody is asked what it is, and nothing is kept but that there is nothing to do for the rest of the day.
"""

from __future__ import annotations

from core.flows.buttons import MISTAKE, TODAY
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Points, Quote, Reply
from core.messages.texts import Text, text
from core.rules.halt import Wrong
from core.rules.people import Country
from core.rules.streak import CHECKINS

_EMERGENCY = (
    "wrong-now-numb",  # RF01, RF04
    "wrong-now-toilet",  # RF02
    "wrong-now-legs",  # RF03
    "wrong-now-chest",  # RF05
    "wrong-now-fall",  # RF06
    "wrong-now-belly",  # RF07
    "wrong-now-groin",  # RF08
    "wrong-now-pregnant",  # RF09
)
_DOCTOR_TODAY = (
    "wrong-today-fever",  # RF10
    "wrong-today-leg",  # RF11
    "wrong-today-calf",  # RF12
    "wrong-today-groin",  # RF13
    "wrong-today-constant",  # RF14, RF18
    "wrong-today-history",  # RF15, RF16, RF17
)


async def show(turn: Turn, action: Action) -> Reply:
    """The advice, for anybody."""
    del action
    return turn.reply(await advice(turn))


async def advice(turn: Turn, *, score: int | None = None, change: Button | None = None) -> Card:
    """The card, once it is noted that nothing is to be done for the rest of the day; of a stranger nothing is kept.

    `score` is the one that led here, with the button to change it.
    """
    country = turn.enrollment.preferences.country if turn.enrollment else None
    blocks = _blocks(country or Country.OTHER)
    if score is not None:
        blocks = (*blocks, Paragraph(text=text("soreness-noted", score=score)))
    rows = await _note(turn)
    if change is not None:
        rows = (*rows, (change,))
    return Card(title=text("wrong-title"), blocks=blocks, rows=rows, health=True, urgent=True)


async def _note(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    """Keep that something felt wrong, also of somebody who has stopped or not begun; what can be done now."""
    if turn.enrollment is None:
        return ()
    day = turn.today(turn.enrollment)
    await turn.tx.note_wrong(turn.enrollment.person, Wrong(day=day, at=turn.now))
    if (following := turn.following) is None:
        return ()
    today = Button(label=TODAY.label, action=Action(name="wrong.today"))
    rest = Button(label=text("wrong-rest"), action=Action(name="wrong.rest", day=day), emphasis=Emphasis.PRIMARY)
    noted = (await turn.tx.check_ins(following.person)).get(day) in CHECKINS
    return ((today,) if noted else (rest, today), (MISTAKE,))


def _blocks(country: Country) -> tuple[Block, ...]:
    """What to do, the most urgent first. A number is named alone only where the person said where they are."""
    numbers = (Paragraph(text=text("emergency-numbers")),) if country is Country.OTHER else ()
    return (
        Paragraph(text=text("wrong-stop")),
        Paragraph(text=text("wrong-now", call=Text(id=f"emergency-{country.value}"))),
        Points(items=tuple(Text(id=each) for each in _EMERGENCY)),
        *numbers,
        Paragraph(text=text("wrong-today")),
        Points(items=tuple(Text(id=each) for each in _DOCTOR_TODAY)),
        Paragraph(text=text("wrong-otherwise")),
        Quote(text=text("wrong-unread")),
    )


HANDLERS: dict[str, Handler] = {"wrong": show}
