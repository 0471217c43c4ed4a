"""What a benchmark is: variants of one piece of work, what is measured of each, and what of it must hold."""

from __future__ import annotations

import math
import statistics
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table

from tests.bench.ground import Ground

Numbers = Mapping[str, float]
Rounds = Sequence[Mapping[str, Numbers]]
"""Of each round, by the names of the variants, what was measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One number of a measurement: its key, the words above it, its digits after the point."""

    key: str
    head: str
    digits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Must:
    """What one number has to be: `most` or `least`, as it is or as its ratio to that of the variant named by `of`."""

    key: str
    most: float | None = None
    least: float | None = None
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a Must holds. `missed_by`: how many times too much, or too little; at most 1 where it is met."""

    words: str
    value: float
    missed_by: float

    @property
    def met(self) -> bool:
        """Whether it holds."""
        return self.missed_by <= 1

    def __str__(self) -> str:
        return f"{self.words}: {'met' if self.met else f'missed {self.missed_by:.1f} times'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One way to do the work. `against` names the variants of the same round that its first column is divided by."""

    name: str
    label: str
    against: tuple[str, ...] = ()
    musts: tuple[Must, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One piece of work. `prepare` lays out what all measurements read; `measure` does one."""

    title: str
    columns: Sequence[Column]
    variants: Sequence[Variant]
    prepare: Callable[[Ground], Awaitable[None]]
    measure: Callable[[str, Ground], Awaitable[Numbers]]
    postgres: bool = False  # whether it needs one

    def table(self, rounds: Rounds) -> Table:
        """The medians over the rounds, each ratio's median with its extremes, and what must hold."""
        table = Table(box=box.MARKDOWN)
        table.add_column("way")
        for column in self.columns:
            table.add_column(column.head, justify="right")
        table.add_column(f"{self.columns[0].head}, ratio (lowest and highest round)")
        table.add_column("must")
        for variant in self.variants:
            ratios = "; ".join(self._compared(rounds, variant, name) for name in variant.against)
            musts = "; ".join(map(str, self.verdicts(rounds, variant)))
            table.add_row(variant.label, *self._medians(rounds, variant), ratios, musts)
        return table

    def verdicts(self, rounds: Rounds, variant: Variant) -> Sequence[Verdict]:
        """How each of the variant's musts stands in the medians of the rounds."""
        return [self._verdict(rounds, variant, must) for must in variant.musts]

    def _verdict(self, rounds: Rounds, variant: Variant, must: Must) -> Verdict:
        head = next(each.head for each in self.columns if each.key == must.key)
        if must.of:
            value = statistics.median(_ratios(rounds, must.key, variant.name, must.of))
            head = f"{head}, against {self._label(must.of)},"
        else:
            value = statistics.median(each[variant.name][must.key] for each in rounds)
        if must.most is not None:
            return Verdict(words=f"{head} at most {must.most:,g}", value=value, missed_by=value / must.most)
        least = must.least or 0
        return Verdict(words=f"{head} at least {least:,g}", value=value, missed_by=least / value if value else math.inf)

    def _medians(self, rounds: Rounds, variant: Variant) -> list[str]:
        measured = [each[variant.name] for each in rounds]
        return [
            f"{statistics.median(each[column.key] for each in measured):,.{column.digits}f}"
            if column.key in measured[0]
            else ""
            for column in self.columns
        ]

    def _compared(self, rounds: Rounds, variant: Variant, other: str) -> str:
        ratios = _ratios(rounds, self.columns[0].key, variant.name, other)
        return f"{statistics.median(ratios):.2f} of {self._label(other)} ({min(ratios):.2f} to {max(ratios):.2f})"

    def _label(self, name: str) -> str:
        return next(each.label for each in self.variants if each.name == name)


def _ratios(rounds: Rounds, key: str, one: str, other: str) -> list[float]:
    return [each[one][key] / each[other][key] for each in rounds]
