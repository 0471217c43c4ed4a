"""Commands as they are registered, typed and completed, seen by discord.py."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord.app_commands import Choice

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.screen import Refused
from tests.sandbox.discord_fixtures import Bot, playing, refusal

Interaction = discord.Interaction[Any]
DAYS = {"type": 3, "name": "days", "description": "How many", "autocomplete": True}
ZONE = {"type": 3, "name": "zone", "description": "Where"}
PLACE = {"type": 1, "name": "place", "description": "Where", "options": [ZONE | {"autocomplete": True}]}


def command(name: str, *options: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": 1, "name": name, "description": "Take a break", "options": list(options), **more}


async def register(bot: Bot, *commands: dict[str, Any]) -> Any:
    assert bot.application_id is not None
    return await bot.http.bulk_upsert_global_commands(bot.application_id, list(commands))


async def pausing(bot: Bot) -> None:
    await register(bot, command("pause", DAYS), command("settings", PLACE), command("link", ZONE))


def callbacks(local: LocalDiscord) -> list[int]:
    return [each.status for each in local.requests if each.path.endswith("/callback")]


@pytest.mark.parametrize(
    ("wrong", "where", "code"),
    [
        (command("pause", DAYS | {"description": ""}), ("options", "0", "description"), "BASE_TYPE_BAD_LENGTH"),
        (
            command("pause", description_localizations={"en": "x"}),
            ("description_localizations",),
            "ENUM_TYPE_COERCE",
        ),
        (
            command("pause", description_localizations={"de": "x" * 101}),
            ("description_localizations", "de"),
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            command("pause", DAYS | {"choices": [{"name": "x", "value": "x" * 101}]}),
            ("options", "0", "choices", "0", "value"),
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            command("pause", DAYS | {"choices": [{"name": "x", "value": "x"}]}),
            ("options", "0", "autocomplete"),
            "APPLICATION_COMMAND_OPTIONS_CHOICES_MUTUALLY_EXCLUSIVE",
        ),
        (
            command("pause", DAYS | {"type": 5}),
            ("options", "0", "autocomplete"),
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
    ],
)
async def test_a_command_that_breaks_a_limit_is_refused_with_its_place(
    wrong: Any, where: tuple[str, ...], code: str
) -> None:
    async with playing() as (local, bot):
        refused = await refusal(register(bot, wrong))
        assert refused.code == 50035
        tree: Any = next(each.answer for each in local.requests if each.status == 400)
        node = tree["errors"]["0"]
        for key in where:
            node = node[key]
        assert [each["code"] for each in node["_errors"]] == [code]
        local.requests.clear()


async def test_a_command_of_more_than_8000_characters_is_refused() -> None:
    long = {"description": "x" * 100, "choices": [{"name": "n" * 100, "value": "v" * 100}] * 25}
    async with playing() as (local, bot):
        assert len(await register(bot, command("short", ZONE | long))) == 1
        long_twice = command("long", ZONE | long, DAYS | long | {"autocomplete": False})
        assert (await refusal(register(bot, long_twice))).code == 50035
        local.requests.clear()


async def test_the_half_typed_option_reaches_the_bot_alone() -> None:
    async with playing() as (local, bot):
        await pausing(bot)
        heard: list[Any] = []

        async def answer(interaction: Interaction) -> None:
            heard.append(interaction.data)
            await interaction.response.autocomplete([Choice(name="a week", value="7")])

        bot.answer = answer
        ana = local.person("Ana")
        assert await ana.complete("pause", "days", "we") == (("a week", "7"),)
        assert await ana.complete("/pause", "", "days:we") == (("a week", "7"),)
        assert await ana.complete("settings place", "zone", "we") == (("a week", "7"),)
        (option,) = heard[0]["options"]
        assert option == {"type": 3, "name": "days", "value": "we", "focused": True}
        assert heard[1]["options"] == heard[0]["options"]
        for words in (("nothing", ""), ("link", ""), ("pause", "zone")):
            with pytest.raises(Refused):
                await ana.complete(*words, "we")


@pytest.mark.parametrize(
    "choices",
    [
        [Choice(name="x" * 101, value="x")],
        [Choice(name="", value="x")],
        [Choice(name="x", value="x" * 101)],
        [Choice(name=str(number), value="x") for number in range(26)],
    ],
)
async def test_suggestions_beyond_the_limits_are_refused(choices: list[Choice[str]]) -> None:
    async with playing(answer_within_s=0.1) as (local, bot):
        await pausing(bot)

        async def answer(interaction: Interaction) -> None:
            assert (await refusal(interaction.response.autocomplete(choices))).code == 50035

        bot.answer = answer
        assert await local.person("Ana").complete("pause", "days", "7") == ()
        assert callbacks(local) == [400]
        local.requests.clear()


async def test_an_interaction_that_asks_for_suggestions_takes_no_message() -> None:
    async with playing(answer_within_s=0.1) as (local, bot):
        await pausing(bot)

        async def answer(interaction: Interaction) -> None:
            assert (await refusal(interaction.response.send_message("hello"))).code == 50035
            await interaction.response.autocomplete([])

        bot.answer = answer
        ana = local.person("Ana")
        assert await ana.complete("pause", "days", "7") == ()
        assert callbacks(local) == [400, 200]
        assert (ana.screen(), ana.toast) == ((), None)


async def test_a_command_takes_no_suggestions() -> None:
    async with playing(answer_within_s=0.1) as (local, bot):
        await pausing(bot)

        async def answer(interaction: Interaction) -> None:
            interaction.type = discord.InteractionType.autocomplete
            assert (await refusal(interaction.response.autocomplete([]))).code == 50035

        bot.answer = answer
        ana = local.person("Ana")
        await ana.say("/pause 7")
        await local.wait_for(lambda: ana.toast)
        assert callbacks(local) == [400]


async def test_suggestions_that_come_too_late_are_10062_without_a_notice() -> None:
    async with playing(answer_within_s=0.0) as (local, bot):
        await pausing(bot)
        refused: list[int] = []

        async def answer(interaction: Interaction) -> None:
            refused.append((await refusal(interaction.response.autocomplete([]))).code)
            bot.changes.announce()

        bot.answer = answer
        ana = local.person("Ana")
        assert await ana.complete("pause", "days", "7") == ()
        await bot.until(lambda: refused == [10062])
        assert ana.toast is None


async def test_the_bot_is_told_the_language_the_app_has_now() -> None:
    async with playing() as (local, bot):
        await pausing(bot)
        locales: list[str] = []

        async def answer(interaction: Interaction) -> None:
            locales.append(str(interaction.locale))
            await interaction.response.autocomplete([])

        bot.answer = answer
        ana = local.person("Ana", locale="de")
        await ana.complete("pause", "days", "7")
        ana.locale = "pt-BR"
        await ana.complete("pause", "days", "7")
        assert (ana.locale, locales) == ("pt-BR", ["de", "pt-BR"])
