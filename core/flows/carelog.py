"""A person's care log in a turn: how recovery stands now, and another line."""

from __future__ import annotations

from dataclasses import replace

from core.flows.daylog import day_log
from core.flows.recovery import Standing, standing
from core.flows.turn import Turn
from core.rules.agenda import Topic
from core.rules.care import Entry, Event
from core.rules.days import LocalDay
from core.rules.findings import Advice
from core.rules.people import Enrollment


async def looked(turn: Turn, following: Enrollment) -> Standing:
    """How the person's recovery stands now."""
    here = turn.today(following)
    return await standing(turn.tx, following, here, await day_log(turn.tx, following, here))


async def keep(turn: Turn, following: Enrollment, event: Event, **said: object) -> None:
    """Add a line of today."""
    line = replace(Entry(day=turn.today(following), event=event), **said)
    await turn.tx.note_care(following.person, line)


async def advised(
    turn: Turn,
    following: Enrollment,
    seen: Standing,
    advice: Advice,
    *,
    about: LocalDay | None = None,
    trigger: str = "",
) -> None:
    """Note that this was said of a review, or because of a trigger: once in a cycle, and where it did not arrive."""
    since, owed = seen.history.first_day, about is not None and Topic.FINDING in seen.agenda.topics
    said = [(each.about, each.choice, each.trigger) for each in seen.care.advised if each.day >= since]
    if owed or (about, advice.value, trigger) not in said:
        await keep(turn, following, Event.ADVISED, about=about, choice=advice.value, trigger=trigger)
