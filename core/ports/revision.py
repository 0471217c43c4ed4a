"""What stands in a community and is to be brought up to date, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.messages.card import Card
from core.ports.messenger import MessageRef
from core.rules.community import Community, CommunityId
from core.rules.ledger import PostPlan
from core.rules.people import Account


class Stale(StrEnum):
    """What no longer reads as it should, and is to be made so a little later: many changes, one edit."""

    DAILY = "daily"  # the daily post; its subject is the ordinal of its local day
    STANDING = "standing"  # the card of a challenge, its subject
    FINAL = "final"  # how a challenge, its subject, ended: a board on which somebody is no more
    ROLE = "role"  # the milestone that a member shows as a role; its subject is the person


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Something of a community to be brought up to date at `due_at`."""

    community: CommunityId
    stale: Stale
    subject: int
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A message that is to read `card`. `again` is owed in its place, should the message be gone."""

    ref: MessageRef
    card: Card
    language: str
    again: PostPlan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """What a member's role in a community is to show: so many days, or with None nothing any more. From `until` on it
    is to show something else; None when nothing is known that would change it.
    """

    community: Community
    account: Account
    days: int | None
    until: datetime | None = None
