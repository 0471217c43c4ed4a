"""A second client library, so that the local Discord is not bent to discord.py."""

from __future__ import annotations

import asyncio

import hikari

from tests.sandbox.discord_fixtures import discord_alone


async def test_hikari_connects_sends_a_card_and_answers_a_press() -> None:
    async with discord_alone() as local:
        bot = hikari.GatewayBot(
            local.token, banner=None, rest_url=local.api_url, logs=None, intents=hikari.Intents.ALL_UNPRIVILEGED
        )
        pressed: asyncio.Queue[str] = asyncio.Queue()

        @bot.listen()
        async def on_press(event: hikari.ComponentInteractionCreateEvent) -> None:
            await event.interaction.create_initial_response(hikari.ResponseType.MESSAGE_CREATE, "Well done", flags=64)
            pressed.put_nowait(event.interaction.custom_id)

        await bot.start(check_for_updates=False)
        try:
            ana = local.person("Ana")
            channel = await bot.rest.create_dm_channel(int(ana.id))
            await bot.rest.create_message(channel, components=[_card(), _row()])
            picture = hikari.Bytes(b"\x89PNG", "knee.png", mimetype="image/png")
            await bot.rest.create_message(channel, "A picture", attachment=picture)
            assert (await ana.sees("A picture")).pictures
            await ana.press("Done")
            assert (await ana.sees("Well done")).only_me
            assert await pressed.get() == "done"
        finally:
            await bot.close()


def _card() -> hikari.impl.ContainerComponentBuilder:
    container = hikari.impl.ContainerComponentBuilder()
    container.add_text_display("**Today**")
    return container


def _row() -> hikari.impl.MessageActionRowBuilder:
    row = hikari.impl.MessageActionRowBuilder()
    row.add_interactive_button(hikari.ButtonStyle.PRIMARY, "done", label="Done")
    return row
