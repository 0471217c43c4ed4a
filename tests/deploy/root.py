"""`make root`: the steps of deploy/Dockerfile, run in a folder without a container engine, and the bot in it asked.

The image that the Dockerfile begins from is a Debian with a Python; here debootstrap makes one of the same release. A
RUN step is run inside it by chroot, a COPY step copies what .dockerignore leaves. Then the bot is started as the
image's user on a read-only file system, against a local Telegram. Wants root, debootstrap, and a package index.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import SystemClock
from tests.deploy.dockerfile import Context, Stage, Step, stages

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = ROOT / "deploy" / "Dockerfile"
MIRROR = "http://deb.debian.org/debian"
INSIDE = "/usr/sbin:/usr/bin:/sbin:/bin"
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
STARTED_WITHIN_S = 60.0
ENDED_WITHIN_S = 10.0
# How this machine reaches a package index, which an engine is told too.
_REACHES = re.compile(
    r"(PIP_(DEFAULT_TIMEOUT|INDEX_URL|CERT)|UV_(DEFAULT_INDEX|SYSTEM_CERTS)|SSL_CERT_FILE|\w+_PROXY)", re.IGNORECASE
)
_MOUNTS = 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec "$@"'
_SEALED = (
    'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && mount -t tmpfs tmpfs "$0/tmp" &&'
    ' mount --bind "$1" "$0/data" && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && shift && exec "$@"'
)


class Unfit(Exception):
    """Something does not hold; the words say what."""


def main() -> None:
    """Build, start, ask. Ends with 1 and a sentence where something does not hold."""
    parser = argparse.ArgumentParser(prog="make root", description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / ".venv" / "root", help="where the roots are made")
    parser.add_argument("--mirror", default=MIRROR, help="where debootstrap gets Debian")
    told = parser.parse_args()
    try:
        _require()
        built = build(told.folder, told.mirror)
        asyncio.run(asked(built, _final()))
    except Unfit as fault:
        sys.exit(f"make root: {fault}")
    except subprocess.CalledProcessError as error:
        sys.exit(f"make root: this step ended with {error.returncode}; what it said stands above")


def _require() -> None:
    if os.geteuid() != 0:
        raise Unfit("it makes a root, so it has to be root itself: sudo make root")
    missing = [each for each in ("debootstrap", "unshare", "chroot") if shutil.which(each) is None]
    if missing:
        raise Unfit(f"{', '.join(missing)} is not here: apt install debootstrap util-linux")


def _final() -> Stage:
    return stages(DOCKERFILE)[-1]


def build(folder: Path, mirror: str) -> Path:
    """Run every step of every stage; returns the root of the last one."""
    folder.mkdir(parents=True, exist_ok=True)
    found = stages(DOCKERFILE)
    roots = {stage.name: folder / f"stage-{stage.name}" for stage in found}
    for stage in found:
        root = roots[stage.name]
        _say(f"FROM {stage.base}")
        base = _base(folder, stage.base, mirror)
        if root.exists():
            shutil.rmtree(root)
        subprocess.run(["cp", "-a", "--reflink=auto", base, root], check=True)
        for step in stage.steps:
            if step.word in ("RUN", "COPY", "WORKDIR"):
                _say(f"{step.word} {step.rest}")
            if step.word == "RUN":
                _run(root, step)
            elif step.word == "COPY":
                _copy(root, step, roots)
            elif step.word == "WORKDIR":
                (root / step.folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
    return roots[found[-1].name]


def _base(folder: Path, image: str, mirror: str) -> Path:
    """A Debian of the release that the image's tag names, with its Python where the image has its own."""
    if (tag := re.fullmatch(r"python:(\d+\.\d+)-slim-(\w+)", image)) is None:
        raise Unfit(f"{image} names no Python and no release of Debian, as python:3.13-slim-trixie does")
    version, release = tag.groups()
    base = folder / f"base-{release}"
    if not base.exists():
        making = folder / f"making-{release}"
        shutil.rmtree(making, ignore_errors=True)
        packages = "--include=python3,python3-venv,ca-certificates"
        with (folder / "debootstrap.log").open("wb") as log:
            done = subprocess.run(["debootstrap", "--variant=minbase", packages, release, making, mirror], stdout=log)
        if done.returncode:
            raise Unfit(f"debootstrap could not make {release}: {log.name} says why")
        for name in ("python", "python3"):
            (making / "usr/local/bin" / name).symlink_to("/usr/bin/python3")
        making.rename(base)
    if not (base / f"usr/bin/python{version}").exists():
        raise Unfit(f"the Python of Debian {release} is not {version}, as that of {image} is")
    for each in (CERTIFICATES, "etc/resolv.conf"):  # this machine's way to a package index
        if (source := Path("/", each)).exists():
            shutil.copyfile(source, base / each)
    return base


def _run(root: Path, step: Step) -> None:
    reaches = {key: value for key, value in os.environ.items() if _REACHES.fullmatch(key)}
    environment = {"PATH": f"/usr/local/bin:{INSIDE}", "HOME": "/root", **reaches, **step.environment}
    words = f"cd {shlex.quote(step.folder)} && {step.rest}"
    subprocess.run(_inside(root, environment, ["sh", "-ec", words], step.user), check=True, stdout=subprocess.DEVNULL)


def _inside(
    root: Path, environment: Mapping[str, str], words: Sequence[str], user: str, data: Path | None = None
) -> list[str]:
    """The command that runs these words in the root; with `data`, in a container whose file system is read-only."""
    variables = [f"{key}={value}" for key, value in environment.items()]
    mounts = [_MOUNTS, str(root)] if data is None else [_SEALED, str(root), str(data)]
    bounds = [] if data is None else ["--no-new-privs", "--bounding-set=-all"]
    uid, _, gid = user.partition(":")
    somebody = ["setpriv", *bounds, f"--reuid={uid}", f"--regid={gid}", "--clear-groups", "env", "-i", *variables]
    return ["unshare", "--mount", "--pid", "--fork", "sh", "-ec", *mounts, "chroot", str(root), *somebody, *words]


def _copy(root: Path, step: Step, roots: Mapping[str, Path]) -> None:
    words = shlex.split(step.rest)
    target = root / os.path.join(step.folder, words[-1]).lstrip("/")
    if words[0].startswith("--from="):
        source = roots[words[0].removeprefix("--from=")] / words[1].lstrip("/")
        subprocess.run(["cp", "-a", "--no-preserve=context", source, target], check=True)
        return
    sources, context = words[:-1], Context(ROOT)
    for each in sources:
        files = context.files(each)
        if not files:
            raise Unfit(f"COPY {each}: .dockerignore leaves nothing of it")
        for file in files:
            below = target / (file.relative_to(each) if (ROOT / each).is_dir() else file.name)
            below.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / file, below)


async def asked(root: Path, stage: Stage) -> None:
    """Start the image's bot as its user, and see that it is well, answers a person, copies itself, and ends."""
    telegram = LocalTelegram(SystemClock(), limits=TelegramLimits.without_rates())
    await telegram.start()
    try:
        with tempfile.TemporaryDirectory() as data:
            os.chown(data, *map(int, stage.user.split(":")))
            settings = {
                "LIMBER_TELEGRAM_TOKEN": telegram.token,
                "LIMBER_TELEGRAM_API_URL": telegram.api_url,
                "LIMBER_HEALTH_PORT": str(_free_port()),
            }
            await _questions(Image(root, stage, settings, Path(data)), telegram)
    finally:
        await telegram.stop()
    _say("The image is whole.")


class Image:
    """What was built, as an engine would run it: read-only, but for /tmp and /data."""

    def __init__(self, root: Path, stage: Stage, settings: Mapping[str, str], data: Path) -> None:
        self._root = root
        self.stage = stage
        self._environment = {**stage.environment, "HOME": "/data", **settings}
        self._data = data

    async def start(self, words: Sequence[str]) -> asyncio.subprocess.Process:
        """Run these words in it, and go on."""
        inside = ["sh", "-ec", 'cd "$0" && exec "$@"', self.stage.folder, *words]
        command = _inside(self._root, self._environment, inside, self.stage.user, self._data)
        return await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
        )

    async def run(self, *words: str) -> tuple[int, str]:
        """The exit code of these words, and what they said."""
        process = await self.start(words)
        said, _ = await process.communicate()
        return process.returncode or 0, said.decode().strip()


async def _questions(image: Image, telegram: LocalTelegram) -> None:
    entry = image.stage.command("ENTRYPOINT")
    async with _running(image, [*entry, *image.stage.command("CMD")]):
        await _well(image, image.stage.command("HEALTHCHECK"))
        await _well(image, [*entry, "health", "--ready"])
        _say("/start")
        person = telegram.person("Ana")
        await person.open()
        async with asyncio.timeout(STARTED_WITHIN_S):
            await person.sees("Hello, I am Limber")
        for words in (["backup"], ["content", "check"]):
            await _well(image, [*entry, *words], tries=1)
    code, said = await image.run("sh", "-c", "id -u; touch /opt/limber/x 2>&1; touch /data/x && echo ok")
    if code or not re.fullmatch(r"(?s)10001\n.*Read-only file system.*ok", said):
        raise Unfit(f"the file system is not as it should be: {said}")


async def _well(image: Image, words: Sequence[str], *, tries: int = 0) -> None:
    """See to it that these words end with 0, at the latest when a bot should have started."""
    until, tried = time.monotonic() + STARTED_WITHIN_S, 0
    while True:
        code, said = await image.run(*words)
        tried += 1
        if code == 0:
            _say(f"{' '.join(words)}: {said.splitlines()[0]}")
            return
        if tried == tries or time.monotonic() > until:
            raise Unfit(f"{' '.join(words)} ended with {code}: {said}")
        await asyncio.sleep(0.5)


@asynccontextmanager
async def _running(image: Image, words: Sequence[str]) -> AsyncGenerator[None]:
    """The bot, until this is left: then it is told to stop, and has to end well within the time an engine grants."""
    process = await image.start(words)
    assert process.stdout is not None
    said = asyncio.create_task(process.stdout.read())
    try:
        yield
        _say("SIGTERM")
        for pid in _children(process.pid):
            os.kill(pid, signal.SIGTERM)
        async with asyncio.timeout(ENDED_WITHIN_S):
            await process.wait()
        if process.returncode:
            raise Unfit(f"it ended with {process.returncode}")
    except BaseException:
        if process.returncode is None:
            process.kill()
        print((await said).decode(), file=sys.stderr)
        raise


def _children(pid: int) -> list[int]:
    """The processes that a process began, as the kernel lists them: of `unshare`, the first in its own world."""
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


_BEGAN = time.monotonic()


def _say(words: str) -> None:
    print(f"{time.monotonic() - _BEGAN:6.1f} s  {words}"[:150], flush=True)


if __name__ == "__main__":
    main()
