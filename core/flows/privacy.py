"""Privacy: what is kept, and its deletion, at once and without a way back."""

from __future__ import annotations

from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import text

_SURE = "sure"


async def show(turn: Turn, action: Action) -> Reply:
    """What is kept about the person, why, and the way to have it deleted."""
    del action
    kept = "privacy-kept" if turn.enrollment else "privacy-nothing"
    delete = Button(label=text("privacy-delete"), action=Action(name="privacy.delete"), emphasis=Emphasis.DANGER)
    return turn.reply(
        Card(
            title=text("privacy-title"),
            blocks=(
                Paragraph(text=text(kept)),
                Paragraph(text=text("privacy-not-kept")),
                Quote(text=text("privacy-platforms")),
            ),
            rows=((delete,),) if turn.enrollment else (),
        )
    )


async def delete(turn: Turn, action: Action) -> Reply:
    """Asked once whether they are sure; then everything goes."""
    if turn.enrollment is None:
        return await show(turn, action)
    if action.value != _SURE:
        return turn.reply(_sure_card())
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
            (Button(label=text("back"), action=Action(name="privacy")),),
        ),
    )


HANDLERS: dict[str, Handler] = {"privacy": show, "privacy.delete": delete}
