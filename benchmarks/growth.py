"""What a full warehouse costs its loaders and readers: `python -m benchmarks.growth FOLDER 1000000`, resumable."""

import statistics
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from benchmarks.loading.cpu import measured
from benchmarks.loading.press import SITES, make_outcome, make_url
from benchmarks.loading.readers import explain_queries, read_queries, time_queries
from sql import embedded, migrate, runs, sources
from sql.engine import connect
from sql.load import load
from sql.people import derive_keys

FILL: Final = 5000  # articles in one transaction while nothing is measured
FILLERS: Final = 2  # processes
BATCH: Final = 1000  # articles in one transaction that is measured
MEASURED: Final = 10  # batches
STOPS: Final = (10_000, 200_000, 1_000_000)
_NUMBERS: Final = (
    "SELECT a.article_id FROM ops.url AS u JOIN clean.article AS a ON a.url_id = u.url_id WHERE u.url = ANY (%(urls)s)"
)
_INDEX: Final = "CREATE INDEX article_words ON clean.article_search USING gin (keys, words)"


def grow(home: Path, number: int) -> None:
    """Fill the warehouse of a folder from where it stands; at each stop time batches and readers."""
    address = embedded.ensure(home, durable=False)
    engine = connect(address)
    migrate.migrate(engine)
    sources.register(engine, SITES)
    queries = read_queries()  # now: the documents may change while this runs
    for stop in (stop for stop in STOPS if _count(engine) <= stop <= number):
        _fill(engine, address, stop)
        _report(home, engine, queries, stop)
    engine.dispose()


def _count(engine: Engine) -> int:
    with engine.connect() as connection:
        n: int = connection.exec_driver_sql("SELECT count(*) FROM clean.article").scalar_one()
        return n


def _fill(engine: Engine, address: str, stop: int) -> None:
    """Bring the warehouse to so many articles; the index of words is made when they are there, the same in the end."""
    have, run_id = _count(engine), runs.start(engine, "bench")
    parts = [range(start, min(start + FILL, stop)) for start in range(have - have % FILL, stop, FILL)]
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP INDEX IF EXISTS clean.article_words")
    with ProcessPoolExecutor(FILLERS, mp_context=get_context("spawn")) as pool:
        for _ in pool.map(_load_part, [address] * len(parts), [run_id] * len(parts), parts):
            pass  # a part that failed raises here
    with engine.begin() as connection:
        connection.exec_driver_sql("SET maintenance_work_mem = '1GB'")
        connection.exec_driver_sql(_INDEX)


def _load_part(address: str, run_id: int, numbers: range) -> None:
    """Make some articles and load them, with what is derived from them."""
    engine = connect(address)
    load(engine, run_id, [make_outcome(number) for number in numbers])
    urls = [make_url(number) for number in numbers]
    with engine.begin() as connection:
        found = connection.exec_driver_sql(_NUMBERS, {"urls": urls}).scalars().all()
        derive_keys(connection, found)
    engine.dispose()


def _report(home: Path, engine: Engine, queries: Mapping[str, str], stop: int) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
        sizes = connection.exec_driver_sql(
            "SELECT coalesce(pg_partition_root(c.oid), c.oid)::regclass::text, sum(pg_total_relation_size(c.oid)) "
            "FROM pg_class AS c WHERE c.relkind = 'r' "
            "AND c.relnamespace IN ('raw'::regnamespace, 'clean'::regnamespace, 'ops'::regnamespace) "
            "GROUP BY 1 ORDER BY 2 DESC LIMIT 6"
        ).all()
    _say(f"{stop} articles; bytes an article: " + ", ".join(f"{table} {size / stop:.0f}" for table, size in sizes))
    for name, (milliseconds, rows) in time_queries(engine, queries).items():
        _say(f"  {name:28} {milliseconds:9.1f} ms  {rows:5} rows")
    plans = [f"{name}\n{plan}\n" for name, plan in explain_queries(engine, queries).items()]
    (home / f"plans-{stop}.txt").write_text("\n".join(plans), encoding="utf-8")
    _say(f"  {_time_batches(home, engine, stop):.3f} s of CPU for a batch of {BATCH}, the median of {MEASURED}")


def _time_batches(home: Path, engine: Engine, stop: int) -> float:
    """The usual CPU seconds, client and server, of a batch of new articles."""
    server = embedded.status(home).pid
    assert server is not None
    run_id, spent = runs.start(engine, "bench"), []
    for start in range(stop, stop + MEASURED * BATCH, BATCH):
        outcomes = [make_outcome(number) for number in range(start, start + BATCH)]
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
