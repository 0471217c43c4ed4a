"""The questions about the person, each one tap, and the card of what they answered (product.md C4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.flows import picks
from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.picks import Picking
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Points, Quote, Scale
from core.messages.texts import Text, text
from core.rules.care import Mode
from core.rules.profile import Profile, Step
from core.rules.redflags import LISTED, lines
from core.rules.routine import Routine

CHOICES = (Step.SITES, Step.ACTIVITIES, Step.EQUIPMENT)  # each answered by one of a list, several, or none
YES, NO, ON, OFF, SURE = "yes", "no", "on", "off", "sure"
NONE, SEVERAL, SKIP = "-", "+", "skip"  # the first two are the id of nothing in a list
FACTS = Action(name="profile.facts")
_ALONE = 6  # options that have a row each; more of them share one
_MOST = 11  # options beside the three ways on; "more than one" shows all there are
_CONSENT = ("what", "purpose", "kept", "long", "where", "who", "back")


def options(step: Step, routine: Routine) -> Mapping[str, Text]:
    """What can be chosen, by its id."""
    match step:
        case Step.SITES:
            return {each.id: Text(id=each.name) for each in routine.sites}
        case Step.ACTIVITIES:
            return {each: Text(id=routine.activity_name(each)) for each in routine.activities}
        case _:
            return {each: Text(id=routine.equipment_name(each)) for each in routine.equipment}


def chosen(profile: Profile, step: Step) -> tuple[str, ...]:
    """What was chosen."""
    return {
        Step.SITES: profile.sites,
        Step.ACTIVITIES: profile.activities,
        Step.EQUIPMENT: profile.equipment,
    }.get(step, ())


def back(step: Step, profile: Profile) -> Button:
    """To the question before; where an answer is being changed, to all of them."""
    return back_to(FACTS if step in profile.answered else Action(name="profile.back", value=step.value))


def consent_card(back: Action) -> Card:
    """May I ask about your health? What for, what is kept, how long, where, and by whom (coaching.md §5.1)."""
    yes, no = (_consent(each) for each in (YES, NO))
    facts = tuple((Text(id=f"health-{each}-label"), Text(id=f"health-{each}")) for each in _CONSENT)
    return Card(
        title=text("health-title"),
        blocks=(Paragraph(text=text("health-ask")), Facts(items=facts)),
        rows=((yes, no), (back_to(back),)),
    )


def choice_card(step: Step, profile: Profile, routine: Routine) -> Card:
    """One tap for one of the list, for none, or to choose several."""
    action = f"profile.{step.value}"
    listed = [
        Button(label=name, action=Action(name=action, value=each)) for each, name in options(step, routine).items()
    ][:_MOST]
    width = _width(listed)
    none = Button(label=text("profile-none"), action=Action(name=action, value=NONE))
    several = Button(label=text("profile-several"), action=Action(name=action, value=SEVERAL))
    rows = [tuple(listed[at : at + width]) for at in range(0, len(listed), width)]
    return Card(
        title=text(f"profile-{step.value}-title"),
        blocks=(Paragraph(text=text(f"profile-{step.value}-ask")),),
        rows=(*rows, (none, several), (back(step, profile),)),
    )


def several_card(step: Step, routine: Routine, picking: Picking) -> Card:
    """Several of the list."""
    action, names = f"profile.{step.value}", tuple(options(step, routine).values())
    return picks.pick_card(
        text(f"profile-{step.value}-title"),
        (Paragraph(text=text("profile-several-ask")),),
        names,
        action=action,
        picking=picking,
        back=back_to(Action(name=action)),
        done=text("pick-done"),
        width=_width(names),
    )


def intake_card(profile: Profile) -> Card:
    """Average soreness of the last seven days (the wording of coaching.md §1.1)."""
    skip = Button(label=text("soreness-skip"), action=Action(name="profile.intake", value=SKIP))
    return Card(
        title=text("profile-intake-title"),
        blocks=(Paragraph(text=text("profile-intake-ask")), Paragraph(text=text("soreness-scale"))),
        scale=Scale(action=Action(name="profile.intake"), skip=skip),
        rows=((back(Step.INTAKE, profile),),),
    )


def lists_card(routine: Routine, back: Button) -> Card:
    """The three safety lists as reading, for whoever wants no questions about their health (product.md P5)."""
    now, today = (Points(items=tuple(Text(id=each) for each in lines(tier))) for tier in LISTED)
    first = Points(items=tuple(Text(id=each.name) for each in routine.conditions))
    read = Action(name="profile.lists", value=YES)
    return Card(
        title=text("lists-title"),
        blocks=(
            Paragraph(text=text("lists-now")), now, Paragraph(text=text("emergency-numbers")),
            Paragraph(text=text("lists-today")), today,
            Paragraph(text=text("lists-first")), first,
            Quote(text=text("lists-stop")),
        ),
        rows=((Button(label=text("lists-read"), action=read, emphasis=Emphasis.PRIMARY),), (WRONG,), (back,)),
    )  # fmt: skip


def facts_card(profile: Profile, routine: Routine, *news: Block) -> Card:
    """Everything that was answered, what has just changed, and the way to change each."""
    asked = CHOICES if profile.agreed else CHOICES[1:]
    facts = [(_label(step.value), _named(step, profile, routine)) for step in asked]
    if profile.agreed:
        intake = "profile-left-out" if profile.intake is None else "profile-intake-score"
        facts.append((_label("intake"), text(intake, score=profile.intake or 0)))
    facts.append((_label("health"), Text(id={True: "on", False: "off", None: "profile-not-asked"}[profile.agreed])))
    return Card(
        title=text("profile-title"),
        blocks=(*news, Facts(items=tuple(facts))),
        rows=tuple(_ways(profile, asked)),
        health=True,
    )


def off_card(*, locked: bool, mode: Mode, minimal: bool = False) -> Card:
    """No more questions means that the answers go: asked once. A lock stays, and so does another programme, or the wait
    for an appointment; where health is not spoken of (`minimal`) it is not said which of them there is.
    """
    sure = Action(name="settings.health", value=SURE)
    yes = Button(label=text("health-off-sure"), action=sure, emphasis=Emphasis.DANGER)
    kept = (locked or mode is not Mode.OURS) and not minimal
    then = "minimal-off-then" if minimal else "health-off-then" if mode is Mode.OURS else f"health-off-{mode.value}"
    blocks = [Paragraph(text=text("health-off-ask")), Paragraph(text=Text(id=then))]
    if locked and not minimal:
        blocks.append(Paragraph(text=text("health-off-locked")))
    back = TODAY.action if minimal else Action(name="settings", value="profile")
    return Card(title=text("profile-health"), blocks=tuple(blocks), rows=((yes,), (back_to(back),)), health=kept)


def _width(shown: Sequence[object]) -> int:
    """How many options share a row."""
    return 1 if len(shown) <= _ALONE else 2


def _ways(profile: Profile, asked: Sequence[Step]) -> list[tuple[Button, ...]]:
    """The ways on from the facts, two in a row."""
    changes = [Button(label=_label(each.value), action=Action(name=f"profile.{each.value}")) for each in asked]
    others = ("left", "goals", "extras") if profile.agreed else ("goals",)
    changes += [Button(label=_label(each), action=Action(name=each)) for each in others]
    health = Action(name="settings.health", value=OFF if profile.agreed else ON)
    changes.append(Button(label=text(f"health-turn-{health.value}"), action=health))
    rows = [tuple(changes[at : at + 2]) for at in range(0, len(changes), 2)]
    if profile.next_step is not None:
        go_on = Button(label=text("profile-begin"), action=Action(name="profile"), emphasis=Emphasis.PRIMARY)
        rows.insert(0, (go_on,))
    return [*rows, (back_to(Action(name="settings")),)]


def _named(step: Step, profile: Profile, routine: Routine) -> Text:
    """What was chosen, as a list; what the routine no longer has is left out."""
    known = options(step, routine)
    names = tuple(known[each] for each in chosen(profile, step) if each in known)
    if names:
        return text("profile-list", items=names)
    return text("profile-none" if step in profile.answered else "profile-not-asked")


def _consent(answer: str) -> Button:
    emphasis = Emphasis.PRIMARY if answer == YES else Emphasis.PLAIN
    action = Action(name="profile.consent", value=answer)
    return Button(label=text(f"health-consent-{answer}"), action=action, emphasis=emphasis)


def _label(name: str) -> Text:
    return Text(id=f"profile-{name}")
