"""What recovery has to say on a day: questions, a finding, a repeat, a follow-up (coaching.md §1.4, §1.7).

Nothing waits for an exact day: what no message brought on its day stays due until one does. A line that was said
`by_message` counts unless the message of its day is not known to have left.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from itertools import islice
from types import MappingProxyType

from core.rules.care import Care, Event, Mode, Origin, Reply, Visit
from core.rules.course import LATE, Course, grant, rechecks, scheduled
from core.rules.days import LocalDay
from core.rules.findings import CAUTION, THRESHOLDS, TO_A_PROFESSIONAL, Advice, Finding, History, Review
from core.rules.recovery import review_day, seen_lately
from core.rules.soreness import is_asked
from core.rules.streak import Status

_DAY = timedelta(days=1)
ASKS_AGAIN_AFTER = 3 * _DAY  # where nothing can be found (coaching.md §1.4, NONE)
REPEATS_AFTER = 7 * _DAY  # advice that nobody answered (coaching.md §1.7, as the next four)
MOST_SPOKEN = 3  # times in a cycle that a professional is advised
VISITED_AFTER = 10 * _DAY
WAITED_AFTER = 14 * _DAY
INTAKE_UNTIL = 7 * _DAY  # after which nobody remembers the week before
LIFE_BEFORE = 14 * _DAY  # the first review: day 14 where nothing was paused (coaching.md §1.5, as the next two)
MAINTAIN_REVIEWS = 2
GAP_DAYS, RETURN_DAYS = 14, 28  # silent ones


class Topic(StrEnum):
    """What the message of a day says about recovery, in the order in which it speaks: the first does."""

    FINDING = "finding"  # what a review found, not said yet
    REVIEW = "review"  # the questions of a review, on its day and once more three days later
    REPEAT = "repeat"  # advice that nobody answered, seven days later, once
    RETURNED = "returned"  # a new cycle after a long silence: the average of the last seven days is asked
    VISITED = "visited"  # did you manage to see somebody, ten days after "I'll book one"
    WAITED = "waited"  # 14 days after "waiting for an appointment or tests"
    LIFE = "life"  # day 14: does it stop normal activities or disturb sleep
    MAINTAIN = "maintain"  # three sessions a week are offered
    STANDING = "standing"  # what holds for everybody, where health is not spoken of (core.rules.minimal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is due on a day.

    `topics` are what is due, the one that speaks first. `review` is the review whose questions can be answered now (its
    day and the seven after), None outside. `finding` is the one not said yet, else the latest that stands; its advice
    is never less cautious than what was said of the same review. `passive`: advice holds, but was said three times in
    this cycle, so that it is a line of the weekly summary alone. `standing` is the review under whose date what holds
    for everybody is due. `next_day` is the first day after this one on which something comes due whatever is answered
    until then, None when nothing is known or nobody looked ahead.
    """

    topics: tuple[Topic, ...] = ()
    review: Review | None = None
    finding: Finding | None = None
    passive: bool = False
    standing: Review | None = None
    next_day: LocalDay | None = None

    @property
    def topic(self) -> Topic | None:
        """The one that speaks."""
        return self.topics[0] if self.topics else None


def history_of(care: Care, scores: Mapping[LocalDay, int], log: Mapping[LocalDay, Status]) -> History:
    """What the reviews of the present cycle look at, by the merged day log."""
    cycle = care.cycle
    history = History(
        first_day=cycle.first_day,
        base=cycle.base,
        scores=scores,
        statuses=log,
        intake=cycle.intake,
        answers=care.answers,
        seen=care.seen,
        recall_from=care.gap,
        noted=care.noted,
    )
    return replace(history, rechecks=rechecks(care, history))


def agenda(
    care: Care,
    history: History,
    day: LocalDay,
    *,
    unsent: Collection[LocalDay] = (),
    asks: bool = True,
    ahead: bool = True,
) -> Agenda:
    """What is due on `day`; nothing on a paused one. Under a lock nothing of it is said (coaching.md §1.4, O1): whether
    one holds now is not a matter of days, and asked before.

    `unsent` are the days whose message is not known to have left. Whoever wants no question about health (`asks`
    False) hears on the day of a review what holds for everybody. `ahead`: the next day is looked for, which costs as
    much as all the rest.
    """
    course = Course(care=care, history=history, scheduled=scheduled(history, day), unsent=unsent, asks=asks)
    finding, topics = course.finding(day), _topics(course, day)
    clear = finding is not None and finding.advice in TO_A_PROFESSIONAL
    days = _days_after(course, day) if ahead else ()
    return Agenda(
        topics=topics,
        review=course.open_review(day),
        finding=finding,
        passive=clear and Topic.FINDING not in topics and len(course.clearly_said) >= MOST_SPOKEN,
        next_day=next((each for each in days if _topics(course, each)), None),
    )


def asks_soreness(care: Care, history: History, day: LocalDay) -> bool:
    """Whether the soreness of `day` is asked for in the present cycle (coaching.md §1.1)."""
    review, again = review_day(history), history.rechecks
    return is_asked(day, history.first_day, (), review=review, rechecks=again, maintains=care.maintains is True)


def may_try_short(care: Care, finding: Finding) -> bool:
    """Whether "the five-minute plan for 14 days" is an answer to advice: where few days of our exercises were done, and
    no two more weeks were given in this cycle yet (coaching.md §1.4, step 4)."""
    clear = finding.low and finding.advice in TO_A_PROFESSIONAL
    return clear and care.mode is Mode.OURS and grant(care) is None


def gap_after(silent_days: int) -> Origin | Event | None:
    """What so many silent, un-paused days make of the cycle: a new one, reviews by recall, or nothing
    (coaching.md §1.5, RETURN)."""
    if silent_days >= RETURN_DAYS:
        return Origin.RETURN
    return Event.GAP if silent_days >= GAP_DAYS else None


def _topics(course: Course, day: LocalDay) -> tuple[Topic, ...]:
    """What is due on `day` if nothing is said or answered before."""
    if course.history.statuses.get(day) is Status.PAUSED or day < course.history.first_day:
        return ()
    asked = _DUE if course.asks else (Topic.FINDING,)
    return tuple(topic for topic in asked if _DUE[topic](course, day))


def _days_after(course: Course, day: LocalDay) -> Iterator[LocalDay]:
    """The days after `day` on which something may come due, the earliest first."""
    care, shifts = course.care, (0 * _DAY, _DAY, ASKS_AGAIN_AFTER, LATE)
    found = {each.day + shift for each in course.scheduled for shift in shifts}
    found |= {day + _DAY, course.scheduled[0].day - LIFE_BEFORE}
    found |= {line.day + REPEATS_AFTER for line in course.clearly_said[-1:]}
    found |= {line.day + VISITED_AFTER for line in care.replies[-1:]}
    found |= {care.programme.day + WAITED_AFTER} if care.programme is not None else set[LocalDay]()
    return iter(sorted(each for each in found if each > day))


def _unsaid(course: Course, day: LocalDay) -> bool:
    """A finding that was not said, or less cautiously; nothing more to somebody who was advised and said "not now".

    The first one of a cycle is said however often a professional was advised before: none of that was about the month.
    """
    finding = course.finding(day)
    if finding is None:
        return False
    caution = CAUTION.index(finding.advice)
    said = [line for line in course.said if line.about == finding.review.day]
    if any(CAUTION.index(Advice(line.choice)) >= caution for line in said):
        return False
    if finding.advice not in TO_A_PROFESSIONAL:
        return True
    of_reviews = [line for line in course.clearly_said if line.about]
    clear = [line.day for line in of_reviews if line.about == finding.review.day]
    not_now = [each.day for each in course.care.replies if each.choice == Reply.NOT_NOW.value]
    put_off = bool(clear) and any(each >= clear[-1] for each in not_now)
    return not put_off and (not of_reviews or len(course.clearly_said) < MOST_SPOKEN)


def _asks_review(course: Course, day: LocalDay) -> bool:
    """The questions were not put yet, or found nothing to go by; not where an answer could add no caution any more.

    Leaving all of them out answers them once, and not the second time.
    """
    review = course.open_review(day)
    if review is None:
        return False
    advice, answered = course.judged(review, day).advice, course.is_answered(review)
    if (answered and advice is not Advice.AGAIN) or (day > review.day and advice in TO_A_PROFESSIONAL):
        return False
    if not answered and not course.was_put(Topic.REVIEW.value, review.day):
        return True
    again = review.day + ASKS_AGAIN_AFTER
    return day >= again and advice is Advice.AGAIN and not course.was_put(Topic.REVIEW.value, again)


def _repeats(course: Course, day: LocalDay) -> bool:
    """Advice was said once, and neither answered nor followed by a review; not while a professional was seen lately.

    "It is better" is no answer from somebody who said after it that it is worse.
    """
    said, care = course.clearly_said, course.care
    if not said or len(said) >= MOST_SPOKEN or day < said[-1].day + REPEATS_AFTER:
        return False
    if seen_lately(course.history, day):
        return False
    last = said[-1]
    replies = (line for line in care.replies if line.choice != Reply.BETTER or line.about not in care.worse_since)
    answered = max((line.day for line in (*replies, *care.visits)), default=course.history.first_day - _DAY)
    if any(each.day > last.day for each in course.reviews(day)):
        return False
    same = (last.about, last.trigger, last.choice)
    since = [line for line in said if line.day > answered]
    return sum((line.about, line.trigger, line.choice) == same for line in since) == 1


def _asks_returned(course: Course, day: LocalDay) -> bool:
    cycle = course.care.cycle
    if cycle.origin not in {Origin.RETURN, Origin.CARRY_ON} or day >= cycle.first_day + INTAKE_UNTIL:
        return False
    answered = cycle.intake is not None or (cycle.first_day, Event.INTAKE) in course.care.left_out
    return not answered and not course.was_put(Topic.RETURNED.value, cycle.first_day)


def _asks_visited(course: Course, day: LocalDay) -> bool:
    care = course.care
    reply = care.replies[-1] if care.replies else None
    if reply is None or reply.choice != Reply.BOOK.value or day < reply.day + VISITED_AFTER:
        return False
    told = any(line.day >= reply.day for line in care.visits)
    told = told or any(line.event is Event.MANAGED and line.day > reply.day for line in care.asked)
    return not told and not course.was_put(Topic.VISITED.value, reply.day + _DAY)


def _asks_waited(course: Course, day: LocalDay) -> bool:
    care = course.care
    visit = care.programme
    if visit is None or visit.choice != Visit.WAITING.value or care.mode is not Mode.GENTLE:
        return False
    return day >= visit.day + WAITED_AFTER and not course.was_put(Topic.WAITED.value, visit.day + _DAY)


def _asks_life(course: Course, day: LocalDay) -> bool:
    care, first, review = course.care, course.history.first_day, course.scheduled[0].day
    answered = any(each >= first for each in care.life)
    due = care.mode is Mode.OURS and review - LIFE_BEFORE <= day < review
    return due and not answered and not course.was_put(Topic.LIFE.value, first)


def _offers_maintenance(course: Course, day: LocalDay) -> bool:
    """Well enough at two reviews of the cycle, the latest among them, with our exercises."""
    care = course.care
    if care.mode is not Mode.OURS or care.maintains is not None:
        return False
    if course.was_put(Topic.MAINTAIN.value, course.history.first_day):
        return False
    found = course.findings(day)
    return any(map(_is_well, islice(found, 1))) and sum(map(_is_well, found)) >= MAINTAIN_REVIEWS - 1


def _is_well(finding: Finding) -> bool:
    return finding.advice is Advice.CONTINUE and finding.last is not None and finding.last <= THRESHOLDS.acceptable


_DUE: Mapping[Topic, Callable[[Course, LocalDay], bool]] = MappingProxyType(
    {
        Topic.FINDING: _unsaid,
        Topic.REVIEW: _asks_review,
        Topic.REPEAT: _repeats,
        Topic.RETURNED: _asks_returned,
        Topic.VISITED: _asks_visited,
        Topic.WAITED: _asks_waited,
        Topic.LIFE: _asks_life,
        Topic.MAINTAIN: _offers_maintenance,
    }
)
