"""The cards on which a community's admins make, open and end a challenge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.content import Content
from core.flows.buttons import back_to
from core.flows.challenge_cards import about, label, span
from core.flows.coach_cards import ALL
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Form, Paragraph, Points, Quote
from core.messages.texts import Text, text, verbatim
from core.rules import draft as drafts
from core.rules.challenge import Challenge, Contest, Stage
from core.rules.community import Community
from core.rules.days import LocalDay
from core.rules.draft import LENGTHS, LONGEST_TEAM, LONGEST_TYPED_NAME, MOST_TARGET, TEAMS, Begins, Shape
from core.rules.tokens import RIVAL_HOLDS

NEW = Action(name="coach.new")
LIST = Action(name="coach.challenges")
SURE = "sure"
_MOST_LISTED = 6
_CODE_SHOWN = 9  # characters: two groups of four, and the dash
_MOST_TYPED_NUMBER = len(str(MOST_TARGET))


def _form(name: str, most: int) -> Form:
    return Form(
        button=Text(id=f"contest-{name}-button"),
        title=Text(id=f"contest-{name}-title"),
        label=Text(id=f"contest-{name}-label"),
        hint=Text(id=f"contest-{name}-hint"),
        action=Action(name=f"coach.{name}"),
        max_length=most,
    )


NAME_FORM = _form("name", LONGEST_TYPED_NAME)
GOAL_FORM = _form("goal", _MOST_TYPED_NUMBER)
SIDES_FORM = _form("sides", (LONGEST_TEAM + 2) * max(TEAMS))
CODE_FORM = _form("code", 2 * _CODE_SHOWN)
FORMS = {form.action.name: form for form in (NAME_FORM, GOAL_FORM, SIDES_FORM, CODE_FORM)}


def shapes_card() -> Card:
    """Which kind, each in a line; or the code that another community's admin sent."""
    lines = Facts(items=tuple((_shape(each), Text(id=f"contest-about-{each.value}")) for each in Shape))
    buttons = [Button(label=_shape(each), action=Action(name="coach.kind", value=each.value)) for each in Shape]
    code = Button(label=CODE_FORM.button, action=CODE_FORM.action)
    rows = (tuple(buttons[:2]), tuple(buttons[2:]), (code, back_to(ALL)))
    return Card(title=text("contest-new-title"), blocks=(Paragraph(text=text("contest-new-ask")), lines), rows=rows)


def draft_card(draft: Challenge, today: LocalDay, *, news: Text | None = None) -> Card:
    """Everything that is chosen, each choice, and the way to the preview; what another community said yes to stays."""
    said = () if news is None else (Paragraph(text=news),)
    agreed = drafts.is_agreed(draft)
    fixed = (Quote(text=text("contest-agreed")),) if agreed else ()
    rows = [] if agreed else [_lengths(draft)]
    rows.append(_beginnings(draft, today))
    rows += [] if agreed else [each for each in (_numbers(draft), _typed(draft)) if each]
    preview = Button(label=text("contest-preview"), action=about("coach.preview", draft), emphasis=Emphasis.PRIMARY)
    blocks = (*said, Facts(items=_facts(draft)), *fixed)
    return Card(title=text("contest-draft-title"), blocks=blocks, rows=(*rows, (preview, back_to(LIST))))


def preview_card(draft: Challenge, standing: Card) -> Card:
    """The very card that people will see, and what happens once it is opened."""
    opens = Button(label=text("contest-open"), action=about("coach.open", draft), emphasis=Emphasis.PRIMARY)
    first = Quote(text=text("contest-preview-first"))
    after = Paragraph(text=text("contest-next"))
    rows = ((opens,), (back_to(about("coach.draft", draft)),))
    return Card(
        title=standing.title, blocks=(first, *standing.blocks, Quote(text=text("contest-next-title")), after), rows=rows
    )


def hurdle_card(draft: Challenge, hurdle: drafts.Hurdle) -> Card:
    """Why it cannot be opened yet, and what to do."""
    way = Button(label=text("contest-setup"), action=ALL) if hurdle is drafts.Hurdle.NOT_READY else None
    row = (*(() if way is None else (way,)), back_to(about("coach.draft", draft)))
    return _card(text(f"contest-hurdle-{hurdle.value}"), row)


def ask_card(form: Form, draft: Challenge, *, forms: bool, missed: Text | None = None) -> Card:
    """Asks for what a form takes; it is typed below the card unless there are `forms`."""
    said = () if missed is None else (Paragraph(text=missed),)
    how = () if forms else (Paragraph(text=text("contest-reply")),)
    blocks = (*said, Paragraph(text=form.label), Paragraph(text=form.hint), *how)
    rows = ((back_to(about("coach.draft", draft)),),)
    return Card(title=form.title, blocks=blocks, rows=rows, form=replace(form, action=about(form.action.name, draft)))


def code_card(*, missed: Text | None = None) -> Card:
    """Asks for the code of another community."""
    said = () if missed is None else (Paragraph(text=missed),)
    blocks = (*said, Paragraph(text=text("contest-code-ask")))
    return Card(title=CODE_FORM.title, blocks=blocks, rows=((back_to(NEW),),), form=CODE_FORM)


def rival_card(draft: Challenge, code: str) -> Card:
    """The code, for the admin who asked alone."""
    facts = Facts(items=((text("contest-code"), verbatim(code)),))
    lines = (text("contest-rival-how", code=code), text("contest-rival-holds", days=RIVAL_HOLDS.days))
    return Card(title=verbatim(draft.name), blocks=(facts, *(Paragraph(text=each) for each in lines)))


def accept_card(draft: Challenge, mark: str, *, news: Text | None = None) -> Card:
    """What another community invites to, before the yes; `mark` tells the code and the draft that were shown."""
    said = () if news is None else (Paragraph(text=news),)
    facts = ((text("contest-with"), verbatim(draft.sides[0].name)), (text("contest-days"), span(draft)))
    yes = Button(
        label=text("contest-accept"), action=Action(name="coach.accept", value=mark), emphasis=Emphasis.PRIMARY
    )
    blocks = (
        *said,
        Facts(items=facts),
        Paragraph(text=text("contest-accept-ask")),
        Quote(text=text("contest-accept-seen")),
    )
    return Card(title=verbatim(draft.name), blocks=blocks, rows=((yes,), (back_to(ALL),)))


def list_card(challenges: Sequence[Challenge]) -> Card:
    """The challenges of the community that are open or being made."""
    shown = challenges[:_MOST_LISTED]
    new = Button(label=text("contest-new"), action=NEW, emphasis=Emphasis.PRIMARY)
    lines = tuple(
        text("contest-line", name=each.name, stand=Text(id=f"contest-stage-{each.stage.value}")) for each in shown
    )
    body: Block = Points(items=lines) if lines else Paragraph(text=text("contest-none"))
    rows = [(Button(label=label(each.name), action=about("coach.challenge", each)),) for each in shown]
    return Card(title=text("contest-list-title"), blocks=(body,), rows=(*rows, (new, back_to(ALL))))


def challenge_card(challenge: Challenge, *, changes: bool, news: Text | None = None) -> Card:
    """One challenge and what can be done with it; `changes`: whether it can still be changed here."""
    said = () if news is None else (Paragraph(text=news),)
    over = challenge.stage is Stage.OVER
    draft = challenge.stage is Stage.DRAFT
    name, wire = ("contest-drop", "coach.drop") if draft else ("contest-end", "coach.end")
    end = Button(label=Text(id=name), action=about(wire, challenge))
    change = Button(label=text("contest-change"), action=about("coach.draft", challenge))
    row = (*((change,) if changes else ()), *(() if over else (end,)), back_to(LIST))
    stands = (text("contest-stands"), Text(id=f"contest-stage-{challenge.stage.value}"))
    blocks = (*said, Facts(items=(stands, *_facts(challenge)[1:])))
    return Card(title=verbatim(challenge.name), blocks=blocks, rows=(row,))


def end_card(challenge: Challenge) -> Card:
    """Really? Asked once."""
    sure = Button(label=text("contest-end-sure"), action=about("coach.end", challenge, SURE), emphasis=Emphasis.DANGER)
    ask = Paragraph(text=text("contest-end-ask"))
    back = back_to(about("coach.challenge", challenge))
    return Card(title=verbatim(challenge.name), blocks=(ask,), rows=((sure,), (back,)))


def said_card(line: Text) -> Card:
    """One line about the challenges of a community, and the way back."""
    return _card(line, (back_to(LIST),))


def unnamed(content: Content, community: Community, number: int) -> str:
    """What a team is called before its name was typed, or where its community has none that can be seen."""
    return content.texts.say(text("contest-team", number=number), community.language)


def _card(line: Text, row: tuple[Button, ...]) -> Card:
    return Card(title=text("contest-list-title"), blocks=(Paragraph(text=line),), rows=(row,))


def _facts(challenge: Challenge) -> tuple[tuple[Text, Text], ...]:
    facts = [
        (text("contest-name"), verbatim(challenge.name)),
        (text("contest-kind"), _shape(drafts.shape_of(challenge))),
        (text("contest-days"), span(challenge)),
    ]
    if challenge.target is not None:
        facts.append((text("contest-target"), text("contest-target-days", target=challenge.target)))
    if challenge.contest is Contest.TEAMS:
        names = text("contest-teams", names=tuple(verbatim(each.name) for each in challenge.sides))
        alone = text("contest-waiting", name=challenge.sides[0].name)
        facts.append((text("contest-sides"), alone if len(challenge.sides) == 1 else names))
    return tuple(facts)


def _lengths(draft: Challenge) -> tuple[Button, ...]:
    return tuple(_choice(draft, "length", each, text("days", days=each), draft.length == each) for each in LENGTHS)


def _beginnings(draft: Challenge, today: LocalDay) -> tuple[Button, ...]:
    chosen = next((each for each in Begins if drafts.first_day(each, today) == draft.first_day), None)
    return tuple(
        _choice(draft, "begins", each.value, Text(id=f"contest-begins-{each.value}"), each is chosen) for each in Begins
    )


def _numbers(draft: Challenge) -> tuple[Button, ...]:
    """The targets to choose from, the numbers of teams, or the way to another community; none of a board."""
    match drafts.shape_of(draft):
        case Shape.TOGETHER:
            return tuple(
                _choice(draft, "target", each, text("contest-target-choice", target=each), draft.target == each)
                for each in drafts.targets(draft.length)
            )
        case Shape.TEAMS:
            chosen = len(draft.sides)
            return tuple(_choice(draft, "teams", n, text("contest-teams-number", teams=n), n == chosen) for n in TEAMS)
        case Shape.RIVALS:
            return (Button(label=text("contest-rival"), action=about("coach.rival", draft)),)
        case Shape.BOARD:
            return ()


def _typed(draft: Challenge) -> tuple[Button, ...]:
    """What is typed: the name; another target, or what the teams are called."""
    also = {Shape.TOGETHER: GOAL_FORM, Shape.TEAMS: SIDES_FORM}.get(drafts.shape_of(draft))
    forms = (NAME_FORM,) if also is None else (NAME_FORM, also)
    return tuple(Button(label=form.button, action=about(form.action.name, draft)) for form in forms)


def _choice(draft: Challenge, name: str, value: str | int, said: Text, chosen: bool) -> Button:
    shown = text("pick-ticked", label=said) if chosen else said
    return Button(label=shown, action=about(f"coach.{name}", draft, value))


def _shape(shape: Shape) -> Text:
    return Text(id=f"contest-shape-{shape.value}")
