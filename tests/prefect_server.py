"""A real Prefect server and worker for tests, and what an operator asks of them."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

from baotinh.scheduler import SERVER, as_prefect_writes
from flows.settings import PREFECT_DATABASE as DATABASE
from sql import embedded
from sql.engine import connect

ROOT = Path(__file__).parents[1]
PREFECT = Path(sys.executable).with_name("prefect")
BAOTINH, DASK = PREFECT.with_name("baotinh"), PREFECT.with_name("dask")
PATIENCE = 300.0
TIMEOUT = 30.0
NUMBERS = count()
# A busy machine is no fault: for a minute or two the same is asked again, whatever the answer 5xx or its absence meant.
BUSY = Retry(
    total=12, backoff_factor=0.5, backoff_max=10, status_forcelist=range(500, 600), allowed_methods=None,
    raise_on_status=False,
)  # fmt: skip


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
    raise AssertionError(f"{what} did not happen within {PATIENCE:g} s")


@contextmanager
def running(*arguments: str, environment: dict[str, str], log: Path, program: Path = PREFECT):
    """A process and all its children; they end with the test."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [program, *arguments], env=environment, cwd="/", stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):  # it has ended by itself: what it left undone is for the test to tell
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def order(home: Path, statement: str) -> None:
    """Tell the embedded server something that no transaction may hold."""
    engine = connect(embedded.url(home, database="postgres"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture(scope="session")
def prefect_template(cluster_home, cluster_url, tmp_path_factory) -> str:
    """A database with Prefect's tables: making them takes longer than most tests."""
    address = as_prefect_writes(embedded.ensure_database(cluster_home, "prefect_template"))
    ours = SERVER | {"PREFECT_HOME": str(tmp_path_factory.mktemp("prefect")), DATABASE: address}
    prefect(os.environ | ours, "server", "database", "upgrade", "-y")
    return "prefect_template"


@dataclass(frozen=True)
class Keeper:
    """The database of one test's Prefect server."""

    home: Path
    template: str
    name: str

    @property
    def url(self) -> str:
        return as_prefect_writes(embedded.url(self.home, database=self.name))

    def wipe(self) -> None:
        """Begin again with empty tables, as after a loss."""
        order(self.home, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")
        order(self.home, f"CREATE DATABASE {self.name} TEMPLATE {self.template}")


@pytest.fixture
def keeper(cluster_home, prefect_template):
    keeper = Keeper(cluster_home, prefect_template, f"prefect_{next(NUMBERS)}")
    keeper.wipe()
    yield keeper
    order(cluster_home, f"DROP DATABASE {keeper.name} WITH (FORCE)")


@pytest.fixture
def environment(world, keeper, tmp_path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return {
        **kept,
        **world.settings.environment(),
        **SERVER,
        DATABASE: keeper.url,
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PREFECT_API_URL": f"http://127.0.0.1:{free_port()}/api",
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


def call(method: str, api: str, path: str, body: dict | None = None) -> requests.Response:
    """Ask the server something that may be asked twice; one that is busy is asked again."""
    with requests.Session() as session:
        session.mount("http://", HTTPAdapter(max_retries=BUSY))
        return session.request(method, f"{api}/{path}", json=body, timeout=TIMEOUT)


def ask(api: str, path: str, **body) -> list[dict]:
    answer = call("POST", api, path, body)
    answer.raise_for_status()
    return answer.json()


def change(api: str, path: str, method: str = "PATCH", **body) -> None:
    call(method, api, path, body).raise_for_status()


def start(api: str, deployment: dict, **parameters) -> dict:
    """Order a run, once however often the server is asked; `http` is the status of its answer."""
    body = {"parameters": parameters, "idempotency_key": str(uuid4())}
    answer = call("POST", api, f"deployments/{deployment['id']}/create_flow_run", body)
    return answer.json() | {"http": answer.status_code}


def baotinh(environment, *arguments: str) -> str:
    done = subprocess.run(
        [BAOTINH, *arguments], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def deployments(api: str) -> dict[str, dict]:
    return {deployment["name"]: deployment for deployment in ask(api, "deployments/filter")}


def form_of(api: str, flow: str) -> dict:
    (form,) = [one for one in ask(api, "deployments/filter") if one["entrypoint"] == f"flows.{flow}.{flow}"]
    return form


def by_hand(api: str, world, window: tuple[str, str], **changes) -> dict:
    """A run of the backfill form, as the UI makes it."""
    wishes = {"sources": world.slugs, "since": window[0], "until": window[1], **changes}
    return start(api, form_of(api, "backfill"), **wishes)


def ended(api: str, run_id: str):
    def look() -> dict | None:
        run = call("GET", api, f"flow_runs/{run_id}").json()
        return run if run["state_type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED") else None

    return until(look, "the end of the run")
