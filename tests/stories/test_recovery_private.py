"""What is said about recovery is between the person and their chat: not in the log, and not in a shared place."""

import io
import json
from pathlib import Path

import pytest

from bots import logs
from bots.sandbox.telegram.people import TelegramPerson
from tests.stories.recovering import lives, looks_back, message_of_the_day, shows_up, since_sore, somewhere
from tests.stories.stage import AnyPerson, Stage, answer_to, heard, stage

NAME, PHRASE, TITLE = "Zebedee-Marker", "I can't feel my crotch", "side plank-marker"
# Words of health, and of what was asked, advised and answered.
HEALTH = ("sore", "pain", "numb", "crotch", "doctor", "physio", "advise", "worse", "better", "buttock", "crisis")


@pytest.mark.parametrize("platform", ["discord", "telegram"])
async def test_nothing_of_a_review_an_advice_or_a_visit_reaches_the_log(
    platform: str, tmp_path: Path, log: io.StringIO
) -> None:
    async with stage(platform, tmp_path) as scene:
        ana = await since_sore(scene, "5", NAME)
        await shows_up(scene, ana, 28, (9, 18, 27))
        await message_of_the_day(scene, ana)
        await looks_back(scene, ana, recall="6", change="A little worse")
        await ana.press("Already seeing someone")
        await ana.sees("What did the doctor")
        await ana.press("They gave me a different programme")
        await ana.sees("Then their programme goes first")
        await names(scene, ana)
        await answer_to(ana, "/report")
        await ana.press("Without a name")
        await ana.sees(lambda each: bool(each.files), within_s=30)
        await answer_to(ana, PHRASE)
        await answer_to(ana, "I want to die")
        await ana.press("I need help now")
        await ana.sees("Please talk to somebody now")
        await scene.days(2)
    written = log.getvalue()
    assert "delivery" in written
    for secret in (NAME, PHRASE, TITLE, scene.here.token, ana.id, *HEALTH):
        assert secret.casefold() not in written.casefold(), secret
    for line in written.splitlines():
        assert json.loads(line).keys() <= logs.ALLOWED


@pytest.mark.parametrize("scene", ["discord"], indirect=True)
async def test_in_a_server_nobody_else_sees_advice_or_a_page(scene: Stage) -> None:
    garden = scene.discord.channel_id
    ana, bo = await since_sore(scene, "5"), scene.discord.person("Bo")
    await lives(scene, ana, (7, 7, None), status="rest")
    await answer_to(ana, "soreness 8")
    await ana.say("/today", chat=garden)
    assert (await ana.sees("No exercises today", chat=garden)).only_me
    await ana.press("Read my advice", chat=garden)
    assert (await ana.sees("Please have it looked at", chat=garden)).only_me
    await scene.restart()
    await ana.say("/report", chat=garden)
    await ana.sees("It comes to you by direct message, for nobody else to see", chat=garden)
    await ana.press("Without a name", chat=garden)
    sent = await ana.sees("It is in your direct messages", chat=garden, within_s=30)
    assert sent.only_me
    assert sent.files == ()
    assert (await ana.sees("Your summary")).files
    assert not any(word in each.text.casefold() for each in bo.screen(garden) for word in HEALTH)


@pytest.mark.parametrize("scene", ["telegram"], indirect=True)
async def test_in_a_group_nothing_is_said_but_where_the_chat_is(scene: Stage) -> None:
    ana = await since_sore(scene, "5")
    bo = scene.telegram.person("Bo")
    assert isinstance(ana, TelegramPerson)
    group = scene.telegram.group("Friends", [ana, bo])
    await scene.telegram.add_bot_to_group(group, by=ana)
    (start,) = (await bo.sees("A short daily stretch", chat=group)).buttons
    await bo.press(start.label, chat=group)
    await scene.telegram.wait_for(lambda: bo.offered_url)
    greeted = len(bo.screen(group))
    await lives(scene, ana, (7, 7, None), status="rest")
    await answer_to(ana, "soreness 8")
    said = len(heard(ana))
    for typed in ("/start", "/report", "/today", "review", PHRASE):
        await ana.say(typed, chat=group)
    await bo.sees("I coach in private only", chat=group)
    await scene.days(1)
    for message in bo.screen(group)[greeted:]:
        assert message.mine or message.author == "Ana" or not any(word in message.text.casefold() for word in HEALTH)
        assert message.files == ()
    assert len(heard(ana)) <= said + 1


async def names(scene: Stage, person: AnyPerson) -> None:
    """A title of the other programme, into the form where there is one."""
    await person.press("Name their exercises")
    await person.sees("Your other programme")
    await person.press("Add exercises")
    if isinstance(person, TelegramPerson):
        await person.sees("What is the exercise called?")
        await person.say(TITLE)
    else:
        await scene.here.wait_for(lambda: person.form is not None)
        await person.submit({"text": TITLE})
    await somewhere(scene, person, TITLE)
