"""One turn of a conversation: what a flow is given, inside one transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from core.content import Content
from core.errors import InvalidValue, SealError
from core.flows import recovery
from core.messages.action import Action
from core.messages.card import Audience, Card, Reply
from core.messages.cities import City
from core.messages.texts import Text
from core.pictures.studio import Studio
from core.ports import Award, Transaction
from core.rules.community import Community, Here
from core.rules.days import LocalDay, local_day
from core.rules.instance import UNDECIDED, Instance
from core.rules.minimal import Reserve, reserve
from core.rules.pacing import scheduled
from core.rules.people import Account, Contact, Enrollment, Place, Rhythm, State, by_use
from core.rules.routine import Routine
from core.rules.screening import Line, Safety, safety

After = Callable[[Reply], Awaitable[Reply]]

ROUTINE = "glutes"  # the routine that Start enrolls in; a choice between packs comes with a second one


@dataclass(slots=True, kw_only=True)
class Turn:
    """Who acts where and when, and the open transaction. `fields` holds what was typed into a form.

    `contact` and `enrollment` are None for a stranger, and kept up to date by `reach` and `save`; `safety` is what the
    safety log adds up to, kept up to date by `note`. `unread` says why the log could not be opened: it may hold a lock
    of which `safety` knows nothing, and only what shows no exercise may answer (core.flows.answers).
    `others` are the person's accounts besides this one. `after` finishes the answer once the transaction is over: what
    takes long, and needs nothing of it any more, such as a drawing of the `studio`. The next turn cuts it short.
    `withdrawn` are the milestones that somebody who is forgotten in this turn showed in communities.
    `checked_in` says that a day got its first check-in.
    `here` is the shared place they act in, with the `community` it belongs to; None in a direct chat.
    `instance` is what whoever runs Limber decided.
    """

    tx: Transaction
    content: Content
    studio: Studio
    account: Account
    place: Place
    now: datetime
    language: str
    contact: Contact | None = None
    others: Sequence[Contact] = ()
    enrollment: Enrollment | None = None
    safety: Safety = field(default_factory=Safety)
    unread: SealError | None = None
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    after: After | None = None
    here: Here | None = None
    community: Community | None = None
    withdrawn: tuple[Award, ...] = ()
    checked_in: bool = False
    instance: Instance = UNDECIDED

    @property
    def minimal(self) -> bool:
        """Whether health is not spoken of on the platform this happens on (product.md P5)."""
        return self.place.platform in self.instance.minimal

    @property
    def reserve(self) -> Reserve:
        """How much is said of health here, and whether another app of theirs says more."""
        return reserve(self.instance, self.place.platform, (each.account.platform for each in self.others))

    @property
    def following(self) -> Enrollment | None:
        """The enrollment, if it is active."""
        return self.enrollment if self.enrollment and self.enrollment.state is State.ACTIVE else None

    @property
    def coached(self) -> Enrollment | None:
        """The enrollment, once Start was completed, also of somebody who has stopped: their days are theirs."""
        known = self.enrollment
        return known if known and known.first_day is not None and known.zone is not None else None

    @property
    def direct_place(self) -> Place | None:
        """Where the person is written to: in the app they chose, else in this one, else in the one used last.

        None while no place of theirs is known, or each is closed.
        """
        places = [place for each in self._contacts if (place := each.open_place) is not None]
        chosen = self.enrollment.preferences.app if self.enrollment is not None else None
        return next((each for each in places if each.platform == chosen), places[0] if places else None)

    @property
    def _contacts(self) -> Sequence[Contact]:
        """Every account of the person, this one first, then those used last."""
        return [*((self.contact,) if self.contact is not None else ()), *by_use(self.others)]

    @property
    def reachable(self) -> bool:
        """Whether the person can be written to."""
        return self.direct_place is not None

    @property
    def routine(self) -> Routine:
        """The routine this person follows, or would follow."""
        return self.content.catalog.routine(self.enrollment.routine if self.enrollment else ROUTINE)

    def city(self, zone: str) -> City:
        """The city that stands for the zone, in the person's language."""
        return City(name=self.content.cities.name_of(zone, self.content.texts.closest(self.language)), zone=zone)

    def cities(self, typed: str) -> Sequence[City]:
        """The cities that the typed text may mean, one for each clock."""
        return self.content.cities.find(typed, language=self.content.texts.closest(self.language))

    def today(self, enrollment: Enrollment) -> LocalDay:
        """The person's local day now, by UTC where their clock is not known."""
        return local_day(self.now, enrollment.clock_zone)

    async def save(self, enrollment: Enrollment) -> Enrollment:
        """Keep the enrollment with its next message scheduled; nothing is owed to somebody who left or was never met.

        Where direct messages are closed the planner goes on, and excuses the days that nothing can reach them on.
        """
        met = any(each.met for each in self._contacts)
        planned = scheduled(enrollment, self.now) if met else replace(enrollment, next_due_at=None)
        await self.tx.save_enrollment(planned)
        self.enrollment = planned
        return planned

    async def reach(self) -> None:
        """Note that this account is used and its direct place works, and that the person was heard of; owe messages
        again if that had stopped.
        """
        if self.contact is not None and self.place.private and self.contact.open_place != self.place:
            await self.tx.reached(self.account, self.place)
            self.contact = replace(self.contact, place=self.place, unreachable=None)
        await self._use()
        if self.enrollment is not None:
            await self._hear(self.enrollment)

    async def _hear(self, enrollment: Enrollment) -> None:
        """Whatever was announced to somebody silent is off, also to those who have stopped or never finished Start."""
        today, following, heard = self.today(enrollment), self.following is not None, enrollment
        if enrollment.heard_day is None or enrollment.heard_day < today:
            if self.unread is not None:  # what the silence means for the cycle is found out once the log can be read
                heard = replace(heard, warned_day=None)
            else:
                if following:
                    await recovery.heard_again(self.tx, enrollment, today)
                heard = replace(heard, heard_day=today, warned_day=None)
        if following:
            heard = replace(heard, language=self.language)  # its region may be new
        if heard != enrollment or (following and enrollment.next_due_at is None):
            await self.save(heard)

    async def _use(self) -> None:
        """Note the account as the one used last, where another one was: most people have but one."""
        if self.contact is None or not self.others:
            return
        if self.contact.used_at is None or by_use([*self.others, self.contact])[0] is not self.contact:
            await self.tx.used(self.account, self.now)
            self.contact = replace(self.contact, used_at=self.now)

    async def look_ahead(self) -> None:
        """Where messages are few: know what comes besides, as it stands now, and leave out the days between."""
        following = self.following if self.unread is None else None
        if following is None or following.preferences.rhythm is Rhythm.DAILY:
            return
        place = self.direct_place
        minimal = place is not None and place.platform in self.instance.minimal
        extra_day = await recovery.besides(self.tx, following, self.now, minimal=minimal)
        if extra_day != following.extra_day:
            await self.save(replace(following, extra_day=extra_day))
        await recovery.excuse_ahead(self.tx, following, self.now)

    async def note(self, **line: Any) -> Line:
        """Add a line, said here and now, to the person's safety log."""
        if self.enrollment is None:
            raise InvalidValue("nothing is kept of a stranger")
        noted = Line(day=self.today(self.enrollment), at=self.now, **line)
        await self.tx.note_safety(self.enrollment.person, noted)
        self.safety = safety([noted] if self.unread else await self.tx.safety_log(self.enrollment.person))
        return noted

    def reply(self, card: Card, *, direct: Card | None = None, notice: Text | None = None, link: str = "") -> Reply:
        """An answer in the person's language; in a shared place only the person who acted sees it."""
        audience = Audience.PRIVATE if self.place.private else Audience.PRESSER
        card = replace(card, audience=audience)
        return Reply(card=card, language=self.language, direct=direct, notice=notice, link=link)

    def open_reply(self, card: Card) -> Reply:
        """An answer about the community, in its language: before all, where the platform can show nobody's alone."""
        if self.here is None or self.here.hidden:
            return self.reply(card)
        language = self.community.language if self.community is not None else self.language
        return Reply(card=replace(card, audience=Audience.PUBLIC), language=language)


Handler = Callable[[Turn, Action], Awaitable[Reply]]
FollowersHandler = Callable[[Turn, Enrollment, Action], Awaitable[Reply]]
