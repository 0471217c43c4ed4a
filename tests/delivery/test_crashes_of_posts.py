"""What holds of communities whenever a worker dies: a post comes once, and no change of a card is lost."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from core.ports import Stale
from core.rules.ledger import PostKind
from core.rules.posts import EDIT_EVERY
from tests.delivery.club import Club, club
from tests.delivery.mortal import Fate
from tests.delivery.test_crashes import START, Office
from tests.room import read
from tests.storage.factory import fresh_store

PEOPLE = ("ana", "ben", "cleo")
LATER = timedelta(hours=1)


async def opened(folder: Path, window_s: float, *, posts: bool) -> tuple[Office, Club, int]:
    """A community whose challenge was opened: its card is owed now, its post of the day within a minute."""
    store = await fresh_store(folder)
    office, there = Office(store, window_s), await club(store, START, minute=13 * 60, posts=posts)
    made = await there.challenge(START, *PEOPLE)
    return office, there, made.id


@pytest.mark.parametrize(("step", "window_s"), [(step, 120.0 * (step % 4 // 2)) for step in range(8, 30, 2)])
async def test_no_post_comes_twice_and_none_stays_in_dead_hands(tmp_path: Path, step: int, window_s: float) -> None:
    office, there, number = await opened(tmp_path, window_s, posts=True)
    office.clock.advance(timedelta(hours=1, minutes=1))
    office.hire(Fate(at=step))
    while await office.work() and len(office.messenger.sent) < 2:
        pass
    office.hire(Fate())
    await office.play_to(office.clock.now() + LATER)
    assert await _left(office) == 0
    keys = Counter(key for _, _, key in office.messenger.sent)
    if window_s:  # Discord: the same key goes again and arrives once
        assert len(keys) == 2
        assert await there.posted(PostKind.STANDING, number) is not None
    else:  # Telegram: never twice
        assert keys.total() == len(keys) <= 2
    await office.store.close()


@pytest.mark.parametrize("step", range(9, 20))
async def test_a_change_is_seen_on_the_card_whoever_dies(tmp_path: Path, step: int) -> None:
    office, there, number = await opened(tmp_path, 0.0, posts=False)
    await office.work()
    for name in PEOPLE:
        for back in (0, 1):
            await there.check_in(name, office.clock.now() + back * timedelta(days=1))
    await there.stale(Stale.STANDING, number, office.clock.now() + EDIT_EVERY)
    office.clock.advance(EDIT_EVERY)
    office.hire(Fate(at=step))
    while await office.work() and await there.waiting(office.clock.now() + LATER):
        pass
    office.hire(Fate())
    await office.play_to(office.clock.now() + LATER / 6)
    assert "at least 5" in read(office.messenger.edits[-1][1])
    assert Stale.STANDING not in await there.waiting(office.clock.now() + LATER)
    await office.store.close()


async def _left(office: Office) -> int:
    """How many rows somebody could still take up much later."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        ready = await tx.claim("any", platform="chat", now=now, lease_until=now + LATER, limit=9)
        return len(ready) + len(await tx.orphans("any", now=now, lease_until=now + LATER, limit=9))
