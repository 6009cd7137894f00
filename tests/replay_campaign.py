"""Thousands of stored pages read again after a planted change of rules: the difference must name what was planted.

As a script (`make replay-test`) it takes 20,000 pages, on one process and on two; the tests take some hundred.
"""

import logging
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from distributed import LocalCluster
from sqlalchemy import Engine

from connectors.page import Page
from connectors.site import Site
from flows.belonging import read_page
from flows.crew import Hire, cluster
from flows.replaying import Difference, Wish, run_replay
from simulator.layouts import NAMES, article_path, render
from simulator.layouts.masthead import Masthead
from simulator.paper import ZONE
from simulator.stories import write
from sql import embedded, migrate, runs, sources
from sql.engine import connect
from sql.load import Outcome, load
from sql.warehouse import broken_rules, digest
from transforms.article import Article, Block, Problem
from transforms.learned import NOTHING

FIRST = datetime(2025, 1, 6, 6, tzinfo=ZONE)
NEIGHBOURS = 6  # articles that a page links to
KINDS = ("kicker", "authors", "blocks", "lost")  # what the planted change does


def declare(design: str) -> Site:
    slug = f"bao-{design.replace('_', '-')}"
    return Site(slug, f"Báo {design}", "", "Sông Hạc", f"https://{slug}.test/", (f"{slug}.test",), design, r"\d+")


SITES = {site.slug: site for site in map(declare, NAMES)}


def make_pages(count: int) -> Iterator[Page]:
    """Article pages of all designs in turn, one every nine minutes."""
    stories = [write(11, 160_000 + at, FIRST + timedelta(minutes=9 * at)) for at in range(NEIGHBOURS + 1)]
    for number in range(count):
        site, design = SITES[f"bao-{NAMES[number % len(NAMES)].replace('_', '-')}"], NAMES[number % len(NAMES)]
        paper = Masthead(site.name, site.home, "Sông Hạc", "(SHO) - ", stories[-1].published)
        url = f"{paper.root}{article_path(design, stories[0])}"
        body = render(design, stories[0], paper, stories[1:])
        headers = (("content-type", "text/html; charset=utf-8"),)
        yield Page(site.slug, url, url, 200, headers, stories[-1].published + timedelta(hours=2), body)
        at = number + NEIGHBOURS + 1
        stories = [*stories[1:], write(11, 160_000 + at, FIRST + timedelta(minutes=9 * at))]


def planted(step: int, page: Page) -> str:
    """What the changed rules do on a page: nothing on most."""
    number = int.from_bytes(page.sha256[:4], "big") % step
    return KINDS[number] if number < len(KINDS) else ""


def read_otherwise(step: int, page: Page, site: Site | None, learned) -> Article | Problem:
    """The present code after a change of its rules, which shows on some pages."""
    result, kind = read_page(page, site, learned), planted(step, page)
    if not kind or isinstance(result, Problem):
        return result
    if kind == "lost":
        return Problem(result.source, result.url, "no_body", "planted", result.extractor)
    added = Block("paragraph", "Một đoạn do luật mới.", "prose", "9")
    changes = {
        "kicker": {"kicker": "Luật mới"},
        "authors": {"authors": (*result.authors, replace(result.authors[0], name="Luật Mới"))}
        if result.authors
        else {"agency": "Luật mới"},
        "blocks": {"blocks": (*result.blocks, added)},
    }
    return replace(result, **changes[kind])


@dataclass
class Campaign:
    """Stored pages, and the addresses on which the change of rules shows, by what it does there."""

    engine: Engine
    step: int
    pages: int = 0

    def store(self, count: int) -> None:
        """Read pages as today's code does, and load them."""
        sources.register(self.engine, list(SITES.values()))
        run_id = runs.start(self.engine, "campaign")
        self.plants: dict[str, str] = {}
        batch: list[Outcome] = []
        for page in make_pages(count):
            outcome = Outcome(None, page, read_page(page, SITES[page.source], NOTHING))
            assert isinstance(outcome.result, Article), outcome.result
            if kind := planted(self.step, page):
                self.plants[page.url] = kind
            batch.append(outcome)
            if len(batch) == 500:
                load(self.engine, run_id, batch)
                batch = []
        load(self.engine, run_id, batch)
        self.pages = count

    def replay(self, *, jobs: int, adopt: bool = False, hire: Hire | None = None) -> Difference:
        """Read everything again under the changed rules."""
        read = partial(read_otherwise, self.step)
        return run_replay(self.engine, SITES, Wish(jobs=jobs, adopt=adopt), read=read, hire=hire)

    def check_difference(self, difference: Difference) -> None:
        """Exactly the planted pages are named, with what was planted there."""
        kinds = Counter(self.plants.values())
        total, changed = difference.total, len(self.plants) - kinds["lost"]
        assert total["pages"] == self.pages
        assert total["changed"] == changed
        assert total["lost"] == kinds["lost"]
        assert total["same"] == self.pages - len(self.plants)
        assert difference.reasons["no_body"] == kinds["lost"]
        assert {sample.url for sample in difference.samples} <= {
            url for url, kind in self.plants.items() if kind != "lost"
        }
        assert difference.fields["blocks changed"] == kinds["blocks"]
        assert sum(count for name, count in difference.fields.items() if name.startswith("kicker")) == kinds["kicker"]
        assert sum(difference.fields.values()) == changed, "no other field differs"

    def check_adoption(self) -> None:
        """Nothing but the planted changes was written, each as a revision by the parser."""
        query = (
            "SELECT a.url, r.cause, r.revision_no FROM mart.article_revision AS r JOIN mart.article AS a "
            "USING (article_id) WHERE r.revision_no > 1"
        )
        feed = "SELECT op, count(*) FROM mart.change_feed GROUP BY op"
        wanted = {(url, "parser", 2) for url, kind in self.plants.items() if kind != "lost"}
        with self.engine.connect() as connection:
            assert set(map(tuple, connection.exec_driver_sql(query))) == wanted
            assert dict(map(tuple, connection.exec_driver_sql(feed))) == {"new": self.pages, "reparse": len(wanted)}
        assert broken_rules(self.engine) == []


def run(engine: Engine, count: int, step: int, adopters: int = 2, tell=lambda line: None) -> None:
    """The whole campaign on an empty warehouse. Raises AssertionError."""
    campaign = Campaign(engine, step)
    started = time.monotonic()
    campaign.store(count)
    tell(f"{count} pages stored, {count / (time.monotonic() - started):.0f} a second; {len(campaign.plants)} planted")
    before, seen = digest(engine), []
    for jobs in (1, 2):
        started = time.monotonic()
        seen.append(campaign.replay(jobs=jobs))
        tell(f"compared on {jobs} processes, {count / (time.monotonic() - started):.0f} pages a second")
        campaign.check_difference(seen[-1])
    assert seen[0] == seen[1], "two processes see what one sees"
    assert digest(engine) == before, "comparing writes nothing"
    campaign.check_difference(campaign.replay(jobs=adopters, adopt=True))
    campaign.check_adoption()
    again = campaign.replay(jobs=adopters, adopt=True)
    assert again.total["changed"] == 0, "adopting twice writes nothing"
    campaign.check_adoption()
    tell(f"adopted: {Counter(campaign.plants.values())}; nothing else was touched")


@contextmanager
def dask_workers(engine: Engine, count: int) -> Iterator[str]:
    """A Dask scheduler with so many workers, each a process that finds the warehouse by itself; its address."""
    address = {"DATABASE_URL": engine.url.render_as_string(hide_password=False)}
    os.environ.update(address)
    try:
        with LocalCluster(
            n_workers=count, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
        ) as cluster:
            yield cluster.scheduler_address
    finally:
        del os.environ["DATABASE_URL"]


def spread(engine: Engine, count: int, step: int, tell=lambda line: None) -> None:
    """The same pages read by this process, and by two workers that Dask knows: they see and write the same."""
    campaign = Campaign(engine, step)
    campaign.store(count)
    for _ in range(2):
        started = time.monotonic()
        alone = campaign.replay(jobs=1)
        tell(f"compared by this process, {count / (time.monotonic() - started):.0f} pages a second")
    with dask_workers(engine, 2) as address:
        for turn in range(3):  # in the first one the workers import the code
            started = time.monotonic()
            together = campaign.replay(jobs=1, hire=partial(cluster, address))
            speed = count / (time.monotonic() - started)
            tell(f"compared by two workers over Dask, {speed:.0f} pages a second, turn {turn + 1}")
        assert together == alone, "two workers see what one process sees"
        campaign.check_difference(campaign.replay(jobs=1, adopt=True, hire=partial(cluster, address)))
    campaign.check_adoption()
    tell(f"adopted: {Counter(campaign.plants.values())}; nothing else was touched")


def main(count: int, how: str = "processes") -> None:
    """Run on a server of its own."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-replay-"))
    engine = connect(embedded.ensure(home, durable=False))
    try:
        migrate.migrate(engine)
        work = spread if how == "dask" else run
        work(engine, count, 400, tell=lambda line: print(line, flush=True))
    finally:
        engine.dispose()
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
