"""A walk: two people, their messenger and time do what they are told, and the laws are checked after each step."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from structlog.testing import capture_logs

from core.clock import SteppedClock
from core.coach import Coach, Place, Reply
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.flows.daylog import day_log, streak_of
from core.messages.action import MAX_WIRE_BYTES, Action
from core.messages.card import Button, Card
from core.pictures.studio import Sketch, Studio
from core.pictures.svg import to_svg
from core.ports import Limits
from core.rules.instance import UNDECIDED, Instance
from core.rules.people import PersonId
from core.rules.screening import Line
from core.rules.soreness import SEVERE
from tests.flows.books import Books
from tests.flows.laws import COUNTED, Laws, Life, direct
from tests.flows.offered import URGENCY, title_of
from tests.flows.postbox import Postbox
from tests.flows.pressed import advice_due, answering, ends, meaning, wires_of
from tests.room import MONDAY_NOON, RUSH, Room, Someone, content
from tests.storage.factory import fresh_store

PEOPLE = ("ana", "bea")
GARDEN = Place(platform="chat", address="garden", private=False)
AT_ONCE = Limits(rate_per_s=float("inf"))  # on a clock that stands still nobody can wait for a turn
_FAILURES: dict[str, MessengerError] = {
    "unknown": OutcomeUnknown(),
    "arrived": OutcomeUnknown(),
    "later": TryLater(),
    "wait": TryLater(40.0),
    "long": TryLater(9000.0),
    **{reason.value: Undeliverable(reason) for reason in Unreachable},
}
_MOST_QUESTIONS = 20  # that Start is walked through at most
Step = tuple[object, ...]


class Outlines(Executor):
    """Draws at once, and no pixels: a walk comes past many pictures, and looks at none."""

    def submit(self, fn: object, sketch: Sketch, /) -> Future[bytes]:  # type: ignore[override]
        drawn = Future[bytes]()
        drawn.set_result(to_svg(sketch.canvas()).encode())
        return drawn


@dataclass
class Walker:
    """Takes steps. `cards` are all that were ever shown to anybody, the newest last; `before` the last of each."""

    room: Room
    postbox: Postbox
    books: Books
    laws: Laws
    people: dict[str, Someone]
    logs: Sequence[Mapping[str, object]]
    cards: list[Card] = field(default_factory=list[Card])
    before: dict[str, Card] = field(default_factory=dict[str, Card])

    async def take(self, step: Step) -> None:
        name, *details = step
        await getattr(self, f"_{name}")(*details)
        assert not self.postbox.broken, self.postbox.broken
        faults = [each for each in self.logs if each["log_level"] in ("error", "critical")]
        assert not faults, faults
        for life in self.laws.lives.values():
            self.laws.kept(life)
            await self._numbers(life)

    # --- what people do

    async def _press(self, who: str, back: int, which: int, typed: str | None, shared: bool) -> None:
        """A button on a card that anybody was ever shown, `back` cards ago; a form may have been filled in."""
        with_buttons = [each for each in self.cards if wires_of(each)]
        if with_buttons:
            wires = wires_of(with_buttons[-1 - back % len(with_buttons)])
            await self._wire(who, wires[which % len(wires)], typed, shared)

    async def _garbled(self, who: str, name: str, day: date | int | None, value: str, typed: str | None) -> None:
        """A press that no card of ours offers; an int counts days from today."""
        if isinstance(day, int):
            day = self.room.clock.now().date() + timedelta(days=day)
        written = "" if day is None else day.isoformat().replace("-", "")
        await self._wire(who, f"1:{name}:{written}:{value}"[:MAX_WIRE_BYTES], typed, False)

    async def _wire(self, who: str, wire: str, typed: str | None, shared: bool) -> None:
        coach, account, place = self.room.coach, self.people[who].account, GARDEN if shared else direct(who)
        coach.form(wire)
        fields = None if typed is None else {"text": typed}
        locked = self.laws.lock(self.laws.lives[who]) is not None
        action = meaning(wire)
        if (advice := advice_due(action, locked=locked)) is not None:
            fields = None
        if action is not None and (action.name, action.value) == ("wrong.mistake", "sure"):
            self._taken_back(self.laws.lives[who])
        reply = await self._act(who, place, coach.press(account, place, wire, fields=fields), action)
        if advice is not None:
            assert reply is not None
            assert title_of(reply.card).startswith(advice), "no advice"

    async def _type(self, who: str, typed: str, shared: bool) -> None:
        place, asked = GARDEN if shared else direct(who), self.before.get(who)
        sure = next((each.action for each in self._buttons(who) if each.action.name == "lock.end"), None)
        second = sure if asked is not None and title_of(asked) == "lock-sure-title" else None
        await self._act(who, place, self.room.coach.command(self.people[who].account, place, typed), second)

    async def _start(self, who: str, zone: str, minute: int, answers: Sequence[int]) -> None:
        """Start from anywhere, each question answered by the button of that number, else the first one; somebody who
        is coached already only looks at today.
        """
        for wire in ("start.agree::", "start::", f"start.zone::{zone}", f"start.minute::{minute}", "start.length::10"):
            await self._wire(who, f"1:{wire}", None, False)
        for number in range(_MOST_QUESTIONS):
            answer = answers[number] if number < len(answers) else 0
            if (wire := answering(self._buttons(who), answer)) is None:
                break
            await self._wire(who, wire, None, False)
        await self._wire(who, "1:start.go::", None, False)

    async def _follow(self, who: str, labels: Sequence[str], which: int) -> None:
        """One after the other, press the button on the last card with that label; `which` of several."""
        for label in labels:
            found = [each.action.wire for each in self._buttons(who) if each.label.id == label]
            if found:
                await self._wire(who, found[which % len(found)], None, False)

    async def _weeks(self, who: str, scores: Sequence[int | None], weeks: int) -> None:
        """So many weeks of somebody who is there now and then, lets their soreness be kept, and rates the days."""
        for wire in ("settings.health::on", "profile.consent::yes", "settings.soreness::on"):
            await self._wire(who, f"1:{wire}", None, False)
        for week in range(weeks):
            score = scores[week % len(scores)]
            for typed in ("done", f"soreness {score}") if score is not None else ("rest",):
                await self._type(who, typed, False)
            await self._go(7 * 24 * 60)
            await self._rated(who, score)

    async def _rated(self, who: str, score: int | None) -> None:
        """Three days of the week that has passed were rated too."""
        life, now = self.laws.lives[who], self.room.clock.now()
        enrollment, today = self.books.enrollment(life.person), self.books.today(life.person, now)
        if score is None or life.person is None or today is None or not enrollment or not enrollment["soreness"]:
            return
        days = [today - timedelta(days=back) for back in (1, 3, 4)]
        async with self.room.store.transaction() as tx:
            for day in days:
                if str(day) >= (enrollment["first_day"] or "9"):
                    await tx.record_soreness(PersonId(life.person), day, score)

    async def _unlock(self, who: str, word: str) -> None:
        """A lock is ended by this word, said twice."""
        await self._wire(who, f"1:lock.end::{word}", None, False)
        sure = [each.action.wire for each in self._buttons(who) if each.action.name == "lock.end"]
        if sure:
            await self._wire(who, sure[0], None, False)

    def _buttons(self, who: str) -> tuple[Button, ...]:
        """What can be pressed on the last card that was shown to this person."""
        return tuple(self.before[who].buttons) if who in self.before else ()

    async def _located(self, who: str, zone: str) -> None:
        await self._act(who, direct(who), self.room.coach.located(self.people[who].account, direct(who), zone))

    async def _unreached(self, who: str, reason: Unreachable) -> None:
        """The direct card of a reply did not get through."""
        await self._act(who, GARDEN, self.room.coach.unreached(self.people[who].account, reason))
        self.laws.lives[who].lost = True

    async def _reached(self, who: str) -> None:
        await self._act(who, direct(who), self.room.coach.reached(self.people[who].account, direct(who)))

    async def _suggest(self, word: str, typed: str) -> None:
        offered = self.room.coach.suggest(word, typed)
        assert len(offered) <= 25

    async def _act(
        self, who: str, place: Place, act: Awaitable[Reply | None], action: Action | None = None
    ) -> Reply | None:
        """Let one person act: nothing is sent by that, and nobody else's rows change."""
        life, sent, was = self.laws.lives[who], len(self.postbox.sent), self.laws.lives[who].person
        life.freed = ends(self.laws.lock(life), action)
        others = self._of_others(was)
        life.silent = False
        life.lost &= not place.private
        locked = self.laws.lock(life)
        if (reply := await act) is not None:
            reply = await reply.finished()
        life = self._became(who)
        assert self._of_others(was, life.person) == others, "somebody else's rows changed"
        assert len(self.postbox.sent) == sent
        if reply is not None:
            self._heeded(life, locked, reply)
            self._note(life, reply, place)
            self._show(who, reply)
        self.laws.kept(life)
        return reply

    def _show(self, who: str, reply: Reply) -> None:
        """What this person sees last."""
        self.before[who] = reply.card if reply.direct is None else reply.direct

    def _of_others(self, *mine: int | None) -> set[tuple[object, ...]]:
        """What is kept of everybody else, and no act of theirs may change."""
        return self.books.kept(without=mine)

    def _heeded(self, life: Life, before: Line | None, reply: Reply) -> None:
        """Whatever locked, or made a lock more urgent: what to do is the very next that is read (coaching.md §5.3)."""
        now = self.laws.lock(life)
        if now is None or (before is not None and URGENCY.index(now.tier) >= URGENCY.index(before.tier)):
            return
        assert title_of(reply.card) == f"lock-{now.tier.value}-title", "something else came first"

    def _became(self, who: str) -> Life:
        """Forgotten people leave nothing behind, and the numbers of those who come back start anew."""
        life, account = self.laws.lives[who], self.books.account(who)
        was, life.person = life.person, None if account is None else account["person"]
        if was is not None and was != life.person:
            assert not self.books.holds(was), "something is kept of somebody who was forgotten"
            life.numbers, life.log, life.lock, life.agreed = (0, 0), {}, None, None
            for kept in (life.wrong, life.put_off, life.planned):
                kept.clear()
        return life

    def _note(self, life: Life, reply: Reply, place: Place) -> None:
        enrollment = self.books.enrollment(life.person)
        if title_of(reply.card) == "wrong-title" and enrollment is not None and enrollment["state"] == "active":
            today = self.books.today(life.person, self.room.clock.now())
            assert today is not None
            life.wrong.add(today)
        self.laws.shown(life, reply, place)
        self.cards += [each for each in (reply.card, reply.direct) if each is not None]

    def _taken_back(self, life: Life) -> None:
        """Nothing felt wrong after all, unless a severe score says so too."""
        enrollment, last = self.books.enrollment(life.person), max(life.wrong, default=None)
        active = enrollment is not None and enrollment["state"] == "active" and self.laws.lock(life) is None
        if active and last is not None and self.books.scores(life.person).get(last, 0) < SEVERE:
            life.wrong.discard(last)

    async def _numbers(self, life: Life) -> None:
        """The total and the best of progress never fall, unless a day was made less."""
        enrollment = self.books.enrollment(life.person)
        if enrollment is None or enrollment["first_day"] is None or life.person is None:
            return
        async with self.room.store.transaction() as tx:
            known = await tx.enrollment(PersonId(life.person))
            assert known is not None
            today = self.books.today(life.person, self.room.clock.now()) or known.first_day
            assert today is not None
            log = await day_log(tx, known, today)
            check_ins = {str(day): status.value for day, status in (await tx.check_ins(known.person)).items()}
        streak = streak_of(log, known, max(filter(None, (today, known.first_day))))
        lessened = [day for day, said in life.log.items() if said in COUNTED and check_ins.get(day) not in COUNTED]
        if not lessened:
            assert streak.total >= life.numbers[0], "the total fell"
            assert streak.best >= life.numbers[1], "the best fell"
        life.numbers, life.log = (streak.total, streak.best), check_ins

    # --- what happens to the messenger, the process and time

    async def _lose(self, who: str, reason: Unreachable) -> None:
        life = self.laws.lives[who]
        others = self.books.kept(without=(life.person,))
        await self.room.coach.lost(direct(who), reason)
        life.lost = True
        assert self.books.kept(without=(life.person,)) == others, "somebody else's rows changed"

    async def _fail(self, how: str) -> None:
        """The next message that is sent fails."""
        self.postbox.failures.append(_FAILURES[how])
        self.postbox.lost_answers += [how == "arrived"] if how in ("unknown", "arrived") else []

    async def _restart(self) -> None:
        self.room.restart()
        for someone in self.people.values():
            someone.coach = self.room.coach

    async def _down(self, minutes: int) -> None:
        """Nobody is there to send anything, and then a new process is."""
        self.room.clock.advance(timedelta(minutes=minutes))
        await self._restart()

    async def _go(self, minutes: int) -> None:
        known, lives = len(self.postbox.sent), self.laws.lives.values()
        before = {row["id"] for life in lives for row in self.laws.left_out(life)}
        await self.room.go(self.room.clock.now() + timedelta(minutes=minutes))
        self.cards += [card for _, card, _ in self.postbox.sent[known:]]
        for life in lives:
            self.laws.passed_over(life, before)
            self.laws.planned(life)


@asynccontextmanager
async def walker(
    folder: Path,
    *,
    window_s: float,
    at: datetime = MONDAY_NOON,
    instance: Instance = UNDECIDED,
    holding: type[Laws] = Laws,
) -> AsyncGenerator[Walker]:
    """Two strangers on a new database. `window_s`: for how long the messenger knows an idempotency key; `holding` are
    the laws that hold.
    """
    store, clock = await fresh_store(folder), SteppedClock(at)
    books = Books(folder / "limber.db")
    laws = holding(books=books, clock=clock, lives={name: Life(name=name) for name in PEOPLE})
    postbox = Postbox(limits=AT_ONCE, resend_window_s=window_s, laws=laws)
    coach = Coach(store, clock, content(), studio=Studio(Outlines), worker="one", instance=instance, rates=RUSH)
    room = Room(store, clock, coach, postbox, instance=instance)
    room.coach.serve(postbox)
    with capture_logs() as logs:
        people = {name: room.someone(name) for name in PEOPLE}
        try:
            yield Walker(room, postbox, books, laws, people, logs)
        finally:
            books.close()
            await store.close()
