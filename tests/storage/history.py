"""People with a history, as many as are asked for: written straight into a database in a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from core.rules.care import Entry, Event
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.storage.driver import open_file
from core.storage.records import to_bytes
from tests.storage.conftest import NOW
from tests.storage.factory import CIPHER

Row = tuple[Any, ...]

FIRST = date(2025, 5, 1)
SESSIONS, COMMUNITIES, BATCH = 4, 20, 500
AT = 1_748_847_600_000_000
_ACCOUNT = "INSERT INTO account (platform, account_id, person, address, used_at) VALUES (?, ?, ?, ?, ?)"
_ENROLLMENT = (
    "INSERT INTO enrollment (person, routine, language, state, zone, minute, first_day, next_due_at, heard_day)"
    " VALUES (?, 'glutes', ?, 'active', 'Europe/Berlin', 420, ?, ?, ?)"
)
_DELIVERY = (
    "INSERT INTO delivery (person, platform, address, private, kind, local_day, due_at, ready_at, state, attempt,"
    " claim, platform_ref) VALUES (?, 'here', ?, 1, 'day', ?, ?, ?, 'sent', 1, 1, ?)"
)
_COMMUNITY = (
    "INSERT INTO community (platform, chat, name, language, posts, welcome, roles, here)"
    " VALUES ('here', ?, ?, 'en', 1, 0, 0, 1)"
)


def write_history(path: Path, people: int, days: int, seen: Callable[[int, int], None]) -> None:
    """Add people, each with accounts, check-ins, deliveries, sealed scores, a profile, logs and sessions."""
    with closing(open_file(str(path))) as database:
        database.execute("BEGIN").close()
        database.executemany(_COMMUNITY, [(str(-number), f"Club {number}") for number in range(COMMUNITIES)]).close()
        for first in range(1, people + 1, BATCH):
            batch = range(first, min(first + BATCH, people + 1))
            for sql, rows in _rows(batch, [FIRST + timedelta(days=number) for number in range(days)]):
                database.executemany(sql, rows).close()
            seen(batch[-1], people)
        database.execute("COMMIT").close()


def _rows(batch: range, days: list[date]) -> Iterator[tuple[str, list[Row]]]:
    day = days[0]
    yield "INSERT INTO person VALUES (?, ?)", [(each, AT) for each in batch]
    yield _ACCOUNT, [("here", f"a{each}", each, f"dm-{each}", AT) for each in batch]
    yield _ACCOUNT, [("there", f"b{each}", each, None, None) for each in batch if each % 3 == 0]
    yield _ENROLLMENT, [(each, ("en", "de", "es")[each % 3], str(day), AT, str(day)) for each in batch]
    yield "INSERT INTO membership VALUES (?, ?, 0)", [(1 + each % COMMUNITIES, each) for each in batch]
    yield "INSERT INTO profile VALUES (?, ?)", [(each, _sealed(f"profile.sealed:{each}", _PROFILE)) for each in batch]
    yield (
        "INSERT INTO safety_line VALUES (?, 1, ?)",
        [(each, _sealed(f"safety_line.sealed:{each}:1", _LINE)) for each in batch],
    )
    yield (
        "INSERT INTO care_entry VALUES (?, 1, ?)",
        [(each, _sealed(f"care_entry.sealed:{each}:1", _ENTRY)) for each in batch],
    )
    yield "INSERT INTO session VALUES (?, ?, ?)", [_session(each, on) for each in batch for on in days[:SESSIONS]]
    yield (
        "INSERT INTO check_in VALUES (?, ?, 'done', ?, ?, NULL)",
        [_check_in(each, on) for each in batch for on in days],
    )
    yield _DELIVERY, [(each, f"dm-{each}", str(on), AT, AT, f"m{each}.{on}") for each in batch for on in days]


_PROFILE, _LINE = to_bytes(Profile(agreed=True, sites=("deep_buttock",))), to_bytes(Line(day=FIRST, at=NOW))
_ENTRY = to_bytes(Entry(day=FIRST, event=Event.RECALL, score=4))


def _session(person: int, on: date) -> Row:
    return person, str(on), _sealed(f"session.sealed:{person}:{on}", to_bytes(Session(day=on, items=())))


def _check_in(person: int, on: date) -> Row:
    """Every other day with a score."""
    score = _sealed(f"check_in.soreness:{person}:{on}", bytes([person % 11])) if on.day % 2 else None
    return person, str(on), AT, score


def _sealed(place: str, value: bytes) -> bytes:
    return CIPHER.seal(value, place)


def scores_in(path: Path) -> int:
    """How many check-ins there are."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM check_in").fetchone()[0]
