"""A copy of everything that is kept about a person: made only when asked for, and shown in private alone.

It is read inside the turn and put together after it, beside the event loop: that takes a while, and nobody waits for
the database meanwhile.
"""

from __future__ import annotations

import asyncio
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from core.content import Content
from core.flows import export_cards as cards
from core.flows import report_page
from core.flows.linking_cards import app
from core.flows.turn import Turn
from core.messages.attached import Document
from core.messages.card import Card, Outgoing, Reply
from core.messages.texts import REFERENCE, Text, text
from core.ports import Section, Transaction
from core.report import draw
from core.report.archive import TABLES, packed
from core.report.page import Page
from core.rules.instance import Instance
from core.rules.ledger import Delivery, Kind, Outcome, Plan
from core.rules.people import Contact, Enrollment, by_use


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Everything that goes into the file, as it was read; `page` is the one for a clinician, if it says anything.

    `quiet_on` is the app to which it goes, where that is one in which health is not spoken of: nothing of it is in it.
    """

    sections: Sequence[Section]
    page: Page | None
    made_at: datetime
    language: str
    quiet_on: Text | None = None

    @property
    def card(self) -> Card:
        """What comes with the file."""
        return cards.file_card(self.quiet_on, unread=any(each.unread for each in self.sections))


async def give(turn: Turn, enrollment: Enrollment) -> Reply:
    """The file: here in private, elsewhere by direct message; from where health is not spoken of, in another app."""
    if turn.minimal and (other := _elsewhere(turn)) is not None:
        return await _give_there(turn, enrollment, other)
    taken = await _take(turn.tx, turn.content, enrollment, turn.now, turn.language)
    if turn.minimal:
        taken = _without_health(taken, turn.content, turn.account.platform)
    turn.after = partial(_finished, turn, taken)
    made = turn.reply(taken.card if turn.place.private else cards.sent_card())
    return replace(made, replaces=not turn.place.private)  # what was asked stays above the file


async def compose(
    content: Content, tx: Transaction, enrollment: Enrollment, delivery: Delivery, now: datetime, instance: Instance
) -> Outgoing | Outcome:
    """The file for the app in which it was not asked for, if that is still one of theirs."""
    if not any(each.place == delivery.place for each in await tx.accounts(enrollment.person)):
        return Outcome.NOT_WANTED
    taken = await _take(tx, content, enrollment, now, enrollment.language)
    if delivery.place.platform in instance.minimal:
        taken = _without_health(taken, content, delivery.place.platform)

    async def finish(card: Card) -> Card:
        return replace(card, document=await asyncio.to_thread(_document, content, taken))

    return Outgoing(card=taken.card, language=enrollment.language, finish=finish)


def _elsewhere(turn: Turn) -> Contact | None:
    """The person's account in an app in which health is spoken of; one that can be written to, if there is any."""
    others = [each for each in by_use(turn.others) if each.account.platform not in turn.instance.minimal]
    return next((each for each in others if each.open_place is not None), others[0] if others else None)


async def _give_there(turn: Turn, enrollment: Enrollment, other: Contact) -> Reply:
    here, there = (app(turn.content, each.platform) for each in (turn.account, other.account))
    if other.open_place is None:
        return turn.reply(cards.unreached_card(here, there))
    await turn.tx.plan_again(
        Plan(
            person=enrollment.person,
            place=other.open_place,
            kind=Kind.EXPORT,
            local_day=turn.today(enrollment),
            due_at=turn.now,
        )
    )
    return turn.reply(cards.elsewhere_card(here, there))


async def _take(tx: Transaction, content: Content, enrollment: Enrollment, now: datetime, language: str) -> Taken:
    routine = content.catalog.routine(enrollment.routine)
    sections = await tx.everything(enrollment.person)
    unread = any(each.unread for each in sections)  # then no page can be made of it
    kept = None if unread else await report_page.kept(tx, routine, enrollment, now)
    page = kept and report_page.page(kept, None)
    made_at = now.astimezone(ZoneInfo(enrollment.clock_zone))
    return Taken(sections=sections, page=page, made_at=made_at, language=language)


def _without_health(taken: Taken, content: Content, platform: str) -> Taken:
    """What may be sent there: what is sealed is not, nor how often, or on which days, there was something."""
    sealed = {column for each in content.kept if each.sealed for column in each.columns}
    records = {each.name for each in taken.sections if any(".sealed." in field.column for field in each.fields)}
    left = [_open(each, sealed) for each in taken.sections if each.name not in records]
    return replace(taken, sections=left, page=None, quiet_on=app(content, platform))


def _open(section: Section, sealed: Container[str]) -> Section:
    """The table without what is sealed; a row in which there was nothing else but its day goes."""
    at = [number for number, field in enumerate(section.fields) if field.column not in sealed]
    if len(at) == len(section.fields):
        return section
    rows = ([row[each] for each in at] for row in section.rows)
    kept = [row for row in rows if len(row) - row.count(None) > 1]
    return replace(section, fields=tuple(section.fields[each] for each in at), rows=kept, unread=0)


async def _finished(turn: Turn, taken: Taken, reply: Reply) -> Reply:
    """The answer with the file: here in private, elsewhere by direct message."""
    document = await asyncio.to_thread(_document, turn.content, taken)
    if turn.place.private:
        return replace(reply, card=replace(reply.card, document=document))
    return replace(reply, direct=replace(taken.card, document=document))


def _document(content: Content, taken: Taken) -> Document:
    say = partial(content.texts.say, language=taken.language)
    rows = {column: each for each in content.kept for column in each.columns}
    summary = None if taken.page is None else draw(taken.page, say, taken.language)
    made = packed(
        taken.sections,
        made_at=taken.made_at,
        describe=lambda column: content.texts.say(rows[column].what, REFERENCE),
        readme="\n".join(_readme(content, taken)) + "\n",
        summary=summary,
    )
    return cards.document(made)


def _readme(content: Content, taken: Taken) -> Iterator[str]:
    """What is what, line by line, in the person's language."""

    def say(said: Text) -> str:
        return content.texts.say(said, taken.language)

    rows = {column: each for each in content.kept for column in each.columns}
    yield from (say(text("privacy-readme-title")), say(text("privacy-readme-made", day=taken.made_at.date())), "")
    if taken.quiet_on is not None:
        yield from (say(text("privacy-readme-quiet", app=taken.quiet_on)), "")
    for name in ("data", "schema", "tables", *(() if taken.page is None else ("summary",))):
        yield say(text(f"privacy-readme-{name}"))
    yield from ("", say(text("privacy-readme-others")), "", say(text("privacy-readme-what")))
    for section in taken.sections:
        if section.rows or section.unread:
            yield from ("", f"{TABLES}/{section.name}.csv")
            if section.unread:
                yield say(text("privacy-readme-unread", lines=section.unread))
            told = {rows[field.column] for field in section.fields}
            for row in (each for each in content.kept if each in told):
                names = ", ".join(field.name for field in section.fields if rows[field.column] is row)
                yield f"{names}: {say(row.what)}."
