"""What Prefect costs: the ingest as a flow on a real server beside the same plain functions, in turns.

`python -m benchmarks.prefect 10000 2`: so many articles in one run, so many runs of each way, each into a
warehouse of its own. Prefect's database stands beside them on the embedded Postgres, as `baotinh up` has it.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar
from unittest.mock import patch

from baotinh import scheduler
from baotinh.fiction import FOLDER
from benchmarks.loading import databases
from benchmarks.loading.cpu import Cost, measured, spent
from benchmarks.local_prefect import newspapers, server
from flows import office, pipeline
from flows.job import Office, Steps
from flows.settings import Settings, set_environment
from sql import embedded
from sql.engine import connect

NOW: Final = "2026-06-30T12:00:00+07:00"
PAPERS: Final = ("baosuongha", "baovongkhe", "baongannguyen")
A_DAY: Final = 55  # articles of the three papers on a quiet day
P = ParamSpec("P")
R = TypeVar("R")
WAYS: Final = ("plain", "flow")


@dataclass(slots=True)
class Watch:
    """Seconds within the steps of the pipeline, whoever calls them, and between the first and the last of them."""

    seconds: float = 0.0
    first: float = 0.0
    last: float = 0.0

    @property
    def between(self) -> float:
        """What a run costs more the longer it is; the rest is how it begins and ends."""
        return self.last - self.first - self.seconds

    def over(self, step: Callable[P, R]) -> Callable[P, R]:
        """The step, watched."""

        def watched(*given: P.args, **named: P.kwargs) -> R:
            started = time.monotonic()
            self.first = self.first or started
            try:
                return step(*given, **named)
            finally:
                self.last = time.monotonic()
                self.seconds += self.last - started

        return watched

    @contextmanager
    def watching(self) -> Iterator[Steps]:
        """Watch the steps; as given to plain functions, and where the flow looks for them."""
        steps = Steps(self.over(pipeline.discover), self.over(pipeline.work), self.over(pipeline.settle))
        with (
            patch.object(pipeline, "discover", steps.discover),
            patch.object(pipeline, "work", steps.work),
            patch.object(ingest_flow(), "STEPS", replace(ingest_flow().STEPS, settle=steps.settle)),
        ):
            yield steps


@dataclass(slots=True)
class Sum:
    """All runs of one way: `work` is the time within the steps that both share, the rest is what stands around them."""

    articles: int = 0
    cost: Cost = field(default_factory=Cost)
    work: float = 0.0
    between: float = 0.0
    prefect: float = 0.0  # CPU of Prefect's server, its database not counted

    @property
    def cpu(self) -> float:
        """Of all that takes part."""
        return self.cost.cpu + self.prefect

    def add(self, articles: int, cost: Cost, watch: Watch, prefect: float) -> None:
        """One more run."""
        self.articles += articles
        self.cost.client += cost.client
        self.cost.server += cost.server
        self.cost.clock += cost.clock
        self.work += watch.seconds
        self.between += watch.between
        self.prefect += prefect


def ingest_flow() -> Any:  # noqa: ANN401 - a module
    """The module of the flow; importing it imports Prefect, which has to find its settings."""
    return import_module("flows.ingest")


def compare(home: Path, articles: int, turns: int) -> None:
    """Print CPU and clock of both ways, and the rows that Prefect keeps of its own."""
    embedded.ensure(home)
    with newspapers(NOW, articles // A_DAY + 2) as connect_to, server(home) as (api, process):
        sums = {name: Sum() for name in WAYS}
        _describe(home, embedded.url(home), connect_to, api)
        ingest_flow()  # what a worker pays for once a run is told apart, below
        for turn in range(turns):
            for name in WAYS if turn % 2 else reversed(WAYS):
                url = databases.create(home, f"{name}_{turn}")
                _describe(home, url, connect_to, api)
                _measure(home, name, url, articles, process, sums[name])
        for name, total in sums.items():
            _tell(f"{name} in all", total)
        _compare(sums["plain"], sums["flow"])
    for table, rows in _rows(home).items():
        _say(f"  {table:24} {rows:6} rows")
    _say(f"to load the flow takes {_load('flows.ingest'):.1f} s, the plain functions {_load('flows.office'):.1f} s")


def _measure(home: Path, name: str, url: str, articles: int, process: int, total: Sum) -> None:
    postmaster = embedded.status(home).pid
    assert postmaster is not None
    before, watch = spent(process), Watch()
    with watch.watching() as steps, measured(postmaster) as cost:
        _ingest(name, articles // len(PAPERS), steps)
    articles, prefect = _count(url), spent(process) - before
    for account in (one := Sum(), total):
        account.add(articles, cost, watch, prefect)
    _tell(name, one)


def _ingest(name: str, limit: int, steps: Steps) -> None:
    """One run, as a flow or as plain functions."""
    if name == "flow":
        ingest_flow().ingest(list(PAPERS), False, limit)
        return
    settings = Settings()
    engine = connect(settings.database_url)
    office.ingest_all(Office(engine, settings, steps, limit=limit), office.choose(PAPERS, settings))
    engine.dispose()


def _describe(home: Path, url: str, connect_to: str, api: str) -> None:
    """Say to this process what both ways read from their environment."""
    variables = {
        "BAOTINH_HOME": str(home), "DATABASE_URL": url, "BAOTINH_SITES": str(FOLDER), "BAOTINH_CONNECT_TO": connect_to,
        "BAOTINH_NOW": NOW, "BAOTINH_DELAY": "0", "PREFECT_API_URL": api, "PREFECT_LOGGING_LEVEL": "INFO",
        "PREFECT_HOME": str(home / "client"), "DO_NOT_TRACK": "1",
    }  # fmt: skip
    set_environment(variables, override=True)


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
    cost, around = total.cost, total.cost.clock - total.work
    _say(f"{name:12} {total.articles:6} articles  {cost.clock:7.1f} s, {around:5.2f} around the steps, of them")
    cpu = f"CPU {cost.client:.1f} s, database {cost.server:.1f}, Prefect's server {total.prefect:.1f}"
    _say(f"{'':13}{total.between:6.2f} between them; {cpu}")


def _compare(plain: Sum, flow: Sum) -> None:
    clock, client = flow.cost.clock / plain.cost.clock - 1, flow.cost.client / plain.cost.client - 1
    around = (flow.cost.clock - flow.work - plain.cost.clock + plain.work) / plain.cost.clock
    _say(f"Prefect adds {clock:.1%} of the time, {around:.1%} by what stands around the steps")
    _say(f"and {flow.cpu / plain.cpu - 1:.1%} of all CPU, {client:.1%} of that of the run's process")


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
