"""The cards about buddies. A name stands in the words alone, never on a button."""

from __future__ import annotations

from collections.abc import Sequence

from core.flows.buttons import TODAY, back_to
from core.flows.showing import mark
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Points, Quote, Steps
from core.messages.texts import Text, text
from core.rules.buddies import MOST_BUDDIES, NUDGES, Buddy
from core.rules.people import Account
from core.rules.tokens import Token

BUDDIES = Button(label=text("buddy-title"), action=Action(name="buddy"))
_INVITE = Button(label=text("buddy-invite"), action=Action(name="buddy.code"))
_START = Button(label=text("start-button"), action=Action(name="start"), emphasis=Emphasis.PRIMARY)


def buddies_card(buddies: Sequence[Buddy], news: Text | None = None) -> Card:
    """Each buddy with the one thing that is seen of them, below what has just changed."""
    lead: tuple[Block, ...] = () if news is None else (Paragraph(text=news),)
    seen: tuple[Block, ...] = (Steps(items=tuple(map(_line, buddies))),) if buddies else ()
    about = Paragraph(text=text("buddy-about" if buddies else "buddy-none"))
    invites = (_INVITE,) if len(buddies) < MOST_BUDDIES else ()
    opens = tuple(
        Button(label=text("buddy-open", number=number), action=Action(name="buddy.one", value=each.mark))
        for number, each in enumerate(buddies, start=1)
    )
    rows = tuple(row for row in (opens, invites, (back_to(TODAY.action),)) if row)
    return Card(title=text("buddy-title"), blocks=(*lead, *seen, about), rows=rows)


def buddy_card(buddy: Buddy) -> Card:
    """One buddy: what to send them while their day is open, and the way out."""
    words = () if buddy.done else tuple(_word(buddy, each) for each in range(1, NUDGES + 1))
    ask = () if buddy.done else (Paragraph(text=text("nudge-ask")),)
    end = Action(name="buddy.end", value=buddy.mark)
    rows = (
        *((each,) for each in words),
        (Button(label=text("buddy-end"), action=end, emphasis=Emphasis.DANGER), back_to(BUDDIES.action)),
    )
    return Card(title=text("buddy-title"), blocks=(Paragraph(text=_line(buddy)), *ask), rows=rows)


def code_card(code: str) -> Card:
    """A code to be handed to one other person."""
    how = Paragraph(text=text("buddy-code-how", code=code))
    blocks = (Paragraph(text=text("buddy-code")), how, Quote(text=text("code-never-post")))
    return Card(title=text("buddy-title"), blocks=blocks, rows=((back_to(BUDDIES.action),),))


def question_card(token: Token) -> Card:
    """Would they be buddies? Said before anything is seen."""
    yes = Action(name="buddy.yes", value=mark(token))
    no = Button(label=text("buddy-no"), action=Action(name="buddy.no", value=mark(token)))
    return Card(
        title=text("buddy-title"),
        blocks=(Paragraph(text=text("buddy-ask", name=token.giver)), Paragraph(text=text("buddy-ask-what"))),
        rows=((Button(label=text("yes"), action=yes, emphasis=Emphasis.PRIMARY), no),),
    )


def stranger_card() -> Card:
    """What a buddy is, for somebody who has no days of their own yet."""
    said = (Paragraph(text=text("buddy-stranger")),)
    return Card(title=text("buddy-title"), blocks=said, rows=((_START,),))


def said_card(said: str) -> Card:
    """One line, and the way back to the buddies."""
    return Card(title=text("buddy-title"), blocks=(Paragraph(text=Text(id=said)),), rows=((TODAY, BUDDIES),))


def changed_card(buddies: Sequence[Buddy]) -> Card:
    """Who somebody's buddies are now: it comes by itself when that has changed."""
    if not buddies:
        return said_card("buddy-changed-none")
    blocks = (Paragraph(text=text("buddy-changed")), points(buddies), Quote(text=text("buddy-ask-what")))
    return Card(title=text("buddy-title"), blocks=blocks, rows=((TODAY, BUDDIES),))


def points(buddies: Sequence[Buddy]) -> Points:
    """What each of them is called."""
    return Points(items=tuple(text("buddy-name", name=_name(each)) for each in buddies))


def nudge_card(buddy: Buddy, words: int) -> Card:
    """A buddy's kind word."""
    blocks = (Paragraph(text=text("nudge-from", name=_name(buddy))), Quote(text=Text(id=f"nudge-{words}")))
    one = Button(label=text("nudge-buddy"), action=Action(name="buddy.one", value=buddy.mark))
    return Card(title=text("nudge-title"), blocks=blocks, rows=((TODAY, one),))


def _name(buddy: Buddy) -> Account | Text:
    return buddy.account or text("somebody")


def _line(buddy: Buddy) -> Text:
    return text("buddy-line", name=_name(buddy), state=text("buddy-done" if buddy.done else "buddy-not-yet"))


def _word(buddy: Buddy, number: int) -> Button:
    return Button(label=Text(id=f"nudge-{number}"), action=Action(name="buddy.nudge", value=f"{buddy.mark}.{number}"))
