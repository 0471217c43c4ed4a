"""The cards of the check-in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.flows import today
from core.flows.buttons import PROGRESS, TODAY, WRONG, back_to, change, footer
from core.flows.minimal_cards import NO_EXERCISE
from core.flows.session_cards import felt_blocks, felt_rows
from core.flows.soreness_cards import Question
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph, Quote
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.streak import CHECKINS, Status, Streak, milestone


def noted_card(
    day: LocalDay,
    status: Status,
    before: Streak,
    after: Streak,
    question: Question,
    shares: tuple[tuple[Button, ...], ...] = (),
    *,
    milestones: bool,
) -> Card:
    """What was noted and where the streak stands; below it, the next question, or the rows that share the day.

    `before` is the streak without this check-in. On a day that hurts more than usual there are no `milestones`
    (coaching.md §4.3, rule 6).
    """
    news = (Paragraph(text=each) for each in _news(status, before, after, milestones=milestones))
    return _with(question, day, status, (_noted(status), *news), shares)


def felt_question(day: LocalDay) -> Question:
    """How was it at its worst during the session? It decides how much comes next (coaching.md §3.1)."""
    return Question(blocks=felt_blocks(), rows=felt_rows(day))


def wrong_day_card(day: LocalDay, status: Status, question: Question, *, minimal: bool = False) -> Card:
    """When something feels wrong: noted, and nothing of streaks or milestones (coaching.md §4.3, rule 6).

    `minimal`: nothing is said of what felt wrong either.
    """
    said = _noted(status) if status is Status.REST else Paragraph(text=text("checkin-noted-plain"))
    if minimal:
        return _with(question, day, status, (said, *NO_EXERCISE))
    return replace(_with(question, day, status, (said, Paragraph(text=text("checkin-wrong")))), health=True)


def caring_card(day: LocalDay, after: Streak) -> Card:
    """A question after many rests in a row, never a penalty (coaching.md §4.2)."""
    pause = Button(label=text("checkin-caring-pause"), action=Action(name="pause"))
    worse = Button(label=text("checkin-caring-worse"), action=WRONG.action)
    fine = Button(label=text("checkin-caring-fine"), action=TODAY.action)
    question = Quote(text=text("checkin-caring", days=after.resting_run))
    return Card(
        title=_title(day, Status.REST),
        blocks=(_noted(Status.REST), question, Paragraph(text=today.streak_line(after))),
        rows=((pause, worse), (fine,), (PROGRESS, change(day))),
    )


def ask_card(day: LocalDay, others: tuple[Button, ...]) -> Card:
    """The four statuses of an open day, and `others` to change besides."""
    return Card(
        title=text("checkin-ask-title", day=day),
        blocks=(Paragraph(text=text("checkin-ask")),),
        rows=(*today.check_in_rows(day), *((other,) for other in others), (back_to(TODAY.action), WRONG)),
    )


def closed_card(day: LocalDay, noted: Status | None) -> Card:
    """The day cannot be set, and what stands there."""
    blocks = [Paragraph(text=text("checkin-closed"))]
    if noted is not None and noted in CHECKINS:
        blocks.insert(0, Paragraph(text=text("today-noted", status=_said(noted))))
    return Card(title=text("checkin-closed-title", day=day), blocks=tuple(blocks), rows=((TODAY, WRONG),))


def _news(status: Status, before: Streak, after: Streak, *, milestones: bool) -> Iterator[Text]:
    if status is Status.SKIPPED and after.current and after.broken_on is None:
        yield text("checkin-buffered")
    if milestones and after.welcome_back and not before.welcome_back:
        yield text("checkin-welcome-back")
    if milestones and (reached := milestone(before.total, after.total)):
        yield text("checkin-milestone", days=reached)
    yield today.streak_line(after)


def _with(
    question: Question,
    day: LocalDay,
    status: Status,
    blocks: tuple[Block, ...],
    shares: tuple[tuple[Button, ...], ...] = (),
) -> Card:
    return Card(
        title=_title(day, status),
        blocks=(*blocks, *question.blocks),
        scale=question.scale,
        rows=(*question.rows, *shares, *footer(day)),
        health=question.score is not None or bool(question.rows),
    )


def _noted(status: Status) -> Paragraph:
    return Paragraph(text=Text(id=f"checkin-noted-{status.value}"))


def _title(day: LocalDay, status: Status) -> Text:
    return text("checkin-noted-title", day=day, status=_said(status))


def _said(status: Status) -> Text:
    return Text(id=f"status-{status.value}")
