"""What a newcomer waits for: `make run` until the page can be opened, in a fresh clone with an empty home and again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.ground import Ground
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("discord.py", "python-telegram-bot")
PAGE = "Open http"


async def prepare(ground: Ground) -> None:
    """A clone in which everything is installed."""
    _install(_cloned(Path(ground.folder) / "again"))


async def measure(variant: str, ground: Ground) -> Numbers:
    folder = Path(ground.folder)
    match variant:
        case "libraries":
            return {"ready_s": _until_installed(folder / "libraries")}
        case "cold":
            clone = _cloned(folder / "first")
            took_s = _until_page(clone)
            shutil.rmtree(clone)
            return {"ready_s": took_s}
        case "warm":
            return {"ready_s": _until_page(folder / "again")}
        case _:
            return {"ready_s": _until_help()}


def _install(clone: Path) -> None:
    subprocess.run(["make", "install"], cwd=clone, env=_nobody(clone), check=True, capture_output=True)


def _until_help() -> float:
    began = time.perf_counter()
    subprocess.run([Path(sys.executable).with_name("limber"), "--help"], check=True, capture_output=True)
    return time.perf_counter() - began


def _cloned(folder: Path) -> Path:
    subprocess.run(["git", "clone", "--quiet", ROOT, folder], check=True)
    (folder / "home").mkdir()
    return folder


def _nobody(folder: Path) -> dict[str, str]:
    """The environment of somebody who has done nothing here before."""
    ours = ("LIMBER_", "PYTHON", "VIRTUAL_ENV", "UV_PROJECT")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "HOME": str(folder / "home")}


def _until_page(clone: Path) -> float:
    """How long until the page can be opened; then it is ended, as with Ctrl+C."""
    began = time.perf_counter()
    with subprocess.Popen(
        ["make", "run"],
        cwd=clone,
        env=_nobody(clone),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as made:
        assert made.stdout is not None
        ready = next((time.perf_counter() for line in made.stdout if line.startswith(PAGE)), None)
        assert ready is not None, "there was no page: is its port taken?"
        os.killpg(made.pid, signal.SIGINT)
    return ready - began


def _until_installed(folder: Path) -> float:
    began = time.perf_counter()
    folder.mkdir()
    (folder / "home").mkdir()
    for words in (
        [sys.executable, "-m", "venv", folder / "venv"],
        [folder / "venv" / "bin" / "pip", "install", "--quiet", *LIBRARIES],
    ):
        subprocess.run(words, env=_nobody(folder), check=True, capture_output=True)
    took_s = time.perf_counter() - began
    shutil.rmtree(folder)
    return took_s


SUBJECT = Subject(
    title="newcomer: in a fresh clone with an empty home, until the page can be opened; and until help is shown",
    columns=(Column(key="ready_s", head="s until ready", digits=2),),
    variants=(
        Variant(name="libraries", label=f"a venv, and pip install {' '.join(LIBRARIES)}: them alone"),
        Variant(
            name="cold",
            label="make run, the first time",
            against=("libraries",),
            musts=(Must(key="ready_s", most=120),),
        ),
        Variant(name="warm", label="make run, again", against=("libraries",)),
        Variant(name="help", label="limber --help", musts=(Must(key="ready_s", most=0.4),)),
    ),
    prepare=prepare,
    measure=measure,
)
