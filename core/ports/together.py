"""What the core needs kept of communities, challenges, codes, buddies and linked accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.messages.card import Card
from core.ports.messenger import MessageRef
from core.rules.buddies import Nudge
from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side
from core.rules.community import Community, CommunityId, Gesture, Gestures, Membership
from core.rules.days import LocalDay
from core.rules.ledger import PostKind, PostPlan
from core.rules.people import Account, Contact, PersonId, Place
from core.rules.tokens import Purpose, Token


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


class Together(Protocol):
    """The part of a transaction that is about people in company. Instants are UTC. Writes follow at once."""

    # --- communities

    async def community(self, community: CommunityId) -> Community | None:
        """The community with this number."""
        ...

    async def community_of(self, platform: str, chat: str) -> Community | None:
        """The community behind a platform's own id of it."""
        ...

    async def found(self, platform: str, chat: str, *, name: str, language: str) -> Community:
        """A new community with nothing chosen; the existing one, as it is, when there is one."""
        ...

    async def save_community(self, community: Community) -> None:
        """Replace the community by this one; its `chat` is changed by `move_community` alone."""
        ...

    async def move_community(self, platform: str, before: str, after: str) -> bool:
        """The platform gave the community another id (a group became a supergroup): it, its place, what is owed to it
        and what it was sent follow. An address that is `before`, or begins with it and a slash, begins with `after`
        now. Should there be one of the new id already, that one's rows go, and its sides of challenges pass to this
        one. False when nobody knows `before`.
        """
        ...

    async def communities_on(self, platform: str) -> Sequence[Community]:
        """Every community of a platform, in the order of their numbers; those that the bot has left, too."""
        ...

    async def due_communities(self, now: datetime, limit: int) -> Sequence[Community]:
        """Communities with `next_due_at <= now`, earliest first, at most `limit`, kept from other workers."""
        ...

    # --- members

    async def join_community(self, community: CommunityId, person: PersonId) -> None:
        """The person is a member; once more changes nothing."""
        ...

    async def leave_community(self, community: CommunityId, person: PersonId) -> Sequence[ChallengeId]:
        """The person is none any more: their membership, gestures and places on the community's sides go at once.
        Returns the challenges they were in.
        """
        ...

    async def memberships(self, person: PersonId) -> Sequence[Membership]:
        """Where the person is a member, in the order of the communities' numbers."""
        ...

    async def save_membership(self, membership: Membership) -> None:
        """Replace an existing membership by this one."""
        ...

    async def showing_roles(self, community: CommunityId) -> Sequence[PersonId]:
        """Who lets their milestones be shown there as a role."""
        ...

    async def member_account(self, community: CommunityId, person: PersonId) -> Account | None:
        """The person's account on the community's platform; None when they have none (any more)."""
        ...

    async def arrived(self, community: CommunityId, account: Account, at: datetime) -> int:
        """Somebody joined and waits to be greeted; once more changes nothing. Returns how many wait."""
        ...

    async def unarrived(self, community: CommunityId, account: Account) -> None:
        """They left before they were greeted."""
        ...

    async def arrivals(self, community: CommunityId, *, most: int) -> tuple[int, Sequence[Account]]:
        """How many wait to be greeted, and at most `most` of their accounts, the first to come first."""
        ...

    async def forget_arrivals(self, community: CommunityId) -> None:
        """They were greeted, or will not be: nothing is kept of them."""
        ...

    # --- under the post of a day

    async def gesture(
        self, community: CommunityId, day: LocalDay, gesture: Gesture, account: Account, person: PersonId | None
    ) -> bool:
        """Note a gesture; False when this account made it that day already. Of a stranger only a keyed hash is kept."""
        ...

    async def take_back(self, community: CommunityId, day: LocalDay, gesture: Gesture, account: Account) -> bool:
        """Undo a gesture; False when there was none."""
        ...

    async def gestures(self, community: CommunityId, day: LocalDay) -> Gestures:
        """What was done under the post of that day. A name is shown for a person who still has an account there."""
        ...

    # --- the ledger of communities

    async def plan_posts(self, plans: Sequence[PostPlan]) -> None:
        """Owe these posts; one that was already owed (community, kind, subject, local day) stays as it is."""
        ...

    async def post_again(self, plan: PostPlan) -> None:
        """Owe this post anew, whatever became of an earlier one of its kind, subject and day."""
        ...

    async def call_off_posts(self, community: CommunityId, kind: PostKind, subject: int) -> None:
        """Posts of this kind and subject are owed no more, unless they have left already."""
        ...

    async def may_have_left(self, community: CommunityId, kind: PostKind, subject: int) -> bool:
        """Whether a post of this kind and subject is owed, was sent, or left without an answer."""
        ...

    async def posted(
        self, community: CommunityId, kind: PostKind, subject: int, day: LocalDay | None = None
    ) -> MessageRef | None:
        """The latest post of this kind and subject that was sent (of one day, when given): the message to edit."""
        ...

    async def stands(self, community: CommunityId, before: MessageRef, now: MessageRef | None) -> None:
        """The message at `before` is the one at `now` from here on; with None it is gone, and nothing stands there."""
        ...

    async def last_post_at(self, community: CommunityId, kind: PostKind) -> datetime | None:
        """When the latest post of a kind was owed, whatever became of it."""
        ...

    async def revise(self, revision: Revision) -> None:
        """Have something brought up to date; one that waits already keeps the earlier instant."""
        ...

    async def revisions(self, now: datetime, limit: int) -> Sequence[Revision]:
        """What is due to be brought up to date, earliest first. Whoever takes one up first puts it off (`revise_later`)
        for longer than `revise` asks for: then what is asked for meanwhile is earlier, and `revised` leaves it.
        """
        ...

    async def revised(self, revision: Revision) -> None:
        """It was; unless it was asked for anew since (another `due_at`), nothing waits."""
        ...

    async def revise_later(self, revision: Revision, at: datetime) -> None:
        """It cannot be done yet: it waits until `at`, unless it was asked for anew since (another `due_at`)."""
        ...

    # --- challenges

    async def new_challenge(
        self,
        contest: Contest,
        name: str,
        first_day: LocalDay,
        last_day: LocalDay,
        sides: Sequence[Side],
        target: int | None,
    ) -> Challenge:
        """A new challenge, a draft."""
        ...

    async def save_challenge(self, challenge: Challenge) -> None:
        """Replace a challenge by this one, its sides included; who is on a side that is gone goes with it."""
        ...

    async def challenge(self, challenge: ChallengeId) -> Challenge | None:
        """The challenge with this number."""
        ...

    async def challenges(self, community: CommunityId) -> Sequence[Challenge]:
        """Those with a side here, drafts and past ones too, the latest made first."""
        ...

    async def challenges_of(self, person: PersonId) -> Sequence[tuple[Challenge, Entrant]]:
        """Those the person is in that are OPEN, in the order of their numbers."""
        ...

    async def boards_over(self, person: PersonId) -> Sequence[Challenge]:
        """The boards the person is on that are OVER, in the order of their numbers."""
        ...

    async def forget_challenge(self, challenge: ChallengeId) -> None:
        """Remove a challenge and everything about it."""
        ...

    async def due_challenges(self, now: datetime, limit: int) -> Sequence[Challenge]:
        """Those with `closes_at <= now`, earliest first."""
        ...

    async def enter(self, challenge: ChallengeId, entrant: Entrant) -> None:
        """The person takes part; one who did already stands on this side, under this alias, from their first day on."""
        ...

    async def withdraw(self, challenge: ChallengeId, person: PersonId) -> bool:
        """The person takes part no more, and nothing is left of it. False when they did not."""
        ...

    async def entrants(self, challenge: ChallengeId) -> Sequence[Entrant]:
        """Who takes part, in the order in which they joined, with the zone of each one's clock."""
        ...

    async def counted_days(
        self, challenge: ChallengeId, first_day: LocalDay, last_day: LocalDay
    ) -> Mapping[PersonId, frozenset[LocalDay]]:
        """Of everybody who takes part: the days between the two with a check-in that counts (done, partly, rest)."""
        ...

    # --- codes, buddies, linked accounts

    async def forget_spent(self, now: datetime) -> None:
        """Remove what is kept for a while alone, and whose while is over: codes, wrong tries, arrivals that nobody
        greeted, and what was done under posts of days that are shut everywhere.
        """
        ...

    async def offer(self, token: Token) -> None:
        """Give out a code; an earlier one of the same giver and purpose is void."""
        ...

    async def token(self, sha256: str, now: datetime) -> Token | None:
        """The code with this hash that still holds; those that do not are forgotten."""
        ...

    async def take_token(self, sha256: str, account: Account) -> bool:
        """Bind the code to the account that showed it; False when another did before."""
        ...

    async def taken_token(self, account: Account, purpose: Purpose, now: datetime) -> Token | None:
        """The code of this purpose that the account showed and that still holds; the one that expires last."""
        ...

    async def void(self, sha256: str) -> None:
        """The code is used up, or given up."""
        ...

    async def note_wrong_try(self, account: Account, at: datetime, *, forget_before: datetime) -> None:
        """A code was tried that is none; tries from before `forget_before` are forgotten."""
        ...

    def fingerprint(self, account: Account, purpose: str) -> str:
        """What tells the account from every other one, for one purpose, and names nobody: letters and digits."""
        ...

    async def wrong_tries(self, account: Account, since: datetime) -> tuple[int, int]:
        """How many wrong codes were tried since then: by this account, and by all."""
        ...

    async def pair(self, one: PersonId, other: PersonId, *, on: tuple[str, str]) -> None:
        """The two are buddies, agreed by each `on` a platform; once more changes nothing. InvalidValue for one."""
        ...

    async def agreed_on(self, person: PersonId, buddy: PersonId) -> tuple[str, str] | None:
        """On which platform the person agreed, and on which the buddy; None when they are none."""
        ...

    async def part(self, one: PersonId, other: PersonId) -> bool:
        """The two are buddies no more; False when they were not."""
        ...

    async def buddies(self, person: PersonId) -> Sequence[PersonId]:
        """The person's buddies, in the order in which they agreed."""
        ...

    async def nudge(self, nudge: Nudge) -> None:
        """Keep a buddy's kind word, in place of an earlier one of the same sender."""
        ...

    async def nudge_by(self, sender: PersonId) -> Nudge | None:
        """The latest kind word that somebody sent."""
        ...

    async def nudges_to(self, receiver: PersonId, since: datetime) -> Sequence[Nudge]:
        """The kind words sent to somebody from then on, the earliest first."""
        ...

    async def accounts(self, person: PersonId) -> Sequence[Contact]:
        """Every account of the person, in the order in which they were linked."""
        ...

    async def used(self, account: Account, at: datetime) -> None:
        """The person used this account: unless they chose an app, what comes by itself goes to its direct chat."""
        ...

    async def note_untold(self, account: Account, at: datetime | None) -> None:
        """What happened at that instant is still to be told there; with None nothing is."""
        ...

    async def attach(self, account: Account, person: PersonId) -> None:
        """The account is the person's from now on; it is new, or was another's, and keeps its direct place. Codes that
        it gave out or showed are void.
        """
        ...

    async def detach(self, account: Account) -> None:
        """The account is nobody's any more, and codes that it gave out or showed are void. The person leaves the
        communities of its platform (`leave_community`) when they have no other account there.
        """
        ...

    async def redirect(self, person: PersonId, before: Place, after: Place) -> None:
        """What is owed to the person at one direct place, and has not left, goes to the other; not what is told of
        another account (LINKED), which is meant for that place alone.
        """
        ...

    async def gesture_days(self, person: PersonId) -> Sequence[tuple[CommunityId, LocalDay]]:
        """Under the posts of which days the person pressed what is kept by their number, and in which community."""
        ...

    async def hand_over(self, before: PersonId, after: PersonId) -> None:
        """Memberships, gestures and places in challenges of one person become another's, where they have none of their
        own there yet; buddies stay behind. What is left belongs to `before`.
        """
        ...

    async def place_of(self, person: PersonId, chosen: str | None) -> Place | None:
        """The direct place that can be written to: that of the chosen platform, else of the account used last."""
        ...
