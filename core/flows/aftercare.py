"""What can be done after "something feels wrong". The advice itself stays on the screen: answers come below it."""

from __future__ import annotations

from dataclasses import replace

from core.flows import checkin, today
from core.flows.buttons import MISTAKE, TODAY, WRONG, back_to
from core.flows.daylog import last_wrong
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Reply
from core.messages.texts import text
from core.rules.people import Enrollment
from core.rules.soreness import SEVERE
from core.rules.streak import Status

SURE = "sure"


@today.while_following
async def rest(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Rest, noted for the day of the advice; it counts."""
    del following
    noted = await checkin.check_in(turn, Action(name="checkin", day=action.day, value=Status.REST.value))
    return replace(noted, replaces=False)


async def show_today(turn: Turn, action: Action) -> Reply:
    """Today's card, below the advice."""
    return replace(await today.show(turn, action), replaces=False)


@today.while_following
async def mistake(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """It was pressed by mistake, asked once (coaching.md §2.3). A severe score still stops the day's exercises."""
    day = turn.today(following)
    if action.value != SURE:
        return replace(turn.reply(_sure_card()), replaces=False)
    wrong = await last_wrong(turn.tx, following, day)
    if wrong is not None and (await turn.tx.soreness_of(following.person, wrong.day) or 0) < SEVERE:
        await turn.tx.forget_wrong(following.person, wrong.day)
    return await today.show(turn, action)


def _sure_card() -> Card:
    yes = Button(label=text("wrong-mistake-sure"), action=replace(MISTAKE.action, value=SURE))
    return Card(
        title=text("wrong-mistake-title"),
        blocks=(Paragraph(text=text("wrong-mistake-ask")),),
        rows=((yes,), (WRONG, back_to(TODAY.action))),
        health=True,
    )


HANDLERS: dict[str, Handler] = {"wrong.rest": rest, "wrong.today": show_today, "wrong.mistake": mistake}
