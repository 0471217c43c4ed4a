"""What one person did and was sent: the second account of a life, kept beside the one that the core keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from bots.simulate import plain
from core.messages.card import Card, texts_of
from core.messages.texts import Text

LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """By which clock somebody is written to, since when: `minute` after local midnight in `zone`."""

    since: datetime
    zone: str
    minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One request to a platform: `sure` is whether it said that the message arrived, `arrived` whether it did; what is
    `refused` for good tells that nothing more reaches the person until they are heard of.
    """

    at: datetime
    key: str
    kind: str
    day: date
    sure: bool
    arrived: bool
    refused: bool = False
    forgiven: bool = False  # the person had blocked us: their own doing


@dataclass(slots=True, kw_only=True)
class Life:
    """One enrollment, from its Start until everything is deleted.

    `locks` are the days a lock began and ended on (None: it holds), `asked_later` the instants to which messages were
    put off; on `hushed` days nothing more was to come, on `unwell` ones something felt wrong. `away` are the days of
    stops, farewells and blocks that are over, `seldom` those on which few messages were wanted. On `reviewed` days a
    card spoke of a review or of advice. Whoever is `silent` was sent the farewell, and has not been heard of since.
    """

    first_day: date
    began: datetime
    habits: list[Habit]
    check_ins: dict[date, str] = field(default_factory=dict[date, str])
    paused_until: date | None = None
    locks: list[tuple[date, date | None]] = field(default_factory=list[tuple[date, date | None]])
    locked_at: datetime = LONG_AGO
    new_cycle: bool = False  # the month was begun anew: by a relapse, a return or a professional's word
    stopped: date | None = None
    silent: bool = False
    farewell: date | None = None
    second_since: datetime | None = None  # when a second reminder was last asked for
    daily: bool = True
    seldom: list[tuple[date, date]] = field(default_factory=list[tuple[date, date]])
    seldom_since: date | None = None
    asked_later: list[datetime] = field(default_factory=list[datetime])
    unwell: set[date] = field(default_factory=set[date])
    hushed: set[date] = field(default_factory=set[date])
    heard: datetime = LONG_AGO
    blocked_since: datetime | None = None
    away: list[tuple[date, date]] = field(default_factory=list[tuple[date, date]])
    tries: list[Try] = field(default_factory=list[Try])
    reviewed: list[date] = field(default_factory=list[date])

    @property
    def habit(self) -> Habit:
        """The clock that holds now."""
        return self.habits[-1]

    @property
    def locked(self) -> bool:
        """Whether a lock holds."""
        return bool(self.locks) and self.locks[-1][1] is None

    def today(self, now: datetime) -> date:
        """The local day, by the person's clock."""
        return plain.local_day(now, self.habit.zone)

    def changed_near(self, at: datetime, within: timedelta) -> bool:
        """Whether the clock or the hour was changed around that instant; what was chosen at Start is no change."""
        return any(abs(each.since - at) <= within for each in self.habits[1:])

    def sent(self, kind: str) -> Iterator[Try]:
        """What arrived of a kind."""
        return (each for each in self.tries if each.arrived and each.kind == kind)


@dataclass(slots=True, kw_only=True)
class Story:
    """Everything that happened to one person, to be told when a law was broken; `life` is None before Start."""

    number: int
    about: str
    zone: str
    life: Life | None = None
    locked: bool = False  # before Start was finished: one follow-up is owed all the same
    heard: datetime | None = None  # the last answer, of Start too; None once everything was deleted
    ends: date | None = None  # when it all goes, by the notice, unless they are heard of
    lines: list[tuple[datetime, str, str]] = field(default_factory=list[tuple[datetime, str, str]])

    def note(self, at: datetime, said: str) -> None:
        """Add a line."""
        self.lines.append((at, self.zone if self.life is None else self.life.habit.zone, said))

    def told(self) -> Iterator[str]:
        """The whole story, each line with the person's local time and UTC."""
        yield f"Person {self.number}: {self.about}"
        for at, zone, said in self.lines:
            local = plain.shown(at, zone)
            yield f"  {local:%a %Y-%m-%d %H:%M:%S} {zone} ({at:%d %H:%M}Z)  {said}"


def ids_on(card: Card) -> set[str]:
    """The ids of all texts on a card, but those of its buttons."""
    return {each.id for each in said_on(card)}


def said_on(card: Card) -> list[Text]:
    """All texts on a card, but those of its buttons."""
    title = [] if card.title is None else [card.title]
    return title + [each for block in card.blocks for each in texts_of(block)]


def title_of(card: Card) -> str:
    """The id of its title."""
    return "" if card.title is None else card.title.id
