import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from core.rules.people import PersonId
from core.storage.store import open_store
from tests.storage.factory import CIPHER, fresh_sqlite

COMMITTED = 20
PROGRAM = """
import asyncio, sys
from datetime import UTC, date, datetime, timedelta
from core.rules.ledger import Outcome
from core.rules.people import Account
from core.rules.streak import Status
from core.storage.sealed import Cipher
from core.storage.store import open_store

NOW = datetime(2025, 6, 2, tzinfo=UTC)

async def main(url, committed):
    store = await open_store(url, Cipher(bytes(range(32))))
    async with store.transaction() as transaction:
        anna = Account(platform="here", id="anna")
        person = (await transaction.enroll(anna, language="en", routine="glutes", now=NOW)).person
    for number in range(committed + 1):
        async with store.transaction() as transaction:
            day = NOW.date() + timedelta(days=number)
            await transaction.check_in(person, day, Status.DONE, now=NOW)
            await transaction.excuse([(person, day, Outcome.GAVE_UP)])
            if number == committed:
                print("in the middle", flush=True)
                await asyncio.Event().wait()

asyncio.run(main(sys.argv[1], int(sys.argv[2])))
"""


def killed_in_the_middle(url: str) -> None:
    """Commit some transactions in another process and kill it inside the next."""
    with subprocess.Popen([sys.executable, "-c", PROGRAM, url, str(COMMITTED)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"in the middle\n"
        process.kill()


async def test_a_killed_process_leaves_every_commit_whole_and_nothing_of_the_one_under_way(tmp_path: Path):
    url = fresh_sqlite(tmp_path)
    killed_in_the_middle(url)
    with closing(sqlite3.connect(tmp_path / "limber.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    store = await open_store(url, CIPHER)
    async with store.transaction() as transaction:
        days = set(await transaction.check_ins(PersonId(1)))
        assert days == set(await transaction.excused(PersonId(1)))
    await store.close()
    assert days == {date(2025, 6, 2) + timedelta(days=number) for number in range(COMMITTED)}
