"""The colours of every picture, from content/poses/theme.toml: one light and one dark theme, and a small cast."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Literal, cast

from core.errors import ContentFault, InvalidValue

CONTENT = Path(__file__).resolve().parents[2] / "content"
THEME = CONTENT / "poses" / "theme.toml"

ThemeName = Literal["light", "dark"]
HairStyle = Literal["bun", "short", "bob"]

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")


class _Colours:
    """Each field is a colour, #RRGGBB or #RRGGBBAA; raises InvalidValue at birth for anything else."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for one in fields(cast("Palette", self)):
            value: object = getattr(self, one.name)
            if one.type == "str" and not _COLOUR.fullmatch(str(value)):
                raise InvalidValue(f'{one.name} = "{value}" is no colour such as "#F2542D"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone(_Colours):
    """One material in three shades: the side near to the viewer, the far side, the contour."""

    near: str
    far: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(_Colours):
    """The colours of charts. The states of a day also differ by shape, never by colour alone."""

    done: str
    rest: str
    freeze: str
    missed: str
    up: str
    grid: str
    dot: str
    line: str
    good: str
    good_fill: str
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(_Colours):
    """One of the cast: skin, hair and shirt."""

    hair_style: HairStyle
    hair: str
    skin: Tone
    neck: str
    top: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette(_Colours):
    """The colours of the scene and of all writing. `*_side` is the side of a thing that the light does not reach."""

    bg: str
    blob: str
    mat: str
    mat_side: str
    shadow: str
    ink: str
    muted: str
    card: str
    eye: str
    glow: str
    glow_core: str
    arrow: str
    ball: str
    ball_side: str
    tool: str
    tool_side: str
    band: str
    band_side: str
    wall: str
    wall_side: str
    wood: str
    wood_side: str
    cushion: str
    cushion_side: str
    towel: str
    towel_side: str
    sheet: str
    sheet_side: str
    accent: str
    inset: str
    inset_body: str
    bone: str
    bone_line: str
    track: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """All colours of one picture: `colours` of the scene, of its `person`, and of charts."""

    colours: Palette
    leg: Tone
    person: Person
    chart: Chart
    line_width: float = 1.5  # px of a 640 px picture


def load_theme(name: ThemeName, person: str | None = None) -> Theme:
    """The theme `light` or `dark` with the person of that letter, the first of the cast without one.

    Raises ContentFault when theme.toml misses a colour, has one too many, or knows no such person.
    """
    return _read(name, person or "a")


@cache
def _read(name: ThemeName, person: str) -> Theme:
    tables = tomllib.loads(THEME.read_text("utf-8"))
    light, chosen = _table(tables, "light"), _table(tables, name)
    who = _table(_table(tables, "person"), person)
    try:
        return Theme(
            colours=Palette(**_texts(light, chosen)),
            leg=Tone(**_texts(_table(light, "leg"), _table(chosen, "leg"))),
            person=_person(who),
            chart=Chart(**_texts(_table(light, "chart"), _table(chosen, "chart"))),
        )
    except (InvalidValue, TypeError) as fault:
        raise ContentFault((f"theme.toml, {name}: {fault}",)) from fault


def _person(who: Mapping[str, object]) -> Person:
    style = who.get("hair_style")
    if style not in ("bun", "short", "bob"):
        raise InvalidValue(f"hair_style = {style!r} is none of bun, short, bob")
    plain = _texts({k: v for k, v in who.items() if k != "hair_style"})
    return Person(
        hair_style=style,
        hair=plain["hair"],
        neck=plain["neck"],
        skin=Tone(**_texts(_table(who, "skin"))),
        top=Tone(**_texts(_table(who, "top"))),
    )


def _table(tables: Mapping[str, object], name: str) -> dict[str, object]:
    found = tables.get(name)
    if not isinstance(found, dict):
        raise ContentFault((f"theme.toml: there is no table [{name}]",))
    return cast("dict[str, object]", found)


def _texts(*tables: Mapping[str, object]) -> dict[str, str]:
    """The texts of the tables, the later over the earlier; tables inside are left out."""
    return {key: value for table in tables for key, value in table.items() if isinstance(value, str)}
