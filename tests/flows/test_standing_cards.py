"""The cards of challenges that everybody reads: what they say, to whom they open, and what nobody can read off them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.flows.standing_cards import daily_line, final_card, standing_card
from core.flows.standing_pictures import drawn
from core.messages.card import Audience
from core.messages.texts import REFERENCE
from core.pictures.studio import Studio
from core.rules.challenge import Contest, Side, Stage
from core.rules.community import Community, CommunityId
from core.rules.standing import Standing
from tests.room import read, say
from tests.rules.groups import DAY, FIRST, NOT_COUNTED, Group, challenge_of, groups
from tests.rules.spelling import COUNTED
from tests.rules.test_standing import group_of

HOSTILE = (
    "</b><script>*_~`|| @everyone <@1> [x](https://e.vil) {$days}",
    "a\u202eb\nc\u0000 🔥 נעלמים",
    "נ" * 60,
    "X" * 60,
)


def here(number: int = 1, zone: str = "UTC") -> Community:
    return Community(
        id=CommunityId(number), platform="chat", chat="garden", name="Garden", language=REFERENCE, zone=zone
    )


def noon(number: int) -> datetime:
    """Noon in UTC of day `number` of the challenge; the first one is 1."""
    return datetime.combine(FIRST + (number - 1) * DAY, time(12), UTC)


def public(group: Group) -> list[str]:
    """Everything that is said of the challenge where all can read it."""
    stands = group.standing()
    card = standing_card(group.challenge, stands, here(), now=group.now)
    cards = [card, final_card(group.challenge, stands)]
    line = daily_line(group.challenge, stands, FIRST)
    picture = drawn(Studio(), say, group.challenge, stands, here())
    assert (picture is None) == (not stands.final or (stands.days, stands.share) == (None, None))
    return [*map(read, cards), say(line)]


# --- what nobody can read off them


@given(groups(most=4), st.randoms(use_true_random=True))
def test_no_word_tells_one_status_from_another_of_its_kind(group: Group, chance: Random) -> None:
    def another(letter: str) -> str:
        return chance.choice(COUNTED if letter in COUNTED else NOT_COUNTED)

    other = {who: "".join(map(another, log)) for who, log in group.logs.items()}
    assert public(replace(group, logs=other)) == public(group)


@given(groups(most=3))
def test_below_three_people_every_word_is_as_if_nobody_were_there(group: Group) -> None:
    small = replace(group, entrants=group.entrants[:2])
    assert public(small) == public(replace(group, entrants=()))


@given(groups(most=4))
def test_every_card_is_public_and_names_nobody_in_a_button(group: Group) -> None:
    stands = group.standing()
    for card in (
        standing_card(group.challenge, stands, here(), now=group.now),
        final_card(group.challenge, stands),
    ):
        assert (card.audience, card.health, card.picture) == (Audience.PUBLIC, False, None)
        assert {each.action.wire for each in card.buttons} <= {"1:challenge.show::12", "1:challenge.join::12.1"}


# --- how it stands


def running(group: Group, number: int = 3) -> str:
    challenge = replace(group.challenge, stage=Stage.OPEN)
    group = replace(group, challenge=challenge, now=noon(number))
    return read(standing_card(challenge, group.standing(), here(), now=group.now))


TOGETHER = group_of(Contest.TOGETHER, "DDDDD", "RRRRN", "PPNNN", "NNNNN")
TEAMS = group_of(Contest.TEAMS, *["DDDDD"] * 3, *["RNRNR"] * 4, sides=(1, 1, 1, 2, 2, 2, 2))
BOARD = group_of(Contest.BOARD, "DDDDD", "RRRNN", "PPPNN", "NNNNN")


def test_a_challenge_together_counts_towards_its_target() -> None:
    assert running(TOGETHER) == (
        "Spring challenge\n"
        "One target for everybody: 300 days looked after. A day of rest counts like any other.\n"
        "From Wed, Mar 25 to Sun, Mar 29.\n"
        "Day 3 of 5.\n"
        "All together\nat least 5 of 300 days\n"
        "[Join]\n[My part]"
    )


def test_teams_are_compared_by_their_shares_and_only_a_side_from_here_can_be_joined() -> None:
    words = running(TEAMS, 5)
    assert "Team A\nat least 80%\nTeam B\nat least 30%\nAll together\nat least 50%\n" in words
    assert running(TEAMS, 4).endswith("[Join Team A]\n[My part]")
    assert words.endswith("50%\n[My part]")  # whoever joined a team now would begin tomorrow


def test_a_board_lists_who_chose_to_be_on_it() -> None:
    words = running(BOARD, 5)
    assert "1. Fern 1\n5 days\n2. Fern 2\n3 days\n2. Fern 3\n3 days\n[Join]" in words
    assert "Fern 4" not in words


@pytest.mark.parametrize("contest", Contest)
def test_with_too_few_people_a_kind_line_stands_for_the_numbers(contest: Contest) -> None:
    assert "Day 3 of 5.\nNumbers show from three people on.\n[Join" in running(group_of(contest, "DDDDD", "DDDDD"))


def test_a_hidden_team_is_not_listed_and_nothing_of_all_of_them_is() -> None:
    group = group_of(Contest.TEAMS, *["DDDDD"] * 5, sides=(1, 1, 1, 2, 2))
    words = running(group, 5)
    assert "Team A\nat least 80%\nNumbers show from three people on.\n[My part]" in words
    assert "All together" not in words
    over = read(final_card(group.challenge, group.standing()))
    assert "Team A\n100.0%\nNumbers show from three people on.\nThank you" in over


@pytest.mark.parametrize(
    ("number", "says", "joins"),
    [
        (0, "It has not begun yet. You can join at any time.", True),
        (1, "Day 1 of 5.", True),
        (5, "Day 5 of 5.", True),
        (6, "The days are over. A check-in for one of the last days can still come in.", False),
    ],
)
def test_the_card_says_how_far_it_has_come_and_opens_as_long_as_a_day_is_left(
    number: int, says: str, joins: bool
) -> None:
    words = running(TOGETHER, number)
    assert f"\n{says}\n" in words
    assert ("[Join]" in words) == joins
    assert "[My part]" in words
    assert ("All together" in words) == (number > 0)
    assert "three people" not in words


def test_the_day_is_that_of_the_community() -> None:
    at = noon(3).replace(hour=16)
    for zone, number in (("Pacific/Kiritimati", 4), ("Pacific/Pago_Pago", 3)):
        card = standing_card(challenge_of(Contest.TOGETHER, 5), Standing(), here(zone=zone), now=at)
        assert f"Day {number} of 5." in read(card)


def test_all_sides_of_one_community_can_be_joined() -> None:
    challenge = challenge_of(Contest.TEAMS, 5, 4)
    challenge = replace(challenge, sides=tuple(replace(each, community=CommunityId(1)) for each in challenge.sides))
    wires = [each.action for each in standing_card(challenge, Standing(), here(), now=noon(1)).buttons]
    assert [(each.name, each.value) for each in wires] == [
        *(("challenge.join", f"12.{side}") for side in (1, 2, 3, 4)),
        ("challenge.show", "12"),
    ]


def test_once_it_is_over_the_card_says_so_and_nothing_can_be_pressed() -> None:
    assert read(standing_card(TEAMS.challenge, TEAMS.standing(), here(), now=TEAMS.now)) == (
        "Spring challenge\nFrom Wed, Mar 25 to Sun, Mar 29.\nIt is over. Thank you to everybody who took part."
    )


# --- how it ended


def ended(group: Group) -> str:
    return read(final_card(group.challenge, group.standing()))


def test_the_result_is_exact_and_the_first_team_is_named_without_a_loser() -> None:
    assert ended(TEAMS) == (
        "Spring challenge\n"
        "From Wed, Mar 25 to Sun, Mar 29.\n"
        "Team A\n100.0%\nTeam B\n60.0%\nAll together\n77.1%\n"
        "Team A looked after the largest share of days this time.\n"
        "In all you looked after 27 days. Each of them did somebody good, in every team.\n"
        "Thank you to everybody who took part. Rest days count, here and later."
    )
    assert "All together\n11 of 300 days\nThank you" in ended(TOGETHER)
    assert "2. Fern 3\n3 days\nThank you" in ended(BOARD)


def test_equal_teams_are_named_together() -> None:
    group = group_of(Contest.TEAMS, *["DDDNN"] * 3, *["RRRNN"] * 4, sides=(1, 1, 1, 2, 2, 2, 2))
    assert "Team A and Team B looked after the same share of days, and the largest one." in ended(group)


def test_a_team_alone_is_compared_with_nobody() -> None:
    assert "largest" not in ended(group_of(Contest.TEAMS, *["DDDDD"] * 3))


def test_an_early_end_is_said() -> None:
    early = replace(TOGETHER, challenge=replace(TOGETHER.challenge, ended_early=True))
    assert "\nIt ended earlier than planned.\n" in ended(early)
    assert "earlier" not in ended(TOGETHER)


# --- names, and what fits


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("contest", Contest)
def test_typed_names_fit_and_stay_on_one_line(contest: Contest, name: str) -> None:
    group = group_of(contest, *["DDD"] * 45, sides=(1, 2, 3, 4) * 11 + (1,) if contest is Contest.TEAMS else ())
    entrants = tuple(replace(each, alias=name[:30]) for each in group.entrants)
    sides = tuple(Side(number=each.number, community=CommunityId(1), name=name) for each in group.challenge.sides)
    group = replace(group, entrants=entrants, challenge=replace(group.challenge, name=name, sides=sides))
    assert all("\x00" not in words and "\u202e" not in words for words in public(group))  # `read` measures each card
    assert running(group, 3)


def test_a_long_board_ends_with_others() -> None:
    words = ended(group_of(Contest.BOARD, *["DDD"] * 25))
    assert words.count("3 days") == 20
    assert "\nAnd others.\n" in words
    assert "others" not in ended(group_of(Contest.BOARD, *["DDD"] * 20))


# --- the line in the daily post


@pytest.mark.parametrize(
    ("group", "line"),
    [
        (TOGETHER, "day 4 of 5. So far: All together at least 10 of 300 days."),
        (
            TEAMS,
            "day 4 of 5. So far: Team A at least 100%, Team B at least 50%, and All together at least 70%.",
        ),
        (BOARD, "day 4 of 5. The board is on its own card."),
        (group_of(Contest.TOGETHER, "DDDDD"), "day 4 of 5. Numbers show from three people on."),
    ],
)
def test_the_daily_post_has_a_line_about_it(group: Group, line: str) -> None:
    stands = replace(group, challenge=replace(group.challenge, stage=Stage.OPEN)).standing()
    assert say(daily_line(group.challenge, stands, FIRST + 3 * DAY)) == f"Spring challenge: {line}"


def test_before_and_after_the_line_has_no_numbers() -> None:
    stands = TOGETHER.standing()
    ahead, late = (daily_line(TOGETHER.challenge, stands, FIRST + days * DAY) for days in (-1, 5))
    assert say(ahead) == "Spring challenge begins on Wed, Mar 25."
    assert say(late) == "Spring challenge: the days are over, and the last check-ins can still come in."
