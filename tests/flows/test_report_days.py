"""Which days the summary for a clinician is about, in which column they stand, and in which order things are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.flows import report
from core.messages.texts import Text
from core.report import Page
from core.rules.care import Entry, Event, Visit
from core.rules.days import LocalDay
from core.rules.findings import Advice
from core.rules.screening import Line, Tier, Word
from core.rules.streak import Status
from tests.room import Room, Someone, say

FIRST = LocalDay(2026, 3, 2)
DAY = timedelta(days=1)
REVIEW = FIRST + 27 * DAY
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Page, str, str]]:
    """The pages that were to be drawn, each with its language and a word said in it."""
    found: list[tuple[Page, str, str]] = []

    def draw(page: Page, say: Callable[[Text], str], language: str) -> bytes:
        found.append((page, language, say(Text(id="report-column-rest"))))
        return b"%PDF-1.7 drawn"

    monkeypatch.setattr(report, "draw", draw)
    return found


async def done(who: Someone, *days: LocalDay) -> None:
    async with who.kept() as (tx, person):
        for day in days:
            await tx.check_in(person, day, Status.DONE, now=AT)


async def noted(who: Someone, *entries: Entry) -> None:
    async with who.kept() as (tx, person):
        for entry in entries:
            await tx.note_care(person, entry)


async def move(who: Someone, zone: str) -> None:
    known = await who.enrollment()
    assert known is not None
    async with who.kept() as (tx, _):
        await tx.save_enrollment(replace(known, zone=zone))


async def test_days_that_a_lock_froze_stand_with_those_that_count_for_nothing(
    here: Room, pages: list[tuple[Page, str, str]]
) -> None:
    ana = await here.started()
    await done(ana, FIRST)
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=FIRST + DAY, at=AT, tier=Tier.URGENT))
        await tx.note_safety(person, Line(day=FIRST + 3 * DAY, at=AT, word=Word.CLINICIAN))
    here.clock.advance(4 * DAY)
    await ana.press_wire("1:report.unnamed::")
    ((page, _, _),) = pages
    (week,) = page.weeks
    assert (week.done, week.paused, week.none, week.open) == (1, 3, 0, 1)


@pytest.mark.parametrize(("zone", "last"), [("Pacific/Kiritimati", 1), ("Europe/Berlin", 0)])
async def test_the_page_ends_on_the_day_that_it_is_where_the_person_lives(
    here: Room, pages: list[tuple[Page, str, str]], zone: str, last: int
) -> None:
    ana = await here.started()
    await done(ana, FIRST)
    await move(ana, zone)
    here.clock.move_to(datetime(2026, 3, 2, 20, tzinfo=UTC))
    await ana.press_wire("1:report.unnamed::")
    ((page, _, _),) = pages
    assert (page.made_day, page.last_day, page.days) == (FIRST + last * DAY, FIRST + last * DAY, last + 1)


async def test_after_a_move_west_of_the_first_day_the_page_is_about_that_day(
    here: Room, pages: list[tuple[Page, str, str]]
) -> None:
    ana = await here.started()
    await done(ana, FIRST)
    await move(ana, "Pacific/Pago_Pago")
    here.clock.move_to(datetime(2026, 3, 2, 13, 30, tzinfo=UTC))  # 02:30 there: it is still the day before
    await ana.press_wire("1:report.unnamed::")
    ((page, _, _),) = pages
    assert (page.first_day, page.last_day, page.weeks[0].done) == (FIRST, FIRST, 1)


async def test_what_was_said_in_between_stands_with_what_was_advised_in_the_order_of_time(
    here: Room, pages: list[tuple[Page, str, str]]
) -> None:
    ana = await here.started()
    await done(ana, FIRST)
    await noted(
        ana,
        Entry(day=FIRST + 13 * DAY, event=Event.LIFE, choice="yes"),
        Entry(day=FIRST + 16 * DAY, event=Event.VISIT, choice=Visit.WAITING.value),
        Entry(day=REVIEW, event=Event.ADVISED, about=REVIEW, choice=Advice.ADVISE.value),
    )
    here.clock.advance(28 * DAY)
    await ana.press_wire("1:report.unnamed::")
    ((page, _, _),) = pages
    assert [(say(each.words), each.answer and say(each.answer)) for each in page.advice] == [
        ("Does it stop normal activities, or disturb sleep?", "Yes"),
        ("Asked how the visit went", "Waits for an appointment or tests"),
        ("To see a physiotherapist or doctor (review of Mar 29)", None),
    ]


async def test_of_several_answers_to_a_review_the_last_one_stands_in_the_headline(
    here: Room, pages: list[tuple[Page, str, str]]
) -> None:
    ana = await here.started()
    await done(ana, FIRST)
    answers = ((REVIEW, 4), (REVIEW + DAY, 2))
    await noted(ana, *(Entry(day=day, event=Event.CHANGE, about=REVIEW, score=score) for day, score in answers))
    here.clock.advance(28 * DAY)
    await ana.press_wire("1:report.unnamed::")
    ((page, _, _),) = pages
    assert say(page.headline[-1]) == "Asked how it is since the start, the answer was: much better."


async def test_the_page_speaks_the_language_of_whoever_asks_for_it(
    here: Room, pages: list[tuple[Page, str, str]]
) -> None:
    ana = await here.started()
    await done(ana, FIRST)
    known = await ana.enrollment()
    assert known is not None
    async with ana.kept() as (tx, _):
        await tx.save_enrollment(replace(known, language="de"))
    await ana.press_wire("1:report.unnamed::")
    assert [(language, word) for _, language, word in pages] == [("de", "Ruhe")]
