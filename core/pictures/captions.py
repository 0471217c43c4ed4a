"""Words inside a picture: its title, the muscles, and what is done now. Drawn only where one language is asked for.

Words that are too long are made smaller, then put on two lines, and never cut: what still does not fit is named by
`overflowing`, so that it is known before anything is drawn. Nunito stays readable down to 18 px of 640: 10 px on a
phone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import cos, pi, sin

from core.errors import InvalidValue
from core.pictures.canvas import Canvas
from core.pictures.lettering import width_of
from core.pictures.poses import Poses
from core.pictures.shapes import circle_points
from core.pictures.theme import Palette
from core.rules.routine import Routine

SMALLEST = 18  # px of a picture 640 px wide

_LEFT, _RIGHT = 28, 612
_INSET_LEFT = 482  # a round window takes the corner
_TITLE, _TARGET, _PHASE = 30, 22, 23  # px
_LINE = 1.12  # of the size, from line to line
_PILL = (18, 410, 604, 56)  # x, y, width, height
_RING = (588, 438, 17)  # x, y, radius


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """What is said in one picture. `phases` are in their order; `tag` says whether both sides are done."""

    title: str
    target: str
    phases: tuple[str, ...]
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """Words as they are set: one or two lines of `size` px. `fits` is false when they stick out even so."""

    lines: tuple[str, ...]
    size: int
    fits: bool


def captions_of(poses: Poses, routines: Iterable[Routine], say: Callable[[str], str]) -> Captions:
    """What is said in a picture: its title is the name of the first form it shows. `say` gives the words of a text.

    Raises InvalidValue when no routine has that form, or a text is missing.
    """
    exercise_id, _, variant = poses.forms[0].partition(".")
    for routine in routines:
        for exercise in routine.exercises:
            if exercise.id == exercise_id:
                names = {each.id: each.name for each in exercise.variants}
                return Captions(
                    title=say(names[poses.forms[0]] if variant else exercise.words.name),
                    target=say(f"caption-target-{exercise_id}"),
                    phases=tuple(say(phase.text) for phase in poses.phases),
                    tag=say(f"caption-{poses.tag.replace('_', '-')}"),
                )
    raise InvalidValue(f"{poses.stem} shows {poses.forms[0]!r}, which does not exist")


def draw_captions(
    canvas: Canvas, colours: Palette, said: Captions, phase: int, progress: float, *, still: bool, inset: bool
) -> None:
    """Write onto the picture of phase number `phase`, `progress` (0 to 1) of which has passed."""
    _draw_heading(canvas, colours, said, inset=inset)
    x, y, width, height = _PILL
    canvas.rrect(x, y, width, height, height / 2, colours.card)
    words = _set(said.phases[phase], _PHASE, 700, _phase_room(said, still=still))
    middle = y + height / 2
    top = middle - len(words.lines) * words.size * _LINE / 2
    for number, line in enumerate(words.lines):
        canvas.text(x + 26, top + words.size * (0.92 + number * _LINE), line, words.size, colours.ink, 700)
    if still:
        canvas.text(x + width - 28, middle + 8, said.tag, _PHASE, colours.accent, 800, "end")
    else:
        _draw_ring(canvas, colours, progress)


def overflowing(said: Captions, *, inset: bool) -> tuple[str, ...]:
    """The captions that do not fit, though they are as small and on as many lines as may be."""
    return tuple(dict.fromkeys(_overflowing(said, inset=inset)))


def _overflowing(said: Captions, *, inset: bool) -> Iterator[str]:
    room = _heading_room(inset=inset)
    placed = ((said.title, _TITLE, 800, room), (said.target, _TARGET, 600, room - 25))
    ends = ((each, _PHASE, 700, _phase_room(said, still=still)) for each in said.phases for still in (False, True))
    for words, size, weight, width in (*placed, *ends):
        if not _set(words, size, weight, width).fits:
            yield words


def _draw_heading(canvas: Canvas, colours: Palette, said: Captions, *, inset: bool) -> None:
    room = _heading_room(inset=inset)
    title, target = _set(said.title, _TITLE, 800, room), _set(said.target, _TARGET, 600, room - 25)
    y = 49.0 if len(title.lines) == 1 else 36.0
    for line in title.lines:
        canvas.text(_LEFT, y, line, title.size, colours.ink, 800)
        y += title.size * _LINE
    canvas.circle(_LEFT + 9, y - 8, 8, colours.glow, 0.35)
    canvas.circle(_LEFT + 9, y - 8, 5, colours.glow)
    for line in target.lines:
        canvas.text(_LEFT + 25, y, line, target.size, colours.muted, 600)
        y += target.size * _LINE


def _draw_ring(canvas: Canvas, colours: Palette, progress: float) -> None:
    x, y, r = _RING
    steps = max(2, int(40 * progress))
    angles = [2 * pi * progress * step / steps for step in range(steps + 1)]
    canvas.stroke([circle_points(x, y, r)], colours.track, 6, closed=True)
    canvas.stroke([[(x + r * sin(angle), y - r * cos(angle)) for angle in angles]], colours.accent, 6)


def _heading_room(*, inset: bool) -> float:
    return (_INSET_LEFT if inset else _RIGHT) - _LEFT


def _phase_room(said: Captions, *, still: bool) -> float:
    x, _, width, _ = _PILL
    taken = 28 + width_of(said.tag, _PHASE, 800) + 14 if still else x + width - _RING[0] + _RING[2] + 14
    return width - 26 - taken


def _set(words: str, size: int, weight: int, room: float) -> _Lines:
    """On one line down to four fifths of `size`, else on two lines as large as possible."""
    for smaller in range(size, max(SMALLEST, round(size * 0.8)) - 1, -1):
        if width_of(words, smaller, weight) <= room:
            return _Lines(lines=(words,), size=smaller, fits=True)
    for smaller in range(max(SMALLEST, round(size * 0.8)), SMALLEST - 1, -1):
        lines = _halves(words, smaller, weight)
        if all(width_of(line, smaller, weight) <= room for line in lines):
            return _Lines(lines=lines, size=smaller, fits=True)
    return _Lines(lines=_halves(words, SMALLEST, weight), size=SMALLEST, fits=False)


def _halves(words: str, size: int, weight: int) -> tuple[str, ...]:
    """Two lines about as long as each other; one where there is no space to part them at."""
    parts = words.split()
    ways = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts))]
    if not ways:
        return (words,)
    return min(ways, key=lambda way: max(width_of(line, size, weight) for line in way))
