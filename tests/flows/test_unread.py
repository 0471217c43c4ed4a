"""A safety log that cannot be opened: no exercise, and all the same advice, a stop, and what is theirs."""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from core.errors import SealError
from core.flows import answers
from core.messages.action import Action
from core.messages.card import texts_of
from core.messages.texts import Text
from core.rules.instance import Instance
from core.rules.people import State
from core.rules.screening import Line, Tier
from tests.room import Room, Someone, content, room, say

MINIMAL = Instance(minimal=frozenset({"chat"}))
GRAVE = "I am numb between my legs and I cannot pee"


def damage(here: Room, statement: str) -> None:
    assert here.file is not None
    with closing(sqlite3.connect(here.file)) as file, file:
        file.execute(statement)


async def unread(here: Room) -> Someone:
    """Somebody with a lock in a log that cannot be opened."""
    ana = await here.started()
    async with ana.kept() as (tx, me):
        await tx.note_safety(me, Line(day=here.clock.now().date(), at=here.clock.now(), tier=Tier.URGENT))
    damage(here, "UPDATE safety_line SET sealed = x'01ff' WHERE number = 2")
    return ana


async def test_whatever_is_pressed_shows_no_exercise(here: Room) -> None:
    ana = await unread(here)
    names = {say(Text(id=each.words.name)) for each in content().catalog.routine("glutes").exercises}
    answered: set[str] = set()
    for name in answers.HANDLERS:
        if name in ("stop", "privacy.delete"):
            continue
        try:
            reply = await here.coach.press(ana.account, ana.place, Action(name=name).wire)
        except SealError:
            continue
        answered.add(name)
        said = "\n".join(say(each) for block in reply.card.blocks for each in texts_of(block))
        assert not any(each in said for each in names), name
    assert {"wrong", "wrong.danger", "wrong.neither", "privacy", "privacy.export", "notes.help", "help"} <= answered
    assert not answered & {"today", "session", "lock", "wrong.rest", "wrong.today", "progress", "report", "lock.end"}
    for typed in ("done", "7", "/today", "what now", "symptoms of what"):
        with pytest.raises(SealError):
            await ana.say(typed)


@pytest.mark.parametrize("instance", [Instance(), MINIMAL])
async def test_advice_comes_at_once_and_what_was_said_holds_once_the_log_can_be_read(
    tmp_path: Path, instance: Instance
) -> None:
    async with room(tmp_path, instance=instance) as here:
        ana = await unread(here)
        assert "sign" in (await ana.say(GRAVE)).lower()
        assert "sign" in (await ana.say(f"/today {GRAVE}")).lower()
        assert (await ana.say("I want to kill myself")).splitlines()[0] == say(Text(id="crisis-title"))
        assert "Please stop for today" in await ana.say("it hurts")
        await ana.press_wire(Action(name="wrong.neither").wire)
        if instance is not MINIMAL:
            await ana.press_wire(next(ana.card.buttons).action.wire)
            assert "within days" in await ana.press("Next")
        await ana.press_wire(Action(name="wrong.danger").wire)
        assert ana.card.urgent
        damage(here, "DELETE FROM safety_line WHERE number = 2")
        await ana.say("/today")
        locked = any(each.action.name == "lock.end" for each in ana.card.buttons)
        assert locked is (instance is not MINIMAL)  # where nothing about health is kept, the day is without exercises


async def test_a_stop_and_a_deletion_need_no_log_and_being_heard_of_counts(here: Room) -> None:
    ana = await unread(here)
    here.clock.advance(timedelta(days=200))
    known = await ana.enrollment()
    assert known is not None
    async with here.store.transaction() as tx:
        await tx.save_enrollment(replace(known, warned_day=known.heard_day))
    await ana.say("/privacy")
    assert ana.offers("Get my data")
    known = await ana.enrollment()
    assert known is not None
    assert (known.warned_day, known.state) == (None, State.ACTIVE)
    await ana.say("/stop")
    known = await ana.enrollment()
    assert known is not None
    assert known.state is State.STOPPED
    await ana.say("/privacy delete")
    assert "Deleted" in await ana.press("Yes, delete everything")
    assert await ana.enrollment() is None


async def test_the_file_says_what_could_not_be_opened_and_holds_the_rest(here: Room) -> None:
    ana = await unread(here)
    async with ana.kept() as (tx, me):
        await tx.note_safety(me, Line(day=here.clock.now().date(), at=here.clock.now(), tier=Tier.SOON))
        await tx.record_soreness(me, here.clock.now().date(), 3)
    damage(here, "UPDATE check_in SET soreness = x'01ff'")
    assert "Some of it could not be opened" in await ana.say("/privacy export")
    assert ana.card.document is not None
    file = ZipFile(io.BytesIO(ana.card.document.content))
    told = json.loads(file.read("data.json"))
    assert [each["tier"] for each in told["safety_line"]][1:] == ["soon"]
    assert [each["soreness"] for each in told["check_in"]] == [None]
    readme = file.read("README.txt").decode()
    for name in ("safety_line", "check_in"):
        assert f"tables/{name}.csv\nMissing here: 1 line could not be opened." in readme
    assert readme.count("Missing here") == 2
    assert "limber-summary.pdf" not in file.namelist()
