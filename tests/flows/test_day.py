from datetime import timedelta

import pytest

from tests.room import Room


async def test_one_tap_is_a_complete_check_in(here: Room) -> None:
    ana = await here.started()
    read = await ana.press("Done")
    assert "Mon, Mar 2: Done" in read
    assert "1 day looked after" in read


async def test_a_double_tap_says_the_same_again(here: Room) -> None:
    ana = await here.started()
    wire = ana.button("Done").action.wire
    assert await ana.press_wire(wire) == await ana.press_wire(wire)


async def test_a_check_in_can_be_changed_while_the_day_is_open(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    await ana.press("Change")
    assert "Rest" in await ana.press("Rest")
    assert "Noted for this day: Rest." in await ana.say("today")


@pytest.mark.parametrize("typed", ["done", "Rest", "PARTLY", "skipped"])
async def test_a_check_in_can_be_typed(here: Room, typed: str) -> None:
    ana = await here.started()
    assert f"Mon, Mar 2: {typed.capitalize()}" in await ana.say(typed)


async def test_last_weeks_card_changes_nothing_and_offers_today(here: Room) -> None:
    ana = await here.started()
    old = ana.button("Done").action.wire
    await here.go(here.clock.now() + timedelta(days=7))
    read = await ana.press_wire(old)
    assert "Mon, Mar 2 is not open" in read
    assert "[Done]" in await ana.press("Today")
    assert "Check-in streak\n0 days" in await ana.say("progress")


async def test_a_card_of_a_day_to_come_shows_today(here: Room) -> None:
    ana = await here.started()
    assert "is not open" in await ana.press_wire("1:checkin:20260310:done")
    assert "Check-in streak\n0 days" in await ana.say("progress")


async def test_a_missed_day_can_be_set_two_days_later_and_no_later(here: Room) -> None:
    ana = await here.started()
    await here.go(here.clock.now() + timedelta(days=2))
    read = await ana.say("progress")
    assert "[Add Sun, Mar 1]" not in read
    await ana.press("Add Mon, Mar 2")
    assert "Mon, Mar 2: Done" in await ana.press("Done")
    await here.go(here.clock.now() + timedelta(days=1))
    await ana.say("progress")
    assert "Add Tue, Mar 3" in await ana.say("progress")
    assert "Add Mon, Mar 2" not in await ana.say("progress")


async def test_five_rests_in_a_row_lead_to_a_caring_question(here: Room) -> None:
    ana = await here.started()
    for _ in range(4):
        assert "in a row" not in await ana.say("rest")
        await here.go(here.clock.now() + timedelta(days=1))
    assert "You have rested 5 days in a row" in await ana.say("rest")


async def test_every_exercise_of_today_says_how_and_when_to_stop(here: Room) -> None:
    ana = await here.started()
    await ana.press("How to do them")
    for name in ("Glute pressure", "Hip-flexor stretch", "Figure-4 stretch", "Clamshell", "Glute bridge"):
        read = await ana.press(name)
        assert "Stop at once if you notice" in read
        assert name in await ana.press("Back")
    assert "Your stretches" in await ana.press("Back")


async def test_an_exercise_that_is_not_for_this_person_is_not_shown(here: Room) -> None:
    ana = await here.started()
    assert "Press gently" not in await ana.press_wire("1:exercise::e2.hook")
    assert await ana.press_wire("1:exercise::nothing") == await ana.press_wire("1:exercise::e2.hook")


@pytest.mark.parametrize("wire", ["", "x", "9:today::", "1:gone::", "1:checkin::done", "1:checkin:20260302:x"])
async def test_a_wire_that_means_nothing_any_more_shows_today(here: Room, wire: str) -> None:
    ana = await here.started()
    assert "Your stretches" in await ana.press_wire(wire)


@pytest.mark.parametrize("wire", ["1:checkin:20260302:done", "1:progress::", "1:today::", "junk"])
async def test_an_old_button_of_a_stranger_answers_with_start(here: Room, wire: str) -> None:
    assert "[Start]" in await here.someone("nobody").press_wire(wire)


@pytest.mark.parametrize("typed", ["hello?", "<b>&", "/nonsense", "@everyone", "start me up", "ש"])
async def test_an_unknown_word_gets_help_not_silence(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I did not understand" in await ana.say(typed)


async def test_every_word_of_help_does_something(here: Room) -> None:
    ana = await here.started()
    for word in here.coach.words:
        assert "I did not understand" not in await ana.say(f"/{word.name}@LimberBot now")


async def test_a_check_in_after_stop_is_kept(here: Room) -> None:
    ana = await here.started()
    old = ana.button("Done").action.wire
    await ana.say("Stop.")
    assert "I have stopped" in await ana.say("today")
    assert "Mon, Mar 2: Done" in await ana.press_wire(old)
    assert "Days looked after in all\n1 day" in await ana.say("progress")


async def test_words_about_pain_are_answered_with_what_to_do_first(here: Room) -> None:
    ana = await here.started()
    read = await ana.say("my leg hurts")
    assert "stop stretching and see a professional" in read.splitlines()[1]


async def test_a_broken_streak_shows_its_way_back_and_no_small_number(here: Room) -> None:
    ana = await here.started()
    for _ in range(5):
        await ana.say("done")
        await here.go(here.clock.now() + timedelta(days=1))
    await here.go(here.clock.now() + timedelta(days=6))
    read = await ana.say("done")
    assert "bring your streak back at" in read
    assert "Check-in streak: 1 day" not in read


async def test_an_honest_skip_mentions_buffer_days_only_where_they_help(here: Room) -> None:
    ana = await here.started()
    assert "Buffer days are there" not in await ana.say("skipped")
    await ana.say("done")
    await here.go(here.clock.now() + timedelta(days=1))
    assert "Buffer days are there" in await ana.say("skipped")


async def test_everything_goes_at_once_when_it_is_asked_for(here: Room) -> None:
    ana = await here.started()
    await ana.press("Done")
    await ana.say("/privacy")
    assert "I cannot bring them back" in await ana.press("Delete everything about me")
    await ana.press("Back")
    await ana.press("Delete everything about me")
    assert "Days you checked in\n1\n" in await ana.press("Yes, delete everything")
    assert await here.coach.next_due_at() is None
    assert "[Start]" in await ana.say("progress")
    assert "Nothing. I keep something" in await ana.say("privacy")
