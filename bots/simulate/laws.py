"""Holds everything that happens against the laws, as it goes, and keeps what was broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bots.simulate import plain
from bots.simulate.learning import begins_anew, speaks_of_review
from bots.simulate.of_lives import (
    SHOWN,
    days_of,
    forgotten,
    gone_faults,
    locked_days,
    streak_faults,
    unadvised,
    unexcused,
)
from bots.simulate.of_messages import (
    NEVER_BEGAN,
    day_meant,
    end_told,
    kind_of,
    message_faults,
    notice_faults,
    says_late,
)
from bots.simulate.people import Person
from bots.simulate.platform import Arrival
from bots.simulate.story import Life, Try, ids_on, title_of
from core.errors import Undeliverable, Unreachable
from core.messages.card import Card
from core.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A law that was broken, by whom and when. `seed` repeats it."""

    seed: int
    person: int
    at: datetime
    law: str
    detail: str


@dataclass(slots=True)
class Laws:
    """Holds what happens against the laws; keeps every breach, and counts what was seen."""

    seed: int
    store: Store
    breaches: list[Breach] = field(default_factory=list[Breach])
    counts: Counter[str] = field(default_factory=Counter[str])

    # --- messages

    async def landed(self, arrival: Arrival, now: datetime) -> None:
        """A request to a platform about a person, whatever came of it."""
        person, card, life = arrival.person, arrival.card, arrival.person.story.life
        error = "taken" if arrival.error is None else type(arrival.error).__name__
        person.story.note(
            now,
            f"is sent {title_of(card)} {' '.join(sorted(ids_on(card)))}: {error}"
            + ("" if arrival.arrived == (arrival.error is None) else ", yet it arrives"),
        )
        if title_of(card) == "retention-title" and arrival.arrived:
            self._notice(person, card, now)
        if life is None:
            follow_up = person.story.locked and title_of(card) == "lock-follow-up-title"
            if not follow_up and title_of(card) != "retention-title":
                self._break(person, now, NEVER_BEGAN, title_of(card))
            return
        kind = kind_of(card, locked=life.locked)
        refused = isinstance(arrival.error, Undeliverable)
        forgiven = isinstance(arrival.error, Undeliverable) and arrival.error.reason is Unreachable.BLOCKED
        tried = Try(
            at=now,
            key=arrival.key,
            kind=kind,
            day=day_meant(life, card, now, kind),
            sure=arrival.error is None,
            arrived=arrival.arrived,
            refused=refused,
            forgiven=forgiven,
        )
        self.counts[f"{kind} {error}"] += 1
        if arrival.arrived:
            for law, detail in message_faults(life, card, tried):
                self._break(person, now, law, detail)
            self.counts["late"] += says_late(card)
        life.tries.append(tried)
        _learn(life, card, tried)
        await self.streak_shown(person, card, now, tried.day)

    def _notice(self, person: Person, card: Card, now: datetime) -> None:
        for law, detail in notice_faults(person.story, card, now):
            self._break(person, now, law, detail)
        person.story.ends = end_told(card)

    async def streak_shown(self, person: Person, card: Card, now: datetime, today: date | None = None) -> None:
        """The streak on a card is the one that follows from what is kept, by the plain double of the rule."""
        life = person.story.life
        if life is None or ids_on(card).isdisjoint(SHOWN):
            return
        kept = await self.kept(person, life, now)
        if kept is None:
            return
        # A message of a day that is over when it arrives speaks of the day that has begun.
        days = {today or life.today(now), life.today(now)}
        faults = [list(streak_faults(card, plain.streak(kept, day))) for day in sorted(days)]
        self.counts["streaks compared"] += 1
        for law, detail in min(faults, key=len):
            self._break(person, now, law, detail)

    async def kept(self, person: Person, life: Life, now: datetime) -> plain.Kept | None:
        """The facts of somebody's days as they are kept; locks as they were told. None of who is forgotten."""
        async with self.store.transaction() as tx:
            contact = await tx.contact(person.account)
            if contact is None:
                for law, detail in gone_faults(person.story, life, now):
                    self._break(person, now, law, detail)
                person.story.life = person.story.heard = None
                return None
            check_ins = await tx.check_ins(contact.person)
            pauses, excused = await tx.pauses(contact.person), await tx.excused(contact.person)
        said = {day: status.value for day, status in check_ins.items()}
        for law, detail in forgotten(life, said, alone=person.community is None):
            self._break(person, now, law, detail)
        life.check_ins = dict(said)
        paused = {day for span in pauses for day in days_of(span)}
        locked = frozenset(locked_days(life, life.today(now)))
        return plain.Kept(first_day=life.first_day, check_ins=said, paused=paused, locked=locked, excused=set(excused))

    async def ended(self, person: Person, now: datetime, absences: Collection[tuple[datetime, datetime]]) -> None:
        """What must have happened by now in somebody's life."""
        life = person.story.life
        if life is None or (kept := await self.kept(person, life, now)) is None:
            return
        self.counts["excused days"] += len(kept.excused)
        self.counts["enrolled days"] += (life.today(now) - life.first_day).days + 1
        for law, detail in (*unexcused(life, kept, now, absences), *unadvised(life, kept, now)):
            self._break(person, now, law, detail)

    def errors(self, faults: Mapping[str, int], now: datetime) -> None:
        """Nothing but the death of a worker may be logged as an error."""
        for said, times in faults.items():
            self.breaches.append(Breach(seed=self.seed, person=-1, at=now, law="no errors", detail=f"{said}: {times}"))

    def _break(self, person: Person, now: datetime, law: str, detail: str) -> None:
        person.story.note(now, f"BREACH: {law}: {detail}")
        self.breaches.append(Breach(seed=self.seed, person=person.number, at=now, law=law, detail=detail))


def _learn(life: Life, card: Card, tried: Try) -> None:
    if tried.arrived and title_of(card) == "farewell-title":
        life.farewell = tried.day
        life.silent = life.silent or tried.sure
    life.new_cycle |= tried.arrived and begins_anew(card)
    if tried.arrived and speaks_of_review(card):
        life.reviewed.append(tried.day)
    if tried.forgiven and life.blocked_since is None:
        life.blocked_since = tried.at
