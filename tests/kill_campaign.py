"""Kill the ingest at every stage, run it again, and compare the warehouse with an undisturbed one.

As a script (`make kill-test`) it goes on with k = 1, 2, … at each stage until no kill fires; the
tests take a sample of the same points.
"""

import itertools
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine

from baotinh.fiction import FOLDER, keep_busy
from flows.kill_points import STAGES
from flows.settings import Settings
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql import embedded, migrate
from sql.engine import connect
from sql.warehouse import broken_rules, digest

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)
PAPER = keep_busy(replace(PAPERS[0], first_day=date(2026, 3, 4), per_day=8, edit_rate=0.0, removal_rate=0.0))
BATCH = 5
STORIES = ("empty", "grown")
NUMBERS = itertools.count()

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["flows.office", "flows.warehouse"])


@dataclass
class Campaign:
    """Newspapers, a server, and for each story a database to start from and the warehouse it must end as."""

    simulator: Simulator
    server: str
    home: Path
    fresh: dict[str, str] = field(default_factory=dict)
    wanted: dict[str, tuple] = field(default_factory=dict)

    def prepare(self) -> None:
        """Story "empty" starts from nothing; "grown" knows yesterday, and meets news, a correction and a removal."""
        slug = PAPER.slug
        self.fresh["empty"] = self.database("baotinh")
        self.fresh["grown"] = self.database("baotinh")
        assert self.run(self.fresh["grown"]) == 0
        self.simulator.advance(hours=8)
        facts = self.simulator.truth(slug)
        self.simulator.edit(slug, facts[0].number)
        self.simulator.delete(slug, facts[-4].number)
        for story in STORIES:
            name = self.database(self.fresh[story])
            assert self.run(name) == 0
            self.wanted[story] = self.fingerprint(name)

    def strike(self, story: str, at: str) -> bool:
        """Kill a run at one point and run again; False when the point never comes. Raises AssertionError."""
        name = self.database(self.fresh[story])
        self.simulator.log.clear()
        ended = self.run(name, fault_at=at)
        if ended == 0:
            assert self.fingerprint(name) == self.wanted[story]
            self.drop(name)
            return False
        assert ended == -signal.SIGKILL, f"ended with {ended}"
        assert self.run(name) == 0, "the second run did not succeed"
        assert self.fingerprint(name) == self.wanted[story], "the warehouses differ"
        fetched = Counter(entry.path for entry in self.simulator.log.requests(kind="article"))
        again = sum(count - 1 for count in fetched.values())
        assert again <= BATCH, f"{again} pages were fetched again; a batch has {BATCH}"
        self.drop(name)
        return True

    def settings(self, database: str, **options: str) -> Settings:
        return Settings(
            home=self.home,
            database_url=self.url(database),
            sites=(FOLDER,),
            connect_to=self.simulator.connect_to,
            now=self.simulator.now,
            batch=BATCH,
            lease=0.3,
            **options,
        )

    def run(self, database: str, **options: str) -> int:
        """Run the ingest in a process of its own; its exit status, negative for a signal."""
        environment = self.settings(database, **options).environment()
        process = _processes.Process(target=ingest, args=(environment,))
        process.start()
        process.join()
        return process.exitcode

    def fingerprint(self, database: str) -> tuple:
        """Everything that must not depend on whether a run was disturbed; the rules must hold as well."""
        with self.engine(database) as engine, engine.connect() as connection:
            assert broken_rules(engine) == []

            def rows(query: str) -> tuple:
                return tuple(map(tuple, connection.exec_driver_sql(query)))

            return (
                digest(engine),
                rows('SELECT url, state FROM ops.url ORDER BY url COLLATE "C"'),
                rows("SELECT op, count(*) FROM clean.change GROUP BY op ORDER BY op"),
                rows("SELECT day, verdict, listed, loaded, set_aside FROM ops.day ORDER BY day"),
                rows("SELECT count(*) FROM ops.exclusion"),
                rows("SELECT count(*) FROM raw.blob"),
            )

    def database(self, template: str) -> str:
        name = f"campaign_{next(NUMBERS)}"
        self.order(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        self.order(f"DROP DATABASE {name} WITH (FORCE)")

    def order(self, statement: str) -> None:
        with self.engine("postgres") as engine, engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql(statement)

    def url(self, database: str) -> str:
        return self.server.replace("@/baotinh?", f"@/{database}?")

    @contextmanager
    def engine(self, database: str) -> Iterator[Engine]:
        engine = connect(self.url(database))
        try:
            yield engine
        finally:
            engine.dispose()


def ingest(environment: dict[str, str]) -> None:
    """What the other process does; it exits with 1 unless the run succeeded."""
    os.environ.update(environment)
    from flows import office
    from flows.kill_points import KillPoint
    from flows.pipeline import PLAIN, Office
    from flows.settings import read_settings
    from flows.warehouse import opened

    settings = read_settings()
    with opened(settings) as engine:
        run = Office(engine, settings, PLAIN, kill=KillPoint(settings.fault_at))
        (result,) = office.ingest_all(run, office.choose([PAPER.slug], settings))
    sys.exit(0 if result.status == "succeeded" else 1)


@contextmanager
def campaign(server: str, home: Path) -> Iterator[Campaign]:
    """A campaign on a server whose database `baotinh` has the schema and nothing else."""
    with Simulator([PAPER], now=NOW) as simulator:
        prepared = Campaign(simulator, server, home)
        prepared.prepare()
        yield prepared


def main() -> int:
    """Strike everywhere; the exit status is 1 if a warehouse differs."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-campaign-"))
    server = embedded.ensure(home, durable=False)
    engine = connect(server)
    migrate.migrate(engine)
    engine.dispose()
    struck = failed = 0
    try:
        with campaign(server, home) as prepared:
            for story, stage in itertools.product(STORIES, STAGES):
                for k in itertools.count(1):
                    try:
                        if not prepared.strike(story, f"{stage}:{k}"):
                            break
                    except AssertionError as fault:
                        failed += 1
                        print(f"{story} {stage}:{k}: {fault}", flush=True)
                    struck += 1
                print(f"{story}: {stage} {k - 1} times", flush=True)
    finally:
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)
    print(f"{struck} kills, {failed} of them changed the outcome")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
