"""What a line of a shell block needs to work: its programs, the words and options of Limber, files that are there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

import yaml
from typer.main import get_command

from bots import settings
from bots.cli import app
from tests.docs.pages import ROOT

LIMBER: Any = get_command(app)
# What a reader has from elsewhere, and knows or is told about.
ELSEWHERE = {
    "apt", "cd", "chmod", "chown", "cp", "crontab", "curl", "docker", "echo", "git", "install", "journalctl", "kubectl",
    "mkdir", "mv", "openssl", "pg_dump", "psql", "rm", "rsync", "kustomize", "scp", "sha256sum", "systemctl",
    "systemd-analyze", "systemd-creds", "useradd", "createdb", "createuser", "promtool", "export", "ls", "cat", "tar",
}  # fmt: skip
_OURS = re.compile(r"(?:deploy|content|tests|bots|core)/[\w./-]*")
_KEY = re.compile(r"\bLIMBER_[A-Z][A-Z_]*[A-Z]\b")
_SET = re.compile(r"[A-Z_]+=.*")
_ENDS = {"&&", "||", ";", "|", ">", ">>", "<"}
# Variables of the tests, which are no settings.
OF_TESTS = {"LIMBER_EXAMPLES", "LIMBER_PICTURES"}


def targets() -> frozenset[str]:
    """The targets of the Makefile."""
    source = (ROOT / "Makefile").read_text(encoding="utf-8")
    return frozenset(re.findall(r"^([a-z][\w-]*):", source, re.MULTILINE))


def services() -> frozenset[str]:
    """The services of the compose file."""
    file = ROOT / "deploy/compose.yaml"
    return frozenset(yaml.safe_load(file.read_text(encoding="utf-8"))["services"]) if file.exists() else frozenset()


def lines(text: str) -> Iterator[str]:
    """The lines of a block, those that end in a backslash joined."""
    yield from (each for each in text.replace("\\\n", " ").splitlines() if each.strip())


def faults(line: str) -> list[str]:
    """What is wrong with a line."""
    line = line.strip().removeprefix("$ ")
    return [*unknown_keys(line), *(fault for words in _commands(line) for fault in _faults(words))]


def unknown_keys(text: str) -> list[str]:
    known = {*settings.known_keys(), *OF_TESTS}
    return [f"{each} is no setting" for each in _KEY.findall(text) if each not in known]


def told(words: Sequence[str], *, whole: bool = True) -> list[str]:
    """What is wrong with the words behind `limber`; unless it is `whole`, arguments may lack."""
    command, path = LIMBER, "limber"
    rest = list(words)
    while hasattr(command, "commands") and rest and not rest[0].startswith("-"):
        name = rest.pop(0)
        if name not in command.commands:
            return [f"{path} {name} is no word"]
        command, path = command.commands[name], f"{path} {name}"
    options = {option for each in command.params for option in (*each.opts, *each.secondary_opts)} | {"--help"}
    unknown = [each for each in rest if each.startswith("-") and each.partition("=")[0] not in options]
    if unknown or not whole:
        return [f"{path} knows no {each}" for each in unknown]
    if hasattr(command, "commands"):
        return [] if "--help" in rest else [f"{path} is no whole command"]
    return [] if "--help" in rest else _parsed(command, path, rest)


def _parsed(command: Any, path: str, rest: list[str]) -> list[str]:
    try:
        command.make_context(path, rest)
    except Exception as error:  # typer keeps its errors to itself
        return [f"{path} does not take {' '.join(rest)}: {getattr(error, 'message', error)}"]
    return []


def _commands(line: str) -> Iterator[list[str]]:
    """The commands of a line, each split into its words."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=";&|<>")
    lexer.whitespace_split = True
    command: list[str] = []
    after = ""
    for word in (*lexer, ";"):
        if word not in _ENDS:
            command.append(word)
            continue
        if command and after not in (">", ">>", "<"):
            yield command
        command, after = [], word


def _faults(words: list[str]) -> Iterator[str]:
    words = _without_those_before(words)
    for each in words:
        for path in _OURS.findall(each) if "://" not in each else ():
            if each.startswith(path) and not any(ROOT.glob(each if "*" in each else path.rstrip("/"))):
                yield f"{path} is not there"
    if not words:
        return
    program, rest = words[0], words[1:]
    match program.rpartition("/")[2]:
        case "make":
            named = [each for each in _behind_folder(rest) if "=" not in each and not each.startswith("-")]
            yield from (f"make {each} is no target" for each in named if each not in targets())
        case "limber":
            yield from told(rest)
        case "python" | "python3":
            yield from _module(rest)
        case "docker":
            yield from _in_container(rest)
        case "kubectl" if "--" in rest:
            yield from _faults(rest[rest.index("--") + 1 :])
        case name:
            if name not in ELSEWHERE:
                yield f"{name} is a program that nobody knows"


def _without_those_before(words: list[str]) -> list[str]:
    """The command itself, without what is set for it and who runs it."""
    while words and (_SET.fullmatch(words[0]) or words[0] in ("sudo", "nice", "time", "env")):
        words = words[3:] if words[:2] == ["sudo", "-u"] else words[1:]
    return words


def _behind_folder(rest: list[str]) -> list[str]:
    """The words of make without the folder that `-C` names."""
    return rest[2:] if rest[:1] == ["-C"] else rest


def _module(rest: list[str]) -> Iterator[str]:
    if rest[:1] == ["-m"] and rest[1] != "venv" and find_spec(rest[1]) is None:
        yield f"python -m {rest[1]} is no module"


def _in_container(rest: list[str]) -> Iterator[str]:
    """`docker compose ... exec|run [options] service command`; other words of docker are docker's own.

    `run` begins with the image's program, which is Limber, and so is each service but PostgreSQL.
    """
    at = next((number for number, each in enumerate(rest) if each in ("exec", "run")), None)
    if rest[:1] != ["compose"] or at is None:
        return
    service, *command = (
        each for number, each in enumerate(rest) if number > at and not _is_option_of(rest, at, number)
    )
    if service not in services():
        yield f"{service} is no service of deploy/compose.yaml"
    if command and rest[at] == "run":
        yield from told(command)
    elif command:
        yield from _faults(command)


def _is_option_of(rest: list[str], at: int, number: int) -> bool:
    """Whether a word stands between `exec` and the service."""
    return all(each.startswith("-") for each in rest[at + 1 : number + 1])
