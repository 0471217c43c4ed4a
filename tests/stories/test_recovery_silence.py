"""Whoever says nothing is told what to do all the same, and is then left in peace (coaching.md §1.4, §4.3)."""

from tests.stories.recovering import (
    SEE,
    asks_back,
    days_of,
    is_bare,
    is_unpraised,
    lives,
    shows_up,
    since_sore,
    until_day,
)
from tests.stories.stage import Stage, answer_to, heard

HELP = "If it still hurts, it is a good time to see a physiotherapist or doctor"
FAREWELL = "This is my last message for now"


async def test_whoever_checks_in_and_answers_no_question_is_asked_twice_and_then_told(scene: Stage) -> None:
    ana = await since_sore(scene, "6")
    await lives(scene, ana, (6, 5, 6))  # case 14 of coaching.md §1.6
    written = await shows_up(scene, ana, 28, (9, 18, 27))
    await scene.restart()
    written += await shows_up(scene, ana, 31, (28, 29, 30))
    await scene.restart()
    written += await shows_up(scene, ana, 43, range(31, 43))
    assert asks_back(written) == [28, 31]
    assert days_of(written, HELP) == [35]
    assert days_of(written, "it went from") == []
    (said,) = (each for each in written if HELP in each.text)
    assert is_unpraised(said)


async def test_whoever_falls_silent_on_the_day_of_the_review_is_told_before_the_farewell(scene: Stage) -> None:
    ana = await since_sore(scene, "6")
    await shows_up(scene, ana, 27, (9, 18))
    await answer_to(ana, "rest")
    await until_day(scene, ana, 28)
    await scene.restart()
    written = await until_day(scene, ana, 33)
    await scene.restart()
    written += await until_day(scene, ana, 80)
    assert asks_back(written) == [28, 31]
    assert days_of(written, HELP) == [35]
    assert days_of(written, FAREWELL) == [41]
    assert written[-1].text.startswith(FAREWELL)
    assert "please see a physiotherapist or doctor" in written[-1].text
    assert is_bare(written[-1])


async def test_whoever_leaves_after_three_days_is_advised_in_the_last_message(scene: Stage) -> None:
    ana = await since_sore(scene, "6")
    await lives(scene, ana, (6, 5, 6))  # case 25
    await scene.restart()
    written = await until_day(scene, ana, 10)
    await scene.restart()
    written += await until_day(scene, ana, 60)
    assert days_of(written) == [4, 5, 6, 10, 17]
    last = written[-1]
    assert last.text.startswith(FAREWELL)
    assert "If it still hurts, a professional can help" in last.text
    assert is_bare(last)
    assert not any(SEE in each.text for each in heard(ana)[:-1])
