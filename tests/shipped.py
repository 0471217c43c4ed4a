"""The content that Limber ships with, loaded once a process: to read it takes a second."""

from functools import cache
from pathlib import Path

from core.content import Content, load

CONTENT = Path(__file__).parents[1] / "content"


@cache
def content() -> Content:
    """What Limber is made of."""
    return load(CONTENT)
