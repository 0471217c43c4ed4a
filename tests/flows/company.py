"""A walk in company: four people, and somebody who runs their community, with everything that stands there for all."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from structlog.testing import capture_logs

from core.clock import SteppedClock
from core.coach import Account, Coach, Here, Place, Reply
from core.messages.card import Audience
from core.pictures.studio import Studio
from core.rules import posts
from core.rules.days import local_day
from core.rules.ledger import PostKind
from core.rules.pacing import scheduled
from core.rules.people import State
from tests.flows.books import Books
from tests.flows.laws import Laws, Life
from tests.flows.noticeboard import TOLD, Noticeboard
from tests.flows.offered import URGENCY, held, title_of
from tests.flows.outsider import Outsider
from tests.flows.pressed import advice_due, meaning, wires_of
from tests.flows.walker import AT_ONCE, Outlines, Step, Walker
from tests.room import MONDAY_NOON, RUSH, Room, Someone, content, read
from tests.storage.factory import fresh_store

ADMIN = "ada-70"
PEOPLE = ("ana-71", "bea-72", "cas-73", "dan-74")
APPS = {"ana-81": "away", "bea-82": "away"}  # of the same two, on another platform
NAMES = {each: each[:3].title() for each in (ADMIN, *PEOPLE, *APPS)}
_GARDEN = Place(platform="chat", address="-100/7", private=False)
_FIRST_PERSON = 880_000  # no other number reads like it
_CODE = re.compile(r"/link ([0-9A-Z]{4}-[0-9A-Z]{4})")
_UNWELL = ("post.did", "share")  # and what is not counted then
_SOON = 3  # minutes, in which whatever is stale was edited


@dataclass
class Company(Walker):
    """Takes steps among others. `hidden`: their platform shows a person what nobody else sees there.

    `shared` are the people whose last card stands in the community, for their eyes alone; `lives` is as in the laws,
    and accounts that are one person's lead one.
    """

    outsider: Outsider = field(kw_only=True)
    lives: dict[str, Life] = field(kw_only=True)
    hidden: bool = field(kw_only=True)
    boxes: Sequence[Noticeboard] = field(kw_only=True)
    shared: set[str] = field(default_factory=set[str])
    _acting: Here | None = None
    _joining: bool = False  # of two apps, or the end of it: what is two people's changes

    async def take(self, step: Step) -> None:
        name, *details = step
        await getattr(self, f"_{name}")(*details)
        for box in self.boxes:
            assert not box.broken, box.broken
        faults = [each for each in self.logs if each["log_level"] in ("error", "critical")]
        assert not faults, faults

    # --- what people do

    async def _own(self, who: str, which: int) -> None:
        """A button of the last card that is theirs alone."""
        wires = wires_of(self.before[who]) if who in self.before else []
        if wires:
            await self._at(who, wires[which % len(wires)], self._here(who) if who in self.shared else None)

    async def _public(self, who: str, post: int, which: int, typed: str | None) -> None:
        """A button of what everybody sees, the newest first."""
        cards = [*(each.card for each in self.outsider.stands.values()), *self.outsider.said[-1:]]
        with_buttons = [wires for each in cards if (wires := wires_of(each))]
        if with_buttons:
            wires = with_buttons[-1 - post % len(with_buttons)]
            await self._at(who, wires[which % len(wires)], self._here(who, public=True), typed)

    async def _wire(self, who: str, wire: str, typed: str | None = None, shared: bool = False) -> None:
        await self._at(who, wire, self._here(who) if shared else None, typed)

    async def _at(self, who: str, wire: str, here: Here | None, typed: str | None = None) -> None:
        """A press, in the community or in the direct chat."""
        life, account = self.lives[who], self.people[who].account
        action, fields = meaning(wire), None if typed is None else {"text": typed}
        place = self._home(who) if here is None else here.place
        locked = self.laws.lock(life) is not None
        advice = advice_due(action, locked=locked) if here is None or not here.public else None
        day = self.books.today(life.person, self.room.clock.now())
        is_unwell = action is not None and action.name in _UNWELL and (locked or day in life.wrong)
        before = self._counted() if is_unwell else None
        self._joining = action is not None and action.name.startswith(("link", "unlink"))
        if action is not None and (action.name, action.value) == ("wrong.mistake", "sure"):
            self._taken_back(life)
        self._acting = here
        reply = await self._act(
            who, place, self.room.coach.press(account, place, wire, fields=fields, here=here), action
        )
        self._joining = False
        if advice is not None:
            assert reply is not None
            assert title_of(reply.card).startswith(advice), "no advice"
        assert before is None or self._counted() == before, "it counted, though nothing was to be done"

    async def _say(self, who: str, typed: str, shared: bool) -> None:
        """Typed in the community, or in the direct chat."""
        here = self._here(who) if shared else None
        place = self._home(who) if here is None else here.place
        self._acting = here
        self._joining = typed.startswith("/link")
        await self._act(who, place, self.room.coach.command(self.people[who].account, place, typed, here=here))
        self._joining = False

    async def _answer(self, who: str, typed: str) -> None:
        """Typed below a question of ours that everybody sees."""
        here, said = self._here(who), self.outsider.said[-1:]
        self._acting, account, to = here, self.people[who].account, read(said[0]) if said else ""
        await self._act(who, here.place, self.room.coach.replied(account, here.place, typed, to=to, here=here))

    async def _link(self, two: tuple[str, str], answers: Sequence[int]) -> None:
        """One shows a code for another app of theirs, and it is typed there, whoever that is."""
        await self._say(two[0], "/link", False)
        await self._code(two[0], two[1], answers)

    async def _befriend(self, who: str, other: str, answers: Sequence[int]) -> None:
        """One shows a code for a buddy, and another types it."""
        await self._wire(who, "1:buddy.code::")
        await self._code(who, other, answers)

    async def _code(self, giver: str, taker: str, answers: Sequence[int]) -> None:
        """The code on the last card is typed by another, who answers what is asked then."""
        found = _CODE.search(read(self.before[giver]))
        if found is not None:
            await self._say(taker, f"/link {found[1]}", False)
            for which in answers:
                await self._own(taker, which)

    async def _day(self, said: Sequence[str]) -> None:
        """Each says how the day went, and it passes."""
        for who, typed in zip(PEOPLE, said, strict=False):
            await self._say(who, typed, False)
        await self._go(24 * 60)

    async def _did(self, who: Sequence[str], name: str) -> None:
        """The same button under the newest post of a day, pressed by several."""
        posted = [each.day for each in self.outsider.stands.values() if each.kind is PostKind.DAILY]
        for each in who if posted else ():
            await self._at(each, f"1:{name}:{posted[-1]:%Y%m%d}:", self._here(each, public=True))

    async def _share(self, who: str) -> None:
        """Their name under the post of the day, or taken back."""
        await self._say(who, "done", False)
        await self._first(who, "share")

    async def _nudge(self, who: str, which: int) -> None:
        """A kind word to a buddy."""
        await self._wire(who, "1:buddy::")
        await self._first(who, "buddy.one")
        ways = [each.action.wire for each in self._buttons(who) if each.action.name == "buddy.nudge"]
        if ways:
            await self._wire(who, ways[which % len(ways)])

    async def _open(self, shape: str, begins: str) -> None:
        """A challenge is made and opened by whoever runs the place."""
        for name in ("coach.kind", "coach.begins", "coach.open"):
            draft = [row["id"] for row in self.books.rows("challenge", stage="draft")]
            value = shape if name == "coach.kind" else f"{draft[-1]}.{begins}" if draft else ""
            await self._wire(ADMIN, f"1:{name}::{value}", None, True)

    async def _end(self) -> None:
        """Every open challenge is ended, and how is told."""
        for row in self.books.rows("challenge", stage="open"):
            await self._wire(ADMIN, f"1:coach.end::{row['id']}.sure", None, True)
        await self._go(_SOON)

    async def _join(self, who: str, challenge: int, side: int) -> None:
        """Into one of the open challenges; on a board by the name that is offered."""
        numbers = [row["id"] for row in self.books.rows("challenge", stage="open")]
        if numbers:
            wire = f"1:challenge.join::{numbers[challenge % len(numbers)]}.{1 + side}"
            await self._at(who, wire, self._here(who, public=True))
            await self._first(who, "board.take")

    async def _first(self, who: str, name: str) -> None:
        """The first button of this name on the last card of theirs, if there is one."""
        found = [each.action.wire for each in self._buttons(who) if each.action.name == name]
        if found:
            await self._at(who, found[0], self._here(who) if who in self.shared else None)

    async def _unlock(self, who: str, word: str) -> None:
        """A lock is ended by this word, said twice."""
        await self._wire(who, f"1:lock.end::{word}")
        await self._first(who, "lock.end")

    # --- what the platform tells

    async def _leave(self, who: str) -> None:
        """They leave the community: nothing of theirs is there any more."""
        account, person = self.people[who].account, self.lives[who].person
        await self.room.coach.communities.left("chat", "-100", account)
        if person is not None:
            assert not self.books.rows("membership", person=person)
            assert not self.books.rows("entrant", person=person)

    async def _arrive(self, who: str) -> None:
        await self.room.coach.communities.arrived(self._here(who), self.people[who].account)

    async def _went(self) -> None:
        await self.room.coach.communities.went("chat", "-100")

    async def _came(self) -> None:
        self.outsider.answered((await self.room.coach.communities.came(self._here(ADMIN))).card)

    async def _go(self, minutes: int) -> None:
        await super()._go(minutes)
        for life in {id(each): each for each in self.lives.values()}.values():
            self.laws.kept(life)
        if minutes >= _SOON:
            await self.outsider.fresh()

    # --- the hooks of every act

    def _show(self, who: str, reply: Reply) -> None:
        """What they alone see last; what everybody sees is no card of theirs."""
        if reply.card.audience is not Audience.PUBLIC:
            super()._show(who, reply)
            (self.shared.add if self._acting is not None and self.hidden else self.shared.discard)(who)

    def _note(self, life: Life, reply: Reply, place: Place) -> None:
        here = self._acting
        if reply.card.audience is not Audience.PUBLIC:
            super()._note(life, reply, place)
            return
        assert here is not None, "to all, from a direct chat"
        assert here.admin, "to all, by somebody who does not run the place"
        assert not here.hidden, "to all, though they alone could see it"
        assert reply.direct is None
        self.outsider.answered(reply.card)

    def _of_others(self, *mine: int | None) -> set[tuple[object, ...]]:
        """Of others a press changes nothing, but that they are told of it; codes and apps join people."""
        if self._joining:
            return set()
        rows = super()._of_others(None, *mine)
        return {each for each in rows if each[0] != "token" and not (each[0] == "delivery" and TOLD & set(each))}

    def _became(self, who: str) -> Life:
        """Accounts that are one person's now lead one life; what was forgotten, or let go, leaves nothing behind."""
        before, then = dict(self.lives), {each.person: each for each in self.lives.values() if each.person is not None}
        rows = {name: self.books.account(name) for name in before}
        now = {name: None if row is None else row["person"] for name, row in rows.items()}
        for name, person in now.items():
            if person is None and before[name].person is not None:
                self.lives[name] = Life(name=name)
            elif person is not None and person != before[name].person:
                self.lives[name] = then.setdefault(person, Life(name=name, person=person))
                self._protected(before[name], self.lives[name])
        for name, life in self.lives.items():
            life.name = name
        gone = set(then) - set(now.values())
        assert not [each for each in gone if self.books.holds(each)], "something is kept of somebody who was forgotten"
        return self.lives[who]

    def _protected(self, gave_up: Life, stays: Life) -> None:
        """Whoever gives up what was theirs for what is theirs elsewhere is no less protected there."""
        stays.wrong |= gave_up.wrong
        if gave_up.lock is not None:
            now = held(self.books.safety_log(stays.person)).lock
            assert now is not None, "two became one, and a lock was lost"
            assert URGENCY.index(now.tier) <= URGENCY.index(gave_up.lock.tier), "a lock became less urgent"

    def _counted(self) -> list[tuple[object, ...]]:
        return [tuple(row) for table in ("gesture", "check_in") for row in self.books.rows(table)]

    def _here(self, who: str, *, public: bool = False) -> Here:
        return Here(
            platform="chat",
            chat="-100",
            name="Kitchen Row",
            place=_GARDEN,
            admin=who == ADMIN,
            hidden=self.hidden,
            public=public,
        )

    def _home(self, who: str) -> Place:
        return self.people[who].place

    async def found(self, coached: Mapping[str, str]) -> None:
        """The community is set up for nine in the morning; people are coached since a week ago, by these clocks."""
        now = self.room.clock.now()
        async with self.room.store.transaction() as tx:
            new = await tx.found("chat", "-100", name="Kitchen Row", language="en")
            ready = replace(new, place=_GARDEN, zone="Europe/Berlin", minute=9 * 60, roles=True)
            await tx.save_community(posts.scheduled(ready, now, busy=False))
            for name, zone in coached.items():
                account, place = self.people[name].account, self._home(name)
                began = await tx.enroll(account, language="en", routine="glutes", now=now)
                await tx.reached(account, place)
                today = local_day(now, zone)
                first = today - timedelta(days=7)
                active = replace(began, state=State.ACTIVE, zone=zone, minute=19 * 60, first_day=first, heard_day=today)
                await tx.save_enrollment(scheduled(active, now))
                if name not in APPS:
                    await tx.join_community(ready.id, began.person)
        for name in coached:
            self._became(name)


@asynccontextmanager
async def company(
    folder: Path, *, hidden: bool, coached: Sequence[str], zones: Sequence[str]
) -> AsyncGenerator[Company]:
    """A community that was set up, with those who are `coached` as its members, each by their own clock."""
    store, clock = await fresh_store(folder), SteppedClock(MONDAY_NOON)
    with closing(sqlite3.connect(folder / "limber.db")) as file:
        file.execute("INSERT INTO sqlite_sequence VALUES ('person', ?)", (_FIRST_PERSON,))
        file.commit()
    books = Books(folder / "limber.db")
    lives = {name: Life(name=name) for name in NAMES}
    laws = Laws(books=books, clock=clock, lives=lives)
    outsider = Outsider(books=books, store=store, clock=clock, content=content(), names=NAMES)
    boxes = [
        Noticeboard(platform=each, limits=AT_ONCE, laws=laws, outsider=outsider) for each in ("chat", *{*APPS.values()})
    ]
    coach = Coach(store, clock, content(), studio=Studio(Outlines), worker="one", rates=RUSH)
    for each in boxes:
        coach.serve(each)
    room = Room(store, clock, coach, boxes[0])
    with capture_logs() as logs:
        people = {name: _someone(room, name) for name in NAMES}
        walking = Company(
            room, boxes[0], books, laws, people, logs, outsider=outsider, lives=lives, hidden=hidden, boxes=boxes
        )
        await walking.found(dict(zip(coached, zones, strict=False)))
        try:
            yield walking
        finally:
            books.close()
            await store.close()


def _someone(room: Room, name: str) -> Someone:
    platform = APPS.get(name, "chat")
    place = Place(platform=platform, address=f"{name}-direct", private=True)
    return Someone(room.coach, room.store, Account(platform=platform, id=name), place)
