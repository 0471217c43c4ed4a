"""A progress picture, and what everybody else waits while it is drawn: beside us, in a thread, and by matplotlib."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any

from core.pictures import samples
from core.pictures.bars import Bars
from core.pictures.calendar import WEEK, Calendar
from core.pictures.curve import Curve
from core.pictures.studio import Studio
from core.rules.marks import Mark
from tests.bench.ground import Ground
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

PICTURES = 48
IDLE_S = 1.0
BEAT_S = 0.001  # how often the loop is asked whether it is free
KINDS = (samples.calendar, samples.bars, samples.curve)

Sketched = Calendar | Bars | Curve
Draw = Callable[[Sketched], Awaitable[bytes]]


async def prepare(ground: Ground) -> None:
    """Nothing is read."""


async def measure(variant: str, ground: Ground) -> Numbers:
    """One picture after the other, each another one, while the loop's own delays are noted."""
    if variant == "matplotlib":
        with ThreadPoolExecutor(max_workers=1) as thread:
            return await _measured(partial(_in_thread, thread), ground.count(PICTURES))
    studio = Studio() if variant == "studio" else Studio(partial(ThreadPoolExecutor, max_workers=1))
    try:
        return await _measured(studio.draw, ground.count(PICTURES))
    finally:
        studio.close()


async def _measured(draw: Draw, count: int) -> Numbers:
    began = time.perf_counter()
    await draw(_sketch(-1))
    first_s = time.perf_counter() - began
    idle_ms = _p99_ms(await _delays(asyncio.sleep(IDLE_S)))
    began = time.perf_counter()
    delays = await _delays(_all(draw, count))
    return {
        "ms": (time.perf_counter() - began) / count * 1e3,
        "first_s": first_s,
        "added_ms": max(0.0, _p99_ms(delays) - idle_ms),
        "worst_ms": max(delays) * 1e3,
    }


async def _all(draw: Draw, count: int) -> None:
    for number in range(count):
        assert (await draw(_sketch(number))).startswith(b"\x89PNG")


def _sketch(number: int) -> Sketched:
    """One of each kind in turn; no two are equal, so that none is at hand."""
    sketch = KINDS[number % len(KINDS)]("light")
    return replace(sketch, heading=replace(sketch.heading, title=f"Picture {number}"))


async def _delays(work: Awaitable[None]) -> list[float]:
    """By how many seconds the loop came too late, each time it was asked to come while `work` went on."""
    delays: list[float] = []
    task = asyncio.ensure_future(work)
    while not task.done():
        due = time.perf_counter() + BEAT_S
        await asyncio.sleep(BEAT_S)
        delays.append(time.perf_counter() - due)
    await task
    return delays


def _p99_ms(delays: list[float]) -> float:
    return sorted(delays)[int(len(delays) * 0.99)] * 1e3


# --- matplotlib: the same data at the same size, with its own marks


async def _in_thread(thread: ThreadPoolExecutor, sketch: Sketched) -> bytes:
    return await asyncio.get_running_loop().run_in_executor(thread, _plotted, sketch)


def _plotted(sketch: Sketched) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.4, 4.8), dpi=200)
    axes = figure.subplots()
    axes.set_title(sketch.heading.title)
    match sketch:
        case Calendar():
            _plot_calendar(axes, sketch)
        case Bars():
            _plot_bars(axes, sketch)
        case Curve():
            _plot_curve(axes, sketch)
    written = io.BytesIO()
    figure.savefig(written, format="png")
    return written.getvalue()


def _plot_calendar(axes: Any, sketch: Calendar) -> None:
    for mark, shape in zip(Mark, "sPoD_|x+", strict=True):
        at = [day for day, each in enumerate(sketch.days) if each is mark]
        axes.scatter([day // WEEK for day in at], [-(day % WEEK) for day in at], marker=shape, s=90, label=mark.value)
    axes.set_xticks([week for week, _ in sketch.months], [month for _, month in sketch.months])
    axes.set_yticks([-row for row in range(WEEK)], sketch.weekdays)
    axes.legend(ncols=4, loc="upper center", bbox_to_anchor=(0.5, -0.05))


def _plot_bars(axes: Any, sketch: Bars) -> None:
    at = range(len(sketch.weeks))
    counted = [week.counted for week in sketch.weeks]
    axes.bar(at, counted, label=sketch.counted)
    axes.bar(
        at, [week.left_out for week in sketch.weeks], bottom=counted, fill=False, hatch="//", label=sketch.left_out
    )
    axes.set_xticks(at, [week.label for week in sketch.weeks])
    axes.legend()


def _plot_curve(axes: Any, sketch: Curve) -> None:
    days = [day for day, mean in enumerate(sketch.weeks) if mean is not None]
    axes.plot(days, [sketch.weeks[day] for day in days], "o", label=sketch.week)
    axes.plot([float("nan") if each is None else each for each in sketch.means], label=sketch.mean)
    for level in (sketch.start, sketch.matters):
        if level is not None:
            axes.axhline(level.at, linestyle="--")
            axes.text(0, level.at, level.words)
    axes.set_ylim(0, 10)
    axes.set_xticks([day for day, _ in sketch.labels], [words for _, words in sketch.labels])
    axes.legend()


SUBJECT = Subject(
    title="pictures: a progress picture of 1280 by 960 pixels, each kind in turn",
    columns=(
        Column(key="ms", head="ms a picture", digits=1),
        Column(key="first_s", head="s until the first", digits=2),
        Column(key="added_ms", head="p99 ms added to the loop", digits=1),
        Column(key="worst_ms", head="worst ms", digits=1),
    ),
    variants=(
        Variant(name="matplotlib", label="matplotlib, in a thread"),
        Variant(name="thread", label="Limber's pictures, in a thread"),
        Variant(
            name="studio",
            label="Limber, in the studio's process",
            against=("thread", "matplotlib"),
            musts=(Must(key="added_ms", most=20),),
        ),
    ),
    prepare=prepare,
    measure=measure,
)
