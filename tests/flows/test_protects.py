"""The ten tests that protect people (coaching.md §5.3), one after the other: each named, and held here in short.

What holds whatever anybody does is in `laws.py`, over the walks of `test_walks.py` and the year of `test_a_year.py`;
the rules alone are in `tests/rules`. `HELD` says where the rest of each item is: a test that is moved
or renamed fails it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from core.flows.daylog import day_log, streak_of
from core.flows.recovery import standing
from core.messages.action import Action
from core.messages.card import Audience, Card
from core.messages.texts import Text
from core.rules.care import Entry, Event, Mode, Origin
from core.rules.findings import Source
from core.rules.people import Country
from core.rules.profile import Function
from core.rules.screening import LOCKING, Tier
from tests.flows import (
    test_a_year,
    test_always_advised,
    test_daily_recovery,
    test_lock,
    test_modes,
    test_never_blocked,
    test_notes,
    test_report,
    test_walks,
)
from tests.flows.gathered import OAKS
from tests.flows.offered import ids_on, offers_exercise, title_of
from tests.flows.recovering import DAY, LEFT_OUT, REVIEW, TOLD, WIRE, answer, at_review, lines, note
from tests.flows.screened import at_lists, numbers_for, numbers_in, profile_of, safety_of, told
from tests.flows.test_daily_recovery import days_of, live
from tests.flows.test_modes import in_mode
from tests.room import Room, Someone, say
from tests.rules import test_phrases, test_recovery, test_recovery_agrees, test_streak_laws
from tests.rules.test_phrases import CATCHES, SILENT, SOFTLY

HELD: Mapping[int, tuple[Callable[..., object], ...]] = {
    1: (
        test_lock.test_under_a_lock_every_button_but_the_open_ones_says_what_to_do,
        test_lock.test_whatever_is_typed_is_answered_with_what_to_do,
        test_lock.test_time_alone_ends_no_lock_and_sends_one_follow_up,
        test_walks.test_whatever_people_do_the_laws_hold,
    ),
    2: (
        test_recovery.test_the_worked_cases_find_what_the_coaching_rules_say,
        test_always_advised.test_whoever_has_not_improved_reads_by_the_week_after_the_review_to_see_somebody,
        test_always_advised.test_two_more_weeks_without_improvement_are_the_last_in_case_19,
        test_walks.test_whatever_people_do_the_laws_hold,
    ),
    3: (
        test_always_advised.test_whoever_gives_no_number_and_no_answer_gets_the_signpost_by_day_35,
        test_always_advised.test_the_farewell_of_somebody_silent_says_to_see_somebody_and_nothing_comes_after_it,
    ),
    4: (
        test_never_blocked.test_nothing_that_is_ruled_out_is_ever_there_to_be_done,
        test_never_blocked.test_no_tip_about_a_sore_place_names_what_is_left_out_for_it,
        test_modes.test_no_other_way_leads_to_an_exercise_of_ours,
    ),
    5: (
        test_streak_laws.test_resting_lowers_the_streak_on_no_log_of_this_length,
        test_streak_laws.test_a_rest_is_never_worse_than_a_missed_day_in_any_history,
    ),
    6: (
        test_lock.test_a_number_stands_alone_only_where_the_country_was_set,
        test_lock.test_the_crisis_words_name_who_listens_where_they_are_and_everywhere_else_all,
        test_notes.test_its_numbers_are_those_of_the_country_that_was_set_else_all,
    ),
    7: (
        test_report.test_in_a_shared_place_the_page_goes_by_direct_message_alone,
        test_walks.test_whatever_people_do_the_laws_hold,
    ),
    8: (
        test_phrases.test_a_sign_is_asked_about,
        test_phrases.test_what_is_likely_harmless_is_asked_softly,
        test_phrases.test_what_is_harmless_alone_stays_silent,
    ),
    9: (
        test_recovery.test_the_worked_cases_find_what_the_coaching_rules_say,  # 15 and 16
        test_recovery_agrees.test_everything_that_the_rule_tells_apart_comes_up_often,  # "nothing but zeros"
    ),
    10: (
        test_a_year.test_a_year_brings_no_day_more_messages_than_promised,
        test_daily_recovery.test_after_three_times_it_is_a_line_of_the_weekly_summary,
    ),
}


def test_every_item_is_held_somewhere() -> None:
    assert sorted(HELD) == list(range(1, 11))
    assert all(HELD.values())


# --- 1: after any emergency answer its text is the next message, and nothing else comes

PRAISE = ("streak-", "milestone", "progress-", "summary-", "looked-after", "today-ask")
EMERGENCY: Mapping[str, tuple[str, ...]] = {
    "the first list of a review": (f"1:review.list:{WIRE}:emergency.some",),
    "the first list, of another day": ("1:review.list:20200101:emergency.some",),
    "something feels wrong": ("1:wrong::", "1:wrong.danger::"),
    "the lists once more": ("1:screen.again::", "1:screen.emergency::some"),
}
LOCKS = {
    Tier.CRISIS: "1:notes.help::",
    Tier.EMERGENCY: "1:wrong.danger::",
    Tier.URGENT: "1:wrong.doctor::",
    Tier.TOLD: "1:visit::stop",
}
TYPED = {"I can't feel my crotch": "One of the first list", "I want to die": "I need help now"}


@pytest.mark.parametrize("wires", EMERGENCY.values(), ids=EMERGENCY)
async def test_1_any_emergency_answer_is_met_with_what_to_do(here: Room, wires: tuple[str, ...]) -> None:
    ana = await at_review(here)
    read = [await ana.press_wire(wire) for wire in wires]
    assert read[-1].startswith("Please get medical help now")


@pytest.mark.parametrize(("typed", "label"), TYPED.items())
async def test_1_what_is_typed_leads_there_in_one_press(here: Room, typed: str, label: str) -> None:
    ana = await here.started()
    await ana.say(typed)
    await ana.press(label)
    assert title_of(ana.card) in ("lock-emergency-title", "lock-crisis-title")


async def test_1_in_start_too(here: Room) -> None:
    ana = await at_lists(here)
    assert (await ana.press("One or more of these")).startswith("Please get medical help now")


@pytest.mark.parametrize("tier", LOCKING)
async def test_1_under_a_lock_nothing_speaks_of_exercises_streaks_or_milestones(here: Room, tier: Tier) -> None:
    ana = await at_review(here, done=27)
    await ana.press_wire(LOCKS[tier])
    cards: list[Card] = []
    for said in ("done", "today", "/progress", "review", "advice", "visit", "programme", "why streak", "soreness 3"):
        await ana.say(said)
        cards.append(ana.card)
    await days_of(here, 20)
    sent = [card for _, card, _ in here.messenger.sent]
    assert [title_of(each) for each in sent] == ["lock-follow-up-title"]
    for card in (*cards, *sent):
        assert not offers_exercise(card)
        assert not [each for each in ids_on(card) if any(word in each for word in PRAISE)]


# --- 2 and 3: nobody is left without advice; the whole of it is in `test_always_advised.py`


async def test_2_advice_comes_before_any_month_where_soreness_grows(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await told(ana, replace(TOLD, intake=5))
    read = ""
    for score in (None, 7, 7, None, 8):  # case 21
        if score is not None:
            read = await ana.say(f"soreness {score}")
        if score != 8:
            await here.go(here.clock.now() + DAY)
    assert "Your last three numbers are well above where you began" in read
    assert "good time to see a physiotherapist or doctor" in await ana.press("Read my advice")


async def test_2_it_was_case_21_that_typed_its_last_number_and_left(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    await told(ana, replace(TOLD, intake=5))
    for score in (7, 7, 8):
        await ana.say(f"soreness {score}")
        await here.go(here.clock.now() + DAY)
    heard = await days_of(here, 20)
    assert any("I suggested" in each or "please see a physiotherapist" in each for each in heard), heard


# --- 4: what is blocked never appears; with somebody else's programme nothing of ours does

LOOKS = ("today", "exercise", "exercise::e1", "exercise.picture::e1", "session", "session.tiny", "session.gentle",
         "extras", "extras.on::e8", "why::plan", "review", "advice", "visit", "report", "left", "goals", "programme",
         "progress")  # fmt: skip


@pytest.mark.parametrize("mode", [Mode.THEIRS, Mode.GENTLE])
async def test_4_no_exercise_of_ours_is_anywhere_while_others_are_done(here: Room, mode: Mode) -> None:
    ana = await in_mode(here, mode, "Calf raise")
    for look in LOOKS:
        await ana.press_wire(f"1:{look}" if ":" in look else f"1:{look}::")
        assert not offers_exercise(ana.card), look
    await here.go(here.clock.now() + 29 * DAY)
    sent = [card for _, card, _ in here.messenger.sent]
    assert len(sent) > 5
    assert not any(map(offers_exercise, sent))


# --- 5: a rest is never worth less than a skipped day


@pytest.mark.parametrize("letters", ["DDNS", "SSD", "DSSDD", "SSSDD", "DNNS"])
async def test_5_a_rest_in_place_of_a_skip_never_lowers_the_streak(here: Room, letters: str) -> None:
    rested = letters.replace("S", "R")
    skips = await _streak(here, here.someone("bo"), letters)
    rests = await _streak(here, here.someone("cy"), rested)
    assert rests > skips  # it counts, and a skip does not


async def _streak(here: Room, who: Someone, letters: str) -> int:
    await who.start()
    await here.live(who, letters)
    enrollment = await who.enrollment()
    assert enrollment is not None
    async with who.kept() as (tx, _):
        log = await day_log(tx, enrollment, here.clock.now().date())
    return streak_of(log, enrollment, here.clock.now().date()).current


# --- 6: no text names the number of one country, unless it was set

WAYS = ("1:wrong::", "1:wrong.danger::", "1:wrong.doctor::", "1:notes.help::", "1:review.list::urgent.some")


@pytest.mark.parametrize("country", [None, *Country])
async def test_6_a_number_stands_alone_only_where_the_person_said_where_they_are(
    here: Room, country: Country | None
) -> None:
    ana = await here.started()
    await ana.prefer(country=country)
    read = [
        await ana.say("I can't pee"),
        await ana.say("I want to die"),
        *[await ana.press_wire(each) for each in WAYS],
    ]
    assert {tuple(numbers_in(each)) for each in read} <= {tuple(numbers_for(country)), ()}
    assert sum(bool(numbers_in(each)) for each in read) >= 4


def test_6_no_sentence_names_a_few_of_the_numbers() -> None:
    for country in Country:
        named = numbers_in(say(Text(id=f"emergency-{country.value}")))
        assert named == ([] if country is Country.OTHER else numbers_for(country))


# --- 7: in a group nothing of a person's health is ever said

SHARED = ("today", "progress", "progress.calendar", "progress.weeks", "progress.soreness", "review", "advice", "visit",
          "report", "report.name", "why::review", "wrong", "soreness", "checkin::done", "checkin::rest", "programme",
          "goals", "settings", "left")  # fmt: skip


async def test_7_a_reply_in_a_group_is_for_the_presser_alone_and_carries_no_document(here: Room) -> None:
    await at_review(here)
    ana = here.someone(private=False)
    for wire in SHARED:
        await ana.press_wire(f"1:{wire}" if ":" in wire else f"1:{wire}::")
        assert ana.card.audience is Audience.PRESSER
        assert ana.card.document is None
        assert ana.reply is not None
        assert ana.reply.direct is None or ana.reply.direct.audience is Audience.PRIVATE
    assert all(place.private for place, _, _ in here.messenger.sent)


async def test_7_what_a_community_reads_first_is_an_invitation(here: Room) -> None:
    reply = await here.coach.communities.came(OAKS)
    assert reply.card.audience is Audience.PUBLIC
    assert ids_on(reply.card) == {"invitation-title", "invitation-what", "invitation-admins"}
    assert not reply.card.health


# --- 8: the keyword table, said to Limber


async def test_8_every_left_cell_asks_and_every_right_cell_is_silent_or_soft(here: Room) -> None:
    ana = await here.started()
    for _, typed in CATCHES:
        await ana.say(typed)
        assert title_of(ana.card) in ("notes-title", "crisis-title"), typed
    for _, typed in SOFTLY:
        await ana.say(typed)
        assert "notes-soft" in ids_on(ana.card), typed
    for typed in SILENT:
        await ana.say(typed)
        assert not ids_on(ana.card) & {"notes-title", "crisis-title", "notes-soft"}, typed
    assert (await safety_of(ana)).lock is None


# --- 9: 0 is a score, and no answer is none


@pytest.mark.parametrize(("said", "kept"), [("0", 0), (LEFT_OUT, None)])
async def test_9_nought_and_no_answer_are_two_things_wherever_a_number_is_given(
    here: Room, said: str, kept: int | None
) -> None:
    ana = await at_review(here, (), ())
    await answer(ana, soreness=said, recall=said)
    (recall,) = await lines(ana, Event.RECALL)
    assert recall.score == kept
    async with ana.kept() as (tx, person):
        assert (await tx.soreness(person)).get(REVIEW) == kept
    await note(ana, Entry(day=REVIEW, event=Event.CYCLE, choice=Origin.CARRY_ON.value))
    await ana.press_wire(Action(name="review.intake", day=REVIEW).wire)
    await ana.press(said)
    (intake,) = await lines(ana, Event.INTAKE)
    assert intake.score == kept


async def test_9_an_activity_that_is_impossible_is_rated_nought(here: Room) -> None:
    ana = await at_review(here)
    await ana.press_wire("1:goals.rate.stairs::0")
    (rated,) = await lines(ana, Event.FUNCTION)
    assert (rated.choice, rated.score) == ("stairs", 0)
    assert (await profile_of(ana)).functions == (Function(name="stairs", score=0),)


async def test_9_zeros_alone_are_a_diary_and_no_scores_are_none(here: Room) -> None:
    ana = await at_review(here, (0, 0, 0), (0, 0, 0))
    read = await answer(ana)
    assert "from 0.0 to 0.0" in read
    enrollment = await ana.enrollment()
    assert enrollment is not None
    async with ana.kept() as (tx, _):
        finding = (await standing(tx, enrollment, REVIEW, await day_log(tx, enrollment, REVIEW))).agenda.finding
    assert finding is not None
    assert (finding.source, finding.base, finding.last) == (Source.DIARY, Fraction(0), Fraction(0))


async def test_9_an_average_of_nought_before_the_start_is_compared_with(here: Room) -> None:
    ana = await at_review(here, (), (), told=replace(TOLD, intake=0))
    assert "from 0.0 to 3.0" in await answer(ana, recall="3", change="No change")


# --- 10: one message a day by itself


async def test_10_a_day_brings_one_message_whatever_is_due(here: Room) -> None:
    ana = await at_review(here)
    await ana.prefer(second_nudge=False)
    await days_of(here, 2)  # it holds each day to one message
    await ana.press_wire("1:advice.book::")
    await live(here, ana, 12)
    await ana.press_wire("1:visit::waiting")
    await live(here, ana, 16)
    await days_of(here, 30)
