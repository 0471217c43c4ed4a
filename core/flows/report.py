"""The summary for a clinician: made only when asked for, and shown in private alone (product.md R5).

The page is put together inside the turn and drawn after it: drawing takes a good part of a second, and nobody waits for
the database meanwhile.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial

from core.flows import own_words, questions, report_page, today
from core.flows import report_cards as cards
from core.flows.own_words import LONGEST
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Paragraph, Reply
from core.messages.texts import Text, text
from core.report import draw
from core.report.page import Page


async def show(turn: Turn, action: Action) -> Reply:
    """What the page will say, and whether a name shall stand on it; something kind while there is nothing to say."""
    kept = await _kept(turn)
    if turn.coached is None:
        return await today.show(turn, action)
    if kept is None:
        return turn.reply(cards.nothing_card())
    about = cards.about_card(kept.standing.profile, soreness=bool(kept.scores), private=turn.place.private)
    return turn.reply(about)


async def name(turn: Turn, action: Action) -> Reply:
    """A name was typed: the page is made with it, and it is forgotten. Asked for without one that can be used."""
    typed = turn.fields.get("text")
    if turn.coached is None or typed is None:
        return await _ask(turn) if turn.coached is not None else await today.show(turn, action)
    said = questions.chosen(turn, cards.name_card(private=turn.place.private), typed)
    if said is not None:
        turn.fields = {}
        return await HANDLERS.get(said.name, today.show)(turn, said)
    typed = " ".join(own_words.lines(typed))
    if not typed:
        return await _ask(turn, text("clinician-name-empty"))
    if len(typed) > LONGEST:
        return await _ask(turn, text("clinician-name-long", longest=LONGEST))
    return await _make(turn, typed)


async def unnamed(turn: Turn, action: Action) -> Reply:
    """The page without a name."""
    del action
    return await _make(turn, None)


async def _ask(turn: Turn, *missed: Text) -> Reply:
    blocks = [Paragraph(text=each) for each in missed]
    return await questions.ask(turn, cards.name_card(*blocks, private=turn.place.private), cards.NAME)


async def _make(turn: Turn, typed: str | None) -> Reply:
    kept = await _kept(turn)
    if kept is None:
        return await show(turn, cards.ASK)
    turn.after = partial(_drawn, turn, report_page.page(kept, typed))
    made = turn.reply(cards.page_card() if turn.place.private else cards.sent_card())
    return replace(made, replaces=not turn.place.private)  # what was asked stays above the page


async def _drawn(turn: Turn, page: Page, reply: Reply) -> Reply:
    """The answer with the page: here in private, elsewhere by direct message."""
    say = partial(turn.content.texts.say, language=turn.language)
    made = cards.document(await asyncio.to_thread(draw, page, say, turn.language))
    if turn.place.private:
        return replace(reply, card=replace(reply.card, document=made))
    return replace(reply, direct=replace(cards.page_card(), document=made))


async def _kept(turn: Turn) -> report_page.Kept | None:
    """What is kept; None of a stranger, and while there is nothing to say."""
    return turn.coached and await report_page.kept(turn.tx, turn.routine, turn.coached, turn.now)


HANDLERS: dict[str, Handler] = {"report": show, "report.name": name, "report.unnamed": unnamed}
FORMS = {cards.NAME.name: cards.FORM}
