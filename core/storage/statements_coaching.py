"""The statements about what is sealed as a whole: profile, both logs, sessions."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from core.storage.tables import care_entry, profile, safety_line, session

PROFILE = select(profile.c.sealed).where(profile.c.person == bindparam("of_person"))
_new_profile = insert(profile)
SAVE_PROFILE = _new_profile.on_conflict_do_update(
    index_elements=["person"], set_={"sealed": _new_profile.excluded.sealed}
)

_their_lines = safety_line.c.person == bindparam("of_person")
SAFETY_LOG = select(safety_line.c.number, safety_line.c.sealed).where(_their_lines).order_by(safety_line.c.number)
LAST_LINE = select(func.max(safety_line.c.number)).where(_their_lines)
NOTE_SAFETY = insert(safety_line)
FORGET_SAFETY = delete(safety_line).where(_their_lines)

_their_entries = care_entry.c.person == bindparam("of_person")
CARE_LOG = select(care_entry.c.number, care_entry.c.sealed).where(_their_entries).order_by(care_entry.c.number)
LAST_ENTRY = select(func.max(care_entry.c.number)).where(_their_entries)
NOTE_CARE = insert(care_entry)
FORGET_CARE = delete(care_entry).where(_their_entries)

_their_sessions = session.c.person == bindparam("of_person")
SESSION = select(session.c.sealed).where(_their_sessions, session.c.local_day == bindparam("of_day"))
SESSIONS = (
    select(session.c.local_day, session.c.sealed)
    .where(_their_sessions, session.c.local_day >= bindparam("since"))
    .order_by(session.c.local_day)
)
_new_session = insert(session)
SAVE_SESSION = _new_session.on_conflict_do_update(
    index_elements=["person", "local_day"], set_={"sealed": _new_session.excluded.sealed}
)
FORGET_SESSIONS = delete(session).where(_their_sessions)
