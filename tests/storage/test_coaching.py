"""What the plan is made of, as the store keeps it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Executable, update

from core.errors import SealError
from core.rules.care import Entry, Event
from core.rules.dose import Dose
from core.rules.people import Account, PersonId
from core.rules.profile import Function, Profile, Step
from core.rules.screening import Line, Tier, Word, safety
from core.rules.session import Felt, Item, Session, Since
from core.storage.store import SqlStore, open_store
from core.storage.tables import safety_line
from core.storage.transaction import SqlTransaction
from tests.storage.cluster import written_at
from tests.storage.conftest import NOW, REFUSED, run
from tests.storage.factory import CIPHER
from tests.storage.records import lines, profiles, sessions

MONDAY = date(2025, 6, 2)
DAY = timedelta(days=1)
TABLES = ("profile", "safety_line", "care_entry", "session")

PROFILE = Profile(
    agreed=True,
    answered=frozenset({Step.CONSENT, Step.SITES}),
    sites=("deep_buttock",),
    activities=("running",),
    functions=(Function(name="Climbing the stairs", score=3),),
    cue="After the kettle",
    opened=frozenset({"pigeon_pose"}),
)
LINE = Line(day=MONDAY, at=NOW, tier=Tier.EMERGENCY, blocked=frozenset({"figure_four"}))
ENTRY = Entry(day=MONDAY, event=Event.RECALL, about=MONDAY, score=0)
ITEM = Item(exercise="figure_four", level=2, dose=Dose(sets=2, hold_s=30), variant="figure_four.chair")
SESSION = Session(day=MONDAY, items=(ITEM,), step=1, felt=Felt.SOME)

any_example = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def tell_all(store: SqlStore, person: PersonId) -> None:
    """Keep one record of each kind."""
    async with store.transaction() as transaction:
        await transaction.save_profile(person, PROFILE)
        await transaction.note_safety(person, LINE)
        await transaction.note_care(person, ENTRY)
        await transaction.save_session(person, SESSION)


async def rows_of(store: SqlStore, table: str) -> int | None:
    async with store.transaction() as transaction:
        return (await run(transaction, f"SELECT count(*) FROM {table}")).scalar()


# --- the profile


async def test_whoever_told_nothing_has_an_empty_profile(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        assert await transaction.profile(anna) == Profile()


async def test_the_profile_saved_last_is_the_profile(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.save_profile(anna, PROFILE)
        assert await transaction.profile(anna) == PROFILE
        await transaction.save_profile(anna, PROFILE.without_health())
        assert await transaction.profile(anna) == PROFILE.without_health()
    assert await rows_of(store, "profile") == 1


@any_example
@given(profiles)
async def test_any_profile_is_kept(store: SqlStore, anna: PersonId, profile: Profile):
    async with store.transaction() as transaction:
        await transaction.save_profile(anna, profile)
        assert await transaction.profile(anna) == profile


# --- the safety log


async def test_lines_come_in_the_order_of_noting_at_one_instant_and_when_the_clock_was_set_back(
    store: SqlStore, anna: PersonId
):
    earlier = NOW - timedelta(hours=1)
    noted = [LINE, replace(LINE, word=Word.MISTAKE, tier=Tier.NONE), LINE, replace(LINE, at=earlier), LINE]
    for line in noted:
        async with store.transaction() as transaction:
            await transaction.note_safety(anna, line)
    async with store.transaction() as transaction:
        log = await transaction.safety_log(anna)
    assert log == noted
    assert safety(log).lock is not None


@any_example
@given(lines)
async def test_any_line_is_kept(store: SqlStore, anna: PersonId, line: Line):
    async with store.transaction() as transaction:
        await transaction.note_safety(anna, line)
        assert (await transaction.safety_log(anna))[-1] == line


async def test_a_forgotten_safety_log_is_empty_and_takes_lines_again(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        assert await transaction.safety_log(anna) == []
        await transaction.note_safety(anna, LINE)
        await transaction.note_safety(anna, LINE)
        await transaction.forget_safety(anna)
        assert await transaction.safety_log(anna) == []
        await transaction.note_safety(anna, LINE)
        assert await transaction.safety_log(anna) == [LINE]


@pytest.mark.parametrize(
    "damage",
    [
        update(safety_line).where(safety_line.c.number == 1).values(sealed=bytes(40)),
        update(safety_line).where(safety_line.c.number == 1).values(sealed=b""),
        "UPDATE safety_line SET sealed = (SELECT sealed FROM safety_line WHERE number = 2) WHERE number = 1",
        "UPDATE safety_line SET number = 3 WHERE number = 1",
    ],
    ids=["blank", "empty", "another's", "moved"],
)
async def test_a_line_that_cannot_be_opened_is_never_passed_over(
    store: SqlStore, anna: PersonId, damage: str | Executable
):
    async with store.transaction() as transaction:
        await transaction.note_safety(anna, LINE)
        await transaction.note_safety(anna, replace(LINE, tier=Tier.NONE))
        await run(transaction, damage)
        with pytest.raises(SealError):
            await transaction.safety_log(anna)


# --- sessions


async def test_a_day_has_no_session_until_one_is_saved_and_then_the_last(store: SqlStore, anna: PersonId):
    later = replace(SESSION.advanced(), finished=True, since=Since.LITTLE)
    async with store.transaction() as transaction:
        assert await transaction.session(anna, MONDAY) is None
        await transaction.save_session(anna, SESSION)
        await transaction.save_session(anna, later)
        assert await transaction.session(anna, MONDAY) == later
        assert await transaction.session(anna, MONDAY + DAY) is None
    assert await rows_of(store, "session") == 1


async def test_sessions_come_from_a_day_on_in_the_order_of_their_days(store: SqlStore, anna: PersonId):
    made = {n: replace(SESSION, day=MONDAY + n * DAY) for n in (400, 0, 31, -900, 2)}
    async with store.transaction() as transaction:
        for session in made.values():
            await transaction.save_session(anna, session)
        assert await transaction.sessions(anna, since=MONDAY) == [made[n] for n in (0, 2, 31, 400)]
        assert await transaction.sessions(anna, since=MONDAY + 401 * DAY) == []


@any_example
@given(sessions())
async def test_any_session_is_kept(store: SqlStore, anna: PersonId, session: Session):
    async with store.transaction() as transaction:
        await transaction.save_session(anna, session)
        assert await transaction.session(anna, session.day) == session


async def test_forgotten_sessions_are_gone(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.save_session(anna, SESSION)
        await transaction.save_session(anna, replace(SESSION, day=MONDAY + DAY))
        await transaction.forget_sessions(anna)
        assert await transaction.session(anna, MONDAY) is None
        assert await transaction.sessions(anna, since=date.min) == []


# --- all of it


async def test_what_one_person_told_is_not_anothers_and_forgetting_leaves_the_other_alone(
    store: SqlStore, anna: PersonId
):
    async with store.transaction() as transaction:
        bert = await transaction.enroll(Account(platform="here", id="bert"), language="en", routine="glutes", now=NOW)
    await tell_all(store, anna)
    async with store.transaction() as transaction:
        assert await transaction.profile(bert.person) == Profile()
        assert await transaction.safety_log(bert.person) == []
        assert await transaction.session(bert.person, MONDAY) is None
        assert await transaction.sessions(bert.person, since=MONDAY) == []
        await transaction.forget_safety(bert.person)
        await transaction.forget_sessions(bert.person)
        assert await transaction.safety_log(anna) == [LINE]
        assert await transaction.sessions(anna, since=MONDAY) == [SESSION]


async def test_each_kind_is_forgotten_by_itself(store: SqlStore, anna: PersonId):
    await tell_all(store, anna)
    async with store.transaction() as transaction:
        await transaction.forget_safety(anna)
        assert await transaction.sessions(anna, since=MONDAY) == [SESSION]
        await transaction.note_safety(anna, LINE)
        await transaction.forget_sessions(anna)
        assert await transaction.safety_log(anna) == [LINE]
        assert await transaction.profile(anna) == PROFILE


async def test_all_of_it_goes_with_the_person(store: SqlStore, anna: PersonId):
    await tell_all(store, anna)
    async with store.transaction() as transaction:
        await transaction.forget(anna)
        assert await transaction.profile(anna) == Profile()
    assert [await rows_of(store, table) for table in TABLES] == [0, 0, 0, 0]


async def test_nobody_has_nothing_to_tell(store: SqlStore):
    nobody = PersonId(99)
    tellings: tuple[Callable[[SqlTransaction], Awaitable[None]], ...] = (
        lambda tx: tx.save_profile(nobody, PROFILE),
        lambda tx: tx.note_safety(nobody, LINE),
        lambda tx: tx.note_care(nobody, ENTRY),
        lambda tx: tx.save_session(nobody, SESSION),
    )
    for telling in tellings:
        with pytest.raises(REFUSED):
            async with store.transaction() as transaction:
                await telling(transaction)


async def test_all_of_it_is_there_after_a_restart(url: str, store: SqlStore, anna: PersonId):
    await tell_all(store, anna)
    await store.close()
    again = await open_store(url, CIPHER)
    async with again.transaction() as transaction:
        assert await transaction.profile(anna) == PROFILE
        assert await transaction.safety_log(anna) == [LINE]
        assert await transaction.sessions(anna, since=MONDAY) == [SESSION]
    await again.close()


async def test_no_word_of_it_stands_in_the_files(url: str, tmp_path: Path, store: SqlStore, anna: PersonId):
    await tell_all(store, anna)
    async with store.transaction() as transaction:
        await transaction.remember("a word in the clear", "")
    before = written_at(url, tmp_path)  # the journal too
    await store.close()
    written = before + written_at(url, tmp_path)
    assert b"a word in the clear" in written
    told = ("buttock", "running", "stairs", "kettle", "pigeon", "figure_four", "chair", "emergency", "found", "recall")
    assert [word for word in told if word.encode() in written.lower()] == []


@pytest.mark.parametrize("table", TABLES)
async def test_only_who_and_which_day_stand_unsealed(store: SqlStore, table: str):
    async with store.transaction() as transaction:
        columns = set((await run(transaction, f"SELECT * FROM {table}")).keys())
    assert columns <= {"person", "number", "local_day", "sealed"}


@pytest.mark.parametrize("table", TABLES)
async def test_a_record_moved_to_another_person_does_not_open(store: SqlStore, anna: PersonId, table: str):
    async with store.transaction() as transaction:
        bert = await transaction.enroll(Account(platform="here", id="bert"), language="en", routine="glutes", now=NOW)
    await tell_all(store, anna)
    async with store.transaction() as transaction:
        await run(transaction, f"UPDATE {table} SET person = {bert.person}")
        readings: Mapping[str, Callable[[PersonId], Awaitable[object]]] = {
            "profile": transaction.profile,
            "safety_line": transaction.safety_log,
            "care_entry": transaction.care_log,
            "session": lambda person: transaction.session(person, MONDAY),
        }
        with pytest.raises(SealError):
            await readings[table](bert.person)


async def test_a_session_moved_to_another_day_does_not_open(store: SqlStore, anna: PersonId):
    await tell_all(store, anna)
    async with store.transaction() as transaction:
        await run(transaction, "UPDATE session SET local_day = '2025-06-03'")
        with pytest.raises(SealError):
            await transaction.sessions(anna, since=MONDAY)
