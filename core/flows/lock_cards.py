"""The cards of a lock: what to do, then why, at most 60 words each part (coaching.md §2.4)."""

from __future__ import annotations

from dataclasses import replace

from core.flows.buttons import TODAY, WRONG, back_to
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Points, Quote
from core.messages.texts import Text, text
from core.rules.people import Country
from core.rules.redflags import lines
from core.rules.screening import Lock, Tier, Word

YES, NO = "yes", "no"
_LOCK = Action(name="lock")
_OWN = (Tier.CRISIS, Tier.TOLD)  # the tiers whose ways out have words of their own
_COUNTRY = Button(label=text("lock-country"), action=Action(name="settings", value="country"))


def ways(tier: Tier) -> tuple[Word, ...]:
    """By which words a lock ends; an old emergency sign that was looked at becomes a block (coaching.md §2.3)."""
    assessed = (Word.ASSESSED,) if tier is Tier.EMERGENCY else ()
    return (Word.CLINICIAN, *assessed, Word.MISTAKE)


def lock_card(tier: Tier, country: Country, *, known: bool = True, settable: bool = False) -> Card:
    """What to do now. A number is named alone only where the person said where they are; `known` people are locked.

    `settable`: the person can set their country.
    """
    rows = [(_way(tier, word),) for word in ways(tier)] if known else []
    if tier in (Tier.URGENT, Tier.TOLD) and known:  # what would be worse; nothing is for the two others
        rows.append((WRONG,))
    if settable and country is Country.OTHER:
        rows.append((_COUNTRY,))
    stopped = (Paragraph(text=text("lock-stopped")),) if known and tier is not Tier.TOLD else ()
    blocks = (*_what_to_do(tier, country), *stopped, Quote(text=text("wrong-unread")))
    return Card(title=text(f"lock-{tier.value}-title"), blocks=blocks, rows=tuple(rows), health=True, urgent=True)


def under_crisis_card(country: Country) -> Card:
    """What an emergency calls for, said to somebody whose lock is that of a crisis; the way back to that one's card."""
    said = lock_card(Tier.EMERGENCY, country, known=False)
    return replace(said, rows=((back_to(Action(name="lock")),),))


def sure_of(lock: Lock) -> str:
    """What the second word carries, so that it is about this lock and no other."""
    return f"{int(lock.at.timestamp()):x}"


def sure_card(word: Word, lock: Lock) -> Card:
    """Asked once more before a lock ends."""
    action = Action(name="lock.end", value=f"{word.value}.{sure_of(lock)}")
    yes = Button(label=_said(lock.tier, word, "-sure"), action=action)
    return Card(
        title=text("lock-sure-title"),
        blocks=(Paragraph(text=_said(lock.tier, word, "-ask")),),
        rows=((yes,), (back_to(_LOCK),)),
        health=True,
        urgent=True,
    )


def ended_card(word: Word, tier: Tier, *, following: bool) -> Card:
    """The lock is over, and how it goes on."""
    on = TODAY if following else Button(label=text("start-button"), action=Action(name="start"))
    again = text("crisis-again" if tier is Tier.CRISIS else "lock-ended-if")
    return Card(
        title=text("lock-ended-title"),
        blocks=(Paragraph(text=_said(tier, word, "-ended")), Paragraph(text=again)),
        rows=((replace(on, emphasis=Emphasis.PRIMARY),),),
        health=True,
    )


def follow_up_card(tier: Tier) -> Card:
    """The one question after a lock (coaching.md §2.3); after the word to stop, whether there is another (§1.7)."""
    told = tier is Tier.TOLD
    yes = Button(label=text("lock-helped-yes"), action=Action(name="lock.helped", value=YES))
    no = Button(label=text("lock-helped-no"), action=Action(name="lock.helped", value=NO))
    return Card(
        title=text("lock-follow-up-title"),
        blocks=(Paragraph(text=Text(id=f"lock-{tier.value}-follow-up")), Quote(text=text("wrong-unread"))),
        rows=((_way(tier, Word.CLINICIAN) if told else yes, no),),
        health=True,
        urgent=True,
    )


def helped_card(tier: Tier) -> Card:
    """Good, and how the lock ends."""
    rows = tuple((_way(tier, word),) for word in ways(tier))
    words = Paragraph(text=text("lock-crisis-helped" if tier is Tier.CRISIS else "lock-helped"))
    return Card(title=text("lock-helped-title"), blocks=(words,), rows=rows, health=True, urgent=True)


def numbers(country: Country) -> tuple[Block, ...]:
    """Every emergency number, where the person did not say where they are."""
    return (Paragraph(text=text("emergency-numbers")),) if country is Country.OTHER else ()


def lists(country: Country) -> tuple[Block, ...]:
    """The two lists with what to do, the most urgent first; a number stands alone only where the person said where
    they are.
    """
    return (
        Paragraph(text=text("wrong-now", call=Text(id=f"emergency-{country.value}"))),
        _list(Tier.EMERGENCY),
        *numbers(country),
        Paragraph(text=text("wrong-today")),
        _list(Tier.URGENT),
    )


def crisis_words(country: Country) -> tuple[Block, ...]:
    """Who listens now, where the person said that they are, else everywhere (coaching.md §2.1, RF23)."""
    call = Paragraph(text=text("crisis-do", call=Text(id=f"emergency-{country.value}")))
    there = tuple(each for each in Country if each is not Country.OTHER and country in (each, Country.OTHER))
    lines = Points(items=(*(Text(id=f"crisis-{each.value}") for each in there), text("crisis-elsewhere")))
    return (call, *numbers(country), Paragraph(text=text("crisis-lines")), lines, Paragraph(text=text("crisis-tell")))


def _list(tier: Tier) -> Points:
    return Points(items=tuple(Text(id=each) for each in lines(tier)))


def _what_to_do(tier: Tier, country: Country) -> tuple[Block, ...]:
    call = Text(id=f"emergency-{country.value}")
    match tier:
        case Tier.CRISIS:
            return (Paragraph(text=text("crisis-good")), *crisis_words(country))
        case Tier.EMERGENCY:
            do, why = text("lock-emergency-do", call=call), text("lock-emergency-why")
            return (Paragraph(text=do), *numbers(country), Paragraph(text=why))
        case Tier.TOLD:
            return tuple(Paragraph(text=Text(id=f"lock-told-{each}")) for each in ("said", "stopped"))
        case _:
            said = (text("lock-urgent-do"), text("lock-urgent-why"), text("lock-urgent-worse", call=call))
            return tuple(Paragraph(text=each) for each in said)


def _way(tier: Tier, word: Word) -> Button:
    return Button(label=_said(tier, word), action=Action(name="lock.end", value=word.value))


def _said(tier: Tier, word: Word, part: str = "") -> Text:
    own = f"{tier.value}-" if tier in _OWN else ""
    return Text(id=f"lock-{own}{word.value}{part}")
