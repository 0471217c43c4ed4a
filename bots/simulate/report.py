"""What a simulation found: figures, and the whole story behind each breach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bots.simulate.laws import Breach


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What came of one simulation, or of several. `counts` depend on the seed alone, `cpu_s` on the machine."""

    people: int
    days: int
    seeds: tuple[int, ...]
    counts: Mapping[str, int]
    breaches: tuple[Breach, ...]
    stories: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict[tuple[int, int], tuple[str, ...]])
    cpu_s: float = 0.0

    @property
    def person_days(self) -> int:
        """Days of all people, before their Start and after their end too."""
        return self.people * self.days * len(self.seeds)

    @property
    def speed(self) -> float:
        """Person-days a second and core."""
        return self.person_days / self.cpu_s if self.cpu_s else 0.0

    def plain(self) -> dict[str, Any]:
        """As plain values, for machines."""
        return {
            "people": self.people,
            "days": self.days,
            "seeds": list(self.seeds),
            "person_days": self.person_days,
            "person_days_a_second_and_core": round(self.speed),
            "cpu_s": round(self.cpu_s, 1),
            "counts": dict(sorted(self.counts.items())),
            "breaches": [
                {
                    "seed": each.seed,
                    "person": each.person,
                    "at": each.at.isoformat(),
                    "law": each.law,
                    "detail": each.detail,
                    "story": list(self.stories.get((each.seed, each.person), ())),
                }
                for each in self.breaches
            ],
        }

    def lines(self) -> Iterator[str]:
        """For people: each breach with its story, then the figures."""
        told: set[tuple[int, int]] = set()
        for each in self.breaches:
            who = f"seed {each.seed}, person {each.person}, {each.at:%Y-%m-%d %H:%M}Z"
            yield f"BREACH ({who}): {each.law}: {each.detail}"
        for each in self.breaches:
            if (each.seed, each.person) not in told:
                told.add((each.seed, each.person))
                yield f"Seed {each.seed}."
                yield from self.stories.get((each.seed, each.person), ())
        width = max(map(len, self.counts), default=0)
        for name, number in sorted(self.counts.items()):
            yield f"{name:<{width}}  {number:>9,}"
        seeds = f"{len(self.seeds)} seeds, " if len(self.seeds) > 1 else ""
        yield f"{seeds}{self.people} people, {self.days} days: {self.person_days:,} person-days,"
        yield f"{self.speed:,.0f} a second and core. Breaches: {len(self.breaches)}."


def together(found: list[Found]) -> Found:
    """Several simulations of as many people and days as one, in the order of their seeds."""
    found = sorted(found, key=lambda each: each.seeds)
    counts: dict[str, int] = {}
    stories: dict[tuple[int, int], tuple[str, ...]] = {}
    for each in found:
        stories |= each.stories
        for name, number in each.counts.items():
            counts[name] = counts.get(name, 0) + number
    return Found(
        people=found[0].people,
        days=found[0].days,
        seeds=tuple(seed for each in found for seed in each.seeds),
        counts=counts,
        breaches=tuple(breach for each in found for breach in each.breaches),
        stories=stories,
        cpu_s=sum(each.cpu_s for each in found),
    )
