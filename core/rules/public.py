"""What a group is shown, where nobody is screened, and what "I did it" below it means for a person (product.md, G3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from itertools import zip_longest

from core.rules.care import Mode
from core.rules.community import Community
from core.rules.days import LocalDay, closes_at, local_day
from core.rules.dose import LEVELS
from core.rules.forms import allowed_forms
from core.rules.plan import Needs, Planned
from core.rules.profile import SCREENS
from core.rules.routine import Exercise, Routine, Variant
from core.rules.streak import Status

_FIRST = LEVELS[0]
LOOKED_AFTER = frozenset({Status.DONE, Status.PARTLY, Status.REST})


class Unfit(StrEnum):
    """Why the stretch of the day is not for a person we know."""

    HALTED = "halted"  # something felt wrong
    THEIRS = "theirs"  # they do another programme
    GENTLE = "gentle"  # they wait for an appointment or tests
    RULED_OUT = "ruled-out"  # by what they told


_UNFIT_MODES = {Mode.THEIRS: Unfit.THEIRS, Mode.GENTLE: Unfit.GENTLE}


def stretch_of(routine: Routine, day: LocalDay) -> Planned | None:
    """The form of a local day in its dose at level 1; None where the routine has no public form.

    The public forms take turns, each day the next one: first one of each exercise, in the order of the routine, then
    a second one of those that have it.
    """
    of_each = [[(exercise, each) for each in _public(exercise)] for exercise in routine.exercises]
    forms = [each for round_ in zip_longest(*of_each) for each in round_ if each is not None]
    if not forms:
        return None
    exercise, form = forms[day.toordinal() % len(forms)]
    return Planned(exercise=exercise, variant=form, level=_FIRST, dose=form.dose(exercise.level(_FIRST)))


def takes_taps(community: Community, day: LocalDay, now: datetime) -> bool:
    """Whether something may be pressed under the post of this day: today's and those of the two days before."""
    zone = community.clock_zone
    return day <= local_day(now, zone) and now < closes_at(day, zone)


def unfit(routine: Routine, form_id: str, needs: Needs, *, halted: bool, mode: Mode) -> Unfit | None:
    """Why what a group is shown is not for this person; None when nothing they told speaks against it.

    A screen that was not answered yet rules nothing out here: the group it is shown to was not asked either.
    """
    if halted or needs.safety.lock is not None:
        return Unfit.HALTED
    if mode is not Mode.OURS:
        return _UNFIT_MODES[mode]
    screened = replace(needs.profile, agreed=True, answered=needs.profile.answered | SCREENS)
    allowed = allowed_forms(routine, replace(needs, profile=screened))
    return None if form_id in allowed else Unfit.RULED_OUT


def raised(noted: Status | None) -> Status | None:
    """The check-in that "I did it" makes of a day; None where it stays as it is.

    It is partly, and never less than was said. A rest stays: a tap among others is no change of mind.
    """
    return None if noted in LOOKED_AFTER else Status.PARTLY


def _public(exercise: Exercise) -> list[Variant]:
    return [each for each in exercise.variants if each.public and each.from_level == _FIRST]
