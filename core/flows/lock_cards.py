"""The cards of a lock: what to do, then why, at most 60 words each part (coaching.md §2.4)."""

from __future__ import annotations

from dataclasses import replace

from core.flows.buttons import TODAY, WRONG, back_to
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Quote
from core.messages.texts import Text, text
from core.rules.people import Country
from core.rules.screening import Lock, Tier, Word

YES, NO = "yes", "no"
_LOCK = Action(name="lock")
_COUNTRY = Button(label=text("lock-country"), action=Action(name="settings", value="country"))


def ways(tier: Tier) -> tuple[Word, ...]:
    """By which words a lock ends; an old emergency sign that was looked at becomes a block (coaching.md §2.3)."""
    assessed = (Word.ASSESSED,) if tier is Tier.EMERGENCY else ()
    return (Word.CLINICIAN, *assessed, Word.MISTAKE)


def lock_card(tier: Tier, country: Country, *, known: bool = True, settable: bool = False) -> Card:
    """What to do now. A number is named alone only where the person said where they are; `known` people are locked.

    `settable`: the person can set their country.
    """
    rows = [(_way(word),) for word in ways(tier)] if known else []
    if tier is not Tier.EMERGENCY and known:
        rows.append((WRONG,))
    if settable and country is Country.OTHER:
        rows.append((_COUNTRY,))
    stopped = (Paragraph(text=text("lock-stopped")),) if known else ()
    blocks = (*_what_to_do(tier, country), *stopped, Quote(text=text("wrong-unread")))
    return Card(title=text(f"lock-{tier.value}-title"), blocks=blocks, rows=tuple(rows), health=True, urgent=True)


def sure_of(lock: Lock) -> str:
    """What the second word carries, so that it is about this lock and no other."""
    return f"{int(lock.at.timestamp()):x}"


def sure_card(word: Word, lock: Lock) -> Card:
    """Asked once more before a lock ends."""
    action = Action(name="lock.end", value=f"{word.value}.{sure_of(lock)}")
    yes = Button(label=Text(id=f"lock-{word.value}-sure"), action=action)
    return Card(
        title=text("lock-sure-title"),
        blocks=(Paragraph(text=Text(id=f"lock-{word.value}-ask")),),
        rows=((yes,), (back_to(_LOCK),)),
        health=True,
        urgent=True,
    )


def ended_card(word: Word, *, following: bool) -> Card:
    """The lock is over, and how it goes on."""
    on = TODAY if following else Button(label=text("start-button"), action=Action(name="start"))
    return Card(
        title=text("lock-ended-title"),
        blocks=(Paragraph(text=Text(id=f"lock-{word.value}-ended")), Paragraph(text=text("lock-ended-if"))),
        rows=((replace(on, emphasis=Emphasis.PRIMARY),),),
        health=True,
    )


def follow_up_card(tier: Tier) -> Card:
    """The one question after a lock (coaching.md §2.3)."""
    yes = Button(label=text("lock-helped-yes"), action=Action(name="lock.helped", value=YES))
    no = Button(label=text("lock-helped-no"), action=Action(name="lock.helped", value=NO))
    return Card(
        title=text("lock-follow-up-title"),
        blocks=(Paragraph(text=Text(id=f"lock-{tier.value}-follow-up")), Quote(text=text("wrong-unread"))),
        rows=((yes, no),),
        health=True,
        urgent=True,
    )


def helped_card(tier: Tier) -> Card:
    """Good, and how the lock ends."""
    rows = tuple((_way(word),) for word in ways(tier))
    words = Paragraph(text=text("lock-helped"))
    return Card(title=text("lock-helped-title"), blocks=(words,), rows=rows, health=True, urgent=True)


def numbers(country: Country) -> tuple[Block, ...]:
    """Every emergency number, where the person did not say where they are."""
    return (Paragraph(text=text("emergency-numbers")),) if country is Country.OTHER else ()


def _what_to_do(tier: Tier, country: Country) -> tuple[Block, ...]:
    if tier is Tier.EMERGENCY:
        call = text("lock-emergency-do", call=Text(id=f"emergency-{country.value}"))
        return (Paragraph(text=call), *numbers(country), Paragraph(text=text("lock-emergency-why")))
    worse = text("lock-urgent-worse", call=Text(id=f"emergency-{country.value}"))
    return (Paragraph(text=text("lock-urgent-do")), Paragraph(text=text("lock-urgent-why")), Paragraph(text=worse))


def _way(word: Word) -> Button:
    return Button(label=Text(id=f"lock-{word.value}"), action=Action(name="lock.end", value=word.value))
