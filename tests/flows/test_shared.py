"""What is pressed and typed where everybody reads along."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.flows import answers
from core.flows.words import WORDS
from core.messages.action import Action
from core.messages.card import MAX_NOTICE, Audience
from tests.flows.gathered import OAKS, member
from tests.room import Room, say

PUBLIC = {"start", "hello", "help", "post", "challenge", "coach"}
ANOTHERS = "This card is for somebody else"


def family(name: str) -> str:
    return name.partition(".")[0]


async def test_anothers_card_does_nothing_but_say_so(here: Room) -> None:
    await here.started()
    ana = member(here)
    before = await ana.enrollment()
    for name in answers.HANDLERS:
        if family(name) not in PUBLIC:
            assert ANOTHERS in await ana.press_wire(Action(name=name, day=date(2026, 3, 2), value="on").wire)
            notice = ana.seen().notice
            assert notice is not None
            assert len(say(notice)) <= MAX_NOTICE
            assert ana.card.audience is Audience.PRESSER
    assert await ana.enrollment() == before
    async with ana.kept() as (tx, person):
        assert not await tx.check_ins(person)


async def test_what_is_for_all_and_what_one_person_alone_sees_is_answered(here: Room) -> None:
    for name in answers.HANDLERS:
        if family(name) in PUBLIC:
            assert ANOTHERS not in await member(here).press_wire(f"1:{name}::")
    alone = member(here, "eve", replace(OAKS, public=False))
    assert ANOTHERS not in await alone.press_wire("1:today::")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("1:coach.posts::off", True),
        ("1:coach::", True),
        ("/coach", True),
        ("/coach@LimberBot city Berlin", True),
        ("coach", True),
        ("1:coaching::", False),
        ("1:post.did:20260302:", False),
        ("/challenge", False),
        ("1:broken", False),
        ("", False),
        ("coach me please", False),
    ],
)
async def test_only_what_admins_alone_may_do_is_looked_up(here: Room, said: str, expected: bool) -> None:
    assert here.coach.for_admins(said) is expected


async def test_three_words_mean_the_place_in_which_they_are_typed(here: Room) -> None:
    assert {each.name for each in WORDS if here.coach.answers_here(f"/{each.name}@LimberBot x")} == {
        "coach",
        "challenge",
        "link",
    }
    assert not here.coach.answers_here("nonsense")
