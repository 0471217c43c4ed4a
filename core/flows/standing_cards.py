"""The cards of challenges that everybody reads: how one stands, how it ended, and its line in the daily post.

They say what a `Standing` holds, and a button names the challenge and a side, never a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from fractions import Fraction

from core.messages.action import Action
from core.messages.card import Audience, Block, Button, Card, Emphasis, Facts, Paragraph
from core.messages.measuring import MAX_LABEL, MAX_TITLE
from core.messages.texts import Text, text, verbatim
from core.rules.challenge import Challenge, Contest, Side, Stage
from core.rules.community import Community
from core.rules.days import LocalDay, local_day
from core.rules.standing import Standing

MOST_ROWS = 20  # of a board; then "and others"
_ROOM = 10  # characters of a label beside a team's name, in any language
_MARKS = 2  # that keep a name written from right to left apart from its neighbours

_DAY = timedelta(days=1)

_ABOUT = {
    Contest.TOGETHER: "standing-together",
    Contest.TEAMS: "standing-teams",
    Contest.BOARD: "standing-board",
}


def standing_card(challenge: Challenge, standing: Standing, community: Community, *, now: datetime) -> Card:
    """The card that stands in the community while the challenge does, in its language; edited in place.

    It brings no picture: one would be uploaded anew with each edit.
    """
    day = local_day(now, community.clock_zone)
    if challenge.stage is Stage.OVER:
        return _card(challenge, _when(challenge), Paragraph(text=text("standing-over")))
    numbers = () if day < challenge.first_day else _numbers(challenge, standing)
    blocks = (_about(challenge), _when(challenge), Paragraph(text=_progress(challenge, day)), *numbers)
    return _card(challenge, *blocks, rows=_rows(challenge, community, day))


def final_card(challenge: Challenge, standing: Standing) -> Card:
    """How it ended, with exact numbers and a thank you. It is sent once and stays."""
    early = (Paragraph(text=text("standing-early")),) if challenge.ended_early else ()
    numbers = (*_numbers(challenge, standing), *_first(challenge, standing))
    return _card(challenge, _when(challenge), *early, *numbers, Paragraph(text=text("standing-thanks")))


def daily_line(challenge: Challenge, standing: Standing, day: LocalDay) -> Text:
    """What the community's post of `day` says of the challenge."""
    name = challenge.name
    if day < challenge.first_day:
        return text("standing-daily-ahead", name=name, first=challenge.first_day)
    if day > challenge.last_day:
        return text("standing-daily-late", name=name)
    number = (day - challenge.first_day).days + 1
    return text("standing-daily", name=name, day=number, days=challenge.length, stand=_line(challenge, standing))


def name_of(challenge: Challenge, number: int) -> str:
    """What the team with this number is called."""
    side = challenge.side(number)
    return side.name if side is not None else str(number)


def share_of(share: Fraction, *, exact: bool) -> Text:
    """A share in words; while a challenge runs it is at least so much."""
    return text("standing-share", share=share * 100) if exact else text("standing-share-least", share=int(share * 100))


def together_of(challenge: Challenge, standing: Standing) -> Text | None:
    """What all of them looked after, in words: a share of teams, else the days; None while it is not shown."""
    if standing.share is not None:
        return share_of(standing.share, exact=standing.final)
    if standing.days is None:
        return None
    count = "standing-count" if standing.final else "standing-count-least"
    return text(count, days=standing.days, target=challenge.target or 0)


def _card(challenge: Challenge, *blocks: Block, rows: tuple[tuple[Button, ...], ...] = ()) -> Card:
    title = verbatim(_short(challenge.name, MAX_TITLE - _MARKS))
    return Card(title=title, blocks=blocks, rows=rows, audience=Audience.PUBLIC, silent=True)


def _about(challenge: Challenge) -> Paragraph:
    target = {} if challenge.target is None else {"target": challenge.target}
    return Paragraph(text=text(_ABOUT[challenge.contest], **target))


def _when(challenge: Challenge) -> Paragraph:
    return Paragraph(text=text("standing-when", first=challenge.first_day, last=challenge.last_day))


def _progress(challenge: Challenge, day: LocalDay) -> Text:
    if day < challenge.first_day:
        return text("standing-ahead")
    if day > challenge.last_day:
        return text("standing-late")
    return text("standing-day", day=(day - challenge.first_day).days + 1, days=challenge.length)


def _numbers(challenge: Challenge, standing: Standing) -> Iterator[Block]:
    """What is known so far, and that there are too few people for the rest."""
    facts = _facts(challenge, standing)
    if facts:
        yield Facts(items=facts)
    if len(standing.rows) > MOST_ROWS:
        yield Paragraph(text=text("standing-others"))
    if not facts or any(each.share is None for each in standing.teams):
        yield Paragraph(text=text("standing-few"))


def _facts(challenge: Challenge, standing: Standing) -> tuple[tuple[Text, Text], ...]:
    """A line for each of a board, and for each team whose numbers are shown; then one about them all."""
    rows = [(text("standing-row", rank=row.rank, name=row.alias), text("days", days=row.days)) for row in standing.rows]
    teams = [
        (verbatim(name_of(challenge, each.side)), share_of(each.share, exact=standing.final))
        for each in standing.teams
        if each.share is not None
    ]
    together = together_of(challenge, standing)
    return (*rows[:MOST_ROWS], *teams, *([] if together is None else [(text("standing-all"), together)]))


def _first(challenge: Challenge, standing: Standing) -> Iterator[Block]:
    """Who was first, where there was more than one team, and what everybody has of it."""
    names = tuple(verbatim(name_of(challenge, each)) for each in standing.first)
    if names and len(challenge.sides) > 1:
        yield Paragraph(
            text=text("standing-first", team=names[0]) if len(names) == 1 else text("standing-tie", teams=names)
        )
    if names and standing.days is not None:
        yield Paragraph(text=text("standing-gain", days=standing.days))


def _line(challenge: Challenge, standing: Standing) -> Text:
    """The numbers of a challenge in one sentence; those of a board are on its card alone."""
    if challenge.contest is Contest.BOARD:
        return text("standing-line-board")
    parts = tuple(text("standing-part", label=label, value=value) for label, value in _facts(challenge, standing))
    return text("standing-line", parts=parts) if parts else text("standing-few")


def _rows(challenge: Challenge, community: Community, day: LocalDay) -> tuple[tuple[Button, ...], ...]:
    """A way in for each side of this community, as long as there is a day left, and everybody's own part."""
    tomorrow = challenge.contest is Contest.TEAMS and day >= challenge.first_day  # is when whoever joins a team begins
    last = challenge.last_day - tomorrow * _DAY
    own = [side for side in challenge.sides if side.community == community.id and day <= last]
    joins = tuple(_join(challenge, side, alone=len(challenge.sides) == 1) for side in own)
    shows = Action(name="challenge.show", value=str(challenge.id))
    return (*([joins] if joins else []), (Button(label=text("standing-mine"), action=shows),))


def _join(challenge: Challenge, side: Side, *, alone: bool) -> Button:
    label = text("standing-join") if alone else text("standing-join-team", team=_short(side.name, MAX_LABEL - _ROOM))
    action = Action(name="challenge.join", value=f"{challenge.id}.{side.number}")
    return Button(label=label, action=action, emphasis=Emphasis.PRIMARY)


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
