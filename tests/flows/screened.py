"""People in front of the safety lists, and what is kept of their answers."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from core.messages.texts import Text
from core.rules.people import Country
from core.rules.profile import ASKED, SCREENS, Profile
from core.rules.screening import Line, Safety, safety
from tests.room import Room, Someone, content, say

ROUTINE = content().catalog.routine("glutes")
EXERCISES = tuple(say(Text(id=each.words.name)) for each in ROUTINE.exercises)
NUMBERS = ("112", "999", "911", "000", "111")
NUMBER_OF: Mapping[Country | None, str] = {
    Country.EU: "112",
    Country.UK: "999",
    Country.US: "911",
    Country.AUSTRALIA: "000",
    Country.NEW_ZEALAND: "111",
}
ALL_BUT_LISTS = frozenset(ASKED) - SCREENS


async def told(who: Someone, profile: Profile) -> None:
    """Keep this profile of somebody known."""
    async with who.kept() as (tx, person):
        await tx.save_profile(person, profile)


async def profile_of(who: Someone) -> Profile:
    async with who.kept() as (tx, person):
        return await tx.profile(person)


async def at_lists(here: Room, name: str = "ana") -> Someone:
    """Somebody whose next question in Start is the first list."""
    ana = here.someone(name)
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    await ana.say("Berlin")
    await ana.press("Yes")
    await ana.say("19:00")
    await ana.press("10 minutes")
    await told(ana, Profile(agreed=True, answered=ALL_BUT_LISTS, sites=("buttock",)))
    await ana.say("/start")
    return ana


async def unasked(who: Someone) -> None:
    """From now on they are somebody who was not asked about their health yet."""
    await told(who, replace(await profile_of(who), agreed=None, answered=frozenset()))


async def log_of(who: Someone) -> tuple[Line, ...]:
    async with who.kept() as (tx, person):
        return tuple(await tx.safety_log(person))


async def safety_of(who: Someone) -> Safety:
    return safety(await log_of(who))


def rows_in(folder: Path) -> list[str]:
    """Everything that stands in the database file."""
    with sqlite3.connect(folder / "limber.db") as file:
        return list(file.iterdump())


def numbers_in(read: str) -> list[str]:
    """The emergency numbers that are named, and not as a part of a longer one."""
    return [each for each in NUMBERS if re.search(rf"(?<!\d)(?<!\d ){each}(?! ?\d)", read)]


def numbers_for(country: Country | None) -> list[str]:
    """The numbers that somebody there is told: their own alone, else every one."""
    return [NUMBER_OF[country]] if country in NUMBER_OF else list(NUMBERS)


def exercises_in(read: str) -> list[str]:
    """The exercises that are named."""
    return [each for each in EXERCISES if each in read]
