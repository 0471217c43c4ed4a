"""What holds whenever a worker dies (delivery.md §1)."""

import asyncio
import contextlib
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.clock import SteppedClock
from core.coach import Coach
from core.ports import Transaction
from core.rules.days import local_day, valid_zone
from core.rules.pacing import scheduled
from core.rules.people import Account, Enrollment, PersonId, Place, State
from core.storage.store import SqlStore
from tests.delivery.mortal import Fate, Killed, MortalMessenger, MortalStore
from tests.room import RUSH, content, studio
from tests.storage.factory import fresh_store

START = datetime(2026, 3, 27, 12, tzinfo=UTC)  # two days before Europe's clocks change
ZONES = sorted(name for name in available_timezones() if valid_zone(name))
STRIDE = timedelta(minutes=40)  # well inside the three hours in which a message may be late


class Office:
    """Workers that come and go on one database."""

    def __init__(self, store: SqlStore, resend_window_s: float = 0.0) -> None:
        self.store = store
        self.clock = SteppedClock(START, flowing=True)
        self.messenger = MortalMessenger(resend_window_s=resend_window_s)
        self.hire(Fate())

    def hire(self, fate: Fate) -> None:
        self.fate = self.messenger.fate = fate
        store = MortalStore(self.store, fate)
        self.coach = Coach(store, self.clock, content(), studio=studio(), worker=f"worker-{id(fate)}", rates=RUSH)
        self.coach.serve(self.messenger)

    async def enroll(self, name: str, zone: str, minute: int) -> None:
        account, now = Account(platform="chat", id=name), self.clock.now()
        async with self.store.transaction() as tx:
            new = await tx.enroll(account, language="en", routine="glutes", now=now)
            await tx.reached(account, Place(platform="chat", address=name, private=True))
            active = Enrollment(
                person=new.person,
                routine="glutes",
                language="en",
                state=State.ACTIVE,
                zone=zone,
                minute=minute,
                first_day=local_day(now, zone),
            )
            await tx.save_enrollment(scheduled(active, now))

    async def work(self) -> bool:
        """One round; False when the worker died in it."""
        with contextlib.suppress(Killed):
            await self.coach.tick()
        await self.coach.drain()
        return not self.fate.dead

    async def play_to(self, end: datetime, stride: timedelta = timedelta(0)) -> None:
        """Play until `end`, looking only every `stride`."""
        while (due_at := await self.next_due_at()) is not None and due_at <= end:
            self.clock.move_to(due_at + stride)
            if not await self.work():
                self.hire(Fate())
        self.clock.move_to(end)

    async def next_due_at(self) -> datetime | None:
        async with self.store.transaction() as tx:
            return await tx.next_due_at(["chat"])


@pytest.mark.parametrize("window_s", [0.0, 120.0])
@pytest.mark.parametrize("step", range(1, 18))
async def test_no_row_stays_in_dead_hands(tmp_path: Path, step: int, window_s: float) -> None:
    store = await fresh_store(tmp_path)
    office = Office(store, window_s)
    await office.enroll("ana", "Europe/Berlin", 19 * 60)
    due_at = await office.next_due_at()
    assert due_at is not None
    office.clock.move_to(due_at)
    office.hire(Fate(at=step))
    while await office.work() and len(office.messenger.sent) == 0:
        pass
    office.hire(Fate())
    await office.play_to(due_at + timedelta(hours=4))
    async with store.transaction() as tx:
        excused = await tx.excused(await person_of(tx, "ana"))
        left = await tx.claim(
            "anyone", platform="chat", now=due_at + timedelta(hours=5), lease_until=due_at + timedelta(hours=6), limit=9
        )
    assert left == []
    if window_s:  # Discord: the same key goes again and arrives once
        assert {key for _, _, key in office.messenger.sent} == {"limber-1"}
        assert not excused
    else:  # Telegram: never twice, and a day that may have been missed is excused
        assert len(office.messenger.sent) <= 1
        assert office.messenger.sent or excused
    await store.close()


async def person_of(tx: Transaction, name: str) -> PersonId:
    contact = await tx.contact(Account(platform="chat", id=name))
    assert contact is not None
    return contact.person


@settings(max_examples=8)
@given(
    people=st.lists(st.tuples(st.sampled_from(ZONES), st.integers(0, 1439)), min_size=20, max_size=20),
    deaths=st.lists(st.integers(1, 90), max_size=12),
    naps_s=st.lists(st.sampled_from([0, 20, 90, 600, 4 * 3600, 30 * 3600]), min_size=1, max_size=12),
)
def test_nobody_gets_two_daily_messages_for_one_local_day(
    people: list[tuple[str, int]], deaths: list[int], naps_s: list[int]
) -> None:
    sent = asyncio.run(_over_twenty_zones(people, deaths, naps_s))
    assert sent
    assert max(sent.values()) == 1


async def _over_twenty_zones(
    people: list[tuple[str, int]], deaths: list[int], naps_s: list[int]
) -> Counter[tuple[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        store = await fresh_store(Path(folder))
        office = Office(store)
        for number, (zone, minute) in enumerate(people):
            await office.enroll(f"{number} in {zone}", zone, minute)
        for number, step in enumerate(deaths):
            office.hire(Fate(at=step))
            office.clock.move_to(await office.next_due_at() or office.clock.now())
            await office.work()
            office.clock.advance(timedelta(seconds=naps_s[number % len(naps_s)]))
        office.hire(Fate())
        await office.play_to(office.clock.now() + timedelta(days=2), STRIDE)
        await store.close()
        titled = ((place.address, card.title) for place, card, _ in office.messenger.sent)
        return Counter((address, title.values["day"]) for address, title in titled if title is not None)
