"""Who answers as Ana while the sandbox plays thirty days, who presses through Start for her, and what neighbours do.

Everything goes through the buttons on their screens. What a persona answers on a day depends on the seed, the persona
and the date alone, so a month can be played again.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from bots.sandbox.screen import Button, Message, Person, Refused, Style
from core.errors import UnreadableAction
from core.messages.action import decode

DONE, PARTLY, REST, SKIPPED = "Done", "Partly", "Rest", "Skipped"
EASY, SOME, MUCH = "0 to 3", "4 or 5", "Above 5"
BEFORE, LITTLE, CLEARLY = "As before, or better", "A little more", "Clearly more"
CITY = "Berlin"

DID, JOIN = "I did it", "Join"  # what everybody may press in a community

ANSWERED_S = 5.0  # real seconds; nobody answers while the platform is down

_MOST_PRESSES = 20
_THINKING = "is thinking…"  # what Discord shows until the answer is there
_CITY_BUTTON = "Type your city"
# The families of actions that are offered to somebody whom the bot coaches; Start's are for everybody else.
_FOLLOWS = frozenset(
    {"checkin", "exercise", "pause", "progress", "session", "settings", "snooze", "soreness", "today", "why"}
)
_GONE = "I keep nothing about you"  # without a button
# Whatever of these Start asks for, in its own order; the hour as the languages of her apps write it.
_ANSWERS = (
    "I agree and I am 18 or over",
    _CITY_BUTTON,
    "Yes",
    "7:00 PM",
    "19:00",
    "10 minutes",
    "Yes, you may ask",
    "Middle of the buttock",
    "Sitting at a desk",
    "Leave it out",
    "None of these",
    "Yes, write to me daily",
)


class Question(StrEnum):
    """What is asked below a message, in the order in which it is; the value is a label that only this question has."""

    SINCE = BEFORE
    DAY = DONE
    FELT = EASY
    SORENESS = "10"


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
        for label, share in self.answers.get(question, {}).items():
            if (chance := chance - share) < 0:
                return label
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
            Question.SORENESS: {"5": 0.2, "6": 0.35, "7": 0.3, "8": 0.1},  # from 8 on there is advice, and no exercise
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
            asked = _newest(person, None)
            labels = _labels(asked)
            if asked is None or question.value not in labels:
                continue
            about = "" if question is Question.DAY else f" {question.name}"
            chance = random.Random(f"{seed} {persona} {asked.at.date()}{about}").random()
            label = PERSONAS[persona].choose(question, chance)
            if label in labels:
                with suppress(Refused, AssertionError):  # she blocked the bot, or nobody answers
                    await person.press(label, message=asked)
                    await _news(person, None, asked)

    async def take_part(self, person: Person, *, chat: str) -> None:
        """Press Join on each card that has not been joined yet, and "I did it" under the newest post."""
        posts = [message for message in person.screen(chat) if DID in _labels(message)]
        asked = [(each, message) for each in (chat, None) for message in person.screen(each) if _joins(message)]
        for where, message in [*asked, *((chat, post) for post in posts[-1:])]:
            key = (person.id, where, message.id)
            if key in self._pressed:
                continue
            self._pressed.add(key)
            label = random.Random(f"{person.name} {message.id}").choice(_joins(message) or [DID])
            with suppress(Refused):  # the bot was removed, or its message
                await person.press(label, message=message, chat=where)

    async def set_up(self, person: Person, *, chat: str | None) -> None:
        """Open the bot, say /start in `chat`, and press through Start. Raises Refused when the bot says nothing."""
        before = _newest(person, chat)
        await person.open()
        if chat is not None:
            await person.say("/start", chat=chat)
        for _ in range(_MOST_PRESSES):
            asked = before = await _news(person, chat, before)
            if not await _answer(person, chat, asked):
                return
        raise Refused("Start goes on and on; please go through it yourself.")


def _labels(message: Message | None) -> frozenset[str]:
    return frozenset(button.label for button in message.buttons) if message else frozenset()


def _joins(message: Message) -> list[str]:
    """The buttons that lead into a challenge: one, or one for each team."""
    return sorted(label for label in _labels(message) if label.partition(" ")[0] == JOIN)


def _follows(message: Message) -> bool | None:
    """Whether the bot coaches its reader, as far as the message tells."""
    offered = {_family(button) for button in message.buttons}
    if offered & _FOLLOWS:
        return True
    return False if "start" in offered or _GONE in message.text else None


def _family(button: Button) -> str:
    try:
        return decode(button.key).name.partition(".")[0]
    except UnreadableAction:  # a link
        return ""


def _newest(person: Person, chat: str | None) -> Message | None:
    return next((message for message in reversed(person.screen(chat)) if not message.mine), None)


async def _news(person: Person, chat: str | None, old: Message | None) -> Message:
    def is_new(newest: Message) -> bool:
        return newest != old and not newest.text.endswith(_THINKING)

    try:
        return await person.sees(is_new, chat=chat, within_s=ANSWERED_S)
    except AssertionError:
        raise Refused("The bot does not answer at the moment.") from None


async def _answer(person: Person, chat: str | None, asked: Message) -> bool:
    """Answer one of Start's questions; whether it was one."""
    if (label := _wanted(asked)) is not None:
        await person.press(label, message=asked, chat=chat)
        if label == _CITY_BUTTON:
            await person.sees(lambda _: person.form is not None, chat=chat, within_s=ANSWERED_S)
            await person.submit({field.key: CITY for field in person.form.fields} if person.form else {})
    elif "city" in asked.text:
        await person.say(CITY, chat=chat)
    else:
        return False
    return True


def _wanted(message: Message) -> str | None:
    """The label to press: one that is known, else that of the primary button; None below a message of any day."""
    labels = {unicodedata.normalize("NFKC", label): label for label in _labels(message)}
    if DONE in labels:
        return None
    known = (labels[each] for each in _ANSWERS if each in labels)
    primary = (button.label for button in message.buttons if button.style is Style.PRIMARY)
    return next(chain(known, primary), None)
