"""The month review as a conversation: one question after another, then what it found (coaching.md §1.4).

Each answer is a line of the care log at once, so that nothing is lost on the way; what was ticked on the lists is
not kept. Signs of danger come first: a lock ends the questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.flows import early, lock, picks, questions, screen, screen_cards, today, why, wrong
from core.flows import review_cards as cards
from core.flows.buttons import back_to
from core.flows.carelog import advised, keep, looked
from core.flows.goals_cards import rated
from core.flows.picks import Picking
from core.flows.recovery import Standing
from core.flows.review_cards import LISTS, LOCKS, NONE, REVIEW, SKIP, SOME, Part, Question
from core.flows.review_open import Open
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action
from core.messages.card import Block, Card, Reply
from core.messages.texts import Text
from core.messages.typed import number
from core.rules.agenda import may_try_short
from core.rules.care import NO, YES, Event
from core.rules.findings import CAUTION, MOST_CHANGE, Advice, Finding
from core.rules.people import Enrollment
from core.rules.soreness import SEVERE, WORST

_NAMES = ("review", "advice", "visit")


# --- the way in


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The next question, or the one that was asked for; what was found once all are answered."""
    if (opened := await _opened(turn, action)) is None:
        return await found(turn, following, await looked(turn, following))
    wanted = next((each for each in opened.parts if each.value == action.value), None)
    return await _ask(turn, opened, wanted) if wanted else await _go_on(turn, following)


def named(said: str) -> Action | None:
    """The way to the review, the advice or the question after a visit, by its name: "review", "/visit"."""
    name = said.removeprefix("/").rstrip(PUNCTUATION).casefold()
    return Action(name=name) if name in _NAMES else None


# --- the answers


async def lists(turn: Turn, action: Action) -> Reply:
    """The answer to one of the three lists; a sign of danger counts on whichever card it was pressed."""
    part, _, said = action.value.partition(".")
    asked, typed = next((each for each in LISTS if each.value == part), None), turn.fields.get("text", "")
    if said == SOME and asked is not None and asked in LOCKS:
        return await lock.begin(turn, LOCKS[asked])
    if asked is None or (opened := await _opened(turn, action)) is None:
        return await show(turn, REVIEW)
    if typed:
        return await _typed(turn, _card(turn, opened, asked), typed, _wire(opened, asked))
    if said == SOME:
        return turn.reply(_pick_card(turn, opened, Picking()))
    if said not in (NONE, SKIP):
        return await _ask(turn, opened, asked)
    news = (screen_cards.NOTHING,) if said == NONE else ()
    if asked is not LISTS[-1]:
        return await _ask(turn, opened, opened.parts[opened.parts.index(asked) + 1], *news)
    return await _screened(turn, opened, *news)


async def pick(turn: Turn, action: Action) -> Reply:
    """What fits of the third list; nothing is kept until the person is done."""
    if (opened := await _opened(turn, action)) is None:
        return await show(turn, REVIEW)
    picking = picks.read(action.value, _options(turn))
    if not picking.done:
        return turn.reply(_pick_card(turn, opened, picking))
    if locked := await screen.settled(turn, picking.chosen(turn.routine.conditions)):
        return locked
    if not picking.mask:
        return await _screened(turn, opened, screen_cards.NOTHING)
    await _note_screened(turn, opened)
    return await read_on(turn, replace(action, value=picks.value(replace(picking, done=False), _options(turn))))


async def read_on(turn: Turn, action: Action) -> Reply:
    """The rest of what to do, where much was ticked."""
    picking = picks.read(action.value, _options(turn))
    if not picking.mask or (opened := await _opened(turn, action)) is None:
        return await show(turn, REVIEW)
    return turn.reply(screen.advice_card(turn, picking, action="review.read", on=cards.button(opened.day)))


async def soreness(turn: Turn, action: Action) -> Reply:
    """The soreness of today: the number of the day, as below a check-in."""
    return await _scored(turn, action, Part.SORENESS)


async def recall(turn: Turn, action: Action) -> Reply:
    """The average of the last seven days."""
    return await _scored(turn, action, Part.RECALL)


async def change(turn: Turn, action: Action) -> Reply:
    """How it is, compared with the start."""
    if (opened := await _opened(turn, action)) is None:
        return await show(turn, REVIEW)
    if typed := turn.fields.get("text", ""):
        return await _typed(turn, _card(turn, opened, Part.CHANGE), typed, _wire(opened, Part.CHANGE))
    said = number(action.value, 1, MOST_CHANGE)
    if said is None and action.value != SKIP:
        return await _ask(turn, opened, Part.CHANGE)
    await _note(turn, opened, Event.CHANGE, said)
    return await _go_on(turn, opened.following, Part.CHANGE)


@today.while_following
async def bother(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Whether it bothers enough to be looked at, about the latest review."""
    seen = await looked(turn, following)
    finding, typed = seen.agenda.finding, turn.fields.get("text", "")
    if not seen.profile.agreed or finding is None or finding.review.day != action.day:
        return await show(turn, REVIEW)
    if typed:
        return await _typed(turn, _finding_card(seen, finding), typed, action)
    before = seen.care.answers.get(finding.review.day, ())
    if action.value in (YES, NO) and not (before and before[-1].bother is (action.value == YES)):
        await keep(turn, following, Event.BOTHER, about=finding.review.day, choice=action.value)
        seen = await looked(turn, following)
    return await found(turn, following, seen)


# --- what it found


async def found(turn: Turn, following: Enrollment, seen: Standing) -> Reply:
    """What the latest review found, said now; when the first one comes before there is any."""
    if (finding := seen.agenda.finding) is None:
        return await why.review(turn, REVIEW)
    about = finding.review.day
    if not seen.profile.agreed:
        said = max(finding.advice, Advice.SIGNPOST, key=CAUTION.index)
        await advised(turn, following, seen, said, about=about)
        return turn.reply(cards.unasked_card(about, seen.history.first_day))
    await advised(turn, following, seen, finding.advice, about=about)
    card = _finding_card(seen, finding)
    if finding.advice is Advice.ASK_BOTHER:
        return await questions.ask(turn, card, Action(name="review.bother", day=about))
    return turn.reply(card)


def _finding_card(seen: Standing, finding: Finding) -> Card:
    shortens, functions = may_try_short(seen.care, finding), bool(rated(seen.profile))
    return cards.finding_card(finding, seen.history, shortens=shortens, functions=functions)


async def _go_on(turn: Turn, following: Enrollment, after: Part | None = None, *news: Block) -> Reply:
    """The next question; what was found once all are answered."""
    seen = await looked(turn, following)
    if (opened := await _open(turn, following, seen)) is None:
        return await found(turn, following, seen)
    if (part := opened.next_after(after)) is not None:
        return await _ask(turn, opened, part, *news)
    if not seen.care.is_answered(opened.day, Event.RECALL):  # it was not asked of this person
        await _note(turn, opened, Event.RECALL, None)
        seen = await looked(turn, following)
    finding = seen.agenda.finding
    if finding is None or finding.review.day != opened.day:
        return turn.reply(cards.again_card(opened.day))
    return await found(turn, following, seen)


# --- the question


async def _opened(turn: Turn, action: Action) -> Open | None:
    """The review whose questions are answered now; None for everybody else, and for the card of another review."""
    if turn.following is None:
        return None
    opened = await _open(turn, turn.following, await looked(turn, turn.following))
    return opened if opened is not None and action.day in (None, opened.day) else None


async def _open(turn: Turn, following: Enrollment, seen: Standing) -> Open | None:
    review = seen.agenda.review
    if review is None or not seen.profile.agreed or turn.safety.lock is not None:
        return None
    here = turn.today(following)
    score = await turn.tx.soreness_of(following.person, here)
    return Open(following=following, day=review.day, here=here, care=seen.care, score=score)


async def _ask(turn: Turn, opened: Open, part: Part, *news: Block) -> Reply:
    card = _card(turn, opened, part)
    return await questions.ask(turn, replace(card, blocks=(*news, *card.blocks)), _wire(opened, part))


async def _typed(turn: Turn, card: Card, typed: str, wire: Action) -> Reply:
    """What the button means whose label was typed; else the question of `wire` again."""
    if (said := questions.chosen(turn, card, typed)) is None:
        return await questions.again(turn, card, typed, wire)
    turn.fields = {}
    return await HANDLERS.get(said.name, today.show)(turn, said)


def _card(turn: Turn, opened: Open, part: Part) -> Card:
    return cards.question_card(Question(day=opened.day, part=part, parts=opened.parts), turn.routine)


def _wire(opened: Open, part: Part) -> Action:
    if part in LISTS:
        return Action(name="review.list", day=opened.day, value=part.value)
    return Action(name=f"review.{part.value}", day=opened.day)


async def _scored(turn: Turn, action: Action, part: Part) -> Reply:
    """A number from 0 to 10; what to do comes first after a severe one, whichever card it was pressed on."""
    typed = turn.fields.get("text", "")
    said = number(typed or action.value, 0, WORST)
    opened = await _opened(turn, action)
    if opened is None or part not in opened.parts:
        return await (wrong.show if said is not None and said >= SEVERE else show)(turn, REVIEW)
    if typed and said is None:
        return await _typed(turn, _card(turn, opened, part), typed, _wire(opened, part))
    if said is None and action.value != SKIP:
        return await _ask(turn, opened, part)
    if part is Part.SORENESS and said is not None:
        return await _sore(turn, opened, said)
    if part is Part.RECALL:
        await _note(turn, opened, Event.RECALL, said)
    if said is not None and said >= SEVERE:
        return turn.reply(await wrong.advice(turn, score=said, change=cards.button(opened.day)))
    return await _go_on(turn, opened.following, part)


async def _sore(turn: Turn, opened: Open, score: int) -> Reply:
    """The number of the day, and what it calls for as any number does (coaching.md §1.5)."""
    if score != opened.score:
        await turn.tx.record_soreness(opened.following.person, opened.day, score)
    heard = await early.heard(turn, opened.following, opened.day, score)
    if heard.stops:
        on = cards.button(opened.day)
        return turn.reply(await wrong.advice(turn, score=score, change=on, lead=heard.lead, more=heard.more))
    return await _go_on(turn, opened.following, Part.SORENESS, *heard.suggestion)


async def _note(turn: Turn, opened: Open, event: Event, score: int | None) -> None:
    """Keep an answer, or that it was left out; the same word again changes nothing."""
    given = opened.care.answers.get(opened.day, ())
    stands = None if not given else given[-1].recall if event is Event.RECALL else given[-1].change
    if score == stands and opened.care.is_answered(opened.day, event):
        return
    await keep(turn, opened.following, event, about=opened.day, score=score)


# --- the third list


async def _screened(turn: Turn, opened: Open, *news: Block) -> Reply:
    await _note_screened(turn, opened)
    return await _go_on(turn, opened.following, Part.SOON, *news)


async def _note_screened(turn: Turn, opened: Open) -> None:
    if opened.day not in opened.care.screened:
        await keep(turn, opened.following, Event.SCREENED, about=opened.day)


def _options(turn: Turn) -> Sequence[Text]:
    return screen_cards.options(turn.routine.conditions)


def _pick_card(turn: Turn, opened: Open, picking: Picking) -> Card:
    back = back_to(Action(name="review", day=opened.day, value=Part.SOON.value))
    return screen_cards.pick_card(turn.routine.conditions, picking, action="review.pick", back=back)


HANDLERS: dict[str, Handler] = {
    "review": show,
    "review.list": lists,
    "review.pick": pick,
    "review.read": read_on,
    "review.soreness": soreness,
    "review.recall": recall,
    "review.change": change,
    "review.bother": bother,
}
