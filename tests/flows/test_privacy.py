"""What is kept is said page by page, by whom and how long; and what a deletion took, and where it is still."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from core.content.kept import Topic
from core.flows import privacy_cards as cards
from core.messages.measuring import measure
from core.messages.texts import text
from core.ports import Tally
from core.rules.care import Entry, Event
from core.rules.days import LocalDay
from core.rules.instance import Instance
from core.storage.tables import metadata
from tests.flows.apps import also_on, following
from tests.flows.books import Books
from tests.room import Room, content, read, room, say

RUN = Instance(operator="Hip & Co.", contact="privacy@hip.test", backup_days=1, minimal=frozenset({"discord"}))

DAY = LocalDay(2026, 3, 2)


@pytest.fixture
async def run(tmp_path: Path) -> AsyncGenerator[Room]:
    async with room(tmp_path, instance=RUN) as made:
        yield made


@pytest.mark.parametrize("language", content().texts.languages)
def test_every_page_fits_and_all_that_is_kept_stands_on_one(language: str) -> None:
    speak = partial(content().texts.say, language=language)
    pages = {topic: cards.topic_card(topic, content().kept) for topic in Topic}
    assert [fault for each in pages.values() for fault in measure(each, speak)] == []
    assert all(
        (say(row.what) in read(each)) is (row.topic is topic) for topic, each in pages.items() for row in content().kept
    )
    whole = replace(RUN, operator="o" * 200, contact="c" * 200)
    routine = replace(content().catalog.routine("glutes"), reviewed_by="Dr. R. " * 20, reviewed_on=DAY)
    made = cards.overview_card(whole, routine, quiet_on=text("platform-telegram"), known=True)
    assert measure(made, speak) == ()


async def test_the_pages_lead_from_one_to_the_next_and_back(here: Room) -> None:
    ana = here.someone()
    await ana.say("/privacy")  # a stranger reads what would be kept
    read = await ana.press("Your apps")
    for topic in [*Topic][1:]:
        assert read != (read := await ana.press("Next topic"))
        assert read.startswith(say(text(f"privacy-topic-{topic.value}")))
    assert not ana.offers("Next topic")
    assert "Press a topic" in await ana.press("Back")
    assert not ana.offers("Get my data")
    assert "Press a topic" in await ana.press_wire("1:privacy.topic::nonsense")


async def test_what_is_encrypted_says_so_and_what_it_is_for_and_how_long(here: Room) -> None:
    read = await here.someone().press_wire("1:privacy.topic::body")
    assert "How sore you are on a day, from 0 to 10\nTo see if it gets better, and to say when to see someone." in read
    assert "I ask only after your yes. Encrypted. Kept: until you turn that question off" in read
    assert "Encrypted" not in await here.someone().press_wire("1:privacy.topic::settings")


async def test_whoever_runs_it_is_named_with_what_they_decided(run: Room) -> None:
    also_on(run)
    ana, dora = await run.started(), await following(run, "dora", "discord")
    said = await ana.say("/privacy")
    for part in ("is responsible for it\nHip & Co.\n", "How to reach them\nprivacy@hip.test", "for 1 day at most"):
        assert part in said
    assert "Health on" not in said
    assert "Health on Discord\nI ask nothing about your health here" in await dora.say("/privacy")


async def test_a_review_is_named_once_there_is_one() -> None:
    routine = replace(content().catalog.routine("glutes"), reviewed_by="Dr. R. Eview", reviewed_on=DAY)
    assert "Dr. R. Eview reviewed my exercises on March 2, 2026." in read(
        cards.overview_card(Instance(), routine, quiet_on=None, known=True)
    )


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("delete", "Delete everything?"),
        ("Delete.", "Delete everything?"),
        ("delete everything about me", "Delete everything?"),
        ("export", "Your data"),
        ("what?", "What I keep about you"),
    ],
)
async def test_a_way_can_be_typed_after_the_word(here: Room, typed: str, title: str) -> None:
    ana = await here.started()
    assert (await ana.say(f"/privacy {typed}")).splitlines()[0] == title


async def test_the_ways_are_suggested(here: Room) -> None:
    assert [(each.label, each.value) for each in here.coach.suggest("privacy", "")] == [
        ("Get my data", "export"),
        ("Delete everything about me", "delete"),
    ]
    assert [each.value for each in here.coach.suggest("privacy", "ex")] == ["export"]


async def test_a_deletion_says_how_much_went_and_until_when_copies_exist(here: Room) -> None:
    ana = await here.started()
    await here.live(ana, "DPN")
    async with ana.kept() as (tx, me):
        await tx.record_soreness(me, DAY, 0)
        await tx.note_care(me, Entry(day=DAY, event=Event.RECALL, score=3))
    await ana.press_wire("1:privacy.delete::")
    read = await ana.press("Yes, delete everything")
    assert "Days you checked in\n2\nMessages I owed or sent\n3\nAnswers about your health\n3\n" in read
    assert "until April 4, 2026 at the latest" in read  # March 5 and 30 days
    assert here.file is not None
    books = Books(here.file)
    assert {table: rows for table in metadata.tables if (rows := books.rows(table))}.keys() <= {
        "heartbeat",
        "lease",
        "remembered",
    }
    books.close()


async def test_a_deletion_needs_no_key_for_what_is_sealed(here: Room) -> None:
    ana = await here.started()
    async with here.store.transaction() as tx:
        await tx._connection.exec_driver_sql("UPDATE profile SET sealed = x'00'")  # pyright: ignore
        await tx._connection.exec_driver_sql("UPDATE session SET sealed = x'00'")  # pyright: ignore
    assert "I keep nothing about you" in await ana.press_wire("1:privacy.delete::sure")


def test_without_copies_none_are_spoken_of() -> None:
    made = cards.gone_card(Tally(days=0, messages=0, answers=0), None)
    assert "No copies of my database are kept." in read(made)
