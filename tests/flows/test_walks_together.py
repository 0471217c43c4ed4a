"""People do whatever comes to their minds among others, and what must never be seen of them is not.

The walks are the same each time. A hunt for others: `LIMBER_WALKS=500 pytest tests/flows/test_walks_together.py`.
"""

import asyncio
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.flows.company import ADMIN, APPS, NAMES, PEOPLE, company
from tests.flows.walker import Step

WALKS = int(os.environ.get("LIMBER_WALKS", "4"))
STEPS = 50
ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Europe/Berlin")
MINUTES = (3, 70, 420, 600, 600, 1440, 1440, 2 * 1440)
USUAL = ("done", "done", "done", "partly", "rest", "skipped", "/today", "/challenge", "soreness 9", "it hurts")
WORDS = ("/pause 3", "/stop", "/start", "/unlink", "/challenge", "/coach", "/help", "/link", "/privacy", "/progress")
RUNNING = ("/coach", "/coach posts off", "/coach posts on", "/coach time 8:30", "/coach city Tokyo")
WIRES = (
    "wrong.danger::", "wrong.doctor::", "wrong::", "wrong.mistake::sure", "privacy.delete::sure", "link.notme::",
    "unlink.yes::", "buddy::", "challenge::", "roles.show::1.yes", "roles.hide::1", "pause.end::",
)  # fmt: skip
SHAPES = ("together", "teams", "board", "board")
ENDS = ("clinician", "mistake", "assessed")
LINKS = (("ana-71", "ana-81"), ("bea-72", "bea-82"), ("ana-71", "bea-82"), ("ana-81", "dan-74"))

who = st.sampled_from((*PEOPLE, *PEOPLE, *APPS, ADMIN))
member = st.sampled_from(PEOPLE)
which = st.integers(0, 7)
typed = st.sampled_from((None, None, "Quill", "Berlin", "8:30"))
shared = st.booleans()
press = st.tuples(st.just("own"), who, which)
public = st.tuples(st.just("public"), who, st.integers(0, 5), which, typed)
say = st.tuples(st.just("say"), member, st.sampled_from(USUAL), shared)
go = st.tuples(st.just("go"), st.sampled_from(MINUTES))
join = st.tuples(st.just("join"), member, st.integers(0, 2), st.integers(0, 1))
day = st.tuples(st.just("day"), st.lists(st.sampled_from(USUAL), min_size=2, max_size=4))
did = st.tuples(st.just("did"), st.lists(who, min_size=2, max_size=6), st.sampled_from(("post.did", "post.cheer")))
steps = st.one_of(
    press, press, press, public, public, public, say, say, say, go, go, go, go, join, join,
    st.tuples(st.just("say"), who, st.sampled_from(WORDS), shared),
    st.tuples(st.just("say"), st.just(ADMIN), st.sampled_from(RUNNING), st.just(True)),
    st.tuples(st.just("answer"), who, st.sampled_from(("Berlin", "8:30", "Our week", "yes", "it hurts"))),
    st.tuples(st.just("wire"), who, st.sampled_from([f"1:{each}" for each in WIRES])),
    st.tuples(st.just("wire"), member, st.just("1:wrong.danger::")),
    st.tuples(st.just("unlock"), member, st.sampled_from(ENDS)),
    st.tuples(st.just("open"), st.sampled_from(SHAPES), st.sampled_from(("today", "tomorrow"))),
    st.tuples(st.just("link"), st.sampled_from(LINKS), st.lists(which, max_size=2)),
    st.tuples(st.just("befriend"), member, member, st.lists(st.sampled_from((0, 0, 1)), max_size=1)),
    st.tuples(st.just("nudge"), member, which),
    st.tuples(st.just("leave"), member),
    st.tuples(st.just("arrive"), st.sampled_from(tuple(NAMES))),
    st.sampled_from((("went",), ("came",))),
    day, day, day, did, did,
    st.tuples(st.just("share"), member),
    st.tuples(st.just("share"), member),
)  # fmt: skip


@pytest.mark.timeout(900)  # a walk that breaks a law is made short first
@given(
    hidden=st.booleans(),
    coached=st.sampled_from((PEOPLE, PEOPLE, (*PEOPLE[:3], ADMIN), (*PEOPLE[:3], "bea-82"))),
    shapes=st.lists(st.sampled_from(SHAPES), min_size=1, max_size=2, unique=True),
    walk=st.lists(steps, min_size=STEPS // 3, max_size=STEPS),
)
@settings(
    max_examples=WALKS, derandomize="LIMBER_WALKS" not in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
def test_whatever_people_do_among_others_the_laws_hold(
    hidden: bool, coached: tuple[str, ...], shapes: list[str], walk: list[Step]
) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with company(Path(folder), hidden=hidden, coached=coached, zones=ZONES) as walking:
                for shape in shapes:
                    await walking.take(("open", shape, "today"))
                for number, each in enumerate(coached):
                    await walking.take(("join", each, 0, number % 2))
                await walking.take(("day", ("done", "rest", "partly", "done")))
                for step in walk:
                    await walking.take(step)
                await walking.take(("end",))

    asyncio.run(run())
