"""The figures of the last run, subject by subject, and the pages that are drawn from them."""

from __future__ import annotations

import io
import json
import os
import platform
import re
import statistics
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from rich.console import Console

from tests.bench.subject import Rounds, Subject, Variant

DOCS = Path(__file__).parents[2] / "deploy" / "docs"
FIGURES = DOCS / "bench.json"
PAGE = DOCS / "bench.md"
NAMES = (
    "send",
    "latency",
    "checkin",
    "commit",
    "planner",
    "claims",
    "shared",
    "localtime",
    "streak",
    "start",
    "newcomer",
    "imports",
    "pictures",
    "size",
)


def subject_of(name: str) -> Subject:
    """The subject with this name."""
    return import_module(f"tests.bench.{name}").SUBJECT


def keep(measured: Mapping[str, Rounds], *, quick: bool, path: Path = FIGURES) -> None:
    """Write what was measured into the file at `path`; subjects that were not measured stay as they stand there."""
    kept: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {}
    kept |= {name: _figures(subject_of(name), rounds, quick=quick) for name, rounds in measured.items()}
    ordered = {name: kept[name] for name in NAMES if name in kept}
    path.write_text(json.dumps(ordered, indent=1, default=float) + "\n")


def read(path: Path = FIGURES) -> dict[str, Rounds]:
    """The rounds of every subject that was kept."""
    return {name: each["rounds"] for name, each in json.loads(path.read_text()).items()}


def medians(name: str, way: str, path: Path = FIGURES) -> dict[str, float]:
    """The medians of one way of the subject with this name."""
    return json.loads(path.read_text())[name]["ways"][way]["medians"]


def draw(text: str, page: Path, name: str) -> None:
    """Put the text between the two marks of this name, which stand in the page."""
    marks = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    drawn, found = re.subn(f"(?s){marks[0]}.*{marks[1]}", lambda _: f"{marks[0]}{text}{marks[1]}", page.read_text())
    if not found:
        raise SystemExit(f"{page} has no marks for {name}")
    page.write_text(drawn)


def draw_page() -> None:
    """Put the tables of the figures into the page that explains them."""
    kept = json.loads(FIGURES.read_text())
    tables = (f"**{subject_of(name).title}**\n({_how(each)})\n\n{_table(name, each)}\n" for name, each in kept.items())
    draw("\n".join(tables), PAGE, "tables")


def how(name: str) -> str:
    """When and how the subject was measured."""
    return _how(json.loads(FIGURES.read_text())[name])


def _how(figures: Mapping[str, Any]) -> str:
    size = "small" if figures["quick"] else "full"
    count = len(figures["rounds"])
    return f"{figures['measured_on']}, {count} {size} round{'s' * (count > 1)}, {figures['machine']}"


def _table(name: str, figures: Mapping[str, Any]) -> str:
    written = io.StringIO()
    Console(file=written, width=600).print(subject_of(name).table(figures["rounds"]))
    narrow = re.sub(r" {2,}", " ", re.sub(r"-{4,}", "---", written.getvalue()))
    return narrow.strip()


def _figures(subject: Subject, rounds: Rounds, *, quick: bool) -> dict[str, Any]:
    return {
        "title": subject.title,
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "quick": quick,
        "ways": {variant.name: _way(subject, variant, rounds) for variant in subject.variants},
        "rounds": rounds,
    }


def _way(subject: Subject, variant: Variant, rounds: Rounds) -> dict[str, Any]:
    keys = rounds[0][variant.name]
    verdicts = subject.verdicts(rounds, variant)
    return {
        "label": variant.label,
        "medians": {key: statistics.median(each[variant.name][key] for each in rounds) for key in keys},
        "musts": [{"must": each.words, "value": each.value, "met": each.met} for each in verdicts],
    }


if __name__ == "__main__":
    draw_page()
