"""Everything that is kept is said: no column without a row, no row without a column, and PRIVACY.md says the same."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary

import core.storage.tables_together  # noqa: F401 - its tables are among the metadata's
from bots.wiring import CONTENT
from core.content import check, load
from core.content.kept import Of, Topic, page
from core.storage.everything import RECORDS
from core.storage.tables import metadata
from tests.room import content, say

TINY = Path(__file__).parent / "packs" / "tiny"
WORDS = "languages/en/kept.ftl"
ROW = """\
[[kept]]
id = "wrist"
of = "person"
topic = "body"
columns = ["wrist.bones"]
"""
SAID = "kept-wrist = Bones\nkept-wrist-why = To count\nkept-wrist-until = until counted\n"
HASHES = {"gesture.who", "wrong_try.who"}  # of an account: not opened, and not to be


def columns() -> dict[str, bool]:
    """Every place where something stands, with whether it is sealed."""
    found: dict[str, bool] = {}
    for table in metadata.tables.values():
        for column in table.columns:
            place = f"{table.name}.{column.name}"
            sealed = isinstance(column.type, LargeBinary) and place not in HASHES
            inner = [f"{place}.{each.name}" for each in fields(RECORDS[place])] if place in RECORDS else [place]
            found |= dict.fromkeys(inner, sealed)
    return found


def test_every_column_and_every_sealed_field_stands_in_one_row_that_says_whether_it_is_encrypted() -> None:
    assert {column: row.sealed for row in content().kept for column in row.columns} == columns()
    assert len(columns()) == sum(len(row.columns) for row in content().kept)


def test_the_privacy_page_is_what_the_list_says() -> None:
    made = page((CONTENT / "privacy.md").read_text("utf-8"), content().kept, say)
    assert (CONTENT.parent / "PRIVACY.md").read_text("utf-8") == made, "run `limber content privacy`"
    assert "{{" not in made
    assert all(made.count(f"| {say(row.what)} |") == 1 for row in content().kept)


def test_every_topic_and_everybody_has_something_kept() -> None:
    assert {row.topic for row in content().kept} == set(Topic)
    assert {row.of for row in content().kept} == set(Of)
    assert all((row.topic is Topic.OTHERS) is (row.of is not Of.PERSON) for row in content().kept)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (folder / "kept.toml").write_text(ROW, "utf-8")
    (folder / WORDS).write_text(SAID, "utf-8")
    return folder


def test_a_row_is_read_with_its_texts_and_without_the_file_there_is_none(pack: Path) -> None:
    (row,) = load(pack).kept
    assert (row.id, row.of, row.topic, row.columns, row.sealed) == ("wrist", "person", "body", ("wrist.bones",), False)
    assert load(TINY).kept == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("kept.toml", '"body"', '"bones"', "kept.toml:4: topic is 'bones'; use one of apps"),
        ("kept.toml", '"person"', '"stranger"', "kept.toml:4: only what is about a person has a topic; remove it"),
        ("kept.toml", "wrist.bones", "bones", "kept.toml:5: columns names 'bones'; write table.column"),
        ("kept.toml", "columns", "column", "kept.toml:5: column is not a key of this table; did you mean 'columns'?"),
        ("kept.toml", '"wrist"', '"Wrist-1"', "kept.toml:2: id is 'Wrist-1'; use one word"),
        (WORDS, "-until =", "-unless =", "kept.toml:2: the text kept-wrist-until is missing"),
        (WORDS, "-until =", "-unless =", "kept.ftl:3: kept-wrist-unless belongs to no row of kept.toml"),
        ("kept.toml", ROW, ROW + ROW, "kept.toml:7: the id wrist is used twice"),
        ("kept.toml", ROW, ROW + ROW, "kept.toml:10: wrist.bones stands in wrist already"),
    ],
)
def test_a_fault_is_said_with_its_line(pack: Path, name: str, old: str, new: str, fault: str) -> None:
    source = (pack / name).read_text("utf-8")
    assert old in source
    (pack / name).write_text(source.replace(old, new, 1), "utf-8")
    assert any(fault in each for each in check(pack)), check(pack)
