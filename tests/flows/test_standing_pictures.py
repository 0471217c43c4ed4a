"""The picture at the end of a challenge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.flows.standing_cards import final_card
from core.flows.standing_pictures import drawn
from core.messages.card import Card
from core.pictures import challenge as drawing
from core.pictures import chart
from core.pictures.studio import Studio
from core.rules.challenge import Contest, Stage
from core.rules.community import Community, CommunityId
from tests.flows.test_standing_cards import BOARD, TEAMS, TOGETHER, ended, here
from tests.room import Easel, read, say, studio
from tests.rules.groups import Group
from tests.rules.test_standing import group_of


async def pictured(group: Group, community: Community) -> Card:
    stands, bench = group.standing(), studio()
    finish = drawn(bench, say, group.challenge, stands, community)
    assert finish is not None
    try:
        return await finish(final_card(group.challenge, stands))
    finally:
        bench.close()


async def test_the_picture_of_teams_says_all_its_numbers() -> None:
    card = await pictured(TEAMS, here(2))
    assert card.picture is not None
    assert say(card.picture.alt) == (
        "One bar for all together: 77.1%. One bar for each team: Team A 100.0% and Team B 60.0%."
    )
    assert card.picture.still.width == chart.WIDTH * chart.ZOOM
    assert card.picture.still.read().startswith(b"\x89PNG")
    assert read(card) == ended(TEAMS)


async def test_the_picture_of_a_shared_target_is_one_bar() -> None:
    card = await pictured(TOGETHER, here())
    assert card.picture is not None
    assert say(card.picture.alt) == "One bar for all together: 11 of 300 days."


@pytest.mark.parametrize(
    "group",
    [BOARD, group_of(Contest.TOGETHER, "DDD"), group_of(Contest.TEAMS, *["DDD"] * 5, sides=(1, 1, 1, 2, 2))],
)
def test_a_board_and_a_group_too_small_have_no_picture(group: Group) -> None:
    assert drawn(Studio(), say, group.challenge, group.standing(), here()) is None


@pytest.mark.parametrize("group", [TEAMS, TOGETHER])
def test_while_it_runs_there_is_no_picture(group: Group) -> None:
    challenge = replace(group.challenge, stage=Stage.OPEN)
    stands = replace(group, challenge=challenge).standing()
    assert drawn(Studio(), say, challenge, stands, here()) is None


async def test_a_team_is_called_ones_own_only_where_another_community_takes_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sketches: list[drawing.Challenge] = []

    async def draw(self: Studio, sketch: drawing.Challenge, *, keep: bool = True) -> bytes:
        sketches.append(sketch)
        return b"drawn"

    monkeypatch.setattr(Studio, "draw", draw)
    alone = tuple(replace(each, community=CommunityId(2)) for each in TEAMS.challenge.sides)
    for group in (TEAMS, replace(TEAMS, challenge=replace(TEAMS.challenge, sides=alone))):
        await pictured(group, here(2))
    assert [[team.own for team in each.teams] for each in sketches] == [[False, True], [False, False]]


async def test_where_drawing_fails_the_words_stand_alone() -> None:
    class Broken(Easel):
        def submit(self, fn: object, /, *args: object, **kwargs: object) -> object:  # type: ignore[override]
            raise ValueError("no paint")

    finish = drawn(Studio(Broken), say, TEAMS.challenge, TEAMS.standing(), here())
    assert finish is not None
    card = final_card(TEAMS.challenge, TEAMS.standing())
    assert await finish(card) == card
