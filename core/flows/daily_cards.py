"""What the messages that come by themselves say beside the stretches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.flows.buttons import TODAY, WRONG
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote
from core.messages.texts import text
from core.rules.weeks import Week

FEWER = Button(label=text("daily-fewer"), action=Action(name="daily.fewer"))


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is worth a line on top of a daily message. `milestone` is a number of days looked after, None for none."""

    late: bool = False
    wrong_yesterday: bool = False
    pause_over: bool = False
    missed_yesterday: bool = False
    milestone: int | None = None
    tiny: bool = False
    follow_up: bool = False
    fewer: bool = False


def news_blocks(news: News) -> Iterator[Block]:
    """The news, what matters most first."""
    if news.wrong_yesterday:
        yield Quote(text=text("daily-wrong-yesterday"))
    if news.follow_up:
        yield Paragraph(text=text("daily-follow-up"))
    if news.late:
        yield Paragraph(text=text("daily-late-why"))
    if news.pause_over:
        yield Paragraph(text=text("daily-pause-over"))
    if news.milestone is not None:
        yield Paragraph(text=text("daily-milestone", days=news.milestone))
    if news.missed_yesterday:
        yield Paragraph(text=text("daily-missed"))
    if news.tiny:
        yield Paragraph(text=text("daily-tiny"))
    if news.fewer:
        yield Paragraph(text=text("daily-fewer-offer"))


def summary_blocks(week: Week) -> tuple[Block, ...]:
    """The seven days before today, counted."""
    counts = [("days", week.counted), ("done", week.done), ("partly", week.partly), ("rested", week.rested)]
    facts = [(text("summary-looked-after"), text("summary-of", days=week.counted, all=week.days))]
    facts += [(text(f"summary-{name}"), text("days", days=count)) for name, count in counts[1:] if count]
    return (Paragraph(text=text("summary-intro")), Facts(items=tuple(facts)))


def farewell_card(*, advised: bool) -> Card:
    """The last message: how to return, that a professional can help, and the way to have everything deleted.

    `advised`: to see one is what is advised, which is said without a figure.
    """
    back = Button(label=text("farewell-back"), action=TODAY.action, emphasis=Emphasis.PRIMARY)
    delete = Button(label=text("privacy-delete"), action=Action(name="privacy.delete"))
    texts = ("farewell-why", "farewell-advice" if advised else "farewell-help", "farewell-return")
    return Card(
        title=text("farewell-title"),
        blocks=tuple(Paragraph(text=text(each)) for each in texts),
        rows=((back,), (WRONG,), (delete,)),
        health=advised,
    )


def still_here_card(stretches: tuple[Block, ...], rows: tuple[tuple[Button, ...], ...], *, ours: bool) -> Card:
    """A week of silence: no catch-up, no question, two minutes for whoever likes, where the exercises are `ours`."""
    intro = (Paragraph(text=text("still-here-what")), Paragraph(text=text("still-here-tiny" if ours else "still-here")))
    return Card(title=text("still-here-title"), blocks=(*intro, *stretches), rows=rows)


def fewer_card() -> Card:
    """From now on the weekly summary alone."""
    settings = Button(label=text("daily-settings"), action=Action(name="settings"))
    words = Paragraph(text=text("daily-fewer-how"))
    return Card(title=text("daily-fewer-title"), blocks=(words,), rows=((TODAY, settings),))
