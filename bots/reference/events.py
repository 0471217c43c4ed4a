"""`events.md`: every line that may stand in the log, found where the code says it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bots.logs import ALLOWED
from bots.reference.event_words import SAYS
from bots.reference.table import code, codes, require_described, table
from bots.reference.table import page as page_of
from bots.wiring import CONTENT
from core.errors import ConfigurationFault

ROOMS = tuple(CONTENT.parent / name for name in ("core", "bots"))
LEVELS = ("debug", "info", "warning", "error", "exception", "critical")
_ALWAYS = frozenset({"timestamp", "level", "event"})
_ORDER = ("critical", "exception", "error", "warning", "info", "debug", "varies")
_INTRO = """
One line an event, on standard error: JSON, or words on a terminal (`LIMBER_LOG_FORMAT`). Each has `timestamp`,
`level` and `event`, and the fields named here. Fields are an allow-list: what is not on it does not get through, so
no name, no text, no id and no state of health can stand in a line. `error` is the class of an error, never its
words. `advice` says what to do. `LIMBER_LOG_LEVEL` leaves out what is below it.
"""


@dataclass(slots=True, kw_only=True)
class Event:
    """What is known of an event: the levels it has, its fields, and the files that log it."""

    name: str
    levels: set[str] = field(default_factory=set[str])
    fields: set[str] = field(default_factory=set[str])


def page() -> str:
    """The page. Raises ConfigurationFault when an event is not described."""
    found = events()
    require_described("log event", found.keys(), SAYS, "bots/reference/event_words.py")
    rows = (
        (code(each.name), ", ".join(sorted(each.levels, key=_ORDER.index)), codes(sorted(each.fields)), SAYS[name])
        for name, each in sorted(found.items())
    )
    return page_of("Log events", _INTRO, table(("event", "level", "fields", "what it says, and what to do"), rows))


def events() -> Mapping[str, Event]:
    """Every event by its name. Raises ConfigurationFault for one whose name or fields cannot be read from the code."""
    found: dict[str, Event] = {}
    for path in (path for room in ROOMS for path in sorted(room.rglob("*.py"))):
        for name, levels, fields in _said_in(path):
            event = found.setdefault(name, Event(name=name))
            event.levels |= levels
            event.fields |= fields
    return found


def _said_in(path: Path) -> Iterator[tuple[str, set[str], set[str]]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_log(node.func.value):
            method = node.func.attr
            if method in (*LEVELS, "log"):
                yield _read(node, method, constants, f"{path.name}:{node.lineno}")


def _is_log(receiver: ast.expr) -> bool:
    """Whether lines are logged by it: `log`, `_log`, or what `structlog.get_logger()` returns."""
    if isinstance(receiver, ast.Name):
        return receiver.id in ("log", "_log")
    return isinstance(receiver, ast.Call) and ast.unparse(receiver.func) == "structlog.get_logger"


def _read(call: ast.Call, method: str, constants: Mapping[str, object], where: str) -> tuple[str, set[str], set[str]]:
    said = call.args[1 if method == "log" else 0] if call.args else None
    name = (
        said.value if isinstance(said, ast.Constant) else constants.get(said.id) if isinstance(said, ast.Name) else None
    )
    fields = {each.arg for each in call.keywords}
    if not isinstance(name, str) or None in fields:
        raise ConfigurationFault(f"{where} logs something whose name or fields do not stand in the code.")
    named = {each for each in fields if each is not None}
    if unknown := named - ALLOWED:
        raise ConfigurationFault(f"{where} logs {', '.join(sorted(unknown))}, which bots/logs.py does not let through.")
    return name, {"varies" if method == "log" else method}, named - _ALWAYS
