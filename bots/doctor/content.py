"""The exercises, the words and the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bots.doctor.case import Case
from bots.doctor.report import Finding, Level
from core.content import Content, load
from core.errors import ContentFault

_MOST = 3  # of a kind are told; the rest is counted


def read(case: Case) -> tuple[Content | None, tuple[Finding, ...]]:
    """The content, None where it does not load, and what is wrong with it."""
    try:
        content = load(case.content)
    except ContentFault as fault:
        return None, tuple(_told("content.fault", Level.ERROR, fault.faults))
    try:
        load(case.content, every_language=True)
    except ContentFault as fault:
        words = tuple(_told("content.language", Level.WARNING, fault.faults))
    else:
        words = ()
    return content, (*words, *_told("content.pictures", Level.WARNING, content.warnings))


_WHY = {
    "content.fault": "Limber does not start with content that it cannot rely on.",
    "content.language": "Whoever has chosen that language reads some things in English.",
    "content.pictures": "Those exercises come without their picture.",
}


def _told(kind: str, level: Level, lines: tuple[str, ...]) -> Iterator[Finding]:
    more = len(lines) - _MOST
    for number, line in enumerate(lines[:_MOST]):
        rest = f" ({more} more like it)" if more > 0 and number == _MOST - 1 else ""
        yield Finding(
            id=kind,
            level=level,
            what=f"{_short(line)}{rest}",
            why=_WHY[kind],
            how="`limber content check` tells all of it; install Limber again if you changed nothing there.",
        )


def _short(line: str) -> str:
    """The line with the name of the file alone, wherever the content lies."""
    path, colon, rest = line.partition(":")
    return f"{Path(path).name}{colon}{rest}" if "/" in path else line
