"""What a benchmark is: variants of one piece of work, what is measured of each, and the table that shows it."""

from __future__ import annotations

import statistics
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table

from tests.bench.ground import Ground

Numbers = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One number of a measurement: its key, the words above it, its digits after the point."""

    key: str
    head: str
    digits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One way to do the work. `against` names the variants of the same round that its first column is divided by."""

    name: str
    label: str
    against: tuple[str, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One piece of work. `prepare` lays out what all measurements read; `measure` does one."""

    title: str
    columns: Sequence[Column]
    variants: Sequence[Variant]
    prepare: Callable[[Ground], Awaitable[None]]
    measure: Callable[[str, Ground], Awaitable[Numbers]]

    def table(self, rounds: Sequence[Mapping[str, Numbers]]) -> Table:
        """The medians over the rounds, and each ratio's median with its extremes."""
        table = Table(box=box.MARKDOWN)
        table.add_column("way")
        for column in self.columns:
            table.add_column(column.head, justify="right")
        table.add_column(f"{self.columns[0].head}, ratio (lowest and highest round)")
        table.add_column("target")
        for variant in self.variants:
            ratios = "; ".join(self._ratio(rounds, variant, name) for name in variant.against)
            table.add_row(variant.label, *self._medians(rounds, variant), ratios, variant.target)
        return table

    def _medians(self, rounds: Sequence[Mapping[str, Numbers]], variant: Variant) -> list[str]:
        measured = [each[variant.name] for each in rounds]
        return [
            f"{statistics.median(each[column.key] for each in measured):,.{column.digits}f}"
            if column.key in measured[0]
            else ""
            for column in self.columns
        ]

    def _ratio(self, rounds: Sequence[Mapping[str, Numbers]], variant: Variant, other: str) -> str:
        key = self.columns[0].key
        ratios = [each[variant.name][key] / each[other][key] for each in rounds]
        label = next(each.label for each in self.variants if each.name == other)
        return f"{statistics.median(ratios):.2f} of {label} ({min(ratios):.2f} to {max(ratios):.2f})"
