"""A copy of everything: asked for, private, whole, and of nobody else; held against the database as it stands."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from zipfile import ZipFile

import jsonschema_rs
import pytest

from core.errors import Unreachable
from core.flows import export
from core.messages.card import Outgoing
from core.ports import Revision, Stale
from core.rules.buddies import Nudge
from core.rules.care import Entry, Event
from core.rules.challenge import Contest, Entrant, Side
from core.rules.community import Gesture
from core.rules.days import LocalDay
from core.rules.halt import Wrong
from core.rules.instance import Instance
from core.rules.ledger import Delivery, DeliveryState, Kind, Outcome
from core.rules.people import Account, PersonId
from core.rules.profile import Function, Profile
from core.rules.screening import Line, Tier
from core.rules.tokens import Purpose, Token
from tests.flows.apps import also_on, connected, following, person
from tests.flows.books import Books
from tests.room import Room, Someone, content
from tests.storage.factory import CIPHER

DAY = timedelta(days=1)
FIRST = LocalDay(2026, 3, 2)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINIMAL = Instance(minimal=frozenset({"discord"}))
FORMULA = "=cmd|'/c calc'!A0"
WHOLE = {"profile", "safety_line", "care_entry", "session"}  # sealed as a whole
HIDDEN = {"person", "sealed"}
POSTS = {"community", "subject"}  # of the ledger's rows that are a community's

pytestmark = pytest.mark.usefixtures("undrawn")


def opened(who: Someone) -> ZipFile:
    assert who.card.document is not None
    assert who.card.document.name == "limber-data.zip"
    return ZipFile(io.BytesIO(who.card.document.content))


def data(file: ZipFile) -> dict[str, Any]:
    """What data.json says, which is as schema.json says."""
    told, schema = json.loads(file.read("data.json")), json.loads(file.read("schema.json"))
    jsonschema_rs.validate(schema, told, validate_formats=True)
    return told


async def lived(here: Room) -> tuple[Someone, PersonId]:
    """Somebody with a history of everything, in company; bert, who is their buddy, has one, too."""
    also_on(here)
    ana, bert = await here.started(), await following(here, "bert")
    await here.live(ana, "DPRS")
    await connected(here, ana)
    mine, theirs = await person(ana), await person(bert)
    await of_health(ana)
    async with here.store.transaction() as tx:
        club = await tx.found("chat", "-1", name="Desk people", language="en")
        board = await tx.new_challenge(Contest.BOARD, "March", FIRST, FIRST + 9 * DAY, [side(club.id)], None)
        for each, alias in ((mine, FORMULA), (theirs, "bertalias")):
            await tx.join_community(club.id, each)
            await tx.enter(board.id, Entrant(person=each, side=1, joined_day=FIRST + DAY, alias=alias))
        await tx.gesture(club.id, FIRST, Gesture.CHEERED, ana.account, mine)
        await tx.gesture(club.id, FIRST, Gesture.DID_IT, ana.account, None)  # before they were anybody
        await tx.gesture(club.id, FIRST, Gesture.DID_IT, bert.account, None)
        await tx.arrived(club.id, ana.account, here.clock.now())
        await tx.revise(Revision(community=club.id, stale=Stale.ROLE, subject=mine, due_at=here.clock.now()))
        await tx.pair(mine, theirs, on=("discord", "chat"))
        await tx.nudge(Nudge(sender=mine, receiver=theirs, words=2, at=here.clock.now()))
        await tx.nudge(Nudge(sender=theirs, receiver=mine, words=3, at=here.clock.now()))
        for who, number in ((ana, mine), (bert, theirs)):
            await tx.note_wrong_try(who.account, here.clock.now(), forget_before=EPOCH)
            await tx.offer(token(who.account, number, here.clock.now()))
        await tx.take_token("of-bert", ana.account)
    return ana, mine


async def of_health(ana: Someone) -> None:
    async with ana.kept() as (tx, me):
        functions = (Function(name="stairs", score=6),)
        told = Profile(agreed=True, sites=("buttock",), functions=functions, programme=(FORMULA, "Brücke"))
        await tx.save_profile(me, told)
        await tx.record_soreness(me, FIRST, 7)
        await tx.record_soreness(me, FIRST + DAY, 0)
        await tx.note_wrong(me, Wrong(day=FIRST + DAY, at=datetime(2026, 3, 3, 9, tzinfo=UTC)))
        await tx.note_safety(me, Line(day=FIRST, at=EPOCH, tier=Tier.SOON, blocked=frozenset({"e1", "e3"})))
        await tx.note_care(me, Entry(day=FIRST, event=Event.RECALL, about=FIRST, score=0))
        await tx.pause(me, FIRST + 7 * DAY, FIRST + 8 * DAY)
        await tx.excuse([(me, FIRST + 3 * DAY, Outcome.WE_WERE_DOWN)])


def side(community: Any) -> Side:
    return Side(number=1, community=community, name="All")


def token(giver: Account, who: PersonId, now: datetime) -> Token:
    return Token(sha256=f"of-{giver.id}", purpose=Purpose.BUDDY, giver=giver, person=who, expires_at=now + DAY)


def from_sql(value: Any, schema: Any) -> Any:
    """What a column holds, as JSON has it, by what the schema says of it."""
    shape = next((each for each in schema.get("anyOf", [schema]) if each.get("type") != "null"), schema)
    if value is None:
        return None
    if shape.get("format") == "date-time" and isinstance(value, int):
        return (EPOCH + timedelta(microseconds=value)).isoformat()
    return bool(value) if shape["type"] == "boolean" else value


def unsealed(table: str, row: sqlite3.Row, names: list[str]) -> dict[str, Any]:
    """What is sealed in a row, read without what wrote it."""
    key = ":".join(str(row[each]) for each in names if each in ("person", "number", "local_day"))
    if table in WHOLE:
        return json.loads(CIPHER.open(row["sealed"], f"{table}.sealed:{key}"))["record"]
    found: dict[str, Any] = dict.fromkeys(("soreness", "felt_wrong"))
    if row["soreness"] is not None:
        found["soreness"] = CIPHER.open(row["soreness"], f"check_in.soreness:{key}")[0]
    if row["felt_wrong"] is not None:
        found["felt_wrong"] = CIPHER.open(row["felt_wrong"], f"check_in.felt_wrong:{key}").decode()
    return found


def rows_of(books: Books, table: str, me: PersonId, schema: Any) -> list[dict[str, Any]]:
    """The person's rows of a table, by a second pair of eyes."""
    shapes = schema["properties"][table]["items"]["properties"]
    found: list[dict[str, Any]] = []
    for row in books.rows(table, **{"id" if table == "person" else "person": me}):
        names = list(row.keys())
        inner = unsealed(table, row, names) if table in {*WHOLE, "check_in"} else {}
        plain = [
            each for each in names if each not in {*HIDDEN, *inner} and not (table == "delivery" and each in POSTS)
        ]
        if table == "session":
            plain = [each for each in names if each == "local_day"]
        found.append({each: from_sql(row[each], shapes[each]) for each in plain} | inner)
    return found


async def test_the_file_holds_what_the_database_holds_about_the_person(here: Room) -> None:
    ana, me = await lived(here)
    await ana.say("/privacy")
    assert "README.txt in it says what is what" in await ana.press("Get my data")
    file = opened(ana)
    told, schema = data(file), json.loads(file.read("schema.json"))
    assert here.file is not None
    books = Books(here.file)
    own = [
        *("person", "account", "enrollment", "pause", "check_in", "excused_day", "profile", "safety_line"),
        *("care_entry", "session", "delivery"),
    ]
    for table in own:
        expected = rows_of(books, table, me, schema)
        assert expected, f"nothing of {table} was lived"
        key = next(
            each for each in ("number", "id", "local_day", "first_day", "routine", "agreed") if each in expected[0]
        )
        assert told[table] == sorted(expected, key=lambda row: str(row[key]).rjust(9)), table
    books.close()
    assert [(each["local_day"], each["soreness"]) for each in told["check_in"]][:2] == [
        ("2026-03-02", 7),
        ("2026-03-03", 0),
    ]
    assert told["profile"][0]["programme"] == [FORMULA, "Brücke"]


async def test_what_is_done_in_company_is_told_and_nothing_of_others(here: Room) -> None:
    ana, _ = await lived(here)
    await ana.say("/privacy export")
    file = opened(ana)
    told, now = data(file), here.clock.now()
    there = {"platform": "chat", "community": "Desk people"}
    assert told["membership"] == [{**there, "shows_role": False}]
    assert [(each["side"], each["joined_day"], each["alias"]) for each in told["entrant"]] == [
        ("All", "2026-03-03", FORMULA)
    ]
    assert [(each["community"], each["gesture"]) for each in told["gesture"]] == [
        ("Desk people", "cheered"),
        ("Desk people", "did_it"),
    ]
    assert told["buddy"] == [{"agreed_on": "discord", "buddy_agreed_on": "chat"}]
    assert [each["words"] for each in told["nudge"]] == [2]
    assert [each["purpose"] for each in told["token"]] == ["buddy", "buddy"]
    assert [len(told[each]) for each in ("arrival", "wrong_try", "revision")] == [1, 1, 1]
    assert datetime.fromisoformat(told["made_at"]) - now < timedelta(minutes=1)
    everything = b"".join(map(file.read, file.namelist()))
    assert b"bert" not in everything
    assert b"of-ana" not in everything


async def test_a_spreadsheet_computes_nothing_that_was_typed(here: Room) -> None:
    ana, _ = await lived(here)
    await ana.say("/privacy export")
    file = opened(ana)
    tables = [name for name in file.namelist() if name.endswith(".csv")]
    cells = [
        cell
        for name in tables
        for row in csv.reader(io.StringIO(file.read(name).decode("utf-8-sig"), newline=""))
        for cell in row
    ]
    assert f"'{FORMULA}" in cells
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@")]
    said = file.read("README.txt").decode()
    assert all(name in said for name in tables)
    assert "limber-summary.pdf" in file.namelist()


@pytest.mark.parametrize("way", ["/stop", "1:wrong.danger::sure", "unfinished"])
async def test_it_is_theirs_also_when_they_stopped_are_locked_or_have_only_just_begun(here: Room, way: str) -> None:
    ana = here.someone()
    if way == "unfinished":
        await ana.say("/start")
        await ana.press("I agree and I am 18 or over")
    else:
        ana = await here.started()
        await (ana.say(way) if way.startswith("/") else ana.press_wire(way))
    await ana.say("/privacy Get my data.")
    file = opened(ana)
    assert len(data(file)["enrollment"]) == 1
    assert ("limber-summary.pdf" in file.namelist()) is way.startswith("1:")  # else there is nothing to say yet


async def test_in_a_shared_place_the_file_goes_by_direct_message_alone(here: Room) -> None:
    await here.started()
    garden = here.someone("ana", private=False)
    assert (await garden.press_wire("1:privacy.export::")).startswith("It is in your direct messages")
    assert garden.reply is not None
    assert (garden.card.document, garden.card.health) == (None, False)
    assert garden.reply.direct is not None
    assert garden.reply.direct.document is not None


async def test_a_stranger_is_told_that_there_is_nothing(here: Room) -> None:
    for wire in ("privacy.export", "privacy.delete"):
        assert "Nothing. I keep something" in await here.someone("bea").press_wire(f"1:{wire}::sure")
    assert "Nothing. I keep something" in await here.someone("bea").say("/privacy export")


async def test_putting_it_together_holds_no_transaction_open(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    ana, free = await here.started(), list[tuple[bool, bool]]()
    packed = export.packed

    def watched(*given: Any, **named: Any) -> bytes:
        try:
            asyncio.get_running_loop()
            beside = False
        except RuntimeError:
            beside = True
        free.append((not here.store._turn.locked(), beside))  # pyright: ignore[reportPrivateUsage]
        return packed(*given, **named)

    monkeypatch.setattr(export, "packed", watched)
    await ana.press_wire("1:privacy.export::")
    assert free == [(True, True)]


async def test_where_health_is_not_spoken_of_the_file_goes_to_the_other_app(quiet: Room) -> None:
    discord = also_on(quiet)
    await quiet.started()
    ana = quiet.someone()
    there = await connected(quiet, ana)
    await quiet.deliver()
    quiet.messenger.sent.clear()
    for _ in range(2):  # also twice a day
        read = await there.press_wire("1:privacy.export::")
        assert "on Discord I say nothing about that. I send the file to our chat on another app." in read
        assert there.card.document is None
        await quiet.deliver()
    cards = [card for place, card, _ in quiet.messenger.sent if place == ana.place]
    assert len(cards) == 2
    assert all(card.health and card.document is not None for card in cards)
    assert not [card for _, card, _ in discord.sent if card.document is not None]
    await ana.press_wire("1:privacy.export::")
    assert opened(ana)  # where health is spoken of, at once


async def test_the_file_is_never_sent_on_to_where_health_is_not_spoken_of(quiet: Room) -> None:
    discord = also_on(quiet)
    await quiet.started()
    ana = quiet.someone()
    there = await connected(quiet, ana)
    await quiet.deliver()
    await there.press_wire("1:privacy.export::")
    await quiet.coach.lost(ana.place, Unreachable.BLOCKED)
    await quiet.deliver()
    assert not [card for _, card, _ in discord.sent if card.document is not None]
    assert "Open our chat on another app and type /privacy export there" in await there.press_wire("1:privacy.export::")


def copies(here: Room) -> int:
    return len([card for _, card, _ in here.messenger.sent if card.document is not None])


async def test_a_file_that_has_to_wait_is_sent_for_as_long_as_the_app_is_theirs(quiet: Room) -> None:
    also_on(quiet)
    await quiet.started()
    ana = quiet.someone()
    there = await connected(quiet, ana)
    await quiet.deliver()
    for waits, is_let_go, come in ((4 * 3600, False, 1), (1800, True, 1)):
        quiet.coach.held("chat", waits)
        await there.press_wire("1:privacy.export::")
        await quiet.deliver()
        if is_let_go:
            await ana.press_wire("1:unlink.yes::")
        await quiet.go(quiet.clock.now() + timedelta(seconds=waits + 60))
        assert copies(quiet) == come


async def test_a_file_that_is_being_made_is_not_sent_to_an_app_that_is_let_go_meanwhile(
    quiet: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    also_on(quiet)
    await quiet.started()
    ana, loop = quiet.someone(), asyncio.get_running_loop()
    there = await connected(quiet, ana)
    await quiet.deliver()
    packed = export.packed

    def meanwhile(*given: Any, **named: Any) -> bytes:
        asyncio.run_coroutine_threadsafe(ana.press_wire("1:unlink.yes::"), loop).result(5)
        return packed(*given, **named)

    monkeypatch.setattr(export, "packed", meanwhile)
    await there.press_wire("1:privacy.export::")
    await quiet.deliver()
    assert copies(quiet) == 0


async def test_a_file_that_is_being_made_is_not_shown_once_they_deleted_everything_in_another_app(here: Room) -> None:
    ana = await here.started()
    also_on(here)
    there = await connected(here, ana)
    reply = await here.coach.press(ana.account, ana.place, "1:privacy.export::")
    await there.say("/privacy delete")
    await there.press("Yes, delete everything")
    assert await reply.finished() is None


async def test_the_file_is_for_a_chat_of_theirs_alone(quiet: Room) -> None:
    ana = await quiet.started()
    known = await ana.enrollment()
    assert known is not None
    waits = Delivery(
        id=1, person=known.person, place=ana.place, kind=Kind.EXPORT, local_day=FIRST, due_at=EPOCH, ready_at=EPOCH,
        state=DeliveryState.CLAIMED,
    )  # fmt: skip
    elsewhere, no_health = replace(waits, place=replace(ana.place, address="another")), frozenset({"chat"})
    async with quiet.store.transaction() as tx:
        make = partial(export.compose, content(), tx, known, now=quiet.clock.now())
        whole, part = await make(waits, instance=MINIMAL), await make(waits, instance=Instance(minimal=no_health))
        assert await make(elsewhere, instance=MINIMAL) is Outcome.NOT_WANTED
    assert isinstance(whole, Outgoing)
    assert isinstance(part, Outgoing)
    assert [len(each.card.rows) for each in (whole, part)] == [1, 2]  # the second has the way to connect another app


async def test_with_no_other_app_it_is_sent_where_it_was_asked_for_and_holds_nothing_of_health(quiet: Room) -> None:
    also_on(quiet)
    await quiet.started()
    ana = quiet.someone()
    there = await connected(quiet, ana, "dora")
    await ana.say("done")
    await of_health(ana)
    assert "on Discord" in await there.say("/privacy")
    await ana.press_wire("1:unlink.yes::")
    assert "I keep those encrypted, and do not send them on Discord." in await there.press_wire("1:privacy.export::")
    assert there.offers("Connect another app")
    file = opened(there)
    told = data(file)
    assert told["account"][0]["account_id"] == "dora"
    assert not WHOLE & told.keys()
    assert [each["local_day"] for each in told["check_in"]] == ["2026-03-02"]  # and not the day of a number alone
    assert not {"soreness", "felt_wrong"} & told["check_in"][0].keys()
    assert "limber-summary.pdf" not in file.namelist()
    assert "They are kept, encrypted, and not sent on Discord." in file.read("README.txt").decode()
    async with there.kept() as (tx, me):
        assert (await tx.soreness(me))[FIRST] == 7
