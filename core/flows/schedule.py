"""A change of the zone, the time or the rhythm, and when the next message comes."""

from __future__ import annotations

from datetime import datetime

from core.flows import daily_recovery, today
from core.flows.turn import Turn
from core.messages.card import When
from core.messages.texts import text
from core.rules.backoff import Tone
from core.rules.days import LocalDay
from core.rules.ledger import Kind, Outcome, Plan
from core.rules.pacing import is_summary_day, next_due
from core.rules.people import Enrollment
from core.rules.travel import crossing, moved, touched


async def reschedule(turn: Turn, following: Enrollment, *, zone: str, minute: int) -> LocalDay | None:
    """Keep another zone and time. Returns the day whose message comes at once because of it, None when none does."""
    after = moved(following, zone=zone, minute=minute, now=turn.now)
    done = await turn.tx.check_ins(following.person)
    days = touched(following, after, turn.now)
    settled = {day for day in days if day in done or await turn.tx.is_owed(following.person, Kind.DAY, day)}
    change = crossing(following, after, turn.now, settled=settled)
    await turn.tx.excuse([(following.person, day, Outcome.TRAVELLED) for day in change.left_out])
    await turn.save(after)
    day, place = change.owed_now, turn.direct_place
    if day is None or place is None:
        return None
    due = Plan(person=following.person, place=place, kind=Kind.DAY, local_day=day, due_at=turn.now)
    await turn.tx.plan([due])
    return day


async def upcoming(turn: Turn, following: Enrollment) -> datetime | None:
    """When the next daily message will come; None while none is owed. Days that are settled already have no more."""
    if following.next_due_at is None or turn.safety.lock is not None:
        return None
    done = await turn.tx.check_ins(following.person)
    day, at = next_due(following, turn.now)
    while await turn.tx.is_owed(following.person, Kind.DAY, day) or (
        day in done and not _sums_up(following, day) and not await _speaks(turn, following, day)
    ):
        day, at = next_due(following, at)
    return at


async def next_message(turn: Turn, following: Enrollment) -> tuple[When, ...]:
    """The line that says when the next message comes; none while none is owed."""
    at = await upcoming(turn, following)
    return () if at is None else (When(label=text("start-ready-next"), at=at, zone=following.clock_zone),)


async def _speaks(turn: Turn, following: Enrollment, day: LocalDay) -> bool:
    """Whether the message of today comes after its check-in too, for what it says of recovery."""
    seen = await today.seen(turn, following)
    return seen.day == day and daily_recovery.said(seen, Tone.NORMAL) is not None


def _sums_up(following: Enrollment, day: LocalDay) -> bool:
    return following.first_day is not None and is_summary_day(following.first_day, day)
