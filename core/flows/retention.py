"""What becomes of days that nobody asks for any more: one notice, then they go (product.md P6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.flows import company, today
from core.flows.buttons import TODAY
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Outgoing, Paragraph, Reply
from core.messages.texts import text
from core.ports import Award, Due, Transaction
from core.rules.days import LocalDay
from core.rules.ledger import LATEST_EXPIRY, Kind, Outcome, Plan
from core.rules.pacing import after_quiet, is_quiet
from core.rules.people import Enrollment, State
from core.rules.retention import (
    GAP,
    day_everywhere,
    end_day,
    ended_if_heard_by,
    ended_if_warned_by,
    warned_if_heard_by,
)

_LOOKED = "retention-looked"  # when it was last looked for those who are silent
_EXPORT = Button(label=text("privacy-export"), action=Action(name="privacy.export"))
_DELETE = Button(label=text("retention-delete"), action=Action(name="privacy.delete"))
_KEEP = Button(label=text("retention-keep"), action=Action(name="retention.keep"), emphasis=Emphasis.PRIMARY)
_QUIET = Button(label=text("settings-stop"), action=Action(name="stop"))


async def resume(tx: Transaction, now: datetime) -> None:
    """Note that it is looked; after a GAP without a look whoever was told is told anew, and has a month from then on.

    Whoever pressed "Keep" meanwhile was not heard. It is done once for a gap, whatever becomes of the worker after it.
    """
    before = await tx.recall(_LOOKED)
    if before is None or now - datetime.fromisoformat(before) > GAP:
        await tx.forget_warnings()
    await tx.remember(_LOOKED, now.isoformat())


async def warn(tx: Transaction, now: datetime, limit: int) -> int:
    """Owe the notice to whoever has been silent for eleven months; returns how many these were.

    Whoever stopped was told so then, and gets no message; for them, and where nobody can be written to, only the day
    is noted.
    """
    day = day_everywhere(now)
    dues = await tx.unwarned(warned_if_heard_by(day), limit)
    for due in dues:
        await tx.save_enrollment(replace(due.enrollment, warned_day=day))
    await tx.plan([plan for due in dues if (plan := _plan(due, day, now)) is not None])
    return len(dues)


async def end(tx: Transaction, now: datetime, limit: int) -> tuple[int, Sequence[Award]]:
    """Forget whoever has been silent for a year, in the way in which "delete everything" does; returns how many these
    were, and what takes back the milestones that they show.
    """
    day, shown = day_everywhere(now), list[Award]()
    people = await tx.ended(
        ended_if_heard_by(day), warned_by=ended_if_warned_by(day), owed_since=now - LATEST_EXPIRY, limit=limit
    )
    for person in people:
        shown += await company.leaving(tx, person, now)
        await tx.forget(person)
    return len(people), shown


async def notice(tx: Transaction, enrollment: Enrollment, now: datetime) -> Outgoing | Outcome:
    """When everything goes, and the ways to keep it; a notice that leaves late leaves a month all the same.

    It asks for no exercise, so a lock does not hold it back.
    """
    if enrollment.heard_day is None or enrollment.warned_day is None:  # they were heard of
        return Outcome.NOT_WANTED
    warned = max(enrollment.warned_day, day_everywhere(now))
    if warned != enrollment.warned_day:
        await tx.save_enrollment(replace(enrollment, warned_day=warned))
    card = _notice_card(end_day(enrollment.heard_day, warned))
    return Outgoing(card=replace(card, silent=is_quiet(now, enrollment.clock_zone)), language=enrollment.language)


async def keep(turn: Turn, action: Action) -> Reply:
    """Everything stays: to be heard of is all it takes. Whoever is gone already is shown the way to Start."""
    if turn.enrollment is None:
        return await today.show(turn, action)
    return turn.reply(_kept_card(turn))


def _plan(due: Due, day: LocalDay, now: datetime) -> Plan | None:
    if due.place is None or due.enrollment.state is State.STOPPED:
        return None
    at = after_quiet(now, due.enrollment.clock_zone)
    return Plan(person=due.enrollment.person, place=due.place, kind=Kind.EXPIRY, local_day=day, due_at=at)


def _notice_card(day: LocalDay) -> Card:
    words = (text("retention-when", day=day), text("retention-how"), text("retention-nothing"))
    blocks = tuple(Paragraph(text=each) for each in words)
    return Card(title=text("retention-title"), blocks=blocks, rows=((_KEEP,), (_EXPORT, _DELETE)))


def _kept_card(turn: Turn) -> Card:
    """Whoever follows a routine is written to again from now on, and can have it kept without that."""
    words, ways = [text("retention-kept")], (Button(label=text("start-button"), action=Action(name="start")),)
    if turn.safety.lock is not None:
        ways = (Button(label=text("retention-lock"), action=Action(name="lock")),)
    elif turn.following is not None:
        words, ways = [*words, text("retention-writes", button=_QUIET.label)], (TODAY, _QUIET)
    blocks = tuple(Paragraph(text=each) for each in words)
    return Card(title=text("retention-kept-title"), blocks=blocks, rows=(ways,))


HANDLERS: dict[str, Handler] = {"retention.keep": keep}
