"""What a load costs beside plain COPY and an ORM: `python -m benchmarks.warehouse load`."""

import gc
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Final
from unittest import mock

from sqlalchemy import Engine

from benchmarks.loading import databases
from benchmarks.loading.cpu import Cost, measured
from benchmarks.loading.press import SITES, make_outcome
from benchmarks.loading.rivals import add_by_orm, copy_plainly, make_tables, prepare
from sql import embedded, runs, sources
from sql.engine import connect
from sql.load import Outcome, load

NUMBER: Final = 6000
BATCH: Final = 1000
ROUNDS: Final = 3


def compare(home: Path) -> None:
    """Print articles for each CPU second (client and server) of every way to store the same articles.

    Each round has a database of its own and takes all ways in turn; what counts is the least CPU of each way, since
    a busy neighbour can only add to it.
    """
    embedded.ensure(home)
    rounds = [_measure(home, f"round_{number}") for number in range(ROUNDS)]
    copied = 0.0
    for name in rounds[0]:
        n, cost = min((costs[name] for costs in rounds), key=lambda found: found[1].cpu)
        copied = copied or n / cost.cpu
        _tell(name, n, cost, copied)


def _measure(home: Path, database: str) -> dict[str, tuple[int, Cost]]:
    """One round: how many articles each way stored, and at what cost."""
    engine, server = _open(home, database)
    outcomes = [make_outcome(number) for number in range(NUMBER)]
    plain, few = prepare(outcomes), outcomes[: NUMBER // 4]
    half, edited, ones, tens = _half(), [make_outcome(n, 1) for n in range(len(few))], _fresh(300), _fresh(1000, 10)
    words_too = _fresh(2000, 20)
    make_tables(engine, "plain", keys=False)
    make_tables(engine, "orm", keys=True)
    ways: dict[str, tuple[int, Callable[[], None]]] = {
        "plain COPY, unlogged, no index": (NUMBER, lambda: copy_plainly(engine, plain, BATCH)),
        "ORM, asks before it adds": (len(few), lambda: add_by_orm(engine, few, BATCH)),
        "load, all new": (NUMBER, lambda: _load(engine, outcomes, BATCH)),
        "load, all known to the byte": (NUMBER, lambda: _load(engine, outcomes, BATCH)),
        "load, half known": (NUMBER, lambda: _load(engine, half, BATCH)),
        "load, all edited": (len(few), lambda: _load(engine, edited, BATCH)),
        "load, one in a transaction": (len(ones), lambda: _load(engine, ones, 1)),
        "load, ten in a transaction": (len(tens), lambda: _load(engine, tens, 10)),
        "load, all new, with search": (len(words_too), lambda: _load(engine, words_too, BATCH)),
    }
    costs: dict[str, tuple[int, Cost]] = {}
    gc.collect()
    gc.freeze()  # the material is not to be counted with the work
    for name, (n, work) in ways.items():
        with measured(server) as cost, _searchable(name.endswith("with search")):
            work()
        costs[name] = (n, cost)
    engine.dispose()
    gc.unfreeze()
    return costs


def _searchable(yes: bool) -> AbstractContextManager[object]:
    """Leave the words for search out of a load, or not."""
    return nullcontext() if yes else mock.patch("sql.merge._index")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _tell(name: str, n: int, cost: Cost, copied: float) -> None:
    rate = n / cost.cpu
    _say(
        f"{name:32} {n:6} articles  {rate:8.0f} a CPU second ({rate / copied:5.2f} of COPY; "
        f"client {cost.client:5.2f} s, server {cost.server:5.2f} s)  {n / cost.clock:8.0f} a second"
    )


def _half() -> list[Outcome]:
    return [make_outcome(n) for n in range(NUMBER // 2, NUMBER + NUMBER // 2)]


def _fresh(n: int, series: int = 1) -> list[Outcome]:
    return [make_outcome(series * 1_000_000 + number) for number in range(n)]


def _load(engine: Engine, outcomes: Sequence[Outcome], size: int) -> None:
    run_id = runs.start(engine, "bench")
    for start in range(0, len(outcomes), size):
        load(engine, run_id, outcomes[start : start + size])


def _open(home: Path, database: str) -> tuple[Engine, int]:
    engine = connect(databases.create(home, database))
    sources.register(engine, SITES)
    server = embedded.status(home).pid
    assert server is not None
    return engine, server


def main(order: str) -> None:
    """Run the benchmark on a server of its own, which is removed afterwards."""
    assert order == "load", order
    with tempfile.TemporaryDirectory(prefix="baotinh-bench-") as folder:
        home = Path(folder)
        try:
            compare(home)
        finally:
            embedded.stop(home)


if __name__ == "__main__":
    main(*sys.argv[1:])
