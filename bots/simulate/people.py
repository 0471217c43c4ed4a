"""Who lives in a simulation: temperaments, and one person's share of chance."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from bots.simulate.plain import zones
from bots.simulate.story import Story
from core.coach import Account, Place
from core.messages.card import Card

_USUAL_HOURS = (7, 8, 12, 18, 19, 19, 20, 21, 22)
_LOCALES = ("en-GB", "en-US", "de-DE", "es-ES", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Temperament:
    """How somebody lives. `answers` is the share of messages that are answered, `within_h` after how many hours at
    most; `says` how often each status is given; `acts` how likely an act of their own is on a day.

    `sore` is the soreness at the start and `drift` what a day changes of it, None where nothing is told of it. From
    `quits` days on nothing is done any more, until `back` days, if at all.
    """

    about: str
    answers: float
    within_h: float
    says: Mapping[str, float]
    acts: Mapping[str, float] = field(default_factory=dict[str, float])
    sore: float | None = 4
    drift: float = 0.0
    quits: int | None = None
    back: int | None = None

    def rests_on(self, day: int) -> bool:
        """Whether nothing is done on the day with this number."""
        return self.quits is not None and day >= self.quits and (self.back is None or day < self.back)


_DONE: Final = {"done": 0.7, "partly": 0.12, "rest": 0.15, "skipped": 0.03}
_TIRED: Final = {"done": 0.3, "partly": 0.2, "rest": 0.2, "skipped": 0.3}

TEMPERAMENTS: Final[Mapping[str, Temperament]] = MappingProxyType(
    {
        "diligent": Temperament(
            about="answers nearly every message",
            answers=0.97,
            within_h=3,
            says=_DONE,
            acts={"early": 0.1, "look": 0.1, "second": 0.01, "join": 0.2, "share": 0.1},
            sore=6,
            drift=-0.08,
        ),
        "forgetful": Temperament(
            about="forgets, and adds days later",
            answers=0.6,
            within_h=30,
            says=_DONE,
            acts={"old": 0.25, "late": 0.2, "second": 0.05, "snooze": 0.1},
            sore=5,
        ),
        "sporadic": Temperament(
            about="comes and goes",
            answers=0.25,
            within_h=20,
            says=_TIRED,
            acts={"look": 0.05, "rhythm": 0.02, "early": 0.1, "late": 0.1},
            sore=3,
        ),
        "quitter": Temperament(
            about="is not heard of any more after some weeks", answers=0.8, within_h=5, says=_DONE, sore=5, quits=17
        ),
        "returning": Temperament(
            about="falls silent for a month and comes back",
            answers=0.9,
            within_h=5,
            says=_DONE,
            acts={"look": 0.2},
            quits=20,
            back=52,
        ),
        "traveller": Temperament(
            about="moves between zones and hours",
            answers=0.85,
            within_h=6,
            says=_DONE,
            acts={"travel": 0.12, "retime": 0.05, "late": 0.1, "old": 0.1},
        ),
        "nervous": Temperament(
            about="presses everything twice",
            answers=0.9,
            within_h=2,
            says=_DONE,
            acts={"old": 0.3, "late": 0.2, "look": 0.2, "snooze": 0.15, "early": 0.2},
            sore=4,
        ),
        "holidaymaker": Temperament(
            about="pauses, ends pauses early, stops and starts again",
            answers=0.8,
            within_h=8,
            says=_DONE,
            acts={"pause": 0.05, "resume": 0.05, "stop": 0.01, "restart": 0.2},
        ),
        "unwell": Temperament(
            about="gets worse, and reports what is dangerous",
            answers=0.9,
            within_h=4,
            says=_TIRED,
            acts={"flag": 0.03, "unlock": 0.12, "symptoms": 0.02, "look": 0.05},
            sore=4,
            drift=0.07,
        ),
        "private": Temperament(
            about="tells nothing of health, and deletes everything now and then",
            answers=0.7,
            within_h=10,
            says=_DONE,
            acts={"delete": 0.015, "restart": 0.3, "late": 0.05},
            sore=None,
        ),
        "fickle": Temperament(
            about="blocks the bot and comes back",
            answers=0.7,
            within_h=12,
            says=_TIRED,
            acts={"block": 0.03, "unblock": 0.12, "look": 0.1, "snooze": 0.1},
            sore=5,
            drift=-0.02,
        ),
        "silent": Temperament(about="starts, and never answers", answers=0.0, within_h=1, says=_DONE, quits=1),
    }
)


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody who is simulated. `dice` are theirs alone, so what others do changes nothing for them.

    `inbox` are the last cards they were shown, the newest last; `blocked`: nothing can be written to them.
    """

    number: int
    name: str
    temperament: Temperament
    account: Account
    place: Place
    zone: str
    minute: int
    locale: str | None
    dice: random.Random
    story: Story
    community: int | None = None
    inbox: list[Card] = field(default_factory=list[Card])
    blocked: bool = False
    days: int = 0

    def sees(self, card: Card) -> None:
        """Keep a card in sight, and a few earlier ones."""
        self.inbox = [*self.inbox[-7:], card]

    def soreness(self) -> int:
        """Today's score."""
        temperament = self.temperament
        mean = (temperament.sore or 0) + temperament.drift * self.days
        return max(0, min(10, round(self.dice.gauss(mean, 1.2))))


def person_of(seed: int, number: int, platforms: tuple[str, ...], communities: int) -> Person:
    """The person with this number, from 0: zones and temperaments in turn, so that a few hundred have all of them."""
    dice = random.Random(f"{seed} person {number}")
    shuffled, names = list(zones()), list(TEMPERAMENTS)
    random.Random(f"{seed} zones").shuffle(shuffled)
    zone, name = shuffled[number % len(shuffled)], names[number % len(names)]
    platform = platforms[number // len(names) % len(platforms)]
    account = Account(platform=platform, id=f"person-{number}")
    return Person(
        number=number,
        name=name,
        temperament=TEMPERAMENTS[name],
        account=account,
        place=Place(platform=platform, address=f"direct-{number}", private=True),
        zone=zone,
        minute=_minute(dice),
        locale=dice.choice(_LOCALES),
        dice=dice,
        story=Story(number=number, about=f"{name}: {TEMPERAMENTS[name].about}", zone=zone),
        community=dice.randrange(communities) if communities else None,
    )


def _minute(dice: random.Random) -> int:
    """Most take a usual hour; some one at night, in which clocks change."""
    if dice.random() < 0.8:
        return dice.choice(_USUAL_HOURS) * 60 + dice.choice((0, 0, 30))
    return dice.randrange(0, 24 * 60, 15)
