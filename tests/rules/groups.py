"""Groups of people in a challenge, thrown at random: five clocks, late joiners, and every status a day can have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side, Stage
from core.rules.community import CommunityId
from core.rules.days import LocalDay, local_day
from core.rules.people import PersonId
from core.rules.standing import Standing, standing
from tests.rules.spelling import COUNTED, MISSED, NEUTRAL

FIRST = date(2026, 3, 25)  # clocks in Europe change on the fifth day, east of 180° it is a day ahead
ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC", "Europe/Berlin", "America/New_York")
EDGE = 3  # days before and after the challenge that have a status too
NOT_COUNTED = MISSED + NEUTRAL
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A challenge and who takes part; `logs` has a letter for each day from EDGE days before the first one on."""

    challenge: Challenge
    entrants: tuple[Entrant, ...]
    logs: Mapping[PersonId, str]
    now: datetime
    hidden: frozenset[PersonId] = frozenset()

    @property
    def until(self) -> datetime:
        """Up to when days count: what comes after an admin ended it does not."""
        return self.challenge.ended_at or self.now

    def counted(self) -> dict[PersonId, frozenset[LocalDay]]:
        """As the store gives them: up to the person's own today, whenever they joined."""
        return {
            each.person: frozenset(
                day
                for at, letter in enumerate(self.logs[each.person])
                if letter in COUNTED and (day := day_of(at)) <= local_day(self.now, each.zone)
            )
            for each in self.entrants
        }

    def standing(self) -> Standing:
        return standing(self.challenge, self.entrants, self.counted(), now=self.now, hidden=self.hidden)

    def letter(self, person: PersonId, day: LocalDay) -> str:
        return self.logs[person][(day - FIRST).days + EDGE]

    def written(self, person: PersonId, day: LocalDay, letter: str) -> Group:
        """The same group with another letter in one log."""
        at = (day - FIRST).days + EDGE
        log = self.logs[person]
        return replace(self, logs={**self.logs, person: log[:at] + letter + log[at + 1 :]})


def day_of(at: int) -> LocalDay:
    """The day of the letter at this place of a log."""
    return FIRST + (at - EDGE) * DAY


def challenge_of(contest: Contest, length: int, sides: int = 1, *, stage: Stage = Stage.OPEN) -> Challenge:
    """A challenge of so many sides, each of a community of its own."""
    return Challenge(
        id=ChallengeId(12),
        contest=contest,
        name="Spring challenge",
        first_day=FIRST,
        last_day=FIRST + (length - 1) * DAY,
        sides=tuple(
            Side(number=n, community=CommunityId(n), name=f"Team {'ABCD'[n - 1]}") for n in range(1, sides + 1)
        ),
        target=300 if contest is Contest.TOGETHER else None,
        stage=stage,
    )


@st.composite
def groups(draw: st.DrawFn, *contests: Contest, least: int = 0, most: int = 8) -> Group:
    """Groups of `least` to `most` people; most of them look after some days, so that numbers show often."""
    contest = draw(st.sampled_from(contests or tuple(Contest)))
    length = draw(st.integers(3, 10))
    sides = draw(st.integers(1, 3)) if contest is Contest.TEAMS else 1
    challenge = challenge_of(contest, length, sides, stage=draw(st.sampled_from((Stage.OPEN, Stage.OVER))))
    people = [PersonId(n) for n in range(1, draw(st.integers(least, most)) + 1)]
    entrants = tuple(
        Entrant(
            person=each,
            side=draw(st.integers(1, sides)),
            joined_day=FIRST + draw(st.integers(-EDGE, length // 2)) * DAY,
            zone=draw(st.sampled_from(ZONES)),
            alias=draw(st.sampled_from((None, f"Fern {each}", f"Fern {each}", "Moss"))),
        )
        for each in people
    )
    letters = [draw(st.sampled_from(("DPRSNZLX", "DPRN", "DPRN", "SNZLX"))) for _ in people]
    logs = {
        each: draw(st.text(alphabet, min_size=length + 2 * EDGE, max_size=length + 2 * EDGE))
        for each, alphabet in zip(people, letters, strict=True)
    }
    midnight = datetime.combine(FIRST, time(), UTC)
    now = midnight + (draw(st.integers(0, 24 * (length + 7))) - 48) * timedelta(hours=1)
    if challenge.stage is Stage.OVER and draw(st.booleans()):
        challenge = replace(challenge, ended_at=now - draw(st.integers(0, 24 * length)) * timedelta(hours=1))
    hidden = frozenset(each for each in people if draw(st.integers(0, 5)) == 0)
    return Group(challenge=challenge, entrants=entrants, logs=logs, now=now, hidden=hidden)
