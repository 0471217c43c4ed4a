"""What a person's story learns from a card: from its words alone, never from what is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from bots.simulate import plain
from bots.simulate.people import Person
from bots.simulate.story import Habit, Life, ids_on, said_on, title_of
from core.messages.card import Card, When
from core.messages.texts import Text, Value

_LOCKS = ("lock-emergency-title", "lock-urgent-title", "lock-crisis-title", "lock-told-title")
_ADVICE = ("review-", "advice-", "farewell-")
_NO_ADVICE = ("review-life", "review-intake", "review-noted", "review-if")
_FEWER = ("settings-saved-weekly", "settings-saved-thrice", "daily-fewer-how")
_NEW_CYCLE = (
    *("daily-returned", "daily-carry-on", "advice-relapse", "early-relapse", "lock-clinician-ended"),
    *("visit-carry-on-noted", "visit-private-noted", "visit-resumed-noted"),
)


def learn(person: Person, card: Card, now: datetime, *, private: bool = True) -> None:
    """Take from an answer what it says was done; whoever is answered has been heard of."""
    life, title = person.story.life, title_of(card)
    if title == "start-ready-title" and (life is None or life.stopped is not None):
        life = _begun(person, now)
    if title == "privacy-gone-title" and private:
        _forget(person)
        return
    person.story.heard, person.story.ends = now, None
    if life is None:
        person.story.locked |= title in _LOCKS
        return
    if life.farewell is not None:
        life.away.append((life.farewell, life.today(now)))
    life.silent, life.farewell = False, None
    life.heard = now
    _noted(life, card, now)
    _scheduled(life, card, now)
    if speaks_of_review(card):
        life.reviewed.append(life.today(now))


def speaks_of_review(card: Card) -> bool:
    """Whether a card asks the questions of a review, says what it found, or advises."""
    said = ids_on(card)
    asked = any(each.action.name == "review" for each in card.buttons)
    return asked or any(each.startswith(_ADVICE) and not each.startswith(_NO_ADVICE) for each in said)


def begins_anew(card: Card) -> bool:
    """Whether a card says that the month begins anew."""
    return not ids_on(card).isdisjoint(_NEW_CYCLE)


def begun_before(person: Person, card: Card, now: datetime) -> None:
    """Take from the answer to the yes that it was heard before: that answer died with its worker, and this one shows
    the day, with its stretches or without.
    """
    life = person.story.life
    if title_of(card).startswith("today-") and (life is None or life.stopped is not None):
        _begun(person, now)


def deleted_before(person: Person, card: Card) -> None:
    """Take from the answer to the sure word that it was heard before: that answer died with its worker, and this one
    says that nothing is kept.
    """
    if "privacy-nothing" in ids_on(card):
        _forget(person)


def _forget(person: Person) -> None:
    person.story.life, person.story.locked, person.story.heard = None, False, None


def ended_before(person: Person, card: Card, now: datetime, *, anew: bool) -> None:
    """Take from the answer to the second word that the lock had ended by the first that was heard: that answer died
    with its worker, and this one shows the day. `anew`: by a clinician's word, which begins a cycle.
    """
    life = person.story.life
    if life is not None and life.locked and title_of(card).startswith("today-"):
        life.locks[-1] = (life.locks[-1][0], life.today(now))
        life.new_cycle |= anew


def _begun(person: Person, now: datetime) -> Life:
    """Day 1; or the days go on of somebody who had stopped."""
    life = person.story.life
    if life is None:
        habit = Habit(since=now, zone=person.zone, minute=person.minute)
        life = Life(first_day=plain.local_day(now, person.zone), began=now, habits=[habit], heard=now)
        person.story.life = life
    elif life.stopped is not None:
        life.away.append((life.stopped, life.today(now)))
    life.stopped, life.paused_until = None, None
    return life


def _noted(life: Life, card: Card, now: datetime) -> None:
    title, today = title_of(card), life.today(now)
    day, status = named(card, "day"), named(card, "status")
    if title == "checkin-noted-title" and isinstance(day, date) and isinstance(status, Text):
        life.check_ins[day] = status.id.removeprefix("status-")
    if title in ("pause-noted-title", "pause-title"):  # the latter asks for how long, and says until when one lasts
        life.paused_until = _day_in(said_on(card), "pause-until")
    if title == "wrong-title":
        life.unwell.add(today)
    if title == "pause-ended-title":
        life.paused_until = None
    if title == "stopped-title" and life.stopped is None:
        life.stopped = today
    if title in _LOCKS and not life.locked:
        life.locks.append((today, None))
    if title in _LOCKS:
        life.locked_at = now
    if title == "lock-ended-title" and life.locked:
        life.locks[-1] = (life.locks[-1][0], today)
    if title == "snooze-noted-title":
        later = [each.at for each in card.blocks if isinstance(each, When)]
        life.asked_later += later
        (life.hushed.discard if later else life.hushed.add)(today)
    life.new_cycle |= begins_anew(card)


def _scheduled(life: Life, card: Card, now: datetime) -> None:
    """What the settings say after a press."""
    said, today = ids_on(card), life.today(now)
    if "settings-saved-second-on" in said:
        life.second_since = now
    if "settings-saved-second-off" in said:
        life.second_since = None
    life.daily = (life.daily or "settings-saved-daily" in said) and said.isdisjoint(_FEWER)
    if not life.daily:
        life.seldom_since = life.seldom_since or today
    elif life.seldom_since is not None:
        life.seldom.append((life.seldom_since, today))
        life.seldom_since = None


def moved(life: Life, now: datetime, *, zone: str | None = None, minute: int | None = None) -> None:
    """Another clock, or another hour, from now on. Day 1 moves only back, for whoever flies west out of it."""
    old = life.habit
    life.habits.append(Habit(since=now, zone=zone or old.zone, minute=old.minute if minute is None else minute))
    life.first_day = min(life.first_day, life.today(now))


def named(card: Card, name: str) -> Value | None:
    """What the title speaks of under this name."""
    return None if card.title is None else card.title.values.get(name)


def _day_in(said: Iterable[Text], text_id: str) -> date | None:
    found = (each.values.get("day") for each in said if each.id == text_id)
    return next((each for each in found if isinstance(each, date)), None)
