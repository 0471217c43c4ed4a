"""A board: joined only after reading that others will see the days, and under an alias (coaching.md §4.3, rule 10)."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from core.flows import challenge_cards, entering, questions
from core.flows.entering import Admission
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Form, Paragraph, Quote, Reply
from core.messages.texts import Text, text, verbatim
from core.rules.aliases import PLANTS, alias_at, alias_of, free, is_taken
from core.rules.challenge import LONGEST_ALIAS, Challenge, Contest

_MOST_NUMBER = 4  # digits of the number of an alias
_FORM = Form(
    button=text("board-type"),
    title=text("board-type-title"),
    label=text("board-type-label"),
    hint=text("board-type-hint"),
    action=Action(name="board.alias"),
    max_length=LONGEST_ALIAS,
)


async def invite(turn: Turn, admission: Admission, *, missed: Text | None = None, at: int | None = None) -> Reply:
    """What others will see, and an alias that nobody has there; `at` is the number from which on it is looked for."""
    challenge, person = admission.challenge, admission.following.person
    names = _plants(turn)
    first = crc32(f"{challenge.id}.{person}".encode()) % len(names)  # or it would tell who came first
    number, alias = free(names, await _taken(turn, admission), first if at is None else at)
    card = _invitation_card(challenge, alias, number, missed)
    return await questions.ask(turn, card, challenge_cards.about("board.alias", challenge))


async def other(turn: Turn, action: Action) -> Reply:
    """Another name."""
    admission = await _admitted(turn, action)
    return admission if isinstance(admission, Reply) else await invite(turn, admission, at=_number(admission.rest))


async def take(turn: Turn, action: Action) -> Reply:
    """In, under the name that was offered; another one is offered when it has been taken meanwhile."""
    admission = await _admitted(turn, action)
    if isinstance(admission, Reply):
        return admission
    number = _number(admission.rest)
    if number is None:
        return await invite(turn, admission)
    alias = alias_at(_plants(turn), number)
    if is_taken(alias, await _taken(turn, admission)):
        return await invite(turn, admission, missed=text("board-taken", name=alias), at=number)
    return await entering.enter(turn, admission, alias=alias)


async def typed(turn: Turn, action: Action) -> Reply:
    """In, under the name they typed."""
    admission = await _admitted(turn, action)
    if isinstance(admission, Reply):
        return admission
    said = turn.fields.get("text", "")
    if not said:
        return await invite(turn, admission)
    if (alias := alias_of(said)) is None:
        return await invite(turn, admission, missed=text("board-unfit"))
    if is_taken(alias, await _taken(turn, admission)):
        return await invite(turn, admission, missed=text("board-taken", name=alias))
    return await entering.enter(turn, admission, alias=alias)


async def _admitted(turn: Turn, action: Action) -> Admission | Reply:
    """The way onto the board; for whoever is on it already, how they stand there."""
    admission = await entering.admitted(turn, action.value)
    if isinstance(admission, Reply):
        return admission
    if admission.challenge.contest is not Contest.BOARD:
        return turn.reply(challenge_cards.said_card(text("challenge-gone")))
    if admission.entrant is not None and admission.entrant.alias is not None:
        return await entering.enter(turn, admission, alias=admission.entrant.alias)
    return admission


async def _taken(turn: Turn, admission: Admission) -> set[str]:
    """The aliases of the others."""
    entrants = await turn.tx.entrants(admission.challenge.id)
    mine = admission.following.person
    return {each.alias for each in entrants if each.alias is not None and each.person != mine}


def _plants(turn: Turn) -> list[str]:
    """The plants in the person's language."""
    return [turn.content.texts.say(Text(id=f"plant-{each}"), turn.language) for each in PLANTS]


def _number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdigit() and len(said) <= _MOST_NUMBER else None


def _invitation_card(challenge: Challenge, alias: str, number: int, missed: Text | None) -> Card:
    def way(label: Text, name: str, at: int) -> Button:
        return Button(label=label, action=challenge_cards.about(name, challenge, at))

    said = () if missed is None else (Paragraph(text=missed),)
    details = Paragraph(text=challenge_cards.span(challenge))
    blocks = (*said, Quote(text=text("board-seen")), Paragraph(text=text("board-ask")), details)
    take_it = replace(way(text("board-take", name=alias), "board.take", number), emphasis=Emphasis.PRIMARY)
    later = Button(label=text("board-later"), action=challenge_cards.ALL)
    rows = ((take_it,), (way(text("board-other"), "board.other", number + 1), later))
    form = replace(_FORM, action=challenge_cards.about("board.alias", challenge))
    return Card(title=verbatim(challenge.name), blocks=blocks, rows=rows, form=form)


HANDLERS: dict[str, Handler] = {"board.take": take, "board.other": other, "board.alias": typed}
FORMS = {_FORM.action.name: _FORM}
