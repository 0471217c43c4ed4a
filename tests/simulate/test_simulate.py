"""The simulation itself: the real core keeps every law in it, and the same seed gives the same run."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.simulate.laws import Breach
from bots.simulate.plain import shown
from bots.simulate.report import Found, together
from bots.simulate.run import BEGINS, Plot, simulate
from tests.messages.gate import content


@pytest.mark.timeout(300)
async def test_people_of_every_temperament_live_through_weeks_of_faults_and_no_law_is_broken() -> None:
    plot = Plot(people=12, days=20, seed=4, communities=1, faults=True)
    days: list[int] = []
    found = await simulate(plot, content(), lambda done, total: days.append(done))
    assert not found.breaches, "\n".join(found.lines())
    assert days == list(range(1, 21))
    happened = ("message day taken", "message streaks compared", "message excused days", "workers that died", "posts")
    assert all(found.counts[each] > 0 for each in happened), found.counts


@pytest.mark.timeout(120)
async def test_the_same_seed_gives_the_same_run_and_another_one_another() -> None:
    plot = Plot(people=3, days=8, seed=11, communities=1, faults=True)
    first, second = [await simulate(plot, content()) for _ in range(2)]
    other = await simulate(replace(plot, seed=12, days=2), content())
    assert first.counts == second.counts
    assert first.counts != other.counts


def test_a_breach_is_told_with_its_seed_and_the_whole_story_and_counts_over_all_seeds() -> None:
    at = datetime(2026, 10, 1, 18, tzinfo=UTC)
    breach = Breach(seed=7, person=3, at=at, law="nothing comes in a pause", detail="daily-title")
    one = _found(seed=7, breaches=(breach,), stories={(7, 3): ("Person 3: forgetful", "  presses pause")})
    both = together([one, _found(seed=8)])
    told = "\n".join(both.lines())
    assert all(each in told for each in ("seed 7, person 3", "nothing comes in a pause", "presses pause"))
    assert "2 seeds, 10 people, 5 days: 100 person-days" in told
    assert both.counts == {"posts": 4}
    (plain,) = both.plain()["breaches"]
    assert (plain["seed"], plain["story"]) == (7, ["Person 3: forgetful", "  presses pause"])


@pytest.mark.timeout(120)
def test_the_word_prints_figures_for_machines_alone() -> None:
    ran = CliRunner().invoke(app, ["simulate", "--people", "1", "--days", "1", "--communities", "0", "--json"])
    assert ran.exit_code == 0, ran.output
    figures = json.loads(ran.stdout)
    assert (figures["person_days"], figures["breaches"]) == (1, [])


def test_it_begins_before_clocks_change_in_both_halves_of_the_world() -> None:
    def offset_h(zone: str, days: int) -> float:
        at = BEGINS.replace(day=1, month=10) if days == 0 else datetime(2026, 11, 10, tzinfo=UTC)
        return (shown(at, zone) - at.replace(tzinfo=None)).total_seconds() / 3600

    assert offset_h("Europe/Berlin", 40) == offset_h("Europe/Berlin", 0) - 1
    assert offset_h("Australia/Sydney", 40) == offset_h("Australia/Sydney", 0) + 1


def _found(seed: int, **more: object) -> Found:
    return Found(people=10, days=5, seeds=(seed,), counts={"posts": 2}, **{"breaches": (), **more})  # type: ignore[arg-type]
