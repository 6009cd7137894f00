"""Where the CPU of an article goes between the wire and Postgres: `python -m benchmarks.endtoend_stages [ARTICLES]`.

One process does what several do at once in `benchmarks.endtoend`, with a clock around its stages.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final
from unittest.mock import patch

from benchmarks import endtoend
from benchmarks.loading import databases
from benchmarks.loading.cpu import Cost, measured
from benchmarks.stages import Clock
from connectors.candidate import Survey
from flows import fetching, office, pipeline
from flows.job import Job, Office, Steps
from flows.settings import read_settings, set_environment
from sql import embedded, frontier, merge
from sql import load as loading
from sql.engine import connect

STAGES: Final = (
    (frontier, "claim", "claim"),
    (fetching, "_fetch", "fetch"),
    (fetching, "extract", "extract"),
    (loading, "identify", "load: hashes"),
    (merge, "_store_bytes", "load: compress and send pages"),
    (merge, "_index", "load: words for search"),
    (pipeline, "load", "load: the rest"),
    (pipeline, "bring", "between the stages"),
)


class Walk:
    """The steps of a run, each measured; all articles are one step."""

    def __init__(self, server: int) -> None:
        self._server = server
        self.clock = Clock()
        self.costs: dict[str, Cost] = {}

    def steps(self) -> Steps:
        """What takes the place of the product's own steps."""
        return Steps(self._discover, self._work, self._settle)

    def _discover(self, job: Job) -> list[Survey]:
        with measured(self._server) as self.costs["find addresses"]:
            return pipeline.discover(job)

    def _work(self, job: Job, _: int) -> bool:
        with measured(self._server) as self.costs["claim, fetch, extract, load"], _watched(self.clock):
            while pipeline.bring(job):
                pass
        return False

    def _settle(self, job: Job, surveys: list[Survey]) -> None:
        with measured(self._server) as self.costs["settle days"]:
            pipeline.settle(job, surveys)


@contextmanager
def _watched(clock: Clock) -> Iterator[None]:
    """Put a clock around the stages."""
    with ExitStack() as stack:
        for module, name, stage in STAGES:
            stack.enter_context(patch.object(module, name, clock.around(stage, getattr(module, name))))
        yield


def walk(home: Path, articles: int) -> None:
    """Print milliseconds of CPU for each article, by stage."""
    endtoend.declare(home)
    with endtoend.site(articles) as port:
        set_environment(endtoend.ours(home, databases.create(home, "stages"), port), override=True)
        settings = read_settings()
        server = embedded.status(home).pid
        assert server is not None
        taken = Walk(server)
        run = Office(connect(settings.database_url), settings, taken.steps())
        (result,) = office.ingest_all(run, office.choose([endtoend.SLUG], settings))
        run.engine.dispose()
    assert result.counts["new"] == articles, result
    for step, cost in taken.costs.items():
        here, there = 1000 * cost.client / articles, 1000 * cost.server / articles
        endtoend.say(f"{step:34} {here:6.2f} ms here {there:6.2f} ms in Postgres")
    for stage, spent in taken.clock.spent.items():
        endtoend.say(f"  {stage:32} {spent / 1e6 / articles:6.2f}")


def main() -> None:
    """The command."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-endtoend-"))
    try:
        walk(home, int(sys.argv[1]) if sys.argv[1:] else 2000)
    finally:
        embedded.stop(home)


if __name__ == "__main__":
    main()
