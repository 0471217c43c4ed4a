"""`media/manifest.json`, which `limber content draw` writes, becomes the pictures of the exercises' forms.

A picture is an addition to words that say the same: what is wrong here leaves a picture out and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypedDict, cast

from core.content.sheet import Faults, did_you_mean
from core.messages.attached import Image, Loop
from core.messages.texts import REFERENCE, Texts

MANIFEST = "manifest.json"

_DRAW = "run `limber content draw`"
_AS_WRITTEN = "not as it is written by `limber content draw`; run `limber content draw --all`"
_PHASE = "phase"
_KINDS = ("png", "mp4", "gif")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What a form looks like. `alt` and `phases`, in their order, are ids of texts: all of it, and each movement."""

    stem: str
    alt: str
    still: Image
    loop: Loop
    phases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One picture of the manifest: its line there, the forms it shows, and how long its files are in bytes."""

    line: int
    forms: tuple[str, ...]
    lengths: Mapping[str, int]
    drawing: Drawing


def read_pictures(folder: Path, forms: Collection[str], texts: Texts, faults: Faults) -> Mapping[str, Drawing]:
    """The picture of each form, by its id. A form whose picture is missing or not sound, which is noted, is left out.

    Files are looked at, not read: a picture is there when its files are as long as the manifest says.
    """
    path = folder / MANIFEST
    entries = _entries(path, faults)
    if entries is None:
        return MappingProxyType({})
    found: dict[str, Drawing] = {}
    named: set[str] = set()
    for entry in entries:
        wrong = [*_absent(folder, entry), *_unsaid((entry.drawing.alt, *entry.drawing.phases), texts)]
        if not wrong:
            found |= {form: entry.drawing for form in entry.forms if form in forms and form not in named}
        for each in (*wrong, *_misnamed(entry, forms, named)):
            faults.note(path, entry.line, each)
        named |= set(entry.forms)
    for form in sorted(set(forms) - named):
        faults.note(path, 1, f"{form} has no picture; name it among the forms of one in poses/ and {_DRAW}")
    for each in _strays([entry.drawing for entry in entries], forms, texts):
        faults.note(path, 1, each)
    return MappingProxyType(found)


def _entries(path: Path, faults: Faults) -> list[_Entry] | None:
    """What the manifest says, by stem; None after noting that it cannot be read."""
    try:
        source = path.read_text("utf-8-sig")
        pictures = cast("dict[str, _Written]", json.loads(source)["pictures"])
        return [_entry(path.parent, stem, written, source) for stem, written in sorted(pictures.items())]
    except OSError as error:
        faults.note(path, 1, f"cannot be read: {error.strerror}; {_DRAW}")
    except (ValueError, KeyError, TypeError, AttributeError):  # a refused value is a ValueError, too
        faults.note(path, 1, _AS_WRITTEN)
    return None


class _File(TypedDict):
    bytes: int
    sha256: str
    width: int
    height: int


class _Written(TypedDict):
    forms: list[str]
    phases: list[str]
    seconds: float
    files: dict[str, _File]


def _entry(folder: Path, stem: str, written: _Written, source: str) -> _Entry:
    images = {kind: _image(folder / f"{stem}.{kind}", written["files"][kind]) for kind in _KINDS}
    return _Entry(
        line=source.count("\n", 0, max(0, source.find(f'"{stem}": {{'))) + 1,
        forms=tuple(map(str, written["forms"])),
        lengths={kind: int(written["files"][kind]["bytes"]) for kind in _KINDS},
        drawing=Drawing(
            stem=stem,
            alt=f"{stem}-alt",
            still=images["png"],
            loop=Loop(mp4=images["mp4"], gif=images["gif"], seconds=float(written["seconds"])),
            phases=tuple(map(str, written["phases"])),
        ),
    )


def _image(path: Path, file: _File) -> Image:
    return Image(
        name=f"{path.stem}-{file['sha256'][:6]}{path.suffix}",
        sha256=file["sha256"],
        width=file["width"],
        height=file["height"],
        read=path.read_bytes,
        lasting=True,
    )


def _absent(folder: Path, entry: _Entry) -> Iterator[str]:
    for kind, length in entry.lengths.items():
        path = folder / f"{entry.drawing.stem}.{kind}"
        try:
            found = path.stat().st_size
        except OSError as error:
            yield f"{path.name} cannot be read: {error.strerror}; {_DRAW}"
            continue
        if found != length:
            yield f"{path.name} has {found} bytes, not the {length} it was written with; {_DRAW}"


def _misnamed(entry: _Entry, forms: Collection[str], named: Collection[str]) -> Iterator[str]:
    """Forms that do not exist, and such as are already `named` by another picture."""
    stem = entry.drawing.stem
    for form in entry.forms:
        if form not in forms:
            yield f"{stem} shows {form!r}, which does not exist{did_you_mean(form, forms)}"
        if form in named:
            yield f"{form} has two pictures, one of them {stem}; take it off the forms of one"


def _unsaid(text_ids: Collection[str], texts: Texts) -> Iterator[str]:
    """Texts that a language lacks, which somebody who listens to it would hear in another, and such as need a value."""
    for text_id in text_ids:
        for language in texts.languages:
            if not texts.has(text_id, language):
                yield f"the text {text_id} is missing; write it into languages/{language}"
        if text_id in texts.book(REFERENCE).ids and (values := texts.book(REFERENCE).values(text_id)):
            yield f"{text_id} cannot speak of {', '.join(sorted(values))}: nothing fills it"


def _strays(drawings: Collection[Drawing], forms: Collection[str], texts: Texts) -> Iterator[str]:
    """Texts that look like those of a picture and belong to none."""
    wanted = {text_id for each in drawings for text_id in (each.alt, *each.phases)}
    exercises = {form.partition(".")[0] for form in forms}
    for text_id in sorted(texts.book(REFERENCE).ids - wanted):
        owner, *rest = text_id.split("-")
        if owner == _PHASE or (owner in exercises and rest[-1:] == ["alt"]):
            hint = did_you_mean(text_id, wanted) or f"; remove it, or {_DRAW}"
            yield f"the text {text_id} belongs to no picture{hint}"
