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

from core.errors import Unreachable
from core.flows.answers import HANDLERS
from tests.flows.offered import ENDINGS
from tests.flows.walker import PEOPLE, Step, walker

WALKS = int(os.environ.get("LIMBER_WALKS", "6"))
STEPS = 30

ZONES = (
    "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Pacific/Apia", "Asia/Kathmandu",
    "Antarctica/Troll", "Asia/Tokyo", "Africa/Casablanca", "Nowhere/Land", "",
)  # fmt: skip
VALUES = (
    *ZONES, "sure", "on", "off", "yes", "no", "none", "done", "partly", "rest", "skipped", "daily", "weekly", "time",
    "city", "reminders", "soreness", "country", "eu", "us", "still", "moving", "tomorrow", "unknown", "Berlin", "%41%",
    "some", "clinician", "mistake", "assessed", "clinician.sure", "mistake.0", "assessed.sure", "effort", "sharp",
    "easy", "much", "before", "little", "clearly", "plan", "streak", "reminder", "-", "+", "skip", "buttock", "groin",
    "leg", "low_back", "desk", "running", "ball", "band", "rf19", "clot", "e1", "e2", "e3.bed", "e5",
    "e6.squeeze", "e7.prone", "e1.off", "e1.off.sure", "e6.eased.sure", "0.0", "0.0.e1.fist", "0.0.e3.standing:swap",
    "0.0.e1.fist:sharp", "0.0.e3.standing:sharp", "1.0.e3:effort", "0.0.e3.standing:e3.bed", "0.0.e1.fist:out", "ff",
    "1.done.0000", "emergency.some", "urgent.some", "soon.none", "carry_on", "other", "stop", "waiting", "private",
    "0", "1", "3", "7", "8", "10", "11", "15", "28", "150", "1139", "1439", "1440", "-1", "9" * 40, "a:b:c",
)  # fmt: skip
WORDS = (
    "/start", "start", "/today", "/progress", "/settings", "/pause", "/symptoms", "/privacy", "/stop", "/help",
    "/learn", "/learn pressure", "/learn why",
    "/start@LimberBot Berlin", "/settings time 18:30", "/settings city Tokyo", "/settings reminders once a week",
    "settings", "/pause 3", "/pause 28", "/pause 29", "/pause a fortnight", "done", "Partly!", "rest", "Skipped",
    "Berlin", "Springfield", "San", "tokyo", "7", "19:00", "02:30", "3am", "25:99", "10 minutes", "yes", "no", "back",
    "why", "/why plan", "why streak", "/why reminder", "learn", "begin", "next", "swap", "this hurts", "finish",
    "two minutes", "a sore day", "go on", "leave this one out", "effort", "sharp", "none of these", "one or more",
    "/settings health", "/settings health off", "/settings where it hurts", "buttock, groin", "a ball and a band",
    "cancel", "later", "tomorrow", "on", "off", "soreness 0", "soreness 7.5", "pain 9", "pain 8,5", "soreness 11",
    "review", "/advice", "visit", "programme", "/report", "None of these", "no change", "much better", "Calf raise",
    "I'll book one", "not now", "I can't feel my crotch", "no numbness in my groin", "I want to die", "chest pain",
    "my calf is swollen and hot", "these clams are killing me", "soreness 0",
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

# What a month ends with: the questions, what was found, the answers to it, a visit, and what that leads to.
LOOKED = ("review-begin", "screen-none", "screen-none", "screen-none")
SKIPPED = ("soreness-skip", "soreness-skip")
MONTHS = (
    (*LOOKED, *SKIPPED, "review-change-4"), (*LOOKED, *SKIPPED, "review-change-2"), (*LOOKED, *SKIPPED, *SKIPPED),
    (*LOOKED, "review-change-6", "advice-book"), (*LOOKED, *SKIPPED, "review-change-5", "advice-not-now"),
    ("review-begin", "screen-none", "screen-some", "lock-mistake"), ("review-begin", "screen-none", "screen-none"),
    ("advice-book",), ("advice-not-now",), ("advice-better", "review-change-2"), ("advice-better", "review-change-5"),
    ("advice-short",), ("advice-seeing", "visit-other", "visit-programme"), ("advice-seeing", "visit-waiting"),
    ("advice-seeing", "visit-carry-on", "soreness-skip"), ("advice-managed-yes", "visit-stop"),
    ("advice-managed-no",), ("mode-visit", "visit-private"), ("mode-programme", "programme-add"), ("visit-resumed",),
    ("programme-drop",), ("programme-over",), ("review-life-yes", "why-button"), ("review-life-no",),
    ("review-bother-yes",), ("review-bother-no",), ("advice-maintain-yes",), ("advice-maintain-no",),
    ("advice-summary",), ("notes-else",), ("notes-none", "notes-on"), ("crisis-now",), ("crisis-safe",),
    ("today-advice", "advice-book"), ("review-own",), ("wrong-mistake", "wrong-mistake-sure"),
)  # fmt: skip
CARE = (
    "1:review::", "1:review.list::emergency.some", "1:review.list::soon.none", "1:review.list::soon.skip",
    "1:review.recall::0", "1:review.recall::skip", "1:review.recall::6", "1:review.change::4", "1:review.change::6",
    "1:review.bother::yes", "1:review.life::yes", "1:review.intake::0", "1:review.soreness::9", "1:advice::",
    "1:advice.book::", "1:advice.better::", "1:advice.since::2", "1:advice.short::", "1:advice.maintain::yes",
    "1:advice.managed::yes", "1:visit::", "1:visit::other", "1:visit::waiting", "1:visit::carry_on", "1:visit::stop",
    "1:visit.resumed::", "1:programme.add::", "1:report.unnamed::", "1:notes.help::", "1:why::review",
    "1:settings.rhythm::weekly", "1:settings.rhythm::thrice", "1:settings.rhythm::daily", "1:settings.country::uk",
)  # fmt: skip

# What a session is walked with; a label that is not on the card is passed over.
BEGIN = ("today-button", "session-begin", "session-go-on")
NEXT = ("session-next",) * 3
SESSIONS = (
    BEGIN, NEXT, NEXT, (*BEGIN, *NEXT, *NEXT, *NEXT, *NEXT, *NEXT, *NEXT, *NEXT, "session-finish", "session-felt-easy"),
    (*BEGIN, *NEXT, "session-early", "session-felt-much"), (*BEGIN, "session-hurts", "session-hurts-sharp"),
    (*BEGIN, *NEXT, "session-hurts", "session-hurts-effort"), (*BEGIN, "session-swap", "session-out"),
    ("today-button", "session-tiny", *NEXT, "session-finish"), ("today-button", "flare-button", "session-go-on", *NEXT),
    ("today-button", "exercise-list"), ("today-button", "why-button", "left-title", "left-again"),
    ("today-button", "session-since-before"), ("today-button", "session-since-clearly"), ("session-how", "learn-why"),
    ("wrong-button", "wrong-neither", "pick-done", "screen-on"),
    ("wrong-button", "wrong-mistake", "wrong-mistake-sure"),
)  # fmt: skip
LOCKS = ("1:wrong.danger::", "1:wrong.doctor::", "1:screen.emergency::some", "1:screen.urgent::some", "1:lock::")
ASKS = (
    "1:screen.again::", "1:screen::soon", "1:screen.soon::some", "1:profile::", "1:profile.facts::", "1:left::",
    "1:settings.health::on", "1:settings.health::off", "1:settings.health::sure", "1:profile.consent::yes",
    "1:profile.consent::no", "1:profile.sites::groin", "1:profile.sites::leg", "1:profile.sites::outer_hip",
    "1:profile.sites::-", "1:extras::", "1:extras.accept::e2", "1:extras.on::e8", "1:goals.own::", "1:why::plan",
)  # fmt: skip

who = st.sampled_from(("ana", "ana", *PEOPLE))
reasons = st.sampled_from(Unreachable)
texts = st.one_of(st.sampled_from(WORDS), st.sampled_from(HOSTILE), st.text(max_size=20))
fields = st.none() | texts
shared = st.sampled_from((False, False, False, True))
days = st.one_of(st.none(), st.integers(-4, 2), st.sampled_from((date.min, date(2026, 3, 2), date.max)))
names = st.sampled_from((*HANDLERS, "nothing", "day", ""))
back = st.one_of(st.just(0), st.just(0), st.integers(0, 60))
answers = st.lists(st.sampled_from((0, 0, 0, 1, 2, 3, 5, 7)), max_size=12)
scores = st.lists(st.sampled_from((None, 0, 2, 4, 5, 5, 7, 9)), min_size=1, max_size=4)
weeks = st.tuples(st.just("weeks"), who, scores, st.sampled_from((1, 2, 4)))
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
    st.tuples(st.just("start"), who, st.sampled_from(ZONES[:9]), st.sampled_from(TIMES), answers),
    st.tuples(st.just("follow"), who, st.sampled_from(SESSIONS), st.integers(0, 3)),
    st.tuples(st.just("follow"), who, st.sampled_from(SESSIONS), st.integers(0, 3)),
    st.tuples(st.just("follow"), who, st.sampled_from(SESSIONS), st.integers(0, 3)),
    st.tuples(st.just("follow"), who, st.sampled_from(MONTHS), st.integers(0, 3)),
    st.tuples(st.just("follow"), who, st.sampled_from(MONTHS), st.integers(0, 3)),
    st.tuples(st.just("wire"), who, st.sampled_from(CARE), st.none(), shared),
    st.tuples(st.just("wire"), who, st.sampled_from(CARE), st.none(), shared),
    st.tuples(st.just("wire"), who, st.sampled_from(LOCKS), st.none(), shared),
    st.tuples(st.just("wire"), who, st.sampled_from(ASKS), st.none(), shared),
    st.tuples(st.just("unlock"), who, st.sampled_from(ENDINGS)),
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
    weeks,
)


@pytest.mark.timeout(900)  # a walk that breaks a law is made short first
@given(
    starters=st.sampled_from((PEOPLE, PEOPLE, ("ana",), ())),
    answered=answers,
    month=st.none() | scores,
    walk=st.lists(steps, min_size=STEPS // 3, max_size=STEPS),
    window_s=st.sampled_from((0.0, 300.0)),
)
@settings(
    max_examples=WALKS, derandomize="LIMBER_WALKS" not in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
def test_whatever_people_do_the_laws_hold(
    starters: tuple[str, ...], answered: list[int], month: list[int | None] | None, walk: list[Step], window_s: float
) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with walker(Path(folder), window_s=window_s) as walking:
                for each in starters:
                    await walking.take(("start", each, "Europe/Berlin", 1140, answered))
                if month is not None:  # it begins around a review
                    await walking.take(("weeks", "ana", month, 4))
                for step in (*walk, *ENDS):
                    await walking.take(step)

    asyncio.run(run())
