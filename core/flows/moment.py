"""A message about to be written: what is known of its person, and what is worth a line in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.flows import daily_recovery
from core.flows.daily_cards import News
from core.flows.daily_recovery import Said
from core.flows.day import Day
from core.flows.needs import is_sore
from core.ports import Transaction
from core.rules.agenda import Topic
from core.rules.backoff import Tone
from core.rules.care import Mode
from core.rules.days import LocalDay
from core.rules.ledger import Delivery
from core.rules.pacing import day_number, is_summary_day
from core.rules.people import Enrollment, Rhythm
from core.rules.plan import TINY_MINUTES
from core.rules.soreness import SEVERE
from core.rules.streak import LOOKED_AFTER, milestone

_DAY_AFTER = 2  # of a month: a day later than its offers come
MONTH = 28  # days after which those who looked after four in five of them are offered fewer messages (rule 7)
_LATE = timedelta(minutes=15)  # from then on the message says that it is late and arrives without a sound
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A delivery about to be written, and what is known of its person now.

    `follows_up`: the one question after a block is owed by now (coaching.md §2.3). `said` is what it says of recovery.
    """

    delivery: Delivery
    day: Day
    tone: Tone
    now: datetime
    follows_up: bool
    said: Said | None = None

    @property
    def enrollment(self) -> Enrollment:
        """What the person follows."""
        return self.day.enrollment

    @property
    def first_day(self) -> LocalDay:
        """The day on which Start was completed."""
        return self.enrollment.first_day or self.day.day

    @property
    def yesterday(self) -> LocalDay:
        """The day before."""
        return self.day.day - _DAY

    @property
    def missed_yesterday(self) -> bool:
        """Whether the day before has no entry."""
        return self.yesterday >= self.first_day and self.yesterday not in self.day.log

    @property
    def is_late(self) -> bool:
        """Whether it comes so late that it says so."""
        return self.now - self.delivery.due_at > _LATE

    @property
    def sums_up(self) -> bool:
        """Whether it sums up the week before."""
        return is_summary_day(self.first_day, self.day.day)

    @property
    def judges(self) -> bool:
        """Whether a review or advice speaks: before it milestones, and offers, wait."""
        return self.said is not None and self.said.topic in (Topic.FINDING, Topic.REVIEW, Topic.REPEAT, Topic.STANDING)

    @property
    def offers_fewer(self) -> bool:
        """Every four weeks, to somebody who looked after at least four in five of the days; a day later after a review.

        Not to those who are written to less often already.
        """
        day, number = self.day, day_number(self.first_day, self.day.day)
        if self.enrollment.preferences.rhythm is not Rhythm.DAILY or number <= MONTH or self.judges:
            return False
        put_off = number % MONTH == _DAY_AFTER and daily_recovery.spoke_on(day, self.yesterday)
        if number % MONTH != 1 and not put_off:
            return False
        counted = sum(day.log.get(day.day - back * _DAY) in LOOKED_AFTER for back in range(1, MONTH + 1))
        return counted * 5 >= MONTH * 4

    @property
    def shown(self) -> Day:
        """The day as the message shows it: after days of silence two minutes are enough."""
        if self.tone not in (Tone.TINY, Tone.STILL_HERE):
            return self.day
        return replace(self.day, needs=replace(self.day.needs, minutes=TINY_MINUTES))


async def news(tx: Transaction, moment: Moment) -> News:
    """What is worth a line on top of the message."""
    day, fewer = moment.day, moment.offers_fewer
    missed = moment.missed_yesterday and moment.tone is Tone.NORMAL and not fewer and not moment.judges
    return News(
        late=moment.is_late,
        wrong_yesterday=day.wrong_before,
        pause_over=moment.enrollment.paused_until == moment.yesterday and moment.enrollment.heard_day != day.day,
        missed_yesterday=missed and day.streak.current > 0 and day.streak.buffers_left > 0,
        milestone=None if day.wrong_before or moment.judges else await _milestone(tx, moment),
        tiny=moment.tone is Tone.TINY and day.mode is Mode.OURS,
        follow_up=moment.follows_up,
        fewer=fewer,
    )


async def _milestone(tx: Transaction, moment: Moment) -> int | None:
    """What yesterday's check-in reached; not after much soreness, nor beside advice (coaching.md §4.3, rule 6)."""
    day = moment.day
    looked_after = [each for each, status in day.log.items() if status in LOOKED_AFTER]
    before = sum(each < moment.yesterday for each in looked_after)
    reached = milestone(before, before + (moment.yesterday in looked_after))
    if reached is None or day.flare or day.standing.advised_lately(day.day):
        return None
    scores = [day.standing.history.scores.get(each, 0) for each in (moment.yesterday, day.day)]
    was_sore = is_sore(day.standing, moment.yesterday)
    was_sore = was_sore or (day.before is not None and day.before.gentle)
    return None if was_sore or max(scores) >= SEVERE else reached
