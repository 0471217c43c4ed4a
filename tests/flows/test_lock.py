from __future__ import annotations

from datetime import timedelta

import pytest

from core.flows import privacy
from core.flows.answers import HANDLERS
from core.flows.lock import begin
from core.flows.lock_cards import lock_card
from core.flows.turn import Turn
from core.messages.card import Audience, texts_of
from core.rules.care import Event, Origin
from core.rules.people import Country
from core.rules.profile import Step
from core.rules.screening import LOCKING, Line, Tier, Word
from tests.flows.recovering import REVIEW, answer, at_review, on
from tests.flows.screened import EXERCISES, ROUTINE, at_lists, log_of, numbers_for, numbers_in, profile_of, safety_of
from tests.room import Room, Someone, content, say, studio
from tests.room import read as read_aloud

DAY = timedelta(days=1)
EMERGENCY, URGENT = "1:wrong.danger::", "1:wrong.doctor::"
OK, OLD, MISTAKE = "A clinician told me it is OK", "It is old and was looked at", "This was a mistake"
SURE = {OK: "Yes, they said so", OLD: "Yes, it is old and was looked at", MISTAKE: "Yes, none fits me"}
OPEN = frozenset(
    name
    for name in HANDLERS
    if name.partition(".")[0] in ("lock", "wrong", "notes", "screen", "stop", "settings", "zone", "unlink", "coach")
    and name not in ("wrong.rest", "wrong.today", "wrong.mistake")
) | {
    *("start.young", "start.later", "link.notme", "buddy.end", "challenge.leave", "share.undo", "roles.hide"),
    "retention.keep",
    *("link.no", "buddy.no"),
}
UNWANTED = (*EXERCISES, "streak", "in all", "looked after", "How:", "Well done")
VALUES = ("", "x", "none", "some", "sure", "yes", "on", "off", "daily", "10", "0.0.0", "clinician.0")


async def locked(here: Room, wire: str = EMERGENCY) -> Someone:
    ana = await here.started()
    await ana.press_wire(wire)
    return ana


def unwanted_in(read: str) -> list[str]:
    """What no card says under a lock (coaching.md §5.3, 1)."""
    return [each for each in UNWANTED if each.casefold() in read.casefold()]


@pytest.mark.parametrize("wire", [EMERGENCY, URGENT])
async def test_under_a_lock_every_button_but_the_open_ones_says_what_to_do(here: Room, wire: str):
    ana = await here.started()
    what_to_do = await ana.press_wire(wire)
    today = here.clock.now().date().isoformat().replace("-", "")
    for name in sorted(HANDLERS.keys() - OPEN - privacy.HANDLERS.keys()):
        for value in ("", "done"):
            assert await ana.press_wire(f"1:{name}:{today}:{value}") == what_to_do, name


@pytest.mark.parametrize("name", sorted(OPEN))
async def test_under_a_lock_no_open_button_speaks_of_exercises_streaks_or_milestones(here: Room, name: str):
    ana = await here.started()
    await ana.say("done")
    await ana.press_wire(URGENT)
    today = here.clock.now().date().isoformat().replace("-", "")
    for value in VALUES:
        assert unwanted_in(await ana.press_wire(f"1:{name}:{today}:{value}")) == []
        if await ana.enrollment() is None:
            return  # deleted, at their own word


async def test_under_a_lock_what_is_kept_can_be_read_and_deleted(here: Room):
    """These cards name the streak among what is kept; that is nobody's streak."""
    ana = await locked(here)
    assert "What I keep" in await ana.say("/privacy")


@pytest.mark.parametrize(
    "typed",
    [
        "/start",
        "/today",
        "/progress",
        "/learn",
        "/help",
        "/pause 3",
        "done",
        "rest",
        "soreness 9",
        "later",
        "hello there",
        "",
    ],
)
async def test_whatever_is_typed_is_answered_with_what_to_do(here: Room, typed: str):
    ana = await locked(here)
    assert (await ana.say(typed)).splitlines()[0] == "Please get medical help now"


@pytest.mark.parametrize("word", ["/settings", "/stop", "/symptoms"])
async def test_what_is_theirs_stays_open(here: Room, word: str):
    ana = await locked(here)
    read = await ana.say(word)
    assert read.splitlines()[0] != "Please get medical help now"
    assert unwanted_in(read) == []


@pytest.mark.parametrize("wire", [EMERGENCY, URGENT])
@pytest.mark.parametrize("country", [None, *Country])
async def test_a_number_stands_alone_only_where_the_country_was_set(here: Room, country: Country | None, wire: str):
    ana = await here.started()
    await ana.prefer(country=country)
    read = await ana.press_wire(wire)
    if wire == EMERGENCY:
        assert numbers_in(read) == numbers_for(country)
    else:
        assert numbers_in(read) in ([], numbers_for(country))


@pytest.mark.parametrize("wire", [EMERGENCY, URGENT])
async def test_each_part_has_at_most_sixty_words_and_nothing_reassures(here: Room, wire: str):
    ana = await locked(here, wire)
    cards = [ana.card]
    for way in (OK, MISTAKE):
        await ana.press(way)
        cards.append(ana.card)
        await ana.press("Back")
    for card in cards:
        assert card.urgent
        assert card.health
        for block in card.blocks:
            said = " ".join(say(each) for each in texts_of(block))
            assert len(said.split()) <= 60
            assert not any(each in said.casefold() for each in ("worry", "probably", "you have a", "%", "fine"))


async def test_the_emergency_card_says_what_to_do_then_why_then_that_no_one_reads_it(here: Room):
    ana = await here.started()
    await ana.prefer(country=Country.UK)
    assert (await ana.press_wire(EMERGENCY)).splitlines() == [
        "Please get medical help now",
        "Call 999, or go to an emergency department now. If you are pregnant, call your maternity unit.",
        "What you said can be a sign of something that needs treating quickly. Please do not wait for this bot.",
        "I have stopped your exercises and reminders. This ends when you tell me so, not by itself.",
        "No one reads these messages, so please do not wait for an answer here.",
        f"[{OK}]",
        f"[{OLD}]",
        f"[{MISTAKE}]",
    ]


@pytest.mark.parametrize("wire", [EMERGENCY, URGENT])
async def test_time_alone_ends_no_lock_and_sends_one_follow_up(here: Room, wire: str):
    ana = await locked(here, wire)
    sent = await here.go(here.clock.now() + 60 * DAY)
    assert [each.splitlines()[0] for each in sent] == ["How are you?"]
    assert "Were you able to get help?" in sent[0]
    assert unwanted_in(sent[0]) == []
    assert (await safety_of(ana)).lock is not None
    assert "Please" in (await ana.say("today")).splitlines()[0]


@pytest.mark.parametrize(("wire", "after"), [(EMERGENCY, timedelta(hours=24)), (URGENT, timedelta(days=3))])
async def test_the_follow_up_comes_when_it_is_due(here: Room, wire: str, after: timedelta):
    await locked(here, wire)
    at = here.clock.now() + after
    assert await here.go(at - timedelta(minutes=1)) == []
    assert len(await here.go(at + timedelta(minutes=1))) == 1


async def test_a_more_urgent_answer_moves_the_follow_up(here: Room):
    ana = await locked(here, URGENT)
    await here.go(here.clock.now() + DAY)
    await ana.press_wire(EMERGENCY)
    assert len(await here.go(here.clock.now() + 30 * DAY)) == 1


async def test_the_same_answer_again_adds_no_line_and_no_follow_up(here: Room):
    ana = await locked(here, URGENT)
    lines = len(await log_of(ana))
    await here.go(here.clock.now() + DAY)
    await ana.press_wire(URGENT)
    assert len(await log_of(ana)) == lines
    assert len(await here.go(here.clock.now() + 30 * DAY)) == 1


async def test_whoever_found_no_help_yet_is_told_again_and_the_lock_stays(here: Room):
    ana = await locked(here)
    assert "Please get medical help now" in await ana.press_wire("1:lock.helped::no")
    read = await ana.press_wire("1:lock.helped::yes")
    assert "stay stopped until you tell me otherwise" in read
    ana.button(OK)
    assert (await safety_of(ana)).lock is not None


@pytest.mark.parametrize("way", [OK, OLD, MISTAKE])
async def test_a_lock_ends_by_a_word_that_is_said_twice(here: Room, way: str):
    ana = await locked(here)
    await ana.press(way)
    assert (await safety_of(ana)).lock is not None
    await ana.press("Back")
    assert (await safety_of(ana)).lock is not None
    await ana.press(way)
    await ana.press(SURE[way])
    assert (await safety_of(ana)).lock is None
    assert (await ana.press("Today")).splitlines()[0] != "Please get medical help now"
    assert not [each for each in await here.go(here.clock.now() + 2 * DAY) if "How are you?" in each]


async def test_an_urgent_lock_does_not_end_because_it_is_old(here: Room):
    ana = await locked(here, URGENT)
    assert OLD not in [say(each.label) for each in ana.card.buttons]
    stamp = f"{int((await log_of(ana))[-1].at.timestamp()):x}"
    await ana.press_wire(f"1:lock.end::assessed.{stamp}")
    assert (await safety_of(ana)).lock is not None


async def test_what_is_old_and_was_looked_at_leaves_the_exercises_near_the_nerves_out(here: Room):
    ana = await locked(here)
    await ana.press(OLD)
    await ana.press(SURE[OLD])
    held = await safety_of(ana)
    assert ROUTINE.assessed
    assert held.off == ROUTINE.assessed
    assert held.reminder_due is not None
    assert [each.tier for each in await log_of(ana)][-1] is Tier.SOON


@pytest.mark.parametrize(
    "value", ["clinician.sure", "clinician.0", "clinician.", "mistake.ffffffff", "sure", "found.1"]
)
async def test_no_other_value_ends_a_lock(here: Room, value: str):
    ana = await locked(here)
    await ana.press_wire(f"1:lock.end::{value}")
    assert (await safety_of(ana)).lock is not None


async def test_a_yes_to_an_earlier_lock_is_no_yes_to_this_one(here: Room):
    ana = await locked(here)
    await ana.press(MISTAKE)
    old = ana.button(SURE[MISTAKE]).action.wire
    await ana.press_wire(old)
    here.clock.move_to(here.clock.now() + timedelta(minutes=5))
    await ana.press_wire(EMERGENCY)
    assert "One question first" in await ana.press_wire(old)
    assert (await safety_of(ana)).lock is not None


async def test_a_double_tap_on_the_second_word_ends_one_lock_once(here: Room):
    ana = await locked(here)
    await ana.press(OK)
    wire = ana.button(SURE[OK]).action.wire
    await ana.press_wire(wire)
    await ana.press_wire(wire)
    assert [each.word for each in await log_of(ana)].count(Word.CLINICIAN) == 1


async def test_after_a_mistake_nothing_else_has_changed(here: Room):
    ana = await here.started()
    await ana.say("done")
    before, shown = await safety_of(ana), await ana.say("progress")
    await ana.press_wire(EMERGENCY)
    await ana.press(MISTAKE)
    await ana.press(SURE[MISTAKE])
    after = await safety_of(ana)
    assert (after.off, after.eased, after.renewed, after.lock) == (before.off, before.eased, before.renewed, None)
    assert await ana.say("progress") == shown


async def test_after_a_clinicians_word_exercises_begin_anew(here: Room):
    ana = await locked(here)
    await here.go(here.clock.now() + 3 * DAY)
    await ana.say("today")
    await ana.press(OK)
    await ana.press(SURE[OK])
    assert (await safety_of(ana)).renewed == here.clock.now().date()


async def test_the_streak_is_frozen_by_a_lock(here: Room):
    ana = await here.started()
    await here.live(ana, "DDD")
    await ana.press_wire(URGENT)
    await here.go(here.clock.now() + 20 * DAY)
    await ana.say("today")
    await ana.press(OK)
    await ana.press(SURE[OK])
    await here.go(here.clock.now() + DAY)
    assert "Check-in streak: 3 days" in await ana.say("today")


async def test_a_lock_outlives_a_restart_in_the_middle_of_the_second_word(here: Room):
    ana = await locked(here)
    await ana.press(OK)
    here.restart()
    ana.coach = here.coach
    assert "Please get medical help now" in await ana.say("today")
    await ana.press(OK)
    here.restart()
    ana.coach = here.coach
    await ana.press(SURE[OK])
    assert (await safety_of(ana)).lock is None


async def test_in_start_the_list_that_a_clinician_looked_at_is_not_asked_again_and_the_next_one_is(here: Room):
    ana = await at_lists(here)
    await ana.press("One or more of these")
    await ana.press(OK)
    await ana.press(SURE[OK])
    assert (await profile_of(ana)).next_step is Step.URGENT
    assert "Safety, 2 of 3" in await ana.press("Start")


async def test_in_start_a_mistake_asks_the_same_list_again(here: Room):
    ana = await at_lists(here)
    await ana.press("One or more of these")
    await ana.press(MISTAKE)
    await ana.press(SURE[MISTAKE])
    assert "Safety, 1 of 3" in await ana.press("Start")


async def test_who_has_not_finished_start_is_not_led_to_settings_they_cannot_open(here: Room):
    ana = await at_lists(here)
    await ana.press("One or more of these")
    assert "Set my country" not in [say(each.label) for each in ana.card.buttons]


async def test_the_country_can_be_set_from_the_lock(here: Room):
    ana = await locked(here)
    await ana.press("Set my country")
    await ana.press("New Zealand")
    assert numbers_in(await ana.say("today")) == ["111"]


async def test_somebody_who_has_stopped_is_locked_too_and_coming_back_does_not_end_it(here: Room):
    ana = await here.started()
    await ana.say("stop")
    assert "Please get medical help now" in await ana.press_wire(EMERGENCY)
    assert "Please get medical help now" in await ana.say("/start")


async def test_in_a_shared_place_only_the_presser_sees_the_lock(here: Room):
    await locked(here)
    loud = here.someone(private=False)
    await loud.say("today")
    assert (loud.card.audience, loud.card.health) == (Audience.PRESSER, True)


async def test_stop_works_under_a_lock_in_one_step(here: Room):
    ana = await locked(here)
    assert "I have stopped" in await ana.say("stop")


async def test_every_lock_card_leads_to_the_signs_that_are_worse(here: Room):
    ana = await locked(here, URGENT)
    await ana.press("Something feels wrong")
    assert "Please get medical help now" in await ana.press("One of the first list")


async def test_a_day_with_exercises_is_not_noted_under_a_lock(here: Room):
    ana = await here.started()
    day = here.clock.now().date().isoformat().replace("-", "")
    await ana.press_wire(EMERGENCY)
    for wire in (f"1:wrong.rest:{day}:", "1:wrong.today::", "1:wrong.mistake::sure", f"1:checkin:{day}:done"):
        assert "Please get medical help now" in await ana.press_wire(wire)
    async with ana.kept() as (tx, person):
        assert await tx.check_ins(person) == {}


async def test_the_words_that_end_a_lock_can_be_typed(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:wrong.danger::")
    assert "Please get medical help now" in await ana.say("done")
    assert "One question first" in await ana.say("A clinician told me it is OK")
    assert "Please get medical help now" in await ana.say("back")
    await ana.say("A clinician told me it is OK")
    assert "Your exercises come back" in await ana.say("Yes, they said so")


async def test_a_typed_yes_ends_no_lock_before_the_question_is_asked(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:wrong.danger::")
    assert "Please get medical help now" in await ana.say("yes")
    assert "Please get medical help now" in await ana.say("Yes, they said so")
    await ana.say("A clinician told me it is OK")
    assert "One question first" in await ana.say("well")
    assert "Your exercises come back" in await ana.say("yes")


# --- a crisis, and the word to stop

CRISIS_LINES = {
    Country.US: "988",
    Country.UK: "Samaritans, 116 123",
    Country.EU: "EU: 112",
    Country.AUSTRALIA: "13 11 14",
    Country.NEW_ZEALAND: "1737",
}
CRISIS = "1:notes.help::"
TOLD_STOPS = (
    "I plan nothing and send no reminders. What you have done so far stays as it is. "
    "This ends when you tell me so, not by itself."
)
TOLD_CAN, HELPED, SAFE = "I have been told I can", "I had help and can go on", "I am safe, it was something else"
OWN_SURE = {
    TOLD_CAN: "Yes, they said so",
    MISTAKE: "Yes, nobody told me to stop",
    HELPED: "Yes, they said so",
    SAFE: "Yes, I am safe",
}


async def told_to_stop(here: Room, who: Someone | None = None) -> Someone:
    """Somebody who said that a clinician told them to stop, in front of what that means."""
    ana = who or await here.started()
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=here.clock.now().date(), at=here.clock.now(), tier=Tier.TOLD))
    await ana.say("today")
    return ana


async def owing(here: Room, who: Someone, tier: Tier) -> None:
    """The same by the door that owes the follow-up."""
    async with who.kept() as (tx, person):
        turn = Turn(
            tx=tx,
            content=content(),
            studio=studio(),
            account=who.account,
            place=who.place,
            now=here.clock.now(),
            language="en",
            contact=await tx.contact(who.account),
            enrollment=await tx.enrollment(person),
        )
        await begin(turn, tier)


async def test_the_word_to_stop_stops_everything_and_names_no_sign(here: Room):
    ana = await told_to_stop(here)
    read = await ana.say("today")
    assert read.splitlines() == [
        "Your exercises are stopped",
        "You told me that somebody who looked at it said to stop.",
        TOLD_STOPS,
        "No one reads these messages, so please do not wait for an answer here.",
        f"[{TOLD_CAN}]",
        f"[{MISTAKE}]",
        "[Something feels wrong]",
        "[Set my country]",
    ]
    assert unwanted_in(read) == []
    assert await here.go(here.clock.now() + 13 * DAY) == []


async def test_the_word_to_stop_freezes_the_streak(here: Room):
    ana = await here.started()
    await here.live(ana, "DDD")
    await told_to_stop(here, ana)
    await here.go(here.clock.now() + 20 * DAY)
    await ana.say("today")
    await ana.press(TOLD_CAN)
    await ana.press(OWN_SURE[TOLD_CAN])
    await here.go(here.clock.now() + DAY)
    assert "Check-in streak: 3 days" in await ana.say("today")


async def test_after_fourteen_days_the_word_to_stop_is_asked_about_once(here: Room):
    ana = await here.started()
    await owing(here, ana, Tier.TOLD)
    assert await here.go(here.clock.now() + 14 * DAY - timedelta(minutes=1)) == []
    (asked,) = await here.go(here.clock.now() + 60 * DAY)
    assert "Have you been told that you can go on?" in asked
    assert [each.strip("[]") for each in asked.splitlines() if each.startswith("[")] == [TOLD_CAN, "Not yet"]
    assert "Your exercises are stopped" in await ana.press_wire("1:lock.helped::no")
    assert "One question first" in await ana.press_wire("1:lock.end::clinician")
    await ana.press(OWN_SURE[TOLD_CAN])
    assert (await safety_of(ana)).renewed == here.clock.now().date()


async def test_a_crisis_is_followed_up_after_a_day_in_words_of_its_own(here: Room):
    ana = await here.started()
    await ana.press_wire(CRISIS)
    at = here.clock.now() + timedelta(hours=24)
    assert await here.go(at - timedelta(minutes=1)) == []
    (asked,) = await here.go(at + 60 * DAY)
    assert "I asked you to talk to somebody" in asked
    read = await ana.press_wire("1:lock.helped::yes")
    assert "stay stopped until you tell me otherwise" in read
    assert unwanted_in(asked + read) == []
    assert "Please talk to somebody now" in await ana.press_wire("1:lock.helped::no")


@pytest.mark.parametrize("country", [None, *Country])
async def test_the_crisis_words_name_who_listens_where_they_are_and_everywhere_else_all(
    here: Room, country: Country | None
):
    ana = await here.started()
    await ana.prefer(country=country)
    read = await ana.press_wire(CRISIS)
    named = [each for each, number in CRISIS_LINES.items() if number in read]
    assert named == ([country] if country in CRISIS_LINES else [*CRISIS_LINES])
    assert numbers_in(read) == numbers_for(country)
    for said in ("It is good that you said it", "findahelpline.com", "tell somebody near you", "No one reads"):
        assert said in read
    for pain in ("emergency department", "sign of something", "doctor today", "Something feels wrong"):
        assert pain not in read
    assert unwanted_in(read) == []


@pytest.mark.parametrize("way", [HELPED, SAFE])
async def test_a_crisis_ends_by_a_word_of_its_own_that_is_said_twice(here: Room, way: str):
    ana = await here.started()
    await ana.press_wire(CRISIS)
    await ana.press(way)
    assert (await safety_of(ana)).lock is not None
    assert "findahelpline.com" in await ana.press(OWN_SURE[way])
    assert (await safety_of(ana)).lock is None


async def test_the_word_to_stop_can_have_been_a_mistake(here: Room):
    ana = await told_to_stop(here)
    await ana.press(MISTAKE)
    assert "Nothing else has changed" in await ana.press(OWN_SURE[MISTAKE])
    assert (await safety_of(ana)).lock is None


async def test_an_emergency_by_mistake_leaves_what_was_said_besides_and_its_follow_up(here: Room):
    ana = await here.started()
    await owing(here, ana, Tier.TOLD)
    await ana.press_wire(URGENT)
    await ana.press_wire(EMERGENCY)
    await ana.press(MISTAKE)
    assert "Please speak to a doctor today" in await ana.press(SURE[MISTAKE])
    await ana.press(MISTAKE)
    assert "Your exercises are stopped" in await ana.press(SURE[MISTAKE])
    sent = await here.go(here.clock.now() + 60 * DAY)
    assert ["Two weeks ago" in each for each in sent] == [True]


@pytest.mark.parametrize("tier", [Tier.CRISIS, Tier.TOLD])
async def test_a_clinicians_word_about_these_answers_no_list_of_start(here: Room, tier: Tier):
    ana = await at_lists(here)
    await owing(here, ana, tier)
    await ana.say("today")
    await ana.press(TOLD_CAN if tier is Tier.TOLD else HELPED)
    await ana.press("Yes, they said so")
    assert (await profile_of(ana)).next_step is Step.EMERGENCY


@pytest.mark.parametrize("tier", LOCKING)
async def test_no_lock_of_a_stranger_keeps_anything_or_has_a_way_out(here: Room, tier: Tier):
    card = lock_card(tier, Country.OTHER, known=False)
    assert [*card.buttons] == []
    assert "stopped your exercises" not in read_aloud(card)


@pytest.mark.parametrize(("way", "begun"), [(OK, 1), (MISTAKE, 0)])
async def test_a_clinicians_word_begins_a_new_first_week_and_a_mistake_does_not(here: Room, way: str, begun: int):
    ana = await locked(here, URGENT)
    await ana.press(way)
    await ana.press(SURE[way])
    async with ana.kept() as (tx, person):
        cycles = [each.choice for each in await tx.care_log(person) if each.event is Event.CYCLE]
    assert cycles == [Origin.CARRY_ON.value] * begun


async def test_after_a_crisis_nothing_begins_anew_and_advice_stands(here: Room):
    ana = await at_review(here, (4, 4, 4), (6, 6, 6))
    assert "4.0 to 6.0" in await answer(ana, change="Much worse")
    await on(here, ana, REVIEW + DAY)
    await ana.press_wire(CRISIS)
    await ana.press(HELPED)
    await ana.press(OWN_SURE[HELPED])
    assert "4.0 to 6.0" in await ana.say("advice")
    async with ana.kept() as (tx, person):
        assert Event.CYCLE not in {each.event for each in await tx.care_log(person)}


@pytest.mark.parametrize("again", [1, 2])
async def test_an_emergency_is_answered_first_in_a_crisis_too(here: Room, again: int):
    ana = await locked(here, CRISIS)
    for _ in range(again):
        said = await ana.press_wire("1:wrong.danger::")
        assert said.splitlines()[0] == read_aloud(lock_card(Tier.EMERGENCY, Country.OTHER)).splitlines()[0]
        assert "emergency department" in said
    assert {each.tier for each in (await safety_of(ana)).locks} == {Tier.CRISIS, Tier.EMERGENCY}
    await ana.press_wire("1:lock::")
    assert HELPED in read_aloud(ana.card)
