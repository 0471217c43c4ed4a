"""Today's session: what weighs most, within the time there is (coaching.md §3.4, §3.5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from core.rules.budget import is_strength, within
from core.rules.forms import Fitting, holds_itself
from core.rules.plan import TINY_MINUTES, Needs, Plan, Planned, Reason, Why
from core.rules.routine import Kind, Routine
from core.rules.tailoring import Length

SHORT_MINUTES = 5

Verdicts: TypeAlias = Mapping[str, Planned | Reason]
"""Every exercise of the routine, by id and in order: in its form and whole dose, or why it is not for today."""


def build(routine: Routine, needs: Needs) -> Plan:
    """Today's plan. Raises InvalidValue when the routine has no session of `needs.minutes`.

    Until the safety screen is answered it is the starter. A slot of the length whose exercises are all impossible goes
    to the best other exercise, but one whose strength rests today stays empty: the A day is a lighter day.
    """
    fitting = Fitting(routine, needs)
    verdicts = _verdicts(routine, fitting)
    today = {name: each for name, each in verdicts.items() if isinstance(each, Planned)}
    resting = [name for name, each in verdicts.items() if each == Reason(why=Why.OTHER_DAY)]
    weights = {name: fitting.weight(each.exercise) for name, each in today.items()}
    if needs.profile.screened:
        length = routine.length(needs.minutes)
        chosen = [_of_length(length, today[name]) for name in _from_slots(length, today, weights, resting)]
    else:
        chosen = _starter(needs.minutes, tuple(today.values()))
    chosen.sort(key=lambda each: -weights[each.exercise.id])
    return _plan(verdicts, within(needs.minutes * 60, chosen, fitting), Why.NO_ROOM)


def tiny(routine: Routine, needs: Needs) -> Plan:
    """The two-minute version of today's plan."""
    return build(routine, replace(needs, minutes=TINY_MINUTES))


def gentle(routine: Routine, needs: Needs) -> Plan:
    """What a flare day offers: the routine's gentle forms that are allowed, at level 1 (coaching.md §4.3 rule 5)."""
    fitting = Fitting(routine, replace(needs, grades={}))
    verdicts = _verdicts(routine, fitting)
    found: dict[str, Planned] = {}
    for form_id in routine.gentle:
        exercise, form = routine.form(form_id)
        if exercise.id not in found and isinstance(verdicts[exercise.id], Planned) and form in fitting.forms(exercise):
            found[exercise.id] = replace(fitting.planned(exercise, form), reasons=(Reason(why=Why.GENTLE),))
    return _plan(verdicts, found.values(), Why.GENTLE)


def _verdicts(routine: Routine, fitting: Fitting) -> Verdicts:
    return {each.id: fitting.fitted(each) for each in routine.exercises}


def _plan(verdicts: Verdicts, chosen: Iterable[Planned], left_over: Why) -> Plan:
    """The plan in the routine's order; what was not chosen though it could be is `left_over`."""
    found = {each.exercise.id: each for each in chosen}
    items: list[Planned] = []
    left_out: dict[str, Reason] = {}
    for name, whole in verdicts.items():
        if name in found and isinstance(whole, Planned):
            items.append(_noting_less(found[name], whole))
        else:
            left_out[name] = whole if isinstance(whole, Reason) else Reason(why=left_over)
    possible = any(isinstance(each, Planned) or each.why is Why.OTHER_DAY for each in verdicts.values())
    return Plan(items=tuple(items), left_out=left_out, blocked=not possible)


def _noting_less(planned: Planned, whole: Planned) -> Planned:
    if planned.dose.sets == whole.dose.sets and planned.level == whole.level:
        return planned
    return replace(planned, reasons=(*planned.reasons, Reason(why=Why.FEWER_SETS)))


def _starter(minutes: int, forms: Sequence[Planned]) -> list[Planned]:
    """Two minutes hold one strength exercise, or else the first of all; five one of each sort; the longer ones all."""
    strength = [each for each in forms if is_strength(each.exercise)]
    others = [each for each in forms if not is_strength(each.exercise)]
    if minutes <= TINY_MINUTES:
        return strength[-1:] or others[:1]
    return [*others[:1], *strength[-1:]] if minutes <= SHORT_MINUTES else list(forms)


def _from_slots(
    length: Length, today: Mapping[str, Planned], weights: Mapping[str, int], resting: Collection[str]
) -> tuple[str, ...]:
    """One exercise for each slot, none twice. What fills an empty slot is of a sort that is missing, if any is."""
    taken: list[str] = []
    rests: list[bool] = []  # for each empty slot
    for slot in length.slots:
        if free := [name for name in slot if name in today and name not in taken]:
            taken.append(max(free, key=weights.__getitem__))
        else:
            rests.append(any(name in resting for name in slot))
    for resting_slot in sorted(rests):
        sorts = {is_strength(today[name].exercise) for name in taken}
        free = [name for name in today if name not in taken]
        missing = [name for name in free if is_strength(today[name].exercise) not in sorts]
        if fill := missing or ([] if resting_slot else free):
            taken.append(max(fill, key=weights.__getitem__))
    return tuple(name for name in today if name in taken)


def _of_length(length: Length, planned: Planned) -> Planned:
    """With no more sets than the length has, and with its hold in a stretch unless a cap forbids it."""
    dose, exercise = planned.dose, planned.exercise
    if length.sets is not None and length.sets < dose.sets:
        dose = replace(dose, sets=length.sets)
    if length.hold_s is not None and exercise.kind is Kind.STRETCH and not holds_itself(planned.variant):
        held = replace(dose, hold_s=length.hold_s)
        dose = dose if exercise.cap.broken_by(held) else held
    return planned if dose is planned.dose else replace(planned, dose=dose)
