"""How much fits the time of a session: sets go before exercises (coaching.md §3.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.rules.dose import LEVELS
from core.rules.forms import Fitting
from core.rules.plan import Planned
from core.rules.routine import Exercise, Kind

SETUP_S = 10  # to get into place for an exercise: with it the sums of coaching.md §3.5 come out


def cost_s(planned: Planned) -> int:
    """Seconds that an exercise takes of a session, with getting into place."""
    return planned.dose.session_s + SETUP_S


def _least_s(planned: Planned) -> int:
    return _set_s(planned) + SETUP_S


def _set_s(planned: Planned) -> int:
    return planned.dose.session_s // planned.dose.sets


def is_strength(exercise: Exercise) -> bool:
    """Which of the two sorts it is: a session keeps one of each, strength, and release or stretch."""
    return exercise.kind is Kind.STRENGTH


def within(budget_s: int, chosen: Sequence[Planned], fitting: Fitting) -> list[Planned]:
    """As much of `chosen`, the heaviest first, as the time holds, and one of each sort that is there.

    Where not even one set of each sort fits, the doses are those of the highest lower level that does. A hold is never
    lengthened to fill time.
    """
    kept: list[Planned] = []
    for most in reversed(LEVELS):
        kept = _affordable(budget_s, [_at_most(most, each, fitting) for each in chosen])
        if _sorts(kept) == _sorts(chosen):
            break
    return _trimmed(budget_s, kept)


def _affordable(budget_s: int, chosen: Sequence[Planned]) -> list[Planned]:
    """The heaviest whose single sets fit, always leaving room for the cheapest of a sort that is still missing."""
    kept: list[Planned] = []
    left_s = budget_s
    for each in chosen:
        sorts = _sorts((*kept, each))
        missing = [_least_s(other) for other in chosen if is_strength(other.exercise) not in sorts]
        if _least_s(each) + min(missing, default=0) <= left_s:
            kept.append(each)
            left_s -= _least_s(each)
    return kept


def _trimmed(budget_s: int, kept: Sequence[Planned]) -> list[Planned]:
    """The same exercises with fewer sets, the lightest and latest giving theirs first, until they fit."""
    trimmed: list[Planned] = []
    over_s = sum(map(cost_s, kept)) - budget_s
    for each in reversed(kept):
        too_many = max(0, -(-over_s // _set_s(each)))
        sets = max(1, each.dose.sets - too_many)
        over_s -= (each.dose.sets - sets) * _set_s(each)
        trimmed.append(_with_sets(each, sets))
    return trimmed


def _at_most(most: int, planned: Planned, fitting: Fitting) -> Planned:
    lowest = planned.variant.from_level if planned.variant else LEVELS[0]
    level = max(most, lowest)
    if planned.level <= level:
        return planned
    dose = fitting.dose(planned.exercise, planned.variant, level)
    return replace(planned, level=level, dose=replace(dose, sets=min(dose.sets, planned.dose.sets)))


def _with_sets(planned: Planned, sets: int) -> Planned:
    if planned.dose.sets == sets:
        return planned
    return replace(planned, dose=replace(planned.dose, sets=sets))


def _sorts(chosen: Iterable[Planned]) -> set[bool]:
    return {is_strength(each.exercise) for each in chosen}
