"""What holds whatever anybody does: laws over the cards shown, the messages sent and the rows kept."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar, cast

from core.clock import Clock
from core.coach import Place, Reply
from core.errors import MessengerError, OutcomeUnknown, Undeliverable
from core.messages.card import Audience, Card, When, texts_of
from core.ports import MessageRef
from core.rules.days import local_day
from core.rules.ledger import Kind
from core.rules.people import USUAL_LENGTH
from core.rules.plan import TINY_MINUTES
from core.rules.profile import Profile
from core.rules.screening import Line
from core.rules.session import Session
from core.storage.records import from_bytes
from tests.flows.offered import (
    held,
    is_too_long,
    may_be_done,
    offered,
    offers_exercise,
    openings,
    over_cap,
    overdosed,
)
from tests.room import Recorder, read
from tests.storage.factory import CIPHER

_Record = TypeVar("_Record")

COUNTED = {"done", "partly", "rest"}
_HEALTH = {"soreness-noted", "soreness-already", "wrong-stop"}
_PRAISE = ("streak-", "checkin-milestone", "daily-milestone", "checkin-welcome-back", "checkin-buffered")
_NUMBERS = (*_PRAISE, "progress-", "reason-", "summary-", "why-missed")
_LONGEST_WAIT = timedelta(days=9)  # between two messages: a week, and what a move may add


def direct(name: str) -> Place:
    return Place(platform="chat", address=f"{name}-direct", private=True)


def title_of(card: Card) -> str:
    return card.title.id if card.title is not None else ""


def ids_on(card: Card) -> set[str]:
    """The ids of the texts on the card."""
    return {title_of(card), *(each.id for block in card.blocks for each in texts_of(block))}


@dataclass
class Life:
    """What one person did, and what was promised to them. `silent`: the farewell has come and nothing was heard since;
    `put_off` counts the messages asked for later, on `hushed` days no more was to come; `numbers` are the total and the
    best of their progress as last seen, with the check-ins behind them; `lock` is the lock they were last seen under,
    `agreed` what they last said of their health, `planned` are the days whose session was seen. `freed`: they just
    ended a lock by their word.
    """

    name: str
    person: int | None = None
    wrong: set[date] = field(default_factory=set[date])
    silent: bool = False
    lost: bool = False
    put_off: Counter[date] = field(default_factory=Counter[date])
    hushed: set[date] = field(default_factory=set[date])
    numbers: tuple[int, int] = (0, 0)
    log: dict[str, str] = field(default_factory=dict[str, str])
    lock: Line | None = None
    freed: bool = False
    agreed: bool | None = None
    planned: set[date] = field(default_factory=set[date])


class Books:
    """A second pair of eyes on the database file, which only read."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        self._read: dict[bytes, object] = {}
        names = [name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        self._tables = [each for each in names if "person" in self._columns(each)]

    def _columns(self, table: str) -> list[str]:
        return [row["name"] for row in self._db.execute(f"PRAGMA table_info({table})")]

    def close(self) -> None:
        self._db.close()

    def rows(self, table: str, **equal: object) -> list[sqlite3.Row]:
        where = " AND ".join(f"{name} = ?" for name in equal) or "1"
        return self._db.execute(f"SELECT * FROM {table} WHERE {where}", tuple(equal.values())).fetchall()

    def kept(self, *, without: Iterable[int | None]) -> set[tuple[object, ...]]:
        """Every row about a person, but for those of the persons in `without`."""
        hidden = set(without)
        owners = [("person", "id"), *((table, "person") for table in self._tables)]
        return {(table, *row) for table, owner in owners for row in self.rows(table) if row[owner] not in hidden}

    def holds(self, person: int) -> bool:
        return bool(self.rows("person", id=person) or any(self.rows(each, person=person) for each in self._tables))

    def account(self, name: str) -> sqlite3.Row | None:
        return next(iter(self.rows("account", account_id=name)), None)

    def enrollment(self, person: int | None) -> sqlite3.Row | None:
        return next(iter(self.rows("enrollment", person=person)), None)

    def today(self, person: int | None, now: datetime) -> date | None:
        enrollment = self.enrollment(person)
        return local_day(now, enrollment["zone"]) if enrollment and enrollment["zone"] else None

    # --- what is sealed

    def profile(self, person: int | None) -> Profile:
        rows = self.rows("profile", person=person)
        return self._opened(Profile, rows[0]["sealed"], f"profile.sealed:{person}") if rows else Profile()

    def safety_log(self, person: int | None) -> list[Line]:
        rows = sorted(self.rows("safety_line", person=person), key=lambda row: row["number"])
        return [self._opened(Line, row["sealed"], f"safety_line.sealed:{person}:{row['number']}") for row in rows]

    def sessions(self, person: int | None) -> list[Session]:
        rows = self.rows("session", person=person)
        return [self._opened(Session, row["sealed"], f"session.sealed:{person}:{row['local_day']}") for row in rows]

    def scores(self, person: int | None) -> dict[date, int]:
        rows = [row for row in self.rows("check_in", person=person) if row["soreness"] is not None]
        opened = [CIPHER.open(row["soreness"], f"check_in.soreness:{person}:{row['local_day']}") for row in rows]
        return {date.fromisoformat(row["local_day"]): each[0] for row, each in zip(rows, opened, strict=True)}

    def _opened(self, kind: type[_Record], sealed: bytes, place: str) -> _Record:
        """What was sealed there; the same bytes are read once."""
        if sealed not in self._read:
            self._read[sealed] = from_bytes(kind, CIPHER.open(sealed, place))
        return cast("_Record", self._read[sealed])


@dataclass
class Laws:
    """Checks what is about to be shown or sent, and what is kept, against the lives led so far."""

    books: Books
    clock: Clock
    lives: Mapping[str, Life]
    arrived: dict[str, datetime] = field(default_factory=dict[str, datetime])  # by idempotency key
    sent: Counter[tuple[int, str, str]] = field(default_factory=Counter[tuple[int, str, str]])
    came: list[tuple[str, date | None]] = field(default_factory=list[tuple[str, date | None]])  # by the person's clock

    # --- cards

    def shown(self, life: Life, reply: Reply, place: Place) -> None:
        """A reply that stands before the person now."""
        wanted = Audience.PRIVATE if place.private else Audience.PRESSER
        assert reply.card.audience is wanted, "everybody could read it"
        for card in (reply.card, reply.direct):
            if card is not None:
                self._card(life, card)
        day = self.books.today(life.person, self.clock.now())
        if title_of(reply.card) == "snooze-noted-title" and day is not None:
            later = any(isinstance(each, When) for each in reply.card.blocks)
            life.put_off[day] += later
            (life.hushed.discard if later else life.hushed.add)(day)

    def _card(self, life: Life, card: Card) -> None:
        read(card)
        if ids_on(card) & _HEALTH:
            assert card.health
            assert card.audience is not Audience.PUBLIC
        wrong = self.books.today(life.person, self.clock.now()) in life.wrong
        if wrong or title_of(card) == "wrong-title":
            assert not offers_exercise(card), "an exercise after all"
            assert not [each for each in ids_on(card) if each.startswith(_PRAISE)] or is_progress(card), "praise"
        self._safe(life, card)

    def _safe(self, life: Life, card: Card) -> None:
        """Nothing that the safety log, or a sore place, rules out; under a lock no exercise and no numbers at all."""
        profile, log = self.books.profile(life.person), self.books.safety_log(life.person)
        said = held(log)
        if said.lock is not None:
            assert not offers_exercise(card), "an exercise under a lock"
            assert not [each for each in ids_on(card) if each.startswith(_NUMBERS)], "praise under a lock"
        ruled_out = offered(card) - may_be_done(profile, log)
        assert not ruled_out, f"{sorted(ruled_out)} may not be done"
        assert not openings(card) & said.off, "a blocked exercise could be turned on"
        assert not overdosed(card), f"too much of {overdosed(card)}"

    # --- messages

    def leaving(self, place: Place, card: Card, key: str) -> None:
        """A message that comes by itself, as it is handed to the platform."""
        now, row = self.clock.now(), self._delivery(key)
        life = next(each for each in self.lives.values() if direct(each.name) == place)
        day, enrollment = self.books.today(life.person, now), self.books.enrollment(life.person)
        assert row["person"] == life.person, "it goes to somebody else"
        assert enrollment is not None
        assert not life.lost, "the place is lost"
        locked = self.lock(life) is not None
        assert locked is (row["kind"] == Kind.NOTICE), f"a {row['kind']} message, lock: {locked}"
        self._card(life, card)
        if locked:
            return
        assert day is not None
        assert enrollment["state"] == "active"
        assert not life.silent, "nothing comes after the farewell"
        pauses = self.books.rows("pause", person=life.person)
        assert not [each for each in pauses if each["first_day"] <= str(day) <= each["last_day"]], "paused"
        assert row["local_day"] not in map(str, life.wrong), "something felt wrong that day"
        assert row["local_day"] not in map(str, life.hushed), "nothing more was to come today"
        assert row["kind"] != Kind.SECOND or enrollment["second_nudge"]

    def landed(self, card: Card, key: str, window_s: float) -> None:
        """It arrived; the same key arrives once only within the platform's window."""
        if key in self.arrived:
            assert (self.clock.now() - self.arrived[key]).total_seconds() <= window_s, "it came twice"
            return
        self.arrived[key] = self.clock.now()
        row = self._delivery(key)
        life = next(each for each in self.lives.values() if each.person == row["person"])
        self.came.append((row["kind"], self.books.today(life.person, self.clock.now())))
        if (lock := self.lock(life)) is not None:
            self.sent[row["person"], "lock", lock.at.isoformat()] += 1
            assert self.sent[row["person"], "lock", lock.at.isoformat()] == 1, "a lock has one follow-up"
        self.sent[row["person"], row["kind"], row["local_day"]] += 1
        asked = life.put_off[date.fromisoformat(row["local_day"])] if row["kind"] == Kind.SNOOZE else 1
        assert self.sent[row["person"], row["kind"], row["local_day"]] <= asked, f"too many {row['kind']} messages"

    def lock(self, life: Life) -> Line | None:
        """The line that locks this person now."""
        return held(self.books.safety_log(life.person)).lock

    def _delivery(self, key: str) -> sqlite3.Row:
        return self.books.rows("delivery", id=int(key.removeprefix("limber-")))[0]

    # --- rows

    def kept(self, life: Life) -> None:
        """What the database says of one person, once every message owed by now has been taken care of."""
        account, enrollment = self.books.account(life.name), self.books.enrollment(life.person)
        if account is None or enrollment is None:
            assert life.person is None
            return
        self._locked(life)
        self._health(life)
        self._sessions(life, enrollment["length"] or USUAL_LENGTH)
        if not enrollment["soreness"]:
            sores = [row for row in self.books.rows("check_in", person=life.person) if row["soreness"] is not None]
            assert not sores, "soreness without consent"
        reachable = account["address"] is not None and account["unreachable"] is None
        if enrollment["state"] == "active" and reachable and not life.silent:
            assert enrollment["next_due_at"] is not None, "forgotten by the planner"

    def _locked(self, life: Life) -> None:
        """A lock ends by the person's own word, given twice, and by nothing else."""
        now = self.lock(life)
        assert life.lock is None or now is not None or life.freed, "a lock ended by itself"
        life.lock, life.freed = now, False

    def _health(self, life: Life) -> None:
        """Nothing about health is kept of who did not agree; when the yes is taken back, nothing but the lock stays."""
        person = life.person
        profile, log, sessions = self.books.profile(person), self.books.safety_log(person), self.books.sessions(person)
        taken_back = life.agreed is True and profile.agreed is False
        life.agreed = profile.agreed
        if profile.agreed is True:
            return
        told = (profile.sites, profile.functions, profile.opened)
        assert profile.intake is None, "soreness of before"
        assert not any(told), "health in the profile"
        assert not [each for each in sessions if each.felt or each.since or each.hurt], "health in a session"
        assert not [each for each in log if each.eased or each.kept_off], "health in the safety log"
        if taken_back:
            rest = [each for each in log if each.blocked or each.tier.value not in ("emergency", "urgent")]
            assert not [*rest, *sessions, *self.books.scores(person)], "something of health stayed"
            assert len(log) == (life.lock is not None), "what stays is the lock alone"

    def _sessions(self, life: Life, minutes: int) -> None:
        """Every dose keeps within its cap; what is planned fits the time, or has one set of everything."""
        for session in self.books.sessions(life.person):
            assert not over_cap(session), f"too much of {over_cap(session)}"
            if session.items and session.day not in life.planned:
                life.planned.add(session.day)
                long = is_too_long(session, TINY_MINUTES if session.tiny else minutes)
                assert not long or all(item.dose.sets == 1 for item in session.items), "longer than there is time"

    def planned(self, life: Life) -> None:
        """Nobody's next message lies in the past, or farther away than the rhythm and a pause explain."""
        enrollment = self.books.enrollment(life.person)
        if enrollment is None or enrollment["next_due_at"] is None:
            return
        ahead = timedelta(microseconds=enrollment["next_due_at"]) - (self.clock.now() - _EPOCH)
        paused_until = date.fromisoformat(enrollment["paused_until"] or "2000-01-01")
        pause = max(timedelta(0), paused_until - self.clock.now().date())
        assert timedelta(0) < ahead <= pause + _LONGEST_WAIT, f"the next message comes in {ahead}"


def is_progress(card: Card) -> bool:
    return title_of(card) == "progress-title"


@dataclass
class Postbox(Recorder):
    """A messenger that holds every message against the laws; what is broken is kept, as the core survives anything."""

    laws: Laws | None = None
    lost_answers: list[bool] = field(default_factory=list[bool])  # for each unknown outcome, whether it arrived
    broken: list[Exception] = field(default_factory=list[Exception])

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        assert self.laws is not None
        try:
            self.laws.leaving(place, card, key)
            failure = self.failures.pop(0) if self.failures else None
            if failure is None or (isinstance(failure, OutcomeUnknown) and self.lost_answers.pop(0)):
                self.sent.append((place, card, key))
                self.laws.landed(card, key, self.resend_window_s)
            life = next(each for each in self.laws.lives.values() if direct(each.name) == place)
            if failure is not None:
                life.lost |= isinstance(failure, Undeliverable)
                raise failure
            life.silent |= title_of(card) == "farewell-title"
        except MessengerError:
            raise
        except Exception as broken:
            self.broken.append(broken)
            raise
        return MessageRef(place=place, id=str(len(self.sent)))


_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
