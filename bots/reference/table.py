"""What the pages are made of: a head that says who wrote them, and tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from core.errors import ConfigurationFault

_MADE = "<!-- Written by `python -m bots.reference` from the code; a test sees to it that it is fresh. -->"


def page(title: str, *parts: str) -> str:
    """A page with its title, one blank line between its parts."""
    return "\n\n".join((_MADE, f"# {title}", *(part.strip("\n") for part in parts if part))) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; whatever stands in a cell stays in its cell."""
    lines = [head, ["---"] * len(head), *([_cell(each) for each in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |".replace("|  |", "| |").replace("|  |", "| |") for line in lines)


def code(text: object) -> str:
    """The text as code; nothing for an empty one."""
    return f"`{text}`" if text not in (None, "") else ""


def codes(texts: Iterable[object]) -> str:
    """Each text as code, with commas."""
    return ", ".join(map(code, texts))


def require_described(what: str, there: Collection[str], described: Mapping[str, str], where: str) -> None:
    """Raises ConfigurationFault when something is not described, or is described and not there any more."""
    missing, gone = sorted(set(there) - set(described)), sorted(set(described) - set(there))
    if missing:
        raise ConfigurationFault(f"Nobody has described the {what} {', '.join(missing)}. Add it to {where}.")
    if gone:
        raise ConfigurationFault(f"The {what} {', '.join(gone)} is there no more. Take it out of {where}.")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
