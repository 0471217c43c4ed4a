"""What people write of their own accord is looked at for red flags before anything else answers it (coaching.md §2.5).

Words ask, they never decide: nothing is stopped by them, nothing of the text is kept, and the buttons carry none of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from core.errors import InvalidValue, UnreadableAction
from core.flows import lock, wrong
from core.flows.buttons import WRONG
from core.flows.lock import country_of
from core.flows.lock_cards import crisis_words, lists
from core.flows.minimal_cards import is_closed, where
from core.flows.turn import Handler, Turn
from core.messages.action import Action, decode
from core.messages.card import MAX_BUTTONS, MAX_ROWS, Audience, Block, Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.rules.phrases import Hit, Speaks, scan
from core.rules.phrases_table import Family
from core.rules.redflags import LISTED
from core.rules.screening import Tier

_UNREAD = Quote(text=text("wrong-unread"))
_SOFT = Quote(text=text("notes-soft"))
_ENDS_HERE = (WRONG.action, Action(name="stop"))  # what nobody is led back to
_LISTS, _LISTENS = "answer_1", "answer_2"  # carried by links that stand where others read: they say nothing of why


async def heard(turn: Turn, said: str, asked: Action | None, answer: Callable[[], Awaitable[Reply]]) -> Reply:
    """What `answer` says to a text, with a line above it or a card instead where the text may be about a red flag.

    `asked` is the question that waited for the text, or what it was typed behind: with the card it can be said anew.
    """
    hit = _hit(turn, said)
    if hit is None or _is_known(turn, hit) or (asked == WRONG.action and hit.family is not Family.SELF_HARM):
        return await answer()
    if hit.family is Family.SELF_HARM:
        card = _crisis_card(turn, asked, soft=hit.speaks is Speaks.SOFT)
    elif hit.speaks is Speaks.SOFT:
        return _checking(turn, await answer())
    else:
        card = _ask_card(turn, asked)
    if asked is not None and asked.name == "stop":  # stopping takes one step, whatever is said besides
        card = replace(card, blocks=(*card.blocks, *(await answer()).card.blocks))
    return turn.reply(card, link=_link(hit))


async def overheard(turn: Turn, said: str) -> Reply | None:
    """What is answered, to the writer alone, to a text that nobody asked for and that may be about a red flag."""
    hit = _hit(turn, said)
    if hit is None:
        return None
    if _is_known(turn, hit):
        return replace(await lock.show(turn, Action(name="lock")), link=_link(hit))
    if hit.family is Family.SELF_HARM:
        card = _crisis_card(turn, None, soft=hit.speaks is Speaks.SOFT)
    else:
        card = _alone_card(turn) if hit.speaks is Speaks.SOFT else _ask_card(turn, None)
    return turn.reply(card, link=_link(hit))


def led(turn: Turn, link: str) -> Reply | None:
    """The same card in the direct chat, for whoever was led there; None for what else a link carries."""
    if link not in (_LISTS, _LISTENS):
        return None
    return turn.reply(_ask_card(turn, None) if link == _LISTS else _crisis_card(turn, None, soft=False))


async def none(turn: Turn, action: Action) -> Reply:
    """None of the lists fits: how it goes on, without a word that reassures (coaching.md §2.4)."""
    return turn.reply(_after_card(turn, action, "notes-none", text("notes-none-said")))


async def help_now(turn: Turn, action: Action) -> Reply:
    """Everything stops, and who listens is said again."""
    del action
    return await lock.begin(turn, Tier.CRISIS)


async def safe(turn: Turn, action: Action) -> Reply:
    """Something else was meant; who listens stays in sight."""
    return turn.reply(_after_card(turn, action, "crisis-safe", text("crisis-safe-said"), text("crisis-again")))


def _hit(turn: Turn, said: str) -> Hit | None:
    return None if _is_label(turn, said) else scan(said)


def _link(hit: Hit) -> str:
    return _LISTENS if hit.family is Family.SELF_HARM else _LISTS


def _is_label(turn: Turn, said: str) -> bool:
    """Whether it is the label of a site, the one answer to a question that sounds like a sign."""
    labels = (turn.content.texts.say(Text(id=each.name), turn.language) for each in turn.routine.sites)
    return said.casefold() in {each.casefold() for each in labels}


def _is_known(turn: Turn, hit: Hit) -> bool:
    """Whether a lock that stands says what to do about it: an emergency is asked about under every lesser one.

    Only a lock of the two lists speaks of what is on them; the others are about something else.
    """
    tiers = {each.tier for each in turn.safety.locks}
    if hit.family is Family.SELF_HARM:
        return Tier.CRISIS in tiers
    if hit.family.tier not in LISTED:
        return bool(tiers)
    said = LISTED if hit.speaks is Speaks.SOFT else LISTED[: LISTED.index(hit.family.tier) + 1]
    return not tiers.isdisjoint(said)


def _ask_card(turn: Turn, asked: Action | None) -> Card:
    blocks = (Paragraph(text=text("notes-ask")), *lists(country_of(turn.enrollment)), _UNREAD)
    other = Button(label=text("notes-else"), action=Action(name="wrong.neither"))
    none = _answer("notes-none", "notes.none", asked)
    rows = ((wrong.DANGER,), (wrong.DOCTOR,), (other,), (none,))
    if turn.minimal:  # the lists are to be read there
        rows, blocks = (*wrong.ticks(turn), (_on(turn, asked),)), (*blocks, where(turn.reserve))
    return Card(title=text("notes-title"), blocks=blocks, rows=rows, health=True, urgent=True)


def _crisis_card(turn: Turn, asked: Action | None, *, soft: bool) -> Card:
    lead = Paragraph(text=text("crisis-soft" if soft else "crisis-good"))
    now = Button(label=text("crisis-now"), action=Action(name="notes.help"), emphasis=Emphasis.PRIMARY)
    safe = _answer("crisis-safe", "notes.safe", asked)
    return Card(
        title=text("crisis-title"),
        blocks=(lead, *crisis_words(country_of(turn.enrollment)), _UNREAD),
        rows=(*wrong.ticks(turn), (_on(turn, asked),)) if turn.minimal else ((now,), (safe,)),
        health=True,
        urgent=True,
    )


def _answer(label: str, name: str, asked: Action | None) -> Button:
    """A button that carries what was asked, where its wire has room for it."""
    try:
        return Button(label=Text(id=label), action=Action(name=name, value=asked.wire if asked else ""))
    except InvalidValue:
        return Button(label=Text(id=label), action=Action(name=name))


def _after_card(turn: Turn, action: Action, name: str, *said: Text) -> Card:
    """What is `said`, and the way on: to the question that was open, else to today."""
    blocks: tuple[Block, ...] = tuple(Paragraph(text=each) for each in said)
    if (asked := _carried(action)) is not None:
        blocks = (*blocks, Paragraph(text=text("notes-again")))
    on = _on(turn, asked)
    return Card(title=Text(id=f"{name}-title"), blocks=blocks, rows=((WRONG,), (on,)), health=True, urgent=True)


def _on(turn: Turn, asked: Action | None) -> Button:
    """The way on: to the question that was open, else to today."""
    if asked is None or asked in _ENDS_HERE or (turn.minimal and is_closed(asked)):
        return wrong.on(turn)
    return Button(label=text("notes-on"), action=asked)


def _carried(action: Action) -> Action | None:
    try:
        asked = decode(action.value)
    except UnreadableAction:
        return None
    return None if asked in _ENDS_HERE else asked


def _checking(turn: Turn, reply: Reply) -> Reply:
    """The reply with the quiet line and the button in reach; the line alone where the card has no room for both, or is
    for everybody to see.

    The line is on top, but beneath what an urgent card says to do.
    """
    made = reply.card
    if made.audience is Audience.PUBLIC:
        return turn.reply(_alone_card(turn), link=_LISTS)
    if WRONG.action in {each.action for each in made.buttons}:
        rows = made.rows
    elif _has_room(made):
        rows = (*made.rows, (WRONG,))
    elif made.urgent:
        return reply
    else:
        return turn.reply(_alone_card(turn), link=_LISTS)
    blocks = (*made.blocks, _SOFT) if made.urgent else (_SOFT, *made.blocks)
    return replace(reply, card=replace(made, blocks=blocks, rows=rows, health=True), link=_LISTS)


def _alone_card(turn: Turn) -> Card:
    return Card(title=text("notes-soft-title"), blocks=(_SOFT,), rows=((WRONG,), (wrong.on(turn),)), health=True)


def _has_room(card: Card) -> bool:
    forms = card.form is not None
    return len(tuple(card.buttons)) + forms < MAX_BUTTONS and len(card.rows) + forms < MAX_ROWS


HANDLERS: dict[str, Handler] = {"notes.none": none, "notes.help": help_now, "notes.safe": safe}
