"""From the wire into Postgres, beside Scrapy: `python -m benchmarks.endtoend [ARTICLES] [ROUNDS]`, in turns, one site.

Each way is a command of its own with an empty database; what counts is its whole clock, imports and all. Ours takes all
cores, Scrapy one and what Postgres needs beside it. `python -m benchmarks.endtoend_stages` says where our CPU goes.
"""

import compileall
import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from benchmarks.loading import databases
from benchmarks.loading.cpu import measured
from benchmarks.local_site import HOST, LAYOUT, SITEMAP, SOME, TENTH
from flows.settings import child_environment
from sql import embedded
from sql.engine import connect

SLUG: Final = HOST.removesuffix(".test")
PEER: Final = Path(".venv-bench/bin/python")
OURS: Final = ("baotinh", "connectors", "transforms", "sql", "flows", "benchmarks")
WAYS: Final = ("baotinh", "hand", "trafilatura", "tuned")
_SUBREAPER: Final = 36  # PR_SET_CHILD_SUBREAPER of Linux
DECLARATION: Final = f'''"""The local site of the benchmark."""

from connectors.families import {LAYOUT}
from connectors.site import Channel, Site

SITE = Site(
    slug="{SLUG}", name="Báo Sông Hạc", outlet="", province="", home="http://{HOST}/", domains=("{HOST}",),
    family="{LAYOUT}", article_url=r"-a(?P<id>[0-9]+)\\.html$", layouts=({LAYOUT}.LAYOUT,), delay=0.0,
    channels=(Channel("sitemap", "http://{HOST}{SITEMAP}", "complete"),), house_prefixes=("(SHO) - ",),
)
'''


@dataclass(frozen=True, slots=True)
class Told:
    """What one run came to: articles, seconds on the clock, and of CPU here and in Postgres."""

    articles: int
    clock: float
    client: float
    server: float

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.clock


def compare(home: Path, articles: int, rounds: int) -> None:
    """Print articles a second and CPU of each way, and how they compare round by round."""
    for room in OURS:  # as pip has compiled what the others start
        compileall.compile_dir(room, quiet=1)
    declare(home)
    rates: dict[str, list[float]] = {way: [] for way in WAYS}
    with site(articles) as port:
        for number in range(rounds):
            for way in WAYS if number % 2 == 0 else WAYS[::-1]:
                told = _run(home, way, f"{way}_{number}", port, articles)
                rates[way].append(told.rate)
                say(
                    f"{way:12} {told.rate:7.0f} articles/s, CPU of each article: "
                    f"{1000 * told.client / told.articles:.2f} ms here, "
                    f"{1000 * told.server / told.articles:.2f} ms in Postgres"
                )
    for way in WAYS[1:]:
        ratios = [ours / theirs for theirs, ours in zip(rates[way], rates["baotinh"], strict=True)]
        say(f"{statistics.median(ratios):6.2f} x Scrapy with {way} ({min(ratios):.2f} to {max(ratios):.2f})")


def declare(home: Path) -> None:
    """Write the declaration of the site into the folder `sites` of a home."""
    (home / "sites").mkdir(parents=True)
    (home / "sites" / f"{SLUG}.py").write_text(DECLARATION, encoding="utf-8")


def _run(home: Path, way: str, name: str, port: int, articles: int) -> Told:
    """One way into a database of its own; everything has to arrive."""
    url = databases.create(home, name, migrated=way == "baotinh")
    command, variables, table = _command(home, way, url, port)
    expected = -(-articles // TENTH) if way == "trafilatura" else articles
    server = embedded.status(home).pid
    assert server is not None
    with measured(server) as cost:
        client = _spend(command, variables)
    engine = connect(url)
    with engine.connect() as connection:
        found = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()  # noqa: S608 - a name of ours
    engine.dispose()
    assert found == expected, f"{way} brought {found} of {expected} articles"
    return Told(expected, cost.clock, client, cost.server)


def _spend(command: list[str], variables: dict[str, str]) -> float:
    """CPU seconds of a command and of all that it starts; what outlives it is waited for."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1)  # processes whose parent ended become ours
    started = subprocess.Popen(
        command, env=child_environment(variables), stdout=subprocess.DEVNULL, start_new_session=True
    )
    spent, status = 0.0, 0
    with suppress(ChildProcessError):
        while True:
            pid, code, usage = os.wait4(-started.pid, 0)
            spent += usage.ru_utime + usage.ru_stime
            status = code if pid == started.pid else status
    started.returncode = os.waitstatus_to_exitcode(status)
    assert started.returncode == 0, f"{command} failed"
    return spent


def _command(home: Path, way: str, url: str, port: int) -> tuple[list[str], dict[str, str], str]:
    """What to start, its environment, and the table in which it leaves the articles."""
    if way == "baotinh":
        return [sys.executable, "-m", "benchmarks.endtoend_ours", SLUG], ours(home, url, port), "clean.article"
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    sitemap = f"http://127.0.0.1:{port}{SOME if way == 'trafilatura' else SITEMAP}"
    return [str(PEER), "-m", "benchmarks.peers.scrapy_spider", way, sitemap, plain], {}, "article"


def ours(home: Path, url: str, port: int) -> dict[str, str]:
    """The environment of our side."""
    return {
        "BAOTINH_HOME": str(home), "DATABASE_URL": url, "BAOTINH_SITES": str(home / "sites"),
        "BAOTINH_CONNECT_TO": f"{HOST}=127.0.0.1:{port}", "BAOTINH_DELAY": "0",
    }  # fmt: skip


@contextmanager
def site(articles: int) -> Iterator[int]:
    """The site in a process of its own; its port."""
    command = [sys.executable, "-m", "benchmarks.local_site", str(articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as site:
        assert site.stdout is not None
        try:
            yield int(site.stdout.readline())
        finally:
            site.terminate()


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """The command."""
    articles, rounds = (int(word) for word in (*sys.argv[1:], *("10000", "3")[len(sys.argv) - 1 :]))
    home = Path(tempfile.mkdtemp(prefix="baotinh-endtoend-"))
    try:
        compare(home, articles, rounds)
    finally:
        embedded.stop(home)


if __name__ == "__main__":
    main()
