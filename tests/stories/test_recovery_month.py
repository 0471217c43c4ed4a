"""The month review from the first day on: what is asked on day 28, what is said, and what follows from it."""

import re

import aiohttp

from bots.sandbox.screen import Message
from tests.stories.recovering import (
    ANSWERS,
    BEGIN,
    LIFE,
    NONE,
    SEE,
    SHORT,
    asks_back,
    days_of,
    is_bare,
    is_unpraised,
    lives,
    lives_a_month,
    looks_back,
    message_of_the_day,
    shows_up,
    somewhere,
)
from tests.stories.stage import Stage, agree_daily, answer_to, begin, labels

UNASKED = (  # what is left of the questions about a person
    ("May I ask about your health?", "No, do not ask"),
    ("Please read this before you begin", "I have read this"),
)


async def file_of(message: Message) -> bytes:
    """The one file below a message, as the local platform serves it."""
    (file,) = message.files
    async with aiohttp.ClientSession() as session, session.get(file.url) as answer:
        return await answer.read()


async def test_a_month_without_improvement_leads_to_a_professional_and_a_new_start(scene: Stage) -> None:
    ana = await scene.member()
    await lives_a_month(scene, ana, 5, (5, 4, 5, 5))  # case 6 of coaching.md §1.6
    asked = await message_of_the_day(scene, ana)
    assert BEGIN in labels(asked)
    assert is_unpraised(asked)
    found = await looks_back(scene, ana, recall="5", change="No change")
    assert "It has been 4 weeks" in found.text
    assert "Your soreness is about the same: it went from 5.0 to 4.8" in found.text
    assert SEE in found.text
    assert is_bare(found)
    assert labels(found) >= {*ANSWERS, "Why?", "A summary to show", "Something feels wrong"}
    assert SHORT not in labels(found)

    await answer_to(ana, "/report")
    await scene.restart()  # before the page, and between advice and answer
    await ana.press("Without a name")
    page = await file_of(await ana.sees(lambda each: bool(each.files), within_s=30))
    assert page.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", page)) == 1
    await ana.press("I'll book one")
    await somewhere(scene, ana, "I'll ask in ten days whether you managed")

    written = await shows_up(scene, ana, 38, [37])
    assert not any("book an appointment" in each.text or SEE in each.text for each in written)
    await scene.restart()  # between answer and follow-up
    asked = await message_of_the_day(scene, ana)
    assert "You wanted to book an appointment. Did you manage to see somebody?" in asked.text
    await ana.press("Yes, I have seen someone")
    await somewhere(scene, ana, "What did the doctor, physiotherapist or other professional tell you?")
    await scene.restart()  # in the question after the visit
    await ana.press("Carry on with this")
    await somewhere(scene, ana, "From today I count anew")
    await ana.press("4")
    await somewhere(scene, ana, "From here I count anew")
    assert "The next review comes on Tue, May 5" in (await answer_to(ana, "review")).text  # day 28 of the new cycle


async def test_what_helps_goes_on_and_is_looked_at_again_after_four_weeks(scene: Stage) -> None:
    ana = await scene.member()
    await lives_a_month(scene, ana, 6, (4, 4, 4, 4))  # case 1
    assert asks_back([await message_of_the_day(scene, ana)]) == [28]
    found = await looks_back(scene, ana, change="Much better")
    assert "Your soreness went from 6.0 to 4.0" in found.text
    assert "Carry on as you do" in found.text
    assert not ANSWERS & labels(found)
    written = await shows_up(scene, ana, 56, range(29, 56, 5))
    assert not any(SEE in each.text for each in written)
    assert asks_back([*written, await message_of_the_day(scene, ana)]) == [56]


async def test_where_little_was_done_the_five_minute_plan_is_offered_and_looked_at_after_two_weeks(
    scene: Stage,
) -> None:
    ana = await scene.member()
    await lives(scene, ana, (6, 6, 6))
    await shows_up(scene, ana, 25, [9, 18])
    await lives(scene, ana, (6, 6, 6))
    await message_of_the_day(scene, ana)
    found = await looks_back(scene, ana, change="No change")
    assert "There was room for fewer days of exercise than planned. That is common" in found.text
    assert SEE in found.text
    await scene.restart()
    await ana.press(SHORT)
    await ana.sees("From now on a session takes 5 minutes")
    written = await shows_up(scene, ana, 42, range(29, 42, 5))
    assert not any("suggested seeing" in each.text for each in written)
    await scene.restart()
    assert asks_back([*written, await message_of_the_day(scene, ana)]) == [42]
    again = await looks_back(scene, ana, change="A little better")
    assert SEE in again.text  # no second postponement
    assert labels(again) >= ANSWERS
    assert SHORT not in labels(again)


async def test_whoever_wants_no_questions_about_health_hears_on_day_28_what_holds_for_everybody(scene: Stage) -> None:
    ana = await scene.newcomer()
    await begin(ana)
    for shown, label in UNASKED:
        await ana.sees(shown)
        await ana.press(label)
    await agree_daily(ana)
    written = await shows_up(scene, ana, 28, (9, 18, 27))
    assert not any(LIFE in each.text for each in written)
    await scene.restart()
    said = await message_of_the_day(scene, ana)
    assert "It has been 4 weeks" in said.text
    assert "If it still hurts, it is a good time to see a physiotherapist or doctor" in said.text
    assert not {BEGIN, *ANSWERS} & labels(said)
    assert asks_back(await shows_up(scene, ana, 37, (29, 33, 36))) == []


async def test_a_review_comes_on_its_day_to_whoever_is_written_to_once_a_week(scene: Stage) -> None:
    ana = await scene.member()
    await ana.say("/settings reminders")
    await ana.sees(lambda each: "Once a week" in labels(each))
    await ana.press("Once a week")
    await ana.sees("I write once a week")
    await scene.restart()
    written = await shows_up(scene, ana, 28, (9, 18, 27))
    assert days_of(written) == [8, 14, 15, 22]  # the summaries, and the question of day 14
    await scene.restart()
    asked = await message_of_the_day(scene, ana)
    assert asks_back([asked]) == [28]
    await ana.press(BEGIN)
    await ana.sees("Question 1 of 6")
    await ana.press(NONE)
    await scene.restart()
    await ana.sees("Question 2 of 6")
