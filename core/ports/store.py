"""What the core needs of the place where everything is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.errors import Unreachable
from core.ports.challenges import Challenges
from core.ports.coaching import Coaching
from core.ports.communities import Communities
from core.ports.everything import Everything
from core.ports.linking import Linking
from core.ports.posts import Posts
from core.ports.sharing import Sharing
from core.rules.days import LocalDay
from core.rules.halt import Wrong
from core.rules.ledger import Delivery, DeliveryState, Kind, LedgerRow, Outcome, Plan, Post, Settlement
from core.rules.people import Account, Contact, Enrollment, PersonId, Place
from core.rules.streak import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An enrollment whose next message is owed, with the place it goes to (None when none can be reached)."""

    enrollment: Enrollment
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What the ledger says of a message: of which kind and day, when it was promised, and what became of it."""

    kind: Kind
    local_day: LocalDay
    due_at: datetime
    state: DeliveryState
    outcome: Outcome | None = None


class Transaction(Coaching, Communities, Posts, Challenges, Linking, Everything, Sharing, Protocol):
    """One unit of work: everything in it is kept, or nothing. Instants are UTC. Writes follow at once."""

    # --- people

    async def contact(self, account: Account) -> Contact | None:
        """Who is behind this account, or None when nobody has started from it."""
        ...

    async def meet(self, account: Account) -> Contact | None:
        """As `contact`; besides, nobody else changes what is kept of that person, or starts from an account of nobody,
        before this transaction ends.
        """
        ...

    async def alone_with(self, person: PersonId) -> None:
        """Nobody else changes what is kept of the person before this transaction ends; the first thing to be done in
        one that reads something of them in order to write. Whoever is at it already is waited for.
        """
        ...

    async def enroll(self, account: Account, *, language: str, routine: str, now: datetime) -> Enrollment:
        """A new person behind a new account, with an enrollment in STARTING; the existing one when there is one."""
        ...

    async def enrollment(self, person: PersonId) -> Enrollment | None:
        """What the person follows."""
        ...

    async def save_enrollment(self, enrollment: Enrollment) -> None:
        """Replace the person's enrollment by this one."""
        ...

    async def reached(self, account: Account, place: Place) -> None:
        """The account can be written to at this direct place; forget why it could not."""
        ...

    async def lost(self, place: Place, reason: Unreachable) -> PersonId | None:
        """The direct place cannot be written to. Returns whose it is, None when nobody's."""
        ...

    async def drop_planned(self, place: Place, outcome: Outcome) -> Sequence[tuple[PersonId, LocalDay]]:
        """Supersede what is planned for this place; returns whose daily messages these were, and of which days."""
        ...

    async def forget(self, person: PersonId) -> int:
        """Remove the person and everything kept about them, at once. Returns how many days of theirs went."""
        ...

    async def unwarned(self, heard_by: LocalDay, limit: int) -> Sequence[Due]:
        """Who was last heard of on that day or before, and has no day of a notice yet, with the place that it goes to;
        at most `limit`.
        """
        ...

    async def ended(
        self, heard_by: LocalDay, *, warned_by: LocalDay, owed_since: datetime, limit: int
    ) -> Sequence[PersonId]:
        """Who was last heard of on the one day, with a notice due on the other, or before; at most `limit`. Left out is
        whose notice was owed after `owed_since` and has not left yet.
        """
        ...

    async def forget_warnings(self) -> None:
        """Nobody has a day of a notice any more, and a notice that has not left is owed no more."""
        ...

    # --- the day log

    async def check_in(self, person: PersonId, day: LocalDay, status: Status, *, now: datetime) -> Status | None:
        """Write the status of a day (the last word wins); returns the one it replaces."""
        ...

    async def check_ins(self, person: PersonId) -> Mapping[LocalDay, Status]:
        """Every check-in of the person."""
        ...

    async def record_soreness(self, person: PersonId, day: LocalDay, score: int | None) -> None:
        """Write the soreness of a day, 0 to 10; None is "not answered" and 0 is a score. InvalidValue beyond."""
        ...

    async def soreness(self, person: PersonId) -> Mapping[LocalDay, int]:
        """Every score of the person; a day without an answer is not in it."""
        ...

    async def forget_soreness(self, person: PersonId) -> int:
        """Remove every score of the person, at once. Returns how many there were."""
        ...

    async def soreness_of(self, person: PersonId, day: LocalDay) -> int | None:
        """The score of one day, None when there is none."""
        ...

    async def note_wrong(self, person: PersonId, wrong: Wrong) -> None:
        """Something felt wrong; the last word of a day stays."""
        ...

    async def forget_wrong(self, person: PersonId, day: LocalDay) -> None:
        """Nothing felt wrong that day after all."""
        ...

    async def last_wrong(self, person: PersonId, *, since: LocalDay) -> Wrong | None:
        """The latest day from `since` on on which something felt wrong; None when there is none."""
        ...

    async def pause(self, person: PersonId, first_day: LocalDay, last_day: LocalDay) -> None:
        """The days from the first to the last are paused; pauses may overlap. InvalidValue when they are turned."""
        ...

    async def resume(self, person: PersonId, day: LocalDay) -> None:
        """From `day` on no day is paused any more."""
        ...

    async def pauses(self, person: PersonId) -> Sequence[tuple[LocalDay, LocalDay]]:
        """The first and the last day of every pause, the earliest first."""
        ...

    async def excuse(self, days: Sequence[tuple[PersonId, LocalDay, Outcome]]) -> None:
        """Nothing reached the person that day for our or the platform's reason. The first reason stays."""
        ...

    async def excused(self, person: PersonId) -> Mapping[LocalDay, Outcome]:
        """The excused days of the person and why each is one."""
        ...

    # --- the ledger

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        """Active enrollments with `next_due_at <= now`, earliest first, at most `limit`."""
        ...

    async def plan(self, plans: Sequence[Plan]) -> None:
        """Owe these messages; one that was already owed (person, kind, local day) stays as it is."""
        ...

    async def plan_again(self, plan: Plan) -> None:
        """Owe this message anew, whatever became of an earlier one of its kind and day."""
        ...

    async def call_off(self, person: PersonId, kind: Kind, day: LocalDay) -> None:
        """The message of this kind and day is owed no more, unless it has left already."""
        ...

    async def is_owed(self, person: PersonId, kind: Kind, day: LocalDay) -> bool:
        """Whether a message of this kind and day is, or was, in the ledger."""
        ...

    async def ledger(self, person: PersonId, *, since: LocalDay) -> Sequence[Owed]:
        """Every message owed to the person for the days from `since` on, the earliest first."""
        ...

    async def unsent(self, person: PersonId, *, since: LocalDay) -> Collection[LocalDay]:
        """The days from `since` on whose message never left, or may not have arrived."""
        ...

    async def owe_next(self, moves: Mapping[PersonId, datetime | None]) -> None:
        """Set for each person the instant at which their next message is owed; None is never."""
        ...

    async def next_due_at(self, platforms: Collection[str]) -> datetime | None:
        """The earliest instant at which a message is owed, or one may be tried (again) on one of the platforms."""
        ...

    async def claim(
        self, worker: str, *, platform: str, now: datetime, lease_until: datetime, limit: int
    ) -> Sequence[Delivery | Post]:
        """Take rows of a platform that are ready: planned, or `claimed` under a lease that ran out; earliest first."""
        ...

    async def orphans(
        self, worker: str, *, now: datetime, lease_until: datetime, limit: int
    ) -> Sequence[Delivery | Post]:
        """Take rows in `sending` whose lease ran out: their worker died, or was cut off, in the middle of sending."""
        ...

    async def sending(self, delivery: LedgerRow, worker: str, *, now: datetime, lease_until: datetime) -> bool:
        """Mark a claimed row just before its request leaves; False when another holds it by now."""
        ...

    async def keep(self, deliveries: Collection[int], worker: str, *, lease_until: datetime) -> None:
        """Hold those of these rows for longer that are claimed by this worker still."""
        ...

    async def give_back(self, worker: str, *, now: datetime) -> None:
        """End the leases of all rows that this worker has merely claimed, so that another can take them at once."""
        ...

    async def settle(self, delivery: LedgerRow, settlement: Settlement) -> bool:
        """Record how a row left a worker's hands, and give up its lease.

        False, and nothing is written, when another holds it by now or has settled it; only `sent` always counts, for
        what arrived has arrived.
        """
        ...

    # --- outages

    async def beat(self, worker: str, now: datetime, *, forget_before: datetime) -> None:
        """Note that this worker was alive in this minute, and forget the minutes, and leases that ran out, before
        `forget_before`.
        """
        ...

    async def was_alive(self, start: datetime, end: datetime) -> bool:
        """Whether any worker noted a minute that touches the time between the two instants."""
        ...

    # --- what the program remembers

    async def remember(self, key: str, value: str) -> None:
        """Keep `value` under `key`; the last one stays."""
        ...

    async def recall(self, key: str) -> str | None:
        """What was last kept under `key`, None when nothing was."""
        ...

    async def forget_key(self, key: str) -> None:
        """Keep nothing under `key` any more."""
        ...


class Store(Protocol):
    """Where everything is kept. It is `shared` where others may write to it while a transaction of ours is open."""

    @property
    def shared(self) -> bool:
        """Whether several workers write at the same time."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """A unit of work; leaving it normally commits, leaving it by an exception undoes everything.

        Raises StoreBusy where the database cannot take it now, StoreConflict where it undid it because of another.
        """
        ...
