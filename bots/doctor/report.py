"""What was found, and how it is told: to people in words, to programs in JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

_WIDTH = 100
_INDENT = 9
_STATES = {
    True: "Limber is running, or was two minutes ago.",
    False: "Limber is not running.",
    None: "Nobody can tell whether Limber runs: its database does not say.",
}


class Level(StrEnum):
    """How bad it is, worst first: it does not work; it will hurt one day; good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Mend = Callable[[], Awaitable[str]]
"""Mends it, and returns what was done. Raises MendFailed when that cannot be."""


class MendFailed(Exception):
    """It could not be mended; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be. `id` is its kind ("discord.intents"), `what` names the very case.

    `mend` mends it; `at_rest`: only while it is known that no worker runs.
    """

    id: str
    level: Level
    what: str
    why: str
    how: str
    mend: Mend | None = field(default=None, compare=False)
    at_rest: bool = False

    @property
    def subject(self) -> str:
        """What it is about: settings, host, database, content, discord, telegram."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """Something that was found, and what was done about it; `failed` where that did not help."""

    finding: Finding
    done: str
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was found when everything was looked at; what was mended before is not among `findings`.

    `running` is None where nobody can tell.
    """

    findings: tuple[Finding, ...]
    looked_at: tuple[str, ...] = ()
    running: bool | None = False
    mended: tuple[Mended, ...] = ()

    @property
    def errors(self) -> int:
        """How many of the findings keep it from working."""
        return sum(each.level is Level.ERROR for each in self.findings)


def in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The worst first, each kind as it was found."""
    ranks = list(Level)
    return tuple(sorted(findings, key=lambda each: ranks.index(each.level)))


def in_words(report: Report) -> Iterator[str]:
    """The report, line by line."""
    for each in report.mended:
        yield from _part("FAILED" if each.failed else "MENDED", f"{each.finding.what} {each.done}")
    for number, each in enumerate(report.findings):
        if number or report.mended:
            yield ""
        yield from _part(each.level.upper(), each.what)
        yield from _part("", f"Why: {each.why}")
        yield from _part("", f"Do:  {each.how}", hang=5)
    if report.findings or report.mended:
        yield ""
    yield from _summary(report)


def in_json(report: Report) -> str:
    """The report for a program; the same words."""
    found = [
        {
            "id": each.id,
            "level": each.level.value,
            "what": each.what,
            "why": each.why,
            "how": each.how,
            "mendable": each.mend is not None,
            "at_rest": each.at_rest,
        }
        for each in report.findings
    ]
    mended = [{"id": each.finding.id, "done": each.done, "failed": each.failed} for each in report.mended]
    whole = {
        "errors": report.errors,
        "running": report.running,
        "looked_at": list(report.looked_at),
        "findings": found,
        "mended": mended,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _part(head: str, words: str, hang: int = 5) -> Iterator[str]:
    first = f"{head:<{_INDENT}}"
    rest = " " * (_INDENT if head else _INDENT + hang)
    yield from textwrap.wrap(
        words, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _summary(report: Report) -> Iterator[str]:
    yield f"Looked at {_listed(report.looked_at)}. {_STATES[report.running]}"
    if not report.findings:
        yield "Everything is as it should be."
        return
    counts = [(level, sum(each.level is level for each in report.findings)) for level in Level]
    told = _listed([f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts if count])
    mendable = [each for each in report.findings if each.mend is not None]
    mends = f" `limber doctor --fix` mends {len(mendable)} of them." if mendable and not report.mended else ""
    yield f"{told}.{mends}"
    waiting = sum(each.at_rest for each in mendable)
    if waiting and report.running:
        yield f"{waiting} of these only while Limber is stopped: stop it, wait two minutes, and ask again."
    elif waiting and report.running is None:
        yield f"{waiting} of these only when it is known that Limber is stopped: see to the database first."


def _listed(words: Sequence[str]) -> str:
    """ "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else "nothing"
