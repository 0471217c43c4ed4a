"""Commands, buttons, menus and forms, answered by discord.py."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import discord
import pytest
from discord import app_commands, ui

from bots.sandbox.screen import Refused
from core.clock import SteppedClock
from tests.sandbox.discord_fixtures import MORNING, Bot, bot_on, card, direct, discord_alone, playing

Interaction = discord.Interaction[Any]


class Coach(Bot):
    """Has a few commands, as an adapter would."""

    async def setup_hook(self) -> None:
        @self.tree.command()
        async def start(interaction: Interaction) -> None:
            await interaction.response.send_message(view=card("Welcome", buttons=1), ephemeral=True)

        @self.tree.command()
        @app_commands.choices(how=[app_commands.Choice(name="Much", value="much")])
        async def log(interaction: Interaction, score: app_commands.Range[int, 0, 10], how: str = "") -> None:
            await interaction.response.send_message(f"{score + 1} {how}")

        @self.tree.command()
        async def link(interaction: Interaction, code: str) -> None:
            await interaction.response.send_message(f"code {code}", ephemeral=True)

        settings = app_commands.Group(name="settings", description="Settings")

        @settings.command()
        async def zone(interaction: Interaction, name: str) -> None:
            await interaction.response.send_message(f"zone {name}")

        @zone.autocomplete("name")
        async def zones(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{typed} city", value=typed.lower())]

        @self.tree.command()
        @app_commands.guild_only()
        @app_commands.default_permissions(manage_guild=True)
        async def coach(interaction: Interaction, who: discord.User) -> None:
            await interaction.response.send_message(f"coach of {who.global_name}")

        self.tree.add_command(settings)
        await self.tree.sync()


async def test_a_command_is_answered_for_the_presser_only() -> None:
    async with discord_alone() as local, bot_on(local, Coach()):
        ana, ben = local.person("Ana"), local.person("Ben")
        await ana.say("/start", chat=local.channel_id)
        seen = await ana.sees("Welcome", chat=local.channel_id)
        assert seen.only_me
        assert "Welcome" not in [message.text for message in ben.screen(local.channel_id)]
        with pytest.raises(Refused):
            await ben.press("Button 0", chat=local.channel_id)


async def test_options_are_typed_by_name_or_in_order() -> None:
    async with discord_alone() as local, bot_on(local, Coach()):
        ana = local.person("Ana")
        await ana.say("/log 3 Much")
        await ana.sees("4 much")
        await ana.say("/link code:AB CD")
        await ana.sees("code AB CD")
        await ana.say("/settings zone Lisbon")
        await ana.sees("zone Lisbon")
        for wrong in ("/log 11", "/log", "/log 3 Little", "/settings", "/start now"):
            with pytest.raises(Refused):
                await ana.say(wrong)


async def test_an_admin_command_is_offered_to_admins_in_the_guild_only() -> None:
    async with discord_alone() as local, bot_on(local, Coach()) as bot:
        ana, boss = local.person("Ana"), local.person("Boss", admin=True)
        await boss.say("/coach who:Ana", chat=local.channel_id)
        await boss.sees("coach of Ana", chat=local.channel_id)
        await ana.say("/coach Ana", chat=local.channel_id)
        await boss.say("/coach Ana")
        await bot.until(lambda: [each.content for each in bot.heard if each.guild is None] == ["/coach Ana"])


async def test_suggestions_come_while_typing() -> None:
    async with discord_alone() as local, bot_on(local, Coach()):
        ana = local.person("Ana")
        assert await ana.complete("settings zone", "name", "Lis") == (("Lis city", "lis"),)
        with pytest.raises(Refused):
            await ana.complete("link", "code", "A")


async def test_a_press_can_update_its_message() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Done?", buttons=2))

        async def answer(interaction: Interaction) -> None:
            assert interaction.message is not None
            await interaction.response.edit_message(view=card(f"Pressed {interaction.data['custom_id']}"))  # type: ignore[index]

        bot.answer = answer
        await ana.press("Button 1", message=await ana.sees("Done?"))
        assert (await ana.sees("Pressed b1")).edited
        with pytest.raises(Refused):
            await ana.press("Button 1")


async def test_a_deferred_answer_thinks_and_is_then_filled() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Done?", buttons=1))
        go_on = asyncio.Event()

        async def answer(interaction: Interaction) -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await go_on.wait()
            await interaction.edit_original_response(view=card("Filled"))
            await interaction.followup.send("And more", ephemeral=True)

        bot.answer = answer
        await ana.press("Button 0")
        await ana.sees("thinking")
        go_on.set()
        assert (await ana.sees("And more")).only_me
        filled = ana.screen()[-2]
        assert (filled.text, filled.only_me, filled.edited) == ("Filled", True, False)


async def test_the_first_follow_up_fills_a_deferred_answer() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Done?", buttons=1))

        async def answer(interaction: Interaction) -> None:
            await interaction.response.defer(thinking=True)
            await interaction.followup.send("Filled")

        bot.answer = answer
        await ana.press("Button 0")
        await ana.sees("Filled")
        assert len(ana.screen()) == 2


async def test_a_menu_hands_over_the_chosen_value() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        view = ui.LayoutView(timeout=None)
        row: ui.ActionRow[Any] = ui.ActionRow()
        options = [discord.SelectOption(label="Seven", value="7"), discord.SelectOption(label="Eight", value="8")]
        row.add_item(ui.Select(custom_id="hour", placeholder="When?", options=options))
        view.add_item(row)
        view.stop()
        await (await direct(bot, ana)).send(view=view)

        async def answer(interaction: Interaction) -> None:
            await interaction.response.send_message(f"At {interaction.data['values'][0]}")  # type: ignore[typeddict-item, index]

        bot.answer = answer
        seen = await ana.sees(lambda message: bool(message.choices))
        assert seen.choices[0].placeholder == "When?"
        await ana.choose("Eight")
        await ana.sees("At 8")
        with pytest.raises(Refused):
            await ana.choose("Nine")


async def test_a_press_without_an_answer_fails_and_the_late_answer_is_10062() -> None:
    async with playing(answer_within_s=0.05) as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Done?", buttons=1))
        go_on = asyncio.Event()

        async def answer(interaction: Interaction) -> None:
            await go_on.wait()
            with pytest.raises(discord.NotFound):
                await interaction.response.send_message("late")

        bot.answer = answer
        await ana.press("Button 0")
        await local.wait_for(lambda: ana.toast)
        assert ana.toast == "This interaction failed"
        go_on.set()
        await local.wait_for(lambda: local.requests[-1].status == 404)
        assert local.requests[-1].answer == {"message": "Unknown interaction", "code": 10062}


async def test_a_second_answer_is_40060() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Done?", buttons=1))

        async def answer(interaction: Interaction) -> None:
            await interaction.response.send_message("first")
            interaction.response._response_type = None  # as in another process, which does not know of the first
            with pytest.raises(discord.HTTPException):
                await interaction.response.send_message("second")

        bot.answer = answer
        await ana.press("Button 0")
        await local.wait_for(lambda: local.requests[-1].status == 400)
        assert local.requests[-1].answer == {"message": "Interaction has already been acknowledged.", "code": 40060}


async def test_a_token_lives_fifteen_minutes() -> None:
    clock = SteppedClock(MORNING)
    async with playing(clock) as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Done?", buttons=1))
        kept: list[Interaction] = []

        async def answer(interaction: Interaction) -> None:
            await interaction.response.send_message("first")
            kept.append(interaction)
            bot.changes.announce()

        bot.answer = answer
        await ana.press("Button 0")
        await ana.sees("first")
        await bot.until(lambda: kept)
        clock.advance(timedelta(minutes=14))
        await kept[0].edit_original_response(content="edited")
        clock.advance(timedelta(minutes=1))
        with pytest.raises(discord.HTTPException) as refused:
            await kept[0].edit_original_response(content="too late")
        assert (refused.value.status, refused.value.code) == (401, 50027)


async def test_a_closed_direct_chat_still_takes_answers() -> None:
    async with discord_alone() as local, bot_on(local, Coach()):
        ana = local.person("Ana")
        await ana.close_dms()
        await ana.say("/start")
        await ana.sees("Welcome")


async def test_a_disabled_button_and_a_link_cannot_be_pressed() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        view = ui.View(timeout=None)
        view.add_item(ui.Button(label="Off", custom_id="off", disabled=True))
        view.add_item(ui.Button(label="Read", url="https://example.org"))
        view.stop()
        await (await direct(bot, ana)).send("Look", view=view)
        for label in ("Off", "Read", "None"):
            with pytest.raises(Refused):
                await ana.press(label)


async def test_what_is_not_seen_is_told_in_words() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send("Good morning")
        with pytest.raises(AssertionError, match="Good morning"):
            await ana.sees("Good night", within_s=0.01)
