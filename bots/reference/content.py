"""`content.md`: the files of the content folder, key by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType

from bots.reference import content_words as words
from bots.reference import pose_words
from bots.reference.readers import Key, keys_of, readers_in
from bots.reference.table import code, require_described, table
from bots.reference.table import page as page_of
from core.content import exercises, kept, learn, places, reviews, routines, tailoring
from core.errors import ConfigurationFault
from core.pictures import poses, reading

READERS = (exercises, routines, tailoring, learn, places, kept, reviews, reading, poses)

_INTRO = """
Everything about a course is data: TOML files for numbers, [Fluent](https://projectfluent.org) files for words.
`limber content check` reads all of it, and names every fault with its file, its line and how to mend it. [For
authors](../author.md) tells how one goes about it; this page is for looking things up.

No file holds a sentence that a person reads, but the language files. What belongs to an exercise or a routine is
found by its id: `e6-name`, `e6-step-1`, `e6-half-name`.
"""
_POSES_INTRO = """
One file is one picture; [Pictures](../pictures.md) shows how one is made. Lengths are metres: x to the right, y up,
z to the viewer. Angles are degrees. A *point* is three numbers such as `[0, 1, 0]`, a joint such as `{ at =
"knee_l" }` with `to`, `t`, `off` and `loc` beside it if need be, or a mixture such as `{ mix = [a, b, 0.5] }`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One table of a file: its heading, what it is for, the functions that read it, and what each key means.

    `free` are keys that the functions do not name, `must` those that have to be there though it is asked softly, and
    `own` is what the table itself is called.
    """

    title: str
    about: str = ""
    readers: tuple[Callable[..., object], ...]
    says: Mapping[str, str]
    free: Mapping[str, tuple[str, str, str]] = field(default_factory=dict[str, tuple[str, str, str]])
    must: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


def _part(module: ModuleType, names: str, title: str, says: Mapping[str, str], **more: object) -> Part:
    functions = tuple(getattr(module, each) for each in names.split())
    return Part(title=title, readers=functions, says=says, **more)  # pyright: ignore[reportArgumentType]


PARTS: Mapping[str, tuple[Part, ...]] = {
    "routines/<routine>/routine.toml": (
        _part(routines, "_read _routine", "The course", words.ROUTINE),
        _part(tailoring, "_length", "[[lengths]]", words.LENGTH, about=words.ABOUT_LENGTHS, must=frozenset({"slots"})),
    ),
    "routines/<routine>/<exercise>.toml": (
        _part(exercises, "read_exercise _levels", "The exercise", words.EXERCISE, free=words.EXERCISE_ID),
        _part(exercises, "_level", "[levels]", words.LEVEL, about=words.ABOUT_LEVELS),
        _part(exercises, "_variant", "[[variants]]", words.VARIANT),
        _part(exercises, "_changes", "dose", words.DOSE, about=words.ABOUT_DOSE),
        _part(exercises, "_cap", "[cap]", words.CAP, about=words.ABOUT_CAP),
        _part(exercises, "_gate", "[gate]", words.GATE, about=words.ABOUT_GATE, own=frozenset({"gate"})),
    ),
    "routines/<routine>/sites.toml": (_part(tailoring, "_id _site", "[[sites]]", words.SITE, about=words.ABOUT_SITES),),
    "routines/<routine>/conditions.toml": (
        _part(tailoring, "_id _condition", "[[conditions]]", words.CONDITION, about=words.ABOUT_CONDITIONS),
    ),
    "learn.toml": (_part(learn, "_own _read", "[[lessons]]", words.LESSON, about=words.ABOUT_LESSONS),),
    "safety.toml": (
        _part(reviews, "read_reviews", "The texts", words.SAFETY),
        _part(
            reviews, "_given", "[[reviews]]", words.REVIEW, about=words.ABOUT_REVIEWS, must=frozenset({"on", "words"})
        ),
    ),
    "kept.toml": (_part(kept, "_read", "[[kept]]", words.KEPT, about=words.ABOUT_KEPT),),
    "cities.toml": (_part(places, "read_cities", "Places", words.PLACES),),
    "poses/<picture>.toml": (
        _part(
            poses,
            "_read",
            "The picture",
            pose_words.PICTURE,
            free=pose_words.PLAN,
            about=_POSES_INTRO,
            must=frozenset({"forms", "body"}),
        ),
        _part(reading, "_view", "view", pose_words.VIEW),
        _part(reading, "_mat", "mat", pose_words.MAT),
        _part(reading, "_figure", "figure", pose_words.FIGURE),
        _part(poses, "_pose _foot _leg _arm", "[pose.name]", pose_words.POSE, free=pose_words.LIMBS),
        _part(reading, "_phase", "[[phase]]", pose_words.PHASE),
        _part(reading, "_target", "[[target]]", pose_words.TARGET),
        _part(reading, "_prop _chair", "[[prop]]", pose_words.PROP, free=pose_words.LAYER),
        _part(reading, "_arrow", "[[arrow]]", pose_words.ARROW),
        _part(reading, "_inset", "[inset]", pose_words.INSET),
        _part(reading, "_goal", "[[goal]]", pose_words.GOAL, must=frozenset({"joints"})),
        _part(reading, "_touch", "[[touch]]", pose_words.TOUCH, free=pose_words.TOUCHED),
        _part(reading, "_rest", "[[rest]]", pose_words.REST),
    ),
}
# What they ask for stands in another part already, or is the name of a table alone.
_ELSEWHERE = frozenset(
    (routines._forms, routines._own, exercises._variants, tailoring.read_lengths, tailoring.read_conditions)  # pyright: ignore[reportPrivateUsage]
) | frozenset((tailoring.read_sites, learn.read_lessons, kept.read_kept, reading.read_plan, poses._poses))  # pyright: ignore[reportPrivateUsage]


def page() -> str:
    """The page. Raises ConfigurationFault when a key is not described, or a function that reads keys is left out."""
    _require_all_readers()
    return page_of("The content folder", _INTRO, *(part for file in PARTS for part in _file(file)))


def _file(file: str) -> Iterator[str]:
    yield f"## {code(file)}"
    for part in PARTS[file]:
        keys = [each for each in keys_of(part.readers) if each.name not in part.own]
        require_described(f"key of {file}", [each.name for each in keys], part.says, "bots/reference/*_words.py")
        yield f"### {code(part.title) if part.title.islower() or '[' in part.title else part.title}"
        yield part.about
        yield table(("key", "type", "default", "what it is"), _rows(part, {each.name: each for each in keys}))


def _rows(part: Part, keys: Mapping[str, Key]) -> Iterator[tuple[str, str, str, str]]:
    for each in (keys[name] for name in part.says):
        absent = None if each.name in part.must else each.default
        default = "has to be there" if absent is None else code(absent) or "none"
        yield code(each.name), each.type, default, part.says[each.name]
    for name, (kind, default, says) in part.free.items():
        yield name, kind, default, says


def _require_all_readers() -> None:
    shown = {function for parts in PARTS.values() for part in parts for function in part.readers}
    for module in READERS:
        if left_out := readers_in(module) - shown - _ELSEWHERE:
            names = ", ".join(sorted(each.__name__ for each in left_out))
            raise ConfigurationFault(f"{names} of {module.__name__} reads keys that no page shows. Add a part for it.")
