"""The verbs for what is sealed as a whole: profile, both logs, sessions. Only person, number and day stay unsealed."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/coaching.py

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Select

from core.rules.care import Entry
from core.rules.days import LocalDay
from core.rules.people import PersonId
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.storage import statements_coaching as sql
from core.storage.connected import Connected
from core.storage.records import from_bytes, to_bytes

_Record = TypeVar("_Record")


class Coaching(Connected):
    """The part of `core.ports.Transaction` that keeps records, each sealed as a whole in its row."""

    async def profile(self, person: PersonId) -> Profile:
        row = await self._one(sql.PROFILE, {"of_person": person})
        return self._opened(Profile, row.sealed, _profile_of(person)) if row else Profile()

    async def save_profile(self, person: PersonId, profile: Profile) -> None:
        sealed = self._sealed(profile, _profile_of(person))
        await self._run(sql.SAVE_PROFILE, {"person": person, "sealed": sealed})

    async def safety_log(self, person: PersonId) -> Sequence[Line]:
        rows = await self._rows(sql.SAFETY_LOG, {"of_person": person})
        return [self._opened(Line, sealed, _line_of(person, number)) for number, sealed in rows]

    async def note_safety(self, person: PersonId, line: Line) -> None:
        number = await self._next(sql.LAST_LINE, person)
        sealed = self._sealed(line, _line_of(person, number))
        await self._run(sql.NOTE_SAFETY, {"person": person, "number": number, "sealed": sealed})

    async def forget_safety(self, person: PersonId) -> None:
        await self._run(sql.FORGET_SAFETY, {"of_person": person})

    async def care_log(self, person: PersonId) -> Sequence[Entry]:
        rows = await self._rows(sql.CARE_LOG, {"of_person": person})
        return [self._opened(Entry, sealed, _entry_of(person, number)) for number, sealed in rows]

    async def note_care(self, person: PersonId, entry: Entry) -> None:
        number = await self._next(sql.LAST_ENTRY, person)
        sealed = self._sealed(entry, _entry_of(person, number))
        await self._run(sql.NOTE_CARE, {"person": person, "number": number, "sealed": sealed})

    async def forget_care(self, person: PersonId) -> None:
        await self._run(sql.FORGET_CARE, {"of_person": person})

    async def session(self, person: PersonId, day: LocalDay) -> Session | None:
        row = await self._one(sql.SESSION, {"of_person": person, "of_day": day})
        return self._opened(Session, row.sealed, _session_of(person, day)) if row else None

    async def sessions(self, person: PersonId, *, since: LocalDay) -> Sequence[Session]:
        rows = await self._rows(sql.SESSIONS, {"of_person": person, "since": since})
        return [self._opened(Session, sealed, _session_of(person, day)) for day, sealed in rows]

    async def save_session(self, person: PersonId, session: Session) -> None:
        sealed = self._sealed(session, _session_of(person, session.day))
        await self._run(sql.SAVE_SESSION, {"person": person, "local_day": session.day, "sealed": sealed})

    async def forget_sessions(self, person: PersonId) -> None:
        await self._run(sql.FORGET_SESSIONS, {"of_person": person})

    async def _next(self, last: Select[tuple[int]], person: PersonId) -> int:
        """The number of the person's next line."""
        found: int | None = (await self._rows(last, {"of_person": person}))[0][0]
        return (found or 0) + 1

    def _sealed(self, record: object, place: str) -> bytes:
        return self._cipher.seal(to_bytes(record), place)

    def _opened(self, kind: type[_Record], sealed: bytes, place: str) -> _Record:
        return from_bytes(kind, self._cipher.open(sealed, place))


def _profile_of(person: PersonId) -> str:
    return f"profile.sealed:{person}"


def _line_of(person: PersonId, number: int) -> str:
    return f"safety_line.sealed:{person}:{number}"


def _entry_of(person: PersonId, number: int) -> str:
    return f"care_entry.sealed:{person}:{number}"


def _session_of(person: PersonId, day: LocalDay) -> str:
    return f"session.sealed:{person}:{day}"
