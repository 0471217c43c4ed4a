"""What the plan of a day is made of, read from what is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from core.flows.recovery import Standing
from core.ports import Transaction
from core.rules.days import LocalDay
from core.rules.people import USUAL_LENGTH, Enrollment
from core.rules.plan import Needs
from core.rules.progression import REACH_DAYS, grades
from core.rules.routine import Routine
from core.rules.screening import Safety, safety
from core.rules.streak import Status
from core.rules.triggers import Trigger, fired, resting_days, worsening

_GENTLE = (Trigger.WORSENING, Trigger.FLARE)  # days of a gentle plan (coaching.md §1.5, §4.3 rule 5)


async def needs_of(
    tx: Transaction,
    routine: Routine,
    enrollment: Enrollment,
    day: LocalDay,
    log: Mapping[LocalDay, Status],
    recovery: Standing,
) -> tuple[Needs, bool]:
    """Everything the plan of `day` depends on, and whether the soreness of the day asks for a gentle one."""
    person, history = enrollment.person, recovery.history
    held = safety(await tx.safety_log(person))
    sessions = await tx.sessions(person, since=day - timedelta(days=REACH_DAYS))
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
    needs = Needs(
        profile=recovery.profile,
        safety=held,
        grades=standing,
        day=day,
        minutes=enrollment.preferences.length or USUAL_LENGTH,
    )
    return needs, is_sore(recovery, day)


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
