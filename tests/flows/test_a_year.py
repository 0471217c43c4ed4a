"""A year of one person: whatever they do, no local day brings more messages than they were promised.

One message comes a day at most; apart from it only what they asked for, the second nudge and a snooze, and the one
question after a stop (coaching.md §4.3, rule 9). The suite lives half of it; whole years, and others:
`LIMBER_WALKS=20 pytest tests/flows/test_a_year.py`.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from core.rules.ledger import Kind
from tests.flows.walker import Step, Walker, walker

DAYS = 365 if "LIMBER_WALKS" in os.environ else 8 * 23  # three weeks of each way to live
SEEDS = range(int(os.environ.get("LIMBER_WALKS", "1")))
ANA = "ana"
CHECK_INS = ("done", "done", "done", "partly", "rest", "skipped")
TRIPS = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Tokyo")
SESSION = ("today-button", "session-begin", *("session-next",) * 4, "session-early", "session-felt-easy")
Shape = Callable[[int, Random], Iterator[Step]]
LISTS = ("review-begin", "screen-none", "screen-none", "screen-none", "soreness-skip", "soreness-skip")
LOOKED_BACK = ((*LISTS, "review-change-4"), (*LISTS, "review-change-3"), (*LISTS, "review-change-2"), LISTS[:3])
ANSWERED = (
    ("advice-book",), ("advice-not-now",), ("advice-better", "review-change-2"), ("advice-short",),
    ("advice-seeing", "visit-waiting"), ("advice-managed-no",), ("review-life-yes",), ("review-bother-yes",),
    ("review-intake-button", "soreness-skip"), ("advice-maintain-no",),
)  # fmt: skip
ANEW: tuple[Step, ...] = (  # before each way to live
    ("unlock", ANA, "clinician"),
    ("wire", ANA, "1:visit.resumed::", None, False),
    ("start", ANA, "Europe/Berlin", 1140, ()),
    ("wire", ANA, "1:settings.rhythm::daily", None, False),
    ("wire", ANA, "1:settings.second::off", None, False),
)


def typed(words: str) -> Step:
    return ("type", ANA, words, False)


def pressed(wire: str) -> Step:
    return ("wire", ANA, f"1:{wire}", None, False)


CONSENT = tuple(pressed(each) for each in ("settings.health::on", "profile.consent::yes", "settings.soreness::on"))


def steady(day: int, luck: Random) -> Iterator[Step]:
    """Trains in the evening, each day but a few."""
    if luck.random() < 0.9:
        yield ("follow", ANA, SESSION, 0) if day % 10 == 0 else typed(luck.choice(CHECK_INS))


def ragged(day: int, luck: Random) -> Iterator[Step]:
    """Now and then, with pauses, stops, weekly messages and days that felt wrong."""
    if luck.random() < 0.4:
        yield typed(luck.choice((*CHECK_INS, "/today", "later", "soreness 3", "soreness 9", "it hurts")))
    if day % 40 == 17:
        yield typed(luck.choice(("/pause 3", "/pause 28", "/stop")))
    if day % 40 == 25:
        yield pressed("start.go::") if luck.random() < 0.7 else ("start", ANA, "Asia/Tokyo", 600, ())
        yield pressed(f"settings.rhythm::{luck.choice(('daily', 'weekly'))}")


def silent(day: int, luck: Random) -> Iterator[Step]:
    """There for two weeks, and gone for the next five."""
    if day < 14 and luck.random() < 0.8:
        yield typed(luck.choice(CHECK_INS))


def travelling(day: int, luck: Random) -> Iterator[Step]:
    """Over the date line and back, every few days."""
    if luck.random() < 0.5:
        yield typed(luck.choice(CHECK_INS))
    if luck.random() < 0.25:
        yield pressed(f"settings.zone::{luck.choice(TRIPS)}")
    if day % 30 == 12:
        yield pressed(f"settings.minute::{luck.choice((5, 480, 1140, 1430))}")


def stopped_by_signs(day: int, luck: Random) -> Iterator[Step]:
    """Locks that are ended after a while, or made more urgent, between pauses."""
    if luck.random() < 0.5:
        yield typed(luck.choice(CHECK_INS))
    if day % 13 == 3:
        yield pressed(luck.choice(("wrong.danger::", "wrong.doctor::", "screen.urgent::some")))
    if day % 13 == 5 and luck.random() < 0.3:
        yield pressed("wrong.danger::")
    if day % 13 in (6, 11) and luck.random() < 0.8:
        yield ("unlock", ANA, luck.choice(("clinician", "mistake", "assessed")))
    if day % 50 == 20:
        yield typed("/pause 7")


def asking_for_more(day: int, luck: Random) -> Iterator[Step]:
    """With the second nudge on, putting messages off again and again."""
    if day % 7 == 0:
        yield pressed("settings.second::on")
        yield typed("/today")
    for _ in range(luck.randrange(3)):
        yield typed("later")
        yield ("follow", ANA, (luck.choice(("snooze-1", "snooze-3", "snooze-tomorrow")),), 0)
    if luck.random() < 0.3:
        yield typed(luck.choice(CHECK_INS))


def recovering(day: int, luck: Random) -> Iterator[Step]:
    """Scores that do not fall; the reviews are answered by halves, and so is the advice."""
    if day == 0:
        yield from CONSENT
    yield typed(luck.choice(CHECK_INS))
    if luck.random() < 0.6:
        yield typed(f"soreness {luck.choice((4, 5, 5, 6, 7))}")
    yield from heeding(luck)
    if day % 15 == 9:
        yield pressed(f"settings.rhythm::{luck.choice(('daily', 'weekly', 'thrice'))}")


def with_others(day: int, luck: Random) -> Iterator[Step]:
    """A professional's programme, the wait for an appointment, the word to stop, a relapse, three sessions a week."""
    if day == 0:
        yield from CONSENT
    if luck.random() < 0.7:
        yield typed(luck.choice(CHECK_INS))
        yield typed(f"soreness {7 if day > 35 else 2}")
    if day % 9 == 4:
        yield pressed(f"visit::{luck.choice(('other', 'waiting', 'stop', 'carry_on', 'private'))}")
        yield ("follow", ANA, ("visit-programme",), 0)
        yield typed("Calf raise")
    if day % 9 == 8:
        yield ("unlock", ANA, "clinician")
        yield pressed("visit.resumed::") if luck.random() < 0.5 else pressed("advice.maintain::yes")
    yield from heeding(luck)


def heeding(luck: Random) -> Iterator[Step]:
    """Now and then they look at what is asked or advised, and answer."""
    for asked, answers in (("review", LOOKED_BACK), ("advice", ANSWERED)):
        if luck.random() < 0.15:
            yield pressed(f"{asked}::")
            yield ("follow", ANA, luck.choice(answers), 0)


SHAPES: list[Shape] = [
    steady, ragged, silent, travelling, stopped_by_signs, asking_for_more, recovering, with_others,
]  # fmt: skip


@pytest.mark.timeout(300)  # a year takes some ten seconds
@pytest.mark.parametrize("seed", SEEDS)
def test_a_year_brings_no_day_more_messages_than_promised(seed: int) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with walker(Path(folder), window_s=0.0) as walking:
                came = await live(walking, Random(seed))
                lawful(came)
                heeded(walking)

    asyncio.run(run())


async def live(walking: Walker, luck: Random) -> list[tuple[str, date | None]]:
    """Weeks of each way to live, in an order that differs, at hours that do; what came, by the person's clock."""
    shapes = luck.sample(SHAPES, len(SHAPES))
    length = -(-DAYS // len(shapes))
    for day in range(DAYS):
        hour = luck.randrange(1, 23)
        await walking.take(("go", hour * 60))
        for step in (*(() if day % length else ANEW), *shapes[day // length](day % length, luck)):
            await walking.take(step)
        await walking.take(("go", (24 - hour) * 60))
    return walking.laws.came


def lawful(came: list[tuple[str, date | None]]) -> None:
    """One message a day, and one second nudge; snoozes, stops and silence are held by the laws of every walk."""
    counted = Counter(came)
    assert sum(kind == Kind.DAY for kind, _ in came) > DAYS // 4
    assert {kind for kind, _ in came} == {Kind.DAY, Kind.SECOND, Kind.SNOOZE, Kind.NOTICE}  # others come from company
    assert not [each for each, count in counted.items() if each[0] in (Kind.DAY, Kind.SECOND) and count > 1]


def heeded(walking: Walker) -> None:
    """Recovery was spoken of: what was asked, said and answered is in the log; how often, and when, the laws hold."""
    log = walking.books.care_log(walking.laws.lives[ANA].person)
    assert {"asked", "advised", "replied", "visit", "cycle"} <= {each.event.value for each in log}
    assert [each for each in log if each.event.value == "advised" and each.by_message]
