from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.content import check, load
from core.errors import ContentFault
from core.messages.texts import text

TINY = Path(__file__).parent / "packs" / "tiny"
ROUTINE = "routines/wrists/routine.toml"
W1 = "routines/wrists/w1.toml"
W2 = "routines/wrists/w2.toml"
WORDS = "languages/en/wrists.ftl"
STRENGTH_WORDS = "languages/en/wrists-strength.ftl"
GERMAN = "languages/de/wrists.ftl"
MANIFEST = "media/manifest.json"

Edit = tuple[str, str, str]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def edit(pack: Path, *edits: Edit) -> None:
    for name, old, new in edits:
        path = pack / name
        source = path.read_text("utf-8")
        assert old in source
        path.write_text(source.replace(old, new, 1), "utf-8")


CASES: list[tuple[Edit, str]] = [
    # TOML itself
    ((W1, 'kind = "stretch"', 'kind = "stretch'), f"{W1}:2: not readable as TOML"),
    ((W1, 'kind = "stretch"\n', ""), f"{W1}:1: kind is missing; add kind = "),
    ((W1, "kind = ", "kimd = "), f"{W1}:2: kimd is not a key of this table; did you mean 'kind'?"),
    ((W1, "public = true", "public = true\ncolour = 1"), f"{W1}:24: colour is not a key of this table; remove it"),
    ((W1, '"stretch"', "3"), f"{W1}:2: kind must be a text in quotes"),
    ((W1, '"stretch"', '"strech"'), f"{W1}:2: kind is 'strech'; use one of release, stretch, strength; did you mean"),
    ((W1, "per_side = true", "per_side = 1"), f"{W1}:5: per_side must be true or false"),
    ((W1, "per_side = true\n", ""), f"{W1}:1: per_side is missing"),
    ((W1, 'id = "w1"', 'id = ""'), f"{W1}:1: id is empty"),
    ((W1, 'id = "w1"', 'id = "w-1"'), f"{W1}:1: id is 'w-1'; use one word"),
    # levels and doses
    ((W1, "3 = { sets = 2, hold_s = 20 }\n", ""), f"{W1}:7: level 3 is missing; add 3 = "),
    ((W1, "4 = { sets", "5 = { sets"), f"{W1}:11: 5 is not a key of this table"),
    (
        (W1, "2 = { sets = 1, hold_s", "2 = { sets = 1, holds"),
        f"{W1}:9: holds is not a key of this table; did you mean",
    ),
    ((W1, "2 = { sets = 1,", "2 = { sets = 0,"), f"{W1}:9: sets is 0; it must be 1 or more"),
    ((W1, "2 = { sets = 1, hold_s = 20 }", "2 = { sets = 1 }"), f"{W1}:9: a repetition takes time"),
    ((W1, "2 = { sets = 1, hold_s = 20 }", "2 = 20"), f"{W1}:9: 2 must be a table"),
    ((W1, "hold_s = 30 }", "hold_s = 31 }"), f"{W1}:11: at level 4 session_s is 124, above the hard cap of 120"),
    ((W1, "from_level = 2", "dose = { hold_s = 70 }"), f"{W1}:8: variant w1.wall at level 1: session_s is 140"),
    (
        (W1, "session_s = 120", "session = 120"),
        f"{W1}:14: session is not a key of this table; did you mean 'session_s'",
    ),
    ((W1, "typing = 3", "typing = 4"), f"{W1}:17: typing is 4; it must be 0 to 3"),
    ((W1, "typing = 3", "tipping = 3"), f"{W1}:17: tipping is not a key of this table; did you mean 'typing'?"),
    # variants
    ((W1, '"w1.wall"', '"w2.wall"'), f"{W1}:26: the id w2.wall is of no variant of w1; write 'w1.wall'"),
    ((W1, '"w1.wall"', '"w1.lap"'), f"{W1}:19: variant w1.lap is given twice"),
    ((W1, '"w1.wall"', '"wall"'), f"{W1}:26: the id wall is of no variant of w1; write 'w1.wall'"),
    ((W1, "from_level = 2", "from_level = 9"), f"{W1}:29: from_level is 9; it must be 1 to 4"),
    ((W1, 'kind = "easier"', 'kind = "harder"'), f"{W1}:19: w1.lap is public; only an easier form can be"),
    ((W2, 'kind = "easier"', 'kind = "harder"'), f"{W2}:21: w2 has no easier form"),
    ((W1, '"w1.wall"', '"w1.Wall"'), f"{W1}:26: the id w1.Wall is of no variant of w1; write 'w1.wall'"),
    ((W1, 'kind = "easier"', 'kind = "simple"'), f"{W1}:21: kind is 'simple'; use one of easier, harder, no_tool"),
    (
        (W1, "public = true", 'equipment = ["kan"]'),
        f"{W1}:23: equipment names 'kan', which does not exist; did you mean",
    ),
    ((W2, 'kind = "no_tool"', 'kind = "harder"'), f"{W2}:21: w2 needs equipment and has no form without"),
    ((W2, "dose = { hold_s = 1 }", "dose = { hold = 1 }"), f"{W2}:31: hold is not a key of this table; did you mean"),
    ((W2, 'after = "w1"', 'after = "w9"'), f"{W2}:15: after names 'w9', which does not exist"),
    ((W2, "level = 2", "level = 5"), f"{W2}:16: level is 5; it must be 1 to 4"),
    ((W2, 'id = "w2"', 'id = "w1"'), f"{W2}:1: the id w1 is used twice"),
    # the routine
    ((ROUTINE, '["w1", "w2"]', '["w1", "w2", "w3"]'), f"{ROUTINE}:5: order names 'w3', which does not exist"),
    ((ROUTINE, '["w1", "w2"]', '["w1"]'), f"{W2}:1: w2 is not in the order of routine.toml"),
    ((ROUTINE, '["w1", "w2"]', '["w1", "w1"]'), f"{ROUTINE}:5: order holds texts in quotes, each once"),
    ((ROUTINE, '["w1", "w2"]', "12"), f"{ROUTINE}:5: order must be a list"),
    (
        (ROUTINE, '"w1.lap"', '"w1.lab"'),
        f"{ROUTINE}:6: starter names 'w1.lab', which does not exist; did you mean 'w1.lap'",
    ),
    ((ROUTINE, '"w1.lap"', '"w1.wall"'), f"{ROUTINE}:6: w1.wall cannot be in the starter: it must be easy"),
    ((ROUTINE, '"w1.lap"', '"w2.bare"'), f"{ROUTINE}:6: w2.bare cannot be in the starter: w2 is not for everyone"),
    ((ROUTINE, "version = 3", "version = 0"), f"{ROUTINE}:2: version is 0; it must be 1 or more"),
    ((ROUTINE, "2026-03-31", '"March"'), f"{ROUTINE}:4: clinically_reviewed_on must be a date"),
    ((ROUTINE, "clinically_reviewed_on = 2026-03-31\n", ""), f"{ROUTINE}:1: a review has a name and a date"),
    # words
    ((WORDS, "w1-purpose = Eases the forearm.\n", ""), f"{W1}:1: the text w1-purpose is missing"),
    (
        (WORDS, "w1-purpose", "w1-pupose"),
        f"{WORDS}:7: w1-pupose belongs to no exercise or routine; did you mean 'w1-purpose'",
    ),
    ((WORDS, "w1-step-1", "w1-step-3"), f"{W1}:1: the text w1-step-1 is missing"),
    ((WORDS, "w1-stop-1 = Tingling\n", ""), f"{W1}:1: the text w1-stop-1 is missing"),
    ((WORDS, "w1-caution-1 = Not with a wrist in plaster.\n", ""), f"{W1}:1: the text w1-caution-1 is missing"),
    ((WORDS, "One hand gently bends the other hand down.", '{ "" }'), f"{WORDS}:15: w1-alt says nothing"),
    ((WORDS, "One hand gently bends the other hand down.", ""), f"{WORDS}:15: not readable as Fluent"),
    ((WORDS, "Let the hand hang.", "{ $name }"), f"{WORDS}:10: w1-step-1 cannot speak of $name"),
    ((WORDS, "w1-lap-name = In the lap\n", ""), f"{W1}:19: the text w1-lap-name is missing"),
    ((WORDS, "w1-lap-step-1", "w1-lap-stop-1"), f"{W1}:19: the text w1-lap-step-1 is missing"),
    (
        (WORDS, "wrists-activity-typing", "wrists-activity-typng"),
        f"{ROUTINE}:7: the text wrists-activity-typing is missing",
    ),
    ((WORDS, "wrists-equipment-can = A full can\n", ""), f"{ROUTINE}:8: the text wrists-equipment-can is missing"),
    ((STRENGTH_WORDS, "w2-gate-yes", "w2-gate-no"), f"{W2}:14: the text w2-gate-yes is missing"),
    (
        (STRENGTH_WORDS, "w2-gate = Ask first.", "w1-name = Ask"),
        f"{STRENGTH_WORDS}:11: w1-name is given more than once",
    ),
    ((GERMAN, "= Handgelenke", "= Handgelenke 👋"), f"{GERMAN}:1: wrists-name shows 👋; say it in words"),
    ((GERMAN, "= Handgelenke", "= …"), f"{GERMAN}:1: wrists-name has no letter and no digit; write a word"),
    ((GERMAN, "w1-name", "w9-name"), f"{GERMAN}:2: w9-name is not in English"),
    ((GERMAN, "= Handgelenke", "= { $n }"), f"{GERMAN}:1: wrists-name speaks of $n, the English text of no value"),
]


@pytest.mark.parametrize(("change", "fault"), CASES, ids=[fault for _, fault in CASES])
def test_each_kind_of_fault_is_reported_with_its_file_and_line(pack: Path, change: Edit, fault: str) -> None:
    edit(pack, change)
    found = check(pack)
    assert any(each.startswith(f"tiny/{fault}") for each in found), "\n".join(found)


def test_the_tiny_pack_has_no_fault_and_shares_nothing_with_the_glutes() -> None:
    assert check(TINY) == ()
    content = load(TINY)
    routine = content.catalog.routine("wrists")
    assert [each.id for each in routine.exercises] == ["w1", "w2"]
    assert [each.id for each in content.catalog.routines] == ["wrists"]


def test_every_fault_of_every_file_is_reported_at_once(pack: Path) -> None:
    edit(
        pack,
        (ROUTINE, "version = 3", "version = 0"),
        (ROUTINE, '"w1.lap"', '"w1.lab"'),
        (W1, "2 = { sets = 1,", "2 = { sets = 0,"),
        (W1, "from_level = 2", "from_level = 9"),
        (W2, 'after = "w1"', 'after = "w9"'),
        (WORDS, "w1-purpose", "w1-pupose"),
        (STRENGTH_WORDS, "w2-stop-1 = Sharp pain\n", ""),
        (GERMAN, "w1-name", "w9-name"),
    )
    with pytest.raises(ContentFault) as caught:
        load(pack, every_language=True)
    assert [each.partition(": ")[0] for each in caught.value.faults] == [
        "tiny/languages/de/wrists-strength.ftl:9",  # says what English no longer does
        f"tiny/{GERMAN}:1",  # lacks two texts
        f"tiny/{GERMAN}:1",
        f"tiny/{GERMAN}:2",
        f"tiny/{GERMAN}:12",
        f"tiny/{WORDS}:7",
        f"tiny/{ROUTINE}:2",
        f"tiny/{ROUTINE}:6",
        f"tiny/{W1}:1",
        f"tiny/{W1}:9",
        f"tiny/{W1}:29",
        f"tiny/{W2}:1",
        f"tiny/{W2}:15",
    ]
    assert caught.value.faults == check(pack)


def test_only_english_is_proofread_before_it_is_spoken(pack: Path) -> None:
    edit(pack, (GERMAN, "w1-name = ", "w1-name = { "), (GERMAN, "wrists-purpose", "w-purpose"))
    texts = load(pack).texts
    assert texts.say(text("w1-name"), "de") == "Wrist stretch"  # what cannot be read is said in English
    found = check(pack)
    assert f"tiny/{GERMAN}:1: wrists-purpose is missing; write what the English text says" in found
    assert any(each.startswith(f"tiny/{GERMAN}:2: not readable as Fluent") for each in found)


def test_a_starter_is_checked_though_another_file_cannot_be_read(pack: Path) -> None:
    edit(pack, (W2, 'kind = "strength"', "kind = strength"), (ROUTINE, '"w1.lap"', '"w1.lab"'))
    assert [each.partition(": ")[0] for each in check(pack)] == [f"tiny/{ROUTINE}:6", f"tiny/{W2}:2"]


def test_one_unreadable_file_does_not_make_others_look_wrong(pack: Path) -> None:
    edit(pack, (W1, 'kind = "stretch"', "kind = stretch"))
    assert [each.partition(": ")[0] for each in check(pack)] == [f"tiny/{W1}:2"]


def test_an_exercise_id_is_used_once_over_all_routines(pack: Path) -> None:
    shutil.copytree(pack / "routines/wrists", pack / "routines/zebra")
    found = check(pack)
    assert any(each.startswith("tiny/routines/zebra/w1.toml:1: the id w1 is used twice") for each in found)
    assert not any(each.startswith("tiny/routines/wrists") for each in found)


def test_a_fault_at_a_quoted_key_is_found_on_its_line(pack: Path) -> None:
    cities = ("[cities]", '"São Paulo" = "Mars/Olympus"', "[regions]", """'Illinois, IL' = ["Mars/Olympus"]""")
    (pack / "cities.toml").write_text("\n".join(cities), "utf-8")
    assert check(pack) == (
        "tiny/cities.toml:2: São Paulo is in 'Mars/Olympus', which is not an IANA time zone",
        "tiny/cities.toml:4: Illinois, IL is in 'Mars/Olympus', which is not an IANA time zone",
    )


def test_a_file_that_is_not_utf_8_is_named(pack: Path) -> None:
    (pack / W1).write_bytes(b'id = "w1"\nkind = "\xff"\n')
    (pack / GERMAN).write_bytes(b"\xff")
    found = check(pack)
    assert f"tiny/{W1}:2: not UTF-8; save the file as UTF-8" in found
    assert f"tiny/{GERMAN}:1: not UTF-8; save the file as UTF-8" in found


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(pack: Path) -> None:
    for path in (each for each in pack.rglob("*.*") if each.suffix in (".toml", ".ftl", ".json")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert check(pack) == ()


def test_a_folder_that_is_no_language_is_named(pack: Path) -> None:
    (pack / "languages/klingon").mkdir()
    assert check(pack) == ("tiny/languages/klingon:1: 'klingon' is not a language code; use one such as de or pt-BR",)


def test_a_missing_routine_file_is_named(pack: Path) -> None:
    (pack / ROUTINE).unlink()
    assert any(each.startswith(f"tiny/{ROUTINE}:1: cannot be read") for each in check(pack))


def test_an_empty_folder_says_what_it_needs(tmp_path: Path) -> None:
    assert check(tmp_path / "nothing") == (
        "nothing/languages/en:1: no English texts; add a folder with .ftl files",
        "nothing/routines:1: no routine; add a folder with a routine.toml",
    )


def test_without_english_only_that_is_said(pack: Path) -> None:
    shutil.rmtree(pack / "languages")
    assert check(pack) == ("tiny/languages/en:1: no English texts; add a folder with .ftl files",)


def test_a_new_step_needs_nothing_but_its_words(pack: Path) -> None:
    edit(pack, (WORDS, "w1-mistake-1", "w1-step-3 = Breathe.\nw1-mistake-1"))
    assert load(pack).catalog.routine("wrists").exercise("w1").words.steps == ("w1-step-1", "w1-step-2", "w1-step-3")


WRONG = ("", '= "x"', "= []", "= -1")


@pytest.mark.parametrize(
    ("name", "value"),
    [(MANIFEST, ""), *((name, value) for name in (ROUTINE, W1, W2, WORDS, GERMAN) for value in WRONG)],
)
def test_no_wrong_line_ever_breaks_the_check_itself(pack: Path, name: str, value: str) -> None:
    lines = (pack / name).read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        wrong = f"{line.partition('=')[0]}{value}" if value else ""
        (pack / name).write_text("\n".join([*lines[:number], wrong, *lines[number + 1 :]]), "utf-8")
        assert isinstance(check(pack), tuple)
