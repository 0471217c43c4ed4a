from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.rules.challenge import Challenge, ChallengeId, Contest, Stage
from core.rules.community import Community, CommunityId
from core.rules.days import day_start
from core.rules.draft import (
    LENGTHS,
    TEAMS,
    Begins,
    Shape,
    beginning,
    contest_of,
    ended,
    first_day,
    is_agreed,
    joined_by,
    last_day,
    lasting,
    opened,
    shape_of,
    targets,
    teams_in,
    usual_target,
    with_teams,
)

HERE = CommunityId(1)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
shapes = st.sampled_from(Shape)
lengths = st.sampled_from(LENGTHS)


def drafted(shape: Shape, first: date, length: int) -> Challenge:
    contest = contest_of(shape)
    return Challenge(
        id=ChallengeId(1),
        contest=contest,
        name="Spring",
        first_day=first,
        last_day=last_day(first, length),
        sides=teams_in(HERE, ("A", "B") if shape is Shape.TEAMS else ("A",)),
        target=usual_target(length) if contest is Contest.TOGETHER else None,
    )


@given(shapes, days, lengths, lengths, days)
def test_a_draft_keeps_its_shape_and_whatever_was_not_changed(
    shape: Shape, first: date, length: int, other: int, later: date
) -> None:
    draft = drafted(shape, first, length)
    assert shape_of(draft) is shape
    longer = lasting(draft, other)
    assert (longer.length, longer.first_day, shape_of(longer)) == (other, first, shape)
    assert lasting(longer, length) == draft
    moved = beginning(draft, later)
    assert (moved.first_day, moved.length, moved.target) == (later, length, draft.target)
    assert opened(draft).stage is Stage.OPEN
    over = day_start(draft.last_day + timedelta(days=1), "Europe/Berlin")
    early, late = (ended(opened(draft), at, "Europe/Berlin") for at in (over - timedelta(seconds=1), over))
    assert (early.ended_early, late.ended_early) == (True, False)
    assert (early.last_day, early.ended_at, late.ended_at) == (draft.last_day, over - timedelta(seconds=1), over)


@given(lengths, lengths, st.integers(1, 5000))
def test_a_suggested_target_goes_with_the_length_and_a_typed_one_stays(before: int, after: int, typed: int) -> None:
    draft = drafted(Shape.TOGETHER, date(2026, 3, 2), before)
    assert lasting(draft, after).target == usual_target(after) == targets(after)[1]
    own = lasting(_with(draft, typed), after).target
    assert own == (targets(after)[targets(before).index(typed)] if typed in targets(before) else typed)


def _with(draft: Challenge, target: int) -> Challenge:
    return replace(draft, target=target)


@given(days)
def test_a_challenge_begins_when_it_is_said_to(today: date) -> None:
    assert first_day(Begins.TODAY, today) == today
    assert first_day(Begins.TOMORROW, today) == today + timedelta(days=1)
    monday = first_day(Begins.MONDAY, today)
    assert monday.weekday() == 0
    assert today < monday <= today + timedelta(days=7)


@given(st.sampled_from(TEAMS))
def test_teams_of_one_place_are_no_rivals_and_another_community_is_one(number: int) -> None:
    draft = with_teams(drafted(Shape.TEAMS, date(2026, 3, 2), 14), tuple("ABCD"[:number]))
    assert shape_of(draft) is Shape.TEAMS
    alone = drafted(Shape.RIVALS, date(2026, 3, 2), 14)
    other = Community(id=CommunityId(2), platform="chat", chat="2", name="Elms", language="en")
    both = joined_by(alone, other, "Elms")
    assert (is_agreed(draft), is_agreed(alone), is_agreed(both)) == (False, False, True)
    assert shape_of(both) is Shape.RIVALS
    assert [each.name for each in both.sides] == ["A", "Elms"]
