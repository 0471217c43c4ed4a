"""Somebody followed from day to day: what each message says, while nobody answers."""

from __future__ import annotations

from core.rules.agenda import Agenda, Topic
from core.rules.care import Event
from core.rules.findings import Advice
from tests.rules.cycles import E, Person, month, number

UNCHANGED = month((5, 5, 5), (5, 5, 5))
IMPROVED = month((6, 6, 6), (4, 4, 4))
SLIGHT = month((4, 4, 4), (3, 3, 3))  # two more weeks without a word
LOW = month((1, 1, 1), (1, 1, 1))


def days_of(person: Person, topic: Topic, first: int, last: int) -> list[int]:
    """The days on which a topic is due while nothing happens."""
    return [on for on in range(first, last + 1) if topic in person.on(on).topics]


def told(person: Person, first: int, last: int) -> list[tuple[int, Topic]]:
    """What is said from day to day, each day the topic that speaks, where every message arrives and nobody answers."""
    said: list[tuple[int, Topic]] = []
    for on in range(first, last + 1):
        due = person.on(on)
        if due.topic is not None:
            said.append((on, due.topic))
            note(person, on, due)
    return said


def note(person: Person, on: int, due: Agenda) -> None:
    """Note in the care log what the message of a day says."""
    if due.topic is Topic.FINDING:
        assert due.finding is not None
        about = number(due.finding.review.day)
        person.say(on, Event.ADVISED, due.finding.advice.value, about=about, by_message=True)
    elif due.topic is Topic.REPEAT:
        latest = person.care.latest_advice
        assert latest is not None
        about = number(latest.about) if latest.about else None
        person.say(on, Event.ADVISED, latest.choice, about=about, trigger=latest.trigger, by_message=True)
    elif due.topic is not None:
        person.say(on, Event.ASKED, due.topic.value, by_message=True)


def advised(scores: dict[int, int] = UNCHANGED, *, on: int = E + 1) -> Person:
    """Somebody to whom a professional was advised after the first review."""
    return Person(scores=scores).say(E, Event.ASKED, "review").say(on, Event.ADVISED, Advice.ADVISE.value, about=E)
