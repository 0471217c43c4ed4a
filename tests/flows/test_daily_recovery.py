"""What the messages say about recovery as the weeks pass."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.errors import OutcomeUnknown, TryLater
from core.messages.action import Action
from core.rules.care import Entry, Event, Origin, Visit
from core.rules.halt import Wrong
from core.rules.screening import Line, Tier
from tests.flows.recovering import DAY, REVIEW, TOLD, answer, at_review, care_of, choices, lines, note, on
from tests.room import Room, Someone

ASKED = "It is time to look at how the last weeks have gone"
ANSWERS = ("I'll book one", "Already seeing someone", "Not now", "It is actually better")


async def days_of(here: Room, count: int) -> list[str]:
    """What is sent in so many days: a message a day at most, empty where there was none."""
    heard: list[str] = []
    for _ in range(count):
        sent = await here.go(here.clock.now() + DAY)
        assert len(sent) <= 1
        heard.append(sent[0] if sent else "")
    return heard


async def live(here: Room, ana: Someone, count: int) -> list[str]:
    """So many days, each checked in at noon; what was sent on each."""
    heard: list[str] = []
    for _ in range(count):
        await ana.say("done")
        heard += await days_of(here, 1)
    return heard


# --- a review


async def test_on_the_day_of_a_review_the_message_holds_the_way_to_its_questions(here: Room) -> None:
    ana = await at_review(here)
    (heard,) = await days_of(here, 1)
    assert ASKED in heard
    assert "[Look back with me]" in heard
    assert await lines(ana, Event.ASKED) == [
        Entry(day=REVIEW, event=Event.ASKED, about=REVIEW, choice="review", by_message=True)
    ]


async def test_the_questions_are_owed_on_a_day_that_is_checked_in_too(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("done")
    (heard,) = await days_of(here, 1)
    assert heard.startswith("How it has gone")
    assert "[Look back with me]" in heard
    assert "[Done]" not in heard


async def test_what_was_found_without_answers_is_said_the_day_after_with_figures_and_answers(here: Room) -> None:
    ana = await at_review(here)
    heard = (await days_of(here, 2))[1]
    assert "5.0 to 4.8" in heard
    assert all(f"[{each}]" in heard for each in ANSWERS)
    assert "treak" not in heard  # nothing of it is hidden behind a number
    said = Entry(day=REVIEW + DAY, event=Event.ADVISED, about=REVIEW, choice="advise", by_message=True)
    assert await lines(ana, Event.ADVISED) == [said]
    assert "5.0 to 4.8" not in "".join(await live(here, ana, 5))


async def test_what_was_said_after_the_answers_is_not_said_again(here: Room) -> None:
    ana = await at_review(here)
    await answer(ana, change="No change")
    assert "5.0 to 4.8" not in "".join(await days_of(here, 3))
    assert [each.by_message for each in await lines(ana, Event.ADVISED)] == [False]


@pytest.mark.parametrize("failures", [[OutcomeUnknown()], [TryLater(after_s=4 * 3600)]])
async def test_a_finding_whose_message_did_not_surely_arrive_is_said_again(
    here: Room, failures: Sequence[OutcomeUnknown | TryLater]
) -> None:
    ana = await at_review(here)
    await days_of(here, 1)
    here.messenger.failures += failures
    assert (await days_of(here, 1)) == [""]
    assert "5.0 to 4.8" in (await days_of(here, 1))[0]
    assert "5.0 to 4.8" not in "".join(await days_of(here, 3))
    assert await choices(ana, Event.ADVISED) == ["advise", "advise"]


async def test_a_message_that_is_tried_again_notes_once_what_it_says(here: Room) -> None:
    ana = await at_review(here)
    await days_of(here, 1)
    here.messenger.failures.append(TryLater(after_s=600))
    assert "5.0 to 4.8" in (await days_of(here, 1))[0]
    assert await choices(ana, Event.ADVISED) == ["advise"]


async def test_advice_is_never_kept_from_somebody_who_is_silent(here: Room) -> None:
    await at_review(here, day=REVIEW - 4 * DAY)
    heard = await days_of(here, 7)
    assert "[Look back with me]" in heard[4]
    assert "5.0 to 4.8" in heard[5]
    assert "[Begin]" not in heard[4] + heard[5]
    assert "Still here when you like" in heard[6]


async def test_nobody_who_scores_and_answers_nothing_is_left_without_advice(here: Room) -> None:
    ana = await at_review(here, base=(6, 5, 6), last=())
    heard = await live(here, ana, 8)
    assert [bool("[Look back with me]" in each) for each in heard] == [True, False, False, True, *[False] * 4]
    assert "see a physiotherapist or doctor" in heard[7]
    assert "6." not in heard[7]
    assert await choices(ana, Event.ADVISED) == ["signpost"]


# --- after advice


async def advised(here: Room) -> Someone:
    """Somebody at noon two days after the review, who was advised the day before."""
    ana = await at_review(here)
    await days_of(here, 2)
    return ana


async def test_advice_that_nobody_answered_comes_once_more_after_a_week_softly(here: Room) -> None:
    ana = await advised(here)
    heard = await live(here, ana, 20)
    again = [number for number, each in enumerate(heard) if "Some days ago I suggested" in each]
    assert again == [6]
    assert all(f"[{each}]" in heard[6] for each in ANSWERS)
    assert "4.8" not in heard[6]


@pytest.mark.parametrize("said", ANSWERS[2:])
async def test_advice_that_was_answered_does_not_come_again(here: Room, said: str) -> None:
    ana = await advised(here)
    await ana.press_wire(Action(name="advice").wire)
    await ana.press(said)
    assert "I suggested" not in "".join(await live(here, ana, 20))


async def test_whoever_wanted_to_book_is_asked_once_ten_days_later(here: Room) -> None:
    ana = await advised(here)
    await ana.press_wire(Action(name="advice").wire)
    await ana.press("I'll book one")
    heard = await live(here, ana, 20)
    assert [number for number, each in enumerate(heard) if "Did you manage to see somebody" in each] == [10]
    assert "[Yes, I have seen someone]\n[Not yet]" in heard[10]


async def test_whoever_waits_for_an_appointment_is_asked_once_after_two_weeks(here: Room) -> None:
    ana = await advised(here)
    await note(ana, Entry(day=REVIEW + 2 * DAY, event=Event.VISIT, choice=Visit.WAITING.value))
    heard = await live(here, ana, 18)
    assert [number for number, each in enumerate(heard) if "Have you been seen by now" in each] == [14]
    assert "[I have been seen]" in heard[14]


async def test_after_three_times_it_is_a_line_of_the_weekly_summary(here: Room) -> None:
    ana = await advised(here)
    more = (Entry(day=REVIEW + n * DAY, event=Event.ADVISED, about=REVIEW, choice="advise") for n in (1, 2))
    await note(ana, *more)
    heard = await live(here, ana, 13)
    spoken = [number for number, each in enumerate(heard) if "My advice from before still holds" in each]
    assert spoken == [number for number, each in enumerate(heard) if each.startswith("Your last week")] != []
    assert "I suggested" not in "".join(heard)


# --- the other topics


async def test_on_day_14_it_is_asked_once_whether_life_is_affected(here: Room) -> None:
    ana = await here.started()
    await live(here, ana, 13)
    (heard,) = await days_of(here, 1)
    assert "stop you from normal activities" in heard
    assert "stop you from normal activities" not in "".join(await live(here, ana, 10))


async def test_whoever_is_well_at_two_reviews_is_offered_three_sessions_a_week(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (2, 2, 2))
    await answer(ana, soreness="2", change="Much better")
    async with ana.kept() as (tx, person):
        for back in range(1, 5):
            await tx.record_soreness(person, REVIEW + (28 - back) * DAY, 2)
    await on(here, ana, REVIEW + 28 * DAY)
    await answer(ana, soreness="2", change="Much better")
    (heard,) = await days_of(here, 1)
    assert "three sessions a week are enough" in heard
    assert "[Three a week]\n[As it is now]" in heard


async def test_after_a_long_silence_the_average_of_the_last_week_is_asked_for(here: Room) -> None:
    ana = await at_review(here)
    await note(ana, Entry(day=REVIEW, event=Event.CYCLE, choice=Origin.RETURN.value))
    (heard,) = await days_of(here, 1)
    assert "how sore you were in the last seven days" in heard
    await ana.prefer(soreness=False)
    assert "last seven days" not in "".join(await days_of(here, 1))


# --- who wants no questions


async def test_whoever_wants_no_questions_hears_what_holds_for_everybody_and_is_asked_nothing(here: Room) -> None:
    ana = await at_review(here, (), (), told=replace(TOLD, agreed=False))
    await ana.prefer(soreness=False)
    heard = await live(here, ana, 40)
    spoken = [number for number, each in enumerate(heard) if "see a physiotherapist or doctor" in each]
    assert spoken == [0, 28]
    assert not any(f"[{each}]" in heard[0] for each in (*ANSWERS, "Look back with me"))
    assert {line.event for line in await care_of(ana)} == {Event.ADVISED}


# --- the farewell


async def test_the_farewell_carries_advice_for_somebody_who_never_reached_a_review(here: Room) -> None:
    ana = await here.started()
    heard = await days_of(here, 60)
    assert [number for number, each in enumerate(heard) if "my last message" in each] == [14]
    assert "A physiotherapist or doctor can find out" in heard[14]
    assert not any(heard[15:])
    assert [(each.choice, each.about, each.by_message) for each in await lines(ana, Event.ADVISED)] == [
        ("signpost", None, True)
    ]


async def test_the_farewell_says_the_advice_that_stands_without_a_figure(here: Room) -> None:
    ana = await advised(here)
    heard = await days_of(here, 60)
    (last,) = (each for each in heard if "my last message" in each)
    assert "please see a physiotherapist or doctor" in last
    assert "4.8" not in last
    assert not any(heard[heard.index(last) + 1 :])
    assert await choices(ana, Event.ADVISED) == ["advise"]


async def test_the_farewell_of_somebody_who_did_well_notes_no_advice_against_it(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (2, 2, 2))
    await answer(ana, change="Much better")
    heard = await days_of(here, 20)
    (last,) = (each for each in heard if "my last message" in each)
    assert "If it still hurts, a professional can help" in last
    assert await choices(ana, Event.ADVISED) == ["continue"]


async def test_the_farewell_on_the_day_of_a_review_notes_what_stands_in_for_it(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - 13 * DAY)
    await days_of(here, 15)
    assert [(each.choice, each.about) for each in await lines(ana, Event.ADVISED)] == [("signpost", REVIEW)]


# --- what comes first


async def test_nothing_of_it_is_said_while_something_feels_wrong_and_it_comes_afterwards(here: Room) -> None:
    ana = await at_review(here)
    async with ana.kept() as (tx, person):
        await tx.note_wrong(person, Wrong(day=REVIEW, at=here.clock.now()))
    heard = await live(here, ana, 2)
    assert heard[0] == ""
    assert "5.0 to 4.8" in heard[1]


async def test_under_a_lock_nothing_is_said_and_the_review_waits_for_its_end(here: Room) -> None:
    ana = await at_review(here)
    async with ana.kept() as (tx, person):
        await tx.note_safety(person, Line(day=REVIEW, at=here.clock.now(), tier=Tier.URGENT))
    assert "".join(await days_of(here, 3)) == ""
    assert await lines(ana, Event.ASKED) == []


async def test_no_milestone_is_named_before_a_review_or_beside_its_advice(here: Room) -> None:
    ana = await at_review(here, done=27)
    assert "looked after in all" not in await ana.say("done")
    heard = await live(here, ana, 2)
    assert "looked after in all" not in "".join(heard)


async def test_a_milestone_comes_after_a_review_that_went_well(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), (2, 2, 2), done=27)
    await answer(ana, change="Much better")
    assert "28 days looked after in all" in await ana.say("done")


async def test_the_offer_of_fewer_messages_waits_a_day_for_what_a_review_found(here: Room) -> None:
    await at_review(here, done=27)
    heard = await days_of(here, 3)
    assert ["I write once a week" in each for each in heard] == [False, False, True]


@pytest.mark.parametrize(
    ("origin", "said", "unsaid"),
    [
        (Origin.RETURN, "It has been a while", "You begin anew"),
        (Origin.CARRY_ON, "You begin anew", "It has been a while"),
    ],
)
async def test_the_average_before_a_new_cycle_is_asked_by_why_it_began(
    here: Room, origin: Origin, said: str, unsaid: str
) -> None:
    ana = await at_review(here, day=REVIEW - 3 * DAY)
    await note(ana, Entry(day=REVIEW - 3 * DAY, event=Event.CYCLE, choice=origin.value))
    (heard,) = await days_of(here, 1)
    assert "[Rate the last seven days]" in heard
    assert said in heard
    assert unsaid not in heard


async def test_the_next_message_is_that_of_the_review_after_the_days_check_in_too(here: Room) -> None:
    ana = await at_review(here)
    await ana.say("done")
    assert "Sun, Mar 29\ncomes later today" in await ana.press_wire(Action(name="why", value="reminder").wire)
    await answer(ana, change="No change")
    assert "not needed, as you had checked in" in await ana.press_wire(Action(name="why", value="reminder").wire)
