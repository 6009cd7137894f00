"""What Prefect costs: the ingest as a flow on a real server beside the same plain functions, in turns.

`python -m benchmarks.prefect 10000 2`: so many articles in one run, so many runs of each way, each into a
warehouse of its own. Prefect's database stands beside them on the embedded Postgres, as `baotinh up` has it.
"""

import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Final

import requests

from baotinh import scheduler
from baotinh.fiction import FOLDER
from benchmarks.loading import databases
from benchmarks.loading.cpu import Cost, measured, spent
from flows import office
from flows.pipeline import PLAIN, Office
from flows.progress import SourceResult
from flows.settings import PREFECT_DATABASE, Settings, child_environment, set_environment
from sql import embedded
from sql.engine import connect

NOW: Final = "2026-06-30T12:00:00+07:00"
PAPERS: Final = ("baosuongha", "baovongkhe", "baongannguyen")
A_DAY: Final = 55  # articles of the three papers on a quiet day
PATIENCE: Final = 240
WAYS: Final = ("plain", "flow")


@dataclass(slots=True)
class Sum:
    """All runs of one way: `papers` is the time at work on newspapers, the rest is how runs begin and end."""

    articles: int = 0
    cost: Cost = field(default_factory=Cost)
    papers: float = 0.0
    prefect: float = 0.0  # CPU of Prefect's server, its database not counted

    @property
    def cpu(self) -> float:
        """Of all that takes part."""
        return self.cost.cpu + self.prefect

    def add(self, articles: int, cost: Cost, papers: float, prefect: float) -> None:
        """One more run."""
        self.articles += articles
        self.cost.client += cost.client
        self.cost.server += cost.server
        self.cost.clock += cost.clock
        self.papers += papers
        self.prefect += prefect


def compare(home: Path, articles: int, turns: int) -> None:
    """Print CPU and clock of both ways, and the rows that Prefect keeps of its own."""
    embedded.ensure(home)
    with _newspapers(articles // A_DAY + 2) as connect_to, _server(home) as (api, server):
        sums = {name: Sum() for name in WAYS}
        _describe(home, embedded.url(home), connect_to, api)
        import_module("flows.ingest")  # with Prefect: what a worker pays for once a run is told apart, below
        for turn in range(turns):
            for name in WAYS if turn % 2 else reversed(WAYS):
                url = databases.create(home, f"{name}_{turn}")
                _describe(home, url, connect_to, api)
                _measure(home, name, url, articles, server, sums[name])
        for name, total in sums.items():
            _tell(f"{name} in all", total)
        _compare(sums["plain"], sums["flow"])
    for table, rows in _rows(home).items():
        _say(f"  {table:24} {rows:6} rows")
    _say(f"to load the flow takes {_load('flows.ingest'):.1f} s, the plain functions {_load('flows.office'):.1f} s")


def _measure(home: Path, name: str, url: str, articles: int, server: int, total: Sum) -> None:
    postmaster = embedded.status(home).pid
    assert postmaster is not None
    before = spent(server)
    with measured(postmaster) as cost:
        results = _ingest(name, articles)
    one = Sum()
    one.add(_count(url), cost, sum(result.seconds for result in results), spent(server) - before)
    _tell(name, one)
    total.add(one.articles, one.cost, one.papers, one.prefect)


def _ingest(name: str, articles: int) -> Sequence[SourceResult]:
    """One run, as a flow or as plain functions."""
    limit = articles // len(PAPERS)
    if name == "flow":
        from flows.ingest import ingest

        return ingest(list(PAPERS), False, limit)
    settings = Settings()
    engine = connect(settings.database_url)
    results = office.ingest_all(Office(engine, settings, PLAIN, limit=limit), office.choose(PAPERS, settings))
    engine.dispose()
    return results


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
def _server(home: Path) -> Iterator[tuple[str, int]]:
    """A Prefect server as `baotinh up` starts it; its API and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    api = scheduler.api(port)
    database = scheduler.as_prefect_writes(embedded.ensure_database(home, scheduler.DATABASE))
    own = {"PREFECT_HOME": str(home / "prefect"), "PREFECT_API_URL": api, PREFECT_DATABASE: database}
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(
        command,
        env=child_environment(scheduler.SERVER | own),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            end = time.monotonic() + PATIENCE
            while not _answers(api) and time.monotonic() < end:
                time.sleep(0.5)
            yield api, server.pid
        finally:
            server.terminate()


def _answers(api: str) -> bool:
    try:
        return requests.get(f"{api}/health", timeout=5).ok
    except requests.RequestException:
        return False


def _count(url: str) -> int:
    engine = connect(url)
    with engine.connect() as connection:
        number: int = connection.exec_driver_sql("SELECT count(*) FROM clean.article").scalar_one()
    engine.dispose()
    return number


def _rows(home: Path) -> dict[str, int]:
    """Rows of each of Prefect's tables that has any."""
    engine = connect(embedded.url(home, database=scheduler.DATABASE))
    with engine.connect() as connection:
        names = list(
            connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").scalars()
        )
        counts = {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in names}  # noqa: S608  # names come from the database itself
    engine.dispose()
    return {name: count for name, count in sorted(counts.items(), key=lambda pair: -pair[1]) if count}


def _load(module: str) -> float:
    """Seconds that a process takes which loads a module and ends."""
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
    return time.monotonic() - started


def _tell(name: str, total: Sum) -> None:
    cost, around = total.cost, total.cost.clock - total.papers
    _say(
        f"{name:12} {total.articles:6} articles  {cost.clock:7.1f} s, {around:4.1f} of them around the newspapers;"
        f"  CPU {cost.client:6.1f} s, database {cost.server:6.1f} s, Prefect's server {total.prefect:5.1f} s"
    )


def _compare(plain: Sum, flow: Sum) -> None:
    clock, client = flow.cost.clock / plain.cost.clock - 1, flow.cost.client / plain.cost.client - 1
    _say(f"Prefect adds {clock:.1%} of the time, {flow.cpu / plain.cpu - 1:.1%} of all CPU, {client:.1%} of our own")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(articles: str = "10000", turns: str = "2") -> None:
    """Run the benchmark on servers of its own, which are removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="baotinh-bench-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        try:
            compare(home, int(articles), int(turns))
        finally:
            embedded.stop(home)


if __name__ == "__main__":
    main(*sys.argv[1:])
