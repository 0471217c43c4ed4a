"""The signs that something needs to be looked at: one table, for whoever reviews it (coaching.md §2.1).

Which exercises a sign of the third list blocks is written in the routine, under the same id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.rules.screening import LOCKING, Tier
from core.rules.tailoring import Condition


class Asked(StrEnum):
    """Where a sign is asked about."""

    FIRST = "first"  # the list of emergencies
    SECOND = "second"  # the urgent list
    THIRD = "third"  # picked one by one, among the conditions of the routine
    SESSION = "session"  # by what is felt in an exercise
    NOTE = "note"  # never on a list: only what a person writes of their own accord tells of it


class Stops(StrEnum):
    """What a sign stops."""

    ALL = "all"  # a lock
    LISTED = "listed"  # what the routine lists under the id of the sign
    THAT = "that"  # the exercise it is felt in, at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One row of the table. `text` is the id of the line it stands in where the lists are read in short, and signs may
    share one; None for a sign that is on neither of the first two lists.

    `graver` is the tier it has in the case of which its list, or its advice, speaks.
    """

    id: str
    tier: Tier
    asked: Asked
    stops: Stops
    text: str | None = None
    graver: Tier | None = None

    @property
    def question(self) -> str:
        """The id of its plain question, as a screen asks it."""
        return f"screen-{self.id}"


def _first(flag_id: str, text: str) -> Flag:
    return Flag(id=flag_id, tier=Tier.EMERGENCY, asked=Asked.FIRST, stops=Stops.ALL, text=f"wrong-now-{text}")


def _second(flag_id: str, text: str, graver: Tier | None = None) -> Flag:
    line = f"wrong-today-{text}"
    return Flag(id=flag_id, tier=Tier.URGENT, asked=Asked.SECOND, stops=Stops.ALL, text=line, graver=graver)


def _soon(flag_id: str, asked: Asked, stops: Stops, graver: Tier | None = None) -> Flag:
    return Flag(id=flag_id, tier=Tier.SOON, asked=asked, stops=stops, graver=graver)


FLAGS = (
    _first("rf01", "numb"),
    _first("rf02", "toilet"),
    _first("rf03", "legs"),
    _first("rf04", "numb"),
    _first("rf05", "chest"),
    _first("rf06", "fall"),
    _first("rf07", "belly"),
    _first("rf08", "groin"),
    _first("rf09", "pregnant"),  # the maternity unit
    _second("rf10", "fever", graver=Tier.EMERGENCY),  # if they cannot stand on it, or feel very ill
    _second("rf11", "leg"),
    _second("rf12", "calf"),  # no massage anywhere
    _second("rf13", "groin"),  # no running
    _second("rf14", "constant"),
    _second("rf15", "history"),
    _second("rf16", "history"),
    _second("rf17", "history"),
    _second("rf18", "constant"),
    _soon("rf19", Asked.THIRD, Stops.LISTED),
    _soon("rf20", Asked.SESSION, Stops.THAT),  # if it recurs, or lasts more than 48 hours
    _soon("rf21", Asked.THIRD, Stops.LISTED, graver=Tier.URGENT),  # on blood thinners, or while it grows
    _soon("rf22", Asked.THIRD, Stops.LISTED),  # lists nothing: a specialist should be asked about it
    Flag(
        id="rf23", tier=Tier.EMERGENCY, asked=Asked.NOTE, stops=Stops.ALL
    ),  # its lock is CRISIS: not the words of pain
)
_LISTS: Mapping[Tier, Asked] = {Tier.EMERGENCY: Asked.FIRST, Tier.URGENT: Asked.SECOND}
LISTED = tuple(_LISTS)  # the tiers that have a list of their own, the most urgent first
_BRUISE, _BLEEDS = "rf21", "blood"


def listed(tier: Tier) -> tuple[Flag, ...]:
    """The signs on the list of one of the `LISTED` tiers, in order."""
    return tuple(each for each in FLAGS if each.asked is _LISTS[tier])


def lines(tier: Tier) -> tuple[str, ...]:
    """The ids of the lines in which that list is read in short, each once."""
    return tuple(dict.fromkeys(each.text for each in listed(tier) if each.text is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the ticks of the third list come to, taken together; which they were is not in it."""

    tier: Tier = Tier.NONE
    blocked: frozenset[str] = frozenset()
    kept_off: frozenset[str] = frozenset()
    eased: frozenset[str] = frozenset()

    @property
    def locks(self) -> bool:
        """Whether all of it stops everything."""
        return self.tier in LOCKING


def found(picked: Sequence[Condition]) -> Found:
    """The consequences of all that was ticked, united; a bruise on blood thinners is urgent (RF21)."""
    tiers = {each.tier for each in picked}
    tier = next((each for each in (Tier.SOON, Tier.ADAPT) if each in tiers), Tier.NONE)
    if {_BRUISE, _BLEEDS} <= {each.id for each in picked}:
        tier = Tier.URGENT
    return Found(
        tier=tier,
        blocked=frozenset[str]().union(*(each.blocked for each in picked)),
        kept_off=frozenset[str]().union(*(each.kept_off for each in picked)),
        eased=frozenset[str]().union(*(each.eased for each in picked)),
    )
