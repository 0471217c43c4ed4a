"""Progress as pictures: only when asked for, in words first, and never more than the words say."""

from __future__ import annotations

import asyncio
import io
import re
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PIL import Image
from structlog.testing import capture_logs

from core.coach import Coach
from core.flows.progress_pictures import Voice, calendar
from core.messages.card import Audience
from core.messages.measuring import measure
from core.messages.texts import locale_of
from core.pictures.bars import Bars
from core.pictures.calendar import Calendar
from core.pictures.curve import Curve
from core.pictures.studio import Sketch, Studio
from core.rules.days import LocalDay
from core.rules.marks import Mark, marks
from core.rules.people import Rhythm
from core.rules.streak import streak
from tests.room import RUSH, Room, Someone, content, say
from tests.rules.test_marks import STATUS

DAY = timedelta(days=1)
MONDAY = LocalDay(2026, 3, 2)
CARDS = ("progress.calendar", "progress.weeks", "progress.soreness")


class Album(Executor):
    """Draws at once, and notes what it was asked for; breaks where it is told to."""

    def __init__(self) -> None:
        self.sketches: list[Sketch] = []
        self.broken: Exception | None = None

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.sketches += args
        done = Future[Any]()
        if self.broken is None:
            done.set_result(b"\x89PNG drawn")
        else:
            done.set_exception(self.broken)
        return done


@pytest.fixture
def album(here: Room) -> Album:
    """What is drawn in this room from now on."""
    made = Album()
    here.coach = Coach(here.store, here.clock, content(), studio=Studio(lambda: made), worker="one", rates=RUSH)
    here.coach.serve(here.messenger)
    return made


async def lived(who: Someone, letters: str, scores: tuple[int | None, ...] = ()) -> None:
    """A day a letter from the first one on, and a score a day."""
    async with who.kept() as (tx, person):
        for index, letter in enumerate(letters):
            day = MONDAY + index * DAY
            if letter in "DPRS":
                await tx.check_in(person, day, STATUS[letter], now=who.coach._clock.now())
            elif letter == "Z":
                await tx.pause(person, day, day)
        for index, score in enumerate(scores):
            await tx.record_soreness(person, MONDAY + index * DAY, score)


async def seasoned(here: Room) -> Someone:
    """Somebody with ten weeks behind them, sore as long, who looks at progress."""
    ana = await here.started()
    await ana.prefer(soreness=True)
    await lived(ana, "DDPDRDDDNDDSDRZZZDDPDDNNNDDDDDR" * 2 + "DDDDDDD", (6,) * 20 + (None,) * 8 + (3,) * 41)
    here.clock.move_to(here.clock.now() + 68 * DAY)
    enrollment = await ana.enrollment()
    assert enrollment is not None
    async with ana.kept() as (tx, _):  # they were here yesterday: no gap begins a new cycle
        await tx.save_enrollment(replace(enrollment, heard_day=MONDAY + 67 * DAY))
    return ana


async def test_progress_offers_pictures_and_shows_none_by_itself(here: Room, album: Album) -> None:
    ana = await seasoned(here)
    read = await ana.say("progress")
    assert "[Calendar]\n[Weeks]\n[Soreness by week]" in read
    assert ana.card.picture is None
    assert not album.sketches


@pytest.mark.parametrize("name", CARDS)
async def test_a_picture_stands_below_words_that_say_the_same(here: Room, name: str) -> None:
    ana = await seasoned(here)
    words = await ana.press_wire(f"1:{name}::")
    picture = ana.card.picture
    assert picture is not None
    assert picture.loop is None
    image = Image.open(io.BytesIO(picture.still.read()))
    assert (image.format, image.size) == ("PNG", (picture.still.width, picture.still.height)) == ("PNG", (1280, 960))
    assert "of 7" in words or "days" in words
    assert "[Progress]" in words


@pytest.mark.parametrize("name", CARDS)
async def test_nothing_of_a_progress_picture_is_kept(here: Room, album: Album, name: str) -> None:
    ana = await seasoned(here)
    await ana.press_wire(f"1:{name}::")
    assert ana.card.picture is not None
    assert not ana.card.picture.still.lasting


@pytest.mark.parametrize("name", CARDS)
async def test_alt_text_and_words_fit_beside_the_picture(here: Room, album: Album, name: str) -> None:
    ana = await seasoned(here)
    await ana.prefer(descriptions=True)
    await ana.press_wire(f"1:{name}::")
    card = ana.card
    assert card.picture is not None
    assert card.picture.described
    assert len(say(card.picture.alt)) <= 300
    assert measure(card, lambda text: say(text) + "~" * int(len(say(text)) * 0.1)) == ()


async def test_the_calendar_says_its_numbers_in_words(here: Room, album: Album) -> None:
    ana = await here.started()
    await lived(ana, "DDPRS")
    here.clock.move_to(here.clock.now() + 5 * DAY)
    await ana.say("progress")
    words = await ana.press("Calendar")
    assert "Done\n2 days\nPartly\n1 day\nRest\n1 day\nBuffer day\n1 day\nStill open\n1 day" in words
    assert "Check-in streak\n4 days" in words
    assert ana.card.picture is not None
    assert say(ana.card.picture.alt) == (
        "A calendar with a mark for each day from Mar 2 to today. Done 2, Partly 1, Rest 1, Buffer day 1, and "
        "Still open 1. Streak 4, best 4, buffer days left 1."
    )
    (sketch,) = album.sketches
    assert isinstance(sketch, Calendar)
    assert [(day, mark) for day, mark in enumerate(sketch.days) if mark][:2] == [(0, Mark.DONE), (1, Mark.DONE)]
    assert sketch.today == 5
    assert [figure.value for figure in sketch.heading.figures] == ["4", "4", "1"]


async def test_the_weeks_say_their_numbers_in_words(here: Room, album: Album) -> None:
    ana = await here.started()
    await lived(ana, "DDDDNDD" + "DZZZZZD" + "DDD")
    here.clock.move_to(here.clock.now() + 16 * DAY)
    await ana.say("progress")
    words = await ana.press("Weeks")
    assert "Last 7 days\n4 of 7, 3 left out\nMar 5 to Mar 11\n4 of 7, 3 left out\nMar 2 to Mar 4\n3 of 3" in words
    assert "Days that were paused or free are left out" in words
    (sketch,) = album.sketches
    assert isinstance(sketch, Bars)
    assert [(bar.counted, bar.left_out, bar.days) for bar in sketch.weeks] == [(3, 0, 3), (4, 3, 7), (4, 3, 7)]


async def test_the_curve_shows_the_start_and_the_change_that_matters_by_the_rules(here: Room, album: Album) -> None:
    ana = await seasoned(here)
    words = await ana.press_wire("1:progress.soreness::")
    assert "Your average was 6.0 at the start. At 4.2 or lower, it would be a change that matters." in words
    assert ana.card.health
    (sketch,) = album.sketches
    assert isinstance(sketch, Curve)
    assert (sketch.start and sketch.start.at, sketch.matters and sketch.matters.at) == (6.0, 4.2)
    assert None in sketch.means  # the days without numbers


async def test_the_curve_shows_the_averages_that_the_words_say_and_no_number_by_itself(
    here: Room, album: Album
) -> None:
    ana = await seasoned(here)
    words = await ana.press_wire("1:progress.soreness::")
    (sketch,) = album.sketches
    assert isinstance(sketch, Curve)
    said = re.findall(r"^([\d.]+), from \d numbers$|^Fewer than three numbers", words, flags=re.MULTILINE)
    dots = [sketch.weeks[day] for day in range(len(sketch.weeks) - 1, -1, -7)]
    assert said == ["" if each is None else f"{each:.1f}" for each in dots]
    assert len(said) == 8
    assert [each for each in sketch.weeks if each is not None] == [each for each in reversed(dots) if each is not None]


async def test_where_it_began_is_told_once_the_first_days_are_over(here: Room, album: Album) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await lived(ana, "DDDDDDDD", (6, 6, 6, 6, 6, 5, 5, 5))
    here.clock.move_to(here.clock.now() + 6 * DAY)
    assert "at the start" not in await ana.press_wire("1:progress.soreness::")
    here.clock.move_to(here.clock.now() + DAY)
    assert "Your average was 5.7 at the start. At 4.0 or lower" in await ana.press_wire("1:progress.soreness::")
    within, over = album.sketches
    assert isinstance(within, Curve)
    assert isinstance(over, Curve)
    assert (within.start, within.matters) == (None, None)
    assert over.start is not None


async def test_no_limit_is_said_where_so_high_a_mean_is_advised_on_all_the_same(here: Room, album: Album) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await lived(ana, "DDDDDDDD", (9,) * 8)
    here.clock.move_to(here.clock.now() + 7 * DAY)
    assert "matters" not in await ana.press_wire("1:progress.soreness::")
    (sketch,) = album.sketches
    assert isinstance(sketch, Curve)
    assert sketch.start is not None
    assert sketch.matters is None


async def test_a_curve_of_soreness_is_kept_nowhere_and_a_calendar_for_a_while(here: Room, album: Album) -> None:
    ana = await seasoned(here)
    await ana.press_wire("1:progress.soreness::")
    assert not here.coach._turns.studio._kept
    await ana.press_wire("1:progress.calendar::")
    assert len(here.coach._turns.studio._kept) == 1


@pytest.mark.parametrize("rhythm", [Rhythm.WEEKLY, Rhythm.THRICE])
async def test_days_without_a_session_are_counted_for_whoever_means_to_do_one_daily(
    here: Room, album: Album, rhythm: Rhythm
) -> None:
    ana = await here.started()
    await lived(ana, "DSSSSSSDSSSSSSDSSSSSS")
    here.clock.move_to(here.clock.now() + 20 * DAY)
    assert "No session\n" in await ana.press_wire("1:progress.calendar::")
    await ana.prefer(rhythm=rhythm)
    words = await ana.press_wire("1:progress.calendar::")
    assert ana.card.picture is not None
    assert "No session" not in words + say(ana.card.picture.alt)
    assert "Buffer day\n" in words


async def test_a_start_of_zero_has_no_change_that_could_matter(here: Room, album: Album) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await lived(ana, "DDD", (0, 0, 0))
    here.clock.move_to(here.clock.now() + 7 * DAY)
    assert "matters" not in await ana.press_wire("1:progress.soreness::")
    (sketch,) = album.sketches
    assert isinstance(sketch, Curve)
    assert sketch.matters is None
    assert sketch.means[:4] == (None, None, 0, 0)


async def test_without_the_consent_no_curve_is_drawn(here: Room, album: Album) -> None:
    ana = await seasoned(here)
    await ana.prefer(soreness=False)
    assert (await ana.press_wire("1:progress.soreness::")).startswith("Your progress")
    assert ana.card.picture is None
    assert not album.sketches


async def test_dark_pictures_are_drawn_for_whoever_wants_them(here: Room, album: Album) -> None:
    ana = await seasoned(here)
    await ana.press_wire("1:progress.calendar::")
    await ana.prefer(dark_pictures=True)
    await ana.press_wire("1:progress.calendar::")
    light, dark = album.sketches
    assert isinstance(light, Calendar)
    assert isinstance(dark, Calendar)
    assert (light.heading.theme, dark.heading.theme) == ("light", "dark")


@pytest.mark.parametrize("name", CARDS)
async def test_in_a_shared_place_only_the_presser_sees_it(here: Room, album: Album, name: str) -> None:
    ana = await seasoned(here)
    ana.place = replace(ana.place, address="garden", private=False)
    await ana.press_wire(f"1:{name}::")
    assert ana.card.picture is not None
    assert ana.card.audience is Audience.PRESSER
    assert ana.reply is not None
    assert ana.reply.direct is None


@pytest.mark.parametrize("name", CARDS)
async def test_where_drawing_fails_the_words_come_alone_and_the_log_tells_nothing_of_the_person(
    here: Room, album: Album, name: str
) -> None:
    ana = await seasoned(here)
    album.broken = ValueError("<text>6.0</text>")
    with capture_logs() as logs:
        words = await ana.press_wire(f"1:{name}::")
    assert ana.card.picture is None
    assert "[Progress]" in words
    assert [each for each in logs if each["log_level"] != "info"] == [
        {
            "event": "not_drawn",
            "kind": "progress",
            "advice": "drawing failed: ValueError",
            "log_level": "warning",
        }
    ]


async def test_nobody_waits_for_the_database_while_it_is_drawn(here: Room, album: Album) -> None:
    ana, bea = await seasoned(here), here.someone("bea")
    drawing = Future[Any]()
    album.submit = lambda *_, **__: drawing  # type: ignore[method-assign]

    waits = asyncio.create_task(ana.press_wire("1:progress.calendar::"))
    while not waits.done() and here.coach._turns.studio._executor is None:
        await asyncio.sleep(0)
    assert "[Start]" in await bea.say("today")
    assert not waits.done()
    drawing.set_result(b"\x89PNG drawn")
    await waits
    assert ana.card.picture is not None


@pytest.mark.parametrize("name", CARDS)
async def test_whoever_has_not_started_is_shown_the_way_in(here: Room, album: Album, name: str) -> None:
    assert "[Start]" in await here.someone("bea").press_wire(f"1:{name}::")
    assert not album.sketches


async def test_a_week_starts_where_the_person_lives() -> None:
    days = marks({}, MONDAY, MONDAY + 9 * DAY)
    stands = streak({}, first_day=MONDAY, today=MONDAY + 9 * DAY)
    drawn = {
        code: calendar(
            Voice(
                say=lambda text, code=code: content().texts.say(text, code),
                week_start=locale_of(code).first_week_day,
                theme="light",
            ),
            days,
            MONDAY + 9 * DAY,
            stands,
        )
        for code in ("en-US", "en-GB")
    }
    assert drawn["en-US"].weekdays[0] == "Sun"
    assert drawn["en-GB"].weekdays[0] == "Mon"
    assert drawn["en-US"].today == drawn["en-GB"].today + 1
    assert drawn["en-GB"].months == ((0, "Mar"), (5, "Apr"), (9, "May"))
