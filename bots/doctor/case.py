"""What the doctor looks at: the settings, and where everything else is found."""

from __future__ import annotations

import sys
import tempfile
import zoneinfo
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from bots.settings import ENV_FILE, Flaw, Settings, tolerant
from bots.wiring import CONTENT
from core.clock import Clock, SystemClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the operating system says of itself: what is mounted, where files do not last, where time zones are."""

    mounts: Path = Path("/proc/self/mounts")
    temporary: tuple[Path, ...] = (Path(tempfile.gettempdir()), Path("/tmp"), Path("/dev/shm"))  # noqa: S108
    zones: tuple[Path, ...] = field(default_factory=lambda: tuple(map(Path, zoneinfo.TZPATH)))
    zones_package: str = field(default_factory=lambda: version("tzdata"))
    posix: bool = sys.platform != "win32"
    spare_bytes: int | None = None  # of the disk, where that is not to be asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One installation. `flaws` are those of its settings, which have their defaults there.

    An answer is waited for `patience_s`, another process that asks Telegram `listen_s`, a locked file `lock_s`.
    """

    settings: Settings
    flaws: tuple[Flaw, ...] = ()
    env_file: Path = ENV_FILE
    content: Path = CONTENT
    machine: Machine = field(default_factory=Machine)
    clock: Clock = field(default_factory=SystemClock)
    patience_s: float = 10.0
    listen_s: float = 5.0
    lock_s: float = 5.0

    @property
    def now(self) -> datetime:
        """This machine's time."""
        return self.clock.now()


def this_case(env_file: Path = ENV_FILE) -> Case:
    """The installation in this folder."""
    settings, flaws = tolerant(env_file)
    return Case(settings=settings, flaws=flaws, env_file=env_file)
