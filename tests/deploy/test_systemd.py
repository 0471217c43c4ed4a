"""deploy/systemd: units that systemd understands, and a service that may do no more than it needs."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.deploy.papers import SYSTEMD, wrong_command

UNITS = sorted(SYSTEMD.iterdir())
SERVICES = [path for path in UNITS if path.suffix == ".service"]
INSTALLED = "/opt/limber/.venv/bin/limber"


@pytest.fixture
def analyze(tmp_path):
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("there is no systemd-analyze here")
    for path in UNITS:  # it looks whether the programs of a unit are there
        (tmp_path / path.name).write_text(path.read_text().replace(INSTALLED, sys.executable))

    def run(*words, name):
        done = subprocess.run([program, *words, tmp_path / name], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.mark.parametrize("name", [path.name for path in UNITS])
def test_systemd_finds_nothing_wrong(analyze, name):
    assert analyze("verify", "--man=no", name=name) == (0, "")


def test_a_slip_is_found(analyze, tmp_path):
    (tmp_path / "limber.service").write_text(
        (tmp_path / "limber.service").read_text().replace("ProtectHome", "ProtectHom")
    )
    assert "ProtectHom" in analyze("verify", "--man=no", name="limber.service")[1]


@pytest.mark.parametrize("name", [path.name for path in SERVICES])
def test_a_service_is_exposed_as_little_as_one_can_be_that_speaks_to_the_network(analyze, name):
    code, said = analyze("security", "--offline=true", "--threshold=20", name=name)
    assert code == 0, said


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_service_starts_a_word_that_exists(path):
    words = re.search(rf"^ExecStart={INSTALLED} (.+)$", path.read_text(), re.MULTILINE)[1].split()
    assert wrong_command(words) == ""


def test_all_services_are_bound_in_the_same_way():
    bounds = {
        text[text.index("CapabilityBoundingSet=") :].partition("\n\n[Install]")[0].strip()
        for text in map(_text, SERVICES)
    }
    assert len(bounds) == 1
    for path in SERVICES:
        assert {"User=limber", "UMask=0077", "StateDirectoryMode=0700"} <= set(_text(path).splitlines())


def test_the_service_goes_on_trying_and_has_time_to_end():
    lines = _text(SYSTEMD / "limber.service").splitlines()
    assert {"Restart=always", "StartLimitIntervalSec=0", "TimeoutStopSec=30s", "KillMode=mixed"} <= set(lines)


def _text(path):
    return path.read_text()
