"""What people answer in Start decides their first session: where it hurts, what they do, what they have."""

from tests.flows.screened import exercises_in
from tests.stories.stage import Stage, agree_daily, begin, tell

SITES, DOES, HAS = "Where does it hurt most?", "What do you do most?", "What do you have at hand?"
PRESSURE, HIP, FIGURE_4 = "Glute pressure", "Hip-flexor stretch", "Figure-4 stretch"
CLAMSHELL, BRIDGE, RAISE = "Clamshell", "Glute bridge", "Straight leg raise"
FIST = f"{PRESSURE} (No tool: your own fist)"
STANDING = f"{CLAMSHELL} (Standing push)"

# By hand from coaching.md §3.4 and §3.5: ten minutes, at a desk, without a tool. Where a place falls empty, the leg
# raise takes it, if that is allowed.
FOR_SITES: dict[tuple[str, ...], list[str]] = {
    ("Middle of the buttock",): [FIST, HIP, FIGURE_4, CLAMSHELL, BRIDGE],
    ("Outside of the hip",): [FIST, HIP, STANDING, BRIDGE, RAISE],
    ("Sit bone",): [FIST, HIP, f"{FIGURE_4} (Seated on a chair)", CLAMSHELL, BRIDGE],
    ("Groin or front of the hip",): [FIST, HIP, CLAMSHELL, BRIDGE],
    ("Low back too",): [FIST, HIP, FIGURE_4, CLAMSHELL, BRIDGE],
    ("Down one leg, or tingling",): [f"{HIP} (Standing)", STANDING, f"{BRIDGE} (Half height)"],
    ("Outside of the hip", "Sit bone"): [FIST, HIP, STANDING, BRIDGE, RAISE],
    ("Sit bone", "Groin or front of the hip"): [FIST, HIP, CLAMSHELL, BRIDGE],
}
# A tool counts only where an exercise has a form for it at the first level.
FOR_EQUIPMENT: dict[tuple[str, ...], str] = {
    ("None of these",): FIST,
    ("A ball",): PRESSURE,
    ("A hook tool",): FIST,
    ("A loop band",): FIST,
    ("A hook tool", "A loop band"): FIST,
    ("A ball", "A loop band"): PRESSURE,
}


def session(text: str) -> list[str]:
    """The exercises of the day, each in its form."""
    lines = (line.partition(": ")[0] for line in text.replace("No tool: ", "No tool; ").splitlines() if ": " in line)
    return [line.replace(";", ":") for line in lines if exercises_in(line)]


async def test_each_place_where_it_hurts_leaves_out_and_eases_what_it_should(scene: Stage) -> None:
    for number, (sites, expected) in enumerate(FOR_SITES.items()):
        person = await scene.newcomer(f"Person {number}")
        await begin(person)
        await tell(person, {SITES: sites})
        today = await agree_daily(person)
        assert session(today.text) == expected, sites


async def test_each_tool_is_used_where_there_is_one_and_none_is_needed(scene: Stage) -> None:
    for number, (tools, pressure) in enumerate(FOR_EQUIPMENT.items()):
        person = await scene.newcomer(f"Person {number}")
        await begin(person)
        await tell(person, {HAS: tools})
        today = await agree_daily(person)
        assert session(today.text) == [pressure, HIP, FIGURE_4, CLAMSHELL, BRIDGE], tools


async def test_a_ball_is_left_aside_where_pressure_is_off(scene: Stage) -> None:
    ana = await scene.newcomer()
    await begin(ana)
    await tell(ana, {SITES: ("Down one leg, or tingling",), HAS: ("A ball", "A hook tool", "A loop band")})
    today = await agree_daily(ana)
    assert session(today.text) == FOR_SITES["Down one leg, or tingling",]


async def test_after_one_leg_what_to_do_about_it_stands_above_the_next_question(scene: Stage) -> None:
    ana = await scene.newcomer()
    await begin(ana)
    await tell(ana, until=DOES)
    await ana.press("Back")
    await ana.sees(SITES)
    await ana.press("Down one leg, or tingling")
    advice = await ana.sees(DOES)
    assert "see a doctor or physiotherapist within days" in advice.text


async def test_a_no_to_questions_about_health_leads_to_the_lists_as_reading_and_a_starter(scene: Stage) -> None:
    ana = await scene.newcomer()
    await begin(ana)
    await ana.sees("May I ask about your health?")
    await ana.press("No, do not ask")
    read = await ana.sees("Please read this before you begin")
    assert "Call your local emergency number" in read.text
    await ana.press("I have read this")
    today = await agree_daily(ana)
    assert session(today.text) == [f"{HIP} (Standing)", STANDING, f"{BRIDGE} (Squeeze without lifting)"]
    await ana.press("Done")
    noted = await ana.sees("Mon, Mar 2: Done")
    assert "sore" not in noted.text
