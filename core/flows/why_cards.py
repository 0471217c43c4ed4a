"""The cards of why: what the plan, the streak and the messages follow from, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.flows import progress_cards, stretches
from core.flows.buttons import LEFT_OUT, PROGRESS, TODAY, WRONG
from core.flows.question_cards import clock_of, time_at
from core.flows.settings_cards import label, second_reminder
from core.flows.today import Day
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Points, When
from core.messages.texts import Text, text
from core.rules.days import LocalDay
from core.rules.dose import LEVELS
from core.rules.people import Enrollment, Rhythm
from core.rules.plan import Plan, Planned, Reason, Why
from core.rules.progression import FIRST_DAY_OF, Grade
from core.rules.routine import Routine
from core.rules.session import Item
from core.rules.streak import ReasonKind, Streak

ABOUT = ("plan", "streak", "reminder", "review")
_OFF_BY_DEFAULT = (Why.GATE, Why.OPTIONAL)

Said = tuple[Text, Text]
_DAY = timedelta(days=1)


def choice_card() -> Card:
    """Why what?"""
    buttons = tuple(Button(label=text(f"why-{each}"), action=Action(name="why", value=each)) for each in ABOUT)
    return Card(title=text("why-title"), blocks=(Paragraph(text=text("why-ask")),), rows=(buttons, (TODAY, WRONG)))


# --- the plan


def wrong_card() -> Card:
    """There is no plan on a day on which something felt wrong."""
    blocks = (Paragraph(text=text("today-wrong")), Paragraph(text=text("today-wrong-next")))
    return Card(title=text("today-wrong-title"), blocks=blocks, rows=((TODAY, WRONG),), health=True)


def plan_card(seen: Day, plan: Plan) -> Card:
    """What was looked at, why each exercise of the day is in it as it is, and why the others are not."""
    routine, chosen = seen.routine, {each.form: each for each in plan.items}
    here = {item.exercise for item in seen.items}
    inside = tuple((stretches.name(routine, each.form), _inside(seen, each, chosen)) for each in seen.items)
    outside = tuple(
        (Text(id=routine.exercise(name).words.name), _said("not-today", seen, reason))
        for name, reason in plan.left_out.items()
        if name not in here
    )
    blocks: list[Block] = [Paragraph(text=_lead(seen)), Facts(items=tuple(_looked_at(seen)))]
    if inside:
        blocks += [Paragraph(text=text("why-inside")), Facts(items=inside)]
    if inside and _counts(seen):
        blocks += [Paragraph(text=each) for each in _rules(seen)]
    if outside:
        blocks += [Paragraph(text=text("why-outside")), Facts(items=outside)]
    rows = (*((each,) for each in _ways(seen, plan)), (TODAY, WRONG))
    return Card(title=text("why-plan-title"), blocks=tuple(blocks), rows=rows, health=True)


def _lead(seen: Day) -> Text:
    profile = seen.needs.profile
    if seen.has_nothing:
        return text("plan-none")
    if seen.flare:
        return text("why-gentle")
    if profile.screened:
        return text("why-how")
    return text("why-starter-unasked" if profile.agreed is False else "why-starter")


def _looked_at(seen: Day) -> Iterator[Said]:
    """The answers that the plan follows from."""
    routine, profile = seen.routine, seen.needs.profile
    sites = tuple(Text(id=each.name) for each in routine.sites if each.id in profile.sites)
    activities = tuple(
        Text(id=routine.activity_name(each)) for each in routine.activities if each in profile.activities
    )
    tools = tuple(Text(id=routine.equipment_name(each)) for each in routine.equipment if each in profile.equipment)
    for name, answers in (("sites", sites), ("activities", activities), ("equipment", tools)):
        if answers:
            yield text(f"why-{name}"), text("why-parts", parts=answers)
    yield text("settings-length"), text("minutes", minutes=seen.needs.minutes)


def _inside(seen: Day, item: Item, chosen: Mapping[str, Planned]) -> Text:
    """Why an exercise of the day is in it in this form and dose, and where the person stands with it."""
    if (planned := chosen.get(item.form)) is None:
        return text("why-chosen")
    parts = tuple(_said("because", seen, each) for each in planned.reasons) or (text("why-serves"),)
    if not _counts(seen):
        return text("why-parts", parts=parts)
    grade = seen.needs.grades.get(item.exercise, Grade())
    level = text("why-level-anew") if item.level < grade.level and grade.eased else _level(grade, seen)
    return text("why-item", parts=parts, level=level)


def _counts(seen: Day) -> bool:
    """Whether today's session can count towards a level."""
    return seen.needs.profile.screened and not seen.flare


def _level(grade: Grade, seen: Day) -> Text:
    """The level, and how many good sessions the next one takes (coaching.md §3.1)."""
    if grade.level == LEVELS[-1]:
        kind = "last"
    elif grade.sessions < grade.needed:
        kind = "short"
    else:
        kind = "enough" if seen.day < _opens_on(grade.level + 1, seen) else "held"
    return text(f"why-level-{kind}", level=grade.level, sessions=grade.sessions, needed=grade.needed)


def _opens_on(level: int, seen: Day) -> LocalDay:
    """The first day of a level for anybody, counted from day 1 or the end of a lock."""
    begun = seen.enrollment.first_day or seen.day
    return max(begun, seen.needs.safety.renewed or begun) + (FIRST_DAY_OF[level] - 1) * _DAY


def _rules(seen: Day) -> Iterator[Text]:
    """What a good session is, and which levels are not open to anybody yet."""
    yield text("why-good")
    standing = {seen.needs.grades.get(item.exercise, Grade()).level for item in seen.items}
    for level in sorted(each + 1 for each in standing if each < LEVELS[-1]):
        if seen.day < (opens := _opens_on(level, seen)):
            yield text("why-level-opens", level=level, day=opens)


def _said(lead: str, seen: Day, reason: Reason) -> Text:
    return text(f"{lead}-{reason.why.value}", about=_named(seen.routine, reason), minutes=seen.needs.minutes)


def _named(routine: Routine, reason: Reason) -> Text | str:
    """What the reason speaks of: an activity or a site."""
    if reason.why is Why.ACTIVITY:
        return Text(id=routine.activity_name(reason.about))
    site = routine.site(reason.about)
    return Text(id=site.name) if site is not None else reason.about


def _ways(seen: Day, plan: Plan) -> Iterator[Button]:
    """What can be changed about it."""
    reasons = {each.why for each in plan.left_out.values()}
    if not seen.needs.profile.screened:
        yield Button(label=text("profile-begin"), action=Action(name="profile"))
    elif reasons & set(_OFF_BY_DEFAULT):
        yield Button(label=text("why-extras"), action=Action(name="extras"))
    if seen.needs.safety.off or seen.needs.safety.eased:
        yield LEFT_OUT


# --- the streak


def streak_card(streak: Streak, leaving: Sequence[tuple[LocalDay, LocalDay]]) -> Card:
    """The sum, the buffer days, and when each missed day no longer counts: `leaving` are both days of each."""
    blocks: list[Block] = [progress_cards.numbers(streak), *progress_cards.sentences(streak)]
    if leaving:
        missed = tuple(text("why-missed-day", day=missed, leaves=leaves) for missed, leaves in leaving)
        blocks += [Paragraph(text=text("why-missed")), Points(items=missed)]
    health = any(each.kind is ReasonKind.LOCKED for each in streak.reasons)
    return Card(
        title=text("why-streak-title"),
        blocks=tuple(blocks),
        rows=((PROGRESS, TODAY), (WRONG,)),
        health=health,
    )


# --- the messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """What is known of a person's messages: the next one, the one that was put off, and the last days, newest first.

    Each day comes with the name of what became of its message, such as "sent".
    """

    next_at: datetime | None
    later_at: datetime | None
    days: Sequence[tuple[LocalDay, str]]
    health: bool = False


def reminder_card(following: Enrollment, city: str, messages: Messages, *, paused_until: LocalDay | None) -> Card:
    """When a message comes, and why one came or did not."""
    weekly, zone = following.preferences.rhythm is Rhythm.WEEKLY, following.clock_zone
    facts = [
        (label("time"), text("why-time", time=time_at(following.minute or 0), city=city)),
        (label("reminders"), text(f"settings-{following.preferences.rhythm.value}")),
        (label("second"), _second(following, messages.days[0][0])),
    ]
    if paused_until is not None:
        facts.append((label("pause"), text("settings-pause-until", day=paused_until)))
    blocks: list[Block] = [Facts(items=tuple(facts))]
    for name, at in (("snooze-until", messages.later_at), ("start-ready-next", messages.next_at)):
        if at is not None:
            blocks.append(When(label=Text(id=name), at=at, zone=zone))
    days = tuple((text("why-day", day=day), Text(id=f"why-message-{what}")) for day, what in messages.days)
    thrice = ("why-thrice",) if following.preferences.rhythm is Rhythm.THRICE else ()
    rhythm = ("why-weekly", "why-silence-weekly") if weekly else (*thrice, "why-silence")
    rules = ("why-checked", "why-quiet", *rhythm)
    blocks += [
        Paragraph(text=text("why-days")),
        Facts(items=days),
        Points(items=tuple(Text(id=each) for each in rules)),
    ]
    settings = Button(label=text("daily-settings"), action=Action(name="settings"))
    rows = ((settings, TODAY), (WRONG,))
    return Card(title=text("why-reminder-title"), blocks=tuple(blocks), rows=rows, health=messages.health)


def _second(following: Enrollment, day: LocalDay) -> Text:
    at = second_reminder(following, day) if following.preferences.reminds_twice else None
    return text("off") if at is None else text("settings-second-at", time=clock_of(at, following.clock_zone))
