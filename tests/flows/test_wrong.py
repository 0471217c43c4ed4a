from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.coach import Place
from core.errors import TryLater, Unreachable
from core.messages.card import Audience, texts_of
from core.rules.people import Country
from tests.room import Room, Someone, say

DAY = timedelta(days=1)


async def test_the_button_answers_at_once_with_what_to_do(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    lines = (await ana.press("Something feels wrong")).splitlines()
    assert lines[:2] == [
        "Please stop for today",
        "Do no more exercises today. What you feel may need to be checked by someone, and I cannot do that.",
    ]
    assert "No one reads these messages" in "\n".join(lines)


async def test_every_check_in_card_has_the_button(here: Room) -> None:
    ana = await here.started()
    for _ in range(2):
        await ana.say("done")
        ana.button("Something feels wrong")
        await ana.press("Change")
        ana.button("Something feels wrong")
    await ana.press_wire("1:checkin:20260225:done")
    ana.button("Something feels wrong")


async def test_each_part_has_at_most_sixty_words(here: Room) -> None:
    ana = here.someone()
    await ana.press_wire("1:wrong::")
    for block in ana.card.blocks:
        said = " ".join(say(each) for each in texts_of(block))
        assert len(said.split()) <= 60, said


async def test_without_a_country_all_emergency_numbers_stand_there(here: Room) -> None:
    ana = await here.started()
    read = await ana.press_wire("1:wrong::")
    assert all(number in read for number in ("112", "999", "911", "000", "111"))


@pytest.mark.parametrize(
    ("country", "number"),
    [
        (Country.EU, "112"),
        (Country.UK, "999"),
        (Country.US, "911"),
        (Country.AUSTRALIA, "000"),
        (Country.NEW_ZEALAND, "111"),
    ],
)
async def test_with_a_country_its_number_alone_stands_there(here: Room, country: Country, number: str) -> None:
    ana = await here.started()
    await ana.prefer(country=country)
    read = await ana.press_wire("1:wrong::")
    assert [each for each in ("112", "999", "911", "000", "111") if each in read] == [number]


async def test_every_country_has_its_words(here: Room) -> None:
    ana = await here.started()
    for country in Country:
        await ana.prefer(country=country)
        assert "Call" in await ana.press_wire("1:wrong::")


async def test_no_exercise_is_shown_for_the_rest_of_the_day(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:wrong::")
    assert "Hip-flexor" not in await ana.press("Today")
    await here.go(here.clock.now() + DAY)
    assert "Hip-flexor" in await ana.say("today")


async def test_resting_counts_and_is_noted_without_streak_or_exercise(here: Room) -> None:
    ana = await here.started()
    read = await ana.press_wire("1:wrong::")
    assert "streak" not in read.casefold()
    read = await ana.press("Rest today, it counts")
    assert "Mon, Mar 2: Rest" in read
    for word in ("streak", "stretch", "looked after", "may i ask"):
        assert word not in read.casefold()
    assert "Days looked after in all\n1 day" in await ana.say("progress")


async def test_a_day_that_is_noted_already_is_not_offered_as_rest(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    assert "Rest today" not in await ana.press("Something feels wrong")


async def test_no_milestone_on_a_day_on_which_something_felt_wrong(here: Room) -> None:
    ana = await here.started()
    for _ in range(2):
        await ana.say("done")
        await here.go(here.clock.now() + DAY)
    await ana.press_wire("1:wrong::")
    for typed in ("done", "partly", "rest", "skipped"):
        read = await ana.say(typed)
        assert "in all" not in read
        assert "streak" not in read.casefold()


async def test_a_stranger_gets_the_advice_and_nothing_is_kept(here: Room) -> None:
    eve = here.someone("eve")
    assert "Do no more exercises today" in await eve.press_wire("1:wrong::")
    assert list(eve.card.buttons) == []
    async with here.store.transaction() as tx:
        assert await tx.contact(eve.account) is None


async def test_somebody_who_has_stopped_gets_the_advice_and_no_exercise_on_coming_back_that_day(here: Room) -> None:
    ana = await here.started()
    await ana.say("stop")
    assert "Do no more exercises today" in await ana.press_wire("1:wrong::")
    assert list(ana.card.buttons) == []
    await ana.say("/start")
    read = await ana.press("Yes, write to me daily")
    assert "there are no exercises today" in read
    assert "How:" not in read
    assert await here.go(here.clock.now() + DAY / 2) == []


async def test_somebody_who_says_so_during_start_begins_without_exercises(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    assert "Do no more exercises today" in await ana.say("it hurts")
    await ana.say("Berlin")
    await ana.press("Yes")
    await ana.say("19:00")
    await ana.press("10 minutes")
    assert "How:" not in await ana.press("Yes, write to me daily")


async def move(someone: Someone, city: str) -> None:
    await someone.say(f"/settings city {city}")
    await someone.press("Yes")


@pytest.mark.parametrize("city", ["Honolulu", "Auckland"])
async def test_a_move_to_another_day_brings_no_exercise_back(here: Room, city: str) -> None:
    ana = await here.started()
    await ana.say("it hurts")
    await move(ana, city)
    read = await ana.say("today")
    assert "How:" not in read
    assert "No exercises today" in read


async def test_the_end_of_the_day_brings_no_exercise_back_within_twelve_hours(here: Room) -> None:
    ana = await here.started()
    await here.go(datetime(2026, 3, 3, 1, 55, tzinfo=UTC))  # 02:55 in Berlin
    await ana.say("it hurts")
    await here.go(datetime(2026, 3, 3, 2, 5, tzinfo=UTC))
    assert "How:" not in await ana.say("today")
    await here.go(datetime(2026, 3, 3, 14, tzinfo=UTC))
    read = await ana.say("today")
    assert "How:" in read
    assert "Yesterday you said that something felt wrong" in read


@pytest.mark.parametrize("word", ["it hurts", "/pause 3"])
async def test_a_late_message_of_the_day_before_is_not_sent_any_more(here: Room, word: str) -> None:
    ana = here.someone()
    await ana.start(time="02:30")
    here.messenger.failures.append(TryLater(after_s=9000))
    await here.go(datetime(2026, 3, 3, 1, 35, tzinfo=UTC))
    await here.go(datetime(2026, 3, 3, 2, 5, tzinfo=UTC))  # 03:05 in Berlin, another day
    await ana.say(word)
    assert await here.go(datetime(2026, 3, 3, 6, tzinfo=UTC)) == []


async def test_a_zone_that_this_version_does_not_know_keeps_nobody_from_the_advice_or_from_stopping(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        enrollment = await tx.enrollment(person)
        assert enrollment is not None
        await tx.save_enrollment(replace(enrollment, zone="Mars/Olympus"))
    assert "Please stop for today" in await ana.say("it hurts")
    for word in ("today", "progress", "settings", "pause"):
        assert await ana.say(word)
    assert "I have stopped" in await ana.say("stop")


async def test_in_a_shared_place_only_the_presser_gets_the_advice(here: Room) -> None:
    await here.someone().start()
    loud = here.someone(private=False)
    await loud.press_wire("1:wrong::")
    assert (loud.card.audience, loud.card.health) == (Audience.PRESSER, True)


async def test_a_double_tap_says_the_same_again(here: Room) -> None:
    ana = await here.started()
    assert await ana.press_wire("1:wrong::") == await ana.press_wire("1:wrong:20260101:x")


@pytest.mark.parametrize("typed", ["wrong", "It hurts!", "Something feels wrong.", "ouch"])
async def test_what_hurts_can_be_typed_in_plain_words(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "Please stop for today" in await ana.say(typed)


async def test_nothing_stands_above_the_advice_for_a_member_whom_no_message_reaches(here: Room) -> None:
    ana = await here.started()
    await here.coach.lost(ana.place, Unreachable.CLOSED)
    ana.place = Place(platform="chat", address="garden", private=False)
    assert "do not reach you" in await ana.say("today")
    assert "do not reach you" not in await ana.say("/symptoms")


async def test_the_advice_stays_on_the_screen_whatever_is_pressed_on_it(here: Room) -> None:
    ana = await here.started()
    for label in ("Rest today, it counts", "Today", "I pressed this by mistake"):
        await ana.press_wire("1:wrong::")
        if any(say(each.label) == label for each in ana.card.buttons):
            await ana.press(label)
            assert ana.reply is not None
            assert not ana.reply.replaces


async def test_a_press_by_mistake_is_taken_back_by_a_second_word(here: Room) -> None:
    ana = await here.started()
    await ana.press("Something feels wrong")
    assert "Is nothing wrong?" in await ana.press("I pressed this by mistake")
    assert "No exercises today" in await ana.press("Back")
    await ana.press("I pressed this by mistake")
    assert "How: Clamshell" in await ana.press("Yes, it was a mistake")


async def test_no_mistake_brings_exercises_back_on_a_day_of_severe_soreness(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await ana.say("soreness 9")
    await ana.press("I pressed this by mistake")
    read = await ana.press("Yes, it was a mistake")
    assert "How:" not in read
    assert "No exercises today" in read
