"""One supervisor owns the event loop and the signals; a service that crashes is started again, the others run on."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import structlog

from core.clock import Clock
from core.coach import Coach
from core.errors import ConfigurationFault, MessengerError, StoreBusy

log = structlog.get_logger()

DELIVERY = "delivery"
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
STEADY = timedelta(minutes=1)  # a service that ran this long starts again without a wait
SLOWEST_TICK = timedelta(minutes=3)  # the delivery looks at least once a minute
STORE_WAIT = timedelta(seconds=1)  # a store that is busy, full or away is asked again so often
# Of the ten seconds between SIGTERM and the end: for what is on its way, then for the adapters and what they handle.
DRAIN_S = 4.0
ADAPTERS_S = 4.0


class State(StrEnum):
    """What a service does now."""

    READY = "ready"
    STANDBY = "standby"  # another worker does it
    STARTING = "starting"  # or connecting again
    LATE = "late"  # it runs, and does not get on
    AWAY = "away"  # the database is
    CRASHED = "crashed"  # and is started again soon
    MISCONFIGURED = "misconfigured"
    STOPPING = "stopping"

    @property
    def well(self) -> bool:
        """Whether nobody has to look after it."""
        return self in (State.READY, State.STANDBY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Something that runs until it is cancelled; coming back any other way counts as a crash.

    `ready` tells whether it serves people now; without it, it does as soon as it runs. `waits` tells whether another
    worker does so instead, and this one takes over when that dies.
    """

    name: str
    run: Callable[[], Awaitable[None]]
    ready: Callable[[], bool] = lambda: True
    waits: Callable[[], bool] = lambda: False


class Supervisor:
    """Keeps the services and the delivery loop alive until it is told to stop, then lets what is on its way land."""

    def __init__(self, coach: Coach, clock: Clock, services: Sequence[Service]) -> None:
        self._coach = coach
        self._clock = clock
        self._services = tuple(services)
        self._stopping = asyncio.Event()
        self._given_up: list[ConfigurationFault] = []
        self._down: dict[str, State] = {}  # services that do not run now
        self._ticked_at: datetime | None = None
        self.store_away = False

    def stop(self) -> None:
        """Begin to stop; `run` returns within ten seconds."""
        self._stopping.set()

    @property
    def ready(self) -> bool:
        """Whether every service serves people now."""
        return all(service.ready() for service in self._services)

    @property
    def states(self) -> Mapping[str, State]:
        """What each service does now, and the delivery."""
        states = {each.name: self._state(each) for each in self._services} | {DELIVERY: self._delivery_state()}
        return dict.fromkeys(states, State.STOPPING) if self._stopping.is_set() else states

    def _state(self, service: Service) -> State:
        if (down := self._down.get(service.name)) is not None:
            return down
        if service.waits():
            return State.STANDBY
        return State.READY if service.ready() else State.STARTING

    def _delivery_state(self) -> State:
        if (down := self._down.get(DELIVERY)) is not None:
            return down
        if self.store_away:
            return State.AWAY
        if self._ticked_at is None:
            return State.STARTING
        return State.READY if self._clock.now() - self._ticked_at < SLOWEST_TICK else State.LATE

    async def stopped(self) -> None:
        """Return once it has been told to stop."""
        await self._stopping.wait()

    async def run(self) -> None:
        """Run until `stop`, SIGTERM or SIGINT.

        A service whose settings are wrong is given up, since only a person can mend that; when it was the last one its
        ConfigurationFault is raised.
        """
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with contextlib.suppress(ValueError, RuntimeError):  # not in a side thread
                loop.add_signal_handler(number, self.stop)
        delivery, *adapters = (
            self._start(each) for each in (Service(name=DELIVERY, run=self._deliver), *self._services)
        )
        try:
            await self._stopping.wait()
        finally:
            log.info("stopping")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(DRAIN_S):
                    # What is on its way still needs the adapters, so they go last.
                    await _end([delivery])
                    await self._coach.leave()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(ADAPTERS_S):
                    await _end(adapters)
        if self._services and len(self._given_up) == len(self._services):
            raise self._given_up[-1]

    def _start(self, service: Service) -> asyncio.Task[None]:
        return asyncio.create_task(self._keep_alive(service), name=service.name)

    async def _keep_alive(self, service: Service) -> None:
        wait_s = FIRST_WAIT_S
        while True:
            started = self._clock.now()
            error: Exception | None = None
            self._down.pop(service.name, None)
            try:
                await service.run()
            except ConfigurationFault as fault:
                self._give_up(service, fault)
                return
            except Exception as crash:  # whatever it was, the service starts again
                error = crash
            if self._clock.now() - started >= STEADY:
                wait_s = FIRST_WAIT_S
            self._down[service.name] = State.CRASHED
            _report(service, error, wait_s)
            await self._clock.sleep_until(self._clock.now() + timedelta(seconds=wait_s))
            wait_s = min(wait_s * 2, LONGEST_WAIT_S)

    def _give_up(self, service: Service, fault: ConfigurationFault) -> None:
        log.error("misconfigured", service=service.name, advice=str(fault))
        self._given_up.append(fault)
        self._down[service.name] = State.MISCONFIGURED
        if len(self._given_up) == len(self._services):
            self.stop()

    async def _deliver(self) -> None:
        self.store_away, self._ticked_at = False, None
        while True:
            try:
                until = await self._coach.tick()
            except StoreBusy as error:
                if not self.store_away:
                    log.warning("store_away", advice=str(error))
                self.store_away = True
                await self._clock.sleep_until(self._clock.now() + STORE_WAIT)
                continue
            if self.store_away:
                log.warning("store_back")
            self.store_away = False
            self._ticked_at = self._clock.now()
            await self._coach.rest(until)


async def _end(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks)


def _report(service: Service, error: Exception | None, wait_s: float) -> None:
    advice = str(error) if isinstance(error, MessengerError) else None  # our own words, which quote nobody
    name = type(error).__name__ if error else None
    log.error("crashed", service=service.name, error=name, advice=advice, wait_s=wait_s)
