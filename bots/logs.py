"""Structured logs in which only known fields pass: no token, no name, no typed word, no health value can slip in."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Iterable, Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache
from traceback import walk_tb
from types import TracebackType
from typing import Literal, TextIO, cast

import orjson
import structlog

Form = Literal["auto", "json", "console"]

# What may stand in a log line. Ids of people and places, texts, wires and addresses are not among them.
_WORDS = frozenset(
    {
        "error", "event", "kind", "lease", "level", "logger", "outcome", "platform", "reason", "revision", "service",
        "shard", "stale", "state", "timestamp", "where", "worker",
    }
)  # fmt: skip
_NUMBERS = frozenset(
    {"attempt", "code", "count", "floods", "pace", "remaining", "shards", "took_s", "wait_s", "wanted"}
)
_SENTENCES = frozenset({"advice", "folder"})  # our own words, which quote nobody, and a path of the settings
ALLOWED = _WORDS | _NUMBERS | _SENTENCES
_FIRST = ("timestamp", "level", "event")  # so that the eye finds them

_WORD = re.compile(r"[\w .,:'<+-]{1,160}", re.ASCII)
_LONGEST = 600
_BEYOND = 2**53  # JSON's readers know no larger number for certain
_SHORTEST = 4  # of a secret: a shorter one stands in half of all words
_HIDDEN = "*****"
_NO_WORD = "?"
# What a secret looks like, wherever it comes from: a password in an address, a bot token of either platform.
_SECRET = re.compile(r"(?<=://)[^/\s]*@|\d{6,}:[\w-]{30,}|\b[\w-]{23,}\.[\w-]{6,}\.[\w-]{27,}")
_LIBRARY = "library"
_CRASHED = "crashed"


def set_up(
    level: str = "INFO", stream: TextIO | None = None, *, form: Form = "auto", secrets: Iterable[str] = ()
) -> None:
    """Send our log lines and those of the libraries to `stream` (standard error), one JSON object or line each.

    `auto` is for people where the stream is a terminal, else JSON. The `secrets` are hidden wherever they stand.
    """
    out = stream or sys.stderr
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            _Gate(secrets),
            _for_people(out) if form == "console" or (form == "auto" and out.isatty()) else _for_machines,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", _Unfailing(out))),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_Library()]
    root.setLevel(logging.WARNING)
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # warns at each start that voice is not installed


def guard() -> None:
    """Log, from now on, what Python would print by itself: exceptions that nobody caught, and warnings. Their words may
    quote anything, so only their class passes and the lines of code they came through.
    """
    sys.excepthook = lambda kind, _error, trace: _uncaught(kind, trace)
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_traceback)
    sys.unraisablehook = lambda args: _uncaught(args.exc_type, args.exc_traceback)
    logging.captureWarnings(True)
    logging.raiseExceptions = False


def _uncaught(kind: type[BaseException], trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.get_logger().error(_CRASHED, error=kind.__name__, where=_way(trace))


def _way(trace: TracebackType | None) -> str:
    """The lines of code that an exception came through, the last first; none of what stood in them."""
    frames = [f"{frame.f_globals.get('__name__', '')}:{line}" for frame, line in walk_tb(trace)]
    return " < ".join(reversed(frames[-3:]))


class _Unfailing:
    """The stream, but what it cannot take is not said: a disk that is full, a stream that is closed, a terminal that
    lacks a letter must not stop what is being logged.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, words: str) -> None:
        """Say it, if that can be done."""
        with suppress(OSError, ValueError):
            self._stream.write(words)

    def flush(self) -> None:
        """Have it said now, if that can be done."""
        with suppress(OSError, ValueError):
            self._stream.flush()


def _for_machines(_logger: object, _method: str, event: Mapping[str, object]) -> str:
    return orjson.dumps(event).decode()


def _for_people(out: TextIO) -> structlog.dev.ConsoleRenderer:
    return structlog.dev.ConsoleRenderer(colors=out.isatty(), pad_event_to=20)


class _Gate:
    """Lets the known fields pass that say something, each in its shape and without a secret."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = sorted({each for each in secrets if len(each) >= _SHORTEST}, key=len, reverse=True)
        self._word = lru_cache(maxsize=512)(self._checked)  # the words of the code are few, and each comes often

    def __call__(self, _logger: object, _method: str, event: MutableMapping[str, object]) -> Mapping[str, object]:
        keys = (*_FIRST, *(key for key in event if key in ALLOWED and key not in _FIRST))
        return {key: self._shaped(key, value) for key in keys if (value := event.get(key)) is not None}

    def _shaped(self, key: str, value: object) -> object:
        """The value, if it is what such a field says: a number, a word or two of the code, or a sentence."""
        if key in _NUMBERS:
            return value if type(value) in (int, float) and abs(cast("float", value)) < _BEYOND else _NO_WORD
        if not isinstance(value, str):
            return _NO_WORD
        if key == "timestamp":
            return value
        return self._sentence(value) if key in _SENTENCES else self._word(str(value))

    def _sentence(self, text: str) -> str:
        for each in self._secrets:
            text = text.replace(each, _HIDDEN)
        text = _SECRET.sub(_HIDDEN, text)[:_LONGEST]
        return text if text.isprintable() else "".join(each if each.isprintable() else " " for each in text)

    def _checked(self, text: str) -> str:
        suspect = _SECRET.search(text) or any(each in text for each in self._secrets)
        return text if _WORD.fullmatch(text) and not suspect else _NO_WORD


class _Library(logging.Handler):
    """Notes that a library logged, where, and the class of the error; never its words, which may quote anything."""

    def emit(self, record: logging.LogRecord) -> None:
        """Pass the record on without its message."""
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        structlog.get_logger().log(
            record.levelno, _LIBRARY, logger=record.name, where=f"{record.module}:{record.lineno}", error=error
        )
