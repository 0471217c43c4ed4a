"""Modals, filled in by a person and answered by discord.py."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import ui

from bots.sandbox.screen import Refused
from tests.sandbox.discord_fixtures import card, direct, playing

Interaction = discord.Interaction[Any]


async def test_a_form_opens_and_is_submitted() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Check in", buttons=1))
        sent: list[Any] = []

        async def answer(interaction: Interaction) -> None:
            if interaction.type is discord.InteractionType.component:
                await interaction.response.send_modal(form())
                return
            sent.append(interaction.data)
            await interaction.response.send_message("Thank you")

        bot.answer = answer
        await ana.press("Button 0")
        await local.wait_for(lambda: ana.form)
        assert ana.form is not None
        assert [(field.key, field.label, field.options[:1]) for field in ana.form.fields] == [
            ("score", "Soreness", (("0 none", "0"),)),
            ("note", "Note", ()),
        ]
        for wrong in ({"Soreness": "11"}, {"Sorenes": "1"}, {"Note": "x" * 51}, {}):
            with pytest.raises(Refused):
                await ana.submit(wrong)
        await ana.submit({"Soreness": "0 none", "note": "fine"})
        await ana.sees("Thank you")
        assert ana.form is None
        assert [part["component"].get("values", part["component"].get("value")) for part in sent[0]["components"]] == [
            ["0"],
            "fine",
        ]


def form() -> ui.Modal:
    modal = ui.Modal(title="Today", custom_id="m1")
    score: ui.Select[Any] = ui.Select(custom_id="score")
    for number in range(11):
        score.add_option(label="0 none" if number == 0 else str(number), value=str(number))
    modal.add_item(ui.Label(text="Soreness", component=score))
    note: ui.TextInput[Any] = ui.TextInput(custom_id="note", required=False, max_length=50)
    modal.add_item(ui.Label(text="Note", description="If you like", component=note))
    modal.stop()
    return modal


async def test_an_old_style_form_works_too() -> None:
    async with playing() as (local, bot):
        ana = local.person("Ana")
        await (await direct(bot, ana)).send(view=card("Check in", buttons=1))

        async def answer(interaction: Interaction) -> None:
            if interaction.type is discord.InteractionType.component:
                modal = ui.Modal(title="Name", custom_id="m2")
                modal.add_item(ui.TextInput(label="Alias", custom_id="alias", default="Ana"))
                modal.stop()
                await interaction.response.send_modal(modal)
                return
            await interaction.response.edit_message(view=card("Saved"))

        bot.answer = answer
        await ana.press("Button 0")
        await local.wait_for(lambda: ana.form)
        await ana.submit({})
        await ana.sees("Saved")
