"""The reviews of the present cycle and what became of them: found, said, answered (coaching.md §1.4)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from core.rules.care import Care, Entry, Event, Reply
from core.rules.days import LocalDay
from core.rules.findings import CAUTION, THRESHOLDS, TO_A_PROFESSIONAL, Advice, Finding, History, Review
from core.rules.recovery import judge, recheck_day, review_day, reviews

LATE = timedelta(days=THRESHOLDS.late_days)
_TWO_WEEKS = timedelta(days=THRESHOLDS.recheck_days)
_TWO_MORE_WEEKS = frozenset({Reply.BETTER.value, Reply.SHORT.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The present cycle as it can be looked at on a day and those after it, up to the day of the next review.

    `scheduled` are its reviews and the recheck, the earliest first, the next one among them. `unsent` are the days
    whose message is not known to have left; `asks` is False for somebody who wants no question about health.
    """

    care: Care
    history: History
    scheduled: Sequence[Review]
    unsent: Collection[LocalDay]
    asks: bool
    _judged: dict[tuple[Review, LocalDay], Finding] = field(
        default_factory=dict[tuple[Review, LocalDay], Finding], init=False, compare=False
    )

    def reviews(self, day: LocalDay) -> list[Review]:
        """The reviews and the recheck up to `day`, the earliest first."""
        return [each for each in self.scheduled if each.day <= day]

    def open_review(self, day: LocalDay) -> Review | None:
        """The review whose questions can be answered on `day`."""
        latest = self.reviews(day)[-1:]
        return next((each for each in latest if self.asks and day <= each.day + LATE), None)

    def is_answered(self, review: Review) -> bool:
        """Whether both questions that every review asks were answered, or left out."""
        return all(self.care.is_answered(review.day, event) for event in (Event.RECALL, Event.CHANGE))

    def finding(self, day: LocalDay) -> Finding | None:
        """That of the latest review that is over and had something to go by."""
        return next((each for each in self.findings(day) if each.advice is not Advice.AGAIN), None)

    def findings(self, day: LocalDay) -> Iterator[Finding]:
        """Those of the reviews that are over, the latest first: their day is, or their questions are answered or will
        not be put."""
        for review in reversed(self.reviews(day)):
            if review.day < day or not self.asks or self.is_answered(review):
                yield self.judged(review, day)

    def judged(self, review: Review, day: LocalDay) -> Finding:
        """The finding, never less cautious than what was said of it; a reply may ask for two more weeks instead."""
        if (review, day) not in self._judged:  # every topic looks at it
            self._judged[review, day] = self._judge(review, day)
        return self._judged[review, day]

    def _judge(self, review: Review, day: LocalDay) -> Finding:
        found, given = judge(self.history, review, day), grant(self.care)
        said = {Advice(line.choice) for line in self.care.advised if line.about == review.day} - {Advice.ASK_BOTHER}
        advice = max(said | {found.advice}, key=CAUTION.index)
        if not self.asks and advice in {Advice.AGAIN, Advice.ASK_BOTHER}:
            advice = Advice.SIGNPOST
        if given is not None and given.event is Event.REPLIED and given.about == review.day:
            advice = Advice.RECHECK
        return replace(found, advice=advice)

    @property
    def said(self) -> list[Entry]:
        """The advice that reached the person in this cycle."""
        return [line for line in self.care.advised if line.day >= self.history.first_day and self._arrived(line)]

    @property
    def clearly_said(self) -> list[Entry]:
        """That to see a professional, on account of something found."""
        return [line for line in self.said if line.advises]

    def was_put(self, choice: str, since: LocalDay) -> bool:
        """Whether a question that comes once reached the person on the day `since` or after it."""
        return any(line.choice == choice and line.day >= since and self._arrived(line) for line in self.care.asked)

    def _arrived(self, line: Entry) -> bool:
        return not (line.by_message and line.day in self.unsent)


def scheduled(history: History, day: LocalDay) -> list[Review]:
    """The reviews of the cycle up to the next one after `day`, and the rechecks, the earliest first."""
    found = list(reviews(history, day))
    found.append(Review(day=review_day(history, len(found)), number=len(found)))
    again = [
        Review(day=each, number=sum(review.day < each for review in found) - 1, recheck=True)
        for each in history.rechecks
        if all(each != review.day for review in found)
    ]
    return sorted([*found, *again], key=lambda each: each.day)


def grant(care: Care) -> Entry | None:
    """The line that gave two more weeks in the present cycle, the first there is: none is given a second time.

    A finding that became clear advice later gives none; only a reply to that advice does, while it is the latest one
    and it was not said since that it is worse.
    """
    clear = {line.about for line in care.advised if Advice(line.choice) in TO_A_PROFESSIONAL}
    found = [line for line in care.advised if line.choice == Advice.RECHECK.value and line.about not in clear]
    latest = {line.about: line for line in care.replies if line.about not in care.worse_since}
    found += [line for line in latest.values() if line.choice in _TWO_MORE_WEEKS]
    began = care.cycle.first_day
    return min((line for line in found if line.about and line.about >= began), key=lambda line: line.day, default=None)


def rechecks(care: Care, history: History) -> tuple[LocalDay, ...]:
    """The days of the two more weeks given: 14 days after the review, or after a line that came when its answers were
    no longer taken; never after the next review, which then comes in their place. One that was answered, or spoken of,
    stays on its day."""
    given = grant(care)
    if given is None or given.about is None:
        return ()
    since = given.about if given.day <= given.about + LATE else given.day
    following = scheduled(history, given.about)[-1].day
    noted = (each for each in history.noted if since + _TWO_WEEKS <= each < following)
    return (min(noted, default=min(recheck_day(history, since), following)),)
