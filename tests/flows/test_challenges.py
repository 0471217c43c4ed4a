"""Joining and leaving a challenge, and a person's own view of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.flows import challenges
from core.messages.card import Audience
from core.rules.challenge import Challenge, Contest, Stage
from core.rules.people import State
from core.rules.screening import Line, Tier
from core.rules.streak import Status
from tests.flows.contesting import DAY, ELMS, TODAY, coached, enrollment_in, entrants, opened, ready, stale
from tests.flows.gathered import admin, member
from tests.room import Room, say


async def together(room: Room, **chosen: object) -> Challenge:
    return await opened(room, Contest.TOGETHER, (await ready(room), "All"), **chosen)  # type: ignore[arg-type]


def join(challenge: Challenge, side: int = 1) -> str:
    return f"1:challenge.join::{challenge.id}.{side}"


async def test_one_press_joins_and_one_press_leaves(here: Room) -> None:
    challenge = await together(here)
    ana = await coached(here, "ana")
    shown = await ana.press_wire(join(challenge))
    assert "You are in." in shown
    assert "When\n14 days, from Mon, Mar 2 to Sun, Mar 15" in shown
    assert "Yours so far\nNo day looked after yet" in shown
    assert "Nobody sees a list of people." in shown
    assert ana.card.audience is Audience.PRESSER
    assert await ana.press_wire(join(challenge)) == shown  # a second tap
    assert ana.seen().link == f"join_{challenge.id}_1"  # where the direct chat is not open yet
    assert await entrants(here, challenge) == [(1, TODAY, None)]
    assert await stale(here) == [(challenge.id, challenge.sides[0].community)]
    here.restart()
    ana.coach = here.coach
    assert "You have left Spring days." in await ana.press("Leave")
    assert "You are not in this challenge." in await ana.press_wire(f"1:challenge.leave::{challenge.id}")
    assert await entrants(here, challenge) == []


async def test_leaving_and_changing_sides_have_the_card_drawn_again_everywhere(here: Room) -> None:
    oaks, elms = await ready(here), await ready(here, ELMS)
    challenge = await opened(here, Contest.TEAMS, (oaks, "Oaks"), (elms, "Elms"))
    both = [(challenge.id, oaks.id), (challenge.id, elms.id)]
    ana = await coached(here, "ana")
    await ana.press_wire(join(challenge))
    for act in ("leave::{}", "join::{}.1"):
        await settle(here)
        await ana.press_wire(f"1:challenge.{act.format(challenge.id)}")
        assert await stale(here) == both
    await settle(here)
    await ana.press_wire(join(challenge))
    assert await stale(here) == []  # nothing has changed
    ana.here = ELMS
    assert "You are with Oaks." in await ana.press_wire(join(challenge, 2))
    assert await entrants(here, challenge) == [(1, TODAY + DAY, None)]
    assert "Your team\nOaks" in await ana.press("Stay with Oaks")
    here.clock.move_to(here.clock.now() + DAY)
    await ana.press_wire(join(challenge, 2))
    shown = await ana.press("Change to Elms")
    assert "Your team\nElms" in shown
    assert "Your days count from\nTue, Mar 3" in shown
    assert await entrants(here, challenge) == [(2, TODAY + DAY, None)]  # the days go along
    assert await stale(here) == both


async def test_in_a_team_that_has_begun_days_count_from_tomorrow(here: Room) -> None:
    oaks = await ready(here)
    begun, ahead = [
        await opened(here, Contest.TEAMS, (oaks, "A"), (oaks, "B"), first=TODAY + back * DAY, days=3)
        for back in (-1, 1)
    ]
    ana = await coached(here, "ana")
    for _ in range(2):  # leaving and joining anew does not bring today
        assert "Your days count from tomorrow." in await ana.press_wire(join(begun))
        assert await entrants(here, begun) == [(1, TODAY + DAY, None)]
        await ana.press("Leave")
    assert "from tomorrow" not in await ana.press_wire(join(ahead))
    here.clock.move_to(here.clock.now() + DAY)
    assert "Spring days is in its last day." in await ana.press_wire(join(begun))
    assert await entrants(here, begun) == []
    assert "You have left" in await ana.press_wire(f"1:challenge.leave::{ahead.id}")


async def test_of_a_strangers_challenge_not_even_its_name_is_said(here: Room) -> None:
    await ready(here)
    elms = await ready(here, ELMS)
    theirs = await opened(here, Contest.TOGETHER, (elms, "Elm Road"))
    ana = await coached(here, "ana")
    for name in ("join", "show", "change", "leave"):
        shown = await ana.press_wire(f"1:challenge.{name}::{theirs.id}.1")
        assert "Spring" not in shown
        assert "Elm" not in shown


async def test_a_long_name_of_a_team_has_room_on_every_button(here: Room) -> None:
    oaks, elms = await ready(here), await ready(here, ELMS)
    challenge = await opened(here, Contest.TEAMS, (oaks, "Oak" * 20), (elms, "Elm" * 20))
    ana = await coached(here, "ana")
    shown = [await ana.press_wire(f"1:challenge.{act}::{challenge.id}.1") for act in ("show", "join")]
    ana.here = ELMS
    shown.append(await ana.press_wire(join(challenge, 2)))
    labels = [say(each.label) for each in ana.card.buttons]
    assert [each.split(" ")[0] for each in labels] == ["Change", "Stay"]
    assert all("…" in each for each in labels)
    assert "[Join OakOak" in shown[0]


async def settle(here: Room) -> None:
    async with here.store.transaction() as tx:
        for each in await tx.revisions(here.clock.now() + DAY, 99):
            await tx.revised(each)


async def test_days_count_from_joining_on_and_are_shown_to_oneself_alone(here: Room) -> None:
    challenge = await together(here, first=TODAY - 3 * DAY, days=7)
    ana, bea = await coached(here, "ana"), await coached(here, "bea")
    async with ana.kept() as (tx, person):
        for back, status in ((1, Status.DONE), (0, Status.REST)):
            await tx.check_in(person, TODAY - back * DAY, status, now=here.clock.now())
    assert "Yours so far\n1 day looked after" in await ana.press_wire(join(challenge))
    await bea.press_wire(join(challenge))
    assert "Yours so far\nNo day looked after yet" in await bea.press_wire(f"1:challenge.show::{challenge.id}")
    shown = await bea.say("/challenge")
    assert "Spring days\nNo day looked after yet, until Thu, Mar 5" in shown
    assert "Oak Street" in shown
    assert "1 day looked after" in await ana.say("/challenge")
    assert "Leave" in await ana.press("Spring days")
    assert "ana" not in shown.casefold().split()


async def test_one_joins_up_to_ones_own_last_day_and_before_the_first(here: Room) -> None:
    challenge = await together(here, days=3)
    early = await together(here, first=TODAY + 5 * DAY)
    ana = await coached(here, "ana", zone="Pacific/Auckland")
    await ana.press_wire(join(early))
    assert await entrants(here, early) == [(1, TODAY + 5 * DAY, None)]
    here.clock.move_to(here.clock.now() + 2 * DAY + timedelta(hours=3))  # it is Thursday in Auckland
    assert "is over" in await ana.press_wire(join(challenge))
    bea = await coached(here, "bea", zone="America/Los_Angeles")
    assert "You are in." in await bea.press_wire(join(challenge))
    assert await entrants(here, challenge) == [(1, date(2026, 3, 4), None)]


async def test_a_stranger_reads_what_it_is_and_starts_first(here: Room) -> None:
    challenge = await together(here)
    ana = member(here)
    shown = await ana.press_wire(join(challenge))
    assert "You all have one goal: 100 days" in shown
    assert "start with me first" in shown
    link = ana.seen().link
    assert link == f"join_{challenge.id}_1"
    assert link.replace("_", "").isalnum()
    await ana.press("Start")
    alone = here.someone("ana")
    shown = await alone.say(f"/start {link}")
    assert "start with me first" in shown
    assert "Spring" not in shown  # whoever follows a link may be nobody of the group
    assert await alone.enrollment() is None
    assert await entrants(here, challenge) == []
    await alone.start()
    assert "press Join on the card there" in await alone.say(f"/start {link}")
    assert "You are in." in await ana.press_wire(join(challenge))
    assert "You are in." in await alone.say(f"/start {link}")


async def test_who_has_not_finished_start_is_asked_to(here: Room) -> None:
    challenge = await together(here)
    ana = await coached(here, "ana", state=State.STARTING)
    assert "start with me first" in await ana.press_wire(join(challenge))
    assert "start with me first" in await here.someone("ana").say(f"/start join_{challenge.id}_1")
    assert await entrants(here, challenge) == []


@pytest.mark.parametrize("payload", ["join_", "join_1", "join_x_1", "join_1_22", f"join_{'9' * 40}_1", "JOIN_1_1", ""])
def test_another_payload_is_no_challenge(payload: str) -> None:
    assert challenges.joining(payload) is None


async def test_a_challenge_of_a_group_is_hidden_from_others(here: Room) -> None:
    challenge = await together(here)
    elms = await opened(here, Contest.TEAMS, (await ready(here), "Oaks"), (await ready(here, ELMS), "Elms"))
    await coached(here, "ana")
    eve = await coached(here, "eve", ELMS)
    for wire in (join(challenge), join(elms, 1), f"1:challenge.show::{challenge.id}"):
        shown = await eve.press_wire(wire)
        assert "Spring" not in shown
        assert "Oak" not in shown
    assert "press Join on the card there" in await here.someone("eve").say(f"/start join_{challenge.id}_1")
    assert await entrants(here, challenge) == await entrants(here, elms) == []


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.OVER])
async def test_what_is_not_open_cannot_be_joined(here: Room, stage: Stage) -> None:
    challenge = await together(here, stage=stage)
    ana = await coached(here, "ana")
    kind = "is over" if stage is Stage.OVER else "I do not find this challenge"
    assert kind in await ana.press_wire(join(challenge))
    assert "I do not find this challenge" in await ana.press_wire(f"1:challenge.show::{challenge.id}")
    assert await entrants(here, challenge) == []


async def test_damaged_buttons_are_answered_kindly(here: Room) -> None:
    challenge = await together(here)
    teams = await opened(here, Contest.TEAMS, (await ready(here), "A"), (await ready(here), "B"))
    ana = await coached(here, "ana")
    for name in ("join", "change", "leave", "show"):
        for value in ("", "x", "99.1", f"{'9' * 40}.1", ".1"):
            assert "I do not find this challenge" in await ana.press_wire(f"1:challenge.{name}::{value}")
    for side in ("3", "0", "11", ""):
        assert "I do not find this challenge" in await ana.press_wire(f"1:challenge.join::{teams.id}.{side}")
    assert await entrants(here, challenge) == await entrants(here, teams) == []


async def test_whoever_has_stopped_or_pauses_is_told_kindly(here: Room) -> None:
    challenge = await together(here)
    ana = await coached(here, "ana", state=State.STOPPED)
    assert "Start again whenever you like" in await ana.press_wire(join(challenge))
    bea = await coached(here, "bea")
    async with here.store.transaction() as tx:
        enrollment = await enrollment_in(tx, bea)
        await tx.pause(enrollment.person, TODAY, TODAY + 2 * DAY)
        await tx.save_enrollment(replace(enrollment, paused_until=TODAY + 2 * DAY))
    assert "You are on a pause until Wed, Mar 4" in await bea.press_wire(join(challenge))
    assert await entrants(here, challenge) == []


async def test_a_lock_comes_first_and_leaving_stays_open(here: Room) -> None:
    challenge = await together(here)
    ana = await coached(here, "ana")
    await ana.press_wire(join(challenge))
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=TODAY, at=here.clock.now(), tier=Tier.URGENT))
    for wire in (join(challenge), f"1:challenge.show::{challenge.id}", "1:challenge::"):
        shown = await ana.press_wire(wire)
        assert "Spring days" not in shown
        assert "You are in." not in shown
    assert "You have left" in await ana.press_wire(f"1:challenge.leave::{challenge.id}")
    assert await entrants(here, challenge) == []


async def test_without_a_group_the_word_says_what_challenges_are(here: Room) -> None:
    ana = here.someone()
    shown = await ana.say("challenge")
    assert "type /coach there" in shown
    assert not ana.offers("Buddies")
    await together(here)
    ada = admin(here)
    shown = await ada.say("/challenge")
    assert "Whoever runs this group makes another one with /coach" in shown
    assert "You all have one goal" in await ada.press("Spring days")
    await coached(here, "ana")
    inside = member(here, "ana")
    await inside.say("/challenge")
    await inside.press("Spring days")
    assert "You are in." in await inside.press("Join")
