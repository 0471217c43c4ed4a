"""Where whoever runs Limber keeps health out of an app: nothing of it is asked there, shown or kept (product.md P5)."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.messages.card import Card
from core.rules.care import Entry, Event, Visit
from core.rules.instance import Instance
from core.rules.pacing import scheduled
from core.rules.profile import ASKED, SCREENS, Function, Profile, Step
from core.rules.redflags import lines
from core.rules.screening import Line, Tier
from tests.flows.apps import also_on, connected, following, linked, on
from tests.flows.cared import advises
from tests.flows.laws import Laws, Life
from tests.flows.offered import ROUTINE, ids_on, offered, offers_exercise, title_of
from tests.flows.screened import numbers_in, profile_of, told
from tests.flows.test_walks import ENDS, WALKS, steps
from tests.flows.walker import PEOPLE, walker
from tests.flows.walker import Step as Taken
from tests.room import Recorder, Room, Someone, room

SILENT = Instance(minimal=frozenset({"discord"}))
DAY = timedelta(days=1)
FIRST = date(2026, 3, 2)
FOR_ALL = {"e3.standing", "e4.standing", "e6.squeeze"}
TOLD = Profile(
    agreed=True,
    answered=frozenset(ASKED),
    sites=("low_back",),
    activities=("running",),
    equipment=("ball",),
    intake=6,
    functions=(Function(name="stairs", score=4),),
)

# Read again by hand, name by name: what asks about health, or shows what was said of it.
ASKS = (
    "profile", "screen", "soreness", "review", "advice", "visit", "report", "programme", "left", "extras", "goals.own",
    "goals.rate", "goals.drop", "session.hurts", "session.felt", "session.since", "session.gentle", "progress.soreness",
    "settings.soreness", "lock.end", "lock.helped", "wrong.danger", "wrong.doctor", "notes.help",
)  # fmt: skip
TELLS = (
    "soreness-", "profile-", "goals-do-", "goals-score", "mode-", "flare-", "why-sites", "why-inside", "review-found",
    "today-advised", "today-review", "daily-wrong", "daily-follow-up", "daily-passive", "daily-repeat", "left-",
    "checkin-wrong", "checkin-caring", "session-felt", "session-since", "lock-emergency-follow-up", "page-", "extras-",
    *(f"{each.name}-e" for each in ROUTINE.sites),
)  # fmt: skip
ADVICE = {"review-weeks", "review-signpost"}  # what holds for everybody
CHECKING = {"notes-soft"}  # a line to read, after words that may be about a sign
OLD_BUTTONS = (
    "1:profile::", "1:profile.consent::yes", "1:profile.sites::groin", "1:profile.intake::3", "1:profile.lists::yes",
    "1:profile.facts::", "1:settings.health::on", "1:settings.soreness::on", "1:settings::soreness",
    "1:settings::sites", "1:screen.emergency::none", "1:screen.soon::some", "1:screen.again::",
    "1:soreness:20260302:4", "1:soreness.ask:20260302:", "1:soreness.consent:20260302:yes",
    "1:session.felt:20260302:much", "1:session.since:20260302:clearly",
    "1:session.gentle:20260302:", "1:review::", "1:review.change::4", "1:review.intake::3", "1:review.life::yes",
    "1:advice::", "1:advice.book::", "1:visit::other", "1:programme.add::", "1:report::", "1:report.unnamed::",
    "1:left::", "1:extras.on::e8", "1:goals.own::", "1:goals.rate.stairs::4", "1:why::plan", "1:why::review",
    "1:progress.soreness::", "1:wrong.mistake::sure", "1:lock.end::clinician",
)  # fmt: skip
ALARMS = {
    "1:wrong.danger::": "lock-emergency-title",
    "1:screen.emergency::some": "lock-emergency-title",
    "1:review.list::emergency.some": "lock-emergency-title",
    "1:wrong.doctor::": "lock-urgent-title",
    "1:screen.urgent::some": "lock-urgent-title",
    "1:notes.help::": "lock-crisis-title",
    "1:soreness:20260302:9": "wrong-title",
    "1:profile.intake::8": "wrong-title",
    "1:review.recall::10": "wrong-title",
    "1:session.hurts:20260302:0.0.e3.standing:sharp": "wrong-title",
}


def says_nothing_of_health(card: Card) -> None:
    """No scale, no question, no value, on a card of such a platform."""
    asks = [each.action.wire for each in card.buttons if _is_or_begins(each.action.name)]
    assert not asks, asks
    assert card.scale is None, "a scale"
    assert card.form is None or not _is_or_begins(card.form.action.name), "a form"
    tells = [each for each in ids_on(card) - {"profile-health"} if each.startswith(TELLS)]
    assert not tells, tells
    assert not card.health or card.urgent or ids_on(card) & (ADVICE | CHECKING), f"{title_of(card)} is marked"


def _is_or_begins(name: str) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in ASKS)


@pytest.fixture
async def quiet(tmp_path: Path) -> AsyncGenerator[Room]:
    """A room beside a Discord on which health is not spoken of."""
    async with room(tmp_path, instance=SILENT) as made:
        yield made


@pytest.fixture
def discord(quiet: Room) -> Recorder:
    return also_on(quiet)


async def at_reading(here: Room, name: str = "ana") -> Someone:
    """Somebody whose next card in Start is the first list."""
    ana = on(here, name)
    await ana.say("/start")
    await ana.press("I agree and I am 18 or over")
    await ana.say("Berlin")
    await ana.press("Yes")
    await ana.say("19:00")
    await ana.press("10 minutes")
    return ana


async def started(here: Room, name: str = "ana") -> Someone:
    ana = await at_reading(here, name)
    for _ in range(3):
        await ana.press("I have read this")
    await ana.press("Yes, write to me daily")
    return ana


async def kept(who: Someone) -> tuple[object, ...]:
    """Everything that is kept of somebody's health."""
    async with who.kept() as (tx, person):
        care, safe = await tx.care_log(person), await tx.safety_log(person)
        sessions = await tx.sessions(person, since=FIRST - 9 * DAY)
        return await tx.profile(person), care, safe, await tx.soreness(person), sessions


# --- Start


async def test_start_asks_nothing_and_each_of_the_three_lists_is_read_and_confirmed(quiet: Room) -> None:
    ana = await at_reading(quiet)
    await ana.press_wire("1:start.go::")  # it does not begin before
    soon = {each.name for each in ROUTINE.conditions}
    for wanted in (set(lines(Tier.EMERGENCY)), set(lines(Tier.URGENT)), soon):
        says_nothing_of_health(ana.card)
        assert wanted <= ids_on(ana.card)
        assert await profile_of(ana) == Profile()
        await ana.say("I have read this")
    assert await profile_of(ana) == Profile(answered=frozenset({Step.LISTS}))
    await ana.press("Back")
    assert soon <= ids_on(ana.card)
    await ana.press("I have read this")
    await ana.press("Yes, write to me daily")
    assert offered(ana.card) == FOR_ALL
    says_nothing_of_health(ana.card)


async def test_elsewhere_start_asks_as_ever(quiet: Room) -> None:
    ana = quiet.someone()
    await ana.start()
    assert (await profile_of(ana)).screened


# --- what is pressed and typed


async def test_an_old_button_or_word_is_answered_kindly_and_keeps_nothing(quiet: Room) -> None:
    ana = await started(quiet)
    await ana.press("Done")
    before = await kept(ana)
    words = ("soreness 4", "review", "/advice", "visit", "/report", "/why plan", "/why review", "/settings soreness")
    for each in (*OLD_BUTTONS, *words, "/settings health", "/settings where it hurts"):
        read = await (ana.press_wire(each) if each[0] == "1" else ana.say(each))
        assert "In this app I ask nothing about your health, and I show nothing of it." in read, each
        assert "Connect it" in read
        assert ana.offers("Connect another app")
        says_nothing_of_health(ana.card)
    assert await kept(ana) == before
    assert (await ana.enrollment()).preferences.soreness is None  # type: ignore[union-attr]


async def test_a_question_that_waits_in_another_app_takes_no_answer_here(quiet: Room) -> None:
    there = await quiet.started()
    ana = await connected(quiet, there)
    await told(there, TOLD)
    await there.press_wire("1:goals.rate.stairs::")
    await ana.say("3")
    assert (await profile_of(ana)).functions == TOLD.functions


async def test_what_says_that_something_is_wrong_is_answered_with_what_to_do_and_not_kept(quiet: Room) -> None:
    for number, (wire, title) in enumerate(ALARMS.items()):
        ana = await following(quiet, f"ana{number}", "discord")
        before = await kept(ana)
        await ana.press_wire(wire)
        assert title_of(ana.card) == title, wire
        assert ana.offers("Stop everything for now")
        says_nothing_of_health(ana.card)
        assert await kept(ana) == before, wire
        await ana.say("/today")
        assert not offers_exercise(ana.card), wire


async def test_the_lists_are_to_be_read_and_everything_can_be_stopped_until_they_begin_again(
    quiet: Room, discord: Recorder
) -> None:
    ana = await started(quiet)
    read = await ana.press("Something feels wrong")
    assert {*lines(Tier.EMERGENCY), *lines(Tier.URGENT)} <= ids_on(ana.card)
    assert numbers_in(read) == ["112", "999", "911", "000", "111"]
    says_nothing_of_health(ana.card)
    await ana.say("/today")
    assert not offers_exercise(ana.card)
    says_nothing_of_health(ana.card)
    await ana.press("Read what to do")
    assert "I keep them for 12 months after I last hear from you" in await ana.press("Stop everything for now")
    assert title_of(ana.card) == "minimal-stopped-title"
    await quiet.go(quiet.clock.now() + 2 * DAY)
    assert discord.sent == []
    await ana.press_wire("1:minimal.stop::")
    await ana.say("/today")
    assert not offers_exercise(ana.card)
    await ana.press("Start again")  # without a reason
    await ana.press("Yes, write to me daily")
    assert not offers_exercise(ana.card)
    await quiet.go(quiet.clock.now() + DAY)
    await ana.say("/today")
    assert offered(ana.card) == FOR_ALL


async def test_words_of_dying_are_answered_at_once_with_who_listens(quiet: Room) -> None:
    for ana in (on(quiet, "stranger"), await started(quiet)):
        read = await ana.say("I want to die")
        assert title_of(ana.card) == "crisis-title"
        assert "988" in read
        says_nothing_of_health(ana.card)
        assert "chest pain" in (await ana.say("chest pain when I breathe")).casefold()
        assert title_of(ana.card) == "notes-title"
        says_nothing_of_health(ana.card)


async def test_the_questions_can_be_turned_off_here_and_that_deletes_the_answers(quiet: Room) -> None:
    ana = await started(quiet)
    await told(ana, TOLD)  # from before health was kept out of this app
    await ana.say("/report")
    await ana.press("Turn questions off")
    says_nothing_of_health(ana.card)
    assert "Deleted." in await ana.press("Yes, delete it")
    says_nothing_of_health(ana.card)
    assert not (await profile_of(ana)).holds_health


# --- somebody with two apps


async def sore(here: Room) -> tuple[Someone, Someone]:
    """Somebody with answers in one app, who has another where they are not spoken of."""
    there = await here.started()
    ana = await connected(here, there)
    await told(there, TOLD)
    await there.prefer(soreness=True)
    await there.say("soreness 5")
    return there, ana


async def test_their_own_plan_comes_without_a_word_of_why(quiet: Room) -> None:
    there, ana = await sore(quiet)
    await told(there, replace(TOLD, sites=("low_back", "outer_hip")))
    await ana.press_wire("1:session:20260302:")
    assert "minimal-care" in ids_on(ana.card)
    says_nothing_of_health(ana.card)
    await told(there, TOLD)
    for typed in ("/today", "/progress", "/settings", "done", "/why reminder", "/why streak", "/learn", "/help"):
        await there.say(typed)
        theirs = there.card
        await ana.say(typed)
        says_nothing_of_health(ana.card)
        assert offered(ana.card) == offered(theirs), typed
        assert title_of(ana.card) == title_of(theirs), "nothing but a kind word"
    for wire in ("1:goals::", "1:exercise::", "1:checkin.ask:20260302:", "1:exercise::e3", "1:session.tiny:20260302:"):
        await ana.press_wire(wire)
        says_nothing_of_health(ana.card)
        assert title_of(ana.card) != "minimal-title", wire
    assert "please open me in your other app" in await ana.say("/report")
    assert not ana.offers("Connect another app")
    assert (await profile_of(ana)) == TOLD
    await there.say("soreness 2")
    await there.say("/today")
    await ana.say("/today")
    assert offered(ana.card) == offered(there.card) != FOR_ALL


async def test_somebody_elses_programme_is_not_named_and_the_day_can_be_checked_in(quiet: Room) -> None:
    there, ana = await sore(quiet)
    await told(there, replace(TOLD, programme=("Side plank",)))
    async with there.kept() as (tx, person):
        await tx.note_care(person, Entry(day=FIRST, event=Event.VISIT, choice=Visit.OTHER.value))
    assert "Side plank" in await there.say("/today")
    read = await ana.say("/today")
    assert "There are no exercises from me today." in read
    assert "Side plank" not in read
    says_nothing_of_health(ana.card)
    assert "Noted" in await ana.press("Done")
    says_nothing_of_health(ana.card)
    assert "About your health" in await ana.say("programme")


async def test_without_another_app_a_screen_of_before_counts_no_more(quiet: Room) -> None:
    ana = await started(quiet)
    await told(ana, TOLD)
    await ana.say("/today")
    assert offered(ana.card) == FOR_ALL
    assert ana.offers("Read the safety lists")
    says_nothing_of_health(ana.card)
    assert (await profile_of(ana)).answered >= SCREENS  # it counts again once another app is there


async def test_a_stop_of_another_app_holds_here_and_ends_there(quiet: Room, discord: Recorder) -> None:
    there, ana = await sore(quiet)
    await there.prefer(app="discord")
    await there.press_wire("1:wrong.doctor::")
    for typed in ("/today", "done", "/progress", "A clinician told me it is OK", "it hurts", "soreness 3"):
        await ana.say(typed)
        assert title_of(ana.card) == ("wrong-title" if typed == "it hurts" else "lock-minimal-title"), typed
        assert not offers_exercise(ana.card)
        says_nothing_of_health(ana.card)
    await ana.press_wire("1:lock.end::mistake")
    assert title_of(ana.card) == "lock-minimal-title"
    await quiet.go(quiet.clock.now() + 4 * DAY)
    assert [title_of(card) for _, card, _ in discord.sent] == ["lock-minimal-title"]  # and no question
    says_nothing_of_health(discord.sent[0][1])
    await there.say("/today")
    await there.press("A clinician told me it is OK")
    await there.press("Yes, they said so")
    await ana.say("/today")
    assert offers_exercise(ana.card)


async def test_a_stop_of_before_leaves_the_way_to_another_app_open(quiet: Room) -> None:
    ana = await started(quiet)
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=FIRST, at=quiet.clock.now(), tier=Tier.EMERGENCY))
    await ana.say("/today")
    assert title_of(ana.card) == "lock-minimal-title"
    there = quiet.someone()
    await linked(ana, there)
    await there.say("/today")
    assert title_of(there.card) == "lock-emergency-title"
    assert there.offers("A clinician told me it is OK")


# --- the date of a review


@pytest.mark.parametrize("number", [28, 56, 140])
async def test_the_message_of_every_review_date_says_what_holds_for_everybody(
    quiet: Room, discord: Recorder, number: int
) -> None:
    ana = await following(quiet, "ana", "discord")
    today = await began(ana, quiet, number)
    assert await lived(quiet, discord, ana, 3) == [today]


async def test_it_comes_to_whoever_has_answers_too_and_the_questions_wait_in_their_other_app(
    quiet: Room, discord: Recorder
) -> None:
    there, ana = await sore(quiet)
    await there.prefer(app="discord")
    today = await began(there, quiet, 28)
    assert await lived(quiet, discord, ana, 2) == [today]
    assert "minimal-waits" in ids_on(discord.sent[0][1])
    await there.say("/today")
    assert any(each.action.name == "review" for each in there.card.buttons)
    await there.say("review")
    for each in ("None of these", "None of these", "None of these", "6", "No change"):
        await there.press(each)
    assert advises(there.card)  # a recalled 6 as at the start, and no change: never lost


@pytest.mark.parametrize("profile", [TOLD, Profile()])
async def test_the_last_message_to_somebody_silent_says_to_see_somebody(
    quiet: Room, discord: Recorder, profile: Profile
) -> None:
    ana = await following(quiet, "ana", "discord")
    await told(ana, profile)
    await quiet.go(quiet.clock.now() + 15 * DAY)
    last = discord.sent[-1][1]
    assert title_of(last) == "farewell-title"
    assert "farewell-advice" in ids_on(last)
    says_nothing_of_health(last)


async def began(who: Someone, here: Room, number: int) -> date:
    """Today, which is this day of theirs from now on."""
    enrollment, today = await who.enrollment(), here.clock.now().date()
    assert enrollment is not None
    async with who.store.transaction() as tx:
        moved = replace(enrollment, first_day=today - (number - 1) * DAY, heard_day=today)
        await tx.save_enrollment(scheduled(moved, here.clock.now()))
    return today


async def lived(here: Room, discord: Recorder, who: Someone, days: int) -> list[date]:
    """So many days, each checked in; those on which a message said what holds for everybody."""
    said: list[date] = []
    for _ in range(days):
        await who.say("done")
        says_nothing_of_health(who.card)
        before, day = len(discord.sent), here.clock.now().date()
        await here.go(here.clock.now() + DAY)
        for _, card, _ in discord.sent[before:]:
            says_nothing_of_health(card)
            said += [day] if ids_on(card) >= ADVICE else []
    return said


# --- whatever they do


class Reserved(Laws):
    """The laws, and that nothing about health is asked, shown or kept."""

    def _card(self, life: Life, card: Card) -> None:
        super()._card(life, card)
        says_nothing_of_health(card)
        assert offered(card) <= FOR_ALL, offered(card)

    def kept(self, life: Life) -> None:
        super().kept(life)
        assert self.books.profile(life.person).agreed is not True
        assert not self.books.safety_log(life.person)
        assert not self.books.scores(life.person)


@pytest.mark.timeout(300)
@given(walk=st.lists(steps, min_size=10, max_size=25))
@settings(
    max_examples=WALKS, derandomize="LIMBER_WALKS" not in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
def test_whatever_people_do_nothing_of_health_is_asked_shown_or_kept(walk: list[Taken]) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with walker(
                Path(folder), window_s=0.0, instance=Instance(minimal=frozenset({"chat"})), holding=Reserved
            ) as walking:
                for each in PEOPLE:
                    await walking.take(("start", each, "Europe/Berlin", 1140, ()))
                for step in (*walk, *ENDS):
                    await walking.take(step)

    asyncio.run(run())
