"""Everything about a person as a file: the same each time, as its schema says, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from zipfile import ZipFile

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ports import Field, Section
from core.report.archive import packed
from core.rules.dose import Dose
from core.rules.profile import Profile, Step
from core.rules.session import Hurt, Item

NOW = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
KINDS: tuple[tuple[object, object], ...] = (
    (str, "text"),
    (str | None, None),
    (int, 3),
    (bool, True),
    (date, NOW.date()),
    (datetime | None, NOW),
    (frozenset[Step], frozenset({Step.SOON, Step.SITES})),
    (tuple[tuple[str, Hurt], ...], (("e1", Hurt.SHARP),)),
    (tuple[Item, ...], (Item(exercise="e1", level=1, dose=Dose(sets=1, hold_s=5)),)),
)


def section(*fields: tuple[str, object], rows: tuple[tuple[object, ...], ...], name: str = "things") -> Section:
    return Section(
        name=name, fields=tuple(Field(name=each, column=f"t.{each}", kind=kind) for each, kind in fields), rows=rows
    )


def pack(*sections: Section, summary: bytes | None = None) -> ZipFile:
    made = packed(sections, made_at=NOW, describe=lambda column: f"about {column}", readme="Read me", summary=summary)
    return ZipFile(io.BytesIO(made))


def table(file: ZipFile, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read(f"tables/{name}.csv").decode("utf-8-sig"), newline="")))


EVERY = section(*((f"f{n}", kind) for n, (kind, _) in enumerate(KINDS)), rows=(tuple(value for _, value in KINDS),))


def test_the_same_things_make_the_same_file_whenever_it_is_made() -> None:
    first, again = (
        packed([EVERY], made_at=NOW, describe=str.upper, readme="Read me", summary=b"%PDF") for _ in range(2)
    )
    assert first == again
    assert {each.date_time for each in ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_kind_of_value_is_told_and_described_as_the_schema_says() -> None:
    file = pack(EVERY, section(("a", int), rows=(), name="none"))
    data, schema = json.loads(file.read("data.json")), json.loads(file.read("schema.json"))
    jsonschema_rs.meta.validate(schema)
    jsonschema_rs.validate(schema, data, validate_formats=True)
    (told,) = data["things"]
    assert list(told.values())[:6] == ["text", None, 3, True, "2026-03-02", "2026-03-02T12:30:00+00:00"]
    assert told["f6"] == ["sites", "soon"]
    assert told["f7"] == [["e1", "sharp"]]
    assert told["f8"][0]["dose"]["hold_s"] == 5
    described = schema["properties"]["things"]["items"]["properties"]
    assert described["f3"]["description"] == "about t.f3"
    assert (data["none"], data["schema"]) == ([], 1)


@pytest.mark.parametrize("field", range(len(KINDS)))
def test_a_value_of_another_kind_is_against_the_schema(field: int) -> None:
    file = pack(EVERY)
    data, schema = json.loads(file.read("data.json")), json.loads(file.read("schema.json"))
    data["things"][0][f"f{field}"] = {"what": "no"}
    assert not jsonschema_rs.is_valid(schema, data)
    del data["things"][0][f"f{field}"]
    assert not jsonschema_rs.is_valid(schema, data)


def test_a_kind_of_which_there_is_nothing_has_no_table_and_the_page_is_there_only_if_there_is_one() -> None:
    nothing = section(("a", int), rows=(), name="none")
    assert pack(EVERY, nothing).namelist() == ["README.txt", "data.json", "schema.json", "tables/things.csv"]
    assert pack(summary=b"%PDF").read("limber-summary.pdf") == b"%PDF"


def test_a_table_of_which_no_row_could_be_opened_is_there_with_its_columns_alone() -> None:
    sealed = replace(section(("a", int), ("b", str), rows=()), unread=2)
    assert table(pack(sealed), "things") == [["a", "b"]]


@given(typed=st.text(st.sampled_from("=+-@＝\t\r\n '\",;aé🧘1("), max_size=8))
def test_nothing_typed_is_a_formula_in_a_spreadsheet_and_nothing_is_lost(typed: str) -> None:
    file = pack(section(("a", str), ("b", tuple[str, ...]), rows=((typed, (typed,)),)))
    (_, (cell, several)) = table(file, "things")
    assert cell.lstrip()[:1] not in tuple("=+-@＝＋－＠\t\r")
    assert cell in (typed, f"'{typed}")
    assert (cell == typed) is (typed.strip()[:1] not in tuple("=+-@＝"))
    assert json.loads(several) == [typed]
    assert json.loads(file.read("data.json"))["things"] == [{"a": typed, "b": [typed]}]


def test_no_answer_is_an_empty_cell_and_no_zero() -> None:
    file = pack(section(("a", int | None), ("b", bool), rows=((None, False), (0, True))))
    assert table(file, "things") == [["a", "b"], ["", "false"], ["0", "true"]]


def test_a_record_is_told_field_by_field() -> None:
    assert json.loads(pack(section(("p", Profile), rows=((Profile(agreed=True),),))).read("data.json"))["things"][0][
        "p"
    ]["agreed"]
