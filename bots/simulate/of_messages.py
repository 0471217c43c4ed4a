"""What must hold of every message: who gets one, how many, and when (coaching.md §4.3, rules 7 to 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bots.simulate import plain
from bots.simulate.learning import named
from bots.simulate.story import Life, Story, Try, ids_on, said_on, title_of
from core.messages.card import Card

DAILY, SECOND, SNOOZE, NOTICE, EXPIRY, UNKNOWN = "day", "second", "snooze", "notice", "expiry", "unknown"
PROMPT = timedelta(minutes=16)  # so long after its time a message need not say that it is late
SECOND_AFTER = timedelta(hours=3)
LATEST = timedelta(hours=3, minutes=2)  # so long after its time it may still come
NEVER_BEGAN = "nobody is written to who never began, or has deleted everything"
_KINDS = {
    "daily-second-title": SECOND,
    "daily-snoozed-title": SNOOZE,
    "retention-title": EXPIRY,
    "farewell-title": DAILY,
    "still-here-title": DAILY,
    "daily-summary-title": DAILY,
    "daily-recovery-title": DAILY,
}


def kind_of(card: Card, *, locked: bool) -> str:
    """What a message is, by its title alone."""
    title = title_of(card)
    if title == "lock-follow-up-title":  # also the short card of a block's follow-up
        return NOTICE if locked else DAILY
    if title.startswith(("daily-title", "daily-late-title")):
        return DAILY
    return _KINDS.get(title, UNKNOWN)


def message_faults(life: Life, card: Card, tried: Try) -> Iterator[tuple[str, str]]:
    """What is wrong with a message that arrives now."""
    today = life.today(tried.at)
    if tried.kind == UNKNOWN:
        yield "every message is of a known kind", title_of(card)
    before = [each for each in life.tries if each.arrived and each.key == tried.key]
    if before and (any(each.sure for each in before) or tried.kind not in (NOTICE, EXPIRY)):
        yield "no message arrives twice", title_of(card)  # but for what is sent twice rather than never
    if tried.kind == EXPIRY:  # whoever has stopped, or is paused or locked, is told too
        return
    if life.stopped is not None:
        yield "nobody is written to who has stopped", title_of(card)
    if tried.kind == NOTICE:
        sent = (each for each in life.sent(NOTICE) if each.at >= life.locked_at)
        follow_ups = [each for each in sent if each.key != tried.key]
        if follow_ups:
            yield "a lock has one follow-up", f"{len(follow_ups)} before"
        return
    yield from _quiet_faults(life, card, today)
    yield from _count_faults(life, tried)
    yield from _hour_faults(life, card, tried)


def notice_faults(story: Story, card: Card, now: datetime) -> Iterator[tuple[str, str]]:
    """The notice comes after eleven silent months, to whoever began, and leaves a month (product.md P6)."""
    day = end_told(card)
    if story.heard is None:
        yield NEVER_BEGAN, title_of(card)
    elif now - story.heard < plain.NOTICE_AFTER:
        yield "the notice comes after eleven silent months", f"heard of at {story.heard}"
    if day is None or day - now.date() < plain.NOTICE_LEAVES:
        yield "the notice leaves a month", f"until {day}"


def end_told(card: Card) -> date | None:
    """The day on which everything goes, by the notice; None on any other card."""
    day = next((each.values.get("day") for each in said_on(card) if each.id == "retention-when"), None)
    return day if isinstance(day, date) else None


def _quiet_faults(life: Life, card: Card, today: date) -> Iterator[tuple[str, str]]:
    title = title_of(card)
    if life.locked:
        yield "nothing but its follow-up comes under a lock", title
    if life.silent:
        yield "nothing comes to who is silent after the farewell", title
    if life.paused_until is not None and today <= life.paused_until:
        yield "nothing comes in a pause", f"{title}, paused until {life.paused_until}"
    if today in life.hushed:
        yield "nothing more comes today once it was put off until tomorrow", title


def _count_faults(life: Life, tried: Try) -> Iterator[tuple[str, str]]:
    """One message a day, and the ones besides that were asked for (coaching.md §4.3, rule 9)."""
    earlier = [each for each in life.sent(tried.kind) if each.day == tried.day]
    if tried.kind == DAILY and earlier:
        yield "no two daily messages in a local day", f"{tried.day}, and one at {earlier[0].at}"
    if tried.kind == SECOND and (earlier or life.second_since is None):
        yield "a second reminder comes once, and only if it was asked for", str(tried.day)
    if tried.kind == SECOND:
        yield from _apart_faults(life, tried)
    if tried.kind == SNOOZE:
        asked = sum(timedelta(0) <= tried.at - each <= LATEST for each in life.asked_later)
        came = sum(tried.at - each.at <= LATEST for each in life.sent(SNOOZE))
        if came >= asked:
            yield "what was put off comes as often as it was", f"asked for {asked}, came {came + 1}"


def _apart_faults(life: Life, tried: Try) -> Iterator[tuple[str, str]]:
    """Three hours after the day's message, unless it was asked for since (coaching.md §4.3, rule 7)."""
    before = [each.at for each in life.sent(DAILY) if each.day == tried.day]
    asked = life.second_since
    if before and tried.at - before[-1] < SECOND_AFTER - PROMPT and (asked is None or asked < before[-1]):
        yield "a second reminder comes three hours later", f"{tried.at - before[-1]} after the one of {tried.day}"


def _hour_faults(life: Life, card: Card, tried: Try) -> Iterator[tuple[str, str]]:
    """At the person's hour; later, up to three hours, if it says so."""
    if tried.kind != DAILY or life.changed_near(tried.at, LATEST):
        return
    owed = plain.due(tried.day, life.habit.zone, life.habit.minute)
    late = tried.at - owed
    if not timedelta(0) <= late <= LATEST:
        yield "nothing comes outside the person's hours", f"{late} after {owed} of {tried.day}"
    elif late > PROMPT and not says_late(card):
        yield "what comes late says so", f"{title_of(card)}, {late} after {owed}"


def says_late(card: Card) -> bool:
    """Whether a message tells that it is late."""
    return "daily-late-why" in ids_on(card) or title_of(card).startswith("daily-late-title")


def day_meant(life: Life, card: Card, now: datetime, kind: str) -> date:
    """The day a message is about, by its title; else the one whose time, or whose second reminder's, came last."""
    day, minute = named(card, "day"), life.habit.minute
    if isinstance(day, date):
        return day
    return plain.day_of(now, life.habit.zone, minute if kind != SECOND else (minute + 180) % plain.MINUTES)
