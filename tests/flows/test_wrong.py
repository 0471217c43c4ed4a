from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.coach import Place
from core.errors import TryLater, Unreachable
from core.messages.card import Audience, texts_of
from core.messages.texts import Text
from core.rules.care import Entry, Event
from core.rules.people import Country
from core.rules.redflags import listed
from core.rules.screening import Tier
from tests.flows.recovering import FIRST, note
from tests.flows.screened import ROUTINE, at_lists, exercises_in, log_of, safety_of, unasked
from tests.room import ABOUT, Room, Someone, say

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
    assert exercises_in(await ana.press("Today")) == []
    await here.go(here.clock.now() + DAY)
    assert exercises_in(await ana.say("today"))


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


async def test_a_stranger_gets_the_advice_and_the_same_words_and_nothing_is_kept(here: Room) -> None:
    eve = here.someone("eve")
    answers = {
        "One of the first list": "Please get medical help now",
        "One of the second list": "Please speak to a doctor today",
        "Neither": "Please have it seen within days",
    }
    for label, title in answers.items():
        assert "Do no more exercises today" in await eve.press_wire("1:wrong::")
        assert labels(eve) == [*answers]
        assert (await eve.press(label)).splitlines()[0] == title
    async with here.store.transaction() as tx:
        assert await tx.contact(eve.account) is None


async def test_somebody_who_has_stopped_gets_the_advice_and_no_exercise_on_coming_back_that_day(here: Room) -> None:
    ana = await here.started()
    await ana.say("stop")
    assert "Do no more exercises today" in await ana.press_wire("1:wrong::")
    assert "Rest today, it counts" not in labels(ana)
    await ana.say("/start")
    read = await ana.press("Yes, write to me daily")
    assert "there are no exercises today" in read
    assert exercises_in(read) == []
    assert await here.go(here.clock.now() + DAY / 2) == []


async def test_somebody_who_says_so_during_start_begins_without_exercises(here: Room) -> None:
    ana = await at_lists(here)
    assert "Do no more exercises today" in await ana.say("it hurts")
    await ana.say("/start")
    for _ in range(3):
        await ana.press("None of these")
    assert exercises_in(await ana.press("Yes, write to me daily")) == []


async def move(someone: Someone, city: str) -> None:
    await someone.say(f"/settings city {city}")
    await someone.press("Yes")


@pytest.mark.parametrize("city", ["Honolulu", "Auckland"])
async def test_a_move_to_another_day_brings_no_exercise_back(here: Room, city: str) -> None:
    ana = await here.started()
    await ana.say("it hurts")
    await move(ana, city)
    read = await ana.say("today")
    assert exercises_in(read) == []
    assert "No exercises today" in read


async def test_the_end_of_the_day_brings_no_exercise_back_within_twelve_hours(here: Room) -> None:
    ana = await here.started()
    await here.go(datetime(2026, 3, 3, 1, 55, tzinfo=UTC))  # 02:55 in Berlin
    await ana.say("it hurts")
    await here.go(datetime(2026, 3, 3, 2, 5, tzinfo=UTC))
    assert exercises_in(await ana.say("today")) == []
    await here.go(datetime(2026, 3, 3, 14, tzinfo=UTC))
    read = await ana.say("today")
    assert exercises_in(read)
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
    assert exercises_in(await ana.press("Yes, it was a mistake"))


async def test_no_mistake_brings_exercises_back_on_a_day_of_severe_soreness(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await ana.say("soreness 9")
    await ana.press("I pressed this by mistake")
    read = await ana.press("Yes, it was a mistake")
    assert exercises_in(read) == []
    assert "No exercises today" in read


async def take_back(ana: Someone) -> str:
    await ana.press("I pressed this by mistake")
    return await ana.press("Yes, it was a mistake")


async def test_no_mistake_brings_exercises_back_after_a_severe_yesterday(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await here.go(here.clock.now() + DAY)
    await ana.press_wire("1:soreness:20260302:9")
    assert exercises_in(await take_back(ana)) == []
    await here.go(here.clock.now() + DAY)
    assert exercises_in(await ana.say("today"))


@pytest.mark.parametrize("event", [Event.RECALL, Event.INTAKE])
async def test_no_mistake_brings_exercises_back_after_a_severe_average(here: Room, event: Event) -> None:
    ana = await here.started()
    await note(ana, Entry(day=FIRST, event=event, about=FIRST, score=8))
    await ana.press_wire("1:wrong::")
    assert exercises_in(await take_back(ana)) == []


async def test_an_average_that_was_corrected_holds_nothing_back(here: Room) -> None:
    ana = await here.started()
    await note(ana, *(Entry(day=FIRST, event=Event.RECALL, about=FIRST, score=score) for score in (8, 3)))
    await ana.press_wire("1:wrong::")
    assert exercises_in(await take_back(ana))


def labels(someone: Someone) -> list[str]:
    return [say(each.label) for each in someone.card.buttons]


@pytest.mark.parametrize(
    ("label", "tier"), [("One of the first list", Tier.EMERGENCY), ("One of the second list", Tier.URGENT)]
)
async def test_a_tap_on_one_of_the_first_two_lists_locks(here: Room, label: str, tier: Tier) -> None:
    ana = await here.started()
    await ana.say("it hurts")
    await ana.press(label)
    assert ana.card.urgent
    lock = (await safety_of(ana)).lock
    assert lock is not None
    assert lock.tier is tier


async def test_neither_leads_to_what_needs_to_be_seen_within_days(here: Room) -> None:
    ana = await here.started()
    await ana.say("it hurts")
    read = await ana.press("Neither")
    soon = [each for each in ROUTINE.conditions if each.tier is Tier.SOON]
    assert [each.id for each in soon] == ["rf19", "rf21", "rf22"]
    assert [each.id for each in soon if say(Text(id=each.name)) not in read] == []


async def test_what_is_picked_of_the_third_list_is_blocked_and_its_advice_is_read_once(here: Room) -> None:
    ana = await here.started()
    before = len(await log_of(ana))
    await ana.say("it hurts")
    await ana.press("Neither")
    await ana.press("Numb or tingling down one leg")
    assert len(await log_of(ana)) == before
    wire = ana.button("Next").action.wire
    for _ in range(2):
        assert say(Text(id="glutes-condition-rf19-advice")) in await ana.press_wire(wire)
    assert {"e1", "e2", "e5", "e7"} <= (await safety_of(ana)).off
    assert len(await log_of(ana)) == before + 1
    await ana.press("Today")


async def test_nothing_picked_of_the_third_list_asks_to_have_it_seen_and_notes_nothing(here: Room) -> None:
    ana = await here.started()
    before = await log_of(ana)
    await ana.say("it hurts")
    await ana.press("Neither")
    assert "see a physiotherapist or doctor within days" in await ana.press("Next")
    assert await log_of(ana) == before


async def test_who_was_not_asked_about_health_reads_what_to_do_and_nothing_is_kept_of_it(here: Room) -> None:
    ana = await here.started()
    await unasked(ana)
    before = await log_of(ana)
    await ana.say("it hurts")
    assert "see a physiotherapist or doctor within days" in await ana.press("Neither")
    assert await log_of(ana) == before


async def test_who_was_not_asked_about_health_is_locked_by_an_emergency_all_the_same(here: Room) -> None:
    ana = await here.started()
    await unasked(ana)
    await ana.say("it hurts")
    assert "I have stopped your exercises" in await ana.press("One of the first list")
    assert exercises_in(await ana.say("today")) == []


async def test_under_a_lock_the_advice_stays_in_reach_and_leads_back_to_it(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:wrong.doctor::")
    assert "Please stop for today" in await ana.say("it hurts")
    assert labels(ana) == ["One of the first list", "One of the second list", "Neither", "Back"]
    for label in ("Neither", "Back"):
        await ana.say("it hurts")
        assert "Please speak to a doctor today" in await ana.press(label)


@pytest.mark.parametrize("name", ["wrong", "wrong.danger", "wrong.doctor", "wrong.neither"])
async def test_every_value_gets_an_answer(here: Room, name: str) -> None:
    for who in (here.someone("eve"), await here.started()):
        for value in ("", "x", "1.done.0000", "ffffffffffffffff.0.beef", "none"):
            assert await who.press_wire(f"1:{name}:20200101:{value}")


async def test_every_sign_of_the_first_two_lists_is_on_the_card(here: Room) -> None:
    ana = here.someone()
    read = await ana.press_wire("1:wrong::")
    for flag in (*listed(Tier.EMERGENCY), *listed(Tier.URGENT)):
        assert flag.text is not None
        assert say(Text(id=flag.text)) in read


async def test_a_severe_average_in_start_holds_whatever_was_pressed_by_mistake(here: Room) -> None:
    ana = here.someone("ana")
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    for typed in ("Berlin", "yes", "19:00", "10"):
        await ana.say(typed)
    for each in ABOUT:
        if ana.offers(each):
            await ana.press("9" if each == "Leave it out" else each)
    await ana.press("Yes, write to me daily")
    assert exercises_in(await ana.say("today")) == []
    await ana.press_wire("1:wrong.mistake::sure")
    assert exercises_in(await ana.say("today")) == []
