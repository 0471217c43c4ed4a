"""Not now: the daily message again in an hour, in three, or tomorrow (coaching.md §4.3, rule 7)."""

from __future__ import annotations

from datetime import timedelta

from core.flows import today
from core.flows.buttons import TODAY, back_to
from core.flows.turn import Handler, Turn
from core.flows.words import means
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Reply, When
from core.messages.texts import text
from core.rules.days import LocalDay, local_day
from core.rules.ledger import Kind, Outcome, Plan
from core.rules.people import Enrollment

HOURS = (1, 3)
_TOMORROW = "tomorrow"
_TODAYS = (Kind.DAY, Kind.SECOND, Kind.SNOOZE, Kind.NUDGE)  # what a day off is off; the rest is about other things


def button(day: LocalDay) -> Button:
    """The way to put the day's message off."""
    return Button(label=text("snooze-button"), action=Action(name="snooze", day=day))


@today.while_following
async def choose(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """How long to wait, or the answer to that; today's card when there is nothing left to put off."""
    seen = await today.seen(turn, following)
    day = seen.day
    if action.day != day or seen.noted or seen.wrong or seen.paused_until:
        return await today.show(turn, action)
    if action.value == _TOMORROW:
        return await _until_tomorrow(turn, following, day)
    if action.value in map(str, HOURS):
        return await _for_hours(turn, following, day, int(action.value))
    return turn.reply(_choices_card(day))


async def typed(turn: Turn, said: str) -> Reply | None:
    """The same for somebody who types it; None for any other text."""
    if turn.following is None or not means(said, "typed-later", turn.content.texts):
        return None
    return await choose(turn, Action(name="snooze", day=turn.today(turn.following)))


async def _for_hours(turn: Turn, following: Enrollment, day: LocalDay, hours: int) -> Reply:
    at = turn.now + timedelta(hours=hours)
    if turn.direct_place is None or local_day(at, following.clock_zone) != day:
        return await _until_tomorrow(turn, following, day)
    await turn.tx.call_off(following.person, Kind.SECOND, day)  # this one takes its place
    plan = Plan(person=following.person, place=turn.direct_place, kind=Kind.SNOOZE, local_day=day, due_at=at)
    await turn.tx.plan_again(plan)
    when = When(label=text("snooze-until"), at=at, zone=following.clock_zone)
    return turn.reply(Card(title=text("snooze-noted-title"), blocks=(when,), rows=((TODAY,),)))


async def _until_tomorrow(turn: Turn, following: Enrollment, day: LocalDay) -> Reply:
    if (place := turn.direct_place) is not None:  # the day's own messages may not have come yet
        person, never = following.person, Outcome.NOT_WANTED
        await turn.tx.plan(
            [
                Plan(person=person, place=place, kind=kind, local_day=day, due_at=turn.now, outcome=never)
                for kind in (Kind.DAY, Kind.SECOND, Kind.SNOOZE)
            ]
        )
    for kind in _TODAYS:
        await turn.tx.call_off(following.person, kind, day)
    words = Paragraph(text=text("snooze-tomorrow-noted"))
    return turn.reply(Card(title=text("snooze-noted-title"), blocks=(words,), rows=((TODAY,),)))


def _choices_card(day: LocalDay) -> Card:
    def choice(value: str) -> Button:
        return Button(label=text(f"snooze-{value}"), action=Action(name="snooze", day=day, value=value))

    waits = tuple(choice(str(hours)) for hours in HOURS)
    return Card(
        title=text("snooze-title"),
        blocks=(Paragraph(text=text("snooze-ask")),),
        rows=((*waits, choice(_TOMORROW)), (back_to(TODAY.action),)),
    )


HANDLERS: dict[str, Handler] = {"snooze": choose}
