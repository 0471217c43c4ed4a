"""A second client library, so that the local Discord is not bent to discord.py: one whole story through hikari."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import hikari
from hikari import impl

from bots.sandbox.discord.server import LocalDiscord
from tests.sandbox.discord_fixtures import discord_alone

HIDDEN = hikari.MessageFlag.EPHEMERAL
DAYS = hikari.CommandOption(
    type=hikari.OptionType.STRING,
    name="days",
    description="for how many days",
    autocomplete=True,
    description_localizations={hikari.Locale.DE: "wie viele Tage"},
)
GROUND = (hikari.ApplicationContextType.GUILD, hikari.ApplicationContextType.BOT_DM)


class Habit:
    """A bot of another make: one command with suggestions, buttons, and a form."""

    def __init__(self, bot: hikari.GatewayBot) -> None:
        self.rest = bot.rest
        bot.subscribe(hikari.StartedEvent, self.register)
        bot.subscribe(hikari.AutocompleteInteractionCreateEvent, self.suggest)
        bot.subscribe(hikari.CommandInteractionCreateEvent, self.command)
        bot.subscribe(hikari.ComponentInteractionCreateEvent, self.press)
        bot.subscribe(hikari.ModalInteractionCreateEvent, self.submit)

    async def register(self, _: hikari.StartedEvent) -> None:
        pause = impl.SlashCommandBuilder("pause", "pause the reminders", context_types=GROUND, options=[DAYS])
        (command,) = await self.rest.set_application_commands(await self.rest.fetch_application(), [pause])
        assert command.name == "pause"

    async def suggest(self, event: hikari.AutocompleteInteractionCreateEvent) -> None:
        (option,) = event.interaction.options
        assert option.is_focused
        days = str(option.value)
        await event.interaction.create_response([impl.AutocompleteChoiceBuilder(f"{days} days", days)])

    async def command(self, event: hikari.CommandInteractionCreateEvent) -> None:
        acted = event.interaction
        (option,) = acted.options or ()
        await acted.create_initial_response(hikari.ResponseType.DEFERRED_MESSAGE_CREATE, flags=HIDDEN)
        await acted.edit_initial_response(components=[_card(f"Pause for {option.value} days?"), _row("Yes", "Other")])

    async def press(self, event: hikari.ComponentInteractionCreateEvent) -> None:
        acted = event.interaction
        if acted.custom_id == "other":
            field = impl.ModalActionRowBuilder()
            field.add_text_input("days", "How many days", max_length=2)
            await acted.create_modal_response("Another number", "form", component=field)
            return
        update = hikari.ResponseType.MESSAGE_UPDATE
        await acted.create_initial_response(update, components=[_card(f"{acted.custom_id}, in {acted.locale}")])
        await acted.execute("Sleep well", flags=HIDDEN)

    async def submit(self, event: hikari.ModalInteractionCreateEvent) -> None:
        acted = event.interaction
        ((field,),) = acted.components
        await acted.create_initial_response(hikari.ResponseType.DEFERRED_MESSAGE_UPDATE)
        await acted.edit_initial_response(components=[_card(f"Pause for {field.value} days?"), _row("Yes")])


@asynccontextmanager
async def habit() -> AsyncIterator[tuple[LocalDiscord, hikari.GatewayBot]]:
    async with discord_alone() as local:
        intents = hikari.Intents.ALL_UNPRIVILEGED
        bot = hikari.GatewayBot(local.token, banner=None, rest_url=local.api_url, logs=None, intents=intents)
        Habit(bot)
        await bot.start(check_for_updates=False)
        try:
            yield local, bot
        finally:
            await bot.close()


async def test_a_whole_story_plays_through_hikari() -> None:
    async with habit() as (local, _):
        ana, shared = local.person("Ana"), local.channel_id
        assert ana.menu(shared) == {"pause": "pause the reminders"}
        assert await ana.complete("pause", "days", "7", chat=shared) == (("7 days", "7"),)

        await ana.say("/pause days:7", chat=shared)
        asked = await ana.sees("Pause for 7 days?", chat=shared)
        assert (asked.only_me, [button.label for button in asked.buttons]) == (True, ["Yes", "Other"])

        await ana.press("Other", chat=shared)
        await local.wait_for(lambda: ana.form)
        await ana.submit({"How many days": "9"})
        again = await ana.sees("Pause for 9 days?", chat=shared)
        assert again.id == asked.id

        ana.locale = "de"
        await ana.press("Yes", chat=shared)
        assert (await ana.sees("Sleep well", chat=shared)).only_me
        assert [message.text for message in ana.screen(shared)][-2:] == ["yes, in de", "Sleep well"]
        assert ana.toast is None


async def test_hikari_sends_cards_and_pictures_to_a_direct_chat_and_edits_them() -> None:
    async with habit() as (local, bot):
        ana = local.person("Ana")
        channel = await bot.rest.create_dm_channel(int(ana.id))
        sent = await bot.rest.create_message(channel, components=[_card("Today"), _row("Done")])
        await bot.rest.edit_message(channel, sent, components=[_card("Tomorrow")])
        assert (await ana.sees("Tomorrow")).edited
        picture = hikari.Bytes(b"\x89PNG", "knee.png", mimetype="image/png")
        await bot.rest.create_message(channel, "A picture", attachment=picture)
        assert (await ana.sees("A picture")).pictures


async def test_hikari_reads_the_size_of_a_picture_in_a_gallery() -> None:
    async with habit() as (local, bot):
        ana = local.person("Ana")
        channel = await bot.rest.create_dm_channel(int(ana.id))
        picture = hikari.Bytes(b"GIF89a" + (320).to_bytes(2, "little") + (240).to_bytes(2, "little"), "knee.gif")
        card = _card("Bend")
        card.add_media_gallery([impl.MediaGalleryItemBuilder(media=picture, description="A knee bends")])
        sent = await bot.rest.create_message(channel, components=[card])
        (container,) = sent.components
        assert isinstance(container, hikari.ContainerComponent)
        (item,) = container.components[1].items
        assert (item.media.width, item.media.height, item.description) == (320, 240, "A knee bends")
        assert [shown.alt for shown in (await ana.sees("Bend")).pictures] == ["A knee bends"]


def _card(text: str) -> impl.ContainerComponentBuilder:
    container = impl.ContainerComponentBuilder()
    container.add_text_display(text)
    return container


def _row(*labels: str) -> impl.MessageActionRowBuilder:
    row = impl.MessageActionRowBuilder()
    for label in labels:
        row.add_interactive_button(hikari.ButtonStyle.PRIMARY, label.lower(), label=label)
    return row
