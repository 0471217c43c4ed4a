from datetime import UTC, date, datetime, timedelta

import pytest

from core.rules.people import Enrollment
from core.rules.streak import Status
from tests.room import ABOUT, Room, Someone, read, say

HOSTILE = ["<b>&", "@everyone", "שלום", "🧘" * 40, "x" * 4000, "{ $city }", "-1", "99:99", "²"]


async def kept(who: Someone) -> Enrollment:
    enrollment = await who.enrollment()
    assert enrollment is not None
    return enrollment


async def test_the_settings_are_a_card_of_facts(here: Room) -> None:
    ana = await here.started()
    card = await ana.say("/settings")
    for fact in (
        "Time of day\n7:00",
        "Place\nBerlin, where it is 1:00",
        "Session length\n10 minutes",
        "Reminders\nEvery day",
        "Second reminder\nOff",
        "Language\nEnglish",
        "Pictures\nMoving",
        "Picture descriptions\nOff",
        "Soreness question\nOn",
        "Country\nNot chosen",
    ):
        assert fact in card


@pytest.mark.parametrize(
    ("setting", "answer", "fact"),
    [
        ("Session length", "5 minutes", "Session length\n5 minutes"),
        ("Reminders", "Once a week", "Reminders\nOnce a week"),
        ("Reminders", "Turn on second reminder", "Second reminder\nAt 10:00"),
        ("Pictures", "Show still pictures", "Pictures\nStill"),
        ("Pictures", "Describe pictures in words", "Picture descriptions\nOn"),
        ("Pictures", "Draw my progress dark", "Progress pictures\nDark"),
        ("Soreness question", "Do not ask me", "Soreness question\nOff"),
        ("Country", "United Kingdom", "Country\nUnited Kingdom"),
        ("Country", "Rather not say", "Country\nNot chosen"),
    ],
)
@pytest.mark.parametrize("typed", [False, True])
async def test_a_choice_is_kept_whether_pressed_or_typed(
    here: Room, setting: str, answer: str, fact: str, typed: bool
) -> None:
    ana = await here.started()
    await ana.say("/settings")
    await ana.press(setting)
    answered = await (ana.say(answer) if typed else ana.press(answer))
    assert answered.startswith("Your settings\nSaved.")
    assert fact in answered
    assert fact in await ana.say("/settings")


@pytest.mark.parametrize("typed", ["/settings time 18:30", "/settings 6:30 pm", "/settings Time of day 18.30"])
async def test_a_time_may_follow_the_word(here: Room, typed: str) -> None:
    ana = await here.started()
    answered = await ana.say(typed)
    assert "I write at 6:30" in answered
    assert "My next message comes" in answered
    assert (await kept(ana)).minute == 18 * 60 + 30


async def test_a_time_is_typed_while_its_card_is_open_and_after_a_restart(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings")
    await ana.press("Time of day")
    here.restart()
    ana.coach = here.coach
    assert "I could not read “late”" in await ana.say("late")
    assert "I write at 7:15" in await ana.say("7:15")
    assert "I did not understand" in await ana.say("8:15")


async def test_a_time_given_in_a_form_is_kept(here: Room) -> None:
    ana = await here.started()
    form = here.coach.form("1:settings.time::")
    assert form is not None
    assert say(form.title) == "When shall I write?"
    assert "I write at 9:00" in await ana.press_wire(form.action.wire, text="9")


async def test_any_press_ends_the_waiting_for_an_answer(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings time")
    await ana.press("Back")
    assert "I did not understand" in await ana.say("8:15")


async def test_cancel_leaves_an_open_setting_and_stops_nothing(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings time")
    assert "Your settings" in await ana.say("cancel")
    assert "Your stretches" in await ana.say("cancel")


@pytest.mark.parametrize("typed", HOSTILE)
async def test_wrong_answers_lose_nothing(here: Room, typed: str) -> None:
    ana = await here.started()
    before = await kept(ana)
    for setting in ("time", "city", "length", "reminders", "soreness", "country", "language", ""):
        await ana.say(f"/settings {setting} {typed}")
        await ana.say(f"/settings {setting}")
        await ana.say(typed)
    await ana.say("/settings")
    assert await kept(ana) == before


async def test_words_about_pain_are_never_taken_for_a_setting(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings city")
    assert "You wrote something that may need looking at." in await ana.say("my left leg is numb")
    await ana.press("None of these")
    await ana.press("Go on")
    assert "In Tokyo it is" in await ana.say("Tokyo")


async def test_another_city_is_confirmed_by_its_clock(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings city Tokyo")
    await ana.press("No, another city")
    await ana.say("Zurich")
    answered = await ana.say("yes")
    assert "Your days now follow the clock of Zurich" in answered
    assert "My next message comes" in answered
    assert (await kept(ana)).zone == "Europe/Zurich"


async def test_a_shared_location_is_asked_about_before_it_counts(here: Room) -> None:
    ana = await here.started()
    ana.reply = await here.coach.located(ana.account, ana.place, "Asia/Tokyo")
    assert "In Tokyo it is 9:00" in read(ana.card)
    assert (await kept(ana)).zone == "Europe/Berlin"
    await ana.press("Yes")
    assert (await kept(ana)).zone == "Asia/Tokyo"


async def test_a_location_shared_after_a_stop_starts_nothing(here: Room) -> None:
    ana = await here.started()
    await ana.say("stop")
    ana.reply = await here.coach.located(ana.account, ana.place, "Asia/Tokyo")
    assert "I have stopped" in read(ana.card)


async def test_a_flight_past_the_hour_brings_the_days_message_at_once_and_only_once(here: Room) -> None:
    ana = await here.started()
    await here.go(here.clock.now() + timedelta(days=1))
    await ana.say("/settings city Tokyo")
    assert "Today's message comes in a moment" in await ana.press("Yes")
    assert len(await here.deliver()) == 1
    await ana.say("/settings city Berlin")
    await ana.press("Yes")
    assert await here.go(here.clock.now() + timedelta(hours=12)) == []
    assert len(await here.go(here.clock.now() + timedelta(days=1))) == 1


async def test_a_flight_after_the_check_in_brings_no_message(here: Room) -> None:
    ana = await here.started()
    await here.go(here.clock.now() + timedelta(days=1))
    await ana.say("done")
    await ana.say("/settings city Tokyo")
    assert "in a moment" not in await ana.press("Yes")
    assert await here.deliver() == []


async def test_a_day_left_out_over_the_date_line_costs_no_streak(here: Room) -> None:
    ana = await here.started("Honolulu")
    await ana.say("done")
    await here.go(datetime(2026, 3, 4, 1, tzinfo=UTC))
    await ana.say("/settings city Auckland")
    await ana.press("Yes")
    async with ana.kept() as (tx, person):
        excused = await tx.excused(person)
    assert {day: outcome.value for day, outcome in excused.items()} == {date(2026, 3, 3): "travelled"}


async def test_the_next_message_is_named_rightly_after_todays_has_come(here: Room) -> None:
    ana = await here.started()
    await here.go(datetime(2026, 3, 2, 18, 30, tzinfo=UTC))
    await ana.say("/settings 20:00")
    (when,) = (block.at for block in ana.card.blocks if hasattr(block, "at"))  # pyright: ignore
    assert when.date() == date(2026, 3, 3)


async def test_a_second_reminder_in_the_night_says_that_it_makes_no_sound(here: Room) -> None:
    ana = await here.started(time="20:00")
    assert "It comes at 11:00" in await ana.say("/settings reminders")
    assert "without a sound" in read(ana.card)


async def test_no_second_reminder_is_offered_past_the_end_of_the_day(here: Room) -> None:
    ana = await here.started(time="0:30")
    card = await ana.say("/settings reminders")
    assert "there is no second reminder" in card
    assert "[Turn on second reminder]" not in card
    assert "there is no second reminder" in await ana.press_wire("1:settings.second::on")
    assert not (await kept(ana)).preferences.second_nudge


async def test_no_more_soreness_question_means_that_the_scores_go(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=False)
    assert "What I keep" in await ana.say("/settings soreness on")  # read before a yes counts
    assert "Soreness question\nOn" in await ana.press("Yes, ask me")
    person = (await kept(ana)).person
    async with here.store.transaction() as tx:
        await tx.check_in(person, date(2026, 3, 2), Status.DONE, now=here.clock.now())
        await tx.record_soreness(person, date(2026, 3, 2), 4)
    await ana.say("/settings soreness")
    assert "I cannot bring them back" in await ana.press("Do not ask me")
    async with here.store.transaction() as tx:
        assert await tx.soreness(person)
    assert "The number I kept is deleted" in await ana.press("Yes, delete the numbers")
    async with here.store.transaction() as tx:
        assert await tx.soreness(person) == {}
        assert await tx.check_ins(person)


async def test_a_language_is_set_by_any_of_its_names_and_spoken_from_then_on(here: Room) -> None:
    ana = await here.started()
    assert "[Deutsch]" in await ana.say("/settings language")
    for typed in ("Deutsch", "spanish", "DE", "Spanisch"):
        await ana.say(f"/settings language {typed}")
        enrollment = await ana.enrollment()
        assert enrollment is not None
        assert ana.reply is not None
        assert ana.reply.language == enrollment.language == ("de" if typed in ("Deutsch", "DE") else "es")
    assert "Saved. I speak English." in await ana.press_wire("1:settings.language::en")
    assert "Which language" in await ana.press_wire("1:settings.language::fr")


async def test_every_press_of_the_settings_can_be_repeated(here: Room) -> None:
    ana = await here.started()
    for wire in ("settings.length::2", "settings.second::on", "settings.soreness::sure", "settings.zone::Asia/Tokyo"):
        assert (await ana.press_wire(f"1:{wire}")).partition("Time")[2] == (
            await ana.press_wire(f"1:{wire}")
        ).partition("Time")[2]


WIRES = [
    "settings::",
    "settings::nonsense",
    *(f"settings::{name}" for name in ("time", "city", "length", "reminders", "language", "pictures", "soreness")),
    *(f"settings.{name}::" for name in ("time", "minute", "city", "zone", "length", "rhythm", "second", "language")),
    *(f"settings.{name}::~" for name in ("minute", "zone", "length", "rhythm", "second", "pictures", "soreness")),
    "settings.minute::99999",
    "settings.country::~",
    "zone.here::",
    "zone.here::Mars/Olympus",
]


@pytest.mark.parametrize("wire", WIRES)
async def test_a_stale_or_broken_press_changes_nothing_for_anybody(here: Room, wire: str) -> None:
    assert await here.someone("nobody").press_wire(f"1:{wire}")
    ana = await here.started()
    before = await kept(ana)
    assert await ana.press_wire(f"1:{wire}")
    await ana.say("today")
    assert await kept(ana) == before
    await ana.say("stop")
    assert "I have stopped" in await ana.press_wire(f"1:{wire}")


async def test_the_settings_open_in_a_shared_place_where_no_direct_message_arrives(here: Room) -> None:
    ana = here.someone(private=False)
    await ana.press_wire("1:start::")
    await ana.press("I agree and I am 18 or over")
    await ana.press_wire("1:start.city::", text="Berlin")
    await ana.press("Yes")
    await ana.press_wire("1:start.minute::1140")
    for answer in ("10 minutes", *ABOUT, "Yes, write to me daily"):
        await ana.press(answer)
    shown = await ana.press_wire("1:settings::")
    assert "do not reach you at the moment" in shown
    for setting in ("time", "city", "length", "reminders", "language", "pictures", "soreness", "country"):
        assert "[Try again]" in await ana.press_wire(f"1:settings::{setting}")
    assert "I write at 8:00" in await ana.press_wire("1:settings.time::", text="8")
