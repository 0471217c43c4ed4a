"""The cards of a person's own goals: activities rated by themselves, and the plan of when and what if."""

from __future__ import annotations

from collections.abc import Sequence

from core.flows.buttons import TODAY, WRONG, back_to
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Quote, Scale
from core.messages.texts import Text, text
from core.rules.profile import MOST_FUNCTIONS, Function, Profile

ACTIVITIES = (
    "sitting", "driving", "walking", "stairs", "running", "chair", "shoes", "side", "lifting", "squatting",
)  # fmt: skip
CUES = ("wake", "teeth", "breakfast", "lunch", "home", "dinner", "bed")
BARRIERS = ("tired", "time", "travel", "late", "forget")
NONE = "none"
ALL = Action(name="goals")
_OWN = Action(name="goals.own")
_A_ROW = 2
_OFFERED_ON = (2, 3)  # numbers of days


def rating(activity: str) -> str:
    """The action that rates an activity; a scale fills in the value, so that the name tells which it is."""
    return f"goals.rate.{activity}"


def rated(profile: Profile) -> tuple[Function, ...]:
    """The activities with their scores, as far as this version knows them."""
    return tuple(each for each in profile.functions if each.name in ACTIVITIES)


def plan_line(profile: Profile) -> Text | None:
    """The person's if-then plan in a sentence or two, such as "After lunch: your session."; None without one."""
    cue = text(f"goals-after-{profile.cue}") if profile.cue in CUES else None
    barrier = text(f"goals-if-{profile.barrier}") if profile.barrier in BARRIERS else None
    if cue is not None and barrier is not None:
        return text("goals-line", cue=cue, barrier=barrier)
    if cue is not None:
        return text("goals-line-cue", cue=cue)
    return None if barrier is None else text("goals-line-barrier", barrier=barrier)


def offer(day_number: int, profile: Profile) -> tuple[tuple[Block, ...], tuple[Button, ...]]:
    """What the cards of the second and the third day say of goals, while there are none; else nothing."""
    if day_number not in _OFFERED_ON or rated(profile) or plan_line(profile) is not None:
        return (), ()
    button = Button(label=text("goals-offer-button"), action=ALL)
    return (Paragraph(text=text("goals-offer")),), (button,)


def all_card(profile: Profile) -> Card:
    """What is set, and the way to set each. Activities are about health, so they are asked of those who agreed only."""
    functions, line = rated(profile), plan_line(profile)
    ways = [Button(label=text("goals-plan"), action=Action(name="goals.cue"))]
    blocks: list[Block] = [Paragraph(text=text("goals-about"))]
    if profile.agreed:
        ways.insert(0, Button(label=text("goals-own"), action=_OWN))
    if functions:
        blocks.append(_scores(functions))
    if line is not None:
        blocks.append(Quote(text=line))
    rows = (*((each,) for each in ways), (TODAY, WRONG))
    return Card(title=text("goals-title"), blocks=tuple(blocks), rows=rows, health=bool(functions))


def own_card(functions: Sequence[Function]) -> Card:
    """Which activities; once there are three, only these."""
    scores = {each.name: each.score for each in functions}
    full = len(scores) >= MOST_FUNCTIONS
    buttons = [
        Button(label=_labelled(each, scores.get(each)), action=Action(name=rating(each)))
        for each in ACTIVITIES
        if each in scores or not full
    ]
    ask = text("goals-own-full" if full else "goals-own-ask")
    rows = [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]
    on = Button(label=text("goals-done"), action=ALL) if scores else back_to(ALL)
    return Card(title=text("goals-own"), blocks=(Paragraph(text=ask),), rows=(*rows, (on, WRONG)), health=True)


def rate_card(activity: str, score: int | None) -> Card:
    """How well it can be done now; an activity that was rated can be left out again."""
    drop = Action(name="goals.drop", value=activity)
    blocks: list[Block] = [Paragraph(text=text("goals-rate-ask")), Paragraph(text=text("goals-rate-scale"))]
    if score is not None:
        blocks.append(Paragraph(text=text("goals-rated-now", score=score)))
    return Card(
        title=text(f"goals-do-{activity}"),
        blocks=tuple(blocks),
        scale=Scale(action=Action(name=rating(activity)), skip=Button(label=text("goals-leave"), action=drop)),
        rows=((back_to(_OWN), WRONG),),
        health=True,
    )


def cue_card(profile: Profile) -> Card:
    """After what?"""
    return _choices_card("cue", CUES, profile, ALL)


def barrier_card(profile: Profile) -> Card:
    """And if what gets in the way?"""
    return _choices_card("barrier", BARRIERS, profile, Action(name="goals.cue"))


def _choices_card(of: str, choices: Sequence[str], profile: Profile, back: Action) -> Card:
    buttons = [
        Button(label=text(f"goals-{of}-{each}"), action=Action(name=f"goals.{of}", value=each)) for each in choices
    ]
    buttons.append(Button(label=text("goals-leave"), action=Action(name=f"goals.{of}", value=NONE)))
    rows = [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]
    line = plan_line(profile)
    now = () if line is None else (Quote(text=line),)
    blocks = (Paragraph(text=text(f"goals-{of}-ask")), *now)
    return Card(title=text(f"goals-{of}-title"), blocks=blocks, rows=(*rows, (back_to(back), WRONG)))


def _scores(functions: Sequence[Function]) -> Block:
    return Facts(
        items=tuple((text(f"goals-do-{each.name}"), text("goals-score", score=each.score)) for each in functions)
    )


def _labelled(activity: str, score: int | None) -> Text:
    name = text(f"goals-do-{activity}")
    return name if score is None else text("goals-rated", name=name, score=score)
