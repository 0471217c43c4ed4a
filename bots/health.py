"""What the probes of this machine and Prometheus ask: is it alive, does it serve people, what does it do.

Nothing on these pages is about anybody: words of the code, counts and seconds.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from bots.leases import Leases
from bots.metrics import CONTENT_TYPE, Metrics, Readings
from bots.worker import State, Supervisor
from core.clock import Clock
from core.errors import StoreBusy
from core.ports import Outbox, Store

log = structlog.get_logger()

BEAT_S = 0.25
WINDOW_S = 15.0  # for so long, and up to twice that, a lag is told, so that a scrape finds it
STUCK_S = 5.0  # whoever starts again what is stuck looks several times, so once is forgiven
LOOK_S = 2.0  # a probe does not wait longer than a few seconds
READY_AGE_S = 5.0
OUTBOX_AGE_S = 15.0
STORE = "store"
_SHUTDOWN_S = 0.5
_HEADERS = {"Cache-Control": "no-store"}


class Pulse:
    """How late the event loop comes to what is due: the worst of the last `WINDOW_S`, or of up to twice that."""

    def __init__(self) -> None:
        self._now: Callable[[], float] | None = None
        self._due = self._since = self._worst = self._worst_before = 0.0
        self._beat: asyncio.TimerHandle | None = None

    @contextmanager
    def beating(self) -> Generator[None]:
        """Measure until this is left."""
        self._now = asyncio.get_running_loop().time
        self._since = self._now()
        self._next()
        try:
            yield
        finally:
            if self._beat is not None:
                self._beat.cancel()
            self._now = None

    @property
    def lag_s(self) -> float:
        """The worst lag of late; 0 while nobody measures."""
        overdue = 0.0 if self._now is None else self._now() - self._due
        return max(0.0, overdue, self._worst, self._worst_before)

    def _next(self) -> None:
        loop = asyncio.get_running_loop()
        self._due = loop.time() + BEAT_S
        self._beat = loop.call_at(self._due, self._come)

    def _come(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._since >= WINDOW_S:
            self._since, self._worst_before, self._worst = now, self._worst, 0.0
        self._worst = max(self._worst, now - self._due)
        self._next()


class Glance:
    """What the database says when it is asked: whether it answers, and what waits to leave on these `platforms`.

    It is asked seldom, and never by two at once, whoever wants to know.
    """

    def __init__(self, store: Store, clock: Clock, platforms: Iterable[str]) -> None:
        self._store = store
        self._clock = clock
        self._platforms = tuple(platforms)
        self._looking: asyncio.Task[None] | None = None
        self._looked_at: float | None = None
        self._outbox: Mapping[str, Outbox] = {}
        self.answers = False

    @property
    def outbox(self) -> Mapping[str, tuple[int, float]]:
        """For each platform how many messages wait, and the age of the oldest in seconds, as was last seen."""
        now = self._clock.now()
        return {
            platform: (each.rows, (now - each.oldest_due_at).total_seconds() if each.oldest_due_at else 0.0)
            for platform, each in self._outbox.items()
        }

    async def fresh(self, age_s: float) -> None:
        """Look, unless somebody did so within `age_s`. A database that says nothing for `LOOK_S` does not answer."""
        now = asyncio.get_running_loop().time()
        if self._looking is None:
            if self._looked_at is not None and now - self._looked_at < age_s:
                return
            self._looking = asyncio.create_task(self._look())
        done, _ = await asyncio.wait({self._looking}, timeout=LOOK_S)
        if not done:
            self.answers = False

    async def close(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait({self._looking})

    async def _look(self) -> None:
        try:
            async with self._store.transaction() as tx:
                now = self._clock.now()
                self._outbox = {platform: await tx.outbox(platform, now) for platform in self._platforms}
            self.answers = True
        except StoreBusy:  # the delivery tells of it, once
            self.answers = False
        except Exception as error:
            self.answers = False
            log.error("store_unseen", error=type(error).__name__)
        finally:
            self._looked_at = asyncio.get_running_loop().time()
            self._looking = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The three pages, and where what they say comes from."""

    supervisor: Supervisor
    metrics: Metrics
    glance: Glance
    pulse: Pulse
    leases: Leases | None = None

    def app(self) -> web.Application:
        """The server's application: GET and HEAD, and nothing else."""
        app = web.Application(middlewares=[_discreet], client_max_size=1024)
        app.router.add_get("/healthz", self._alive)
        app.router.add_get("/readyz", self._ready)
        app.router.add_get("/metrics", self._metrics)
        return app

    async def _alive(self, _: web.Request) -> web.Response:
        """200 while the event loop gets on, else 503."""
        lag_s = self.pulse.lag_s
        alive = lag_s < STUCK_S
        said = {"status": "alive" if alive else "stuck", "loop_lag_s": round(lag_s, 4)}
        return _answer(said, well=alive)

    async def _ready(self, _: web.Request) -> web.Response:
        """200 while the database answers and each service does what it should, else 503."""
        await self.glance.fresh(READY_AGE_S)
        store = State.READY if self.glance.answers else State.AWAY
        states = {STORE: store, **self.supervisor.states}
        ready = all(each.well for each in states.values())
        return _answer({"status": "ready" if ready else "not ready", "checks": states}, well=ready)

    async def _metrics(self, _: web.Request) -> web.Response:
        await self.glance.fresh(OUTBOX_AGE_S)
        readings = Readings(
            loop_lag_s=self.pulse.lag_s,
            store_away=self.supervisor.store_away or not self.glance.answers,
            outbox=self.glance.outbox,
            leases=self.leases.held if self.leases is not None else (),
        )
        return web.Response(body=self.metrics.text(readings), headers={"Content-Type": CONTENT_TYPE, **_HEADERS})


@asynccontextmanager
async def serving(health: Health, host: str, port: int) -> AsyncGenerator[None]:
    """Serve the pages until this is left; with port 0, none. Where the port cannot be had, the log says so."""
    if port == 0:
        yield
        return
    runner = web.AppRunner(health.app(), access_log=None, shutdown_timeout=_SHUTDOWN_S, handle_signals=False)
    await runner.setup()
    try:
        with health.pulse.beating():
            await _listen(runner, host, port)
            yield
    finally:
        await runner.cleanup()
        await health.glance.close()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
        log.warning(
            "no_health_page",
            advice=f"{host}:{port} cannot be listened on: {why}. Limber runs without its health page and metrics. "
            "A second one on this machine needs a LIMBER_HEALTH_PORT of its own, or 0 for none.",
        )


@web.middleware
async def _discreet(request: web.Request, handler: Handler) -> web.StreamResponse:
    """What goes wrong in here may quote anything, and aiohttp would show it to whoever asks."""
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception as error:
        log.error("health_failed", error=type(error).__name__)
        return web.json_response({"status": "failed"}, status=500, headers=_HEADERS)


def _answer(said: Mapping[str, object], *, well: bool) -> web.Response:
    return web.json_response(said, status=200 if well else 503, headers=_HEADERS)
