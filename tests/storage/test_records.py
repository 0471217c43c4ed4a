"""The bytes that profiles, safety lines and sessions become: nothing is lost in them, and nothing lost goes unseen."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from core.errors import SealError
from core.rules.dose import Dose
from core.rules.profile import Function, Profile, Step
from core.rules.screening import Line, Tier, Word
from core.rules.session import Felt, Hurt, Item, Session
from core.storage.records import from_bytes, to_bytes
from tests.storage.records import lines, profiles, sessions

DAY = date(2025, 6, 2)
PROFILE = Profile(agreed=True, answered=frozenset({Step.SITES}), functions=(Function(name="Stairs", score=4),))
LINE = Line(
    day=DAY,
    at=datetime(2025, 6, 2, 7, tzinfo=UTC),
    word=Word.ASSESSED,
    tier=Tier.URGENT,
    blocked=frozenset({"pigeon", "long_gone"}),
)
SESSION = Session(
    day=DAY,
    items=(Item(exercise="pigeon", level=2, dose=Dose(sets=2, hold_s=30)),),
    hurt=(("pigeon", Hurt.SHARP),),
    felt=Felt.SOME,
)
RECORDS = (PROFILE, LINE, SESSION)


def altered(record: object, **changes: object) -> bytes:
    """The bytes of `record` with some fields of the record written otherwise."""
    kept = json.loads(to_bytes(record))
    kept["record"] |= changes
    return json.dumps(kept).encode()


def without(record: object, name: str) -> bytes:
    """The bytes of `record` as an older version would have written it, which knew no field `name`."""
    kept = json.loads(to_bytes(record))
    del kept["record"][name]
    return json.dumps(kept).encode()


@given(profiles)
def test_a_profile_comes_back_as_it_was(profile: Profile):
    assert from_bytes(Profile, to_bytes(profile)) == profile


@given(lines)
def test_a_line_comes_back_as_it_was(line: Line):
    assert from_bytes(Line, to_bytes(line)) == line


@settings(max_examples=50)
@given(sessions())
def test_a_session_comes_back_as_it_was(session: Session):
    assert from_bytes(Session, to_bytes(session)) == session


def test_a_name_that_is_half_of_an_emoji_is_kept_too():
    profile = Profile(functions=(Function(name="\ud83d", score=1),))
    assert from_bytes(Profile, to_bytes(profile)) == profile


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_what_a_later_version_added_is_passed_over(record: object):
    assert from_bytes(type(record), altered(record, moon="full")) == record


@pytest.mark.parametrize(("record", "name"), [(PROFILE, "opened"), (SESSION, "since"), (SESSION, "gentle")])
def test_what_an_older_version_did_not_know_takes_its_default(record: object, name: str):
    assert from_bytes(type(record), without(record, name)) == record


@pytest.mark.parametrize("name", [field.name for field in fields(Line)])
def test_a_line_that_lacks_anything_is_refused_because_it_may_lack_a_lock(name: str):
    with pytest.raises(SealError):
        from_bytes(Line, without(LINE, name))


@pytest.mark.parametrize(
    ("record", "changes"),
    [
        (LINE, {"tier": "dire"}),
        (LINE, {"tier": None}),
        (LINE, {"word": "whispered"}),
        (LINE, {"blocked": "pigeon"}),
        (LINE, {"blocked": None}),
        (LINE, {"blocked": [7]}),
        (LINE, {"at": "2025-06-02T07:00:00"}),
        (LINE, {"at": "soon"}),
        (LINE, {"day": 7}),
        (LINE, {"version": "1"}),
        (SESSION, {"at": 2}),
        (SESSION, {"at": True}),
        (SESSION, {"items": [{"exercise": "pigeon"}]}),
        (SESSION, {"items": 3}),
        (SESSION, {"hurt": [["pigeon"]]}),
        (SESSION, {"hurt": [["pigeon", "sharp", "sharp"]]}),
        (PROFILE, {"intake": 11}),
        (PROFILE, {"answered": ["horoscope"]}),
        (PROFILE, {"functions": [["Stairs", 4]]}),
    ],
)
def test_what_cannot_be_read_is_refused_and_never_guessed(record: object, changes: dict[str, Any]):
    with pytest.raises(SealError):
        from_bytes(type(record), altered(record, **changes))


@pytest.mark.parametrize(
    "written",
    [b"", b"\xff", b"{}", b"[]", b"null", b'{"schema":1}', b'{"schema":1,"record":[]}', b'{"schema":2,"record":{}}'],
)
def test_what_is_no_record_or_one_of_a_newer_schema_is_refused(written: bytes):
    with pytest.raises(SealError):
        from_bytes(Profile, written)


def test_a_refusal_keeps_what_was_said_to_itself():
    with pytest.raises(SealError) as caught:
        from_bytes(Line, altered(LINE, tier="a secret"))
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_the_length_of_a_line_does_not_tell_its_tier():
    assert len({len(to_bytes(Line(day=DAY, at=LINE.at, word=word, tier=tier))) for word in Word for tier in Tier}) == 1
