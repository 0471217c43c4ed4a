"""What a member sees of a challenge: what it is, that they are in, their own days. Of others there is nothing here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.flows.buttons import TODAY, back_to
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Points, Quote
from core.messages.measuring import MAX_LABEL
from core.messages.texts import Text, text, verbatim
from core.rules.challenge import Challenge, ChallengeId, Contest, Entrant, Side
from core.rules.days import LocalDay

ALL = Action(name="challenge")
_VALUE = re.compile(r"([0-9]{1,15})(?:\.([!-~]*))?", re.ASCII)
_MOST_SHOWN = 5  # challenges on a page, each in a row of its own
_ROOM = 12  # characters of a label beside a team's name, in any language
_MOST_ROLES = 4  # communities in which a role can be shown, on a page


def about(name: str, challenge: Challenge, choice: str | int = "") -> Action:
    """An action about a challenge, and what was chosen in it."""
    return Action(name=name, value=f"{challenge.id}.{choice}" if choice != "" else str(challenge.id))


def read(value: str) -> tuple[ChallengeId, str] | None:
    """The challenge of such an action, and the choice; None for a value that is none."""
    match = _VALUE.fullmatch(value)
    return None if match is None else (ChallengeId(int(match[1])), match[2] or "")


def what(challenge: Challenge) -> tuple[Block, ...]:
    """What the challenge is, from when to when, and what counts."""
    how = text(f"challenge-about-{challenge.contest.value}", target=challenge.target or 0)
    return Paragraph(text=how), Paragraph(text=span(challenge)), Paragraph(text=text("challenge-counts"))


def span(challenge: Challenge) -> Text:
    """From which day to which."""
    return text("challenge-span", days=challenge.length, first=challenge.first_day, last=challenge.last_day)


def join_buttons(challenge: Challenge, sides: Sequence[Side]) -> tuple[Button, ...]:
    """A way in for each of these sides."""
    joined = len(challenge.sides) > 1
    return tuple(
        Button(
            label=text("challenge-join-side", name=_short(side.name)) if joined else text("challenge-join"),
            action=about("challenge.join", challenge, side.number),
            emphasis=Emphasis.PRIMARY,
        )
        for side in sides
    )


def offer_card(challenge: Challenge, sides: Sequence[Side]) -> Card:
    """What it is, for somebody who is not in it; `sides` are those they may join."""
    rows = tuple((each,) for each in join_buttons(challenge, sides))
    return Card(title=verbatim(challenge.name), blocks=what(challenge), rows=(*rows, (back_to(ALL), TODAY)))


def stranger_card(challenge: Challenge | None) -> Card:
    """What it is, and that Start comes first; without a word of it for whoever is not known to be in the group."""
    begin = Button(label=text("start-button"), action=Action(name="start"), emphasis=Emphasis.PRIMARY)
    lines = () if challenge is None else what(challenge)
    title = text("challenge-title") if challenge is None else verbatim(challenge.name)
    return Card(title=title, blocks=(*lines, Paragraph(text=text("challenge-start-first"))), rows=((begin,),))


def in_card(challenge: Challenge, entrant: Entrant, days: int, *, news: Text | None = None) -> Card:
    """That the person is in, since when, and their own days; `news` is what has just happened."""
    facts = [(text("challenge-when"), span(challenge)), (text("challenge-since"), _day(entrant.joined_day))]
    side = challenge.side(entrant.side)
    if challenge.contest is Contest.TEAMS and side is not None:
        facts.insert(0, (text("challenge-side"), verbatim(side.name)))
    if entrant.alias is not None:
        facts.insert(0, (text("challenge-alias"), verbatim(entrant.alias)))
    facts.append((text("challenge-mine"), own_days(days)))
    said = () if news is None else (Paragraph(text=news),)
    seen = Quote(text=text("challenge-seen-board" if challenge.contest is Contest.BOARD else "challenge-seen"))
    leave = Button(label=text("challenge-leave"), action=about("challenge.leave", challenge))
    blocks = (*said, Facts(items=tuple(facts)), Paragraph(text=text("challenge-counts")), seen)
    return Card(title=verbatim(challenge.name), blocks=blocks, rows=((leave, TODAY), (back_to(ALL),)))


def change_card(challenge: Challenge, before: Side, side: Side) -> Card:
    """On another side already: the person may change."""
    ask = Paragraph(text=text("challenge-change-ask", name=before.name))
    yes = Button(
        label=text("challenge-change", name=_short(side.name)), action=about("challenge.change", challenge, side.number)
    )
    stay = Button(label=text("challenge-stay", name=_short(before.name)), action=about("challenge.show", challenge))
    return Card(title=verbatim(challenge.name), blocks=(ask,), rows=((yes,), (stay,)))


def said_card(line: Text, *ways: Button) -> Card:
    """One line about challenges, and the ways on."""
    return Card(title=text("challenge-title"), blocks=(Paragraph(text=line),), rows=((*ways, TODAY),))


def together_card(
    mine: Sequence[tuple[Challenge, int]],
    ended: Sequence[Challenge],
    others: Sequence[Challenge],
    communities: Sequence[str],
    roles: Sequence[Button],
    *,
    hint: bool,
    buddy: bool,
    page: int = 0,
) -> Card:
    """Everything the person does with others: their challenges with their own days, and where they are a member.

    `ended` are boards that are over and list them, `others` the challenges of the place that they are not in, `roles`
    the buttons about what shows there. `hint` tells whoever runs the place how another one is made; `buddy` shows the
    way to buddies. What has no room among the buttons stands on another `page`.
    """
    blocks: list[Block] = []
    if mine:
        facts = tuple(
            (verbatim(each.name), text("challenge-line", stand=own_days(days), last=each.last_day))
            for each, days in mine
        )
        blocks.append(Facts(items=facts))
    if ended:
        blocks += [Paragraph(text=text("challenge-ended")), Points(items=tuple(verbatim(each.name) for each in ended))]
    if communities:
        blocks += [Paragraph(text=text("challenge-groups")), Points(items=tuple(map(verbatim, communities)))]
    if not mine:
        blocks.append(Paragraph(text=text("challenge-none-here" if others else "challenge-none")))
    if hint and (mine or others):
        blocks.append(Quote(text=text("challenge-admin")))
    shown = [*(each for each, _ in mine), *ended, *others]
    pages = max(1, -(-len(shown) // _MOST_SHOWN), -(-len(roles) // _MOST_ROLES))
    page %= pages
    more = (Button(label=text("challenge-more"), action=Action(name="challenge", value=str(page + 1))),)
    shown = shown[page * _MOST_SHOWN :][:_MOST_SHOWN]
    roles = roles[page * _MOST_ROLES :][:_MOST_ROLES]
    rows = [(Button(label=label(each.name), action=about("challenge.show", each)),) for each in shown]
    pairs = [tuple(roles[at : at + 2]) for at in range(0, len(roles), 2)]
    friend = (Button(label=text("challenge-buddies"), action=Action(name="buddy")),) if buddy else ()
    return Card(
        title=text("challenge-title"),
        blocks=tuple(blocks),
        rows=(*rows, *pairs, (*(more if pages > 1 else ()), *friend, TODAY)),
    )


def own_days(days: int) -> Text:
    """The person's own days that count."""
    return text("challenge-days", days=days)


def label(name: str) -> Text:
    """A name as far as a button has room for it."""
    return verbatim(_short(name, MAX_LABEL - 2))


def _short(name: str, most: int = MAX_LABEL - _ROOM) -> str:
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def _day(day: LocalDay) -> Text:
    return text("challenge-day", day=day)
