"""The questions about the person: pressed, typed, changed later, and taken back (product.md C4, coaching.md §5.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.flows.picks import Picking, value
from core.flows.profile_cards import options
from core.messages.texts import Text
from core.rules.days import LocalDay
from core.rules.people import Enrollment
from core.rules.profile import ASKED, SCREENS, Profile, Step
from core.rules.screening import Line, Safety, Tier, Word, safety
from tests.room import ABOUT, Room, Someone, content, read, say

DAY = timedelta(days=1)
MONDAY = LocalDay(2026, 3, 2)
ROUTINE = content().catalog.routine("glutes")
SITES = [each.id for each in ROUTINE.sites]
HOSTILE = ["<b>&", "@everyone", "שלום", "🧘" * 40, "x" * 4000, "{ $city }", "-1", "+", "-", "²", "\u202e", "none, ball"]


async def in_start(here: Room, *answers: str) -> Someone:
    """Somebody whom Start asks about their health, after so many answers to press."""
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    for typed in ("Berlin", "yes", "19:00", "10"):
        await ana.say(typed)
    for answer in answers:
        await ana.press(answer)
    return ana


async def of_before(here: Room) -> Someone:
    """Somebody who follows the routine and was never asked anything about themselves."""
    ana = await here.started()
    await ana.prefer(soreness=None)
    await remember(ana, Profile())
    return ana


async def profile_of(who: Someone) -> Profile:
    async with who.kept() as (tx, person):
        return await tx.profile(person)


async def remember(who: Someone, profile: Profile) -> None:
    async with who.kept() as (tx, person):
        await tx.save_profile(person, profile)


async def held(who: Someone) -> Safety:
    async with who.kept() as (tx, person):
        return safety(await tx.safety_log(person))


async def enrolled(who: Someone) -> Enrollment:
    enrollment = await who.enrollment()
    assert enrollment is not None
    return enrollment


def option(step: Step, wanted: str) -> str:
    return say(options(step, ROUTINE)[wanted])


# --- Start, pressed


async def test_health_is_asked_about_only_after_a_yes_of_its_own(here: Room) -> None:
    ana = await in_start(here)
    said = read(ana.card)
    for part in (
        "when to see someone",
        "encrypted",
        "until you delete it",
        "in the database",
        "whoever runs me",
        "/sett",
    ):
        assert part in said
    assert (await profile_of(ana)).agreed is None
    assert "Where does it hurt most?" in await ana.press("Yes, you may ask")
    assert (await profile_of(ana)).agreed is True
    assert (await enrolled(ana)).preferences.soreness is True


@pytest.mark.parametrize("site", SITES)
async def test_every_place_is_one_tap(here: Room, site: str) -> None:
    ana = await in_start(here, *ABOUT[:1])
    assert "What do you do most?" in await ana.press(option(Step.SITES, site))
    assert (await profile_of(ana)).sites == (site,)


@pytest.mark.parametrize("activity", ROUTINE.activities)
async def test_every_activity_is_one_tap(here: Room, activity: str) -> None:
    ana = await in_start(here, *ABOUT[:2])
    assert "What do you have at hand?" in await ana.press(option(Step.ACTIVITIES, activity))
    assert (await profile_of(ana)).activities == (activity,)


@pytest.mark.parametrize("tool", [*ROUTINE.equipment, None])
async def test_every_piece_of_equipment_is_one_tap_and_so_is_none(here: Room, tool: str | None) -> None:
    ana = await in_start(here, *ABOUT[:3])
    label = "None of these" if tool is None else option(Step.EQUIPMENT, tool)
    assert "How sore were you?" in await ana.press(label)
    assert (await profile_of(ana)).equipment == (() if tool is None else (tool,))
    assert Step.EQUIPMENT in (await profile_of(ana)).answered


@pytest.mark.parametrize(("label", "score"), [("0", 0), ("7", 7), ("10", 10), ("Leave it out", None)])
async def test_soreness_of_the_last_week_is_kept_or_left_out(here: Room, label: str, score: int | None) -> None:
    ana = await in_start(here, *ABOUT[:4])
    assert "Average soreness over the last 7 days? 0 = none, 10 = worst imaginable" in read(ana.card)
    said = await ana.press(label)
    assert "Safety, 1 of 3" in said
    assert ("That is a lot" in said) is (score == 10)
    assert (await profile_of(ana)).intake == score


async def test_several_are_picked_without_keeping_anything_on_the_way_even_across_a_restart(here: Room) -> None:
    ana = await in_start(here, *ABOUT[:2])
    await ana.press("More than one")
    await ana.press("Running")
    here.restart()
    ana.coach = here.coach
    await ana.press("Sitting at a desk")
    assert (await profile_of(ana)).activities == ()
    assert "What do you have at hand?" in await ana.press("Next")
    assert (await profile_of(ana)).activities == ("desk", "running")


async def test_back_from_picking_several_asks_for_one_again(here: Room) -> None:
    ana = await in_start(here, *ABOUT[:2])
    await ana.press("More than one")
    await ana.press("Running")
    assert "More than one" in await ana.press("Back")
    assert (await profile_of(ana)).activities == ()


async def test_tingling_down_one_leg_leaves_out_what_the_safety_list_would(here: Room) -> None:
    ana = await in_start(here, *ABOUT[:1])
    assert "see a doctor or physiotherapist within days" in await ana.press(option(Step.SITES, "leg"))
    assert ana.card.health
    rf19 = ROUTINE.condition("rf19")
    assert rf19 is not None
    assert ((await held(ana)).off, (await held(ana)).lock) == (rf19.blocked, None)
    await ana.press("Back")
    assert "within days" not in await ana.press(option(Step.SITES, "leg"))  # said and noted once
    async with ana.kept() as (tx, person):
        assert len(await tx.safety_log(person)) == 1


# --- Start, with a no


async def test_a_no_keeps_nothing_and_shows_the_lists_as_reading(here: Room) -> None:
    ana = await in_start(here)
    said = await ana.press("No, do not ask")
    assert "Please read this before you begin" in said
    assert "[Something feels wrong]" in said
    assert "Shall we begin?" in await ana.press("I have read this")
    assert "You are all set" in await ana.press("Yes, write to me daily")
    assert "[Make the plan yours]" not in await ana.say("today")
    profile = await profile_of(ana)
    assert (profile.agreed, profile.screened, profile.holds_health) == (False, False, False)
    assert (await enrolled(ana)).preferences.soreness is False
    for each in ROUTINE.starter:
        assert say(Text(id=ROUTINE.exercise(each.partition(".")[0]).words.name)) in read(ana.card)


async def test_back_from_the_lists_asks_again_and_a_yes_goes_on(here: Room) -> None:
    ana = await in_start(here, "No, do not ask")
    assert "May I ask about your health?" in await ana.press("Back")
    assert "Where does it hurt most?" in await ana.press("Yes, you may ask")


async def test_a_no_after_answers_asks_before_it_deletes_them(here: Room) -> None:
    ana = await in_start(here, *ABOUT[:2])
    assert "I cannot bring them back" in await ana.press_wire("1:profile.consent::no")
    assert (await profile_of(ana)).sites == ("buttock",)
    assert "Please read this before you begin" in await ana.press("Yes, delete it")
    assert (await profile_of(ana)).sites == ()


# --- typed, wrong and stale


@pytest.mark.parametrize(
    ("typed", "sites"),
    [
        ("outer hip", ("outer_hip",)),
        ("Groin or front of the hip", ("groin",)),
        ("buttock and low back", ("buttock", "low_back")),
        ("sit bone; the groin", ("sit_bone", "groin")),
        ("Down one leg, or tingling", ("leg",)),
        ("none", ()),
        ("skip", ()),
    ],
)
async def test_places_can_be_typed(here: Room, typed: str, sites: tuple[str, ...]) -> None:
    ana = await in_start(here, *ABOUT[:1])
    assert "What do you do most?" in await ana.say(typed)
    assert (await profile_of(ana)).sites == sites


@pytest.mark.parametrize("step", range(1, 5), ids=["sites", "activities", "equipment", "intake"])
@pytest.mark.parametrize("typed", [*HOSTILE, "hip", "11", "desk, moon"])
async def test_an_answer_that_is_none_is_asked_again_and_keeps_nothing(here: Room, step: int, typed: str) -> None:
    ana = await in_start(here, *ABOUT[:step])
    before, title = await profile_of(ana), ana.card.title
    assert "could not read" in await ana.say(typed) or typed in ("\u202e", "-", "+", "-1")
    assert ana.card.title == title
    assert await profile_of(ana) == before


async def test_words_about_pain_are_answered_with_what_to_do_first(here: Room) -> None:
    ana = await in_start(here, *ABOUT[:1])
    assert "Is one of these true?" in await ana.say("my left leg is numb")
    assert "What do you do most?" in await ana.say("buttock")


WIRES = [
    *(f"profile{each}" for each in ("::", ".facts::", ".back::", ".back::~", ".consent::", ".consent::~", ".lists::")),
    *(
        f"profile.{step}::{each}"
        for step in ("sites", "activities", "equipment")
        for each in ("", "+", "zzz", "f.done.0")
    ),
    *(f"profile.intake::{each}" for each in ("", "11", "-1", "~")),
    "settings.health::~",
    "settings.health::off",
    "settings.health::on",
    "settings::profile",
]


@pytest.mark.parametrize("wire", WIRES)
async def test_a_broken_press_keeps_nothing_of_anybody(here: Room, wire: str) -> None:
    assert await here.someone("nobody").press_wire(f"1:{wire}")
    ana = await here.started()
    before = await profile_of(ana)
    assert await ana.press_wire(f"1:{wire}")
    after = await profile_of(ana)
    assert replace(after, answered=before.answered) == before
    await ana.say("stop")
    assert "I have stopped" in await ana.press_wire(f"1:{wire}")


@pytest.mark.parametrize("wire", ["profile.sites::leg", "profile.intake::7", "profile.lists::yes", "profile.sites::-"])
async def test_nothing_about_health_is_kept_without_the_yes(here: Room, wire: str) -> None:
    ana = await in_start(here)
    assert "May I ask about your health?" in await ana.press_wire(f"1:{wire}")
    assert await profile_of(ana) == Profile()
    assert await held(ana) == Safety()


async def test_a_press_of_the_profile_before_start_came_to_it_asks_what_start_asks(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    assert "Where are you?" in await ana.press_wire("1:profile.activities::desk")
    assert await profile_of(ana) == Profile()


async def test_ticks_of_another_list_are_not_taken_for_this_one(here: Room) -> None:
    ana = await in_start(here, *ABOUT[:1])
    other = value(Picking(mask=3, done=True), tuple(options(Step.EQUIPMENT, ROUTINE).values()))
    assert "Press each one that fits" in await ana.press_wire(f"1:profile.sites::{other}")
    assert (await profile_of(ana)).sites == ()


# --- later


async def test_somebody_of_before_answers_the_same_questions_from_todays_card(here: Room) -> None:
    ana = await of_before(here)
    await ana.say("today")
    await ana.press("Make the plan yours")
    await ana.say("yes")
    for typed in ("outer hip", "desk, running", "ball", "4"):
        here.restart()
        ana.coach = here.coach
        await ana.say(typed)
    for _ in SCREENS:
        said = await ana.press("None of these")
    assert "What I know of you" in said
    profile = await profile_of(ana)
    assert (profile.sites, profile.activities, profile.equipment) == (("outer_hip",), ("desk", "running"), ("ball",))
    assert (profile.intake, profile.screened) == (4, True)


async def test_the_profile_shows_every_answer_and_the_way_to_change_it(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings")
    said = await ana.press("About you")
    for fact in (
        "Where it hurts\nMiddle of the buttock",
        "What you do\nSitting at a desk",
        "What you have\nNone of these",
        "Soreness when we began\nLeft out",
        "Questions about health\nOn",
    ):
        assert fact in said
    assert ana.card.health
    for label in ("What I leave out", "Goals", "Extras", "Turn questions off"):
        assert ana.offers(label)


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("/settings sites outer hip", "Where it hurts\nOutside of the hip"),
        ("/settings where it hurts low back", "Where it hurts\nLow back too"),
        ("/settings equipment ball", "What you have\nA ball"),
        ("/settings activities desk, running", "What you do\nSitting at a desk and Running"),
        ("/settings activities none", "What you do\nNone of these"),
    ],
)
async def test_an_answer_can_be_changed_by_typing(here: Room, typed: str, fact: str) -> None:
    ana = await here.started()
    said = await ana.say(typed)
    assert fact in said
    assert "Saved." in said


async def test_an_answer_is_changed_alone_and_back_changes_nothing(here: Room) -> None:
    ana = await here.started()
    before = await profile_of(ana)
    await ana.say("/settings profile")
    await ana.press("What you have")
    assert "What I know of you" in await ana.press("Back")
    assert await profile_of(ana) == before
    await ana.press("What you have")
    assert "could not read" in await ana.say("moon")
    assert "What you have\nA hook tool" in await ana.say("hook")
    await ana.press("What you do")
    await ana.press("More than one")
    assert ana.offers("Sitting at a desk ✓")
    await ana.press("Cycling")
    assert "What you do\nSitting at a desk and Cycling" in await ana.press("Next")


async def test_a_place_with_advice_says_it_once_it_is_chosen(here: Room) -> None:
    ana = await here.started()
    assert "Try not to cross your legs." in await ana.say("/settings sites outer hip")
    assert "Try not to cross your legs." not in await ana.say("/settings sites outer hip")


async def test_a_sore_groin_that_is_new_asks_the_urgent_list_again(here: Room) -> None:
    ana = await here.started()
    assert "Safety, 2 of 3" in await ana.say("/settings sites groin")
    assert not (await profile_of(ana)).screened  # until it is answered only the starter is offered
    assert "What I know of you" in await ana.press("None of these")
    assert (await profile_of(ana)).screened
    assert "Safety" not in await ana.say("/settings sites groin")


async def test_where_it_hurts_needs_the_yes_in_the_settings_too(here: Room) -> None:
    ana = await of_before(here)
    assert "May I ask about your health?" in await ana.say("/settings sites groin")
    assert "What you have\nA ball" in await ana.say("/settings equipment ball")
    assert (await profile_of(ana)).sites == ()


# --- taken back


async def test_no_more_questions_about_health_deletes_every_answer_after_asking_once(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings sites leg")
    await ana.say("done")
    await ana.say("soreness 4")
    await ana.say("/settings profile")
    assert "I cannot bring them back" in await ana.press("Turn questions off")
    assert (await profile_of(ana)).sites == ("leg",)
    said = await ana.press("Yes, delete it")
    assert "Deleted." in said
    assert "Questions about health\nOff" in said
    async with ana.kept() as (tx, person):
        assert await tx.soreness(person) == {}
        assert await tx.safety_log(person) == []
        assert await tx.sessions(person, since=MONDAY - DAY) == []
        assert (await tx.profile(person)).holds_health is False
        assert MONDAY in await tx.check_ins(person)
    assert (await profile_of(ana)).activities == ("desk",)
    assert (await enrolled(ana)).preferences.soreness is False
    assert "[Make the plan yours]" in said  # the lists are to be read


async def test_typing_opens_the_question_and_never_deletes(here: Room) -> None:
    ana = await here.started()
    before = await profile_of(ana)
    assert "I cannot bring them back" in await ana.say("/settings health off")
    await ana.say("/settings health sure")
    assert await profile_of(ana) == before
    assert "May I ask about your health?" in await ana.say("/settings health on")


async def test_a_yes_after_a_no_asks_from_the_beginning(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire("1:settings.health::sure")
    await ana.press("Turn questions on")
    assert "Where does it hurt most?" in await ana.press("Yes, you may ask")


async def test_a_second_yes_on_an_old_card_turns_no_soreness_question_on_again(here: Room) -> None:
    ana = await here.started()
    await ana.prefer(soreness=False)
    await ana.press_wire("1:profile.consent::yes")
    assert (await enrolled(ana)).preferences.soreness is False


@pytest.mark.parametrize("tier", [Tier.EMERGENCY, Tier.URGENT])
async def test_a_lock_outlives_the_questions_about_health(here: Room, tier: Tier) -> None:
    ana = await here.started()
    line = Line(day=MONDAY, at=here.clock.now(), tier=tier, blocked=frozenset({"e1"}))
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, line)
    before = (await held(ana)).lock
    await here.go(here.clock.now() + 2 * DAY)
    assert "Questions about health" in await ana.say("/settings health")
    assert "stay stopped until you tell me otherwise" in await ana.press("Turn questions off")
    assert "Your exercises stay stopped" in await ana.press("Yes, delete it")
    after = await held(ana)
    assert (after.lock, after.off) == (before, frozenset())
    assert "This ends when you tell me so" in await ana.say("today")
    assert "This ends when you tell me so" in await ana.say("/settings sites groin")


async def test_the_days_of_an_earlier_lock_cost_no_streak_when_its_line_goes(here: Room) -> None:
    ana = await here.started()
    await ana.say("done")
    now = here.clock.now()
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=MONDAY + DAY, at=now + DAY, tier=Tier.URGENT))
    await here.go(now + 9 * DAY)
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=MONDAY + 8 * DAY, at=now + 8 * DAY, word=Word.CLINICIAN))
    assert "Check-in streak: 2 days" in await ana.say("rest")
    await ana.press_wire("1:settings.health::sure")
    assert "Check-in streak: 2 days" in await ana.say("rest")


async def test_an_old_card_of_start_does_not_change_what_the_months_are_compared_with(here: Room) -> None:
    ana = await here.started()
    async with ana.kept() as (tx, person):
        told = Profile(agreed=True, answered=frozenset(ASKED), sites=("buttock",), activities=("desk",), intake=6)
        await tx.save_profile(person, told)
    assert "I offer no exercises today" in await ana.press_wire("1:profile.intake::9")
    await ana.press_wire("1:profile.intake::2")
    await ana.press_wire("1:profile.intake::skip")
    async with ana.kept() as (tx, person):
        assert await tx.profile(person) == told
