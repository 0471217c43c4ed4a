"""Which exercises make a session (coaching.md §3.5)."""

from __future__ import annotations

from core.rules.routine import Exercise, Kind, Routine, Variant

Plan = tuple[tuple[Exercise, Variant], ...]

TINY_MINUTES = 2
SHORT_MINUTES = 5


def starter(routine: Routine, minutes: int) -> Plan:
    """What everyone gets until the safety screen is answered, in the routine's order, as far as `minutes` allow.

    Two minutes hold one strength exercise, or else the first of all; five hold one of each sort, release or stretch
    and strength. The longer sessions hold every form of the starter, which none of them exceeds.
    """
    plan = tuple(
        (exercise, exercise.variant(variant_id))
        for exercise in routine.exercises
        for variant_id in routine.starter
        if variant_id.partition(".")[0] == exercise.id
    )
    if minutes > SHORT_MINUTES:
        return plan
    strength = tuple(each for each in plan if each[0].kind is Kind.STRENGTH)
    others = tuple(each for each in plan if each[0].kind is not Kind.STRENGTH)
    return strength[-1:] or plan[:1] if minutes <= TINY_MINUTES else (*others[:1], *strength[-1:])
