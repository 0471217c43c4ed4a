"""Limits and outages: what the bot meets on a bad day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut

from bots.sandbox.telegram.limits import FloodGate, Rate, TelegramLimits
from bots.sandbox.telegram.wire import ApiError
from tests.sandbox.telegram_fixtures import GIF, Scene, scene


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        yield value


@pytest.fixture(autouse=True)
def timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns about waits as plain numbers unless it is asked for timedeltas."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


class Stopwatch:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def wait_named(gate: FloodGate, chat_id: int, *, group: bool = False) -> int:
    try:
        gate.admit_message(chat_id, group=group)
    except ApiError as error:
        return (error.parameters or {}).get("retry_after", 0)
    return 0


def test_a_chat_takes_a_short_burst_and_then_one_a_second() -> None:
    watch = Stopwatch()
    gate = FloodGate(TelegramLimits(), watch)
    assert [wait_named(gate, 1) for _ in range(4)] == [0, 0, 0, 3]
    assert wait_named(gate, 2) == 0
    watch.now_s += 3
    assert wait_named(gate, 1) == 0


def test_a_group_takes_20_a_minute() -> None:
    watch = Stopwatch()
    gate = FloodGate(TelegramLimits(), watch)
    waits: list[int] = []
    for _ in range(21):
        waits.append(wait_named(gate, -5, group=True))
        watch.now_s += 1
    assert waits == [0] * 20 + [40]


def test_edits_in_a_group_count_as_messages() -> None:
    gate = FloodGate(TelegramLimits(group=Rate(count=2, per_s=60)), Stopwatch())
    gate.admit_edit(-5, group=True)
    gate.admit_message(-5, group=True)
    with pytest.raises(ApiError, match="Too Many Requests: retry after 60"):
        gate.admit_edit(-5, group=True)


def test_30_a_second_is_the_most_in_all() -> None:
    gate = FloodGate(TelegramLimits(), Stopwatch())
    assert [wait_named(gate, chat) for chat in range(31)] == [0] * 30 + [1]


def test_coming_back_too_early_is_counted() -> None:
    watch = Stopwatch()
    gate = FloodGate(TelegramLimits(), watch)
    for _ in range(4):
        wait_named(gate, 1)
    assert gate.disobeyed == 0
    watch.now_s += 1
    wait_named(gate, 1)
    assert gate.disobeyed == 1
    watch.now_s += 3
    assert wait_named(gate, 1) == 0
    assert gate.disobeyed == 1


async def test_a_flood_is_refused_with_the_seconds_to_wait() -> None:
    async with scene(TelegramLimits(chat=Rate(count=1, per_s=60))) as here:
        await here.bot.send_message(here.chat_id, "one")
        with pytest.raises(RetryAfter) as refused:
            await here.bot.send_message(here.chat_id, "two")
        assert refused.value.retry_after == timedelta(seconds=60)
        assert here.telegram.requests[-1].status == 429


async def test_a_closed_gate_refuses_everything_but_polls(here: Scene) -> None:
    here.telegram.rate_limit(30)
    with pytest.raises(RetryAfter):
        await here.bot.get_me()
    await here.asha.say("hello")
    assert len(await here.updates()) == 1


async def test_an_outage_answers_502_and_keeps_what_people_write(here: Scene) -> None:
    here.telegram.fail()
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await here.bot.send_message(here.chat_id, "x")
    await here.asha.say("anyone?")
    with pytest.raises(NetworkError):
        await here.bot.get_updates(timeout=30)
    here.telegram.recover()
    assert len(await here.updates()) == 1


async def test_an_outage_may_cut_the_connection(here: Scene) -> None:
    here.telegram.fail(cut=True)
    with pytest.raises(NetworkError):
        await here.bot.send_message(here.chat_id, "x")
    assert here.telegram.requests[-1].answer is None


async def test_a_lost_answer_leaves_the_message_behind(here: Scene) -> None:
    here.telegram.lose_answers = 1
    await here.bot.get_me()
    with pytest.raises(NetworkError):
        await here.bot.send_message(here.chat_id, "did it arrive?")
    await here.asha.sees("did it arrive?")
    await here.bot.send_message(here.chat_id, "this one surely")


async def test_a_stalled_chat_keeps_requests_until_it_recovers_and_does_them_then(here: Scene) -> None:
    ben = here.telegram.person("Ben")
    await ben.open()
    here.telegram.stall(here.asha)
    stalled = asyncio.create_task(here.bot.send_message(here.chat_id, "late"))
    await here.bot.send_message(int(ben.id), "in time")
    assert not stalled.done()
    here.telegram.recover()
    await stalled
    await here.asha.sees("late")


async def test_everything_may_stall(here: Scene) -> None:
    here.telegram.stall()
    with pytest.raises(TimedOut):
        await here.bot.get_me(read_timeout=0.05)
    with pytest.raises(TimedOut):
        await here.bot.get_updates(timeout=0, read_timeout=0.05)
    here.telegram.recover()
    await here.bot.get_me()


async def test_files_that_are_forgotten_stay_where_they_are_shown_and_must_be_uploaded_anew(here: Scene) -> None:
    first = await here.bot.send_animation(here.chat_id, GIF, caption="first")
    assert first.animation
    here.telegram.forget_files()
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await here.bot.send_animation(here.chat_id, first.animation.file_id)
    again = await here.bot.send_animation(here.chat_id, GIF, caption="again")
    assert again.animation
    assert again.animation.file_id != first.animation.file_id
    assert [(each.text, len(each.pictures)) for each in here.asha.screen()[1:]] == [("first", 1), ("again", 1)]


async def test_a_stumble_lasts_for_so_many_requests(here: Scene) -> None:
    here.telegram.fail_next(1)
    await here.updates()
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await here.bot.get_me()
    await here.bot.get_me()


async def test_an_unknown_method_is_not_found_and_recorded(here: Scene) -> None:
    with pytest.raises(InvalidToken):
        await here.bot.send_dice(here.chat_id)
    request = here.telegram.requests[-1]
    assert (request.path, request.status) == ("sendDice", 404)


async def test_a_wrong_token_is_unauthorized(here: Scene) -> None:
    here.telegram.token = "1:another"
    with pytest.raises(InvalidToken, match="Unauthorized"):
        await here.bot.get_me()
