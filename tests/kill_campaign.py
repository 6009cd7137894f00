"""Kill an ingest or a backfill, or Postgres under it, at every stage; run again; compare with an undisturbed warehouse.

`make kill-test` goes on with k = 1, 2, … at each stage until no kill fires (`kill_everywhere.py`); the tests take a
sample of the same points.
"""

import itertools
import multiprocessing
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from feed_campaign import children
from sqlalchemy import Engine

from baotinh.fiction import FOLDER, keep_busy
from flows.backlog import SLICE
from flows.settings import Settings
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql import embedded
from sql.engine import connect
from sql.warehouse import broken_rules, digest

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)
PAPER = keep_busy(replace(PAPERS[0], first_day=date(2026, 3, 2), per_day=5, edit_rate=0.0, removal_rate=0.0))
BATCH = 5
STORIES = ("empty", "grown", "backfill")
PARTS = ("digest", "addresses", "changes", "days", "exclusions", "contents")
VICTIMS = ("process", "postgres")
WINDOW = (date(2026, 3, 3), date(2026, 3, 4))  # of the backfill
NUMBERS = itertools.count()

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["flows.office", "flows.filling", "flows.warehouse"])


@dataclass
class Campaign:
    """Newspapers, a server, and for each story a database to start from and the warehouse it must end as."""

    simulator: Simulator
    server: str
    server_home: Path
    home: Path
    batch: int = BATCH
    fresh: dict[str, str] = field(default_factory=dict)
    wanted: dict[str, tuple] = field(default_factory=dict)

    def prepare(self, stories: Sequence[str] = STORIES) -> None:
        """Story "empty" starts from nothing; "grown" knows yesterday, and meets news, a correction and a removal.

        "backfill" fills a window of two days of an empty warehouse.
        """
        slug = PAPER.slug
        self.fresh["empty"] = self.fresh["backfill"] = self.database("baotinh")
        if "grown" in stories:
            self.fresh["grown"] = self.database("baotinh")
            assert self.run("empty", self.fresh["grown"]) == 0
            self.simulator.advance(hours=8)
            facts = self.simulator.truth(slug)
            self.simulator.edit(slug, facts[0].number)
            self.simulator.delete(slug, facts[-4].number)
        for story in stories:
            name = self.database(self.fresh[story])
            assert self.run(story, name) == 0
            self.wanted[story] = self.fingerprint(name)

    def strike(self, story: str, at: str, victim: str = "process") -> bool:
        """Kill at one point and run again; False when the point never comes. Raises AssertionError."""
        name = self.database(self.fresh[story])
        self.simulator.log.clear()
        ended = self.run(story, name, fault_at=at, victim=victim)
        if not self.fired(victim, ended):
            assert self.fingerprint(name) == self.wanted[story]
            self.drop(name)
            return False
        assert self.run(story, name) == 0, "the second run did not succeed"
        assert not (found := self.differences(name, story)), f"the warehouses differ: {found}"
        fetched = Counter(entry.path for entry in self.simulator.log.requests(kind="article"))
        again = sum(count - 1 for count in fetched.values())
        assert again <= SLICE, f"{again} pages were fetched again; a batch has {SLICE} at most"
        self.drop(name)
        return True

    def fired(self, victim: str, ended: int) -> bool:
        """Whether the kill came; a server that died is started again, as its supervisor would."""
        if victim == "postgres":
            if embedded.status(self.server_home).running:
                return False
            embedded.ensure(self.server_home, durable=False)
            return True
        assert ended in (0, -signal.SIGKILL), f"ended with {ended}"
        return ended != 0

    def settings(self, database: str, **options: str) -> Settings:
        return Settings(
            home=self.home,
            database_url=self.url(database),
            sites=(FOLDER,),
            connect_to=self.simulator.connect_to,
            now=self.simulator.now,
            batch=self.batch,
            lease=0.3,
            **options,
        )

    def run(self, story: str, database: str, *, victim: str = "process", **options: str) -> int:
        """Run the ingest or the backfill in a process of its own; its exit status, negative for a signal."""
        environment = self.settings(database, **options).environment()
        process = _processes.Process(target=work, args=(story, environment, victim, self.server_home))
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

    def differences(self, database: str, story: str) -> list[str]:
        """What is otherwise than after an undisturbed run."""
        pairs = zip(PARTS, self.fingerprint(database), self.wanted[story], strict=True)
        return [f"{part} {found} instead of {wanted}" for part, found, wanted in pairs if found != wanted]

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


def work(story: str, environment: dict[str, str], victim: str, server_home: Path) -> None:
    """What the other process does; it exits with 1 unless the run succeeded."""
    os.environ.update(environment)
    from flows import filling, office
    from flows.job import Office
    from flows.kill_points import KillPoint, die
    from flows.pipeline import PLAIN
    from flows.settings import read_settings
    from flows.warehouse import opened
    from flows.window import Window

    settings = read_settings()
    kill = KillPoint(settings.fault_at, die if victim == "process" else partial(kill_server, server_home))
    if victim == "postgres":
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - what a run says of a dead server is no news
    with opened(settings) as engine:
        run = Office(engine, settings, PLAIN, kill=kill)
        chosen = office.choose([PAPER.slug], settings)
        if story == "backfill":
            (result,) = filling.fill_all(run, chosen, Window(*WINDOW), "missing")
        else:
            (result,) = office.ingest_all(run, chosen)
    sys.exit(0 if result.status == "succeeded" else 1)


def kill_server(home: Path) -> None:
    """Kill Postgres and all its processes, and wait until the last one is gone."""
    server = int((home / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    victims = [server, *children(server)]
    for pid in victims:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    while any(alive(pid) for pid in victims):
        time.sleep(0.01)


def alive(pid: int) -> bool:
    """True unless a process is gone or only waits for its parent to notice."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@contextmanager
def campaign(server_home: Path, home: Path) -> Iterator[Campaign]:
    """A campaign on the server of a folder, whose database `baotinh` has the schema and nothing else."""
    with Simulator([PAPER], now=NOW) as simulator:
        prepared = Campaign(simulator, embedded.url(server_home), server_home, home)
        prepared.prepare()
        yield prepared
