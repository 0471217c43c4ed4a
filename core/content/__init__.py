"""The content folder becomes a Catalog and Texts. Every fault of every file is reported at once.

routines/<routine>/routine.toml    order, starter, activities, equipment, who reviewed it
routines/<routine>/<any>.toml      one exercise: doses, caps, variants, weights
cities.toml                        large cities that name no time zone
kept.toml                          everything that is kept, and where it stands
learn.toml                         what lies behind the exercises: sources, evidence, what each card explains
media/manifest.json                the pictures that were drawn, and which forms of exercises each one shows
safety.toml                        which texts say what to do about a symptom, and who reviewed them
languages/<code>/*.ftl             every word, found by id: e3-name, e3-step-1, e1-hand-step-2
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.content.kept import Kept, read_kept
from core.content.learn import read_lessons
from core.content.lexicon import Lexicon
from core.content.media import Drawing, read_pictures
from core.content.places import read_cities
from core.content.reviews import Reviews, read_reviews
from core.content.routines import read_routines
from core.content.sheet import Faults
from core.errors import ContentFault, InvalidValue
from core.messages.cities import Cities
from core.messages.texts import Texts
from core.rules.learning import Lesson
from core.rules.routine import Routine


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """Every routine there is, by id, and every lesson, in the order they are offered."""

    routines: tuple[Routine, ...]
    lessons: tuple[Lesson, ...] = ()

    def routine(self, routine_id: str) -> Routine:
        """The routine called `routine_id`. Raises InvalidValue when there is none."""
        for each in self.routines:
            if each.id == routine_id:
                return each
        raise InvalidValue(f"no routine {routine_id!r}")

    def explaining(self, exercise_id: str) -> tuple[Lesson, ...]:
        """The lessons that explain the exercise; its id is used once over all routines."""
        return tuple(each for each in self.lessons if exercise_id in each.explains)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Loaded and checked content.

    `kept` is everything that is kept; `pictures` holds the picture of each form by the form's id; `warnings` says, line
    by line, what is left out of it.
    """

    catalog: Catalog
    texts: Texts
    cities: Cities
    kept: tuple[Kept, ...] = ()
    pictures: Mapping[str, Drawing] = field(default_factory=dict[str, Drawing])
    reviews: Reviews = field(default_factory=Reviews)
    warnings: tuple[str, ...] = ()


def load(folder: Path, *, every_language: bool = False) -> Content:
    """The content of `folder`. Raises ContentFault with one line for each fault of every file but the pictures'; of
    those in languages other than English only with `every_language`.
    """
    faults = Faults(folder)
    lexicon = Lexicon(folder / "languages", faults, every_language=every_language)
    routines = read_routines(folder / "routines", lexicon, faults)
    lessons = read_lessons(folder / "learn.toml", _exercises(folder / "routines", routines), lexicon, faults)
    cities = read_cities(folder / "cities.toml", faults)
    kept = read_kept(folder / "kept.toml", lexicon, faults)
    reviews = read_reviews(folder / "safety.toml", lexicon.texts, faults)
    if lexicon.texts is None or faults.lines:
        raise ContentFault(faults.lines)
    gaps = Faults(folder)
    pictures = read_pictures(folder / "media", _forms(routines), lexicon.texts, gaps)
    return Content(
        catalog=Catalog(routines=routines, lessons=lessons),
        texts=lexicon.texts,
        cities=cities,
        kept=kept,
        pictures=pictures,
        reviews=reviews,
        warnings=gaps.lines,
    )


def _forms(routines: tuple[Routine, ...]) -> frozenset[str]:
    """The ids of all exercises and their variants."""
    exercises = [exercise for routine in routines for exercise in routine.exercises]
    return frozenset((*(each.id for each in exercises), *(form.id for each in exercises for form in each.variants)))


def _exercises(folder: Path, routines: tuple[Routine, ...]) -> frozenset[str] | None:
    """The ids of all exercises; None when a routine below `folder` was left out, and theirs are not all known."""
    if len(routines) < sum(each.is_dir() for each in folder.glob("*")):
        return None
    return frozenset(exercise.id for routine in routines for exercise in routine.exercises)


def check(folder: Path) -> tuple[str, ...]:
    """Every fault of every file, each `path:line: what, and how to fix it`; empty when nothing is left out either."""
    try:
        return load(folder, every_language=True).warnings
    except ContentFault as fault:
        return fault.faults
