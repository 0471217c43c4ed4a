"""People to plan for: screened, at one level in everything, unless told otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from core.rules.plan import Needs, Plan
from core.rules.profile import SCREENS, Profile
from core.rules.progression import Grade
from core.rules.routine import Routine
from core.rules.screening import Safety
from tests.shipped import content

TODAY = date(2026, 1, 10)
YESTERDAY = TODAY - timedelta(days=1)
STRENGTH = ("e4", "e6", "e7")


def glutes() -> Routine:
    return content().catalog.routine("glutes")


def grades(level: int, *, done: tuple[str, ...] = (), **own: Grade) -> Mapping[str, Grade]:
    """Everything at `level`, `done` yesterday."""
    alike = {
        each.id: Grade(level=level, last_day=YESTERDAY if each.id in done else None) for each in glutes().exercises
    }
    return alike | own


def person(
    *,
    level: int = 1,
    minutes: int = 10,
    sites: tuple[str, ...] = (),
    activities: tuple[str, ...] = ("desk",),
    equipment: tuple[str, ...] = ("ball",),
    opened: tuple[str, ...] = (),
    safety: Safety | None = None,
    done: tuple[str, ...] = (),
    screened: bool = True,
    **own: Grade,
) -> Needs:
    profile = Profile(
        agreed=True,
        answered=SCREENS if screened else frozenset(),
        sites=sites,
        activities=activities,
        equipment=equipment,
        opened=frozenset(opened),
    )
    return Needs(
        profile=profile,
        safety=safety or Safety(),
        grades=grades(level, done=done, **own),
        day=TODAY,
        minutes=minutes,
    )


def sets(plan: Plan) -> str:
    """The plan as it is written in a table: `e1 x2, e4.standing x1`."""
    return ", ".join(f"{each.form} x{each.dose.sets}" for each in plan.items)
