"""A lock: what to do comes first and alone, until the person ends it by their own word (coaching.md §2.3)."""

from __future__ import annotations

from datetime import datetime

from core.flows import lock_cards as cards
from core.flows import questions, today
from core.flows.minimal_cards import lock_card
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Outgoing, Reply
from core.ports import Transaction
from core.rules.care import Entry, Event, Origin
from core.rules.days import local_day
from core.rules.ledger import Delivery, Kind, Outcome, Plan
from core.rules.minimal import OPEN, Reserve
from core.rules.pacing import after_quiet
from core.rules.people import Country, Enrollment, State
from core.rules.profile import Step
from core.rules.redflags import Found
from core.rules.screening import FOLLOW_UP, Lock, Tier, Word, safety

# What still answers under a lock: safety itself, and what a person decides about their own data and messages.
# Running a community is not about the person, who may be its only admin.
_OPEN = (
    *("lock", "wrong", "notes", "screen", "privacy", "stop", "settings", "zone", "start.young", "start.later"),
    *("unlink", "link.notme", "challenge.leave", "buddy.end", "share.undo", "roles.hide", "coach", "retention"),
    *("link.no", "buddy.no"),  # to turn down what they were asked
)
_WAY_OUT = ("link",)  # where health is not spoken of, a lock is ended in another app
_CLOSED = ("wrong.rest", "wrong.today", "wrong.mistake")  # of these, what belongs to a day with exercises
_ENDS = {Word.CLINICIAN, Word.ASSESSED}  # after which a screen counts as answered
_SCREENS = {Tier.EMERGENCY: Step.EMERGENCY, Tier.URGENT: Step.URGENT}
_NOTHING = Found()


def holds(turn: Turn, action: Action) -> bool:
    """Whether a lock stands between the person and what they pressed or typed."""
    if turn.safety.lock is None:
        return False
    opened = (*_OPEN, *_WAY_OUT) if turn.minimal else _OPEN
    is_open = any(action.name == each or action.name.startswith(f"{each}.") for each in opened)
    return not is_open or action.name in _CLOSED


async def show(turn: Turn, action: Action) -> Reply:
    """What to do, and the ways in which a lock ends; today's card when there is none."""
    if (lock := turn.safety.lock) is None or turn.enrollment is None:
        return await today.show(turn, action)
    return turn.reply(_card(turn, lock))


async def typed(turn: Turn, words: str, asked: Action | None) -> Action | None:
    """What was typed as a button of the lock's card; the second word only where the first one was `asked`."""
    if (lock := turn.safety.lock) is None:
        return None
    first = _way(lock, asked.value) if asked is not None and asked.name == "lock.end" else None
    return questions.chosen(turn, cards.sure_card(first, lock) if first else _card(turn, lock), words)


async def begin(turn: Turn, tier: Tier, found: Found = _NOTHING) -> Reply:
    """Lock everything at once, and owe the one follow-up; a stranger gets the same words, and nothing is kept.

    A person who is locked already stays so; a more urgent answer makes the lock more urgent, a less urgent one is kept
    beneath it. What an emergency calls for is said to somebody in a crisis too, whose own card is one press away.
    `found` is what the same answer blocks besides.
    """
    if turn.enrollment is None:
        return turn.reply(cards.lock_card(tier, Country.OTHER, known=False))
    before = turn.safety.lock
    if found != _NOTHING or tier not in {each.tier for each in turn.safety.locks}:
        await turn.note(tier=tier, blocked=found.blocked, kept_off=found.kept_off, eased=found.eased)
    lock = turn.safety.lock
    if lock is not None and lock != before:
        await _owe_follow_up(turn, turn.enrollment, before, lock)
    if tier is Tier.EMERGENCY and lock is not None and lock.tier is Tier.CRISIS:
        return turn.reply(cards.under_crisis_card(country_of(turn.enrollment)))
    return await show(turn, Action(name="lock"))


async def reached(turn: Turn) -> None:
    """The person can be written to in another place than before: the follow-up that is still ahead goes there."""
    lock, enrollment = turn.safety.lock, turn.enrollment
    if lock is not None and enrollment is not None and follow_up_at(lock, enrollment) > turn.now:
        await _owe_follow_up(turn, enrollment, None, lock)


async def end(turn: Turn, action: Action) -> Reply:
    """The person's own word ends it, asked once more. A yes to an earlier lock is no yes to this one."""
    enrollment, lock = turn.enrollment, turn.safety.lock
    said, _, sure = action.value.partition(".")
    word = _way(lock, said) if lock else None
    if enrollment is None or lock is None or word is None:
        return await show(turn, action)
    if sure != cards.sure_of(lock):
        return await questions.ask(turn, cards.sure_card(word, lock), Action(name="lock.end", value=word.value))
    if word is Word.ASSESSED:
        await turn.note(word=word, tier=Tier.SOON, blocked=turn.routine.assessed)
    else:
        await turn.note(word=word)
    owed_at = follow_up_at(lock, enrollment)
    await turn.tx.call_off(enrollment.person, Kind.NOTICE, local_day(owed_at, enrollment.clock_zone))
    if turn.safety.lock is not None:  # what was said besides still stands
        await reached(turn)
        return await show(turn, Action(name="lock"))
    await _answer_list(turn, enrollment, lock, word)
    if word is Word.CLINICIAN and lock.tier is not Tier.CRISIS:
        await _begin_anew(turn, enrollment)
    return turn.reply(cards.ended_card(word, lock.tier, following=turn.following is not None))


async def helped(turn: Turn, action: Action) -> Reply:
    """The answer to the follow-up. The lock stays; whoever has not found help yet is told again what to do."""
    if turn.safety.lock is None or action.value != cards.YES:
        return await show(turn, action)
    return turn.reply(cards.helped_card(turn.safety.lock.tier))


async def follow_up(
    tx: Transaction, enrollment: Enrollment, delivery: Delivery, reserve: Reserve = OPEN
) -> Outgoing | Outcome:
    """The one question after a lock, as long as that lock holds and the person has not stopped; where health is not
    spoken of, what to do instead.
    """
    if enrollment.state is State.STOPPED:  # who stops is sent nothing more
        return Outcome.NOT_ACTIVE
    lock = safety(await tx.safety_log(enrollment.person)).lock
    if lock is None or lock.at + FOLLOW_UP[lock.tier] > delivery.due_at:
        return Outcome.NOT_WANTED
    held = lock_card(lock.tier, country_of(enrollment), reserve) if reserve.minimal else None
    return Outgoing(card=held or cards.follow_up_card(lock.tier), language=enrollment.language)


def follow_up_at(lock: Lock, enrollment: Enrollment) -> datetime:
    """When the one follow-up of a lock is owed; not in the quiet hours."""
    return after_quiet(lock.at + FOLLOW_UP[lock.tier], enrollment.clock_zone)


def country_of(enrollment: Enrollment | None) -> Country:
    """Where help is called for; OTHER, which names every number, until the person said so."""
    return (enrollment.preferences.country if enrollment else None) or Country.OTHER


def _card(turn: Turn, lock: Lock) -> Card:
    if turn.minimal:
        return lock_card(lock.tier, country_of(turn.enrollment), turn.reserve)
    return cards.lock_card(lock.tier, country_of(turn.enrollment), settable=turn.following is not None)


def _way(lock: Lock, said: str) -> Word | None:
    """The word that was said, if this lock ends by it."""
    return next((each for each in cards.ways(lock.tier) if each.value == said), None)


async def _owe_follow_up(turn: Turn, enrollment: Enrollment, before: Lock | None, lock: Lock) -> None:
    person, zone = enrollment.person, enrollment.clock_zone
    if before is not None:
        await turn.tx.call_off(person, Kind.NOTICE, local_day(follow_up_at(before, enrollment), zone))
    if (place := turn.direct_place) is not None:
        at = follow_up_at(lock, enrollment)
        plan = Plan(person=person, place=place, kind=Kind.NOTICE, local_day=local_day(at, zone), due_at=at)
        await turn.tx.plan_again(plan)


async def _begin_anew(turn: Turn, enrollment: Enrollment) -> None:
    """A professional has looked at it: a new first week, for whoever lets health be asked about (coaching.md §1.7)."""
    today = turn.today(enrollment)
    coached = enrollment.first_day is not None and enrollment.first_day <= today
    if coached and (await turn.tx.profile(enrollment.person)).agreed:
        entry = Entry(day=today, event=Event.CYCLE, choice=Origin.CARRY_ON.value)
        await turn.tx.note_care(enrollment.person, entry)


async def _answer_list(turn: Turn, enrollment: Enrollment, lock: Lock, word: Word) -> None:
    """The list whose sign a clinician has looked at is not asked again in Start; after a mistake it is."""
    profile = await turn.tx.profile(enrollment.person)
    if word in _ENDS and profile.agreed and (screen := _SCREENS.get(lock.tier)) is not None:
        await turn.tx.save_profile(enrollment.person, profile.answering(screen))


HANDLERS: dict[str, Handler] = {"lock": show, "lock.end": end, "lock.helped": helped}
