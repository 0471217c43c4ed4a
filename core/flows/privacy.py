"""Privacy: what is kept, to be read page by page; a copy of it; and its deletion, at once and without a way back."""

from __future__ import annotations

from datetime import timedelta

from core.content.kept import Topic
from core.flows import company, export
from core.flows import privacy_cards as cards
from core.flows.linking_cards import app
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action
from core.messages.card import Reply


async def show(turn: Turn, action: Action) -> Reply:
    """What is kept and by whom, and the ways; the way that was typed after the word."""
    del action
    typed = turn.fields.get("text", "")
    for name, way in _WAYS.items():
        if _calls(turn, typed, name):
            return await way(turn, Action(name=f"privacy.{name}"))
    quiet_on = app(turn.content, turn.account.platform) if turn.minimal else None
    known = turn.enrollment is not None
    return turn.reply(cards.overview_card(turn.instance, turn.routine, quiet_on=quiet_on, known=known))


async def topic(turn: Turn, action: Action) -> Reply:
    """All that is kept about one topic, what for and how long; the overview for one that there is not."""
    if action.value not in set(Topic):
        return await show(turn, action)
    return turn.reply(cards.topic_card(Topic(action.value), turn.content.kept))


async def take(turn: Turn, action: Action) -> Reply:
    """A copy of everything, for somebody of whom something is kept."""
    if turn.enrollment is None:
        turn.fields = {}
        return await show(turn, action)
    return await export.give(turn, turn.enrollment)


async def delete(turn: Turn, action: Action) -> Reply:
    """Asked once whether they are sure; then everything goes."""
    if turn.enrollment is None:
        turn.fields = {}
        return await show(turn, action)
    if action.value != cards.SURE:
        return turn.reply(cards.sure_card())
    person, last_day = turn.enrollment.person, None
    if turn.instance.backup_days:
        last_day = turn.today(turn.enrollment) + timedelta(days=turn.instance.backup_days)
    turn.withdrawn = await company.leaving(turn.tx, person, turn.now)
    tally = await turn.tx.tally(person)
    await turn.tx.forget(person)
    turn.contact = turn.enrollment = None
    return turn.reply(cards.gone_card(tally, last_day))


def _calls(turn: Turn, typed: str, name: str) -> bool:
    """Whether a way was typed, by its name or by what it is called on the card."""
    said = typed.strip().strip(PUNCTUATION).casefold()
    return said in (name, turn.content.texts.say(cards.WAYS[name], turn.language).casefold())


_WAYS: dict[str, Handler] = {"export": take, "delete": delete}
HANDLERS: dict[str, Handler] = {
    "privacy": show,
    "privacy.topic": topic,
    "privacy.export": take,
    "privacy.delete": delete,
}
