from collections.abc import Sequence
from typing import cast

import pytest

from bots.discord_bot.commands import payload
from core.coach import Coach, Suggestion
from tests.adapters.discord_stage import ScriptedCoach, Stage, offstage, onstage, running


@pytest.fixture
async def stage():
    async with onstage() as stage:
        yield stage


def told(coach: ScriptedCoach, name: str) -> dict:
    commands = payload(cast("Coach", coach))
    return next(each for each in commands if each["name"] == name)


def offers(*suggestions: Suggestion) -> type[ScriptedCoach]:
    class Offering(ScriptedCoach):
        def suggest(self, word: str, typed: str, *, locale: str | None = None) -> tuple[Suggestion, ...]:
            return suggestions

    return Offering


async def completed(stage: Stage, coach: ScriptedCoach) -> Sequence[tuple[str, str]]:
    async with running(stage.another(coach), stage.server):
        return await stage.ana.complete("pause", "days", "7")


# --- what Discord is told


def test_a_command_is_described_in_every_locale_of_a_language_we_speak():
    assert told(ScriptedCoach(), "pause")["description_localizations"] == {
        "de": "einige Tage ruhen",
        "en-GB": "pause for some days",
        "en-US": "pause for some days",
    }


def test_what_may_follow_a_word_is_one_optional_text_with_suggestions():
    (option,) = told(ScriptedCoach(), "pause")["options"]
    assert (option["type"], option["name"], option["description"]) == (3, "days", "how many")
    assert (option["required"], option["autocomplete"]) == (False, True)
    assert option["description_localizations"]["de"] == "wie viele"


def test_a_word_that_nothing_follows_has_no_options():
    assert told(ScriptedCoach(), "today")["options"] == []


async def test_discord_takes_the_commands(stage: Stage):
    assert [each.status for each in stage.asked("PUT", "/commands")] == [200]
    assert stage.ana.menu(stage.shared)["pause"] == "pause for some days"


# --- a command with its option


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("/pause days:7", "/pause 7"),
        ("/pause 7", "/pause 7"),
        ("/pause", "/pause"),
        ("/pause two weeks", "/pause two weeks"),
    ],
)
async def test_an_option_reaches_the_coach_as_if_it_were_typed(stage: Stage, said: str, heard: str):
    await stage.ana.say(said, chat=stage.shared)
    await stage.ana.sees(f"You: text {heard}", chat=stage.shared)
    assert stage.coach.heard == [f"text {heard}"]


# --- while it is typed


async def test_suggestions_come_while_the_option_is_typed(stage: Stage):
    offered = await stage.ana.complete("pause", "days", "7")
    assert offered == (("pause 7 days (en-US)", "7"), ("pause 8 days (en-US)", "8"))
    assert stage.coach.heard == []
    assert [each.body["type"] for each in stage.asked("POST", "/callback")] == [8]


async def test_suggestions_are_in_the_language_of_the_app(stage: Stage):
    stage.ana.locale = "de"
    assert (await stage.ana.complete("pause", "", "days:7"))[0] == ("pause 7 days (de)", "7")


async def test_an_empty_option_is_answered_at_once_too(stage: Stage):
    assert await stage.ana.complete("pause", "days", "") == ()
    assert [each.status for each in stage.asked("POST", "/callback")] == [200]


async def test_a_broken_suggestion_is_an_empty_list(stage: Stage, capsys):
    assert await stage.ana.complete("pause", "days", "no number") == ()
    assert [each.body for each in stage.asked("POST", "/callback")] == [{"type": 8, "data": {"choices": []}}]
    shown = capsys.readouterr().out
    assert "not_suggested" in shown
    assert "no number" not in shown


async def test_no_more_is_offered_than_discord_takes():
    async with offstage() as stage:
        many = offers(*(Suggestion(label=f"{number} " + "x" * 200, value=str(number)) for number in range(40)))
        offered = await completed(stage, many())
    assert (len(offered), {len(label) for label, _ in offered}) == (25, {100})


async def test_a_value_that_cannot_be_sent_whole_is_not_offered():
    async with offstage() as stage:
        odd = offers(*(Suggestion(label="odd", value=value) for value in ("x" * 101, "", "fits")))
        assert await completed(stage, odd()) == (("odd", "fits"),)


async def test_suggestions_that_come_too_late_trouble_nobody(capsys):
    async with onstage(answer_within_s=0.0) as stage:
        assert await stage.ana.complete("pause", "days", "7") == ()
        await stage.server.wait_for(lambda: stage.asked("POST", "/callback"))
        await stage.adapter.close()
        assert stage.ana.toast is None
    assert "suggestion_undeliverable" in capsys.readouterr().out
