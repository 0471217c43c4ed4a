"""Frames become files: exact flat colours, the same bytes twice, what apps play."""

from __future__ import annotations

import io
import sys

import av
import numpy
import pytest
from PIL import Image, ImageDraw, ImageSequence

from core.errors import ConfigurationFault
from core.pictures import encode

GROUND = (233, 235, 230)
NEAR = (244, 244, 239)
SHIRT = (58, 90, 107)


def frame(number: int) -> Image.Image:
    """A light ground, a soft spot with many colours, and a box that moves."""
    drawn = Image.new("RGB", (160, 120), GROUND)
    brush = ImageDraw.Draw(drawn)
    brush.ellipse((20, 10, 140, 110), fill=NEAR)
    for ring in range(20):
        brush.ellipse((60 + ring, 40 + ring, 110 - ring, 90 - ring), fill=(242, 84 + ring * 5, 45 + ring * 4))
    brush.rectangle((10 + number, 80, 40 + number, 100), fill=SHIRT)
    return drawn


FRAMES = [frame(number) for number in range(20)]


def levels(drawn: Image.Image) -> numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.int32]]:
    return numpy.asarray(drawn.convert("RGB"), numpy.int32)


@pytest.mark.parametrize("seconds", [0.01, 1, 4.7, 5.6, 6.639])
def test_both_forms_of_a_loop_close(seconds: float) -> None:
    times = encode.frame_times_s(seconds)
    assert len(times) % encode.GIF_EVERY == 0
    assert times[0] == 0
    assert seconds - times[-1] == pytest.approx(seconds / len(times))
    assert abs(len(times) * encode.FRAME_MS / 1000 - seconds) <= encode.FRAME_MS * encode.GIF_EVERY / 1000


def test_a_gif_has_no_end_and_every_second_frame() -> None:
    with Image.open(io.BytesIO(encode.gif(FRAMES))) as loop:
        assert loop.info["loop"] == 0
        frames = [(each.info["duration"], levels(each)) for each in ImageSequence.Iterator(loop)]
    assert [duration for duration, _ in frames] == [encode.FRAME_MS * encode.GIF_EVERY] * 10
    for shown, drawn in zip(frames, FRAMES[::2], strict=True):
        assert numpy.abs(shown[1] - levels(drawn)).mean() < 0.5


def test_flat_colours_stay_exactly_as_they_are() -> None:
    with Image.open(io.BytesIO(encode.gif(FRAMES))) as loop:
        shown = levels(loop)
    for at, colour in (((2, 2), GROUND), ((20, 80), NEAR), ((90, 15), SHIRT)):
        assert tuple(shown[at]) == colour


def test_a_still_keeps_its_look_with_a_palette() -> None:
    with Image.open(io.BytesIO(encode.small_png(FRAMES[0]))) as small:
        assert small.mode == "P"
        assert numpy.abs(levels(small) - levels(FRAMES[0])).max() <= 2


def test_a_picture_of_one_colour_is_encoded() -> None:
    with Image.open(io.BytesIO(encode.small_png(Image.new("RGB", (8, 8), GROUND)))) as small:
        assert tuple(levels(small)[4, 4]) == GROUND


def test_an_mp4_is_silent_h264_that_plays_while_it_arrives() -> None:
    content = encode.mp4(FRAMES)
    assert content.index(b"moov") < content.index(b"mdat")
    with av.open(io.BytesIO(content)) as file:
        assert [each.type for each in file.streams] == ["video"]
        stream = file.streams.video[0]
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (stream.width, stream.height, stream.frames) == (160, 120, 20)
        assert float((stream.duration or 0) * (stream.time_base or 0)) == pytest.approx(0.8)
        shown = next(file.decode(stream))
        assert int(shown.colorspace) == 1
        assert numpy.abs(levels(shown.to_image()) - levels(FRAMES[0])).mean() < 3


def test_the_same_frames_give_the_same_bytes() -> None:
    assert encode.gif(FRAMES) == encode.gif(FRAMES)
    assert encode.mp4(FRAMES) == encode.mp4(FRAMES)
    assert encode.small_png(FRAMES[0]) == encode.small_png(FRAMES[0])


@pytest.mark.parametrize("name", ["av", "numpy", "PIL"])
def test_what_is_missing_is_named_with_what_to_run(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ConfigurationFault, match=r"uv sync"):
        encode.require_tools()
