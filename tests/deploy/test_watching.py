"""deploy/grafana and deploy/prometheus: they ask for what is scraped, and an alert says where to read on."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.deploy.papers import DEPLOY, metric_labels, metric_names
from tests.deploy.test_settings_and_words import anchors

ALERTS = DEPLOY / "prometheus" / "alerts.yaml"
RULES = [rule for group in yaml.safe_load(ALERTS.read_text())["groups"] for rule in group["rules"]]
BOARD = json.loads((DEPLOY / "grafana" / "limber.json").read_text())
PANELS = [panel for panel in BOARD["panels"] if panel["type"] != "row"]
ASKED = [
    *((rule["alert"], rule["expr"]) for rule in RULES),
    *((panel["title"], target["expr"]) for panel in PANELS for target in panel["targets"]),
    *((each["name"], each["expr"]) for each in BOARD["annotations"]["list"]),
]
OF_PROMETHEUS = {"instance", "job"}


@pytest.mark.parametrize(("name", "question"), ASKED)
def test_what_is_asked_for_is_scraped_with_these_labels(name, question):
    del name
    for metric, selected in re.findall(r"\b(limber_\w+)(?:\{([^}]*)\})?", question):
        assert metric in metric_names()
        asked = set(re.findall(r'(\w+)(?:=~|!~|!=|=)"', selected))
        assert asked <= metric_labels().get(metric, set()) | OF_PROMETHEUS
    for grouped in re.findall(r"\bby \(([^)]*)\)", question):
        known = set().union(*(metric_labels().get(metric, set()) for metric in re.findall(r"\blimber_\w+", question)))
        assert set(grouped.split(", ")) <= known | OF_PROMETHEUS


def test_every_metric_of_limber_is_on_the_board():
    asked = " ".join(question for _, question in ASKED[len(RULES) :])
    shown = set(re.findall(r"\blimber_\w+", asked))
    missing = {name for name in metric_labels() if not re.search(r"_(bucket|count|sum)$", name)}
    assert {name for name in missing if not {name, f"{name}_bucket"} & shown} == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_an_alert_says_what_it_means_how_urgent_it_is_and_where_to_read_on(rule):
    assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}
    assert re.fullmatch(r"Limber[A-Z]\w+", rule["alert"])
    assert rule["labels"]["severity"] in ("page", "ticket", "note")
    assert set(rule["annotations"]) == {"summary", "description", "runbook"}
    page, _, part = rule["annotations"]["runbook"].partition("#")
    assert part in anchors((DEPLOY / page).read_text())


def test_alerts_have_names_of_their_own():
    names = [rule["alert"] for rule in RULES]
    assert len(names) == len(set(names))


def test_prometheus_understands_the_alerts_and_they_ring_when_they_should():
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("there is no promtool here, which would try the alerts")
    for words in (["check", "rules", ALERTS], ["test", "rules", Path(__file__).with_name("alerts_test.yaml")]):
        done = subprocess.run([promtool, *words], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_trial_of_the_alerts_tries_each():
    trial = Path(__file__).with_name("alerts_test.yaml").read_text()
    for rule in RULES:
        assert f"alertname: {rule['alert']}}}" in trial, "it keeps silent while all is well"
        assert f'alertname="{rule["alert"]}"' in trial, "it rings"


def test_the_board_says_of_each_panel_what_it_shows_and_no_two_lie_on_each_other():
    taken = set()
    for panel in BOARD["panels"]:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert max(x for x, _ in cells) < 24
        assert not cells & taken, panel["title"]
        taken |= cells
    assert all(panel["description"].endswith(".") for panel in PANELS)
    ids = [panel["id"] for panel in BOARD["panels"]]
    assert len(ids) == len(set(ids))


def test_the_board_belongs_to_no_installation():
    assert set(re.findall(r'"uid": "([^"]*)"', json.dumps(BOARD))) == {"${datasource}", "limber"}
    variables = {each["name"] for each in BOARD["templating"]["list"]}
    used = set(re.findall(r"\$\{?(\w+)", json.dumps(BOARD))) - {"__rate_interval", "__all"}
    assert used == variables
