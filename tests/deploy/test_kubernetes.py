"""deploy/kubernetes: manifests as the API takes them, pods that may do little, and probes that are answered."""

import re
import shutil
import subprocess
from copy import deepcopy

import pytest
import yaml
from dotenv import dotenv_values

from bots.health import Health, Pulse
from bots.settings import SEALED, key_of
from tests.deploy.papers import DEPLOY, KUBERNETES, faults, kind_schema, manifests, version

KUSTOMIZATION = yaml.safe_load((KUBERNETES / "kustomization.yaml").read_text())
THINGS = [thing for name in KUSTOMIZATION["resources"] for thing in manifests((KUBERNETES / name).read_text())]
VOLUME = manifests((DEPLOY / "hand-volume.yaml").read_text())  # beside it: it outlives what is applied
SETTINGS = dotenv_values(KUBERNETES / "limber.env")
PODS = {each["metadata"]["name"]: each["spec"]["template"] for each in THINGS if "template" in each.get("spec", {})}
WORKER = PODS["limber"]["spec"]["containers"][0]
CONTAINERS = [
    (name, container)
    for name, pod in PODS.items()
    for container in [*pod["spec"]["containers"], *pod["spec"].get("initContainers", [])]
]


def thing(kind, name="limber"):
    return next(each for each in THINGS if each["kind"] == kind and each["metadata"]["name"] == name)


@pytest.mark.parametrize("each", [*THINGS, *VOLUME], ids=lambda each: f"{each['kind']}/{each['metadata']['name']}")
def test_a_manifest_is_as_the_api_takes_it(each):
    assert faults(each, kind_schema(each)) == []


@pytest.mark.parametrize(
    ("kind", "way", "value"),
    [
        ("Deployment", ("spec", "replica"), 2),
        ("Deployment", ("spec", "template", "spec", "containers", 0, "livenessProbe", "httpGet", "port"), None),
        ("Deployment", ("spec", "template", "spec", "securityContext", "runAsNonroot"), True),
        ("PodDisruptionBudget", ("spec", "minAvailable"), [1]),
    ],
)
def test_a_slip_is_found(kind, way, value):
    wrong = deepcopy(thing(kind))
    place = wrong
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = value
    assert faults(wrong, kind_schema(wrong))


def test_the_volume_of_the_hand_is_the_one_that_it_mounts():
    claims = [
        each["persistentVolumeClaim"]["claimName"]
        for each in PODS["limber-hand"]["spec"]["volumes"]
        if "persistentVolumeClaim" in each
    ]
    assert claims == [each["metadata"]["name"] for each in VOLUME]


def test_every_file_belongs_to_it():
    files = {path.name for path in KUBERNETES.iterdir()}
    named = {*KUSTOMIZATION["resources"], *KUSTOMIZATION["configMapGenerator"][0]["envs"], "kustomization.yaml"}
    assert files == named


def test_the_image_is_of_this_version():
    assert KUSTOMIZATION["images"] == [{"name": "limber", "newName": "limber", "newTag": version()}]
    assert {container["image"] for _, container in CONTAINERS} == {"limber"}


@pytest.mark.parametrize(("name", "container"), CONTAINERS, ids=[f"{name}-{each['name']}" for name, each in CONTAINERS])
def test_a_pod_is_nobody_and_writes_to_its_own_folders_alone(name, container):
    pod = PODS[name]["spec"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] == 10001
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert pod["enableServiceLinks"] is False
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert container["resources"]["limits"]["memory"]
    assert {each["mountPath"] for each in container["volumeMounts"]} == {"/run/secrets/limber", "/data", "/tmp"}


def test_secrets_come_by_files_and_the_page_says_how_to_make_them():
    said = (KUBERNETES / "kustomization.yaml").read_text()
    files = {key: value for key, value in SETTINGS.items() if key.endswith("_FILE")}
    assert files.keys() == {f"{key_of(name)}_FILE" for name in SEALED if name != "telegram_webhook_secret"}
    for path in files.values():
        folder, _, name = path.rpartition("/")
        assert folder == "/run/secrets/limber"
        assert f"--from-file={name}" in said
    assert not [key for key in SETTINGS if any(key == key_of(name) for name in SEALED)]
    assert all("env" not in container for _, container in CONTAINERS)


def test_the_probes_and_the_scrape_ask_pages_that_are_there():
    pages = {
        resource.canonical
        for resource in Health(supervisor=None, metrics=None, glance=None, pulse=Pulse()).app().router.resources()
    }
    asked = {WORKER[probe]["httpGet"]["path"] for probe in ("startupProbe", "livenessProbe", "readinessProbe")}
    annotations = PODS["limber"]["metadata"]["annotations"]
    assert asked | {annotations["prometheus.io/path"]} == pages
    assert {WORKER[probe]["httpGet"]["port"] for probe in ("startupProbe", "livenessProbe", "readinessProbe")} == {
        "health"
    }
    port = str(WORKER["ports"][0]["containerPort"])
    assert WORKER["ports"][0]["name"] == "health"
    assert port == SETTINGS["LIMBER_HEALTH_PORT"] == annotations["prometheus.io/port"]
    assert SETTINGS["LIMBER_HEALTH_HOST"] == "0.0.0.0"
    assert thing("NetworkPolicy", "limber-in")["spec"]["ingress"][0]["ports"] == [
        {"port": int(port), "protocol": "TCP"}
    ]


def test_only_what_hangs_is_started_again_and_only_what_serves_is_waited_for():
    assert WORKER["livenessProbe"]["httpGet"]["path"] == WORKER["startupProbe"]["httpGet"]["path"] == "/healthz"
    assert WORKER["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert PODS["limber"]["spec"]["terminationGracePeriodSeconds"] >= 10


def test_workers_wait_for_the_job_that_migrates_and_there_is_always_one():
    assert PODS["limber-migrate"]["spec"]["containers"][0]["args"] == ["migrate"]
    assert "limber migrate --check" in PODS["limber"]["spec"]["initContainers"][0]["command"][-1]
    deployment = thing("Deployment")["spec"]
    assert deployment["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert thing("PodDisruptionBudget")["spec"]["minAvailable"] < deployment["replicas"]
    assert thing("Deployment", "limber-hand")["spec"]["replicas"] == 0


def test_what_selects_a_pod_finds_it():
    pairs = KUSTOMIZATION["labels"][0]["pairs"]
    labels = {name: {**pairs, **pod["metadata"]["labels"]} for name, pod in PODS.items()}

    def found(selector):
        return {name for name, has in labels.items() if selector["matchLabels"].items() <= has.items()}

    assert found(thing("Deployment")["spec"]["selector"]) == {"limber"}
    assert found(thing("Deployment", "limber-hand")["spec"]["selector"]) == {"limber-hand"}
    assert found(thing("PodDisruptionBudget")["spec"]["selector"]) == {"limber"}
    assert found(PODS["limber"]["spec"]["topologySpreadConstraints"][0]["labelSelector"]) == {"limber"}
    for name in ("limber-in", "limber-out"):
        assert found(thing("NetworkPolicy", name)["spec"]["podSelector"]) == set(PODS)


def test_what_kustomize_makes_of_it_is_as_the_api_takes_it():
    if shutil.which("kubectl") is None:
        pytest.skip("there is no kubectl here, whose kustomize would put the manifests together")
    made = subprocess.run(["kubectl", "kustomize", KUBERNETES], capture_output=True, text=True, check=True).stdout
    things = manifests(made)
    assert len(things) == len(THINGS) + 1
    for each in things:
        assert faults(each, kind_schema(each)) == []
        assert each["metadata"].get("namespace", each["metadata"]["name"]) == "limber"
    assert set(re.findall(r"image: (\S+)", made)) == {f"limber:{version()}"}
    config = next(each["metadata"]["name"] for each in things if each["kind"] == "ConfigMap")
    assert set(re.findall(r"configMapRef:\n +name: (\S+)", made)) == {config}
