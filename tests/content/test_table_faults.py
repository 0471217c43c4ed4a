"""Faults of the tables that tailor a routine: positions, alternatives, lengths, sites and conditions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.content import check, load
from core.rules.screening import Tier
from tests.content.test_check import ROUTINE, TINY, W1, WORDS, Edit, edit

SITES = "routines/wrists/sites.toml"
CONDITIONS = "routines/wrists/conditions.toml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


CASES: list[tuple[Edit, str]] = [
    # positions and alternatives
    ((W1, 'position = "standing"\n', ""), f"{W1}:1: position is missing; add position = "),
    (
        (W1, '"standing"', '"standin"'),
        f"{W1}:3: position is 'standin'; use one of standing, seated, kneeling, lying; did you mean 'standing'?",
    ),
    ((W1, 'position = "seated"\n', ""), f"{W1}:19: position is missing"),
    ((W1, '"w2.bare"', '"w2.bar"'), f"{W1}:4: instead names 'w2.bar', which does not exist; did you mean 'w2.bare'?"),
    ((W1, '"w2.bare"', '"w3"'), f"{W1}:4: instead names 'w3', which does not exist"),
    ((W1, '"w2.bare"', '"w1"'), f"{W1}:1: w1 cannot take its own place"),
    ((W1, '"w2.bare"', '"w1.lap"'), f"{W1}:4: instead holds texts in quotes, each once"),
    # sessions
    ((ROUTINE, "minutes = 5", "minutes = 6"), f"{ROUTINE}:16: a session takes one of (2, 5, 10, 15) minutes"),
    ((ROUTINE, "minutes = 5", "minutes = 6"), f"{ROUTINE}:11: a session of 5 minutes is missing; add [[lengths]]"),
    ((ROUTINE, "minutes = 5", "minutes = 2"), f"{ROUTINE}:11: a session of 2 minutes is given twice; keep one"),
    ((ROUTINE, 'slots = [["w1"]]', 'slots = [["w3"]]'), f"{ROUTINE}:13: slots names 'w3', which does not exist"),
    ((ROUTINE, 'slots = [["w1"]]', 'slots = ["w1"]'), f"{ROUTINE}:13: slots holds lists such as"),
    ((ROUTINE, 'slots = [["w1"]]', "slots = [[]]"), f"{ROUTINE}:11: a session has slots, and each names exercises"),
    ((ROUTINE, 'slots = [["w1"]]\n', ""), f"{ROUTINE}:11: a session has slots"),
    ((ROUTINE, "sets = 1", "sets = 0"), f"{ROUTINE}:11: sets and hold_s count from 1"),
    ((ROUTINE, "sets = 1", "set = 1"), f"{ROUTINE}:14: set is not a key of this table; did you mean 'sets'?"),
    ((ROUTINE, 'gentle = ["w1.lap"]', 'gentle = ["w1.wall"]'), f"{ROUTINE}:9: w1.wall eases nothing"),
    ((ROUTINE, 'gentle = ["w1.lap"]', 'gentle = ["w1"]'), f"{ROUTINE}:9: gentle names 'w1', which does not exist"),
    ((ROUTINE, "gentle = ", "assessed = "), f"{ROUTINE}:9: assessed names 'w1.lap', which does not exist"),
    # sites
    ((SITES, 'id = "thumb"', 'id = "Thumb"'), f"{SITES}:2: id is 'Thumb'; use small letters"),
    ((SITES, 'id = "thumb"\n', ""), f"{SITES}:1: id is missing"),
    ((SITES, 'off = ["w2"]', 'off = ["w9"]'), f"{SITES}:3: off names 'w9', which does not exist"),
    ((SITES, 'off = ["w2"]', 'off = ["w1"]'), f"{SITES}:1: thumb changes an exercise that it leaves out"),
    ((SITES, '"w1.lap"', '"w1.lab"'), f"{SITES}:4: eased names 'w1.lab', which does not exist; did you mean 'w1.lap'?"),
    ((SITES, '"w1.lap"', '"w1.wall"'), f"{SITES}:4: w1.wall eases nothing: it must be an easier form, from level 1"),
    ((SITES, 'care = ["w1"]', 'caer = ["w1"]'), f"{SITES}:5: caer is not a key of this table; did you mean 'care'?"),
    ((SITES, '"plaster"', '"plaste"'), f"{SITES}:6: finding names 'plaste', which does not exist; did you mean"),
    ((SITES, "[[sites]]", "[[sights]]"), f"{SITES}:1: sights is not a key of this table; did you mean 'sites'?"),
    ((SITES, "[[sites]]", '[[sites]]\nid = "thumb"\n[[sites]]'), f"{SITES}:1: thumb is given twice; keep one"),
    ((WORDS, "wrists-site-thumb = Thumb\n", ""), f"{SITES}:1: the text wrists-site-thumb is missing"),
    ((WORDS, "wrists-site-thumb-w1", "wrists-site-thumb-w2"), f"{SITES}:5: the text wrists-site-thumb-w1 is missing"),
    (
        (WORDS, "wrists-site-thumb-tip-1", "wrists-site-thumb-tap-1"),
        f"{WORDS}:22: wrists-site-thumb-tap-1 belongs to no",
    ),
    # conditions
    ((CONDITIONS, 'tier = "adapt"', 'tier = "adopt"'), f"{CONDITIONS}:3: tier is 'adopt'; use one of"),
    ((CONDITIONS, 'tier = "adapt"', 'tier = "urgent"'), f"{CONDITIONS}:1: what is picked one by one is soon or adapt"),
    (
        (CONDITIONS, 'id = "plaster"', 'id = "pla ster"'),
        f"{CONDITIONS}:2: id is 'pla ster'; use small letters",
    ),
    ((CONDITIONS, 'blocked = ["w1"]', 'blocked = ["w9"]'), f"{CONDITIONS}:4: blocked names 'w9', which does not exist"),
    (
        (CONDITIONS, "blocked", "kept_of"),
        f"{CONDITIONS}:4: kept_of is not a key of this table; did you mean 'kept_off'?",
    ),
    ((CONDITIONS, 'blocked = ["w1"]', "everything = 1"), f"{CONDITIONS}:4: everything must be true or false"),
    ((CONDITIONS, '"w1.lap"', '"w1.wall"'), f"{CONDITIONS}:5: w1.wall eases nothing"),
    (
        (CONDITIONS, "[[conditions]]", '[[conditions]]\nid = "plaster"\ntier = "soon"\n[[conditions]]'),
        f"{CONDITIONS}:1: plaster is given twice; keep one",
    ),
    (
        (WORDS, "wrists-condition-plaster-advice", "wrists-condition-plaster-advise"),
        f"{CONDITIONS}:1: the text wrists-condition-plaster-advice is missing",
    ),
    (
        (WORDS, "wrists-condition-plaster-button = In plaster\n", ""),
        f"{CONDITIONS}:1: the text wrists-condition-plaster-button is missing",
    ),
]


@pytest.mark.parametrize(("change", "fault"), CASES, ids=[fault for _, fault in CASES])
def test_each_kind_of_fault_is_reported_with_its_file_and_line(pack: Path, change: Edit, fault: str) -> None:
    edit(pack, change)
    found = check(pack)
    assert any(each.startswith(f"tiny/{fault}") for each in found), "\n".join(found)


def test_faults_of_all_tables_are_reported_at_once_and_alone(pack: Path) -> None:
    edit(
        pack,
        (W1, '"w2.bare"', '"w2.bar"'),
        (ROUTINE, "minutes = 5", "minutes = 6"),
        (SITES, '"w1.lap"', '"w1.lab"'),
        (CONDITIONS, 'tier = "adapt"', 'tier = "adopt"'),
    )
    assert [each.partition(": ")[0] for each in check(pack)] == [
        f"tiny/{CONDITIONS}:3",
        f"tiny/{ROUTINE}:11",
        f"tiny/{ROUTINE}:16",
        f"tiny/{SITES}:4",
        f"tiny/{W1}:4",
    ]


@pytest.mark.parametrize("name", [SITES, CONDITIONS])
def test_a_missing_table_is_named_so_that_no_screen_vanishes_unseen(pack: Path, name: str) -> None:
    (pack / name).unlink()
    assert check(pack) == (f"tiny/{name}:1: cannot be read: No such file or directory",)


def test_an_unreadable_exercise_does_not_make_the_tables_look_wrong(pack: Path) -> None:
    edit(pack, (W1, 'kind = "stretch"', "kind = stretch"))
    assert [each.partition(": ")[0] for each in check(pack)] == [f"tiny/{W1}:2"]


def test_a_pack_of_its_own_has_its_own_sites_conditions_and_sessions() -> None:
    wrists = load(TINY).catalog.routine("wrists")
    site, condition = wrists.site("thumb"), wrists.condition("plaster")
    assert site
    assert (site.off, site.eased, site.tips) == ({"w2"}, ("w1.lap",), ("wrists-site-thumb-tip-1",))
    assert site.care_text("w1") == "wrists-site-thumb-w1"
    assert condition
    assert (condition.tier, condition.label) == (Tier.ADAPT, "wrists-condition-plaster-button")
    assert condition.blocked == {"w1", "w2"}  # w2 has a gate
    assert wrists.length(5).slots == (("w1", "w2"),)


def test_a_condition_for_everything_blocks_every_exercise_there_is(pack: Path) -> None:
    edit(pack, (CONDITIONS, 'blocked = ["w1"]', "everything = true"))
    condition = load(pack).catalog.routine("wrists").condition("plaster")
    assert condition
    assert condition.blocked == {"w1", "w2"}


@pytest.mark.parametrize("name", [SITES, CONDITIONS])
@pytest.mark.parametrize("value", ["", "= 7", '= "x"', "= []", "= [[]]", "= {}", "= true", '= [{ id = "w1.x" }]'])
def test_no_wrong_line_ever_breaks_the_check_itself(pack: Path, name: str, value: str) -> None:
    lines = (pack / name).read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        wrong = f"{line.partition('=')[0]}{value}" if value else ""
        (pack / name).write_text("\n".join([*lines[:number], wrong, *lines[number + 1 :]]), "utf-8")
        assert isinstance(check(pack), tuple)
