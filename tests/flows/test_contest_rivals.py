"""One community against another: a code, a look at what it is, and a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.flows.codes import new_code, sha_of
from core.messages.card import Audience
from core.rules.challenge import Contest, Stage
from core.rules.people import Account
from core.rules.tokens import MOST_WRONG, MOST_WRONG_OF_ALL, RIVAL_HOLDS, TOKEN_HOLDS, Purpose, Token
from tests.flows.contesting import DAY, ELMS, HOSTILE, challenges_in, ready
from tests.flows.gathered import OAKS, Member, admin, member
from tests.room import Room, read


async def invited(here: Room) -> tuple[Member, Member, str]:
    """The admins of two communities, and the code that the first one was shown."""
    await ready(here)
    await ready(here, ELMS)
    ada, bo = admin(here), member(here, "bo", ELMS, admin=True)
    await ada.press_wire("1:coach.kind::rivals")
    await ada.press("Invite the other group")
    return ada, bo, code_on(ada)


def code_on(who: Member) -> str:
    return read(who.card).split("Code\n")[1].split("\n")[0]


async def test_two_communities_agree_by_a_code_that_one_admin_alone_was_shown(here: Room) -> None:
    ada, bo, code = await invited(here)
    assert ada.card.audience is Audience.PRESSER
    assert "works once" in read(ada.card)
    (draft,) = await challenges_in(here)
    assert "The other group is not there yet" in await ada.press_wire(f"1:coach.open::{draft.id}")
    shown = await bo.say(f"/coach code {code.lower().replace('-', ' ')}")
    assert "With\nOak Street\nDays\n14 days, from Tue, Mar 3" in shown
    assert await challenges_in(here, ELMS) == []
    yes = bo.button("Yes, take part").action.wire
    assert code.replace("-", "") not in yes
    here.restart()
    ada.coach = bo.coach = here.coach
    assert "Your group is in" in await bo.press_wire(yes)
    assert not bo.offers("Change or open it")
    assert "is not open to others any more" in await bo.press_wire(yes)  # a second tap
    (joined,) = await challenges_in(here, ELMS)
    assert [each.name for each in joined.sides] == ["Oak Street", "Elm Road"]
    shown = await ada.press_wire(f"1:coach.draft::{draft.id}")
    assert "Teams\nOak Street and Elm Road" in shown
    assert "has said yes to this" in shown
    for wire in ("length::{}.28", "name::{}", "rival::{}"):  # what they said yes to stays
        assert "works once" not in await ada.press_wire(f"1:coach.{wire.format(draft.id)}", text="Other")
    for name in ("open", "begins", "preview"):  # and the others neither open nor change it
        await bo.press_wire(f"1:coach.{name}::{draft.id}.monday")
    assert await challenges_in(here) == [joined]
    await ada.press_wire(f"1:coach.draft::{draft.id}")
    assert "from Mon, Mar 9" in await ada.press("Next Monday")
    await ada.press("See it first")
    assert "It is open." in await ada.press("Open the challenge")
    cards = await here.deliver()
    assert len(cards) == 2
    assert {place.address for place, _, _ in here.messenger.sent} == {"-100/7", "-200"}
    assert (await challenges_in(here, ELMS))[0].stage is Stage.OPEN


async def test_a_code_is_good_for_one_other_group_and_two_days(here: Room) -> None:
    ada, bo, code = await invited(here)
    assert "from your own group" in await ada.say(f"/coach code {code}")
    await bo.say(f"/coach code {code}")
    ashes = replace(ELMS, chat="-300", place=replace(ELMS.place, address="-300"))
    await ready(here, ashes)
    eve = member(here, "eve", ashes, admin=True)
    assert "I do not know this code" in await eve.say(f"/coach code {code}")
    assert "I do not know this code" in await eve.say("/coach code 0000-0000")
    yes = bo.button("Yes, take part").action.wire
    assert "not open to others" in await eve.press_wire(yes)
    here.clock.move_to(here.clock.now() + RIVAL_HOLDS + timedelta(seconds=1))
    assert "not open to others" in await bo.press_wire(yes)
    assert "I do not know this code" in await bo.say(f"/coach code {code}")
    assert await challenges_in(here, ELMS) == []


async def test_whoever_runs_the_other_group_says_yes_to_what_they_were_shown(here: Room) -> None:
    ada, bo, code = await invited(here)
    (draft,) = await challenges_in(here)
    nobody = member(here, "1087968824", ELMS, admin=True, unnamed=True)  # bo, in the name of the group
    await nobody.say(f"/coach code {code}")
    yes = nobody.button("Yes, take part").action.wire
    for name, value in (("length", f"{draft.id}.28"), ("name", f"{draft.id}"), ("begins", f"{draft.id}.monday")):
        await ada.press_wire(f"1:coach.{name}::{value}", text="Elm Road are slow")
        shown = await bo.press_wire(yes)
        assert "The other group has changed it." in shown
        assert await challenges_in(here, ELMS) == []
        yes = bo.button("Yes, take part").action.wire
    assert "Elm Road are slow" in shown
    assert "28 days, from Mon, Mar 9" in shown
    assert "Your group is in" in await bo.press_wire(yes)


async def test_those_without_a_name_are_counted_with_their_group(here: Room) -> None:
    _, bo, code = await invited(here)
    ashes = replace(ELMS, chat="-300", place=replace(ELMS.place, address="-300"))
    await ready(here, ashes)
    nobody, other = (member(here, "1087968824", each, admin=True, unnamed=True) for each in (ashes, ELMS))
    for number in range(MOST_WRONG):
        await nobody.say(f"/coach code 0000-000{number}")
    assert "too many codes" in await nobody.say(f"/coach code {code}")
    assert "too many codes" in await member(here, "eve", ashes, admin=True).say(f"/coach code {code}")
    assert "With\nOak Street" in await other.say(f"/coach code {code}")
    assert "With\nOak Street" in await bo.say(f"/coach code {code}")


async def test_a_draft_that_another_group_said_yes_to_stays_when_a_kind_is_chosen_anew(here: Room) -> None:
    ada, bo, code = await invited(here)
    await bo.say(f"/coach code {code}")
    await bo.press("Yes, take part")
    (agreed,) = await challenges_in(here, ELMS)
    for kind in ("together", "board"):
        await ada.press_wire(f"1:coach.kind::{kind}")
    assert await challenges_in(here, ELMS) == [agreed]
    assert len(await challenges_in(here)) == 2


async def test_a_group_whose_name_shows_nothing_has_a_plain_one_as_a_team(here: Room) -> None:
    blank = {each: replace(each, name="\u202e\u200b\u3164") for each in (OAKS, ELMS)}
    for each in blank.values():
        await ready(here, replace(each, name=""))
    ada, bo = member(here, "ada", blank[OAKS], admin=True), member(here, "bo", blank[ELMS], admin=True)
    await ada.press_wire("1:coach.kind::rivals")
    await ada.press("Invite the other group")
    await bo.say(f"/coach code {code_on(ada)}")
    await bo.press("Yes, take part")
    (joined,) = await challenges_in(here)
    assert [each.name for each in joined.sides] == ["Team 1", "Team 2"]


async def test_a_newer_code_voids_the_earlier_and_a_dropped_draft_both(here: Room) -> None:
    ada, bo, code = await invited(here)
    (draft,) = await challenges_in(here)
    await ada.press_wire(f"1:coach.rival::{draft.id}")
    assert "I do not know this code" in await bo.say(f"/coach code {code}")
    newer = code_on(ada)
    await ada.press_wire(f"1:coach.drop::{draft.id}")
    assert "not open to others" in await bo.say(f"/coach code {newer}")


async def test_the_code_of_a_second_admin_is_over_once_a_group_has_joined(here: Room) -> None:
    _, bo, code = await invited(here)
    (draft,) = await challenges_in(here)
    als = admin(here, "al")
    await als.press_wire(f"1:coach.rival::{draft.id}")
    await bo.say(f"/coach code {code}")
    await bo.press("Yes, take part")
    ashes = replace(ELMS, chat="-300", place=replace(ELMS.place, address="-300"))
    await ready(here, ashes)
    assert "not open to others" in await member(here, "cy", ashes, admin=True).say(f"/coach code {code_on(als)}")


async def test_a_community_that_is_not_set_up_is_told_what_to_do_and_the_code_still_holds(here: Room) -> None:
    await ready(here)
    ada, bo = admin(here), member(here, "bo", ELMS, admin=True)
    await ada.press_wire("1:coach.kind::rivals")
    await ada.press("Invite the other group")
    code = code_on(ada)
    assert "type /coach there" in await bo.say(f"/coach code {code}")
    await ready(here, ELMS)
    assert bo.offers("Back")
    assert "With\nOak Street" in str(await bo.answer(code))


async def test_nobody_finds_a_code_by_trying(here: Room) -> None:
    _, bo, code = await invited(here)
    for number in range(MOST_WRONG):
        assert "I do not know this code" in await bo.say(f"/coach code 0000-000{number}")
    assert "too many codes" in await bo.say(f"/coach code {code}")
    here.clock.move_to(here.clock.now() + TOKEN_HOLDS + timedelta(seconds=1))
    async with here.store.transaction() as tx:
        for number in range(MOST_WRONG_OF_ALL):
            account = Account(platform="chat", id=f"guesser-{number}")
            await tx.note_wrong_try(account, here.clock.now(), forget_before=here.clock.now() - DAY)
    assert "too many codes" in await bo.say(f"/coach code {code}")
    here.clock.move_to(here.clock.now() + TOKEN_HOLDS + timedelta(seconds=1))
    assert "With\nOak Street" in await bo.say(f"/coach code {code}")


async def test_a_code_for_one_person_that_was_typed_in_a_group_is_void(here: Room) -> None:
    _, bo, _ = await invited(here)
    shown, sha256 = new_code()
    giver = Account(platform="chat", id="giver")
    until = here.clock.now() + DAY
    async with here.store.transaction() as tx:
        await tx.offer(Token(sha256=sha256, purpose=Purpose.BUDDY, giver=giver, expires_at=until))
    assert "I do not know this code" in await bo.say(f"/coach code {shown}")
    async with here.store.transaction() as tx:
        assert await tx.token(sha256, here.clock.now()) is None


async def test_only_a_group_that_waits_for_another_gives_out_a_code(here: Room) -> None:
    await ready(here)
    ada = admin(here)
    await ada.press_wire("1:coach.kind::together")
    (draft,) = await challenges_in(here)
    for value in (draft.id, 99, "x", ""):
        assert "I do not find this challenge" in await ada.press_wire(f"1:coach.rival::{value}")
    assert draft.contest is Contest.TOGETHER


async def test_whatever_is_typed_for_a_code_is_answered_kindly(here: Room) -> None:
    await ready(here)
    bo = admin(here)
    assert "Type /coach code" in await bo.say("/coach code")
    for typed in HOSTILE[: MOST_WRONG - 1]:
        assert "I do not know this code" in str(await bo.answer(typed))
    assert OAKS.name not in read(bo.card)


def test_a_code_is_read_as_people_type_it() -> None:
    shown, sha256 = new_code()
    assert len(shown) == 9
    for typed in (shown, shown.lower(), shown.replace("-", ""), f" {shown.replace('-', ' – ')} "):
        assert sha_of(typed) == sha256
    assert sha_of("oi1l-uv00") == sha_of("0111-VV00")
    assert len({new_code()[0] for _ in range(50)}) == 50
