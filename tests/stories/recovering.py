"""People some weeks on: their days played fast, a review answered, and what no message of recovery may hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from bots.sandbox.screen import Message
from tests.flows.screened import exercises_in
from tests.stories.stage import MONDAY_NOON, AnyPerson, Stage, agree_daily, answer_to, begin, heard, labels, tell

FIRST = date(2026, 3, 2)
BEGIN, NONE, SOME, LEFT_OUT = "Look back with me", "None of these", "One or more of these", "Leave it out"
LIFE = "Does the soreness stop you from normal activities, or disturb your sleep?"
SEE = "It is a good time to see a physiotherapist or doctor"
ANSWERS = {"I'll book one", "Already seeing someone", "Not now", "It is actually better"}
SHORT = "Try the 5-minute plan for 14 days"
_PRAISE = ("streak", "days looked after in all", "Good to see you again")  # of streaks and milestones
_RESTARTS = (2, 5)  # before the answers to these questions of a review another process begins


async def since_sore(scene: Stage, intake: str, name: str = "Ana") -> AnyPerson:
    """Somebody in Berlin, at 19:00, whose soreness of the week before is known."""
    person = await scene.newcomer(name)
    await begin(person)
    await tell(person, {"How sore were you?": (intake,)})
    await agree_daily(person)
    return person


async def lives(scene: Stage, person: AnyPerson, scores: Sequence[int | None], status: str = "done") -> list[Message]:
    """Days that are checked in at noon, with a number or without, up to noon of the day after the last; what was
    written by itself in that time.
    """
    written: list[Message] = []
    for score in scores:
        await answer_to(person, status)
        if score is not None:
            await answer_to(person, f"soreness {score}")
        written += await goes_by(scene, person)
    return written


async def lives_a_month(scene: Stage, person: AnyPerson, first: int, last: Sequence[int]) -> None:
    """To noon of day 28: four days as sore as `first`, day 14, then the days from the 22nd on with the `last`."""
    await lives(scene, person, (first, first, first, first, None, None))
    await shows_up(scene, person, 14, [13])
    assert LIFE in (await message_of_the_day(scene, person)).text
    await scene.restart()
    await person.press("No")
    await person.sees("If that changes, you need not wait")
    await until_day(scene, person, 22)
    await lives(scene, person, (*last, *[None] * (6 - len(last))))


async def goes_by(scene: Stage, person: AnyPerson, days: float = 1) -> list[Message]:
    """What was written by itself while days went by: at most one message a day."""
    known = {each.id for each in heard(person)}
    await scene.days(days)
    written = [each for each in heard(person) if each.id not in known]
    assert max(Counter(each.at.date() for each in written).values(), default=0) <= 1
    return written


async def until_day(scene: Stage, person: AnyPerson, number: int) -> list[Message]:
    """What was written by itself until noon of that day, counted from 1, while the person does nothing."""
    return await goes_by(scene, person, number - day_number(scene))


async def shows_up(scene: Stage, person: AnyPerson, until: int, days: Collection[int]) -> list[Message]:
    """What was written by itself until noon of a day; on these `days` the person said at noon that they rested."""
    written: list[Message] = []
    for number in sorted(days):
        written += await until_day(scene, person, number)
        await answer_to(person, "rest")
    return written + await until_day(scene, person, until)


async def message_of_the_day(scene: Stage, person: AnyPerson) -> Message:
    """The one message of the day, at the person's hour."""
    (written,) = await goes_by(scene, person, 0.4)
    return written


def day_number(scene: Stage) -> float:
    """The present day, counted from 1; noon is when it begins."""
    return 1 + (scene.clock.now() - MONDAY_NOON) / timedelta(days=1)


async def looks_back(
    scene: Stage, person: AnyPerson, *, soreness: str = LEFT_OUT, recall: str = LEFT_OUT, change: str = LEFT_OUT
) -> Message:
    """Answer what the review asks, by three processes; what is read then."""
    await person.press(BEGIN)
    answers = (NONE, NONE, NONE, soreness, recall, change)
    for number, answer in enumerate(answers, start=1):
        asked = await person.sees(f"Question {number} of {len(answers)}")
        assert is_bare(asked)
        if number in _RESTARTS:
            await scene.restart()
        await person.press(answer)
    return await person.sees(lambda each: "Question" not in each.text and "thinking" not in each.text)


async def somewhere(scene: Stage, person: AnyPerson, shown: str) -> Message:
    """The newest message that shows this, once there is one: an answer may stand where its question stood."""

    def found() -> list[Message]:
        return [each for each in heard(person) if shown in each.text]

    await scene.here.wait_for(lambda: bool(found()))
    return found()[-1]


def days_of(messages: Sequence[Message], words: str = "") -> list[int]:
    """The days, counted from 1, whose message says so."""
    return [(each.at.date() - FIRST).days + 1 for each in messages if words in each.text]


def asks_back(messages: Sequence[Message]) -> list[int]:
    """The days, counted from 1, whose message led to the questions of a review."""
    return days_of([each for each in messages if BEGIN in labels(each)])


def is_unpraised(message: Message) -> bool:
    """Whether nothing is said of streaks or milestones."""
    return not any(each in message.text for each in _PRAISE)


def is_bare(message: Message) -> bool:
    """Whether nothing is said of exercises either."""
    return is_unpraised(message) and exercises_in(message.text) == []
