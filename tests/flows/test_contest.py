"""Making, opening and ending a challenge in chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.flows import contest
from core.flows.coach_cards import OTHERS
from core.messages.card import Audience
from core.rules.challenge import Contest, Stage
from core.rules.people import Place
from tests.flows.contesting import (
    DAY,
    ELMS,
    HOSTILE,
    TODAY,
    challenge_of,
    challenges_in,
    opened,
    ready,
    stale,
)
from tests.flows.gathered import OAKS, Member, admin, member
from tests.room import Room, read


async def draft_of(here: Room, ada: Member, kind: str = "Together") -> str:
    await ready(here)
    await ada.press_wire("1:coach.new::")
    return await ada.press(kind)


async def test_a_challenge_is_made_on_one_card_seen_first_and_opened(here: Room) -> None:
    ada = admin(here)
    shown = await draft_of(here, ada)
    assert "Name\nDays for all of us\nKind\nTogether\nDays\n14 days, from Tue, Mar 3 to Mon, Mar 16" in shown
    assert "Goal\n100 days" in shown
    assert ada.card.audience is Audience.PUBLIC
    assert "28 days, from Tue, Mar 3 to Mon, Mar 30\nGoal\n200 days" in await ada.press("28 days")
    assert "28 days, from Mon, Mar 9 to Sun, Apr 5" in await ada.press("Next Monday")
    assert "Goal\n100 days" in await ada.press("Goal: 100")
    assert "Reply to this message with it." in await ada.press("Name")
    here.restart()
    ada.coach = here.coach
    assert "Name\nSpring days" in str(await ada.answer("Spring days"))
    preview = await ada.press("See it first")
    assert "This card will stand in your group:" in preview
    assert "What happens next" in preview
    assert "It is open." in await ada.press("Open the challenge")
    assert "It is\nopen" in read(ada.card)
    (challenge,) = await challenges_in(here)
    assert (challenge.stage, challenge.target, challenge.length) == (Stage.OPEN, 100, 28)
    assert challenge.first_day == date(2026, 3, 9)
    assert challenge.closes_at is not None
    await ada.press_wire(f"1:coach.open::{challenge.id}")  # a second tap
    (card,) = await here.deliver()
    promised = preview.split("This card will stand in your group:\n")[1].split("\nWhat happens next")[0]
    assert card.startswith(f"Spring days\n{promised}")
    assert "[Join]" in card
    assert "Spring days: open" in await ada.press("Back")


async def test_an_open_challenge_ends_early_by_any_admin_and_everybody_is_told(here: Room) -> None:
    oaks, elms = await ready(here), await ready(here, ELMS)
    challenge = await opened(here, Contest.TEAMS, (oaks, "Oaks"), (elms, "Elms"))
    bo = member(here, "bo", ELMS, admin=True)
    await bo.press_wire("1:coach.challenges::")
    await bo.press("Spring days")
    assert not bo.offers("Change or open it")
    assert "Shall I end this challenge now" in await bo.press("End it early")
    assert (await challenge_of(here, challenge.id) or challenge).stage is Stage.OPEN
    sure = bo.button("Yes, end it").action.wire
    for _ in range(2):
        assert "It is\nover" in await bo.press_wire(sure)
    ended = await challenge_of(here, challenge.id)
    assert ended is not None
    assert (ended.stage, ended.ended_early, ended.closes_at) == (Stage.OVER, True, None)
    assert await stale(here) == [(challenge.id, oaks.id), (challenge.id, elms.id)]
    assert len(await here.deliver()) == 2
    assert {place.address for place, _, _ in here.messenger.sent} == {oaks.place and oaks.place.address, "-200"}
    assert "There is no challenge here yet." in await bo.press_wire("1:coach.challenges::")


async def test_a_challenge_whose_days_are_over_does_not_end_early(here: Room) -> None:
    challenge = await opened(here, Contest.TOGETHER, (await ready(here), "All"), days=3)
    here.clock.move_to(here.clock.now() + 3 * DAY)  # noon of the day after
    await admin(here).press_wire(f"1:coach.end::{challenge.id}.sure")
    ended = await challenge_of(here, challenge.id)
    assert ended is not None
    assert (ended.stage, ended.ended_early) == (Stage.OVER, False)


async def test_a_card_that_has_not_left_is_not_sent_once_the_challenge_ended(here: Room) -> None:
    ada = admin(here)
    await draft_of(here, ada)
    await ada.press("See it first")
    await ada.press("Open the challenge")
    await ada.press("End it early")
    await ada.press("Yes, end it")
    (card,) = await here.deliver()
    assert "[Join]" not in card


async def test_nothing_opens_before_it_can(here: Room) -> None:
    ada = admin(here)
    await ada.press_wire("1:coach.new::")
    await ada.press("Board")
    (draft,) = await challenges_in(here)
    start = f"1:coach.open::{draft.id}"
    assert "type /coach there" in await ada.press_wire(start)
    assert ada.offers("Set up this group")
    community = await ready(here)
    here.clock.move_to(here.clock.now() + 2 * DAY)
    assert "The first day has gone by" in await ada.press_wire(start)
    await ada.press("Back")
    assert "from Wed, Mar 4" in await ada.press("Today")
    for _ in range(3):
        await opened(here, Contest.BOARD, (community, "All"))
    assert "Three challenges are open already" in await ada.press_wire(start)
    assert (await challenge_of(here, draft.id) or draft).stage is Stage.DRAFT
    assert await here.deliver() == []


async def test_only_who_runs_a_community_of_it_does_anything(here: Room) -> None:
    ada = admin(here)
    await draft_of(here, ada, "Teams here")
    (before,) = await challenges_in(here)
    wires = [f"1:{name}::{before.id}.2" for name in contest.HANDLERS]
    wires += [
        "1:coach.kind::board",
        "1:coach.accept::1",
        f"1:coach.end::{before.id}.sure",
        f"1:coach.name::{before.id}",
    ]
    for wire in wires:
        for who in (member(here, "eve"), replace(ada, here=OAKS)):
            assert "Only people who manage this community" in await who.press_wire(wire, text="Mine")
            assert who.seen().notice == OTHERS
        assert "Type /coach in your server or group" in await here.someone("eve").press_wire(wire, text="Mine")
    await ready(here, ELMS)
    mallory = member(here, "mallory", ELMS, admin=True)  # runs another one
    for name in contest.HANDLERS:
        for value in ("", ".sure"):
            if name != "coach.kind":
                await mallory.press_wire(f"1:{name}::{before.id}{value}", text="Mine")
                assert "Team 1" not in read(mallory.card)
    assert await challenges_in(here) == [before]
    assert await challenges_in(here, ELMS) == []


async def test_a_new_draft_takes_the_place_of_the_one_before_and_old_cards_say_so(here: Room) -> None:
    ada = admin(here)
    await draft_of(here, ada)
    old = ada.button("21 days").action.wire
    await ada.press_wire("1:coach.kind::teams")
    await ada.press_wire("1:coach.kind::teams")
    (draft,) = await challenges_in(here)
    assert draft.contest is Contest.TEAMS
    assert "I do not find this challenge any more" in await ada.press_wire(old)
    assert "A new challenge" in await ada.press_wire("1:coach.kind::nothing")
    await ada.press_wire(f"1:coach.drop::{draft.id}")
    assert "It is thrown away." in await ada.press_wire(f"1:coach.drop::{draft.id}")
    assert await challenges_in(here) == []


async def test_teams_are_two_to_four_and_named_in_one_line(here: Room) -> None:
    ada = admin(here)
    assert "Teams\nTeam 1 and Team 2" in await draft_of(here, ada, "Teams here")
    assert "Team 1, Team 2, and Team 3" in await ada.press("3 teams")
    await ada.press("Team names")
    assert "Please type two to 4 names" in str(await ada.answer("Oaks"))
    assert "Please type two to 4 names" in str(await ada.answer("Oaks, oaks"))
    assert "Please type two to 4 names" in str(await ada.answer("a, b, c, d, e"))
    assert "Teams\nOaks and Elms" in str(await ada.answer("Oaks,  Elms,"))
    assert "Teams\nOaks, Elms, and Team 3" in await ada.press("3 teams")
    (draft,) = await challenges_in(here)
    for wire in ("target::{}.5", "goal::{}", "rival::{}", "length::{}.8", "begins::{}.never", "teams::{}.5"):
        await ada.press_wire(f"1:coach.{wire.format(draft.id)}", text="7")
    assert await challenges_in(here) == [draft]


async def test_a_goal_is_typed(here: Room) -> None:
    ada = admin(here)
    await draft_of(here, ada)
    await ada.press("Another goal")
    for typed in ("soon", "0", "100001", "-5", "²", "1e9", "9" * 3000):
        assert "Please type a number from 1 to" in str(await ada.answer(typed))
    assert "Goal\n150 days" in str(await ada.answer("150"))
    assert "Goal\n150 days" in await ada.press("7 days")  # what was typed stays


@pytest.mark.parametrize("typed", [*HOSTILE, "x" * 4000])
async def test_whatever_a_challenge_is_called_its_cards_can_be_sent(here: Room, typed: str) -> None:
    ada = admin(here)
    await draft_of(here, ada, "Teams here")
    await ada.press("Name")
    await ada.answer(typed)
    await ada.press("Team names")
    await ada.answer(f"{typed}, B")
    await ada.press("See it first")
    await ada.press("Open the challenge")
    (challenge,) = await challenges_in(here)
    assert challenge.name
    assert challenge.name.isprintable()
    assert len(await here.deliver()) == 1
    ana = member(here)
    await ana.press_wire(f"1:challenge.join::{challenge.id}.1")
    await ada.press_wire("1:coach.challenges::")


async def test_where_an_admin_alone_is_shown_the_card_names_come_in_forms(here: Room) -> None:
    ada = admin(here, hidden=True, public=False)
    await draft_of(here, ada)
    wire = ada.button("Name").action.wire
    form = here.coach.form(wire)
    assert form is not None
    assert form.action.wire == wire  # or what was typed would be about no challenge
    shown = await ada.press_wire(wire, text="\u200b")
    assert "What is it called?\nUp to 50 letters" in shown
    assert "Reply to this message" not in shown
    assert "Name\nOurs" in await ada.press_wire(wire, text="Ours")
    assert ada.card.audience is Audience.PRESSER
    assert (await ada.community()).asking is None


async def test_an_empty_name_is_asked_for_again(here: Room) -> None:
    ada = admin(here)
    await draft_of(here, ada)
    await ada.press("Name")
    for typed in ("\u200b\u2060", "\u3164"):
        assert "Up to 50 letters" in str(await ada.answer(typed))


async def test_a_challenge_goes_where_the_community_is_and_past_one_that_left(here: Room) -> None:
    oaks, elms = await ready(here), await ready(here, ELMS)
    challenge = await opened(here, Contest.TEAMS, (oaks, "Oaks"), (elms, "Elms"))
    async with here.store.transaction() as tx:
        await tx.save_community(replace(elms, here=False))
        await tx.save_community(replace(oaks, place=Place(platform="chat", address="new", private=False)))
    ada = admin(here)
    await ada.press_wire(f"1:coach.end::{challenge.id}.sure")
    await here.deliver()
    assert [place.address for place, _, _ in here.messenger.sent] == ["new"]


async def test_opening_has_the_community_posted_to_each_day(here: Room) -> None:
    ada = admin(here)
    await draft_of(here, ada)
    assert (await ada.community()).next_due_at is None  # it wanted no stretch of the day
    await ada.press("See it first")
    await ada.press("Open the challenge")
    due_at = (await ada.community()).next_due_at
    assert due_at is not None
    assert due_at - here.clock.now() < timedelta(days=1)
    assert [each.first_day for each in await challenges_in(here)] == [TODAY + DAY]
