"""Writers, readers, aborts and killed servers at once; then the feed must have every change once, in order.

As a script (`make feed-test`) it goes on for minutes; the tests take a bounded sample.
"""

import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from press import SITE, article, page
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from sql import embedded, feed, migrate, runs, sources
from sql.engine import connect
from sql.fingerprint import content_hash
from sql.load import Outcome, load
from sql.warehouse import broken_rules

LOST = (psycopg.Error, SQLAlchemyError)  # what a client sees of a server that dies
ARTICLES = 400


@dataclass
class Campaign:
    """What was acknowledged, what readers saw, and how often the server was struck."""

    home: Path
    seed: int = 1
    over: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    acknowledged: set[tuple[str, bytes]] = field(default_factory=set)
    seen: list[list[int]] = field(default_factory=list)
    strikes: Counter = field(default_factory=Counter)
    failures: list[BaseException] = field(default_factory=list)

    @property
    def url(self) -> str:
        return embedded.url(self.home)

    def run(self, *, writers: int, readers: int, strikes: int, pause: float) -> None:
        """Let everybody work until the server was struck so often, then let the readers catch up."""
        embedded.ensure(self.home, durable=False)
        with disposed(connect(self.url)) as engine:
            migrate.migrate(engine)
            sources.register(engine, [SITE])
            run_id = runs.start(engine, SITE.slug)
        working = [self.start(self.write, n, run_id) for n in range(writers)]
        reading = [self.start(self.read) for _ in range(readers)]
        self.strike(strikes, pause)
        self.over.set()
        for thread in working:
            thread.join()
        self.done.set()
        for thread in reading:
            thread.join()

    def start(self, work: Callable, *arguments: object) -> threading.Thread:
        def guarded() -> None:
            try:
                work(*arguments)
            except BaseException as failure:
                self.failures.append(failure)
                raise

        thread = threading.Thread(target=guarded)
        thread.start()
        return thread

    def write(self, number: int, run_id: int) -> None:
        """Load random batches; what is not acknowledged is loaded again, as a run after a crash would."""
        chance = random.Random(self.seed * 100 + number)
        job: list[Outcome] | None = None
        with disposed(connect(self.url)) as engine:
            while job is not None or not self.over.is_set():
                job = job or make_job(chance)
                with suppress(*LOST):
                    if chance.random() < 0.2:
                        self.abort(engine)
                    load(engine, run_id, job)
                    self.acknowledged |= {(item.page.url, content_hash(item.result)) for item in job}
                    job = None
                    continue
                time.sleep(0.05)

    def abort(self, engine: Engine) -> None:
        """Take numbers from the feed and give them back."""
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT clean.announce('{1,1}'::bigint[], '{NULL,NULL}', '{gone,back}')")
            self.strikes["abort"] += 1
            connection.rollback()

    def read(self) -> None:
        """Follow the feed with nothing but the last number seen."""
        mine: list[int] = []
        self.seen.append(mine)
        with disposed(connect(self.url)) as engine:
            while True:
                last_look = self.done.is_set()
                with suppress(*LOST):
                    while found := feed.changes(engine, mine[-1] if mine else 0, 50):
                        mine += [change.change_id for change in found]
                    if last_look:
                        return
                time.sleep(0.01)

    def strike(self, strikes: int, pause: float) -> None:
        chance = random.Random(self.seed)
        ways = (self.kill_backend, self.kill_server, self.stop_server, self.terminate)
        for n in range(strikes):
            time.sleep(chance.uniform(pause / 2, pause))
            way = ways[n % len(ways)]
            way(chance)
            self.strikes[way.__name__] += 1

    def kill_backend(self, chance: random.Random) -> None:
        """Kill one process of the server; all its connections die with it and it recovers by itself."""
        server = embedded.status(self.home).pid
        assert server
        with suppress(ProcessLookupError):
            os.kill(chance.choice(children(server)), signal.SIGKILL)
        self.until_it_answers()

    def kill_server(self, chance: random.Random) -> None:
        """Kill the server and all its processes."""
        server = embedded.status(self.home).pid
        assert server
        for pid in (server, *children(server)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        embedded.ensure(self.home, durable=False)

    def stop_server(self, chance: random.Random) -> None:
        """Stop the server without a checkpoint, as `pg_ctl stop -m immediate` does."""
        server = embedded.status(self.home).pid
        assert server
        os.kill(server, signal.SIGQUIT)
        time.sleep(0.2)
        embedded.ensure(self.home, durable=False)

    def terminate(self, chance: random.Random) -> None:
        """End half of the connections, wherever they are in their work."""
        with suppress(*LOST), psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name = 'baotinh' AND pid % 2 = 0"
            )

    def until_it_answers(self) -> None:
        for _ in range(600):
            with suppress(psycopg.Error), psycopg.connect(self.url):
                return
            time.sleep(0.05)
        raise TimeoutError("the server does not come back")

    def verdict(self) -> dict[str, object]:
        """What was found wrong: every value is empty or zero, or the campaign has failed."""
        with disposed(connect(self.url)) as engine, engine.connect() as connection:
            status = feed.status(engine)
            stored = connection.exec_driver_sql(
                "SELECT u.url, r.content_hash "
                "FROM clean.article_revision AS r JOIN ops.url AS u ON u.url_id = r.address_id"
            )
            have = {(url, bytes(digest)) for url, digest in stored}
            everything = list(range(1, status.last_change_id + 1))
            return {
                "rules broken": broken_rules(engine),
                "readers that missed or doubled a change": sum(seen != everything for seen in self.seen),
                "acknowledged and lost": len(self.acknowledged - have),
                "failures": self.failures,
            }


def make_job(chance: random.Random) -> list[Outcome]:
    """One to eight articles, some known, some new, some edited, in any order."""
    numbers = chance.sample(range(1, ARTICLES), chance.randint(1, 8))
    versions = {number: chance.randrange(3) for number in numbers}
    return [
        Outcome(None, page(n, b"%d %d" % (n, version), minutes=version), article(n, text=f"Bản {version}."))
        for n, version in versions.items()
    ]


def children(server: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if int((folder / "stat").read_text().rpartition(")")[2].split()[1]) == server:
                found.append(int(folder.name))
    return found


class disposed:  # noqa: N801 - reads like contextlib.closing
    """An engine that is thrown away at the end."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __enter__(self) -> Engine:
        return self.engine

    def __exit__(self, *_: object) -> None:
        self.engine.dispose()


def main(strikes: int) -> int:
    with tempfile.TemporaryDirectory(prefix="baotinh-feed-") as folder:
        campaign = Campaign(Path(folder), seed=int(time.time()))
        started = time.monotonic()
        try:
            campaign.run(writers=8, readers=3, strikes=strikes, pause=2.0)
            found = campaign.verdict()
        finally:
            embedded.stop(Path(folder))
    print(f"seed {campaign.seed}, {time.monotonic() - started:.0f} s: {dict(campaign.strikes)}")
    print(
        f"{len(campaign.acknowledged)} acknowledged texts; readers saw {[len(seen) for seen in campaign.seen]} changes"
    )
    for name, value in found.items():
        print(f"{name}: {value or 0}")
    return int(any(found.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
