"""The personas that live a month as Ana, and the understudy that sets her up, through the real bot."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from bots.personas import DONE, MUCH, PARTLY, PERSONAS, REST, SKIPPED, SORE, Persona, Question, Understudy
from bots.playground import Playground, playground
from bots.presses import newest, offered
from bots.sandbox.screen import Message, Person, Refused
from bots.sandbox.telegram.server import LocalTelegram
from bots.sandbox.telegram.wire import Content, InlineButton
from core.clock import SteppedClock
from tests.room import content
from tests.stories.stage import HurriedClock

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.fixture
async def ground() -> AsyncIterator[Playground]:
    async with playground(HurriedClock(MORNING), content=content()) as ground:
        yield ground


def people(ground: Playground) -> tuple[tuple[Person, str | None], ...]:
    return (ground.discord.person("Ana"), ground.discord.channel_id), (ground.telegram.person("Ana"), None)


def test_the_shares_decide_how_often_each_answer_is_given():
    steady, struggling = PERSONAS["steady"], PERSONAS["struggling"]
    answers = Counter(steady.choose(Question.DAY, tenth / 100) for tenth in range(100))
    assert answers == {DONE: 70, REST: 18, PARTLY: 12}
    assert struggling.choose(Question.DAY, 0.99) is None
    assert struggling.choose(Question.DAY, 0.5) == SKIPPED
    assert struggling.choose(Question.FELT, 0.0) is None
    assert PERSONAS["silent"].choose(Question.DAY, 0.0) is None


def test_the_one_in_pain_is_sore_up_to_7_and_now_and_then_8():
    scores = Counter(PERSONAS["in pain"].choose(Question.SORENESS, tenth / 100) for tenth in range(100))
    assert set(scores) == {*map(SORE.format, "5678"), None}
    assert 0 < scores[SORE.format(8)] <= 10
    assert PERSONAS["in pain"].choose(Question.FELT, 0.5) == MUCH


def test_no_question_is_answered_more_often_than_it_is_asked():
    with pytest.raises(ValueError, match="at most one"):
        Persona(about="", answers={Question.DAY: {DONE: 0.9, REST: 0.2}})


async def test_the_understudy_presses_through_start_on_both_apps(ground: Playground):
    understudy = Understudy()
    for person, chat in people(ground):
        assert not understudy.is_set_up(person, chat=chat)
        await understudy.set_up(person, chat=chat)
        await person.sees(lambda message: DONE in offered(message))
        assert understudy.is_set_up(person, chat=chat)


async def test_who_has_left_is_not_set_up_until_they_come_back(ground: Playground):
    understudy = Understudy()
    for person, chat in people(ground):
        for word, presses, gone in (
            ("/stop", (), "I have stopped"),
            ("/privacy", ("Delete everything about me", "Yes, delete everything"), "I keep nothing about you"),
        ):
            await understudy.set_up(person, chat=chat)
            await person.sees(lambda message: DONE in offered(message))
            await person.press("How to do them")
            await person.sees(lambda message: DONE not in offered(message))
            assert understudy.is_set_up(person, chat=chat)
            await person.say(word, chat=chat)
            for label in presses:
                await person.sees(lambda message, label=label: label in str(message.buttons), chat=chat)
                await person.press(label, chat=chat)
            await person.sees(gone, chat=chat)
            assert not understudy.is_set_up(person, chat=chat)


async def test_what_everybody_sees_does_not_tell_whom_the_bot_coaches(ground: Playground):
    understudy, person, channel = Understudy(), ground.discord.person("Ana"), ground.discord.channel_id
    await understudy.set_up(person, chat=channel)
    await ground.discord.remove_bot_from_guild()
    await ground.discord.add_bot_to_guild()  # its card has the Start button
    await person.sees(lambda message: "Start" in {button.label for button in message.buttons}, chat=channel)
    assert understudy.is_set_up(person, chat=channel)


async def test_a_neighbour_joins_each_challenge_once_and_does_the_newest_post():
    telegram, understudy = LocalTelegram(SteppedClock(MORNING)), Understudy()
    people = [telegram.person("Ana"), telegram.person("Ben")]
    group = telegram.group("Circle", people)
    await telegram.add_bot_to_group(group, by=people[0])

    def post(chat: str, *labels: tuple[str, str]) -> None:
        buttons = [InlineButton(text=label, callback_data=wire) for label, wire in labels]
        card = Content(text="card", reply_markup={"inline_keyboard": [buttons]})
        telegram.platform.world.post(telegram.platform.world.chats[int(chat)], telegram.platform.bot, card)

    async def pressed(person: Person) -> list[str]:
        before = len(telegram.updates)
        await understudy.take_part(person, chat=group)
        return [str(cast("Any", update)["callback_query"]["data"]) for update in telegram.updates[before:]]

    join, details, birch, larch = (
        "1:challenge.join::1.1",
        "1:challenge.show::1",
        "1:challenge.join::2.1",
        "1:challenge.join::2.2",
    )
    did, cheer, fern = "1:post.did:20260302:", "1:post.cheer:20260302:", "1:board.take::3.1"
    post(group, ("I did it", did))
    post(group, ("Mitmachen", join), ("Details", details))  # whatever is written on it
    post(group, ("Join Birch", birch), ("Join Larch", larch))
    post(group, ("I did it", did), ("Cheer", cheer))
    for person in people:
        await person.open()
        first, side, last = await pressed(person)
        assert (first, last, side in {birch, larch}) == (join, did, True)
        assert await pressed(person) == []
    post(people[0].id, ("Join as Fern", fern), ("Not now", "1:challenge::"))
    assert [await pressed(person) for person in people] == [[fern], []]


async def test_a_bot_that_is_gone_cannot_set_anybody_up(ground: Playground, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bots.presses.ANSWERED_S", 0.05)
    _, (person, chat) = people(ground)
    ground.telegram.fail()
    with pytest.raises(Refused, match="does not answer"):
        await Understudy().set_up(person, chat=chat)


async def lived(ground: Playground, *lives: tuple[str, str], days: int) -> list[list[str]]:
    """What new people on Telegram, each a persona with a seed, have noted day after day; "" where they have not."""
    understudy = Understudy()
    people = [ground.telegram.person("Ana") for _ in lives]

    async def live() -> None:
        for person, (persona, seed) in zip(people, lives, strict=True):
            await understudy.answer(persona, seed, person)

    for person in people:
        await understudy.set_up(person, chat=None)
    await live()
    await ground.time.advance(timedelta(days=days), meanwhile=live)
    return [[title(message) for message in told(person)] for person in people]


def told(person: Person) -> list[Message]:
    return [message for message in person.screen() if not message.mine]


def title(message: Message) -> str:
    return message.text.partition("\n")[0].partition(": ")[2]


async def test_the_same_seed_gives_the_same_days_and_another_one_others(ground: Playground):
    first, second, other = await lived(ground, ("struggling", "7"), ("struggling", "7"), ("struggling", "8"), days=6)
    assert first == second
    assert first != other
    assert {"Done", "Partly", "Rest", "Skipped"} & {*first}


async def test_a_seed_gives_the_same_days_whenever_they_begin(ground: Playground):
    [first] = await lived(ground, ("struggling", "7"), days=4)
    [later] = await lived(ground, ("struggling", "7"), days=4)
    assert first == later
    assert len({*first}) > 1


async def test_what_everybody_hears_in_a_server_is_no_answer_to_one_of_them(ground: Playground):
    person, channel = ground.discord.person("Ana"), ground.discord.channel_id
    await Understudy().set_up(person, chat=channel)
    answer = newest(person, channel)
    await ground.discord.remove_bot_from_guild()
    await ground.discord.add_bot_to_guild()
    card = await person.sees("Press Start", chat=channel)  # for everybody
    assert newest(person, channel) == card
    assert newest(person, channel, private=True) == answer


async def test_the_one_in_pain_tells_how_sore_it_is_and_is_advised(ground: Playground):
    person, understudy = ground.telegram.person("Ana"), Understudy()
    await understudy.set_up(person, chat=None)

    async def live() -> None:
        await understudy.answer("in pain", "3", person)

    await live()
    await ground.time.advance(timedelta(days=30), meanwhile=live)
    said = "\n".join(message.text for message in told(person))
    for seen in ("I make the next time lighter", "Soreness noted: 6 of 10", "Please stop for today"):
        assert seen in said


async def test_the_silent_one_answers_nothing(ground: Playground):
    [noted] = await lived(ground, ("silent", "7"), days=2)
    assert {*noted} == {""}


async def test_a_persona_that_has_blocked_the_bot_lets_the_month_pass(ground: Playground):
    person = ground.telegram.person("Ana")
    await Understudy().set_up(person, chat=None)
    await person.block()
    await Understudy().answer("steady", "7", person)
    assert Understudy().is_set_up(person, chat=None)
