"""The card of why about the month review: what was compared, by which rule, and when it comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from core.flows.buttons import TODAY, WRONG
from core.flows.review_cards import REVIEW
from core.messages.card import Block, Button, Card, Facts, Paragraph, Points
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.findings import THRESHOLDS, Answered, Finding, History
from core.rules.recovery import mean

_RULES = ("three", "better", "worse", "severe", "feeling", "late")
_WEEK = timedelta(days=THRESHOLDS.window_days - 1)  # from its first to its last day
_DAY = timedelta(days=1)

Said = tuple[Text, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What is known of a person's reviews.

    `finding` is the latest one, None before the first; `next_day` the day of the next review. `asks` is False for
    somebody who wants no questions about their health, `scores` whether their numbers may be kept.
    """

    history: History
    finding: Finding | None
    next_day: LocalDay
    asks: bool
    scores: bool

    @property
    def answered(self) -> Answered | None:
        """How the answers to that review stand."""
        stands = () if self.finding is None else self.history.answers.get(self.finding.review.day, ())
        return stands[-1] if stands else None


def review_card(seen: Reviewed) -> Card:
    """The sum behind the latest review; before the first, when it comes and what it will look at."""
    blocks: list[Block] = [Paragraph(text=_lead(seen))]
    if seen.asks:
        blocks += [
            Facts(items=tuple(_compared(seen))),
            Paragraph(text=text("why-review-rules")),
            Points(items=tuple(text(f"why-review-rule-{each}") for each in _RULES)),
        ]
    blocks.append(Paragraph(text=text("why-review-next", day=seen.next_day)))
    button = Button(label=text("why-review-read"), action=REVIEW)
    read = ((button,),) if seen.finding is not None else ()
    return Card(title=text("why-review-title"), blocks=tuple(blocks), rows=(*read, (TODAY, WRONG)), health=True)


def _lead(seen: Reviewed) -> Text:
    if not seen.asks:
        return text("why-review-unasked")
    if seen.finding is None:
        return text("why-review-before")
    return text(f"why-review-by-{seen.finding.source.value}")


def _compared(seen: Reviewed) -> Iterator[Said]:
    """Both weeks, as far as they have come, and both answers."""
    finding, answered = seen.finding, seen.answered
    if seen.scores:
        yield _week("first", seen.history.scores, *seen.history.base_days)
        if finding is not None:
            yield _week("last", seen.history.scores, finding.review.day - _WEEK, finding.review.day)
        if (intake := seen.history.intake) is not None:
            yield text("why-review-intake"), text("why-review-score", score=intake)
        if answered is not None and answered.recall is not None:
            yield text("why-review-recall"), text("why-review-score", score=answered.recall)
    if answered is not None and answered.change is not None:
        yield text("why-review-change"), text(f"review-change-{answered.change}")
    if answered is not None and answered.bother is not None:
        yield text("why-review-bother"), text("why-review-yes" if answered.bother else "why-review-no")


def _week(which: str, scores: Mapping[LocalDay, int], first: LocalDay, last: LocalDay) -> Said:
    """How many numbers a week has, and their mean where they are enough for one."""
    count = sum((first + n * _DAY) in scores for n in range((last - first).days + 1))
    average = mean(scores, first, last)
    label = text(f"why-review-{which}", first=first, last=last)
    if average is None:
        return label, text("why-review-few", count=count)
    return label, text("why-review-mean", count=count, mean=average)
