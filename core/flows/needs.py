"""What the plan of a day is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from core.flows.recovery import Standing
from core.rules.days import LocalDay
from core.rules.people import USUAL_LENGTH, Enrollment
from core.rules.plan import Needs
from core.rules.progression import grades
from core.rules.routine import Routine
from core.rules.screening import Safety
from core.rules.session import Session
from core.rules.streak import Status
from core.rules.triggers import Trigger, fired, resting_days, worsening

_GENTLE = (Trigger.WORSENING, Trigger.FLARE)  # days of a gentle plan (coaching.md §1.5, §4.3 rule 5)


def needs_of(
    routine: Routine,
    enrollment: Enrollment,
    day: LocalDay,
    log: Mapping[LocalDay, Status],
    recovery: Standing,
    held: Safety,
    sessions: Iterable[Session],
) -> Needs:
    """Everything the plan of `day` depends on; `held` is what the safety log adds up to, `sessions` are those since
    `REACH_DAYS` before.
    """
    history = recovery.history
    standing = grades(
        routine.exercises,
        [each for each in sessions if each.day <= day],
        log,
        first_day=enrollment.first_day or day,
        today=day,
        renewed=held.renewed,
        resting=resting_days(history.scores, history.first_day, history.intake, history.base),
        anew=begins_anew(routine, held, recovery),
    )
    return Needs(
        profile=recovery.profile,
        safety=held,
        grades=standing,
        day=day,
        minutes=enrollment.preferences.length or USUAL_LENGTH,
    )


def is_sore(recovery: Standing, day: LocalDay) -> bool:
    """Whether the soreness of `day` asks for a gentle plan; it is compared with where the present cycle began."""
    began = recovery.history
    found = fired(began.scores, day, first_day=began.first_day, intake=began.intake, base=began.base)
    return any(each in found for each in _GENTLE)


def begins_anew(routine: Routine, held: Safety, recovery: Standing) -> Collection[tuple[str, LocalDay]]:
    """Each exercise with the days on which it goes back to level 1: when a clinician allowed it again; when the
    soreness had got worse, and when a new cycle began, which ask for the dose of the first week (coaching.md §1.5).
    """
    began = recovery.history

    def is_worse(day: LocalDay) -> bool:
        return worsening(began.scores, day, first_day=began.first_day, intake=began.intake, base=began.base)

    days = [*filter(is_worse, began.scores), *(each.first_day for each in recovery.care.cycles[1:])]
    return {*held.allowed.items(), *((exercise.id, day) for exercise in routine.exercises for day in days)}
