"""The metrics count what happens, and say nothing about anybody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bots.metrics import LATE_S, LEASES, OTHER, PLATFORMS, Metrics, Readings
from core.coach import Coach
from core.errors import TryLater, Unreachable
from core.ports import Meter
from core.rules.ledger import Kind, Outcome
from tests.room import RUSH, Room, content, room, studio
from tests.stories.stage import check_in, stage

_LINE = re.compile(r"(limber_[a-z_]+)(?:\{(.*)\})? ([0-9.e+-]+|\+Inf|NaN)")
_LABEL = re.compile(r'([a-z_]+)="([^"]*)"')
_LABELS = {"platform", "kind", "outcome", "reason", "lease", "version", "le"}


def series(metrics: Metrics, readings: Readings | None = None) -> dict[str, float]:
    """Everything on the page, as it is written: the name with its labels, and the value."""
    lines = metrics.text(readings or Readings()).decode().splitlines()
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines if not line.startswith("#")}


def labels_of(name: str) -> Mapping[str, str]:
    return dict(_LABEL.findall(name))


def test_everything_about_a_platform_begins_with_zero() -> None:
    begun = series(Metrics(("telegram",)))
    for name in (
        'limber_presses_total{platform="telegram"}',
        'limber_answers_late_total{platform="telegram"}',
        'limber_answers_seconds_count{platform="telegram"}',
        'limber_send_seconds_count{platform="telegram"}',
        'limber_check_ins_total{platform="telegram"}',
        'limber_direct_places_opened_total{platform="telegram"}',
        'limber_floods_total{platform="telegram"}',
        'limber_refusals_total{platform="telegram",reason="blocked"}',
        'limber_deliveries_total{kind="day",outcome="sent",platform="telegram"}',
        "limber_gateway_connects_total",
    ):
        assert begun[name] == 0
    assert not any('"discord"' in name for name in begun)


def test_each_event_is_counted_where_it_belongs() -> None:
    metrics = Metrics(PLATFORMS)
    before = series(metrics)
    metrics.pressed("discord")
    metrics.answered("discord", LATE_S)
    metrics.answered("discord", LATE_S + 0.1)
    metrics.checked_in("telegram")
    metrics.opened("telegram")
    metrics.delivered("telegram", Kind.NOTICE, Outcome.GAVE_UP)
    metrics.sent("telegram", 0.3)
    metrics.refused("discord", Unreachable.FORBIDDEN)
    metrics.told_to_wait("telegram")
    metrics.connected("discord")
    after = series(metrics)
    risen = {
        name: after[name] - before.get(name, 0)
        for name in after
        if after[name] != before.get(name, 0) and "_bucket" not in name and "_process_" not in name
    }
    assert risen == {
        'limber_presses_total{platform="discord"}': 1,
        'limber_answers_seconds_count{platform="discord"}': 2,
        'limber_answers_seconds_sum{platform="discord"}': pytest.approx(6.1),
        'limber_answers_late_total{platform="discord"}': 1,
        'limber_check_ins_total{platform="telegram"}': 1,
        'limber_direct_places_opened_total{platform="telegram"}': 1,
        'limber_deliveries_total{kind="notice",outcome="gave_up",platform="telegram"}': 1,
        'limber_send_seconds_count{platform="telegram"}': 1,
        'limber_send_seconds_sum{platform="telegram"}': 0.3,
        'limber_refusals_total{platform="discord",reason="forbidden"}': 1,
        'limber_floods_total{platform="telegram"}': 1,
        "limber_gateway_connects_total": 1,
    }


def test_what_is_so_now_replaces_what_was() -> None:
    metrics = Metrics(("telegram",))
    held = ("telegram.poller", "discord.shard.3.16", "discord.shard.4.16", "discord.worker.17-cafe")
    now = series(metrics, Readings(loop_lag_s=0.5, store_away=True, outbox={"telegram": (3, 42.0)}, leases=held))
    assert now["limber_loop_lag_seconds"] == 0.5
    assert now["limber_store_away"] == 1
    assert now['limber_outbox_rows{platform="telegram"}'] == 3
    assert now['limber_outbox_age_seconds{platform="telegram"}'] == 42
    assert [now[f'limber_leases{{lease="{kind}"}}'] for kind in LEASES] == [2, 1, 1]
    later = series(metrics, Readings(outbox={"telegram": (0, 0.0)}))
    assert [later[f'limber_leases{{lease="{kind}"}}'] for kind in LEASES] == [0, 0, 0]
    assert later["limber_store_away"] == later['limber_outbox_rows{platform="telegram"}'] == 0


def test_every_metric_is_described_as_it_is_scraped() -> None:
    metrics = Metrics(PLATFORMS)
    metrics.text(Readings(outbox=dict.fromkeys(PLATFORMS, (0, 0.0))))
    found: dict[str, set[str]] = {}
    for name in series(metrics, Readings(outbox=dict.fromkeys(PLATFORMS, (0, 0.0)))):
        bare = re.sub(r"(?<=seconds)_(bucket|count|sum)$", "", name.partition("{")[0])
        found.setdefault(bare, set()).update(labels_of(name).keys() - {"le"})
    ours = {name: labels for name, labels in found.items() if not name.startswith("limber_process_")}
    assert ours == {each.name: set(each.labels) for each in metrics.described}
    assert all(each.says.endswith(".") for each in metrics.described)
    assert {each.type for each in metrics.described} == {"counter", "gauge", "histogram"}


hostile = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["Ana Müller", '"} 1\nlimber_presses_total{platform="x', "123456789:AAE-token", "soreness 7", "1:checkin::done"]
    ),
)


@given(values=st.lists(st.tuples(hostile, hostile, hostile), max_size=20), leases=st.lists(hostile, max_size=5))
def test_no_label_ever_says_what_is_not_a_word_of_the_code(
    values: list[tuple[str, str, str]], leases: list[str]
) -> None:
    metrics = Metrics(PLATFORMS)
    known = set(series(metrics, Readings(outbox=dict.fromkeys(PLATFORMS, (0, 0.0)))))
    for one, two, three in values:
        metrics.pressed(one)
        metrics.answered(one, 9)
        metrics.checked_in(one)
        metrics.opened(two)
        metrics.delivered(one, two, three)
        metrics.delivered("telegram", two, three)
        metrics.sent(three, 1)
        metrics.refused(one, two)
        metrics.told_to_wait(three)
        metrics.connected(one)
    readings = Readings(outbox={one: (1, 1.0) for one, _, _ in values}, leases=leases)
    new = [name for name in series(metrics, readings) if name not in known]
    for name in new:
        assert _LINE.fullmatch(f"{name} 0")
        assert labels_of(name).keys() <= _LABELS
        assert OTHER in labels_of(name).values()
    assert len(new) < 100, "however much happens, the page stays small"


def test_a_word_of_the_code_is_never_a_word_of_health() -> None:
    text = Metrics(PLATFORMS).text(Readings()).decode().lower()
    for word in ("sore", "pain", "lock", "red flag", "symptom", "buttock", "screen", "person", "name="):
        assert not re.search(rf'"[^"]*{word}[^"]*"', text.replace('"blocked"', "")), word


# --- what is counted where it happens


class Tally:
    """A meter that keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def __getattr__(self, name: str):
        return lambda *values: self.told.append((name, *values))


async def test_a_correction_of_a_day_is_no_second_check_in(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        tally = _counted(here)
        ana = here.someone()
        await ana.start()
        await ana.say("/today")
        await ana.press("Done")
        await ana.say("/today")
        await ana.press("Change")
        await ana.press("Rest")
    assert [each for each in tally.told if each[0] == "checked_in"] == [("checked_in", "chat")]
    assert [each for each in tally.told if each[0] == "opened"] == [("opened", "chat")]


async def test_a_wait_that_the_platform_names_is_counted_once(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        tally = _counted(here)
        await here.someone().start()
        due_at = await here.coach.next_due_at()
        assert due_at is not None
        here.clock.move_to(due_at)
        here.messenger.failures.append(TryLater(30))
        await here.deliver()
        here.coach.held("chat", 29)
    assert [each for each in tally.told if each[0] == "told_to_wait"] == [("told_to_wait", "chat")]


async def test_somebody_who_is_turned_away_is_counted_too(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        tally = Tally()
        here.coach = Coach(
            here.store, here.clock, content(), studio=studio(), worker="slow", meter=cast("Meter", tally)
        )
        ana = here.someone()
        for _ in range(100):
            await ana.say("/help")
    assert tally.told.count(("pressed", "chat")) == 100


def _counted(here: Room) -> Tally:
    """Everything that the coach of this room tells from now on."""
    tally = Tally()
    meter = cast("Meter", tally)
    here.coach = Coach(here.store, here.clock, content(), studio=studio(), worker="two", rates=RUSH, meter=meter)
    here.coach.serve(here.messenger)
    return tally


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_a_day_is_counted_on_the_platform_on_which_it_happens(platform: str, tmp_path: Path) -> None:
    async with stage(platform, tmp_path) as scene:
        ana = await scene.member()
        await check_in(ana, "Done")
        await scene.days(2)
        await ana.block()
        await scene.days(1)
        counted = series(scene.house.health.metrics)
        other = next(each for each in PLATFORMS if each != platform)
        assert not any(f'"{other}"' in name for name in counted)
    here = f'platform="{platform}"'
    assert counted[f"limber_presses_total{{{here}}}"] >= 15
    assert counted[f"limber_answers_seconds_count{{{here}}}"] >= 15
    assert counted[f"limber_check_ins_total{{{here}}}"] == 1
    assert counted[f"limber_direct_places_opened_total{{{here}}}"] == 1
    assert counted[f'limber_deliveries_total{{kind="day",outcome="sent",{here}}}'] == 1
    assert counted[f'limber_deliveries_total{{kind="day",outcome="checked_in",{here}}}'] == 1
    assert counted[f"limber_send_seconds_count{{{here}}}"] == 1
    refused = platform == "discord"  # Telegram says it when somebody blocks the bot, and nothing is sent any more
    assert counted.get(f'limber_deliveries_total{{kind="day",outcome="blocked",{here}}}', 0) == refused
    assert counted[f'limber_refusals_total{{{here},reason="blocked"}}'] == refused
    assert counted["limber_gateway_connects_total"] == (platform == "discord")
