"""A whole guided session on both platforms: one message from the first step to the last, then the day in its place."""

from bots.sandbox.screen import Message
from tests.flows.screened import exercises_in
from tests.stories.stage import AnyPerson, Stage, answer_to, felt, heard, labels, sore


async def step(person: AnyPerson, label: str, shown: str) -> Message:
    """Press on what was said last, and see what that becomes."""
    await person.press(label, message=heard(person)[-1])
    return await person.sees(shown)


async def next_steps(person: AnyPerson, first: int, last: int) -> Message:
    """Press on from step to step; the last one."""
    for number in range(first, last):
        await step(person, "Next", f"Step {number} of 15")
    return await step(person, "Next", f"Step {last} of 15")


async def took_its_place(scene: Stage, person: AnyPerson, said: Message, shown: Message) -> None:
    """The words stand where the picture stood: in the same message, or on Telegram in a new one alone."""
    if scene.platform == "discord":
        assert said.id == shown.id
    await scene.here.wait_for(lambda: [each.id for each in heard(person)].count(shown.id) == (said.id == shown.id))
    assert all(not each.pictures for each in heard(person) if each.id == said.id)


async def test_a_whole_session_with_a_swap_a_hurt_a_restart_and_a_stale_tap(scene: Stage) -> None:
    ana = await scene.member()
    old = await step(ana, "Begin", "Step 1 of 15")
    today = await answer_to(ana, "/today")
    assert "Go on" in labels(today)
    first = await step(ana, "Go on", "Step 1 of 15")
    said = len(heard(ana))
    assert (first.id, first.text.splitlines()[0]) == (today.id, "Glute pressure (No tool: your own fist)")
    # Two rounds on each side, then the hip flexors: the fifth of 4 + 4 + 4 + 2 + 1 steps.
    third = await next_steps(ana, 2, 3)
    assert "2 of 2" in third.text
    await scene.restart()
    hip = await next_steps(ana, 4, 5)
    assert hip.text.startswith("Hip-flexor stretch")

    await ana.press("Next", message=old)  # a stale tap, on a message where the first step still stands
    await scene.here.wait_for(lambda: any(each.id == old.id and "Step 5 of 15" in each.text for each in heard(ana)))

    await step(ana, "Swap", "What would you like instead?")
    await scene.restart()
    swapped = await step(ana, "Standing", "Here it is instead.")
    assert swapped.text.startswith("Hip-flexor stretch (Standing)")
    await next_steps(ana, 6, 7)
    await step(ana, "Back", "Step 6 of 15")
    figure = await next_steps(ana, 7, 9)
    assert figure.text.startswith("Figure-4 stretch")

    await step(ana, "This hurts", "What is it like?")
    eased = await step(ana, "Strong effort or stretch", "Here is an easier form of it")
    assert eased.text.startswith("Figure-4 stretch (")
    last = await next_steps(ana, 10, 15)
    assert last.text.startswith("Glute bridge")
    assert last.id == first.id
    assert "Next" not in labels(last)
    await step(ana, "Finish", "Mon, Mar 2: Done")
    await felt(ana, "4 or 5")
    noted = await sore(ana, "3")
    await took_its_place(scene, ana, noted, first)
    assert len(heard(ana)) == said

    await scene.time.to_next()
    await scene.days(1)
    tomorrow = await ana.sees("Time for your stretches, Tue, Mar 3")
    assert "How sore has it been since your last session?" in tomorrow.text
    await step(ana, "A little more", "Noted: a little more sore since then")


async def test_what_is_sharp_gets_advice_at_once_and_is_gone_the_next_day(scene: Stage) -> None:
    ana = await scene.member()
    begun = await step(ana, "Begin", "Step 1 of 15")
    await step(ana, "This hurts", "What is it like?")
    advice = await step(ana, "Sharp, numb or dizzy", "Please stop for today")
    assert "I also leave this exercise out from now on: Glute pressure" in advice.text
    assert exercises_in(advice.text) == ["Glute pressure"]
    await took_its_place(scene, ana, advice, begun)
    await scene.restart()
    quiet = await answer_to(ana, "/today")
    assert "No exercises today" in quiet.text
    await scene.days(1.5)
    tomorrow = await ana.sees("Time for your stretches, Tue, Mar 3")
    assert "Yesterday you said that something felt wrong" in tomorrow.text
    assert "Glute pressure" not in tomorrow.text
    assert {"Hip-flexor stretch", "Clamshell"} <= set(exercises_in(tomorrow.text))


async def test_two_minutes_count_as_partly(scene: Stage) -> None:
    ana = await scene.member()
    tiny = await step(ana, "Two minutes", "Step 1 of")
    steps = int(tiny.text.partition("Step 1 of ")[2].split()[0])
    for number in range(2, steps + 1):
        await step(ana, "Next", f"Step {number} of {steps}")
    noted = await step(ana, "Finish", "Mon, Mar 2: Partly")
    await took_its_place(scene, ana, noted, tiny)


async def test_a_session_ended_early_is_partly_and_one_without_an_exercise_is_nothing(scene: Stage) -> None:
    ana = await scene.member()
    await step(ana, "Begin", "Step 1 of 15")
    await step(ana, "Finish early", "Nothing is noted yet")
    await step(ana, "Go on", "Step 1 of 15")
    await next_steps(ana, 2, 5)
    await scene.restart()
    await step(ana, "Finish early", "Mon, Mar 2: Partly")
