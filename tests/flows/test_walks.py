"""People do whatever comes to their minds for weeks, and what must never happen does not.

The walks are the same each time. A hunt for others: `LIMBER_WALKS=500 pytest tests/flows/test_walks.py --timeout 0`.
"""

import asyncio
import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.coach import HANDLERS
from core.errors import Unreachable
from tests.flows.walker import PEOPLE, Step, walker

WALKS = int(os.environ.get("LIMBER_WALKS", "25"))
STEPS = 30

ZONES = (
    "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Pacific/Apia", "Asia/Kathmandu",
    "Antarctica/Troll", "Asia/Tokyo", "Africa/Casablanca", "Nowhere/Land", "",
)  # fmt: skip
VALUES = (
    *ZONES, "sure", "on", "off", "yes", "no", "none", "done", "partly", "rest", "skipped", "daily", "weekly", "time",
    "city", "reminders", "soreness", "country", "eu", "us", "still", "moving", "tomorrow", "unknown", "Berlin", "%41%",
    "0", "1", "3", "7", "8", "10", "11", "15", "28", "150", "1139", "1439", "1440", "-1", "9" * 40, "a:b:c",
)  # fmt: skip
WORDS = (
    "/start", "start", "/today", "/progress", "/settings", "/pause", "/symptoms", "/privacy", "/stop", "/help",
    "/learn", "/learn pressure", "/learn why",
    "/start@LimberBot Berlin", "/settings time 18:30", "/settings city Tokyo", "/settings reminders once a week",
    "settings", "/pause 3", "/pause 28", "/pause 29", "/pause a fortnight", "done", "Partly!", "rest", "Skipped",
    "Berlin", "Springfield", "San", "tokyo", "7", "19:00", "02:30", "3am", "25:99", "10 minutes", "yes", "no", "back",
    "cancel", "later", "tomorrow", "on", "off", "soreness 0", "soreness 7.5", "pain 9", "pain 8,5", "soreness 11",
    "soreness -1", "it hurts", "my hip hurts since this morning", "please stop", "unsubscribe", "2", "a week",
)  # fmt: skip
HOSTILE = (
    "", " ", "\x00", "\u202egnihtyna", "{ $days }", "<b>@everyone</b>", "'; DROP TABLE person; --", "a" * 5000, "²",
    "soreness ٩", "soreness 1e9", "/pause 9999999999999999", "/", "//start", "/ start", "1:checkin::done", "🧘" * 300,
    "\n".join("lines"), "/settings time " + "9" * 300, "*_~`|[x](y)", "/start " + "x" * 300, "\ud83e",
)  # fmt: skip
USUAL = ("done", "partly", "rest", "skipped", "later", "/pause 3", "it hurts", "soreness 9", "soreness 3", "/today")
TIMES = (60, 150, 179, 180, 600, 1139, 1439)
MINUTES = (1, 20, 70, 185, 420, 600, 1440, 1440, 1440, 2 * 1440, 5 * 1440, 15 * 1440)
# However a walk went, a bad day, weeks of silence, and the wish to be forgotten end it.
ENDS = (
    ("type", "ana", "it hurts", False), ("type", "ana", "/today", False), ("type", "ana", "done", False),
    ("go", 20 * 1440), ("press", "ana", 0, 0, None, False), ("garbled", "ana", "privacy.delete", None, "sure", None),
    ("go", 1440),
)  # fmt: skip

who = st.sampled_from(("ana", "ana", *PEOPLE))
reasons = st.sampled_from(Unreachable)
texts = st.one_of(st.sampled_from(WORDS), st.sampled_from(HOSTILE), st.text(max_size=20))
fields = st.none() | texts
shared = st.sampled_from((False, False, False, True))
days = st.one_of(st.none(), st.integers(-4, 2), st.sampled_from((date.min, date(2026, 3, 2), date.max)))
names = st.sampled_from((*HANDLERS, "nothing", "day", ""))
back = st.one_of(st.just(0), st.just(0), st.integers(0, 60))
press = st.tuples(st.just("press"), who, back, st.integers(0, 14), st.none(), shared)
go = st.tuples(st.just("go"), st.sampled_from(MINUTES))
steps = st.one_of(
    press,
    press,
    press,
    go,
    go,
    go,
    st.tuples(st.just("type"), who, st.sampled_from(USUAL), shared),
    st.tuples(st.just("type"), who, st.sampled_from(USUAL), shared),
    st.tuples(st.just("start"), who, st.sampled_from(ZONES[:9]), st.sampled_from(TIMES)),
    st.tuples(st.just("press"), who, back, st.integers(0, 14), fields, shared),
    st.tuples(st.just("garbled"), who, names, days, st.sampled_from(VALUES), fields),
    st.tuples(st.just("garbled"), who, names, days, st.sampled_from(VALUES), st.none()),
    st.tuples(st.just("wire"), who, st.text(max_size=70), fields, shared),
    st.tuples(st.just("type"), who, texts, shared),
    st.tuples(st.just("type"), who, st.sampled_from(WORDS), shared),
    st.tuples(st.just("located"), who, st.sampled_from(ZONES)),
    st.tuples(st.just("lose"), who, reasons),
    st.tuples(st.just("unreached"), who, reasons),
    st.tuples(st.just("reached"), who),
    st.tuples(st.just("suggest"), st.sampled_from(("start", "learn", "settings", "pause", "help", "")), texts),
    st.tuples(st.just("fail"), st.sampled_from(("unknown", "arrived", "later", "wait", "long", *Unreachable))),
    st.just(("restart",)),
    st.tuples(st.just("down"), st.sampled_from(MINUTES)),
)


@pytest.mark.timeout(900)  # a walk that breaks a law is made short first
@given(
    starters=st.sampled_from((PEOPLE, PEOPLE, ("ana",), ())),
    walk=st.lists(steps, min_size=STEPS // 3, max_size=STEPS),
    window_s=st.sampled_from((0.0, 300.0)),
)
@settings(
    max_examples=WALKS, derandomize="LIMBER_WALKS" not in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
def test_whatever_people_do_the_laws_hold(starters: tuple[str, ...], walk: list[Step], window_s: float) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with walker(Path(folder), window_s=window_s) as walking:
                for each in starters:
                    await walking.take(("start", each, "Europe/Berlin", 1140))
                for step in (*walk, *ENDS):
                    await walking.take(step)

    asyncio.run(run())
