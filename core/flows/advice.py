"""Advice to see a professional: what it was, the answers to it, and what each leads to (coaching.md §1.5, §1.7).

An answer can be changed while the advice stands. Nothing here touches the streak.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from core.flows import advice_cards as cards
from core.flows import questions, review_cards, today, visit
from core.flows.buttons import back_to
from core.flows.carelog import keep, looked
from core.flows.recovery import Standing
from core.flows.review_cards import SKIP
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph
from core.messages.card import Reply as Answer
from core.messages.texts import text
from core.messages.typed import number
from core.rules.agenda import may_try_short
from core.rules.care import NO, WORSE_CHANGE, YES, Entry, Event, Reply
from core.rules.days import LocalDay
from core.rules.findings import MOST_CHANGE, Advice
from core.rules.people import Enrollment, Rhythm
from core.rules.recovery import seen_lately

SHORT_MINUTES = 5  # the plan of the fifth answer (coaching.md §1.4, step 4)
_SINCE = Action(name="advice.since")


def stands(seen: Standing) -> Entry | None:
    """The advice that holds now: the latest of this cycle, while no later review was spoken of."""
    began, latest = seen.history.first_day, seen.care.latest_advice
    if latest is None or latest.day < began or not seen.profile.agreed:
        return None
    after = seen.care.advised[seen.care.advised.index(latest) :]
    return None if any(each.about not in (None, latest.about) for each in after) else latest


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Answer:
    """The advice that stands, with its answers; today's card when none does."""
    seen = await looked(turn, following)
    if (advice := stands(seen)) is None:
        return await today.show(turn, action)
    said = _said(seen, advice)
    blocks = _blocks(seen, advice, turn.today(following))
    return turn.reply(cards.card(blocks, said, advice.about, shortens=_shortens(seen, advice)))


async def answer(reply: Reply, turn: Turn, action: Action) -> Answer:
    """One of the answers, noted once."""
    if (following := turn.following) is None:
        return await today.show(turn, action)
    seen = await looked(turn, following)
    advice = stands(seen)
    if advice is None or (reply is Reply.SHORT and _said(seen, advice) is not reply and not _shortens(seen, advice)):
        return await show(turn, cards.ADVICE)
    if _said(seen, advice) is not reply:
        await keep(turn, following, Event.REPLIED, choice=reply.value, about=advice.about)
    if reply is Reply.SEEING:
        return await visit.show(turn, Action(name="visit"))
    if reply is Reply.BETTER:
        return await _ask_since(turn)
    if reply is Reply.SHORT:  # for as long as the person leaves it so
        await turn.save(replace(following, preferences=replace(following.preferences, length=SHORT_MINUTES)))
    return turn.reply(cards.noted_card(reply))


@today.while_following
async def since(turn: Turn, following: Enrollment, action: Action) -> Answer:
    """How it is compared with the start, asked once more of whoever says that it is better."""
    seen, typed = await looked(turn, following), turn.fields.get("text", "")
    advice, change = stands(seen), number(action.value, 1, MOST_CHANGE)
    if advice is None or _said(seen, advice) is not Reply.BETTER:
        return await show(turn, cards.ADVICE)
    if typed or (change is None and action.value != SKIP):
        return await _ask_since(turn, typed)
    stand = seen.care.answers.get(advice.about, ()) if advice.about else ()
    if change is not None and not (stand and stand[-1].change == change):
        await keep(turn, following, Event.CHANGE, about=advice.about, score=change)
        seen = await looked(turn, following)
    if change is not None and change >= WORSE_CHANGE:
        blocks = (Paragraph(text=text("advice-worse-noted")), *_blocks(seen, advice, turn.today(following)))
        return turn.reply(cards.card(blocks, None, advice.about, shortens=_shortens(seen, advice)))
    finding = seen.agenda.finding
    again = finding is not None and finding.advice is Advice.RECHECK
    return turn.reply(cards.noted_card(Reply.BETTER, "advice-better-again" if again else "advice-better-next"))


@today.while_following
async def managed(turn: Turn, following: Enrollment, action: Action) -> Answer:
    """Whether the person managed to see somebody, ten days after "I'll book one"."""
    seen, said = await looked(turn, following), action.value
    if not seen.profile.agreed or said not in (YES, NO) or _before(seen, action):
        return await today.show(turn, action)
    before = [each for each in seen.care.asked if each.event is Event.MANAGED]
    if not before or (before[-1].day, before[-1].choice) != (turn.today(following), said):
        await keep(turn, following, Event.MANAGED, choice=said)
    return (
        await visit.show(turn, Action(name="visit")) if said == YES else turn.reply(cards.said_card("advice-not-yet"))
    )


@today.while_following
async def maintains(turn: Turn, following: Enrollment, action: Action) -> Answer:
    """Whether three sessions a week are enough from now on."""
    seen, said = await looked(turn, following), action.value
    if said not in (YES, NO) or _before(seen, action):
        return await today.show(turn, action)
    if said == YES:
        await maintain(turn, following)
    elif seen.care.maintains is not False:
        await keep(turn, following, Event.MAINTAIN, choice=NO)
        if seen.care.maintains and following.preferences.rhythm is Rhythm.THRICE:  # they chose anew
            await _write(turn, following, Rhythm.DAILY)
    return turn.reply(cards.said_card(f"advice-maintain-{said}-noted"))


async def maintain(turn: Turn, following: Enrollment) -> None:
    """Three sessions a week from now on (coaching.md §1.5, MAINTENANCE)."""
    if (await looked(turn, following)).care.maintains is not True:
        await keep(turn, following, Event.MAINTAIN, choice=YES)
    await _write(turn, following, Rhythm.THRICE)


async def _write(turn: Turn, following: Enrollment, rhythm: Rhythm) -> None:
    await turn.save(replace(following, preferences=replace(following.preferences, rhythm=rhythm)))


def _before(seen: Standing, action: Action) -> bool:
    """Whether it was asked in an earlier cycle."""
    return action.day is not None and action.day < seen.history.first_day


def _said(seen: Standing, advice: Entry) -> Reply | None:
    """The latest answer to the advice; that it is better is none from whoever said after it that it is worse."""
    said = [each for each in seen.care.replies if each.day >= advice.day and each.about == advice.about]
    if not said or (said[-1].choice == Reply.BETTER and advice.about in seen.care.worse_since):
        return None
    return Reply(said[-1].choice)


def _shortens(seen: Standing, advice: Entry) -> bool:
    finding = seen.agenda.finding
    return finding is not None and finding.review.day == advice.about and may_try_short(seen.care, finding)


def _blocks(seen: Standing, advice: Entry, here: LocalDay) -> tuple[Block, ...]:
    """What was found, where the advice is about the latest review; else its reason, in other words for whoever was seen
    lately.
    """
    finding = seen.agenda.finding
    if finding is not None and finding.review.day == advice.about:
        return review_cards.blocks(finding, seen.history)
    return cards.early_blocks(advice.trigger, seen=seen_lately(seen.history, here))


async def _ask_since(turn: Turn, typed: str = "") -> Answer:
    card = _since_card()
    if not typed:
        return await questions.ask(turn, card, _SINCE)
    if (said := questions.chosen(turn, card, typed)) is None:
        return await questions.again(turn, card, typed, _SINCE)
    turn.fields = {}
    return await HANDLERS.get(said.name, today.show)(turn, said)


def _since_card() -> Card:
    skip = Button(label=text("soreness-skip"), action=Action(name="advice.since", value=SKIP))
    return review_cards.change_card(Action(name="advice.since"), last=(back_to(cards.ADVICE), skip))


HANDLERS: dict[str, Handler] = {
    "advice": show,
    **{cards.action_of(each): partial(answer, each) for each in Reply},
    "advice.since": since,
    "advice.managed": managed,
    "advice.maintain": maintains,
}
