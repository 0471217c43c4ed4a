"""What does not wait for the month: scores that rise, day 14, and soreness that comes back (coaching.md §1.5)."""

from bots.sandbox.screen import Message
from tests.flows.screened import exercises_in, numbers_in
from tests.stories.recovering import (
    ANSWERS,
    LIFE,
    SEE,
    asks_back,
    is_bare,
    lives,
    lives_a_month,
    looks_back,
    message_of_the_day,
    shows_up,
    since_sore,
    until_day,
)
from tests.stories.stage import Stage, answer_to, labels

AGAIN = "Some days ago I suggested seeing a physiotherapist or doctor"


def amounts(message: Message) -> list[str]:
    """The exercises of the day, each with its amount."""
    return [line for line in message.text.splitlines() if exercises_in(line)]


async def test_scores_that_rise_are_answered_by_the_signs_of_danger_and_then_by_advice(scene: Stage) -> None:
    ana = await since_sore(scene, "5")  # case 21 of coaching.md §1.6
    await until_day(scene, ana, 2)
    await lives(scene, ana, (7, 7, None), status="rest")
    await answer_to(ana, "rest")
    signs = await answer_to(ana, "soreness 8")
    assert "Your last three numbers are well above where you began" in signs.text
    assert "Get help at once" in signs.text or "emergency department now" in signs.text
    assert numbers_in(signs.text) == ["112", "999", "911", "000", "111"]
    assert is_bare(signs)
    assert labels(signs) >= {"One of the first list", "One of the second list", "Neither", "Read my advice"}
    today = await answer_to(ana, "/today")
    assert is_bare(today)
    assert "Read my advice" in labels(today)
    await scene.restart()
    await ana.press("Read my advice")
    advice = await ana.sees("Please have it looked at")
    assert "Your last three numbers are clearly higher than where you began" in advice.text
    assert SEE in advice.text
    assert is_bare(advice)
    assert labels(advice) >= ANSWERS

    await scene.restart()  # nobody answers it, so that it is said once more after a week
    written = await shows_up(scene, ana, 12, (8, 11))
    assert not any(AGAIN in each.text for each in written)
    repeated = await message_of_the_day(scene, ana)
    assert AGAIN in repeated.text
    assert labels(repeated) >= ANSWERS
    await ana.press("Not now")
    await ana.sees("I won't ask before the next review")
    await scene.restart()
    written = await shows_up(scene, ana, 28, range(13, 28, 5))
    assert not any(AGAIN in each.text or SEE in each.text for each in written)
    assert asks_back([await message_of_the_day(scene, ana)]) == [28]


async def test_what_comes_back_after_a_good_review_begins_anew(scene: Stage) -> None:
    ana = await scene.member()
    first = amounts(await answer_to(ana, "/today"))
    await lives_a_month(scene, ana, 6, (3, 3, 3, 3))
    await message_of_the_day(scene, ana)
    assert "Carry on as you do" in (await looks_back(scene, ana, change="Much better")).text
    await shows_up(scene, ana, 36, (29, 35))
    await lives(scene, ana, (6, 6), status="rest")
    await scene.restart()
    await answer_to(ana, "rest")
    signs = await answer_to(ana, "soreness 6")
    assert "your last week is clearly more sore again. So we begin anew, the smallest amounts first" in signs.text
    assert is_bare(signs)
    assert labels(signs) >= {"One of the first list", "One of the second list", "Neither"}
    assert "Read my advice" not in labels(signs)  # the first time it comes back
    await until_day(scene, ana, 39)
    await scene.restart()
    assert amounts(await answer_to(ana, "/today")) == first
    assert "The next review comes on Tue, May 5" in (await answer_to(ana, "review")).text  # day 28 of the new cycle


async def test_a_yes_on_day_14_is_answered_by_a_suggestion_at_once(scene: Stage) -> None:
    ana = await scene.member()
    written = await shows_up(scene, ana, 14, (6, 13))
    assert not any(LIFE in each.text for each in written)
    asked = await message_of_the_day(scene, ana)
    assert LIFE in asked.text
    await scene.restart()
    await ana.press("Yes, it does")
    said = await ana.sees("You may want to see a physiotherapist or doctor now")
    assert is_bare(said)
    written = await shows_up(scene, ana, 28, (15, 21, 27))
    assert not any(LIFE in each.text for each in written)
