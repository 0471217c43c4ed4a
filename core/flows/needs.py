"""What the plan of a day is made of, read from what is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

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
    tx: Transaction, routine: Routine, enrollment: Enrollment, day: LocalDay, log: Mapping[LocalDay, Status]
) -> tuple[Needs, bool]:
    """Everything the plan of `day` depends on, and whether the soreness of the day asks for a gentle one."""
    person, first_day = enrollment.person, enrollment.first_day or day
    profile = await tx.profile(person)
    held = safety(await tx.safety_log(person))
    sessions = await tx.sessions(person, since=day - timedelta(days=REACH_DAYS))
    agreed = enrollment.preferences.soreness
    scores: Mapping[LocalDay, int] = await tx.soreness(person) if agreed else {}
    standing = grades(
        routine.exercises,
        [each for each in sessions if each.day <= day],
        log,
        first_day=first_day,
        today=day,
        renewed=held.renewed,
        resting=resting_days(scores, first_day, profile.intake),
        anew=begins_anew(routine, held, scores, first_day=first_day, intake=profile.intake),
    )
    found = fired(scores, day, first_day=first_day, intake=profile.intake)
    needs = Needs(
        profile=profile,
        safety=held,
        grades=standing,
        day=day,
        minutes=enrollment.preferences.length or USUAL_LENGTH,
    )
    return needs, any(each in found for each in _GENTLE)


def begins_anew(
    routine: Routine, held: Safety, scores: Mapping[LocalDay, int], *, first_day: LocalDay, intake: int | None
) -> Collection[tuple[str, LocalDay]]:
    """Each exercise with the days on which it goes back to level 1: when a clinician allowed it again, and when the
    soreness had got worse, which asks for the dose of the first week (coaching.md §1.5).
    """
    worse = [day for day in scores if worsening(scores, day, first_day=first_day, intake=intake)]
    return {*held.allowed.items(), *((exercise.id, day) for exercise in routine.exercises for day in worse)}
