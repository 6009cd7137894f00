"""A real Prefect server, a real worker: the schedule itself makes the run that fills the warehouse."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
import yaml

ROOT = Path(__file__).parents[2]
PREFECT = Path(sys.executable).with_name("prefect")
PATIENCE = 180.0

pytestmark = pytest.mark.server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(happened, what: str):
    """Ask again and again, on a machine that may be busy."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := happened():
            return found
        time.sleep(0.5)
    pytest.fail(f"{what} did not happen within {PATIENCE:g} s")


@contextmanager
def running(*arguments: str, environment: dict[str, str], log: Path):
    """A process and all its children; they end with the test."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [PREFECT, *arguments], env=environment, cwd="/", stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def environment(world, tmp_path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return {
        **kept,
        **world.settings.environment(),
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PREFECT_API_URL": f"http://127.0.0.1:{free_port()}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
    }


@pytest.fixture
def server(environment, tmp_path):
    port = environment["PREFECT_API_URL"].removesuffix("/api").rpartition(":")[2]
    arguments = ("server", "start", "--host", "127.0.0.1", "--port", port)
    with running(*arguments, environment=environment, log=tmp_path / "server.log") as process:

        def healthy() -> bool:
            assert process.poll() is None, (tmp_path / "server.log").read_text()
            try:
                return requests.get(f"{environment['PREFECT_API_URL']}/health", timeout=5).ok
            except requests.ConnectionError:
                return False

        until(healthy, "the start of the server")
        yield environment["PREFECT_API_URL"]


def prefect(environment, *arguments: str, cwd: Path = ROOT) -> str:
    done = subprocess.run(
        [PREFECT, *arguments], env=environment, cwd=cwd, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ask(api: str, path: str, **body) -> list[dict]:
    answer = requests.post(f"{api}/{path}", json=body, timeout=30)
    answer.raise_for_status()
    return answer.json()


def test_a_scheduled_run_is_made_by_the_scheduler_and_fills_the_warehouse(server, environment, world, tmp_path):
    prefect(environment, "work-pool", "create", "baotinh", "--type", "process")
    prefect(environment, "deploy", "--all", "--no-prompt")
    deployed = ask(server, "deployments/filter")
    assert {deployment["name"] for deployment in deployed} == {"all"}
    assert all(schedule["active"] for deployment in deployed for schedule in deployment["schedules"])

    often = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    often["deployments"] = [often["deployments"][0] | {"name": "often"}]
    often["deployments"][0]["schedules"] = [{"slug": "often", "interval": 5, "active": True}]
    often["deployments"][0]["parameters"] = {"sources": world.slugs}
    (tmp_path / "prefect.yaml").write_text(yaml.safe_dump(often))
    prefect(environment, "deploy", "--all", "--no-prompt", cwd=tmp_path)

    def finished() -> list[dict]:
        runs = ask(server, "flow_runs/filter", deployments={"name": {"any_": ["often"]}}, sort="END_TIME_DESC")
        assert not [run["state"] for run in runs if run["state_type"] in ("FAILED", "CRASHED")]
        return [run for run in runs if run["state_type"] == "COMPLETED"]

    with running("worker", "start", "--pool", "baotinh", environment=environment, log=tmp_path / "worker.log"):
        done = until(finished, "a scheduled run")
    assert done[0]["auto_scheduled"]
    assert done[0]["created_by"]["type"] == "SCHEDULE"
    assert done[0]["state_name"] == "Completed"
    assert world.loaded() == world.listed()
    artifacts = ask(server, "artifacts/filter")
    assert {artifact["key"] for artifact in artifacts} == {"ingest", "ingest-progress"}


def test_deploying_again_leaves_a_paused_schedule_paused(server, environment):
    prefect(environment, "work-pool", "create", "baotinh", "--type", "process")
    prefect(environment, "deploy", "--all", "--no-prompt")
    before = {deployment["name"]: deployment for deployment in ask(server, "deployments/filter")}
    path = f"{server}/deployments/{before['all']['id']}/schedules/{before['all']['schedules'][0]['id']}"
    requests.patch(path, json={"active": False}, timeout=30).raise_for_status()
    prefect(environment, "deploy", "--all", "--no-prompt")
    after = {deployment["name"]: deployment for deployment in ask(server, "deployments/filter")}
    assert {name: item["id"] for name, item in after.items()} == {name: item["id"] for name, item in before.items()}
    assert after["all"]["schedules"][0]["active"] is False
    assert [len(item["schedules"]) for item in after.values()] == [1]
