"""What a member lives through, on both platforms, through the real client libraries."""

from tests.stories.stage import ABOUT, Stage, agree, check_in


async def test_from_start_to_the_first_check_in(scene: Stage) -> None:
    ana = await scene.member()
    await ana.press("Done")
    noted = await ana.sees("Mon, Mar 2: Done")
    assert "1 day looked after" in noted.text


async def test_the_daily_message_comes_at_the_local_time_and_is_answered_with_one_tap(scene: Stage) -> None:
    ana = await scene.member()
    await scene.time.to_next()
    message = await ana.sees("Time for your stretches, Mon, Mar 2")
    assert message.at.astimezone().utctimetuple()[3:5] == (18, 0)  # 19:00 in Berlin
    await ana.press("Rest")
    await ana.sees("Rest is part of the routine and counts")


async def test_ten_days_with_misses_a_rest_and_a_late_entry(scene: Stage) -> None:
    """D D S D N D R N(late P) D D: the streak is 8, with the skip and one missed day on the two buffer days."""
    ana = await scene.member(time="21:00")
    for status in ("Done", "Done", "Skipped", "Done", None, "Done", "Rest", None, "Done"):
        if status is not None:
            await check_in(ana, status)
        await scene.days(1)
    await ana.say("/progress")
    await ana.sees("Your progress")
    await ana.press("Add Mon, Mar 9")
    await ana.sees("How was Mon, Mar 9?")
    await ana.press("Partly")
    await ana.sees("Part of it counts")
    await check_in(ana, "Done")
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    # Counted by hand: Mon D, Tue D, Thu D, Sat D, Sun R, Mon P (late), Tue D, Wed D = 8; Wed S and Fri N are buffered,
    # never more than two missed in any seven days.
    assert "Check-in streak: 8 days" in progress.text.replace("\n", " ").replace("streak 8", "streak: 8")
    assert "2 buffer days used" in progress.text
    assert "1 day of rest" in progress.text


async def test_a_restart_in_the_middle_of_start_is_invisible(scene: Stage) -> None:
    ana = await scene.newcomer()
    await scene.restart()
    await agree(ana)
    await scene.restart()
    await ana.say("Berlin")
    await ana.sees("Is it")
    await scene.restart()
    await ana.press("Yes")
    await ana.sees("When shall I write?")
    await scene.restart()
    await ana.say("19:00")
    await ana.sees("How long is a session?")
    await scene.restart()
    await ana.press("5 minutes")
    for shown, label in ABOUT:
        await ana.sees(shown)
        await scene.restart()
        await ana.press(label)
    await ana.sees("Shall we begin?")
    await scene.restart()
    await ana.press("Yes, write to me daily")
    await ana.sees("You are all set")
    await scene.restart()
    await scene.time.to_next()
    await ana.sees("Time for your stretches")


async def test_a_double_tap_is_one_check_in(scene: Stage) -> None:
    ana = await scene.member()
    card = ana.screen()[-1]
    await ana.press("Done", message=card)
    await ana.press("Done", message=card)
    await ana.sees("Mon, Mar 2: Done")
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    assert "1 day done or partly done" in progress.text


async def test_last_weeks_card_does_no_harm(scene: Stage) -> None:
    ana = await scene.member()
    old = ana.screen()[-1]
    await scene.days(7)
    await ana.press("Done", message=old)
    await scene.here.wait_for(lambda: any("Mon, Mar 2 is not open" in each.text for each in ana.screen()))
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    assert "1 day" not in progress.text.partition("Buffer")[0]


async def test_stop_is_one_step_and_silent_ever_after(scene: Stage) -> None:
    ana = await scene.member()
    await ana.say("/stop")
    await ana.sees("I send nothing more")
    shown = len(ana.screen())
    await scene.days(5)
    assert len(ana.screen()) == shown


async def test_an_unknown_word_gets_help(scene: Stage) -> None:
    ana = await scene.member()
    await ana.say("what now?")
    helped = await ana.sees("I did not understand that")
    assert "/progress" in helped.text
