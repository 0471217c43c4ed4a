"""One measurement, for a process of its own."""

from __future__ import annotations

import asyncio
import os
from importlib import import_module
from pathlib import Path

from bots import logs
from tests.bench.ground import Ground
from tests.bench.subject import Numbers, Subject


def measure_one(name: str, variant: str, ground: Ground) -> Numbers:
    """The numbers of one variant of the subject with this name."""
    subject: Subject = import_module(f"tests.bench.{name}").SUBJECT
    with Path(os.devnull).open("w") as nowhere:
        logs.set_up(stream=nowhere)  # the lines that a running bot writes are written
        return asyncio.run(_measure(subject, variant, ground))


async def _measure(subject: Subject, variant: str, ground: Ground) -> Numbers:
    return await subject.measure(variant, ground)
