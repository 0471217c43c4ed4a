"""Frames become files that apps play: GIF by Pillow, MP4 by PyAV, whose wheel brings FFmpeg with libx264.

Both are needed only while media are built, never by the running bot. Encoding the same frames twice gives the same
bytes on one machine.
"""

from __future__ import annotations

import io
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ConfigurationFault

if TYPE_CHECKING:
    import numpy
    from av import VideoFrame
    from numpy.typing import NDArray
    from PIL.Image import Image

    Levels = NDArray[numpy.uint8]  # height x width x 3

FRAME_MS = 40  # of the MP4: 25 frames a second
GIF_EVERY = 2  # every second frame, 80 ms each: half the bytes of 40 ms, and the movements are slow

_GIF_COLOURS = 96  # with fewer than 64 the glow shows rings
_PNG_COLOURS = 256
_EXACT = 28  # the commonest colours are flat areas; they are kept as they are
_SAMPLES = 12  # frames the palette is taken from
_SEEN = (2, 4, 3)  # how much the eye minds a difference in red, green, blue
_H264 = {"crf": "20", "preset": "slow", "tune": "animation", "profile": "high", "x264-params": "threads=1"}
_BT709 = 1  # the same number for matrix, primaries and transfer (ITU-T H.273)
_TV_RANGE = 1

SETTINGS = f"{FRAME_MS} {GIF_EVERY} {_GIF_COLOURS} {_PNG_COLOURS} {_EXACT} {_SAMPLES} {_SEEN} {_H264}"
"""Whatever decides how frames become files: when it changes, all files do."""


def require_tools() -> None:
    """Raises ConfigurationFault that says what to run when a library to build media with is missing."""
    try:
        import av
        import numpy
        import PIL
    except ImportError as missing:
        raise ConfigurationFault(
            f"Drawing the pictures needs {missing.name}, which is not installed. Run `uv sync`, then try again."
        ) from None
    del av, numpy, PIL


def frame_times_s(seconds: float) -> tuple[float, ...]:
    """When each frame of a loop of about `seconds` is taken; a whole number of GIF frames, so that both forms close."""
    count = max(1, round(seconds * 1000 / (FRAME_MS * GIF_EVERY))) * GIF_EVERY
    return tuple(seconds * number / count for number in range(count))


def opened(png: bytes) -> Image:
    """The pixels of a PNG file, without transparency."""
    from PIL import Image

    return Image.open(io.BytesIO(png)).convert("RGB")


def small_png(frame: Image) -> bytes:
    """A PNG with a palette of its own: a third of the bytes, and no difference to be seen (58 dB)."""
    file = io.BytesIO()
    _mapped(frame, _palette([frame], _PNG_COLOURS)).save(file, "PNG", optimize=True)
    return file.getvalue()


def gif(frames: Sequence[Image]) -> bytes:
    """A loop without an end, one palette for all of it. `optimize` writes unchanged pixels as transparent."""
    taken = frames[::GIF_EVERY]
    palette = _palette(taken[:: max(1, len(taken) // _SAMPLES)], _GIF_COLOURS)
    first, *others = (_mapped(each, palette) for each in taken)
    file = io.BytesIO()
    first.save(
        file,
        "GIF",
        save_all=True,
        append_images=others,
        duration=FRAME_MS * GIF_EVERY,
        loop=0,
        optimize=True,
        disposal=1,
    )
    return file.getvalue()


def mp4(frames: Sequence[Image]) -> bytes:
    """H.264 without sound, with its index in front so that it plays while it arrives.

    It goes through a file: an index in front cannot be written in memory. One thread, because several threads give
    different bytes each time.
    """
    import av

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "loop.mp4"
        with av.open(str(path), "w", options={"movflags": "+faststart"}) as out:
            stream = out.add_stream("libx264", rate=1000 // FRAME_MS, options=_H264)  # pyright: ignore[reportUnknownMemberType]
            stream.width, stream.height = frames[0].size
            stream.pix_fmt = "yuv420p"
            codec = stream.codec_context
            codec.color_range, codec.colorspace = _TV_RANGE, _BT709
            codec.color_primaries = codec.color_trc = _BT709
            for frame in chain(_video(frames), (None,)):  # None: the last ones come out
                out.mux(stream.encode(frame))  # pyright: ignore[reportUnknownMemberType]
        return path.read_bytes()


def _video(frames: Sequence[Image]) -> Iterator[VideoFrame]:
    import av
    import numpy

    for number, each in enumerate(frames):
        frame = av.VideoFrame.from_ndarray(numpy.asarray(each), format="rgb24")
        frame = frame.reformat(format="yuv420p", dst_colorspace=_BT709, dst_color_range=_TV_RANGE)
        frame.pts = number
        yield frame


def _palette(frames: Sequence[Image], colours: int) -> Levels:
    """The commonest colours exactly, and the rest (glow, edges) by median cut."""
    import numpy
    from PIL import Image

    counts: Counter[tuple[int, int, int]] = Counter()
    for frame in frames:
        for count, colour in frame.getcolors(frame.width * frame.height) or ():
            if isinstance(colour, tuple):
                counts[colour[0], colour[1], colour[2]] += count
    by_rank = sorted(counts, key=lambda colour: (-counts[colour], colour))
    flat, rest = by_rank[:_EXACT], sorted(by_rank[_EXACT:])
    weighted = [colour for colour in rest for _ in range(min(8, 1 + counts[colour] // 40))]
    if not weighted:
        return numpy.array(flat, numpy.uint8)
    strip = Image.new("RGB", (len(weighted), 1))
    strip.putdata(weighted)
    cut = strip.quantize(colours - len(flat), method=Image.Quantize.MEDIANCUT).getpalette() or []
    return numpy.array([*(level for colour in flat for level in colour), *cut], numpy.uint8).reshape(-1, 3)[:colours]


def _mapped(frame: Image, palette: Levels) -> Image:
    """Every pixel as the nearest colour of the palette.

    Pillow's own look-up is coarse: it shifts near-white areas by a few levels (40 instead of 49 dB).
    """
    import numpy
    from PIL import Image

    pixels = numpy.asarray(frame, numpy.uint32)
    keys = (pixels[..., 0] << 16) | (pixels[..., 1] << 8) | pixels[..., 2]
    colours, places = numpy.unique(keys, return_inverse=True)
    levels = numpy.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], axis=1).astype(numpy.int32)
    differences = (levels[:, None, :] - palette[None].astype(numpy.int32)) ** 2 * numpy.array(_SEEN)
    nearest = differences.sum(axis=2).argmin(axis=1).astype(numpy.uint8)
    mapped = Image.fromarray(nearest[places.reshape(keys.shape)])
    mapped.putpalette(palette.tobytes())
    return mapped
