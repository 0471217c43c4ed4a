"""What is committed is what would be drawn now; drawing twice gives the same, and draws only what has changed."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import av
import pytest
from PIL import Image

from core.errors import ConfigurationFault
from core.pictures.captions import Captions
from core.pictures.media import (
    KINDS,
    MEDIA,
    MOST,
    MOST_IN_ALL,
    Build,
    Entry,
    FileEntry,
    Order,
    fingerprint,
    is_fresh,
    oversized,
    pose_files,
    read_all,
    read_manifest,
)
from core.pictures.poses import Poses, read_poses

COMMITTED = read_manifest(MEDIA)
STEMS = [path.stem for path in pose_files()]


@pytest.mark.parametrize("path", pose_files(), ids=STEMS)
def test_the_committed_picture_is_what_would_be_drawn(path: Path) -> None:
    assert path.stem in COMMITTED, "not drawn: run limber content draw"
    poses, entry = read_poses(path), COMMITTED[path.stem]
    assert fingerprint(Order(poses=poses)) == entry["svg_sha256"], "media is stale: run limber content draw"
    assert entry["forms"] == list(poses.forms)
    assert entry["phases"] == [phase.text for phase in poses.phases]


@pytest.mark.parametrize("stem", sorted(COMMITTED))
def test_the_committed_files_are_what_the_manifest_says(stem: str) -> None:
    entry = COMMITTED[stem]
    assert set(entry["files"]) == set(KINDS)
    contents = {kind: (MEDIA / f"{stem}.{kind}").read_bytes() for kind in KINDS}
    for kind, file in entry["files"].items():
        assert sha256(contents[kind]).hexdigest() == file["sha256"]
        assert len(contents[kind]) == file["bytes"]
    for kind in ("png", "gif"):
        with Image.open(io.BytesIO(contents[kind])) as image:
            assert image.size == _size(entry, kind)
            assert image.info.get("loop", 0) == 0
    with av.open(io.BytesIO(contents["mp4"])) as film:
        assert [each.type for each in film.streams] == ["video"]
        stream = film.streams.video[0]
        assert stream.codec_context.name == "h264"
        assert (stream.width, stream.height) == _size(entry, "mp4")
        assert stream.frames == entry["frames"]
        assert float((stream.duration or 0) * (stream.time_base or 0)) == pytest.approx(entry["seconds"])


def _size(entry: Entry, kind: str) -> tuple[int, int]:
    return entry["files"][kind]["width"], entry["files"][kind]["height"]


def test_every_committed_file_belongs_to_a_picture_and_none_is_too_large() -> None:
    wanted = {f"{stem}.{kind}" for stem in STEMS for kind in KINDS} | {"manifest.json"}
    assert {each.name for each in MEDIA.iterdir()} == wanted, "run limber content draw"
    assert oversized(COMMITTED) == ()


@pytest.fixture(scope="module")
def short() -> Poses:
    """A picture that moves for an instant only: two frames."""
    poses = read_all(STEMS[:1])[0]
    quick = [replace(each, seconds=0.08 / len(poses.phases)) for each in poses.phases]
    return replace(poses, phases=tuple(quick))


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    with ThreadPoolExecutor(1) as threads:
        yield Bench(tmp_path / "media", threads)


class EndedEarly(Exception):
    """Somebody pressed Ctrl-C."""


class Bench:
    """Draws into a folder, and keeps what the progress bar was told."""

    def __init__(self, folder: Path, executor: Executor) -> None:
        self.folder = folder
        self.planned = self.done = 0
        self.ends_early = False
        self.build = Build(folder=folder, executor=executor, workers=1, planned=self._plan, drawn=self._count)

    def _plan(self, frames: int) -> None:
        self.planned = frames

    def _count(self, frames: int) -> None:
        if self.ends_early:
            raise EndedEarly
        self.done += frames

    async def draw(self, *orders: Order, everything: bool = False) -> Sequence[str]:
        self.planned = self.done = 0
        return await self.build.draw(orders, everything=everything)

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}


async def test_a_picture_is_drawn_once_and_the_same_when_it_is_drawn_again(bench: Bench, short: Poses) -> None:
    order = Order(poses=short)
    assert await bench.draw(order, Order(poses=replace(short, stem="gone"))) == (short.stem, "gone")
    assert (bench.planned, bench.done) == (4, 4)
    bench.build.forget_all_but([short.stem])
    first = bench.files()
    assert sorted(first) == sorted(["manifest.json", *(f"{short.stem}.{kind}" for kind in KINDS)])
    assert await bench.draw(Order(poses=replace(short, forms=("e1", "e1.other")))) == ()
    assert (bench.planned, bench.done) == (0, 0)
    assert read_manifest(bench.folder)[short.stem]["forms"] == ["e1", "e1.other"]
    assert await bench.draw(order, everything=True) == (short.stem,)
    assert bench.files() == first


async def test_the_manifest_is_written_also_when_drawing_ends_early(bench: Bench, short: Poses) -> None:
    await bench.draw(Order(poses=short))
    bench.ends_early = True
    moved = replace(short, stem="moved")
    with pytest.raises(EndedEarly):
        await bench.draw(Order(poses=replace(short, forms=("e1.other",))), Order(poses=moved))
    assert {stem: each["forms"] for stem, each in read_manifest(bench.folder).items()} == {short.stem: ["e1.other"]}


def test_a_picture_is_fresh_while_its_files_and_its_look_are_those_that_were_written(tmp_path: Path) -> None:
    written = entry(png=3, mp4=3, gif=3)
    for kind, file in written["files"].items():
        (tmp_path / f"e1.{kind}").write_bytes(kind.encode())
        file["sha256"] = sha256(kind.encode()).hexdigest()
    assert is_fresh(tmp_path, "e1", written, written["svg_sha256"])
    assert not is_fresh(tmp_path, "e1", written, "another look")
    assert not is_fresh(tmp_path, "e1", None, written["svg_sha256"])
    (tmp_path / "e1.gif").write_bytes(b"GIF")
    assert not is_fresh(tmp_path, "e1", written, written["svg_sha256"])
    (tmp_path / "e1.gif").unlink()
    assert not is_fresh(tmp_path, "e1", written, written["svg_sha256"])
    del written["files"]["gif"]
    assert not is_fresh(tmp_path, "e1", written, written["svg_sha256"])


def test_words_make_another_picture(short: Poses) -> None:
    said = Captions(title="Bridge", target="Hip", phases=("Lift",) * len(short.phases), tag="both sides")
    plain = fingerprint(Order(poses=short))
    assert fingerprint(Order(poses=short)) == plain
    assert fingerprint(Order(poses=short, said=said)) != plain


def entry(**sizes: int) -> Entry:
    files = {kind: FileEntry(bytes=size, sha256="", width=1, height=1) for kind, size in sizes.items()}
    return Entry(files=files, forms=[], frames=1, phases=[], seconds=1.0, svg_sha256="")


def large() -> Iterator[tuple[dict[str, Entry], str]]:
    for kind, most in MOST.items():
        yield {"e1": entry(**{kind: most + 1})}, f"e1.{kind} has"
    yield {f"e{number}": entry(gif=MOST["gif"]) for number in range(MOST_IN_ALL // MOST["gif"] + 1)}, "All files have"


@pytest.mark.parametrize(("manifest", "said"), list(large()))
def test_what_is_too_large_is_named(manifest: dict[str, Entry], said: str) -> None:
    found = oversized(manifest)
    assert len(found) == 1
    assert found[0].startswith(said)


def test_what_is_just_small_enough_passes() -> None:
    assert oversized({"e1": entry(**MOST)}) == ()


def test_an_unknown_picture_is_refused_with_those_there_are() -> None:
    with pytest.raises(ConfigurationFault, match=r"no pose file e99\.toml.*There are: e1"):
        read_all(["e99"])
