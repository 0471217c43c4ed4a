"""A month: put off, paused, entered late, sore, silent, gone, and back."""

from tests.stories.stage import AnyPerson, Stage, check_in, felt, heard, sore

EXERCISES = ("Glute pressure", "Hip-flexor stretch", "Figure-4 stretch", "Clamshell", "Glute bridge")


async def leave_it_out(person: AnyPerson) -> None:
    await person.sees("Average soreness")
    await person.press("Leave it out")
    await person.sees("no number for this day")


async def test_a_month_from_the_first_day_to_the_farewell_and_the_return(scene: Stage) -> None:
    ana = await scene.member(time="15:00")
    await check_in(ana, "Done")  # day 1: how the session felt, then the soreness of the day
    await felt(ana)
    await sore(ana, "4")

    await scene.days(1)  # day 2: put off for an hour, done from that message
    await scene.time.to_next()
    await ana.sees("Time for your stretches, Tue, Mar 3")
    await ana.press("Later")
    await ana.sees("When shall I write again?")
    await scene.restart()
    await ana.press("In 1 hour")
    await ana.sees("I will write again")
    await scene.time.to_next()
    await ana.sees("Here I am again, as you asked")
    await ana.press("Done")
    await ana.sees("Tue, Mar 3: Done")
    await felt(ana, "4 or 5")
    await leave_it_out(ana)

    await scene.days(2)  # day 3 is entered on day 4
    await ana.say("/progress")
    await ana.sees("Your progress")
    await ana.press("Add Wed, Mar 4")
    await ana.sees("How was Wed, Mar 4?")
    await ana.press("Partly")
    await ana.sees("Wed, Mar 4: Partly")
    await check_in(ana, "Rest")  # day 4
    await ana.press("8")  # much soreness: advice, and no exercise for the rest of the day
    await ana.sees("Please stop for today")
    await ana.say("/today")
    quiet = await ana.sees("No exercises today")
    assert "Clamshell" not in quiet.text

    await scene.days(1)  # day 5: a pause of three days
    await ana.say("/pause 3")
    await ana.sees("You are on a pause")
    shown = len(ana.screen())
    await scene.days(2)
    assert len(ana.screen()) == shown

    await scene.time.to_next()  # day 8: the first summary, and the end of the pause
    message = await ana.sees("Your pause is over")
    assert "The seven days before today" in message.text
    await ana.press("Done")
    await ana.sees("Mon, Mar 9: Done")
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    assert "Check-in streak: 5 days" in progress.text

    said = len(heard(ana))
    await scene.days(20)  # silence
    written = heard(ana)[said:]
    assert [each.text.splitlines()[0] for each in written] == [
        "Time for your stretches, Tue, Mar 10",
        "Time for your stretches, Wed, Mar 11",
        "Time for your stretches, Thu, Mar 12",
        "Still here when you like",
        "This is my last message for now",
    ]
    for each in written:
        two_minutes = each in (written[2], written[3])  # the third silent day, and a week of silence
        assert sum(name in each.text for name in EXERCISES) == (1 if two_minutes else 5 if each in written[:2] else 0)
    assert "This one exercise takes two minutes and counts" in written[2].text
    await scene.restart()
    await ana.press("I am back")
    back = await ana.sees("Your stretches for")
    assert sum(name in back.text for name in EXERCISES) == 5
    await ana.press("Partly")
    noted = await ana.sees("Part of it counts")
    assert "Good to see you again" in noted.text
    await scene.days(1)
    await ana.sees("Time for your stretches")
