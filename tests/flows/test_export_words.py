"""A copy of everything: in whose words it is, and by whose clock."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest

from core.messages.attached import Document
from tests.flows.apps import also_on, connected
from tests.room import Room, Someone

pytestmark = pytest.mark.usefixtures("undrawn")


def opened(document: Document | None) -> ZipFile:
    assert document is not None
    return ZipFile(io.BytesIO(document.content))


async def speak(who: Someone, language: str) -> None:
    known = await who.enrollment()
    assert known is not None
    async with who.kept() as (tx, _):
        await tx.save_enrollment(replace(known, language=language))


async def test_the_file_is_dated_by_the_clock_of_its_person(here: Room) -> None:
    ana = await here.started()
    here.clock.move_to(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    await ana.press_wire("1:privacy.export::")
    file = opened(ana.card.document)
    assert json.loads(file.read("data.json"))["made_at"].startswith("2026-03-03T00:30:")
    assert "March 3, 2026" in file.read("README.txt").decode().splitlines()[1]


async def test_what_was_asked_stays_above_the_file(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:privacy.export::")
    assert ana.reply is not None
    assert not ana.reply.replaces
    garden = here.someone("ana", private=False)
    await garden.press_wire("1:privacy.export::")
    assert garden.reply is not None
    assert garden.reply.replaces


async def test_a_file_that_is_sent_to_another_app_speaks_the_language_of_its_person(quiet: Room) -> None:
    also_on(quiet)
    await quiet.started()
    ana = quiet.someone()
    there = await connected(quiet, ana)
    await speak(ana, "de")
    await quiet.deliver()
    await there.press_wire("1:privacy.export::")
    await quiet.deliver()
    (card,) = [card for _, card, _ in quiet.messenger.sent if card.document is not None]
    assert "Gemacht am " in opened(card.document).read("README.txt").decode()
