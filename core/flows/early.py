"""What a score does not let wait for the month: one card speaks, and the red flags come first (coaching.md §1.5)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.flows import advice_cards
from core.flows.daylog import day_log
from core.flows.recovery import Standing, standing
from core.flows.turn import Turn
from core.messages.card import Block, Button, Paragraph
from core.messages.texts import Text, text
from core.rules.care import Care, Entry, Event, Mode, Origin
from core.rules.days import LocalDay
from core.rules.findings import CAUTION, TO_A_PROFESSIONAL, Advice
from core.rules.people import Enrollment
from core.rules.soreness import SEVERE
from core.rules.triggers import Speaks, Trigger, speaks

_LEADS = {
    Trigger.SEVERE_WEEK: text("early-severe-week"),
    Trigger.WORSENING: text("early-worsening"),
    Trigger.RELAPSE: text("early-relapse"),
}
_LEADS_ELSEWHERE = _LEADS | {  # where no exercise is ours, none of ours becomes smaller
    Trigger.WORSENING: text("early-worsening-elsewhere"),
    Trigger.RELAPSE: text("early-relapse-elsewhere"),
}
_OF_SEVERAL = frozenset({Trigger.SEVERE_WEEK, Trigger.WORSENING, Trigger.RELAPSE, Trigger.FLARES})
_ORDER = (*Trigger, None)
_CAUTION = (None, *CAUTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a score calls for. `stops`: the red flags are asked about, and there is no exercise for the rest of the day.

    `lead` is the reason, None where the score says enough; `more` the way to the advice, None where there is none;
    `suggestion` what else is said below the number.
    """

    stops: bool
    lead: Text | None = None
    more: Button | None = None
    suggestion: tuple[Block, ...] = ()


async def heard(turn: Turn, enrollment: Enrollment, day: LocalDay, score: int) -> Heard:
    """What the score of `day`, which is kept already, calls for; advice and a new cycle are noted once.

    A number of yesterday may be what today's was waiting for: the graver of both speaks. The same number again, or a
    card that is pressed twice, is told the same.
    """
    here = turn.today(enrollment)
    seen = await standing(turn.tx, enrollment, here, await day_log(turn.tx, enrollment, here))
    spoken = _graver(_spoken(seen, day, here), _awaited(seen, here))
    await _note(turn, enrollment, seen.care, spoken)
    advises = spoken.advice in TO_A_PROFESSIONAL and seen.profile.agreed and turn.following is not None
    suggests = spoken.advice is Advice.SUGGEST
    leads = _LEADS if seen.care.mode is Mode.OURS else _LEADS_ELSEWHERE
    return Heard(
        stops=spoken.screens or score >= SEVERE,
        lead=None if spoken.trigger is None else leads.get(spoken.trigger),
        more=Button(label=text("today-advice"), action=advice_cards.ADVICE) if advises else None,
        suggestion=(Paragraph(text=text("early-flares")),) if suggests else (),
    )


def _spoken(seen: Standing, day: LocalDay, here: LocalDay) -> Speaks:
    """What the score calls for, as if nothing had been noted of it yet."""
    care, cycle = seen.care, seen.care.cycle
    earlier = tuple(each for each in care.advised if each.day != here or not each.trigger)
    spoken = speaks(replace(care, advised=earlier), seen.history, day)
    if spoken.base is None and cycle.origin is Origin.RELAPSE and cycle.first_day == day:
        graver = spoken.trigger in (Trigger.SEVERE_WEEK, Trigger.WORSENING, Trigger.SEVERE)
        return replace(spoken, trigger=spoken.trigger if graver else Trigger.RELAPSE, screens=True)
    return spoken


def _awaited(seen: Standing, here: LocalDay) -> Speaks:
    """What the score of today calls for together with others; what it calls for alone was said when it was noted."""
    spoken = _spoken(seen, here, here)
    return Speaks() if _OF_SEVERAL.isdisjoint({*spoken.fired, spoken.trigger}) else spoken


def _graver(one: Speaks, other: Speaks) -> Speaks:
    """What both call for: the card of the graver, with the more cautious advice."""
    speaking, less = sorted((one, other), key=lambda each: _ORDER.index(each.trigger))
    advising = max(speaking, less, key=lambda each: _CAUTION.index(each.advice))
    return replace(
        speaking,
        advice=advising.advice,
        advised_by=advising.advised_by,
        screens=one.screens or other.screens,
        base=one.base or other.base,
    )


async def _note(turn: Turn, enrollment: Enrollment, care: Care, spoken: Speaks) -> None:
    """A new cycle first, so that the advice belongs to it."""
    if spoken.base is not None:
        first, last = spoken.base
        began = Entry(day=last, event=Event.CYCLE, about=first, choice=Origin.RELAPSE.value)
        await turn.tx.note_care(enrollment.person, began)
    if spoken.advice is None or spoken.advised_by is None:
        return
    said, by = spoken.advice.value, spoken.advised_by.value
    line = Entry(day=turn.today(enrollment), event=Event.ADVISED, choice=said, trigger=by)
    if line not in care.advised:
        await turn.tx.note_care(enrollment.person, line)
