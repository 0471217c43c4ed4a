"""The cards of soreness: the consent, the question with its scale, and the answers to a number."""

from __future__ import annotations

from dataclasses import dataclass

from core.flows.buttons import PROGRESS, TODAY, WRONG, footer
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Scale
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.soreness import SEVERE

YES, NO, NONE = "yes", "no", "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a card about a day says of soreness, below everything else. `score` is the number it shows."""

    blocks: tuple[Block, ...] = ()
    scale: Scale | None = None
    rows: tuple[tuple[Button, ...], ...] = ()
    score: int | None = None

    @property
    def severe(self) -> bool:
        """Whether the number calls for advice, and for silence about everything else."""
        return self.score is not None and self.score >= SEVERE

    @property
    def asks(self) -> bool:
        """Whether anything waits for an answer."""
        return self.scale is not None or bool(self.rows)


def noted(score: int) -> Question:
    """The number of the day stands."""
    return Question(blocks=(Paragraph(text=text("soreness-noted", score=score)),), score=score)


def asked(day: LocalDay, here: LocalDay, score: int | None = None) -> Question:
    """The question (the wording of coaching.md §1.1); with the present number, it can be taken away instead."""
    of = text("soreness-question") if day == here else text("soreness-question-earlier", day=day)
    past = Button(label=text("soreness-skip"), action=Action(name="soreness.skip", day=day))
    blocks: tuple[Block, ...] = (Paragraph(text=of), Paragraph(text=text("soreness-scale")))
    if score is not None:
        past = Button(label=text("soreness-remove"), action=Action(name="soreness", day=day, value=NONE))
        blocks = (*noted(score).blocks, *blocks)
    return Question(blocks=blocks, scale=Scale(action=Action(name="soreness", day=day), skip=past), score=score)


def consent(day: LocalDay) -> Question:
    """May it be asked? What for, what is kept and for how long, who keeps it, who sees it (coaching.md §5.1)."""
    parts = ("purpose", "kept", "who", "back")
    facts = tuple((Text(id=f"soreness-{part}-label"), Text(id=f"soreness-{part}")) for part in parts)
    answers = tuple(
        Button(label=Text(id=f"soreness-consent-{each}"), action=Action(name="soreness.consent", day=day, value=each))
        for each in (YES, NO)
    )
    return Question(blocks=(Paragraph(text=text("soreness-consent")), Facts(items=facts)), rows=(answers,))


def answer(day: LocalDay, before: int | None, score: int | None, more: tuple[Block, ...] = ()) -> Card:
    """What was noted, without praise or blame for any number (coaching.md §5.2), and what else there is to say."""
    if score is None:
        said = text("soreness-left-out" if before is None else "soreness-removed")
    else:
        said = text("soreness-already" if score == before else "soreness-noted", score=score)
    change = Button(label=text("soreness-change-number"), action=change_button(day).action)
    return Card(
        title=text("soreness-title", day=day),
        blocks=(Paragraph(text=said), *more),
        rows=((TODAY, PROGRESS), (change, WRONG)),
        health=score is not None,
    )


def closed_card(day: LocalDay, here: LocalDay) -> Card:
    """The day takes no number any more, or not yet."""
    closed = Paragraph(text=text("soreness-closed"))
    return Card(title=text("soreness-title", day=day), blocks=(closed,), rows=footer(here))


def declined_card(day: LocalDay) -> Card:
    """The question will not be asked."""
    return Card(title=text("soreness-no-title"), blocks=(Paragraph(text=text("soreness-no")),), rows=footer(day))


def take_back_card(day: LocalDay) -> Card:
    """A no on an old card, after a yes and numbers: they go only where that was asked for."""
    settings = Action(name="settings.soreness", value="off")
    return Card(
        title=text("soreness-title", day=day),
        blocks=(Paragraph(text=text("soreness-yes-before")),),
        rows=((Button(label=text("soreness-take-back"), action=settings),), *footer(day)),
    )


def card(day: LocalDay, question: Question) -> Card:
    """A card about soreness alone."""
    return Card(
        title=text("soreness-title", day=day),
        blocks=question.blocks,
        scale=question.scale,
        rows=(*question.rows, *footer(day)),
        health=question.score is not None,
    )


def change_button(day: LocalDay) -> Button:
    """The way to the number of a day."""
    return Button(label=text("soreness-change"), action=Action(name="soreness.ask", day=day))
