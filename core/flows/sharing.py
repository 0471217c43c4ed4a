"""Share today: a person's name under their community's post of the day, by their own tap; never how the day went."""

from __future__ import annotations

from datetime import datetime

from core.flows import daily_recovery, lock, today
from core.flows.buttons import PROGRESS, TODAY
from core.flows.day import Day
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Paragraph, Reply
from core.messages.texts import Text, text
from core.ports import Revision, Stale, Transaction
from core.rules.community import Community, CommunityId, Gesture
from core.rules.days import LocalDay
from core.rules.ledger import PostKind
from core.rules.people import Account, PersonId
from core.rules.posts import EDIT_EVERY
from core.rules.public import LOOKED_AFTER, takes_taps
from core.rules.soreness import SEVERE

MOST_OFFERS = 2  # communities on one card
LONGEST_SHOWN = 17  # characters of a community's name on a button: a language needs twenty and more around it

Rows = tuple[tuple[Button, ...], ...]


async def revise(tx: Transaction, community: CommunityId, day: LocalDay, now: datetime) -> None:
    """The post of a day is out of date: it is edited a minute after the first of many taps."""
    due_at = now + EDIT_EVERY
    await tx.revise(Revision(community=community, stale=Stale.DAILY, subject=day.toordinal(), due_at=due_at))


async def offers(turn: Turn, seen: Day) -> Rows:
    """The way to show one's name today, or to take it back, a row each for up to two communities."""
    rows: Rows = ()
    if not _may_share(turn, seen):
        return rows
    for each in await turn.tx.memberships(seen.enrollment.person):
        found = await _member(turn, seen.enrollment.person, each.community)
        if found is not None and len(rows) < MOST_OFFERS and await _is_posted(turn, found[0], seen.day):
            rows = (*rows, (await _offer(turn, *found, seen.day),))
    return rows


async def share(turn: Turn, action: Action) -> Reply:
    """Show the name, where the day counts and nothing speaks against it; once more changes nothing."""
    following, day = turn.following, action.day
    found = await _chosen(turn, action)
    if following is None or day is None or found is None or not await _is_posted(turn, found[0], day):
        return await today.show(turn, action)
    if not _may_share(turn, await today.seen_on(turn, following, day)):
        return await today.show(turn, action)
    community, account = found
    if await turn.tx.gesture(community.id, day, Gesture.SHARED, account, following.person):
        await revise(turn.tx, community.id, day, turn.now)
    return turn.reply(_card("share-shared", community, _button("share.undo", community, day)))


async def undo(turn: Turn, action: Action) -> Reply:
    """Take the name back, whatever else holds."""
    found, day = await _chosen(turn, action), action.day
    if found is None or day is None:
        return await lock.show(turn, action)
    community, account = found
    if await turn.tx.take_back(community.id, day, Gesture.SHARED, account):
        await revise(turn.tx, community.id, day, turn.now)
    return turn.reply(_card("share-undone", community))


def shown(name: str) -> str:
    """A community's name as it finds room on a button."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1].rstrip()}…"


def _may_share(turn: Turn, seen: Day) -> bool:
    """Whether the day counts and is nothing but a good one: no halt, no much soreness, no advice, no review ahead."""
    if seen.day != turn.today(seen.enrollment) or seen.noted not in LOOKED_AFTER or seen.wrong:
        return False
    severe = seen.standing.history.scores.get(seen.day, 0) >= SEVERE
    return not severe and daily_recovery.may_praise(seen)


async def _is_posted(turn: Turn, community: Community, day: LocalDay) -> bool:
    """Whether the post of that day stands there, for a name to be shown under it."""
    if not (community.ready and community.posts and takes_taps(community, day, turn.now)):
        return False
    return await turn.tx.posted(community.id, PostKind.DAILY, 0, day) is not None


async def _offer(turn: Turn, community: Community, account: Account, day: LocalDay) -> Button:
    shared = (await turn.tx.gestures(community.id, day)).shared
    return _button("share.undo" if account.id in shared else "share", community, day)


async def _chosen(turn: Turn, action: Action) -> tuple[Community, Account] | None:
    """The community that a button names, if the person is a member of it."""
    if turn.contact is None or not action.value.isdecimal():
        return None
    return await _member(turn, turn.contact.person, CommunityId(int(action.value)))


async def _member(turn: Turn, person: PersonId, chosen: CommunityId) -> tuple[Community, Account] | None:
    """The community, and the person's account there; None where they are no member."""
    member = any(each.community == chosen for each in await turn.tx.memberships(person))
    community = await turn.tx.community(chosen) if member else None
    account = await turn.tx.member_account(chosen, person) if community is not None else None
    return None if community is None or account is None else (community, account)


def _button(name: str, community: Community, day: LocalDay) -> Button:
    action = Action(name=name, day=day, value=str(community.id))
    return Button(label=text(f"{name.replace('.', '-')}-button", name=shown(community.name)), action=action)


def _card(said: str, community: Community, *more: Button) -> Card:
    rows = (*((each,) for each in more), (TODAY, PROGRESS))
    line = Paragraph(text=Text(id=said, values={"name": community.name}))
    return Card(title=Text(id=f"{said}-title"), blocks=(line,), rows=rows)


HANDLERS: dict[str, Handler] = {"share": share, "share.undo": undo}
