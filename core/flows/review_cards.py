"""The cards of the month review: its questions, one tap each, and what it found in words and figures.

What is said is kind and plain: no percentages, no verdict about a person, and no figures where there are none
(coaching.md §1.4, §2.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.flows import advice_cards
from core.flows.buttons import TODAY, WRONG, back_to
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Points, Quote, Scale
from core.messages.texts import Text, text
from core.rules.care import NO, YES
from core.rules.course import scheduled
from core.rules.days import LocalDay
from core.rules.findings import MOST_CHANGE, TO_A_PROFESSIONAL, Advice, Finding, History
from core.rules.redflags import listed
from core.rules.routine import Routine
from core.rules.screening import Tier

NONE, SOME, SKIP = "none", "some", "skip"
REVIEW = Action(name="review")
WHY = Button(label=text("why-button"), action=Action(name="why", value="review"))
_FUNCTIONS = Button(label=text("review-own"), action=Action(name="goals.own"))
_WEEK = 7


class Part(StrEnum):
    """A question of a review, in the order in which they are asked (coaching.md §1.4, §2.3)."""

    EMERGENCY = "emergency"  # the three lists
    URGENT = "urgent"
    SOON = "soon"
    SORENESS = "soreness"  # of the last 24 hours
    RECALL = "recall"  # the average of the last seven days
    CHANGE = "change"  # compared with the start


LISTS = (Part.EMERGENCY, Part.URGENT, Part.SOON)
LOCKS = {Part.EMERGENCY: Tier.EMERGENCY, Part.URGENT: Tier.URGENT}
_ASKS = {Part.SORENESS: text("soreness-question"), Part.RECALL: text("profile-intake-ask")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the review of `day`, among all that are asked."""

    day: LocalDay
    part: Part
    parts: tuple[Part, ...]

    @property
    def back(self) -> Button:
        """To the question before, from the first one to today."""
        at = self.parts.index(self.part)
        return back_to(Action(name="review", day=self.day, value=self.parts[at - 1].value)) if at else TODAY

    @property
    def count(self) -> Block:
        """Which of how many it is."""
        return Paragraph(text=text("review-count", number=self.parts.index(self.part) + 1, all=len(self.parts)))


def button(day: LocalDay) -> Button:
    """The way to the questions of the review of a day, or to what it found."""
    return Button(label=text("review-begin"), action=Action(name="review", day=day), emphasis=Emphasis.PRIMARY)


# --- the questions


def question_card(asked: Question, routine: Routine) -> Card:
    """One question, with the ways back and past it."""
    if asked.part in LISTS:
        return _list_card(asked, routine)
    if asked.part is Part.CHANGE:
        skip = Action(name="review.change", day=asked.day, value=SKIP)
        return change_card(Action(name="review.change", day=asked.day), asked.count, last=(asked.back, _skip(skip)))
    action = Action(name=f"review.{asked.part.value}", day=asked.day)
    return Card(
        title=text("review-title"),
        blocks=(asked.count, Paragraph(text=_ASKS[asked.part]), Paragraph(text=text("soreness-scale"))),
        scale=Scale(action=action, skip=_skip(Action(name=action.name, day=asked.day, value=SKIP))),
        rows=((asked.back, WRONG),),
        health=True,
    )


def change_card(action: Action, *lead: Block, last: tuple[Button, ...]) -> Card:
    """Compared with the start, in seven answers (the wording of coaching.md §1.1)."""
    answers = tuple(
        (Button(label=text(f"review-change-{n}"), action=Action(name=action.name, day=action.day, value=str(n))),)
        for n in range(1, MOST_CHANGE + 1)
    )
    return Card(
        title=text("review-title"),
        blocks=(*lead, Paragraph(text=text("review-change-ask"))),
        rows=(*answers, (*last, WRONG)),
        health=True,
    )


# --- what was found


def finding_card(finding: Finding, history: History, *, shortens: bool = False, functions: bool = False) -> Card:
    """What a review found, and what can be answered.

    `shortens`: the five-minute plan is offered; `functions`: the person rated activities of their own.
    """
    own = ((_FUNCTIONS,),) if functions else ()
    return Card(
        title=text("review-found-title"),
        blocks=blocks(finding, history),
        rows=(*rows(finding, shortens=shortens), *own, (TODAY, WRONG)),
        health=True,
    )


def blocks(finding: Finding, history: History) -> tuple[Block, ...]:
    """What a review found: the figures where there are some, and what is advised. `history` is that of its cycle."""
    return tuple(_said(finding, history))


def rows(finding: Finding, *, shortens: bool = False) -> tuple[tuple[Button, ...], ...]:
    """The answers to what is advised, the sum behind it, and a summary to show. `shortens` as above."""
    more = (WHY, advice_cards.SUMMARY)
    if finding.advice in TO_A_PROFESSIONAL:
        return (*advice_cards.answers(shortens=shortens), more)
    if finding.advice is Advice.ASK_BOTHER:
        return (_bother(finding.review.day), more)
    return (more,)


def unasked_blocks(day: LocalDay, first_day: LocalDay) -> tuple[Block, ...]:
    """The advice of the review of `day` for whoever wants no questions about their health: words alone."""
    weeks = ((day - first_day).days + 1) // _WEEK
    return tuple(Paragraph(text=each) for each in (text("review-weeks", weeks=weeks), text("review-signpost")))


def unasked_card(day: LocalDay, first_day: LocalDay) -> Card:
    """The same alone."""
    title = text("review-found-title")
    return Card(title=title, blocks=unasked_blocks(day, first_day), rows=((TODAY, WRONG),), health=True)


def again_card(day: LocalDay) -> Card:
    """There is nothing to go by yet."""
    after_all = Button(label=text("review-after-all"), action=Action(name="review", day=day, value=Part.CHANGE.value))
    blocks = (Paragraph(text=text("review-again")), Quote(text=text("review-if")))
    rows = ((after_all,), (WHY, TODAY), (WRONG,))
    return Card(title=text("review-title"), blocks=blocks, rows=rows, health=True)


def _said(finding: Finding, history: History) -> Iterator[Block]:
    yield Paragraph(text=text("review-weeks", weeks=((finding.review.day - history.first_day).days + 1) // _WEEK))
    if finding.found is not None and finding.base is not None and finding.last is not None:
        yield Paragraph(text=text(f"review-{finding.found.value}", base=finding.base, last=finding.last))
    if finding.severe:
        yield Paragraph(text=text("review-severe"))
    if finding.low and finding.advice in TO_A_PROFESSIONAL:
        yield Paragraph(text=text("review-low"))
    yield Paragraph(text=_advised(finding, history))
    if finding.advice in TO_A_PROFESSIONAL:
        yield Paragraph(text=text("review-summary"))
    yield Quote(text=text("review-if"))


def _advised(finding: Finding, history: History) -> Text:
    """The advice; whoever has been seen is asked to share, or to say that it does not settle (coaching.md §1.4, O3)."""
    if finding.advice is Advice.CONTINUE:
        return text("review-continue", day=_next_day(finding, history))
    if finding.seen and finding.advice in TO_A_PROFESSIONAL:
        return text("review-seen-unsettled" if finding.unsettled else "review-seen")
    return Text(id=f"review-{finding.advice.value.replace('_', '-')}")


def _next_day(finding: Finding, history: History) -> LocalDay:
    """The day of the review, or recheck, that comes after."""
    return next(each.day for each in scheduled(history, finding.review.day) if each.day > finding.review.day)


def _bother(day: LocalDay) -> tuple[Button, ...]:
    return tuple(
        Button(label=text(f"review-bother-{each}"), action=Action(name="review.bother", day=day, value=each))
        for each in (YES, NO)
    )


def _skip(action: Action) -> Button:
    return Button(label=text("soreness-skip"), action=action)


def _list_card(asked: Question, routine: Routine) -> Card:
    def answer(label: str, said: str) -> Button:
        action = Action(name="review.list", day=asked.day, value=f"{asked.part.value}.{said}")
        return Button(label=Text(id=label), action=action)

    items = tuple(Text(id=each.name) for each in routine.conditions)
    if asked.part in LOCKS:
        items = tuple(Text(id=each.question) for each in listed(LOCKS[asked.part]))
    lead = Paragraph(text=text(f"screen-{asked.part.value}-lead"))
    last = (asked.back, answer("soreness-skip", SKIP), WRONG)
    return Card(
        title=text("review-title"),
        blocks=(asked.count, lead, Points(items=items)),
        rows=((answer("screen-none", NONE),), (answer("screen-some", SOME),), last),
        health=True,
    )
