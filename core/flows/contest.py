"""Challenges for those who run a community: making one, all on one card (product.md G4 to G7).

A draft stands in the store from the first choice on, so it is there for every admin, on every device. A challenge is
nobody's own: whoever runs one of its communities may open it there, or end it.
"""

from __future__ import annotations

from dataclasses import replace

from core.flows import challenge_cards, contest_running, rivals
from core.flows import contest_cards as cards
from core.flows.asking import ask
from core.flows.community import managing
from core.flows.contest_running import DraftHandler, drafting
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Form, Reply
from core.messages.texts import Text, text
from core.messages.typed import number
from core.rules import draft as drafts
from core.rules.aliases import one_line
from core.rules.challenge import Challenge, Contest, Side
from core.rules.community import Community, Here
from core.rules.days import local_day
from core.rules.draft import LENGTHS, LONGEST_TEAM, LONGEST_TYPED_NAME, MOST_TARGET, TEAMS, Begins, Shape


@managing
async def new(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """Which kind of challenge."""
    del here, community, action
    return await ask(turn, cards.shapes_card(), None)


@managing
async def kind(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
    """A draft that could be opened as it is; it takes the place of an earlier one of this community alone."""
    shape = next((each for each in Shape if each.value == action.value), None)
    if shape is None:
        return await new(turn, Action(name="coach.new"))
    for draft in [each for each in await turn.tx.challenges(community.id) if contest_running.changes(each, community)]:
        each = await turn.tx.alone_over(draft.id)
        if each is not None and not drafts.is_agreed(each):
            await turn.tx.forget_challenge(each.id)
    draft = await _begun(turn, community, shape)
    return await _shown(turn, community, draft)


def changing(handler: DraftHandler) -> Handler:
    """As `drafting`, for what stays as it is once another community has said yes to it."""

    async def guarded(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
        if drafts.is_agreed(draft):
            return await _shown(turn, community, draft)
        return await handler(turn, community, draft, choice)

    return drafting(guarded)


@drafting
async def show(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """The draft as it stands."""
    del choice
    return await _shown(turn, community, draft)


@changing
async def length(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """So many days."""
    chosen = next((each for each in LENGTHS if str(each) == choice), draft.length)
    return await _save(turn, community, drafts.lasting(draft, chosen))


@drafting
async def begins(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """On this day, by the community's clock."""
    chosen = next((each for each in Begins if each.value == choice), None)
    if chosen is None:
        return await _shown(turn, community, draft)
    today = local_day(turn.now, community.clock_zone)
    return await _save(turn, community, drafts.beginning(draft, drafts.first_day(chosen, today)))


@changing
async def target(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """The shared number, pressed."""
    chosen = number(choice, 1, MOST_TARGET)
    if chosen is None or draft.contest is not Contest.TOGETHER:
        return await _shown(turn, community, draft)
    return await _save(turn, community, replace(draft, target=chosen))


@changing
async def goal(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """The shared number, typed."""
    del choice
    if draft.contest is not Contest.TOGETHER:
        return await _shown(turn, community, draft)
    typed = turn.fields.get("text", "")
    if (chosen := number(typed, 1, MOST_TARGET)) is None:
        return await _ask(
            turn, cards.GOAL_FORM, draft, text("contest-goal-missed", most=MOST_TARGET) if typed else None
        )
    return await _save(turn, community, replace(draft, target=chosen))


@changing
async def teams(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """So many teams; names that were typed stay as far as there are teams for them."""
    chosen = number(choice, min(TEAMS), max(TEAMS))
    if chosen is None or drafts.shape_of(draft) is not Shape.TEAMS:
        return await _shown(turn, community, draft)
    names = [each.name for each in draft.sides][:chosen]
    names += _team_names(turn, community, chosen)[len(names) :]
    return await _save(turn, community, drafts.with_teams(draft, tuple(names)))


@changing
async def team_names(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """What the teams are called, typed with commas between; as many as there are names."""
    del choice
    if drafts.shape_of(draft) is not Shape.TEAMS:
        return await _shown(turn, community, draft)
    typed = turn.fields.get("text", "")
    if not typed:
        return await _ask(turn, cards.SIDES_FORM, draft)
    names = tuple(name for each in typed.split(",") if (name := one_line(each, LONGEST_TEAM)) is not None)
    if len(names) not in TEAMS or len({each.casefold() for each in names}) < len(names):
        return await _ask(turn, cards.SIDES_FORM, draft, text("contest-sides-missed", most=max(TEAMS)))
    return await _save(turn, community, drafts.with_teams(draft, names))


@changing
async def name(turn: Turn, community: Community, draft: Challenge, choice: str) -> Reply:
    """What it is called, typed."""
    del choice
    if (named := one_line(turn.fields.get("text", ""), LONGEST_TYPED_NAME)) is None:
        return await _ask(turn, cards.NAME_FORM, draft)
    return await _save(turn, community, replace(draft, name=named))


async def _begun(turn: Turn, community: Community, shape: Shape) -> Challenge:
    """A draft in which everything is chosen already."""
    contest = drafts.contest_of(shape)
    first = drafts.first_day(Begins.TOMORROW, local_day(turn.now, community.clock_zone))
    own = (Side(number=1, community=community.id, name=community.name or _team_names(turn, community, 1)[0]),)
    sides = drafts.teams_in(community.id, _team_names(turn, community, min(TEAMS))) if shape is Shape.TEAMS else own
    return await turn.tx.new_challenge(
        contest,
        turn.content.texts.say(Text(id=f"contest-called-{shape.value}"), community.language),
        first,
        drafts.last_day(first, drafts.USUAL_LENGTH),
        sides,
        drafts.usual_target(drafts.USUAL_LENGTH) if contest is Contest.TOGETHER else None,
    )


def _team_names(turn: Turn, community: Community, teams: int) -> tuple[str, ...]:
    return tuple(cards.unnamed(turn.content, community, n) for n in range(1, teams + 1))


async def _ask(turn: Turn, form: Form, draft: Challenge, missed: Text | None = None) -> Reply:
    forms = turn.here is not None and turn.here.hidden
    card = cards.ask_card(form, draft, forms=forms, missed=missed)
    return await ask(turn, card, challenge_cards.about(form.action.name, draft))


async def _save(turn: Turn, community: Community, draft: Challenge) -> Reply:
    await turn.tx.save_challenge(draft)
    return await _shown(turn, community, draft)


async def _shown(turn: Turn, community: Community, draft: Challenge) -> Reply:
    return await ask(turn, cards.draft_card(draft, local_day(turn.now, community.clock_zone)), None)


HANDLERS: dict[str, Handler] = {
    "coach.new": new,
    "coach.kind": kind,
    "coach.draft": show,
    "coach.length": length,
    "coach.begins": begins,
    "coach.target": target,
    "coach.goal": goal,
    "coach.teams": teams,
    "coach.sides": team_names,
    "coach.name": name,
    **contest_running.HANDLERS,
    **rivals.HANDLERS,
}
FORMS = cards.FORMS
