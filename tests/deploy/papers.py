"""What is in deploy/ for whoever runs Limber, and what of Limber it may speak of."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import typer
import yaml

from bots.cli import app
from bots.metrics import Metrics, Readings

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
SCHEMAS = Path(__file__).parent / "schemas"
COMPOSE = DEPLOY / "compose.yaml"
KUBERNETES = DEPLOY / "kubernetes"
SYSTEMD = DEPLOY / "systemd"
RUNBOOK = DEPLOY / "runbook.md"

_KEY = re.compile(r"\bLIMBER_[A-Z_]+\b(?!\*)")


def version() -> str:
    """The version of this tree."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def keys_in(text: str) -> set[str]:
    """Every setting that is named."""
    return set(_KEY.findall(text))


@cache
def schema(name: str) -> Any:
    """A schema of the folder beside this."""
    return json.loads((SCHEMAS / f"{name}.json").read_text())


def faults(thing: object, against: Mapping[str, Any]) -> list[str]:
    """What a schema finds wrong, in its words."""
    return [
        f"{error.instance_path}: {error.message}" for error in jsonschema_rs.validator_for(against).iter_errors(thing)
    ]


def manifests(text: str) -> list[dict[str, Any]]:
    """The things of Kubernetes that stand in this text."""
    return [each for each in yaml.safe_load_all(text) if each]


def kind_schema(thing: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of its kind. Raises LookupError for a kind of which there is none."""
    group, _, api = str(thing["apiVersion"]).rpartition("/")
    ends = f"{group.removesuffix('.k8s.io') or 'core'}.{api}.{thing['kind']}"
    definitions = schema("kubernetes")["$defs"]
    names = [name for name in definitions if name == f"io.k8s.api.{ends}"]
    if not names:
        raise LookupError(f"no schema of {ends}: schemas/README.md says where to get one")
    return {"$schema": schema("kubernetes")["$schema"], "$ref": f"#/$defs/{names[0]}", "$defs": definitions}


def metric_names() -> set[str]:
    """Every name that a scrape may show, with the parts of histograms."""
    shown = Metrics(["discord", "telegram"])
    names = set(re.findall(r"^# TYPE (\S+)", shown.text(Readings()).decode(), re.MULTILINE))
    for each in shown.described:
        names |= (
            {each.name} if each.type != "histogram" else {f"{each.name}_{part}" for part in ("bucket", "count", "sum")}
        )
    return names


def metric_labels() -> dict[str, set[str]]:
    """The labels of each metric."""
    labels: dict[str, set[str]] = {}
    for each in Metrics().described:
        for end in ("", "_bucket", "_count", "_sum"):
            labels[each.name + end] = set(each.labels) | ({"le"} if end == "_bucket" else set())
    return labels


def wrong_command(words: list[str]) -> str:
    """What is wrong with these words behind `limber`, or nothing."""
    command: Any = typer.main.get_command(app)
    rest = list(words)
    while hasattr(command, "commands"):
        if not rest or rest[0] not in command.commands:
            return f"limber {' '.join(words)}: there is no such word"
        command = command.commands[rest.pop(0)]
    known = {option for parameter in command.params for option in parameter.opts}
    unknown = [each for each in rest if each.startswith("--") and each not in known]
    return f"limber {' '.join(words)}: {', '.join(unknown)} is no option of it" if unknown else ""


def commands_in(text: str) -> Iterator[list[str]]:
    """What is typed behind `limber` in the code of a Markdown text."""
    for code in code_in(text):
        for line in re.split(r"\n|&&|;|\|", code):
            words = re.sub(r"\s#.*", "", line).split()
            for place, word in enumerate(words[:-1]):
                typed = word == "limber" and words[place + 1] not in ("limber", "...") and not _is_name(words, place)
                if typed:
                    yield words[place + 1 :]
                    break


def code_in(text: str) -> list[str]:
    """The blocks and the spans of code."""
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE))
    return blocks + spans


def _is_name(words: list[str], place: int) -> bool:
    """Whether `limber` is no command here, but who or what another command is told of."""
    return place > 0 and words[place - 1] in {
        "-n",
        "--namespace",
        "-u",
        "--uid",
        "-c",
        "--owner",
        "stop",
        "start",
        "restart",
        "disable",
    }
