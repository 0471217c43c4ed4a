"""Half a year on two platforms: taken along as a file, then deleted, and nothing of it is found anywhere."""

from __future__ import annotations

import asyncio
import io
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from aiohttp import ClientSession

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.telegram.people import TelegramPerson
from core.coach import Account, Place
from core.ports import Limits, Transaction
from core.rules.care import Entry, Event
from core.rules.challenge import Contest, Entrant, Side
from core.rules.dose import Dose
from core.rules.halt import Wrong
from core.rules.ledger import Kind, Outcome, Plan
from core.rules.people import PersonId, State
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Item, Session
from core.rules.streak import Status
from tests.room import MONDAY_NOON, Recorder, Room, room
from tests.stories.stage import BOTH, Stage, answer_to, heard, stage

DAY = timedelta(days=1)
TODAY = MONDAY_NOON.date()
FIRST = TODAY - 182 * DAY
DISCORD_NAME, TELEGRAM_NAME, ALIAS, TITLE = "Zebedee-Marker", "Zeb-Marker", "Quokka-Marker", "side plank-marker"
STATUSES = (Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED, None)
Rows = Mapping[str, list[tuple[Any, ...]]]


async def history(scene: Stage, account: Account, days: int) -> PersonId:
    """What somebody leaves in so many days of the last half year."""
    async with scene.house.store.transaction() as tx:
        new = await tx.enroll(account, language="en", routine="glutes", now=MONDAY_NOON - 182 * DAY)
        active = replace(new, state=State.ACTIVE, zone="Europe/Berlin", minute=19 * 60, first_day=FIRST)
        await tx.save_enrollment(replace(active, preferences=replace(active.preferences, length=10, soreness=True)))
        await told(tx, new.person)
        for number in range(days):
            await lived(tx, new.person, account, number)
    return new.person


async def told(tx: Transaction, me: PersonId) -> None:
    await tx.save_profile(me, Profile(agreed=True, sites=("deep_buttock",), programme=(TITLE,), intake=6))
    await tx.note_safety(me, Line(day=FIRST, at=MONDAY_NOON - 182 * DAY))
    await tx.note_care(me, Entry(day=FIRST + 28 * DAY, event=Event.RECALL, about=FIRST + 28 * DAY, score=5))
    await tx.note_wrong(me, Wrong(day=FIRST + 90 * DAY, at=MONDAY_NOON - 92 * DAY))
    await tx.pause(me, FIRST + 100 * DAY, FIRST + 106 * DAY)


async def lived(tx: Transaction, me: PersonId, account: Account, number: int) -> None:
    day, at = FIRST + number * DAY, MONDAY_NOON + (number - 182) * DAY
    if (status := STATUSES[number % 5]) is not None:
        await tx.check_in(me, day, status, now=at)
        await tx.record_soreness(me, day, number % 11)
    if status is Status.DONE:
        item = Item(exercise="clamshell", level=2, dose=Dose(sets=2, reps=4, spots=1, hold_s=5, move_s=3))
        await tx.save_session(me, Session(day=day, items=(item,)))
    place = Place(platform=account.platform, address=f"chat-of-{account.id}", private=True)
    outcome = Outcome.CHECKED_IN if status else Outcome.GAVE_UP
    await tx.plan([Plan(person=me, place=place, kind=Kind.DAY, local_day=day, due_at=at, outcome=outcome)])
    if status is None:
        await tx.excuse([(me, day, outcome)])


async def in_company(scene: Stage, me: PersonId) -> None:
    """In a board, by a name they typed; and of the server that they speak in they are a member."""
    async with scene.house.store.transaction() as tx:
        (member, *_) = await tx.memberships(me)
        sides = [Side(number=1, community=member.community, name="All")]
        board = await tx.new_challenge(Contest.BOARD, "March", TODAY, TODAY + 6 * DAY, sides, None)
        await tx.enter(board.id, Entrant(person=me, side=1, joined_day=TODAY, alias=ALIAS))


# --- the database, without the verbs of the store


def rows_of(folder: Path) -> Rows:
    """Every row of every table."""
    with closing(sqlite3.connect(folder / "limber.sqlite3")) as file:
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: file.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


def naming(rows: Rows, *values: str) -> set[str]:
    """The tables in which one of the values stands in any column, by itself or in something longer."""
    return {
        table
        for table, kept in rows.items()
        for row in kept
        for held in row
        if any(value in str(held) or (isinstance(held, bytes) and value.encode() in held) for value in values)
    }


def about(folder: Path, person: PersonId) -> dict[str, int]:
    """How many rows of which tables name the person by their number."""
    with closing(sqlite3.connect(folder / "limber.sqlite3")) as file:
        found = {f"{table}.{column}": _count(file, table, column, person) for table, column in _of_people(file)}
    return {place: count for place, count in found.items() if count}


def _of_people(file: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for (table,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        yield from (
            (table, each[3]) for each in file.execute(f'PRAGMA foreign_key_list("{table}")') if each[2] == "person"
        )
    yield "person", "id"


def _count(file: sqlite3.Connection, table: str, column: str, person: PersonId) -> int:
    return file.execute(f'SELECT count(*) FROM "{table}" WHERE "{column}" = ?', (person,)).fetchone()[0]


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.name.startswith("limber.sqlite3"))


# --- the story


async def test_half_a_year_on_two_platforms_is_taken_along_and_then_forgotten(tmp_path: Path, log: io.StringIO) -> None:
    async with stage(BOTH, tmp_path) as scene:
        ana, anna = scene.discord.person(DISCORD_NAME), scene.telegram.person(TELEGRAM_NAME)
        me = await history(scene, Account(platform="discord", id=ana.id), 182)
        bert = await a_neighbour(scene)
        await connect(ana, anna, scene.discord.channel_id)
        await in_company(scene, me)
        await scene.time.to_next()
        daily = await anna.sees("Time for your stretches")
        traces = (ana.id, anna.id, ALIAS, *(each for each in await addresses(scene, me)))
        before, of_bert = rows_of(tmp_path), about(tmp_path, bert)
        assert naming(before, *traces) >= {"account", "delivery", "entrant"}
        assert {"check_in.person", "session.person", "safety_line.person", "membership.person"} <= about(
            tmp_path, me
        ).keys()

        assert_whole(await taken(scene, anna), me, tmp_path)

        await until_a_second_before_the_next(scene)
        said = len(heard(ana))
        await answer_to(anna, "/privacy delete")
        await anna.press("Yes, delete everything")
        gone = await anna.sees("I keep nothing about you any more")
        assert "Days you checked in" in gone.text

        after = rows_of(tmp_path)
        assert about(tmp_path, me) == {}
        assert naming(after, *traces) == set()
        assert not [trace for trace in (*traces, TITLE) if trace.encode() in bytes_in(tmp_path)]
        assert media(after) == media(before), "nothing of a person was among the uploaded files"
        assert about(tmp_path, bert) == of_bert

        await scene.time.advance(timedelta(hours=30))  # a message was due a second later
        assert len(heard(ana)) == said
        await anna.press("Done", message=daily)
        await scene.telegram.wait_for(lambda: any("Let us get you started" in each.text for each in heard(anna)))
        assert not any("Time for your stretches" in each.text for each in heard(anna))
        assert rows_of(tmp_path)["person"] == after["person"]
    assert "delivery" in log.getvalue()
    assert not [trace for trace in (*traces, DISCORD_NAME, TELEGRAM_NAME, TITLE) if trace in log.getvalue()]


async def a_neighbour(scene: Stage) -> PersonId:
    """Somebody else, who spoke in the server once and has left it."""
    bert = scene.discord.person("Bert")
    number = await history(scene, Account(platform="discord", id=bert.id), 3)
    await bert.say("/today", chat=scene.discord.channel_id)
    await bert.sees("Your stretches for", chat=scene.discord.channel_id)
    assert about(scene.folder, number)["membership.person"] == 1
    await bert.leave_guild()
    async with asyncio.timeout(10):
        while "membership.person" in about(scene.folder, number):
            await asyncio.sleep(0)
    return number


async def connect(ana: DiscordPerson, anna: TelegramPerson, garden: str) -> None:
    """One person on both, who speaks in a server too."""
    await ana.open()
    await ana.say("/today", chat=garden)
    await ana.sees("Your stretches for", chat=garden)
    await anna.open()
    await anna.sees("Hello, I am Limber")
    code = (await answer_to(ana, "/link")).text.partition("/link ")[2][:9]
    await answer_to(anna, f"/link {code}")
    await anna.press("Connect")
    await anna.sees("This chat is now connected with")


async def addresses(scene: Stage, me: PersonId) -> list[str]:
    async with scene.house.store.transaction() as tx:
        return [each.place.address for each in await tx.accounts(me) if each.place is not None]


def media(rows: Rows) -> list[tuple[Any, ...]]:
    """What is remembered of files that were uploaded."""
    return [row for row in rows["remembered"] if str(row[0]).startswith("file.")]


async def until_a_second_before_the_next(scene: Stage) -> None:
    due_at = await scene.house.coach.next_due_at()
    assert due_at is not None
    scene.clock.move_to(due_at - timedelta(seconds=1))


async def taken(scene: Stage, anna: TelegramPerson) -> ZipFile:
    """The file that they get, read again from where the platform keeps it."""
    await anna.say("/privacy export")
    sent = await anna.sees(lambda each: any(file.name.endswith(".zip") for file in each.files), within_s=30)
    async with ClientSession() as session, session.get(sent.files[0].url) as answer:
        return ZipFile(io.BytesIO(await answer.read()))


def assert_whole(file: ZipFile, me: PersonId, folder: Path) -> None:
    """As many rows of everything as there are, and what was said in the clear."""
    data = json.loads(file.read("data.json"))
    kept = about(folder, me)
    for table in ("check_in", "session", "excused_day", "pause", "safety_line", "care_entry", "entrant", "account"):
        assert len(data[table]) == kept[f"{table}.person"], table
    assert TITLE in file.read("data.json").decode()
    assert ALIAS in file.read("data.json").decode()


# --- a message that was taken up already


async def test_a_message_that_was_taken_up_is_not_sent_to_somebody_who_is_gone(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        ana = await here.started()
        here.messenger = Recorder(limits=Limits(rate_per_s=1e6, place_interval_s=60))
        here.coach.serve(here.messenger)
        due_at = await here.coach.next_due_at()
        assert due_at is not None
        here.clock.move_to(due_at)
        async with here.coach.answering(ana.place):
            pass  # so the message waits for a minute
        await here.coach.tick()
        await claimed(here)
        await ana.press_wire("1:privacy.delete::sure")
        assert rows_of_room(here) == []
        here.clock.advance(timedelta(minutes=2))
        await here.coach.drain()
        assert here.messenger.sent == []
        assert await here.coach.next_due_at() is None


async def claimed(here: Room) -> None:
    while [state for state in rows_of_room(here) if state == "claimed"] == []:
        await asyncio.sleep(0)


def rows_of_room(here: Room) -> list[str]:
    with closing(sqlite3.connect(here.file or Path())) as file:
        return [state for (state,) in file.execute("SELECT state FROM delivery")]
