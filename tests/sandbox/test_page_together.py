"""Whose place one sits in on the page, the group's fate, and the neighbours, without a bot."""

from __future__ import annotations

from typing import Any, cast

import pytest

from bots.sandbox.telegram.world import Status
from tests.sandbox.conftest import Stage

TELEGRAM, DISCORD = "TelegramPerson", "DiscordPerson"


async def group(stage: Stage) -> str:
    return (await stage.state())["skins"]["telegram"]["chats"][1]["id"]


async def test_each_person_has_chats_of_their_own_and_the_group_in_common(stage: Stage):
    assert (await stage.state())["people"] == {"Ana": "a member", "Gus": "who runs both communities"}
    await stage.act("telegram", "open")
    await stage.act("telegram", "say", text="hello", chat=await group(stage))
    assert await stage.post("/you", {"name": "Gus"}) == (200, "")
    state = await stage.state()
    assert state["you"] == "Gus"
    assert {skin["person"] for skin in state["skins"].values()} == {"Gus"}
    assert await stage.texts("telegram", 0) == []
    assert await stage.texts("telegram", 1) == ["Gus added Limber", "hello"]
    assert await stage.post("/you", {"name": "Ben"}) == (400, "You cannot be 'Ben' here.")


async def test_gus_runs_both_communities_and_ana_neither(stage: Stage):
    owners = {name: status for name, status in telegram_members(stage, await group(stage)).items() if status.is_admin}
    assert owners == {"Gus": Status.CREATOR, "Limber": Status.ADMINISTRATOR}
    guild = stage.discord.guild
    managers = [each.user.name for each in guild.members.values() if not each.user.bot and each.roles]
    assert managers == ["Gus"]


async def test_the_upgraded_group_is_the_one_on_the_screen_from_then_on(stage: Stage):
    before = await group(stage)
    turn = {"name": "telegram-upgrade", "on": True}
    assert await stage.post("/fault", turn) == (200, "The group is a supergroup now.")
    assert (await group(stage)).startswith("-100")
    assert await stage.texts("telegram", 1) == ["The group became a supergroup"]
    assert (await stage.act("telegram", "say", text="hi", chat=before))[0] == 409
    assert await stage.post("/fault", turn) == (409, "The group is a supergroup already.")


async def test_a_reply_names_what_it_replies_to(stage: Stage):
    chat = await group(stage)
    await stage.act("telegram", "say", text="hello", chat=chat)
    asked = (await stage.state())["skins"]["telegram"]["chats"][1]["messages"][-1]["id"]
    assert await stage.act("telegram", "reply", text="Berlin", chat=chat, message=asked) == (200, "")
    heard = cast("Any", stage.telegram.updates[-1])["message"]
    assert (heard["text"], str(heard["reply_to_message"]["message_id"])) == ("Berlin", asked)
    nothing = await stage.act("telegram", "reply", text="Berlin", chat=chat)
    assert nothing == (409, "There is nothing to reply to.")


@pytest.mark.parametrize("do", ["come", "go"])
async def test_neighbours_come_and_go_only_while_there_is_one_to(stage: Stage, do: str):
    stage.actor.obeyed = True
    for number in (5, 10, 15, 20) if do == "come" else ():
        assert await stage.post("/neighbours", {"do": "come"}) == (200, "")
        assert len(set((await stage.state())["neighbours"]["names"])) == number
    says = {"come": "Nobody else lives here.", "go": "No neighbour is here."}
    assert await stage.post("/neighbours", {"do": do}) == (409, says[do])
    assert (await stage.state())["neighbours"]["has_room"] is (do == "go")


async def test_a_neighbour_who_goes_is_in_neither_community_any_more(stage: Stage):
    stage.actor.obeyed = True
    await stage.post("/neighbours", {"do": "come"})
    assert telegram_members(stage, await group(stage))["Farid"].is_in
    assert await stage.post("/neighbours", {"do": "go"}) == (200, "")
    assert (await stage.state())["neighbours"]["names"] == ["Ben", "Carla", "Dilan", "Esther"]
    assert not telegram_members(stage, await group(stage))["Farid"].is_in
    assert "Farid" not in {each.user.name for each in stage.discord.guild.members.values()}


async def test_neighbours_read_what_is_new_while_time_passes_and_nothing_twice(stage: Stage):
    stage.actor.obeyed = True
    await stage.post("/neighbours", {"do": "come"})
    await stage.post("/time", {"do": "day"})
    assert {("steady", "Ben", DISCORD), ("in public", "Ben", TELEGRAM)} <= {*stage.actor.answers}
    assert len(stage.actor.answers) == len({*stage.actor.answers}) == 20  # five, on two apps, in private and in public
    stage.actor.answers.clear()
    await stage.post("/time", {"do": "day"})
    assert stage.actor.answers == []
    await stage.act("telegram", "say", text="hello", chat=await group(stage))
    await stage.post("/time", {"do": "hour"})
    assert {who for _, who, _ in stage.actor.answers} == {"Ben", "Carla", "Dilan", "Esther", "Farid"}
    assert {app for _, _, app in stage.actor.answers} == {TELEGRAM}


async def test_whom_the_bot_does_not_answer_are_neighbours_all_the_same(stage: Stage):
    assert await stage.post("/neighbours", {"do": "come"}) == (409, "The bot does not answer at the moment.")
    assert (await stage.state())["neighbours"] == {"names": ["Ben"], "has_room": True, "arriving": None}
    assert (await stage.state())["busy"] is False


def telegram_members(stage: Stage, chat: str) -> dict[str, Status]:
    world = stage.telegram.platform.world
    return {world.accounts[number].name: status for number, status in world.chats[int(chat)].members.items()}
