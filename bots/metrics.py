"""What Prometheus is told: how much is done, how fast, and how much waits.

A label is one of few words that stand in the code. What is none of them is told as `other`, so that no name, no text
and no state of health can become one, whatever happens elsewhere.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Generic, TypeVar

import prometheus_client as prometheus
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from core.errors import Unreachable
from core.rules.ledger import DeliveryState, Kind, Outcome, PostKind

CONTENT_TYPE = prometheus.CONTENT_TYPE_PLAIN_0_0_4
LATE_S = 3.0  # Discord gives up on a press that nobody answers for so long, and so do people
OTHER = "other"
PLATFORMS = ("discord", "telegram")
LEASES = ("discord.shard", "discord.worker", "telegram.poller")

_KINDS = frozenset(str(each) for kinds in (Kind, PostKind) for each in kinds)
_OUTCOMES = frozenset(str(each) for kinds in (Outcome, DeliveryState) for each in kinds)
_REASONS = frozenset(map(str, Unreachable))
_SENT = str(DeliveryState.SENT)
_SEND_S = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20)
_ANSWER_S = (0.05, 0.1, 0.25, 0.5, 1, 2, LATE_S, 5, 10, 30, 60)

_Kind = TypeVar("_Kind", Counter, Gauge, Histogram)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a metric is: its name as it is scraped, its type, its labels, and what it says."""

    name: str
    type: str
    labels: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What is so at the moment of a scrape. `outbox` has for a platform how many messages are due and have not left,
    and since how many seconds the first of them is owed; `leases` are the names of those that are held.
    """

    loop_lag_s: float = 0.0
    store_away: bool = False
    outbox: Mapping[str, tuple[int, float]] = field(default_factory=dict[str, tuple[int, float]])
    leases: Collection[str] = ()


class Metrics:
    """core.ports.Meter for Prometheus, with a registry of its own; `platforms` are those that are served."""

    def __init__(self, platforms: Iterable[str] = ()) -> None:
        prometheus.disable_created_metrics()  # when a series began, which nobody asks for and is as many series again
        self._registry = CollectorRegistry()
        self._described: list[Described] = []
        self._define_work()
        self._define_state()
        for each in platforms:
            self._begin(each)

    def _define_work(self) -> None:
        platforms = frozenset(PLATFORMS)
        self._presses = self._counter("presses", "What people pressed and typed.", platform=platforms)
        self._answers = self._histogram(
            "answers_seconds", "From what somebody did to where its answer stands.", _ANSWER_S, platform=platforms
        )
        self._late = self._counter("answers_late", f"Answers that took longer than {LATE_S:g} s.", platform=platforms)
        self._check_ins = self._counter("check_ins", "Days that got their check-in.", platform=platforms)
        self._opened = self._counter(
            "direct_places_opened", "Direct chats that could be written to for the first time.", platform=platforms
        )
        self._deliveries = self._counter(
            "deliveries",
            "Messages that were owed and left our hands; `planned` is to be tried again.",
            platform=platforms,
            kind=_KINDS,
            outcome=_OUTCOMES,
        )
        self._sends = self._histogram(
            "send_seconds", "How long a platform took to take a message that was owed.", _SEND_S, platform=platforms
        )
        self._refusals = self._counter(
            "refusals", "Requests that a platform refused for good.", platform=platforms, reason=_REASONS
        )
        self._floods = self._counter(
            "floods",
            "Waits that a platform named for the whole bot (429); every worker hears of each.",
            platform=platforms,
        )
        self._connects = self._counter("gateway_connects", "Connections to Discord's gateway, made or resumed.")

    def _define_state(self) -> None:
        platforms = frozenset(PLATFORMS)
        self._rows = self._gauge("outbox_rows", "Messages that are due and have not left.", platform=platforms)
        self._age = self._gauge(
            "outbox_age_seconds", "Since when the oldest of them is due; 0 without any.", platform=platforms
        )
        self._lag = self._gauge("loop_lag_seconds", "How late the event loop came to what was due, at worst, lately.")
        self._away = self._gauge("store_away", "1 while the database takes nothing.")
        self._leases = self._gauge(
            "leases", "Leases that this worker holds; none where it has everything to itself.", lease=frozenset(LEASES)
        )
        build = self._gauge("build_info", "1; the version is the label.", version=frozenset((version("limber"),)))
        build.of(version("limber")).set(1)
        prometheus.ProcessCollector(namespace="limber", registry=self._registry)

    def _begin(self, platform: str) -> None:
        """Everything about a platform begins with 0: what appears with its first event shows no rise."""
        for counter in (self._presses, self._late, self._check_ins, self._opened, self._floods):
            counter.of(platform)
        for histogram in (self._answers, self._sends):
            histogram.of(platform)
        for reason in sorted(_REASONS):
            self._refusals.of(platform, reason)
        for kind in sorted(_KINDS):
            self._deliveries.of(platform, kind, _SENT)

    # --- core.ports.Meter

    def pressed(self, platform: str) -> None:
        """Somebody pressed or typed something."""
        self._presses.of(platform).inc()

    def answered(self, platform: str, took_s: float) -> None:
        """An answer stands."""
        self._answers.of(platform).observe(took_s)
        if took_s > LATE_S:
            self._late.of(platform).inc()

    def checked_in(self, platform: str) -> None:
        """A day has its check-in."""
        self._check_ins.of(platform).inc()

    def opened(self, platform: str) -> None:
        """A direct place can be written to."""
        self._opened.of(platform).inc()

    def delivered(self, platform: str, kind: str, outcome: str) -> None:
        """A message that was owed left our hands."""
        self._deliveries.of(platform, kind, outcome).inc()

    def sent(self, platform: str, took_s: float) -> None:
        """A platform took a message that was owed."""
        self._sends.of(platform).observe(took_s)

    def refused(self, platform: str, reason: str) -> None:
        """A platform refused a request for good."""
        self._refusals.of(platform, reason).inc()

    def told_to_wait(self, platform: str) -> None:
        """A platform named a wait."""
        self._floods.of(platform).inc()

    def connected(self, platform: str) -> None:
        """A connection to the gateway stands; only Discord has one."""
        self._connects.of().inc()

    # --- the page

    def text(self, readings: Readings) -> bytes:
        """Everything, as `CONTENT_TYPE` says."""
        self._lag.of().set(readings.loop_lag_s)
        self._away.of().set(readings.store_away)
        for platform, (rows, age_s) in readings.outbox.items():
            self._rows.of(platform).set(rows)
            self._age.of(platform).set(age_s)
        held = Tally(_kind_of(name) for name in readings.leases)
        for kind in (*LEASES, *((OTHER,) if held[OTHER] else ())):
            self._leases.of(kind).set(held[kind])
        return prometheus.generate_latest(self._registry)

    @property
    def described(self) -> tuple[Described, ...]:
        """Every metric of ours, in the order of the page; those of the process (`limber_process_`) are Prometheus'."""
        return tuple(self._described)

    # --- how they are made

    def _counter(self, name: str, says: str, **labels: Collection[str]) -> _Series[Counter]:
        self._describe(f"{name}_total", "counter", says, labels)
        return _Series(Counter(f"limber_{name}", says, tuple(labels), registry=self._registry), labels)

    def _gauge(self, name: str, says: str, **labels: Collection[str]) -> _Series[Gauge]:
        self._describe(name, "gauge", says, labels)
        return _Series(Gauge(f"limber_{name}", says, tuple(labels), registry=self._registry), labels)

    def _histogram(
        self, name: str, says: str, buckets: Iterable[float], **labels: Collection[str]
    ) -> _Series[Histogram]:
        self._describe(name, "histogram", says, labels)
        made = Histogram(f"limber_{name}", says, tuple(labels), registry=self._registry, buckets=tuple(buckets))
        return _Series(made, labels)

    def _describe(self, name: str, kind: str, says: str, labels: Iterable[str]) -> None:
        self._described.append(Described(name=f"limber_{name}", type=kind, labels=tuple(labels), says=says))


class _Series(Generic[_Kind]):
    """A metric, and its children by what their labels say: few, for every value is one of the known."""

    def __init__(self, metric: _Kind, labels: Mapping[str, Collection[str]]) -> None:
        self._metric = metric
        self._known = tuple(labels.values())
        self._children: dict[tuple[str, ...], _Kind] = {} if labels else {(): metric}

    def of(self, *values: str) -> _Kind:
        """The child with these labels."""
        return self._children.get(values) or self._made(values)

    def _made(self, values: tuple[str, ...]) -> _Kind:
        known = tuple(
            str(value) if value in allowed else OTHER for value, allowed in zip(values, self._known, strict=True)
        )
        return self._children.setdefault(known, self._metric.labels(*known))


def _kind_of(lease: str) -> str:
    """The kind of a lease: what else its name says is which worker's it is, or which shard's."""
    return next((kind for kind in LEASES if lease == kind or lease.startswith(f"{kind}.")), OTHER)
