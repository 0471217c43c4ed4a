"""Coach: what people do, and what time brings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from weakref import WeakValueDictionary

from core.clock import Clock
from core.coach.communities import Communities
from core.content import Content
from core.delivery.dispatcher import Dispatcher, lose
from core.delivery.editor import Editor
from core.delivery.limits import Pacer, Route
from core.delivery.names import called
from core.delivery.outages import BEAT, Heart
from core.delivery.planner import Planner
from core.errors import Unreachable, UnreadableAction
from core.flows import answers, asking, community, daily, direct, lock, posts, questions, shared, suggestions, told
from core.flows.turn import After, Turn
from core.flows.words import WORDS, Suggestion, Word
from core.messages.action import Action, decode
from core.messages.card import Form, Reply
from core.messages.names import accounts_in, named
from core.messages.texts import Text
from core.pictures.studio import Studio
from core.ports import Due, Messenger, Store, Transaction
from core.rules.community import Here
from core.rules.people import Account, Contact, Enrollment, Place
from core.rules.screening import safety


class Coach:
    """Limber without its platforms. `worker` names this process in leases and heartbeats; `studio` draws, and is
    closed by whoever opened it.
    """

    def __init__(self, store: Store, clock: Clock, content: Content, *, studio: Studio, worker: str) -> None:
        self._store = store
        self._clock = clock
        self._content = content
        self._studio = studio
        self._worker = worker
        self._queues: dict[Account, tuple[asyncio.Lock, int]] = {}
        self._unfinished = WeakValueDictionary[Account, asyncio.Event]()  # each is forgotten with its answer
        self._pacers: dict[str, Pacer] = {}
        self._routes: dict[str, Route] = {}
        self._planner = Planner(store)
        self._heart = Heart(store, worker)
        self._stirred = asyncio.Event()
        self._quiet = asyncio.Event()
        compose = partial(daily.compose, content), partial(posts.compose, content, studio)
        self._dispatcher = Dispatcher(store, clock, self._routes, *compose, worker=worker, on_landed=self._stirred.set)
        revised = partial(posts.revised, content)
        self._editor = Editor(store, clock, self._routes, revised, on_landed=self._stirred.set)
        self.communities = Communities(store, clock, content, self._stirred.set)

    words: tuple[Word, ...] = WORDS  # to register, or show in menus

    def serve(self, messenger: Messenger) -> None:
        """Send what is owed on this messenger's platform through it, from now on."""
        pacer = self._pacers[messenger.platform] = Pacer(self._clock, messenger.limits)
        self._routes[messenger.platform] = Route(messenger=messenger, pacer=pacer)

    # --- words and forms, without a look at the database

    def say(self, text: Text, language: str) -> str:
        """The text in the language, plain."""
        return self._content.texts.say(text, language)

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language we have texts in, sorted."""
        return self._content.texts.languages

    def language(self, platform_locale: str | None) -> str:
        """The language we have that is nearest to what the person's app reports, with the app's region: "en-GB"."""
        return self._content.texts.spoken(platform_locale or "")

    def form(self, wire: str) -> Form | None:
        """The form that a button with this wire opens; None for every other button."""
        try:
            action = decode(wire)
        except UnreadableAction:
            return None
        form = answers.FORMS.get(action.name)
        return None if form is None else replace(form, action=action)  # with what the button is about

    def for_admins(self, said: str) -> bool:
        """Whether a wire, or a typed word, is only for those who run the community: they are to be found out first."""
        return shared.for_admins(said)

    def answers_here(self, said: str) -> bool:
        """Whether a word that was typed for all to see is answered there, and not only in the direct chat."""
        return shared.answers_here(said)

    def suggest(self, word: str, typed: str, *, locale: str | None = None) -> tuple[Suggestion, ...]:
        """What may be typed after a word, beginning with what stands there; at most 25, without a look at the database.

        Empty for a word without an option.
        """
        return suggestions.suggest(word, typed, self._content, self.language(locale), self._clock.now())

    # --- a person acts

    async def located(self, account: Account, place: Place, zone: str, *, locale: str | None = None) -> Reply:
        """The person shared where they are; only the zone of that place comes here."""
        return await self.press(account, place, Action(name="zone.here", value=zone).wire, locale=locale)

    async def press(
        self,
        account: Account,
        place: Place,
        wire: str,
        *,
        fields: Mapping[str, str] | None = None,
        locale: str | None = None,
        here: Here | None = None,
    ) -> Reply:
        """Do what a button means; `here` is the community in whose place it was pressed.

        A wire that is damaged, or from an older version, is answered with today.
        What takes long is left to `Reply.finished`, and is not done any more once the person does something else.
        """
        try:
            action = decode(wire)
        except UnreadableAction:
            action = Action(name="today")
        async with self._turn(account, place, locale, here) as turn:
            self._overtake(account)
            if shared.is_anothers(turn, action):
                return self._answer(turn, shared.anothers(turn))
            await questions.taken(turn)
            turn.fields = fields or {}
            return self._answer(turn, await told.beside(turn, await answers.pressed(turn, action)))

    async def command(
        self, account: Account, place: Place, text: str, *, locale: str | None = None, here: Here | None = None
    ) -> Reply:
        """Do what was typed: a word, with or without a slash; an answer that is waited for; else help.

        What takes long is left to `Reply.finished`, as with `press`.
        """
        async with self._turn(account, place, locale, here) as turn:
            self._overtake(account)
            reply = await answers.typed(turn, text.strip(), await questions.taken(turn))
            return self._answer(turn, await told.beside(turn, replace(reply, replaces=False)))

    async def replied(
        self, account: Account, place: Place, text: str, *, to: str, here: Here, locale: str | None = None
    ) -> Reply | None:
        """What was typed, for all to see, below a message of ours that reads `to`; None where no answer of theirs
        to that message is waited for.
        """
        async with self._turn(account, place, locale, here) as turn:
            reply = await asking.answered(turn, text.strip(), to, answers.HANDLERS)
            return None if reply is None else self._answer(turn, replace(reply, replaces=False))

    async def reached(self, account: Account, place: Place) -> None:
        """A direct message arrived there, or the person opened the chat again: what is owed can be sent."""
        async with self._turn(account, place, None):
            pass  # being heard from a private place is all it takes

    async def lost(self, place: Place, reason: Unreachable) -> None:
        """The direct place cannot be written to: nothing more is sent there until the next contact."""
        async with self._store.transaction() as tx:
            await lose(tx, place, reason)

    async def unreached(self, account: Account, reason: Unreachable, *, locale: str | None = None) -> Reply:
        """The direct card of a reply could not be sent: what the person can do about it."""
        place = Place(platform=account.platform, address="", private=False)
        async with self._turn(account, place, locale) as turn:
            if turn.contact is not None and turn.contact.place is not None:
                await lose(turn.tx, turn.contact.place, reason)
            return turn.reply(direct.closed_card())

    def answered(self, place: Place) -> None:
        """An answer was sent to this place: broadcasts leave room for it."""
        if pacer := self._pacers.get(place.platform):
            pacer.answered(place)

    def held(self, platform: str, wait_s: float) -> None:
        """The platform asked the whole bot to wait, as an answer found out: broadcasts wait as well."""
        if pacer := self._pacers.get(platform):
            pacer.hold(wait_s)

    # --- time passes

    async def tick(self) -> datetime:
        """Owe what is due and start sending what is ready; returns when to come again at the latest."""
        self._quiet.clear()
        self._stirred.clear()
        now = self._clock.now()
        await self._heart.tick(now)
        await self._planner.tick(now)
        if await self._dispatcher.tick(now) + await self._editor.tick(now):
            return now
        due_at = await self._next_due_at(self._dispatcher.open_platforms) or now + BEAT
        return min(max(due_at, self._editor.free_at(now)), now + BEAT)

    async def next_due_at(self) -> datetime | None:
        """The earliest instant at which something is owed, or may be tried again on a platform we serve."""
        return await self._next_due_at(self._routes)

    async def _next_due_at(self, platforms: Collection[str]) -> datetime | None:
        async with self._store.transaction() as tx:
            return await tx.next_due_at(platforms)

    async def rest(self, until: datetime) -> None:
        """Return at `until`, or as soon as something was planned anew or has left."""
        if self._dispatcher.idle and self._editor.idle and until > self._clock.now() and not self._stirred.is_set():
            self._quiet.set()
        sleep = asyncio.ensure_future(self._clock.sleep_until(until))
        stir = asyncio.ensure_future(self._stirred.wait())
        try:
            await asyncio.wait({sleep, stir}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleep.cancel()
            stir.cancel()

    async def settled(self) -> None:
        """Return when everything owed by now has been taken care of; something else must be calling `tick`."""
        self._quiet.clear()
        self._stirred.set()
        await self._quiet.wait()

    async def drain(self) -> None:
        """Return when nothing is on its way any more."""
        await self._dispatcher.drain()
        await self._editor.drain()

    @asynccontextmanager
    async def _turn(
        self, account: Account, place: Place, locale: str | None, here: Here | None = None
    ) -> AsyncGenerator[Turn]:
        """One transaction of one account; the presses of an account are handled in the order they came."""
        async with self._queue(account), self._store.transaction() as tx:
            contact = await tx.contact(account)
            enrollment = await self._caught_up(tx, contact) if contact else None
            turn = Turn(
                tx=tx,
                content=self._content,
                studio=self._studio,
                account=account,
                place=place,
                now=self._clock.now(),
                language=self._content.texts.spoken(locale or "", chosen=enrollment.language if enrollment else ""),
                contact=contact,
                others=await _others(tx, contact) if contact else (),
                enrollment=enrollment,
                here=here,
            )
            if here is not None:
                turn.community = await community.met(turn, here)
            if enrollment is not None:
                turn.safety = safety(await tx.safety_log(enrollment.person))
            before = turn.direct_place
            await turn.reach()
            if turn.direct_place != before:
                await lock.reached(turn)
            yield turn
            await turn.look_ahead()
        for each in turn.withdrawn:
            self._editor.withdraw(each)
        self._stirred.set()

    def _overtake(self, account: Account) -> None:
        """What is left to do of an earlier answer is not done, for it would be shown over the answer to this."""
        if (overtaken := self._unfinished.get(account)) is not None:
            overtaken.set()

    def _answer(self, turn: Turn, reply: Reply) -> Reply:
        """The answer, with what is left to do once the turn is over; the next turn overtakes that."""
        if turn.after is None and not _speaks_of(reply):
            return direct.noticed(reply, turn)
        overtaken = self._unfinished[turn.account] = asyncio.Event()
        after = partial(self._named, turn.after)
        return replace(reply, rest=partial(_finished, turn, reply, after, overtaken))

    async def _named(self, after: After | None, reply: Reply) -> Reply:
        """The finished answer, with the names that the platforms tell now."""
        reply = reply if after is None else await after(reply)
        names = await called(self._routes, _speaks_of(reply))
        direct_card = None if reply.direct is None else named(reply.direct, names)
        return replace(reply, card=named(reply.card, names), direct=direct_card)

    async def _caught_up(self, tx: Transaction, contact: Contact) -> Enrollment | None:
        """What the person follows, with everything planned that was owed before they acted."""
        enrollment, now = await tx.enrollment(contact.person), self._clock.now()
        if enrollment is None or enrollment.next_due_at is None or enrollment.next_due_at > now:
            return enrollment
        place = await tx.place_of(contact.person, enrollment.preferences.app)
        await self._planner.catch_up(tx, Due(enrollment=enrollment, place=place), now)
        return await tx.enrollment(contact.person)

    @asynccontextmanager
    async def _queue(self, account: Account) -> AsyncGenerator[None]:
        """One at a time; a queue that nobody stands in is forgotten."""
        queue, waiting = self._queues.get(account, (asyncio.Lock(), 0))
        self._queues[account] = (queue, waiting + 1)
        try:
            async with queue:
                yield
        finally:
            queue, waiting = self._queues.pop(account)
            if waiting > 1:
                self._queues[account] = (queue, waiting - 1)


def _speaks_of(reply: Reply) -> frozenset[Account]:
    direct_card = reply.direct
    return accounts_in(reply.card).union(() if direct_card is None else accounts_in(direct_card))


async def _others(tx: Transaction, contact: Contact) -> Sequence[Contact]:
    """The person's accounts besides this one."""
    return [each for each in await tx.accounts(contact.person) if each.account != contact.account]


async def _finished(turn: Turn, reply: Reply, after: After, overtaken: asyncio.Event) -> Reply | None:
    """The answer once `after` has done what was left; None as soon as it is overtaken, and then that is given up."""
    if overtaken.is_set():
        return None
    doing = asyncio.ensure_future(after(reply))
    newer = asyncio.ensure_future(overtaken.wait())
    try:
        await asyncio.wait({doing, newer}, return_when=asyncio.FIRST_COMPLETED)
        return None if overtaken.is_set() else direct.noticed(doing.result(), turn)
    finally:
        doing.cancel()
        newer.cancel()
        await asyncio.gather(doing, newer, return_exceptions=True)
