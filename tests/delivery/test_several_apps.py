"""What is owed to somebody with several apps, where one of them fails on the way."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.action import Action
from core.rules.ledger import DeliveryState, Kind, Plan
from tests.flows.apps import also_on, connected
from tests.room import Room

DAY = timedelta(days=1)
LET_GO = Action(name="unlink.yes").wire


@pytest.mark.parametrize("window_s", [0.0, 120.0])
@pytest.mark.parametrize("error", [TryLater(60.0), TryLater()])
async def test_what_fails_in_an_app_that_is_let_go_meanwhile_comes_in_the_other(
    here: Room, error: MessengerError, window_s: float
) -> None:
    ana, discord = await here.started(), also_on(here)
    discord.resend_window_s = window_s
    there = await connected(here, ana)
    await here.deliver()

    async def let_go_and_fail() -> None:
        discord.on_send = None
        await there.press_wire(LET_GO)
        raise error

    discord.on_send = let_go_and_fail
    heard = await here.go(here.clock.now() + DAY)
    assert sum("Time for your stretches" in each for each in heard) == 1
    async with ana.kept() as (tx, whose):
        assert await tx.excused(whose) == {}


async def test_what_may_have_come_in_one_app_is_not_sent_in_another(here: Room) -> None:
    ana, discord = await here.started(), also_on(here)
    discord.resend_window_s = 120.0
    await connected(here, ana)
    await here.deliver()
    discord.failures = [OutcomeUnknown(), Undeliverable(Unreachable.CLOSED)]
    assert await here.go(here.clock.now() + DAY / 2) == []
    async with ana.kept() as (tx, whose):
        assert [reason.value for reason in (await tx.excused(whose)).values()] == ["closed"]


async def test_a_word_for_one_chat_that_fails_as_the_chat_is_let_go_is_owed_to_no_other(here: Room) -> None:
    ana, discord = await here.started(), also_on(here)
    there = await connected(here, ana)
    await here.deliver()
    async with there.kept() as (tx, whose):
        today = (await tx.ledger(whose, since=date.min))[-1].local_day
        due_at = here.clock.now()
        copy = Plan(person=whose, place=there.place, kind=Kind.EXPORT, local_day=today, due_at=due_at)
        await tx.plan([copy])

    async def let_go_and_fail() -> None:
        await there.press_wire(LET_GO)
        raise TryLater(60.0)

    discord.on_send = let_go_and_fail
    assert ["disconnected" in each or "no other app" in each for each in await here.deliver()] == [True]
    async with ana.kept() as (tx, whose):
        row = next(each for each in await tx.ledger(whose, since=date.min) if each.kind is Kind.EXPORT)
    assert row.state is DeliveryState.SUPERSEDED
    assert await here.go(here.clock.now() + timedelta(minutes=10)) == []
    assert here.file is not None
    with closing(sqlite3.connect(here.file)) as file:
        assert file.execute("SELECT address FROM delivery WHERE platform = 'discord'").fetchall() == [("",)]
