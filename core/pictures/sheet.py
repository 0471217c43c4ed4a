"""Contact sheets: every picture of an exercise beside its words and what must be seen in it, for a clinician's eye."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from math import acos, degrees
from pathlib import Path
from typing import TYPE_CHECKING

from core.pictures import encode
from core.pictures.body import Body
from core.pictures.canvas import Canvas
from core.pictures.lettering import wrapped
from core.pictures.poses import Poses
from core.pictures.raster import png
from core.pictures.samples import samples
from core.pictures.scene import HEIGHT, Scene
from core.pictures.solids import reach
from core.pictures.theme import ThemeName, load_theme
from core.pictures.vec import Vec, distance, dot, sub, unit
from core.rules.routine import Exercise, Routine

if TYPE_CHECKING:
    from PIL.Image import Image

Say = Callable[[str], str]

_ZOOM = 0.5
_FRAMES = 3
_GAP = 10  # px
_NOTES = 620  # px: how wide the words beside a picture are
_PROGRESS = 480  # px: how wide a progress picture is
_THEMES: tuple[ThemeName, ThemeName] = ("light", "dark")
_JUST_BEFORE_S = 1e-6  # the end of a phase is already the start of the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line beside a picture. `wrong`: the figure does not do what its file says it must."""

    words: str
    strong: bool = False
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    pngs: tuple[bytes, ...]
    measured: tuple[Note, ...]


def draw_sheets(
    pictures: Sequence[Poses],
    routines: Sequence[Routine],
    say: Say,
    folder: Path,
    executor: Executor,
    progress: Callable[[int, int], None],
) -> tuple[Path, ...]:
    """A sheet for each exercise, such as e1.png, and one of the progress pictures; the paths they were written to.

    `executor` runs the drawing; `progress` is told how many pictures are done, and of how many.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows: dict[str, _Row] = {}
    progress(0, len(pictures))
    for poses, row in zip(pictures, executor.map(_row, pictures), strict=True):
        rows[poses.stem] = row
        progress(len(rows), len(pictures))
    paths: list[Path] = []
    for exercise in (each for routine in routines for each in routine.exercises):
        of_it = [each for each in pictures if each.forms[0].partition(".")[0] == exercise.id]
        if of_it:
            parts = [_band(rows[each.stem], (*told(each, exercise, say), *rows[each.stem].measured)) for each in of_it]
            paths.append(_saved(_stacked(parts), folder / f"{exercise.id}.png"))
    return (*paths, _saved(_progress(), folder / "progress.png"))


def told(poses: Poses, exercise: Exercise, say: Say) -> Iterator[Note]:
    """What is said of the forms that the picture shows: their names, where they start, their steps."""
    variants = {each.id: each for each in exercise.variants}
    for form in poses.forms:
        variant = variants.get(form)
        yield Note(words=f"{form}: {say(variant.name if variant else exercise.words.name)}", strong=True)
        if variant is None:
            yield Note(words=say(exercise.words.setup))
        for number, step in enumerate(variant.steps if variant else exercise.words.steps, start=1):
            yield Note(words=f"{number}. {say(step)}")


def measured(scene: Scene) -> Iterator[Note]:
    """What the file says must be seen, and what the figure really does at the end of each phase."""
    for goal in scene.poses.goals:
        body = _at_the_end(scene, goal.phase)
        a, b, c = (body.joints[name] for name in goal.joints)
        found, (least, most) = _angle(a, b, c), goal.deg
        words = f"{goal.why} ({goal.phase}, {goal.joints[1]}): {found:.0f}°, from {least:.0f}° to {most:.0f}°"
        yield Note(words=words, wrong=not least <= found <= most)
    props = {prop.name: prop for prop in scene.poses.props}
    for touch in scene.poses.touches:
        bodies = [_at_the_end(scene, phase) for phase in touch.phases or [each.id for each in scene.phases]]
        gaps = [
            reach(props[touch.b], body, body.joints[touch.a])
            if isinstance(touch.b, str)
            else distance(body.joints[touch.a], body.point(touch.b))
            for body in bodies
        ]
        other = touch.b if isinstance(touch.b, str) else "the body"
        words = f"{touch.a} touches {other}: {max(gaps) * 1000:.0f} mm, at most {touch.within * 1000:.0f} mm"
        yield Note(words=words, wrong=max(gaps) > touch.within)


def _at_the_end(scene: Scene, phase: str) -> Body:
    return scene.body(scene.ends_at_s(phase) - _JUST_BEFORE_S)


def _angle(a: Vec, b: Vec, c: Vec) -> float:
    return degrees(acos(max(-1.0, min(1.0, dot(unit(sub(a, b)), unit(sub(c, b)))))))


def _row(poses: Poses) -> _Row:
    """What another process does: the still, frames all through the loop, and what is measured."""
    scene = Scene(poses, load_theme("light", poses.figure.person))
    moments = [scene.total_s * (number + 0.5) / _FRAMES for number in range(_FRAMES)]
    drawn = [scene.canvas(scene.still_at_s, still=True), *(scene.canvas(at_s) for at_s in moments)]
    return _Row(pngs=tuple(png(canvas, _ZOOM) for canvas in drawn), measured=tuple(measured(scene)))


def _band(row: _Row, notes: Sequence[Note]) -> Image:
    """The pictures of one row side by side, and the words to their right."""
    return _beside([*(encode.opened(each) for each in row.pngs), encode.opened(png(written(notes)))])


def written(notes: Sequence[Note]) -> Canvas:
    """The lines under each other, on as much paper as they need."""
    colours = load_theme("light").colours
    canvas = Canvas(w=_NOTES, h=round(HEIGHT * _ZOOM), bg=colours.card)
    y = 8.0
    for note in notes:
        size, weight = (17, 800) if note.strong else (14, 600)
        shown = f"WRONG: {note.words}" if note.wrong else note.words
        for line in wrapped(shown, size, weight, _NOTES - 2 * _GAP, most=20):
            y += size * 1.3
            canvas.text(_GAP, y, line, size, colours.glow if note.wrong else colours.ink, weight)
        y += 3
    canvas.h = max(canvas.h, round(y + _GAP))
    return canvas


def _progress() -> Image:
    """Every kind of progress picture, in a row for each theme."""
    return _stacked(
        [
            _beside([encode.opened(png(canvas, _PROGRESS / canvas.w)) for _, canvas in samples(theme)])
            for theme in _THEMES
        ]
    )


def _beside(images: Sequence[Image]) -> Image:
    wide = sum(each.width + _GAP for each in images) + _GAP
    sheet = _ground(wide, max(each.height for each in images))
    x = _GAP
    for each in images:
        sheet.paste(each, (x, 0))
        x += each.width + _GAP
    return sheet


def _stacked(images: Sequence[Image]) -> Image:
    sheet = _ground(max(each.width for each in images), sum(each.height + _GAP for each in images) + _GAP)
    y = _GAP
    for each in images:
        sheet.paste(each, (0, y))
        y += each.height + _GAP
    return sheet


def _ground(width: int, height: int) -> Image:
    from PIL import Image

    return Image.new("RGB", (width, height), load_theme("light").colours.track)


def _saved(sheet: Image, path: Path) -> Path:
    path.write_bytes(encode.small_png(sheet))
    return path
