"""A second reading of the care log: whose exercises are done, what a review found, and whether it was said.

What is found comes from the plain double of the rule; nothing of the agenda is used (coaching.md §1.4, §1.7, §5.3).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.messages.card import Card
from core.rules.agenda import history_of
from core.rules.care import Care, Entry, Event, care
from core.rules.findings import Advice, History, Review
from core.rules.streak import Status
from tests.flows.offered import ids_on
from tests.rules.plain_recovery import CAUTION, plain_judge, plain_review_day

CLEAR = (Advice.SIGNPOST, Advice.ADVISE)
MOST_SPOKEN = 3  # times in a cycle (coaching.md §1.7)
SEE_SOMEBODY = frozenset({
    "review-advise", "review-signpost", "review-seen", "review-seen-unsettled", "advice-see", "daily-repeat",
    "farewell-advice", "farewell-help",
})  # fmt: skip
_FOUND = "review-weeks"  # with it begins what a review found


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that is kept of one person's recovery by a day, and the days whose message is not known to have left."""

    first_day: date
    day: date
    log: Sequence[Entry]
    scores: Mapping[date, int]
    statuses: Mapping[date, Status]
    intake: int | None
    asks: bool
    unsent: Collection[date]


def mode(log: Sequence[Entry]) -> str:
    """Whose exercises are done: what the last visit made of it, until that is over; a word to stop is a lock."""
    said = (each for each in reversed(log) if each.event in (Event.VISIT, Event.RESUMED) and each.choice != "stop")
    last = next(said, None)
    return {"other": "theirs", "waiting": "gentle"}.get(last.choice if last is not None else "", "ours")


def advises(card: Card) -> bool:
    """Whether the card says clearly to see a professional."""
    return bool(ids_on(card) & SEE_SOMEBODY)


def unsaid(told: Told, card: Card | None) -> str:
    """What the message of the day should say of recovery and does not; empty when all is said. None: there was none."""
    total = care(told.log, first_day=told.first_day, intake=told.intake)
    history = history_of(total, told.scores, told.statuses)
    if (review := _latest(history, told.day)) is None:
        return ""
    if card is not None and ids_on(card) & {_FOUND, "farewell-title"}:
        return ""
    if told.asks and told.day == review.day:
        return _unasked(total, review, told, card)
    advice = plain_judge(history, review, told.day).advice
    if not told.asks and advice in (Advice.AGAIN, Advice.ASK_BOTHER):
        advice = Advice.SIGNPOST
    if advice is Advice.AGAIN or _was_said(total, review, advice, told):
        return ""
    return f"{advice} of the review of {review.day} is not said on {told.day}"


def said_often(told: Told) -> bool:
    """Whether to see a professional was said as often as it is in this cycle."""
    began = care(told.log, first_day=told.first_day).cycle.first_day
    return len([each for each in _arrived(told, told.log) if each.day >= began and each.choice in CLEAR]) >= MOST_SPOKEN


def _unasked(total: Care, review: Review, told: Told, card: Card | None) -> str:
    """On its day a review is asked about, unless all was answered."""
    asked = card is not None and any(each.action.name == "review" for each in card.buttons)
    answered = all(total.is_answered(review.day, each) for each in (Event.RECALL, Event.CHANGE))
    put = any(each.choice == "review" and each.day >= review.day for each in _arrived(told, total.asked))
    return "" if asked or answered or put else f"the review of {review.day} is not asked about"


def _latest(history: History, day: date) -> Review | None:
    """The review that is looked at on a day."""
    found: list[Review] = []
    while (each := plain_review_day(history, len(found))) <= day:
        found.append(Review(day=each, number=len(found)))
    days = {each.day for each in found}
    again = [each for each in history.rechecks if each <= day and each not in days]
    number = {each: sum(one < each for one in days) - 1 for each in again}
    found += [Review(day=each, number=number[each], recheck=True) for each in again]
    return max(found, key=lambda each: each.day, default=None)


def _was_said(total: Care, review: Review, advice: Advice, told: Told) -> bool:
    """As cautiously, or answered already, or as often as it is said at all."""
    said = [Advice(each.choice) for each in _arrived(told, total.advised) if each.about == review.day]
    if any(CAUTION.index(each) >= CAUTION.index(advice) for each in said):
        return True
    replied = any(each.about == review.day for each in total.replies)
    return replied or (advice in CLEAR and said_often(told))


def _arrived(told: Told, lines: Sequence[Entry]) -> list[Entry]:
    """What reached the person before the message of this day."""
    return [each for each in lines if not (each.by_message and (each.day == told.day or each.day in told.unsent))]
