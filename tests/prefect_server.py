"""A real Prefect server and worker for tests, and what an operator asks of them."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
import requests

ROOT = Path(__file__).parents[1]
PREFECT = Path(sys.executable).with_name("prefect")
BAOTINH = PREFECT.with_name("baotinh")
PATIENCE = 180.0


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


@contextmanager
def serving(environment, place: Path):
    """A server that answers; its address."""
    port = environment["PREFECT_API_URL"].removesuffix("/api").rpartition(":")[2]
    arguments = ("server", "start", "--host", "127.0.0.1", "--port", port)
    with running(*arguments, environment=environment, log=place / "server.log") as process:

        def healthy() -> bool:
            assert process.poll() is None, (place / "server.log").read_text()
            try:
                return requests.get(f"{environment['PREFECT_API_URL']}/health", timeout=5).ok
            except requests.RequestException:
                return False

        until(healthy, "the start of the server")
        yield environment["PREFECT_API_URL"]


@pytest.fixture
def server(environment, tmp_path):
    with serving(environment, tmp_path) as api:
        yield api


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


def baotinh(environment, *arguments: str) -> str:
    done = subprocess.run(
        [BAOTINH, *arguments], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def deployments(api: str) -> dict[str, dict]:
    return {deployment["name"]: deployment for deployment in ask(api, "deployments/filter")}


def by_hand(api: str, world, window: tuple[str, str], **changes) -> dict:
    """A run of the backfill form, as the UI makes it."""
    parameters = {"sources": world.slugs, "since": window[0], "until": window[1], **changes}
    (form,) = [one for one in ask(api, "deployments/filter") if one["entrypoint"] == "flows.backfill.backfill"]

    def order() -> requests.Response | None:
        """Order the run; a busy server may be told again, since the key makes it one run."""
        body = {"parameters": parameters, "idempotency_key": key}
        answer = requests.post(f"{api}/deployments/{form['id']}/create_flow_run", json=body, timeout=30)
        return answer if answer.status_code < 500 else None

    key = str(uuid4())
    answer = until(lambda: [found] if (found := order()) is not None else [], "the order of a run")[0]
    return answer.json() | {"http": answer.status_code}


def ended(api: str, run_id: str):
    def look() -> dict | None:
        try:
            run = requests.get(f"{api}/flow_runs/{run_id}", timeout=30).json()
        except requests.Timeout:
            return None  # the machine is busy
        return run if run["state_type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED") else None

    return until(look, "the end of the run")
