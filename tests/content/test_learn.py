"""learn.toml becomes lessons, its faults are noted, and the lessons that ship keep to their promises."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.content import check, load
from core.content.learn import MOST
from core.errors import InvalidValue
from core.messages.texts import Text
from core.rules.learning import Evidence, Lesson
from tests.room import content, say

TINY = Path(__file__).parent / "packs" / "tiny"
LEARN = "learn.toml"
WORDS = "languages/en/learn.ftl"
LESSON = """\
[[lessons]]
id = "wrist"
evidence = "some"
sources = ["Somebody 2001, A Journal 1:1"]
explains = ["w1"]
"""
SAID = """\
lesson-wrist-title = Wrists
lesson-wrist-text-1 = A wrist has eight bones.
lesson-wrist-point-1 = Small ones
lesson-wrist-sure = They were counted.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    shutil.rmtree(folder / "languages/de")
    (folder / LEARN).write_text(LESSON, "utf-8")
    (folder / WORDS).write_text(SAID, "utf-8")
    return folder


def edit(pack: Path, name: str, old: str, new: str) -> None:
    source = (pack / name).read_text("utf-8")
    assert old in source
    (pack / name).write_text(source.replace(old, new, 1), "utf-8")


def test_a_lesson_is_read_with_the_texts_that_its_id_leads_to(pack: Path) -> None:
    (lesson,) = load(pack).catalog.lessons
    assert lesson == Lesson(
        id="wrist",
        title="lesson-wrist-title",
        paragraphs=("lesson-wrist-text-1",),
        points=("lesson-wrist-point-1",),
        sure="lesson-wrist-sure",
        evidence=Evidence.SOME,
        sources=("Somebody 2001, A Journal 1:1",),
        explains=frozenset({"w1"}),
    )


def test_lessons_are_found_by_the_exercise_they_explain(pack: Path) -> None:
    catalog = load(pack).catalog
    assert catalog.explaining("w1") == catalog.lessons
    assert catalog.explaining("w2") == ()


def test_without_the_file_there_are_no_lessons_and_no_fault() -> None:
    assert load(TINY).catalog.lessons == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (LEARN, 'id = "wrist"', 'id = "the wrist"', f"{LEARN}:2: id is 'the wrist'; use one word"),
        (LEARN, 'id = "wrist"\n', "", f"{LEARN}:1: id is missing"),
        (LEARN, LESSON, LESSON * 2, f"{LEARN}:7: the id wrist is used twice"),
        (
            LEARN,
            '"some"',
            '"sume"',
            f"{LEARN}:3: evidence is 'sume'; use one of strong, some, weak, judgement; did",
        ),
        (LEARN, "sources = [", "source = [", f"{LEARN}:4: source is not a key of this table; did you mean 'sources'?"),
        (LEARN, '"Somebody 2001, A Journal 1:1"', "", f"{LEARN}:1: evidence is 'some'; add sources, or call it"),
        (LEARN, '"Somebody 2001, A Journal 1:1"', '""', f"{LEARN}:1: a source is empty"),
        (LEARN, '["w1"]', '["w11"]', f"{LEARN}:5: explains names 'w11', which does not exist; did you mean 'w1'?"),
        (LEARN, "[[lessons]]", "[[lesson]]", f"{LEARN}:1: lesson is not a key of this table; did you mean 'lessons'?"),
        (LEARN, 'evidence = "some"', 'evidence = "some', f"{LEARN}:3: not readable as TOML"),
        (WORDS, "lesson-wrist-title = Wrists\n", "", f"{LEARN}:1: the text lesson-wrist-title is missing"),
        (WORDS, "text-1", "text-2", f"{LEARN}:1: the text lesson-wrist-text-1 is missing"),
        (WORDS, "wrist-sure", "wrist-shure", f"{LEARN}:1: the text lesson-wrist-sure is missing"),
        (
            WORDS,
            "wrist-point-1",
            "wirst-point-1",
            f"{WORDS}:3: lesson-wirst-point-1 belongs to no lesson; remove it",
        ),
        (WORDS, "eight bones", "{ $count } bones", f"{WORDS}:2: lesson-wrist-text-1 cannot speak of $count"),
    ],
)
def test_each_kind_of_fault_is_reported_with_its_file_and_line(
    pack: Path, name: str, old: str, new: str, fault: str
) -> None:
    edit(pack, name, old, new)
    found = check(pack)
    assert any(each.startswith(f"tiny/{fault}") for each in found), "\n".join(found)


def test_faults_of_lessons_and_of_routines_are_reported_at_once(pack: Path) -> None:
    edit(pack, LEARN, '"some"', '"sume"')
    edit(pack, LEARN, '["w1"]', '["w11"]')
    edit(pack, WORDS, "wrist-sure", "wrist-shure")
    edit(pack, "languages/en/wrists.ftl", "w1-purpose", "w1-pupose")
    assert [each.partition(": ")[0] for each in check(pack)] == [
        f"tiny/{WORDS}:4",
        "tiny/languages/en/wrists.ftl:7",
        f"tiny/{LEARN}:1",
        f"tiny/{LEARN}:3",
        "tiny/routines/wrists/w1.toml:1",
    ]


def test_an_exercise_that_cannot_be_read_does_not_make_a_lesson_look_wrong(pack: Path) -> None:
    edit(pack, "routines/wrists/w1.toml", 'kind = "stretch"', "kind = stretch")
    assert not any(LEARN in each for each in check(pack))


def test_more_lessons_than_fit_on_a_card_are_refused(pack: Path) -> None:
    ids = [f"wrist{number}" for number in range(MOST + 1)]
    (pack / LEARN).write_text("".join(LESSON.replace("wrist", each) for each in ids), "utf-8")
    (pack / WORDS).write_text("".join(SAID.replace("wrist", each) for each in ids), "utf-8")
    assert check(pack) == (f"tiny/{LEARN}:1: {MOST + 1} lessons; at most {MOST} fit on a card",)


@pytest.mark.parametrize("value", ["", "= 7", '= "x"', "= []", "= {}", "= true", "= [7]"])
def test_no_wrong_line_ever_breaks_the_check_itself(pack: Path, value: str) -> None:
    for number, line in enumerate(LESSON.splitlines()):
        lines = LESSON.splitlines()
        lines[number] = f"{line.partition('=')[0]}{value}" if value else ""
        (pack / LEARN).write_text("\n".join(lines), "utf-8")
        assert isinstance(check(pack), tuple)


def test_only_our_own_judgement_cites_nothing(pack: Path) -> None:
    (lesson,) = load(pack).catalog.lessons
    with pytest.raises(InvalidValue, match="add sources, or call it 'judgement'"):
        Lesson(**{each: getattr(lesson, each) for each in Lesson.__slots__} | {"sources": ()})


# --- the lessons that ship

LESSONS = content().catalog.lessons
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)


def words(lesson: Lesson) -> str:
    return " ".join(say(Text(id=each)) for each in (lesson.title, *lesson.paragraphs, *lesson.points, lesson.sure))


def test_there_is_a_lesson_for_everything_to_be_learned() -> None:
    ids = ["sore", "kinds", "activities", "pressure", "still", "vibration", "sitting", "weeks", "someone"]
    assert [each.id for each in LESSONS] == ids


def test_every_exercise_is_explained() -> None:
    for routine in content().catalog.routines:
        for exercise in routine.exercises:
            assert content().catalog.explaining(exercise.id), exercise.id


@each_lesson
def test_a_lesson_names_no_exercise_since_it_may_be_ruled_out_for_who_reads_it(lesson: Lesson) -> None:
    for routine in content().catalog.routines:
        for exercise in routine.exercises:
            assert say(Text(id=exercise.words.name)).casefold() not in words(lesson).casefold()


@each_lesson
def test_a_lesson_is_a_short_read(lesson: Lesson) -> None:
    body = " ".join(say(Text(id=each)) for each in (*lesson.paragraphs, *lesson.points))
    assert 60 <= len(body.split()) <= 130


def test_the_two_kinds_of_muscle_are_told_as_a_model_with_what_speaks_against_it() -> None:
    (lesson,) = (each for each in LESSONS if each.id == "kinds")
    assert "One model" in words(lesson)
    assert "It is a model and not a fact. In a study of 600 people" in words(lesson)
    assert [each.partition(" 2002")[0] for each in lesson.sources] == ["Nourbakhsh and Arab"]


def test_time_is_told_without_a_promise() -> None:
    (lesson,) = (each for each in LESSONS if each.id == "weeks")
    assert "Many notice a change in 1 to 4 weeks, some don't." in words(lesson)
    assert "see a physiotherapist or doctor" in words(lesson)


def test_nothing_is_called_surer_than_it_is() -> None:
    assert {each.id: each.evidence.value for each in LESSONS if each.evidence is not Evidence.WEAK} == {
        "activities": "judgement",
        "pressure": "some",
        "sitting": "judgement",
        "someone": "some",
    }
