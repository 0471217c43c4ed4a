"""Random histories of one cycle, crowded around everything the month review draws a line at (coaching.md §1.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import TypeVar

from core.rules.days import LocalDay
from core.rules.findings import Answered, History, Review
from core.rules.streak import Status
from tests.rules.plain_recovery import plain_recheck_day, plain_review_day

_T = TypeVar("_T")

WORST = 10
LAST_DAY = 160  # of the day log: the third review and its late answers, after any pause
FALLS = (Fraction(1), Fraction(2), Fraction(-1), Fraction(0), Fraction(3, 2))
LEVELS = (Fraction(0), Fraction(1), Fraction(2), Fraction(4), Fraction(7))
NUDGES = (0, 0, 0, 1, -1)  # to the total of a window that would hit a line exactly
COUNTS = (0, 1, 2, 2, 3, 3, 3, 4, 5, 6, 7)  # scores of a window
LATE = (-1, 0, 0, 0, 0, 1, 2, 3, 5, 6, 7, 7, 8, 9, 20)  # days after a review on which somebody answers
ASKED = (0, 0, 1, 3, 5, 6, 7, 7, 8, 9, 30)  # and on which it is judged
RUNS = (Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED, Status.NONE, Status.EXCUSED)
EVERYTHING = (*RUNS, Status.PAUSED, Status.LOCKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What a history is mostly like: levels it may begin with, how far they fall, what is said of the change."""

    begins: tuple[Fraction, ...]
    falls: tuple[Fraction, ...] = FALLS
    changes: tuple[int | None, ...] = (None, 1, 2, 3, 4, 5, 6, 7)


THIRDS = tuple(Fraction(third, 3) for third in range(3 * WORST + 1))
ANY = Lot(begins=THIRDS)
LITTLE = Lot(begins=THIRDS[:6], falls=(Fraction(0), Fraction(1, 3)), changes=(None, None, 4, 4, 3, 5))
SLIGHT = Lot(begins=THIRDS[11:22], falls=(Fraction(1), Fraction(4, 3)), changes=(None, None, 1, 2, 3, 3, 4))
STILL = Lot(begins=THIRDS[20:27], falls=(Fraction(2), Fraction(5, 2)), changes=(None, None, 1, 2, 3, 4))
LOTS = (ANY, ANY, ANY, LITTLE, SLIGHT, STILL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question to the rule: what does `review` find in `history`, as looked at on the day `today`?"""

    history: History
    review: Review
    today: LocalDay


def history_of(seed: int) -> History:
    """The history that the number `seed` stands for, always the same one."""
    return _Draft(Random(seed)).whole()


def reviews_of(history: History, count: int = 3) -> list[Review]:
    """The first `count` reviews, each with the recheck that would follow it."""
    found: list[Review] = []
    for number in range(count):
        day = plain_review_day(history, number)
        found.append(Review(day=day, number=number))
        found.append(Review(day=plain_recheck_day(history, day), number=number, recheck=True))
    return found


def cases_of(seed: int, history: History) -> Iterator[Case]:
    """The history of `seed` asked about on one or two days for each of its first one to three reviews."""
    dice = Random(f"cases of {seed}")
    for review in reviews_of(history, dice.choice((1, 2, 2, 3))):
        for after in {dice.choice(ASKED), dice.choice(ASKED)}:
            today = later(review.day, after)
            yield Case(history=_known(history, today), review=review, today=today)


def _known(history: History, today: LocalDay) -> History:
    """`history` without the answers that come after `today`."""
    answers = {day: [each for each in said if each.day <= today] for day, said in history.answers.items()}
    return replace(history, answers=answers)


def later(day: LocalDay, days: int) -> LocalDay:
    return day + timedelta(days)


class _Draft:
    """One history while it is thrown, in the order in which one part needs another."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.first = date(2026, 1, 1) + timedelta(dice.randrange(400))
        self.often = dice.choice((0.0, 0.2, 0.6))
        self.lot = dice.choice(LOTS)
        self.scores: dict[LocalDay, int] = {}

    def whole(self) -> History:
        statuses = self.log()
        bare = History(first_day=self.first, statuses=statuses)
        reviews = reviews_of(bare)
        base = self.base_days()
        began = self.fill(base or (self.first, later(self.first, 6)), self.dice.choice(self.lot.begins))
        self.fill_windows(reviews, began)
        intake = self.maybe(0.7, self.near(began))
        return History(
            first_day=self.first,
            base=base,
            scores=self.scores,
            statuses=statuses,
            intake=intake,
            answers=self.answers(reviews, intake if intake is not None else self.near(began)),
            seen=self.seen(reviews),
            rechecks=self.rechecks(reviews),
            recall_from=self.recall_from(reviews),
        )

    # The day log

    def log(self) -> dict[LocalDay, Status]:
        """Runs of one status, then a pause or a lock at times, long ones too and often where a review would be."""
        log: dict[LocalDay, Status] = {}
        steady = self.dice.choice(RUNS)
        number = 0
        while number < LAST_DAY:
            length = self.dice.choice((1, 1, 2, 3, 6, 11, 12, 13, 24))
            self.write(log, number, length, self.dice.choice((steady, *RUNS)))
            number += length
        for _ in range(self.dice.choice((0, 0, 0, 1, 1, 2, 3))):
            start = self.dice.choice((self.dice.randrange(LAST_DAY), 27, 0, 21, 41, 55, 69, 83))
            length = self.dice.choice((1, 2, 7, 13, 14, 15, 28, 40))
            self.write(log, start - self.dice.randrange(3), length, self.away())
        if self.dice.random() < 0.3:
            self.scatter(log)
        return log

    def away(self) -> Status:
        return self.dice.choice((Status.PAUSED, Status.PAUSED, Status.LOCKED))

    def write(self, log: dict[LocalDay, Status], number: int, length: int, status: Status) -> None:
        for at in range(max(0, number), min(LAST_DAY, number + length)):
            log[later(self.first, at)] = status

    def scatter(self, log: dict[LocalDay, Status]) -> None:
        """Days of any status among the others, such as a check-in during a pause, and days without an entry."""
        for _ in range(self.dice.randrange(30)):
            day = later(self.first, self.dice.randrange(LAST_DAY))
            if self.dice.random() < 0.3:
                log.pop(day, None)
            else:
                log[day] = self.dice.choice(EVERYTHING)

    # The scores

    def base_days(self) -> tuple[LocalDay, LocalDay] | None:
        """The week before a relapse, as a new cycle has it for its base."""
        if self.dice.random() > 0.15:
            return None
        last = later(self.first, self.dice.choice((-1, 0)))
        return later(last, self.dice.choice((-6, -6, -6, -4))), last

    def fill(self, days: tuple[LocalDay, LocalDay], level: Fraction) -> Fraction:
        """Give some of the days scores whose mean is as near to `level` as whole numbers allow, or a nudge beside it.

        Returns that mean, and `level` itself without scores.
        """
        first, last = days
        width = (last - first).days + 1
        count = min(width, self.dice.choice(COUNTS))
        for at in range(width):
            self.scores.pop(later(first, at), None)
        if count == 0:
            return level
        total = max(0, min(WORST * count, round(level * count) + self.dice.choice(NUDGES)))
        shares = [total // count + (place < total % count) for place in range(count)]
        self.stir(shares)
        for at, score in zip(self.dice.sample(range(width), count), shares, strict=True):
            self.scores[later(first, at)] = score
        return Fraction(total, count)

    def stir(self, shares: list[int]) -> None:
        """Move points from one day to another: the mean stays."""
        for _ in range(self.dice.choice((0, 0, 1, 4))):
            up, down = self.dice.randrange(len(shares)), self.dice.randrange(len(shares))
            if shares[up] < WORST and shares[down] > 0:
                shares[up] += 1
                shares[down] -= 1

    def fill_windows(self, reviews: list[Review], began: Fraction) -> None:
        """The week up to each review and recheck, and some days just outside those weeks."""
        before = began
        for review in reviews:
            level = self.fill((later(review.day, -6), review.day), self.target(began, before))
            before = before if review.recheck else level
            for outside in (-8, -7, 1):
                if self.dice.random() < 0.25:
                    self.scores.setdefault(later(review.day, outside), self.dice.randrange(WORST + 1))
        for outside in (-1, 7, 8):
            if self.dice.random() < 0.25:
                self.scores.setdefault(later(self.first, outside), self.dice.randrange(WORST + 1))

    def target(self, began: Fraction, before: Fraction) -> Fraction:
        """A level on one of the lines: beside the base, beside the review before, or one that counts by itself."""
        kind = self.dice.random()
        if kind < 0.5:
            return began - self.dice.choice(self.lot.falls)
        if kind < 0.55:
            return began * Fraction(7, 10)
        if kind < 0.8:
            return before - self.dice.choice((Fraction(0), Fraction(2, 3), Fraction(1), Fraction(-1)))
        if kind < 0.9:
            return self.dice.choice(LEVELS)
        return Fraction(self.dice.randrange(WORST + 1))

    # What was said

    def answers(self, reviews: list[Review], began: int) -> dict[LocalDay, list[Answered]]:
        silent = self.dice.random() * 0.4
        return {each.day: self.said(each.day, began) for each in reviews if self.dice.random() > silent}

    def said(self, review_day: LocalDay, began: int) -> list[Answered]:
        """How the answers stood, from one edit to the next."""
        entries: list[Answered] = []
        recall = change = bother = None
        for after in sorted(self.dice.choice(LATE) for _ in range(self.dice.choice((1, 1, 1, 2, 2, 3, 4)))):
            if self.dice.random() < 0.6:
                recall = self.maybe(0.8, self.recall(began))
            if self.dice.random() < 0.6:
                change = self.dice.choice(self.lot.changes)
            if self.dice.random() < 0.3:
                bother = self.maybe(0.8, self.dice.random() < 0.5)
            entries.append(Answered(day=later(review_day, after), recall=recall, change=change, bother=bother))
        return entries

    def recall(self, began: int) -> int:
        if self.dice.random() < 0.3:
            return self.dice.randrange(WORST + 1)
        return max(0, min(WORST, began - self.dice.choice((0, 1, 2, 3, -1))))

    def near(self, level: Fraction) -> int:
        return max(0, min(WORST, round(level) + self.dice.choice((0, 0, 1, -1))))

    def maybe(self, chance: float, value: _T) -> _T | None:
        return value if self.dice.random() < chance else None

    # What else is known

    def seen(self, reviews: list[Review]) -> tuple[LocalDay, ...]:
        if self.dice.random() < 0.5:
            return ()
        apart = (-57, -56, -55, -50, -49, -20, -1, 0, 1, 7, 8, 30)
        return tuple(self.beside(reviews, apart) for _ in range(self.dice.choice((1, 1, 2))))

    def rechecks(self, reviews: list[Review]) -> tuple[LocalDay, ...]:
        given = [each.day for each in reviews if each.recheck and self.dice.random() < self.often]
        if self.dice.random() < 0.2:
            given.append(self.beside(reviews, (-1, 0, 1)))
        return tuple(given)

    def recall_from(self, reviews: list[Review]) -> LocalDay | None:
        return self.maybe(0.25, self.beside(reviews, (-1, 0, 1, 10)))

    def beside(self, reviews: list[Review], apart: tuple[int, ...]) -> LocalDay:
        return later(self.dice.choice(reviews).day, self.dice.choice(apart))
