"""A second pair of eyes on what is kept: the database file read as it stands, and what is sealed in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar, cast

from core.rules.care import Entry
from core.rules.days import local_day
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.rules.streak import Status
from core.storage.records import from_bytes
from tests.flows.offered import held
from tests.storage.factory import CIPHER

_Record = TypeVar("_Record")
_DAY = timedelta(days=1)


class Books:
    """A second pair of eyes on the database file, which only read."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        self._read: dict[bytes, object] = {}
        names = [name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        self._tables = [each for each in names if "person" in self._columns(each)]

    def _columns(self, table: str) -> list[str]:
        return [row["name"] for row in self._db.execute(f"PRAGMA table_info({table})")]

    def close(self) -> None:
        self._db.close()

    def rows(self, table: str, **equal: object) -> list[sqlite3.Row]:
        where = " AND ".join(f"{name} = ?" for name in equal) or "1"
        return self._db.execute(f"SELECT * FROM {table} WHERE {where}", tuple(equal.values())).fetchall()

    def kept(self, *, without: Iterable[int | None]) -> set[tuple[object, ...]]:
        """Every row about a person, but for those of the persons in `without`."""
        hidden = set(without)
        owners = [("person", "id"), *((table, "person") for table in self._tables)]
        return {(table, *row) for table, owner in owners for row in self.rows(table) if row[owner] not in hidden}

    def holds(self, person: int) -> bool:
        return bool(self.rows("person", id=person) or any(self.rows(each, person=person) for each in self._tables))

    def account(self, name: str) -> sqlite3.Row | None:
        return next(iter(self.rows("account", account_id=name)), None)

    def enrollment(self, person: int | None) -> sqlite3.Row | None:
        return next(iter(self.rows("enrollment", person=person)), None)

    def today(self, person: int | None, now: datetime) -> date | None:
        enrollment = self.enrollment(person)
        return local_day(now, enrollment["zone"]) if enrollment and enrollment["zone"] else None

    # --- what is sealed

    def profile(self, person: int | None) -> Profile:
        rows = self.rows("profile", person=person)
        return self._opened(Profile, rows[0]["sealed"], f"profile.sealed:{person}") if rows else Profile()

    def safety_log(self, person: int | None) -> list[Line]:
        rows = sorted(self.rows("safety_line", person=person), key=lambda row: row["number"])
        return [self._opened(Line, row["sealed"], f"safety_line.sealed:{person}:{row['number']}") for row in rows]

    def sessions(self, person: int | None) -> list[Session]:
        rows = self.rows("session", person=person)
        return [self._opened(Session, row["sealed"], f"session.sealed:{person}:{row['local_day']}") for row in rows]

    def care_log(self, person: int | None) -> list[Entry]:
        rows = sorted(self.rows("care_entry", person=person), key=lambda row: row["number"])
        return [self._opened(Entry, row["sealed"], f"care_entry.sealed:{person}:{row['number']}") for row in rows]

    def scores(self, person: int | None) -> dict[date, int]:
        rows = [row for row in self.rows("check_in", person=person) if row["soreness"] is not None]
        opened = [CIPHER.open(row["soreness"], f"check_in.soreness:{person}:{row['local_day']}") for row in rows]
        return {date.fromisoformat(row["local_day"]): each[0] for row, each in zip(rows, opened, strict=True)}

    # --- what follows from it

    def statuses(self, person: int | None, today: date) -> dict[date, Status]:
        """What was checked in, and the days that a pause or a lock took away."""
        rows = [row for row in self.rows("check_in", person=person) if row["status"] is not None]
        checked_in = {date.fromisoformat(row["local_day"]): Status(row["status"]) for row in rows}
        pauses = [(row["first_day"], row["last_day"]) for row in self.rows("pause", person=person)]
        paused = {day for first, last in pauses for day in _span(date.fromisoformat(first), date.fromisoformat(last))}
        locked = {day for span in _locked_spans(self.safety_log(person), today) for day in _span(*span)}
        away = dict.fromkeys(paused, Status.PAUSED) | dict.fromkeys(locked, Status.LOCKED)
        return away | checked_in

    def unsent(self, person: int | None) -> set[date]:
        """The days whose message is not known to have left."""
        rows = self.rows("delivery", person=person, kind="day")
        return {date.fromisoformat(row["local_day"]) for row in rows if row["state"] != "sent"}

    def _opened(self, kind: type[_Record], sealed: bytes, place: str) -> _Record:
        """What was sealed there; the same bytes are read once."""
        if sealed not in self._read:
            self._read[sealed] = from_bytes(kind, CIPHER.open(sealed, place))
        return cast("_Record", self._read[sealed])


def _span(first: date, last: date) -> list[date]:
    return [first + n * _DAY for n in range((last - first).days + 1)]


def _locked_spans(log: list[Line], today: date) -> list[tuple[date, date]]:
    """From the first to the last day of each lock, the log read line by line."""
    spans: list[tuple[date, date]] = []
    since: date | None = None
    for number, line in enumerate(log, start=1):
        locked = held(log[:number]).lock is not None
        if since is not None and not locked:
            spans.append((since, max(since, line.day)))
        since = (since or line.day) if locked else None
    return [*spans, (since, max(since, today))] if since is not None else spans
