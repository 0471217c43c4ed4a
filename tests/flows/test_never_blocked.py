"""Whoever somebody is and whatever they open, nothing that is ruled out for them is ever there to be done.

The people are the same each time. A hunt for others: `LIMBER_WALKS=500 pytest tests/flows/test_never_blocked.py`.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.messages.card import Card
from core.messages.texts import Text
from core.rules.care import Entry, Event, Visit
from core.rules.dose import LEVELS
from core.rules.people import LENGTHS, Enrollment, PersonId, Preferences, State
from core.rules.plan import TINY_MINUTES
from core.rules.profile import SCREENS, Profile
from core.rules.screening import Line, Word
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status
from core.rules.tailoring import Site
from tests.flows.cared import mode
from tests.flows.offered import (
    FORMS,
    ROUTINE,
    SINCE,
    held,
    is_too_long,
    may_be_done,
    offered,
    offers_exercise,
    openings,
    over_cap,
    overdosed,
    pictured,
)
from tests.room import MONDAY_NOON, Room, Someone, read, room, say

EXAMPLES = int(os.environ.get("LIMBER_WALKS", "4"))
DAY = timedelta(days=1)
TODAY = MONDAY_NOON.date()
EXERCISES = tuple(each.id for each in ROUTINE.exercises)
LOOKS = ("today", "exercise", "why::plan", "why::streak", "extras", "left", "goals", "profile.facts", "progress")
RECOVERY = ("review", "why::review", "advice", "visit", "programme", "report", "visit::other", "visit.resumed")
TRAINED = range(2, 70, 9)  # days ago; often enough to keep a level


def some(ids: Iterable[str], most: int | None = None) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(tuple(ids)), unique=True, max_size=most).map(tuple)


@dataclass(frozen=True, kw_only=True)
class Life:
    """Somebody with a past: what they told us, what the lists found, what hurt, what a clinician allowed again.

    `visit` is what a professional said lately; `scores` are those of the last days, and of the first week.
    """

    profile: Profile
    conditions: tuple[str, ...]
    hurt: tuple[str, ...]
    retracted: bool
    allowed: tuple[str, ...]
    minutes: int
    level: int
    visit: Visit | None
    scores: tuple[int, ...]

    @property
    def lines(self) -> list[Line]:
        """The safety log, the oldest first."""
        picked = [each for each in ROUTINE.conditions if each.id in self.conditions]
        found = [
            Line(
                day=TODAY,
                at=MONDAY_NOON,
                tier=each.tier,
                blocked=each.blocked,
                kept_off=each.kept_off,
                eased=each.eased,
            )
            for each in picked
        ]
        after = [(Word.RETRACTED, frozenset[str]())] if self.retracted else []
        after += [(Word.HURT, frozenset({each})) for each in self.hurt]
        after += [(Word.ALLOWED, frozenset({each})) for each in self.allowed]
        return found + [Line(day=TODAY, at=MONDAY_NOON, word=word, blocked=blocked) for word, blocked in after]


PROFILES = st.builds(
    Profile,
    agreed=st.just(True),
    answered=st.sampled_from((SCREENS, SCREENS, SCREENS, frozenset())),
    sites=some(each.id for each in ROUTINE.sites),
    activities=some(ROUTINE.activities),
    equipment=some(ROUTINE.equipment),
    opened=some(("e2", "e8")).map(frozenset),
)
LIVES = st.builds(
    Life,
    profile=PROFILES,
    conditions=some((each.id for each in ROUTINE.conditions), 3),
    hurt=some(EXERCISES, 2),
    retracted=st.sampled_from((False, False, False, True)),
    allowed=some(EXERCISES, 2),
    minutes=st.sampled_from(LENGTHS),
    level=st.sampled_from(LEVELS),
    visit=st.sampled_from((None, None, None, Visit.OTHER, Visit.WAITING, Visit.CARRY_ON)),
    scores=st.sampled_from(((), (5, 5, 5), (4, 2, 3), (2, 2, 8))),
)


@dataclass
class Eyes:
    """Somebody who opens everything; what they are shown is held against the tables."""

    ana: Someone
    person: PersonId
    choices: list[int]
    minutes: int
    pressed: int = 0

    async def open(self, what: str) -> Card:
        """Press this, and read what comes."""
        await self.ana.press_wire(f"1:{what}" if ":" in what else f"1:{what}::")
        await self.see(self.ana.card)
        return self.ana.card

    async def see(self, card: Card) -> None:
        """Nothing on the card is ruled out, and nothing is too much."""
        async with self.ana.store.transaction() as tx:
            profile, log = await tx.profile(self.person), await tx.safety_log(self.person)
            ours = mode(await tx.care_log(self.person)) == "ours"
            sessions = await tx.sessions(self.person, since=TODAY)
        assert ours or not (offers_exercise(card, but=SINCE) or openings(card)), f"not theirs:\n{read(card)}"
        wrong = offered(card) - may_be_done(profile, log)
        assert not wrong, f"{sorted(wrong)} on:\n{read(card)}"
        assert not pictured(card) or pictured(card) & may_be_done(profile, log), f"shown on:\n{read(card)}"
        assert not openings(card) & held(log).off
        assert not overdosed(card)
        assert not [each for session in sessions for each in over_cap(session)]
        if card.title is not None and card.title.id.startswith(("today-", "daily-", "session-", "exercise-list")):
            named = [each.id for each in ROUTINE.exercises if say(Text(id=each.words.name)) in read(card)]
            assert not held(log).off.intersection(named), read(card)

    def choose(self, most: int) -> int:
        """The next of the choices, below `most`."""
        self.pressed += 1
        return self.choices[self.pressed % len(self.choices)] % most

    async def train(self, begin: str, day: date) -> None:
        """Go through a whole session; at each exercise look at what may take its place, and sometimes take it."""
        ways = ways_on(await self.open(f"{begin}:{wire_of(day)}:"))
        await self._in_time(day)
        if "session-swap" not in ways:
            ways = ways_on(await self.open(f"session:{wire_of(day)}:"))
        while "session-swap" in ways:
            if is_first_step(ways["session-swap"]):
                await self._look_around(ways)
                ways = ways_on(await self.open(f"session:{wire_of(day)}:"))
            if (on := ways.get("session-next") or ways.get("session-finish")) is None:
                return
            ways = ways_on(await self.open(on))

    async def _in_time(self, day: date) -> None:
        """What was just begun fits the time there is, or has one set of everything."""
        async with self.ana.store.transaction() as tx:
            session = await tx.session(self.person, day)
        if session is not None and not session.finished:
            minutes = TINY_MINUTES if session.tiny else self.minutes
            assert not is_too_long(session, minutes) or all(item.dose.sets == 1 for item in session.items)

    async def _look_around(self, ways: dict[str, str]) -> None:
        """How it is done, and what may take its place; at times that is taken, or it hurts."""
        await self.open(ways["session-how"])
        options = [each.action.wire[2:] for each in (await self.open(ways["session-swap"])).buttons]
        taken = [each for each in options if each.startswith("session.swap") and not each.endswith(":out")]
        if taken and self.choose(3) == 0:
            await self.open(taken[self.choose(len(taken))])
        elif self.choose(4) == 0:
            await self.open(f"{ways['session-hurts']}:effort")


def is_first_step(wire: str) -> bool:
    """Whether a button is for the first step of an exercise, as its place tells."""
    return wire.rpartition(":")[2].split(".")[1] == "0"


def wire_of(day: date) -> str:
    return day.isoformat().replace("-", "")


def ways_on(card: Card) -> dict[str, str]:
    """What can be pressed, by the id of its label; wires without their version."""
    return {each.label.id: each.action.wire[2:] for each in card.buttons}


async def born(here: Room, life: Life) -> PersonId:
    """Somebody who has trained everything at their level for months, and was asked today."""
    ana = here.someone()
    async with here.store.transaction() as tx:
        known = await tx.enroll(ana.account, language="en", routine=ROUTINE.id, now=MONDAY_NOON)
        await tx.reached(ana.account, ana.place)
        await tx.save_enrollment(
            Enrollment(
                person=known.person, routine=ROUTINE.id, language="en", state=State.ACTIVE, zone="Europe/Berlin",
                minute=1140, first_day=TODAY - 200 * DAY, heard_day=TODAY, next_due_at=MONDAY_NOON,
                preferences=Preferences(length=life.minutes, soreness=True),
            )
        )  # fmt: skip
        items = tuple(Item(exercise=each.id, level=life.level, dose=each.level(1).dose) for each in ROUTINE.exercises)
        for back in TRAINED:
            day = TODAY - back * DAY
            past = Session(day=day, items=items, at=len(items), done=frozenset(EXERCISES), finished=True)
            await tx.save_session(known.person, replace(past, felt=Felt.EASY, since=Since.BEFORE))
            await tx.check_in(known.person, day, Status.DONE, now=MONDAY_NOON)
        await tx.save_profile(known.person, life.profile)
        for line in life.lines:
            await tx.note_safety(known.person, line)
        for number, score in enumerate(life.scores):
            for day in (TODAY - (200 - number) * DAY, TODAY - (number + 1) * DAY, TODAY - (number + 5) * DAY):
                await tx.record_soreness(known.person, day, score)
        if life.visit is not None:
            visited = Entry(day=TODAY - DAY, event=Event.VISIT, choice=life.visit.value)
            await tx.note_care(known.person, visited)
    return known.person


async def live(life: Life, choices: list[int], folder: Path) -> None:
    """Three days: the session, the two minutes and a sore day, and between them everything else and the messages."""
    async with room(folder) as here:
        eyes = Eyes(ana=here.someone(), person=await born(here, life), choices=choices, minutes=life.minutes)
        await here.deliver()
        for look in (*LOOKS, *RECOVERY[:-2]):
            await eyes.open(look)
        for begin in ("session", "session.tiny", "session.gentle"):
            for _ in range(2):
                await eyes.open(f"exercise::{sorted(FORMS)[eyes.choose(len(FORMS))]}")
                await eyes.open(f"learn.about::{EXERCISES[eyes.choose(len(EXERCISES))]}")
            await eyes.train(begin, here.clock.now().date())
            for extra in ("e2", "e8"):
                await eyes.open(f"extras.accept::{extra}")
            await eyes.open(RECOVERY[eyes.choose(len(RECOVERY))])
            sent = len(here.messenger.sent)
            await here.go(here.clock.now() + DAY)
            for _, card, _ in here.messenger.sent[sent:]:
                await eyes.see(card)


@pytest.mark.timeout(600)  # a life that breaks a law is made short first
@given(life=LIVES, choices=st.lists(st.integers(0, 60), min_size=7, max_size=7))
@settings(
    max_examples=EXAMPLES, derandomize="LIMBER_WALKS" not in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
def test_nothing_that_is_ruled_out_is_ever_there_to_be_done(life: Life, choices: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(live(life, choices, Path(folder)))


@pytest.mark.parametrize("site", ROUTINE.sites, ids=lambda site: site.id)
def test_no_tip_about_a_sore_place_names_what_is_left_out_for_it(site: Site) -> None:
    names = [say(Text(id=ROUTINE.exercise(each).words.name)).casefold() for each in site.off]
    assert not [tip for tip in site.tips for name in names if name in say(Text(id=tip)).casefold()]
