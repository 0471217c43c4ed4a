"""Whoever reads along in a community: what stands there for all to see, and what it may follow from.

Each card is made a second time from what everybody may know: who takes part, since when, and which days count. How a
day went, a lock, a pause and a score have no way into it, but that somebody is not on a board for now.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from core.clock import Clock
from core.content import Content
from core.flows.post_cards import daily_card
from core.flows.standing_cards import daily_line, final_card, standing_card
from core.messages.card import Audience, Card, texts_of
from core.messages.names import named
from core.messages.texts import Text
from core.ports import Store, Transaction
from core.rules.challenge import Challenge, ChallengeId, Entrant, Stage
from core.rules.community import LEAST_PEOPLE, Community, CommunityId, Gesture
from core.rules.days import LocalDay, local_day
from core.rules.ledger import PostKind
from core.rules.people import Account, PersonId
from core.rules.standing import Standing
from tests.flows.books import Books
from tests.flows.laws import HEALTH
from tests.flows.offered import held, ids_on
from tests.room import read
from tests.rules.groups import Group
from tests.rules.plain_standing import plain_standing

PUBLIC_FAMILIES = {"start", "hello", "help", "post", "challenge", "coach"}
_COUNTS = {"done", "partly", "rest"}
_PRIVATE = (*HEALTH, "streak-", "checkin-", "milestone-", "progress-", "challenge-mine", "buddy-", "nudge-", "link-")
_PEOPLE = ("people", "cheers")  # the values of texts that count them
_OPEN_DAYS = 2  # for which what is pressed under a post still shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Group):
    """A group of which nothing is known but the days that count."""

    days: Collection[tuple[PersonId, LocalDay]]

    def letter(self, person: PersonId, day: LocalDay) -> str:
        return "D" if (person, day) in self.days else "N"


@dataclass(frozen=True, slots=True)
class Posted:
    """A post as it stands: what it is, and the card that everybody sees."""

    community: CommunityId
    kind: PostKind
    subject: int
    day: LocalDay
    card: Card


@dataclass
class Outsider:
    """Reads everything that is public. `names` are what the platform calls accounts; `stands` are the posts by the
    id of their message, and `said` the answers that everybody saw, the newest last.
    """

    books: Books
    store: Store
    clock: Clock
    content: Content
    names: Mapping[str, str]
    stands: dict[str, Posted] = field(default_factory=dict[str, "Posted"])
    said: list[Card] = field(default_factory=list[Card])

    def answered(self, card: Card) -> None:
        """An answer that everybody sees."""
        self._public(card)
        self.said.append(card)

    async def posted(self, message: str, card: Card, delivery: int) -> None:
        """A post, as it is handed to the platform."""
        row = self.books.rows("delivery", id=delivery)[0]
        kind, day = PostKind(row["kind"]), date.fromisoformat(row["local_day"])
        post = Posted(CommunityId(row["community"]), kind, row["subject"], day, card)
        finals = [each for each in self.stands.values() if each.kind is PostKind.FINAL]
        assert kind is not PostKind.FINAL or post.subject not in {each.subject for each in finals}, "it ended twice"
        await self._follows(post)
        self.stands[message] = post

    async def edited(self, message: str, card: Card) -> None:
        """A post, as it reads from now on."""
        post = replace(self.stands[message], card=card)
        assert post.kind in (PostKind.DAILY, PostKind.STANDING), "it is made once"
        await self._follows(post)
        self.stands[message] = post

    async def awarded(self, account: Account, days: int | None) -> None:
        """A milestone shown as a role: only to who chose it, and never of somebody who is locked."""
        if days is None:
            return
        person = self.books.rows("account", account_id=account.id)[0]["person"]
        assert any(each["shows_role"] for each in self.books.rows("membership", person=person)), (
            "they did not choose it"
        )
        assert held(self.books.safety_log(person)).lock is None, "praise under a lock"

    async def fresh(self) -> None:
        """Once time has passed nothing shows anybody who left, or took their name back."""
        async with self.store.transaction() as tx:
            for each in self.stands.values():
                community = await tx.community(each.community)
                if community is None or not community.ready:
                    continue
                if each.kind is PostKind.STANDING and (challenge := await tx.challenge(ChallengeId(each.subject))):
                    aliases = {one.alias for one in await tx.entrants(challenge.id)}
                    listed = {str(name) for name in _values(each.card, "standing-row", "name")}
                    assert listed <= aliases, f"{sorted(listed - aliases)} left the board"
                today = local_day(self.clock.now(), community.clock_zone)
                if each.kind is PostKind.DAILY and (today - each.day).days <= _OPEN_DAYS:
                    gestures = await tx.gestures(community.id, each.day)
                    shared = {self.names[one] for one in gestures.shared}
                    shown = {name for name in self.names.values() if name in _shared(each.card)}
                    assert shown <= shared, f"{sorted(shown - shared)} took their name back"

    async def _follows(self, post: Posted) -> None:
        """The card is the one that follows from what everybody may know."""
        self._public(post.card)
        if post.kind is PostKind.GREETING:
            return
        async with self.store.transaction() as tx:
            made = await self._made(tx, post)
        accounts = {Account(platform="chat", id=each): name for each, name in self.names.items()}
        made = replace(named(made, accounts), picture=None)
        assert replace(post.card, picture=None) == made, f"{read(post.card)}\n\nand not\n\n{read(made)}"

    async def _made(self, tx: Transaction, post: Posted) -> Card:
        community = await tx.community(post.community)
        assert community is not None
        if post.kind is PostKind.DAILY:
            return await self._daily(tx, community, post.day)
        challenge = await tx.challenge(ChallengeId(post.subject))
        assert challenge is not None
        standing = await self._standing(tx, challenge)
        if post.kind is PostKind.FINAL:
            return final_card(challenge, standing)
        return standing_card(challenge, standing, community, now=self.clock.now())

    async def _daily(self, tx: Transaction, community: Community, day: LocalDay) -> Card:
        gestures = await tx.gestures(community.id, day)
        running = [each for each in await tx.challenges(community.id) if each.stage is Stage.OPEN]
        lines = [daily_line(each, await self._standing(tx, each), day) for each in running]
        posts = community.posts or Gesture.DID_IT in gestures.counts
        return daily_card(self.content, community, day, gestures, tuple(lines), posts=posts)

    async def _standing(self, tx: Transaction, challenge: Challenge) -> Standing:
        entrants = tuple(await tx.entrants(challenge.id))
        rows = [row for each in entrants for row in self.books.rows("check_in", person=each.person)]
        days = {(row["person"], date.fromisoformat(row["local_day"])) for row in rows if row["status"] in _COUNTS}
        hidden = frozenset(each.person for each in entrants if self._rests(each))
        now = self.clock.now()
        return plain_standing(Known(challenge=challenge, entrants=entrants, logs={}, now=now, hidden=hidden, days=days))

    def _rests(self, entrant: Entrant) -> bool:
        """Whether somebody has stopped, pauses or is locked: nobody can tell which."""
        enrollment, person = self.books.enrollment(entrant.person), entrant.person
        assert enrollment is not None
        today = local_day(self.clock.now(), entrant.zone)
        paused = (enrollment["paused_until"] or "") >= str(today)
        return enrollment["state"] != "active" or paused or held(self.books.safety_log(person)).lock is not None

    def _public(self, card: Card) -> None:
        """Nothing on it is about one person, but the names of those who chose to be named."""
        assert card.audience is Audience.PUBLIC
        assert not card.health
        assert card.document is None
        assert not [each for each in ids_on(card) if each.startswith(_PRIVATE)], f"it is theirs:\n{read(card)}"
        assert {each.action.name.partition(".")[0] for each in card.buttons} <= PUBLIC_FAMILIES
        shown = "\n".join((read(card), *(each.action.wire for each in card.buttons)))
        people = [str(row["id"]) for row in self.books.rows("person")]
        assert not [each for each in (*people, *self.names) if each in shown], f"an identity:\n{shown}"
        few = [each for name in _PEOPLE for each in _values(card, "", name) if int(str(each)) < LEAST_PEOPLE]
        assert not few, f"so few are known:\n{shown}"
        assert "!" not in shown, "in a hurry"


def _values(card: Card, text_id: str, name: str) -> list[object]:
    """What the texts on a card whose id begins so speak of by this name."""
    said = _every([each for block in card.blocks for each in texts_of(block)])
    return [each.values[name] for each in said if each.id.startswith(text_id) and name in each.values]


def _shared(card: Card) -> str:
    return "\n".join(str(each) for each in _values(card, "post-shared", "names"))


def _every(texts: Collection[Text]) -> list[Text]:
    """The texts, and those within them."""
    within = [
        one
        for each in texts
        for value in each.values.values()
        for one in (value if isinstance(value, tuple) else (value,))
        if isinstance(one, Text)
    ]
    return [*texts, *(_every(within) if within else ())]
