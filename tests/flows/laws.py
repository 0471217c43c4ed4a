"""What holds whatever anybody does: laws over the cards shown, the messages sent and the rows kept."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from core.clock import Clock
from core.coach import Place, Reply
from core.messages.card import Audience, Card, When
from core.rules.care import care
from core.rules.ledger import Kind
from core.rules.people import USUAL_LENGTH, Country
from core.rules.plan import TINY_MINUTES
from core.rules.screening import Line
from tests.flows.books import Books
from tests.flows.cared import MOST_SPOKEN, Told, advises, mode, unsaid
from tests.flows.offered import (
    SINCE,
    URGENCY,
    held,
    ids_on,
    is_too_long,
    may_be_done,
    offered,
    offers_exercise,
    openings,
    over_cap,
    overdosed,
    pictured,
    title_of,
)
from tests.flows.screened import NUMBERS, numbers_for
from tests.room import read

COUNTED = {"done", "partly", "rest"}
HEALTH = (
    "soreness-noted", "soreness-already", "wrong-stop", "review-", "advice-", "lock-", "crisis-", "notes-", "mode-",
    "programme-", "visit-ask", "early-", "daily-repeat", "daily-visited", "daily-waited", "daily-returned",
    "post-unfit-",
)  # fmt: skip
_CALLED = re.compile(rf"\b(?:{'|'.join(NUMBERS)})\b")
_PRAISE = ("streak-", "checkin-milestone", "daily-milestone", "checkin-welcome-back", "checkin-buffered")
_NUMBERS = (*_PRAISE, "progress-", "reason-", "summary-", "why-missed", "challenge-mine", "challenge-days")
_SEEN = ("share", "roles.show", "challenge.join", "board.take", "buddy.nudge", "post.did", "post.cheer")  # by others
_TOLD = (Kind.LINKED, Kind.SHOWN, Kind.EXPORT)  # of a person's apps, or asked for in one: in any case
_DIRECT = "-direct"
_LEFT_OUT = ("backed_off", "checked_in", "not_planned")
_LONGEST_WAIT = timedelta(days=9)  # between two messages: a week, and what a move may add


def direct(name: str) -> Place:
    return Place(platform="chat", address=f"{name}{_DIRECT}", private=True)


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
        assert place.private or reply.card.document is None, "a page about a person in a shared place"
        assert reply.direct is None or reply.direct.audience is Audience.PRIVATE
        assert reply.notice is None or not reply.notice.id.startswith(HEALTH), "others may see a notice"
        for card in (reply.card, reply.direct):
            if card is not None:
                self._card(life, card)
        day = self.books.today(life.person, self.clock.now())
        if title_of(reply.card) == "snooze-noted-title" and day is not None:
            later = any(isinstance(each, When) for each in reply.card.blocks)
            life.put_off[day] += later
            (life.hushed.discard if later else life.hushed.add)(day)

    def _card(self, life: Life, card: Card) -> None:
        self._numbers(life, card, read(card))
        if healthy := [each for each in ids_on(card) if each.startswith(HEALTH)]:
            assert card.health, f"{healthy} on a card that is not marked"
        wrong = self.books.today(life.person, self.clock.now()) in life.wrong
        if wrong or title_of(card) == "wrong-title":
            assert not offers_exercise(card), "an exercise after all"
            assert not [each for each in ids_on(card) if each.startswith(_PRAISE)] or is_progress(card), "praise"
        self._safe(life, card)

    def _numbers(self, life: Life, card: Card, said: str) -> None:
        """An emergency number stands alone only where the person said where they are."""
        named, enrollment = set(_CALLED.findall(said)) if card.urgent else None, self.books.enrollment(life.person)
        country = enrollment["country"] if enrollment is not None else None
        if named:
            assert named == set(numbers_for(Country(country) if country else None)), "the number of one country"

    def _safe(self, life: Life, card: Card) -> None:
        """Nothing that the safety log, or a sore place, rules out; under a lock no exercise and no numbers at all, and
        none of ours while somebody else's are done.
        """
        if mode(self.books.care_log(life.person)) != "ours":
            assert not offers_exercise(card, but=SINCE), "an exercise of ours"
            assert not openings(card), "an exercise of ours could be turned on"
        profile, log = self.books.profile(life.person), self.books.safety_log(life.person)
        said = held(log)
        if said.lock is not None:
            assert not offers_exercise(card), "an exercise under a lock"
            assert not [each for each in ids_on(card) if each.startswith((*_NUMBERS, "nudge-"))], "praise under a lock"
            assert not [each for each in card.buttons if each.action.name in _SEEN], "to be seen by others under a lock"
        ruled_out = offered(card) - may_be_done(profile, log)
        assert not ruled_out, f"{sorted(ruled_out)} may not be done"
        shown = pictured(card)
        assert not shown or shown & may_be_done(profile, log), f"a picture of {sorted(shown)}, which may not be done"
        assert not openings(card) & said.off, "a blocked exercise could be turned on"
        assert not overdosed(card), f"too much of {overdosed(card)}"

    # --- messages

    def leaving(self, place: Place, card: Card, key: str) -> None:
        """A message that comes by itself, as it is handed to the platform."""
        assert place.private
        now, row = self.clock.now(), self._delivery(key)
        life = self.life_at(place)
        day, enrollment = self.books.today(life.person, now), self.books.enrollment(life.person)
        assert row["person"] == life.person, "it goes to somebody else"
        assert enrollment is not None, "it goes to somebody who never pressed Start"
        assert not life.lost, "the place is lost"
        if row["kind"] in _TOLD:
            self._card(life, card)
            return
        locked = self.lock(life) is not None
        assert locked is (row["kind"] == Kind.NOTICE), f"a {row['kind']} message, lock: {locked}"
        self._card(life, card)
        if locked:
            return
        assert day is not None
        assert enrollment["state"] == "active"
        if row["kind"] == Kind.BUDDY:  # that a buddy is none any more is told in a pause too
            return
        assert not life.silent, "nothing comes after the farewell"
        pauses = self.books.rows("pause", person=life.person)
        assert not [each for each in pauses if each["first_day"] <= str(day) <= each["last_day"]], "paused"
        assert row["local_day"] not in map(str, life.wrong), "something felt wrong that day"
        assert row["local_day"] not in map(str, life.hushed), "nothing more was to come today"
        assert row["kind"] != Kind.SECOND or enrollment["second_nudge"]
        if row["kind"] == Kind.DAY:
            missing = unsaid(self.told(life, date.fromisoformat(row["local_day"])), card)
            assert not missing, missing

    def passed_over(self, life: Life, before: set[int]) -> None:
        """No day whose message was left out since, because they are silent or checked in, had something to say."""
        for row in self.left_out(life):
            day = date.fromisoformat(row["local_day"])
            if row["id"] not in before:
                told = self.told(life, day)
                then = [each for each in told.log if each.day <= day]
                missing = unsaid(replace(told, log=then), None)
                assert not missing, f"{missing}: no message, {row['outcome']}"

    def left_out(self, life: Life) -> list[sqlite3.Row]:
        """The days' messages that were left out for what the person did or did not do."""
        rows = self.books.rows("delivery", person=life.person, kind="day", state="superseded")
        return [row for row in rows if row["outcome"] in _LEFT_OUT]

    def told(self, life: Life, day: date) -> Told:
        """What is kept of this person's recovery, as it stands on a day."""
        enrollment, profile = self.books.enrollment(life.person), self.books.profile(life.person)
        assert enrollment is not None
        return Told(
            first_day=date.fromisoformat(enrollment["first_day"]),
            day=day,
            log=self.books.care_log(life.person),
            scores=self.books.scores(life.person) if enrollment["soreness"] else {},
            statuses=self.books.statuses(life.person, day),
            intake=profile.intake,
            asks=profile.agreed is True,
            unsent=self.books.unsent(life.person),
        )

    def landed(self, card: Card, key: str, window_s: float, *, surely: bool) -> None:
        """It arrived; the same key arrives once only within the platform's window. `surely`: we know that it did."""
        if key in self.arrived:
            assert (self.clock.now() - self.arrived[key]).total_seconds() <= window_s, "it came twice"
            return
        self.arrived[key] = self.clock.now()
        row = self._delivery(key)
        life = next(each for each in self.lives.values() if each.person == row["person"])
        self.came.append((row["kind"], self.books.today(life.person, self.clock.now())))
        if surely and advises(card) and title_of(card) != "farewell-title":
            self._advised(life)
        if row["kind"] in (*_TOLD, Kind.BUDDY):
            return  # as often as it happens
        if (lock := self.lock(life)) is not None:
            self.sent[row["person"], "lock", lock.at.isoformat()] += 1
            assert self.sent[row["person"], "lock", lock.at.isoformat()] == 1, "a lock has one follow-up"
            return  # that of another one may be owed on the same day
        self.sent[row["person"], row["kind"], row["local_day"]] += 1
        asked = life.put_off[date.fromisoformat(row["local_day"])] if row["kind"] == Kind.SNOOZE else 1
        assert self.sent[row["person"], row["kind"], row["local_day"]] <= asked, f"too many {row['kind']} messages"

    def _advised(self, life: Life) -> None:
        """To see a professional is said at most three times in a cycle by a message (coaching.md §1.7)."""
        enrollment = self.books.enrollment(life.person)
        assert enrollment is not None
        assert life.person is not None
        first_day = date.fromisoformat(enrollment["first_day"])
        began = care(self.books.care_log(life.person), first_day=first_day).cycle.first_day
        self.sent[life.person, "advice", began.isoformat()] += 1
        assert self.sent[life.person, "advice", began.isoformat()] <= MOST_SPOKEN, "advised too often"

    def life_at(self, place: Place) -> Life:
        """Whose direct chat it is."""
        return self.lives[place.address.removesuffix(_DIRECT)]

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
            rest = [each for each in log if each.blocked or each.tier.value not in URGENCY]
            assert not [*rest, *sessions, *self.books.scores(person)], "something of health stayed"
            assert bool(log) == (life.lock is not None), "what stays are the locks alone"

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


_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
