"""All that is kept of a person is told to them, but for what names others or cannot be read by anybody."""

from __future__ import annotations

from core.content.kept import Of
from core.storage.everything import fields_of
from core.storage.statements_everything import PARTS
from tests.room import content

# What is kept of a person and not told, and why.
NUMBERS = {  # of rows, which say nothing; what they lead to is told by its name
    *("entrant.id", "entrant.challenge", "entrant.side", "gesture.id", "gesture.community", "membership.community"),
    "buddy.id",
}
OTHERS = {"buddy.one", "buddy.other", "nudge.sender", "nudge.receiver"}
CODES = {  # that somebody else may have given, or shown; the hash is of no use to anybody
    *("token.sha256", "token.platform", "token.account_id", "token.person", "token.subject"),
    *("token.taken_platform", "token.taken_id"),
}


def test_whatever_is_kept_of_a_person_is_told_to_them_or_left_out_for_a_reason() -> None:
    kept = {column for row in content().kept if row.of is Of.PERSON for column in row.columns}
    told = {field.column for part in PARTS for field in fields_of(part)}
    themselves = {column for column in kept if column.endswith(".person")}
    assert kept - told == themselves | NUMBERS | OTHERS | CODES


def test_whatever_is_told_can_be_described() -> None:
    described = {column for row in content().kept for column in row.columns}
    assert {field.column for part in PARTS for field in fields_of(part)} <= described


def test_a_thing_is_called_once() -> None:
    for part in PARTS:
        names = [field.name for field in fields_of(part)]
        assert len(set(names)) == len(names), part.name
