"""The cards of the guided session: its steps, what may take the place of one, and the questions about how it felt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.content import Content
from core.flows import pictures, stretches, today
from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.today import Day
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote, Steps, When
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.dose import Dose
from core.rules.forms import allowed_forms
from core.rules.routine import Routine
from core.rules.session import COUNTED_FROM_S, Felt, Hurt, Item, Session

READY_S = 5  # to get into place before a hold begins
READ_S = 15  # to read how it is done, on the first step of an exercise
OUT = "out"  # leave the exercise out
_HURTS = (Hurt.SHARP, Hurt.EFFORT)


def card(content: Content, day: Day, session: Session, now: datetime, said: Text | None = None) -> Card:
    """Where the session stands, below what was `said` of the press before."""
    if session.here is None:
        return _over_card(day, session)
    return illustrated(_step_card(content, day, session, session.here, now, said), content, day, session)


def illustrated(card: Card, content: Content, day: Day, session: Session) -> Card:
    """The card with the picture of the present exercise, which stays while something is asked about it."""
    if session.here is None:
        return card
    return replace(card, picture=pictures.picture_of(content, day.enrollment.preferences, session.here.form))


def before(day: Day, session: Session) -> Session | None:
    """The session one step back; None at its beginning, and where that step is not, or no longer, allowed."""
    back = session.stepped_back()
    here = back.here
    allowed = here is not None and here.form in allowed_forms(day.routine, day.needs)
    return back if allowed and back != session else None


def swap_card(day: Day, session: Session, options: Sequence[Item]) -> Card:
    """What may take the place of the present exercise, each with the position it is done in."""
    choices = [
        Button(label=_label(day.routine, session, item), action=_act("swap", session, item.form)) for item in options
    ]
    places = tuple((stretches.name(day.routine, item.form), _position(day.routine, item.form)) for item in options)
    leave = Button(label=text("session-out"), action=_act("swap", session, OUT))
    return Card(
        title=text("session-swap-title"),
        blocks=(Facts(items=places),) if places else (Paragraph(text=text("session-swap-none")),),
        rows=(*((choice,) for choice in choices), (leave, back_to(begin(session.day))), (WRONG,)),
    )


def hurts_card(session: Session) -> Card:
    """Sharp or effort? When in doubt, sharp (coaching.md §2.1 RF20, §3.1)."""
    facts = tuple((text(f"session-hurts-{each.value}"), text(f"session-hurts-{each.value}-is")) for each in _HURTS)
    rows = tuple(
        (Button(label=text(f"session-hurts-{each.value}"), action=_act("hurts", session, each.value)),)
        for each in _HURTS
    )
    return Card(
        title=text("session-hurts-title"),
        blocks=(Facts(items=facts), Paragraph(text=text("session-hurts-unsure"))),
        rows=(*rows, (back_to(begin(session.day)), WRONG)),
    )


def nothing_card(day: LocalDay) -> Card:
    """The session was ended before an exercise was done: nothing was noted, and everything is still open."""
    on = Button(label=text("session-go-on"), action=begin(day), emphasis=Emphasis.PRIMARY)
    return Card(
        title=text("session-nothing-title"),
        blocks=(Paragraph(text=text("session-nothing")),),
        rows=((on, TODAY), *today.check_in_rows(day), (WRONG,)),
    )


def felt_blocks() -> tuple[Block, ...]:
    """How sore was it during the session, at its worst (coaching.md §3.1)?"""
    return (Paragraph(text=text("session-felt-ask")),)


def felt_rows(day: LocalDay) -> tuple[tuple[Button, ...], ...]:
    """The three answers to that."""
    return (
        tuple(
            Button(
                label=text(f"session-felt-{each.value}"), action=Action(name="session.felt", day=day, value=each.value)
            )
            for each in Felt
        ),
    )


def begin(day: LocalDay) -> Action:
    """Begin the session of the day, or show where it stands."""
    return Action(name="session", day=day)


def _step_card(content: Content, day: Day, session: Session, here: Item, now: datetime, said: Text | None) -> Card:
    care = today.care_lines(day, here.exercise)
    lead = (Paragraph(text=said),) if said else _walk(session)
    gated = day.routine.exercise(here.exercise).gate is not None
    how = _how(day.routine, here) if gated or not session.step else pictures.phase_blocks(content, here.form)
    return Card(
        title=stretches.name(day.routine, here.form),
        blocks=(
            *lead,
            Paragraph(text=text("session-step", step=session.steps_done + 1, steps=session.steps)),
            *how,
            Facts(items=tuple(_facts(session, here.dose))),
            *_countdown(day, session, here.dose, now),
            *care,
            Quote(text=Text(id=f"session-stop-{here.exercise}" if gated else "session-stop")),
        ),
        rows=_rows(day, session, here),
        health=not day.minimal and (bool(care) or session.gentle or bool(session.hurt)),
    )


def _over_card(day: Day, session: Session) -> Card:
    """Nothing is left to do but to finish."""
    return Card(
        title=text("session-over-title"),
        blocks=(Paragraph(text=text("session-over")),),
        rows=((_finish(session, "session-finish", Emphasis.PRIMARY), *_back(day, session)), (TODAY, WRONG)),
    )


def _rows(day: Day, session: Session, here: Item) -> tuple[tuple[Button, ...], ...]:
    last = session.steps_done + 1 == session.steps
    on = Button(
        label=text("session-finish" if last else "session-next"),
        action=_act("next", session),
        emphasis=Emphasis.PRIMARY,
    )
    swap = Button(label=text("session-swap"), action=_act("swap", session))
    hurts = Button(label=text("session-hurts"), action=_act("hurts", session))
    how = Button(label=text("session-how"), action=Action(name="exercise", value=here.form))
    return (on, *_back(day, session)), (swap, hurts, how), (_finish(session, "session-early"), WRONG)


def _back(day: Day, session: Session) -> tuple[Button, ...]:
    if before(day, session) is None:
        return ()
    return (Button(label=text("session-back"), action=_act("back", session)),)


def _finish(session: Session, label: str, emphasis: Emphasis = Emphasis.PLAIN) -> Button:
    return Button(label=Text(id=label), action=Action(name="session.finish", day=session.day), emphasis=emphasis)


def _act(name: str, session: Session, choice: str = "") -> Action:
    """A button of the session: the place it is for, and what was chosen there."""
    value = f"{session.place}:{choice}" if choice else session.place
    return Action(name=f"session.{name}", day=session.day, value=value)


def _walk(session: Session) -> tuple[Block, ...]:
    """An easy walk comes first, but for the two minutes and a sore day."""
    first = session.steps_done == 0 and not session.tiny and not session.gentle
    return (Paragraph(text=text("session-walk")),) if first else ()


def _how(routine: Routine, here: Item) -> Iterator[Block]:
    """How it is done, in full: on the first step of an exercise; its other steps say it in a few words.

    What has a gate says it, and its own signs to stop, at every step: a tool comes with its maker's instructions.
    """
    exercise, variant = routine.form(here.form)
    if variant is None:
        yield Paragraph(text=Text(id=exercise.words.setup))
    yield Steps(items=tuple(Text(id=each) for each in (variant.steps if variant else exercise.words.steps)))


def _facts(session: Session, dose: Dose) -> Iterator[tuple[Text, Text]]:
    yield text("exercise-dose"), _dose(dose)
    yield text("session-side"), text(f"session-side-{session.side.value}")
    if dose.sets > 1:
        yield text("session-set"), text("session-set-of", set=session.set, sets=dose.sets)


def _dose(dose: Dose) -> Text:
    """How much one step is, such as "hold for 20 seconds"."""
    if dose.spots > 1:
        return text("session-dose-spots", spots=dose.spots, hold=dose.hold_s)
    if dose.reps > 1 or not dose.hold_s:
        return text("session-dose-reps-held" if dose.hold_s else "session-dose-reps", reps=dose.reps, hold=dose.hold_s)
    return text("session-dose-hold", hold=dose.hold_s)


def _countdown(day: Day, session: Session, dose: Dose, now: datetime) -> Iterator[Block]:
    """When each hold ends, for the reader's own app to count down; short ones are told in words alone."""
    if dose.hold_s < COUNTED_FROM_S or dose.reps > 1:
        return
    let_go = "session-let-go-spot" if dose.spots > 1 else "session-let-go"
    first_s = READY_S if session.step else READ_S + READY_S
    for spot in range(1, dose.spots + 1):
        ready_s = first_s if spot == 1 else READY_S
        left_s = first_s - READY_S + spot * (READY_S + dose.hold_s)
        label = Text(id=let_go, values={"ready": ready_s, "spot": spot})
        yield When(label=label, at=now + timedelta(seconds=left_s), zone=day.enrollment.clock_zone, left_s=left_s)


def _position(routine: Routine, form_id: str) -> Text:
    exercise, variant = routine.form(form_id)
    return Text(id=f"position-{(variant or exercise).position.value}")


def _label(routine: Routine, session: Session, item: Item) -> Text:
    """The form's own name where the exercise stays the same, else that of the exercise."""
    exercise, variant = routine.form(item.form)
    same = session.here is not None and session.here.exercise == item.exercise
    return Text(id=variant.name if variant and same else exercise.words.name)
