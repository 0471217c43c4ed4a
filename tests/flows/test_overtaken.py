"""An answer that takes time is overtaken by whatever the person does next, and nothing waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from core.messages.card import Reply
from tests.room import Easel, Room, Someone, say

CALENDAR = "1:progress.calendar::"
Act = Callable[[Someone], Awaitable[str]]
NEWER: dict[str, Act] = {
    "press": lambda who: who.press_wire("1:wrong::"),
    "text": lambda who: who.say("something feels wrong"),
    "damaged press": lambda who: who.press_wire("?"),
}


async def asked(who: Someone, wire: str = CALENDAR) -> Reply:
    """The answer to a press, not yet finished."""
    return await who.coach.press(who.account, who.place, wire)


@pytest.fixture
async def easel(here: Room) -> Easel:
    return here.easel()


@pytest.mark.parametrize("newer", NEWER.values(), ids=NEWER)
async def test_a_newer_turn_overtakes_a_drawing_and_cancels_it(here: Room, easel: Easel, newer: Act) -> None:
    ana = await here.started()
    drawing = asyncio.create_task((await asked(ana)).finished())
    await easel.busy()
    await newer(ana)
    assert await drawing is None
    assert [each.cancelled() for each in easel.begun] == [True]


async def test_what_is_overtaken_before_it_begins_is_not_drawn(here: Room, easel: Easel) -> None:
    ana = await here.started()
    earlier = await asked(ana)
    await ana.press_wire("1:wrong::")
    assert await earlier.finished() is None
    assert not easel.begun


async def test_a_page_for_a_clinician_is_overtaken_too(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "D")
    page = await asked(ana, "1:report.unnamed::")
    await ana.press_wire("1:wrong::")
    assert await page.finished() is None


async def test_of_two_drawings_the_newer_is_shown(here: Room, easel: Easel) -> None:
    ana = await here.started()
    earlier = await asked(ana)
    drawing = asyncio.create_task(earlier.finished())
    await easel.busy()
    newer = asyncio.create_task((await asked(ana, "1:progress.weeks::")).finished())
    assert await drawing is None
    while len(easel.begun) < 2:
        await asyncio.sleep(0)
    easel.finish()
    shown = await newer
    assert shown is not None
    assert shown.card.title is not None
    assert say(shown.card.title) == "Your weeks"
    assert shown.card.picture is not None


async def test_a_drawing_is_overtaken_by_nobody_else_and_by_nothing_that_is_no_answer(here: Room, easel: Easel) -> None:
    ana, bea = await here.started(), here.someone("bea")
    drawing = asyncio.create_task((await asked(ana)).finished())
    await easel.busy()
    await bea.say("today")
    await here.coach.reached(ana.account, ana.place)
    await here.deliver()
    assert not drawing.done()
    easel.finish()
    shown = await drawing
    assert shown is not None
    assert shown.card.picture is not None


async def test_a_drawing_that_is_cancelled_from_outside_is_let_go(here: Room, easel: Easel) -> None:
    ana = await here.started()
    drawing = asyncio.create_task((await asked(ana)).finished())
    await easel.busy()
    drawing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await drawing
    assert [each.cancelled() for each in easel.begun] == [True]


async def test_nothing_is_remembered_of_answers_that_are_over(here: Room, easel: Easel) -> None:
    ana = await here.started()
    drawing = asyncio.create_task((await asked(ana)).finished())
    await easel.busy()
    assert list(here.coach._turns._unfinished) == [ana.account]
    easel.finish()
    await drawing
    del drawing
    assert not here.coach._turns._unfinished
