"""Progress pictures: what they refuse, what they survive, and that all of them can be read."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from core.errors import InvalidValue
from core.pictures import samples
from core.pictures.bars import Bar, Bars
from core.pictures.calendar import Calendar, draw_mark
from core.pictures.canvas import Canvas, Fill, Label, Stroke
from core.pictures.challenge import Challenge, Team
from core.pictures.chart import Figure, Heading, card
from core.pictures.curve import Curve, Level
from core.pictures.raster import png
from core.pictures.svg import to_svg
from core.pictures.theme import ThemeName, load_theme
from core.rules.marks import Mark

THEMES: tuple[ThemeName, ...] = ("light", "dark")
Made = Callable[[ThemeName], Any]
KINDS: dict[str, Made] = {
    "calendar": samples.calendar,
    "weeks": samples.bars,
    "soreness": samples.curve,
    "challenge": samples.challenge,
}
HEADING = Heading(title="Empty", about="")


@pytest.mark.parametrize("theme", THEMES)
def test_the_samples_are_every_kind_of_picture(theme: ThemeName) -> None:
    assert [name for name, _ in samples.samples(theme)] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sketch_is_a_value_that_another_process_can_draw(kind: str) -> None:
    sketch = KINDS[kind]("dark")
    sent = pickle.loads(pickle.dumps(sketch))
    assert (sent, hash(sent)) == (sketch, hash(sketch))
    assert to_svg(sent.canvas()) == to_svg(sketch.canvas())


def test_a_picture_is_1280_pixels_wide() -> None:
    image = Image.open(io.BytesIO(png(samples.bars("light").canvas(), 2)))
    assert image.size == (1280, 960)


# --- marks: told apart without colours


def grey(mark: Mark, theme: ThemeName) -> Image.Image:
    """The mark alone, as it looks without colours."""
    colours = load_theme(theme)
    canvas = Canvas(36, 36, colours.colours.card)
    draw_mark(canvas, colours, mark, 2.5, 2.5, 31)
    return Image.open(io.BytesIO(png(canvas))).convert("L")


@pytest.mark.parametrize("theme", THEMES)
def test_marks_differ_clearly_in_shades_of_grey(theme: ThemeName) -> None:
    seen = {mark: grey(mark, theme) for mark in Mark}
    for one, other in combinations(Mark, 2):
        (difference,) = ImageStat.Stat(ImageChops.difference(seen[one], seen[other])).mean
        assert difference > 4, f"{one} looks like {other}"


@pytest.mark.parametrize("theme", THEMES)
def test_marks_differ_in_their_silhouettes_alone(theme: ThemeName) -> None:
    """All paint in one colour: still at least one pixel in thirty differs between any two."""
    seen = {mark: silhouette(mark, theme) for mark in Mark}
    for one, other in combinations(Mark, 2):
        assert len(seen[one] ^ seen[other]) > 36 * 36 / 30, f"{one} has the outline of {other}"


def silhouette(mark: Mark, theme: ThemeName) -> frozenset[int]:
    image = grey(mark, theme)
    ground = image.getpixel((0, 0))
    assert isinstance(ground, int)
    return frozenset(at for at, shade in enumerate(image.tobytes()) if abs(shade - ground) > 24)


@pytest.mark.parametrize("theme", THEMES)
def test_no_bar_and_no_mark_is_red(theme: ThemeName) -> None:
    drawn = [samples.calendar(theme).canvas(), samples.bars(theme).canvas()]
    for colour in {item.colour for canvas in drawn for item in canvas.items}:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert red < 1.25 * max(green, blue), colour


# --- legends name what occurs


def words_of(sketch: Any) -> list[str]:
    return [item.words for item in sketch.canvas().items if isinstance(item, Label)]


def test_the_legend_names_only_the_marks_that_occur() -> None:
    sample = samples.calendar("light")
    days = (Mark.DONE, Mark.REST, None, None, None, None, None)
    said = words_of(replace(sample, days=days, today=1))
    assert {mark.value for mark in Mark} & set(said) == {"done", "rest"}
    assert {mark.value for mark in Mark} <= set(words_of(sample))


def test_days_left_out_are_explained_where_there_are_some() -> None:
    sample = samples.bars("light")
    assert "left out" in words_of(sample)
    assert "left out" not in words_of(replace(sample, weeks=(Bar(counted=3),)))


# --- nothing there, or little


def calendar(*days: Mark | None) -> Calendar:
    names = tuple((mark, mark.value) for mark in Mark)
    weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return Calendar(heading=HEADING, days=days, today=0, months=(), weekdays=weekdays, names=names)


def bars(*weeks: Bar) -> Bars:
    return Bars(heading=HEADING, weeks=weeks, counted="counted", left_out="left out")


def curve(*weeks: float | None, means: tuple[float | None, ...] = (), **levels: Level) -> Curve:
    means = means or (None,) * len(weeks)
    return Curve(heading=HEADING, weeks=weeks, means=means, week="week", mean="mean", **levels)


@pytest.mark.parametrize(
    "sketch",
    [
        calendar(),
        calendar(None, None),
        calendar(Mark.OPEN),
        bars(),
        bars(Bar(counted=0)),
        bars(Bar(counted=0, left_out=1, days=1)),
        bars(*(Bar(counted=0, left_out=7),) * 12),
        curve(),
        curve(None),
        curve(0, means=(0.0,)),
        curve(None, None, None),
        curve(
            10, 0, 10, means=(10.0, None, 10.0), start=Level(at=10, words="start"), matters=Level(at=0, words="zero")
        ),
        Challenge(heading=HEADING, left="", together="", count="", reached=0),
        Challenge(heading=HEADING, left="", together="", count="", reached=1.4),
    ],
    ids=lambda sketch: type(sketch).__name__.lower(),
)
def test_little_or_nothing_is_still_a_picture(sketch: Any) -> None:
    assert png(sketch.canvas()).startswith(b"\x89PNG")


# --- what is refused


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: calendar(*(None,) * 85),
        lambda: replace(calendar(), weekdays=("Mon",)),
        lambda: replace(calendar(), today=3),
        lambda: replace(calendar(Mark.DONE), names=()),
        lambda: Bar(counted=8),
        lambda: Bar(counted=3, left_out=3, days=5),
        lambda: Bar(counted=-1),
        lambda: bars(*(Bar(counted=1),) * 13),
        lambda: curve(11),
        lambda: curve(1, 2, means=(1.0,)),
        lambda: curve(1, means=(-0.1,)),
        lambda: Level(at=10.1, words="high"),
        lambda: replace(HEADING, figures=(Figure(value="1", label="one"),) * 4),
        lambda: Team(name="Odd", mark="O", share=1.1, total="0%"),
        lambda: replace(samples.challenge("light"), teams=samples.challenge("light").teams * 3),
    ],
)
def test_what_cannot_be_true_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(InvalidValue):
        wrong()


def test_the_bar_of_a_team_is_as_long_as_its_share() -> None:
    sample = samples.challenge("light")
    wide = []
    for share in (1.0, 0.5, 0.0):
        drawn = replace(sample, reached=0, teams=(replace(sample.teams[1], share=share),)).canvas()
        tint = load_theme("light").chart.freeze
        spans = [[x for polygon in item.polygons for x, _ in polygon] for item in fills_of(drawn, tint)]
        wide.append([max(xs) - min(xs) for xs in spans if min(xs) > 200])
    assert wide == [[pytest.approx(244)], [pytest.approx(122)], []]


@pytest.mark.parametrize(("mark", "shown"), [("DS", "DS"), ("京", "2"), ("🔥", "2"), ("", "2"), ("京H", "…H")])
def test_a_team_whose_letters_the_font_lacks_bears_its_number(mark: str, shown: str) -> None:
    sample = samples.challenge("light")
    first, second = sample.teams
    drawn = replace(sample, teams=(first, replace(second, name="東京", mark=mark))).canvas()
    circles = [item.words for item in drawn.items if isinstance(item, Label) and item.anchor == "middle"]
    assert circles == ["DS", shown]


def fills_of(canvas: Canvas, colour: str) -> list[Fill]:
    return [item for item in canvas.items if isinstance(item, Fill) and item.colour == colour]


# --- the curve


def test_the_line_has_a_gap_where_there_is_no_mean() -> None:
    means = (5.0, 5.0, None, None, 4.0, 3.0)
    sketch = curve(*(None,) * 6, means=means)
    theme = load_theme("light")
    lines = [item for item in lines_of(sketch.canvas(), theme.chart.line) if item.lines[0][0][1] < 400]
    assert len(lines) == 2


def test_the_zone_begins_at_the_limit_that_the_rules_gave() -> None:
    theme = load_theme("light")
    heights = []
    for at in (2.0, 4.0):
        drawn = curve(5, matters=Level(at=at, words="matters")).canvas()
        (zone,) = [item for item in drawn.items if isinstance(item, Fill) and item.colour == theme.chart.good_fill]
        ys = [y for polygon in zone.polygons for _, y in polygon]
        heights.append(max(ys) - min(ys))
        (dashed,) = [item for item in lines_of(drawn, theme.chart.good) if item.dash]
        assert dashed.lines[0][0][1] == pytest.approx(min(ys))
    assert heights[1] == pytest.approx(2 * heights[0])


def test_without_a_limit_there_is_no_zone() -> None:
    theme = load_theme("light")
    assert not [item for item in curve(5).canvas().items if getattr(item, "colour", "") == theme.chart.good_fill]


def lines_of(canvas: Canvas, colour: str) -> list[Stroke]:
    return [item for item in canvas.items if isinstance(item, Stroke) and item.colour == colour]


def test_two_kinds_of_heading_never_share_a_picture() -> None:
    light, dark = (card(replace(HEADING, theme=theme))[0] for theme in THEMES)
    assert to_svg(light) != to_svg(dark)
