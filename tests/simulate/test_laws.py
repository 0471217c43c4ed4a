"""Each law of the simulation is seen to be broken: by one message, or one life, with one fault planted in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bots.simulate import plain
from bots.simulate.laws import Laws
from bots.simulate.learning import learn
from bots.simulate.of_lives import forgotten, gone_faults, streak_faults, unadvised, unexcused
from bots.simulate.of_messages import (
    NEVER_BEGAN,
    NOTICE,
    SECOND,
    SNOOZE,
    day_meant,
    kind_of,
    message_faults,
    notice_faults,
)
from bots.simulate.people import person_of
from bots.simulate.platform import Arrival
from bots.simulate.story import Habit, Life, Story, Try
from core.messages.card import Card, Paragraph
from core.messages.texts import text
from tests.storage.factory import fresh_store

DAY = timedelta(days=1)
FIRST = date(2026, 3, 2)
TENTH = date(2026, 3, 11)
SEVEN = datetime(2026, 3, 11, 18, tzinfo=UTC)  # seven in the evening in Berlin, on the tenth day
HOUR = timedelta(hours=1)


def a_life() -> Life:
    began = datetime(2026, 3, 2, 10, tzinfo=UTC)
    return Life(first_day=FIRST, began=began, habits=[Habit(since=began, zone="Europe/Berlin", minute=19 * 60)])


def a_story(*, heard: datetime | None) -> Story:
    return Story(number=0, about="", zone="Europe/Berlin", heard=heard)


def a_card(title: str, *more: str, day: date | None = TENTH) -> Card:
    values = {} if day is None else {"day": day}
    return Card(title=text(title, **values), blocks=tuple(Paragraph(text=text(each)) for each in more))


def a_try(life: Life, card: Card, at: datetime = SEVEN, key: str = "limber-9") -> Try:
    kind = kind_of(card, locked=life.locked)
    return Try(at=at, key=key, kind=kind, day=day_meant(life, card, at, kind), sure=True, arrived=True)


def broken(life: Life, card: Card, at: datetime = SEVEN) -> list[str]:
    return [law for law, _ in message_faults(life, card, a_try(life, card, at))]


def test_a_day_as_it_should_be_breaks_no_law() -> None:
    life = a_life()
    assert broken(life, a_card("daily-title")) == []
    assert broken(life, a_card("daily-late-title", "daily-late-why"), SEVEN + 2 * HOUR) == []
    life.second_since, life.asked_later = SEVEN - DAY, [SEVEN + HOUR]
    life.tries.append(a_try(life, a_card("daily-title"), key="limber-8"))
    assert broken(life, a_card("daily-second-title", day=None), SEVEN + 3 * HOUR) == []
    assert broken(life, a_card("daily-snoozed-title", day=None), SEVEN + HOUR) == []


DAILY_CARD = a_card("daily-title")
PLANTED: dict[str, tuple[Callable[[Life], object], Card, datetime]] = {
    "every message is of a known kind": (lambda life: None, a_card("today-title"), SEVEN),
    "no message arrives twice": (
        lambda life: life.tries.append(replace(a_try(life, DAILY_CARD), kind=SNOOZE)),
        DAILY_CARD,
        SEVEN,
    ),
    "nobody is written to who has stopped": (lambda life: setattr(life, "stopped", FIRST), DAILY_CARD, SEVEN),
    "a lock has one follow-up": (
        lambda life: (
            life.locks.append((FIRST, None)),
            life.tries.append(replace(a_try(life, DAILY_CARD, SEVEN - DAY, "limber-1"), kind=NOTICE)),
        ),
        a_card("lock-follow-up-title", day=None),
        SEVEN,
    ),
    "nothing but its follow-up comes under a lock": (lambda life: life.locks.append((TENTH, None)), DAILY_CARD, SEVEN),
    "nothing comes to who is silent after the farewell": (
        lambda life: setattr(life, "silent", True),
        DAILY_CARD,
        SEVEN,
    ),
    "nothing comes in a pause": (lambda life: setattr(life, "paused_until", TENTH), DAILY_CARD, SEVEN),
    "nothing more comes today once it was put off until tomorrow": (
        lambda life: life.hushed.add(TENTH),
        DAILY_CARD,
        SEVEN,
    ),
    "no two daily messages in a local day": (
        lambda life: life.tries.append(a_try(life, a_card("daily-title"), SEVEN - HOUR, "limber-1")),
        DAILY_CARD,
        SEVEN,
    ),
    "a second reminder comes once, and only if it was asked for": (
        lambda life: None,
        a_card("daily-second-title", day=None),
        SEVEN + 3 * HOUR,
    ),
    "what was put off comes as often as it was": (lambda life: None, a_card("daily-snoozed-title", day=None), SEVEN),
    "nothing comes outside the person's hours": (lambda life: None, DAILY_CARD, SEVEN - HOUR),
    "what comes late says so": (lambda life: None, DAILY_CARD, SEVEN + HOUR),
}


@pytest.mark.parametrize("law", PLANTED)
def test_a_message_that_breaks_a_law_is_found(law: str) -> None:
    plant, card, at = PLANTED[law]
    life = a_life()
    plant(life)
    assert broken(life, card, at) == [law]


def test_a_second_reminder_soon_after_a_late_message_is_found_unless_it_was_asked_for_since() -> None:
    life, late, second = a_life(), a_card("daily-late-title", "daily-late-why"), a_card("daily-second-title", day=None)
    life.second_since = SEVEN - DAY
    life.tries.append(a_try(life, late, SEVEN + 2 * HOUR, "limber-8"))
    assert broken(life, second, SEVEN + 3 * HOUR) == ["a second reminder comes three hours later"]
    assert broken(life, second, SEVEN + 5 * HOUR) == []
    life.second_since = SEVEN + 2.5 * HOUR
    assert broken(life, second, SEVEN + 3 * HOUR) == []


def test_a_word_of_safety_may_arrive_twice_where_nobody_knew_and_not_where_it_was_sure() -> None:
    life, card = a_life(), a_card("lock-follow-up-title", day=None)
    life.locks.append((TENTH, None))
    life.tries.append(replace(a_try(life, card), sure=False))
    assert broken(life, card) == []
    life.tries.append(a_try(life, card))
    assert broken(life, card) == ["no message arrives twice"]


def test_a_message_far_too_late_is_found_though_it_says_so() -> None:
    late = a_card("daily-late-title", "daily-late-why")
    assert broken(a_life(), late, SEVEN + 4 * HOUR) == ["nothing comes outside the person's hours"]


def known(life: Life, **changed: object) -> plain.Kept:
    facts: dict[str, object] = {"paused": frozenset(), "locked": frozenset(), "excused": frozenset()} | changed
    return plain.Kept(first_day=life.first_day, check_ins=life.check_ins, **facts)  # type: ignore[arg-type]


def test_another_streak_than_the_days_make_is_found() -> None:
    number = plain.Number(days=5, total=7, buffers=1)
    right = Card(blocks=(Paragraph(text=text("streak-line", days=5, buffers=1)),))
    assert list(streak_faults(right, number)) == []
    for days, buffers in ((6, 1), (5, 2)):
        wrong = Card(blocks=(Paragraph(text=text("streak-line", days=days, buffers=buffers)),))
        assert [law for law, _ in streak_faults(wrong, number)] == ["the streak shown is the streak"]
    anew = Card(blocks=(Paragraph(text=text("streak-anew", total=6)),))
    assert [law for law, _ in streak_faults(anew, replace(number, days=0))] == ["the total shown is the total"]


def test_a_check_in_that_was_lost_or_made_up_is_found() -> None:
    life = a_life()
    life.check_ins = {FIRST: "done"}
    assert list(forgotten(life, {FIRST: "done"}, alone=True)) == []
    assert [law for law, _ in forgotten(life, {}, alone=True)] == ["what was noted is kept"]
    assert [law for law, _ in forgotten(life, {FIRST: "rest"}, alone=True)] == ["what was noted is kept"]
    assert [law for law, _ in forgotten(life, {FIRST: "partly"}, alone=False)] == ["what was noted is kept"]
    life.check_ins = {FIRST: "skipped"}
    assert list(forgotten(life, {FIRST: "partly"}, alone=False)) == []
    assert [law for law, _ in forgotten(life, {FIRST: "partly"}, alone=True)] == ["what was noted is kept"]
    life.check_ins = {FIRST: "done"}
    made_up = forgotten(life, {FIRST: "done", TENTH: "done"}, alone=True)
    assert [law for law, _ in made_up] == ["nothing is kept that was not noted"]


def test_a_day_on_which_we_failed_and_that_is_not_excused_is_found() -> None:
    law, later = "every day on which we failed is excused", SEVEN + 5 * DAY
    failed = a_life()
    failed.tries.append(replace(a_try(failed, DAILY_CARD), sure=False, arrived=False))
    away = [(SEVEN - HOUR, SEVEN + 4 * HOUR)]
    for life, absences in ((failed, ()), (a_life(), away)):
        life.heard = SEVEN - DAY
        assert list(unexcused(life, known(life), later, absences)) == [(law, str(TENTH))]
        assert list(unexcused(life, known(life, excused={TENTH}), later, absences)) == []
    weekly = replace(a_life(), heard=SEVEN - DAY, seldom=[(TENTH - DAY, TENTH + DAY)])
    assert list(unexcused(weekly, known(weekly), later, away)) == []
    failed.tries.append(a_try(failed, DAILY_CARD, SEVEN + HOUR))
    assert list(unexcused(failed, known(failed), later, ())) == []


def test_a_month_without_a_review_and_a_silence_without_a_farewell_are_found() -> None:
    life, later = a_life(), datetime(2026, 4, 12, 18, tzinfo=UTC)
    life.heard = later
    assert [law for law, _ in unadvised(life, known(life), later)] == ["a review or advice always reaches the person"]
    assert list(unadvised(life, known(life, paused={FIRST + n * DAY for n in range(14)}), later)) == []
    life.reviewed = [date(2026, 3, 29)]
    assert list(unadvised(life, known(life), later)) == []
    life.heard = life.began
    ((law, _),) = unadvised(life, known(life), later)
    assert law.startswith("whoever is silent")
    life.farewell = TENTH
    assert list(unadvised(life, known(life), later)) == []


async def test_a_message_to_somebody_who_deleted_everything_is_found(tmp_path: Path) -> None:
    store = await fresh_store(tmp_path)
    try:
        laws = Laws(seed=1, store=store)
        person = person_of(1, 0, ("post",), 0)
        await laws.landed(Arrival(person=person, card=DAILY_CARD, key="limber-1", error=None, arrived=True), SEVEN)
        learn(person, a_card("lock-urgent-title"), SEVEN)  # before Start was finished: one follow-up is owed
        follow_up = a_card("lock-follow-up-title")
        await laws.landed(Arrival(person=person, card=follow_up, key="limber-2", error=None, arrived=True), SEVEN)
        learn(person, a_card("privacy-gone-title"), SEVEN)
        assert not person.story.locked
    finally:
        await store.close()
    assert [each.law for each in laws.breaches] == ["nobody is written to who never began, or has deleted everything"]
    assert any("BREACH" in line for line in person.story.told())


YEAR = 366 * DAY


def a_notice(until: date) -> Card:
    words = text("retention-when", day=until)
    return Card(title=text("retention-title"), blocks=(Paragraph(text=words),))


def test_a_notice_comes_after_eleven_months_and_leaves_one_and_anything_else_is_found() -> None:
    story, at = a_story(heard=SEVEN), SEVEN + 340 * DAY
    right = a_notice(at.date() + 30 * DAY)
    assert list(notice_faults(story, right, at)) == []
    assert [law for law, _ in notice_faults(story, right, SEVEN + 300 * DAY)] == [
        "the notice comes after eleven silent months"
    ]
    soon = notice_faults(story, a_notice(at.date() + 20 * DAY), at)
    assert [law for law, _ in soon] == ["the notice leaves a month"]
    assert [law for law, _ in notice_faults(a_story(heard=None), right, at)] == [NEVER_BEGAN]


def test_what_is_gone_before_a_silent_year_or_without_a_notice_is_found() -> None:
    story, life, end = a_story(heard=SEVEN), a_life(), SEVEN + YEAR
    story.ends = end.date()
    assert list(gone_faults(story, life, end)) == []
    assert [law for law, _ in gone_faults(story, life, end - 5 * DAY)] == ["what is kept stays"]
    story.ends = end.date() + 10 * DAY
    assert [law for law, _ in gone_faults(story, life, end)] == ["what is kept stays"]
    story.ends = None
    assert [law for law, _ in gone_faults(story, life, end)] == ["whoever is forgotten is told before"]
    life.stopped = FIRST
    assert list(gone_faults(story, life, end)) == []


def test_whoever_could_not_be_written_to_is_forgotten_untold_and_nobody_who_was_heard_of_since() -> None:
    story, life, end = a_story(heard=SEVEN), a_life(), SEVEN + YEAR
    life.tries = [replace(a_try(life, DAILY_CARD, SEVEN + DAY), refused=True)]
    assert list(gone_faults(story, life, end)) == []
    story.heard = SEVEN + 2 * DAY
    assert [law for law, _ in gone_faults(story, life, end + 2 * DAY)] == ["whoever is forgotten is told before"]


def test_an_answer_takes_back_what_the_notice_told() -> None:
    person = person_of(1, 0, ("post",), 0)
    person.story.ends = TENTH
    learn(person, a_card("start-city-title"), SEVEN)
    assert (person.story.heard, person.story.ends) == (SEVEN, None)
    learn(person, a_card("privacy-gone-title"), SEVEN)
    assert person.story.heard is None


def test_a_second_reminder_that_is_late_is_about_the_day_before() -> None:
    life = a_life()
    life.habits.append(replace(life.habit, minute=21 * 60 + 30))
    late = datetime(2026, 3, 12, 2, 20, tzinfo=UTC)
    assert day_meant(life, a_card("daily-second-title", day=None), late, SECOND) == TENTH
