"""What the coach is told of a server, and what of it is true at that very moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest

from bots.sandbox.discord.types import Permission
from core.coach import Account, Community, Right
from core.errors import Undeliverable, Unreachable
from core.ports import MessageRef
from core.rules.community import CommunityId
from tests.adapters.discord_stage import Stage, onstage, says


@pytest.fixture
async def stage() -> AsyncGenerator[Stage]:
    async with onstage() as made:
        yield made


def community(stage: Stage) -> Community:
    return Community(id=CommunityId(1), platform="discord", chat=stage.server.guild_id, name="Garden", language="en")


async def test_who_acts_in_a_server_is_told_with_its_name_place_and_rights(stage: Stage):
    boss = stage.server.person("Boss", admin=True)
    await stage.ana.say("/today", chat=stage.shared)
    await stage.ana.sees("You: text /today", chat=stage.shared)
    await boss.say("/today", chat=stage.shared)
    await boss.sees("You: text /today", chat=stage.shared)
    hers, his = stage.coach.heres
    assert hers is not None
    assert his is not None
    assert (hers.chat, hers.name, hers.place.address) == (stage.server.guild_id, "Limber garden", stage.shared)
    assert (hers.admin, his.admin, hers.hidden, hers.public) == (False, True, True, False)
    assert hers.lacks == frozenset()


@pytest.mark.parametrize(
    ("denied", "right"),
    [
        (Permission.ATTACH_FILES, Right.PICTURES),
        (Permission.SEND_MESSAGES, Right.WRITE),
        (Permission.PIN_MESSAGES, Right.PIN),
    ],
)
async def test_a_right_that_was_taken_from_the_bot_is_told_at_once(stage: Stage, denied: Permission, right: Right):
    stage.server.deny_bot(stage.shared, denied)
    await stage.ana.say("/today", chat=stage.shared)
    await stage.ana.sees("You: text /today", chat=stage.shared)
    assert stage.coach.heres[-1] is not None
    assert stage.coach.heres[-1].lacks == {right}


async def test_a_press_tells_whether_everybody_sees_the_message(stage: Stage):
    await stage.server.remove_bot_from_guild()
    await stage.server.add_bot_to_guild()
    await stage.ana.sees("Shall we begin?", chat=stage.shared)
    await stage.ana.press("Start", chat=stage.shared)
    await stage.ana.sees("You: press start", chat=stage.shared)
    await stage.ana.press("Done", chat=stage.shared)
    await stage.ana.sees("You: press done", chat=stage.shared)
    assert [here is not None and here.public for here in stage.coach.heres] == [True, False]


async def test_in_the_direct_chat_there_is_no_server(stage: Stage):
    await stage.ana.say("hello")
    await stage.ana.sees("You: text hello")
    assert stage.coach.heres == [None]


async def test_who_comes_and_goes_is_told_and_so_is_the_bots_own_going(stage: Stage):
    told, guild = stage.coach.communities.told, stage.server.guild_id

    async def heard(what: str) -> None:
        async with asyncio.timeout(5):
            while what not in told:
                await asyncio.sleep(0)

    await heard(f"remaining {guild}")
    ben = stage.server.person("Ben")
    await heard(f"arrived {guild} {ben.id}")
    await ben.leave_guild()
    await heard(f"left {guild} {ben.id}")
    await stage.server.remove_bot_from_guild()
    await heard(f"went {guild}")


async def test_a_role_is_made_once_given_and_taken_back(stage: Stage):
    account = Account(platform="discord", id=stage.ana.id)
    member = stage.server.guild.members[int(stage.ana.id)]

    def roles() -> list[str]:
        return [stage.server.guild.roles[each].name for each in member.roles]

    for days, shown in ((7, ["7 days"]), (7, ["7 days"]), (14, ["14 days"]), (None, [])):
        await stage.adapter.messenger.award(community(stage), account, days)
        assert roles() == shown
    assert len(stage.asked("POST", "/roles")) == 2


async def test_a_role_that_two_members_reach_together_is_made_once(stage: Stage):
    both = (stage.ana, stage.server.person("Ben"))
    accounts = [Account(platform="discord", id=each.id) for each in both]
    await asyncio.gather(*(stage.adapter.messenger.award(community(stage), each, 7) for each in accounts))
    (role,) = [each.id for each in stage.server.guild.roles.values() if each.name == "7 days"]
    assert [stage.server.guild.members[int(each.id)].roles for each in both] == [[role], [role]]


async def test_a_role_that_the_bot_may_not_give_is_refused_for_good(stage: Stage):
    own = stage.server.guild.members[int(stage.server.bot_id)]
    stage.server.guild.roles[own.roles[0]].permissions &= ~Permission.MANAGE_ROLES
    with pytest.raises(Undeliverable) as refused:
        await stage.adapter.messenger.award(community(stage), Account(platform="discord", id=stage.ana.id), 7)
    assert refused.value.reason is Unreachable.FORBIDDEN


async def test_a_post_is_edited_pinned_and_missed_when_it_is_gone(stage: Stage):
    ana = Account(platform="discord", id=stage.ana.id)
    place = await stage.adapter.messenger.open(ana)
    ref = await stage.adapter.messenger.send(place, says("one").card, "en", "key")
    assert await stage.adapter.messenger.edit(ref, says("two").card, "en") == ref
    await stage.ana.sees("two")
    with pytest.raises(Undeliverable) as gone:
        await stage.adapter.messenger.edit(MessageRef(place=place, id="123"), says("three").card, "en")
    assert gone.value.reason is Unreachable.GONE


async def test_a_name_is_asked_for_when_it_is_needed(stage: Stage):
    assert await stage.adapter.messenger.name(Account(platform="discord", id=stage.ana.id)) == "Ana"
    assert await stage.adapter.messenger.name(Account(platform="discord", id="12")) is None
