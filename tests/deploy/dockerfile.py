"""What deploy/Dockerfile says, read as a container engine reads it; just as much of the language as stands there."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_VARIABLE = re.compile(r"\$\{(\w+)\}")
KNOWN = frozenset(
    "ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL RUN STOPSIGNAL USER VOLUME WORKDIR".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One instruction of a stage, and what is in force where it stands."""

    word: str
    rest: str
    environment: Mapping[str, str]
    folder: str
    user: str


@dataclass(slots=True, kw_only=True)
class Stage:
    """One image of the file: what it begins from, its steps, and what holds at its end."""

    base: str
    name: str
    steps: list[Step] = field(default_factory=list[Step])
    environment: dict[str, str] = field(default_factory=dict[str, str])
    labels: dict[str, str] = field(default_factory=dict[str, str])
    folder: str = "/"
    user: str = "0:0"

    def last(self, word: str) -> str:
        """What the last instruction of this kind says. Raises LookupError where there is none."""
        said = [each.rest for each in self.steps if each.word == word]
        if not said:
            raise LookupError(f"the Dockerfile says no {word}")
        return said[-1]

    def command(self, word: str) -> list[str]:
        """The words of a command that is written as a list: ENTRYPOINT, CMD, the CMD of a HEALTHCHECK."""
        said = self.last(word)
        return json.loads(said[said.index("[") :])


def stages(path: Path) -> list[Stage]:
    """The stages in their order. Raises ValueError for an instruction that is not understood here."""
    arguments: dict[str, str] = {}
    found: list[Stage] = []
    for word, rest in _instructions(path.read_text()):
        if word not in KNOWN:
            raise ValueError(f"{word} is not understood: teach it to tests/deploy/dockerfile.py and root.py")
        if word not in ("RUN", "FROM"):  # a shell reads its variables itself
            rest = _filled(rest, arguments | (found[-1].environment if found else {}))
        if word == "FROM":
            base, _, name = _filled(rest, arguments).partition(" AS ")
            found.append(Stage(base=base, name=name or str(len(found))))
        elif word == "ARG":
            key, _, value = rest.partition("=")
            arguments.setdefault(key, value)
        else:
            _take(found[-1], word, rest)
    return found


def _take(stage: Stage, word: str, rest: str) -> None:
    if word in ("ENV", "LABEL"):
        pairs = dict(each.split("=", 1) for each in shlex.split(rest))
        (stage.environment if word == "ENV" else stage.labels).update(pairs)
    elif word == "WORKDIR":
        stage.folder = rest
    elif word == "USER":
        stage.user = rest
    environment = dict(stage.environment)
    stage.steps.append(Step(word=word, rest=rest, environment=environment, folder=stage.folder, user=stage.user))


def _instructions(text: str) -> Iterator[tuple[str, str]]:
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    for line in lines.replace("\\\n", " ").splitlines():
        if line.strip():
            word, _, rest = line.strip().partition(" ")
            yield word, re.sub(r"\s+", " ", rest)


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda hit: values[hit[1]], text)


@dataclass(frozen=True, slots=True)
class Context:
    """The files that an engine may see: those under `root` that its .dockerignore leaves. The last pattern wins."""

    root: Path

    def files(self, *below: str) -> list[Path]:
        """All of them, relative to the root, or those that are or lie under one of these."""
        patterns = [
            (_matching(line.removeprefix("!")), line.startswith("!"))
            for line in (self.root / ".dockerignore").read_text().splitlines()
            if line and not line.startswith("#")
        ]
        places = [self.root / each for each in below] or [self.root]
        paths = [path for place in places for path in ([place] if place.is_file() else place.rglob("*"))]
        relative = sorted(path.relative_to(self.root) for path in paths if path.is_file())
        return [path for path in relative if _seen(path, patterns)]


def _seen(path: Path, patterns: list[tuple[re.Pattern[str], bool]]) -> bool:
    """A pattern that fits a folder fits all that is in it."""
    ways = [path.as_posix(), *(each.as_posix() for each in path.parents)]
    said = [kept for pattern, kept in patterns if any(pattern.fullmatch(way) for way in ways)]
    return not said or said[-1]


def _matching(pattern: str) -> re.Pattern[str]:
    parts = {"**/": "(?:.*/)?", "*": "[^/]*"}
    return re.compile("".join(parts.get(each, re.escape(each)) for each in re.split(r"(\*\*/|\*)", pattern)))
