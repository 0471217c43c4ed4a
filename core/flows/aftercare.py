"""What can be done after "something feels wrong". The advice itself stays on the screen: answers come below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.flows import checkin, today
from core.flows.buttons import MISTAKE, TODAY, WRONG, back_to
from core.flows.daylog import last_wrong
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Reply
from core.messages.texts import text
from core.rules.care import Event
from core.rules.days import LocalDay
from core.rules.people import Enrollment
from core.rules.soreness import SEVERE
from core.rules.streak import Status

SURE = "sure"
_AVERAGES = (Event.RECALL, Event.INTAKE)
_DAY = timedelta(days=1)


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
    """It was pressed by mistake, asked once (coaching.md §2.3). A severe number still stops the day's exercises."""
    day = turn.today(following)
    if action.value != SURE:
        return replace(turn.reply(_sure_card()), replaces=False)
    wrong = await last_wrong(turn.tx, following, day)
    if wrong is not None and not await _is_severe(turn, following, min(day, wrong.day)):
        await turn.tx.forget_wrong(following.person, wrong.day)
    return await today.show(turn, action)


async def _is_severe(turn: Turn, following: Enrollment, day: LocalDay) -> bool:
    """Whether a score since the day before, or an average as it was last answered since `day` or in the Start around
    it, is severe.
    """
    scores = await turn.tx.soreness(following.person)
    lines = [each for each in await turn.tx.care_log(following.person) if each.event in _AVERAGES and each.day >= day]
    averages = {(each.event, each.about): each.score or 0 for each in lines}
    since = [score for each, score in scores.items() if each >= day - _DAY]
    if following.first_day is not None and following.first_day >= day - _DAY:
        since.append((await turn.tx.profile(following.person)).intake or 0)
    return max((*since, *averages.values()), default=0) >= SEVERE


def _sure_card() -> Card:
    yes = Button(label=text("wrong-mistake-sure"), action=replace(MISTAKE.action, value=SURE))
    return Card(
        title=text("wrong-mistake-title"),
        blocks=(Paragraph(text=text("wrong-mistake-ask")),),
        rows=((yes,), (WRONG, back_to(TODAY.action))),
        health=True,
    )


HANDLERS: dict[str, Handler] = {"wrong.rest": rest, "wrong.today": show_today, "wrong.mistake": mistake}
