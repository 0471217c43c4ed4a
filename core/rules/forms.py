"""Which forms of an exercise fit a person, and in which dose (coaching.md §2.2, §3.1, §3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.rules.dose import LEVELS, Dose
from core.rules.plan import Needs, Planned, Reason, Why
from core.rules.progression import Grade
from core.rules.routine import HIGHEST_WEIGHT, Exercise, Routine, Variant, VariantKind, starter_fault

Form = Variant | None  # None is the standard one
_BEGINNING = Grade()
_OTHER_THAN_STANDARD = (VariantKind.NO_TOOL, VariantKind.EASIER, VariantKind.HARDER)


class Fitting:
    """A routine held against one person's needs. Sites and activities that the routine has no more are left out."""

    def __init__(self, routine: Routine, needs: Needs) -> None:
        told = needs.profile
        self._routine = routine
        self._needs = needs
        self._owned = frozenset(told.equipment)
        self._sites = tuple(each for each in routine.sites if each.id in told.sites)
        self._chosen = tuple(each for each in routine.activities if each in told.activities)

    def fitted(self, exercise: Exercise) -> Planned | Reason:
        """The exercise in its form and whole dose, or why it is not for today."""
        refusal = self._off(exercise) or self._closed(exercise) or self._unasked(exercise)
        if refusal:
            return refusal
        forms = self.forms(exercise)
        if not forms or (forms[0] is not None and forms[0].kind is VariantKind.HARDER):
            return Reason(why=Why.NO_FORM)
        return Reason(why=Why.OTHER_DAY) if self._rests(exercise) else self.planned(exercise, forms[0])

    def forms(self, exercise: Exercise) -> tuple[Form, ...]:
        """Every form that is allowed, the one to plan first and the harder ones last; empty when none is.

        What eases the exercise leaves nothing but its own forms: the safety screen's before those of a site, and of
        these the ones that satisfy most of what eases it. Of several that the safety screen names only the first is
        left: each comes from another answer, and the gentlest is the one that suits them all.
        """
        if self._off(exercise) or self._closed(exercise):
            return ()
        easings = tuple(self._easings(exercise))
        eased = [forms for _, forms in easings]
        if not self._needs.profile.screened:
            if not self._begins(exercise):
                return ()
            return self._starter_forms(exercise, eased[0] if eased else None)
        if eased:
            usable = [each for each in eased[0] if self._usable(exercise, each)]
            satisfied = [sum(each in forms for forms in eased) for each in usable]
            best = tuple(each for each, n in zip(usable, satisfied, strict=True) if n == max(satisfied))
            return best[:1] if easings[0][0].why is Why.EASED_SAFETY else best
        sorted_forms = (each for kind in _OTHER_THAN_STANDARD for each in exercise.variants if each.kind is kind)
        return tuple(each for each in (None, *sorted_forms) if self._usable(exercise, each))

    def weight(self, exercise: Exercise) -> int:
        """How much the exercise serves this person, 0 to 3 (coaching.md §3.4); zero always wins.

        Whoever chose no activity is served by what serves any; a routine without activities weighs all alike.
        """
        if self._off(exercise):
            return 0
        return min(self._served(exercise) + sum(exercise.id in each.more for each in self._sites), HIGHEST_WEIGHT)

    def planned(self, exercise: Exercise, form: Form) -> Planned:
        """The exercise in this form, in its whole dose at the person's level, and why it is so."""
        level = self._level(exercise, form)
        reasons = tuple(self._reasons(exercise, form))
        return Planned(
            exercise=exercise, variant=form, level=level, dose=self.dose(exercise, form, level), reasons=reasons
        )

    def dose(self, exercise: Exercise, form: Form, number: int) -> Dose:
        """The dose of a form at level `number`, one set more than before at most.

        At the person's own level it has the hold they have grown to.
        """
        level = exercise.level(number)
        grade = self._grade(exercise)
        dose = form.dose(level) if form else level.dose
        if grade.sets is not None and dose.sets > grade.sets + 1:
            dose = replace(dose, sets=grade.sets + 1)
        if grade.hold_s is None or not exercise.step_s or grade.level != number or holds_itself(form):
            return dose
        grown = replace(dose, hold_s=grade.hold_s)
        return dose if exercise.cap.broken_by(grown) else grown

    def _off(self, exercise: Exercise) -> Reason | None:
        safety = self._needs.safety
        if safety.lock or exercise.id in safety.off:
            return Reason(why=Why.OFF_SAFETY)
        site = next((each for each in self._sites if exercise.id in each.off), None)
        return Reason(why=Why.OFF_SITE, about=site.id) if site else None

    def _closed(self, exercise: Exercise) -> Reason | None:
        if (gate := exercise.gate) is None:
            return None
        after = self._needs.grades.get(gate.after, _BEGINNING)
        reached = after.level >= gate.level and not after.eased
        return None if reached and exercise.id in self._needs.profile.opened else Reason(why=Why.GATE)

    def _unasked(self, exercise: Exercise) -> Reason | None:
        if not self._needs.profile.screened:
            return None if self._begins(exercise) else Reason(why=Why.STARTER)
        if exercise.optional and exercise.id not in self._needs.profile.opened:
            return Reason(why=Why.OPTIONAL)
        return None if self.weight(exercise) else Reason(why=Why.OPTIONAL)

    def _rests(self, exercise: Exercise) -> bool:
        grade = self._grade(exercise)
        since = (self._needs.day - grade.last_day).days if grade.last_day else 0
        return 0 < since < exercise.level(grade.level).every_days

    def _level(self, exercise: Exercise, form: Form) -> int:
        """The level of a form; after easier ones alone any other begins at the first."""
        grade = self._grade(exercise)
        easier = form is not None and form.kind is VariantKind.EASIER
        return LEVELS[0] if grade.eased and not easier else grade.level

    def _grade(self, exercise: Exercise) -> Grade:
        return self._needs.grades.get(exercise.id, _BEGINNING) if self._needs.profile.screened else _BEGINNING

    def _served(self, exercise: Exercise) -> int:
        served_by = self._chosen or self._routine.activities
        return max((exercise.weights.get(each, 0) for each in served_by), default=1)

    def _easings(self, exercise: Exercise) -> Iterator[tuple[Reason, tuple[Variant, ...]]]:
        """What eases the exercise, the safety screen first, each with its forms, the best first."""
        safe = tuple(each for each in exercise.variants if each.id in self._needs.safety.eased)
        if safe:
            yield Reason(why=Why.EASED_SAFETY), safe
        for site in self._sites:
            own = tuple(exercise.variant(each) for each in site.eased if each.partition(".")[0] == exercise.id)
            if own:
                yield Reason(why=Why.EASED_SITE, about=site.id), own

    def _begins(self, exercise: Exercise) -> bool:
        """Whether it is one of those that everyone gets before the safety screen is answered."""
        return any(each.partition(".")[0] == exercise.id for each in self._routine.starter)

    def _starter_forms(self, exercise: Exercise, eased: Iterable[Variant] | None) -> tuple[Form, ...]:
        begun = [each for each in exercise.variants if each.id in self._routine.starter]
        if eased is None:
            return tuple(begun)
        easy = [each for each in eased if starter_fault(exercise, each.id) is None]
        return tuple(sorted(easy, key=lambda each: each not in begun))

    def _usable(self, exercise: Exercise, form: Form) -> bool:
        if form is None:
            return self._owned.issuperset(exercise.equipment)
        return self._owned.issuperset(form.equipment) and form.from_level <= self._level(exercise, form)

    def _reasons(self, exercise: Exercise, form: Form) -> Iterator[Reason]:
        if not self._needs.profile.screened:
            yield Reason(why=Why.STARTER)
        elif self._chosen:
            heaviest = max(self._chosen, key=lambda each: exercise.weights.get(each, 0))
            yield Reason(why=Why.ACTIVITY, about=heaviest)
        yield from (Reason(why=Why.MORE, about=each.id) for each in self._sites if exercise.id in each.more)
        easings = tuple(self._easings(exercise))
        yield from (reason for reason, forms in easings if form in forms)
        yield from (Reason(why=Why.CARE, about=each.id) for each in self._sites if exercise.id in each.care)
        if form and not easings and not self._owned.issuperset(exercise.equipment):
            yield Reason(why=Why.NO_TOOL)


def holds_itself(form: Form) -> bool:
    """Whether a form sets its own hold, which neither practice nor a short session changes."""
    return form is not None and "hold_s" in form.changes


def allowed_forms(routine: Routine, needs: Needs) -> frozenset[str]:
    """The ids of all forms that may be shown to this person at all, in a card or a tip or by an old button.

    What they own does not count here, nor whether an optional exercise was turned on: one may read of both.
    """
    everything = replace(needs, profile=replace(needs.profile, equipment=routine.equipment))
    return frozenset(
        form.id if form else exercise.id
        for fitting in (Fitting(routine, needs), Fitting(routine, everything))
        for exercise in routine.exercises
        for form in fitting.forms(exercise)
    )
