"""The drawn page, read by poppler."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.messages.texts import Texts, verbatim
from core.report import AdviceRow, FlagRow, FunctionRow, Page, PracticeRow, WeekRow, draw
from core.report.layout import Desk
from core.report.paper import HEIGHT, new_paper
from core.report.room import ROOMS, Room
from core.report.sheet import FOOT, TOP, body, fitted
from tests.report.conftest import Poppler, Said
from tests.report.months import FULLEST, IMPROVED, MONTHS, UNCHANGED, WORSE, day, done, rated, said, week

PICTURES = Path(__file__).parents[2] / "deploy" / "docs" / "pictures"


@contextmanager
def desk_in(room: Room, say: Said) -> Generator[Desk]:
    with new_paper(title="A page", language="en", day=day(1)) as paper:
        yield Desk(paper=paper, room=room, say=say, made_day=day(400))


def in_order(text: str, *words: str) -> None:
    """Each of the words comes after the one before it."""
    place = 0
    for each in words:
        assert each in text[place:], f"{each!r} is not after what comes before it in:\n{text}"
        place = text.index(each, place) + len(each)


def test_a_page_that_no_room_holds_is_drawn_in_the_tightest(say: Said) -> None:
    with ExitStack() as stack:
        desks = [stack.enter_context(desk_in(room, say)) for room in ROOMS]
        heights = [body(UNCHANGED, desk).height for desk in desks]
        assert fitted(UNCHANGED, desks, 20).height == heights[-1]
        assert fitted(UNCHANGED, desks, HEIGHT).height == heights[0] > heights[-1]


def test_the_page_is_read_from_top_to_bottom(poppler: Poppler) -> None:
    for options in (("-raw",), ()):
        in_order(
            poppler.text(UNCHANGED, *options),
            "Self-care summary",
            "Name: Ana Ruiz",
            "5.0 to 4.8 out of 10",
            "Where it hurts",
            "Week by week",
            "Exercises done, by level",
            "Activities that are hard",
            "Climb the stairs at work",
            "Safety answers",
            "What Limber advised",
            "I will book one",
            "not a diagnosis",
        )


def test_a_row_of_a_table_is_read_as_one_line(poppler: Poppler) -> None:
    rows = poppler.text(UNCHANGED, "-raw").splitlines()
    assert "9 Mar to 15 Mar 6 4 1 1 0 1 0 5 5.0 (4)" in rows
    assert "In all 26 18 4 4 1 1 0 22 4.9 (19)" in rows
    assert "Glute bridge 8 7 3 none 18 27 Mar 2 sets of 12, hold 3 seconds" in rows
    assert "Sit at my desk for an hour 4 5 5" in rows


def test_the_page_says_who_made_it_when_and_of_which_days(poppler: Poppler) -> None:
    text = poppler.text(IMPROVED)
    in_order(text, "Made on 31 Mar", "2 Mar", "29 Mar", "28 days")
    in_order(text, "Limber is a stretching coach", "Page 1 of 1")
    assert "Name" not in text


def test_a_part_without_rows_is_left_out_but_for_the_safety_answers(poppler: Poppler) -> None:
    empty = Page(made_day=day(1), first_day=day(1), last_day=day(1), headline=(said("Nothing yet."),))
    text = poppler.text(empty)
    in_order(text, "1 day", "Nothing yet.", "Safety answers", "No sign was reported")
    for title in ("Where it hurts", "Week by week", "Exercises", "Activities", "advised"):
        assert title not in text


def test_the_fullest_page_is_one_page_and_says_what_it_leaves_out(poppler: Poppler) -> None:
    text = poppler.text(FULLEST, "-raw")
    in_order(text, "Until 3 Jan 2027", "4 Jan to 10 Jan", "29 Mar to 4 Apr", "In all")
    in_order(text, "23 more exercises", "96 earlier entries are left out.", "Page 1 of 1")


def test_a_day_of_another_year_is_told_with_its_year(poppler: Poppler) -> None:
    years = replace(
        UNCHANGED,
        made_day=day(400),
        last_day=day(400),
        weeks=(),
        practice=(done("e3-name", (1, 0, 0, 0), "once", 3), done("e4-name", (1, 0, 0, 0), "once", 399)),
        function=(rated("Drive to work", (2, 5), (398, 3)),),
        flags=(FlagRow(day=day(4), words=said("Left out.")), FlagRow(day=day(397), words=said("Stopped."))),
        advice=(AdviceRow(day=day(5), words=said("See somebody.")), AdviceRow(day=day(396), words=said("Go on."))),
    )
    lines = poppler.text(years, "-raw").splitlines()
    in_order("\n".join(lines), "4 Mar 2026", "4 Apr", "3 Mar 2026", "3 Apr", "5 Mar 2026 Left out.", "2 Apr Stopped.")
    assert "6 Mar 2026 See somebody." in lines
    assert "1 Apr Go on." in lines


def test_the_days_of_this_year_are_told_without_it(poppler: Poppler) -> None:
    text = poppler.text(UNCHANGED)
    assert text.count("2026") == 3 + 1, "made on, from, to, and the day of the review"


def test_the_file_tells_a_reader_its_title_language_and_order(poppler: Poppler) -> None:
    poppler.open(UNCHANGED)
    info = poppler.run("pdfinfo", "-isodates", str(poppler.file))
    in_order(info, "Title:           Self-care summary", "Creator:         Limber", "CreationDate:    2026-03-30")
    in_order(info, "Tagged:          yes", "Page size:       595.28 x 841.89 pts (A4)")
    tree = poppler.run("pdfinfo", "-struct-text", str(poppler.file))
    in_order(tree, "H1", "Self-care summary", "H2", "Where it hurts", "H2", "Week by week", "What Limber advised")
    assert b"/Lang (en-GB)" in poppler.file.read_bytes()
    assert b"/DisplayDocTitle true" in poppler.file.read_bytes()


def test_the_file_is_named_after_nobody(poppler: Poppler) -> None:
    poppler.open(UNCHANGED)
    told = poppler.run("pdfinfo", str(poppler.file)) + poppler.run("pdfinfo", "-meta", str(poppler.file))
    assert "Author" not in told
    assert "Ana" not in told
    assert "Soreness" not in told


def test_the_letters_come_with_the_file(poppler: Poppler) -> None:
    poppler.open(UNCHANGED)
    fonts = poppler.run("pdffonts", str(poppler.file)).splitlines()[2:]
    assert len(fonts) == 2
    for font in fonts:
        assert font.split()[-5:-2] == ["yes", "yes", "yes"], "embedded, a part of it, and to be copied as text"


def test_a_page_is_always_the_same_file(say: Said) -> None:
    assert draw(WORSE, say, "en-GB") == draw(WORSE, say, "en-GB")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("<b>&amp;\\n(Ana)", "<b>&amp;\\n(Ana)"),
        ("Zoë Łukasiewicz-O’Neill", "Zoë Łukasiewicz-O’Neill"),
        ("אבג דה", "[…]"),
        ("Ana אבג Ruiz", "Ana […] Ruiz"),
        ("Ana 🙂🏃‍♀️", "Ana"),
        ("A\u202ena\x00 Ru\u200biz", "A na Ruiz"),
        ("１２ ﬁ", "12 fi"),
        ("Жанна Ωμέγα", "Жанна Ωμέγα"),
    ],
)
def test_a_name_is_shown_as_it_was_typed_as_far_as_there_are_letters_for_it(
    poppler: Poppler, name: str, shown: str
) -> None:
    lines = poppler.text(replace(UNCHANGED, name=name), "-raw").splitlines()
    (line,) = (line for line in lines if line.startswith("Name: "))
    assert unicodedata.normalize("NFKC", line) == unicodedata.normalize("NFKC", f"Name: {shown}")


@pytest.mark.parametrize("name", ["", " ", "🙂", "\u200b"])
def test_a_name_of_which_nothing_can_be_shown_has_no_line(poppler: Poppler, name: str) -> None:
    assert "Name" not in poppler.text(replace(UNCHANGED, name=name))


def test_a_name_of_two_hundred_letters_ends_in_an_ellipsis(poppler: Poppler) -> None:
    for name in ("N" * 200, "Ana Ruiz " * 22):
        text = poppler.text(replace(UNCHANGED, name=name))
        (line,) = (line for line in text.splitlines() if line.startswith("Name: "))
        assert line.endswith("…")
        assert 80 < len(line) < 160


WORDS = st.text(min_size=1, max_size=400).map(verbatim)
DAYS = st.integers(1, 400).map(day)
COUNTS = st.integers(0, 999)


RATINGS = st.lists(st.tuples(DAYS, st.integers(0, 10)), min_size=1, max_size=20).map(tuple)
PRACTICE = st.builds(
    PracticeRow, exercise=WORDS, sessions=st.tuples(st.just(1), COUNTS, COUNTS, COUNTS), dose=WORDS, last_day=DAYS
)


def rows_of(each: st.SearchStrategy, most: int, least: int = 0) -> st.SearchStrategy:
    return st.lists(each, min_size=least, max_size=most).map(tuple)


def weeks_of(means: list[int | None]) -> tuple[WeekRow, ...]:
    """Weeks one after the other, each with its mean."""
    return tuple(
        week(number, (7, 0, 0, 0, 0, 0), 999, () if mean is None else (mean,)) for number, mean in enumerate(means, 1)
    )


_UNDRAWN = tuple(FlagRow(day=day(number), words=verbatim("🦵")) for number in (3, 5))
UNREADABLE = replace(FULLEST, flags=_UNDRAWN, advice=())  # of the words no letter can be drawn

PAGES = st.builds(
    Page,
    made_day=st.just(day(500)),
    first_day=st.just(day(1)),
    last_day=st.just(day(499)),
    name=st.none() | st.text(max_size=300),
    headline=rows_of(WORDS, 4, 1),
    sites=rows_of(WORDS, 12),
    activities=rows_of(WORDS, 12),
    weeks=st.lists(st.none() | st.integers(0, 10), max_size=60).map(weeks_of),
    practice=rows_of(PRACTICE, 12),
    function=rows_of(st.builds(FunctionRow, activity=WORDS, ratings=RATINGS), 5),
    flags=rows_of(st.builds(FlagRow, day=DAYS, words=WORDS), 10),
    advice=rows_of(st.builds(AdviceRow, day=DAYS, words=WORDS, answer=st.none() | WORDS), 10),
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(page=PAGES, language=st.sampled_from(["en", "de", "es"]))
@example(page=FULLEST, language="de")
@example(page=UNREADABLE, language="en")
@example(page=FULLEST, language="es")
def test_every_page_fits_on_one_sheet_and_nothing_leaves_its_margins(texts: Texts, page: Page, language: str) -> None:
    with desk_in(ROOMS[-1], lambda said: texts.say(said, language)) as desk:
        part = body(page, desk)
        assert TOP + part.height + desk.room.gap <= FOOT
        for piece in (piece for line in part.lines for piece in line.pieces):
            assert piece.pen.size >= 8
            assert piece.y <= part.height
            assert piece.x + desk.paper.width_of(piece.words, piece.pen) * (piece.align == "left") < 195


def test_a_less_generous_room_takes_less_of_the_sheet(say: Said) -> None:
    heights: list[float] = []
    for room in ROOMS:
        with desk_in(room, say) as desk:
            heights.append(body(FULLEST, desk).height)
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > FOOT - TOP > heights[-1]


@pytest.mark.parametrize("month", MONTHS)
def test_a_typical_month_is_set_generously(poppler: Poppler, say: Said, month: str) -> None:
    with desk_in(ROOMS[0], say) as desk:
        assert body(MONTHS[month], desk).height < FOOT - TOP - desk.room.gap
    poppler.open(MONTHS[month])
    if os.environ.get("LIMBER_PICTURES"):
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = str(PICTURES / f"report-{month}")
        poppler.run("pdftoppm", "-r", "110", "-png", "-singlefile", str(poppler.file), name)
