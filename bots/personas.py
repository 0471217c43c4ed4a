"""Who answers as Ana while the sandbox plays thirty days, who presses through Start for her, and what neighbours do.

Everything goes through the buttons on their screens. What a persona answers on a day depends on the seed, the persona
and the date alone, so a month can be played again.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bots.presses import ANSWERED_S, matching, newest, news, offered
from bots.sandbox.screen import Message, Person, Refused, Style

# What the buttons mean, whatever is written on them.
DONE, PARTLY, REST, SKIPPED = "checkin done", "checkin partly", "checkin rest", "checkin skipped"
EASY, SOME, MUCH = "session.felt easy", "session.felt some", "session.felt much"
BEFORE, LITTLE, CLEARLY = "session.since before", "session.since little", "session.since clearly"
SORE = "soreness {}"
CITY = "Berlin"

DID, JOINS = "post.did", ("challenge.join", "board.take")  # what everybody may press in a community

_MOST_PRESSES = 20
_CITY_FORM = "start.city"
_CITY_ASKED = "start.welcome"  # the way back from the question about the city
# The families of actions that are offered to somebody whom the bot coaches; Start's are for everybody else.
_FOLLOWS = frozenset(
    {"checkin", "exercise", "pause", "progress", "session", "settings", "snooze", "soreness", "today", "why"}
)
# Whatever of these Start asks for, in its own order.
_ANSWERS = (
    "start.agree",
    _CITY_FORM,
    "start.zone */*",
    "start.minute 1140",
    "start.length 10",
    "profile.consent yes",
    "profile.sites buttock",
    "profile.activities desk",
    "profile.equipment -",
    "profile.intake skip",
    "screen.* none",
    "start.go",
)


class Question(StrEnum):
    """What is asked below a message, in the order in which it is; its value is an answer to this question only."""

    SINCE = BEFORE
    DAY = DONE
    FELT = EASY
    SORENESS = "soreness 10"


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """How often each answer to a question is given, in shares of one; else nobody answers it."""

    about: str
    answers: Mapping[Question, Mapping[str, float]]

    def __post_init__(self) -> None:
        if any(sum(shares.values()) > 1 + 1e-9 for shares in self.answers.values()):
            raise ValueError("the shares of a persona's answers to a question are at most one in all")

    def choose(self, question: Question, chance: float) -> str | None:
        """The answer at this point between 0 and 1; None is none."""
        for answer, share in self.answers.get(question, {}).items():
            if (chance := chance - share) < 0:
                return answer
        return None


PERSONAS: Final[Mapping[str, Persona]] = {
    "steady": Persona(
        about="mostly Done, some Rest",
        answers={
            Question.SINCE: {BEFORE: 0.5, LITTLE: 0.1},
            Question.DAY: {DONE: 0.7, REST: 0.18, PARTLY: 0.12},
            Question.FELT: {EASY: 0.5, SOME: 0.1},
        },
    ),
    "struggling": Persona(
        about="misses and skips", answers={Question.DAY: {DONE: 0.15, PARTLY: 0.2, REST: 0.1, SKIPPED: 0.25}}
    ),
    "in pain": Persona(
        about="sore, rests often",
        answers={
            Question.SINCE: {BEFORE: 0.2, LITTLE: 0.4, CLEARLY: 0.3},
            Question.DAY: {REST: 0.4, PARTLY: 0.25, DONE: 0.2, SKIPPED: 0.05},
            Question.FELT: {MUCH: 0.6, SOME: 0.3},
            Question.SORENESS: {
                SORE.format(score): share for score, share in (("5", 0.2), ("6", 0.35), ("7", 0.3), ("8", 0.1))
            },  # from 8 on there is advice, and no exercise
        },
    ),
    "silent": Persona(about="nobody answers", answers={}),
}


class Understudy:
    """Acts for simulated people (`page_state.Actor`), and knows what they pressed in their communities."""

    personas: Mapping[str, str] = {name: persona.about for name, persona in PERSONAS.items()}

    def __init__(self) -> None:
        self._pressed: set[tuple[str, str | None, str]] = set()  # person, chat and message

    def is_set_up(self, person: Person, *, chat: str | None) -> bool:
        """Whether the newest message to this person that tells, in `chat` or the direct one, says that the bot coaches
        them; what others see too tells nothing."""
        seen = [*person.screen(), *(message for message in person.screen(chat) if chat and message.only_me)]
        messages = {int(message.id): message for message in seen}
        told = (_follows(messages[number]) for number in sorted(messages, reverse=True) if not messages[number].mine)
        return next((follows for follows in told if follows is not None), False)

    async def answer(self, persona: str, seed: str, person: Person) -> None:
        """Press what this persona presses on the newest message, for each question that it asks."""
        for question in Question:
            asked = newest(person, None)
            buttons = offered(asked)
            if asked is None or question.value not in buttons:
                continue
            about = "" if question is Question.DAY else f" {question.name}"
            chance = random.Random(f"{seed} {persona} {_days_with(person, asked)}{about}").random()
            answer = PERSONAS[persona].choose(question, chance)
            if answer is not None and answer in buttons:
                with suppress(Refused, AssertionError):  # she blocked the bot, or nobody answers
                    await person.press(buttons[answer].label, message=asked)
                    await news(person, None, asked)

    async def take_part(self, person: Person, *, chat: str) -> None:
        """Press Join on each card that has not been joined yet, and "I did it" under the newest post."""
        posts = [message for message in person.screen(chat) if DID in offered(message)]
        asked = [(each, message) for each in (chat, None) for message in person.screen(each) if _joins(message)]
        for where, message in [*asked, *((chat, post) for post in posts[-1:])]:
            key = (person.id, where, message.id)
            if key in self._pressed:
                continue
            self._pressed.add(key)
            labels = _joins(message) or [offered(message)[DID].label]
            label = random.Random(f"{person.name} {message.id}").choice(labels)
            with suppress(Refused):  # the bot was removed, or its message
                await person.press(label, message=message, chat=where)

    async def set_up(self, person: Person, *, chat: str | None) -> None:
        """Open the bot, say /start in `chat`, and press through Start. Raises Refused when the bot says nothing."""
        before = newest(person, chat, private=True)
        await person.open()
        if chat is not None:
            await person.say("/start", chat=chat)
        for _ in range(_MOST_PRESSES):
            asked = before = await news(person, chat, before, private=True)
            if not await _answer(person, chat, asked):
                return
        raise Refused("Start goes on and on; please go through it yourself.")


def _days_with(person: Person, asked: Message) -> int:
    """How many days after the first message this one came: a month is the same whenever it begins."""
    first = next(message for message in person.screen() if not message.mine)
    return (asked.at.date() - first.at.date()).days


def _joins(message: Message) -> list[str]:
    """The buttons that lead into a challenge: one, or one for each team."""
    return sorted(button.label for means, button in offered(message).items() if means.startswith(JOINS))


def _follows(message: Message) -> bool | None:
    """Whether the bot coaches its reader, as far as the message tells."""
    families = {means.partition(" ")[0].partition(".")[0] for means in offered(message)}
    if families & _FOLLOWS:
        return True
    return False if "start" in families or _is_goodbye(message) else None


def _is_goodbye(message: Message) -> bool:
    """What is said when everything was deleted: nothing to press, and one command to type."""
    return not message.buttons and "/start" in message.text and "/stop" not in message.text


async def _answer(person: Person, chat: str | None, asked: Message) -> bool:
    """Answer one of Start's questions; whether it was one."""
    buttons = offered(asked)
    if DONE in buttons:  # a message of any day
        return False
    if _CITY_ASKED in buttons and _CITY_FORM not in buttons:
        await person.say(CITY, chat=chat)
    elif (label := _wanted(asked)) is None:
        return False
    else:
        await person.press(label, message=asked, chat=chat)
        if _CITY_FORM in buttons:
            await person.sees(lambda _: person.form is not None, chat=chat, within_s=ANSWERED_S)
            await person.submit({field.key: CITY for field in person.form.fields} if person.form else {})
    return True


def _wanted(message: Message) -> str | None:
    """What is written on the button to press: one that is known, else the primary one."""
    known = next(filter(None, (matching(message, each) for each in _ANSWERS)), None)
    primary = next((button for button in message.buttons if button.style is Style.PRIMARY), None)
    button = known or primary
    return button.label if button else None
