"""Milestones shown as a role in a community: private by default, chosen by each member, taken back by one tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.flows import lock, today
from core.flows.buttons import back_to
from core.flows.sharing import shown
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.ports import Award, Revision, Stale, Transaction
from core.rules.community import Community, CommunityId, Membership
from core.rules.days import LocalDay, day_start, local_day
from core.rules.people import PersonId
from core.rules.posts import EDIT_EVERY
from core.rules.streak import LOOKED_AFTER, milestone

TOGETHER = Action(name="challenge")
_YES = "yes"
LAG = timedelta(days=2)  # the days from which on a milestone is shown


def role_button(membership: Membership, community: Community) -> Button:
    """The way to show one's milestones there, or to hide them."""
    name = "roles.hide" if membership.shows_role else "roles.show"
    label = Text(id=name.replace(".", "-"), values={"name": shown(community.name)})
    return Button(label=label, action=Action(name=name, value=str(community.id)))


async def show(turn: Turn, action: Action) -> Reply:
    """Ask first, for a role is public; then keep the yes."""
    chosen, _, sure = action.value.partition(".")
    found = await _membership(turn, chosen)
    if found is None or not found[1].roles:
        return await today.show(turn, action)
    if sure != _YES:
        return turn.reply(_ask_card(found[1]))
    return await _save(turn, *found, shows=True)


async def hide(turn: Turn, action: Action) -> Reply:
    """Show it no more; whatever else holds."""
    found = await _membership(turn, action.value)
    return await lock.show(turn, action) if found is None else await _save(turn, *found, shows=False)


async def award(tx: Transaction, revision: Revision, now: datetime) -> Award | None:
    """What a member's role is to say now; None where nobody is left to show one.

    It follows from the days they looked after alone, and lags LAG behind, for everybody alike. That a bad day is not
    praised (coaching.md §4.3, rule 6) is about what we say to a person: a role that waited on such a day would tell of
    it to everybody. For the same reason it lags: what came today is not read off the minute at which it changes.
    """
    person = PersonId(revision.subject)
    community = await tx.community(revision.community)
    account = await tx.member_account(revision.community, person)
    if community is None or account is None:
        return None
    enrollment = await tx.enrollment(person)
    shows = any(each.community == community.id and each.shows_role for each in await tx.memberships(person))
    if not (shows and community.roles) or enrollment is None or enrollment.first_day is None:
        return Award(community=community, account=account, days=None)
    check_ins = await tx.check_ins(person)
    looked_after = sorted(day for day in check_ins if check_ins[day] in LOOKED_AFTER and day >= enrollment.first_day)
    days, reached = _shown(looked_after, local_day(now, enrollment.clock_zone) - LAG)
    until = day_start(reached + LAG, enrollment.clock_zone) if reached is not None else None
    return Award(community=community, account=account, days=days, until=until)


def _shown(looked_after: Sequence[LocalDay], last: LocalDay) -> tuple[int | None, LocalDay | None]:
    """The milestone of the days up to the last one, and the later day that reached the next one."""
    total = sum(day <= last for day in looked_after)
    days = milestone(0, total)
    later = enumerate(looked_after[total:], total + 1)
    return days, next((day for number, day in later if milestone(0, number) != days), None)


async def restate(tx: Transaction, community: Community, now: datetime) -> None:
    """Roles were switched on or off there: every one that is chosen comes, or goes."""
    for person in await tx.showing_roles(community.id):
        await _revise(tx, community, person, now)


async def _revise(tx: Transaction, community: Community, person: PersonId, now: datetime) -> None:
    await tx.revise(Revision(community=community.id, stale=Stale.ROLE, subject=person, due_at=now + EDIT_EVERY))


async def _membership(turn: Turn, chosen: str) -> tuple[Membership, Community] | None:
    if turn.contact is None or not chosen.isdecimal():
        return None
    memberships = await turn.tx.memberships(turn.contact.person)
    membership = next((each for each in memberships if str(each.community) == chosen), None)
    community = await turn.tx.community(CommunityId(int(chosen))) if membership is not None else None
    return None if membership is None or community is None else (membership, community)


async def _save(turn: Turn, membership: Membership, community: Community, *, shows: bool) -> Reply:
    membership = replace(membership, shows_role=shows)
    await turn.tx.save_membership(membership)
    await _revise(turn.tx, community, membership.person, turn.now)
    said = "roles-shown" if shows else "roles-hidden"
    when = said if shows or community.here else "roles-hidden-away"
    line = Paragraph(text=Text(id=when, values={"name": community.name}))
    change = ((role_button(membership, community),),) if turn.safety.lock is None else ()  # a lock stands alone
    rows = (*change, (back_to(TOGETHER),))
    return turn.reply(Card(title=Text(id=f"{said}-title"), blocks=(line,), rows=rows))


def _ask_card(community: Community) -> Card:
    """Everybody there can see a role: said before the yes."""
    yes = Action(name="roles.show", value=f"{community.id}.{_YES}")
    blocks = (
        Paragraph(text=text("roles-what", name=community.name)),
        Quote(text=text("roles-public")),
        Paragraph(text=text("roles-back")),
    )
    row = (Button(label=text("roles-yes"), action=yes, emphasis=Emphasis.PRIMARY), back_to(TOGETHER))
    return Card(title=text("roles-title"), blocks=blocks, rows=(row,))


HANDLERS: dict[str, Handler] = {"roles.show": show, "roles.hide": hide}
