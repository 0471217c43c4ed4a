"""Each setting, pressed and typed, on both platforms and through a new process."""

from tests.stories.stage import Stage, answer_to, check_in, felt, labels, sore

SETTINGS = (
    ("Session length", "2 minutes", "A session takes 2 minutes"),
    ("Reminders", "Turn on second reminder", "I write a second time at 10:00\u202fPM"),
    ("Reminders", "Once a week", "I write once a week"),
    ("Pictures", "Show still pictures", "So it will be with the next picture"),
    ("Pictures", "Describe pictures in words", "So it will be with the next picture"),
    ("Soreness question", "Do not ask me", "I do not ask how sore you are"),
    ("Country", "United Kingdom", "I keep it for emergency numbers only"),
    ("Time of day", "9:00\u202fPM", "I write at 9:00\u202fPM from now on"),
)
TYPED = (
    ("/settings time", "18:30", "I write at 6:30\u202fPM from now on"),
    ("/settings length", "5", "A session takes 5 minutes"),
    ("/settings reminders", "once a week", "I write once a week"),
    ("/settings pictures", "show still pictures", "So it will be with the next picture"),
    ("/settings soreness", "do not ask me", "I do not ask how sore you are"),
    ("/settings country", "New Zealand", "I keep it for emergency numbers only"),
)


async def test_each_setting_is_pressed_through_a_restart_and_can_be_left_with_back(scene: Stage) -> None:
    ana = await scene.member()
    for setting, choice, saved in SETTINGS:
        assert "Your settings" in (await answer_to(ana, "/settings")).text
        await ana.press(setting)
        await ana.sees(lambda each, choice=choice: choice in labels(each))
        await ana.press("Back")
        await ana.sees("Your settings")
        await scene.restart()
        await ana.press(setting)
        await ana.sees(lambda each, choice=choice: choice in labels(each))
        await ana.press(choice)
        answer = await ana.sees(saved)
        assert "Your settings" in answer.text, setting


async def test_each_setting_is_typed_after_a_wrong_answer_and_a_restart(scene: Stage) -> None:
    ana = await scene.member()
    for word, typed, saved in TYPED:
        assert "Back" in labels(await answer_to(ana, word)), word
        assert "<b>& ||no||" in (await answer_to(ana, "<b>& ||no||")).text, word
        await scene.restart()
        assert saved in (await answer_to(ana, typed)).text, word


async def test_another_language_is_one_press_away_and_the_english_stands_beneath(scene: Stage) -> None:
    ana = await scene.member()
    await ana.say("/settings language")
    await ana.sees("Which language shall I speak?")
    await ana.press("Deutsch")
    await ana.sees("Meine Sprache ist jetzt: Deutsch")
    await ana.say("/today")
    await ana.sees("Noch nicht fachlich geprüft")
    await ana.say("/symptoms")
    await ana.sees("Mach heute keine Übungen mehr")
    await ana.sees("Do no more exercises today")


async def test_the_second_reminder_comes_when_it_was_asked_for_and_the_day_is_open(scene: Stage) -> None:
    ana = await scene.member(time="15:00")
    await ana.say("/settings reminders")
    await ana.sees("A second reminder is off")
    await ana.press("Turn on second reminder")
    await ana.sees("I write a second time at 6:00\u202fPM")
    await scene.time.to_next()
    await ana.sees("Time for your stretches")
    await scene.time.to_next()
    await ana.sees("Your second reminder for today")
    await ana.press("Done")
    await ana.sees("Mon, Mar 2: Done")


async def test_withdrawing_the_yes_to_the_soreness_question_deletes_the_numbers(scene: Stage) -> None:
    ana = await scene.member()
    await check_in(ana, "Done")
    await felt(ana)
    await sore(ana, "0")
    await ana.say("/settings soreness")
    await ana.sees("At present I ask")
    await ana.press("Do not ask me")
    await ana.sees("I also delete every number")
    await ana.press("Yes, delete the numbers")
    await ana.sees("The number I kept is deleted")
    await ana.say("/settings soreness")
    await ana.sees("May I ask how sore you are?")
    await ana.press("Yes, ask me")
    await ana.sees("I will ask how sore you are, below your check-in")


async def test_a_pause_holds_every_message_and_the_first_one_after_it_says_so(scene: Stage) -> None:
    ana = await scene.member()
    await ana.say("/pause")
    await ana.sees("How long would you like to pause")
    await ana.say("a month")
    await ana.sees("is not a pause I can set")
    await scene.restart()
    await ana.press("3 days")
    await ana.sees("Wed, Mar 4 is the last day")
    shown = len(ana.screen())
    await scene.days(3)
    assert len(ana.screen()) == shown
    await scene.days(1)
    await ana.sees("Your pause is over")
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    assert "paused" in progress.text


async def test_a_stop_and_a_new_start_leave_everything_as_it_was(scene: Stage) -> None:
    ana = await scene.member()
    await check_in(ana, "Done")
    await ana.say("stop, please")
    await ana.sees("I send nothing more")
    shown = len(ana.screen())
    await scene.days(9)
    assert len(ana.screen()) == shown
    await ana.press("Start again")
    await ana.sees("Welcome back")
    await ana.press("Yes, write to me daily")
    await ana.sees("You are all set")
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    assert "Check-in streak: 1 day" in progress.text
