"""The cards of advice to see a professional, and of what follows from it (coaching.md §1.5, §1.7)."""

from __future__ import annotations

from core.flows.buttons import TODAY, WRONG
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Paragraph, Quote
from core.messages.texts import Text, text
from core.rules.care import NO, YES, Reply
from core.rules.days import LocalDay
from core.rules.triggers import Trigger

ADVICE = Action(name="advice")
SUMMARY = Button(label=text("advice-summary"), action=Action(name="report"))
WHY = Button(label=text("why-button"), action=Action(name="why", value="review"))
_PAIRS = ((Reply.BOOK, Reply.SEEING), (Reply.NOT_NOW, Reply.BETTER))
_IF = Quote(text=text("review-if"))
_REASONS = (Trigger.SEVERE_WEEK.value, Trigger.WORSENING.value, Trigger.RELAPSE.value)


def answers(*, shortens: bool = False) -> tuple[tuple[Button, ...], ...]:
    """The four answers to advice; a fifth one where the five-minute plan is offered (coaching.md §1.4, step 4)."""
    pairs = tuple(tuple(map(_answer, pair)) for pair in _PAIRS)
    return (*pairs, (_answer(Reply.SHORT),)) if shortens else pairs


def early_blocks(trigger: str, *, seen: bool) -> tuple[Block, ...]:
    """Advice that does not wait for a review, with its reason; `trigger` is the name of one. Whoever has been `seen`
    lately is asked to tell them (coaching.md §1.4, O3).
    """
    reason = (Text(id=f"advice-{trigger.replace('_', '-')}"),) if trigger in _REASONS else ()
    told = text("review-seen-unsettled" if reason else "review-seen")
    return (*(Paragraph(text=each) for each in (*reason, told if seen else text("advice-see"))), _IF)


def action_of(reply: Reply) -> str:
    """The name of the action of an answer, such as "advice.notnow"."""
    return f"advice.{reply.value.replace('_', '')}"


def rows(about: LocalDay | None, *, shortens: bool = False) -> tuple[tuple[Button, ...], ...]:
    """The answers, the sum behind the advice where it is `about` a review, and a summary to show."""
    return (*answers(shortens=shortens), (SUMMARY,) if about is None else (WHY, SUMMARY))


def card(blocks: tuple[Block, ...], reply: Reply | None, about: LocalDay | None, *, shortens: bool = False) -> Card:
    """The advice that stands, and what was answered so far. `about` as above."""
    noted = () if reply is None else (Quote(text=text("advice-answered", reply=_label(reply))),)
    rows_ = (*rows(about, shortens=shortens), (TODAY, WRONG))
    return Card(title=text("advice-title"), blocks=(*blocks, *noted), rows=rows_, health=True)


def noted_card(reply: Reply, *more: str) -> Card:
    """What follows from an answer; another one can be given."""
    change = Button(label=text("advice-change"), action=ADVICE)
    said = tuple(Paragraph(text=Text(id=each)) for each in (f"advice-{_id(reply)}-noted", *more))
    rows_ = ((change, SUMMARY), (TODAY, WRONG))
    return Card(title=text("advice-noted-title"), blocks=said, rows=rows_, health=True)


def managed_row(day: LocalDay) -> tuple[Button, ...]:
    """Did you manage to see somebody: the two answers, ten days after "I'll book one"."""
    return _yes_no("managed", day)


def maintain_row(day: LocalDay) -> tuple[Button, ...]:
    """Three sessions a week: the two answers."""
    return _yes_no("maintain", day)


def said_card(said: str) -> Card:
    """A sentence or two after an answer."""
    blocks = (Paragraph(text=Text(id=said)),)
    return Card(title=text("advice-noted-title"), blocks=blocks, rows=((TODAY, WRONG),), health=True)


def _yes_no(of: str, day: LocalDay) -> tuple[Button, ...]:
    return tuple(
        Button(label=Text(id=f"advice-{of}-{each}"), action=Action(name=f"advice.{of}", day=day, value=each))
        for each in (YES, NO)
    )


def _answer(reply: Reply) -> Button:
    return Button(label=_label(reply), action=Action(name=action_of(reply)))


def _label(reply: Reply) -> Text:
    return Text(id=f"advice-{_id(reply)}")


def _id(reply: Reply) -> str:
    return reply.value.replace("_", "-")
