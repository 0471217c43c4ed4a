"""What it takes to import the libraries that a bot stands on, in a new process each."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from tests.bench.ground import Ground
from tests.bench.subject import Column, Numbers, Subject, Variant

IMPORTS = {
    "python": "time",
    "discord": "discord",
    "telegram": "telegram.ext",
    "aiogram": "aiogram",
    "sqlalchemy": "sqlalchemy.ext.asyncio",
    "asyncpg": "asyncpg",
    "matplotlib": "matplotlib.pyplot",
    "words": "bots.cli",
    "wiring": "bots.wiring",
}
PROGRAM = """
import sys, time
began = time.perf_counter()
import {module}
took = time.perf_counter() - began
pages = open("/proc/self/statm").read().split()[1]
print(took, int(pages) * 4096)
"""


async def prepare(ground: Ground) -> None:
    """Nothing is read."""


async def measure(variant: str, ground: Ground) -> Numbers:
    """The second process: the first one may have to compile."""
    took_s, resident = [_imported(IMPORTS[variant]) for _ in range(2)][1]
    return {"ms": took_s * 1e3, "mb": resident / 2**20}


def _imported(module: str) -> Sequence[float]:
    words = [sys.executable, "-c", PROGRAM.format(module=module)]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return [float(word) for word in said.split()]


SUBJECT = Subject(
    title="imports: each in a new process",
    columns=(Column(key="ms", head="ms"), Column(key="mb", head="MB resident then")),
    variants=(
        Variant(name="python", label="nothing but Python"),
        Variant(name="discord", label="discord.py"),
        Variant(name="telegram", label="python-telegram-bot, telegram.ext"),
        Variant(name="aiogram", label="aiogram"),
        Variant(name="sqlalchemy", label="SQLAlchemy, asyncio"),
        Variant(name="asyncpg", label="asyncpg"),
        Variant(name="matplotlib", label="matplotlib.pyplot"),
        Variant(name="words", label="Limber's command line"),
        Variant(name="wiring", label="all of Limber"),
    ),
    prepare=prepare,
    measure=measure,
)
