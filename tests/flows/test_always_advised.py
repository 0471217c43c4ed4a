"""Whoever has not improved after a month is advised to see somebody, whatever they do (coaching.md §1.6, §5.3).

The scores are typed day by day, the clock goes through every message, and what is read is what a person reads.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from core.clock import SteppedClock
from core.coach import Coach
from core.errors import OutcomeUnknown, TryLater
from core.messages.card import Card
from core.rules.people import Rhythm
from core.rules.profile import Profile
from core.storage.store import open_store
from tests.flows.cared import advises
from tests.flows.recovering import DAY, FIRST, LEFT_OUT, NONE, REVIEW, TOLD
from tests.flows.screened import told
from tests.room import MONDAY_NOON, RUSH, Recorder, Room, Someone, content, room, studio
from tests.storage.factory import CIPHER, url_of

PAUSED = 5
LATEST = 7  # days after the review, or the farewell (coaching.md §1.4)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A row of coaching.md §1.6: scores by day number, and the answers on day 28."""

    scores: Mapping[int, int]
    intake: int | None = None
    recall: str = LEFT_OUT
    change: str = LEFT_OUT
    trained: tuple[int, ...] = ()  # days done, else every third

    @property
    def done(self) -> tuple[int, ...]:
        return self.trained or tuple(range(1, 28, 3))


def first(*scores: int) -> dict[int, int]:
    return dict(enumerate(scores, 1))


def last(*scores: int) -> dict[int, int]:
    """Scores from day 22 on."""
    return dict(enumerate(scores, 22))


NO_CHANGE = "No change"
CASES = {
    "3": Case(scores=first(6, 6, 6) | last(5, 5, 5, 5, 5)),
    "6": Case(scores=first(5, 5, 5, 5) | last(5, 4, 5, 5), change=NO_CHANGE),
    "8": Case(scores=first(4, 4, 4) | last(5, 5, 5), change="Much better"),
    "10": Case(scores=first(9, 9, 9, 9) | last(7, 7, 7, 7), change="Much better"),
    "12": Case(scores=first(6, 5), intake=6, recall="6", change=NO_CHANGE),
    "13": Case(scores=first(6, 5), change=NO_CHANGE),
    "14": Case(scores=first(6, 5, 6), intake=6),
    "18b": Case(scores=first(6, 6, 6) | last(4, 4, 4), change="Much worse"),
    "20": Case(scores=first(2, 2, 2) | last(2, 2, 2), change=NO_CHANGE),
    "22": Case(scores=first(5, 5, 5, 5) | last(5, 4, 5, 5), change=NO_CHANGE, trained=(1, 9, 20)),
}


@dataclass
class Reader:
    """Somebody, and the days on which they read that they should see a professional."""

    here: Room
    ana: Someone
    advised: list[date] = field(default_factory=list[date])
    parted: list[date] = field(default_factory=list[date])

    @property
    def day(self) -> date:
        return self.here.clock.now().date()

    async def say(self, typed: str) -> None:
        self._read(await self.ana.say(typed), self.ana.card)

    async def press(self, label: str) -> None:
        self._read(await self.ana.press(label), self.ana.card)

    async def sleep(self) -> None:
        """To the next noon, with what is sent until then."""
        sent = len(self.here.messenger.sent)
        heard = await self.here.go(self.here.clock.now() + DAY)
        for said, (_, card, _) in zip(heard, self.here.messenger.sent[sent:], strict=True):
            self._read(said, card, back=1)

    def _read(self, said: str, card: Card, back: int = 0) -> None:
        if advises(card):
            assert "physiotherapist or doctor" in said or "I suggested" in said
            self.advised.append(self.day - back * DAY)
        if card.title is not None and card.title.id == "farewell-title":
            self.parted.append(self.day - back * DAY)


async def until_review(here: Room, case: Case, profile: Profile = TOLD) -> Reader:
    """Somebody at noon of day 28, who typed their scores and came by as the case tells."""
    ana = await here.started()
    await ana.prefer(soreness=True)
    await told(ana, replace(profile, intake=case.intake))
    reader = Reader(here, ana)
    for number in range(1, 28):
        if number in case.scores:
            await reader.say(f"soreness {case.scores[number]}")
        if number in case.done:
            await reader.say("done")
        await reader.sleep()
    return reader


# --- what people do from the day of the review on


async def answers(reader: Reader, case: Case) -> None:
    await reader.say("review")
    for each in (NONE, NONE, NONE, LEFT_OUT, case.recall, case.change):
        await reader.press(each)


async def checks_in(reader: Reader, case: Case) -> None:
    """They go on as if nothing had been asked."""
    del case
    for _ in range(LATEST + 2):
        await reader.say("done")
        await reader.sleep()


async def is_silent(reader: Reader, case: Case) -> None:
    del case
    for _ in range(16):
        await reader.sleep()


async def presses_others(reader: Reader, case: Case) -> None:
    """They begin to answer, and wander off."""
    await reader.say("review")
    await reader.press(NONE)
    for each in ("/progress", "/settings", "why plan", "/learn", "rest"):
        await reader.say(each)
    await is_silent(reader, case)


async def answers_late(reader: Reader, case: Case) -> None:
    for _ in range(4):
        await reader.sleep()
    await reader.say("review")
    for each in (NONE, NONE, NONE, case.recall, case.change):
        await reader.press(each)
    for _ in range(4):
        await reader.sleep()


async def is_written_to_weekly(reader: Reader, case: Case) -> None:
    await reader.ana.prefer(rhythm=Rhythm.WEEKLY)
    await reader.say("today")
    await checks_in(reader, case)


async def trains_thrice(reader: Reader, case: Case) -> None:
    await reader.ana.prefer(rhythm=Rhythm.THRICE)
    await reader.say("today")
    await is_silent(reader, case)


async def pauses(reader: Reader, case: Case) -> None:
    await reader.say(f"/pause {PAUSED}")
    for _ in range(PAUSED):
        await reader.sleep()
    await is_silent(reader, case)


async def is_hard_to_reach(reader: Reader, case: Case) -> None:
    """Of two messages nobody knows whether they arrived, one cannot be sent in time, one comes late."""
    reader.here.messenger.failures += [OutcomeUnknown(), OutcomeUnknown(), TryLater(4 * 3600), TryLater(900)]
    await checks_in(reader, case)


Way = Callable[[Reader, Case], Coroutine[None, None, None]]
EVERY_WAY: tuple[Way, ...] = (
    answers, answers_late, checks_in, is_silent, presses_others, is_written_to_weekly, trains_thrice, pauses,
    is_hard_to_reach,
)  # fmt: skip
PLAYED: dict[str, tuple[Way, ...]] = {  # how each case is lived; one with numbers and one without in every way
    **dict.fromkeys(CASES, (answers, is_silent)),
    "6": EVERY_WAY,
    "12": (answers_late, pauses),
    "20": (answers,),
    "14": EVERY_WAY[2:],  # nothing is answered there
    "18b": (answers, answers_late),  # without an answer it looks better
}


def _called(each: object) -> str:
    return each if isinstance(each, str) else getattr(each, "__name__", "")


@dataclass
class Months:
    """The month of each case, lived once and carried on in as many ways as there are."""

    folder: Path
    files: dict[str, Path] = field(default_factory=dict[str, Path])

    @asynccontextmanager
    async def lived(self, name: str, folder: Path) -> AsyncGenerator[Reader]:
        """Somebody at noon of day 28 of the case."""
        if name not in self.files:
            lived = self.folder / name
            lived.mkdir()
            async with room(lived) as here:
                await until_review(here, CASES[name])
            self.files[name] = lived / "limber.db"
        shutil.copyfile(self.files[name], folder / "limber.db")
        store = await open_store(url_of(folder / "limber.db"), CIPHER)
        clock, messenger = SteppedClock(MONDAY_NOON + (REVIEW - FIRST), flowing=True), Recorder()
        here = Room(store, clock, Coach(store, clock, content(), studio=studio(), worker="two", rates=RUSH), messenger)
        here.coach.serve(messenger)
        try:
            yield Reader(here, here.someone())
        finally:
            await store.close()


@pytest.fixture(scope="module")
def months(tmp_path_factory: pytest.TempPathFactory) -> Months:
    return Months(tmp_path_factory.mktemp("months"))


# --- the laws


@pytest.mark.parametrize(("name", "way"), [(name, way) for name in CASES for way in PLAYED[name]], ids=_called)
async def test_whoever_has_not_improved_reads_by_the_week_after_the_review_to_see_somebody(
    months: Months, tmp_path: Path, name: str, way: Way
) -> None:
    async with months.lived(name, tmp_path) as reader:
        assert reader.advised == []
        await way(reader, CASES[name])
        away = PAUSED if way is pauses else 0
        by = [REVIEW + (LATEST + away) * DAY, *reader.parted]
        assert [each for each in reader.advised if any(each <= late for late in by)], f"read on {reader.advised}"


@pytest.mark.parametrize("way", [answers, is_silent])
async def test_two_more_weeks_without_improvement_are_the_last_in_case_19(here: Room, way: Way) -> None:
    reader = await until_review(here, CASES["3"])
    await answers(reader, replace(CASES["3"], change="A little better"))
    assert reader.advised == []
    for number in range(28, 42):
        if number >= 36:
            await reader.say("soreness 5")
        await reader.sleep()
    await way(reader, replace(CASES["3"], change="A little better"))
    assert reader.advised
    assert reader.advised[0] <= REVIEW + 15 * DAY


@pytest.mark.parametrize(("silent_from", "agreed"), [(1, None), (4, True), (4, False), (27, True), (27, False)])
async def test_the_farewell_of_somebody_silent_says_to_see_somebody_and_nothing_comes_after_it(
    here: Room, silent_from: int, agreed: bool | None
) -> None:
    ana = await here.started()
    await told(ana, replace(TOLD, agreed=agreed))
    reader = Reader(here, ana)
    for number in range(1, silent_from + 25):
        if number < silent_from:
            await reader.say(("done", "rest", "skipped")[number % 3])
        await reader.sleep()
    (farewell,) = reader.parted
    assert farewell == FIRST + (max(silent_from - 1, 1) + 13) * DAY
    assert farewell in reader.advised
    title = here.messenger.sent[-1][1].title
    assert title is not None
    assert title.id == "farewell-title"


@pytest.mark.parametrize(
    ("agreed", "rhythm"),
    [(True, Rhythm.DAILY), (True, Rhythm.WEEKLY), (False, Rhythm.THRICE), (None, Rhythm.DAILY)],
)
async def test_whoever_gives_no_number_and_no_answer_gets_the_signpost_by_day_35(
    here: Room, agreed: bool | None, rhythm: Rhythm
) -> None:
    ana = await here.started()
    await told(ana, replace(TOLD, agreed=agreed))
    await ana.prefer(rhythm=rhythm)
    reader = Reader(here, ana)
    for _ in range(35):
        await reader.say("done")
        await reader.sleep()
    assert reader.advised
    assert reader.advised[0] == REVIEW + (LATEST if agreed else 0) * DAY
