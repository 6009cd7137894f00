"""What can be known of docker-compose.yml and Dockerfile without an engine."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from baotinh.main import app
from baotinh.scheduler import SERVER

ROOT = Path(__file__).parents[2]
# Keys of a service in the Compose Specification that we use or may come to use.
SERVICE_KEYS = {
    "image", "build", "command", "entrypoint", "environment", "secrets", "volumes", "networks", "ports", "healthcheck",
    "depends_on", "restart", "init", "read_only", "tmpfs", "cap_drop", "security_opt", "logging", "shm_size",
    "stop_grace_period", "user", "deploy",
}  # fmt: skip
OURS = ("server", "migrate", "deploy", "worker")


@pytest.fixture(scope="module")
def compose() -> dict:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def test_services_have_known_keys_and_what_they_name_exists(compose):
    assert {key for key in compose if not key.startswith("x-")} == {
        "name",
        "services",
        "networks",
        "volumes",
        "secrets",
    }
    for name, service in compose["services"].items():
        assert service.keys() <= SERVICE_KEYS, name
        assert set(service.get("secrets", ())) <= compose["secrets"].keys(), name
        assert set(service["networks"]) <= compose["networks"].keys(), name
        assert {volume.partition(":")[0] for volume in service.get("volumes", ())} <= compose["volumes"].keys(), name
        for other, wish in service.get("depends_on", {}).items():
            healthy = "healthcheck" in compose["services"][other]
            assert wish["condition"] == ("service_healthy" if healthy else "service_completed_successfully"), name


def test_what_runs_for_ever_is_watched_and_started_again(compose):
    lasting = {name: service for name, service in compose["services"].items() if name not in ("migrate", "deploy")}
    assert {service["restart"] for service in lasting.values()} == {"unless-stopped"}
    assert {name for name, service in lasting.items() if "healthcheck" not in service} == {"worker"}
    assert all("logging" in service for service in compose["services"].values())


def test_prefects_server_in_a_container_is_told_what_it_is_told_on_one_machine(compose):
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    told = compose["services"]["server"]["environment"]
    for name, value in SERVER.items():
        assert told.get(name) == value or f"{name}={value}" in dockerfile, name
    assert told["PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE"].endswith(".filesystem")


def test_our_containers_may_do_little(compose):
    for name in OURS:
        service = compose["services"][name]
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert "\nUSER baotinh\n" in dockerfile
    assert "--require-hashes -r requirements.lock" in dockerfile


def test_no_secret_stands_in_the_file_and_nothing_is_open_to_the_network(compose):
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert not re.search(r"://[^/\s]*:[^/\s@]*@", text)
    assert not re.search(r"(?i)password: ", text)
    assert all(secret["file"].startswith("./secrets/") for secret in compose["secrets"].values())
    ports = [port for service in compose["services"].values() for port in service.get("ports", ())]
    assert ports == ["127.0.0.1:4200:4200"]
    assert "secrets" in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()


def test_every_command_of_ours_exists(compose):
    words = [compose["services"][name]["command"] for name in OURS]
    assert {command[0] for command in words} == {"baotinh", "prefect"}
    for command in words:
        known = get_command(app)
        for word in command[1:] if command[0] == "baotinh" else ():
            known = known.commands[word]


def test_the_entry_makes_variables_of_secrets_for_its_command_alone(tmp_path):
    for name, secret in {"warehouse": "w", "prefect": "user:p", "prefect_db": "d"}.items():
        (tmp_path / name).write_text(secret)
    script = (ROOT / "docker-entrypoint.sh").read_text(encoding="utf-8").replace("/run/secrets", str(tmp_path))
    entry = tmp_path / "entry.sh"
    entry.write_text(script)
    shown = subprocess.run(
        ["/bin/sh", entry, "env"], env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert "PGPASSWORD=w" in shown
    assert "PREFECT_API_AUTH_STRING=user:p" in shown
    assert "PREFECT_SERVER_API_AUTH_STRING=user:p" in shown
    assert "PREFECT_SERVER_DATABASE_CONNECTION_URL=postgresql+asyncpg://prefect:d@prefect-db/prefect" in shown


def test_the_entry_passes_on_the_status_of_its_command():
    done = subprocess.run(["/bin/sh", ROOT / "docker-entrypoint.sh", "sh", "-c", "exit 7"], check=False)
    assert done.returncode == 7
