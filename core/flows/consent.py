"""May I ask about your health? Asked before anything else about it; taking it back deletes it (coaching.md §5.1)."""

from __future__ import annotations

from dataclasses import replace

from core.flows import profile_cards as cards
from core.flows import steps
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Card, Paragraph, Reply
from core.messages.texts import text
from core.ports import Transaction
from core.rules.care import Care, Entry, Event, Mode, care
from core.rules.people import Enrollment, PersonId, State
from core.rules.profile import Profile, Step
from core.rules.screening import Line, safety

_NUMBERS = frozenset({Event.RECALL, Event.INTAKE})  # soreness answered besides the diary


async def answer(turn: Turn, action: Action) -> Reply:
    """A yes goes on with the questions; a no keeps nothing, and deletes what there is once that is confirmed."""
    enrollment = turn.enrollment
    if enrollment is None or not steps.is_open(enrollment) or action.value not in (cards.YES, cards.NO):
        return await steps.go_on(turn)
    profile = await turn.tx.profile(enrollment.person)
    if action.value == cards.YES:
        return await _agree(turn, enrollment, profile)
    if await _keeps_any(turn, enrollment, profile):
        return turn.reply(await _off_card(turn, enrollment))
    await _withdraw(turn, enrollment, profile)
    return await steps.go_on(turn)


async def change(turn: Turn, action: Action) -> Reply:
    """On: what is kept, and by whom, is read before a yes counts. Off: asked once, then everything goes."""
    enrollment, locked = turn.enrollment, turn.safety.lock is not None
    if enrollment is None or not steps.is_open(enrollment):
        return await steps.go_on(turn)
    profile = await turn.tx.profile(enrollment.person)
    match action.value:
        case cards.ON:
            return turn.reply(cards.consent_card(Action(name="settings", value="profile")))
        case cards.OFF:
            return turn.reply(await _off_card(turn, enrollment))
        case cards.SURE:
            profile = await _withdraw(turn, enrollment, profile)
            gone = Paragraph(text=text("health-gone-locked" if locked else "health-gone"))
            if enrollment.state is State.STARTING and not locked:
                return await steps.go_on(turn, gone)
            return await steps.show(turn, profile, gone)
        case _:
            return await steps.show(turn, profile)


async def _agree(turn: Turn, enrollment: Enrollment, profile: Profile) -> Reply:
    """The soreness question is part of it, and can be turned off alone; a second tap turns nothing on again."""
    if not profile.agreed:
        await turn.save(replace(enrollment, preferences=replace(enrollment.preferences, soreness=True)))
    await turn.tx.save_profile(enrollment.person, profile.answering(Step.CONSENT, agreed=True))
    return await steps.go_on(turn)


async def _withdraw(turn: Turn, enrollment: Enrollment, profile: Profile) -> Profile:
    """Delete every answer about health; returns what is left of the profile."""
    tx, person = turn.tx, enrollment.person
    left = profile.without_health()
    await tx.save_profile(person, left)
    if profile.agreed:  # without a yes nothing stands there but what was said for everybody
        await _forget_care(turn, enrollment)
    await tx.forget_soreness(person)
    await tx.forget_sessions(person)
    await _forget_safety(turn, enrollment)
    await turn.save(replace(enrollment, preferences=replace(enrollment.preferences, soreness=False)))
    return left


async def _forget_safety(turn: Turn, enrollment: Enrollment) -> None:
    """Locks stay, by their tiers alone. The days of earlier ones become paused: by this nobody's streak falls."""
    tx, person, held = turn.tx, enrollment.person, turn.safety
    await tx.forget_safety(person)
    for first, last in held.locked:
        if last is not None:
            await tx.pause(person, first, last)
    for lock in held.locks:
        await tx.note_safety(person, Line(day=lock.since, at=lock.at, tier=lock.tier))
    turn.safety = safety(await tx.safety_log(person))


async def _forget_care(turn: Turn, enrollment: Enrollment) -> None:
    """Another programme, or the wait for an appointment, stays as one line: no exercise goes against a clinician."""
    tx, person = turn.tx, enrollment.person
    total = await _care(turn, enrollment)
    await tx.forget_care(person)
    if total.mode is not Mode.OURS and total.programme is not None:
        await tx.note_care(person, total.programme)


async def forget_numbers(tx: Transaction, person: PersonId) -> int:
    """Delete every soreness number of Start, the diary and the reviews, where it then reads as left out. Returns how
    many there were.
    """
    log = await tx.care_log(person)
    numbers = sum(map(_is_number, log))
    if numbers:
        await tx.forget_care(person)
        for line in log:
            await tx.note_care(person, replace(line, score=None) if _is_number(line) else line)
    profile = await tx.profile(person)
    if profile.intake is not None:
        await tx.save_profile(person, replace(profile, intake=None))
        numbers += 1
    return await tx.forget_soreness(person) + numbers


async def keeps_numbers(tx: Transaction, person: PersonId) -> bool:
    """Whether there is any number that `forget_numbers` would delete."""
    told_at_start = (await tx.profile(person)).intake is not None
    return told_at_start or any(map(_is_number, await tx.care_log(person))) or bool(await tx.soreness(person))


def _is_number(line: Entry) -> bool:
    return line.event in _NUMBERS and line.score is not None


async def _care(turn: Turn, enrollment: Enrollment) -> Care:
    log = await turn.tx.care_log(enrollment.person)
    return care(log, first_day=enrollment.first_day or turn.today(enrollment))


async def _off_card(turn: Turn, enrollment: Enrollment) -> Card:
    mode = (await _care(turn, enrollment)).mode
    return cards.off_card(locked=turn.safety.lock is not None, mode=mode, minimal=turn.minimal)


async def _keeps_any(turn: Turn, enrollment: Enrollment, profile: Profile) -> bool:
    """Whether a no would delete anything."""
    tx, person = turn.tx, enrollment.person
    answered = bool(profile.agreed and await tx.care_log(person))
    return answered or profile.holds_health or bool(await tx.safety_log(person)) or bool(await tx.soreness(person))


HANDLERS: dict[str, Handler] = {"profile.consent": answer, "settings.health": change}
