"""What Prefect shows of a run: one bar, one table, and a line for each newspaper in the log."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from prefect import runtime
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows import logbook
from flows.bar import Bar
from flows.errors import NothingDone
from flows.progress import Logger, Progress, SourceResult, count_papers, overall

WHOLE = 100.0


@dataclass(slots=True)
class Board:
    """The bar of a run over so many newspapers, a context: the bar has a thread that has to end."""

    papers: int
    logger: Logger
    name: str = "ingest"
    _bar: Bar = field(init=False)
    _settled: set[str] = field(default_factory=set)
    _told: tuple[str, str] = ("", "")
    _began: float = field(default_factory=time.monotonic)

    def __enter__(self) -> Self:
        self._bar = Bar(f"{self.name}-progress", self.logger)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.end()

    def report(self, progress: Progress) -> None:
        """Move the bar, and write a line at each stage; may be called often."""
        if progress.stage == "settled":
            self._settled.add(progress.source)
        share = len(self._settled) + (progress.share if progress.source not in self._settled else 0.0)
        news = self._told != (progress.source, progress.stage)
        description = self._describe(progress, share / self.papers)
        self._bar.move(round(WHOLE * share / self.papers, 1), description)
        if news:  # a line for each stage: lines are rows for Prefect
            self._told = progress.source, progress.stage
            self.logger.info("%s", description)

    def finish(self, results: Sequence[SourceResult]) -> None:
        """Fill the bar, write the table and the log."""
        good = sum(result.status == "succeeded" for result in results)
        told = f"{good} of {count_papers(len(results))} without trouble"
        self._bar.move(WHOLE, f"{told}.")
        create_table_artifact([_row(result) for result in results], key=self.name, description=told)
        for result in results:
            level = logging.INFO if result.status == "succeeded" else logging.WARNING
            facts = {"newspaper": result.source, "run": result.run_id, "status": result.status, **result.counts}
            line = " ".join(f"{name}={value}" for name, value in facts.items())
            self.logger.log(level, "%s", " ".join([line, *result.troubles]))

    def _describe(self, progress: Progress, share: float) -> str:
        """What is going on, the time left first: Prefect's cards show no more than the first words."""
        left = (time.monotonic() - self._began) * (1 - share) / share if share else None
        when = f"{tell_time(left)}: " if left else ""
        far = f", {progress.done} of {progress.done + progress.left} articles" if progress.stage == "fetching" else ""
        return f"{when}{progress.source} {progress.stage}{far}"


def begin_log() -> None:
    """Let the events of pages be heard where a worker runs the flow; in a terminal nobody wants them."""
    if runtime.deployment.id:
        logbook.start()


def tell_time(seconds: float) -> str:
    """The time left, in words, without false precision."""
    if seconds < 90:
        return "a minute left"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"about {hours} h {minutes} min left" if hours else f"about {minutes} min left"


def end_state(results: list[SourceResult], good: str) -> State[list[SourceResult]]:
    """How a run ends: Completed, Completed under the name Partial, or Failed, with the holes as message."""
    status = overall(results)
    holes = "; ".join(f"{r.source} {r.status}: {', '.join(r.troubles)}" for r in results if r.status != "succeeded")
    if status == "failed":
        return Failed(message=holes, data=NothingDone(holes, results))  # Prefect raises what a failed run returns
    name = "Completed" if status == "succeeded" else "Partial"
    return Completed(name=name, message=holes or f"{count_papers(len(results))}: {good}", data=results)


def _row(result: SourceResult) -> dict[str, str | int | float]:
    return {
        "newspaper": result.source,
        "run": result.run_id,
        "status": result.status,
        "seconds": round(result.seconds, 1),
        **result.counts,
        "trouble": "; ".join(result.troubles),
    }
