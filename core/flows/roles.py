"""Milestones shown as a role in a community: private by default, chosen by each member, taken back by one tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.flows import lock, today
from core.flows.buttons import back_to
from core.flows.daylog import day_log, last_wrong, streak_of
from core.flows.needs import is_sore
from core.flows.recovery import standing
from core.flows.sharing import shown
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Paragraph, Quote, Reply
from core.messages.texts import Text, text
from core.ports import Award, Revision, Stale, Transaction
from core.rules.agenda import Topic
from core.rules.community import Community, CommunityId, Membership
from core.rules.days import local_day
from core.rules.halt import halts
from core.rules.people import Enrollment, PersonId
from core.rules.posts import EDIT_EVERY
from core.rules.screening import safety
from core.rules.soreness import SEVERE
from core.rules.streak import milestone

TOGETHER = Action(name="challenge")
_YES = "yes"
_DAY = timedelta(days=1)


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
    """What a member's role is to say now; None where nobody is left to show one, or not today.

    On a day with much soreness, a halt, a lock, advice, or a review that waits nothing is praised: it is looked at
    again a day later (coaching.md §4.3, rule 6). Hiding never waits.
    """
    person = PersonId(revision.subject)
    community = await tx.community(revision.community)
    account = await tx.member_account(revision.community, person)
    if community is None or account is None or not community.here:
        return None
    enrollment = await tx.enrollment(person)
    shows = any(each.community == community.id and each.shows_role for each in await tx.memberships(person))
    if not (shows and community.roles) or enrollment is None or enrollment.first_day is None:
        return Award(community=community, account=account, days=None)
    if not await _may_praise(tx, enrollment, now):
        await tx.revise_later(revision, now + _DAY)
        return None
    day = local_day(now, enrollment.clock_zone)
    total = streak_of(await day_log(tx, enrollment, day), enrollment, day).total
    return Award(community=community, account=account, days=milestone(0, total))


async def _may_praise(tx: Transaction, enrollment: Enrollment, now: datetime) -> bool:
    person, day = enrollment.person, local_day(now, enrollment.clock_zone)
    locked = safety(await tx.safety_log(person)).lock is not None
    if locked or halts(await last_wrong(tx, enrollment, day), day, now):
        return False
    stands = await standing(tx, enrollment, day, await day_log(tx, enrollment, day))
    days = (day - _DAY, day)
    gentle = any(each.gentle for each in await tx.sessions(person, since=days[0]))
    severe = any(stands.history.scores.get(each, 0) >= SEVERE for each in days)
    due = stands.review_waits(recalls=bool(enrollment.preferences.soreness)) or Topic.FINDING in stands.agenda.topics
    return not (gentle or severe or due or any(is_sore(stands, each) for each in days) or stands.advised_lately(day))


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
    due_at = turn.now + EDIT_EVERY
    await turn.tx.revise(Revision(community=community.id, stale=Stale.ROLE, subject=membership.person, due_at=due_at))
    said = "roles-shown" if shows else "roles-hidden"
    line = Paragraph(text=Text(id=said, values={"name": community.name}))
    rows = ((role_button(membership, community),), (back_to(TOGETHER),))
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
