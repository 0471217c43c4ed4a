"""Taking the yes to questions about health back: what goes, and the one thing that stays because it is safer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.flows import consent
from core.messages.measuring import measure
from core.rules.care import YES, Entry, Event, Mode, Reply, Visit, care
from core.rules.days import LocalDay
from core.rules.findings import Advice
from core.rules.profile import Function
from core.rules.screening import Line, Tier
from tests.flows.offered import offers_exercise
from tests.flows.screened import log_of, profile_of, told
from tests.room import Room, Someone, read, say

FIRST = LocalDay(2026, 3, 2)
SAID = (
    Entry(day=FIRST, event=Event.FUNCTION, choice="stairs", score=4),
    Entry(day=FIRST, event=Event.RECALL, about=FIRST, score=5),
    Entry(day=FIRST, event=Event.CHANGE, about=FIRST, score=4),
    Entry(day=FIRST, event=Event.LIFE, choice=YES),
    Entry(day=FIRST, event=Event.ADVISED, about=FIRST, choice=Advice.ADVISE.value),
    Entry(day=FIRST, event=Event.REPLIED, about=FIRST, choice=Reply.SEEING.value),
    Entry(day=FIRST, event=Event.INTAKE, score=6),
)


async def note(who: Someone, *lines: Entry) -> None:
    async with who.kept() as (tx, person):
        for line in lines:
            await tx.note_care(person, line)


async def care_log(who: Someone) -> tuple[Entry, ...]:
    async with who.kept() as (tx, person):
        return tuple(await tx.care_log(person))


async def reviewed(here: Room, visit: Visit | None = None) -> Someone:
    """Somebody with reviews, ratings and advice behind them."""
    ana = await here.started()
    functions = (Function(name="stairs", score=4),)
    await told(ana, replace(await profile_of(ana), functions=functions, programme=("Side plank",)))
    await note(ana, *SAID, *([Entry(day=FIRST, event=Event.VISIT, choice=visit.value)] if visit else []))
    return ana


async def test_the_log_of_reviews_and_advice_goes_with_the_yes(here: Room) -> None:
    ana = await reviewed(here)
    await ana.press_wire("1:settings.health::off")
    assert await care_log(ana)
    await ana.press("Yes, delete it")
    assert await care_log(ana) == ()
    left = await profile_of(ana)
    assert (left.functions, left.programme, left.sites) == ((), (), ())


@pytest.mark.parametrize(
    ("visit", "mode", "says"),
    [
        (Visit.OTHER, Mode.THEIRS, "You stay with your other programme until you tell me that it is over."),
        (Visit.WAITING, Mode.GENTLE, "Your gentle days go on until you tell me that the wait is over."),
    ],
)
async def test_no_exercise_comes_back_against_the_word_of_a_clinician(
    here: Room, visit: Visit, mode: Mode, says: str
) -> None:
    ana = await reviewed(here, visit)
    asked = await ana.press_wire("1:settings.health::off")
    assert says in asked
    assert "a short, gentle plan that is the same" not in asked
    assert ana.card.health
    await ana.press("Yes, delete it")
    assert await care_log(ana) == (Entry(day=FIRST, event=Event.VISIT, choice=visit.value),)
    assert care(await care_log(ana), first_day=FIRST).mode is mode
    await ana.say("today")
    assert not offers_exercise(ana.card)


@pytest.mark.parametrize("visit", [Visit.CARRY_ON, Visit.PRIVATE])
async def test_of_other_visits_nothing_stays(here: Room, visit: Visit) -> None:
    ana = await reviewed(here, visit)
    await ana.press_wire("1:settings.health::sure")
    assert await care_log(ana) == ()


@pytest.mark.parametrize(("visit", "leads"), [(Visit.OTHER, "This programme is over"), (Visit.WAITING, None)])
async def test_whoever_takes_the_yes_back_can_still_say_that_it_is_over(
    here: Room, visit: Visit, leads: str | None
) -> None:
    ana = await reviewed(here, visit)
    await ana.press_wire("1:settings.health::sure")
    await ana.say("settings")
    assert ana.card.health
    if leads is None:
        await ana.press("The wait is over")
    else:
        await ana.press("Your other programme")
        await ana.press(leads)
    assert care(await care_log(ana), first_day=FIRST).mode is Mode.OURS
    await ana.say("settings")
    assert not ana.offers("The wait is over")
    assert not ana.offers("Your other programme")


async def test_what_was_told_to_stop_stays_stopped(here: Room) -> None:
    ana = await reviewed(here, Visit.STOP)
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=FIRST, at=here.clock.now(), tier=Tier.TOLD))
    assert "Your exercises stay stopped" in await ana.press_wire("1:settings.health::off")
    await ana.press("Yes, delete it")
    assert [line.tier for line in await log_of(ana)] == [Tier.TOLD]
    assert await care_log(ana) == ()


async def test_a_second_no_leaves_what_is_said_to_everybody_as_it_is(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:settings.health::sure")
    signpost = Entry(day=FIRST, event=Event.ADVISED, about=FIRST, choice=Advice.SIGNPOST.value)
    await note(ana, signpost)
    await ana.press_wire("1:settings.health::on")
    await ana.press("No, do not ask")
    assert await care_log(ana) == (signpost,)


async def test_ratings_alone_are_reason_enough_to_ask_before_a_no_deletes(here: Room) -> None:
    ana = await here.started()
    await told(ana, replace(await profile_of(ana), sites=(), intake=None))
    async with ana.kept() as (tx, person):
        await tx.forget_safety(person)
    await note(ana, SAID[0])
    assert "I cannot bring them back" in await ana.press_wire("1:profile.consent::no")
    assert await care_log(ana) == SAID[:1]


async def test_turning_the_soreness_question_off_deletes_the_numbers_of_the_reviews_too(here: Room) -> None:
    ana = await reviewed(here)
    await ana.press_wire("1:settings.soreness::off")
    assert "The 2 numbers I kept are deleted." in await ana.press("Yes, delete the numbers")
    assert await care_log(ana) == tuple(
        replace(line, score=None) if line.event in (Event.RECALL, Event.INTAKE) else line for line in SAID
    )
    async with ana.kept() as (tx, person):
        assert not await consent.keeps_numbers(tx, person)


async def test_stopping_keeps_and_deleting_leaves_nothing(here: Room) -> None:
    ana = await reviewed(here, Visit.OTHER)
    async with ana.kept() as (_, person):
        pass
    await ana.say("stop")
    assert await care_log(ana)
    await ana.press_wire("1:privacy.delete::sure")
    async with here.store.transaction() as tx:
        assert await tx.care_log(person) == []
        assert (await tx.profile(person)).programme == ()


async def test_privacy_says_all_of_it(here: Room) -> None:
    ana = await reviewed(here)
    await ana.say("/privacy")
    said = await ana.press("Safety and advice")
    for part in (
        "your answers at a review and on day 14",
        "what I advised, what you answered",
        "With the questions off I keep that I gave the advice meant for all, and when.",
        "I also keep that you follow another programme or wait for a visit",
        "The titles of a professional's programme, as you typed them",
    ):
        assert part in said


async def test_the_settings_lead_to_a_visit_and_fit_with_every_mode(here: Room) -> None:
    ana = await here.started()
    await ana.say("settings")
    assert ana.button("I have seen somebody").action.name == "visit"
    assert not ana.card.health
    for visit, fact in ((Visit.OTHER, "Those of another programme"), (Visit.WAITING, "None, while you wait")):
        await note(ana, Entry(day=FIRST, event=Event.VISIT, choice=visit.value))
        await ana.say("settings")
        assert f"Exercises\n{fact}" in read(ana.card)
        assert measure(ana.card, say) == ()
