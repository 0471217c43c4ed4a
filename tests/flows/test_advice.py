import pytest

from core.rules.care import Entry, Event
from core.rules.people import Rhythm
from core.rules.profile import Profile
from tests.flows.recovering import DAY, LEFT_OUT, REVIEW, answer, at_review, care_of, choices, lines, note, on
from tests.room import Room, Someone

SEE = "It is a good time to see a physiotherapist or doctor"


async def advised(here: Room, done: int = 20) -> Someone:
    """Somebody who was just advised to see a professional by the review of day 28."""
    ana = await at_review(here, done=done)
    await answer(ana, change="No change")
    return ana


async def streak_line(ana: Someone) -> list[str]:
    return [each for each in (await ana.say("today")).splitlines() if "streak" in each]


@pytest.mark.parametrize(
    ("label", "choice", "said"),
    [
        ("I'll book one", "book", "I'll ask in ten days whether you managed."),
        ("Already seeing someone", "seeing", "How did it go?"),
        ("Not now", "not_now", "I won't ask before the next review."),
        ("It is actually better", "better", "Compared with when you started"),
    ],
)
async def test_each_answer_is_noted_once_about_its_review_and_says_what_follows(
    here: Room, label: str, choice: str, said: str
) -> None:
    ana = await advised(here)
    wire = ana.button(label).action.wire
    for _ in range(2):
        assert said in await ana.press_wire(wire)
    assert [(each.choice, each.about) for each in await lines(ana, Event.REPLIED)] == [(choice, REVIEW)]


async def test_an_answer_can_be_changed_while_the_advice_stands(here: Room) -> None:
    ana = await advised(here)
    await ana.press("Not now")
    again = await ana.press("Change my answer")
    assert "You answered: Not now." in again
    assert "5.0 to 4.8" in again
    await ana.press("I'll book one")
    assert await choices(ana, Event.REPLIED) == ["not_now", "book"]


async def test_better_is_asked_about_once_more_and_looked_at_again_in_two_weeks(here: Room) -> None:
    ana = await advised(here)
    await ana.press("It is actually better")
    assert "Compared with when you started" in await ana.say("quite a bit")
    assert "I look at it again in two weeks" in await ana.say("a little better")
    assert [each.score for each in await lines(ana, Event.CHANGE)] == [4, 3]
    await on(here, ana, REVIEW + 14 * DAY)
    assert "It has been 6 weeks." in await answer(ana, recall="5", change="No change")
    assert SEE in "".join((await ana.say("advice")).splitlines())


async def test_better_can_be_said_without_a_second_answer(here: Room) -> None:
    ana = await advised(here)
    await ana.press("It is actually better")
    assert "I look at it again in two weeks" in await ana.press(LEFT_OUT)
    assert len(await lines(ana, Event.CHANGE)) == 1


async def test_the_short_plan_sets_five_minutes_and_the_settings_change_it_back(here: Room) -> None:
    ana = await advised(here, done=3)
    for _ in range(2):
        assert "a session takes 5 minutes" in await ana.press_wire("1:advice.short::")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.length == 5
    assert await choices(ana, Event.REPLIED) == ["short"]


async def test_the_short_plan_is_no_answer_where_it_was_not_offered(here: Room) -> None:
    ana = await advised(here)
    assert "Please have it looked at" in await ana.press_wire("1:advice.short::")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.length == 10
    assert await lines(ana, Event.REPLIED) == []


@pytest.mark.parametrize(
    ("trigger", "reason"),
    [
        ("severe_week", "Three times within a week"),
        ("worsening", "clearly higher than where you began"),
        ("relapse", "then it came back"),
        ("of another version", "not to wait for the month review"),
    ],
)
async def test_early_advice_names_its_reason_and_takes_the_same_answers(here: Room, trigger: str, reason: str) -> None:
    ana = await at_review(here, day=REVIEW - 10 * DAY)
    await note(ana, Entry(day=REVIEW - 10 * DAY, event=Event.ADVISED, choice="advise", trigger=trigger))
    read = await ana.say("advice")
    assert reason in read
    assert SEE in read
    assert "I'll ask in ten days" in await ana.press("I'll book one")
    await ana.press_wire("1:advice::")
    await ana.press("It is actually better")
    assert "at the next review" in await ana.press(LEFT_OUT)


async def test_advice_of_before_stands_no_more_after_a_later_review(here: Room) -> None:
    ana = await advised(here)
    later = REVIEW + 28 * DAY
    await note(ana, Entry(day=later, event=Event.ADVISED, choice="continue", about=later))
    await on(here, ana, later)
    assert "Your stretches for" in await ana.press_wire("1:advice.book::")
    assert await lines(ana, Event.REPLIED) == []


async def test_without_advice_there_is_nothing_to_answer(here: Room) -> None:
    ana = await at_review(here)
    for wire in (
        "advice::",
        "advice.book::",
        "advice.better::",
        "advice.since::3",
        "advice.short::",
        "advice.notnow::",
    ):
        assert "Your stretches for" in await ana.press_wire(f"1:{wire}")
    assert await care_of(ana) == []


async def test_whoever_wants_no_questions_is_asked_for_no_answer(here: Room) -> None:
    ana = await at_review(here, told=Profile(agreed=False))
    await ana.say("review")
    for wire in ("advice::", "advice.book::", f"advice.managed:{REVIEW:%Y%m%d}:yes"):
        assert "Your stretches for" in await ana.press_wire(f"1:{wire}")
    assert [each.event for each in await care_of(ana)] == [Event.ADVISED]


async def test_whoever_managed_is_asked_how_it_went(here: Room) -> None:
    ana = await advised(here)
    await ana.press("I'll book one")
    await on(here, ana, REVIEW + 10 * DAY)
    for _ in range(2):
        assert "How did it go?" in await ana.press_wire(f"1:advice.managed:{REVIEW + 10 * DAY:%Y%m%d}:yes")
    assert await choices(ana, Event.MANAGED) == ["yes"]


async def test_whoever_did_not_manage_hears_no_reproach(here: Room) -> None:
    ana = await advised(here)
    await ana.press("I'll book one")
    await on(here, ana, REVIEW + 10 * DAY)
    read = await ana.press_wire(f"1:advice.managed:{REVIEW + 10 * DAY:%Y%m%d}:no")
    assert "That is fine: getting an appointment can take a while." in read


@pytest.mark.parametrize(("said", "rhythm"), [("yes", Rhythm.THRICE), ("no", Rhythm.DAILY)])
async def test_three_sessions_a_week_are_a_choice(here: Room, said: str, rhythm: Rhythm) -> None:
    ana = await at_review(here)
    for _ in range(2):
        await ana.press_wire(f"1:advice.maintain:{REVIEW:%Y%m%d}:{said}")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.rhythm is rhythm
    assert await choices(ana, Event.MAINTAIN) == [said]


async def test_whoever_changes_their_mind_is_written_to_daily_again(here: Room) -> None:
    ana = await at_review(here)
    for said in ("yes", "no"):
        await ana.press_wire(f"1:advice.maintain:{REVIEW:%Y%m%d}:{said}")
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.preferences.rhythm is Rhythm.DAILY
    assert await choices(ana, Event.MAINTAIN) == ["yes", "no"]


async def test_an_offer_of_an_earlier_cycle_changes_nothing(here: Room) -> None:
    ana = await at_review(here)
    await note(ana, Entry(day=REVIEW, event=Event.CYCLE, choice="relapse"))
    for wire in ("advice.maintain:20260310:yes", "advice.managed:20260310:no", "review.life:20260310:yes"):
        await ana.press_wire(f"1:{wire}")
    assert [each.event for each in await care_of(ana)] == [Event.CYCLE]


async def test_no_answer_touches_the_streak(here: Room) -> None:
    ana = await advised(here)
    before = await streak_line(ana)
    assert before
    for each in ("book", "notnow", "seeing", "better"):
        await ana.press_wire(f"1:advice.{each}::")
    assert await streak_line(ana) == before


@pytest.mark.parametrize(
    ("trigger", "said"),
    [("worsening", "Please tell them that it is not settling"), ("severe_week", "not settling"), ("life", "share")],
)
async def test_whoever_has_been_seen_is_asked_to_tell_them(here: Room, trigger: str, said: str) -> None:
    ana = await at_review(here, day=REVIEW - 10 * DAY)
    seen = Entry(day=REVIEW - 20 * DAY, event=Event.VISIT, choice="private")
    await note(ana, seen, Entry(day=REVIEW - 10 * DAY, event=Event.ADVISED, choice="advise", trigger=trigger))
    read = await ana.say("advice")
    assert said in read
    assert SEE not in read


async def test_the_sum_of_a_review_explains_the_advice_of_a_review_alone(here: Room) -> None:
    ana = await at_review(here, day=REVIEW - 10 * DAY)
    await note(ana, Entry(day=REVIEW - 10 * DAY, event=Event.ADVISED, choice="advise", trigger="worsening"))
    assert "[Why?]" not in await ana.say("advice")
    await note(ana, Entry(day=REVIEW - 10 * DAY, event=Event.ADVISED, choice="advise", about=REVIEW - 10 * DAY))
    assert "[Why?]" in await ana.say("advice")


async def test_the_farewell_leaves_no_advice_to_answer(here: Room) -> None:
    ana = await at_review(here, (6, 6, 6), ())
    await note(ana, Entry(day=REVIEW - 10 * DAY, event=Event.ADVISED, choice="signpost", by_message=True))
    assert "Please have it looked at" not in await ana.say("advice")
    assert "Read my advice" not in await ana.say("today")


async def test_worse_after_better_gives_no_two_weeks(here: Room) -> None:
    ana = await advised(here)
    await ana.press("It is actually better")
    assert "two weeks" not in await ana.press("Very much worse")
    assert SEE in await ana.say("advice")


async def test_better_and_then_very_much_worse_is_answered_with_the_advice(here: Room) -> None:
    ana = await advised(here)
    await ana.press("It is actually better")
    for _ in range(2):
        said = await ana.press_wire("1:advice.since::7")
        assert "I am glad" not in said
        assert SEE in "".join(said.splitlines()) or "have it looked at" in said
    assert ana.offers("I'll book one")
    assert "You answered" not in await ana.say("advice")
    await ana.press("It is actually better")
    assert "I am glad to hear that" in await ana.say("a little better")
