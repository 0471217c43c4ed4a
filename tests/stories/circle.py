"""Forty people in five zones, in one community: what they do on each day of a challenge, and what that must add up to.

What they do is drawn once from a seed; what it adds up to is counted here by hand, in plain loops that know nothing of
the rules of the project.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from core.coach import Account, Coach, Place
from core.messages.action import Action
from core.rules.people import PersonId, State
from core.storage.store import SqlStore

ZONES = ("Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/New_York", "Pacific/Pago_Pago")
PEOPLE = 40
DAY = timedelta(days=1)
COUNTS = ("done", "partly", "rest")
_CHOICES = (*COUNTS, "done", "skipped", None)


@dataclass(frozen=True, kw_only=True)
class Deed:
    """One check-in: when it is made, and for which day."""

    at: datetime
    member: int
    day: date
    status: str


@dataclass
class Member:
    """Somebody with their own clock. `joined` is the local day from which on their days count, once they are in."""

    number: int
    account: Account
    zone: str
    joined: dict[str, date] = field(default_factory=dict)
    gone: bool = False
    noted: dict[date, str] = field(default_factory=dict)

    def local_day(self, at: datetime) -> date:
        """Their day ends at three in the morning."""
        return (at.astimezone(ZoneInfo(self.zone)) - timedelta(hours=3)).date()

    def counted(self, challenge: str, first: date, last: date) -> int:
        since = max(first, self.joined[challenge])
        return sum(since <= day <= last and status in COUNTS for day, status in self.noted.items())


def evening(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(20), ZoneInfo(zone)).astimezone(UTC)


def deeds(seed: str, members: Sequence[Member], days: Sequence[date]) -> list[Deed]:
    """What everybody does, in order: most of it in the evening, some of it on the next one, some never."""
    draw = random.Random(seed)
    made: list[Deed] = []
    for member in members:
        for day in days:
            status, late = draw.choice(_CHOICES), draw.random() < 0.15
            if status is not None:
                at = evening(day + DAY if late else day, member.zone)
                made.append(Deed(at=at, member=member.number, day=day, status=status))
    return sorted(made, key=lambda deed: (deed.at, deed.member, deed.day))


async def enrolled(store: SqlStore, account: Account, zone: str, first_day: date) -> PersonId:
    """Somebody who finished Start in this zone, and gets no messages: their direct chat is not known."""
    async with store.transaction() as tx:
        new = await tx.enroll(account, language="en", routine="glutes", now=datetime(2026, 3, 1, tzinfo=UTC))
        await tx.save_enrollment(replace(new, state=State.ACTIVE, zone=zone, minute=19 * 60, first_day=first_day))
    return new.person


async def check_in(coach: Coach, member: Member, deed: Deed) -> None:
    """As by the button on their own card."""
    wire = Action(name="checkin", day=deed.day, value=deed.status).wire
    nowhere = Place(platform=member.account.platform, address="", private=False)
    await coach.press(member.account, nowhere, wire)
    member.noted[deed.day] = deed.status


# --- what it adds up to, counted by hand


def together(members: Sequence[Member], challenge: str, first: date, last: date) -> int:
    return sum(member.counted(challenge, first, last) for member in _in(members, challenge))


def share(members: Sequence[Member], challenge: str, first: date, last: date) -> Fraction:
    """Of all days on which these people were in, those that they looked after; in percent."""
    people = list(_in(members, challenge))
    there = sum((last - max(first, member.joined[challenge])).days + 1 for member in people)
    return Fraction(100 * together(members, challenge, first, last), there)


def board(members: Sequence[Member], names: Mapping[int, str], challenge: str, first: date, last: date) -> list[str]:
    """The lines of the board: rank, name and days; equal days share a rank."""
    rows = [(member.counted(challenge, first, last), names[member.number]) for member in _in(members, challenge)]
    rows = [row for row in rows if row[0] > 0]
    ranks = {days: 1 + sum(other > days for other, _ in rows) for days, _ in rows}
    return sorted(f"{ranks[days]}. {name}: {days}" for days, name in rows)


def _in(members: Sequence[Member], challenge: str) -> Iterator[Member]:
    return (member for member in members if challenge in member.joined and not member.gone)
