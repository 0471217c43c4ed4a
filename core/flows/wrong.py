"""Something feels wrong: the standing advice, at once and before anything else (coaching.md §2.1, §2.3, §2.4).

The advice is for anybody. Who we know can say in one tap which list it is on; what is kept is what follows from that.
Where health is not spoken of it is to be read, and everything can be stopped (product.md P5).
"""

from __future__ import annotations

from core.flows import lock, picks, screen, screen_cards
from core.flows.buttons import LEFT_OUT, MISTAKE, TODAY, WRONG, back_to
from core.flows.lock import country_of
from core.flows.lock_cards import lists
from core.flows.minimal_cards import STOP, where
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.rules.halt import Wrong
from core.rules.routine import Routine
from core.rules.screening import Tier
from core.rules.streak import CHECKINS
from core.rules.tailoring import Condition

DANGER, DOCTOR, _NEITHER = (
    Button(label=Text(id=f"wrong-{each}"), action=Action(name=f"wrong.{each}"))
    for each in ("danger", "doctor", "neither")
)


async def show(turn: Turn, action: Action) -> Reply:
    """The advice, for anybody."""
    del action
    return turn.reply(await advice(turn))


async def advice(
    turn: Turn,
    *,
    score: int | None = None,
    change: Button | None = None,
    lead: Text | None = None,
    more: Button | None = None,
) -> Card:
    """The card, once it is noted that nothing is to be done for the rest of the day; of a stranger nothing is kept.

    `score` is the one that led here, with the button to change it; `lead` says why the card comes, and `more` is the
    way to what else is advised.
    """
    last = (Paragraph(text=text("wrong-otherwise")), Quote(text=text("wrong-unread")))
    blocks: tuple[Block, ...] = (Paragraph(text=text("wrong-stop")), *lists(country_of(turn.enrollment)), *last)
    if lead is not None:
        blocks = (Paragraph(text=lead), *blocks)
    if score is not None:
        blocks = (*blocks, Paragraph(text=text("soreness-noted", score=score)))
    if turn.minimal:
        blocks = (*blocks, where(turn.reserve))
    rows = (*ticks(turn), *await _note(turn))
    rows = (*rows, *((each,) for each in (more, change) if each is not None))
    return Card(title=text("wrong-title"), blocks=blocks, rows=rows, health=True, urgent=True)


def ticks(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    """Which list it is on; or, where that is not asked, the way to stop everything, if anything goes on."""
    if turn.minimal:
        return ((STOP,),) if turn.enrollment is not None and turn.safety.lock is None else ()
    return ((DANGER,), (DOCTOR,), (_NEITHER,))


async def danger(turn: Turn, action: Action) -> Reply:
    """One of the first list."""
    del action
    return await lock.begin(turn, Tier.EMERGENCY)


async def doctor(turn: Turn, action: Action) -> Reply:
    """One of the second list."""
    del action
    return await lock.begin(turn, Tier.URGENT)


async def neither(turn: Turn, action: Action) -> Reply:
    """On neither list: what else needs to be seen within days, to pick from where health may be asked about."""
    if turn.safety.lock is not None:
        return await lock.show(turn, action)
    if await screen.may_ask(turn) is None:
        return turn.reply(_otherwise_card(turn))
    conditions = _soon(turn.routine)
    picking = picks.read(action.value, screen_cards.options(conditions))
    if not picking.done:
        return turn.reply(screen_cards.pick_card(conditions, picking, action=action.name, back=back_to(WRONG.action)))
    picked = picking.chosen(conditions)
    if locked := await screen.settled(turn, picked) if picked else None:
        return locked
    return turn.reply(screen_cards.advice_card(picked, on(turn)) if picked else _otherwise_card(turn))


async def _note(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    """Keep that something felt wrong, also of somebody who has stopped or not begun; what can be done now."""
    if turn.enrollment is None:
        return ()
    day = turn.today(turn.enrollment)
    await turn.tx.note_wrong(turn.enrollment.person, Wrong(day=day, at=turn.now))
    if turn.safety.lock is not None:
        return ((back_to(Action(name="lock")),),)
    if (following := turn.following) is None:
        return ()
    today = Button(label=TODAY.label, action=Action(name="wrong.today"))
    rest = Button(label=text("wrong-rest"), action=Action(name="wrong.rest", day=day), emphasis=Emphasis.PRIMARY)
    noted = (await turn.tx.check_ins(following.person)).get(day) in CHECKINS
    return ((today,) if noted else (rest, today), (MISTAKE,), (LEFT_OUT,))


def _soon(routine: Routine) -> tuple[Condition, ...]:
    return tuple(each for each in routine.conditions if each.tier is Tier.SOON)


def _otherwise_card(turn: Turn) -> Card:
    blocks = (Paragraph(text=text("wrong-otherwise")), Quote(text=text("wrong-unread")))
    rows = ((back_to(WRONG.action),), *(((on(turn),),) if turn.following is not None else ()))
    return Card(title=text("wrong-otherwise-title"), blocks=blocks, rows=rows, health=True, urgent=True)


def on(turn: Turn) -> Button:
    """How it goes on after this."""
    return TODAY if turn.following is not None else Button(label=text("start-button"), action=Action(name="start"))


HANDLERS: dict[str, Handler] = {"wrong": show, "wrong.danger": danger, "wrong.doctor": doctor, "wrong.neither": neither}
