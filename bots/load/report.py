"""The figures of an evening, and whether they are good enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

SHARE = 0.97  # of the limit, at least
GROWTH_MS = 50.0  # by which the 99th percentile of an answer may grow beside a broadcast
GROWTH_BYTES = 24 * 2**20  # by which the memory may grow from the first third of the broadcast to its end
_MB = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What one platform saw. Waits are those of people who acted, from the act to the whole answer."""

    limit: int
    rate: float
    refused: int
    answers: int
    unanswered: int
    p50_ms: float
    p99_ms: float
    alone_p50_ms: float
    alone_p99_ms: float

    @classmethod
    def measured(cls, limit: int, *, alone: Mapping[str, Any], beside: Mapping[str, Any]) -> Lane:
        """From what the platform counted without a broadcast and with one."""
        return cls(
            limit=limit,
            rate=beside["taken"] / beside["seconds"],
            refused=alone["refused"] + beside["refused"],
            answers=len(beside["waits_ms"]),
            unanswered=max(0, beside["acted"] - len(beside["waits_ms"])),
            p50_ms=_percentile(beside["waits_ms"], 0.5),
            p99_ms=_percentile(beside["waits_ms"], 0.99),
            alone_p50_ms=_percentile(alone["waits_ms"], 0.5),
            alone_p99_ms=_percentile(alone["waits_ms"], 0.99),
        )

    @property
    def share(self) -> float:
        """How much of the limit was used."""
        return self.rate / self.limit

    @property
    def growth_ms(self) -> float:
        """How much longer the slowest hundredth waits beside a broadcast."""
        return self.p99_ms - self.alone_p99_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What the bot held, and had used since it was started."""

    at: datetime
    rss_bytes: int
    cpu_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The whole evening. `usage` is in the order of time, `warnings` what the bot wrote into its log."""

    lanes: Mapping[str, Lane]
    usage: Sequence[Usage]
    warnings: Sequence[str]

    @property
    def memory(self) -> tuple[int, int, int]:
        """Bytes at the start, after a third and at the end."""
        held = [each.rss_bytes for each in self.usage]
        return held[0], held[len(held) // 3], held[-1]

    @property
    def cpu(self) -> float:
        """Of one core, on average."""
        first, last = self.usage[0], self.usage[-1]
        return (last.cpu_s - first.cpu_s) / max(1e-9, (last.at - first.at).total_seconds())

    def faults(self) -> list[str]:
        """What is not good enough; empty where all is."""
        found: list[str] = []
        for name, lane in self.lanes.items():
            if lane.share < SHARE:
                found.append(f"{name}: {lane.share:.1%} of the limit, below {SHARE:.0%}")
            if lane.refused:
                found.append(f"{name}: {lane.refused} times 429")
            if lane.growth_ms > GROWTH_MS:
                found.append(f"{name}: answers take {lane.growth_ms:.0f} ms longer, above {GROWTH_MS:.0f}")
            if lane.unanswered > lane.answers // 100 + 3:
                found.append(f"{name}: {lane.unanswered} acts without an answer")
        if (grown := self.memory[2] - self.memory[1]) > GROWTH_BYTES:
            found.append(f"memory: {grown / _MB:.0f} MB more at the end, above {GROWTH_BYTES // _MB}")
        return found

    def plain(self) -> dict[str, object]:
        """Everything, for JSON."""
        lanes = {
            name: {**asdict(lane), "share": lane.share, "growth_ms": lane.growth_ms}
            for name, lane in self.lanes.items()
        }
        return {"platforms": lanes, "rss_bytes": self.memory, "cpu": self.cpu, "faults": self.faults()}

    def rows(self) -> list[tuple[str, ...]]:
        """The table, its head first."""
        head = ("", *self.lanes)
        lanes = self.lanes.values()
        return [
            head,
            ("messages a second", *(f"{each.rate:.2f} of {each.limit}" for each in lanes)),
            ("of the limit", *(f"{each.share:.1%}" for each in lanes)),
            ("429", *(str(each.refused) for each in lanes)),
            ("answers", *(str(each.answers) for each in lanes)),
            ("p50 alone, beside", *(f"{each.alone_p50_ms:.0f}, {each.p50_ms:.0f} ms" for each in lanes)),
            ("p99 alone, beside", *(f"{each.alone_p99_ms:.0f}, {each.p99_ms:.0f} ms" for each in lanes)),
            ("p99 grows by", *(f"{each.growth_ms:.0f} ms" for each in lanes)),
            ("memory", " → ".join(f"{each / _MB:.0f}" for each in self.memory) + " MB"),
            ("processor", f"{self.cpu:.0%} of a core"),
        ]


def _percentile(waits_ms: Sequence[float], share: float) -> float:
    return sorted(waits_ms)[min(len(waits_ms) - 1, int(len(waits_ms) * share))] if waits_ms else 0.0
