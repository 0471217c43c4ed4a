"""The pages of `deploy/docs/reference`, written from the code itself: `python -m bots.reference`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bots.reference import commands, content, events, metrics, settings
from bots.wiring import CONTENT

FOLDER = CONTENT.parent / "deploy" / "docs" / "reference"

WRITERS: Mapping[str, Callable[[], str]] = {
    "settings.md": settings.page,
    "commands.md": commands.page,
    "events.md": events.page,
    "metrics.md": metrics.page,
    "content.md": content.page,
}


def pages() -> dict[Path, str]:
    """Every page as it has to read now. Raises ConfigurationFault that names what nobody has described yet."""
    return {FOLDER / name: write() for name, write in WRITERS.items()}


def stale() -> dict[Path, str]:
    """The pages that read otherwise than they have to, as they have to."""
    fresh = pages()
    return {path: fresh[path] for path in fresh if not path.exists() or path.read_text(encoding="utf-8") != fresh[path]}
