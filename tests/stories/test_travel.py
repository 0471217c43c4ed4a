"""A move over the date line, both ways: past days keep their dates, and no day's message comes twice or is lost."""

import re

from tests.stories.stage import AnyPerson, Stage, check_in


def days_told(person: AnyPerson) -> list[str]:
    """The days that daily messages were about, in the order in which they came."""
    texts = (each.text for each in person.screen() if not each.mine)
    return [found[1] for text in texts if (found := re.search(r"Time for your stretches, (\w+, \w+ \d+)", text))]


async def move(person: AnyPerson, city: str) -> None:
    await person.say("/settings city")
    await person.sees("Where are you?")
    await person.say(city)
    await person.sees("Is it")
    await person.press("Yes")
    await person.sees(f"Your days now follow the clock of {city}")


async def test_west_over_the_date_line_and_back_each_day_is_told_once(scene: Stage) -> None:
    ana = await scene.member()
    await move(ana, "Auckland")
    await scene.days(3)
    await ana.say("/progress")
    before = await ana.sees("Your progress")
    await move(ana, "Honolulu")
    await scene.restart()
    await scene.days(3)
    await move(ana, "Auckland")
    await scene.days(3)
    told = days_told(ana)
    assert len(set(told)) == len(told)
    assert told == [f"{name}, Mar {day}" for name, day in zip(WEEK, range(3, 3 + len(told)), strict=False)]
    assert "Days looked after in all: 0 days" in before.text


WEEK = ("Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri")


async def test_a_check_in_keeps_its_day_wherever_its_person_goes(scene: Stage) -> None:
    ana = await scene.member()
    await check_in(ana, "Done")
    for city in ("Honolulu", "Auckland", "Berlin"):
        await move(ana, city)
    await ana.say("/today")
    today = await ana.sees("Your stretches for Mon, Mar 2")
    assert "Noted for this day: Done" in today.text
    await ana.say("/progress")
    progress = await ana.sees("Your progress")
    assert "Days looked after in all: 1 day" in progress.text
