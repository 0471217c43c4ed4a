"""What an answer learns of Discord's limits holds the daily messages too."""

from datetime import timedelta
from pathlib import Path

from tests.room import room


async def test_a_wait_that_an_answer_was_asked_for_holds_the_daily_message_back(tmp_path: Path):
    async with room(tmp_path) as home:
        await home.someone().start()
        await home.deliver()
        due_at = await home.coach.next_due_at()
        assert due_at is not None
        home.clock.move_to(due_at)
        home.coach.held("chat", 60)
        assert await home.deliver() == []
        assert len(await home.go(due_at + timedelta(seconds=61))) == 1


async def test_a_wait_on_one_platform_holds_no_other(tmp_path: Path):
    async with room(tmp_path) as home:
        await home.someone().start()
        due_at = await home.coach.next_due_at()
        assert due_at is not None
        home.coach.held("discord", 3600 * 24 * 7)
        assert len(await home.go(due_at)) == 1
