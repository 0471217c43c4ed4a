"""Where charts are drawn while people talk to us: in one process of its own, started when the first one is asked for.

The renderer holds the interpreter for as long as it draws, so a thread would make everybody wait. The process is
spawned, never forked: a fork would copy the open database and sockets. It lives until `close`, and dies with us.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Protocol

from core.errors import NoPicture
from core.pictures.canvas import Canvas
from core.pictures.chart import ZOOM
from core.pictures.raster import png

PATIENCE_S = 5.0  # in line, and again for the drawing; long before that an answer in words is the better one
STARTING_S = 10.0  # on top for a process that has yet to start, on a small and busy machine
_MOST_KEPT = 16  # pictures of some 70 kB each


class Sketch(Protocol):
    """A frozen value with all words said, which knows how it looks; it can be hashed, and sent to another process."""

    def canvas(self) -> Canvas:
        """The picture."""
        ...


class Studio:
    """Draws sketches, one at a time. `open_executor` gives what runs the drawing, a process unless told otherwise.

    The latest pictures are kept by the value of their sketch: somebody who goes back and forth between two cards waits
    once. They are kept in memory alone and by nobody's name; none outlives this process, and a few others push each of
    them out. One that tells of health is not kept at all: nothing of it is left when the person deletes what is known.
    """

    def __init__(
        self,
        open_executor: Callable[[], Executor] | None = None,
        *,
        patience_s: float = PATIENCE_S,
        starting_s: float = STARTING_S,
    ) -> None:
        self._open_executor = open_executor or DrawingProcess
        self._patience_s = patience_s
        self._starting_s = starting_s
        self._executor: Executor | None = None
        self._line = asyncio.Lock()
        self._kept = OrderedDict[Sketch, bytes]()

    async def draw(self, sketch: Sketch, *, keep: bool = True) -> bytes:
        """The sketch as a PNG, ZOOM times its size, which is kept unless told otherwise.

        Raises NoPicture when that does not work or takes too long.
        """
        try:
            async with asyncio.timeout(self._patience_s):
                await self._line.acquire()
        except TimeoutError:
            raise NoPicture("too many in line") from None
        try:
            made = self._kept.get(sketch) or await self._made(sketch)
        finally:
            self._line.release()
        if keep:
            self._keep(sketch, made)
        return made

    def close(self) -> None:
        """End the process, whatever it draws; another `draw` starts a new one."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    async def _made(self, sketch: Sketch) -> bytes:
        """A new picture; where the process died, a second try in a new one. What failed is told without its values."""
        for _ in range(2):
            patience_s = self._patience_s + (0.0 if self._executor is not None else self._starting_s)
            try:
                return await asyncio.wait_for(self._drawing(sketch), patience_s)
            except BrokenExecutor:
                self.close()
            except TimeoutError:
                self.close()  # else the next in line would wait behind it
                raise NoPicture("drawing took too long") from None
            except Exception as error:  # whatever it is, the words are not held up
                raise NoPicture(f"drawing failed: {type(error).__name__}") from None
        raise NoPicture("the drawing process died twice")

    def _drawing(self, sketch: Sketch) -> asyncio.Future[bytes]:
        if self._executor is None:
            self._executor = self._open_executor()
        return asyncio.wrap_future(self._executor.submit(drawn, sketch))

    def _keep(self, sketch: Sketch, made: bytes) -> None:
        self._kept[sketch] = made
        self._kept.move_to_end(sketch)
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)


def drawn(sketch: Sketch) -> bytes:
    """The sketch as a PNG. It holds the interpreter for some 100 ms."""
    return png(sketch.canvas(), ZOOM)


class DrawingProcess(ProcessPoolExecutor):
    """One process that draws. Shutting it down ends it at once."""

    def __init__(self) -> None:
        super().__init__(max_workers=1, mp_context=get_context("spawn"), initializer=_settle_in)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the process without waiting for what it draws."""
        for process in (self._processes or {}).values():  # Python 3.14 does the same in terminate_workers()
            process.terminate()
        super().shutdown(wait, cancel_futures=cancel_futures)


def _settle_in() -> None:
    """Leave Ctrl-C to the parent, and end with it: nothing else tells a waiting process that its parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(0)
