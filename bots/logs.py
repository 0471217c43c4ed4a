"""Structured logs in which only known fields pass: no token, no name, no typed word, no health value can slip in."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from typing import TextIO, cast

import structlog

# What may stand in a log line. Ids of people and places, texts, wires and addresses are not among them.
ALLOWED = frozenset(
    {
        "advice", "attempt", "code", "count", "error", "event", "floods", "kind", "lease", "level", "logger", "outcome",
        "pace", "platform", "service", "state", "timestamp", "wait_s", "where", "worker",
    }
)  # fmt: skip
_LIBRARY = "library"


def set_up(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send our log lines and those of the libraries to `stream` (standard error), one JSON object or line each."""
    out = stream or sys.stderr
    render = structlog.dev.ConsoleRenderer() if out.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), _allow, render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", _Unfailing(out))),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_Library()]
    root.setLevel(logging.WARNING)
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # warns at each start that voice is not installed


class _Unfailing:
    """The stream, but what it cannot take is not said: a disk that is full must not stop what is being logged."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, words: str) -> None:
        """Say it, if that can be done."""
        with suppress(OSError):
            self._stream.write(words)

    def flush(self) -> None:
        """Have it said now, if that can be done."""
        with suppress(OSError):
            self._stream.flush()


def _allow(_logger: object, _method: str, event: MutableMapping[str, object]) -> Mapping[str, object]:
    return {key: value for key, value in event.items() if key in ALLOWED}


class _Library(logging.Handler):
    """Notes that a library logged, where, and the class of the error; never its words, which may quote anything."""

    def emit(self, record: logging.LogRecord) -> None:
        """Pass the record on without its message."""
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        structlog.get_logger().log(
            record.levelno, _LIBRARY, logger=record.name, where=f"{record.module}:{record.lineno}", error=error
        )
