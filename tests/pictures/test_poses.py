"""A pose file that does not work says what is wrong and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ContentFault
from core.pictures.poses import Poses, read_poses
from tests.pictures.motion import STEMS, scene

PLAIN = """
forms = ["e6"]
tag = "both"
[body]
base = "supine"
[pose.down]
root = { joint = "neck", at = [-0.42, 0.10, 0] }
leg_l = { ankle = [0.44, 0.07, -0.11] }
leg_r = { ankle = [0.44, 0.07, 0.11] }
[pose.up]
from = "down"
tilt = -27
[[phase]]
id = "lift"
to = "up"
seconds = 1.4
text = "phase-e6-lift"
still = true
[[phase]]
id = "lower"
to = "down"
seconds = 1.6
text = "phase-e6-lower"
"""


def read(folder: Path, text: str, name: str = "e6.toml") -> Poses:
    path = folder / name
    path.write_text(text, "utf-8")
    return read_poses(path)


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    poses = read(tmp_path, PLAIN)
    assert (poses.stem, poses.forms, poses.tag) == ("e6", ("e6",), "both")
    assert [phase.text for phase in poses.phases] == ["phase-e6-lift", "phase-e6-lower"]
    assert poses.poses["up"].legs == poses.poses["down"].legs
    assert poses.poses["up"].tilt == -27


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("seconds = 1.4\n", "", '[[phase]] 1: "seconds" is missing: write a number'),
        ("seconds = 1.4", "seconds = 0", '"seconds" must be above 0'),
        ("seconds = 1.4", 'seconds = "x"', "\"seconds\" 'x' is not a number"),
        ('to = "up"', 'to = "high"', 'the phase "lift" goes to an unknown pose "high"'),
        ('joint = "neck"', 'joint = "nose"', '[pose.down]: there is no joint or mark "nose" here; known at this point'),
        ("[0.44, 0.07, -0.11]", "[0.44, 0.07]", '"ankle" [0.44, 0.07] is not a point such as'),
        ("[0.44, 0.07, -0.11]", '{ at = "wrist_l" }', 'there is no joint or mark "wrist_l" here'),
        ('from = "down"', 'from = "low"', '"up" starts from "low", which does not stand above it'),
        ("tilt = -27", "tild = -27", '"tild" is not known; known here: '),
        ('base = "supine"', 'base = "floating"', "\"base\" 'floating' is not one of supine, prone"),
        ('forms = ["e6"]', "forms = []", '"forms" is missing or empty'),
        ('tag = "both"\n', "", '"tag" is missing: write one of each_side, both'),
        ("still = true\n", "", "exactly one phase needs still = true"),
        ('id = "lower"', 'id = "lift"', 'two phases have the id "lift"'),
    ],
)
def test_a_fault_says_where_it_is_and_what_to_write(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in PLAIN
    with pytest.raises(ContentFault) as caught:
        read(tmp_path, PLAIN.replace(old, new))
    assert any(line.startswith("e6.toml") and said in line for line in caught.value.faults), caught.value.faults


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('[[prop]]\ntype = "rope"', "is not one of ball, cushion"),
        ('[[prop]]\ntype = "ball"\nat = { at = "tool" }', 'there is no joint or mark "tool"'),
        ('[[target]]\nat = "buttock"', 'there is no joint or mark "buttock"'),
        ('[[rest]]\njoints = ["foot_l"]', '"foot_l" is no joint or mark'),
        ('[[touch]]\na = "wrist_l"\nb = "chair"\nwithin = 0.05', "no prop has that name"),
        ('[[arrow]]\npoints = [[0, 0, 0]]\nphases = ["lift"]', "needs two points or more"),
        ('[[arrow]]\npoints = [[0, 0, 0], [0, 1, 0]]\nphases = ["press"]', 'unknown phase "press"'),
        ('[[goal]]\nphase = "lift"\njoints = ["hip_l"]\ndeg = [1, 2]\nwhy = "x"', "needs three joints"),
    ],
)
def test_what_refers_to_nothing_is_a_fault(tmp_path: Path, more: str, said: str) -> None:
    with pytest.raises(ContentFault) as caught:
        read(tmp_path, PLAIN + more)
    assert any(said in line for line in caught.value.faults), caught.value.faults


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ContentFault) as caught:
        read(tmp_path, PLAIN.replace("seconds = 1.4\n", "").replace("tilt", "tild").replace('tag = "both"\n', ""))
    assert len(caught.value.faults) == 3


def test_a_file_that_is_no_toml_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"e6\.toml: not readable as TOML"):
        read(tmp_path, "forms = [")


def test_a_name_that_no_platform_keeps_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="small letters, digits and hyphens"):
        read(tmp_path, PLAIN, "E6_half.toml")


def test_no_form_has_two_pictures() -> None:
    forms = [form for stem in STEMS for form in scene(stem).poses.forms]
    assert sorted(forms) == sorted(set(forms))
