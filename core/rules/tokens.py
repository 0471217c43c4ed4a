"""One-time codes: what they are for, how they read, how long they hold (platforms.md §3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.rules.people import Account, PersonId

TOKEN_HOLDS = timedelta(minutes=10)
RIVAL_HOLDS = timedelta(days=2)  # two admins may live in different zones; it opens nobody's data
MOST_WRONG = 5  # tries of one account within TOKEN_HOLDS
MOST_WRONG_OF_ALL = 1000  # of all strangers: of 2**40 codes nobody finds one by trying


class Purpose(StrEnum):
    """What a code opens."""

    LINK = "link"  # the same person's account on another platform
    BUDDY = "buddy"
    RIVAL = "rival"  # another community's side of a challenge


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A code that was given out; only its hash is kept. `giver` is the account it was shown to, `person` who that is.

    `subject` is the challenge of a RIVAL. `taken_by` is the account that showed it first: nobody else can use it then.
    """

    sha256: str
    purpose: Purpose
    giver: Account
    expires_at: datetime
    person: PersonId | None = None
    subject: int | None = None
    taken_by: Account | None = None
