"""Charts are drawn beside the conversation: one suite for a process of its own and for a thread."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bots.settings import Settings
from bots.wiring import opened
from core.errors import LimberError, NoPicture
from core.pictures.canvas import Canvas
from core.pictures.chart import Heading, card
from core.pictures.studio import DrawingProcess, Studio, drawn

PNG = b"\x89PNG\r\n\x1a\n"
Opens = Callable[[], Executor]
WAYS: dict[str, Opens] = {"process": DrawingProcess, "thread": partial(ThreadPoolExecutor, max_workers=1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A card with a title alone."""

    title: str

    def canvas(self) -> Canvas:
        canvas, _ = card(Heading(title=self.title, about=""))
        return canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Smudged:
    """A sketch that cannot be drawn, with something in it that nobody else is to read."""

    secret: str = "soreness 7"

    def canvas(self) -> Canvas:
        raise ValueError(self.secret)


@pytest_asyncio.fixture(params=WAYS, scope="module", loop_scope="module")
async def studio(request: pytest.FixtureRequest) -> AsyncGenerator[Studio]:
    made = Studio(WAYS[request.param], patience_s=60)
    yield made
    made.close()


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_sketch_becomes_a_png(studio: Studio) -> None:
    made = await studio.draw(Note(title="one"))
    assert made.startswith(PNG)
    assert made == drawn(Note(title="one"))  # wherever it is drawn


async def test_equal_sketches_are_drawn_once(studio: Studio) -> None:
    assert await studio.draw(Note(title="twice")) is await studio.draw(Note(title="twice"))
    assert await studio.draw(Note(title="other")) != await studio.draw(Note(title="twice"))


async def test_several_may_ask_at_once(studio: Studio) -> None:
    made = await asyncio.gather(*(studio.draw(Note(title=str(number % 2))) for number in range(6)))
    assert [one == made[0] for one in made] == [True, False] * 3


async def test_what_cannot_be_drawn_is_told_without_its_values(studio: Studio) -> None:
    with pytest.raises(NoPicture, match=r"^drawing failed: ValueError$") as caught:
        await studio.draw(Smudged())
    assert isinstance(caught.value, LimberError)
    assert caught.value.__suppress_context__
    assert (await studio.draw(Note(title="after"))).startswith(PNG)


async def test_after_closing_it_starts_anew(studio: Studio) -> None:
    await studio.draw(Note(title="before"))
    studio.close()
    studio.close()
    assert (await studio.draw(Note(title="anew"))).startswith(PNG)


async def test_nothing_starts_before_the_first_picture() -> None:
    opened: list[Executor] = []

    def opens() -> Executor:
        opened.append(ThreadPoolExecutor(max_workers=1))
        return opened[-1]

    studio = Studio(opens, patience_s=60)
    assert not opened
    await studio.draw(Note(title="one"))
    await studio.draw(Note(title="two"))
    assert len(opened) == 1
    studio.close()


async def test_a_drawing_process_that_is_killed_is_started_once_more() -> None:
    studio = Studio(DrawingProcess, patience_s=60)
    try:
        await studio.draw(Note(title="one"))
        executor = studio._executor
        assert isinstance(executor, DrawingProcess)
        (process,) = executor._processes
        os.kill(process, signal.SIGKILL)
        assert (await studio.draw(Note(title="two"))).startswith(PNG)
        assert studio._executor is not executor
    finally:
        studio.close()


async def test_a_house_that_closes_leaves_no_drawing_process_behind(tmp_path: Path) -> None:
    async with opened(Settings(data_dir=tmp_path, _env_file=None)) as house:
        studio = house.coach._turns.studio
        await studio.draw(Note(title="one"))
        assert isinstance(studio._executor, DrawingProcess)
        (process,) = studio._executor._processes.values()
        assert process.is_alive()
    assert process.exitcode is not None


class Scripted(Executor):
    """Answers each drawing with the next of its ends; with None never."""

    opened = 0
    ended = 0

    def __init__(self, ends: list[bytes | Exception | None]) -> None:
        self.ends = ends

    def __call__(self) -> Executor:
        self.opened += 1
        return self

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        promised = Future[Any]()
        match self.ends.pop(0):
            case bytes() as made:
                promised.set_result(made)
            case Exception() as error:
                promised.set_exception(error)
            case None:
                pass
        return promised

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.ended += 1


async def test_what_dies_twice_is_given_up_and_the_next_picture_tries_again() -> None:
    script = Scripted([BrokenExecutor(), BrokenExecutor(), b"made"])
    studio = Studio(script)
    with pytest.raises(NoPicture, match="died twice"):
        await studio.draw(Note(title="one"))
    assert await studio.draw(Note(title="one")) == b"made"
    assert script.opened == 3


async def test_what_takes_too_long_is_ended_so_that_the_next_does_not_wait_behind_it() -> None:
    script = Scripted([None, b"made"])
    studio = Studio(script, patience_s=0.01, starting_s=0)
    with pytest.raises(NoPicture, match="too long"):
        await studio.draw(Note(title="one"))
    assert script.ended == 1
    assert await studio.draw(Note(title="one")) == b"made"


async def test_the_first_picture_is_given_the_time_that_a_start_takes() -> None:
    studio = Studio(WAYS["thread"], patience_s=0, starting_s=60)
    assert (await studio.draw(Note(title="one"))).startswith(PNG)
    with pytest.raises(NoPicture, match="too long"):
        await studio.draw(Note(title="two"))


async def test_whoever_stands_in_line_too_long_hears_so() -> None:
    studio = Studio(Scripted([]), patience_s=0.01)
    async with studio._line:
        with pytest.raises(NoPicture, match="line"):
            await studio.draw(Note(title="one"))


async def test_what_is_not_to_be_kept_is_drawn_anew() -> None:
    studio = Studio(Scripted([b"first", b"second"]))
    assert await studio.draw(Note(title="health"), keep=False) == b"first"
    assert not studio._kept
    assert await studio.draw(Note(title="health"), keep=False) == b"second"


async def test_a_drawing_that_nobody_waits_for_any_more_holds_up_nobody() -> None:
    studio = Studio(Scripted([None, b"made"]))
    first = asyncio.create_task(studio.draw(Note(title="one")))
    while studio._executor is None:
        await asyncio.sleep(0)
    first.cancel()
    assert await studio.draw(Note(title="two")) == b"made"
    assert first.cancelled()


async def test_only_the_latest_pictures_are_kept() -> None:
    script = Scripted([b"%d" % number for number in range(40)])
    studio = Studio(script)
    made = [await studio.draw(Note(title=str(number))) for number in range(20)]
    assert await studio.draw(Note(title="19")) is made[19]
    assert await studio.draw(Note(title="0")) != made[0]
    assert len(studio._kept) < 20
