"""Between rows and the values of people in company, both ways."""

from __future__ import annotations

from core.ports import MessageRef, Revision, Stale
from core.rules.buddies import Nudge
from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side, Stage
from core.rules.community import Community, CommunityId, Membership
from core.rules.days import valid_zone
from core.rules.people import Account, PersonId, Place
from core.rules.tokens import Purpose, Token
from core.storage.rows import AnyRow, Values, sent_place


def community_values(community: Community) -> Values:
    """What stands in a community's row beside what it is."""
    return {
        "name": community.name,
        "language": community.language,
        "address": community.place and community.place.address,
        "zone": community.zone,
        "minute": community.minute,
        "posts": community.posts,
        "welcome": community.welcome,
        "roles": community.roles,
        "here": community.here,
        "asking": community.asking,
        "next_due_at": community.next_due_at,
    }


def community_from(row: AnyRow) -> Community:
    """The community that `row` holds."""
    place = None if row.address is None else Place(platform=row.platform, address=row.address, private=False)
    return Community(
        id=CommunityId(row.id),
        platform=row.platform,
        chat=row.chat,
        name=row.name,
        language=row.language,
        place=place,
        zone=row.zone,
        minute=row.minute,
        posts=row.posts,
        welcome=row.welcome,
        roles=row.roles,
        here=row.here,
        asking=row.asking,
        next_due_at=row.next_due_at,
    )


def membership_from(row: AnyRow) -> Membership:
    """The membership that `row` holds."""
    return Membership(community=CommunityId(row.community), person=PersonId(row.person), shows_role=row.shows_role)


def account_from(row: AnyRow) -> Account:
    """The account that is named in `row`."""
    return Account(platform=row.platform, id=row.account_id)


def ref_from(row: AnyRow) -> MessageRef:
    """The message that was sent for a row of `delivery`."""
    return MessageRef(place=sent_place(row), id=row.platform_ref)


def this_revision(revision: Revision) -> Values:
    """Which revision is meant, and which `due_at` it had."""
    return {
        "of_community": revision.community,
        "of_stale": revision.stale.value,
        "of_subject": revision.subject,
        "was_due_at": revision.due_at,
    }


def revision_values(revision: Revision) -> Values:
    """The whole new row of a revision."""
    return {
        "community": revision.community,
        "stale": revision.stale.value,
        "subject": revision.subject,
        "due_at": revision.due_at,
    }


def revision_from(row: AnyRow) -> Revision:
    """The revision that `row` holds."""
    return Revision(
        community=CommunityId(row.community), stale=Stale(row.stale), subject=row.subject, due_at=row.due_at
    )


def challenge_values(challenge: Challenge) -> Values:
    """What stands in a challenge's row beside its number."""
    return {
        "contest": challenge.contest.value,
        "name": challenge.name,
        "first_day": challenge.first_day,
        "last_day": challenge.last_day,
        "target": challenge.target,
        "stage": challenge.stage.value,
        "ended_early": challenge.ended_early,
        "ended_at": challenge.ended_at,
        "closes_at": challenge.closes_at,
    }


def side_values(challenge: Challenge, side: Side) -> Values:
    """The whole row of a side."""
    return {"challenge": challenge.id, "number": side.number, "community": side.community, "name": side.name}


def side_from(row: AnyRow) -> Side:
    """The side that `row` holds."""
    return Side(number=row.number, community=CommunityId(row.community), name=row.name)


def challenge_from(row: AnyRow, sides: tuple[Side, ...]) -> Challenge:
    """The challenge that `row` holds."""
    return Challenge(
        id=ChallengeId(row.id),
        contest=Contest(row.contest),
        name=row.name,
        first_day=row.first_day,
        last_day=row.last_day,
        sides=sides,
        target=row.target,
        stage=Stage(row.stage),
        ended_early=row.ended_early,
        ended_at=row.ended_at,
        closes_at=row.closes_at,
    )


def entrant_from(row: AnyRow) -> Entrant:
    """The entrant that `row` holds, with the zone of their clock beside it."""
    return Entrant(
        person=PersonId(row.person),
        side=row.side,
        joined_day=row.joined_day,
        zone=row.zone if row.zone is not None and valid_zone(row.zone) else "UTC",
        alias=row.alias,
    )


def token_values(token: Token) -> Values:
    """The whole new row of a code."""
    return {
        "sha256": token.sha256,
        "purpose": token.purpose.value,
        "platform": token.giver.platform,
        "account_id": token.giver.id,
        "person": token.person,
        "subject": token.subject,
        "expires_at": token.expires_at,
        "taken_platform": token.taken_by and token.taken_by.platform,
        "taken_id": token.taken_by and token.taken_by.id,
    }


def token_from(row: AnyRow) -> Token:
    """The code that `row` holds."""
    taken = None if row.taken_id is None else Account(platform=row.taken_platform, id=row.taken_id)
    return Token(
        sha256=row.sha256,
        purpose=Purpose(row.purpose),
        giver=account_from(row),
        expires_at=row.expires_at,
        person=None if row.person is None else PersonId(row.person),
        subject=row.subject,
        taken_by=taken,
    )


def nudge_values(nudge: Nudge) -> Values:
    """The row of a buddy's kind word."""
    return {"sender": nudge.sender, "receiver": nudge.receiver, "words": nudge.words, "at": nudge.at}


def nudge_from(row: AnyRow) -> Nudge:
    """The kind word that `row` holds."""
    return Nudge(sender=PersonId(row.sender), receiver=PersonId(row.receiver), words=row.words, at=row.at)
