"""What the message of a day says about recovery: one topic, what can be answered, and the line that it was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.flows import advice_cards, between_cards, review_cards
from core.flows.advice import stands
from core.flows.day import Day
from core.flows.minimal_cards import WAITS
from core.messages.action import Action
from core.messages.card import Block, Button, Emphasis, Paragraph
from core.messages.texts import text
from core.rules.agenda import Topic, may_try_short
from core.rules.backoff import Tone
from core.rules.care import Entry, Event, Origin
from core.rules.days import LocalDay
from core.rules.findings import CAUTION, TO_A_PROFESSIONAL, Advice, Finding

_REVIEWING = frozenset({Topic.FINDING, Topic.REVIEW, Topic.STANDING})  # silence never means no advice
_TONES = frozenset({Tone.NORMAL, Tone.TINY})

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a message says of recovery, with its buttons, and the line of the care log that says so."""

    topic: Topic
    blocks: tuple[Block, ...]
    rows: Rows
    entry: Entry

    @property
    def crowds(self) -> bool:
        """Whether its answers leave no room for other buttons than the session, the check-in and the alarm."""
        return len(self.rows) > 1


def said(day: Day, tone: Tone) -> Said | None:
    """What speaks in the message of the day, which comes for it on a day that is checked in too; None when nothing
    does, as in the farewell, which has its own words."""
    topic = next((each for each in day.standing.agenda.topics if _can_ask(day, each)), None)
    if topic is None or tone is Tone.FAREWELL or (tone not in _TONES and topic not in _REVIEWING):
        return None
    blocks, rows, entry = _SAYS[topic](day)
    return Said(topic=topic, blocks=blocks, rows=rows, entry=entry)


def farewell(day: Day) -> tuple[bool, Entry | None]:
    """Whether clear advice stands, or waits to be said; and the line that the last message carried advice.

    It carries some for everybody. It is noted where a review is due, or none was ever reached (coaching.md §1.4), and
    is clear in any case where nothing may be shown of what was found.
    """
    due = day.standing.agenda
    if day.minimal:
        return True, _advised(day.day, Advice.SIGNPOST, about=None if due.standing is None else due.standing.day)
    finding, asks = due.finding, Topic.REVIEW in due.topics
    clear = finding is not None and finding.advice in TO_A_PROFESSIONAL
    advised = clear or stands(day.standing) is not None
    if finding is not None and not asks and not (clear and Topic.FINDING in due.topics):
        return advised, None
    review = due.review if asks or finding is None else finding.review
    return advised, _advised(day.day, Advice.SIGNPOST, about=None if review is None else review.day)


def may_praise(day: Day) -> bool:
    """Whether a milestone may be named: not on a sore day, nor before a review or beside advice (§4.3, rule 6)."""
    stands = day.standing
    due = day.review_waits or Topic.FINDING in stands.agenda.topics
    return not (day.flare or due or stands.advised_lately(day.day))


def spoke_on(day: Day, earlier: LocalDay) -> bool:
    """Whether the message of an earlier day was about recovery."""
    care = day.standing.care
    return any(line.day == earlier and line.by_message for line in (*care.advised, *care.asked))


def passive_blocks(day: Day) -> Iterator[Block]:
    """The line of the weekly summary, once advice was said as often as it is (coaching.md §1.7)."""
    if day.standing.agenda.passive:
        yield Paragraph(text=text("daily-passive"))


def _can_ask(day: Day, topic: Topic) -> bool:
    """The average of the last week is a soreness score: asked of those who let it be asked."""
    return topic is not Topic.RETURNED or bool(day.enrollment.preferences.soreness)


_Speech = tuple[tuple[Block, ...], Rows, Entry]


def _finding(day: Day) -> _Speech:
    care, finding = day.standing.care, day.standing.agenda.finding
    if finding is None:
        return _review(day)
    history, review = day.standing.history, finding.review
    if not day.standing.profile.agreed:
        most = max(finding.advice, Advice.SIGNPOST, key=CAUTION.index)
        return review_cards.unasked_blocks(review.day, history.first_day), (), _advised(day.day, most, about=review.day)
    rows = review_cards.rows(finding, shortens=may_try_short(care, finding))
    return review_cards.blocks(finding, history), rows, _advised(day.day, finding.advice, about=review.day)


def _review(day: Day) -> _Speech:
    review = day.standing.agenda.review
    about = day.day if review is None else review.day
    entry = _asked(day.day, Topic.REVIEW, about=about)
    return (Paragraph(text=text("today-review")),), ((review_cards.button(about),),), entry


def _repeat(day: Day) -> _Speech:
    """The advice once more, softly, with its answers."""
    latest, finding = day.standing.care.latest_advice, day.standing.agenda.finding
    choice = Advice.ADVISE if latest is None else Advice(latest.choice)
    about, trigger = (None, "") if latest is None else (latest.about, latest.trigger)
    rows = advice_cards.rows(about, shortens=_may_try_short(day, finding, about))
    return (Paragraph(text=text("daily-repeat")),), rows, _advised(day.day, choice, about=about, trigger=trigger)


def _may_try_short(day: Day, finding: Finding | None, about: LocalDay | None) -> bool:
    return finding is not None and finding.review.day == about and may_try_short(day.standing.care, finding)


def _returned(day: Day) -> _Speech:
    cycle = day.standing.care.cycle
    why = text("daily-returned" if cycle.origin is Origin.RETURN else "daily-carry-on")
    button = between_cards.intake_button(cycle.first_day)
    return (Paragraph(text=why),), ((button,),), _asked(day.day, Topic.RETURNED)


def _visited(day: Day) -> _Speech:
    row = advice_cards.managed_row(day.day)
    return (Paragraph(text=text("daily-visited")),), (row,), _asked(day.day, Topic.VISITED)


def _waited(day: Day) -> _Speech:
    seen = Button(label=text("mode-visit"), action=Action(name="visit"), emphasis=Emphasis.PRIMARY)
    return (Paragraph(text=text("daily-waited")),), ((seen,),), _asked(day.day, Topic.WAITED)


def _life(day: Day) -> _Speech:
    return between_cards.life_blocks(), (between_cards.life_row(day.day),), _asked(day.day, Topic.LIFE)


def _maintain(day: Day) -> _Speech:
    row = advice_cards.maintain_row(day.day)
    return (Paragraph(text=text("daily-maintain")),), (row,), _asked(day.day, Topic.MAINTAIN)


def _standing(day: Day) -> _Speech:
    """What holds for everybody. Of somebody who is asked in another app it is noted as put: no finding of theirs."""
    about = day.day if day.standing.agenda.standing is None else day.standing.agenda.standing.day
    blocks = review_cards.unasked_blocks(about, day.standing.history.first_day)
    if day.standing.profile.agreed:
        waits = WAITS if day.reserve.elsewhere else ()
        return (*blocks, *waits), (), _asked(day.day, Topic.STANDING, about=about)
    return blocks, (), _advised(day.day, Advice.SIGNPOST, about=about)


_SAYS = {
    Topic.FINDING: _finding,
    Topic.REVIEW: _review,
    Topic.REPEAT: _repeat,
    Topic.RETURNED: _returned,
    Topic.VISITED: _visited,
    Topic.WAITED: _waited,
    Topic.LIFE: _life,
    Topic.MAINTAIN: _maintain,
    Topic.STANDING: _standing,
}


def _advised(day: LocalDay, advice: Advice, *, about: LocalDay | None, trigger: str = "") -> Entry:
    return Entry(day=day, event=Event.ADVISED, choice=advice.value, about=about, trigger=trigger, by_message=True)


def _asked(day: LocalDay, topic: Topic, *, about: LocalDay | None = None) -> Entry:
    return Entry(day=day, event=Event.ASKED, choice=topic.value, about=about, by_message=True)
