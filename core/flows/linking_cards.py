"""The cards about a person's apps: a code, the question of the other chat, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.content import Content
from core.flows.buddy_cards import BUDDIES, points
from core.flows.buttons import TODAY, back_to
from core.flows.showing import mark
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote
from core.messages.texts import REFERENCE, Text, text
from core.rules.buddies import Buddy
from core.rules.days import LocalDay
from core.rules.people import Account
from core.rules.streak import Streak
from core.rules.tokens import Token

MINE, THEIRS = "mine", "theirs"
CONNECT = Button(label=text("link-button"), action=Action(name="link"))
UNLINK = Button(label=text("unlink-button"), action=Action(name="unlink"))
NOT_ME = Button(label=text("link-notme"), action=Action(name="link.notme"), emphasis=Emphasis.DANGER)
START = Button(label=text("start-button"), action=Action(name="start"), emphasis=Emphasis.PRIMARY)


def app(content: Content, platform: str) -> Text:
    """What the platform is called; "another app" for one that no text names."""
    named = f"platform-{platform}"
    return Text(id=named if named in content.texts.book(REFERENCE).ids else "platform-other")


def stranger_card() -> Card:
    """What connecting is, for somebody with nothing to connect yet."""
    return _said("link-stranger", "link-stranger-how", rows=((START,),))


def own_card() -> Card:
    """The code was typed where it was given out."""
    return _said("link-own")


def code_card(code: str, *, turned: bool = False) -> Card:
    """A code to be typed in the other app; `turned`: it is there that something would be deleted."""
    lead = (Quote(text=text("link-turned")),) if turned else ()
    how = Paragraph(text=text("link-code-how", code=code))
    blocks = (*lead, Paragraph(text=text("link-code")), how, Quote(text=text("code-never-share")))
    return Card(title=text("link-title"), blocks=blocks, rows=((back_to(TODAY.action),),))


def question_card(content: Content, token: Token, since: LocalDay) -> Card:
    """Is this you? Said before anything is connected."""
    giver = token.giver
    ask = text("link-ask", name=giver, app=app(content, giver.platform), day=since)
    yes = Button(label=text("link-yes"), action=Action(name="link.yes", value=mark(token)), emphasis=Emphasis.PRIMARY)
    no = Button(label=text("link-no"), action=Action(name="link.no", value=mark(token)))
    blocks = (Paragraph(text=ask), Paragraph(text=text("link-ask-what")), Quote(text=text("link-ask-sure")))
    return Card(title=text("link-title"), blocks=blocks, rows=((yes,), (no,)))


def both_card(content: Content, token: Token, theirs: tuple[LocalDay, Streak], mine: tuple[LocalDay, Streak]) -> Card:
    """Both chats have a programme: which one stays. They are never mixed."""
    there = app(content, token.giver.platform)
    facts = ((there, _history(*theirs)), (text("link-this-chat"), _history(*mine)))

    def keep(which: str, label: Text, emphasis: Emphasis) -> Button:
        return Button(label=label, action=Action(name="link.keep", value=f"{which}.{mark(token)}"), emphasis=emphasis)

    rows = (
        (keep(THEIRS, text("link-keep-theirs", app=there), Emphasis.DANGER),),
        (keep(MINE, text("link-keep-mine"), Emphasis.PLAIN),),
        (Button(label=text("link-no"), action=Action(name="link.no", value=mark(token))),),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(text=text("link-both")),
        Facts(items=facts),
        Quote(text=text("link-both-deleted", app=there)),
    )
    return Card(title=text("link-both-title"), blocks=blocks, rows=rows)


def linked_card(content: Content, other: Account) -> Card:
    """It is done, said in the chat that was just connected."""
    said = text("link-done", name=other, app=app(content, other.platform))
    return _card(Paragraph(text=said), Paragraph(text=text("link-done-how")), rows=((TODAY,),))


def connected_card(content: Content, other: Account) -> Card:
    """What is connected already, and the way out."""
    said = text("link-already", name=other, app=app(content, other.platform))
    return _card(Paragraph(text=said), rows=((UNLINK,), (back_to(TODAY.action),)))


def no_card() -> Card:
    """It was not them: nothing was connected."""
    return _said("link-no-done")


def over_card() -> Card:
    """The question waits no more."""
    return _said("link-over", "link-over-how")


def unlink_card(content: Content, other: Account) -> Card:
    """Does this chat let go?"""
    ask = text("unlink-ask", name=other, app=app(content, other.platform))
    yes = Button(label=text("unlink-yes"), action=Action(name="unlink.yes"), emphasis=Emphasis.DANGER)
    return _card(Paragraph(text=ask), rows=((yes,), (back_to(TODAY.action),)))


def unlinked_card(content: Content, other: Account) -> Card:
    """This chat has let go."""
    said = text("unlink-done", name=other, app=app(content, other.platform))
    return _card(Paragraph(text=said), rows=((START,),))


def alone_card(*, known: bool) -> Card:
    """No other app is connected."""
    return _said("unlink-none", rows=((CONNECT,) if known else (START,),))


def let_go_card(content: Content, gone: Sequence[Account], ended: Sequence[Buddy]) -> Card:
    """What was connected without them is let go, and the buddies that were made there."""
    said = tuple(Paragraph(text=text("link-notme-done", name=each, app=app(content, each.platform))) for each in gone)
    parted: tuple[Block, ...] = (Paragraph(text=text("link-notme-buddies")), points(ended)) if ended else ()
    how = Quote(text=text("code-never-share"))
    return _card(*(said or (Paragraph(text=text("link-notme-none")),)), *parted, how, rows=((TODAY,),))


def told_card(content: Content, others: Sequence[Account], buddies: Sequence[Buddy]) -> Card:
    """What comes by itself in a chat when another was connected with it, or let go; and who their buddies are, for the
    other chat may have made some.
    """
    known: tuple[Block, ...] = (Paragraph(text=text("link-told-buddies")), points(buddies)) if buddies else ()
    rows = ((TODAY, BUDDIES) if buddies else (TODAY,),)
    if not others:
        said = (Paragraph(text=text("link-told-none")), Paragraph(text=text("link-told-none-how")))
        return _card(*said, *known, rows=rows)
    named = (Paragraph(text=text("link-told", name=each, app=app(content, each.platform))) for each in others)
    return _card(*named, Quote(text=text("link-told-how")), *known, rows=((NOT_ME,), *rows))


def beside(card: Card, told: Card) -> Card:
    """An answer with what is told above it; below it where the answer says what to do at once."""
    rows = tuple(row for row in told.rows if NOT_ME in row)
    if card.urgent:
        return replace(card, blocks=(*card.blocks, *told.blocks), rows=(*card.rows, *rows))
    return replace(card, blocks=(*told.blocks, *card.blocks), rows=(*rows, *card.rows))


def shown_card() -> Card:
    """What comes by itself when somebody who showed a code says that it was not meant for them."""
    return _said("link-shown", "code-never-share", rows=((TODAY,),))


def _history(since: LocalDay, streak: Streak) -> Text:
    return text("link-history", day=since, total=streak.total, streak=streak.current)


def _said(*ids: str, rows: tuple[tuple[Button, ...], ...] = ()) -> Card:
    return _card(*(Paragraph(text=Text(id=each)) for each in ids), rows=rows)


def _card(*blocks: Block, rows: tuple[tuple[Button, ...], ...] = ()) -> Card:
    return Card(title=text("link-title"), blocks=blocks, rows=rows)
