"""The public greeting: those who come together are greeted together, nobody by a message of their own (product.md G2).

What is kept of an arrival is one account, until the greeting is made. Should that be lost after it was made, the next
try greets everybody without a name: twice would be worse.
"""

from __future__ import annotations

from datetime import datetime

from core.flows.community import Guest, known
from core.messages.action import Action
from core.messages.card import Audience, Button, Card, Emphasis, Outgoing, Paragraph
from core.messages.texts import VERBATIM, Text, text
from core.ports import Transaction
from core.rules.community import Community
from core.rules.ledger import Outcome, Post, PostKind
from core.rules.people import Account
from core.rules.posts import greeting

NAMED = 5  # more names than this are no greeting any more


async def arrived(tx: Transaction, guest: Guest, now: datetime) -> None:
    """Note that somebody joined, where people are greeted; nothing is kept of them anywhere else."""
    community = await known(tx, guest.here, guest.language)
    if not community.ready or not community.welcome or community.place is None:
        return
    await tx.arrived(community.id, guest.account, now)
    last = await tx.last_post_at(community.id, PostKind.GREETING)
    plan = greeting(community, community.place, now, last=last)
    await tx.plan_posts([plan] if plan is not None else [])


async def compose(tx: Transaction, community: Community, post: Post) -> Outgoing | Outcome:
    """The greeting to all who wait for one, who wait no longer; or why there is none."""
    people, accounts = await tx.arrivals(community.id, most=NAMED)
    await tx.forget_arrivals(community.id)
    if not community.welcome:
        return Outcome.NOT_WANTED
    if not people and post.claim <= 1:  # all of them left again, or an earlier greeting was for them too
        return Outcome.NOT_WANTED
    return Outgoing(card=greeting_card(people, tuple(accounts)), language=community.language)


def greeting_card(people: int, accounts: tuple[Account, ...]) -> Card:
    """A word to those who joined, by name while they are few; one button, and nothing to do."""
    start = Button(label=text("start-button"), action=Action(name="start"), emphasis=Emphasis.PRIMARY)
    return Card(
        title=text("greeting-title"),
        blocks=(Paragraph(text=_said(people, accounts)), Paragraph(text=text("greeting-what"))),
        rows=((start,),),
        audience=Audience.PUBLIC,
        silent=True,
    )


def _said(people: int, accounts: tuple[Account, ...]) -> Text:
    """By name while they are few; without a number where it was lost."""
    if people == 0:
        return text("greeting-all")
    if people > NAMED:
        return text("greeting-people", people=people)
    return text("greeting-names", names=tuple(Text(id=VERBATIM, values={"text": each}) for each in accounts))
