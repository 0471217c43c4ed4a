"""Check-in: one tap says how the day went. Today and the last two days can be set and changed until they close."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from core.flows import today
from core.flows.daylog import day_log, streak_of
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.rules.days import LocalDay, closes_at
from core.rules.people import Enrollment
from core.rules.streak import Status, Streak, milestone


async def check_in(turn: Turn, action: Action) -> Reply:
    """Note a day. A second tap says the same again; a closed day is answered kindly and changes nothing."""
    enrollment, day = turn.coached, action.day
    status = next((each for each in today.CHECK_INS if each.value == action.value), None)
    if enrollment is None or day is None or status is None:
        return await today.show(turn, action)
    if not is_open(turn, enrollment, day):
        return turn.reply(await _closed_card(turn, enrollment, day))
    log = await day_log(turn.tx, enrollment)
    before = streak_of(log, enrollment, turn.today(enrollment))
    await turn.tx.check_in(enrollment.person, day, status, now=turn.now)
    after = streak_of({**log, day: status}, enrollment, turn.today(enrollment))
    return turn.reply(_noted_card(day, status, before, after))


async def ask(turn: Turn, action: Action) -> Reply:
    """The four buttons again, to set or change one open day."""
    enrollment, day = turn.coached, action.day
    if enrollment is None or day is None:
        return await today.show(turn, action)
    if not is_open(turn, enrollment, day):
        return turn.reply(await _closed_card(turn, enrollment, day))
    return turn.reply(
        Card(
            title=text("checkin-ask-title", day=day),
            blocks=(Paragraph(text=text("checkin-ask")),),
            rows=(*today.check_in_rows(day), (Button(label=text("back"), action=Action(name="today")),)),
        )
    )


async def typed_status(turn: Turn, typed: str) -> Reply | None:
    """A check-in for today that was typed as one of the four words; None for any other text."""
    enrollment = turn.coached
    if enrollment is None:
        return None
    for status in today.CHECK_INS:
        label = turn.content.texts.say(Text(id=f"status-{status.value}"), turn.language)
        if typed.rstrip(PUNCTUATION).casefold() in {status.value, label.casefold()}:
            action = Action(name="checkin", day=turn.today(enrollment), value=status.value)
            return await check_in(turn, action)
    return None


def is_open(turn: Turn, enrollment: Enrollment, day: LocalDay) -> bool:
    """Whether the day may still be set: today or one of the two before it, and not before day 1."""
    first = enrollment.first_day
    if first is None or not first <= day <= turn.today(enrollment):
        return False
    return turn.now < closes_at(day, enrollment.zone or "UTC")


def open_days(turn: Turn, enrollment: Enrollment, log: Mapping[LocalDay, Status]) -> tuple[LocalDay, ...]:
    """Earlier days that are still open and have no entry, newest first."""
    today_is = turn.today(enrollment)
    days = (today_is - timedelta(days=back) for back in (1, 2))
    return tuple(day for day in days if is_open(turn, enrollment, day) and log.get(day) not in today.CHECK_INS)


async def _closed_card(turn: Turn, enrollment: Enrollment, day: LocalDay) -> Card:
    noted = (await day_log(turn.tx, enrollment)).get(day)
    blocks = [Paragraph(text=text("checkin-closed"))]
    if noted is not None and noted in today.CHECK_INS:
        blocks.insert(0, Paragraph(text=text("today-noted", status=Text(id=f"status-{noted.value}"))))
    return Card(title=text("checkin-closed-title", day=day), blocks=tuple(blocks), rows=((_today_button(),),))


def _noted_card(day: LocalDay, status: Status, before: Streak, after: Streak) -> Card:
    blocks: list[Block] = [Paragraph(text=text(f"checkin-noted-{status.value}"))]
    if status is Status.REST and after.caring_question:
        blocks.insert(0, Quote(text=text("checkin-caring", days=after.resting_run)))
    if status is Status.SKIPPED and after.current and after.broken_on is None:
        blocks.append(Paragraph(text=text("checkin-buffered")))
    if after.welcome_back and not before.welcome_back:
        blocks.append(Paragraph(text=text("checkin-welcome-back")))
    if reached := milestone(before.total, after.total):
        blocks.append(Paragraph(text=text("checkin-milestone", days=reached)))
    blocks.append(Paragraph(text=today.streak_line(after)))
    change = Button(label=text("checkin-change"), action=Action(name="checkin.ask", day=day))
    progress = Button(label=text("progress-button"), action=Action(name="progress"))
    return Card(
        title=text("checkin-noted-title", day=day, status=Text(id=f"status-{status.value}")),
        blocks=tuple(blocks),
        rows=((_today_button(), progress, change),),
    )


def _today_button() -> Button:
    return Button(label=text("today-button"), action=Action(name="today"))


HANDLERS: dict[str, Handler] = {"checkin": check_in, "checkin.ask": ask}
