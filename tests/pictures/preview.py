"""Shows one picture while its poses are written: `python -m tests.pictures.preview e6 out.png`, still and frames."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from core.pictures.poses import read_poses
from core.pictures.raster import png
from core.pictures.scene import Scene
from core.pictures.theme import load_theme

POSES = Path(__file__).parents[2] / "content" / "poses"
FRAMES = 4


def preview(stem: str, out: Path, theme: str = "light") -> None:
    poses = read_poses(POSES / f"{stem}.toml")
    scene = Scene(poses, load_theme("dark" if theme == "dark" else "light", poses.figure.person))
    times = [scene.total_s * (k + 0.35) / FRAMES for k in range(FRAMES)]
    drawn = [scene.canvas(scene.still_at_s, still=True), *(scene.canvas(at) for at in times)]
    images = [Image.open(io.BytesIO(png(canvas))).convert("RGB") for canvas in drawn]
    w, h = images[0].size
    sheet = Image.new("RGB", (w * len(images) + 8 * (len(images) - 1), h), "#7B8084")
    for i, image in enumerate(images):
        sheet.paste(image, (i * (w + 8), 0))
    sheet.save(out)


if __name__ == "__main__":
    preview(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:4])
