"""The card of a challenge: one shared bar, and for each team the share of its people who took part, day by day.

No list of people, nobody's absence, and no number of a group so small that it would tell of one person (coaching.md
§4.3, rule 10).
"""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.chart import LEFT, RIGHT, Heading, card, ink_on, write
from core.pictures.theme import Theme

LEAST_PEOPLE = 3  # of a group whose numbers are shown (coaching.md §4.3, rule 10)
_MOST_TEAMS = 4
_TOP, _TEAM = 172, 84
_BARS, _BARS_WIDE = 268.0, 250.0
_HIGH = 46.0  # a bar of the whole team
_GAP = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A side: `shares` holds for each day so far the share, 0 to 1, of its people who took part.

    `mark` are the letters in its circle, `total` its share in words, `note` a few words below the name, `own` whether
    the reader is of it. Raises InvalidValue for fewer than LEAST_PEOPLE people and for a share that cannot be.
    """

    name: str
    mark: str
    people: int
    shares: tuple[float, ...]
    total: str
    note: str = ""
    own: bool = False

    def __post_init__(self) -> None:
        if self.people < LEAST_PEOPLE:
            raise InvalidValue(f"a group of {self.people} is too small to be shown; from {LEAST_PEOPLE} on it can be")
        if any(not 0 <= share <= 1 for share in self.shares):
            raise InvalidValue("a share is 0 to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A challenge of `days` days as it stands. `reached` is the share, 0 to 1, of the shared target, `count` that in
    words; `left` says how far it has come, `together` what the bar is, `foot` what counts.

    Raises InvalidValue for more teams than have room, and for more days than there are.
    """

    heading: Heading
    left: str
    together: str
    count: str
    reached: float
    days: int
    teams: tuple[Team, ...] = ()
    foot: str = ""

    def __post_init__(self) -> None:
        if len(self.teams) > _MOST_TEAMS:
            raise InvalidValue(f"{len(self.teams)} teams; {_MOST_TEAMS} have room")
        if self.days < 1 or any(len(team.shares) > self.days for team in self.teams):
            raise InvalidValue(f"a challenge of {self.days} days")
        if self.heading.figures:
            raise InvalidValue("a challenge has no figures beside its heading")

    @property
    def height(self) -> int:
        """Of the picture: more teams are more rows."""
        return _TOP + 60 + _TEAM * len(self.teams)

    def canvas(self) -> Canvas:
        """The picture."""
        canvas, theme = card(self.heading, self.height)
        self._draw_together(canvas, theme)
        chart, colours = theme.chart, theme.colours
        tints = (chart.freeze, colours.tool, colours.wood_side, theme.leg.near)
        for place, team in enumerate(self.teams):
            self._draw_team(canvas, theme, team, _TOP + place * _TEAM, tints[place])
        write(canvas, LEFT, self.height - 38, self.foot, 17, colours.muted, 600)
        return canvas

    def _draw_together(self, canvas: Canvas, theme: Theme) -> None:
        colours, y = theme.colours, 110
        wide = RIGHT - LEFT
        write(canvas, LEFT, y + 8, self.together, 19, colours.ink, room=wide / 2 - 10)
        write(canvas, RIGHT, y + 8, self.count, 19, colours.ink, 800, anchor="end", room=wide / 4)
        write(canvas, LEFT + wide / 2, y + 8, self.left, 18, colours.muted, 600, room=wide / 4 - 10)
        canvas.rrect(LEFT, y + 20, wide, 20, 10, colours.track)
        if self.reached > 0:
            canvas.rrect(LEFT, y + 20, max(20.0, wide * min(1.0, self.reached)), 20, 10, colours.accent)

    def _draw_team(self, canvas: Canvas, theme: Theme, team: Team, y: float, tint: str) -> None:
        colours, middle = theme.colours, y + 39
        if team.own:
            canvas.rrect(22, y, 596, 78, 16, theme.chart.good_fill)
        canvas.circle(64, middle, 24, tint)
        write(canvas, 64, middle + 7, team.mark, 19, ink_on(tint), 800, anchor="middle", room=42)
        name = middle - 6 if team.note else middle + 7
        write(canvas, 102, name, team.name, 20, colours.ink, 800, room=_BARS - 114)
        write(canvas, 102, middle + 19, team.note, 17, colours.muted, 600, room=_BARS - 114)
        self._draw_days(canvas, theme, team, middle + 23, tint)
        write(canvas, 602, middle + 9, team.total, 26, colours.ink, 800, anchor="end", room=76)

    def _draw_days(self, canvas: Canvas, theme: Theme, team: Team, floor: float, tint: str) -> None:
        wide = (_BARS_WIDE - _GAP * (self.days - 1)) / self.days
        for day in range(self.days):
            x = _BARS + day * (wide + _GAP)
            if day < len(team.shares):
                high = max(4.0, _HIGH * team.shares[day])
                canvas.rrect(x, floor - high, wide, high, 2.4, tint)
            else:
                canvas.rrect(x, floor - 3, wide, 3, 1.5, theme.colours.track)
