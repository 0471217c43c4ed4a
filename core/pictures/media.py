"""Builds the files that the bot sends, and the manifest that says what they are and what they were drawn from.

Building twice gives the same bytes and the same manifest. A picture is drawn again only when its drawing, the way it
is encoded or one of its files has changed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypedDict, TypeVar, cast

from core.errors import ConfigurationFault
from core.pictures import encode
from core.pictures.canvas import Canvas
from core.pictures.captions import Captions
from core.pictures.poses import Poses, read_poses
from core.pictures.raster import png
from core.pictures.scene import Scene
from core.pictures.svg import to_svg
from core.pictures.theme import CONTENT, load_theme

POSES, MEDIA = CONTENT / "poses", CONTENT / "media"
MANIFEST = "manifest.json"
KINDS = ("png", "mp4", "gif")

# Most bytes of one file, and of all. Both platforms take 10 MB; these are for people on slow lines (a GIF is there in
# 6 s at 1 Mbit/s), and for the size of a clone.
MOST = {"png": 200 * 1024, "mp4": 250 * 1024, "gif": 750 * 1024}
MOST_IN_ALL = 16 * 1024 * 1024

_STILL_ZOOM = 2
_KEY_FRAMES = 8
_AT_ONCE = 24  # frames drawn in one go: about two seconds

_T = TypeVar("_T")


class FileEntry(TypedDict):
    """One file: its length, its hash, its size in pixels."""

    bytes: int
    sha256: str
    width: int
    height: int


class Entry(TypedDict):
    """One picture. `seconds` is one round of its loop; `svg_sha256` tells whether it must be drawn again."""

    files: dict[str, FileEntry]
    forms: list[str]
    frames: int
    phases: list[str]
    seconds: float
    svg_sha256: str


Manifest = dict[str, Entry]  # by stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A picture to be drawn: its pose file, and what is written into it."""

    poses: Poses
    said: Captions | None = None

    def scene(self) -> Scene:
        """What is drawn, at any moment of its loop."""
        return Scene(self.poses, load_theme("light", self.poses.figure.person))


def pose_files(folder: Path = POSES) -> tuple[Path, ...]:
    """Every pose file, by name."""
    paths = (path for path in folder.glob("*.toml") if path.name != "theme.toml")
    return tuple(sorted(paths, key=lambda path: path.stem))


def read_all(stems: Sequence[str] = (), folder: Path = POSES) -> tuple[Poses, ...]:
    """What these pose files say, by name; every one when none is named.

    Raises ConfigurationFault for a stem that is not there, ContentFault for files that cannot be used.
    """
    paths = {path.stem: path for path in pose_files(folder)}
    if unknown := sorted(set(stems) - paths.keys()):
        raise ConfigurationFault(f"There is no pose file {unknown[0]}.toml. There are: {', '.join(paths)}.")
    return tuple(read_poses(paths[stem]) for stem in paths if not stems or stem in stems)


def fingerprint(order: Order) -> str:
    """The hash of what is drawn, over the still and frames all through the loop, and of how it is encoded."""
    scene, times_s = order.scene(), _times_s(order)
    keys = sorted({times_s[len(times_s) * number // _KEY_FRAMES] for number in range(_KEY_FRAMES)})
    drawn = [_still(scene, order), *(scene.canvas(at_s, order.said) for at_s in keys)]
    return sha256("\n".join([encode.SETTINGS, *map(to_svg, drawn)]).encode()).hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; empty when there is none that can be read."""
    try:
        return cast("Manifest", json.loads((folder / MANIFEST).read_text("utf-8"))["pictures"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def write_manifest(folder: Path, manifest: Mapping[str, Entry]) -> None:
    """Write it, sorted and without times, so that the same pictures give the same text."""
    text = json.dumps({"pictures": manifest}, indent=1, sort_keys=True)
    (folder / MANIFEST).write_text(text + "\n", "utf-8")


def oversized(manifest: Mapping[str, Entry]) -> tuple[str, ...]:
    """What is larger than it may be, in words."""
    sizes = {(stem, kind): file["bytes"] for stem, entry in manifest.items() for kind, file in entry["files"].items()}
    found = [
        f"{stem}.{kind} has {size // 1024} KB, more than {MOST[kind] // 1024} KB: make the movement shorter or smaller"
        for (stem, kind), size in sorted(sizes.items())
        if size > MOST[kind]
    ]
    if (total := sum(sizes.values())) > MOST_IN_ALL:
        found.append(f"All files have {total // 1024} KB, more than {MOST_IN_ALL // 1024} KB")
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Draws pictures into `folder`. `executor` runs the drawing, two pictures at a time for each of `workers`.

    `planned` is told how many frames there are to draw, `drawn` how many more are done.
    """

    folder: Path
    executor: Executor
    workers: int
    planned: Callable[[int], None]
    drawn: Callable[[int], None]

    async def draw(self, orders: Sequence[Order], *, everything: bool = False) -> tuple[str, ...]:
        """The stems of the pictures that were drawn; the others are as they should be, unless `everything` is asked.

        The manifest is written in the end, also when it comes early: what is done then is not drawn again.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        manifest = read_manifest(self.folder)
        prints = await asyncio.gather(*(self._run(fingerprint, order) for order in orders))
        due: list[tuple[Order, str]] = []
        for order, print_ in zip(orders, prints, strict=True):
            stem = order.poses.stem
            if everything or not is_fresh(self.folder, stem, manifest.get(stem), print_):
                due.append((order, print_))
            else:
                manifest[stem]["forms"], manifest[stem]["phases"] = _shown(order.poses)
        self.planned(sum(len(_times_s(order)) for order, _ in due))
        room = asyncio.Semaphore(2 * self.workers)  # else all frames of all pictures wait in memory to be encoded
        try:
            await asyncio.gather(*(self._picture(each, print_, manifest, room) for each, print_ in due))
        finally:
            write_manifest(self.folder, manifest)
        return tuple(order.poses.stem for order, _ in due)

    def forget_all_but(self, kept: Iterable[str]) -> None:
        """Remove the files of every picture that is not one of these."""
        manifest = read_manifest(self.folder)
        for stem in manifest.keys() - set(kept):
            for kind in manifest.pop(stem)["files"]:
                (self.folder / f"{stem}.{kind}").unlink(missing_ok=True)
        write_manifest(self.folder, manifest)

    async def _picture(self, order: Order, print_: str, manifest: Manifest, room: asyncio.Semaphore) -> None:
        async with room:
            times_s = _times_s(order)
            chunks = [times_s[start : start + _AT_ONCE] for start in range(0, len(times_s), _AT_ONCE)]
            frames = await asyncio.gather(*(self._frames(order, chunk) for chunk in chunks))
            files, entries = await self._run(_files, order, [frame for chunk in frames for frame in chunk])
        for kind, content in files.items():
            (self.folder / f"{order.poses.stem}.{kind}").write_bytes(content)
        forms, phases = _shown(order.poses)
        manifest[order.poses.stem] = Entry(
            files=entries,
            forms=forms,
            frames=len(times_s),
            phases=phases,
            seconds=len(times_s) * encode.FRAME_MS / 1000,
            svg_sha256=print_,
        )

    async def _frames(self, order: Order, times_s: Sequence[float]) -> list[bytes]:
        frames = await self._run(_drawn, order, times_s)
        self.drawn(len(frames))
        return frames

    async def _run(self, do: Callable[..., _T], *given: object) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self.executor, do, *given)


def _shown(poses: Poses) -> tuple[list[str], list[str]]:
    """The forms a picture shows and the texts of its phases, which may change while the picture does not."""
    return list(poses.forms), [phase.text for phase in poses.phases]


def _times_s(order: Order) -> tuple[float, ...]:
    return encode.frame_times_s(sum(phase.seconds for phase in order.poses.phases))


def is_fresh(folder: Path, stem: str, entry: Entry | None, print_: str) -> bool:
    """Whether the files of a picture are there as they were written, from what is drawn now as `print_`."""
    if entry is None or entry["svg_sha256"] != print_ or set(entry["files"]) != set(KINDS):
        return False
    return all(file["sha256"] == _hash_of(folder / f"{stem}.{kind}") for kind, file in entry["files"].items())


def _hash_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _still(scene: Scene, order: Order) -> Canvas:
    return scene.canvas(scene.still_at_s, order.said, still=True)


# What other processes do:


def _drawn(order: Order, times_s: Sequence[float]) -> list[bytes]:
    scene = order.scene()
    return [png(scene.canvas(at_s, order.said)) for at_s in times_s]


def _files(order: Order, frames: Sequence[bytes]) -> tuple[dict[str, bytes], dict[str, FileEntry]]:
    canvas = _still(order.scene(), order)
    opened = [encode.opened(each) for each in frames]
    files = {
        "png": encode.small_png(encode.opened(png(canvas, _STILL_ZOOM))),
        "mp4": encode.mp4(opened),
        "gif": encode.gif(opened),
    }
    zooms = {"png": _STILL_ZOOM}
    return files, {
        kind: FileEntry(
            bytes=len(content),
            sha256=sha256(content).hexdigest(),
            width=canvas.w * zooms.get(kind, 1),
            height=canvas.h * zooms.get(kind, 1),
        )
        for kind, content in files.items()
    }
