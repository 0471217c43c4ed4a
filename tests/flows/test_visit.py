from dataclasses import replace

import pytest

from core.rules.care import Entry, Event, Mode, Origin, care
from core.rules.profile import Profile
from core.rules.screening import Tier
from core.rules.session import Felt, Since
from tests.flows.recovering import DAY, FIRST, LEFT_OUT, REVIEW, at_review, care_of, choices, lines, note, on
from tests.flows.screened import exercises_in, safety_of
from tests.room import Room, Someone, read


async def mode_of(ana: Someone) -> Mode:
    return care(await care_of(ana), first_day=FIRST).mode


async def asked(here: Room) -> Someone:
    ana = await at_review(here)
    await ana.say("visit")
    return ana


async def test_it_is_asked_how_it_went_and_for_no_details(here: Room) -> None:
    ana = await asked(here)
    assert "I need no details" in read(ana.card)
    assert ana.card.health
    assert ana.card.scale is None


async def test_carrying_on_begins_a_new_cycle_today_and_asks_where_it_stands(here: Room) -> None:
    ana = await asked(here)
    wire = ana.button("Carry on with this").action.wire
    for _ in range(2):
        assert "Average soreness over the last 7 days?" in await ana.press_wire(wire)
    assert "From here I count anew" in await ana.press("4")
    assert [(each.event, each.choice, each.score) for each in await care_of(ana)] == [
        (Event.VISIT, "carry_on", None),
        (Event.CYCLE, Origin.CARRY_ON.value, None),
        (Event.INTAKE, "", 4),
    ]


async def test_where_no_numbers_are_kept_none_is_asked_for(here: Room) -> None:
    ana = await asked(here)
    await ana.prefer(soreness=False)
    assert "From today I count anew." in await ana.press("Carry on with this")
    assert ana.card.scale is None


async def test_another_programme_takes_the_place_of_this_one_until_the_person_says_so(here: Room) -> None:
    ana = await asked(here)
    assert "Their programme" in (await ana.press("They gave me a different programme")).replace("their", "Their")
    assert await mode_of(ana) is Mode.THEIRS
    assert ana.button("Name their exercises").action.name == "programme"
    resume = ana.button("Go on with the exercises here").action.wire
    assert "Your exercises here go on" in await ana.press_wire(resume)
    await ana.press_wire(resume)
    assert await mode_of(ana) is Mode.OURS
    assert len(await lines(ana, Event.RESUMED)) == len(await lines(ana, Event.CYCLE)) == 1


async def test_being_told_to_stop_stops_everything(here: Room) -> None:
    ana = await asked(here)
    wire = ana.button("They told me to stop").action.wire
    await ana.press_wire(wire)
    lock = (await safety_of(ana)).lock
    assert lock is not None
    assert lock.tier is Tier.TOLD
    assert await choices(ana, Event.VISIT) == ["stop"]
    locked = await ana.press_wire(wire)
    assert await ana.press_wire("1:visit::carry_on") == locked
    assert await ana.say("visit") == locked
    assert await choices(ana, Event.VISIT) == ["stop"]


async def test_waiting_keeps_it_gentle(here: Room) -> None:
    ana = await asked(here)
    assert "slow breathing, short walks" in await ana.press("Waiting (appointment or tests)")
    assert await mode_of(ana) is Mode.GENTLE


async def test_whoever_prefers_not_to_say_goes_on_as_before(here: Room) -> None:
    ana = await asked(here)
    await ana.press("Prefer not to say")
    await ana.press(LEFT_OUT)
    assert await mode_of(ana) is Mode.OURS
    assert await choices(ana, Event.CYCLE) == [Origin.CARRY_ON.value]
    assert [each.score for each in await lines(ana, Event.INTAKE)] == [None]


async def test_an_answer_can_be_typed_and_nothing_else_is_kept(here: Room) -> None:
    ana = await asked(here)
    for typed in ("he said it is fine", "a torn muscle", "\u202ecarry on", "x" * 500):
        await ana.say(typed)
        assert await care_of(ana) == []
    await ana.say("carry on with this")
    assert await choices(ana, Event.VISIT) == ["carry_on"]


async def test_of_whoever_wants_no_questions_nothing_is_noted(here: Room) -> None:
    ana = await at_review(here, told=Profile(agreed=False))
    assert "I need your yes to questions about your health" in await ana.say("visit")
    await ana.press_wire("1:visit::other")
    assert await care_of(ana) == []
    assert not ana.offers("Go on with the exercises here")


async def test_a_mode_can_be_left_by_whoever_wants_no_questions(here: Room) -> None:
    ana = await at_review(here, told=Profile(agreed=False))
    await note(ana, Entry(day=REVIEW - DAY, event=Event.VISIT, choice="waiting"))
    await ana.say("visit")
    await ana.press("Go on with the exercises here")
    assert await mode_of(ana) is Mode.OURS


@pytest.mark.parametrize("wire", ["visit::nothing", "visit.resumed::", "visit::CARRY_ON"])
async def test_a_wire_that_means_nothing_keeps_nothing(here: Room, wire: str) -> None:
    ana = await at_review(here)
    await ana.press_wire(f"1:{wire}")
    assert await care_of(ana) == []


# --- between the reviews


async def test_on_day_14_a_yes_does_not_wait_for_the_month(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - 14 * DAY)
    for _ in range(2):
        assert "do not wait for the month" in await ana.press_wire("1:review.life:20260315:yes")
    assert [(each.choice, each.trigger) for each in await lines(ana, Event.ADVISED)] == [("suggest", "life")]
    assert await choices(ana, Event.LIFE) == ["yes"]


async def test_on_day_14_a_no_is_thanked_for(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - 14 * DAY)
    assert "Thank you for telling me" in await ana.press_wire("1:review.life:20260315:no")
    assert await lines(ana, Event.ADVISED) == []


async def returned(here: Room) -> Someone:
    ana = await at_review(here)
    await note(ana, Entry(day=REVIEW, event=Event.CYCLE, choice=Origin.RETURN.value))
    await ana.press_wire(f"1:review.intake:{REVIEW:%Y%m%d}:")
    return ana


async def test_the_average_before_a_new_cycle_can_be_typed_changed_and_left_out(here: Room) -> None:
    ana = await returned(here)
    assert "Average soreness over the last 7 days?" in await ana.say("eleven")
    await ana.say("three")
    await ana.press_wire(f"1:review.intake:{REVIEW:%Y%m%d}:5")
    await ana.press_wire(f"1:review.intake:{REVIEW:%Y%m%d}:5")
    assert [each.score for each in await lines(ana, Event.INTAKE)] == [3, 5]


async def test_a_severe_average_is_answered_with_what_to_do(here: Room) -> None:
    ana = await returned(here)
    assert "Please stop for today" in await ana.press("8")
    assert [each.score for each in await lines(ana, Event.INTAKE)] == [8]


async def test_once_its_first_week_is_over_the_average_before_a_cycle_is_asked_no_more(here: Room) -> None:
    ana = await returned(here)
    await on(here, ana, REVIEW + 7 * DAY)
    assert "Your stretches for" in await ana.press_wire(f"1:review.intake:{REVIEW:%Y%m%d}:3")
    assert await lines(ana, Event.INTAKE) == []


async def test_the_first_cycle_has_its_average_from_start(here: Room) -> None:
    ana = await at_review(here, day=FIRST + 2 * DAY)
    assert "Your stretches for" in await ana.press_wire(f"1:review.intake:{FIRST:%Y%m%d}:3")
    assert "Please stop for today" in await ana.press_wire(f"1:review.intake:{FIRST:%Y%m%d}:9")
    assert await care_of(ana) == []


@pytest.mark.parametrize("before", ["They gave me a different programme", "Waiting (appointment or tests)"])
async def test_a_word_to_stop_that_was_a_mistake_brings_no_exercise_of_ours_back(here: Room, before: str) -> None:
    ana = await asked(here)
    await ana.press(before)
    stood = exercises_in(await ana.say("today"))
    await ana.say("visit")
    await ana.press("They told me to stop")
    await ana.press("This was a mistake")
    await ana.press_wire(next(iter(ana.card.buttons)).action.wire)
    assert exercises_in(await ana.say("today")) == stood
    assert await mode_of(ana) is not Mode.OURS


@pytest.mark.parametrize(("severe", "eighth"), [(None, 2), (45, 1)])
async def test_after_a_visit_the_weeks_begin_anew_too(here: Room, severe: int | None, eighth: int) -> None:
    ana = await at_review(here, done=28, day=FIRST + 40 * DAY)
    await ana.say("visit")
    await ana.press("Carry on with this")
    for number in range(40, 48):  # eight days, each of which went well
        await on(here, ana, FIRST + number * DAY)
        await ana.say("done")
        async with ana.kept() as (tx, person):
            session = await tx.session(person, FIRST + number * DAY)
            assert session is not None
            await tx.save_session(person, replace(session, felt=Felt.EASY, since=Since.BEFORE))
            if number == severe:  # a day of rest, after which a week passes without a step
                await tx.record_soreness(person, FIRST + number * DAY, 9)
        levels = {item.level for item in session.items}
        assert levels == ({1} if number < 47 else {eighth}), number
