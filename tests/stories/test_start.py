"""Every step of Start, on both platforms: back, a wrong answer, and a new process before and after it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from tests.stories.stage import ABOUT, AnyPerson, Stage

Answer = Callable[[AnyPerson], Awaitable[None]]
WRONG = "<b>& @everyone \u202e ש 🦊 " + "long " * 300


def pressing(label: str) -> Answer:
    return lambda person: person.press(label)


def saying(text: str) -> Answer:
    return lambda person: person.say(text)


@dataclass(frozen=True)
class Step:
    shows: str
    answer: Answer


STEPS = (
    Step("Hello, I am Limber", pressing("I agree and I am 18 or over")),
    Step("Where are you?", saying("München")),
    Step("In München it is", pressing("Yes")),
    Step("When shall I write?", saying("7 pm")),
    Step("How long is a session?", pressing("5 minutes")),
    *(Step(shown, pressing(label)) for shown, label in ABOUT),
    Step("Shall we begin?", pressing("Yes, write to me daily")),
)


async def walk(person: AnyPerson, steps: tuple[Step, ...]) -> None:
    for step in steps:
        await person.sees(step.shows)
        await step.answer(person)


@pytest.mark.parametrize("at", range(len(STEPS)), ids=[step.shows for step in STEPS])
async def test_a_step_stands_wrong_answers_back_and_restarts(scene: Stage, at: int) -> None:
    ana = await scene.newcomer()
    await walk(ana, STEPS[:at])
    await ana.sees(STEPS[at].shows)
    await scene.restart()
    await ana.say(WRONG)
    await ana.sees("I did not understand that")
    await ana.say("/start")
    await ana.sees("Where are you?" if at == 2 else STEPS[at].shows)  # a city is confirmed before it is kept
    if at == 2:
        await walk(ana, STEPS[1:2])
        await ana.sees(STEPS[at].shows)
    if at > 0:
        await ana.press("Back")
        before = 1 if at == 3 else at - 1  # from the time back to the city: its clock was confirmed already
        await ana.sees(STEPS[before].shows)
        await scene.restart()
        await walk(ana, STEPS[before:at])
        await ana.sees(STEPS[at].shows)
    await STEPS[at].answer(ana)
    await scene.restart()
    await walk(ana, STEPS[at + 1 :])
    await ana.sees("You are all set")
    await scene.time.to_next()
    message = await ana.sees("Time for your stretches")
    assert message.at.astimezone().utctimetuple()[3:5] == (18, 0)  # 19:00 in München


async def test_start_takes_at_most_fourteen_taps_and_one_typed_word(scene: Stage) -> None:
    ana = scene.here.person("Ana")
    await ana.open()
    if scene.platform == "discord":
        await ana.say("/start")
    steps = (*STEPS[:3], Step("When shall I write?", pressing("7:00\u202fPM")), *STEPS[4:])
    await walk(ana, steps)
    await ana.sees("You are all set")
    typed = 1
    assert len(steps) - typed + 1 <= 14  # with the tap on Start


async def test_a_second_start_in_the_middle_goes_on_where_the_first_stopped(scene: Stage) -> None:
    ana = await scene.newcomer()
    await walk(ana, STEPS[:3])
    await ana.sees("When shall I write?")
    shown = len(ana.screen())
    await ana.say("/start")
    await scene.here.wait_for(lambda: len(ana.screen()) >= shown + 2 - (scene.platform == "discord"))
    await ana.sees("When shall I write?")
