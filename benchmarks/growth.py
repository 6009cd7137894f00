"""What a full warehouse costs its loaders and readers: `python -m benchmarks.growth FOLDER 1000000`, resumable."""

import statistics
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from benchmarks.loading.cpu import measured
from benchmarks.loading.press import SITES, make_outcome
from benchmarks.loading.readers import explain_queries, time_queries
from sql import embedded, migrate, runs, sources
from sql.engine import connect
from sql.load import Outcome, load

FILL: Final = 5000  # articles in one transaction while nothing is measured
BATCH: Final = 1000  # articles in one transaction that is measured
MEASURED: Final = 10  # batches
STOPS: Final = (10_000, 200_000, 1_000_000)
# Words wait in a long list before they are sorted into the index: a third of the time, and the same index in the end.
_FILLING: Final = "&options=-c%20gin_pending_list_limit%3D262144%20-c%20work_mem%3D256MB"


def grow(home: Path, number: int) -> None:
    """Fill the warehouse of a folder from where it stands; at each stop time batches and readers."""
    address = embedded.ensure(home, durable=False)
    engine, filling = connect(address), connect(address + _FILLING)
    migrate.migrate(engine)
    sources.register(engine, SITES)
    have = _count(engine)
    for stop in (stop for stop in STOPS if have <= stop <= number):
        have = _fill(filling, have, stop)
        _report(home, engine, stop)
        have = _count(engine)
    engine.dispose()
    filling.dispose()


def _count(engine: Engine) -> int:
    with engine.connect() as connection:
        n: int = connection.exec_driver_sql("SELECT count(*) FROM clean.article").scalar_one()
        return n


def _fill(engine: Engine, have: int, stop: int) -> int:
    """Bring the warehouse from `have` articles to `stop`; another process makes them meanwhile."""
    run_id = runs.start(engine, "bench")
    parts = [range(start, min(start + FILL, stop)) for start in range(have, stop, FILL)]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        ahead = pool.submit(_make, parts[0]) if parts else None
        for part in [*parts[1:], None]:
            outcomes = ahead.result() if ahead else []
            ahead = pool.submit(_make, part) if part else None  # one at a time, so that memory stays flat
            load(engine, run_id, outcomes)
    return stop


def _make(numbers: range) -> list[Outcome]:
    return [make_outcome(number) for number in numbers]


def _report(home: Path, engine: Engine, stop: int) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
        sizes = connection.exec_driver_sql(
            "SELECT c.oid::regclass::text, pg_total_relation_size(c.oid) FROM pg_class AS c WHERE c.relkind = 'r' "
            "AND c.relnamespace IN ('raw'::regnamespace, 'clean'::regnamespace, 'ops'::regnamespace) "
            "ORDER BY 2 DESC LIMIT 6"
        ).all()
    _say(f"{stop} articles; bytes an article: " + ", ".join(f"{table} {size / stop:.0f}" for table, size in sizes))
    for name, (milliseconds, rows) in time_queries(engine).items():
        _say(f"  {name:28} {milliseconds:9.1f} ms  {rows:5} rows")
    plans = [f"{name}\n{plan}\n" for name, plan in explain_queries(engine).items()]
    (home / f"plans-{stop}.txt").write_text("\n".join(plans), encoding="utf-8")
    _say(f"  {_time_batches(home, engine, stop):.3f} s of CPU for a batch of {BATCH}, the median of {MEASURED}")


def _time_batches(home: Path, engine: Engine, stop: int) -> float:
    """The usual CPU seconds, client and server, of a batch of new articles."""
    server = embedded.status(home).pid
    assert server is not None
    run_id, spent = runs.start(engine, "bench"), []
    for start in range(stop, stop + MEASURED * BATCH, BATCH):
        outcomes = _make(range(start, start + BATCH))
        with measured(server) as cost:
            load(engine, run_id, outcomes)
        spent.append(cost.cpu)
    return statistics.median(spent)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        grow(Path(sys.argv[1]), int(sys.argv[2]))
    finally:
        embedded.stop(Path(sys.argv[1]))
