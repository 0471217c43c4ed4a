from datetime import date, timedelta

import pytest

from core.rules.people import Account, State
from tests.room import ABOUT, Room, Someone, read


async def state_of(who: Someone) -> State | None:
    enrollment = await who.enrollment()
    return enrollment.state if enrollment else None


async def test_start_asks_for_consent_and_adulthood_before_anything_else(here: Room) -> None:
    ana = here.someone()
    read = await ana.say("/start")
    assert "I agree and I am 18 or over" in read
    assert "physiotherapist has not reviewed" in read
    assert await state_of(ana) is None


@pytest.mark.parametrize("no", ["I am under 18", "Not now"])
async def test_nothing_is_stored_without_a_yes(here: Room, no: str) -> None:
    ana = here.someone()
    await ana.say("/start")
    assert "kept" in await ana.press(no)
    assert await state_of(ana) is None


async def test_the_answers_of_start_lead_to_todays_stretches(here: Room) -> None:
    ana = here.someone()
    read = await ana.start()
    assert "You are all set" in read
    assert "[Done]\n[Partly]\n[Rest]\n[Skipped]" in read
    assert await state_of(ana) is State.ACTIVE


async def test_fourteen_taps_lead_from_the_start_button_to_the_first_session(here: Room) -> None:
    ana = here.someone()
    await ana.press_wire("1:start::")
    await ana.press("I agree and I am 18 or over")
    await ana.say("Berlin")  # typed, so no tap
    taps = ["Yes", "7:00\u202fPM", "10 minutes", *ABOUT, "Yes, write to me daily"]
    for label in taps:
        read = await ana.press(label)
    assert "You are all set" in read
    assert len(taps) + 2 <= 14


ANSWERS = [
    "press:I agree and I am 18 or over",
    "say:Berlin",
    "press:Yes",
    "say:18:30",
    "press:15 minutes",
    *(f"press:{each}" for each in ABOUT),
    "press:Yes, write to me daily",
]


@pytest.mark.parametrize("steps", range(1, len(ANSWERS)))
async def test_start_goes_on_where_it_stopped_after_a_restart(here: Room, steps: int) -> None:
    ana = here.someone()
    await ana.say("/start")
    for answer in ANSWERS[:steps]:
        kind, _, what = answer.partition(":")
        await (ana.press(what) if kind == "press" else ana.say(what))
    here.restart()
    ana.coach = here.coach
    read = await ana.say("start")
    # A city that was typed but not confirmed is asked for again; everything confirmed stays.
    for answer in ANSWERS[1 if steps <= 2 else steps :]:
        kind, _, what = answer.partition(":")
        read = await (ana.press(what) if kind == "press" else ana.say(what))
    assert "You are all set" in read


async def test_an_unknown_city_is_answered_kindly_and_asked_again(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    assert "I do not know “xyzzy”" in await ana.say("xyzzy")
    assert "Is it 1:00" in await ana.say("Berlin")


async def test_the_clock_can_be_denied_and_another_city_given(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    await ana.say("Berlin")
    assert "Where are you?" in await ana.press("No, another city")
    assert "Tokyo" in await ana.say("Tokyo")


async def test_a_time_that_is_none_is_asked_for_again(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    await ana.say("Berlin")
    await ana.press("Yes")
    assert "I could not read “late”" in await ana.say("late")
    await ana.say("18:30")
    await ana.say("10")
    for answer in ABOUT:
        read = await ana.press(answer)
    assert "every day at 6:30" in read


async def begun(here: Room, *answers: str) -> Someone:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    for answer in answers:
        await ana.say(answer)
    return ana


STEPS = [
    "Hello, I am Limber",
    "Where are you?",
    "When shall I write?",
    "How long is a session?",
    "May I ask about your health?",
    "Where does it hurt most?",
    "What do you do most?",
    "What do you have at hand?",
    "How sore were you?",
    "Safety, 1 of 3",
    "Safety, 2 of 3",
    "Safety, 3 of 3",
    "Shall we begin?",
]
ABOUT_TYPED = ["yes", "outer hip", "desk, running", "ball", "7", "none of these", "none of these", "none of these"]


@pytest.mark.parametrize("typed", [False, True])
async def test_back_leads_to_the_question_before_from_every_step(here: Room, typed: bool) -> None:
    ana = await begun(here, "Berlin", "yes", "18:30", "5 minutes", *ABOUT_TYPED)
    read = await ana.say("/start")
    assert STEPS[-1] in read
    for step in reversed(STEPS[:-1]):
        assert step not in read
        read = await (ana.say("back") if typed and step != STEPS[0] else ana.press("Back"))
        assert step in read
    assert "Where are you?" in await ana.press("I agree and I am 18 or over")


@pytest.mark.parametrize("city", ["Berlin", "Portland"])
@pytest.mark.parametrize("typed", [False, True])
async def test_back_from_the_clock_asks_for_the_city_again(here: Room, typed: bool, city: str) -> None:
    ana = await begun(here, city)
    assert "Where are you?" in await (ana.say("Back.") if typed else ana.press("Back"))


async def test_every_answer_of_start_can_be_typed(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.say("I agree and I am 18 or over")
    await ana.say("Berlin")
    await ana.say("no")
    assert "Tokyo" in await ana.say("Tokyo")
    assert "Is it" in await ana.say("Berlin")
    assert "When shall I write?" in await ana.say("Yes")
    assert "How long is a session?" in await ana.say("7pm")
    assert "May I ask about your health?" in await ana.say("five minutes")
    for question, typed in zip(STEPS[5:], ABOUT_TYPED, strict=True):
        assert question in await ana.say(typed)
    assert "You are all set" in await ana.say("yes")


@pytest.mark.parametrize("typed", ["7", "an hour", "999999999999", "٣٤٥", "<b>&", "x" * 4000])
async def test_a_length_that_is_none_is_asked_for_again(here: Room, typed: str) -> None:
    ana = await begun(here, "Berlin", "yes", "18:30")
    assert "is not one I know" in await ana.say(typed)
    assert "May I ask about your health?" in await ana.say("10")


async def test_a_city_after_start_is_taken_once_the_person_has_agreed(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start São Paulo")
    assert await state_of(ana) is None
    assert "In Sao Paulo it is 9:00" in await ana.press("I agree and I am 18 or over")
    assert "In Berlin it is" in await ana.say("/start Berlin")
    assert "I do not know “xyzzy”" in await ana.say("/start xyzzy")


async def test_what_a_link_from_a_group_carries_is_no_city(here: Room) -> None:
    ana = await begun(here)
    assert "I need your time zone" in await ana.say("/start hello")


@pytest.mark.parametrize("typed", ["x" * 4000, "🧘" * 40, "<b>&", "@everyone", "שלום", "Llanfairpwllgwyngyll" * 4])
async def test_whatever_follows_start_is_answered_with_start(here: Room, typed: str) -> None:
    assert "I agree and I am 18 or over" in await here.someone().say(f"/start {typed}")


async def test_a_shared_location_is_confirmed_by_its_clock_while_start_is_open(here: Room) -> None:
    ana = await begun(here)
    ana.reply = await here.coach.located(ana.account, ana.place, "Asia/Tokyo")
    await ana.press("Yes")
    assert "When shall I write?" in await ana.say("/start")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "Europe/", "x"])
async def test_a_location_without_a_zone_we_know_asks_for_a_city(here: Room, zone: str) -> None:
    ana = await begun(here)
    ana.reply = await here.coach.located(ana.account, ana.place, zone)
    assert "Where are you?" in read(ana.card)


async def test_a_strangers_location_is_answered_with_start_and_not_kept(here: Room) -> None:
    ana = here.someone()
    ana.reply = await here.coach.located(ana.account, ana.place, "Asia/Tokyo")
    assert "I agree and I am 18 or over" in read(ana.card)
    assert await state_of(ana) is None


async def test_words_about_pain_in_the_middle_of_start_are_answered_with_what_to_do_first(here: Room) -> None:
    ana = await begun(here)
    assert "Is one of these true?" in await ana.say("my left leg is numb")
    assert "Is it" in await ana.say("Berlin")


async def test_a_restart_between_the_city_and_its_clock_still_takes_a_typed_yes(here: Room) -> None:
    ana = await begun(here, "Berlin")
    here.restart()
    ana.coach = here.coach
    assert "When shall I write?" in await ana.say("yes")


async def test_start_goes_on_in_a_shared_place_where_it_stopped_in_private(here: Room) -> None:
    await begun(here, "Berlin", "yes", "18:30")
    there = here.someone(private=False)
    await there.press_wire("1:start::")
    assert "May I ask about your health?" in await there.press("2 minutes")


@pytest.mark.parametrize("typed", ["<b>&", "@everyone", "שלום", "🧘" * 40, "x" * 5000, "\x00", "{ $city }"])
async def test_hostile_text_is_a_city_we_do_not_know(here: Room, typed: str) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    assert "I do not know" in await ana.say(typed) or typed == "\x00"


async def test_in_a_shared_place_start_ends_with_a_direct_message(here: Room) -> None:
    ana = here.someone(private=False)
    await ana.press_wire("1:start::")
    await ana.press("I agree and I am 18 or over")
    await ana.press_wire("1:start.city::", text="Berlin")
    await ana.press("Yes")
    await ana.press_wire("1:start.minute::1140")
    for answer in ("10 minutes", *ABOUT):
        shown = await ana.press(answer)
    assert "by direct message" in shown
    assert "do not reach you" not in await ana.press("Yes, write to me daily")
    assert ana.reply is not None
    assert ana.reply.direct is not None
    assert await here.coach.next_due_at() is None  # nothing is owed to a place nobody has reached
    direct = here.someone().place
    await here.coach.reached(Account(platform="chat", id="ana"), direct)
    assert await here.coach.next_due_at() is not None


async def test_an_old_start_card_never_changes_a_running_routine(here: Room) -> None:
    ana = await here.started()
    before = await here.coach.next_due_at()
    for wire in ("1:start.zone::Asia/Tokyo", "1:start.minute::60", "1:start.zone::", "1:start.go::", "1:start.later::"):
        assert "Your stretches" in await ana.press_wire(wire)
    assert await here.coach.next_due_at() == before


async def test_not_now_in_the_middle_of_start_keeps_nothing(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    assert "I have kept nothing" in await ana.press("Not now")
    assert await state_of(ana) is None


async def test_not_now_on_the_way_back_keeps_the_days_of_before(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    await ana.say("/stop")
    await ana.press("Start again")
    while not ana.offers("Not now"):
        await ana.press("Back")
    assert "Your days so far are kept" in await ana.press("Not now")
    assert await state_of(ana) is State.STOPPED
    async with ana.kept() as (tx, person):
        assert len(await tx.check_ins(person)) == 1


async def test_under_18_after_agreeing_deletes_everything_asked_once(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    assert "You agreed before" in await ana.press_wire("1:start.young::")
    assert "Your stretches" in await ana.press("Back")
    await ana.press_wire("1:start.young::")
    assert "I have kept nothing" in await ana.press("I am under 18, delete it all")
    assert await state_of(ana) is None
    assert await here.coach.next_due_at() is None


async def test_coming_back_after_a_move_west_loses_no_day(here: Room) -> None:
    ana = await here.started("Tokyo")
    await ana.press("Done")
    await ana.say("/stop")
    await ana.press("Start again")
    while not ana.offers("Not now"):
        await ana.press("Back")
    await ana.say("Honolulu")
    await ana.press("Yes")
    await ana.say("8:00")
    for answer in ("2 minutes", *ABOUT, "Yes, write to me daily"):
        await ana.press(answer)
    assert "Sun, Mar 1: Done" in await ana.say("done")
    assert "Days looked after in all\n2 days" in await ana.say("/progress")


async def test_stop_is_one_step_and_start_comes_back_as_it_was(here: Room) -> None:
    ana = await here.started()
    assert "I send nothing more" in await ana.say("/stop")
    assert await here.coach.next_due_at() is None
    back = await ana.press("Start again")
    assert "Welcome back" in back
    assert "Berlin" in back
    assert "10 minutes" in back
    assert "You are all set" in await ana.press("Yes, write to me daily")
    assert await here.coach.next_due_at() is not None


async def test_somebody_back_after_three_weeks_has_missed_no_day(here: Room) -> None:
    ana = await here.started()
    for _ in range(3):
        await ana.say("done")
        await here.go(here.clock.now() + timedelta(days=1))
    await ana.say("done")
    await ana.say("stop")
    assert await here.go(here.clock.now() + timedelta(days=20)) == []
    await ana.say("/start")
    await ana.press("Yes, write to me daily")
    assert "Check-in streak: 5 days" in await ana.say("done")
    assert "19 paused days" in await ana.say("progress")


async def test_stopping_twice_makes_the_neutral_days_no_longer(here: Room) -> None:
    ana = await here.started()
    await ana.say("stop")
    await here.go(here.clock.now() + timedelta(days=20))
    await ana.say("stop")
    async with ana.kept() as (tx, person):
        assert await tx.pauses(person) == [(date(2026, 3, 2), date(2026, 3, 30))]


async def test_go_begins_the_days_of_being_heard(here: Room) -> None:
    ana = await here.started()
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.heard_day == enrollment.first_day == date(2026, 3, 2)


async def test_stop_in_the_middle_of_start_keeps_nothing(here: Room) -> None:
    ana = await begun(here, "Berlin", "yes")
    assert "I have kept nothing" in await ana.say("stop")
    assert await state_of(ana) is None
    assert "I have kept nothing" in await ana.say("stop")


async def test_the_region_of_the_app_is_followed_and_outlasts_apps_that_tell_none(here: Room) -> None:
    ana = await here.started()
    for locale, language in (
        ("en-GB", "en-GB"),
        (None, "en-GB"),
        ("en", "en-GB"),
        ("en-US", "en-US"),
        ("de-DE", "en-US"),
    ):
        reply = await here.coach.command(ana.account, ana.place, "/settings", locale=locale)
        assert reply.language == language
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.language == "en-US"
