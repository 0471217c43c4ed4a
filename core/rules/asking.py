"""The question to whoever runs a community that waits for a typed answer, as one line that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

ASKED = "community.asking"  # what the fingerprint of whoever was asked is for


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What waits: the `wire` of the action that takes the answer, whom it was asked (a fingerprint), until when, and a
    mark of its card's title.
    """

    wire: str
    who: str
    until: int  # in seconds since 1970
    title: str

    @property
    def kept(self) -> str:
        """As one line."""
        return f"{self.wire} {self.who} {self.until} {self.title}"

    def waits_at(self, now: datetime) -> bool:
        """Whether an answer still counts."""
        return now.timestamp() <= self.until


def read_question(kept: str) -> Question | None:
    """The question in the line; None for what another version kept."""
    match kept.split(" "):
        case [wire, who, until, title] if until.isdecimal():
            return Question(wire=wire, who=who, until=int(until), title=title)
        case _:
            return None
