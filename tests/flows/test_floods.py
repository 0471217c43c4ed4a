"""A flood: of one account it is answered once, delays nobody, and never stands before a red flag."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import SteppedClock
from core.coach import Account, Coach, Here, Place, Reply
from core.coach.turnstile import USUAL, Rate, Turnstile, weight_of
from core.messages.card import texts_of
from tests.room import MONDAY_NOON, Room, content, read, room, studio

SECOND = timedelta(seconds=1)
GARDEN = Place(platform="chat", address="garden", private=False)


def crowded(here: Room) -> Coach:
    """The coach of the room, who lets in as few as usual, at a clock that stands still."""
    here.clock = SteppedClock(MONDAY_NOON)
    here.coach = Coach(here.store, here.clock, content(), studio=studio(), worker="crowded")
    here.coach.serve(here.messenger)
    return here.coach


async def shown(replies: Sequence[Reply]) -> list[str]:
    finished = [await each.finished() for each in replies]
    return [read(each.card) for each in finished if each is not None]


async def test_a_flood_is_answered_once_and_another_is_served_as_ever(tmp_path: Path):
    async with room(tmp_path) as here:
        ana, bea, coach = await here.started(), here.someone("bea"), crowded(here)
        flood = [coach.press(ana.account, ana.place, "1:today::") for _ in range(400)]
        *replies, other = await asyncio.gather(*flood, coach.command(bea.account, bea.place, "/start"))
        said = await shown(replies)
        assert sum("One moment" in each for each in said) == 1
        assert len(said) == USUAL.account.burst + 1
        assert await shown([other]) == [read(other.card)]
        assert "One moment" not in read(other.card)


async def test_a_moment_later_it_works_again_and_nothing_was_lost(tmp_path: Path):
    async with room(tmp_path) as here:
        ana, coach = await here.started(), crowded(here)
        ana.coach = coach
        for _ in range(60):
            last = await coach.command(ana.account, ana.place, "done")
        assert "One moment" in read(last.card)
        here.clock.advance(2 * SECOND)
        assert "Done" in await ana.say("done")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/symptoms", "Please stop for today"),
        ("my chest hurts and i cannot breathe", "Please read this first"),
        ("i want to kill myself", "You do not have to be alone with this"),
    ],
)
async def test_a_red_flag_is_answered_in_the_middle_of_a_flood(tmp_path: Path, said: str, answer: str):
    async with room(tmp_path) as here:
        ana, coach = await here.started(), crowded(here)
        for _ in range(60):
            await coach.press(ana.account, ana.place, "1:today::")
        assert answer in read((await coach.command(ana.account, ana.place, said)).card)
        assert answer in read((await coach.command(ana.account, ana.place, said)).card)


async def test_a_flood_of_red_flags_ends_too_and_says_what_to_do(tmp_path: Path):
    async with room(tmp_path) as here:
        ana, coach = await here.started(), crowded(here)
        replies = [await coach.press(ana.account, ana.place, "1:wrong::") for _ in range(100)]
        said = await shown(replies)
        assert len(said) == USUAL.account.burst + USUAL.urgent.burst + 1
        assert "call your local emergency number" in said[-1]


def garden(chat: str = "garden", *, unnamed: bool = False) -> Here:
    return Here(platform="chat", chat=chat, name="Garden", place=GARDEN, unnamed=unnamed)


def crowd(many: int) -> list[Account]:
    return [Account(platform="chat", id=f"person-{number}") for number in range(many)]


async def test_many_who_type_at_once_in_one_group_do_not_drown_it(tmp_path: Path):
    async with room(tmp_path) as here:
        coach, people = crowded(here), crowd(100)
        replies = [await coach.command(each, GARDEN, "/challenge", here=garden()) for each in people]
        said = [read(each.card) for each in replies]
        assert sum("One moment" in each for each in said) == len(people) - USUAL.community.burst
        elsewhere = await coach.command(people[-1], Place(platform="chat", address="x", private=True), "/help")
        assert "One moment" not in read(elsewhere.card)


async def test_one_who_types_without_end_leaves_the_group_to_the_others(tmp_path: Path):
    async with room(tmp_path) as here:
        coach, (loud, *others) = crowded(here), crowd(61)
        for each in others:
            for _ in range(3):
                await coach.command(loud, GARDEN, "/challenge", here=garden())
            reply = await coach.command(each, GARDEN, "/challenge", here=garden())
            assert "One moment" not in read(reply.card), each
            here.clock.advance(2 * SECOND)


async def test_who_acts_in_the_name_of_one_group_takes_nothing_from_another(tmp_path: Path):
    async with room(tmp_path) as here:
        coach, nameless = crowded(here), Account(platform="chat", id="group")
        for _ in range(60):
            await coach.press(nameless, GARDEN, "1:help::", here=garden("other", unnamed=True))
        reply = await coach.press(nameless, GARDEN, "1:help::", here=garden(unnamed=True))
        assert "One moment" not in read(reply.card)


@pytest.mark.parametrize(
    "wire", ["1:review.list:20260302:emergency.some", "1:session.hurts:20260302:", "1:soreness:20260302:10"]
)
async def test_an_answer_that_may_be_alarming_is_let_in(tmp_path: Path, wire: str):
    async with room(tmp_path) as here:
        ana, coach = await here.started(), crowded(here)
        for _ in range(60):
            await coach.press(ana.account, ana.place, "1:today::")
        assert "One moment" not in read((await coach.press(ana.account, ana.place, wire)).card)


async def test_what_is_said_in_an_emergency_stands_in_english_too(tmp_path: Path):
    async with room(tmp_path) as here:
        ana, coach = here.someone(), crowded(here)
        for _ in range(USUAL.account.burst):
            await coach.press(ana.account, ana.place, "1:help::", locale="de")
        reply = await coach.press(ana.account, ana.place, "1:help::", locale="de")
        said = [content().texts.say(text, "de") for block in reply.card.blocks for text in texts_of(block)]
        assert any("emergency number" in each for each in said)
        assert any("Notruf" in each for each in said)


async def test_an_account_that_is_full_is_not_worth_a_question_to_the_platform(tmp_path: Path):
    async with room(tmp_path) as here:
        ana, coach = here.someone(), crowded(here)
        for asked in range(USUAL.account.burst):
            assert coach.has_room(ana.account), asked
            await coach.press(ana.account, ana.place, "1:help::")
        assert not coach.has_room(ana.account)
        here.clock.advance(SECOND)
        assert coach.has_room(ana.account)


# --- the turnstile


@given(
    steps=st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 3000), st.integers(1, 4)), max_size=60),
    burst=st.integers(1, 6),
)
def test_in_no_while_more_is_let_in_than_the_rate_allows(steps: list[tuple[str, int, int]], burst: int):
    rate = Rate(burst=burst, every=SECOND)
    now = datetime(2026, 3, 2, tzinfo=UTC)
    turnstile = Turnstile(rate, lambda: now)
    let_in: dict[str, list[tuple[datetime, int]]] = {"a": [], "b": []}
    for key, wait_ms, weight in steps:
        now += timedelta(milliseconds=wait_ms)
        full, admitted = turnstile.is_full(key), turnstile.admits(key, weight)
        assert not (full and admitted)
        if admitted:
            let_in[key].append((now, min(weight, burst)))
    for each in let_in.values():
        for first, (since, _) in enumerate(each):
            for last in range(first, len(each)):
                span = each[last][0] - since
                assert sum(weight for _, weight in each[first : last + 1]) <= burst + span / SECOND


@given(waits_ms=st.lists(st.integers(1000, 5000), max_size=30))
def test_whoever_takes_their_time_is_always_let_in(waits_ms: list[int]):
    now = datetime(2026, 3, 2, tzinfo=UTC)
    turnstile = Turnstile(Rate(burst=1, every=SECOND), lambda: now)
    for wait_ms in waits_ms:
        assert turnstile.admits("ana")
        now += timedelta(milliseconds=wait_ms)


def test_a_long_text_weighs_more_than_a_press():
    assert weight_of("1:today::") == 1
    assert weight_of("a" * 4096) == 21


def test_a_clock_that_is_set_back_makes_nobody_wait_longer():
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    turnstile = Turnstile(Rate(burst=3, every=SECOND), lambda: now)
    assert all(turnstile.admits("ana") for _ in range(3))
    now -= timedelta(hours=2)
    assert turnstile.admits("ana")


def test_keys_that_wait_no_more_are_forgotten():
    now = datetime(2026, 3, 2, tzinfo=UTC)
    turnstile = Turnstile(Rate(burst=1, every=SECOND), lambda: now)
    for number in range(25_000):
        assert turnstile.admits(number)
        now += SECOND
    assert len(turnstile._full_at) <= 10_000
