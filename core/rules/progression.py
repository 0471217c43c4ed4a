"""How much of an exercise a person is ready for, from their own sessions (coaching.md §3.1).

Nothing is stored but the sessions and the day log: every question replays them, so a late answer is worth what a
timely one is. Where the rules leave something open, the more careful reading holds:

- Only what was answered in full adds to the count: during 0 to 3, and since then as before or a little more.
- A good session counts for eight weeks, and only towards the level it was done at.
- An exercise that was stopped because it hurt comes down, whatever became of the day.
- The two-minute session is less than the level's dose: it keeps an exercise going, can bring it down, and never up.
- A flare empties the count, and with it the seconds that the hold had grown.
- A session with fewer than half of the level's sets, as a short one has, never brings an exercise up; and sets grow by
  one at a time, whatever the level.
- What was done in easier forms alone says nothing of the others: the first of them begins at level 1.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cached_property

from core.errors import InvalidValue
from core.rules.days import LocalDay
from core.rules.dose import LEVELS, LONGEST_DOSE_S
from core.rules.routine import Exercise, Kind, VariantKind
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status

FAIR_DAYS = 12  # effective days of 28; fewer is LOW adherence (coaching.md §1.4, step 4)
AWAY_DAYS = 28  # so long without an exercise, and it begins at level 1 again
GOOD_FOR_DAYS = 56  # so long a good session counts
REACH_DAYS = AWAY_DAYS + GOOD_FOR_DAYS
"""How many days before today sessions are looked at. A shorter reading would lose good sessions of a recent step."""

_MONTH = 28
LOG_REACH_DAYS = REACH_DAYS + _MONTH
"""How many days before today the day log is looked at."""

_GOOD_SESSIONS = {Kind.RELEASE: 4, Kind.STRETCH: 4, Kind.STRENGTH: 3}
FIRST_DAY_OF = {2: 8, 3: 15, 4: 22}  # minimum weeks, by level
REPEATED_DAYS = 7  # after a flare
_HIGHEST = LEVELS[-1]


class Light(StrEnum):
    """What a session says of an exercise: the traffic light of coaching.md §3.1, but for the days of rest."""

    UP = "up"  # a good session, one of those a step up needs
    SAME = "same"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Where a person stands with one exercise.

    `level` 1 to 4; `hold_s` the hold within the level for exercises that lengthen it step by step, None where the
    level's own hold counts; `sessions` how many good sessions at this level there were, of the `needed` ones (0 at the
    last level; there may be more than needed while something else holds a step back); `last_day` when it was last
    done, None when not within REACH_DAYS. `eased`: so far only easier forms were done, and any other is for level 1.
    `sets` is the most sets of it that were done, None while none were.
    """

    level: int = 1
    hold_s: int | None = None
    sessions: int = 0
    needed: int = 0
    last_day: LocalDay | None = None
    eased: bool = False
    sets: int | None = None

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise InvalidValue(f"a level is one of {LEVELS}")


def light(session: Session, exercise_id: str) -> Light:
    """What `session` says of an exercise that was done in it, or stopped because it hurt.

    A question without an answer says "same".
    """
    if session.felt is Felt.MUCH or session.since is Since.CLEARLY or _hurt(session, exercise_id):
        return Light.DOWN
    if session.tiny or session.gentle or session.felt is not Felt.EASY or session.since is None:
        return Light.SAME
    return Light.UP


def grades(
    exercises: Iterable[Exercise],
    sessions: Iterable[Session],
    log: Mapping[LocalDay, Status],
    *,
    first_day: LocalDay,
    today: LocalDay,
    renewed: LocalDay | None = None,
    resting: Collection[LocalDay] = frozenset(),
    anew: Collection[tuple[str, LocalDay]] = frozenset(),
) -> Mapping[str, Grade]:
    """Where the person stands with each of `exercises` at the beginning of `today`, or after today's session.

    `sessions` are those of the last REACH_DAYS, one a day; `log` the merged statuses of the last LOG_REACH_DAYS;
    what is older, or later than today, is not looked at. An item carries the level it was done at, so the level of
    somebody who began before the reach is that of the sessions within, until they bring a step themselves.
    `resting` are the days of `triggers.resting_days`; a day that the person called sore is one too. `anew` names
    exercises with the days on which they begin at level 1 again. `renewed` is the day a lock ended by a clinician's
    word, or a new cycle began: everything begins anew then, and the days of the course count from it (coaching.md §1.5,
    §1.7).

    A session counts for what was done in it, unless its day is (or became) neither done nor partly; a gentle one adds
    nothing to the count, and what was done before the day turned sore needs its rest and can come down. A session at
    another level than the present, planned before a late answer, adds nothing to the count; its DOWN leads to one level
    below its own, or leaves the present one where that is lower already.
    """
    held = tuple(sessions)
    course = _Course(
        sessions={session.day: session for session in held},
        log=log,
        resting={*resting, *(session.day for session in held if session.gentle)},
        anew=anew,
        begun=max(first_day, renewed or first_day),
        today=today,
    )
    return {exercise.id: _grade(exercise, _replayed(exercise, course)) for exercise in exercises}


@dataclass(frozen=True, kw_only=True)
class _Course:
    """What is the same for every exercise; `begun` is day 1."""

    sessions: Mapping[LocalDay, Session]
    log: Mapping[LocalDay, Status]
    resting: Collection[LocalDay]
    anew: Collection[tuple[str, LocalDay]]
    begun: LocalDay
    today: LocalDay

    @cached_property
    def first(self) -> LocalDay:
        """The first day that is looked at."""
        return max(self.begun, self.today - timedelta(REACH_DAYS))

    @cached_property
    def days(self) -> list[LocalDay]:
        """Every day from then until today."""
        return [self.first + timedelta(passed) for passed in range((self.today - self.first).days + 1)]

    def begins(self, exercise_id: str) -> LocalDay | None:
        """The first of these days on which the exercise was done, or hurt; before it nothing changes."""
        sessions = (each for each in self.sessions.values() if each.day >= self.first)
        days = (each.day for each in sessions if exercise_id in each.done or _hurt(each, exercise_id))
        return min((day for day in days if day <= self.today), default=None)

    def opens(self, level: int, day: LocalDay) -> bool:
        """Whether nothing but good sessions may be missing for a step up to `level` on `day`."""
        number = (day - self.begun).days + 1
        week = (day - timedelta(back) for back in range(REPEATED_DAYS + 1))
        return number >= FIRST_DAY_OF[level] and not any(each in self.resting for each in week) and self._fair(day)

    def counts(self, day: LocalDay) -> bool:
        """Whether what was done on `day` counts."""
        return self.log.get(day) in (Status.DONE, Status.PARTLY)

    def _fair(self, day: LocalDay) -> bool:
        """FAIR adherence over the 28 days before `day`, or as many as there were; its own check-in changes nothing."""
        days = min(_MONTH, (day - self.begun).days)
        before = [self.log.get(day - timedelta(back)) for back in range(1, days + 1)]
        half_days = 2 * before.count(Status.DONE) + before.count(Status.PARTLY)
        return half_days * _MONTH >= 2 * FAIR_DAYS * days


@dataclass(slots=True, kw_only=True)
class _Standing:
    """Where one exercise stands while its days are replayed, which changes it.

    `good` are the days of the good sessions at this level, the earliest first. Unless the level is `known` from a
    beginning or a step that was seen, the level of each session is taken as it comes. `eased` tells whether only easier
    forms were done since it began, None while nothing was; `sets` is the most that was done.
    """

    level: int = 1
    good: tuple[LocalDay, ...] = ()
    last_day: LocalDay | None = None
    known: bool = True
    eased: bool | None = None
    sets: int = 0


def _replayed(exercise: Exercise, course: _Course) -> _Standing:
    first, begins = course.first, course.begins(exercise.id)
    if begins is None:
        return _Standing()
    was_anew = any(name == exercise.id and first <= day < begins for name, day in course.anew)
    here = _Standing(known=first == course.begun or was_anew)
    for day in course.days[(begins - first).days :]:
        if (day - (here.last_day or first)).days >= AWAY_DAYS or (exercise.id, day) in course.anew:
            here = _Standing(last_day=here.last_day)
        if here.good and (day - here.good[0]).days > GOOD_FOR_DAYS:
            here.good = here.good[1:]
        if here.good and 0 < _needed(exercise, here.level) <= len(here.good) and course.opens(here.level + 1, day):
            here.level, here.good, here.known = here.level + 1, (), True
        if session := course.sessions.get(day):
            _follow(here, session, exercise, course.counts(day))
        if day in course.resting:
            here.good = ()
    return here


def _follow(here: _Standing, session: Session, exercise: Exercise, counts: bool) -> None:
    """Bring the standing past a session. `counts` tells whether what was done on its day does."""
    done, item = counts and exercise.id in session.done, session.item(exercise.id)
    if not (done or _hurt(session, exercise.id)):
        return
    if done:
        here.last_day = session.day
    if done and item:
        _note_form(here, item, exercise)
    if item:
        level = item.level
    elif here.known:
        level = here.level  # it was swapped for another when it hurt
    else:
        return
    if session.gentle and level != here.level:  # the easy form of a sore day, and not what came before it
        return
    if not here.known and level != here.level:
        here.level, here.good = level, ()
    match light(session, exercise.id):
        case Light.DOWN:
            here.level, here.good, here.known = max(1, min(here.level, level - 1)), (), True
        case Light.UP if level == here.level and (item is None or _is_enough(item, exercise)):
            here.good = (*here.good, session.day)
        case _:
            pass


def _note_form(here: _Standing, item: Item, exercise: Exercise) -> None:
    """What an easier form, or another, says of the standing, and how many sets of it."""
    here.sets = max(here.sets, item.dose.sets)
    if any(each.id == item.variant and each.kind is VariantKind.EASIER for each in exercise.variants):
        here.eased = here.eased is not False
        return
    if here.eased:
        here.level, here.good = min(item.level, here.level), ()
    here.eased = False


def _is_enough(item: Item, exercise: Exercise) -> bool:
    """Whether it was at least half of the level's sets."""
    return 2 * item.dose.sets >= exercise.level(item.level).dose.sets


def _hurt(session: Session, exercise_id: str) -> bool:
    return any(name == exercise_id for name, _ in session.hurt)


def _needed(exercise: Exercise, level: int) -> int:
    return _GOOD_SESSIONS[exercise.kind] if level < _HIGHEST else 0


def _grade(exercise: Exercise, here: _Standing) -> Grade:
    return Grade(
        level=here.level,
        hold_s=_hold_s(exercise, here.level, len(here.good)) if exercise.step_s else None,
        sessions=len(here.good),
        needed=_needed(exercise, here.level),
        last_day=here.last_day,
        eased=here.eased is True,
        sets=here.sets or None,
    )


def _hold_s(exercise: Exercise, level: int, sessions: int) -> int:
    """The level's hold and a step more for each good session, up to the next level's hold and within the caps.

    A level keeps within the cap of one hold, so that one needs no look.
    """
    dose, cap = exercise.level(level).dose, exercise.cap
    holds = dose.sets * dose.spots * dose.reps
    sides = 2 if dose.per_side else 1
    limits = [exercise.level(min(level + 1, _HIGHEST)).dose.hold_s, LONGEST_DOSE_S // (holds * sides) - dose.move_s]
    if cap.side_s is not None:
        limits.append(cap.side_s // holds - dose.move_s)
    if cap.session_s is not None:
        limits.append(cap.session_s // (holds * sides) - dose.move_s)
    return max(dose.hold_s, min(dose.hold_s + exercise.step_s * sessions, *limits))
