"""What people write of their own accord, on both platforms: words ask, a press decides (coaching.md §2.5)."""

import pytest

from bots.sandbox.telegram.people import TelegramPerson
from tests.flows.screened import numbers_in
from tests.stories.recovering import NONE, goes_by, is_bare
from tests.stories.stage import AnyPerson, Stage, agree, answer_to, heard, labels

SADDLE, SOFT, CRISIS = "I can't feel my crotch", "no numbness in my groin", "I want to die"
LINES = {  # who listens, by country
    "United Kingdom": "Samaritans, 116 123",
    "United States or Canada": "call or text 988",
    "European Union": "EU: 112",
    "Australia": "13 11 14",
    "New Zealand": "call or text 1737",
}


async def test_a_sign_of_an_emergency_asks_and_one_press_stops_everything(scene: Stage) -> None:
    ana = await scene.member()
    asked = await answer_to(ana, f"stretched, but {SADDLE} since")
    assert "You wrote something that may need looking at. Is one of these true?" in asked.text
    assert numbers_in(asked.text) == ["112", "999", "911", "000", "111"]
    assert is_bare(asked)
    assert SADDLE not in asked.text
    await scene.restart()
    await ana.press("One of the first list")
    locked = await ana.sees("Please get medical help now")
    assert is_bare(locked)
    (question,) = await goes_by(scene, ana, 3)
    assert "Were you able to get help?" in question.text


async def test_a_sign_that_is_denied_gets_a_quiet_line_and_one_that_was_none_gets_today_back(scene: Stage) -> None:
    ana = await scene.member()
    soft = await answer_to(ana, SOFT)
    assert "Just checking: if something you wrote about is new or getting worse" in soft.text
    assert "Something feels wrong" in labels(soft)
    await answer_to(ana, SADDLE)
    await scene.restart()
    await ana.press(NONE)
    noted = await ana.sees("Nothing on this list. If that changes, tap the button")
    assert is_bare(noted)
    await ana.press("Today")
    await ana.sees("Your stretches for")


@pytest.mark.parametrize("country", [None, *LINES])
async def test_words_of_despair_are_answered_by_who_listens_there(scene: Stage, country: str | None) -> None:
    ana = await scene.member()
    if country is not None:
        await answer_to(ana, "/settings country")
        await ana.press(country)
        await ana.sees("I keep it for emergency numbers only")
    cares = await answer_to(ana, CRISIS)
    assert cares.text.startswith("You do not have to be alone with this")
    assert is_bare(cares)
    listed = {each: line in cares.text for each, line in LINES.items()}
    assert listed == {each: country in (each, None) for each in LINES}
    assert "https://findahelpline.com" in cares.text
    await scene.restart()
    if country is None:
        await ana.press("I am safe, I meant something else")
        await ana.sees("I only look at single words, so I get things wrong")
        return
    await ana.press("I need help now")
    locked = await ana.sees("Please talk to somebody now")
    assert is_bare(locked)
    assert LINES[country] in locked.text
    (question,) = await goes_by(scene, ana, 3)
    assert "I asked you to talk to somebody. Were you able to get help?" in question.text
    assert (await answer_to(ana, "/today")).text.startswith("Please talk to somebody now")


async def test_a_sign_typed_into_the_question_for_the_city_is_heard_and_the_question_waits(scene: Stage) -> None:
    ana = await scene.newcomer()
    await agree(ana)
    await into_the_form(scene, ana, SADDLE)
    asked = await ana.sees("Please read this first")
    assert is_bare(asked)
    await scene.restart()
    await ana.press(NONE)
    await ana.sees("Nothing on this list. If that changes, tap the button")
    await back_to_the_question(scene, ana)
    await into_the_form(scene, ana, "Berlin")
    await ana.sees("Is it")
    assert not any(SADDLE in each.text for each in heard(ana))


async def into_the_form(scene: Stage, person: AnyPerson, typed: str) -> None:
    """Into the form where there is one."""
    if isinstance(person, TelegramPerson):
        await person.say(typed)
        return
    if person.form is None:
        await person.press("Type your city")
    await scene.here.wait_for(lambda: person.form is not None)
    await person.submit({"City": typed})


async def back_to_the_question(scene: Stage, person: AnyPerson) -> None:
    """To the form that was open, or to where Start was."""
    if isinstance(person, TelegramPerson):
        await person.press("Start")
        await person.sees("Where are you?")
        return
    await person.sees("I kept nothing of what you wrote")
    await person.press("Go on")
    await scene.here.wait_for(lambda: person.form is not None)
