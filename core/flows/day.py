"""A person's day: what is known of it when a card about it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.flows import stretches
from core.flows.daylog import day_log, last_wrong, paused_until, streak_of
from core.flows.needs import is_sore, needs_of
from core.flows.recovery import Standing, standing
from core.ports import Transaction
from core.rules.builder import build, gentle
from core.rules.care import Mode
from core.rules.days import LocalDay, local_day
from core.rules.forms import allowed_forms
from core.rules.halt import halts
from core.rules.minimal import OPEN, Reserve
from core.rules.people import Enrollment
from core.rules.plan import Needs, Plan
from core.rules.profile import Profile
from core.rules.progression import REACH_DAYS
from core.rules.routine import Routine
from core.rules.screening import safety
from core.rules.session import Item, Session
from core.rules.streak import CHECKINS, Status, Streak

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a card about one local day knows of a person.

    `standing` is how recovery stands. `wrong`: something felt wrong, and no exercise may be offered; `wrong_before`: it
    did the day before. `flare`: much more soreness than usual, or the person said so. `session` is that of the day, as
    far as it may still be done, `before` that of the day before. `reserve` is how much the card may say of health.
    """

    enrollment: Enrollment
    routine: Routine
    day: LocalDay
    log: Mapping[LocalDay, Status]
    streak: Streak
    standing: Standing
    needs: Needs
    wrong: bool
    wrong_before: bool
    flare: bool = False
    session: Session | None = None
    before: Session | None = None
    reserve: Reserve = OPEN
    _plans: dict[int | None, Plan] = field(default_factory=dict[int | None, Plan], init=False, compare=False)

    @property
    def minimal(self) -> bool:
        """Whether a card about the day says nothing of health (product.md P5)."""
        return self.reserve.minimal

    @property
    def profile(self) -> Profile:
        """What a card may show, and ask, of the person; the plan is made from their needs."""
        return self.reserve.shown(self.standing.profile)

    @property
    def mode(self) -> Mode:
        """Whose exercises are done."""
        return self.standing.care.mode

    @property
    def withheld(self) -> bool:
        """Whether no exercise of ours may be shown: something felt wrong, or another programme or waiting holds."""
        return self.wrong or self.mode is not Mode.OURS

    @property
    def noted(self) -> Status | None:
        """The check-in of the day."""
        status = self.log.get(self.day)
        return status if status in CHECKINS else None

    @property
    def paused_until(self) -> LocalDay | None:
        """The last day of the pause that the day is in, or that begins the day after."""
        return paused_until(self.enrollment, self.day)

    @property
    def begun(self) -> bool:
        """Whether a guided session of the day is under way."""
        under_way = self.session is not None and bool(self.session.items) and not self.session.finished
        return under_way and self.mode is Mode.OURS

    @property
    def advised(self) -> bool:
        """Whether a professional was advised this day, and nothing was answered yet."""
        said, replies = self.standing.care.latest_advice, self.standing.care.replies
        if said is None or said.day != self.day or not self.profile.agreed:
            return False
        return not any(each.day >= said.day and each.about == said.about for each in replies)

    @property
    def review_waits(self) -> bool:
        """Whether questions of a review can be answered and were not."""
        return self.standing.review_waits(recalls=bool(self.enrollment.preferences.soreness))

    def plan(self, minutes: int | None = None) -> Plan:
        """The exercises of the day, as long as the person chose or `minutes`; none of ours where they are withheld."""
        if minutes not in self._plans:  # a card asks for it half a dozen times
            self._plans[minutes] = self._planned(minutes)
        return self._plans[minutes]

    def _planned(self, minutes: int | None) -> Plan:
        if self.withheld:
            return Plan(blocked=self.wrong)
        if self.flare:
            return gentle(self.routine, self.needs)
        return build(self.routine, self.needs if minutes is None else replace(self.needs, minutes=minutes))

    @property
    def items(self) -> tuple[Item, ...]:
        """What is done today and may still be shown: the session of the day, else the plan."""
        if self.withheld:
            return ()
        if self.session is not None and self.session.items and not self.session.tiny:
            allowed = allowed_forms(self.routine, self.needs)
            return tuple(item for item in self.session.items if item.form in allowed)
        return stretches.items_of(self.plan())

    @property
    def has_nothing(self) -> bool:
        """Whether our exercises are what is done, and none may be offered; a sore day without a gentle one is no such
        day.
        """
        if self.mode is not Mode.OURS:
            return False
        return not self.items and not (self.flare and build(self.routine, self.needs).items)


async def look(
    tx: Transaction,
    routine: Routine,
    enrollment: Enrollment,
    day: LocalDay,
    *,
    now: datetime,
    reserve: Reserve = OPEN,
) -> Day:
    """The day, with the streak as it stands now, for a card where so much is said of health."""
    here = local_day(now, enrollment.clock_zone)
    held = safety(await tx.safety_log(enrollment.person))
    log = await day_log(tx, enrollment, here, held=held)
    wrong = await last_wrong(tx, enrollment, day)
    recovery = await standing(tx, enrollment, day, log, minimal=reserve.minimal)
    sessions = {each.day: each for each in await tx.sessions(enrollment.person, since=day - REACH_DAYS * _DAY)}
    needs = needs_of(routine, enrollment, day, log, recovery, held, sessions.values())
    needs = replace(needs, profile=reserve.counted(needs.profile))
    session = sessions.get(day)
    if session is not None and not session.finished:
        session = session.only(allowed_forms(routine, needs))
    return Day(
        enrollment=enrollment,
        routine=routine,
        day=day,
        log=log,
        streak=streak_of(log, enrollment, here),
        standing=recovery,
        needs=needs,
        wrong=needs.safety.lock is not None or halts(wrong, day, now),
        wrong_before=wrong is not None and wrong.day == day - _DAY and not reserve.minimal,
        flare=is_sore(recovery, day) or (session is not None and session.gentle),
        session=session,
        before=sessions.get(day - _DAY),
        reserve=reserve,
    )
