"""A row or more for every table and column that older versions had, written out: today's code made none of it.

What is sealed stands as the version wrote it that first had it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core.storage.keys import PROOF, proof_of
from tests.storage.factory import CIPHER

DAY, NEXT, AT = date(2025, 6, 2), date(2025, 6, 3), 1_748_847_600_000_000  # microseconds: 2025-06-02, 07:00 UTC
TODAY = "the day of the migration"


def _sealed(place: str, text: str) -> bytes:
    return CIPHER.seal(text.encode(), place)


def _record(fields: str) -> str:
    text = f'{{"schema":1,"record":{{{fields}}}}}'
    return text.ljust(-(-len(text) // 512) * 512)


_PROFILE = (
    '"agreed":true,"answered":[],"sites":["deep_buttock"],"activities":[],"equipment":[],"intake":null,"functions":[],'
    '"cue":null,"barrier":null,"opened":[]'
)
_LINE = (
    '"day":"2025-06-02","at":"2025-06-02T07:00:00+00:00","word":"found","tier":"none","version":1,"blocked":["E4"],'
    '"kept_off":[],"eased":[]'
)
_SESSION = (
    '"day":"2025-06-02","items":[],"at":0,"step":0,"done":[],"hurt":[],"tiny":false,"gentle":false,"finished":false,'
    '"felt":null,"since":null'
)
_ENTRY = '"day":"2025-06-02","event":"recall","about":null,"choice":"","score":4,"trigger":"","by_message":false'

_PROOF = proof_of(CIPHER)
_POST = {"kind": "post", "local_day": DAY, "due_at": AT, "ready_at": AT, "attempt": 1, "claim": 1}

ROWS: Mapping[str, Sequence[dict[str, Any]]] = {
    "person": [{"id": 1, "created_at": AT}, {"id": 2, "created_at": AT}, {"id": 7, "created_at": AT}],
    "account": [
        *({"id": 1, "platform": "here", "account_id": "anna", "person": 1, "address": "dm-1", "unreachable": None},),
        *(
            {
                "id": 2,
                "platform": "there",
                "account_id": "bert ü😀",
                "person": 2,
                "address": None,
                "unreachable": "gone",
            },
        ),
    ],
    "enrollment": [
        {
            "person": 1,
            "routine": "glutes",
            "language": "de",
            "state": "active",
            "zone": "Europe/Berlin",
            "minute": 420,
            "first_day": DAY,
            "next_due_at": AT,
            "paused_until": NEXT,
            "heard_day": DAY,
            "asking": "city",
            "length": 10,
            "rhythm": "thrice",
            "second_nudge": True,
            "soreness": False,
            "still_images": True,
            "descriptions": True,
            "country": "DE",
            "extra_day": NEXT,
            "dark_pictures": True,
            "app": "here",
        },
        {
            "person": 2,
            "routine": "glutes",
            "language": "en",
            "state": "starting",
            "zone": None,
            "minute": None,
            "first_day": None,
            "next_due_at": None,
            "heard_day": None,
            "rhythm": "daily",
            "second_nudge": False,
            "still_images": False,
            "descriptions": False,
            "dark_pictures": False,
        },
    ],
    "check_in": [
        {
            "person": 1,
            "local_day": DAY,
            "status": "done",
            "recorded_at": AT,
            "soreness": CIPHER.seal(bytes([3]), f"check_in.soreness:1:{DAY}"),
            "felt_wrong": None,
        },
        {"person": 1, "local_day": NEXT, "status": None, "recorded_at": None, "soreness": None, "felt_wrong": None},
    ],
    "pause": [{"person": 1, "first_day": DAY, "last_day": NEXT}],
    "excused_day": [{"person": 1, "local_day": NEXT, "outcome": "gave_up"}],
    "delivery": [
        {
            "id": 3,
            "person": 1,
            "community": None,
            "platform": "here",
            "address": "dm-1",
            "private": True,
            "kind": "day",
            "local_day": DAY,
            "due_at": AT,
            "ready_at": AT,
            "state": "planned",
            "attempt": 2,
            "tried_at": AT,
            "claim": 3,
            "lease_until": None,
            "worker": None,
            "platform_ref": None,
            "outcome": None,
        },
        {
            "id": 9,
            "person": 1,
            "platform": None,
            "address": None,
            "private": None,
            "kind": "day",
            "local_day": NEXT,
            "due_at": AT,
            "ready_at": AT,
            "state": "superseded",
            "attempt": 0,
            "claim": 0,
            "outcome": "felt_wrong",
        },
        {**_POST, "id": 10, "community": 1, "platform": "here", "address": "c-1", "private": False, "state": "sent"},
    ],
    "heartbeat": [{"minute": AT, "worker": "1-abc"}],
    "remembered": [{"key": PROOF, "value": _PROOF}, {"key": "here.commands", "value": "v1"}],
    "profile": [{"person": 1, "sealed": _sealed("profile.sealed:1", _record(_PROFILE))}],
    "safety_line": [{"person": 1, "number": 1, "sealed": _sealed("safety_line.sealed:1:1", _record(_LINE))}],
    "session": [{"person": 1, "local_day": DAY, "sealed": _sealed(f"session.sealed:1:{DAY}", _record(_SESSION))}],
    "care_entry": [{"person": 1, "number": 1, "sealed": _sealed("care_entry.sealed:1:1", _record(_ENTRY))}],
    "community": [
        {
            "id": 1,
            "platform": "here",
            "chat": "-1",
            "name": "Club",
            "language": "en",
            "address": "c-1",
            "zone": "UTC",
            "minute": 540,
            "posts": True,
            "welcome": False,
            "roles": False,
            "here": True,
            "asking": "a question",
            "next_due_at": AT,
        }
    ],
    "membership": [{"community": 1, "person": 1, "shows_role": True}],
    "arrival": [{"community": 1, "account_id": "cara", "at": AT}],
    "gesture": [
        {"id": 1, "community": 1, "local_day": DAY, "gesture": "did_it", "who": b"\x00" * 32, "person": 1},
        {"id": 2, "community": 1, "local_day": DAY, "gesture": "did_it", "who": b"\xff" * 32, "person": None},
    ],
    "challenge": [
        {
            "id": 4,
            "contest": "board",
            "name": "May",
            "first_day": DAY,
            "last_day": NEXT,
            "target": None,
            "stage": "open",
            "ended_early": False,
            "closes_at": AT,
        }
    ],
    "challenge_side": [{"challenge": 4, "number": 1, "community": 1, "name": "All"}],
    "entrant": [{"id": 1, "challenge": 4, "person": 1, "side": 1, "joined_day": DAY, "alias": "A."}],
    "revision": [{"community": 1, "stale": "standing", "subject": 4, "due_at": AT}],
    "token": [
        {
            "sha256": "ab" * 32,
            "purpose": "link",
            "platform": "here",
            "account_id": "anna",
            "person": 1,
            "subject": None,
            "expires_at": AT,
            "taken_platform": None,
            "taken_id": None,
        }
    ],
    "wrong_try": [{"id": 1, "who": b"\x01" * 32, "at": AT}],
    "buddy": [{"id": 1, "one": 1, "other": 2, "one_on": "here", "other_on": "there"}],
    "nudge": [{"sender": 1, "receiver": 2, "words": 3, "at": AT}],
    "lease": [{"name": "one worker", "worker": "w", "until": AT}],
    "pace": [{"name": "here", "free_at": AT, "held_until": None}],
}
"""A row or more of every table and column that ever was, as the last version left them that is not this one."""

CHANGED: Mapping[str, Mapping[tuple[str, str, int], Any]] = {
    # The revision after which it holds; the table, the column, which of its rows: what stands there then.
    "0001": {("enrollment", "heard_day", 0): TODAY, ("delivery", "outcome", 1): "not_wanted"},
    "0002": {("delivery", "outcome", 1): "not_wanted"},
}
LEFT_START_OPEN = date(2025, 6, 2)  # of whoever agreed and said no more: the last that was heard of them

# Revision 0006 had a day in the ledger told by its subject too: a community's row that is older has subject 0.
DEFAULTS: Mapping[tuple[str, str], Any] = {
    ("enrollment", "rhythm"): "daily",
    ("enrollment", "second_nudge"): False,
    ("enrollment", "still_images"): False,
    ("enrollment", "descriptions"): False,
    ("enrollment", "dark_pictures"): False,
    ("delivery", "subject"): 0,
}
"""What a column has, in rows that are older than it, where that is not nothing."""
