"""deploy/compose.yaml: a file as compose understands it, and containers that may do no more than they need."""

from copy import deepcopy

import pytest
import yaml
from dotenv import dotenv_values

from tests.deploy.dockerfile import stages
from tests.deploy.papers import COMPOSE, DEPLOY, ROOT, faults, schema

FILE = yaml.safe_load(COMPOSE.read_text())
SERVICES = FILE["services"]
OURS = [name for name, service in SERVICES.items() if service["image"] == "limber"]


def test_the_file_is_as_the_specification_says():
    assert faults(FILE, schema("compose-spec")) == []


@pytest.mark.parametrize(
    ("service", "key", "value"),
    [("limber", "read_onyl", True), ("worker", "ports", "8766"), ("postgres", "healthcheck", {"cmd": "x"})],
)
def test_a_slip_is_found(service, key, value):
    wrong = deepcopy(FILE)
    wrong["services"][service][key] = value
    assert faults(wrong, schema("compose-spec"))


def test_one_bot_on_sqlite_is_the_default_and_never_runs_beside_the_workers():
    assert dotenv_values(DEPLOY / "env.example") == {"COMPOSE_PROFILES": "sqlite"}
    assert [name for name, each in SERVICES.items() if each.get("profiles") == ["sqlite"]] == ["limber"]
    assert {name for name, each in SERVICES.items() if each.get("profiles") == ["postgres"]} == {
        "migrate",
        "worker",
        "postgres",
    }
    assert [name for name, each in SERVICES.items() if not each.get("profiles")] == []


def test_with_postgres_there_are_several_workers_which_begin_when_the_tables_are_there():
    worker = SERVICES["worker"]
    assert worker["deploy"]["replicas"] == "${WORKERS:-2}"
    assert worker["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}
    assert SERVICES["migrate"]["command"] == ["migrate"]
    assert "ports" not in worker, "two of them cannot have the same port of the machine"
    assert worker["volumes"] == SERVICES["migrate"]["volumes"], "they share the key"


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_may_write_to_its_volume_alone_and_gains_no_rights(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("user", stages(DEPLOY / "Dockerfile")[-1].user) not in ("root", "0", "0:0")
    assert service["logging"]["options"]["max-size"]


@pytest.mark.parametrize("name", OURS)
def test_a_worker_has_time_to_end_and_somebody_to_reap_what_it_leaves(name):
    assert SERVICES[name]["stop_grace_period"] == "30s"
    assert SERVICES[name]["init"] is True
    assert (COMPOSE.parent / SERVICES[name]["build"]["context"]).resolve() == ROOT
    assert (ROOT / SERVICES[name]["build"]["dockerfile"]).exists()


def test_the_machine_offers_nothing_to_others():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports == ["127.0.0.1:8766:8766"]
    assert FILE["networks"]["store"] == {"internal": True}
    assert SERVICES["postgres"]["networks"] == ["store"]


def test_no_secret_stands_in_the_file():
    environment = {key: value for service in SERVICES.values() for key, value in service.get("environment", {}).items()}
    for key in environment:
        assert key.endswith("_FILE") or not any(
            word in key for word in ("PASSWORD", "TOKEN", "SECRET", "DATA_KEY", "URL")
        )
    assert all(set(secret) == {"file"} for secret in FILE["secrets"].values())


def test_the_health_check_is_that_of_the_image():
    health = stages(DEPLOY / "Dockerfile")[-1].command("HEALTHCHECK")
    assert SERVICES["limber"]["healthcheck"]["test"] == ["CMD", *health]
    assert SERVICES["worker"]["healthcheck"]["test"] == ["CMD", *health]
