"""A cycle told in day numbers: its scores, statuses and answers, and the care log line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.rules.agenda import Agenda, agenda, history_of
from core.rules.care import Care, Entry, Event, care
from core.rules.days import LocalDay
from core.rules.findings import Answered, Finding, History, Review
from core.rules.recovery import judge, review_day
from core.rules.streak import Status
from tests.rules.spelling import FIRST_DAY, STATUSES, day

E = 28  # the number of the day of the first review where nothing was paused


def number(when: LocalDay) -> int:
    """Which day of the log it is, 1 for the first."""
    return (when - FIRST_DAY).days + 1


def from_day(first: int, *scores: int) -> dict[int, int]:
    """Scores of one day after another."""
    return dict(enumerate(scores, first))


def month(first_week: Sequence[int] = (), last_week: Sequence[int] = ()) -> dict[int, int]:
    """Scores from day 1 and from day 22 on."""
    return from_day(1, *first_week) | from_day(E - 6, *last_week)


def spelled(letters: str) -> dict[LocalDay, Status]:
    """The day log in letters, as coaching.md §4.2 writes it."""
    return {day(each): STATUSES[letter] for each, letter in enumerate(letters, 1)}


def history(
    scores: Mapping[int, int] | None = None,
    *,
    letters: str = "",
    intake: int | None = None,
    answers: Mapping[int, Iterable[Answered]] | None = None,
    seen: Iterable[int] = (),
    rechecks: Iterable[int] = (),
    recall_from: int | None = None,
    base: tuple[int, int] | None = None,
) -> History:
    """What the reviews look at, all in day numbers."""
    return History(
        first_day=FIRST_DAY,
        base=(day(base[0]), day(base[1])) if base else None,
        scores={day(each): score for each, score in (scores or {}).items()},
        statuses=spelled(letters),
        intake=intake,
        answers={day(each): tuple(stands) for each, stands in (answers or {}).items()},
        seen=[day(each) for each in seen],
        rechecks=[day(each) for each in rechecks],
        recall_from=day(recall_from) if recall_from else None,
    )


def answered(on: int, *, recall: int | None = None, change: int | None = None, bother: bool | None = None) -> Answered:
    return Answered(day=day(on), recall=recall, change=change, bother=bother)


def review_of(told: History, which: int = 0) -> Review:
    """The review with this number."""
    return Review(day=review_day(told, which), number=which)


def found(told: History, *, which: int = 0, on: int | None = None) -> Finding:
    """What the review with this number finds, as of its day or of another."""
    review = review_of(told, which)
    return judge(told, review, day(on) if on else review.day)


@dataclass(kw_only=True)
class Person:
    """Somebody's care log and diary, asked about in day numbers."""

    scores: Mapping[int, int] = field(default_factory=dict[int, int])
    letters: str = ""
    intake: int | None = None
    asks: bool = True
    unsent: Iterable[int] = ()
    log: list[Entry] = field(default_factory=list[Entry])

    def say(
        self,
        on: int,
        event: Event,
        choice: str = "",
        *,
        about: int | None = None,
        score: int | None = None,
        trigger: str = "",
        by_message: bool = False,
    ) -> Person:
        """Add a line."""
        line = Entry(
            day=day(on),
            event=event,
            about=day(about) if about else None,
            choice=choice,
            score=score,
            trigger=trigger,
            by_message=by_message,
        )
        self.log.append(line)
        return self

    @property
    def care(self) -> Care:
        return care(self.log, first_day=FIRST_DAY, intake=self.intake)

    @property
    def history(self) -> History:
        scores = {day(each): score for each, score in self.scores.items()}
        return history_of(self.care, scores, spelled(self.letters))

    def on(self, on: int) -> Agenda:
        """The agenda of a day."""
        return agenda(self.care, self.history, day(on), unsent=[day(each) for each in self.unsent], asks=self.asks)
