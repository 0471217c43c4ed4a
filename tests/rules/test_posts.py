from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import available_timezones

from hypothesis import given
from hypothesis import strategies as st

from core.rules import days
from core.rules.community import Community, CommunityId
from core.rules.ledger import PostKind
from core.rules.people import Place
from core.rules.posts import GREETS_AFTER, GREETS_EVERY, greeting, owed, scheduled

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SQUARE = Place(platform="chat", address="square/1", private=False)
MINUTE = timedelta(minutes=1)
ZONES = sorted(name for name in available_timezones() if days.valid_zone(name))
moments = st.integers(-400 * 86_400, 400 * 86_400).map(lambda after_s: NOW + timedelta(seconds=after_s))


def community(**chosen: object) -> Community:
    made = Community(id=CommunityId(7), platform="chat", chat="square", name="Square", language="en")
    return replace(made, **{"place": SQUARE, "zone": "Europe/Berlin", "minute": 19 * 60, **chosen})


@given(st.sampled_from(ZONES), st.integers(0, 1439), moments, st.integers(1, 10**9), st.integers(0, 9))
def test_every_day_has_its_post_once_within_its_minute(
    zone: str, minute: int, now: datetime, number: int, nights: int
) -> None:
    there = scheduled(community(zone=zone, minute=minute, id=CommunityId(number)), now, busy=False)
    assert there.next_due_at is not None
    assert there.next_due_at > now
    later = there.next_due_at + timedelta(days=nights)
    posts = list(owed(there, later))
    assert posts[0][1] == there.next_due_at
    assert all(timedelta(0) <= at - days.due_at(day, zone, minute) < MINUTE for day, at in posts)
    assert all(day < other and at < next_at for (day, at), (other, next_at) in pairwise(posts))
    after = scheduled(there, later, busy=False).next_due_at
    assert after is not None
    assert after > later
    assert [at for _, at in owed(there, after)] == [*(at for _, at in posts), after]


def test_a_time_that_a_clock_change_leaves_out_is_the_first_instant_after_it() -> None:
    there = scheduled(community(minute=2 * 60 + 30), datetime(2026, 3, 28, 12, tzinfo=UTC), busy=False)
    assert there.next_due_at is not None
    assert datetime(2026, 3, 29, 1, tzinfo=UTC) <= there.next_due_at < datetime(2026, 3, 29, 1, 1, tzinfo=UTC)


def test_nothing_is_owed_where_nothing_can_or_need_be_posted() -> None:
    for chosen in ({"place": None}, {"zone": None}, {"zone": "Mars/Olympus"}, {"minute": None}, {"here": False}):
        there = community(**chosen)
        assert scheduled(there, NOW, busy=True).next_due_at is None
        assert list(owed(replace(there, next_due_at=NOW), NOW + timedelta(days=3))) == []
    silent = community(posts=False)
    assert scheduled(silent, NOW, busy=False).next_due_at is None
    assert scheduled(silent, NOW, busy=True).next_due_at is not None


@given(st.lists(st.floats(0, 3600), min_size=1, max_size=40))
def test_greetings_are_apart_and_nobody_waits_longer_than_for_the_next(waits_s: list[float]) -> None:
    last, said = None, list[datetime]()
    for arrived in sorted(NOW + timedelta(seconds=wait_s) for wait_s in waits_s):
        plan = greeting(community(), SQUARE, arrived, last=last)
        if plan is not None:
            assert plan.kind is PostKind.GREETING
            assert plan.due_at >= arrived + GREETS_AFTER
            assert plan.subject == int(plan.due_at.timestamp()) // 60
            last = plan.due_at
            said.append(last)
        assert last is not None
        assert arrived < last <= arrived + GREETS_EVERY
    assert all(other - one >= GREETS_EVERY for one, other in pairwise(said))
