"""What the plan of a day is made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import timedelta
from functools import cached_property

from core.flows.recovery import Standing
from core.rules.days import LocalDay
from core.rules.people import USUAL_LENGTH, Enrollment
from core.rules.plan import Needs
from core.rules.progression import REACH_DAYS, REPEATED_DAYS, Grade, grades
from core.rules.routine import Routine
from core.rules.screening import Safety
from core.rules.session import Session
from core.rules.streak import Status
from core.rules.triggers import Trigger, fired, resting_days, worsening

_GENTLE = (Trigger.WORSENING, Trigger.FLARE)  # days of a gentle plan (coaching.md §1.5, §4.3 rule 5)


class _Grades(Mapping[str, Grade]):
    """Worked out when the first of them is asked for: many a card about a day shows no exercise."""

    def __init__(self, made: Callable[[], Mapping[str, Grade]]) -> None:
        self._made = made

    @cached_property
    def _all(self) -> Mapping[str, Grade]:
        return self._made()

    def __getitem__(self, exercise: str) -> Grade:
        return self._all[exercise]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def needs_of(
    routine: Routine,
    enrollment: Enrollment,
    day: LocalDay,
    log: Mapping[LocalDay, Status],
    recovery: Standing,
    held: Safety,
    sessions: Collection[Session],
) -> Needs:
    """Everything the plan of `day` depends on; `held` is what the safety log adds up to, `sessions` are those since
    `REACH_DAYS` before.
    """
    history, since = recovery.history, day - timedelta(REACH_DAYS + REPEATED_DAYS)
    begun = [each.first_day for each in recovery.care.cycles[1:] if each.first_day <= day]

    def made() -> Mapping[str, Grade]:
        return grades(
            routine.exercises,
            [each for each in sessions if each.day <= day],
            log,
            first_day=enrollment.first_day or day,
            today=day,
            renewed=max(begun + ([held.renewed] if held.renewed else []), default=None),
            resting=resting_days(history.scores, history.first_day, history.intake, history.base, since=since),
            anew=begins_anew(routine, held, recovery, since),
        )

    return Needs(
        profile=recovery.profile,
        safety=held,
        grades=_Grades(made),
        day=day,
        minutes=enrollment.preferences.length or USUAL_LENGTH,
    )


def is_sore(recovery: Standing, day: LocalDay) -> bool:
    """Whether the soreness of `day` asks for a gentle plan; it is compared with where the present cycle began."""
    began = recovery.history
    found = fired(began.scores, day, first_day=began.first_day, intake=began.intake, base=began.base)
    return any(each in found for each in _GENTLE)


def begins_anew(
    routine: Routine, held: Safety, recovery: Standing, since: LocalDay
) -> Collection[tuple[str, LocalDay]]:
    """Each exercise with the days on which it goes back to level 1: when a clinician allowed it again; when the
    soreness had got worse, looked at from `since` on, and when a new cycle began, which ask for the dose of the first
    week (coaching.md §1.5).
    """
    began = recovery.history

    def is_worse(day: LocalDay) -> bool:
        return worsening(began.scores, day, first_day=began.first_day, intake=began.intake, base=began.base)

    scored = (each for each in began.scores if each >= since)
    days = [*filter(is_worse, scored), *(each.first_day for each in recovery.care.cycles[1:])]
    return {*held.allowed.items(), *((exercise.id, day) for exercise in routine.exercises for day in days)}
