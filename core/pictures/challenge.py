"""The card of a challenge that is over: one shared bar, and one for each team by the share of its days looked after.

No list of people, and nobody's absence: a bar is never of a day. Which numbers may be shown the rules decide, and a
team without any has no place here (coaching.md §4.3, rule 10).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.chart import LEFT, RIGHT, Heading, card, ink_on, write
from core.pictures.lettering import UNKNOWN, readable
from core.pictures.theme import Theme

_MOST_TEAMS = 4
_TOP, _TEAM = 172, 84
_BAR, _BAR_WIDE, _HIGH = 268.0, 244.0, 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A side: `share`, 0 to 1, of its days was looked after, which `total` says in words.

    `mark` are the letters in its circle, its number where the font has none of them; `note` a few words below the name,
    `own` whether the reader is of it. Raises InvalidValue for a share that cannot be.
    """

    name: str
    mark: str
    share: float
    total: str
    note: str = ""
    own: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise InvalidValue("a share is 0 to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """How a challenge ended. `reached` is the share, 0 to 1, that all have together, of the target or of their days;
    `count` says it in words, `left` how long it took, `together` what the bar is, `foot` what counts.

    Raises InvalidValue for more teams than have room.
    """

    heading: Heading
    left: str
    together: str
    count: str
    reached: float
    teams: tuple[Team, ...] = ()
    foot: str = ""

    def __post_init__(self) -> None:
        if len(self.teams) > _MOST_TEAMS:
            raise InvalidValue(f"{len(self.teams)} teams; {_MOST_TEAMS} have room")
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
            mark = team.mark if readable(team.mark).strip(UNKNOWN) else str(place + 1)
            self._draw_team(canvas, theme, replace(team, mark=mark), _TOP + place * _TEAM, tints[place])
        write(canvas, LEFT, self.height - 38, self.foot, 17, colours.muted, 600)
        return canvas

    def _draw_together(self, canvas: Canvas, theme: Theme) -> None:
        colours, y = theme.colours, 110
        wide = RIGHT - LEFT
        write(canvas, LEFT, y + 8, self.together, 19, colours.ink, room=wide / 2 - 10)
        write(canvas, RIGHT, y + 8, self.count, 19, colours.ink, 800, anchor="end", room=wide / 4)
        write(canvas, LEFT + wide / 2, y + 8, self.left, 18, colours.muted, 600, room=wide / 4 - 10)
        _draw_bar(canvas, theme, LEFT, y + 20, wide, self.reached, colours.accent)

    def _draw_team(self, canvas: Canvas, theme: Theme, team: Team, y: float, tint: str) -> None:
        colours, middle = theme.colours, y + 39
        if team.own:
            canvas.rrect(22, y, 596, 78, 16, theme.chart.good_fill)
        canvas.circle(64, middle, 24, tint)
        write(canvas, 64, middle + 7, team.mark, 19, ink_on(tint), 800, anchor="middle", room=42)
        name = middle - 6 if team.note else middle + 7
        write(canvas, 102, name, team.name, 20, colours.ink, 800, room=_BAR - 114)
        write(canvas, 102, middle + 19, team.note, 17, colours.muted, 600, room=_BAR - 114)
        _draw_bar(canvas, theme, _BAR, middle - 9, _BAR_WIDE, team.share, tint)
        write(canvas, 602, middle + 9, team.total, 26, colours.ink, 800, anchor="end", room=76)


def _draw_bar(canvas: Canvas, theme: Theme, x: float, y: float, wide: float, share: float, colour: str) -> None:
    """A bar that is full at a share of 1, and seen at any share above 0."""
    canvas.rrect(x, y, wide, _HIGH, _HIGH / 2, theme.colours.track)
    if share > 0:
        canvas.rrect(x, y, max(_HIGH, wide * min(1.0, share)), _HIGH, _HIGH / 2, colour)
