"""People four weeks on, and what is kept of what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from core.rules.care import Entry, Event
from core.rules.days import LocalDay
from core.rules.profile import ASKED, Profile
from core.rules.streak import Status
from tests.room import MONDAY_NOON, Room, Someone

DAY = timedelta(days=1)
FIRST = date(2026, 3, 2)
REVIEW = FIRST + 27 * DAY  # day 28
WIRE = f"{REVIEW:%Y%m%d}"
TOLD = Profile(agreed=True, answered=frozenset(ASKED), sites=("buttock",), activities=("desk",))
NONE, LEFT_OUT = "None of these", "Leave it out"
UNCHANGED = (5, 5, 5, 5), (5, 4, 5, 5)  # case 6 of coaching.md §1.6: 5.0 to 4.8


async def at_review(
    here: Room,
    base: Sequence[int] = UNCHANGED[0],
    last: Sequence[int] = UNCHANGED[1],
    *,
    done: int = 20,
    told: Profile = TOLD,
    day: LocalDay = REVIEW,
) -> Someone:
    """Somebody at noon of `day`, with scores from day 1 and up to the day before the review, and so many days done."""
    ana = await here.started()
    async with ana.kept() as (tx, person):
        await tx.save_profile(person, told)
        for number, score in enumerate(base):
            await tx.record_soreness(person, FIRST + number * DAY, score)
        for number, score in enumerate(reversed(last), start=1):
            await tx.record_soreness(person, REVIEW - number * DAY, score)
        for number in range(done):
            await tx.check_in(person, FIRST + number * DAY, Status.DONE, now=MONDAY_NOON)
    await on(here, ana, day)
    return ana


async def on(here: Room, ana: Someone, day: LocalDay) -> None:
    """It is noon of that day, and the person was heard of the day before."""
    enrollment = await ana.enrollment()
    assert enrollment is not None
    async with ana.kept() as (tx, _):
        await tx.save_enrollment(replace(enrollment, heard_day=day - DAY))
    here.clock.move_to(MONDAY_NOON + (day - FIRST))


async def answer(ana: Someone, *, soreness: str = LEFT_OUT, recall: str = LEFT_OUT, change: str = LEFT_OUT) -> str:
    """Everything that the review asks, beginning at the first list; what was read last."""
    await ana.say("review")
    for each in (NONE, NONE, NONE, soreness, recall):
        await ana.press(each)
    return await ana.press(change)


async def care_of(ana: Someone) -> list[Entry]:
    async with ana.kept() as (tx, person):
        return list(await tx.care_log(person))


async def lines(ana: Someone, event: Event) -> list[Entry]:
    return [each for each in await care_of(ana) if each.event is event]


async def choices(ana: Someone, event: Event) -> list[str]:
    return [each.choice for each in await lines(ana, event)]


async def note(ana: Someone, *entries: Entry) -> None:
    async with ana.kept() as (tx, person):
        for each in entries:
            await tx.note_care(person, each)
