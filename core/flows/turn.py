"""One turn of a conversation: what a flow is given, inside one transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.content import Content
from core.messages.action import Action
from core.messages.card import Audience, Card, Reply
from core.ports import Transaction
from core.rules.days import LocalDay, local_day, valid_zone
from core.rules.pacing import scheduled
from core.rules.people import Account, Contact, Enrollment, Place, State
from core.rules.routine import Routine

ROUTINE = "glutes"  # the routine that Start enrolls in; a choice between packs comes with a second one


@dataclass(slots=True, kw_only=True)
class Turn:
    """Who acts where and when, and the open transaction. `fields` holds what was typed into a form.

    `contact` and `enrollment` are None for a stranger, and kept up to date by `reach` and `save`.
    """

    tx: Transaction
    content: Content
    account: Account
    place: Place
    now: datetime
    language: str
    contact: Contact | None = None
    enrollment: Enrollment | None = None
    fields: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def following(self) -> Enrollment | None:
        """The enrollment, if it is active."""
        return self.enrollment if self.enrollment and self.enrollment.state is State.ACTIVE else None

    @property
    def coached(self) -> Enrollment | None:
        """The enrollment, once Start was completed, also of somebody who has stopped: their days are theirs."""
        known = self.enrollment
        return known if known and known.first_day is not None and known.zone is not None else None

    @property
    def reachable(self) -> bool:
        """Whether the person's direct place is known and open."""
        return bool(self.contact and self.contact.place and self.contact.unreachable is None)

    @property
    def routine(self) -> Routine:
        """The routine this person follows, or would follow."""
        return self.content.catalog.routine(self.enrollment.routine if self.enrollment else ROUTINE)

    def today(self, enrollment: Enrollment) -> LocalDay:
        """The person's local day now. The enrollment must have a zone."""
        return local_day(self.now, enrollment.zone or "UTC")

    async def save(self, enrollment: Enrollment) -> Enrollment:
        """Keep the enrollment with its next message scheduled; nothing is owed while nobody can be reached."""
        planned = scheduled(enrollment, self.now) if self.reachable else replace(enrollment, next_due_at=None)
        await self.tx.save_enrollment(planned)
        self.enrollment = planned
        return planned

    async def reach(self) -> None:
        """Note that this account's direct place works, and that the person was heard of; owe messages again if that
        had stopped.
        """
        if self.contact is not None and self.place.private and not self._reachable_here:
            await self.tx.reached(self.account, self.place)
            self.contact = replace(self.contact, place=self.place, unreachable=None)
        if (following := self.following) is None or not valid_zone(following.zone or ""):
            return
        today = self.today(following)
        if following.heard_day is None or following.heard_day < today:
            following = replace(following, heard_day=today)
        if following != self.following or following.next_due_at is None:
            await self.save(following)

    @property
    def _reachable_here(self) -> bool:
        return self.reachable and self.contact is not None and self.contact.place == self.place

    def reply(self, card: Card, *, direct: Card | None = None) -> Reply:
        """An answer in the person's language; in a shared place only the person who acted sees it."""
        audience = Audience.PRIVATE if self.place.private else Audience.PRESSER
        return Reply(card=replace(card, audience=audience), language=self.language, direct=direct)


Handler = Callable[[Turn, Action], Awaitable[Reply]]
