"""What Prefect costs: the ingest as a flow on a real server beside the same plain functions, in turns.

`python -m benchmarks.prefect 10000`: so many articles go into each of two warehouses, 5,100 in a run.
"""

import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

import requests

from baotinh.fiction import FOLDER
from benchmarks.loading import databases
from benchmarks.loading.cpu import Cost, measured
from flows import office
from flows.pipeline import PLAIN, Office
from flows.settings import Settings, child_environment, set_environment
from sql import embedded
from sql.engine import connect

NOW: Final = "2026-06-30T12:00:00+07:00"
PAPERS: Final = ("baosuongha", "baovongkhe", "baongannguyen")
SLICE: Final = 1700  # articles of each paper in a run
A_DAY: Final = 55  # articles of the three papers on a quiet day
PATIENCE: Final = 120


def compare(home: Path, articles: int) -> None:
    """Print CPU and clock of both ways, and the rows that Prefect keeps of its own."""
    with _newspapers(articles // A_DAY + 2) as connect_to, _server(home / "prefect") as api:
        urls = {name: databases.create(home, name) for name in ("plain", "flow")}
        postmaster = embedded.status(home).pid
        assert postmaster is not None
        costs = {name: Cost() for name in urls}
        _describe(home, urls["flow"], connect_to, api)
        import_module("flows.ingest")  # with Prefect: what a worker pays for once a run is not the work
        for turn in range(-(-articles // (SLICE * len(PAPERS)))):
            for name, url in sorted(urls.items(), reverse=bool(turn % 2)):  # the database tidies up late
                _describe(home, url, connect_to, api)
                with measured(postmaster) as cost:
                    _ingest(name)
                _add(costs[name], cost)
        for name, url in urls.items():
            _tell(name, _count(url), costs[name])
        plain, flow = costs["plain"], costs["flow"]
        _say(f"Prefect adds {flow.cpu / plain.cpu - 1:.1%} of CPU, {flow.clock / plain.clock - 1:.1%} of the time")
    for table, rows in _rows(home / "prefect" / "prefect.db").items():
        _say(f"  {table:24} {rows:6} rows")


def _ingest(name: str) -> None:
    """One slice, as a flow or as plain functions."""
    if name == "flow":
        from flows.ingest import ingest

        ingest(list(PAPERS), False, SLICE)
        return
    settings = Settings()
    engine = connect(settings.database_url)
    office.ingest_all(Office(engine, settings, PLAIN, limit=SLICE), office.choose(PAPERS, settings))
    engine.dispose()


def _describe(home: Path, url: str, connect_to: str, api: str) -> None:
    """Say to this process what both ways read from their environment."""
    variables = {
        "BAOTINH_HOME": str(home), "DATABASE_URL": url, "BAOTINH_SITES": str(FOLDER), "BAOTINH_CONNECT_TO": connect_to,
        "BAOTINH_NOW": NOW, "BAOTINH_DELAY": "0", "PREFECT_API_URL": api, "PREFECT_LOGGING_LEVEL": "INFO",
        "PREFECT_HOME": str(home / "client"), "DO_NOT_TRACK": "1",
    }  # fmt: skip
    set_environment(variables, override=True)


@contextmanager
def _newspapers(days: int) -> Iterator[str]:
    """The simulator in a process of its own; the addresses at which its newspapers answer."""
    command = [sys.executable, "-u", "-m", "baotinh.main", "simulate", "--now", NOW, "--days", str(days)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as simulator:
        assert simulator.stdout is not None
        for line in simulator.stdout:
            if found := re.search(r"127\.0\.0\.1:\d+", line):
                break
        assert found is not None
        try:
            yield f"*.test={found.group()}"
        finally:
            simulator.terminate()


@contextmanager
def _server(home: Path) -> Iterator[str]:
    """A Prefect server in a process of its own; its API."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    api = f"http://127.0.0.1:{port}/api"
    environment = child_environment(
        {"PREFECT_HOME": str(home), "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "PREFECT_API_URL": api}
    )
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            end = time.monotonic() + PATIENCE
            while not _answers(api) and time.monotonic() < end:
                time.sleep(0.5)
            yield api
        finally:
            server.terminate()


def _answers(api: str) -> bool:
    try:
        return requests.get(f"{api}/health", timeout=5).ok
    except requests.RequestException:
        return False


def _add(total: Cost, part: Cost) -> None:
    total.client += part.client
    total.server += part.server
    total.clock += part.clock


def _count(url: str) -> int:
    engine = connect(url)
    with engine.connect() as connection:
        number: int = connection.exec_driver_sql("SELECT count(*) FROM clean.article").scalar_one()
    engine.dispose()
    return number


def _rows(database: Path) -> dict[str, int]:
    """Rows of each of Prefect's tables that has any."""
    with sqlite3.connect(database) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # noqa: S608  # names come from the database itself
    return {name: count for name, count in sorted(counts.items(), key=lambda pair: -pair[1]) if count}


def _tell(name: str, number: int, cost: Cost) -> None:
    _say(f"{name:6} {number:6} articles  {cost.clock:7.1f} s  CPU {cost.client:6.1f} s, database {cost.server:6.1f} s")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(articles: str = "10000") -> None:
    """Run the benchmark on servers of its own, which are removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="baotinh-bench-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        try:
            compare(home, int(articles))
        finally:
            embedded.stop(home)


if __name__ == "__main__":
    main(*sys.argv[1:])
