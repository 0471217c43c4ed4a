"""Progress: in words first, then as pictures for whoever asks (product.md D9).

Soreness is left out until it is asked for, and then it is the averages of weeks (coaching.md §5.2). A picture is drawn
once the turn is over, for it takes a good part of a second; where that fails the words go without it. One that tells of
health is not kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import structlog

from core.errors import NoPicture
from core.flows import checkin, today
from core.flows import progress_cards as cards
from core.flows import progress_pictures as pictures
from core.flows.buttons import TODAY, add
from core.flows.daylog import day_log, streak_of
from core.flows.goals_cards import rated
from core.flows.recovery import standing
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.attached import Image, Picture
from core.messages.card import Block, Card, Facts, Paragraph, Reply
from core.messages.texts import Text, locale_of, text
from core.pictures import chart
from core.pictures.studio import Sketch
from core.rules.days import LocalDay
from core.rules.marks import Mark, marks
from core.rules.people import Enrollment, Rhythm
from core.rules.streak import Status, Streak
from core.rules.summary import ratings
from core.rules.weeks import Week, mean_of, weeks

_log = structlog.get_logger()

_WEEKS = 4
_BARS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What is kept of somebody who has started, up to `here`, their local day."""

    enrollment: Enrollment
    first_day: LocalDay
    here: LocalDay
    log: Mapping[LocalDay, Status]

    @property
    def streak(self) -> Streak:
        return streak_of(self.log, self.enrollment, self.here)

    @property
    def marks(self) -> Mapping[LocalDay, Mark]:
        return marks(self.log, self.first_day, self.here)

    def weeks(self, count: int) -> tuple[Week, ...]:
        """The last weeks, the latest first."""
        return weeks(self.log, self.first_day, self.here, count)


async def show(turn: Turn, action: Action) -> Reply:
    """How it goes, what the person can do first, with the reasons for the number."""
    if (kept := await _kept(turn)) is None:
        return await today.show(turn, action)
    missing = tuple(map(add, checkin.open_days(turn, kept.enrollment, kept.log)))
    function = await _function(turn, kept.enrollment)
    by_week = Facts(items=tuple(map(cards.week_line, kept.weeks(_WEEKS), range(_WEEKS))))
    blocks = [*function, cards.numbers(kept.streak), *cards.sentences(kept.streak), by_week]
    if missing:
        blocks.append(Paragraph(text=text("progress-open")))
    sore = (cards.SORENESS,) if await _scores(turn, kept.enrollment) else ()
    drawn = (cards.CALENDAR, cards.WEEKS, *sore)
    rows = (*((missing,) if missing else ()), drawn, (TODAY, today.why("streak")))
    return turn.reply(Card(title=text("progress-title"), blocks=tuple(blocks), rows=rows, health=bool(function)))


async def calendar(turn: Turn, action: Action) -> Reply:
    """The last twelve weeks, day by day."""
    if (kept := await _kept(turn)) is None:
        return await today.show(turn, action)
    voice, days, streak = _voice(turn, kept.enrollment), kept.marks, kept.streak
    daily = kept.enrollment.preferences.rhythm is Rhythm.DAILY
    since = pictures.first_shown(kept.first_day, kept.here, voice.week_start)
    shown = cards.Days(marks=days, since=since, daily=daily)
    sketch = pictures.calendar(voice, days, kept.here, streak)
    turn.after = partial(_drawn, turn, sketch, cards.calendar_alt(shown, streak))
    return turn.reply(cards.calendar_card(shown, streak))


async def by_week(turn: Turn, action: Action) -> Reply:
    """How many days of each week were looked after."""
    if (kept := await _kept(turn)) is None:
        return await today.show(turn, action)
    days, shown = kept.marks, kept.weeks(_BARS)
    sketch = pictures.bars(_voice(turn, kept.enrollment), shown, days, kept.streak.total)
    turn.after = partial(_drawn, turn, sketch, cards.weeks_alt(shown))
    return turn.reply(cards.weeks_card(shown, days))


async def soreness(turn: Turn, action: Action) -> Reply:
    """The average of each week that the curve shows, for whoever keeps numbers."""
    kept = await _kept(turn)
    if kept is None or not (scores := await _scores(turn, kept.enrollment)):
        return await show(turn, action)
    history = (await standing(turn.tx, kept.enrollment, kept.here, kept.log)).history
    of = pictures.soreness_of(history, scores, kept.here)
    sketch = pictures.curve(_voice(turn, kept.enrollment), of)
    turn.after = partial(_drawn, turn, sketch, cards.soreness_alt(of))
    shown = [week for week in kept.weeks(pictures.CURVE_WEEKS) if week.last_day >= of.first_day]
    lines = [(cards.days_of(week, back), _mean(scores, week)) for back, week in enumerate(shown)]
    return turn.reply(cards.soreness_card(of, lines))


async def _kept(turn: Turn) -> _Kept | None:
    """None of somebody who has not started. After a move west day 1 may lie ahead: then that is the day."""
    enrollment = turn.coached
    if enrollment is None or enrollment.first_day is None:
        return None
    here = max(turn.today(enrollment), enrollment.first_day)
    log = await day_log(turn.tx, enrollment, turn.today(enrollment))
    return _Kept(enrollment=enrollment, first_day=enrollment.first_day, here=here, log=log)


async def _drawn(turn: Turn, sketch: Sketch, alt: Text, reply: Reply) -> Reply:
    """The answer with its picture, of which no platform's name is kept: it tells of one person."""
    try:
        made = await turn.studio.draw(sketch, keep=not reply.card.health)
    except NoPicture as fault:
        _log.warning("not_drawn", kind="progress", advice=str(fault))  # which one of them would tell of health
        return reply
    digest = hashlib.sha256(made).hexdigest()
    still = Image(
        name=f"progress-{digest[:6]}.png",  # a platform puts it into an address, which says nothing of health
        sha256=digest,
        width=chart.WIDTH * chart.ZOOM,
        height=chart.HEIGHT * chart.ZOOM,
        read=lambda: made,
    )
    described = turn.enrollment is not None and turn.enrollment.preferences.descriptions
    return replace(reply, card=replace(reply.card, picture=Picture(alt=alt, still=still, described=described)))


async def _function(turn: Turn, enrollment: Enrollment) -> tuple[Block, ...]:
    """How well each of the person's own activities went at first, and goes now."""
    own = rated(turn.reserve.shown(await turn.tx.profile(enrollment.person)))
    by_activity = ratings(await turn.tx.care_log(enrollment.person))
    lines = [(text(f"goals-do-{each.name}"), _rated(by_activity.get(each.name, ()), each.score)) for each in own]
    return (Facts(items=tuple(lines)),) if lines else ()


def _rated(before: tuple[tuple[LocalDay, int], ...], now: int) -> Text:
    """The first rating and the present one; the present one alone where there is no other day."""
    if len(before) < 2:
        return text("goals-score", score=now)
    return text("progress-function", first=before[0][1], now=now)


async def _scores(turn: Turn, enrollment: Enrollment) -> Mapping[LocalDay, int]:
    """The person's scores, while they let them be kept."""
    return await turn.tx.soreness(enrollment.person) if enrollment.preferences.soreness else {}


def _mean(scores: Mapping[LocalDay, int], week: Week) -> Text:
    mean, count = mean_of(scores, week)
    return text("progress-soreness-few") if mean is None else text("progress-soreness-mean", mean=mean, count=count)


def _voice(turn: Turn, enrollment: Enrollment) -> pictures.Voice:
    """In the person's language and theme; the week starts where it does for people there."""
    return pictures.Voice(
        say=partial(turn.content.texts.say, language=turn.language),
        week_start=locale_of(turn.language).first_week_day,
        theme="dark" if enrollment.preferences.dark_pictures else "light",
    )


HANDLERS: dict[str, Handler] = {
    "progress": show,
    "progress.calendar": calendar,
    "progress.weeks": by_week,
    "progress.soreness": soreness,
}
