"""From the wire into Postgres, beside Scrapy: `python -m benchmarks.endtoend [ARTICLES] [ROUNDS]`, in turns, one site.

Each way is a process of its own with an empty database; what counts is its whole clock, imports and all.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from benchmarks.loading import databases
from benchmarks.loading.cpu import Cost, measured
from benchmarks.local_site import HOST, LAYOUT, SITEMAP
from flows.settings import child_environment
from sql import embedded
from sql.engine import connect

SLUG: Final = HOST.removesuffix(".test")
PEER: Final = Path(".venv-bench/bin/python")
WAYS: Final = ("baotinh", "hand", "trafilatura")
DECLARATION: Final = f'''"""The local site of the benchmark."""

from connectors.families import {LAYOUT}
from connectors.site import Channel, Site

SITE = Site(
    slug="{SLUG}", name="Báo Sông Hạc", outlet="", province="", home="http://{HOST}/", domains=("{HOST}",),
    family="{LAYOUT}", article_url=r"-a(?P<id>[0-9]+)\\.html$", layouts=({LAYOUT}.LAYOUT,), delay=0.0,
    channels=(Channel("sitemap", "http://{HOST}{SITEMAP}", "complete"),), house_prefixes=("(SHO) - ",),
)
'''


def compare(home: Path, articles: int, rounds: int) -> None:
    """Print articles a second and CPU of each way, and how they compare round by round."""
    (home / "sites").mkdir(parents=True)
    (home / "sites" / f"{SLUG}.py").write_text(DECLARATION, encoding="utf-8")
    clocks: dict[str, list[float]] = {way: [] for way in WAYS}
    with _site(articles) as port:
        for number in range(rounds):
            for way in WAYS if number % 2 == 0 else WAYS[::-1]:
                cost = _run(home, way, f"{way}_{number}", port, articles)
                clocks[way].append(cost.clock)
                _say(
                    f"{way:12} {articles / cost.clock:7.0f} articles/s, CPU of each article: "
                    f"{1000 * cost.client / articles:.2f} ms here, {1000 * cost.server / articles:.2f} ms in Postgres"
                )
    for way in WAYS[1:]:
        ratios = [theirs / ours for theirs, ours in zip(clocks[way], clocks["baotinh"], strict=True)]
        _say(f"{statistics.median(ratios):6.2f} x Scrapy with {way} ({min(ratios):.2f} to {max(ratios):.2f})")


def _run(home: Path, way: str, name: str, port: int, articles: int) -> Cost:
    """One way into a database of its own; everything has to arrive."""
    url = databases.create(home, name, migrated=way == "baotinh")
    command, variables, table = _command(home, way, url, port)
    server = embedded.status(home).pid
    assert server is not None
    with measured(server) as cost:
        before = os.times()
        subprocess.run(command, env=child_environment(variables), check=True, stdout=subprocess.DEVNULL)
        after = os.times()
    cost.client += after.children_user + after.children_system - before.children_user - before.children_system
    engine = connect(url)
    with engine.connect() as connection:
        found = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()  # noqa: S608 - a name of ours
    engine.dispose()
    assert found == articles, f"{way} brought {found} of {articles} articles"
    return cost


def _command(home: Path, way: str, url: str, port: int) -> tuple[list[str], dict[str, str], str]:
    """What to start, its environment, and the table in which it leaves the articles."""
    if way == "baotinh":
        variables = {
            "BAOTINH_HOME": str(home), "DATABASE_URL": url, "BAOTINH_SITES": str(home / "sites"),
            "BAOTINH_CONNECT_TO": f"{HOST}=127.0.0.1:{port}", "BAOTINH_DELAY": "0",
        }  # fmt: skip
        return [sys.executable, "-m", "benchmarks.endtoend_ours", SLUG], variables, "clean.article"
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    sitemap = f"http://127.0.0.1:{port}{SITEMAP}"
    return [str(PEER), "-m", "benchmarks.peers.scrapy_spider", way, sitemap, plain], {}, "article"


@contextmanager
def _site(articles: int) -> Iterator[int]:
    """The site in a process of its own; its port."""
    command = [sys.executable, "-m", "benchmarks.local_site", str(articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as site:
        assert site.stdout is not None
        try:
            yield int(site.stdout.readline())
        finally:
            site.terminate()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """The command."""
    articles, rounds = (int(word) for word in [*sys.argv[1:], "2000", "3"][:2]) if sys.argv[1:] else (2000, 3)
    home = Path(tempfile.mkdtemp(prefix="baotinh-endtoend-"))
    try:
        compare(home, articles, rounds)
    finally:
        embedded.stop(home)


if __name__ == "__main__":
    main()
