"""A second reading of the safety log and of the tables, and what a card offers to do: nothing of the rules is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.messages.card import Card, Facts, texts_of
from core.messages.texts import Text
from core.rules.profile import Profile
from core.rules.routine import Exercise
from core.rules.screening import Line
from core.rules.session import Session
from tests.room import content

ROUTINE = content().catalog.routine("glutes")
FORMS = {form: each for each in ROUTINE.exercises for form in (each.id, *(one.id for one in each.variants))}
ENDINGS = ("clinician", "mistake", "assessed")
SINCE = "session.since"  # asked of the session before, also once the exercises are no longer ours
URGENCY = ("crisis", "emergency", "urgent", "told")  # the tiers that lock, the most urgent first
SETUP_S = 10
_TO_DO = ("dose-", "position-", "why-item", "why-chosen")  # what stands beside an exercise that is offered
_PLACED = ("session.next", "session.back", "session.swap", "session.hurts")
_FORM_OF_NAME = {
    **{each.words.name: each.id for each in ROUTINE.exercises},
    **{one.name: one.id for each in ROUTINE.exercises for one in each.variants},
}
_FORM_OF_STEP = {
    **{text: each.id for each in ROUTINE.exercises for text in (each.words.setup, *each.words.steps)},
    **{text: one.id for each in ROUTINE.exercises for one in each.variants for text in one.steps},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the safety log says: the line that locks and is most urgent, what is off, what is eased."""

    lock: Line | None
    off: frozenset[str]
    eased: frozenset[str]


def held(log: Sequence[Line]) -> Held:
    """The log read backwards, each question for itself."""
    return _held(tuple(log))


@lru_cache(maxsize=64)  # the same log is asked about after every step of a walk
def _held(log: tuple[Line, ...]) -> Held:
    return Held(
        lock=_lock(log),
        off=frozenset(each for each in (one.id for one in ROUTINE.exercises) if _is_off(log, each)),
        eased=frozenset(form for form in FORMS if _is_eased(log, form)),
    )


def may_be_done(profile: Profile, log: Sequence[Line]) -> frozenset[str]:
    """The ids of the forms that may be offered to this person, straight from the tables."""
    said = held(log)
    if said.lock is not None:
        return frozenset()
    sites = [each for each in ROUTINE.sites if each.id in profile.sites]
    off = said.off.union(*(each.off for each in sites))
    eased = frozenset(form for site in sites for form in site.eased)
    return frozenset(
        form
        for each in ROUTINE.exercises
        if each.id not in off and (each.gate is None or each.id in profile.opened)
        for form in _forms(each, said.eased, eased, screened=profile.screened)
    )


def title_of(card: Card) -> str:
    return card.title.id if card.title is not None else ""


def ids_on(card: Card) -> set[str]:
    """The ids of the texts on the card."""
    return {title_of(card), *(each.id for each in _texts(card))}


def offered(card: Card) -> frozenset[str]:
    """The ids of the forms that the card says how to do, how much of, or leads to."""
    named = {form for each in _texts(card) if (form := _FORM_OF_STEP.get(each.id)) is not None}
    facts = (pair for block in card.blocks if isinstance(block, Facts) for pair in block.items)
    named |= {form for name, value in facts if value.id.startswith(_TO_DO) and (form := form_named(name)) is not None}
    if card.title is not None and any(each.id == "session-step" for each in _texts(card)):
        named |= {form_named(card.title) or "nothing known"}
    return frozenset(named | {form for each in card.buttons for form in _behind(each.action.name, each.action.value)})


def pictured(card: Card) -> frozenset[str]:
    """The ids of the forms that the card shows a picture of; forms that look the same share one."""
    if card.picture is None or not card.picture.still.lasting:
        return frozenset()
    return frozenset(form for form, drawing in content().pictures.items() if drawing.still == card.picture.still)


def openings(card: Card) -> frozenset[str]:
    """The exercises that the card offers to turn on."""
    names = ("extras.on", "extras.accept")
    return frozenset(each.action.value for each in card.buttons if each.action.name in names)


def offers_exercise(card: Card, *, but: str = "") -> bool:
    """Whether anything on the card leads to an exercise, or is one. `but`: the action that is none of these."""
    names = {each.action.name for each in card.buttons} - {but}
    ways = any(each == "exercise" or each.startswith("session") for each in names)
    shown = bool(offered(card) or pictured(card))
    return ways or shown or any(each.id.startswith(("dose-", "session-dose")) for each in _texts(card))


def overdosed(card: Card) -> list[str]:
    """The exercises on the card that are told with more than their cap allows, as far as words tell it."""
    facts = [pair for block in card.blocks if isinstance(block, Facts) for pair in block.items]
    said = [(form_named(name), value) for name, value in facts if value.id.startswith("dose-")]
    return [form for form, dose in said if form is not None and _breaks(FORMS[form], dose)]


@lru_cache(maxsize=1024)  # all sessions of a year are looked at again after each of its days
def over_cap(session: Session) -> list[str]:
    """The items of a session that exceed what the tables allow."""
    broken: list[str] = []
    for item in session.items:
        cap, dose = FORMS[item.form].cap, item.dose
        side_s = dose.sets * dose.spots * dose.reps * (dose.hold_s + dose.move_s)
        given = (dose.hold_s, side_s, side_s * (2 if dose.per_side else 1))
        most = (cap.hold_s, cap.side_s, cap.session_s)
        broken += [item.form for did, limit in zip(given, most, strict=True) if limit is not None and did > limit]
    return broken


def is_too_long(session: Session, minutes: int) -> bool:
    """Whether it takes longer than that, though an exercise of it has a set to spare."""
    doses = [item.dose for item in session.items]
    one_side_s = [each.sets * each.spots * each.reps * (each.hold_s + each.move_s) for each in doses]
    both_s = [each * (2 if dose.per_side else 1) for each, dose in zip(one_side_s, doses, strict=True)]
    return sum(both_s) + SETUP_S * len(doses) > minutes * 60


def form_named(name: Text) -> str | None:
    """The form that is called so; None for any other text."""
    form = name.values.get("form")
    return _FORM_OF_NAME.get(form.id if isinstance(form, Text) else name.id)


def _lock(log: Sequence[Line]) -> Line | None:
    """Of each tier the first line stands, until a word about the most urgent one, or a clinician's about all."""
    stand: dict[str, Line] = {}
    for line in log:
        if line.word.value == "clinician":
            stand = {}
        elif line.word.value in ENDINGS:
            stand.pop(min(stand, key=URGENCY.index, default=""), None)
        elif line.tier.value in URGENCY:
            stand.setdefault(line.tier.value, line)
    return stand[min(stand, key=URGENCY.index)] if stand else None


def _is_off(log: Sequence[Line], exercise: str) -> bool:
    """What a clinician allowed is on again, but for what stays off; taking the list back ends what it alone says."""
    since = _after(log, lambda line: line.word.value == "allowed" and exercise in line.blocked)
    hurt = any(line.word.value in ("hurt", "assessed") and exercise in line.blocked for line in since)
    lists = _after(log, _retracts)
    listed = any(line.word.value == "found" and exercise in line.blocked for line in _after(since, _retracts))
    return hurt or listed or any(exercise in line.kept_off for line in lists)


def _is_eased(log: Sequence[Line], form: str) -> bool:
    since = _after(log, lambda line: line.word.value == "allowed" and form in line.eased)
    return any(form in line.eased for line in _after(since, _retracts))


def _after(log: Sequence[Line], ends: Callable[[Line], bool]) -> Sequence[Line]:
    """The lines after the last one that ends what was before."""
    return log[max((number for number, line in enumerate(log, start=1) if ends(line)), default=0) :]


def _retracts(line: Line) -> bool:
    return line.word.value == "retracted"


def _forms(exercise: Exercise, safe: frozenset[str], sore: frozenset[str], *, screened: bool) -> frozenset[str]:
    every = frozenset({exercise.id, *(each.id for each in exercise.variants)})
    if alone := (every & safe or every & sore):
        return alone
    return every if screened else every & frozenset(ROUTINE.starter)


def _behind(name: str, value: str) -> Iterator[str]:
    """The forms that a button leads to."""
    place, _, chosen = value.partition(":")
    if name == "exercise" and value:
        yield value
    if name in _PLACED:
        yield place.split(".", 2)[2]
    if name == "session.swap" and chosen not in ("", "out"):
        yield chosen


def _texts(card: Card) -> list[Text]:
    return [each for block in card.blocks for each in texts_of(block)]


def _breaks(exercise: Exercise, said: Text) -> bool:
    sets, spots, reps, hold = (int(str(said.values.get(each, 1))) for each in ("sets", "spots", "reps", "hold"))
    side_s = sets * spots * reps * hold
    given = (hold, side_s, side_s * (2 if said.id.endswith("-each-side") else 1))
    most = (exercise.cap.hold_s, exercise.cap.side_s, exercise.cap.session_s)
    return any(limit is not None and did > limit for did, limit in zip(given, most, strict=True))
