"""The summary for a clinician: asked for, private, and made of what is kept alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from core.errors import OutcomeUnknown
from core.flows import report
from core.flows.own_words import LONGEST
from core.messages.texts import Text
from core.report import Page
from core.rules.care import Entry, Event, Reply, Visit
from core.rules.days import LocalDay
from core.rules.dose import Dose
from core.rules.findings import Advice
from core.rules.profile import Function, Profile
from core.rules.screening import Line, Tier, Word
from core.rules.session import Item, Session
from core.rules.streak import Status
from tests.flows.recovering import REVIEW, at_review
from tests.room import Room, Someone, say

FIRST = LocalDay(2026, 3, 2)
DAY = timedelta(days=1)
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
DRAWN = b"%PDF-1.7 drawn"


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """The pages that were to be drawn; drawing itself takes long, and is tested where it lives."""
    found: list[Page] = []

    def draw(page: Page, say: Callable[[Text], str], language: str) -> bytes:
        assert language == "en"
        assert all(map(say, page.headline))
        found.append(page)
        return DRAWN

    monkeypatch.setattr(report, "draw", draw)
    return found


async def month(here: Room) -> Someone:
    """Somebody with four weeks behind them: sore as before, advised, and answering."""
    ana = await here.started()
    async with ana.kept() as (tx, person):
        functions = (Function(name="stairs", score=6),)
        told = Profile(agreed=True, sites=("buttock",), activities=("desk",), functions=functions)
        await tx.save_profile(person, told)
    async with ana.kept() as (tx, person):
        for number, status in enumerate((Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED) * 7):
            await tx.check_in(person, FIRST + number * DAY, status, now=here.clock.now())
            await tx.record_soreness(person, FIRST + number * DAY, 8 if number == 10 else 5)
        await tx.note_safety(person, Line(day=FIRST + 3 * DAY, at=AT, tier=Tier.SOON, blocked=frozenset({"e1"})))
        item = Item(exercise="e1", level=2, dose=Dose(sets=3, hold_s=15))
        await tx.save_session(person, Session(day=FIRST, items=(item,), done=frozenset({"e1"}), finished=True))
        review = FIRST + 27 * DAY
        for line in (
            Entry(day=FIRST + DAY, event=Event.FUNCTION, choice="stairs", score=4),
            Entry(day=FIRST + 13 * DAY, event=Event.FUNCTION, choice="stairs", score=6),
            Entry(day=FIRST + 13 * DAY, event=Event.FUNCTION, choice="running", score=1),
            Entry(day=review, event=Event.CHANGE, about=review, score=4),
            Entry(day=review, event=Event.ADVISED, about=review, choice=Advice.ADVISE.value),
            Entry(day=review, event=Event.REPLIED, about=review, choice=Reply.BOOK.value),
            Entry(day=review + DAY, event=Event.VISIT, choice=Visit.CARRY_ON.value),
        ):
            await tx.note_care(person, line)
    here.clock.advance(28 * DAY)
    return ana


async def test_the_page_is_made_on_request_and_says_before_what_is_in_it(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    read = await ana.say("/report")
    for part in (
        "week by week",
        "how sore you were",
        "activities went",
        "where it hurts",
        "never which sign",
        "advised",
    ):
        assert part in read
    assert ana.card.document is None
    assert "It holds what you told me and nothing else." in await ana.press("Without a name")
    assert ana.card.document is not None
    assert (ana.card.document.content, ana.card.document.name) == (DRAWN, "limber-summary.pdf")
    assert ana.card.health
    assert ana.reply is not None
    assert not ana.reply.replaces


async def test_the_page_holds_what_is_kept(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    await ana.press_wire("1:report.unnamed::")
    (page,) = pages
    assert (page.name, page.first_day, page.last_day) == (None, FIRST, FIRST + 28 * DAY)
    assert [(each.soreness, each.scores) for each in page.weeks[:2]] == [(Fraction(5), 7), (Fraction(38, 7), 7)]
    first = page.weeks[0]
    assert (first.done, first.partly, first.rest, first.skipped, first.looked_after) == (2, 2, 2, 1, 6)
    assert sum((each.last_day - each.first_day).days + 1 for each in page.weeks) == page.days
    assert [(say(each.exercise), each.sessions) for each in page.practice] == [("Glute pressure", (0, 1, 0, 0))]
    assert [say(each) for each in page.sites] == ["Middle of the buttock"]
    assert [(say(each.activity), each.ratings) for each in page.function] == [
        ("Climbing stairs", ((FIRST + DAY, 4), (FIRST + 13 * DAY, 6)))
    ]
    assert [(each.day - FIRST, say(each.words)) for each in page.flags] == [
        (3 * DAY, "A sign to be seen within days. Exercises: Glute pressure"),
        (10 * DAY, "Soreness of 8 or more."),
    ]
    assert [(say(each.words), each.answer and say(each.answer)) for each in page.advice] == [
        ("To see a physiotherapist or doctor (review of Mar 29)", "Will book one"),
        ("Asked how the visit went", "Carry on with this"),
    ]
    assert "exercise" not in " ".join(map(say, page.headline))


async def test_the_headline_is_the_finding_of_the_month(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    await ana.press_wire("1:report.unnamed::")
    assert [say(each) for each in pages[0].headline] == [
        "Soreness is about the same: 5.0 to 5.0 out of 10.",
        "The average of the first week, and of the week up to Mar 29, 2026.",
        "Asked how it is since the start, the answer was: no change.",
    ]


async def test_before_the_first_review_the_page_says_when_it_is(here: Room, pages: list[Page]) -> None:
    ana = await here.started()
    await here.live(ana, "D")
    await ana.press_wire("1:report.unnamed::")
    assert [say(each) for each in pages[0].headline] == ["The next look back over a month is due on Mar 29, 2026."]


async def test_exercises_stand_by_level_with_the_dose_of_the_last_time(here: Room, pages: list[Page]) -> None:
    ana = await here.started()
    await here.live(ana, "DD")
    await ana.press_wire("1:report.unnamed::")
    practice = pages[0].practice
    assert [say(each.exercise) for each in practice][:2] == ["Glute pressure", "Hip-flexor stretch"]
    assert all(each.sessions == (2, 0, 0, 0) and each.last_day == FIRST + DAY for each in practice)
    assert say(practice[0].dose) == "2 rounds of 3 tender spots on each side, 5 seconds each"


@pytest.mark.parametrize("typed", ["Ana Lópéz", "  Ana\tLópéz ", "Ana\n\x00Lópéz", "Ana \u202eLópéz"])
async def test_a_name_is_put_on_the_page_and_not_kept(here: Room, pages: list[Page], typed: str) -> None:
    ana = await month(here)
    await ana.say("report")
    assert "do not keep it" in await ana.press("With a name")
    await ana.say(typed)
    assert [each.name for each in pages] == ["Ana Lópéz"]
    rows = (here.store, await ana.enrollment())
    assert "Lópéz" not in str(rows[1])


@pytest.mark.parametrize("typed", ["<b>&", "@everyone", "שלום", "🧘", "{ $city }", "x" * LONGEST, "²"])
async def test_any_name_is_fine(here: Room, pages: list[Page], typed: str) -> None:
    ana = await month(here)
    await ana.press_wire("1:report.name::", text=typed)
    assert [each.name for each in pages] == [typed]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("x" * (LONGEST + 1), "up to 60 characters"),
        ("🧘" * 500, "up to 60 characters"),
        ("\u200b \u2060", "I found no name in that."),
        ("\x00\x07", "I found no name in that."),
    ],
)
async def test_what_is_no_name_is_asked_again(here: Room, pages: list[Page], typed: str, answer: str) -> None:
    ana = await month(here)
    assert answer in await ana.press_wire("1:report.name::", text=typed)
    assert pages == []
    await ana.say("Ana")
    assert [each.name for each in pages] == ["Ana"]


async def test_a_button_can_be_typed_in_place_of_a_name(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    await ana.press_wire("1:report.name::")
    await ana.say("without a name")
    assert [each.name for each in pages] == [None]


async def test_in_a_shared_place_the_page_goes_by_direct_message_alone(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    garden = here.someone("ana", private=False)
    assert "It comes to you by direct message" in await garden.say("/report")
    read = await garden.press("Without a name")
    assert read.startswith("It is in your direct messages")
    assert garden.card.document is None
    assert not garden.card.health
    assert garden.reply is not None
    assert garden.reply.direct is not None
    assert garden.reply.direct.document is not None
    assert "direct messages" not in await ana.say("/report")


async def test_drawing_holds_no_transaction_open(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    ana = await month(here)
    free: list[bool] = []

    def draw(*drawn: object) -> bytes:
        free.append(not here.store._turn.locked())  # pyright: ignore[reportPrivateUsage]
        return DRAWN

    monkeypatch.setattr(report, "draw", draw)
    await ana.press_wire("1:report.unnamed::")
    assert free == [True]


async def test_without_any_day_there_is_something_kind_to_say(here: Room, pages: list[Page]) -> None:
    ana = await here.started()
    for read in (await ana.say("/report"), await ana.press_wire("1:report.unnamed::")):
        assert "There is nothing to show yet." in read
    assert pages == []
    assert ana.card.document is None


async def test_a_stranger_is_shown_the_way_to_start(here: Room, pages: list[Page]) -> None:
    bea = here.someone("bea")
    for wire in ("report", "report.name", "report.unnamed"):
        assert "[Start]" in await bea.press_wire(f"1:{wire}::", text="Bea")
    assert pages == []


async def test_whoever_has_stopped_still_gets_their_page(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    await ana.say("/stop")
    await ana.say("/report")
    await ana.press("Without a name")
    assert len(pages) == 1


async def test_what_was_not_agreed_to_is_not_on_the_page(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    await ana.press_wire("1:settings.health::sure")
    read = await ana.say("/report")
    assert "how sore" not in read
    assert "activities went" not in read
    await ana.press("Without a name")
    (page,) = pages
    assert (page.sites, page.function, page.flags, page.advice, page.practice) == ((), (), (), (), ())
    assert all(each.soreness is None for each in page.weeks)
    assert page.weeks[0].done == 2


async def test_numbers_that_may_no_longer_be_kept_are_not_on_the_page(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    await ana.prefer(soreness=False)
    await ana.press_wire("1:report.unnamed::")
    assert all(each.soreness is None for each in pages[0].weeks)
    assert not [each for each in pages[0].flags if "oreness" in say(each.words)]


async def test_a_page_never_tells_of_a_crisis(here: Room, pages: list[Page]) -> None:
    ana = await month(here)
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=FIRST + 27 * DAY, at=AT, tier=Tier.CRISIS))
        await tx.note_safety(person, Line(day=FIRST + 27 * DAY, at=AT, word=Word.MISTAKE))
    await ana.press_wire("1:report.unnamed::")
    assert "Everything was stopped for safety." in [say(each.words) for each in pages[0].flags]


async def test_the_real_page_is_a_pdf(here: Room) -> None:
    ana = await month(here)
    await ana.press_wire("1:report.name::", text="Ana <b>& שלום 🧘")
    assert ana.card.document is not None
    assert ana.card.document.content.startswith(b"%PDF-")


async def test_advice_whose_message_did_not_surely_arrive_is_not_on_the_page(here: Room, pages: list[Page]) -> None:
    ana = await at_review(here)
    here.clock.move_to(here.clock.now() + timedelta(days=1))
    here.messenger.failures = [OutcomeUnknown("lost")]
    await here.go(here.clock.now() + timedelta(hours=11))
    await ana.press_wire("1:report.unnamed::")
    assert pages[-1].advice == ()
    await here.go(here.clock.now() + timedelta(days=1))
    await ana.press_wire("1:report.unnamed::")
    assert [each.day for each in pages[-1].advice] == [REVIEW + timedelta(days=2)]
