"""What may take an exercise's place in a session (product.md C8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from core.rules.builder import gentle
from core.rules.forms import Fitting
from core.rules.plan import Needs, Planned, Reason, Why
from core.rules.routine import Routine, VariantKind

MOST_ALTERNATIVES = 4


def alternatives(routine: Routine, needs: Needs, planned: Planned, taken: Collection[str]) -> tuple[Planned, ...]:
    """What this person may do instead, at most four, each in its own whole dose; `taken` are the session's exercises.

    Other forms of the exercise and what its `instead` names, in that order; where there are others, half of the places
    are theirs. In place of an exercise of a flare day come only those of a flare day.
    """
    if Reason(why=Why.GENTLE) in planned.reasons:
        return tuple(each for each in gentle(routine, needs).items if each.exercise.id not in taken)
    fitting = Fitting(routine, needs)
    own = tuple(_own(fitting, planned))
    others = tuple(_others(routine, fitting, planned, taken))
    at_least = max(MOST_ALTERNATIVES // 2, MOST_ALTERNATIVES - len(others))
    return (*own[:at_least], *others, *own[at_least:])[:MOST_ALTERNATIVES]


def easier(routine: Routine, needs: Needs, planned: Planned) -> Planned | None:
    """The first easier form of the same exercise that is allowed and another one; None when there is none."""
    fitting = Fitting(routine, needs)
    for form in fitting.forms(planned.exercise):
        if form is not None and form.kind is VariantKind.EASIER and form != planned.variant:
            return fitting.planned(planned.exercise, form)
    return None


def _own(fitting: Fitting, planned: Planned) -> Iterator[Planned]:
    """The other forms of the exercise: those that `instead` names, the best first, then the rest."""
    exercise = planned.exercise
    forms = {form.id if form else exercise.id: form for form in fitting.forms(exercise)}
    named = [each for each in exercise.instead if each in forms]
    for form_id in dict.fromkeys([*named, *forms]):
        if form_id != planned.form:
            yield fitting.planned(exercise, forms[form_id])


def _others(routine: Routine, fitting: Fitting, planned: Planned, taken: Collection[str]) -> Iterator[Planned]:
    """One form of each other exercise that may be done today; for an exercise's own id the form that fits."""
    seen = {planned.exercise.id, *taken}
    for form_id in planned.exercise.instead:
        exercise, form = routine.form(form_id)
        fitted = fitting.fitted(exercise)
        if exercise.id in seen or isinstance(fitted, Reason):
            continue
        if form is None:
            yield fitted
        elif form in fitting.forms(exercise):
            yield fitting.planned(exercise, form)
        else:
            continue
        seen.add(exercise.id)
