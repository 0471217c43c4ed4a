"""Each topic of recovery in a message with the session and the check-in."""

from dataclasses import replace

import pytest

from core.flows.daylog import day_log
from core.flows.recovery import standing
from core.rules.agenda import Topic
from core.rules.care import Entry, Event, Origin, Reply, Visit
from core.rules.days import LocalDay
from core.rules.findings import Advice
from core.rules.session import Item, Session
from tests.flows.recovering import DAY, FIRST, REVIEW, at_review, note, on
from tests.flows.screened import ROUTINE
from tests.flows.test_daily_recovery import days_of
from tests.room import Room, Someone

SAID_HERE = [each for each in Topic if each is not Topic.STANDING]  # that one is for where health is not spoken of


async def told(here: Room, ana: Someone, topic: Topic) -> bool:
    """Whether the topic is due now."""
    enrollment = await ana.enrollment()
    assert enrollment is not None
    async with ana.kept() as (tx, _):
        day = here.clock.now().date()
        return topic in (await standing(tx, enrollment, day, await day_log(tx, enrollment, day))).agenda.topics


@pytest.mark.parametrize("topic", SAID_HERE)
@pytest.mark.parametrize("asks_since", [False, True])
async def test_every_topic_fits_a_card_with_the_session_and_the_check_in(
    here: Room, topic: Topic, asks_since: bool
) -> None:
    ana = await _with_topic(here, topic)
    if asks_since:
        async with ana.kept() as (tx, person):
            await tx.save_session(person, session(here.clock.now().date() - DAY))
    assert await told(here, ana, topic)
    (heard,) = await days_of(here, 1)  # the recorder measures it
    assert "[Done]" in heard
    assert "[Something feels wrong]" in heard


@pytest.mark.parametrize("topic", [Topic.FINDING, Topic.LIFE, Topic.REPEAT, Topic.RETURNED])
async def test_whoever_checks_in_before_their_hour_is_told_and_asked_as_everybody_is(here: Room, topic: Topic) -> None:
    ana = await _with_topic(here, topic)
    await ana.say("rest")
    assert await told(here, ana, topic)
    assert len(await days_of(here, 1)) == 1
    assert not await told(here, ana, topic)


def session(day: LocalDay) -> Session:
    """One that was done, and of which it can be asked how it has been since."""
    exercise = ROUTINE.exercises[0]
    item = Item(exercise=exercise.id, level=1, dose=exercise.level(1).dose)
    return Session(day=day, items=(item,), done=frozenset({exercise.id}), finished=True)


async def _with_topic(here: Room, topic: Topic) -> Someone:
    """Somebody at noon of a day on which a topic is due."""
    early = {Topic.LIFE: FIRST + 13 * DAY, Topic.REPEAT: REVIEW - 3 * DAY}
    ana = await at_review(here, done=5, day=early.get(topic, REVIEW))
    advice = Entry(day=REVIEW - DAY, event=Event.ADVISED, choice=Advice.ADVISE.value, trigger="worsening")
    match topic:
        case Topic.FINDING:
            await on(here, ana, REVIEW + DAY)
        case Topic.REPEAT:
            await note(ana, replace(advice, day=REVIEW - 10 * DAY))
        case Topic.RETURNED:
            await note(ana, Entry(day=REVIEW, event=Event.CYCLE, choice=Origin.RETURN.value))
        case Topic.VISITED:
            booked = Entry(day=REVIEW - 10 * DAY, event=Event.REPLIED, choice=Reply.BOOK.value)
            await note(ana, replace(advice, day=REVIEW - 10 * DAY), booked)
        case Topic.WAITED:
            await note(ana, Entry(day=REVIEW - 14 * DAY, event=Event.VISIT, choice=Visit.WAITING.value))
        case Topic.MAINTAIN:
            well = {REVIEW: "2", REVIEW + 28 * DAY: "2"}
            async with ana.kept() as (tx, person):
                for day in well:
                    for back in range(4):
                        await tx.record_soreness(person, day - back * DAY, 1)
            await on(here, ana, REVIEW + 29 * DAY)
            await note(ana, *(Entry(day=day, event=Event.ADVISED, about=day, choice="continue") for day in well))
        case _:
            pass
    return ana
