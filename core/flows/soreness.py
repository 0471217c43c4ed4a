"""Soreness: the question below a check-in, what follows from a number, and the consent where Start got none.

A severe number is answered with what to do, wherever and however it was given (coaching.md §1.5, SEVERE-1).
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from core.flows import early, review_cards, sharing, today, wrong
from core.flows import soreness_cards as cards
from core.flows.day import Day
from core.flows.soreness_cards import Question
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Reply
from core.messages.texts import text
from core.rules.agenda import asks_soreness
from core.rules.days import LocalDay
from core.rules.pacing import week_before
from core.rules.people import Enrollment, Rhythm
from core.rules.soreness import SEVERE, WORST, is_taken
from core.rules.streak import CHECKINS

_TYPED = re.compile(
    r"""/?(?:(?:my\s+)?(?:average\s+)?(?:soreness|pain)(?:\s+(?:level|score|today|now))?|it\s+hurts
    |(?:meine\s+)?(?:beschwerden|schmerz(?:en)?)(?:\s+heute)?|es\s+tut\s+weh|(?:mis?\s+)?(?:molestias|dolor)|me\s+duele)[\s:=,]*
    (?:(?:it\s+is|it['’]s|is|was)\s+)?(?:(?:at|about|around|like|still)\s+)?(?:an?\s+)?
    (?P<number>[-+]?\d{1,9}(?:[.,]\d{1,9})?)\s*(?:(?:/|of|out\ of)\s*10)?
    (?:\s+(?:today|now|right\s+now|this\s+morning|tonight))?\s*[.,!?]*""",
    re.IGNORECASE | re.ASCII | re.VERBOSE,
)


async def question(turn: Turn, seen: Day) -> Question:
    """What a noted check-in says of soreness: the number, the question on the days of coaching.md §1.1, or nothing.

    Then the way to the questions of a review that waits.
    """
    if seen.minimal:
        return Question()
    enrollment, day, here = seen.enrollment, seen.day, turn.today(seen.enrollment)
    review = _review(seen) if day == here else Question()
    if not enrollment.preferences.soreness or not _takes(enrollment, day, here):
        return review
    if (score := seen.standing.history.scores.get(day)) is not None:
        return replace(review, blocks=(*cards.noted(score).blocks, *review.blocks), score=score)
    return cards.asked(day, here) if _is_asked(seen) else review


def _review(seen: Day) -> Question:
    review = seen.standing.agenda.review
    if review is None or not seen.review_waits:
        return Question()
    return Question(blocks=(Paragraph(text=text("today-review")),), rows=((review_cards.button(review.day),),))


def _is_asked(seen: Day) -> bool:
    """By the present cycle, and daily in the week up to a recheck; once a week where three sessions a week are done."""
    history, day = seen.standing.history, seen.day
    if seen.enrollment.preferences.rhythm is Rhythm.THRICE:
        return not any(seen.log.get(each) in CHECKINS for each in week_before(seen.enrollment, day))
    return asks_soreness(seen.standing.care, history, day)


async def consent(turn: Turn, action: Action) -> Reply:
    """A yes is followed by the question; a no changes nothing else. What was given before is not lost by one tap."""
    enrollment = turn.coached
    if enrollment is None or action.value not in {cards.YES, cards.NO}:
        return await today.show(turn, action)
    day = _day(turn, enrollment, action.day)
    agreed = action.value == cards.YES
    if not agreed and await turn.tx.soreness(enrollment.person):
        return turn.reply(cards.take_back_card(day))
    await turn.save(replace(enrollment, preferences=replace(enrollment.preferences, soreness=agreed)))
    return await ask(turn, replace(action, day=day)) if agreed else turn.reply(cards.declined_card(day))


async def ask(turn: Turn, action: Action) -> Reply:
    """The question alone: to answer it, to change the number, or to take it away."""
    enrollment, day = turn.coached, action.day
    if enrollment is None or day is None:
        return await today.show(turn, action)
    if (hindrance := _hindrance(turn, enrollment, day)) is not None:
        return turn.reply(hindrance)
    score = await _score(turn, enrollment, day)
    return turn.reply(cards.card(day, cards.asked(day, turn.today(enrollment), score)))


async def note(turn: Turn, action: Action) -> Reply:
    """Note a number for today or yesterday; the last word wins, and the same word again changes nothing."""
    enrollment, day, score = turn.coached, action.day, _number(action.value)
    severe = score is not None and score >= SEVERE
    if enrollment is None or day is None or (score is None and action.value != cards.NONE):
        return await wrong.show(turn, action) if severe else await today.show(turn, action)
    if (hindrance := _hindrance(turn, enrollment, day)) is not None:
        return await wrong.show(turn, action) if severe else turn.reply(hindrance)
    before = await _score(turn, enrollment, day)
    if score != before:
        await turn.tx.record_soreness(enrollment.person, day, score)
    if score is None:
        return turn.reply(cards.answer(day, before, None))
    heard = await early.heard(turn, enrollment, day, score)
    if heard.stops:
        change = cards.change_button(day)
        return turn.reply(await wrong.advice(turn, score=score, change=change, lead=heard.lead, more=heard.more))
    return turn.reply(await _with_review(turn, cards.answer(day, before, score, heard.suggestion)))


async def skip(turn: Turn, action: Action) -> Reply:
    """Leave the question out; a number that was given stays."""
    enrollment, day = turn.coached, action.day
    if enrollment is None or day is None:
        return await today.show(turn, action)
    score = await _score(turn, enrollment, day)
    return turn.reply(await _with_review(turn, cards.answer(day, score, score)))


def number_in(typed: str) -> Decimal | None:
    """The number typed after "soreness" or "pain", whatever it is; None for any other text."""
    match = _TYPED.fullmatch(typed)
    return None if match is None else Decimal(match["number"].replace(",", "."))


async def typed_score(turn: Turn, typed: str) -> Reply | None:
    """The answer to a number typed after "soreness" or "pain"; None for any other text."""
    if (number := number_in(typed)) is None:
        return None
    enrollment = turn.coached
    whole = number == int(number) and 0 <= number <= WORST
    if SEVERE <= number <= WORST and (enrollment is None or not whole):
        return await wrong.show(turn, Action(name="wrong"))
    if enrollment is None:
        return None
    day = turn.today(enrollment)
    if whole:
        return await note(turn, Action(name="soreness", day=day, value=str(int(number))))
    scale = cards.asked(day, day).scale if enrollment.preferences.soreness else None
    return turn.reply(cards.card(day, Question(blocks=(Paragraph(text=text("soreness-range")),), scale=scale)))


def change_buttons(turn: Turn, enrollment: Enrollment, day: LocalDay) -> tuple[Button, ...]:
    """The way to the number of the day, for those who agreed to be asked, while it can be set."""
    return (cards.change_button(day),) if _hindrance(turn, enrollment, day) is None else ()


async def _with_review(turn: Turn, card: Card) -> Card:
    """The card with the way to a review that waits above its rows, or else the rows that share today."""
    if turn.following is None:
        return card
    seen = await today.seen(turn, turn.following)
    on = _review(seen)
    rows = on.rows or await sharing.offers(turn, seen)
    return replace(card, blocks=(*card.blocks, *on.blocks), rows=(*rows, *card.rows))


async def _score(turn: Turn, enrollment: Enrollment, day: LocalDay) -> int | None:
    return await turn.tx.soreness_of(enrollment.person, day) if enrollment.preferences.soreness else None


def _number(value: str) -> int | None:
    """The number of the scale that a button stands for."""
    return int(value) if value in map(str, range(WORST + 1)) else None


def _hindrance(turn: Turn, enrollment: Enrollment, day: LocalDay) -> Card | None:
    """What stands before a number: the consent, or that the day takes none."""
    if not enrollment.preferences.soreness:
        day = _day(turn, enrollment, day)
        return cards.card(day, cards.consent(day))
    here = turn.today(enrollment)
    return None if _takes(enrollment, day, here) else cards.closed_card(day, here)


def _day(turn: Turn, enrollment: Enrollment, day: LocalDay | None) -> LocalDay:
    """The day if a number may be given for it, else today."""
    here = turn.today(enrollment)
    return day if day is not None and _takes(enrollment, day, here) else here


def _takes(enrollment: Enrollment, day: LocalDay, here: LocalDay) -> bool:
    return enrollment.first_day is not None and enrollment.first_day <= day and is_taken(day, here)


HANDLERS: dict[str, Handler] = {
    "soreness": note,
    "soreness.ask": ask,
    "soreness.consent": consent,
    "soreness.skip": skip,
}
