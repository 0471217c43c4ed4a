"""Each setting, pressed and typed, on both platforms and through a new process."""

import pytest

from tests.stories.stage import Stage, check_in, felt, sore

SETTINGS = (
    ("Time of day", "9:00\u202fPM", "I write at 9:00\u202fPM from now on"),
    ("Session length", "2 minutes", "A session takes 2 minutes"),
    ("Reminders", "Once a week", "I write once a week"),
    ("Reminders", "Turn on second reminder", "I write a second time at 10:00\u202fPM"),
    ("Pictures", "Show still pictures", "So it will be with the next picture"),
    ("Pictures", "Describe pictures in words", "So it will be with the next picture"),
    ("Soreness question", "Do not ask me", "I do not ask how sore you are"),
    ("Country", "United Kingdom", "I keep it for emergency numbers only"),
)
TYPED = (
    ("/settings time", "18:30", "I write at 6:30\u202fPM from now on"),
    ("/settings length", "5", "A session takes 5 minutes"),
    ("/settings reminders", "once a week", "I write once a week"),
    ("/settings pictures", "show still pictures", "So it will be with the next picture"),
    ("/settings soreness", "do not ask me", "I do not ask how sore you are"),
    ("/settings country", "New Zealand", "I keep it for emergency numbers only"),
)


@pytest.mark.parametrize(("setting", "choice", "saved"), SETTINGS)
async def test_a_setting_is_pressed_through_a_restart_and_can_be_left_with_back(
    scene: Stage, setting: str, choice: str, saved: str
) -> None:
    ana = await scene.member()
    await ana.say("/settings")
    await ana.sees("Your settings")
    await ana.press(setting)
    await ana.sees(lambda each: any(button.label == choice for button in each.buttons))
    await ana.press("Back")
    await ana.sees("Your settings")
    await scene.restart()
    await ana.press(setting)
    await ana.sees(lambda each: any(button.label == choice for button in each.buttons))
    await ana.press(choice)
    answer = await ana.sees(saved)
    assert "Your settings" in answer.text


@pytest.mark.parametrize(("word", "typed", "saved"), TYPED)
async def test_a_setting_is_typed_after_a_wrong_answer_and_a_restart(
    scene: Stage, word: str, typed: str, saved: str
) -> None:
    ana = await scene.member()
    await ana.say(word)
    await ana.sees(lambda each: "Back" in {button.label for button in each.buttons})
    await ana.say("<b>& ||no||")
    await ana.sees(lambda each: "<b>& ||no||" in each.text and not each.mine)
    await scene.restart()
    await ana.say(typed)
    await ana.sees(saved)


async def test_a_single_language_says_that_there_is_no_other_yet(scene: Stage) -> None:
    ana = await scene.member()
    await ana.say("/settings language")
    await ana.sees("So far I speak English only")
    await ana.press("Back")
    await ana.sees("Your settings")


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
