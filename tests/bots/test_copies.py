"""Copies of the database go when /privacy says that they do, though nobody asks for it."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bots import copies
from bots.copies import kept_no_longer
from bots.settings import Settings
from core.clock import SteppedClock

OLD, YOUNG, FOREIGN = "before-0007-20260101T000000Z.sqlite3", "limber-20260201T000000Z.sqlite3", "mine.sqlite3"


async def test_a_copy_goes_on_its_day_while_the_bot_runs(tmp_path: Path) -> None:
    for name in (OLD, YOUNG, FOREIGN):
        (tmp_path / name).write_bytes(b"")
    settings = Settings(data_dir=tmp_path, backup_dir=tmp_path, backup_days=30)
    clock = SteppedClock(datetime(2026, 2, 2, tzinfo=UTC))
    with capture_logs() as logs:
        async with kept_no_longer(settings, clock), asyncio.timeout(5):
            while not logs:
                await asyncio.sleep(0)
    assert sorted(os.listdir(tmp_path)) == [YOUNG, FOREIGN]
    assert logs == [{"event": "copies_removed", "count": 1, "log_level": "info"}]


async def test_whatever_goes_wrong_is_logged_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "_EVERY_S", 0.0)
    (tmp_path / OLD).touch()
    settings = Settings.model_construct(data_dir=tmp_path, backup_dir=tmp_path, backup_days=999_999)
    with capture_logs() as logs:
        async with kept_no_longer(settings, SteppedClock(datetime(2026, 2, 2, tzinfo=UTC))), asyncio.timeout(5):
            while len(logs) < 2:
                await asyncio.sleep(0)
    assert (logs[1]["event"], logs[1]["error"]) == ("copies_not_removed", "OverflowError")
