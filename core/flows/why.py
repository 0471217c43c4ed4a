"""Why: the sum behind the plan, the streak and the messages, from the person's own log (product.md D11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from core.flows import modes, schedule, today, why_review_cards
from core.flows import why_cards as cards
from core.flows.carelog import looked
from core.flows.daylog import day_log, last_wrong, paused_until
from core.flows.turn import Handler, Turn
from core.flows.why_cards import ABOUT, Messages
from core.flows.why_review_cards import Reviewed
from core.messages.action import Action
from core.messages.card import Reply
from core.ports import Owed
from core.rules.days import LocalDay, local_day
from core.rules.findings import History
from core.rules.halt import Wrong
from core.rules.ledger import DeliveryState, Kind, Outcome
from core.rules.pacing import is_summary_day
from core.rules.people import Enrollment, Rhythm
from core.rules.recovery import review_day, reviews
from core.rules.replay import WINDOW_DAYS
from core.rules.streak import CHECKINS, Status

_DAY = timedelta(days=1)
_LAST_DAYS = 7
_NEUTRAL = (Status.PAUSED, Status.LOCKED, Status.EXCUSED)
_OF_HEALTH = ("wrong", "locked")

# What is said of a message that was left out; everything else that ended was on our side, or the platform's.
_LEFT_OUT = {
    Outcome.CHECKED_IN: "done",
    Outcome.NOT_ACTIVE: "stopped",
    Outcome.PAUSED: "paused",
    Outcome.BACKED_OFF: "quiet",
    Outcome.NOT_WANTED: "unwanted",
    Outcome.NO_ANSWER: "unknown",
    Outcome.TRAVELLED: "travelled",
    Outcome.NOT_PLANNED: "between",
    Outcome.TOO_LATE: "late",
    Outcome.WE_WERE_DOWN: "late",
    Outcome.GAVE_UP: "late",
}
_UNREACHED = "unreached"


async def show(turn: Turn, action: Action) -> Reply:
    """Why what? Or the answer, where that was pressed or typed."""
    named = action.value or turn.fields.get("text", "").casefold()
    about = next((each for each in ABOUT if any(word.startswith(each) for word in named.split())), None)
    if about is not None:
        return await _ANSWERS[about](turn, action)
    return await today.show(turn, action) if turn.coached is None else turn.reply(cards.choice_card())


@today.while_following
async def plan(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Why these exercises, in this form and dose, and why not the others."""
    del action
    seen = await today.seen(turn, following)
    if seen.withheld:
        return turn.reply(cards.wrong_card() if seen.wrong else modes.why_card(seen))
    return turn.reply(cards.plan_card(seen, seen.plan()))


async def streak(turn: Turn, action: Action) -> Reply:
    """How the number comes about; nothing of it on a day on which something felt wrong."""
    enrollment = turn.coached
    if enrollment is None:
        return await today.show(turn, action)
    seen = await today.seen(turn, enrollment)
    if seen.wrong:
        return await today.show(turn, action)
    leaving = [(each, leaves_window_on(each, seen.log)) for each in seen.streak.missed_in_window]
    return turn.reply(cards.streak_card(seen.streak, leaving))


def leaves_window_on(missed: LocalDay, log: Mapping[LocalDay, Status]) -> LocalDay:
    """The first day on which a missed day is no longer among the last seven that are not neutral."""
    day, left = missed, WINDOW_DAYS
    while left:
        day += _DAY
        left -= log.get(day) not in _NEUTRAL
    return day


@today.while_following
async def reminder(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """When messages come, and what became of those of the last days."""
    del action
    day = turn.today(following)
    city = turn.city(following.clock_zone).name
    messages = await _messages(turn, following, day)
    return turn.reply(cards.reminder_card(following, city, messages, paused_until=paused_until(following, day)))


@today.while_following
async def review(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """What the latest month review compared, by which rule, and when the next one comes."""
    del action
    here, seen = turn.today(following), await looked(turn, following)
    reviewed = Reviewed(
        history=seen.history,
        finding=seen.agenda.finding,
        next_day=_next_review(seen.history, here),
        asks=seen.profile.agreed is True,
        scores=following.preferences.soreness is True,
    )
    return turn.reply(why_review_cards.review_card(reviewed))


def _next_review(history: History, here: LocalDay) -> LocalDay:
    """The day of the first review or recheck after today."""
    coming = review_day(history, sum(1 for _ in reviews(history, here)))
    return min([coming, *(each for each in history.rechecks if each > here)])


async def _messages(turn: Turn, following: Enrollment, day: LocalDay) -> Messages:
    since = max(day - (_LAST_DAYS - 1) * _DAY, following.first_day or day)
    ledger = await turn.tx.ledger(following.person, since=since)
    excused = await turn.tx.excused(following.person)
    log = await day_log(turn.tx, following, day)
    wrong = await last_wrong(turn.tx, following, day)
    next_at = await schedule.upcoming(turn, following)
    coming = None if next_at is None else local_day(next_at, following.clock_zone)
    owed = {each.local_day: each for each in ledger if each.kind is Kind.DAY}
    days: list[tuple[LocalDay, str]] = []
    for back in range(max(0, (day - since).days) + 1):
        each = day - back * _DAY
        if (row := owed.get(each)) is not None:
            days.append((each, _held_back(row, log, wrong) or _became(row)))
        elif each in excused:
            days.append((each, _LEFT_OUT.get(excused[each], _UNREACHED)))
        else:
            days.append((each, "later" if each == coming else _never_owed(following, each, log)))
    if turn.minimal:
        days = [(each, "unwanted" if what in _OF_HEALTH else what) for each, what in days]
    return Messages(
        next_at=next_at,
        later_at=_put_off(ledger),
        days=days,
        health=any(what in _OF_HEALTH for _, what in days),
    )


def _held_back(row: Owed, log: Mapping[LocalDay, Status], wrong: Wrong | None) -> str | None:
    """Why a message was not to be sent, where that is about health: the ledger does not know."""
    if row.outcome is not Outcome.NOT_WANTED:
        return None
    if log.get(row.local_day) is Status.LOCKED:
        return "locked"
    return "wrong" if wrong is not None and wrong.day == row.local_day else None


def _became(row: Owed) -> str:
    if row.state is DeliveryState.SENT:
        return "sent"
    if row.outcome is not None:
        return _LEFT_OUT.get(row.outcome, _UNREACHED)
    return "unknown" if row.state is DeliveryState.UNKNOWN else "leaving"


def _never_owed(following: Enrollment, day: LocalDay, log: Mapping[LocalDay, Status]) -> str:
    """Why the ledger knows of no message of the day."""
    if log.get(day) is Status.PAUSED:
        return "paused"
    if log.get(day) is Status.LOCKED:
        return "locked"
    weekly = following.preferences.rhythm is Rhythm.WEEKLY
    if weekly and following.first_day is not None and not is_summary_day(following.first_day, day):
        return "weekly"
    return "done" if log.get(day) in CHECKINS else "none"


def _put_off(ledger: Sequence[Owed]) -> datetime | None:
    """When the message comes that the person asked for later."""
    waiting = (each.due_at for each in ledger if each.kind is Kind.SNOOZE and each.state is DeliveryState.PLANNED)
    return next(waiting, None)


_ANSWERS: dict[str, Handler] = {"plan": plan, "streak": streak, "reminder": reminder, "review": review}

HANDLERS: dict[str, Handler] = {"why": show}
