"""What others see of a person follows their days: cards and roles are brought up to date once those change."""

from __future__ import annotations

from datetime import datetime

from core.flows import finals
from core.ports import Award, Revision, Stale, Transaction
from core.rules.community import CommunityId
from core.rules.people import PersonId
from core.rules.posts import EDIT_EVERY


async def changed(tx: Transaction, person: PersonId, now: datetime) -> None:
    """The person's days changed, or they came, rest or leave: whatever shows it is stale, in a minute and once.

    What is revised says nothing of what changed; most people are in no community, and then nothing is written.
    """
    memberships = await tx.memberships(person)
    if not memberships:
        return
    stale: set[tuple[CommunityId, Stale, int]] = {
        (each.community, Stale.ROLE, person) for each in memberships if each.shows_role
    }
    for challenge, _ in await tx.challenges_of(person):
        stale |= {(community, Stale.STANDING, challenge.id) for community in challenge.communities}
    for community, what, subject in sorted(stale):
        await tx.revise(Revision(community=community, stale=what, subject=subject, due_at=now + EDIT_EVERY))


async def leaving(tx: Transaction, person: PersonId, now: datetime) -> tuple[Award, ...]:
    """The person, or an account of theirs, is about to go: what they pressed under the posts of days is stale, too.

    Returns what takes back every milestone that they show as a role, while it is still known who they are.
    """
    await changed(tx, person, now)
    await finals.leaving(tx, person, now)
    for community, day in await tx.gesture_days(person):
        due_at = now + EDIT_EVERY
        await tx.revise(Revision(community=community, stale=Stale.DAILY, subject=day.toordinal(), due_at=due_at))
    shown = [each.community for each in await tx.memberships(person) if each.shows_role]
    found = [(await tx.community(each), await tx.member_account(each, person)) for each in shown]
    return tuple(
        Award(community=community, account=account, days=None)
        for community, account in found
        if community is not None and account is not None
    )
