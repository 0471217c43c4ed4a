"""Coach: what people do, and what time brings."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from functools import partial

from core.clock import Clock
from core.coach import conversations
from core.coach.again import again
from core.coach.communities import Communities
from core.coach.entrance import Entrance
from core.coach.hours import Hours
from core.coach.turns import Turns
from core.coach.turnstile import USUAL, Rates
from core.content import Content
from core.delivery.consequences import lose
from core.delivery.dispatcher import Dispatcher
from core.delivery.editor import Editor
from core.delivery.expiry import Expiry
from core.delivery.limits import Pacer, Route
from core.delivery.metered import Metered
from core.delivery.slots import SharedSlots
from core.errors import Unreachable, UnreadableAction
from core.flows import answers, asking, daily, direct, posts, questions, shared, suggestions, told
from core.flows.turn import Turn
from core.flows.words import WORDS, Suggestion, Word
from core.messages.action import Action, decode
from core.messages.beneath import Beneath
from core.messages.card import Form, Reply
from core.messages.texts import Text
from core.pictures.studio import Studio
from core.ports import UNMETERED, Award, Messenger, Meter, Store
from core.rules.community import Here
from core.rules.instance import UNDECIDED, Instance
from core.rules.people import Account, Place


class Coach(Hours):
    """Limber without its platforms. `worker` names this process in leases and heartbeats; `studio` draws, and is
    closed by whoever opened it; `instance` is what whoever runs it decided, `rates` how much is done for one at a time,
    `draw` what gives the jitter of waits, 0 to 1; `meter` counts what is done.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        content: Content,
        *,
        studio: Studio,
        worker: str,
        instance: Instance = UNDECIDED,
        rates: Rates = USUAL,
        draw: Callable[[], float] = random.random,
        meter: Meter = UNMETERED,
    ) -> None:
        self.meter = meter
        super().__init__(store, clock, worker)
        self._content = content
        self._pacers: dict[str, Pacer] = {}
        self._beneath = beneath = Beneath(say=content.texts.say, unreviewed=content.reviews.unreviewed)
        compose = partial(daily.compose, content, instance=instance), partial(posts.compose, content, studio)
        self._dispatcher = Dispatcher(
            store,
            clock,
            self._routes,
            *compose,
            worker=worker,
            complete=beneath.card,
            draw=draw,
            on_landed=self._stir,
            meter=meter,
        )
        revised = partial(posts.revised, content)
        self._editor = Editor(store, clock, self._routes, revised, complete=beneath.card, on_landed=self._stir)
        self._expiry = Expiry(store, self._editor.withdraw, worker=worker)
        self._entrance = Entrance(rates, clock.now, content.texts)
        self._turns = Turns(
            store=store,
            clock=clock,
            content=content,
            studio=studio,
            instance=instance,
            planner=self._planner,
            routes=self._routes,
            beneath=beneath,
            done=self._turned,
            meter=meter,
        )
        self.communities = Communities(store, clock, content, self._stir)

    words: tuple[Word, ...] = WORDS  # to register, or show in menus

    def serve(self, messenger: Messenger) -> None:
        """Send what is owed on this messenger's platform through it, from now on."""
        slots = SharedSlots(self._store, self._clock, messenger.platform) if self._store.shared else None
        told = partial(self.meter.told_to_wait, messenger.platform)
        pacer = self._pacers[messenger.platform] = Pacer(self._clock, messenger.limits, slots, told)
        metered = Metered(messenger, self.meter, self._clock)
        self._routes[messenger.platform] = Route(messenger=metered, pacer=pacer)

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
        return shared.for_admins(said, self._content.texts)

    def answers_here(self, said: str) -> bool:
        """Whether a word that was typed for all to see is answered there, and not only in the direct chat."""
        return shared.answers_here(said, self._content.texts)

    def suggest(self, word: str, typed: str, *, locale: str | None = None) -> tuple[Suggestion, ...]:
        """What may be typed after a word, beginning with what stands there; at most 25, without a look at the database.

        Empty for a word without an option.
        """
        return suggestions.suggest(word, typed, self._content, self.language(locale), self._clock.now())

    # --- a person acts

    def has_room(self, account: Account) -> bool:
        """Whether something of this account would be done now: else it is not worth asking a platform about it."""
        return not self._entrance.is_full(account)

    def lets_in(self, account: Account, said: str) -> bool:
        """Whether to answer something that an adapter answers by itself; it counts like what is done here."""
        return self._entrance.admits(account, said)

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
        if not self._entrance.admits(account, wire, *(fields or {}).values(), here=here):
            return self._refused(account, place, locale)
        try:
            action = decode(wire)
        except UnreadableAction:
            action = Action(name="today")
        about = conversations.pressed(action.name)

        async def act(turn: Turn) -> Reply:
            self._turns.overtake(account)
            if shared.is_anothers(turn, action):
                return self._turns.answer(turn, shared.anothers(turn))
            await questions.taken(turn)
            turn.fields = fields or {}
            return self._turns.answer(turn, await told.beside(turn, await answers.pressed(turn, action)))

        return await self._turns.take(account, place, act, locale=locale, here=here, about=about)

    async def command(
        self, account: Account, place: Place, text: str, *, locale: str | None = None, here: Here | None = None
    ) -> Reply:
        """Do what was typed: a word, with or without a slash; an answer that is waited for; else help.

        What takes long is left to `Reply.finished`, as with `press`.
        """
        if not self._entrance.admits(account, text, here=here, typed=True):
            return self._refused(account, place, locale)

        async def act(turn: Turn) -> Reply:
            self._turns.overtake(account)
            reply = await answers.typed(turn, text.strip(), await questions.taken(turn))
            return self._turns.answer(turn, await told.beside(turn, replace(reply, replaces=False)))

        about = conversations.typed(text)
        return await self._turns.take(account, place, act, locale=locale, here=here, about=about)

    async def replied(
        self, account: Account, place: Place, text: str, *, to: str, here: Here, locale: str | None = None
    ) -> Reply | None:
        """What was typed, for all to see, below a message of ours that reads `to`; None where no answer of theirs
        to that message is waited for.
        """
        if not self._entrance.admits(account, text, here=here, typed=True):
            return None

        async def act(turn: Turn) -> Reply | None:
            reply = await asking.answered(turn, text.strip(), to, answers.HANDLERS)
            return None if reply is None else self._turns.answer(turn, replace(reply, replaces=False))

        about = conversations.Conversation.TYPED
        return await self._turns.take(account, place, act, locale=locale, here=here, about=about)

    async def reached(self, account: Account, place: Place) -> None:
        """A direct message arrived there, or the person opened the chat again: what is owed can be sent."""

        async def act(turn: Turn) -> None:
            """Being heard from a private place is all it takes."""

        await self._turns.take(account, place, act)

    async def lost(self, place: Place, reason: Unreachable) -> None:
        """The direct place cannot be written to: nothing more is sent there until the next contact."""

        async def act() -> None:
            async with self._store.transaction() as tx:
                await lose(tx, place, reason)

        await again(act)

    async def unreached(self, account: Account, reason: Unreachable, *, locale: str | None = None) -> Reply:
        """The direct card of a reply could not be sent: what the person can do about it."""
        place = Place(platform=account.platform, address="", private=False)

        async def act(turn: Turn) -> Reply:
            if turn.contact is not None and turn.contact.place is not None:
                await lose(turn.tx, turn.contact.place, reason)
            return turn.reply(direct.closed_card())

        return await self._turns.take(account, place, act, locale=locale)

    def answering(self, place: Place, *, new: bool = True) -> AbstractAsyncContextManager[None]:
        """To be left open while an answer is sent to this place: begins when it may leave, before every broadcast.

        `new` is False for the edit of a message. Raises TryLater where the platform takes nothing for so long that
        nobody would wait.
        """
        pacer = self._pacers.get(place.platform)
        return nullcontext() if pacer is None else pacer.answer(place, new=new)

    def held(self, platform: str, wait_s: float) -> None:
        """The platform asked the whole bot to wait, as an answer found out: broadcasts wait as well."""
        if pacer := self._pacers.get(platform):
            pacer.hold(wait_s)

    def _refused(self, account: Account, place: Place, locale: str | None) -> Reply:
        """What somebody reads who is not let in at this moment."""
        self._turns.turned_away(account)
        reply = self._entrance.refusal(account, place, self.language(locale))
        return replace(reply, card=self._beneath.card(reply.card, reply.language))

    def _turned(self, withdrawn: Sequence[Award]) -> None:
        """A turn is over: there may be more to do now."""
        for each in withdrawn:
            self._editor.withdraw(each)
        self._stir()
