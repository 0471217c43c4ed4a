"""Reads the values of a TOML table with their types, and collects every fault instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

from core.pictures.pose import AtJoint, Fixed, Mixed, Spot
from core.pictures.vec import Vec

T = TypeVar("T")

_NOWHERE: Vec = (0.0, 0.0, 0.0)


class Fields:
    """One table. `where` names it in faults; what nobody asked for is reported by `close`."""

    def __init__(self, table: object, where: str, faults: list[str]) -> None:
        self.where = where
        self.faults = faults
        self._asked: set[str] = set()
        if not isinstance(table, dict):
            self.fault(f"should be a table, not {table!r}")
            table = {}
        self._table = cast("dict[str, object]", table)

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def fault(self, what: str) -> None:
        """Note that something is wrong here."""
        self.faults.append(f"{self.where}: {what}")

    def close(self) -> None:
        """Report every key that was not asked for."""
        for name in sorted(set(self._table) - self._asked):
            self.fault(f'"{name}" is not known; known here: {", ".join(sorted(self._asked))}')

    def raw(self, name: str) -> object:
        """The value as it stands, None when there is none."""
        self._asked.add(name)
        return self._table.get(name)

    def number(self, name: str, default: float | None = None) -> float:
        """A number; without a default there must be one."""
        value = self._value(name, default)
        return self._fitting(name, as_number(value), 1.0, "a number")

    def maybe_number(self, name: str) -> float | None:
        """A number or None."""
        return self.number(name) if name in self else self._none(name)

    def text(self, name: str, default: str | None = None) -> str:
        """A text; without a default there must be one."""
        value = self._value(name, default)
        return self._fitting(name, value if isinstance(value, str) else None, "", "a text")

    def maybe_text(self, name: str) -> str | None:
        """A text or None."""
        return self.text(name) if name in self else self._none(name)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self._value(name, default)
        return self._fitting(name, value if isinstance(value, bool) else None, False, "true or false")

    def choice(self, name: str, options: Sequence[T], default: T | None = None) -> T:
        """One of the options."""
        value = self._value(name, default)
        found = next((option for option in options if option == value), None)
        return self._fitting(name, found, options[0], "one of " + ", ".join(str(o) for o in options))

    def vec(self, name: str, default: Vec | None = None) -> Vec:
        """Three numbers; one number alone is the first of them."""
        value = self._value(name, list(default) if default else None)
        number = as_number(value)
        found = (number, 0.0, 0.0) if number is not None else as_vec(value)
        return self._fitting(name, found, _NOWHERE, "three numbers such as [0, 1, 0]")

    def pair(self, name: str, default: tuple[float, float] | None = None) -> tuple[float, float]:
        """Two numbers."""
        value = self._value(name, list(default) if default else None)
        numbers = as_numbers(value, 2)
        found = (numbers[0], numbers[1]) if numbers else None
        return self._fitting(name, found, (0.0, 0.0), "two numbers such as [0, 1]")

    def maybe_pair(self, name: str) -> tuple[float, float] | None:
        """Two numbers or None."""
        return self.pair(name) if name in self else self._none(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty without one."""
        value = self._value(name, [])
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        found = tuple(item for item in items if isinstance(item, str))
        return self._fitting(name, found if len(found) == len(items) else None, (), 'a list such as ["hold"]')

    def spot(self, name: str, default: Spot | None = None) -> Spot:
        """A point or direction, see `as_spot`."""
        if name not in self and default is not None:
            self._asked.add(name)
            return default
        found = as_spot(self._value(name, None))
        return self._fitting(name, found, Fixed(at=_NOWHERE), 'a point such as [0, 1, 0] or { at = "knee_l" }')

    def maybe_spot(self, name: str) -> Spot | None:
        """A point, direction or None."""
        return self.spot(name) if name in self else self._none(name)

    def spots(self, name: str) -> tuple[Spot, ...]:
        """A list of points."""
        value = self._value(name, None)
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        found = tuple(spot for spot in map(as_spot, items) if spot)
        return self._fitting(name, found if len(found) == len(items) else None, (), "a list of points")

    def table(self, name: str) -> Fields:
        """A table inside, empty without one."""
        return Fields(self._value(name, {}), f"{self.where} {name}".strip(), self.faults)

    def tables(self, name: str) -> list[Fields]:
        """The tables written as [[name]]."""
        value = self._value(name, [])
        items: Iterable[object] = cast("list[object]", value) if isinstance(value, list) else [value]
        return [Fields(item, f"{self.where} [[{name}]] {i}", self.faults) for i, item in enumerate(items, 1)]

    def names(self) -> list[str]:
        """Every key of this table, in its order."""
        return list(self._table)

    def plain(self, name: str) -> dict[str, object]:
        """A copy of a table inside, as it stands."""
        value = self.raw(name)
        if isinstance(value, dict):
            return dict(cast("dict[str, object]", value))
        self.fault(f'"{name}" should be a table')
        return {}

    def _none(self, name: str) -> None:
        self._asked.add(name)

    def _value(self, name: str, default: object) -> object:
        value = self.raw(name)
        return default if value is None else value

    def _fitting(self, name: str, found: T | None, instead: T, wanted: str) -> T:
        if found is None:
            given = f"{self._table[name]!r} is not" if name in self else "is missing: write"
            self.fault(f'"{name}" {given} {wanted}')
            return instead
        return found


def as_number(value: object) -> float | None:
    """The number, None when it is none."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def as_numbers(value: object, count: int) -> list[float] | None:
    """`count` numbers, None when it is something else."""
    items = cast("list[object]", value) if isinstance(value, list) else []
    numbers = [n for n in map(as_number, items) if n is not None]
    return numbers if len(numbers) == len(items) == count else None


def as_vec(value: object) -> Vec | None:
    """Three numbers, None when it is something else."""
    numbers = as_numbers(value, 3)
    return (numbers[0], numbers[1], numbers[2]) if numbers else None


def as_spot(value: object) -> Spot | None:
    """[x, y, z], { at, to, t, off, loc } or { mix = [a, b, t] }; None when it is something else."""
    if isinstance(value, list):
        at = as_vec(cast("list[object]", value))
        return Fixed(at=at) if at else None
    if not isinstance(value, dict):
        return None
    table = cast("dict[str, object]", value)
    return _mixed(table["mix"]) if set(table) == {"mix"} else _at_joint(table)


def _mixed(value: object) -> Spot | None:
    items = cast("list[object]", value) if isinstance(value, list) else []
    if len(items) != 3:
        return None
    a, b, t = as_spot(items[0]), as_spot(items[1]), as_number(items[2])
    return Mixed(a=a, b=b, t=t) if a and b and t is not None else None


def _at_joint(table: dict[str, object]) -> Spot | None:
    joint, to = table.get("at"), table.get("to")
    t = as_number(table.get("t", 0.5))
    off, loc = as_vec(table.get("off", [0, 0, 0])), as_vec(table.get("loc", [0, 0, 0]))
    known = set(table) <= {"at", "to", "t", "off", "loc"}
    if not known or not isinstance(joint, str) or t is None or off is None or loc is None:
        return None
    return AtJoint(joint=joint, to=to if isinstance(to, str) else None, t=t, off=off, loc=loc)
