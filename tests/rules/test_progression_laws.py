from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.rules.days import LocalDay
from core.rules.dose import LEVELS
from core.rules.progression import LOG_REACH_DAYS, REACH_DAYS, Grade, grades
from core.rules.routine import Exercise, Kind
from core.rules.session import Felt, Hurt, Session, Since
from core.rules.streak import Status
from tests.rules.spelling import FIRST_DAY, day
from tests.rules.standing import CLAM, ILIACUS, PRESSURE, STRETCH, session

FIRST_DAY_OF = {1: 1, 2: 8, 3: 15, 4: 22}


@dataclass(frozen=True)
class Life:
    """A person's days with one exercise."""

    exercise: Exercise
    sessions: list[Session]
    log: dict[LocalDay, Status]
    resting: frozenset[LocalDay] = frozenset()
    renewed: LocalDay | None = None

    def on(self, today: int) -> Grade:
        found = grades(
            [self.exercise],
            self.sessions,
            self.log,
            first_day=FIRST_DAY,
            today=day(today),
            renewed=self.renewed,
            resting=self.resting,
        )
        return found[self.exercise.id]

    def effective_days(self, today: int) -> tuple[float, int]:
        """The effective days of the 28 before day `today`, and how many days that were."""
        before = [self.log.get(day(each)) for each in range(max(1, today - 28), today)]
        return before.count(Status.DONE) + before.count(Status.PARTLY) / 2, len(before)


exercises = st.sampled_from([PRESSURE, ILIACUS, STRETCH, CLAM])


class Followed:
    """Somebody whose sessions are planned by the rules, which are kept here once more, in another way: forwards.

    It remembers everything since day 1, so that what is read from a window can be compared with it.
    """

    def __init__(self, exercise: Exercise, resting: frozenset[int]) -> None:
        self.life = Life(exercise, [], {})
        self.resting = resting
        self.level, self.good, self.last = 1, list[int](), 0
        self.levels = [0]
        self.planned: int | None = None  # what the next day's session is planned at when an answer comes late

    def begin(self, today: int) -> None:
        """What the morning of a day brings."""
        if self.last and today - self.last >= 28:
            self.level, self.good = 1, []
        self.good = [each for each in self.good if today - each <= 56]
        needed = 3 if self.life.exercise.kind is Kind.STRENGTH else 4
        effective, days = self.life.effective_days(today)
        if (
            self.level < 4
            and len(self.good) >= needed
            and today >= FIRST_DAY_OF[self.level + 1]
            and not any(today - 7 <= each <= today for each in self.resting)
            and effective * 28 >= 12 * days
        ):
            self.level, self.good = self.level + 1, []
        if today in self.resting:
            self.good = []
        self.levels.append(self.level)

    def end(self, today: int, letter: str) -> None:
        """What a day of a letter leaves behind: as in `session`, small if it is said a day late; or a dot for none."""
        at, self.planned = self.planned or self.level, self.level if letter.islower() else None
        if letter != ".":
            self.life.sessions.append(session(today, letter.upper(), level=at, exercise=self.life.exercise))
            self.life.log[day(today)] = Status.DONE
            self.last = today
        if letter in "GgLl" and at == self.level:
            self.good.append(today)
        if letter in "MCc":
            self.level, self.good = max(1, min(self.level, at - 1)), []
        if today in self.resting:
            self.good = []


def followed(exercise: Exercise, letters: str, resting: frozenset[int] = frozenset()) -> Followed:
    """The person at the beginning of the day after the spelled ones. Rests are known in the morning."""
    person = Followed(exercise, resting)
    for today, letter in enumerate(letters, 1):
        person.begin(today)
        person.end(today, letter)
    person.begin(len(letters) + 1)
    return person


# Runs of a rhythm, so that long absences, steps up and months of the same all come up.
rhythms = st.lists(
    st.tuples(
        st.sampled_from(["G", "G.", "GS.", "G....", "U", "U.S", "M", "C.", ".", "SL", "G..U...", "g", "gGg.", "Gc"]),
        st.integers(1, 35),
    ),
    min_size=1,
    max_size=8,
).map(lambda runs: "".join((rhythm * days)[:days] for rhythm, days in runs))


CHANGES: list[dict[str, object]] = [
    {"felt": Felt.SOME},
    {"felt": Felt.MUCH},
    {"felt": None},
    {"since": Since.CLEARLY},
    {"since": None},
    {"tiny": True},
    {"gentle": True},
    {"done": frozenset[str]()},
    {"done": frozenset[str](), "hurt": tuple((name, Hurt.EFFORT) for name in ("e1", "e2", "e3", "e4"))},
]


def at_level(done: Session, level: int) -> Session:
    return replace(done, items=(replace(done.items[0], level=level),))


@st.composite
def lives(draw: st.DrawFn, longest: int = 60) -> Life:
    """Somebody who followed the plan, in whose days this and that is then turned into something else."""
    letters = draw(rhythms)[:longest]
    kept = followed(draw(exercises), letters).life
    sessions, log = list(kept.sessions), dict(kept.log)
    for place in draw(st.sets(st.integers(0, len(sessions) - 1), max_size=4)) if sessions else ():
        change = draw(st.sampled_from([*CHANGES, *LEVELS]))
        each = sessions[place]
        sessions[place] = at_level(each, change) if isinstance(change, int) else replace(each, **change)
    log.update(draw(st.dictionaries(st.integers(1, longest).map(day), st.sampled_from(Status), max_size=8)))
    resting = frozenset(map(day, draw(st.sets(st.integers(1, longest), max_size=2))))
    renewed = draw(st.sampled_from([None, None, *map(day, range(1, longest, 7))]))
    return Life(kept.exercise, sessions, log, resting, renewed)


@given(exercises, rhythms, st.frozensets(st.integers(1, 200), max_size=3))
@settings(deadline=None, max_examples=100)
@example(STRETCH, "G..U..." * 30, frozenset[int]())
@example(STRETCH, "GGGG" + "." * 25 + ("U" + "." * 25) * 5 + "GGG", frozenset[int]())
@example(CLAM, "G" * 7 + "g" + "G" * 30 + "c" + "U." * 40, frozenset[int]())
@example(CLAM, "G" * 30 + "C" + "U." * 60, frozenset({28}))
def test_a_window_of_the_past_tells_as_much_as_all_of_it(
    exercise: Exercise, letters: str, resting: frozenset[int]
) -> None:
    person = followed(exercise, letters, resting)
    today = len(letters) + 1
    read = replace(
        person.life,
        sessions=[each for each in person.life.sessions if each.day >= day(today - REACH_DAYS)],
        log={each: status for each, status in person.life.log.items() if each >= day(today - LOG_REACH_DAYS)},
        resting=frozenset(map(day, resting)),
    )
    found = read.on(today)
    assert (found.level, found.sessions) == (person.level, len(person.good))
    assert found == replace(person.life, resting=read.resting).on(today)
    if today - person.last <= REACH_DAYS and person.last:
        assert found.last_day == day(person.last)


@given(exercises, rhythms)
@settings(deadline=None, max_examples=50)
def test_whoever_follows_the_plan_meets_every_level_in_turn(exercise: Exercise, letters: str) -> None:
    levels = followed(exercise, letters).levels
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@given(lives())
@settings(deadline=None, max_examples=25)
def test_from_one_day_to_the_next_no_level_is_skipped(life: Life) -> None:
    levels = [life.on(today).level for today in range(1, 62)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@given(lives())
@settings(deadline=None, max_examples=25)
def test_no_level_comes_before_its_day(life: Life) -> None:
    begun = max(FIRST_DAY, life.renewed or FIRST_DAY)
    for today in range(1, 62):
        level = life.on(today).level
        assert level == 1 or (day(today) - begun).days + 1 >= FIRST_DAY_OF[level]


@given(lives())
@settings(deadline=None, max_examples=25)
def test_low_adherence_never_moves_up(life: Life) -> None:
    life = replace(life, renewed=None)
    for today in range(2, 62):
        effective, days = life.effective_days(today)
        if effective * 28 < 12 * days:
            assert life.on(today).level <= life.on(today - 1).level


@given(lives())
@settings(deadline=None, max_examples=25)
def test_nothing_steps_up_on_a_day_of_rest_or_in_the_week_after(life: Life) -> None:
    for today in range(2, 62):
        if any(day(today - back) in life.resting for back in range(8)):
            assert life.on(today).level <= life.on(today - 1).level


@given(lives(), st.randoms(use_true_random=False), st.integers(1, 70))
@settings(deadline=None, max_examples=50)
def test_the_same_days_in_any_order_give_the_same_grade(life: Life, random: object, today: int) -> None:
    shuffled = list(life.sessions)
    random.shuffle(shuffled)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    again = replace(life, sessions=shuffled, log=dict(reversed(life.log.items())))
    assert again.on(today) == life.on(today) == life.on(today)


@given(lives(), st.integers(1, 70))
@settings(deadline=None, max_examples=50)
def test_what_is_not_yet_changes_nothing(life: Life, today: int) -> None:
    past = replace(
        life,
        sessions=[each for each in life.sessions if each.day <= day(today)],
        log={each: status for each, status in life.log.items() if each <= day(today)},
        resting=frozenset(each for each in life.resting if each <= day(today)),
    )
    if life.renewed is None or life.renewed <= day(today):
        assert past.on(today) == life.on(today)


CAUTION = {
    "much for easy": {"felt": Felt.MUCH},
    "some for easy": {"felt": Felt.SOME},
    "no answer": {"felt": None},
    "clearly more": {"since": Since.CLEARLY},
    "not told since": {"since": None},
    "tiny": {"tiny": True},
}


@pytest.mark.parametrize("change", CAUTION.values(), ids=CAUTION)
@given(lives(), st.integers(0, 24), st.integers(1, 70))
@settings(deadline=None, max_examples=30)
def test_a_more_careful_answer_never_leads_higher(change: dict[str, object], life: Life, at: int, today: int) -> None:
    at %= len(life.sessions) or 1
    easy = [replace(each, felt=Felt.EASY, since=Since.BEFORE) for each in life.sessions[at : at + 1]]
    careful = [replace(each, **change) for each in easy]  # pyright: ignore[reportArgumentType]
    higher, lower = (
        replace(life, sessions=[*life.sessions[:at], *changed, *life.sessions[at + 1 :]]).on(today)
        for changed in (easy, careful)
    )
    assert (lower.level, lower.sessions) <= (higher.level, higher.sessions)
    assert (lower.hold_s or 0) <= (higher.hold_s or 0)


@given(lives(), st.integers(1, 60), st.integers(1, 70))
@settings(deadline=None, max_examples=50)
def test_a_flare_never_leads_higher(life: Life, rests: int, today: int) -> None:
    calm, flaring = life.on(today), replace(life, resting=life.resting | {day(rests)}).on(today)
    assert (flaring.level, flaring.sessions) <= (calm.level, calm.sessions)


@given(lives(longest=200), st.integers(1, 230))
@settings(deadline=None, max_examples=50)
def test_a_hold_lies_between_its_level_and_the_next_and_within_the_cap(life: Life, today: int) -> None:
    grade, exercise = life.on(today), life.exercise
    if exercise.step_s == 0:
        assert grade.hold_s is None
        return
    assert grade.hold_s is not None
    dose = exercise.level(grade.level).dose
    assert dose.hold_s <= grade.hold_s <= exercise.level(min(grade.level + 1, 4)).dose.hold_s
    assert exercise.cap.broken_by(replace(dose, hold_s=grade.hold_s)) is None


@given(lives(longest=200), st.integers(1, 230))
@settings(deadline=None, max_examples=50)
def test_four_weeks_without_an_exercise_always_end_at_level_1(life: Life, today: int) -> None:
    grade = life.on(today)
    if grade.last_day is None or day(today) - grade.last_day >= timedelta(28):
        assert (grade.level, grade.sessions) == (1, 0)
