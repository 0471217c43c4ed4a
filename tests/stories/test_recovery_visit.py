"""After a professional was seen: each of the five answers, and what it changes (coaching.md §1.7)."""

import pytest

from bots.sandbox.screen import Message
from bots.sandbox.telegram.people import TelegramPerson
from tests.flows.screened import exercises_in
from tests.stories.recovering import (
    SEE,
    asks_back,
    goes_by,
    is_bare,
    lives,
    message_of_the_day,
    shows_up,
    since_sore,
    until_day,
)
from tests.stories.stage import AnyPerson, Stage, answer_to, heard, labels

AGAIN = "Some days ago I suggested seeing"


async def asked(scene: Stage) -> AnyPerson:
    """Somebody who was advised on day 5, sees somebody already, and is asked what they were told."""
    person = await since_sore(scene, "5")
    await until_day(scene, person, 2)
    await lives(scene, person, (7, 7, None), status="rest")
    await answer_to(person, "soreness 8")
    await person.press("Read my advice")
    await person.sees("Please have it looked at")
    await person.press("Already seeing someone")
    await person.sees("What did the doctor, physiotherapist or other professional tell you?")
    await scene.restart()
    return person


async def goes_on(scene: Stage, person: AnyPerson) -> Message:
    """The message of the next day."""
    await until_day(scene, person, 6)
    return await message_of_the_day(scene, person)


async def types(scene: Stage, person: AnyPerson, title: str) -> None:
    """A title, into the form where there is one; while it is typed another process begins."""
    if "Add exercises" in labels(heard(person)[-1]):
        await person.press("Add exercises")
    if isinstance(person, TelegramPerson):
        await person.sees("What is the exercise called?")
        await scene.restart()
        await person.say(title)
    else:
        await scene.here.wait_for(lambda: person.form is not None)
        await scene.restart()
        await person.submit({"text": title})


@pytest.mark.parametrize(
    ("answer", "noted"),
    [("Carry on with this", "Your exercises go on"), ("Prefer not to say", "What I leave out for your safety stays")],
)
async def test_whoever_carries_on_or_says_nothing_counts_anew_from_that_day(
    scene: Stage, answer: str, noted: str
) -> None:
    ana = await asked(scene)
    await ana.press(answer)
    await ana.sees(noted)
    await scene.restart()
    await ana.press("5")
    await ana.sees("From here I count anew")
    message = await goes_on(scene, ana)
    assert len(exercises_in(message.text)) == 5
    written = await shows_up(scene, ana, 32, (7, 13, 19, 25, 31))
    assert not any(AGAIN in each.text or SEE in each.text for each in written)
    assert asks_back([*written, await message_of_the_day(scene, ana)]) == [5 + 27]


async def test_another_programme_is_named_reminded_of_and_over_when_they_say_so(scene: Stage) -> None:
    ana = await asked(scene)
    await ana.press("They gave me a different programme")
    noted = await ana.sees("Then their programme goes first")
    assert exercises_in(noted.text) == []
    await ana.press("Name their exercises")
    await ana.sees("Your other programme")
    await types(scene, ana, "Side plank <b>, 3 times")
    await ana.sees("Side plank <b>, 3 times")
    await types(scene, ana, "Walk to the *lake*")
    await ana.sees(lambda each: "Walk to the *lake*" in each.text and "Side plank" in each.text)
    await ana.press("That is all")
    await ana.sees("I remind you of it")

    message = await goes_on(scene, ana)
    assert message.text.startswith("Time for your programme")
    assert "Side plank <b>, 3 times" in message.text
    assert "Walk to the *lake*" in message.text
    await scene.restart()
    await ana.press("Done")
    noted = await ana.sees("Sat, Mar 7: Done")
    assert "Check-in streak" in noted.text
    written = await shows_up(scene, ana, 12, (9, 11))
    seen = [message, noted, *written, await message_of_the_day(scene, ana), await answer_to(ana, "/today")]
    assert [name for each in seen for name in exercises_in(each.text)] == []
    assert not any(AGAIN in each.text for each in seen)

    await ana.press("My programme")
    await ana.sees("Your other programme")
    await scene.restart()
    await ana.press("This programme is over")
    await ana.sees("Your exercises here go on")
    assert len(exercises_in((await answer_to(ana, "/today")).text)) == 5


async def test_whoever_was_told_to_stop_is_sent_nothing_but_one_question_after_two_weeks(scene: Stage) -> None:
    ana = await asked(scene)
    await ana.press("They told me to stop")
    stopped = await ana.sees("Your exercises are stopped")
    assert is_bare(stopped)
    assert await goes_by(scene, ana, 13.9) == []
    await scene.restart()
    assert (await answer_to(ana, "/today")).text.startswith("Your exercises are stopped")
    (question,) = await goes_by(scene, ana, 1)
    assert "Have you been told that you can go on?" in question.text
    assert is_bare(question)
    assert await goes_by(scene, ana, 20) == []
    await scene.restart()
    await ana.press("I have been told I can", message=question)
    await ana.sees("Did a doctor, nurse or physiotherapist say that you can do gentle exercises now?")
    await scene.restart()
    await ana.press("Yes, they said so")
    await ana.sees("Your exercises come back, the smallest amounts first")
    assert len(exercises_in((await answer_to(ana, "/today")).text)) == 5


async def test_whoever_waits_has_gentle_days_and_is_asked_after_two_weeks(scene: Stage) -> None:
    ana = await asked(scene)
    await ana.press("Waiting (appointment or tests)")
    noted = await ana.sees("Then I keep it gentle until you know more")
    assert is_bare(noted)
    message = await goes_on(scene, ana)
    assert message.text.startswith("A gentle day")
    assert "slow breathing" in message.text
    await scene.restart()
    await ana.press("Rest")
    await ana.sees("Sat, Mar 7: Rest")
    written = await shows_up(scene, ana, 19, (11, 15, 18))
    question = await message_of_the_day(scene, ana)
    assert [name for each in (message, *written, question) for name in exercises_in(each.text)] == []
    assert not any("Have you been seen by now?" in each.text for each in written)
    assert "Two weeks ago you were waiting for an appointment or tests. Have you been seen by now?" in question.text
    await scene.restart()
    await ana.press("I have been seen", message=question)
    await ana.sees("What did the doctor, physiotherapist or other professional tell you?")
    await ana.press("Carry on with this")
    await ana.sees("Your exercises go on")
    assert len(exercises_in((await answer_to(ana, "/today")).text)) == 5
