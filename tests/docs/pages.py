"""The Markdown of the project, as its readers see it: headings, links, pictures, blocks of code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = {"data", "dist"}  # what is not part of the project

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:^\n|\A)((?:^ {4}\S.*\n)+)", re.MULTILINE)
_SPAN = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")
_TAG = re.compile(r"<(img|a)\b([^>]*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"', re.DOTALL)
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
_NO_SLUG = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of code: its language, empty without one, and the number of its first line."""

    language: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a page, and what stands for it where it is not seen."""

    target: str
    alt: str


@dataclass(frozen=True)
class Page:
    """One Markdown file."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def prose(self) -> str:
        """Everything but the blocks of code."""
        return _FENCE.sub("", self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks between fences."""
        return tuple(
            Block(language=hit[2], text=hit[3], line=self.text.count("\n", 0, hit.start()) + 2)
            for hit in _FENCE.finditer(self.text)
        )

    @cached_property
    def indented(self) -> tuple[str, ...]:
        """The blocks that are set in by four blanks."""
        return tuple(hit[1] for hit in _INDENTED.finditer(self.prose))

    @cached_property
    def spans(self) -> tuple[str, ...]:
        """What is code within a line."""
        return tuple(" ".join(hit[2].split()) for hit in _SPAN.finditer(self.prose))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Where it leads, pictures included."""
        prose = _SPAN.sub("", self.prose)
        tags = (dict(_ATTRIBUTE.findall(hit[2])) for hit in _TAG.finditer(prose))
        return (
            *(hit[3] for hit in _LINK.finditer(prose)),
            *(each[key] for each in tags for key in ("src", "href") if key in each),
        )

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        marked = (Picture(target=hit[3], alt=hit[2]) for hit in _LINK.finditer(self.prose) if hit[1])
        tags = (dict(_ATTRIBUTE.findall(hit[2])) for hit in _TAG.finditer(self.prose) if hit[1] == "img")
        return (*marked, *(Picture(target=each.get("src", ""), alt=each.get("alt", "")) for each in tags))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What may follow `#`, as GitHub makes it of the headings."""
        return frozenset(_numbered(_slug(hit[1]) for hit in _HEADING.finditer(self.prose)))

    @property
    def folder(self) -> Path:
        return self.path.parent


@cache
def pages() -> tuple[Page, ...]:
    """Every Markdown file of the project."""
    return tuple(Page(path) for path in sorted(_found(ROOT)))


def page(name: str) -> Page:
    return next(each for each in pages() if each.name == name)


def _found(folder: Path) -> Iterator[Path]:
    for each in folder.iterdir():
        if each.is_dir() and not each.name.startswith(".") and each.name not in LEFT_OUT:
            yield from _found(each)
        elif each.suffix == ".md":
            yield each


def _slug(heading: str) -> str:
    plain = unescape(_LINK.sub(lambda hit: hit[2], heading).replace("`", ""))
    return _NO_SLUG.sub("", plain.lower()).replace(" ", "-")


def _numbered(slugs: Iterator[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for each in slugs:
        count = seen.get(each, 0)
        seen[each] = count + 1
        yield f"{each}-{count}" if count else each
