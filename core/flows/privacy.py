"""Privacy: what is kept, and its deletion, at once and without a way back."""

from __future__ import annotations

from core.flows import company
from core.flows.buttons import back_to
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote, Reply
from core.messages.texts import Text, text

_SURE = "sure"
_KEPT = ("account", "settings", "person", "days", "health", "care", "stops", "together", "messages")


async def show(turn: Turn, action: Action) -> Reply:
    """What is kept about the person, why, and the way to have it deleted."""
    del action
    blocks: tuple[Block, ...] = (Paragraph(text=text("privacy-nothing")),)
    rows: tuple[tuple[Button, ...], ...] = ()
    if turn.enrollment is not None:
        kept = Facts(items=tuple((Text(id=f"privacy-{each}-label"), Text(id=f"privacy-{each}")) for each in _KEPT))
        blocks = (Paragraph(text=text("privacy-kept")), kept, Paragraph(text=text("privacy-who")))
        delete = Action(name="privacy.delete")
        rows = ((Button(label=text("privacy-delete"), action=delete, emphasis=Emphasis.DANGER),),)
    blocks = (*blocks, Paragraph(text=text("privacy-not-kept")), Quote(text=text("privacy-platforms")))
    return turn.reply(Card(title=text("privacy-title"), blocks=blocks, rows=rows))


async def delete(turn: Turn, action: Action) -> Reply:
    """Asked once whether they are sure; then everything goes."""
    if turn.enrollment is None:
        return await show(turn, action)
    if action.value != _SURE:
        return turn.reply(_sure_card())
    turn.withdrawn = await company.leaving(turn.tx, turn.enrollment.person, turn.now)
    days = await turn.tx.forget(turn.enrollment.person)
    turn.contact = turn.enrollment = None
    return turn.reply(Card(title=text("privacy-gone-title"), blocks=(Paragraph(text=text("privacy-gone", days=days)),)))


def _sure_card() -> Card:
    yes = Action(name="privacy.delete", value=_SURE)
    return Card(
        title=text("privacy-sure-title"),
        blocks=(Paragraph(text=text("privacy-sure")),),
        rows=(
            (Button(label=text("privacy-delete-sure"), action=yes, emphasis=Emphasis.DANGER),),
            (back_to(Action(name="privacy")),),
        ),
    )


HANDLERS: dict[str, Handler] = {"privacy": show, "privacy.delete": delete}
