"""What must hold of every life: its streak, what is kept, what has reached it (coaching.md §1.4, §4.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from bots.simulate import plain
from bots.simulate.of_messages import DAILY, LATEST, PROMPT
from bots.simulate.story import Life, Story, Try, said_on
from core.messages.card import Card

SHOWN = ("streak-line", "streak-anew")


def streak_faults(card: Card, number: plain.Number) -> Iterator[tuple[str, str]]:
    """The streak on a card is the one that follows from what is kept."""
    said = {each.id: each.values for each in said_on(card)}
    line, anew = said.get(SHOWN[0]), said.get(SHOWN[1])
    if line is not None and (line["days"], line["buffers"]) != (number.days, number.buffers):
        yield "the streak shown is the streak", f"{dict(line)}, yet {number}"
    if anew is not None and (anew["total"] != number.total or number.days):
        yield "the total shown is the total", f"{dict(anew)}, yet {number}"


def days_of(span: tuple[date, date]) -> Iterator[date]:
    """Every day from the first to the last."""
    first, last = span
    return (first + n * plain.DAY for n in range((last - first).days + 1))


def locked_days(life: Life, today: date) -> Iterator[date]:
    """The days a lock froze; what was checked in on the day it began, or ended, stands."""
    for first, last in life.locks:
        for day in days_of((first, max(first, today if last is None else last))):
            if day not in (first, last if last is not None else today) or day not in life.check_ins:
                yield day


def gone_faults(story: Story, life: Life, now: datetime) -> Iterator[tuple[str, str]]:
    """Nothing is kept any more: that is right after a silent year, on the day that the notice told (product.md P6)."""
    last = life.tries[-1] if life.tries else None
    refused = last is not None and last.refused and (story.heard is None or last.at > story.heard)
    told = life.stopped is not None or life.blocked_since is not None or refused  # to them none comes
    if story.heard is not None and now - story.heard < plain.KEPT:
        yield "what is kept stays", f"nothing is kept any more, and they were heard of at {story.heard}"
    elif story.ends is not None and life.today(now) < story.ends - plain.DAY:
        yield "what is kept stays", f"nothing is kept any more, and it was to be until {story.ends}"
    elif story.ends is None and not told:
        yield "whoever is forgotten is told before", f"heard of at {story.heard}"


def forgotten(life: Life, kept: Mapping[date, str], *, alone: bool) -> Iterator[tuple[str, str]]:
    """Every check-in that was answered is kept as it was; none is there besides, but those made in a community, where
    "I did it" makes more of a skipped day too.
    """
    lost = {
        str(day): said
        for day, said in life.check_ins.items()
        if kept.get(day) != said and (alone or (said, kept.get(day)) != ("skipped", "partly"))
    }
    if lost:
        yield "what was noted is kept", f"noted {lost}"
    if alone and (besides := [str(day) for day in kept if day not in life.check_ins]):
        yield "nothing is kept that was not noted", f"{besides}"


def unexcused(
    life: Life, kept: plain.Kept, now: datetime, absences: Collection[tuple[datetime, datetime]]
) -> Iterator[tuple[str, str]]:
    """Every day on which a message failed for our or the platform's reason is excused, and so is every day whose time
    fell into hours in which nobody of us was at work.
    """
    tried: dict[date, list[Try]] = {}
    for each in life.tries:
        if each.kind == DAILY:
            tried.setdefault(each.day, []).append(each)
    neutral = {*kept.excused, *kept.paused, *kept.locked, *kept.check_ins, *life.hushed, *life.unwell}
    failed = {day for day, all_ in tried.items() if not any(one.sure or one.forgiven for one in all_)}
    missed = {day for day in _days(life, now) if day not in tried and _fell_into(life, day, absences)}
    for day in sorted(failed | missed):
        last = max((one.at for one in tried.get(day, ())), default=life.began)
        if day not in neutral and now - last > 2 * LATEST and not _is_away(life, day):
            yield "every day on which we failed is excused", f"{day}"


def _fell_into(life: Life, day: date, absences: Collection[tuple[datetime, datetime]]) -> bool:
    """Whether the message of a day was owed while nobody worked, and until it was far too late."""
    owed = plain.due(day, life.habit.zone, life.habit.minute)
    if not life.daily or life.changed_near(owed, 3 * plain.DAY) or life.silent or day == life.first_day:
        return False
    if any(first <= day <= last for first, last in life.seldom):
        return False
    if owed < life.began or (life.heard < owed and (owed - life.heard).days > 12):
        return False
    return any(start <= owed and owed + LATEST + PROMPT < end for start, end in absences)


def unadvised(life: Life, kept: plain.Kept, now: datetime) -> Iterator[tuple[str, str]]:
    """The month review, or advice, reaches everybody; whoever is silent is told in the farewell (coaching.md §1.4)."""
    today = life.today(now)
    neutral = {*kept.excused, *kept.paused, *kept.locked}
    review = plain.review_day(kept)
    owed = [day for day in _days(life, now) if day >= review and day not in neutral and not _is_away(life, day)]
    reached = [day for day in life.reviewed if day >= review - plain.DAY]
    if len(owed) > 9 and not reached and not life.new_cycle and life.farewell is None:
        yield "a review or advice always reaches the person", f"day E was {review}"
    heard = life.today(life.heard)
    silent = [day for day in _days(life, now) if heard < day < today and day not in neutral and not _is_away(life, day)]
    if life.daily and len(silent) > 18 and life.farewell is None:
        yield "whoever is silent is told how to return, and that a professional can help", f"silent since {heard}"


def _days(life: Life, now: datetime) -> Iterator[date]:
    """The days that are closed."""
    return days_of((life.first_day, life.today(now) - 2 * plain.DAY))


def _is_away(life: Life, day: date) -> bool:
    """Whether they had stopped, or had blocked us."""
    if life.stopped is not None and day >= life.stopped:
        return True
    if life.blocked_since is not None and day >= life.today(life.blocked_since):
        return True
    return any(first <= day <= last for first, last in life.away)
