"""What the core tells of its work to whoever counts it: how much and how fast, and never of whom."""

from __future__ import annotations

from typing import Protocol


class Meter(Protocol):
    """Counts. `platform` is the name that stands in accounts and places; `took_s` are seconds. Nothing here raises, and
    nothing waits.
    """

    def pressed(self, platform: str) -> None:
        """Somebody pressed or typed something, and was answered or refused."""
        ...

    def answered(self, platform: str, took_s: float) -> None:
        """An answer stands where somebody waited for it, so long after what they did came in."""
        ...

    def checked_in(self, platform: str) -> None:
        """A day has its check-in; a correction is none."""
        ...

    def opened(self, platform: str) -> None:
        """A direct place can be written to that could not before."""
        ...

    def delivered(self, platform: str, kind: str, outcome: str) -> None:
        """A message that was owed left our hands: `sent`, `planned` to be tried again, or why it ended otherwise."""
        ...

    def sent(self, platform: str, took_s: float) -> None:
        """A message that was owed was taken by its platform, and the request took so long."""
        ...

    def refused(self, platform: str, reason: str) -> None:
        """The platform refused a request for good, for a reason of `core.errors.Unreachable`."""
        ...

    def told_to_wait(self, platform: str) -> None:
        """The platform named a wait for the whole bot (429)."""
        ...

    def connected(self, platform: str) -> None:
        """A connection that events come by was made, for the first time or again."""
        ...


class Unmetered:
    """Where nobody counts."""

    def pressed(self, platform: str) -> None:
        """Nothing."""

    def answered(self, platform: str, took_s: float) -> None:
        """Nothing."""

    def checked_in(self, platform: str) -> None:
        """Nothing."""

    def opened(self, platform: str) -> None:
        """Nothing."""

    def delivered(self, platform: str, kind: str, outcome: str) -> None:
        """Nothing."""

    def sent(self, platform: str, took_s: float) -> None:
        """Nothing."""

    def refused(self, platform: str, reason: str) -> None:
        """Nothing."""

    def told_to_wait(self, platform: str) -> None:
        """Nothing."""

    def connected(self, platform: str) -> None:
        """Nothing."""


UNMETERED = Unmetered()
