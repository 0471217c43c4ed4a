"""What the core needs kept of what a plan is made of; all of it is sealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.rules.care import Entry
from core.rules.days import LocalDay
from core.rules.people import PersonId
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session


class Coaching(Protocol):
    """The part of a transaction about a person's profile, both logs and sessions."""

    async def profile(self, person: PersonId) -> Profile:
        """What the person told us of themselves; an empty profile when nothing."""
        ...

    async def save_profile(self, person: PersonId, profile: Profile) -> None:
        """Replace the person's profile by this one."""
        ...

    async def safety_log(self, person: PersonId) -> Sequence[Line]:
        """Every line of the safety log, in the order in which they were noted."""
        ...

    async def note_safety(self, person: PersonId, line: Line) -> None:
        """Add a line to the safety log."""
        ...

    async def forget_safety(self, person: PersonId) -> None:
        """Remove every line of the safety log."""
        ...

    async def care_log(self, person: PersonId) -> Sequence[Entry]:
        """Every line of the care log, in the order in which they were noted."""
        ...

    async def note_care(self, person: PersonId, entry: Entry) -> None:
        """Add a line to the care log."""
        ...

    async def forget_care(self, person: PersonId) -> None:
        """Remove every line of the care log."""
        ...

    async def session(self, person: PersonId, day: LocalDay) -> Session | None:
        """The session of a day, None when none was begun or checked in."""
        ...

    async def sessions(self, person: PersonId, *, since: LocalDay) -> Sequence[Session]:
        """Every session from `since` on, the earliest first."""
        ...

    async def save_session(self, person: PersonId, session: Session) -> None:
        """Write the session of its day."""
        ...

    async def forget_sessions(self, person: PersonId) -> None:
        """Remove every session."""
        ...
