"""Pause: the person's own stop for 1 to 28 days, no reason asked (coaching.md §4.3, rule 4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.flows import company, questions, schedule, today
from core.flows.buttons import TODAY, back_to
from core.flows.daylog import paused_until
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph, Reply
from core.messages.texts import text
from core.messages.typed import days_of
from core.rules.days import LocalDay, due_at
from core.rules.ledger import Kind
from core.rules.people import Enrollment

LENGTHS = (1, 3, 7, 14, 28)
LONGEST = 28
EARLIER = (1, 3, 7)  # days before today on which it may have begun; no further back
_DAY = timedelta(days=1)
_ASKED = Action(name="pause")


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """How long, or the answer to that; while paused also until when, and the way to end it."""
    del action
    typed = turn.fields.get("text", "")
    days = days_of(typed)
    if days is not None and 1 <= days <= LONGEST:
        return await _pause(turn, following, days)
    card = _ask_card(following, turn.today(following), missed=typed)
    if not typed:
        return await questions.ask(turn, card, _ASKED)
    if (said := questions.chosen(turn, card, typed)) is not None:
        turn.fields = {}
        return await HANDLERS.get(said.name, today.show)(turn, said)
    return await questions.again(turn, card, typed, _ASKED)


@today.while_following
async def chosen(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """So many days from today."""
    days = next((each for each in LENGTHS if str(each) == action.value), None)
    return await show(turn, action) if days is None else await _pause(turn, following, days)


@today.while_following
async def earlier(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """It began before today: on which day."""
    day = turn.today(following)
    if (until := paused_until(following, day)) is None:
        return await show(turn, action)
    starts = await _earlier_starts(turn, following)
    if action.day is None or action.day not in starts:
        return turn.reply(_earlier_card(day, starts))
    await turn.tx.pause(following.person, action.day, until)
    return await _paused(turn, following, until, since=action.day)


@today.while_following
async def end(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Nothing is paused any more, from today on; from tomorrow on where no message comes today."""
    day, person = turn.today(following), following.person
    if paused_until(following, day) is None:
        return await show(turn, action)
    comes = due_at(day, following.clock_zone, following.minute or 0) > turn.now
    first = day if comes or await turn.tx.is_owed(person, Kind.DAY, day) else day + _DAY
    following = await turn.save(await ended(turn, following, first))
    await company.changed(turn.tx, person, turn.now)
    news = await schedule.next_message(turn, following)
    words = Paragraph(text=text("pause-ended"))
    return turn.reply(Card(title=text("pause-ended-title"), blocks=(words, *news), rows=((TODAY,),)))


async def ended(turn: Turn, enrollment: Enrollment, first: LocalDay) -> Enrollment:
    """The enrollment without its pause, or the one that a stop began: the days before `first` stay paused."""
    day = turn.today(enrollment)
    await turn.tx.resume(enrollment.person, first)
    if paused_until(enrollment, day) is None:
        return enrollment
    began = any(first < day <= last + _DAY for first, last in await turn.tx.pauses(enrollment.person))
    return replace(enrollment, paused_until=day - _DAY if began else None)


async def _pause(turn: Turn, following: Enrollment, days: int) -> Reply:
    """A new pause takes the place of what is left of another. A day that has its check-in keeps it."""
    first = turn.today(following)
    if first in await turn.tx.check_ins(following.person):
        first += _DAY
    last = first + (days - 1) * _DAY
    await turn.tx.resume(following.person, first)
    await turn.tx.pause(following.person, first, last)
    following = await turn.save(replace(following, paused_until=last))
    await company.changed(turn.tx, following.person, turn.now)
    return await _paused(turn, following, last)


async def _earlier_starts(turn: Turn, following: Enrollment) -> tuple[LocalDay, ...]:
    """The days on which the pause may have begun: before it did, and not before day 1."""
    day = turn.today(following)
    pauses = await turn.tx.pauses(following.person)
    began = min((first for first, last in pauses if last >= day), default=day)
    starts = (day - back * _DAY for back in EARLIER)
    return tuple(each for each in starts if (following.first_day or day) <= each < began)


async def _paused(turn: Turn, following: Enrollment, until: LocalDay, *, since: LocalDay | None = None) -> Reply:
    """Until when, since when where that was said, and the ways to change it."""
    blocks: list[Block] = [Paragraph(text=text("pause-until", day=until))]
    if since is not None:
        blocks.insert(0, Paragraph(text=text("pause-since", day=since)))
    blocks += [*await schedule.next_message(turn, following), Paragraph(text=text("pause-kept"))]
    back_dated = await _earlier_starts(turn, following)
    ways = (_button("pause-earlier"),) if back_dated and since is None else ()
    rows = ((*ways, _button("pause-end")), (TODAY,))
    return turn.reply(Card(title=text("pause-noted-title"), blocks=tuple(blocks), rows=rows))


def _ask_card(following: Enrollment, day: LocalDay, *, missed: str) -> Card:
    shown = missed[: questions.MAX_SHOWN]
    ask = text("pause-missed", typed=shown) if shown else text("pause-ask")
    blocks: tuple[Block, ...] = (Paragraph(text=ask), Paragraph(text=text("pause-about")))
    ways: tuple[Button, ...] = (TODAY,)
    if (until := paused_until(following, day)) is not None:
        blocks = (Paragraph(text=text("pause-until", day=until)), *blocks)
        ways = (_button("pause-earlier"), _button("pause-end"), *ways)
    lengths = tuple(
        Button(label=text("days", days=each), action=Action(name="pause.days", value=str(each))) for each in LENGTHS
    )
    return Card(title=text("pause-title"), blocks=blocks, rows=(lengths[:3], lengths[3:], ways))


def _earlier_card(day: LocalDay, starts: tuple[LocalDay, ...]) -> Card:
    buttons = tuple(
        Button(label=text("pause-began", days=(day - each).days), action=Action(name="pause.earlier", day=each))
        for each in starts
    )
    ask = Paragraph(text=text("pause-earlier-ask" if starts else "pause-earlier-none"))
    rows = (buttons, (back_to(_ASKED),)) if buttons else ((back_to(_ASKED),),)
    return Card(title=text("pause-earlier-title"), blocks=(ask,), rows=rows)


def _button(label: str) -> Button:
    return Button(label=text(label), action=Action(name=label.replace("-", ".")))


HANDLERS: dict[str, Handler] = {"pause": show, "pause.days": chosen, "pause.earlier": earlier, "pause.end": end}
