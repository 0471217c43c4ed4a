"""How a challenge stands: right by a plain reckoning, and nobody's missed day can be told from it (coaching.md §4.3,
rule 10, and §5.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValue
from core.rules.challenge import Contest, Entrant, Stage
from core.rules.days import LocalDay, local_day
from core.rules.people import PersonId
from core.rules.standing import Score, Standing, look_at, over, shows
from tests.rules.groups import DAY, EDGE, FIRST, NOT_COUNTED, ZONES, Group, challenge_of, day_of, groups
from tests.rules.plain_standing import plain_standing, plain_start
from tests.rules.spelling import COUNTED

GROUPED = (Contest.TOGETHER, Contest.TEAMS)
BEFORE = "N" * EDGE
SECOND = timedelta(seconds=1)


def group_of(contest: Contest, *logs: str, sides: tuple[int, ...] = (), stage: Stage = Stage.OVER) -> Group:
    """One person a log, which begins on the first day; all of them in UTC, and every day is over."""
    people = [PersonId(n) for n in range(1, len(logs) + 1)]
    teams = sides or (1,) * len(logs)
    length = max(map(len, logs))
    return Group(
        challenge=challenge_of(contest, length, max(teams), stage=stage),
        entrants=tuple(
            Entrant(person=each, side=side, joined_day=FIRST - DAY, alias=f"Fern {each}")
            for each, side in zip(people, teams, strict=True)
        ),
        logs={each: BEFORE + log.ljust(length, "N") + BEFORE for each, log in zip(people, logs, strict=True)},
        now=plain_start(FIRST + (length + 3) * DAY, "UTC"),
    )


# --- right by a plain reckoning


@given(groups())
def test_it_is_what_a_plain_reckoning_finds(group: Group) -> None:
    assert group.standing() == plain_standing(group)


def test_rest_and_partly_count_as_done_does() -> None:
    stands = group_of(Contest.TOGETHER, "DDD", "PPP", "RRR", "SZL").standing()
    assert stands == Standing(final=True, days=9)


def test_a_challenge_together_counts_today_and_a_team_once_the_day_is_over() -> None:
    for contest, early in ((Contest.TOGETHER, 5), (Contest.TEAMS, None)):
        group = group_of(contest, *["DDD"] * 5, stage=Stage.OPEN)
        stands = replace(group, now=plain_start(FIRST, "UTC") + SECOND).standing()
        assert (stands.days, [each.share for each in stands.teams]) == (early, [None] * (early is None))


def test_while_it_runs_numbers_are_rounded_down_and_at_the_end_they_are_exact() -> None:
    logs = ("DDDDDDD", "DDDDSSN", "DNNNNNN")
    assert group_of(Contest.TOGETHER, *logs, stage=Stage.OPEN).standing().days == 10
    assert group_of(Contest.TOGETHER, *logs).standing().days == 12
    assert group_of(Contest.TEAMS, *logs, stage=Stage.OPEN).standing().share == Fraction(45, 100)
    assert group_of(Contest.TEAMS, *logs).standing().share == Fraction(571, 1000)


def test_those_with_equal_days_share_a_rank_and_the_next_one_is_left_out() -> None:
    rows = group_of(Contest.BOARD, "DNN", "DRP", "NNN", "RNS", "PDS", "DDS").standing().rows
    assert [(row.rank, row.alias, row.days) for row in rows] == [
        (1, "Fern 2", 3),
        (2, "Fern 5", 2),
        (2, "Fern 6", 2),
        (4, "Fern 1", 1),
        (4, "Fern 4", 1),
    ]


@pytest.mark.parametrize(
    ("logs", "first"),
    [
        (("DDD",) * 3 + ("DDN",) * 3, (1,)),
        (("DDN",) * 3 + ("RRR",) * 4, (2,)),
        (("DDN",) * 3 + ("NRP",) * 6, (1, 2)),  # the size of a team makes no difference
        (("DDD",) * 3 + ("RRN", "DNN", "NNN"), ()),  # the second one is hidden, so nothing is compared
    ],
)
def test_the_larger_share_is_first_and_equal_ones_both(logs: tuple[str, ...], first: tuple[int, ...]) -> None:
    group = group_of(Contest.TEAMS, *logs, sides=(1,) * 3 + (2,) * (len(logs) - 3))
    assert group.standing().first == first
    assert replace(group, challenge=replace(group.challenge, stage=Stage.OPEN)).standing().first == ()


@pytest.mark.parametrize("share", [Fraction(-1, 10), Fraction(11, 10)])
def test_a_share_that_cannot_be_is_refused(share: Fraction) -> None:
    with pytest.raises(InvalidValue):
        Score(side=1, share=share)


# --- what may be shown


@given(groups(*GROUPED))
def test_below_three_people_with_a_day_nothing_is_shown(group: Group) -> None:
    few = {each.person for each in group.entrants[:2]}
    silent = {who: log if who in few else "N" * len(log) for who, log in group.logs.items()}
    empty = replace(group, entrants=(), logs={})
    for small in (replace(group, logs=silent), replace(group, entrants=group.entrants[:2])):
        assert small.standing() == empty.standing()


def test_three_people_of_whom_each_looked_after_a_day_are_enough() -> None:
    assert shows([{FIRST}, {FIRST}, {FIRST}])
    assert not shows([{FIRST, FIRST + DAY}, {FIRST}, set[LocalDay](), set[LocalDay]()])


@given(groups(Contest.TEAMS))
def test_what_all_teams_have_together_is_hidden_as_long_as_one_of_them_is(group: Group) -> None:
    stands = group.standing()
    if any(each.share is None for each in stands.teams):
        assert (stands.share, stands.days, stands.first) == (None, None, ())


@given(groups(), st.randoms(use_true_random=True))
def test_nothing_changes_with_a_status_of_the_same_kind(group: Group, chance: Random) -> None:
    def another(letter: str) -> str:
        return chance.choice(COUNTED if letter in COUNTED else NOT_COUNTED)

    other = {who: "".join(map(another, log)) for who, log in group.logs.items()}
    assert replace(group, logs=other).standing() == group.standing()


@given(groups(*GROUPED))
def test_whoever_is_hidden_on_a_board_makes_no_difference_elsewhere(group: Group) -> None:
    assert replace(group, hidden=frozenset()).standing() == group.standing()


@given(groups(Contest.BOARD))
def test_whoever_is_hidden_on_a_board_is_as_if_they_were_not_in_it(group: Group) -> None:
    others = tuple(each for each in group.entrants if each.person not in group.hidden and each.alias is not None)
    assert replace(group, entrants=others, hidden=frozenset()).standing() == group.standing()


# --- nobody's missed day can be told


@given(groups(*GROUPED), st.data())
def test_two_members_may_exchange_their_days(group: Group, data: st.DataObject) -> None:
    alike = [
        (one.person, other.person)
        for one in group.entrants
        for other in group.entrants
        if (one.side, one.joined_day, one.zone) == (other.side, other.joined_day, other.zone)
    ]
    if alike:
        one, other = data.draw(st.sampled_from(alike))
        exchanged = {**group.logs, one: group.logs[other], other: group.logs[one]}
        assert replace(group, logs=exchanged).standing() == group.standing()


@given(groups(*GROUPED, least=2, most=5))
def test_any_missed_day_of_anybody_may_have_been_looked_after_whoever_asks(group: Group) -> None:
    """For each missed day, and each member who knows their own days: another world in which it was not missed, their
    own days are what they are, and everybody sees the same.
    """
    stands = group.standing()
    for member in group.entrants:
        for day in days_of(group, member):
            if group.letter(member.person, day) in COUNTED:
                continue
            for observer in group.entrants:
                if observer.person != member.person:
                    other = another_world(group, member, day, observer)
                    assert other.letter(member.person, day) in COUNTED
                    assert other.logs[observer.person] == group.logs[observer.person]
                    assert other.standing() == stands


def another_world(group: Group, member: Entrant, day: LocalDay, observer: Entrant) -> Group:
    """A day of the member's own was the missed one; or, where they have none, a day of a third one. Where nothing is
    shown, nobody but the two need have looked after a day.
    """
    other = group.written(member.person, day, "D")
    for each in (member, *(third for third in group.entrants if third.side == member.side)):
        if each.person == observer.person:
            continue
        for given_up in days_of(group, each):
            if group.letter(each.person, given_up) in COUNTED:
                other = other.written(each.person, given_up, "N")
                if is_shown(group, member):
                    return other
    return other


def is_shown(group: Group, member: Entrant) -> bool:
    stands = group.standing()
    if group.challenge.contest is Contest.TOGETHER:
        return stands.days is not None
    return any(each.side == member.side and each.share is not None for each in stands.teams)


def days_of(group: Group, member: Entrant) -> Iterator[LocalDay]:
    """The days of the challenge that are counted for a member who looked after them."""
    here = local_day(group.until, member.zone)
    last = here if group.challenge.contest is Contest.TOGETHER else here - DAY
    yield from (day for day in group.challenge.days if member.joined_day <= day <= last)


@given(groups(*GROUPED, least=4, most=5), st.integers(2, 5), st.integers(1, 3), st.integers(0, 2))
def test_two_cards_while_it_runs_do_not_show_an_outsider_a_missed_day_either(
    group: Group, number: int, later: int, active: int
) -> None:
    """For each day missed between two cards, where a few or none did anything meanwhile: another world in which it was
    looked after, with the same two cards.
    """
    running = replace(group.challenge, stage=Stage.OPEN, ended_at=None)
    before = replace(group, challenge=running, now=plain_start(FIRST + number * DAY, "UTC"))
    after = replace(before, now=before.now + later * DAY)
    between = [
        (each, day)
        for each in before.entrants
        if is_shown(before, each)
        for day in sorted(set(days_of(after, each)) - set(days_of(before, each)))
    ]
    for each, day in between:
        if each.person > active:
            before, after = before.written(each.person, day, "N"), after.written(each.person, day, "N")
    for each, day in between:
        if after.letter(each.person, day) not in COUNTED:
            assert any(alike(before, after, other) for other in other_worlds(after, each, day))


def alike(before: Group, after: Group, other: Group) -> bool:
    return all(replace(each, logs=other.logs).standing() == each.standing() for each in (before, after))


def other_worlds(group: Group, member: Entrant, day: LocalDay) -> Iterator[Group]:
    """The missed day was looked after; alone, or any other day of the side was missed instead."""
    yield group.written(member.person, day, "D")
    for each in group.entrants:
        if each.side == member.side:
            for another in days_of(group, each):
                yield group.written(each.person, another, "N").written(member.person, day, "D")


def test_a_day_weighs_the_same_when_few_had_joined() -> None:
    """Of 20 people 3 were in from the first day on, and one of these looked after it. Had each day a share of its own,
    the first one would weigh so much that the two missed ones could be told.
    """
    group = group_of(Contest.TEAMS, "DDN", "NDN", "NDN", *["NNN"] * 17)
    entrants = (*group.entrants[:3], *(replace(each, joined_day=FIRST + DAY) for each in group.entrants[3:]))
    group = replace(group, entrants=entrants, now=plain_start(FIRST + 2 * DAY, "UTC"))
    moved = group.written(PersonId(2), FIRST, "D").written(PersonId(2), FIRST + DAY, "N")
    assert group.standing() == moved.standing()
    assert group.standing().share == Fraction(174, 1000)  # 4 of 23


# --- when it is over


@given(groups())
def test_it_is_over_when_the_last_day_closes_for_the_last_of_them(group: Group) -> None:
    """A day can be set until the second day end after its own."""
    zones = {each.zone for each in group.entrants} or {"America/New_York"}
    closing: datetime | None = None
    for zone in zones:
        closes = plain_start(group.challenge.last_day + 3 * DAY, zone)
        closing = closes if closing is None or closes > closing else closing
    assert closing is not None
    assert look_at(group.challenge, group.entrants, zone="America/New_York") == closing
    for now in (group.now, closing, closing - SECOND):
        assert over(group.challenge, group.entrants, now, zone="America/New_York") == (now >= closing)


@pytest.mark.parametrize("zone", ZONES)
def test_a_late_entry_for_the_last_day_still_counts_until_it_is_over(zone: str) -> None:
    challenge = challenge_of(Contest.TOGETHER, 3)
    entrant = Entrant(person=PersonId(1), side=1, joined_day=FIRST, zone=zone)
    last = look_at(challenge, [entrant]) - SECOND
    assert local_day(last, zone) == challenge.last_day + 2 * DAY  # the last on which it can be set
    assert not over(challenge, [entrant], last)


def test_what_was_done_before_joining_and_after_the_last_day_does_not_count() -> None:
    group = group_of(Contest.TOGETHER, "DDD", "DDD", "DDD")
    late = replace(group.entrants[0], joined_day=FIRST + 2 * DAY)
    logs = {**group.logs, late.person: "D" * len(group.logs[late.person])}
    assert replace(group, entrants=(late, *group.entrants[1:]), logs=logs).standing().days == 7
    assert day_of(EDGE) == FIRST
