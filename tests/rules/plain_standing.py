"""How a challenge stands, worked out day by day in plain loops from the words of coaching.md §4.3, rule 10.

Written from the rule, not from the code: nothing of `core.rules.standing` is used here but the shape of its answer.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from core.rules.challenge import Contest, Entrant, Stage
from core.rules.days import LocalDay
from core.rules.standing import Row, Score, Standing
from tests.rules.groups import Group

COUNTING = "DPR"


def plain_start(day: LocalDay, zone: str) -> datetime:
    """03:00 on the clock of the zone; no clock here changes at that time."""
    return datetime.combine(day, time(3), ZoneInfo(zone)).astimezone(UTC)


def plain_standing(group: Group) -> Standing:
    final = group.challenge.stage is Stage.OVER
    match group.challenge.contest:
        case Contest.TOGETHER:
            return Standing(final=final, days=_plain_days(group, final))
        case Contest.TEAMS:
            return _plain_teams(group, final)
        case Contest.BOARD:
            return Standing(final=final, rows=_plain_rows(group))


def _kept(group: Group, entrant: Entrant) -> list[tuple[LocalDay, bool, bool]]:
    """Each day of the challenge since they joined: is it over where they live, and did they look after it."""
    days: list[tuple[LocalDay, bool, bool]] = []
    day = group.challenge.first_day
    while day <= group.challenge.last_day:
        if day >= entrant.joined_day:
            begun = group.until >= plain_start(day, entrant.zone)
            over = group.until >= plain_start(day + timedelta(1), entrant.zone)
            days.append((day, over, begun and group.letter(entrant.person, day) in COUNTING))
        day += timedelta(1)
    return days


def _plain_days(group: Group, final: bool) -> int | None:
    total = people = 0
    for entrant in group.entrants:
        own = 0
        for _, _, done in _kept(group, entrant):
            if done:
                own += 1
        total += own
        if own > 0:
            people += 1
    if people < 3 or len(group.entrants) < 3:
        return None
    while not final and total % 5 != 0:
        total -= 1
    return total


def _plain_teams(group: Group, final: bool) -> Standing:
    teams: list[Score] = []
    all_done = all_of = 0
    hidden = False
    for side in group.challenge.sides:
        done = of = people = 0
        for entrant in group.entrants:
            if entrant.side != side.number:
                continue
            own = 0
            for _, over, did in _kept(group, entrant):
                if over:
                    of += 1
                    own += did
            done += own
            people += own > 0
        while not final and done % 5 != 0:
            done -= 1
        all_done += done
        all_of += of
        hidden = hidden or people < 3
        teams.append(Score(side=side.number, share=None if people < 3 else _plain_share(done, of, final)))
    if hidden:
        return Standing(final=final, teams=tuple(teams))
    share = _plain_share(all_done, all_of, final)
    return Standing(final=final, teams=tuple(teams), share=share, days=all_done if final else None)


def _plain_share(done: int, of: int, final: bool) -> Fraction:
    """In tenths of a percent at the end, else the highest multiple of five percent that is not above it."""
    if final:
        return Fraction(round(Fraction(done * 1000, of)), 1000)
    percent = 0
    while (percent + 5) * of <= done * 100:
        percent += 5
    return Fraction(percent, 100)


def _plain_rows(group: Group) -> tuple[Row, ...]:
    """Each one's rank is one more than the number of those with more days."""
    listed: list[tuple[int, str]] = []
    for entrant in group.entrants:
        own = sum(1 for _, _, did in _kept(group, entrant) if did)
        if own > 0 and entrant.alias is not None and entrant.person not in group.hidden:
            listed.append((own, entrant.alias))
    if len(listed) < 3:
        return ()
    rows: list[Row] = []
    for own, alias in listed:
        more = 0
        for other, _ in listed:
            more += other > own
        rows.append(Row(rank=more + 1, alias=alias, days=own))
    return tuple(sorted(rows, key=lambda row: (row.rank, row.alias.casefold(), row.alias)))
