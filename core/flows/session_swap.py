"""Swap and "this hurts": what takes the place of the present exercise is always allowed for this person (C8)."""

from __future__ import annotations

from dataclasses import replace

from core.flows import session_cards as cards
from core.flows import stretches, wrong
from core.flows.session import end, in_place, stand
from core.flows.today import Day
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.people import Enrollment
from core.rules.plan import Plan, Planned, Reason, Why
from core.rules.routine import VariantKind
from core.rules.screening import Tier, Word
from core.rules.session import Hurt, Item, Session
from core.rules.swaps import alternatives, easier


@in_place
async def swap(turn: Turn, day: Day, session: Session, chosen: str) -> Reply:
    """What may be done instead; once chosen, it takes the exercise's place. Nothing that is not offered now."""
    if session.here is None:
        return await stand(turn, day, session)
    options = _options(day, session, session.here)
    if chosen == cards.OUT:
        return await _leave_out(turn, day, session, text("session-left-out"))
    for option in options:
        if option.form == chosen:
            return await stand(turn, day, session.with_here(option), text("session-swapped"))
    return turn.reply(cards.illustrated(cards.swap_card(day, session, options), turn.content, day, session))


async def hurts(turn: Turn, action: Action) -> Reply:
    """Sharp or effort? Sharp is heard from any card, however old; anything else from the place of the session."""
    place, _, chosen = action.value.partition(":")
    if chosen == Hurt.SHARP.value:
        return await _sharp(turn, action, Session.exercise_at(place))
    return await _asked(turn, action)


@in_place
async def _asked(turn: Turn, day: Day, session: Session, chosen: str) -> Reply:
    if (here := session.here) is None:
        return await stand(turn, day, session)
    if chosen == Hurt.EFFORT.value:
        return await _effort(turn, day, session, here)
    return turn.reply(cards.illustrated(cards.hurts_card(session), turn.content, day, session))


async def _effort(turn: Turn, day: Day, session: Session, here: Item) -> Reply:
    """An easier form, once, where the exercise has one; else it is left out. Next time is a level lower."""
    again = any(exercise == here.exercise for exercise, _ in session.hurt)
    easing = None if again or session.gentle else easier(day.routine, day.needs, _planned(day, session, here))
    session = session.stopped(here.exercise, Hurt.EFFORT) if day.needs.profile.agreed else session
    if easing is None:
        return await _leave_out(turn, day, session, text("session-effort-out"))
    return await stand(turn, day, session.with_here(_item(session, easing)), text("session-effort-easier"))


async def _sharp(turn: Turn, action: Action, exercise_id: str) -> Reply:
    """The exercise of the button is off until a clinician allows it, and what to do comes at once (RF20)."""
    exercise = next((each for each in turn.routine.exercises if each.id == exercise_id), None)
    if turn.enrollment is None or exercise is None:
        return await wrong.show(turn, action)
    await _rule_out(turn, turn.enrollment, exercise.id)
    await _mark_sharp(turn, turn.enrollment, action.day, exercise.id)
    advice = await wrong.advice(turn)
    left_out = Paragraph(text=text("session-sharp-out", name=Text(id=exercise.words.name)))
    return turn.reply(replace(advice, blocks=(*advice.blocks, left_out)))


async def _rule_out(turn: Turn, enrollment: Enrollment, exercise_id: str) -> None:
    """Once for a pain, however often it is told. When it comes back, in this exercise or another, it is for soon."""
    if exercise_id in turn.safety.off:
        return
    log = await turn.tx.safety_log(enrollment.person)
    before = any(line.word is Word.HURT for line in log)
    await turn.note(word=Word.HURT, tier=Tier.SOON if before else Tier.ADAPT, blocked=frozenset({exercise_id}))


async def _mark_sharp(turn: Turn, enrollment: Enrollment, day: LocalDay | None, exercise_id: str) -> None:
    """That it hurt is kept in the session of the day, of those who agreed to that."""
    session = await turn.tx.session(enrollment.person, day) if day else None
    if session is None or not (await turn.tx.profile(enrollment.person)).agreed:
        return
    if exercise_id in session.done or session.item(exercise_id):
        await turn.tx.save_session(enrollment.person, session.stopped(exercise_id, Hurt.SHARP))


async def _leave_out(turn: Turn, day: Day, session: Session, said: Text) -> Reply:
    """Go on with the next exercise; without one the session is over."""
    on = session.with_here(None)
    return await (stand if on.here else end)(turn, day, on, said)


def _options(day: Day, session: Session, here: Item) -> tuple[Item, ...]:
    """What may take the place of `here`: nothing the session holds or gave up, and of what hurt only easier forms."""
    hurt = {exercise for exercise, _ in session.hurt}
    taken = {item.exercise for item in session.items} | hurt
    found = alternatives(day.routine, day.needs, _planned(day, session, here), taken)
    kind = VariantKind.EASIER
    return tuple(
        _item(session, each)
        for each in found
        if each.exercise.id not in hurt or (each.variant is not None and each.variant.kind is kind)
    )


def _planned(day: Day, session: Session, item: Item) -> Planned:
    exercise, variant = day.routine.form(item.form)
    reasons = (Reason(why=Why.GENTLE),) if session.gentle else ()
    return Planned(exercise=exercise, variant=variant, level=item.level, dose=item.dose, reasons=reasons)


def _item(session: Session, planned: Planned) -> Item:
    """As the session holds it: the two-minute version has one set of everything."""
    (item,) = stretches.items_of(Plan(items=(planned,)))
    return replace(item, dose=replace(item.dose, sets=1)) if session.tiny else item


HANDLERS: dict[str, Handler] = {"session.swap": swap, "session.hurts": hurts}
