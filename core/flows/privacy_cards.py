"""The cards about what is kept: an overview, a page for each topic, and those about its deletion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.content.kept import Kept, Topic
from core.flows.buttons import back_to
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote
from core.messages.texts import Text, text, verbatim
from core.ports import Tally
from core.rules.days import LocalDay
from core.rules.instance import Instance
from core.rules.routine import Routine

SURE = "sure"
ALL = Action(name="privacy")
WAYS = {"export": text("privacy-export"), "delete": text("privacy-delete")}
_TOPICS = tuple(Topic)
_A_ROW = 2


def overview_card(instance: Instance, routine: Routine, *, quiet_on: Text | None, known: bool) -> Card:
    """Who keeps it, how long, and the ways. `quiet_on` is the app on which nothing is said of health, if it is here."""
    lead = ("privacy-intro",) if known else ("privacy-nothing", "privacy-nothing-yet")
    blocks: tuple[Block, ...] = (
        *(Paragraph(text=Text(id=each)) for each in lead),
        Facts(items=tuple(_facts(instance, routine, quiet_on))),
        Paragraph(text=text("privacy-not-kept")),
        Quote(text=text("privacy-platforms")),
    )
    rows = tuple(tuple(map(_way_to, _TOPICS[at : at + _A_ROW])) for at in range(0, len(_TOPICS), _A_ROW))
    if known:
        export = Button(label=WAYS["export"], action=Action(name="privacy.export"))
        delete = Button(label=WAYS["delete"], action=Action(name="privacy.delete"), emphasis=Emphasis.DANGER)
        rows = (*rows, (export,), (delete,))
    return Card(title=text("privacy-title"), blocks=blocks, rows=rows)


def _facts(instance: Instance, routine: Routine, quiet_on: Text | None) -> Iterator[tuple[Text, Text]]:
    who = text("privacy-operator-unnamed") if instance.operator is None else verbatim(instance.operator)
    yield text("privacy-operator-label"), who
    if instance.contact is not None:
        yield text("privacy-contact-label"), verbatim(instance.contact)
    yield text("privacy-end-label"), text("privacy-end")
    yield text("privacy-copies-label"), text("privacy-copies", days=instance.backup_days)
    reviewed = text("privacy-unreviewed")
    if routine.reviewed_on is not None:
        reviewed = text("privacy-reviewed", name=routine.reviewed_by, day=routine.reviewed_on)
    yield text("privacy-review-label"), reviewed
    if quiet_on is not None:
        yield text("privacy-minimal-label", app=quiet_on), text("privacy-minimal")


def topic_card(topic: Topic, kept: Sequence[Kept]) -> Card:
    """What is kept about a topic: each thing with what it is for and how long."""
    facts = Facts(items=tuple((each.what, _told(each)) for each in kept if each.topic is topic))
    at = _TOPICS.index(topic) + 1
    ways = (*(_way_to(each, text("privacy-next")) for each in _TOPICS[at : at + 1]), back_to(ALL))
    return Card(title=text(f"privacy-topic-{topic.value}"), blocks=(facts,), rows=(ways,))


def _told(kept: Kept) -> Text:
    return text("privacy-row-sealed" if kept.sealed else "privacy-row", why=kept.why, until=kept.until)


def _way_to(topic: Topic, label: Text | None = None) -> Button:
    called = text(f"privacy-topic-{topic.value}") if label is None else label
    return Button(label=called, action=Action(name="privacy.topic", value=topic.value))


def sure_card() -> Card:
    """Really everything?"""
    yes = Action(name="privacy.delete", value=SURE)
    return Card(
        title=text("privacy-sure-title"),
        blocks=(Paragraph(text=text("privacy-sure")),),
        rows=((Button(label=text("privacy-delete-sure"), action=yes, emphasis=Emphasis.DANGER),), (back_to(ALL),)),
    )


def gone_card(tally: Tally, last_day: LocalDay | None) -> Card:
    """Everything is deleted: how much it was. `last_day` is the last one on which older copies of it may exist."""
    counts = {"days": tally.days, "messages": tally.messages, "answers": tally.answers}
    facts = tuple((text(f"privacy-gone-{name}"), verbatim(str(count))) for name, count in counts.items())
    copies = text("privacy-gone-no-copies") if last_day is None else text("privacy-gone-copies", day=last_day)
    said = (Paragraph(text=copies), Paragraph(text=text("privacy-gone-again")))
    blocks = (Paragraph(text=text("privacy-gone")), Facts(items=facts), *said)
    return Card(title=text("privacy-gone-title"), blocks=blocks)
