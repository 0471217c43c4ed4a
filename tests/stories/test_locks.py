"""Each answer to the safety lists in Start, and each country afterwards: what to do comes next, and nothing else."""

from datetime import timedelta

import pytest

from bots.sandbox.screen import Message
from tests.flows.screened import exercises_in, numbers_in
from tests.stories.stage import AnyPerson, Stage, agree_daily, answer_to, begin, heard, pick, tell

SOME = "One or more of these"
OK, OLD, MISTAKE = "A clinician told me it is OK", "It is old and was looked at", "This was a mistake"
SURE = {OK: "Yes, they said so", OLD: "Yes, it is old and was looked at", MISTAKE: "Yes, none fits me"}
EMERGENCY, URGENT = "Please get medical help now", "Please speak to a doctor today"
LISTS = (  # what shows the list, what its answer shows, when it asks once, and where Start then goes on
    ("Safety, 1 of 3", EMERGENCY, timedelta(hours=24), "Safety, 2 of 3"),
    ("Safety, 2 of 3", URGENT, timedelta(days=3), "Safety, 3 of 3"),
)
COUNTRIES = {  # and the numbers that somebody there is told
    "European Union": ["112"],
    "United Kingdom": ["999"],
    "United States or Canada": ["911"],
    "Australia": ["000"],
    "New Zealand": ["111"],
    "Another country": ["112", "999", "911", "000", "111"],
    "Rather not say": ["112", "999", "911", "000", "111"],
}


async def at_list(scene: Stage, name: str, shown: str) -> AnyPerson:
    """Somebody in Start before one of the safety lists."""
    person = await scene.newcomer(name)
    await begin(person)
    await tell(person, until=shown)
    return person


async def end(person: AnyPerson, way: str) -> Message:
    """The two steps that end a lock."""
    await person.press(way)
    await person.sees("One question first")
    await person.press(SURE[way])
    return await person.sees("Noted")


@pytest.mark.parametrize(("shown", "told", "asks_after", "goes_on"), LISTS, ids=("emergency", "urgent"))
async def test_a_yes_to_a_list_in_start_stops_everything_until_their_own_word_ends_it(
    scene: Stage, shown: str, told: str, asks_after: timedelta, goes_on: str
) -> None:
    ana, bo = await at_list(scene, "Ana", shown), await at_list(scene, "Bo", shown)
    for person in (ana, bo):
        before = len(heard(person))
        await person.press(SOME)
        answer = await person.sees(told)
        assert len(heard(person)) <= before + 1  # the very next message, or the list itself
        assert numbers_in(answer.text) == (COUNTRIES["Rather not say"] if told == EMERGENCY else [])
    await scene.restart()
    said = {person.id: len(heard(person)) for person in (ana, bo)}
    await scene.time.advance(asks_after - timedelta(minutes=1))
    assert {person.id: len(heard(person)) for person in (ana, bo)} == said
    await scene.time.advance(timedelta(minutes=2))
    asked = await ana.sees("Were you able to get help?")
    await scene.days(3)
    assert {person.id: len(heard(person)) for person in (ana, bo)} == {each: n + 1 for each, n in said.items()}

    await ana.press("Yes", message=asked)
    await ana.sees("Good that you were seen")
    for word in ("/start", "/today", "done", "hello"):
        assert (await answer_to(ana, word)).text.startswith(told)
    await scene.restart()
    await end(ana, OK)
    await ana.press("Start")
    await ana.sees(goes_on)

    await bo.press("Not yet")
    await bo.sees(told)
    await end(bo, MISTAKE)
    await bo.press("Start")
    await bo.sees(shown)  # asked again, since nobody has looked at it
    for person in (ana, bo):
        assert [each for message in heard(person) for each in exercises_in(message.text)] == []


@pytest.mark.parametrize("scene", ["discord"], indirect=True)
async def test_in_a_server_nobody_else_sees_the_lists_or_what_was_answered(scene: Stage) -> None:
    garden = scene.discord.channel_id
    ana, bo = scene.discord.person("Ana"), scene.discord.person("Bo")
    await ana.say("/start", chat=garden)
    for shown, label in (
        ("Hello, I am Limber", "I agree and I am 18 or over"),
        ("Where are you?", "Type your city"),
    ):
        await ana.sees(shown, chat=garden)
        await ana.press(label, chat=garden)
    await scene.discord.wait_for(lambda: ana.form is not None)
    await ana.submit({"City": "Berlin"})
    for shown, label in (
        ("Is it", "Yes"),
        ("When shall I write?", "7:00\u202fPM"),
        ("How long is a session?", "10 minutes"),
    ):
        await ana.sees(shown, chat=garden)
        await ana.press(label, chat=garden)
    await tell(ana, until="Safety, 1 of 3", chat=garden)
    await ana.press(SOME, chat=garden)
    answer = await ana.sees(EMERGENCY, chat=garden)
    assert answer.only_me
    assert not any("Safety" in each.text or EMERGENCY in each.text for each in bo.screen(garden))


async def test_an_old_sign_that_was_looked_at_leaves_a_plan_without_what_presses_on_nerves(scene: Stage) -> None:
    ana = await at_list(scene, "Ana", "Safety, 1 of 3")
    await ana.press(SOME)
    await ana.sees(EMERGENCY)
    await scene.restart()
    await end(ana, OLD)
    await ana.press("Start")
    for shown in ("Safety, 2 of 3", "Safety, 3 of 3"):
        await ana.sees(shown)
        await ana.press("None of these")
    today = await agree_daily(ana)
    assert exercises_in(today.text) == ["Hip-flexor stretch", "Clamshell", "Glute bridge"]


PRESSURE, HIP, FIGURE_4 = "Glute pressure", "Hip-flexor stretch", "Figure-4 stretch"
CLAMSHELL, BRIDGE, RAISE = "Clamshell", "Glute bridge", "Straight leg raise"
USUAL = {PRESSURE, HIP, FIGURE_4, CLAMSHELL, BRIDGE}
UNPRESSED = {HIP, FIGURE_4, CLAMSHELL, BRIDGE, RAISE}  # the leg raise takes the free place
# By hand from coaching.md §2.1, §2.2: ten minutes, no tool; the words are those of an easier form.
CONDITIONS: dict[str, tuple[set[str], tuple[str, ...]]] = {
    "Numb or tingling down one leg": (
        {HIP, CLAMSHELL, BRIDGE},
        (f"{HIP} (Standing)", f"{CLAMSHELL} (Standing push)", f"{BRIDGE} (Half height)"),
    ),
    "Bruise or lump after pressure": (UNPRESSED, ()),
    "Months of stiff mornings": (USUAL, ()),
    "Pregnant, or birth in last 12 weeks": (
        USUAL,
        (f"{PRESSURE} (With your own hand)", f"{FIGURE_4} (Seated on a chair)", f"{BRIDGE} (Squeeze without lifting)"),
    ),
    "Blood thinners, or I bleed easily": (UNPRESSED, ()),
    "Blood clot in the last 6 months": (set(), ()),
    "Belly trouble, surgery or aneurysm": (USUAL, ()),
    "Hernia in the belly or groin": (USUAL, (f"{BRIDGE} (Without a hold)",)),
    "Hip replacement": (set(), ()),
    "Thin bones, or past broken hip": (UNPRESSED, ()),
    "Numb feet, or I feel less": (UNPRESSED, ()),
    "Wound, rash or injection there": (UNPRESSED, ()),
    "Heart or high blood pressure": ({PRESSURE, HIP, FIGURE_4}, ()),
    "Hip or spine surgery, hip damage": (set(), ()),
}


async def picked(scene: Stage, name: str, *ticked: str) -> AnyPerson:
    """Somebody who has ticked these on the third list in Start."""
    person = await at_list(scene, name, "Safety, 3 of 3")
    await person.press(SOME)
    await person.sees("Which of these fit you?")
    await pick(person, ticked)
    return person


async def test_each_condition_that_is_ticked_in_start_changes_the_first_session(scene: Stage) -> None:
    every_other = list(CONDITIONS.items())[scene.platform == "telegram" :: 2]  # the others on the other platform
    for number, (condition, (left, forms)) in enumerate(every_other):
        person = await picked(scene, f"Person {number}", condition)
        advice = await person.sees("What this changes")
        assert condition in advice.text
        await person.press("Go on")
        today = await agree_daily(person)
        assert set(exercises_in(today.text)) == left, condition
        assert all(form in today.text for form in forms), (condition, today.text)
        assert ("there is no exercise that I can offer you" in today.text) is (not left)


async def test_a_bruise_on_blood_thinners_is_urgent(scene: Stage) -> None:
    ana = await picked(scene, "Ana", "Bruise or lump after pressure", "Blood thinners, or I bleed easily")
    await ana.sees(URGENT)
    await scene.days(1)
    await end(ana, OK)
    await ana.press("Start")
    today = await agree_daily(ana)
    assert set(exercises_in(today.text)) == UNPRESSED


async def test_whoever_set_a_country_is_told_its_number_alone_and_today_comes_back(scene: Stage) -> None:
    people: dict[str, AnyPerson] = {}
    for country in COUNTRIES:
        people[country] = person = await scene.member(country)
        await person.say("/settings country")
        await person.sees("Where would you call for help?")
        await person.press(country)
        await person.sees("I keep it for emergency numbers only")
    for country, numbers in COUNTRIES.items():
        person = people[country]
        advice = await answer_to(person, "/symptoms")
        assert numbers_in(advice.text) == numbers
        await person.press("One of the second list")
        assert numbers_in((await person.sees(URGENT)).text) in ([], numbers)
        await answer_to(person, "/symptoms")
        await person.press("One of the first list")
        assert numbers_in((await person.sees(EMERGENCY)).text) == numbers
    await scene.restart()
    said = {country: len(heard(person)) for country, person in people.items()}
    await scene.days(1.5)  # to 1:00 in Berlin: past 19:00, and past the one question
    for country, person in people.items():
        (asked,) = heard(person)[said[country] :]
        assert "Were you able to get help?" in asked.text
        assert exercises_in(asked.text) == []
    ana = people["European Union"]
    await ana.press("Not yet")
    await ana.sees(EMERGENCY)
    await ana.press(MISTAKE)
    await ana.sees("One question first")
    await ana.press(SURE[MISTAKE])
    await ana.sees(URGENT)  # that was said besides, and is a word of its own
    await end(ana, MISTAKE)
    await ana.press("Today")
    await ana.sees("Your stretches for Tue, Mar 3")
