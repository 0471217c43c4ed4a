"""What is left out and eased because of the safety lists, and the clinician's word that ends it (coaching.md §2.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from core.flows import screen, steps, today
from core.flows.buttons import LEFT_OUT, TODAY, WRONG, back_to
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Paragraph, Points, Reply
from core.messages.texts import Text, text
from core.rules.people import Enrollment
from core.rules.profile import SCREENS, Profile
from core.rules.routine import Exercise, Routine
from core.rules.screening import Safety, Word

SURE = "sure"
_AGAIN = Button(label=text("left-again"), action=Action(name="screen.again"))
_MISTAKE = Button(label=text("left-mistake"), action=Action(name="left.mistake"))


class _Ends(StrEnum):
    """What a clinician's word ends: that an exercise is off, or that it is done in an easier form."""

    OFF = "off"
    EASED = "eased"


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The exercises that are off, those that are eased, and which of them a clinician may allow."""
    del action
    profile = await turn.tx.profile(following.person)
    again = await screen.may_ask(turn) is not None
    blocks = tuple(_lists(turn.routine, turn.safety, profile)) or (Paragraph(text=text("left-nothing")),)
    buttons = tuple(_button(each, ends) for each, ends in _allowable(turn.routine, turn.safety))
    if buttons:
        blocks = (*blocks, Paragraph(text=text("left-how")))
    pairs = (buttons[start : start + 2] for start in range(0, len(buttons), 2))
    lists = (_AGAIN, *((_MISTAKE,) if turn.safety.retractable else ())) if again else ()
    rows = (*pairs, *((lists,) if lists else ()), (TODAY, WRONG))
    return turn.reply(Card(title=text("left-title"), blocks=blocks, rows=rows, health=True))


@today.while_following
async def allow(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A clinician said that this one is fine, asked once more: its block ends, or its easing."""
    del following
    said = action.value.removesuffix(f".{SURE}")
    offered = {_value(*each): each for each in _allowable(turn.routine, turn.safety)}
    if said not in offered:
        return await show(turn, action)
    exercise, ends = offered[said]
    if said == action.value:
        return turn.reply(_sure_card(exercise, ends))
    if ends is _Ends.OFF:
        await turn.note(word=Word.ALLOWED, blocked=frozenset({exercise.id}))
    else:
        await turn.note(word=Word.ALLOWED, eased=_easing(exercise, turn.safety))
    return turn.reply(_allowed_card(exercise, ends))


@today.while_following
async def mistake(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The third list was answered by mistake, asked once more: what it left out goes, and all are asked anew."""
    if await screen.may_ask(turn) is None or not turn.safety.retractable:
        return await show(turn, action)
    if action.value != SURE:
        return turn.reply(_mistake_card())
    await turn.note(word=Word.RETRACTED)
    profile = await turn.tx.profile(following.person)
    await turn.tx.save_profile(following.person, profile.reopening(*SCREENS))
    return await steps.go_on(turn)


def _allowable(routine: Routine, held: Safety) -> Iterator[tuple[Exercise, _Ends]]:
    """What a clinician's word can end; what is eased besides being off comes once it is no longer off."""
    for exercise in routine.exercises:
        if exercise.id in held.liftable:
            yield exercise, _Ends.OFF
        elif exercise.id not in held.off and _easing(exercise, held):
            yield exercise, _Ends.EASED


def _easing(exercise: Exercise, held: Safety) -> frozenset[str]:
    """The forms that take the place of the standard one."""
    return frozenset(each.id for each in exercise.variants) & held.eased


def _lists(routine: Routine, held: Safety, profile: Profile) -> Iterator[Block]:
    """What is left out and why, in general words: which answer it was is not known any more."""
    sites = [site for each in profile.sites if (site := routine.site(each)) is not None]
    elsewhere = frozenset[str]().union(*(each.off for each in sites)) - held.off
    yield from _list("left-off", (each for each in routine.exercises if each.id in held.liftable))
    yield from _list("left-kept", (each for each in routine.exercises if each.id in held.off - held.liftable))
    yield from _list("left-eased", (each for each, ends in _allowable(routine, held) if ends is _Ends.EASED))
    yield from _list("left-sites", (each for each in routine.exercises if each.id in elsewhere))


def _list(lead: str, exercises: Iterable[Exercise]) -> Sequence[Block]:
    items = tuple(Text(id=each.words.name) for each in exercises)
    return (Paragraph(text=Text(id=lead)), Points(items=items)) if items else ()


def _value(exercise: Exercise, ends: _Ends) -> str:
    return f"{exercise.id}.{ends.value}"


def _button(exercise: Exercise, ends: _Ends) -> Button:
    action = Action(name="left.allow", value=_value(exercise, ends))
    return Button(label=Text(id=exercise.words.name), action=action)


def _sure_card(exercise: Exercise, ends: _Ends) -> Card:
    action = Action(name="left.allow", value=f"{_value(exercise, ends)}.{SURE}")
    name = Text(id=exercise.words.name)
    return Card(
        title=name,
        blocks=(Paragraph(text=Text(id=f"left-{ends.value}-ask", values={"name": name})),),
        rows=((Button(label=text("left-sure"), action=action),), (back_to(LEFT_OUT.action),)),
        health=True,
    )


def _mistake_card() -> Card:
    yes = Button(label=text("left-mistake-sure"), action=replace(_MISTAKE.action, value=SURE))
    ask = Paragraph(text=text("left-mistake-ask"))
    rows = ((yes,), (back_to(LEFT_OUT.action),))
    return Card(title=text("left-mistake-title"), blocks=(ask,), rows=rows, health=True)


def _allowed_card(exercise: Exercise, ends: _Ends) -> Card:
    name = Text(id=exercise.words.name)
    on = replace(LEFT_OUT, emphasis=Emphasis.PRIMARY)
    return Card(
        title=text("left-allowed-title"),
        blocks=(Paragraph(text=Text(id=f"left-{ends.value}-allowed", values={"name": name})),),
        rows=((on,), (TODAY,)),
        health=True,
    )


HANDLERS: dict[str, Handler] = {"left": show, "left.allow": allow, "left.mistake": mistake}
